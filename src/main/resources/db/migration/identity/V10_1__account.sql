-- Everybody who can sign in. Couriers sign in by phone (module courier), staff and hosts by user name.
CREATE TABLE IF NOT EXISTS account (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind ENUM ('COURIER', 'HOST', 'STAFF') NOT NULL,
    user_name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_general_ci NULL,
    password_hash VARCHAR(200) CHARACTER SET ascii NULL,
    must_change_password BOOLEAN NOT NULL DEFAULT FALSE,
    display_name VARCHAR(120) NOT NULL,
    status ENUM ('ACTIVE', 'SUSPENDED', 'CLOSED') NOT NULL DEFAULT 'ACTIVE',
    session_epoch INT NOT NULL DEFAULT 0,
    created_at DATETIME(6) NOT NULL,
    CONSTRAINT account_user_name UNIQUE (user_name)
);
