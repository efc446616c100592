-- When and in which language a person wants to be written to. No row: the usual hours, Chinese.
CREATE TABLE IF NOT EXISTS message_habit (
    account_id BIGINT NOT NULL PRIMARY KEY,
    quiet ENUM ('USUAL', 'NIGHT_RIDER', 'OWN', 'NONE') NOT NULL DEFAULT 'USUAL',
    quiet_from TIME NULL,
    quiet_to TIME NULL,
    language ENUM ('zh', 'en') NOT NULL DEFAULT 'zh',
    CONSTRAINT message_habit_account FOREIGN KEY (account_id) REFERENCES account (id)
);
