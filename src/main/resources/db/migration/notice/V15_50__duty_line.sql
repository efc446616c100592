-- Who is on duty when: one line is one person's shift that comes back by a rule. Lines are ended, never changed.
CREATE TABLE IF NOT EXISTS duty_line (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_key BINARY(16) NOT NULL,
    roster VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tier TINYINT NOT NULL,
    account_id BIGINT NOT NULL,
    rule ENUM ('EVERY_DAY', 'WORKDAYS', 'DAYS_OFF', 'THESE_DAYS') NOT NULL,
    weekdays TINYINT UNSIGNED NOT NULL,
    starts TIME NOT NULL,
    ends TIME NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NULL,
    CONSTRAINT duty_line_request UNIQUE (request_key),
    CONSTRAINT duty_line_account FOREIGN KEY (account_id) REFERENCES account (id),
    INDEX duty_line_roster (roster, tier, id),
    INDEX duty_line_person (account_id, roster)
);
