-- Read off a map, to be confirmed on the spot.
UPDATE station
SET latitude = IF(code = 'south', 39.9075, 39.9165), longitude = IF(code = 'south', 116.3420, 116.3445)
WHERE code IN ('south', 'north') AND latitude IS NULL;
