-- Versions that were superseded by a time, of one person of any unit.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.unit', $2::VARCHAR, true) AS unit,
    set_config('hub.clearance', $3::VARCHAR, true) AS clearance,
    set_config('hub.basis', $4::VARCHAR, true) AS basis,
    set_config('hub.exact', coalesce(m.meant1[1], ''), true) AS exact,
    m.meant1 AS meant1,
    CAST(m.meant1[1] AS UUID) AS exact_id,
    m.number AS as_of,
    CAST(to_json(m.at) AS TEXT) AS as_of_at
  FROM (
    SELECT population.meant($5::UUID, $6::VARCHAR) AS meant1, h.number AS number, h.at AS at
    FROM (
      SELECT 1 AS one
    ) AS o
    LEFT OUTER JOIN LATERAL (
      SELECT hub.commit.number AS number, hub.commit.at AS at
      FROM hub.commit
      WHERE hub.commit.at <= $7::TIMESTAMP
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
    CAST(string_to_array(concat_ws(',', f1.s), ',') AS UUID[]) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.unit', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT), c.as_of, c.as_of_at) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, CAST(t1.trail_id AS TEXT) AS s
    FROM (
      SELECT
        id,
        surname,
        protection,
        birth_keeper,
        trail_id,
        recorded_in,
        9223372036854775807 AS superseded_in
      FROM population.person UNION ALL
      SELECT id, surname, protection, birth_keeper, trail_id, recorded_in, superseded_in
      FROM population.person_history
    ) AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k1.superseded_in DESC, k1.id DESC), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.surname AS surname,
            p.source_register AS source_register,
            p.source_body AS source_body,
            p.recorded_at AS recorded_at,
            p.trail_id AS trail_id,
            p.recorded_in AS recorded_in,
            p.superseded_in AS superseded_in,
            p.superseded_at AS superseded_at
          FROM (
            SELECT
              t2.id AS id,
              t2.surname AS surname,
              t2.source_register AS source_register,
              t2.source_body AS source_body,
              t2.recorded_at AS recorded_at,
              t2.trail_id AS trail_id,
              t2.recorded_in AS recorded_in,
              t2.superseded_in AS superseded_in,
              t2.superseded_at AS superseded_at
            FROM population.person_history AS t2
            WHERE
              t2.id = t1.id
              AND t2.superseded_in <= c.as_of
              AND CASE WHEN (t2.birth_keeper = $2::VARCHAR OR t2.id = c.exact_id) THEN true ELSE false END
              AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
            ORDER BY t2.superseded_in DESC, t2.id DESC
            LIMIT 101
          ) AS p
          ORDER BY p.superseded_in DESC, p.id DESC
          LIMIT $8::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.superseded_at AS "supersededAt"
          ) AS r
        ) AS l1 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.surname AS surname, l1.j AS provenance
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
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k2.valid_from, k2.id), '[]'::json) AS v1
        FROM (
          SELECT p.id AS id, p.valid_from AS valid_from, p.trail_id AS trail_id
          FROM (
            SELECT t5.id AS id, t5.valid_from AS valid_from, t5.trail_id AS trail_id
            FROM (
              SELECT
                id,
                person_id,
                valid_from,
                trail_id,
                protection,
                birth_keeper,
                recorded_in,
                9223372036854775807 AS superseded_in
              FROM population.identifier UNION ALL
              SELECT
                id,
                person_id,
                valid_from,
                trail_id,
                protection,
                birth_keeper,
                recorded_in,
                superseded_in
              FROM population.identifier_history
            ) AS t5
            WHERE
              t5.person_id = t1.id
              AND t5.recorded_in <= c.as_of
              AND t5.superseded_in > c.as_of
              AND CASE WHEN (t5.birth_keeper = $2::VARCHAR OR t5.person_id = c.exact_id) THEN true ELSE false END
              AND CASE WHEN (t5.protection < 2) THEN true ELSE false END
            ORDER BY t5.valid_from, t5.id
            LIMIT 101
          ) AS p
          ORDER BY p.valid_from, p.id
          LIMIT $8::INTEGER
        ) AS k2
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT
                (
                  SELECT count(*) AS n
                  FROM population.identifier_history AS t3
                  WHERE
                    t3.id = k2.id
                    AND t3.superseded_in <= c.as_of
                    AND CASE WHEN (t3.birth_keeper = $2::VARCHAR OR t3.person_id = c.exact_id) THEN true ELSE false END
                    AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
                    AND (
                      EXISTS (
                        SELECT 1
                        FROM (
                          SELECT
                            id,
                            protection,
                            birth_keeper,
                            recorded_in,
                            9223372036854775807 AS superseded_in
                          FROM population.person UNION ALL
                          SELECT id, protection, birth_keeper, recorded_in, superseded_in
                          FROM population.person_history
                        ) AS t4
                        WHERE
                          t4.id = t3.person_id
                          AND t4.recorded_in <= c.as_of
                          AND t4.superseded_in > c.as_of
                          AND CASE WHEN (t4.birth_keeper = $2::VARCHAR OR t4.id = c.exact_id) THEN true ELSE false END
                          AND CASE WHEN (t4.protection < 2) THEN true ELSE false END
                      )
                    )
                ) AS "totalCount"
            ) AS r
          ) AS d
        ) AS l3 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT l3.j AS history
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
        SELECT t1.surname AS surname, l2.j AS history, l4.j AS identifiers
      ) AS r
    ) AS d ON true
    WHERE
      t1.id = CAST(c.meant1[1] AS UUID)
      AND t1.recorded_in <= c.as_of
      AND t1.superseded_in > c.as_of
      AND CASE WHEN (t1.birth_keeper = $2::VARCHAR OR t1.id = c.exact_id) THEN true ELSE false END
      AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS person
    ) AS r
  ) AS a ON true
  WHERE
    c.capacity = $1::VARCHAR
    AND c.unit = $2::VARCHAR
    AND c.clearance = $3::VARCHAR
    AND c.basis = $4::VARCHAR
    AND c.exact IS NOT NULL
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 setting unit
-- $3 setting clearance
-- $4 setting basis
-- $5 ID: constant None
-- $6 Jmbg: literal 2
-- $7 datetime: literal 1
-- $8 page size: constant 20
-- trail: the answer waits for its event
