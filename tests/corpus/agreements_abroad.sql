-- Agreements with partners abroad that the Government approved, with the units bound by each.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT set_config('hub.capacity', $1::VARCHAR, true) AS capacity
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    '' AS subjects,
    concat_ws('|', current_setting('hub.capacity', true)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j
    FROM (
      SELECT coalesce(json_agg(d1.j ORDER BY k1.signed_on DESC, k1.id DESC), '[]'::json) AS v1
      FROM (
        SELECT
          p.id AS id,
          p.subject AS subject,
          p.signed_on AS signed_on,
          p.until AS until,
          p.partner AS partner,
          p.state AS state
        FROM (
          SELECT
            t3.id AS id,
            t3.subject AS subject,
            t3.signed_on AS signed_on,
            t3.until AS until,
            t3.partner AS partner,
            t3.state AS state
          FROM local_government.cooperation_agreement AS t3
          WHERE t3.kind = $2::VARCHAR AND (t3.approved_by_government_on IS NULL) = $3::BOOLEAN
          ORDER BY t3.signed_on DESC, t3.id DESC
          LIMIT 101
        ) AS p
        ORDER BY p.signed_on DESC, p.id DESC
        LIMIT $4::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM (
          SELECT coalesce(json_agg(d1.j ORDER BY k2.unit_code, k2.id), '[]'::json) AS v1
          FROM (
            SELECT p.id AS id, p.unit_code AS unit_code
            FROM (
              SELECT t2.id AS id, t2.unit_code AS unit_code
              FROM local_government.agreement_unit AS t2
              WHERE t2.agreement_id = k1.id
              ORDER BY t2.unit_code, t2.id
              LIMIT 101
            ) AS p
            ORDER BY p.unit_code, p.id
            LIMIT $5::INTEGER
          ) AS k2
          LEFT OUTER JOIN LATERAL (
            SELECT d.j AS j
            FROM local_government.unit AS t1
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT t1.name AS name
              ) AS r
            ) AS d ON true
            WHERE t1.code = k2.unit_code
          ) AS l1 ON true
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT l1.j AS unit
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
            k1.subject AS subject,
            k1.partner AS partner,
            k1.state AS state,
            k1.signed_on AS "signedOn",
            k1.until AS until,
            l2.j AS units
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
      SELECT f1.j AS agreements
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 CooperationKind: constant INTERNATIONAL
-- $3 bool: constant False
-- $4 page size: literal 1
-- $5 page size: literal 2
