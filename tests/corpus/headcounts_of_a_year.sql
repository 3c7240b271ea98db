-- Permanent employees of all units in one year: an index by year leads to them.
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
      SELECT coalesce(json_agg(d1.j ORDER BY k1.year, k1.id), '[]'::json) AS v2
      FROM (
        SELECT
          p.id AS id,
          p.unit_code AS unit_code,
          p.year AS year,
          p.body AS body,
          p.count AS count
        FROM (
          SELECT
            t3.id AS id,
            t3.unit_code AS unit_code,
            t3.year AS year,
            t3.body AS body,
            t3.count AS count
          FROM local_government.headcount AS t3
          WHERE t3.year = $2::INTEGER AND t3.form = $3::VARCHAR
          ORDER BY t3.year, t3.id
          LIMIT 101
        ) AS p
        ORDER BY p.year, p.id
        LIMIT $4::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM local_government.unit AS t2
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t2.name AS name, t2.district AS district
          ) AS r
        ) AS d ON true
        WHERE t2.code = k1.unit_code
      ) AS l1 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.count AS count, k1.body AS body, l1.j AS unit
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM local_government.headcount AS t1
            WHERE t1.year = $2::INTEGER AND t1.form = $3::VARCHAR
          ) AS "totalCount",
          g.v2 AS nodes
      ) AS r
    ) AS d ON true
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS headcounts
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 int: variable year
-- $3 WorkForm: constant PERMANENT
-- $4 page size: literal 1
