-- Links for people without an account. The token itself is nowhere: only its keyed hash.
CREATE TABLE IF NOT EXISTS private_link (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_key BINARY(16) NOT NULL,
    purpose VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    token_hash BINARY(32) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    most_uses INT NOT NULL,
    uses INT NOT NULL DEFAULT 0,
    last_used_at DATETIME(6) NULL,
    revoked_at DATETIME(6) NULL,
    CONSTRAINT private_link_request UNIQUE (request_key),
    CONSTRAINT private_link_token UNIQUE (token_hash),
    INDEX private_link_subject (purpose, subject, id),
    INDEX private_link_age (expires_at)
);
