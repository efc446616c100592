-- How staff and hosts are reached, and everybody's e-mail; only what was proven stands here. Couriers' numbers: table courier.
CREATE TABLE IF NOT EXISTS account_contact (
    account_id BIGINT NOT NULL PRIMARY KEY,
    phone VARBINARY(512) NULL,
    phone_proven_at DATETIME(6) NULL,
    email VARBINARY(512) NULL,
    email_proven_at DATETIME(6) NULL,
    CONSTRAINT account_contact_account FOREIGN KEY (account_id) REFERENCES account (id)
);
