-- The ministry from units over stations to voters: lists in lists, no unit to keep to.
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
        coalesce(json_agg(d1.j ORDER BY k1.name_sort, k1.code), '[]'::json) AS v1,
        string_agg(l3.s, ',') AS s
      FROM (
        SELECT p.code AS code, p.name AS name, p.name_sort AS name_sort
        FROM (
          SELECT t5.code AS code, t5.name AS name, t5.name_sort AS name_sort
          FROM local_government.unit AS t5
          WHERE t5.kind = $4::VARCHAR
          ORDER BY t5.name_sort, t5.code
          LIMIT 101
        ) AS p
        ORDER BY p.name_sort, p.code
        LIMIT $5::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j, g.s AS s
        FROM (
          SELECT
            coalesce(json_agg(d1.j ORDER BY k2.number, k2.id), '[]'::json) AS v1,
            string_agg(l2.s, ',') AS s
          FROM (
            SELECT p.id AS id, p.number AS number
            FROM (
              SELECT t4.id AS id, t4.number AS number
              FROM electoral.station AS t4
              WHERE t4.unit_code = k1.code
              ORDER BY t4.number, t4.id
              LIMIT 101
            ) AS p
            ORDER BY p.number, p.id
            LIMIT $6::INTEGER
          ) AS k2
          LEFT OUTER JOIN LATERAL (
            SELECT d.j AS j, g.s AS s
            FROM (
              SELECT
                coalesce(json_agg(d1.j ORDER BY k3.since, k3.id), '[]'::json) AS v1,
                string_agg(CAST(k3.trail_id AS TEXT), ',') AS s
              FROM (
                SELECT
                  p.id AS id,
                  p.unit_code AS unit_code,
                  p.status AS status,
                  p.since AS since,
                  p.trail_id AS trail_id
                FROM (
                  SELECT
                    t2.id AS id,
                    t2.unit_code AS unit_code,
                    t2.status AS status,
                    t2.since AS since,
                    t2.trail_id AS trail_id
                  FROM electoral.voter AS t2
                  WHERE
                    t2.station_id = k2.id
                    AND CASE WHEN (t2.protection < 1) THEN true ELSE false END
                    AND (
                      EXISTS (
                        SELECT 1
                        FROM population.person AS t3
                        WHERE
                          t3.id = t2.person_id
                          AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
                      )
                    )
                  ORDER BY t2.since, t2.id
                  LIMIT 101
                ) AS p
                ORDER BY p.since, p.id
                LIMIT $7::INTEGER
              ) AS k3
              LEFT OUTER JOIN LATERAL (
                SELECT d.j AS j
                FROM local_government.unit AS t1
                JOIN LATERAL (
                  SELECT row_to_json(r) AS j
                  FROM (
                    SELECT t1.code AS code
                  ) AS r
                ) AS d ON true
                WHERE t1.code = k3.unit_code
              ) AS l1 ON true
              JOIN LATERAL (
                SELECT row_to_json(r) AS j
                FROM (
                  SELECT k3.status AS status, l1.j AS unit
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
              SELECT k2.number AS number, l2.j AS voters
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
          SELECT k1.name AS name, l3.j AS stations
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
    AND c.clearance = $2::VARCHAR
    AND c.basis = $3::VARCHAR
    AND c.exact IS NOT NULL
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 setting clearance
-- $3 setting basis
-- $4 UnitKind: constant CITY
-- $5 page size: literal 1
-- $6 page size: literal 2
-- $7 page size: literal 3
