-- One variable in two places: one parameter, since its value is one.
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
    FROM local_government.unit AS t1
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT t1.name AS name
      ) AS r
    ) AS d ON true
    WHERE t1.code = $2::VARCHAR
  ) AS f1 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j
    FROM (
      SELECT coalesce(json_agg(d1.j ORDER BY k1.name_sort, k1.code), '[]'::json) AS v1
      FROM (
        SELECT p.code AS code, p.name AS name, p.name_sort AS name_sort
        FROM (
          SELECT t2.code AS code, t2.name AS name, t2.name_sort AS name_sort
          FROM local_government.unit AS t2
          WHERE t2.keeper_code = $2::VARCHAR
          ORDER BY t2.name_sort, t2.code
          LIMIT 101
        ) AS p
        ORDER BY p.name_sort, p.code
        LIMIT $3::INTEGER
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
  ) AS f2 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS unit, f2.j AS units
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 UnitCode: variable code
-- $3 page size: literal 1
