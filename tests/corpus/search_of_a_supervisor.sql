-- A supervisor's search on a basis: the event names the persons shown.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.clearance', $2::VARCHAR, true) AS clearance,
    set_config('hub.basis', $3::VARCHAR, true) AS basis,
    set_config('hub.exact', '', true) AS exact
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    concat_ws(',', f1.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
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
          p.trail_id AS trail_id,
          p.surname_sort AS surname_sort,
          p.given_name_sort AS given_name_sort,
          p._matched AS _matched
        FROM (
          SELECT
            t2.id AS id,
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
                t3.key >= $4::VARCHAR
                AND t3.key < $5::VARCHAR
                AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
              ORDER BY t3.key, t3.id
              LIMIT 600
            ) AS w GROUP BY w.found
            ORDER BY min(w.key), w.found
            LIMIT 100
          ) AS h
          JOIN population.person AS t2 ON h.found = t2.id
          WHERE CASE WHEN (t2.protection < 2) THEN true ELSE false END
          ORDER BY t2.surname_sort, t2.given_name_sort, t2.id
          LIMIT 101
        ) AS p
        ORDER BY p.surname_sort, p.given_name_sort, p.id
        LIMIT $6::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM (
          SELECT coalesce(json_agg(d1.j ORDER BY k2.valid_from, k2.id), '[]'::json) AS v1
          FROM (
            SELECT
              p.id AS id,
              p.surname AS surname,
              p.valid_from AS valid_from,
              p.trail_id AS trail_id
            FROM (
              SELECT
                t1.id AS id,
                t1.surname AS surname,
                t1.valid_from AS valid_from,
                t1.trail_id AS trail_id
              FROM population.former_name AS t1
              WHERE t1.person_id = k1.id AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
              ORDER BY t1.valid_from, t1.id
              LIMIT 101
            ) AS p
            ORDER BY p.valid_from, p.id
            LIMIT $7::INTEGER
          ) AS k2
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT k2.surname AS surname
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
          SELECT k1.id AS id, k1._matched AS "matchedBy", l1.j AS "formerNames"
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
    AND c.clearance = $2::VARCHAR
    AND c.basis = $3::VARCHAR
    AND c.exact IS NOT NULL
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 setting clearance
-- $3 setting basis
-- $4 words' lower bound: literal 1
-- $5 words' upper bound: literal 1
-- $6 page size: literal 2
-- $7 page size: constant 20
-- trail: the answer waits for its event
