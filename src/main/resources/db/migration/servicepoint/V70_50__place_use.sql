-- How often a service of a place was used on a day; nobody knows by whom.
CREATE TABLE IF NOT EXISTS place_use (
    place_id BIGINT NOT NULL,
    service VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day DATE NOT NULL,
    n INT NOT NULL,
    PRIMARY KEY (place_id, day, service),
    CONSTRAINT place_use_place FOREIGN KEY (place_id) REFERENCES place (id),
    CONSTRAINT place_use_of FOREIGN KEY (service) REFERENCES place_service (code)
);
