-- A roll clerk's search among those whose entry another unit keeps: the scope is the roll's.
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
    SELECT d.j AS j, l1.s AS s
    FROM local_government.unit AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k1.surname_sort, k1.given_name_sort, k1.id), '[]'::json) AS v1,
          string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
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
              t2.id AS id,
              t2.surname AS surname,
              t2.trail_id AS trail_id,
              t2.surname_sort AS surname_sort,
              t2.given_name_sort AS given_name_sort,
              h.matched AS _matched
            FROM (
              SELECT w.found AS found, min(w.kind) AS matched
              FROM (
                SELECT t3.person_id AS found, t3.kind AS kind, t3.key AS key
                FROM population.name_key AS t3
                WHERE
                  t3.key >= $5::VARCHAR
                  AND t3.key < $6::VARCHAR
                  AND t3.birth_keeper = t1.code
                  AND CASE WHEN (t3.roll_unit = $2::VARCHAR) THEN true ELSE false END
                  AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
                ORDER BY t3.key, t3.id
                LIMIT 600
              ) AS w GROUP BY w.found
              ORDER BY min(w.key), w.found
              LIMIT 100
            ) AS h
            JOIN population.person AS t2 ON h.found = t2.id
            WHERE
              t2.birth_keeper = t1.code
              AND t2.roll_unit = $2::VARCHAR
              AND CASE WHEN (t2.roll_unit = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
            ORDER BY t2.surname_sort, t2.given_name_sort, t2.id
            LIMIT 101
          ) AS p
          ORDER BY p.surname_sort, p.given_name_sort, p.id
          LIMIT $7::INTEGER
        ) AS k1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1._matched AS "matchedBy", k1.surname AS surname
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
        SELECT l1.j AS people
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
-- $5 words' lower bound: literal 2
-- $6 words' upper bound: literal 2
-- $7 page size: literal 3
-- $8 UnitCode: literal 1
