-- Days on which a place has other hours than its weekday's; no hours where it stays closed.
CREATE TABLE IF NOT EXISTS place_day (
    place_id BIGINT NOT NULL,
    day DATE NOT NULL,
    hours VARCHAR(60) CHARACTER SET ascii NOT NULL,
    note VARCHAR(60) NOT NULL,
    PRIMARY KEY (place_id, day),
    CONSTRAINT place_day_place FOREIGN KEY (place_id) REFERENCES place (id)
);
