-- The youngest first, born in a period, of one sex: dates are typed when they are bound.
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
        coalesce(json_agg(e1.j ORDER BY k1.born_on DESC, k1.id DESC), '[]'::json) AS v1,
        string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.surname AS surname,
          p.born_on AS born_on,
          p.born_precision AS born_precision,
          p.trail_id AS trail_id,
          translate(encode(convert_to(CAST(json_build_array('bd83d280', p.born_on, p.id) AS TEXT), 'UTF8'), 'base64'), '+/=' || chr(10), '-_') AS _cursor
        FROM (
          SELECT
            t1.id AS id,
            t1.surname AS surname,
            t1.born_on AS born_on,
            t1.born_precision AS born_precision,
            t1.trail_id AS trail_id
          FROM population.person AS t1
          WHERE
            t1.birth_keeper = $2::VARCHAR
            AND CASE WHEN (t1.birth_keeper = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
            AND t1.born_on >= $5::DATE
            AND t1.born_on < $6::DATE
            AND t1.sex = $7::VARCHAR
            AND t1.status = $8::VARCHAR
          ORDER BY t1.born_on DESC, t1.id DESC
          LIMIT 101
        ) AS p
        ORDER BY p.born_on DESC, p.id DESC
        LIMIT $9::INTEGER
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
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.surname AS surname, l1.j AS born
        ) AS r
      ) AS d1 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1._cursor AS cursor, d1.j AS node
        ) AS r
      ) AS e1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT g.v1 AS edges
      ) AS r
    ) AS d ON true
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS people
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
-- $5 date: literal 2
-- $6 date: literal 3
-- $7 Sex: variable sex
-- $8 PersonStatus: constant ACTIVE
-- $9 page size: literal 1
