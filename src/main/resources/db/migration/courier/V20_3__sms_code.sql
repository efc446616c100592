-- The sign-in code that a phone number waits for; one at a time, hashed with a key outside the database.
CREATE TABLE IF NOT EXISTS sms_code (
    phone_hash BINARY(32) NOT NULL PRIMARY KEY,
    code_hash BINARY(32) NOT NULL,
    sent_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    tries_left INT NOT NULL,
    INDEX sms_code_age (expires_at)
);
