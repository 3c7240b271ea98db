-- What was delivered to the registrar's unit for entry, with what the annotation says of it.
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
    concat_ws(',', f1.s, f2.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.unit', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, g.s AS s
    FROM (
      SELECT
        coalesce(json_agg(d1.j ORDER BY k1.decided_on DESC, k1.id DESC), '[]'::json) AS v2,
        string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.person_id AS person_id,
          p.number AS number,
          p.decided_on AS decided_on,
          p.surname AS surname,
          p.one_parent AS one_parent,
          p.given_name AS given_name,
          p.body AS body,
          p.final_on AS final_on,
          p.delivered_on AS delivered_on,
          p.trail_id AS trail_id
        FROM (
          SELECT
            t3.id AS id,
            t3.person_id AS person_id,
            t3.number AS number,
            t3.decided_on AS decided_on,
            t3.surname AS surname,
            t3.one_parent AS one_parent,
            t3.given_name AS given_name,
            t3.body AS body,
            t3.final_on AS final_on,
            t3.delivered_on AS delivered_on,
            t3.trail_id AS trail_id
          FROM citizenship.citizenship_decision AS t3
          WHERE
            t3.delivered_unit_code = $2::VARCHAR
            AND CASE WHEN (t3.delivered_unit_code = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t3.person_id IS NULL OR t3.protection < 1) THEN true ELSE false END
            AND t3.kind = $5::VARCHAR
            AND t3.final_on >= $6::DATE
          ORDER BY t3.decided_on DESC, t3.id DESC
          LIMIT 101
        ) AS p
        ORDER BY p.decided_on DESC, p.id DESC
        LIMIT $7::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM population.person AS t2
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t2.id AS id
          ) AS r
        ) AS d ON true
        WHERE
          t2.id = k1.person_id
          AND CASE WHEN (t2.birth_keeper = $2::VARCHAR) THEN true ELSE false END
          AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
      ) AS l1 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            k1.number AS number,
            k1.decided_on AS "decidedOn",
            k1.body AS body,
            k1.delivered_on AS "deliveredOn",
            k1.final_on AS "finalOn",
            k1.surname AS surname,
            k1.one_parent AS "oneParent",
            k1.given_name AS "givenName",
            l1.j AS person
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM citizenship.citizenship_decision AS t1
            WHERE
              t1.delivered_unit_code = $2::VARCHAR
              AND CASE WHEN (t1.delivered_unit_code = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t1.person_id IS NULL OR t1.protection < 1) THEN true ELSE false END
              AND t1.kind = $5::VARCHAR
              AND t1.final_on >= $6::DATE
          ) AS "totalCount",
          g.v2 AS nodes
      ) AS r
    ) AS d ON true
  ) AS f1 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, g.s AS s
    FROM (
      SELECT
        coalesce(json_agg(d1.j ORDER BY k2.decided_on, k2.id), '[]'::json) AS v1,
        string_agg(nullif(concat_ws(',', CAST(k2.trail_id AS TEXT), l2.s), ''), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.number AS number,
          p.decided_on AS decided_on,
          p.annuls AS annuls,
          p.decision_id AS decision_id,
          p.trail_id AS trail_id
        FROM (
          SELECT
            t5.id AS id,
            t5.number AS number,
            t5.decided_on AS decided_on,
            t5.annuls AS annuls,
            t5.decision_id AS decision_id,
            t5.trail_id AS trail_id
          FROM citizenship.annulment AS t5
          WHERE
            t5.delivered_unit_code = $2::VARCHAR
            AND CASE WHEN (t5.delivered_unit_code = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t5.person_id IS NULL OR t5.protection < 2) THEN true ELSE false END
          ORDER BY t5.decided_on, t5.id
          LIMIT 101
        ) AS p
        ORDER BY p.decided_on, p.id
        LIMIT $8::INTEGER
      ) AS k2
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j, CAST(t4.trail_id AS TEXT) AS s
        FROM citizenship.citizenship_decision AS t4
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t4.number AS number
          ) AS r
        ) AS d ON true
        WHERE
          t4.id = k2.decision_id
          AND CASE WHEN (t4.delivered_unit_code = $2::VARCHAR) THEN true ELSE false END
          AND CASE WHEN (t4.person_id IS NULL OR t4.protection < 1) THEN true ELSE false END
      ) AS l2 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k2.annuls AS annuls, k2.number AS number, l2.j AS decision
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT g.v1 AS nodes
      ) AS r
    ) AS d ON true
  ) AS f2 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS "citizenshipDecisions", f2.j AS annulments
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
-- $5 CitizenshipDecisionKind: constant ADMISSION
-- $6 date: literal 2
-- $7 page size: literal 1
-- $8 page size: literal 3
