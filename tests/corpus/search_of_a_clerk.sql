-- A roll clerk's search by a variable: the bounds are of the own unit's part of the roll.
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
        coalesce(json_agg(d1.j ORDER BY k1.surname_latin_sort, k1.given_name_latin_sort, k1.id), '[]'::json) AS v1,
        string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.surname_latin AS surname_latin,
          p.trail_id AS trail_id,
          p.surname_latin_sort AS surname_latin_sort,
          p.given_name_latin_sort AS given_name_latin_sort,
          p._matched AS _matched
        FROM (
          SELECT
            t3.id AS id,
            t3.surname_latin AS surname_latin,
            t3.trail_id AS trail_id,
            t3.surname_latin_sort AS surname_latin_sort,
            t3.given_name_latin_sort AS given_name_latin_sort,
            h.matched AS _matched
          FROM (
            SELECT w.found AS found, min(w.kind) AS matched
            FROM (
              SELECT t4.person_id AS found, t4.kind AS kind, t4.key AS key
              FROM population.name_key AS t4
              WHERE
                t4.key >= $5::VARCHAR
                AND t4.key < $6::VARCHAR
                AND t4.roll_unit = $2::VARCHAR
                AND CASE WHEN (t4.roll_unit = $2::VARCHAR) THEN true ELSE false END
                AND CASE WHEN (t4.protection < 2) THEN true ELSE false END
              ORDER BY t4.key, t4.id
              LIMIT 600
            ) AS w GROUP BY w.found
            ORDER BY min(w.key), w.found
            LIMIT 100
          ) AS h
          JOIN population.person AS t3 ON h.found = t3.id
          WHERE
            t3.roll_unit = $2::VARCHAR
            AND CASE WHEN (t3.roll_unit = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
          ORDER BY t3.surname_latin_sort, t3.given_name_latin_sort, t3.id
          LIMIT 101
        ) AS p
        ORDER BY p.surname_latin_sort, p.given_name_latin_sort, p.id
        LIMIT $7::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM population.one_parent AS t1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t1.name_latin AS "nameLatin"
          ) AS r
        ) AS d ON true
        WHERE
          t1.person_id = k1.id
          AND CASE WHEN (t1.roll_unit = $2::VARCHAR) THEN true ELSE false END
          AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
      ) AS l1 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM (
          SELECT coalesce(json_agg(d1.j ORDER BY k2.since, k2.id), '[]'::json) AS v1
          FROM (
            SELECT p.id AS id, p.since AS since, p.trail_id AS trail_id
            FROM (
              SELECT t2.id AS id, t2.since AS since, t2.trail_id AS trail_id
              FROM electoral.voter AS t2
              WHERE
                t2.person_id = k1.id
                AND CASE WHEN (t2.roll_unit = $2::VARCHAR) THEN true ELSE false END
                AND CASE WHEN (t2.protection < 1) THEN true ELSE false END
              ORDER BY t2.since, t2.id
              LIMIT 101
            ) AS p
            ORDER BY p.since, p.id
            LIMIT $7::INTEGER
          ) AS k2
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT k2.since AS since
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
          SELECT
            k1._matched AS "matchedBy",
            k1.surname_latin AS "surnameLatin",
            l1.j AS "oneParent",
            l2.j AS voters
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
      SELECT f1.j AS people
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
-- $5 words' lower bound: variable name
-- $6 words' upper bound: variable name
-- $7 page size: constant 20
