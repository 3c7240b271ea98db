-- Whoever represents a party, with number and residence in the population register: that flag bounds it.
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
    SELECT d.j AS j, l5.s AS s
    FROM parties.party AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k1.elected_on, k1.id), '[]'::json) AS v1,
          string_agg(l4.s, ',') AS s
        FROM (
          SELECT p.id AS id, p.elected_on AS elected_on
          FROM (
            SELECT t6.id AS id, t6.elected_on AS elected_on
            FROM parties.party_representative AS t6
            WHERE t6.party_number = t1.number
            ORDER BY t6.elected_on, t6.id
            LIMIT 101
          ) AS p
          ORDER BY p.elected_on, p.id
          LIMIT $4::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j, CAST(t2.trail_id AS TEXT) AS s
          FROM parties.representative_particulars AS t2
          LEFT OUTER JOIN LATERAL (
            SELECT d.j AS j
            FROM population.person AS t3
            LEFT OUTER JOIN LATERAL (
              SELECT d.j AS j
              FROM (
                SELECT coalesce(json_agg(d1.j ORDER BY k2.valid_from, k2.id), '[]'::json) AS v1
                FROM (
                  SELECT
                    p.id AS id,
                    p.value AS value,
                    p.valid_from AS valid_from,
                    p.trail_id AS trail_id
                  FROM (
                    SELECT
                      t4.id AS id,
                      t4.value AS value,
                      t4.valid_from AS valid_from,
                      t4.trail_id AS trail_id
                    FROM population.identifier AS t4
                    WHERE
                      t4.person_id = t3.id
                      AND t4.represents
                      AND CASE WHEN (t4.protection < 2) THEN true ELSE false END
                    ORDER BY t4.valid_from, t4.id
                    LIMIT 101
                  ) AS p
                  ORDER BY p.valid_from, p.id
                  LIMIT $5::INTEGER
                ) AS k2
                JOIN LATERAL (
                  SELECT row_to_json(r) AS j
                  FROM (
                    SELECT k2.value AS value
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
              FROM population.address AS t5
              JOIN LATERAL (
                SELECT row_to_json(r) AS j
                FROM (
                  SELECT t5.street AS street, t5.number AS number
                ) AS r
              ) AS d ON true
              WHERE
                t5.person_id = t3.id
                AND t5.kind = 'RESIDENCE'
                AND t5.valid_to IS NULL
                AND t5.represents
                AND CASE WHEN (t5.protection < 1) THEN true ELSE false END
            ) AS l2 ON true
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT t3.initials AS initials, l1.j AS identifiers, l2.j AS residence
              ) AS r
            ) AS d ON true
            WHERE
              t3.id = t2.person_id
              AND t3.represents
              AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
          ) AS l3 ON true
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t2.jmbg AS jmbg, l3.j AS person
            ) AS r
          ) AS d ON true
          WHERE
            t2.representative_id = k1.id
            AND CASE WHEN (t2.protection < 1) THEN true ELSE false END
        ) AS l4 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT l4.j AS particulars
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
        SELECT l5.j AS representatives
      ) AS r
    ) AS d ON true
    WHERE t1.number = $6::INTEGER
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
-- $5 page size: literal 3
-- $6 int: literal 1
-- trail: the answer waits for its event
