-- Photos of places as everybody may see them: re-encoded, small, without what a camera writes beside the picture. name is in the
-- address and says nothing; what was taken down is deleted some days later.
CREATE TABLE IF NOT EXISTS place_photo (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_key BINARY(16) NOT NULL,
    place_id BIGINT NOT NULL,
    name CHAR(32) CHARACTER SET ascii NOT NULL,
    picture MEDIUMBLOB NOT NULL,
    width SMALLINT UNSIGNED NOT NULL,
    height SMALLINT UNSIGNED NOT NULL,
    added_at DATETIME(6) NOT NULL,
    removed_at DATETIME(6) NULL,
    CONSTRAINT place_photo_key UNIQUE (request_key),
    CONSTRAINT place_photo_name UNIQUE (name),
    CONSTRAINT place_photo_place FOREIGN KEY (place_id) REFERENCES place (id),
    INDEX place_photo_shown (place_id, removed_at, id),
    INDEX place_photo_removed (removed_at)
);
