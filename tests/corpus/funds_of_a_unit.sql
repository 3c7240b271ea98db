-- Earmarked funds of a unit since 2023, the newest first: amounts leave as text.
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
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k1.year DESC, k1.id DESC), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.year AS year,
            p.programme_latin AS programme_latin,
            p.allocated AS allocated,
            p.used AS used
          FROM (
            SELECT
              t2.id AS id,
              t2.year AS year,
              t2.programme_latin AS programme_latin,
              t2.allocated AS allocated,
              t2.used AS used
            FROM local_government.unit_fund AS t2
            WHERE t2.unit_code = t1.code AND t2.year >= $2::INTEGER AND t2.earmarked = $3::BOOLEAN
            ORDER BY t2.year DESC, t2.id DESC
            LIMIT 101
          ) AS p
          ORDER BY p.year DESC, p.id DESC
          LIMIT $4::INTEGER
        ) AS k1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              k1.year AS year,
              k1.programme_latin AS "programmeLatin",
              CAST(k1.allocated AS TEXT) AS allocated,
              CAST(k1.used AS TEXT) AS used
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l1 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT t1.name AS name, l1.j AS funds
      ) AS r
    ) AS d ON true
    WHERE t1.code = $5::VARCHAR
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS unit
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 int: literal 3
-- $3 bool: constant True
-- $4 page size: literal 2
-- $5 UnitCode: literal 1
