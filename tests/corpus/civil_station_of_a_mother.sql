-- A mother about herself and her minor child: from the child's birth entry to her own polling station.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.person', $2::VARCHAR, true) AS person,
    set_config('hub.circle', coalesce(m.circle, ''), true) AS circle,
    CAST(string_to_array(m.circle, ',') AS UUID[]) AS circle_ids
  FROM (
    SELECT population.circle(CAST(nullif($2::VARCHAR, '') AS UUID)) AS circle
    LIMIT ALL OFFSET 0
  ) AS m
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    concat_ws(',', f1.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.person', true), CAST(current_setting('hub.circle', true) = c.circle AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, concat_ws(',', CAST(t1.trail_id AS TEXT), l9.s) AS s
    FROM population.person AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k1.since, k1.id), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.station_id AS station_id,
            p.status AS status,
            p.since AS since,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t3.id AS id,
              t3.station_id AS station_id,
              t3.status AS status,
              t3.since AS since,
              t3.trail_id AS trail_id
            FROM electoral.voter AS t3
            WHERE
              t3.person_id = t1.id
              AND CASE WHEN (t3.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t3.person_id = c.circle_ids[1] OR t3.protection < 1) THEN true ELSE false END
            ORDER BY t3.since, t3.id
            LIMIT 101
          ) AS p
          ORDER BY p.since, p.id
          LIMIT $3::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM electoral.station AS t2
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t2.number AS number, t2.name_latin AS "nameLatin"
            ) AS r
          ) AS d ON true
          WHERE t2.id = k1.station_id
        ) AS l1 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.status AS status, l1.j AS station
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
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k2.role, k2.id), '[]'::json) AS v1,
          string_agg(nullif(concat_ws(',', CAST(k2.trail_id AS TEXT), l8.s), ''), ',') AS s
        FROM (
          SELECT
            p.id AS id,
            p.role AS role,
            p.child_id AS child_id,
            p.trail_id AS trail_id,
            p.parent_trail_id AS parent_trail_id
          FROM (
            SELECT
              t10.id AS id,
              t10.role AS role,
              t10.child_id AS child_id,
              t10.trail_id AS trail_id,
              t10.parent_trail_id AS parent_trail_id
            FROM civil.birth_parent AS t10
            WHERE
              t10.parent_id = t1.id
              AND CASE WHEN (t10.child_id = any(c.circle_ids) OR t10.parent_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t10.child_id IS NULL OR t10.child_id = c.circle_ids[1] OR t10.protection < 2) THEN true ELSE false END
              AND CASE WHEN (t10.parent_id IS NULL OR t10.parent_id = c.circle_ids[1] OR t10.parent_protection < 2) THEN true ELSE false END
              AND (
                EXISTS (
                  SELECT 1
                  FROM civil.birth_entry AS t11
                  WHERE
                    t11.id = t10.entry_id
                    AND CASE WHEN (t11.person_id = any(c.circle_ids)) THEN true ELSE false END
                    AND CASE WHEN (t11.person_id IS NULL OR t11.person_id = c.circle_ids[1] OR t11.protection < 2) THEN true ELSE false END
                )
              )
            ORDER BY t10.role, t10.id
            LIMIT 101
          ) AS p
          ORDER BY p.role, p.id
          LIMIT $4::INTEGER
        ) AS k2
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j, l7.s AS s
          FROM population.person AS t4
          LEFT OUTER JOIN LATERAL (
            SELECT d.j AS j, g.s AS s
            FROM (
              SELECT
                coalesce(json_agg(d1.j ORDER BY k3.entered_on, k3.id), '[]'::json) AS v1,
                string_agg(l6.s, ',') AS s
              FROM (
                SELECT
                  p.id AS id,
                  p.entry_mark AS entry_mark,
                  p.entered_on AS entered_on,
                  p.trail_id AS trail_id
                FROM (
                  SELECT
                    t9.id AS id,
                    t9.entry_mark AS entry_mark,
                    t9.entered_on AS entered_on,
                    t9.trail_id AS trail_id
                  FROM civil.birth_entry AS t9
                  WHERE
                    t9.person_id = t4.id
                    AND CASE WHEN (t9.person_id = any(c.circle_ids)) THEN true ELSE false END
                    AND CASE WHEN (t9.person_id IS NULL OR t9.person_id = c.circle_ids[1] OR t9.protection < 2) THEN true ELSE false END
                  ORDER BY t9.entered_on, t9.id
                  LIMIT 101
                ) AS p
                ORDER BY p.entered_on, p.id
                LIMIT $5::INTEGER
              ) AS k3
              LEFT OUTER JOIN LATERAL (
                SELECT d.j AS j, g.s AS s
                FROM (
                  SELECT
                    coalesce(json_agg(d1.j ORDER BY k4.role, k4.id), '[]'::json) AS v1,
                    string_agg(nullif(concat_ws(',', CAST(k4.trail_id AS TEXT), CAST(k4.parent_trail_id AS TEXT)), ''), ',') AS s
                  FROM (
                    SELECT
                      p.id AS id,
                      p.role AS role,
                      p.parent_id AS parent_id,
                      p.trail_id AS trail_id,
                      p.parent_trail_id AS parent_trail_id
                    FROM (
                      SELECT
                        t8.id AS id,
                        t8.role AS role,
                        t8.parent_id AS parent_id,
                        t8.trail_id AS trail_id,
                        t8.parent_trail_id AS parent_trail_id
                      FROM civil.birth_parent AS t8
                      WHERE
                        t8.entry_id = k3.id
                        AND CASE WHEN (t8.child_id = any(c.circle_ids) OR t8.parent_id = any(c.circle_ids)) THEN true ELSE false END
                        AND CASE WHEN (t8.child_id IS NULL OR t8.child_id = c.circle_ids[1] OR t8.protection < 2) THEN true ELSE false END
                        AND CASE WHEN (t8.parent_id IS NULL OR t8.parent_id = c.circle_ids[1] OR t8.parent_protection < 2) THEN true ELSE false END
                        AND t8.role = $6::VARCHAR
                      ORDER BY t8.role, t8.id
                      LIMIT 101
                    ) AS p
                    ORDER BY p.role, p.id
                    LIMIT $7::INTEGER
                  ) AS k4
                  LEFT OUTER JOIN LATERAL (
                    SELECT d.j AS j
                    FROM population.person AS t5
                    LEFT OUTER JOIN LATERAL (
                      SELECT d.j AS j
                      FROM (
                        SELECT coalesce(json_agg(d1.j ORDER BY k5.since, k5.id), '[]'::json) AS v1
                        FROM (
                          SELECT
                            p.id AS id,
                            p.station_id AS station_id,
                            p.since AS since,
                            p.trail_id AS trail_id
                          FROM (
                            SELECT
                              t7.id AS id,
                              t7.station_id AS station_id,
                              t7.since AS since,
                              t7.trail_id AS trail_id
                            FROM electoral.voter AS t7
                            WHERE
                              t7.person_id = t5.id
                              AND CASE WHEN (t7.person_id = any(c.circle_ids)) THEN true ELSE false END
                              AND CASE WHEN (t7.person_id = c.circle_ids[1] OR t7.protection < 1) THEN true ELSE false END
                            ORDER BY t7.since, t7.id
                            LIMIT 101
                          ) AS p
                          ORDER BY p.since, p.id
                          LIMIT $8::INTEGER
                        ) AS k5
                        LEFT OUTER JOIN LATERAL (
                          SELECT d.j AS j
                          FROM electoral.station AS t6
                          JOIN LATERAL (
                            SELECT row_to_json(r) AS j
                            FROM (
                              SELECT t6.number AS number, t6.name_latin AS "nameLatin"
                            ) AS r
                          ) AS d ON true
                          WHERE t6.id = k5.station_id
                        ) AS l3 ON true
                        JOIN LATERAL (
                          SELECT row_to_json(r) AS j
                          FROM (
                            SELECT l3.j AS station
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
                        SELECT l4.j AS voters
                      ) AS r
                    ) AS d ON true
                    WHERE
                      t5.id = k4.parent_id
                      AND CASE WHEN (t5.id = any(c.circle_ids)) THEN true ELSE false END
                      AND CASE WHEN (t5.id = c.circle_ids[1] OR t5.protection < 2) THEN true ELSE false END
                  ) AS l5 ON true
                  JOIN LATERAL (
                    SELECT row_to_json(r) AS j
                    FROM (
                      SELECT l5.j AS parent
                    ) AS r
                  ) AS d1 ON true
                ) AS g
                JOIN LATERAL (
                  SELECT row_to_json(r) AS j
                  FROM (
                    SELECT g.v1 AS nodes
                  ) AS r
                ) AS d ON true
              ) AS l6 ON true
              JOIN LATERAL (
                SELECT row_to_json(r) AS j
                FROM (
                  SELECT k3.entry_mark AS "entryMark", l6.j AS parents
                ) AS r
              ) AS d1 ON true
            ) AS g
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT g.v1 AS nodes
              ) AS r
            ) AS d ON true
          ) AS l7 ON true
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t4.given_name AS "givenName", l7.j AS "birthEntries"
            ) AS r
          ) AS d ON true
          WHERE
            t4.id = k2.child_id
            AND CASE WHEN (t4.id = any(c.circle_ids)) THEN true ELSE false END
            AND CASE WHEN (t4.id = c.circle_ids[1] OR t4.protection < 2) THEN true ELSE false END
        ) AS l8 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT l8.j AS child
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l9 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT l2.j AS voters, l9.j AS children
      ) AS r
    ) AS d ON true
    WHERE
      t1.id = c.circle_ids[1]
      AND CASE WHEN (t1.id = any(c.circle_ids)) THEN true ELSE false END
      AND CASE WHEN (t1.id = c.circle_ids[1] OR t1.protection < 2) THEN true ELSE false END
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS me
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR AND c.person = $2::VARCHAR AND c.circle IS NOT NULL
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 setting person
-- $3 page size: literal 1
-- $4 page size: literal 2
-- $5 page size: literal 3
-- $6 ParentRole: constant MOTHER
-- $7 page size: literal 4
-- $8 page size: literal 5
