-- Staff identified a courier for a tablet; the tablet takes it once, within two minutes. At most one waits for a tablet.
CREATE TABLE IF NOT EXISTS kiosk_handover (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_key BINARY(16) NOT NULL,
    device_id BIGINT NOT NULL,
    courier_id BIGINT NOT NULL,
    handed_by BIGINT NOT NULL,
    open_for BIGINT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    taken_at DATETIME(6) NULL,
    CONSTRAINT kiosk_handover_device FOREIGN KEY (device_id) REFERENCES kiosk_device (id),
    CONSTRAINT kiosk_handover_courier FOREIGN KEY (courier_id) REFERENCES account (id),
    CONSTRAINT kiosk_handover_by FOREIGN KEY (handed_by) REFERENCES account (id),
    CONSTRAINT kiosk_handover_request UNIQUE (request_key),
    CONSTRAINT kiosk_handover_open UNIQUE (open_for)
);
