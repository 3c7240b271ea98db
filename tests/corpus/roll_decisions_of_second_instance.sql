-- Second instance without a basis reads decisions and changes; no person is asked.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.clearance', $2::VARCHAR, true) AS clearance,
    set_config('hub.basis', $3::VARCHAR, true) AS basis,
    set_config('hub.exact', '', true) AS exact
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    concat_ws(',', f1.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, g.s AS s
    FROM (
      SELECT
        coalesce(json_agg(d1.j ORDER BY k1.decided_on, k1.id), '[]'::json) AS v1,
        string_agg(concat_ws(',', CAST(k1.trail_id AS TEXT), l2.s), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.unit_code AS unit_code,
          p.number AS number,
          p.decided_on AS decided_on,
          p.basis AS basis,
          p.body AS body,
          p.trail_id AS trail_id
        FROM (
          SELECT
            t3.id AS id,
            t3.unit_code AS unit_code,
            t3.number AS number,
            t3.decided_on AS decided_on,
            t3.basis AS basis,
            t3.body AS body,
            t3.trail_id AS trail_id
          FROM electoral.roll_decision AS t3
          WHERE CASE WHEN (t3.protection < 1) THEN true ELSE false END AND t3.kind = $4::VARCHAR
          ORDER BY t3.decided_on, t3.id
          LIMIT 101
        ) AS p
        ORDER BY p.decided_on, p.id
        LIMIT $5::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM local_government.unit AS t1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t1.code AS code
          ) AS r
        ) AS d ON true
        WHERE t1.code = k1.unit_code
      ) AS l1 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j, g.s AS s
        FROM (
          SELECT
            coalesce(json_agg(d1.j ORDER BY k2.changed_on, k2.id), '[]'::json) AS v1,
            string_agg(CAST(k2.trail_id AS TEXT), ',') AS s
          FROM (
            SELECT
              p.id AS id,
              p.kind AS kind,
              p.field AS field,
              p.old_value AS old_value,
              p.new_value AS new_value,
              p.changed_on AS changed_on,
              p.trail_id AS trail_id
            FROM (
              SELECT
                t2.id AS id,
                t2.kind AS kind,
                t2.field AS field,
                t2.old_value AS old_value,
                t2.new_value AS new_value,
                t2.changed_on AS changed_on,
                t2.trail_id AS trail_id
              FROM electoral.roll_change AS t2
              WHERE
                t2.decision_id = k1.id
                AND CASE WHEN (t2.protection < 1) THEN true ELSE false END
              ORDER BY t2.changed_on, t2.id
              LIMIT 101
            ) AS p
            ORDER BY p.changed_on, p.id
            LIMIT $6::INTEGER
          ) AS k2
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT
                k2.kind AS kind,
                k2.field AS field,
                k2.old_value AS "oldValue",
                k2.new_value AS "newValue",
                k2.changed_on AS "changedOn"
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
            k1.number AS number,
            k1.decided_on AS "decidedOn",
            k1.basis AS basis,
            k1.body AS body,
            l1.j AS unit,
            l2.j AS changes
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
    AND c.clearance = $2::VARCHAR
    AND c.basis = $3::VARCHAR
    AND c.exact IS NOT NULL
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 setting clearance
-- $3 setting basis
-- $4 ChangeKind: constant DELETION
-- $5 page size: literal 1
-- $6 page size: literal 2
