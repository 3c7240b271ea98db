-- A protected citizen about themself: nothing of their own is hidden from them.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.person', $2::VARCHAR, true) AS person,
    set_config('hub.circle', coalesce(m.circle, ''), true) AS circle,
    CAST(string_to_array(m.circle, ',') AS UUID[]) AS circle_ids
  FROM (
    SELECT population.alone(CAST(nullif($2::VARCHAR, '') AS UUID)) AS circle
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
    SELECT d.j AS j, CAST(t1.trail_id AS TEXT) AS s
    FROM population.person AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM population.address AS t2
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT t2.street AS street
        ) AS r
      ) AS d ON true
      WHERE
        t2.person_id = t1.id
        AND t2.kind = 'RESIDENCE'
        AND t2.valid_to IS NULL
        AND CASE WHEN (t2.person_id = any(c.circle_ids)) THEN true ELSE false END
        AND CASE WHEN (t2.person_id = c.circle_ids[1] OR t2.protection < 1) THEN true ELSE false END
    ) AS l1 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          t1.surname AS surname,
          l1.j AS residence,
          CASE WHEN (
            EXISTS (
              SELECT 1
              FROM population.address AS t3
              WHERE
                t3.person_id = t1.id
                AND t3.kind = 'RESIDENCE'
                AND t3.valid_to IS NULL
                AND CASE WHEN (t3.person_id = any(c.circle_ids)) THEN true ELSE false END
                AND CASE WHEN (t3.person_id = c.circle_ids[1] OR t3.protection < 1) THEN true ELSE false END
              LIMIT ALL OFFSET 0
            )
          ) THEN 'DISCLOSED' ELSE 'NOT_DISCLOSED' END AS "residenceAvailability"
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
