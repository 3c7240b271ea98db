-- Units by all four comparisons of numbers; a null is met by none of them.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT set_config('hub.capacity', $1::VARCHAR, true) AS capacity
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    '' AS subjects,
    concat_ws('|', current_setting('hub.capacity', true)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j
    FROM (
      SELECT coalesce(json_agg(d1.j ORDER BY k1.name_sort, k1.code), '[]'::json) AS v1
      FROM (
        SELECT p.code AS code, p.name AS name, p.name_sort AS name_sort
        FROM (
          SELECT t1.code AS code, t1.name AS name, t1.name_sort AS name_sort
          FROM local_government.unit AS t1
          WHERE
            t1.population_census > $2::INTEGER
            AND t1.population_census <= $3::INTEGER
            AND t1.area >= $4::INTEGER
            AND t1.area < $5::INTEGER
            AND (t1.registered_voters IS NULL) = $6::BOOLEAN
          ORDER BY t1.name_sort, t1.code
          LIMIT 101
        ) AS p
        ORDER BY p.name_sort, p.code
        LIMIT $7::INTEGER
      ) AS k1
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.name AS name
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT g.v1 AS nodes
      ) AS r
    ) AS d ON true
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS units
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 int: literal 1
-- $3 int: literal 2
-- $4 int: literal 3
-- $5 int: literal 4
-- $6 bool: constant False
-- $7 page size: constant 20
