-- What a person put off, in the order in which it comes back.
CREATE INDEX IF NOT EXISTS notice_snoozed ON notice (account_id, snoozed_until);
