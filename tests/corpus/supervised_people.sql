-- A supervisor on a basis lists all persons: no scope, level 2 hidden, the trail waits.
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
        coalesce(json_agg(d1.j ORDER BY k1.surname_latin_sort DESC, k1.given_name_latin_sort DESC, k1.id DESC), '[]'::json) AS v1,
        string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.status AS status,
          p.surname_latin AS surname_latin,
          p.trail_id AS trail_id,
          p.surname_latin_sort AS surname_latin_sort,
          p.given_name_latin_sort AS given_name_latin_sort
        FROM (
          SELECT
            t3.id AS id,
            t3.status AS status,
            t3.surname_latin AS surname_latin,
            t3.trail_id AS trail_id,
            t3.surname_latin_sort AS surname_latin_sort,
            t3.given_name_latin_sort AS given_name_latin_sort
          FROM population.person AS t3
          WHERE
            CASE WHEN (t3.protection < 2) THEN true ELSE false END
            AND (t3.birth_unit IS NULL) = $4::BOOLEAN
          ORDER BY t3.surname_latin_sort DESC, t3.given_name_latin_sort DESC, t3.id DESC
          LIMIT 101
        ) AS p
        ORDER BY p.surname_latin_sort DESC, p.given_name_latin_sort DESC, p.id DESC
        LIMIT $5::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM (
          SELECT coalesce(json_agg(d1.j ORDER BY k2.valid_from, k2.id), '[]'::json) AS v1
          FROM (
            SELECT
              p.id AS id,
              p.ending AS ending,
              p.valid_from AS valid_from,
              p.trail_id AS trail_id
            FROM (
              SELECT
                t1.id AS id,
                t1.ending AS ending,
                t1.valid_from AS valid_from,
                t1.trail_id AS trail_id
              FROM population.identifier AS t1
              WHERE t1.person_id = k1.id AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
              ORDER BY t1.valid_from, t1.id
              LIMIT 101
            ) AS p
            ORDER BY p.valid_from, p.id
            LIMIT $6::INTEGER
          ) AS k2
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT k2.ending AS ending
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
          SELECT
            k1.surname_latin AS "surnameLatin",
            k1.status AS status,
            l1.j AS identifiers,
            CASE WHEN (
              EXISTS (
                SELECT 1
                FROM population.address AS t2
                WHERE
                  t2.person_id = k1.id
                  AND t2.kind = 'RESIDENCE'
                  AND t2.valid_to IS NULL
                  AND CASE WHEN (t2.protection < 1) THEN true ELSE false END
                LIMIT ALL OFFSET 0
              )
            ) THEN 'DISCLOSED' ELSE 'NOT_DISCLOSED' END AS "residenceAvailability"
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
-- $4 bool: constant False
-- $5 page size: literal 1
-- $6 page size: literal 2
-- trail: the answer waits for its event
