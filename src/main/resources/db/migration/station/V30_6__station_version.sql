-- Staff edit this row through JPA: the version notices that somebody else was faster.
ALTER TABLE station ADD COLUMN IF NOT EXISTS version INT NOT NULL DEFAULT 0;
