-- What the ministry tracks of a unit, asked by a clerk of another: four pages, none within a scope.
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
    '' AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.unit', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j
    FROM local_government.unit AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k1.year, k1.id), '[]'::json) AS v1
        FROM (
          SELECT p.id AS id, p.year AS year, p.form AS form, p.body AS body, p.count AS count
          FROM (
            SELECT t2.id AS id, t2.year AS year, t2.form AS form, t2.body AS body, t2.count AS count
            FROM local_government.headcount AS t2
            WHERE t2.unit_code = t1.code AND t2.year = $5::INTEGER
            ORDER BY t2.year, t2.id
            LIMIT 101
          ) AS p
          ORDER BY p.year, p.id
          LIMIT $6::INTEGER
        ) AS k1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.form AS form, k1.body AS body, k1.count AS count
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
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k2.year DESC, k2.id DESC), '[]'::json) AS v1
        FROM (
          SELECT p.id AS id, p.year AS year, p.officers AS officers, p.exists_since AS exists_since
          FROM (
            SELECT
              t3.id AS id,
              t3.year AS year,
              t3.officers AS officers,
              t3.exists_since AS exists_since
            FROM local_government.municipal_police AS t3
            WHERE t3.unit_code = t1.code
            ORDER BY t3.year DESC, t3.id DESC
            LIMIT 101
          ) AS p
          ORDER BY p.year DESC, p.id DESC
          LIMIT $7::INTEGER
        ) AS k2
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k2.year AS year, k2.officers AS officers, k2.exists_since AS "existsSince"
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
        SELECT coalesce(json_agg(d1.j ORDER BY k3.elected_on DESC, k3.id DESC), '[]'::json) AS v1
        FROM (
          SELECT p.id AS id, p.seats AS seats, p.elected_on AS elected_on
          FROM (
            SELECT t4.id AS id, t4.seats AS seats, t4.elected_on AS elected_on
            FROM local_government.council AS t4
            WHERE t4.unit_code = t1.code
            ORDER BY t4.elected_on DESC, t4.id DESC
            LIMIT 101
          ) AS p
          ORDER BY p.elected_on DESC, p.id DESC
          LIMIT $8::INTEGER
        ) AS k3
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k3.seats AS seats, k3.elected_on AS "electedOn"
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
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k4.unit_code, k4.id), '[]'::json) AS v1
        FROM (
          SELECT p.id AS id, p.unit_code AS unit_code, p.agreement_id AS agreement_id
          FROM (
            SELECT t6.id AS id, t6.unit_code AS unit_code, t6.agreement_id AS agreement_id
            FROM local_government.agreement_unit AS t6
            WHERE t6.unit_code = t1.code
            ORDER BY t6.unit_code, t6.id
            LIMIT 101
          ) AS p
          ORDER BY p.unit_code, p.id
          LIMIT $9::INTEGER
        ) AS k4
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM local_government.cooperation_agreement AS t5
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t5.kind AS kind, t5.subject AS subject, t5.signed_on AS "signedOn"
            ) AS r
          ) AS d ON true
          WHERE t5.id = k4.agreement_id
        ) AS l4 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT l4.j AS agreement
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
        SELECT l1.j AS headcounts, l2.j AS "municipalPolice", l3.j AS councils, l5.j AS agreements
      ) AS r
    ) AS d ON true
    WHERE t1.code = $10::VARCHAR
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS unit
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
-- $5 int: literal 3
-- $6 page size: literal 2
-- $7 page size: literal 4
-- $8 page size: literal 5
-- $9 page size: literal 6
-- $10 UnitCode: literal 1
