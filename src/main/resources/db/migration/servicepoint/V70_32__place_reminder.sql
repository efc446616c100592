-- Which listings their hosts were asked about when they turned amber: once for each proof that grew old.
CREATE TABLE IF NOT EXISTS place_reminder (
    place_id BIGINT NOT NULL,
    proven_at DATETIME(6) NOT NULL,
    reminded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (place_id, proven_at),
    CONSTRAINT place_reminder_place FOREIGN KEY (place_id) REFERENCES place (id)
);
