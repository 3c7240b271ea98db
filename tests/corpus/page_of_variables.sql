-- Page size, ordering and cursor as variables: the ordering is part of the plan, the rest bound.
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
      SELECT coalesce(json_agg(d1.j ORDER BY k1.code), '[]'::json) AS v1
      FROM (
        SELECT p.code AS code, p.name AS name
        FROM (
          SELECT t1.code AS code, t1.name AS name
          FROM local_government.unit AS t1
          ORDER BY t1.code
          LIMIT 101
        ) AS p
        ORDER BY p.code
        LIMIT $2::INTEGER
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
-- $2 page size: variable first
