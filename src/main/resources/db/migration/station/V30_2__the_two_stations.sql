-- Facts of the programme: the south station opened on 2021-11-19, the north one on 2021-11-24. Hours and seats are set by staff.
INSERT IGNORE INTO station (code, name, name_en, place, opened_on, opens, closes, seats, charging_bays)
VALUES ('south', '南站', 'South station', '中国职工之家', '2021-11-19', '07:00:00', '21:00:00', 24, 8),
       ('north', '北站', 'North station', '月坛西街6号', '2021-11-24', '07:00:00', '21:00:00', 20, 6);
