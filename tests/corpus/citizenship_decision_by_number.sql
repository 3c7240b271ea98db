-- One decision by its number and date, whom it is about, and the determinations and acts of that person.
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
        string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.person_id AS person_id,
          p.kind AS kind,
          p.decided_on AS decided_on,
          p.body AS body,
          p.trail_id AS trail_id
        FROM (
          SELECT
            t4.id AS id,
            t4.person_id AS person_id,
            t4.kind AS kind,
            t4.decided_on AS decided_on,
            t4.body AS body,
            t4.trail_id AS trail_id
          FROM citizenship.citizenship_decision AS t4
          WHERE
            CASE WHEN (t4.person_id IS NULL OR t4.protection < 1) THEN true ELSE false END
            AND t4.number = $4::VARCHAR
            AND t4.decided_on = $5::DATE
          ORDER BY t4.decided_on, t4.id
          LIMIT 101
        ) AS p
        ORDER BY p.decided_on, p.id
        LIMIT $6::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM population.person AS t1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM (
            SELECT coalesce(json_agg(d1.j ORDER BY k2.decided_on, k2.id), '[]'::json) AS v1
            FROM (
              SELECT
                p.id AS id,
                p.number AS number,
                p.decided_on AS decided_on,
                p.trail_id AS trail_id
              FROM (
                SELECT
                  t2.id AS id,
                  t2.number AS number,
                  t2.decided_on AS decided_on,
                  t2.trail_id AS trail_id
                FROM citizenship.determination AS t2
                WHERE
                  t2.person_id = t1.id
                  AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
                ORDER BY t2.decided_on, t2.id
                LIMIT 101
              ) AS p
              ORDER BY p.decided_on, p.id
              LIMIT $7::INTEGER
            ) AS k2
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT k2.number AS number
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
            SELECT coalesce(json_agg(d1.j ORDER BY k3.issued_on, k3.id), '[]'::json) AS v1
            FROM (
              SELECT
                p.id AS id,
                p.number AS number,
                p.issued_on AS issued_on,
                p.trail_id AS trail_id
              FROM (
                SELECT
                  t3.id AS id,
                  t3.number AS number,
                  t3.issued_on AS issued_on,
                  t3.trail_id AS trail_id
                FROM citizenship.deemed_act AS t3
                WHERE
                  t3.person_id = t1.id
                  AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
                ORDER BY t3.issued_on, t3.id
                LIMIT 101
              ) AS p
              ORDER BY p.issued_on, p.id
              LIMIT $8::INTEGER
            ) AS k3
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT k3.number AS number, k3.issued_on AS "issuedOn"
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
            SELECT t1.surname AS surname, l1.j AS determinations, l2.j AS "deemedActs"
          ) AS r
        ) AS d ON true
        WHERE t1.id = k1.person_id AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
      ) AS l3 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.id AS id, k1.kind AS kind, k1.body AS body, l3.j AS person
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
-- $4 str: literal 2
-- $5 date: literal 3
-- $6 page size: literal 1
-- $7 page size: literal 4
-- $8 page size: literal 5
-- trail: the answer waits for its event
