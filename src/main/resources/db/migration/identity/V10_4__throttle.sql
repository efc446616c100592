-- Tries at passwords, PINs and codes, by keyed hash of who or where; a try is counted before it is looked at.
CREATE TABLE IF NOT EXISTS throttle (
    scope VARCHAR(40) CHARACTER SET ascii NOT NULL,
    key_hash BINARY(32) NOT NULL,
    tries INT NOT NULL DEFAULT 0,
    last_at DATETIME(6) NOT NULL,
    blocked_until DATETIME(6) NULL,
    PRIMARY KEY (scope, key_hash),
    INDEX throttle_age (last_at)
);
