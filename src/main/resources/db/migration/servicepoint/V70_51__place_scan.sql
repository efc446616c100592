-- How often the code on a place's plaque was opened on a day; nobody knows by whom.
CREATE TABLE IF NOT EXISTS place_scan (
    place_id BIGINT NOT NULL,
    day DATE NOT NULL,
    n INT NOT NULL,
    PRIMARY KEY (place_id, day),
    CONSTRAINT place_scan_place FOREIGN KEY (place_id) REFERENCES place (id)
);
