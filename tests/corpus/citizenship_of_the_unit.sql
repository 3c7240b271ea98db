-- A registrar's list of open periods, for persons whose birth entry the unit keeps, by an index of it.
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
    concat_ws(',', f1.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.unit', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, g.s AS s
    FROM (
      SELECT
        coalesce(json_agg(d1.j ORDER BY k1.since, k1.id), '[]'::json) AS v2,
        string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.person_id AS person_id,
          p.since AS since,
          p.ground AS ground,
          p.trail_id AS trail_id
        FROM (
          SELECT
            t3.id AS id,
            t3.person_id AS person_id,
            t3.since AS since,
            t3.ground AS ground,
            t3.trail_id AS trail_id
          FROM citizenship.citizenship AS t3
          WHERE
            t3.birth_keeper = $2::VARCHAR
            AND CASE WHEN (t3.birth_keeper = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
            AND (t3.until IS NULL) = $5::BOOLEAN
            AND t3.ground = $6::VARCHAR
          ORDER BY t3.since, t3.id
          LIMIT 101
        ) AS p
        ORDER BY p.since, p.id
        LIMIT $7::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM population.person AS t2
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t2.surname AS surname, t2.given_name AS "givenName"
          ) AS r
        ) AS d ON true
        WHERE
          t2.id = k1.person_id
          AND CASE WHEN (t2.birth_keeper = $2::VARCHAR) THEN true ELSE false END
          AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
      ) AS l1 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.since AS since, k1.ground AS ground, l1.j AS person
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM citizenship.citizenship AS t1
            WHERE
              t1.birth_keeper = $2::VARCHAR
              AND CASE WHEN (t1.birth_keeper = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
              AND (t1.until IS NULL) = $5::BOOLEAN
              AND t1.ground = $6::VARCHAR
          ) AS "totalCount",
          g.v2 AS nodes
      ) AS r
    ) AS d ON true
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS citizenships
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
-- $5 bool: constant True
-- $6 CitizenshipGround: constant DESCENT
-- $7 page size: literal 1
