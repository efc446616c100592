-- Who saw personal data of whom and why; shown to the person it concerns. Append-only.
CREATE TABLE IF NOT EXISTS data_access (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    subject_id BIGINT NOT NULL,
    actor_id BIGINT NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    what VARCHAR(80) CHARACTER SET ascii NOT NULL,
    reason VARCHAR(200) NOT NULL,
    CONSTRAINT data_access_subject FOREIGN KEY (subject_id) REFERENCES account (id),
    CONSTRAINT data_access_actor FOREIGN KEY (actor_id) REFERENCES account (id),
    INDEX data_access_by_subject (subject_id, id)
);
