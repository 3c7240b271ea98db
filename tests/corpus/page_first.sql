-- The first page with where it ends: one row more is chosen and not rendered.
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
        coalesce(json_agg(e1.j ORDER BY k1.name_sort, k1.code) FILTER (WHERE k1._n <= $2::INTEGER), '[]'::json) AS v1,
        count(*) > $2::INTEGER AS further,
        array_agg(k1.name_sort ORDER BY k1.name_sort, k1.code) FILTER (WHERE k1._n <= $2::INTEGER) AS c1,
        array_agg(k1.code ORDER BY k1.name_sort, k1.code) FILTER (WHERE k1._n <= $2::INTEGER) AS c2
      FROM (
        SELECT
          p.code AS code,
          p.name AS name,
          p.name_sort AS name_sort,
          p._n AS _n,
          translate(encode(convert_to(CAST(json_build_array('5045a35a', p.name_sort, p.code) AS TEXT), 'UTF8'), 'base64'), '+/=' || chr(10), '-_') AS _cursor
        FROM (
          SELECT
            t1.code AS code,
            t1.name AS name,
            t1.name_sort AS name_sort,
            row_number() OVER (ORDER BY t1.name_sort, t1.code) AS _n
          FROM local_government.unit AS t1
          ORDER BY t1.name_sort, t1.code
          LIMIT 101
        ) AS p
        ORDER BY p.name_sort, p.code
        LIMIT $2::INTEGER + 1
      ) AS k1
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.name AS name
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
        SELECT
          g.further AS "hasNextPage",
          false AS "hasPreviousPage",
          CASE WHEN (g.c1 IS NOT NULL) THEN translate(encode(convert_to(CAST(json_build_array('5045a35a', g.c1[1], g.c2[1]) AS TEXT), 'UTF8'), 'base64'), '+/=' || chr(10), '-_') END AS "startCursor",
          CASE WHEN (g.c1 IS NOT NULL) THEN translate(encode(convert_to(CAST(json_build_array('5045a35a', g.c1[cardinality(g.c1)], g.c2[cardinality(g.c1)]) AS TEXT), 'UTF8'), 'base64'), '+/=' || chr(10), '-_') END AS "endCursor"
      ) AS r
    ) AS i2 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT g.v1 AS edges, i2.j AS "pageInfo"
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
-- $2 page size: literal 1
