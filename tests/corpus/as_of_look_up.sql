-- One person by number as recorded at a time: the versions that stood at the last commit by then.
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
    concat_ws(',', f1.s) AS subjects,
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
        birth_unit,
        birth_keeper,
        recorded_at,
        trail_id,
        recorded_in,
        9223372036854775807 AS superseded_in
      FROM population.person UNION ALL
      SELECT
        id,
        surname,
        protection,
        birth_unit,
        birth_keeper,
        recorded_at,
        trail_id,
        recorded_in,
        superseded_in
      FROM population.person_history
    ) AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT
          person_id,
          name,
          protection,
          birth_keeper,
          recorded_in,
          9223372036854775807 AS superseded_in
        FROM population.one_parent UNION ALL
        SELECT person_id, name, protection, birth_keeper, recorded_in, superseded_in
        FROM population.one_parent_history
      ) AS t2
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT t2.name AS name
        ) AS r
      ) AS d ON true
      WHERE
        t2.person_id = t1.id
        AND t2.recorded_in <= c.as_of
        AND t2.superseded_in > c.as_of
        AND CASE WHEN (t2.birth_keeper = $2::VARCHAR) THEN true ELSE false END
        AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
    ) AS l1 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k1.valid_from, k1.id), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.value AS value,
            p.valid_from AS valid_from,
            p.valid_to AS valid_to,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t3.id AS id,
              t3.value AS value,
              t3.valid_from AS valid_from,
              t3.valid_to AS valid_to,
              t3.trail_id AS trail_id
            FROM (
              SELECT
                id,
                person_id,
                value,
                valid_from,
                valid_to,
                trail_id,
                protection,
                birth_keeper,
                recorded_in,
                9223372036854775807 AS superseded_in
              FROM population.identifier UNION ALL
              SELECT
                id,
                person_id,
                value,
                valid_from,
                valid_to,
                trail_id,
                protection,
                birth_keeper,
                recorded_in,
                superseded_in
              FROM population.identifier_history
            ) AS t3
            WHERE
              t3.person_id = t1.id
              AND t3.recorded_in <= c.as_of
              AND t3.superseded_in > c.as_of
              AND CASE WHEN (t3.birth_keeper = $2::VARCHAR OR t3.person_id = c.exact_id) THEN true ELSE false END
              AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
            ORDER BY t3.valid_from, t3.id
            LIMIT 101
          ) AS p
          ORDER BY p.valid_from, p.id
          LIMIT $8::INTEGER
        ) AS k1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.value AS value, k1.valid_to AS "validTo"
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
        SELECT code, name, keeper_code, recorded_in, 9223372036854775807 AS superseded_in
        FROM local_government.unit UNION ALL
        SELECT code, name, keeper_code, recorded_in, superseded_in
        FROM local_government.unit_history
      ) AS t4
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT t4.name AS name
        ) AS r
      ) AS d ON true
      WHERE
        t4.code = t1.birth_unit
        AND t4.recorded_in <= c.as_of
        AND t4.superseded_in > c.as_of
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
              t5.code = t4.keeper_code
              AND t5.recorded_in <= c.as_of
              AND t5.superseded_in > c.as_of
          )
        )
    ) AS l3 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT t1.recorded_at AS "recordedAt", NULL::timestamptz AS "supersededAt"
      ) AS r
    ) AS l4 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          c.meant1[2] AS "matchedBy",
          t1.surname AS surname,
          l1.j AS "oneParent",
          l2.j AS identifiers,
          l3.j AS "birthUnit",
          l4.j AS provenance
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
