-- Whose messages come back in the next moments, for the look that shows them without a reload.
CREATE INDEX IF NOT EXISTS notice_coming_back ON notice (snoozed_until, account_id);
