-- A courier's sign-up with the hours that were agreed. No foreign key to the task: checking it would lock the task's row
-- in shared mode, and a crowd that then wants to count itself there would deadlock. The counting UPDATE is the check.
CREATE TABLE IF NOT EXISTS task_sign_up (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_key CHAR(36) CHARACTER SET ascii NOT NULL,
    task_id BIGINT NOT NULL,
    courier_id BIGINT NOT NULL,
    starts_at DATETIME(6) NOT NULL,
    ends_at DATETIME(6) NOT NULL,
    status ENUM ('SIGNED_UP', 'CANCELLED') NOT NULL DEFAULT 'SIGNED_UP',
    signed_up_at DATETIME(6) NOT NULL,
    cancelled_at DATETIME(6) NULL,
    active_courier BIGINT AS (IF(status = 'SIGNED_UP', courier_id, NULL)) STORED,
    CONSTRAINT task_sign_up_request UNIQUE (request_key),
    CONSTRAINT task_sign_up_once UNIQUE (task_id, active_courier),
    CONSTRAINT task_sign_up_courier FOREIGN KEY (courier_id) REFERENCES courier (id),
    INDEX task_sign_up_busy (active_courier, ends_at),
    INDEX task_sign_up_mine (courier_id, starts_at, id)
);
