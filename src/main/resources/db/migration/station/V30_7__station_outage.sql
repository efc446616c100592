-- Something at a station that is out of order; no row while it works.
CREATE TABLE IF NOT EXISTS station_outage (
    station_id BIGINT NOT NULL,
    amenity VARCHAR(20) CHARACTER SET ascii NOT NULL,
    note VARCHAR(60) NOT NULL,
    since DATETIME(6) NOT NULL,
    PRIMARY KEY (station_id, amenity),
    CONSTRAINT station_outage_station FOREIGN KEY (station_id) REFERENCES station (id)
);
