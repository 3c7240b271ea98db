-- Nodes, edges and page info under two names each: one page, several aggregates.
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
        coalesce(json_agg(d1.j ORDER BY k1.name_sort, k1.code) FILTER (WHERE k1._n <= $2::INTEGER), '[]'::json) AS v1,
        coalesce(json_agg(d2.j ORDER BY k1.name_sort, k1.code) FILTER (WHERE k1._n <= $2::INTEGER), '[]'::json) AS v2,
        coalesce(json_agg(e3.j ORDER BY k1.name_sort, k1.code) FILTER (WHERE k1._n <= $2::INTEGER), '[]'::json) AS v3,
        coalesce(json_agg(e4.j ORDER BY k1.name_sort, k1.code) FILTER (WHERE k1._n <= $2::INTEGER), '[]'::json) AS v4,
        count(*) > $2::INTEGER AS further,
        array_agg(k1.name_sort ORDER BY k1.name_sort, k1.code) FILTER (WHERE k1._n <= $2::INTEGER) AS c1,
        array_agg(k1.code ORDER BY k1.name_sort, k1.code) FILTER (WHERE k1._n <= $2::INTEGER) AS c2
      FROM (
        SELECT
          p.code AS code,
          p.name AS name,
          p.kind AS kind,
          p.region AS region,
          p.keeper_code AS keeper_code,
          p.name_sort AS name_sort,
          p._n AS _n,
          translate(encode(convert_to(CAST(json_build_array('5045a35a', p.name_sort, p.code) AS TEXT), 'UTF8'), 'base64'), '+/=' || chr(10), '-_') AS _cursor
        FROM (
          SELECT
            t2.code AS code,
            t2.name AS name,
            t2.kind AS kind,
            t2.region AS region,
            t2.keeper_code AS keeper_code,
            t2.name_sort AS name_sort,
            row_number() OVER (ORDER BY t2.name_sort, t2.code) AS _n
          FROM local_government.unit AS t2
          ORDER BY t2.name_sort, t2.code
          LIMIT 101
        ) AS p
        ORDER BY p.name_sort, p.code
        LIMIT $2::INTEGER + 1
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM local_government.unit AS t1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t1.name AS name
          ) AS r
        ) AS d ON true
        WHERE t1.code = k1.keeper_code
      ) AS l1 ON k1._n <= $2::INTEGER
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.code AS code
        ) AS r
      ) AS d1 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.name AS name, l1.j AS keeper
        ) AS r
      ) AS d2 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.kind AS kind
        ) AS r
      ) AS d3 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1._cursor AS cursor, k1._cursor AS at, d3.j AS node
        ) AS r
      ) AS e3 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.code AS code
        ) AS r
      ) AS d5 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.region AS region
        ) AS r
      ) AS d6 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT d5.j AS node, d6.j AS also
        ) AS r
      ) AS e4 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT g.further AS "hasNextPage"
      ) AS r
    ) AS i5 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          CASE WHEN (g.c1 IS NOT NULL) THEN translate(encode(convert_to(CAST(json_build_array('5045a35a', g.c1[cardinality(g.c1)], g.c2[cardinality(g.c1)]) AS TEXT), 'UTF8'), 'base64'), '+/=' || chr(10), '-_') END AS "endCursor",
          g.further AS more
      ) AS r
    ) AS i6 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT g.v1 AS a, g.v2 AS b, g.v3 AS c, g.v4 AS d, i5.j AS e, i6.j AS f
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
