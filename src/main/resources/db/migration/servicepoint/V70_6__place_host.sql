-- Who keeps a place. A host may keep several places, a place may have several hosts.
CREATE TABLE IF NOT EXISTS place_host (
    place_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    since DATETIME(6) NOT NULL,
    PRIMARY KEY (place_id, account_id),
    CONSTRAINT place_host_place FOREIGN KEY (place_id) REFERENCES place (id),
    CONSTRAINT place_host_account FOREIGN KEY (account_id) REFERENCES account (id),
    INDEX place_host_of (account_id, place_id)
);
