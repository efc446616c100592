-- One message to one recipient: an entry of the inbox where the recipient has an account. Words are made when read.
CREATE TABLE IF NOT EXISTS notice (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_key BINARY(16) NOT NULL,
    kind VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    topic VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account_id BIGINT NULL,
    cause VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    payload VARBINARY(4096) NOT NULL,
    opens VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(6) NOT NULL,
    state ENUM ('UNREAD', 'READ', 'DONE', 'NONE') NOT NULL,
    snoozed_until DATETIME(6) NULL,
    settled_at DATETIME(6) NULL,
    read_at DATETIME(6) NULL,
    CONSTRAINT notice_request UNIQUE (request_key),
    CONSTRAINT notice_account FOREIGN KEY (account_id) REFERENCES account (id),
    INDEX notice_inbox (account_id, state, id),
    INDEX notice_by_topic (account_id, topic, id),
    INDEX notice_cause (cause, kind),
    INDEX notice_age (created_at)
);
