-- One decision of the evidence by its id, and what annulled it.
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
    SELECT d.j AS j, nullif(concat_ws(',', CAST(t1.trail_id AS TEXT), l1.s), '') AS s
    FROM citizenship.citizenship_decision AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k1.decided_on, k1.id), '[]'::json) AS v1,
          string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
        FROM (
          SELECT
            p.id AS id,
            p.number AS number,
            p.decided_on AS decided_on,
            p.annuls AS annuls,
            p.annulled_number AS annulled_number,
            p.annulled_on AS annulled_on,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t2.id AS id,
              t2.number AS number,
              t2.decided_on AS decided_on,
              t2.annuls AS annuls,
              t2.annulled_number AS annulled_number,
              t2.annulled_on AS annulled_on,
              t2.trail_id AS trail_id
            FROM citizenship.annulment AS t2
            WHERE
              t2.decision_id = t1.id
              AND CASE WHEN (t2.person_id IS NULL OR t2.protection < 2) THEN true ELSE false END
            ORDER BY t2.decided_on, t2.id
            LIMIT 101
          ) AS p
          ORDER BY p.decided_on, p.id
          LIMIT $4::INTEGER
        ) AS k1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              k1.number AS number,
              k1.decided_on AS "decidedOn",
              k1.annuls AS annuls,
              k1.annulled_number AS "annulledNumber",
              k1.annulled_on AS "annulledOn"
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
        SELECT t1.number AS number, t1.kind AS kind, l1.j AS annulments
      ) AS r
    ) AS d ON true
    WHERE
      t1.id = $5::UUID
      AND CASE WHEN (t1.person_id IS NULL OR t1.protection < 1) THEN true ELSE false END
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS "citizenshipDecision"
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
-- $4 page size: literal 1
-- $5 ID: variable id
