-- A service at a place, with its price in fen (0 is free).
CREATE TABLE IF NOT EXISTS place_offer (
    place_id BIGINT NOT NULL,
    service VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    price_fen INT NOT NULL,
    capacity INT NULL,
    conditions VARCHAR(80) NOT NULL,
    PRIMARY KEY (place_id, service),
    CONSTRAINT place_offer_place FOREIGN KEY (place_id) REFERENCES place (id),
    CONSTRAINT place_offer_of FOREIGN KEY (service) REFERENCES place_service (code),
    INDEX place_offer_service (service, place_id)
);
