-- Why the kitchen could not cook an order, in the keeper's words; empty while it could, or where the courier took it back.
ALTER TABLE meal_order ADD COLUMN IF NOT EXISTS cancelled_reason VARCHAR(80) NOT NULL DEFAULT '';
