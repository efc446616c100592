-- What a station cooks on a day. sold counts orders that were not taken back; newest_number is the last pick-up number
-- given and newest_order the order that got it, so that one statement can count the portion and number the order.
CREATE TABLE IF NOT EXISTS meal_menu (
    station_id BIGINT NOT NULL,
    business_day DATE NOT NULL,
    meat_dish VARCHAR(40) NOT NULL,
    vegetable_dish VARCHAR(40) NOT NULL,
    soup VARCHAR(40) NOT NULL,
    halal BOOLEAN NOT NULL DEFAULT FALSE,
    no_chilli BOOLEAN NOT NULL DEFAULT FALSE,
    price_fen INT NOT NULL,
    portions INT NOT NULL,
    sold INT NOT NULL DEFAULT 0,
    newest_number INT NOT NULL DEFAULT 0,
    newest_order BIGINT NOT NULL DEFAULT 0,
    serving_from TIME NOT NULL,
    last_call TIME NOT NULL,
    closed_at DATETIME(6) NULL,
    version INT NOT NULL DEFAULT 1,
    PRIMARY KEY (station_id, business_day),
    CONSTRAINT meal_menu_station FOREIGN KEY (station_id) REFERENCES station (id),
    CONSTRAINT meal_menu_never_oversold CHECK (sold BETWEEN 0 AND portions),
    CONSTRAINT meal_menu_price CHECK (price_fen > 0),
    CONSTRAINT meal_menu_hours CHECK (serving_from < last_call)
);
