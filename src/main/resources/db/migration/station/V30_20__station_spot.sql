-- Where a station stands (WGS-84), and whether that was only read off a map.
ALTER TABLE station
    ADD COLUMN IF NOT EXISTS latitude DOUBLE NULL,
    ADD COLUMN IF NOT EXISTS longitude DOUBLE NULL,
    ADD COLUMN IF NOT EXISTS spot_approximate BOOLEAN NOT NULL DEFAULT TRUE;
