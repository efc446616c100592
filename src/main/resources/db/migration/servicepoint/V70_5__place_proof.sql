-- Who said when that a listing is true or not. One word a person, place and day; a later one of the day replaces it.
-- proves: the word and the hours agreed when it was said.
CREATE TABLE IF NOT EXISTS place_proof (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    place_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    day DATE NOT NULL,
    voice ENUM ('HOST', 'STAFF', 'COURIER') NOT NULL,
    word ENUM ('OPEN', 'CLOSED', 'WRONG') NOT NULL,
    said_at DATETIME(6) NOT NULL,
    proves BOOLEAN NOT NULL,
    note VARCHAR(120) NOT NULL,
    settled_at DATETIME(6) NULL,
    CONSTRAINT place_proof_once UNIQUE (place_id, account_id, day, voice),
    CONSTRAINT place_proof_place FOREIGN KEY (place_id) REFERENCES place (id),
    CONSTRAINT place_proof_account FOREIGN KEY (account_id) REFERENCES account (id),
    INDEX place_proof_latest (place_id, proves, said_at),
    INDEX place_proof_open (settled_at, word, place_id)
);
