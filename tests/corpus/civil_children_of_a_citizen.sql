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
    concat_ws(',', f1.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.person', true), CAST(current_setting('hub.circle', true) = c.circle AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, concat_ws(',', CAST(t1.trail_id AS TEXT), l5.s, l7.s) AS s
    FROM population.person AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k1.role, k1.id), '[]'::json) AS v1,
          string_agg(nullif(concat_ws(',', CAST(k1.trail_id AS TEXT), l3.s), ''), ',') AS s
        FROM (
          SELECT
            p.id AS id,
            p.entry_id AS entry_id,
            p.role AS role,
            p.child_id AS child_id,
            p.trail_id AS trail_id,
            p.parent_trail_id AS parent_trail_id,
            p._1_id AS _1_id,
            p._1_entry_mark AS _1_entry_mark,
            p._1_born_at AS _1_born_at,
            p._1_trail_id AS _1_trail_id
          FROM (
            SELECT
              t3.id AS id,
              t3.entry_id AS entry_id,
              t3.role AS role,
              t3.child_id AS child_id,
              t3.trail_id AS trail_id,
              t3.parent_trail_id AS parent_trail_id,
              l4.id AS _1_id,
              l4.entry_mark AS _1_entry_mark,
              l4.born_at AS _1_born_at,
              l4.trail_id AS _1_trail_id
            FROM civil.birth_parent AS t3
            JOIN LATERAL (
              SELECT
                t4.id AS id,
                t4.entry_mark AS entry_mark,
                t4.born_at AS born_at,
                t4.trail_id AS trail_id
              FROM civil.birth_entry AS t4
              WHERE
                t4.id = t3.entry_id
                AND CASE WHEN (t4.person_id = any(c.circle_ids)) THEN true ELSE false END
                AND CASE WHEN (t4.person_id IS NULL OR t4.person_id = c.circle_ids[1] OR t4.protection < 2) THEN true ELSE false END
              LIMIT ALL OFFSET 0
            ) AS l4 ON true
            WHERE
              t3.parent_id = t1.id
              AND CASE WHEN (t3.child_id = any(c.circle_ids) OR t3.parent_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t3.child_id IS NULL OR t3.child_id = c.circle_ids[1] OR t3.protection < 2) THEN true ELSE false END
              AND CASE WHEN (t3.parent_id IS NULL OR t3.parent_id = c.circle_ids[1] OR t3.parent_protection < 2) THEN true ELSE false END
            ORDER BY t3.role, t3.id
            LIMIT 101
          ) AS p
          ORDER BY p.role, p.id
          LIMIT $3::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
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
          SELECT row_to_json(r) AS j, CAST(k1._1_trail_id AS TEXT) AS s
          FROM (
            SELECT k1._1_entry_mark AS "entryMark", k1._1_born_at AS "bornAt"
          ) AS r
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
    ) AS l5 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k2.since, k2.id), '[]'::json) AS v1,
          string_agg(CAST(k2.trail_id AS TEXT), ',') AS s
        FROM (
          SELECT
            p.id AS id,
            p.ward_id AS ward_id,
            p.since AS since,
            p.trail_id AS trail_id,
            p.guardian_trail_id AS guardian_trail_id
          FROM (
            SELECT
              t6.id AS id,
              t6.ward_id AS ward_id,
              t6.since AS since,
              t6.trail_id AS trail_id,
              t6.guardian_trail_id AS guardian_trail_id
            FROM civil.guardianship AS t6
            WHERE
              t6.guardian_id = t1.id
              AND CASE WHEN (t6.ward_id = any(c.circle_ids) OR t6.guardian_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t6.ward_id = c.circle_ids[1] OR t6.protection < 2) THEN true ELSE false END
              AND CASE WHEN (t6.guardian_id IS NULL OR t6.guardian_id = c.circle_ids[1] OR t6.guardian_protection < 2) THEN true ELSE false END
              AND (t6.until IS NULL) = $4::BOOLEAN
            ORDER BY t6.since, t6.id
            LIMIT 101
          ) AS p
          ORDER BY p.since, p.id
          LIMIT $5::INTEGER
        ) AS k2
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM population.person AS t5
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t5.given_name AS "givenName"
            ) AS r
          ) AS d ON true
          WHERE
            t5.id = k2.ward_id
            AND CASE WHEN (t5.id = any(c.circle_ids)) THEN true ELSE false END
            AND CASE WHEN (t5.id = c.circle_ids[1] OR t5.protection < 2) THEN true ELSE false END
        ) AS l6 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k2.since AS since, l6.j AS ward
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
        SELECT l5.j AS children, l7.j AS wards
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
