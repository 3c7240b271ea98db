-- People of the parts of a city, with a birth unit's people again: trail ids through every level.
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
    SELECT d.j AS j, l5.s AS s
    FROM local_government.unit AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, l4.s AS s
      FROM local_government.unit AS t2
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j, g.s AS s
        FROM (
          SELECT
            coalesce(json_agg(d1.j ORDER BY k1.name_sort, k1.code), '[]'::json) AS v1,
            string_agg(l3.s, ',') AS s
          FROM (
            SELECT p.code AS code, p.name AS name, p.name_sort AS name_sort
            FROM (
              SELECT t6.code AS code, t6.name AS name, t6.name_sort AS name_sort
              FROM local_government.unit AS t6
              WHERE t6.parent_code = t2.code
              ORDER BY t6.name_sort, t6.code
              LIMIT 101
            ) AS p
            ORDER BY p.name_sort, p.code
            LIMIT $4::INTEGER
          ) AS k1
          LEFT OUTER JOIN LATERAL (
            SELECT d.j AS j, g.s AS s
            FROM (
              SELECT
                coalesce(json_agg(d1.j ORDER BY k2.born_on, k2.id), '[]'::json) AS v1,
                string_agg(concat_ws(',', CAST(k2.trail_id AS TEXT), l2.s), ',') AS s
              FROM (
                SELECT
                  p.id AS id,
                  p.surname AS surname,
                  p.born_on AS born_on,
                  p.birth_unit AS birth_unit,
                  p.trail_id AS trail_id
                FROM (
                  SELECT
                    t5.id AS id,
                    t5.surname AS surname,
                    t5.born_on AS born_on,
                    t5.birth_unit AS birth_unit,
                    t5.trail_id AS trail_id
                  FROM population.person AS t5
                  WHERE
                    t5.birth_keeper = k1.code
                    AND CASE WHEN (t5.protection < 2) THEN true ELSE false END
                  ORDER BY t5.born_on, t5.id
                  LIMIT 101
                ) AS p
                ORDER BY p.born_on, p.id
                LIMIT $5::INTEGER
              ) AS k2
              LEFT OUTER JOIN LATERAL (
                SELECT d.j AS j, l1.s AS s
                FROM local_government.unit AS t3
                LEFT OUTER JOIN LATERAL (
                  SELECT d.j AS j, g.s AS s
                  FROM (
                    SELECT
                      coalesce(json_agg(d1.j ORDER BY k3.surname_sort, k3.given_name_sort, k3.id), '[]'::json) AS v1,
                      string_agg(CAST(k3.trail_id AS TEXT), ',') AS s
                    FROM (
                      SELECT
                        p.id AS id,
                        p.surname AS surname,
                        p.trail_id AS trail_id,
                        p.surname_sort AS surname_sort,
                        p.given_name_sort AS given_name_sort
                      FROM (
                        SELECT
                          t4.id AS id,
                          t4.surname AS surname,
                          t4.trail_id AS trail_id,
                          t4.surname_sort AS surname_sort,
                          t4.given_name_sort AS given_name_sort
                        FROM population.person AS t4
                        WHERE
                          t4.birth_keeper = t3.code
                          AND CASE WHEN (t4.protection < 2) THEN true ELSE false END
                        ORDER BY t4.surname_sort, t4.given_name_sort, t4.id
                        LIMIT 101
                      ) AS p
                      ORDER BY p.surname_sort, p.given_name_sort, p.id
                      LIMIT $6::INTEGER
                    ) AS k3
                    JOIN LATERAL (
                      SELECT row_to_json(r) AS j
                      FROM (
                        SELECT k3.surname AS surname
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
                WHERE t3.code = k2.birth_unit
              ) AS l2 ON true
              JOIN LATERAL (
                SELECT row_to_json(r) AS j
                FROM (
                  SELECT k2.surname AS surname, l2.j AS "birthUnit"
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
              SELECT k1.name AS name, l3.j AS people
            ) AS r
          ) AS d1 ON true
        ) AS g
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT g.v1 AS nodes
          ) AS r
        ) AS d ON true
      ) AS l4 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT t2.name AS name, l4.j AS parts
        ) AS r
      ) AS d ON true
      WHERE t2.code = t1.parent_code
    ) AS l5 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT l5.j AS parent
      ) AS r
    ) AS d ON true
    WHERE t1.code = $7::VARCHAR
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS unit
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
-- $4 page size: literal 2
-- $5 page size: literal 3
-- $6 page size: literal 4
-- $7 UnitCode: literal 1
-- trail: the answer waits for its event
