-- What a staff member does; scope_id names the station a keeper keeps.
CREATE TABLE IF NOT EXISTS account_duty (
    account_id BIGINT NOT NULL,
    duty ENUM ('OFFICE', 'KEEPER', 'COMMUNITY', 'DEPARTMENT', 'COUNSELOR', 'ADMIN') NOT NULL,
    scope_id BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (account_id, duty, scope_id),
    CONSTRAINT account_duty_account FOREIGN KEY (account_id) REFERENCES account (id)
);
