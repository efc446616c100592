-- Staff search by the beginning of a name.
ALTER TABLE courier ADD INDEX IF NOT EXISTS courier_name (name, id);
