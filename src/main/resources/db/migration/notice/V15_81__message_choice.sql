-- What a person changed of a group of messages; NULL: as each kind declares it.
CREATE TABLE IF NOT EXISTS message_choice (
    account_id BIGINT NOT NULL,
    topic VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sms BOOLEAN NULL,
    email BOOLEAN NULL,
    at_night BOOLEAN NOT NULL DEFAULT FALSE,
    PRIMARY KEY (account_id, topic),
    CONSTRAINT message_choice_account FOREIGN KEY (account_id) REFERENCES account (id)
);
