-- Books of citizens that a unit keeps; their entries are not asked.
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
        SELECT coalesce(json_agg(d1.j ORDER BY k1.year_from, k1.id), '[]'::json) AS v2
        FROM (
          SELECT
            p.id AS id,
            p.area AS area,
            p.volume AS volume,
            p.year_from AS year_from,
            p.year_to AS year_to
          FROM (
            SELECT
              t3.id AS id,
              t3.area AS area,
              t3.volume AS volume,
              t3.year_from AS year_from,
              t3.year_to AS year_to
            FROM citizenship.citizens_book AS t3
            WHERE t3.keeper_code = t1.code
            ORDER BY t3.year_from, t3.id
            LIMIT 101
          ) AS p
          ORDER BY p.year_from, p.id
          LIMIT $2::INTEGER
        ) AS k1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              k1.area AS area,
              k1.volume AS volume,
              k1.year_from AS "yearFrom",
              k1.year_to AS "yearTo"
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            (
              SELECT count(*) AS n
              FROM citizenship.citizens_book AS t2
              WHERE t2.keeper_code = t1.code
            ) AS "totalCount",
            g.v2 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l1 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT l1.j AS "citizensBooks"
      ) AS r
    ) AS d ON true
    WHERE t1.code = $3::VARCHAR
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
-- $2 page size: literal 2
-- $3 UnitCode: literal 1
