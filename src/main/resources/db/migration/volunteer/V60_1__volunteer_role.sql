-- What volunteers do; the office adds, renames and retires. A retired role stays with its old tasks.
CREATE TABLE IF NOT EXISTS volunteer_role (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_key CHAR(36) CHARACTER SET ascii NULL,
    name VARCHAR(60) NOT NULL,
    name_en VARCHAR(60) NOT NULL,
    sort_order INT NOT NULL DEFAULT 100,
    retired_at DATETIME(6) NULL,
    CONSTRAINT volunteer_role_request UNIQUE (request_key),
    CONSTRAINT volunteer_role_name UNIQUE (name)
);
