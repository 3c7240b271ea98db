-- Entries of the books that the registrar's own unit keeps.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.unit', $2::VARCHAR, true) AS unit,
    set_config('hub.clearance', $3::VARCHAR, true) AS clearance,
    set_config('hub.basis', $4::VARCHAR, true) AS basis,
    set_config('hub.exact', '', true) AS exact
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    concat_ws(',', f1.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.unit', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, l3.s AS s
    FROM local_government.unit AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k1.year_from, k1.id), '[]'::json) AS v1,
          string_agg(l2.s, ',') AS s
        FROM (
          SELECT p.id AS id, p.volume AS volume, p.year_from AS year_from
          FROM (
            SELECT t4.id AS id, t4.volume AS volume, t4.year_from AS year_from
            FROM citizenship.citizens_book AS t4
            WHERE t4.keeper_code = t1.code
            ORDER BY t4.year_from, t4.id
            LIMIT 101
          ) AS p
          ORDER BY p.year_from, p.id
          LIMIT $5::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j, g.s AS s
          FROM (
            SELECT
              coalesce(json_agg(d1.j ORDER BY k2.year, k2.number, k2.id), '[]'::json) AS v1,
              string_agg(CAST(k2.trail_id AS TEXT), ',') AS s
            FROM (
              SELECT
                p.id AS id,
                p.person_id AS person_id,
                p.number AS number,
                p.year AS year,
                p.text AS text,
                p.trail_id AS trail_id
              FROM (
                SELECT
                  t3.id AS id,
                  t3.person_id AS person_id,
                  t3.number AS number,
                  t3.year AS year,
                  t3.text AS text,
                  t3.trail_id AS trail_id
                FROM citizenship.citizens_book_entry AS t3
                WHERE
                  t3.book_id = k1.id
                  AND t3.keeper_code = $2::VARCHAR
                  AND CASE WHEN (t3.keeper_code = $2::VARCHAR) THEN true ELSE false END
                  AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
                  AND t3.year = $6::INTEGER
                ORDER BY t3.year, t3.number, t3.id
                LIMIT 101
              ) AS p
              ORDER BY p.year, p.number, p.id
              LIMIT $7::INTEGER
            ) AS k2
            LEFT OUTER JOIN LATERAL (
              SELECT d.j AS j
              FROM population.person AS t2
              JOIN LATERAL (
                SELECT row_to_json(r) AS j
                FROM (
                  SELECT t2.id AS id
                ) AS r
              ) AS d ON true
              WHERE
                t2.id = k2.person_id
                AND CASE WHEN (t2.birth_keeper = $2::VARCHAR) THEN true ELSE false END
                AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
            ) AS l1 ON true
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT k2.number AS number, k2.year AS year, k2.text AS text, l1.j AS person
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
            SELECT k1.volume AS volume, l2.j AS entries
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l3 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT l3.j AS "citizensBooks"
      ) AS r
    ) AS d ON true
    WHERE t1.code = $8::VARCHAR
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS unit
    ) AS r
  ) AS a ON true
  WHERE
    c.capacity = $1::VARCHAR
    AND c.unit = $2::VARCHAR
    AND c.clearance = $3::VARCHAR
    AND c.basis = $4::VARCHAR
    AND c.exact IS NOT NULL
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 setting unit
-- $3 setting clearance
-- $4 setting basis
-- $5 page size: literal 2
-- $6 int: literal 4
-- $7 page size: literal 3
-- $8 UnitCode: literal 1
