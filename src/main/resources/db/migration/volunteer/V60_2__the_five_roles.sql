-- Facts of the programme: the five roles it began with.
INSERT IGNORE INTO volunteer_role (name, name_en, sort_order)
VALUES ('疫情防控防范员', 'Epidemic prevention', 10),
       ('交通出行安全员', 'Traffic safety', 20),
       ('地区治理网格员', 'Grid governance', 30),
       ('社区服务邮递员', 'Community post', 40),
       ('文明实践宣传员', 'Civility promotion', 50);
