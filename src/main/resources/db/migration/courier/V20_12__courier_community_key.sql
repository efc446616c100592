-- Its index also finds the couriers of a community, by number.
ALTER TABLE courier ADD CONSTRAINT courier_community FOREIGN KEY IF NOT EXISTS (community_id) REFERENCES community (id);
