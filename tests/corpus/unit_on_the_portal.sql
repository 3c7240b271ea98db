-- The counters that work in a unit and who administers its portal, as numbers of decisions.
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
    FROM local_government.unit AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k1.active_since, k1.id), '[]'::json) AS v2
        FROM (
          SELECT
            p.id AS id,
            p.kind AS kind,
            p.address_latin AS address_latin,
            p.hours AS hours,
            p.active_since AS active_since
          FROM (
            SELECT
              t3.id AS id,
              t3.kind AS kind,
              t3.address_latin AS address_latin,
              t3.hours AS hours,
              t3.active_since AS active_since
            FROM local_government.portal_counter AS t3
            WHERE t3.unit_code = t1.code AND (t3.active_until IS NULL) = $2::BOOLEAN
            ORDER BY t3.active_since, t3.id
            LIMIT 101
          ) AS p
          ORDER BY p.active_since, p.id
          LIMIT $3::INTEGER
        ) AS k1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              k1.kind AS kind,
              k1.address_latin AS "addressLatin",
              k1.hours AS hours,
              k1.active_since AS "activeSince"
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            (
              SELECT count(*) AS n
              FROM local_government.portal_counter AS t2
              WHERE t2.unit_code = t1.code AND (t2.active_until IS NULL) = $2::BOOLEAN
            ) AS "totalCount",
            g.v2 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l1 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k2.decided_on, k2.id), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.scope AS scope,
            p.decision_number AS decision_number,
            p.decided_on AS decided_on,
            p.officials AS officials
          FROM (
            SELECT
              t4.id AS id,
              t4.scope AS scope,
              t4.decision_number AS decision_number,
              t4.decided_on AS decided_on,
              t4.officials AS officials
            FROM local_government.portal_administrator AS t4
            WHERE t4.unit_code = t1.code
            ORDER BY t4.decided_on, t4.id
            LIMIT 101
          ) AS p
          ORDER BY p.decided_on, p.id
          LIMIT $4::INTEGER
        ) AS k2
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              k2.scope AS scope,
              k2.decision_number AS "decisionNumber",
              k2.decided_on AS "decidedOn",
              k2.officials AS officials
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
        SELECT l1.j AS counters, l2.j AS "portalAdministrators"
      ) AS r
    ) AS d ON true
    WHERE t1.code = $5::VARCHAR
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS unit
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 bool: constant True
-- $3 page size: literal 2
-- $4 page size: constant 20
-- $5 UnitCode: literal 1
