-- Somebody who only wanted to be counted: a number, no person; leaves by itself.
CREATE TABLE IF NOT EXISTS anonymous_visit (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_key BINARY(16) NOT NULL,
    station_id BIGINT NOT NULL,
    came_at DATETIME(6) NOT NULL,
    due_at DATETIME(6) NOT NULL,
    CONSTRAINT anonymous_visit_station FOREIGN KEY (station_id) REFERENCES station (id),
    CONSTRAINT anonymous_visit_request UNIQUE (request_key),
    INDEX anonymous_visit_inside (station_id, due_at),
    INDEX anonymous_visit_day (station_id, came_at)
);
