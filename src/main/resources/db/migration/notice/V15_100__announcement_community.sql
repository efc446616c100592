-- An announcement may be for a community.
ALTER TABLE announcement
    MODIFY COLUMN audience_kind ENUM ('EVERYBODY', 'ROLE', 'STATION', 'EMPLOYER', 'COMMUNITY') NOT NULL;
