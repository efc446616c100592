-- Somebody at a tablet asked for staff. Nothing says who: whoever comes sees for themselves.
CREATE TABLE IF NOT EXISTS staff_call (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_key BINARY(16) NOT NULL,
    device_id BIGINT NOT NULL,
    station_id BIGINT NOT NULL,
    open_for BIGINT NULL,
    called_at DATETIME(6) NOT NULL,
    taken_at DATETIME(6) NULL,
    taken_by BIGINT NULL,
    taken_by_name VARCHAR(120) NULL,
    CONSTRAINT staff_call_device FOREIGN KEY (device_id) REFERENCES kiosk_device (id),
    CONSTRAINT staff_call_station FOREIGN KEY (station_id) REFERENCES station (id),
    CONSTRAINT staff_call_taken_by FOREIGN KEY (taken_by) REFERENCES account (id),
    CONSTRAINT staff_call_request UNIQUE (request_key),
    CONSTRAINT staff_call_open UNIQUE (open_for),
    INDEX staff_call_when (station_id, called_at)
);
