-- Form 1 as the Ministry of the Interior keeps it, by ordinal; no person is reached without a basis.
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
        coalesce(json_agg(d1.j ORDER BY k1.kind, k1.ordinal, k1.id), '[]'::json) AS v1,
        string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.kind AS kind,
          p.ordinal AS ordinal,
          p.request_number AS request_number,
          p.requested_on AS requested_on,
          p.number AS number,
          p.decided_on AS decided_on,
          p.effective_on AS effective_on,
          p.legal_basis AS legal_basis,
          p.surname AS surname,
          p.one_parent AS one_parent,
          p.given_name AS given_name,
          p.born_on AS born_on,
          p.born_precision AS born_precision,
          p.birth_place AS birth_place,
          p.birth_country AS birth_country,
          p.residence AS residence,
          p.foreign_citizenship AS foreign_citizenship,
          p.delivered_to AS delivered_to,
          p.remarks AS remarks,
          p.delivered_unit_code AS delivered_unit_code,
          p.remedy AS remedy,
          p.remedy_days AS remedy_days,
          p.trail_id AS trail_id
        FROM (
          SELECT
            t2.id AS id,
            t2.kind AS kind,
            t2.ordinal AS ordinal,
            t2.request_number AS request_number,
            t2.requested_on AS requested_on,
            t2.number AS number,
            t2.decided_on AS decided_on,
            t2.effective_on AS effective_on,
            t2.legal_basis AS legal_basis,
            t2.surname AS surname,
            t2.one_parent AS one_parent,
            t2.given_name AS given_name,
            t2.born_on AS born_on,
            t2.born_precision AS born_precision,
            t2.birth_place AS birth_place,
            t2.birth_country AS birth_country,
            t2.residence AS residence,
            t2.foreign_citizenship AS foreign_citizenship,
            t2.delivered_to AS delivered_to,
            t2.remarks AS remarks,
            t2.delivered_unit_code AS delivered_unit_code,
            t2.remedy AS remedy,
            t2.remedy_days AS remedy_days,
            t2.trail_id AS trail_id
          FROM citizenship.citizenship_decision AS t2
          WHERE
            CASE WHEN (t2.person_id IS NULL OR t2.protection < 1) THEN true ELSE false END
            AND t2.kind = ANY ($4::TEXT[])
          ORDER BY t2.kind, t2.ordinal, t2.id
          LIMIT 101
        ) AS p
        ORDER BY p.kind, p.ordinal, p.id
        LIMIT $5::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            CAST(EXTRACT(year FROM k1.born_on) AS INTEGER) AS year,
            CASE WHEN (k1.born_precision IN ('DAY', 'MONTH')) THEN CAST(EXTRACT(month FROM k1.born_on) AS INTEGER) END AS month,
            CASE WHEN (k1.born_precision IN ('DAY')) THEN CAST(EXTRACT(day FROM k1.born_on) AS INTEGER) END AS day
        ) AS r
      ) AS l1 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM local_government.unit AS t1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t1.name AS name
          ) AS r
        ) AS d ON true
        WHERE t1.code = k1.delivered_unit_code
      ) AS l2 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            k1.ordinal AS ordinal,
            k1.request_number AS "requestNumber",
            k1.requested_on AS "requestedOn",
            k1.number AS number,
            k1.decided_on AS "decidedOn",
            k1.effective_on AS "effectiveOn",
            k1.legal_basis AS "legalBasis",
            k1.surname AS surname,
            k1.one_parent AS "oneParent",
            k1.given_name AS "givenName",
            l1.j AS born,
            k1.birth_place AS "birthPlace",
            k1.birth_country AS "birthCountry",
            k1.residence AS residence,
            k1.foreign_citizenship AS "foreignCitizenship",
            k1.delivered_to AS "deliveredTo",
            k1.remarks AS remarks,
            l2.j AS "deliveredUnit",
            k1.remedy AS remedy,
            k1.remedy_days AS "remedyDays"
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
      SELECT f1.j AS "citizenshipDecisions"
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
-- $4 CitizenshipDecisionKind: [constant ADMISSION, constant TREATY_ACQUISITION]
-- $5 page size: literal 1
