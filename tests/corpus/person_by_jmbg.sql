-- A registrar looks up a person by JMBG on a basis: that one person of any unit is reached.
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
      FROM population.address AS t2
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT t2.street AS street
        ) AS r
      ) AS d ON true
      WHERE
        t2.person_id = t1.id
        AND t2.kind = 'RESIDENCE'
        AND t2.valid_to IS NULL
        AND CASE WHEN (t2.birth_keeper = $2::VARCHAR) THEN true ELSE false END
        AND CASE WHEN (t2.protection < 1) THEN true ELSE false END
    ) AS l1 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k1.valid_from, k1.id), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.value AS value,
            p.valid_from AS valid_from,
            p.valid_to AS valid_to,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t4.id AS id,
              t4.value AS value,
              t4.valid_from AS valid_from,
              t4.valid_to AS valid_to,
              t4.trail_id AS trail_id
            FROM population.identifier AS t4
            WHERE
              t4.person_id = t1.id
              AND CASE WHEN (t4.birth_keeper = $2::VARCHAR OR t4.person_id = c.exact_id) THEN true ELSE false END
              AND CASE WHEN (t4.protection < 2) THEN true ELSE false END
            ORDER BY t4.valid_from, t4.id
            LIMIT 101
          ) AS p
          ORDER BY p.valid_from, p.id
          LIMIT $7::INTEGER
        ) AS k1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.value AS value, k1.valid_to AS "validTo"
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
          t1.id AS id,
          c.meant1[2] AS "matchedBy",
          t1.surname AS surname,
          l1.j AS residence,
          CASE WHEN (
            EXISTS (
              SELECT 1
              FROM population.address AS t3
              WHERE
                t3.person_id = t1.id
                AND t3.kind = 'RESIDENCE'
                AND t3.valid_to IS NULL
                AND CASE WHEN (t3.birth_keeper = $2::VARCHAR) THEN true ELSE false END
                AND CASE WHEN (t3.protection < 1) THEN true ELSE false END
              LIMIT ALL OFFSET 0
            )
          ) THEN 'DISCLOSED' ELSE 'NOT_DISCLOSED' END AS "residenceAvailability",
          l2.j AS identifiers
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
-- $5 ID: constant None
-- $6 Jmbg: variable jmbg
-- $7 page size: constant 20
-- trail: the answer waits for its event
