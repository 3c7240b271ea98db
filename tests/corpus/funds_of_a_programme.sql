-- A programme's funds over all units for second instance, which needs no basis for public records.
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
    '' AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j
    FROM (
      SELECT coalesce(json_agg(e1.j ORDER BY k1.year, k1.id), '[]'::json) AS v1
      FROM (
        SELECT
          p.id AS id,
          p.unit_code AS unit_code,
          p.year AS year,
          p.allocated AS allocated,
          p.used AS used,
          translate(encode(convert_to(CAST(json_build_array('278ba1c1', p.year, p.id) AS TEXT), 'UTF8'), 'base64'), '+/=' || chr(10), '-_') AS _cursor
        FROM (
          SELECT
            t2.id AS id,
            t2.unit_code AS unit_code,
            t2.year AS year,
            t2.allocated AS allocated,
            t2.used AS used
          FROM local_government.unit_fund AS t2
          WHERE t2.programme = $4::VARCHAR
          ORDER BY t2.year, t2.id
          LIMIT 101
        ) AS p
        ORDER BY p.year, p.id
        LIMIT $5::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM local_government.unit AS t1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t1.code AS code, t1.population_estimate AS population
          ) AS r
        ) AS d ON true
        WHERE t1.code = k1.unit_code
      ) AS l1 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            k1.year AS year,
            CAST(k1.allocated AS TEXT) AS allocated,
            CAST(k1.used AS TEXT) AS used,
            l1.j AS unit
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
      SELECT f1.j AS funds
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
-- $5 page size: literal 1
