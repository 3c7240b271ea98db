-- A day of validity as it was recorded at a time: both conditions on every row.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.person', $2::VARCHAR, true) AS person,
    set_config('hub.circle', coalesce(m.circle, ''), true) AS circle,
    CAST(string_to_array(m.circle, ',') AS UUID[]) AS circle_ids,
    m.number AS as_of,
    CAST(to_json(m.at) AS TEXT) AS as_of_at
  FROM (
    SELECT
      population.alone(CAST(nullif($2::VARCHAR, '') AS UUID)) AS circle,
      h.number AS number,
      h.at AS at
    FROM (
      SELECT 1 AS one
    ) AS o
    LEFT OUTER JOIN LATERAL (
      SELECT hub.commit.number AS number, hub.commit.at AS at
      FROM hub.commit
      WHERE hub.commit.at <= $3::TIMESTAMP
      WITH TIME ZONE
      ORDER BY hub.commit.at DESC
      LIMIT 1
    ) AS h ON true
    LIMIT ALL OFFSET 0
  ) AS m
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    concat_ws(',', f1.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.person', true), CAST(current_setting('hub.circle', true) = c.circle AS TEXT), c.as_of, c.as_of_at) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, CAST(t1.trail_id AS TEXT) AS s
    FROM (
      SELECT id, surname, protection, trail_id, recorded_in, 9223372036854775807 AS superseded_in
      FROM population.person UNION ALL
      SELECT id, surname, protection, trail_id, recorded_in, superseded_in
      FROM population.person_history
    ) AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT
          id,
          person_id,
          kind,
          unit_code,
          street,
          valid_from,
          valid_to,
          protection,
          recorded_in,
          9223372036854775807 AS superseded_in
        FROM population.address UNION ALL
        SELECT
          id,
          person_id,
          kind,
          unit_code,
          street,
          valid_from,
          valid_to,
          protection,
          recorded_in,
          superseded_in
        FROM population.address_history
      ) AS t3
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT t3.street AS street
        ) AS r
      ) AS d ON true
      WHERE
        t3.person_id = t1.id
        AND t3.valid_from <= $4::DATE
        AND (t3.valid_to IS NULL OR t3.valid_to >= $4::DATE)
        AND t3.kind = 'RESIDENCE'
        AND t3.recorded_in <= c.as_of
        AND t3.superseded_in > c.as_of
        AND CASE WHEN (t3.person_id = any(c.circle_ids)) THEN true ELSE false END
        AND CASE WHEN (t3.person_id = c.circle_ids[1] OR t3.protection < 1) THEN true ELSE false END
        AND (
          EXISTS (
            SELECT 1
            FROM (
              SELECT code, recorded_in, 9223372036854775807 AS superseded_in
              FROM local_government.unit UNION ALL
              SELECT code, recorded_in, superseded_in
              FROM local_government.unit_history
            ) AS t4
            WHERE
              t4.code = t3.unit_code
              AND t4.recorded_in <= c.as_of
              AND t4.superseded_in > c.as_of
          )
        )
      ORDER BY t3.valid_from DESC, t3.id
      LIMIT 1
    ) AS l1 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          coalesce(
            (
              SELECT t2.surname
              FROM (
                SELECT
                  id,
                  person_id,
                  surname,
                  valid_from,
                  valid_to,
                  protection,
                  recorded_in,
                  9223372036854775807 AS superseded_in
                FROM population.former_name UNION ALL
                SELECT
                  id,
                  person_id,
                  surname,
                  valid_from,
                  valid_to,
                  protection,
                  recorded_in,
                  superseded_in
                FROM population.former_name_history
              ) AS t2
              WHERE
                t2.person_id = t1.id
                AND t2.valid_from <= $4::DATE
                AND (t2.valid_to IS NULL OR t2.valid_to >= $4::DATE)
                AND t2.recorded_in <= c.as_of
                AND t2.superseded_in > c.as_of
                AND CASE WHEN (t2.person_id = any(c.circle_ids)) THEN true ELSE false END
                AND CASE WHEN (t2.person_id = c.circle_ids[1] OR t2.protection < 2) THEN true ELSE false END
              ORDER BY t2.valid_from DESC, t2.id
              LIMIT 1
            ), t1.surname
          ) AS surname,
          l1.j AS residence
      ) AS r
    ) AS d ON true
    WHERE
      t1.id = c.circle_ids[1]
      AND t1.recorded_in <= c.as_of
      AND t1.superseded_in > c.as_of
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
-- $3 datetime: variable at
-- $4 date: variable day
