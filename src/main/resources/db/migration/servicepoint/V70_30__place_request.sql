-- What hosts want changed that staff decide: kind, name, address, where it stands. What is NULL stays as it is. waits_for is the
-- place while the request waits, so that one place has one at most.
CREATE TABLE IF NOT EXISTS place_request (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_key BINARY(16) NOT NULL,
    place_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    kind ENUM ('CENTER', 'COMMUNITY', 'MERCHANT') NULL,
    name VARCHAR(60) NULL,
    address VARCHAR(120) NULL,
    latitude DOUBLE NULL,
    longitude DOUBLE NULL,
    note VARCHAR(120) NOT NULL,
    state ENUM ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN') NOT NULL,
    waits_for BIGINT NULL,
    decided_by BIGINT NULL,
    decided_at DATETIME(6) NULL,
    reason VARCHAR(200) NOT NULL DEFAULT '',
    CONSTRAINT place_request_key UNIQUE (request_key),
    CONSTRAINT place_request_one UNIQUE (waits_for),
    CONSTRAINT place_request_place FOREIGN KEY (place_id) REFERENCES place (id),
    CONSTRAINT place_request_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT place_request_decider FOREIGN KEY (decided_by) REFERENCES account (id),
    INDEX place_request_waiting (state, id)
);
