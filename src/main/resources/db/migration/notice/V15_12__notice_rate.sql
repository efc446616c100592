-- How many messages left in which minute for one address of one channel, for all nodes together.
CREATE TABLE IF NOT EXISTS notice_rate (
    bucket BINARY(32) NOT NULL,
    minute_at DATETIME(6) NOT NULL,
    used INT NOT NULL,
    PRIMARY KEY (bucket, minute_at),
    INDEX notice_rate_age (minute_at)
);
