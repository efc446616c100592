-- Whom staff asked to keep a place. The link itself stands in private_link under the subject invitation:<id>; the number is
-- encrypted, its hash finds an invitation that is sent again.
CREATE TABLE IF NOT EXISTS place_invitation (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_key BINARY(16) NOT NULL,
    place_id BIGINT NOT NULL,
    phone VARBINARY(512) NOT NULL,
    phone_hash BINARY(32) NOT NULL,
    invited_by BIGINT NOT NULL,
    invited_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_by BIGINT NULL,
    used_at DATETIME(6) NULL,
    revoked_at DATETIME(6) NULL,
    CONSTRAINT place_invitation_key UNIQUE (request_key),
    CONSTRAINT place_invitation_place FOREIGN KEY (place_id) REFERENCES place (id),
    CONSTRAINT place_invitation_by FOREIGN KEY (invited_by) REFERENCES account (id),
    CONSTRAINT place_invitation_used FOREIGN KEY (used_by) REFERENCES account (id),
    INDEX place_invitation_of (place_id, id),
    INDEX place_invitation_age (expires_at)
);
