-- A day on which a station opens otherwise than usual; without hours it stays closed.
CREATE TABLE IF NOT EXISTS station_day (
    station_id BIGINT NOT NULL,
    day DATE NOT NULL,
    opens TIME NULL,
    closes TIME NULL,
    PRIMARY KEY (station_id, day),
    CONSTRAINT station_day_station FOREIGN KEY (station_id) REFERENCES station (id)
);
