-- Days on which people work or rest against the weekday: public holidays and the workdays moved for them.
CREATE TABLE IF NOT EXISTS special_day (
    day DATE NOT NULL PRIMARY KEY,
    works BOOLEAN NOT NULL,
    occasion ENUM ('NEW_YEAR', 'SPRING_FESTIVAL', 'QINGMING', 'LABOR_DAY', 'DRAGON_BOAT', 'MID_AUTUMN', 'NATIONAL_DAY', 'OTHER') NOT NULL
);
