-- One person of any unit for a certificate: the fact and all book entries, no decision of another unit.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.unit', $2::VARCHAR, true) AS unit,
    set_config('hub.clearance', $3::VARCHAR, true) AS clearance,
    set_config('hub.basis', $4::VARCHAR, true) AS basis,
    set_config('hub.exact', coalesce(m.meant1[1], ''), true) AS exact,
    m.meant1 AS meant1,
    CAST(m.meant1[1] AS UUID) AS exact_id
  FROM (
    SELECT population.meant($5::UUID, $6::VARCHAR) AS meant1
    LIMIT ALL OFFSET 0
  ) AS m
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    concat_ws(',', f1.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.unit', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, CAST(t1.trail_id AS TEXT) AS s
    FROM population.person AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM citizenship.citizenship AS t2
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT t2.since AS since, t2.ground AS ground
        ) AS r
      ) AS d ON true
      WHERE
        t2.person_id = t1.id
        AND t2.until IS NULL
        AND CASE WHEN (t2.birth_keeper = $2::VARCHAR OR t2.person_id = c.exact_id) THEN true ELSE false END
        AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
    ) AS l1 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k1.year, k1.number, k1.id), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.book_id AS book_id,
            p.page AS page,
            p.number AS number,
            p.year AS year,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t4.id AS id,
              t4.book_id AS book_id,
              t4.page AS page,
              t4.number AS number,
              t4.year AS year,
              t4.trail_id AS trail_id
            FROM citizenship.citizens_book_entry AS t4
            WHERE
              t4.person_id = t1.id
              AND CASE WHEN (t4.keeper_code = $2::VARCHAR OR t4.person_id = c.exact_id) THEN true ELSE false END
              AND CASE WHEN (t4.protection < 2) THEN true ELSE false END
            ORDER BY t4.year, t4.number, t4.id
            LIMIT 101
          ) AS p
          ORDER BY p.year, p.number, p.id
          LIMIT $7::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM citizenship.citizens_book AS t3
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t3.volume AS volume
            ) AS r
          ) AS d ON true
          WHERE t3.id = k1.book_id
        ) AS l2 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.page AS page, k1.number AS number, k1.year AS year, l2.j AS book
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
        SELECT coalesce(json_agg(d1.j ORDER BY k2.decided_on, k2.id), '[]'::json) AS v1
        FROM (
          SELECT p.id AS id, p.number AS number, p.decided_on AS decided_on, p.trail_id AS trail_id
          FROM (
            SELECT
              t5.id AS id,
              t5.number AS number,
              t5.decided_on AS decided_on,
              t5.trail_id AS trail_id
            FROM citizenship.citizenship_decision AS t5
            WHERE
              t5.person_id = t1.id
              AND CASE WHEN (t5.delivered_unit_code = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t5.person_id IS NULL OR t5.protection < 1) THEN true ELSE false END
            ORDER BY t5.decided_on, t5.id
            LIMIT 101
          ) AS p
          ORDER BY p.decided_on, p.id
          LIMIT $8::INTEGER
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
    ) AS l4 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          t1.surname AS surname,
          l1.j AS citizenship,
          l3.j AS "citizensBookEntries",
          l4.j AS "citizenshipDecisions"
      ) AS r
    ) AS d ON true
    WHERE
      t1.id = CAST(c.meant1[1] AS UUID)
      AND CASE WHEN (t1.birth_keeper = $2::VARCHAR OR t1.id = c.exact_id) THEN true ELSE false END
      AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS person
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
-- $5 ID: variable id
-- $6 Jmbg: constant None
-- $7 page size: literal 1
-- $8 page size: literal 2
-- trail: the answer waits for its event
