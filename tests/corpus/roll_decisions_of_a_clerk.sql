-- A clerk's decisions with changes and whom they are about; the person's other decisions beside.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.unit', $2::VARCHAR, true) AS unit,
    set_config('hub.clearance', $3::VARCHAR, true) AS clearance,
    set_config('hub.basis', $4::VARCHAR, true) AS basis,
    set_config('hub.exact', '', true) AS exact
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    concat_ws(',', f1.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.unit', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, g.s AS s
    FROM (
      SELECT
        coalesce(json_agg(d1.j ORDER BY k1.decided_on DESC, k1.id DESC), '[]'::json) AS v1,
        string_agg(concat_ws(',', CAST(k1.trail_id AS TEXT), l5.s), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.person_id AS person_id,
          p.number AS number,
          p.decided_on AS decided_on,
          p.trail_id AS trail_id
        FROM (
          SELECT
            t7.id AS id,
            t7.person_id AS person_id,
            t7.number AS number,
            t7.decided_on AS decided_on,
            t7.trail_id AS trail_id
          FROM electoral.roll_decision AS t7
          WHERE
            t7.roll_unit = $2::VARCHAR
            AND CASE WHEN (t7.roll_unit = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t7.protection < 1) THEN true ELSE false END
          ORDER BY t7.decided_on DESC, t7.id DESC
          LIMIT 101
        ) AS p
        ORDER BY p.decided_on DESC, p.id DESC
        LIMIT $5::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM population.person AS t1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT
                (
                  SELECT count(*) AS n
                  FROM electoral.roll_decision AS t2
                  WHERE
                    t2.person_id = t1.id
                    AND CASE WHEN (t2.roll_unit = $2::VARCHAR) THEN true ELSE false END
                    AND CASE WHEN (t2.protection < 1) THEN true ELSE false END
                ) AS "totalCount"
            ) AS r
          ) AS d
        ) AS l1 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t1.surname AS surname, l1.j AS "rollDecisions"
          ) AS r
        ) AS d ON true
        WHERE
          t1.id = k1.person_id
          AND CASE WHEN (t1.roll_unit = $2::VARCHAR) THEN true ELSE false END
          AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
      ) AS l2 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j, g.s AS s
        FROM (
          SELECT
            coalesce(json_agg(d1.j ORDER BY k3.changed_on, k3.id), '[]'::json) AS v1,
            string_agg(concat_ws(',', CAST(k3.trail_id AS TEXT), l3.s), ',') AS s
          FROM (
            SELECT
              p.id AS id,
              p.voter_id AS voter_id,
              p.person_id AS person_id,
              p.kind AS kind,
              p.changed_on AS changed_on,
              p.trail_id AS trail_id
            FROM (
              SELECT
                t6.id AS id,
                t6.voter_id AS voter_id,
                t6.person_id AS person_id,
                t6.kind AS kind,
                t6.changed_on AS changed_on,
                t6.trail_id AS trail_id
              FROM electoral.roll_change AS t6
              WHERE
                t6.decision_id = k1.id
                AND t6.roll_unit = $2::VARCHAR
                AND CASE WHEN (t6.roll_unit = $2::VARCHAR) THEN true ELSE false END
                AND CASE WHEN (t6.protection < 1) THEN true ELSE false END
              ORDER BY t6.changed_on, t6.id
              LIMIT 101
            ) AS p
            ORDER BY p.changed_on, p.id
            LIMIT $6::INTEGER
          ) AS k3
          LEFT OUTER JOIN LATERAL (
            SELECT d.j AS j, CAST(t3.trail_id AS TEXT) AS s
            FROM electoral.voter AS t3
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT t3.status AS status
              ) AS r
            ) AS d ON true
            WHERE
              t3.id = k3.voter_id
              AND CASE WHEN (t3.roll_unit = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t3.protection < 1) THEN true ELSE false END
              AND (
                EXISTS (
                  SELECT 1
                  FROM population.person AS t4
                  WHERE
                    t4.id = t3.person_id
                    AND CASE WHEN (t4.roll_unit = $2::VARCHAR) THEN true ELSE false END
                    AND CASE WHEN (t4.protection < 2) THEN true ELSE false END
                )
              )
          ) AS l3 ON true
          LEFT OUTER JOIN LATERAL (
            SELECT d.j AS j
            FROM population.person AS t5
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT t5.id AS id
              ) AS r
            ) AS d ON true
            WHERE
              t5.id = k3.person_id
              AND CASE WHEN (t5.roll_unit = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t5.protection < 2) THEN true ELSE false END
          ) AS l4 ON true
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT k3.kind AS kind, l3.j AS voter, l4.j AS person
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
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.number AS number, l2.j AS person, l5.j AS changes
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
      SELECT f1.j AS "rollDecisions"
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
-- $5 page size: literal 1
-- $6 page size: literal 3
