-- A look-up on a basis beside a list: the list stays the own unit's.
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
    concat_ws(',', f1.s, f2.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.unit', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, CAST(t1.trail_id AS TEXT) AS s
    FROM population.person AS t1
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT t1.surname AS surname
      ) AS r
    ) AS d ON true
    WHERE
      t1.id = CAST(c.meant1[1] AS UUID)
      AND CASE WHEN (t1.birth_keeper = $2::VARCHAR OR t1.id = c.exact_id) THEN true ELSE false END
      AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
  ) AS f1 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, g.s AS s
    FROM (
      SELECT
        coalesce(json_agg(d1.j ORDER BY k1.surname_sort, k1.given_name_sort, k1.id), '[]'::json) AS v2,
        string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.surname AS surname,
          p.trail_id AS trail_id,
          p.surname_sort AS surname_sort,
          p.given_name_sort AS given_name_sort
        FROM (
          SELECT
            t3.id AS id,
            t3.surname AS surname,
            t3.trail_id AS trail_id,
            t3.surname_sort AS surname_sort,
            t3.given_name_sort AS given_name_sort
          FROM population.person AS t3
          WHERE
            t3.birth_keeper = $2::VARCHAR
            AND CASE WHEN (t3.birth_keeper = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
          ORDER BY t3.surname_sort, t3.given_name_sort, t3.id
          LIMIT 101
        ) AS p
        ORDER BY p.surname_sort, p.given_name_sort, p.id
        LIMIT $7::INTEGER
      ) AS k1
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.surname AS surname
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM population.person AS t2
            WHERE
              t2.birth_keeper = $2::VARCHAR
              AND CASE WHEN (t2.birth_keeper = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
          ) AS "totalCount",
          g.v2 AS nodes
      ) AS r
    ) AS d ON true
  ) AS f2 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS person, f2.j AS people
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
-- $5 ID: literal 1
-- $6 Jmbg: constant None
-- $7 page size: literal 2
-- trail: the answer waits for its event
