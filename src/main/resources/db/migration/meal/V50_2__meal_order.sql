-- One ordered meal. It points at its menu by station and day without a foreign key: that key would lock the menu row
-- shared at the insert, and two orders that then both want it alone would break each other off.
CREATE TABLE IF NOT EXISTS meal_order (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_key UUID NOT NULL,
    courier_id BIGINT NOT NULL,
    station_id BIGINT NOT NULL,
    business_day DATE NOT NULL,
    staple ENUM ('RICE', 'BUN') NOT NULL,
    channel ENUM ('KIOSK', 'PHONE') NOT NULL,
    state ENUM ('ORDERED', 'PREPARING', 'READY', 'HANDED_OVER', 'CANCELLED', 'NOT_COLLECTED') NOT NULL DEFAULT 'ORDERED',
    pickup_number INT NULL,
    ordered_at DATETIME(6) NOT NULL,
    preparing_at DATETIME(6) NULL,
    ready_at DATETIME(6) NULL,
    handed_over_at DATETIME(6) NULL,
    cancelled_at DATETIME(6) NULL,
    not_collected_at DATETIME(6) NULL,
    paid_fen INT NULL,
    paid_method ENUM ('CASH', 'SCAN') NULL,
    paid_to BIGINT NULL,
    paid_at DATETIME(6) NULL,
    -- The day while the order counts, nothing once it was taken back: a unique key ignores nothing.
    counted_day DATE AS (CASE WHEN state = 'CANCELLED' THEN NULL ELSE business_day END) STORED,
    CONSTRAINT meal_order_request UNIQUE (request_key),
    CONSTRAINT meal_order_one_a_day UNIQUE (courier_id, counted_day),
    CONSTRAINT meal_order_number UNIQUE (station_id, business_day, pickup_number),
    INDEX meal_order_history (courier_id, business_day, id),
    CONSTRAINT meal_order_courier FOREIGN KEY (courier_id) REFERENCES courier (id),
    CONSTRAINT meal_order_station FOREIGN KEY (station_id) REFERENCES station (id),
    CONSTRAINT meal_order_paid_to FOREIGN KEY (paid_to) REFERENCES account (id)
);
