-- Everything that was ever changed about a place, append-only: who, what, before, after, and the version that came of it.
CREATE TABLE IF NOT EXISTS place_change (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_key BINARY(16) NOT NULL,
    place_id BIGINT NOT NULL,
    version INT NOT NULL,
    account_id BIGINT NULL,
    changed_at DATETIME(6) NOT NULL,
    what VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    before_text VARCHAR(500) NOT NULL,
    after_text VARCHAR(500) NOT NULL,
    CONSTRAINT place_change_once UNIQUE (request_key, what),
    CONSTRAINT place_change_place FOREIGN KEY (place_id) REFERENCES place (id),
    CONSTRAINT place_change_account FOREIGN KEY (account_id) REFERENCES account (id),
    INDEX place_change_of (place_id, id)
);
