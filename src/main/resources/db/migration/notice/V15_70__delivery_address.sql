-- To which phone it went, as a keyed hash: a report about it is held against the number, not against the person.
ALTER TABLE notice_delivery ADD COLUMN IF NOT EXISTS phone_hash BINARY(32) NULL;
