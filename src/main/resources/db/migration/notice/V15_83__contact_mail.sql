-- The e-mail address that waits for its owner to open the link in the letter; the link's subject names the request.
CREATE TABLE IF NOT EXISTS contact_mail (
    account_id BIGINT NOT NULL PRIMARY KEY,
    email VARBINARY(512) NOT NULL,
    request_key BINARY(16) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    CONSTRAINT contact_mail_account FOREIGN KEY (account_id) REFERENCES account (id),
    INDEX contact_mail_age (expires_at)
);
