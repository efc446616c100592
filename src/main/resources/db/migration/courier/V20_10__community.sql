-- The communities of the subdistrict; staff edit the list. sample marks what the demo invented.
CREATE TABLE IF NOT EXISTS community (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(60) NOT NULL,
    sort_order INT NOT NULL DEFAULT 100,
    active BOOLEAN NOT NULL DEFAULT TRUE,
    sample BOOLEAN NOT NULL DEFAULT FALSE,
    version INT NOT NULL DEFAULT 0,
    CONSTRAINT community_name UNIQUE (name)
);
