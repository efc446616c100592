-- Whom an announcement reached and who read it. The key lets nobody be told twice, whichever node tells.
CREATE TABLE IF NOT EXISTS announcement_reader (
    announcement_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    told_at DATETIME(6) NOT NULL,
    read_at DATETIME(6) NULL,
    PRIMARY KEY (announcement_id, account_id),
    CONSTRAINT announcement_reader_announcement FOREIGN KEY (announcement_id) REFERENCES announcement (id),
    CONSTRAINT announcement_reader_account FOREIGN KEY (account_id) REFERENCES account (id),
    INDEX announcement_reader_of (account_id)
);
