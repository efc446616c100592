-- How often a place was thanked on a day, and with which sentence; nobody knows by whom.
CREATE TABLE IF NOT EXISTS place_thanks (
    place_id BIGINT NOT NULL,
    day DATE NOT NULL,
    sentence ENUM ('WARM', 'IN_NEED', 'AGAIN') NOT NULL,
    n INT NOT NULL,
    PRIMARY KEY (place_id, day, sentence),
    CONSTRAINT place_thanks_place FOREIGN KEY (place_id) REFERENCES place (id)
);
