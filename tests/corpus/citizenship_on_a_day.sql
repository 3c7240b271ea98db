-- The citizenship whose period holds the day, and what its record was before.
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
    SELECT d.j AS j, concat_ws(',', CAST(t1.trail_id AS TEXT), l2.s) AS s
    FROM population.person AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, l1.s AS s
      FROM citizenship.citizenship AS t2
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j, g.s AS s
        FROM (
          SELECT
            coalesce(json_agg(d1.j ORDER BY k1.superseded_in DESC, k1.id DESC), '[]'::json) AS v1,
            string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
          FROM (
            SELECT
              p.id AS id,
              p.ground AS ground,
              p.trail_id AS trail_id,
              p.superseded_in AS superseded_in,
              p.superseded_at AS superseded_at
            FROM (
              SELECT
                t3.id AS id,
                t3.ground AS ground,
                t3.trail_id AS trail_id,
                t3.superseded_in AS superseded_in,
                t3.superseded_at AS superseded_at
              FROM citizenship.citizenship_history AS t3
              WHERE
                t3.id = t2.id
                AND CASE WHEN (t3.person_id = any(c.circle_ids)) THEN true ELSE false END
                AND CASE WHEN (t3.person_id = c.circle_ids[1] OR t3.protection < 2) THEN true ELSE false END
              ORDER BY t3.superseded_in DESC, t3.id DESC
              LIMIT 101
            ) AS p
            ORDER BY p.superseded_in DESC, p.id DESC
            LIMIT $3::INTEGER
          ) AS k1
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT k1.ground AS ground
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
          SELECT t2.since AS since, t2.until AS until, t2.ground AS ground, l1.j AS history
        ) AS r
      ) AS d ON true
      WHERE
        t2.person_id = t1.id
        AND t2.since <= $4::DATE
        AND (t2.until IS NULL OR t2.until >= $4::DATE)
        AND CASE WHEN (t2.person_id = any(c.circle_ids)) THEN true ELSE false END
        AND CASE WHEN (t2.person_id = c.circle_ids[1] OR t2.protection < 2) THEN true ELSE false END
      ORDER BY t2.since DESC, t2.id
      LIMIT 1
    ) AS l2 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT l2.j AS citizenship
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
-- $3 page size: literal 2
-- $4 date: literal 1
