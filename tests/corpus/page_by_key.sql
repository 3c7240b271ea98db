-- The ordering by the key alone: a comparison of one column.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT set_config('hub.capacity', $1::VARCHAR, true) AS capacity
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    '' AS subjects,
    concat_ws('|', current_setting('hub.capacity', true)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j
    FROM (
      SELECT
        coalesce(json_agg(d1.j ORDER BY k1.code DESC), '[]'::json) AS v1,
        array_agg(k1.code ORDER BY k1.code DESC) AS c1
      FROM (
        SELECT p.code AS code
        FROM (
          SELECT t1.code AS code
          FROM local_government.unit AS t1
          WHERE (t1.code) < ($2::VARCHAR)
          ORDER BY t1.code DESC
          LIMIT 101
        ) AS p
        ORDER BY p.code DESC
        LIMIT $3::INTEGER
      ) AS k1
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.code AS code
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          CASE WHEN (g.c1 IS NOT NULL) THEN translate(encode(convert_to(CAST(json_build_array('a3d0d91f', g.c1[1]) AS TEXT), 'UTF8'), 'base64'), '+/=' || chr(10), '-_') END AS "startCursor"
      ) AS r
    ) AS i2 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT g.v1 AS nodes, i2.j AS "pageInfo"
      ) AS r
    ) AS d ON true
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS units
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 cursor's value 1 of 1: variable after
-- $3 page size: literal 1
