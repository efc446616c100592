-- Each member code works once: whoever writes the row first gets in.
CREATE TABLE IF NOT EXISTS member_code_use (
    courier_id BIGINT NOT NULL,
    window_no BIGINT NOT NULL,
    turn INT NOT NULL,
    PRIMARY KEY (courier_id, window_no, turn),
    INDEX member_code_use_age (window_no)
);
