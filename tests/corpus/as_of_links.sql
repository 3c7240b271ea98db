-- Links and lists in a list, all as recorded at one time; each non-null link must be there by then.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.clearance', $2::VARCHAR, true) AS clearance,
    set_config('hub.basis', $3::VARCHAR, true) AS basis,
    set_config('hub.exact', '', true) AS exact,
    m.number AS as_of,
    CAST(to_json(m.at) AS TEXT) AS as_of_at
  FROM (
    SELECT h.number AS number, h.at AS at
    FROM (
      SELECT 1 AS one
    ) AS o
    LEFT OUTER JOIN LATERAL (
      SELECT hub.commit.number AS number, hub.commit.at AS at
      FROM hub.commit
      WHERE hub.commit.at <= $4::TIMESTAMP
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
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT), c.as_of, c.as_of_at) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, g.s AS s
    FROM (
      SELECT
        coalesce(json_agg(d1.j ORDER BY k1.surname_sort, k1.given_name_sort, k1.id), '[]'::json) AS v1,
        string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.surname AS surname,
          p.trail_id AS trail_id,
          p.surname_sort AS surname_sort,
          p.given_name_sort AS given_name_sort
        FROM (
          SELECT
            t16.id AS id,
            t16.surname AS surname,
            t16.trail_id AS trail_id,
            t16.surname_sort AS surname_sort,
            t16.given_name_sort AS given_name_sort
          FROM (
            SELECT
              id,
              surname,
              protection,
              trail_id,
              surname_sort,
              given_name_sort,
              recorded_in,
              9223372036854775807 AS superseded_in
            FROM population.person UNION ALL
            SELECT
              id,
              surname,
              protection,
              trail_id,
              surname_sort,
              given_name_sort,
              recorded_in,
              superseded_in
            FROM population.person_history
          ) AS t16
          WHERE
            t16.recorded_in <= c.as_of
            AND t16.superseded_in > c.as_of
            AND CASE WHEN (t16.protection < 2) THEN true ELSE false END
          ORDER BY t16.surname_sort, t16.given_name_sort, t16.id
          LIMIT 101
        ) AS p
        ORDER BY p.surname_sort, p.given_name_sort, p.id
        LIMIT $5::INTEGER
      ) AS k1
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
          SELECT
            person_id,
            kind,
            unit_code,
            street,
            valid_to,
            protection,
            recorded_in,
            superseded_in
          FROM population.address_history
        ) AS t1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM (
            SELECT code, name, keeper_code, recorded_in, 9223372036854775807 AS superseded_in
            FROM local_government.unit UNION ALL
            SELECT code, name, keeper_code, recorded_in, superseded_in
            FROM local_government.unit_history
          ) AS t2
          LEFT OUTER JOIN LATERAL (
            SELECT d.j AS j
            FROM (
              SELECT code, name, keeper_code, recorded_in, 9223372036854775807 AS superseded_in
              FROM local_government.unit UNION ALL
              SELECT code, name, keeper_code, recorded_in, superseded_in
              FROM local_government.unit_history
            ) AS t3
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT t3.name AS name
              ) AS r
            ) AS d ON true
            WHERE
              t3.code = t2.keeper_code
              AND t3.recorded_in <= c.as_of
              AND t3.superseded_in > c.as_of
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
                    t4.code = t3.keeper_code
                    AND t4.recorded_in <= c.as_of
                    AND t4.superseded_in > c.as_of
                )
              )
          ) AS l1 ON true
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t2.name AS name, l1.j AS keeper
            ) AS r
          ) AS d ON true
          WHERE
            t2.code = t1.unit_code
            AND t2.recorded_in <= c.as_of
            AND t2.superseded_in > c.as_of
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
                  t5.code = t2.keeper_code
                  AND t5.recorded_in <= c.as_of
                  AND t5.superseded_in > c.as_of
              )
            )
        ) AS l2 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t1.street AS street, l2.j AS unit
          ) AS r
        ) AS d ON true
        WHERE
          t1.person_id = k1.id
          AND t1.kind = 'RESIDENCE'
          AND t1.valid_to IS NULL
          AND t1.recorded_in <= c.as_of
          AND t1.superseded_in > c.as_of
          AND CASE WHEN (t1.protection < 1) THEN true ELSE false END
          AND (
            EXISTS (
              SELECT 1
              FROM (
                SELECT code, recorded_in, 9223372036854775807 AS superseded_in
                FROM local_government.unit UNION ALL
                SELECT code, recorded_in, superseded_in
                FROM local_government.unit_history
              ) AS t6
              WHERE
                t6.code = t1.unit_code
                AND t6.recorded_in <= c.as_of
                AND t6.superseded_in > c.as_of
            )
          )
      ) AS l3 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM (
          SELECT coalesce(json_agg(d1.j ORDER BY k2.since, k2.id), '[]'::json) AS v2
          FROM (
            SELECT
              p.id AS id,
              p.unit_code AS unit_code,
              p.station_id AS station_id,
              p.since AS since,
              p.trail_id AS trail_id
            FROM (
              SELECT
                t14.id AS id,
                t14.unit_code AS unit_code,
                t14.station_id AS station_id,
                t14.since AS since,
                t14.trail_id AS trail_id
              FROM (
                SELECT
                  id,
                  person_id,
                  unit_code,
                  station_id,
                  since,
                  trail_id,
                  protection,
                  recorded_in,
                  9223372036854775807 AS superseded_in
                FROM electoral.voter UNION ALL
                SELECT
                  id,
                  person_id,
                  unit_code,
                  station_id,
                  since,
                  trail_id,
                  protection,
                  recorded_in,
                  superseded_in
                FROM electoral.voter_history
              ) AS t14
              WHERE
                t14.person_id = k1.id
                AND t14.recorded_in <= c.as_of
                AND t14.superseded_in > c.as_of
                AND CASE WHEN (t14.protection < 1) THEN true ELSE false END
                AND (
                  EXISTS (
                    SELECT 1
                    FROM (
                      SELECT code, recorded_in, 9223372036854775807 AS superseded_in
                      FROM local_government.unit UNION ALL
                      SELECT code, recorded_in, superseded_in
                      FROM local_government.unit_history
                    ) AS t15
                    WHERE
                      t15.code = t14.unit_code
                      AND t15.recorded_in <= c.as_of
                      AND t15.superseded_in > c.as_of
                  )
                )
              ORDER BY t14.since, t14.id
              LIMIT 101
            ) AS p
            ORDER BY p.since, p.id
            LIMIT $6::INTEGER
          ) AS k2
          LEFT OUTER JOIN LATERAL (
            SELECT d.j AS j
            FROM (
              SELECT code, name, keeper_code, recorded_in, 9223372036854775807 AS superseded_in
              FROM local_government.unit UNION ALL
              SELECT code, name, keeper_code, recorded_in, superseded_in
              FROM local_government.unit_history
            ) AS t11
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT t11.name AS name
              ) AS r
            ) AS d ON true
            WHERE
              t11.code = k2.unit_code
              AND t11.recorded_in <= c.as_of
              AND t11.superseded_in > c.as_of
              AND (
                EXISTS (
                  SELECT 1
                  FROM (
                    SELECT code, recorded_in, 9223372036854775807 AS superseded_in
                    FROM local_government.unit UNION ALL
                    SELECT code, recorded_in, superseded_in
                    FROM local_government.unit_history
                  ) AS t12
                  WHERE
                    t12.code = t11.keeper_code
                    AND t12.recorded_in <= c.as_of
                    AND t12.superseded_in > c.as_of
                )
              )
          ) AS l4 ON true
          LEFT OUTER JOIN LATERAL (
            SELECT d.j AS j
            FROM (
              SELECT id, number, recorded_in, 9223372036854775807 AS superseded_in
              FROM electoral.station UNION ALL
              SELECT id, number, recorded_in, superseded_in
              FROM electoral.station_history
            ) AS t13
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT t13.number AS number
              ) AS r
            ) AS d ON true
            WHERE
              t13.id = k2.station_id
              AND t13.recorded_in <= c.as_of
              AND t13.superseded_in > c.as_of
          ) AS l5 ON true
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT l4.j AS unit, l5.j AS station
            ) AS r
          ) AS d1 ON true
        ) AS g
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              (
                SELECT count(*) AS n
                FROM (
                  SELECT
                    person_id,
                    unit_code,
                    protection,
                    recorded_in,
                    9223372036854775807 AS superseded_in
                  FROM electoral.voter UNION ALL
                  SELECT person_id, unit_code, protection, recorded_in, superseded_in
                  FROM electoral.voter_history
                ) AS t9
                WHERE
                  t9.person_id = k1.id
                  AND t9.recorded_in <= c.as_of
                  AND t9.superseded_in > c.as_of
                  AND CASE WHEN (t9.protection < 1) THEN true ELSE false END
                  AND (
                    EXISTS (
                      SELECT 1
                      FROM (
                        SELECT code, recorded_in, 9223372036854775807 AS superseded_in
                        FROM local_government.unit UNION ALL
                        SELECT code, recorded_in, superseded_in
                        FROM local_government.unit_history
                      ) AS t10
                      WHERE
                        t10.code = t9.unit_code
                        AND t10.recorded_in <= c.as_of
                        AND t10.superseded_in > c.as_of
                    )
                  )
              ) AS "totalCount",
              g.v2 AS nodes
          ) AS r
        ) AS d ON true
      ) AS l6 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            k1.surname AS surname,
            l3.j AS residence,
            CASE WHEN (
              EXISTS (
                SELECT 1
                FROM (
                  SELECT
                    person_id,
                    kind,
                    unit_code,
                    valid_to,
                    protection,
                    recorded_in,
                    9223372036854775807 AS superseded_in
                  FROM population.address UNION ALL
                  SELECT
                    person_id,
                    kind,
                    unit_code,
                    valid_to,
                    protection,
                    recorded_in,
                    superseded_in
                  FROM population.address_history
                ) AS t7
                WHERE
                  t7.person_id = k1.id
                  AND t7.kind = 'RESIDENCE'
                  AND t7.valid_to IS NULL
                  AND t7.recorded_in <= c.as_of
                  AND t7.superseded_in > c.as_of
                  AND CASE WHEN (t7.protection < 1) THEN true ELSE false END
                  AND (
                    EXISTS (
                      SELECT 1
                      FROM (
                        SELECT code, recorded_in, 9223372036854775807 AS superseded_in
                        FROM local_government.unit UNION ALL
                        SELECT code, recorded_in, superseded_in
                        FROM local_government.unit_history
                      ) AS t8
                      WHERE
                        t8.code = t7.unit_code
                        AND t8.recorded_in <= c.as_of
                        AND t8.superseded_in > c.as_of
                    )
                  )
                LIMIT ALL OFFSET 0
              )
            ) THEN 'DISCLOSED' ELSE 'NOT_DISCLOSED' END AS "residenceAvailability",
            l6.j AS voters
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT g.v1 AS nodes
      ) AS r
    ) AS d ON true
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS people
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
-- $4 datetime: literal 1
-- $5 page size: literal 2
-- $6 page size: constant 20
-- trail: the answer waits for its event
