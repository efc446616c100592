-- Every two neighbouring characters of a place's name, address and landmark, and every single one: what a Chinese search reads.
CREATE TABLE IF NOT EXISTS place_gram (
    gram VARCHAR(2) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    place_id BIGINT NOT NULL,
    PRIMARY KEY (gram, place_id),
    CONSTRAINT place_gram_place FOREIGN KEY (place_id) REFERENCES place (id)
);
