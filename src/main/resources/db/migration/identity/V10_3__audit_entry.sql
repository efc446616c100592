-- Append-only: who did what, when, from where. No personal data.
CREATE TABLE IF NOT EXISTS audit_entry (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    happened_at DATETIME(6) NOT NULL,
    actor_id BIGINT NULL,
    device VARCHAR(80) NOT NULL,
    action VARCHAR(80) NOT NULL,
    subject VARCHAR(80) NOT NULL,
    detail VARCHAR(400) NOT NULL,
    INDEX audit_entry_subject (subject, id),
    INDEX audit_entry_actor (actor_id, id)
);
