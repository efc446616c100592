-- Somebody cannot come: who stands in for a time; nobody where stand_in is empty.
CREATE TABLE IF NOT EXISTS duty_absence (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_key BINARY(16) NOT NULL,
    roster VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account_id BIGINT NOT NULL,
    from_at DATETIME(6) NOT NULL,
    until_at DATETIME(6) NOT NULL,
    stand_in BIGINT NULL,
    CONSTRAINT duty_absence_request UNIQUE (request_key),
    CONSTRAINT duty_absence_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT duty_absence_stand_in FOREIGN KEY (stand_in) REFERENCES account (id),
    INDEX duty_absence_roster (roster, until_at)
);
