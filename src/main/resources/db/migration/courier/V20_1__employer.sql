-- Whom couriers ride for; staff edit the list.
CREATE TABLE IF NOT EXISTS employer (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(60) NOT NULL,
    sort_order INT NOT NULL DEFAULT 100,
    active BOOLEAN NOT NULL DEFAULT TRUE,
    CONSTRAINT employer_name UNIQUE (name)
);
