-- A courier's stay. open_for names the courier while the stay lasts, so that nobody is inside twice; due_at is when it ends by itself.
CREATE TABLE IF NOT EXISTS check_in (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_key BINARY(16) NOT NULL,
    station_id BIGINT NOT NULL,
    courier_id BIGINT NOT NULL,
    purposes SET ('REST', 'WATER', 'CHARGING', 'MEAL', 'WARM_UP') NOT NULL,
    came_at DATETIME(6) NOT NULL,
    due_at DATETIME(6) NOT NULL,
    left_at DATETIME(6) NULL,
    closed_by ENUM ('TAP', 'LIMIT', 'MOVED', 'STAFF') NULL,
    open_for BIGINT NULL,
    CONSTRAINT check_in_station FOREIGN KEY (station_id) REFERENCES station (id),
    CONSTRAINT check_in_courier FOREIGN KEY (courier_id) REFERENCES courier (id),
    CONSTRAINT check_in_request UNIQUE (request_key),
    CONSTRAINT check_in_open UNIQUE (open_for),
    INDEX check_in_inside (station_id, left_at, due_at),
    INDEX check_in_due (left_at, due_at),
    INDEX check_in_day (station_id, came_at),
    INDEX check_in_courier_day (courier_id, came_at)
);
