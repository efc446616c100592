-- The community that a courier rides most, if the courier wants to say so.
ALTER TABLE courier ADD COLUMN IF NOT EXISTS community_id BIGINT NULL;
