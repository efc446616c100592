-- What a courier used where, for their own eyes: they delete it as they like, and time deletes it too.
CREATE TABLE IF NOT EXISTS place_use_own (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account_id BIGINT NOT NULL,
    place_id BIGINT NOT NULL,
    service VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    used_at DATETIME(6) NOT NULL,
    day DATE NOT NULL,
    CONSTRAINT place_use_own_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT place_use_own_place FOREIGN KEY (place_id) REFERENCES place (id),
    CONSTRAINT place_use_own_of FOREIGN KEY (service) REFERENCES place_service (code),
    INDEX place_use_own_mine (account_id, used_at),
    INDEX place_use_own_there (account_id, place_id, day),
    INDEX place_use_own_age (used_at)
);
