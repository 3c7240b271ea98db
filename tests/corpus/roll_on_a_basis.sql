-- A supervisor on a basis: a unit's voters, whose subjects go to the trail.
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
    SELECT d.j AS j, l3.s AS s
    FROM local_government.unit AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k1.since, k1.id), '[]'::json) AS v1,
          string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
        FROM (
          SELECT
            p.id AS id,
            p.person_id AS person_id,
            p.since AS since,
            p.trail_id AS trail_id,
            p._1_id AS _1_id,
            p._1_surname AS _1_surname,
            p._1_trail_id AS _1_trail_id
          FROM (
            SELECT
              t2.id AS id,
              t2.person_id AS person_id,
              t2.since AS since,
              t2.trail_id AS trail_id,
              l2.id AS _1_id,
              l2.surname AS _1_surname,
              l2.trail_id AS _1_trail_id
            FROM electoral.voter AS t2
            JOIN LATERAL (
              SELECT t3.id AS id, t3.surname AS surname, t3.trail_id AS trail_id
              FROM population.person AS t3
              WHERE t3.id = t2.person_id AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
              LIMIT ALL OFFSET 0
            ) AS l2 ON true
            WHERE t2.unit_code = t1.code AND CASE WHEN (t2.protection < 1) THEN true ELSE false END
            ORDER BY t2.since, t2.id
            LIMIT 101
          ) AS p
          ORDER BY p.since, p.id
          LIMIT $4::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1._1_surname AS surname
          ) AS r
        ) AS l1 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.since AS since, l1.j AS person
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
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT l3.j AS voters
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
-- $5 UnitCode: literal 1
-- trail: the answer waits for its event
