-- The citizen's own entry, its places and changes, and the special roll: the circle in each.
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
    SELECT d.j AS j, concat_ws(',', CAST(t1.trail_id AS TEXT), l7.s) AS s
    FROM population.person AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k1.since, k1.id), '[]'::json) AS v1,
          string_agg(nullif(concat_ws(',', l3.s, l6.s), ''), ',') AS s
        FROM (
          SELECT
            p.id AS id,
            p.unit_code AS unit_code,
            p.station_id AS station_id,
            p.status AS status,
            p.since AS since,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t8.id AS id,
              t8.unit_code AS unit_code,
              t8.station_id AS station_id,
              t8.status AS status,
              t8.since AS since,
              t8.trail_id AS trail_id
            FROM electoral.voter AS t8
            WHERE
              t8.person_id = t1.id
              AND CASE WHEN (t8.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t8.person_id = c.circle_ids[1] OR t8.protection < 1) THEN true ELSE false END
            ORDER BY t8.since, t8.id
            LIMIT 101
          ) AS p
          ORDER BY p.since, p.id
          LIMIT $3::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM local_government.unit AS t2
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t2.name AS name
            ) AS r
          ) AS d ON true
          WHERE t2.code = k1.unit_code
        ) AS l1 ON true
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM electoral.station AS t3
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t3.number AS number, t3.address AS address
            ) AS r
          ) AS d ON true
          WHERE t3.id = k1.station_id
        ) AS l2 ON true
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j, g.s AS s
          FROM (
            SELECT
              coalesce(json_agg(d1.j ORDER BY k2.valid_from, k2.id), '[]'::json) AS v1,
              string_agg(CAST(k2.trail_id AS TEXT), ',') AS s
            FROM (
              SELECT
                p.id AS id,
                p.election AS election,
                p.kind AS kind,
                p.country AS country,
                p.valid_from AS valid_from,
                p.trail_id AS trail_id
              FROM (
                SELECT
                  t4.id AS id,
                  t4.election AS election,
                  t4.kind AS kind,
                  t4.country AS country,
                  t4.valid_from AS valid_from,
                  t4.trail_id AS trail_id
                FROM electoral.voting_place AS t4
                WHERE
                  t4.voter_id = k1.id
                  AND CASE WHEN (t4.person_id = any(c.circle_ids)) THEN true ELSE false END
                  AND CASE WHEN (t4.person_id = c.circle_ids[1] OR t4.protection < 1) THEN true ELSE false END
                  AND (
                    EXISTS (
                      SELECT 1
                      FROM population.person AS t5
                      WHERE
                        t5.id = t4.person_id
                        AND CASE WHEN (t5.id = any(c.circle_ids)) THEN true ELSE false END
                        AND CASE WHEN (t5.id = c.circle_ids[1] OR t5.protection < 2) THEN true ELSE false END
                    )
                  )
                ORDER BY t4.valid_from, t4.id
                LIMIT 101
              ) AS p
              ORDER BY p.valid_from, p.id
              LIMIT $4::INTEGER
            ) AS k2
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT k2.election AS election, k2.kind AS kind, k2.country AS country
              ) AS r
            ) AS d1 ON true
          ) AS g
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT g.v1 AS nodes
            ) AS r
          ) AS d ON true
        ) AS l3 ON true
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j, g.s AS s
          FROM (
            SELECT
              coalesce(json_agg(d1.j ORDER BY k3.changed_on, k3.id), '[]'::json) AS v1,
              string_agg(concat_ws(',', CAST(k3.trail_id AS TEXT), l4.s), ',') AS s
            FROM (
              SELECT
                p.id AS id,
                p.decision_id AS decision_id,
                p.kind AS kind,
                p.old_value AS old_value,
                p.new_value AS new_value,
                p.changed_on AS changed_on,
                p.trail_id AS trail_id,
                p._1_id AS _1_id,
                p._1_number AS _1_number,
                p._1_trail_id AS _1_trail_id
              FROM (
                SELECT
                  t6.id AS id,
                  t6.decision_id AS decision_id,
                  t6.kind AS kind,
                  t6.old_value AS old_value,
                  t6.new_value AS new_value,
                  t6.changed_on AS changed_on,
                  t6.trail_id AS trail_id,
                  l5.id AS _1_id,
                  l5.number AS _1_number,
                  l5.trail_id AS _1_trail_id
                FROM electoral.roll_change AS t6
                JOIN LATERAL (
                  SELECT t7.id AS id, t7.number AS number, t7.trail_id AS trail_id
                  FROM electoral.roll_decision AS t7
                  WHERE
                    t7.id = t6.decision_id
                    AND CASE WHEN (t7.person_id = any(c.circle_ids)) THEN true ELSE false END
                    AND CASE WHEN (t7.person_id = c.circle_ids[1] OR t7.protection < 1) THEN true ELSE false END
                  LIMIT ALL OFFSET 0
                ) AS l5 ON true
                WHERE
                  t6.voter_id = k1.id
                  AND CASE WHEN (t6.person_id = any(c.circle_ids)) THEN true ELSE false END
                  AND CASE WHEN (t6.person_id = c.circle_ids[1] OR t6.protection < 1) THEN true ELSE false END
                ORDER BY t6.changed_on, t6.id
                LIMIT 101
              ) AS p
              ORDER BY p.changed_on, p.id
              LIMIT $5::INTEGER
            ) AS k3
            LEFT OUTER JOIN LATERAL (
              SELECT row_to_json(r) AS j, CAST(k3._1_trail_id AS TEXT) AS s
              FROM (
                SELECT k3._1_number AS number
              ) AS r
            ) AS l4 ON true
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT
                  k3.kind AS kind,
                  k3.old_value AS "oldValue",
                  k3.new_value AS "newValue",
                  l4.j AS decision
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
            SELECT
              k1.status AS status,
              l1.j AS unit,
              l2.j AS station,
              l3.j AS places,
              l6.j AS changes
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
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k4.decided_on, k4.id), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.number AS number,
            p.decided_on AS decided_on,
            p.body AS body,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t9.id AS id,
              t9.number AS number,
              t9.decided_on AS decided_on,
              t9.body AS body,
              t9.trail_id AS trail_id
            FROM electoral.roll_decision AS t9
            WHERE
              t9.person_id = t1.id
              AND CASE WHEN (t9.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t9.person_id = c.circle_ids[1] OR t9.protection < 1) THEN true ELSE false END
            ORDER BY t9.decided_on, t9.id
            LIMIT 101
          ) AS p
          ORDER BY p.decided_on, p.id
          LIMIT $6::INTEGER
        ) AS k4
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k4.number AS number, k4.decided_on AS "decidedOn", k4.body AS body
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l8 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM electoral.special_roll_entry AS t10
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            t10.minority AS minority,
            t10.since AS since,
            t10.decision_number AS "decisionNumber"
        ) AS r
      ) AS d ON true
      WHERE
        t10.person_id = t1.id
        AND CASE WHEN (t10.person_id = any(c.circle_ids)) THEN true ELSE false END
        AND CASE WHEN (t10.person_id = c.circle_ids[1] OR t10.protection < 1) THEN true ELSE false END
    ) AS l9 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM population.one_parent AS t11
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT t11.name_latin AS "nameLatin"
        ) AS r
      ) AS d ON true
      WHERE
        t11.person_id = t1.id
        AND CASE WHEN (t11.person_id = any(c.circle_ids)) THEN true ELSE false END
        AND CASE WHEN (t11.person_id = c.circle_ids[1] OR t11.protection < 2) THEN true ELSE false END
    ) AS l10 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k5.valid_from, k5.id), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.surname AS surname,
            p.valid_from AS valid_from,
            p.reason AS reason,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t12.id AS id,
              t12.surname AS surname,
              t12.valid_from AS valid_from,
              t12.reason AS reason,
              t12.trail_id AS trail_id
            FROM population.former_name AS t12
            WHERE
              t12.person_id = t1.id
              AND CASE WHEN (t12.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t12.person_id = c.circle_ids[1] OR t12.protection < 2) THEN true ELSE false END
            ORDER BY t12.valid_from, t12.id
            LIMIT 101
          ) AS p
          ORDER BY p.valid_from, p.id
          LIMIT $7::INTEGER
        ) AS k5
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k5.surname AS surname, k5.reason AS reason
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l11 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          l7.j AS voters,
          l8.j AS "rollDecisions",
          l9.j AS "specialRoll",
          l10.j AS "oneParent",
          l11.j AS "formerNames"
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
-- $6 page size: literal 4
-- $7 page size: literal 5
