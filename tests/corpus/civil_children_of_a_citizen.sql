-- Minor children over the birth entries that state the citizen as a parent, and today's wards.
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
    CAST(string_to_array(concat_ws(',', f1.s), ',') AS UUID[]) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.person', true), CAST(current_setting('hub.circle', true) = c.circle AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, concat_ws(',', CAST(t1.trail_id AS TEXT), l4.s, l6.s) AS s
    FROM population.person AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k1._n), '[]'::json) AS v1,
          string_agg(concat_ws(',', CAST(k1.trail_id AS TEXT), l2.s, l3.s), ',') AS s
        FROM (
          SELECT
            p.id AS id,
            p.entry_id AS entry_id,
            p.role AS role,
            p.child_id AS child_id,
            p.trail_id AS trail_id,
            p.parent_trail_id AS parent_trail_id,
            p._n AS _n
          FROM (
            SELECT
              t4.id AS id,
              t4.entry_id AS entry_id,
              t4.role AS role,
              t4.child_id AS child_id,
              t4.trail_id AS trail_id,
              t4.parent_trail_id AS parent_trail_id,
              row_number() OVER (ORDER BY t4.role, t4.id) AS _n
            FROM civil.birth_parent AS t4
            WHERE
              t4.parent_id = t1.id
              AND CASE WHEN (t4.child_id = any(c.circle_ids) OR t4.parent_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t4.child_id = c.circle_ids[1] OR t4.protection < 2) THEN true ELSE false END
              AND CASE WHEN (t4.parent_id IS NULL OR t4.parent_id = c.circle_ids[1] OR t4.parent_protection < 2) THEN true ELSE false END
              AND (
                EXISTS (
                  SELECT 1
                  FROM civil.birth_entry AS t5
                  WHERE
                    t5.id = t4.entry_id
                    AND CASE WHEN (t5.person_id = any(c.circle_ids)) THEN true ELSE false END
                    AND CASE WHEN (t5.person_id = c.circle_ids[1] OR t5.protection < 2) THEN true ELSE false END
                )
              )
            ORDER BY t4.role, t4.id
            LIMIT 101
          ) AS p
          LIMIT $3::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j, CAST(t2.trail_id AS TEXT) AS s
          FROM population.person AS t2
          LEFT OUTER JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT CAST(EXTRACT(year FROM t2.born_on) AS INTEGER) AS year
            ) AS r
          ) AS l1 ON true
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t2.id AS id, t2.given_name AS "givenName", l1.j AS born
            ) AS r
          ) AS d ON true
          WHERE
            t2.id = k1.child_id
            AND CASE WHEN (t2.id = any(c.circle_ids)) THEN true ELSE false END
            AND CASE WHEN (t2.id = c.circle_ids[1] OR t2.protection < 2) THEN true ELSE false END
        ) AS l2 ON true
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j, CAST(t3.trail_id AS TEXT) AS s
          FROM civil.birth_entry AS t3
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t3.entry_mark AS "entryMark", t3.born_at AS "bornAt"
            ) AS r
          ) AS d ON true
          WHERE
            t3.id = k1.entry_id
            AND CASE WHEN (t3.person_id = any(c.circle_ids)) THEN true ELSE false END
            AND CASE WHEN (t3.person_id = c.circle_ids[1] OR t3.protection < 2) THEN true ELSE false END
        ) AS l3 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.role AS role, l2.j AS child, l3.j AS entry
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
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k2._n), '[]'::json) AS v1,
          string_agg(concat_ws(',', CAST(k2.trail_id AS TEXT), l5.s), ',') AS s
        FROM (
          SELECT
            p.id AS id,
            p.ward_id AS ward_id,
            p.since AS since,
            p.trail_id AS trail_id,
            p.guardian_trail_id AS guardian_trail_id,
            p._n AS _n
          FROM (
            SELECT
              t7.id AS id,
              t7.ward_id AS ward_id,
              t7.since AS since,
              t7.trail_id AS trail_id,
              t7.guardian_trail_id AS guardian_trail_id,
              row_number() OVER (ORDER BY t7.since, t7.id) AS _n
            FROM civil.guardianship AS t7
            WHERE
              t7.guardian_id = t1.id
              AND CASE WHEN (t7.ward_id = any(c.circle_ids) OR t7.guardian_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t7.ward_id = c.circle_ids[1] OR t7.protection < 2) THEN true ELSE false END
              AND CASE WHEN (t7.guardian_id IS NULL OR t7.guardian_id = c.circle_ids[1] OR t7.guardian_protection < 2) THEN true ELSE false END
              AND (t7.until IS NULL) = $4::BOOLEAN
            ORDER BY t7.since, t7.id
            LIMIT 101
          ) AS p
          LIMIT $5::INTEGER
        ) AS k2
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j, CAST(t6.trail_id AS TEXT) AS s
          FROM population.person AS t6
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t6.given_name AS "givenName"
            ) AS r
          ) AS d ON true
          WHERE
            t6.id = k2.ward_id
            AND CASE WHEN (t6.id = any(c.circle_ids)) THEN true ELSE false END
            AND CASE WHEN (t6.id = c.circle_ids[1] OR t6.protection < 2) THEN true ELSE false END
        ) AS l5 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k2.since AS since, l5.j AS ward
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
        SELECT l4.j AS children, l6.j AS wards
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
-- $4 bool: constant True
-- $5 page size: constant 20
