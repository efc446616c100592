-- The idempotency key of the form that created an account.
ALTER TABLE account ADD COLUMN IF NOT EXISTS request_key BINARY(16) NULL UNIQUE;
