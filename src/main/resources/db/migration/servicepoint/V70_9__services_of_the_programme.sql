-- Facts of the programme: two of its services are known by name. Staff add the others.
INSERT IGNORE INTO place_service (code, service_group, icon, name, name_en, note, sort_order)
VALUES ('warm-up', 'REST', 'sun-snow', '避暑取暖', 'Shelter from heat and cold', '', 10),
       ('haircut', 'CARE', 'scissors', '平价理发', 'Low-price haircut', '', 200);
