-- A code that a tablet shows until staff enter it; only its keyed hash is kept.
CREATE TABLE IF NOT EXISTS kiosk_pairing (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code_hash BINARY(32) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    device_id BIGINT NULL,
    claimed_at DATETIME(6) NULL,
    CONSTRAINT kiosk_pairing_device FOREIGN KEY (device_id) REFERENCES kiosk_device (id),
    INDEX kiosk_pairing_code (code_hash, expires_at)
);
