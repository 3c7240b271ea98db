-- Registration areas that a unit keeps, those of other units' territory too, with their books.
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
        SELECT coalesce(json_agg(d1.j ORDER BY k1.name_latin_sort, k1.id), '[]'::json) AS v2
        FROM (
          SELECT
            p.id AS id,
            p.name_latin AS name_latin,
            p.unit_code AS unit_code,
            p.name_latin_sort AS name_latin_sort
          FROM (
            SELECT
              t5.id AS id,
              t5.name_latin AS name_latin,
              t5.unit_code AS unit_code,
              t5.name_latin_sort AS name_latin_sort
            FROM civil.registration_area AS t5
            WHERE t5.keeper_code = t1.code
            ORDER BY t5.name_latin_sort, t5.id
            LIMIT 101
          ) AS p
          ORDER BY p.name_latin_sort, p.id
          LIMIT $2::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM local_government.unit AS t3
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t3.name_latin AS "nameLatin"
            ) AS r
          ) AS d ON true
          WHERE t3.code = k1.unit_code
        ) AS l1 ON true
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM (
            SELECT
              coalesce(json_agg(d1.j ORDER BY k2.kind, k2.first_year, k2.volume, k2.id), '[]'::json) AS v1
            FROM (
              SELECT p.id AS id, p.kind AS kind, p.volume AS volume, p.first_year AS first_year
              FROM (
                SELECT
                  t4.id AS id,
                  t4.kind AS kind,
                  t4.volume AS volume,
                  t4.first_year AS first_year
                FROM civil.book AS t4
                WHERE t4.area_id = k1.id
                ORDER BY t4.kind, t4.first_year, t4.volume, t4.id
                LIMIT 101
              ) AS p
              ORDER BY p.kind, p.first_year, p.volume, p.id
              LIMIT $3::INTEGER
            ) AS k2
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT k2.kind AS kind, k2.volume AS volume, k2.first_year AS "firstYear"
              ) AS r
            ) AS d1 ON true
          ) AS g
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT g.v1 AS nodes
            ) AS r
          ) AS d ON true
        ) AS l2 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.name_latin AS "nameLatin", l1.j AS unit, l2.j AS books
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            (
              SELECT count(*) AS n
              FROM civil.registration_area AS t2
              WHERE t2.keeper_code = t1.code
            ) AS "totalCount",
            g.v2 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l3 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT l3.j AS "keptAreas"
      ) AS r
    ) AS d ON true
    WHERE t1.code = $4::VARCHAR
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
-- $3 page size: literal 3
-- $4 UnitCode: literal 1
