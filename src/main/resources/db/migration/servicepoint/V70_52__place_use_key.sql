-- Which taps were counted already: random keys of pages, forgotten after two days.
CREATE TABLE IF NOT EXISTS place_use_key (
    request_key BINARY(16) NOT NULL PRIMARY KEY,
    counted_at DATETIME(6) NOT NULL,
    INDEX place_use_key_age (counted_at)
);
