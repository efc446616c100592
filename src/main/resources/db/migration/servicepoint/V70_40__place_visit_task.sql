-- Staff who are asked to go and see whether a listing is true. One open task a place; found says what was not true.
CREATE TABLE IF NOT EXISTS place_visit_task (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_key BINARY(16) NOT NULL,
    place_id BIGINT NOT NULL,
    assignee_id BIGINT NOT NULL,
    assigned_by BIGINT NOT NULL,
    assigned_at DATETIME(6) NOT NULL,
    due_on DATE NOT NULL,
    note VARCHAR(80) NOT NULL,
    state ENUM ('ASSIGNED', 'VISITED', 'CONFIRMED', 'CALLED_OFF') NOT NULL,
    found VARCHAR(120) NOT NULL DEFAULT '',
    visited_at DATETIME(6) NULL,
    done_at DATETIME(6) NULL,
    CONSTRAINT place_visit_task_once UNIQUE (request_key, place_id),
    CONSTRAINT place_visit_task_place FOREIGN KEY (place_id) REFERENCES place (id),
    CONSTRAINT place_visit_task_assignee FOREIGN KEY (assignee_id) REFERENCES account (id),
    CONSTRAINT place_visit_task_by FOREIGN KEY (assigned_by) REFERENCES account (id),
    INDEX place_visit_task_mine (assignee_id, state, due_on),
    INDEX place_visit_task_of (place_id, state),
    INDEX place_visit_task_open (state, due_on)
);
