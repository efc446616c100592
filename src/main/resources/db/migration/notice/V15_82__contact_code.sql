-- The code that a number waits for before it belongs to an account; one at a time, hashed with a key outside the database.
CREATE TABLE IF NOT EXISTS contact_code (
    account_id BIGINT NOT NULL PRIMARY KEY,
    phone VARBINARY(512) NOT NULL,
    code_hash BINARY(32) NOT NULL,
    sent_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    tries_left INT NOT NULL,
    CONSTRAINT contact_code_account FOREIGN KEY (account_id) REFERENCES account (id),
    INDEX contact_code_age (expires_at)
);
