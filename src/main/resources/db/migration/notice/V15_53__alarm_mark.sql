-- The whole trail of an alarm, append-only.
CREATE TABLE IF NOT EXISTS alarm_mark (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    alarm_id BIGINT NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    what ENUM ('RAISED', 'CALLED', 'HOLE', 'EVERYBODY', 'NOBODY', 'TAKEN', 'HANDED_BACK', 'DONE', 'CAUSE_GONE') NOT NULL,
    account_id BIGINT NULL,
    tier TINYINT NULL,
    CONSTRAINT alarm_mark_alarm FOREIGN KEY (alarm_id) REFERENCES alarm (id),
    INDEX alarm_mark_of (alarm_id, id),
    INDEX alarm_mark_person (account_id, alarm_id)
);
