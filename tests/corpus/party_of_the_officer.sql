-- What the officer keeps and the public does not read: particulars of who represents, and founders.
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
    SELECT d.j AS j, nullif(concat_ws(',', l2.s, l3.s), '') AS s
    FROM parties.party AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k1.elected_on, k1.id), '[]'::json) AS v1,
          string_agg(l1.s, ',') AS s
        FROM (
          SELECT p.id AS id, p.name AS name, p.elected_on AS elected_on
          FROM (
            SELECT t3.id AS id, t3.name AS name, t3.elected_on AS elected_on
            FROM parties.party_representative AS t3
            WHERE t3.party_number = t1.number
            ORDER BY t3.elected_on, t3.id
            LIMIT 101
          ) AS p
          ORDER BY p.elected_on, p.id
          LIMIT $4::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j, CAST(t2.trail_id AS TEXT) AS s
          FROM parties.representative_particulars AS t2
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t2.jmbg AS jmbg, t2.home AS home
            ) AS r
          ) AS d ON true
          WHERE
            t2.representative_id = k1.id
            AND CASE WHEN (t2.protection < 1) THEN true ELSE false END
        ) AS l1 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.name AS name, l1.j AS particulars
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
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k2.signed_on, k2.id), '[]'::json) AS v2,
          string_agg(CAST(k2.trail_id AS TEXT), ',') AS s
        FROM (
          SELECT
            p.id AS id,
            p.name AS name,
            p.jmbg AS jmbg,
            p.home AS home,
            p.signed_on AS signed_on,
            p.certified_by AS certified_by,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t5.id AS id,
              t5.name AS name,
              t5.jmbg AS jmbg,
              t5.home AS home,
              t5.signed_on AS signed_on,
              t5.certified_by AS certified_by,
              t5.trail_id AS trail_id
            FROM parties.party_founder AS t5
            WHERE
              t5.party_number = t1.number
              AND CASE WHEN (t5.protection < 1) THEN true ELSE false END
              AND t5.signed_on >= $5::DATE
            ORDER BY t5.signed_on, t5.id
            LIMIT 101
          ) AS p
          ORDER BY p.signed_on, p.id
          LIMIT $6::INTEGER
        ) AS k2
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              k2.name AS name,
              k2.jmbg AS jmbg,
              k2.home AS home,
              k2.signed_on AS "signedOn",
              k2.certified_by AS "certifiedBy"
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            (
              SELECT count(*) AS n
              FROM parties.party_founder AS t4
              WHERE
                t4.party_number = t1.number
                AND CASE WHEN (t4.protection < 1) THEN true ELSE false END
                AND t4.signed_on >= $5::DATE
            ) AS "totalCount",
            g.v2 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l3 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT t1.name AS name, l2.j AS representatives, l3.j AS founders
      ) AS r
    ) AS d ON true
    WHERE t1.number = $7::INTEGER
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS party
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
-- $4 page size: literal 2
-- $5 date: literal 4
-- $6 page size: literal 3
-- $7 int: literal 1
