-- A registrar's search: two bounds on the key and the own unit, then the hits in the page's order.
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
        coalesce(json_agg(d1.j ORDER BY k1.surname_sort, k1.given_name_sort, k1.id), '[]'::json) AS v1,
        string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.given_name AS given_name,
          p.surname AS surname,
          p.born_on AS born_on,
          p.born_precision AS born_precision,
          p.trail_id AS trail_id,
          p.surname_sort AS surname_sort,
          p.given_name_sort AS given_name_sort,
          p._matched AS _matched
        FROM (
          SELECT
            t1.id AS id,
            t1.given_name AS given_name,
            t1.surname AS surname,
            t1.born_on AS born_on,
            t1.born_precision AS born_precision,
            t1.trail_id AS trail_id,
            t1.surname_sort AS surname_sort,
            t1.given_name_sort AS given_name_sort,
            h.matched AS _matched
          FROM (
            SELECT w.found AS found, min(w.kind) AS matched
            FROM (
              SELECT t2.person_id AS found, t2.kind AS kind, t2.key AS key
              FROM population.name_key AS t2
              WHERE
                t2.key >= $5::VARCHAR
                AND t2.key < $6::VARCHAR
                AND t2.birth_keeper = $2::VARCHAR
                AND CASE WHEN (t2.birth_keeper = $2::VARCHAR) THEN true ELSE false END
                AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
              ORDER BY t2.key, t2.id
              LIMIT 600
            ) AS w GROUP BY w.found
            ORDER BY min(w.key), w.found
            LIMIT 100
          ) AS h
          JOIN population.person AS t1 ON h.found = t1.id
          WHERE
            t1.birth_keeper = $2::VARCHAR
            AND CASE WHEN (t1.birth_keeper = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
          ORDER BY t1.surname_sort, t1.given_name_sort, t1.id
          LIMIT 101
        ) AS p
        ORDER BY p.surname_sort, p.given_name_sort, p.id
        LIMIT $7::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT CAST(EXTRACT(year FROM k1.born_on) AS INTEGER) AS year
        ) AS r
      ) AS l1 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            k1._matched AS "matchedBy",
            k1.surname AS surname,
            k1.given_name AS "givenName",
            l1.j AS born
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
-- $5 words' lower bound: literal 1
-- $6 words' upper bound: literal 1
-- $7 page size: literal 2
