-- A search in lists of units: the tie to the unit stands on the keys too; others' stay empty.
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
    SELECT d.j AS j, g.s AS s
    FROM (
      SELECT
        coalesce(json_agg(d1.j ORDER BY k1.name_sort, k1.code), '[]'::json) AS v1,
        string_agg(l1.s, ',') AS s
      FROM (
        SELECT p.code AS code, p.name AS name, p.name_sort AS name_sort
        FROM (
          SELECT t4.code AS code, t4.name AS name, t4.name_sort AS name_sort
          FROM local_government.unit AS t4
          WHERE t4.keeper_code = $5::VARCHAR
          ORDER BY t4.name_sort, t4.code
          LIMIT 101
        ) AS p
        ORDER BY p.name_sort, p.code
        LIMIT $6::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        WITH
          h2 AS (
            SELECT w.found AS found, min(w.kind) AS matched
            FROM (
              SELECT t1.person_id AS found, t1.kind AS kind, t1.key AS key
              FROM population.name_key AS t1
              WHERE
                t1.key >= $7::VARCHAR
                AND t1.key < $8::VARCHAR
                AND t1.birth_keeper = k1.code
                AND CASE WHEN (t1.birth_keeper = $2::VARCHAR) THEN true ELSE false END
                AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
              ORDER BY t1.key, t1.id
              LIMIT 600
            ) AS w GROUP BY w.found
            ORDER BY min(w.key), w.found
            LIMIT 100
          )
        SELECT d.j AS j, g.s AS s
        FROM (
          SELECT
            coalesce(json_agg(d1.j ORDER BY k2.surname_sort, k2.given_name_sort, k2.id), '[]'::json) AS v2,
            string_agg(CAST(k2.trail_id AS TEXT), ',') AS s
          FROM (
            SELECT
              p.id AS id,
              p.surname AS surname,
              p.trail_id AS trail_id,
              p.surname_sort AS surname_sort,
              p.given_name_sort AS given_name_sort,
              p._matched AS _matched
            FROM (
              SELECT
                t3.id AS id,
                t3.surname AS surname,
                t3.trail_id AS trail_id,
                t3.surname_sort AS surname_sort,
                t3.given_name_sort AS given_name_sort,
                h2.matched AS _matched
              FROM h2
              JOIN population.person AS t3 ON h2.found = t3.id
              WHERE
                t3.birth_keeper = k1.code
                AND k1.code = $2::VARCHAR
                AND CASE WHEN (t3.birth_keeper = $2::VARCHAR) THEN true ELSE false END
                AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
              ORDER BY t3.surname_sort, t3.given_name_sort, t3.id
              LIMIT 101
            ) AS p
            ORDER BY p.surname_sort, p.given_name_sort, p.id
            LIMIT $9::INTEGER
          ) AS k2
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT k2._matched AS "matchedBy", k2.surname AS surname
            ) AS r
          ) AS d1 ON true
        ) AS g
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              (
                SELECT count(*) AS n
                FROM h2
                JOIN population.person AS t2 ON h2.found = t2.id
                WHERE
                  t2.birth_keeper = k1.code
                  AND k1.code = $2::VARCHAR
                  AND CASE WHEN (t2.birth_keeper = $2::VARCHAR) THEN true ELSE false END
                  AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
              ) AS "totalCount",
              g.v2 AS nodes
          ) AS r
        ) AS d ON true
      ) AS l1 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.name AS name, l1.j AS people
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
-- $5 UnitCode: literal 2
-- $6 page size: literal 1
-- $7 words' lower bound: literal 3
-- $8 words' upper bound: literal 3
-- $9 page size: literal 4
