-- Numbers whose latest messages did not arrive, by keyed hash; the first one that arrives ends the row.
CREATE TABLE IF NOT EXISTS silent_phone (
    phone_hash BINARY(32) NOT NULL PRIMARY KEY,
    failures INT NOT NULL,
    first_at DATETIME(6) NOT NULL,
    last_at DATETIME(6) NOT NULL,
    bounces_since DATETIME(6) NULL,
    INDEX silent_phone_age (last_at)
);
