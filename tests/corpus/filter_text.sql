-- Units by name and district, equal, one of several, without a district: literals are bound.
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
      SELECT coalesce(json_agg(d1.j ORDER BY k1.name_sort, k1.code), '[]'::json) AS v2
      FROM (
        SELECT p.code AS code, p.name AS name, p.district AS district, p.name_sort AS name_sort
        FROM (
          SELECT
            t2.code AS code,
            t2.name AS name,
            t2.district AS district,
            t2.name_sort AS name_sort
          FROM local_government.unit AS t2
          WHERE
            t2.name = ANY ($2::TEXT[])
            AND (t2.district IS NULL) = $3::BOOLEAN
            AND t2.district = $4::VARCHAR
          ORDER BY t2.name_sort, t2.code
          LIMIT 101
        ) AS p
        ORDER BY p.name_sort, p.code
        LIMIT $5::INTEGER
      ) AS k1
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.name AS name, k1.district AS district
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM local_government.unit AS t1
            WHERE
              t1.name = ANY ($2::TEXT[])
              AND (t1.district IS NULL) = $3::BOOLEAN
              AND t1.district = $4::VARCHAR
          ) AS "totalCount",
          g.v2 AS nodes
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
-- $2 str: [literal 1, literal 2]
-- $3 bool: constant False
-- $4 str: literal 3
-- $5 page size: constant 20
