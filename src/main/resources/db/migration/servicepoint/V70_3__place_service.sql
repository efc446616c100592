-- The catalogue of what places offer; staff edit it. The code stands in addresses and files and never changes.
CREATE TABLE IF NOT EXISTS place_service (
    code VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    service_group ENUM ('REST', 'FOOD', 'ENERGY', 'CARE', 'HELP') NOT NULL,
    icon VARCHAR(24) CHARACTER SET ascii NOT NULL,
    name VARCHAR(20) NOT NULL,
    name_en VARCHAR(40) NOT NULL,
    note VARCHAR(80) NOT NULL,
    sort_order INT NOT NULL,
    active BOOLEAN NOT NULL DEFAULT TRUE,
    sample BOOLEAN NOT NULL DEFAULT FALSE,
    version INT NOT NULL DEFAULT 0,
    CONSTRAINT place_service_name UNIQUE (name)
);
