-- From a birth entry over the mother and her entry on the roll to her polling station, in one statement.
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
    SELECT d.j AS j, nullif(concat_ws(',', CAST(t1.trail_id AS TEXT), l4.s), '') AS s
    FROM civil.birth_entry AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k1.role, k1.id), '[]'::json) AS v1,
          string_agg(nullif(concat_ws(',', CAST(k1.trail_id AS TEXT), CAST(k1.parent_trail_id AS TEXT)), ''), ',') AS s
        FROM (
          SELECT
            p.id AS id,
            p.role AS role,
            p.parent_id AS parent_id,
            p.trail_id AS trail_id,
            p.parent_trail_id AS parent_trail_id
          FROM (
            SELECT
              t5.id AS id,
              t5.role AS role,
              t5.parent_id AS parent_id,
              t5.trail_id AS trail_id,
              t5.parent_trail_id AS parent_trail_id
            FROM civil.birth_parent AS t5
            WHERE
              t5.entry_id = t1.id
              AND CASE WHEN (t5.child_id IS NULL OR t5.protection < 2) THEN true ELSE false END
              AND CASE WHEN (t5.parent_id IS NULL OR t5.parent_protection < 2) THEN true ELSE false END
              AND t5.role = $4::VARCHAR
            ORDER BY t5.role, t5.id
            LIMIT 101
          ) AS p
          ORDER BY p.role, p.id
          LIMIT $5::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM population.person AS t2
          LEFT OUTER JOIN LATERAL (
            SELECT d.j AS j
            FROM (
              SELECT coalesce(json_agg(d1.j ORDER BY k2.since, k2.id), '[]'::json) AS v1
              FROM (
                SELECT
                  p.id AS id,
                  p.station_id AS station_id,
                  p.status AS status,
                  p.since AS since,
                  p.trail_id AS trail_id
                FROM (
                  SELECT
                    t4.id AS id,
                    t4.station_id AS station_id,
                    t4.status AS status,
                    t4.since AS since,
                    t4.trail_id AS trail_id
                  FROM electoral.voter AS t4
                  WHERE
                    t4.person_id = t2.id
                    AND CASE WHEN (t4.protection < 1) THEN true ELSE false END
                  ORDER BY t4.since, t4.id
                  LIMIT 101
                ) AS p
                ORDER BY p.since, p.id
                LIMIT $6::INTEGER
              ) AS k2
              LEFT OUTER JOIN LATERAL (
                SELECT d.j AS j
                FROM electoral.station AS t3
                JOIN LATERAL (
                  SELECT row_to_json(r) AS j
                  FROM (
                    SELECT t3.number AS number, t3.name_latin AS "nameLatin"
                  ) AS r
                ) AS d ON true
                WHERE t3.id = k2.station_id
              ) AS l1 ON true
              JOIN LATERAL (
                SELECT row_to_json(r) AS j
                FROM (
                  SELECT k2.status AS status, l1.j AS station
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
              SELECT t2.id AS id, l2.j AS voters
            ) AS r
          ) AS d ON true
          WHERE t2.id = k1.parent_id AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
        ) AS l3 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT l3.j AS parent
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
        SELECT l4.j AS parents
      ) AS r
    ) AS d ON true
    WHERE
      t1.id = $7::UUID
      AND CASE WHEN (t1.person_id IS NULL OR t1.protection < 2) THEN true ELSE false END
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS "birthEntry"
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
-- $4 ParentRole: constant MOTHER
-- $5 page size: literal 1
-- $6 page size: literal 2
-- $7 ID: variable id
-- trail: the answer waits for its event
