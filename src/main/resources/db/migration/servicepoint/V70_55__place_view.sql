-- What lies in a piece of the map is chosen from this index alone; rows are fetched only for what is drawn.
CREATE INDEX IF NOT EXISTS place_view ON place (cell, state, kind, is_open, number, changes_at, latitude, longitude);
