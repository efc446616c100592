-- The stations of the programme.
CREATE TABLE IF NOT EXISTS station (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(20) CHARACTER SET ascii NOT NULL,
    name VARCHAR(60) NOT NULL,
    name_en VARCHAR(60) NOT NULL,
    place VARCHAR(120) NOT NULL,
    opened_on DATE NOT NULL,
    opens TIME NOT NULL,
    closes TIME NOT NULL,
    seats INT NOT NULL,
    charging_bays INT NOT NULL,
    stay_limit_minutes INT NOT NULL DEFAULT 180,
    CONSTRAINT station_code UNIQUE (code)
);
