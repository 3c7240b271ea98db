-- The citizen's own record as recorded at a time; the circle is that of today.
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
      SELECT
        id,
        given_name,
        surname,
        protection,
        trail_id,
        recorded_in,
        9223372036854775807 AS superseded_in
      FROM population.person UNION ALL
      SELECT id, given_name, surname, protection, trail_id, recorded_in, superseded_in
      FROM population.person_history
    ) AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT
          person_id,
          kind,
          unit_code,
          street,
          valid_to,
          protection,
          recorded_in,
          9223372036854775807 AS superseded_in
        FROM population.address UNION ALL
        SELECT person_id, kind, unit_code, street, valid_to, protection, recorded_in, superseded_in
        FROM population.address_history
      ) AS t2
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
        AND t2.recorded_in <= c.as_of
        AND t2.superseded_in > c.as_of
        AND CASE WHEN (t2.person_id = any(c.circle_ids)) THEN true ELSE false END
        AND CASE WHEN (t2.person_id = c.circle_ids[1] OR t2.protection < 1) THEN true ELSE false END
        AND (
          EXISTS (
            SELECT 1
            FROM (
              SELECT code, recorded_in, 9223372036854775807 AS superseded_in
              FROM local_government.unit UNION ALL
              SELECT code, recorded_in, superseded_in
              FROM local_government.unit_history
            ) AS t3
            WHERE
              t3.code = t2.unit_code
              AND t3.recorded_in <= c.as_of
              AND t3.superseded_in > c.as_of
          )
        )
    ) AS l1 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k1.valid_from DESC, k1.id DESC), '[]'::json) AS v1
        FROM (
          SELECT p.id AS id, p.street AS street, p.valid_from AS valid_from, p.trail_id AS trail_id
          FROM (
            SELECT
              t4.id AS id,
              t4.street AS street,
              t4.valid_from AS valid_from,
              t4.trail_id AS trail_id
            FROM (
              SELECT
                id,
                person_id,
                unit_code,
                street,
                valid_from,
                trail_id,
                protection,
                recorded_in,
                9223372036854775807 AS superseded_in
              FROM population.address UNION ALL
              SELECT
                id,
                person_id,
                unit_code,
                street,
                valid_from,
                trail_id,
                protection,
                recorded_in,
                superseded_in
              FROM population.address_history
            ) AS t4
            WHERE
              t4.person_id = t1.id
              AND t4.recorded_in <= c.as_of
              AND t4.superseded_in > c.as_of
              AND CASE WHEN (t4.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t4.person_id = c.circle_ids[1] OR t4.protection < 1) THEN true ELSE false END
              AND (
                EXISTS (
                  SELECT 1
                  FROM (
                    SELECT code, recorded_in, 9223372036854775807 AS superseded_in
                    FROM local_government.unit UNION ALL
                    SELECT code, recorded_in, superseded_in
                    FROM local_government.unit_history
                  ) AS t5
                  WHERE
                    t5.code = t4.unit_code
                    AND t5.recorded_in <= c.as_of
                    AND t5.superseded_in > c.as_of
                )
              )
            ORDER BY t4.valid_from DESC, t4.id DESC
            LIMIT 101
          ) AS p
          ORDER BY p.valid_from DESC, p.id DESC
          LIMIT $4::INTEGER
        ) AS k1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.street AS street, k1.valid_from AS "validFrom"
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
        SELECT
          t1.given_name AS "givenName",
          t1.surname AS surname,
          l1.j AS residence,
          l2.j AS addresses
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
-- $3 datetime: literal 1
-- $4 page size: constant 20
