-- One row per courier who ever volunteered. Its lock makes one courier's sign-ups follow one another, so that two devices
-- cannot book overlapping tasks at the same moment.
CREATE TABLE IF NOT EXISTS volunteer (
    courier_id BIGINT NOT NULL PRIMARY KEY,
    acts BIGINT NOT NULL,
    CONSTRAINT volunteer_courier FOREIGN KEY (courier_id) REFERENCES courier (id)
);
