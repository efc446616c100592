-- Why staff called a task off, for those who signed up.
ALTER TABLE volunteer_task ADD COLUMN IF NOT EXISTS cancelled_reason VARCHAR(120) NOT NULL DEFAULT '';
