-- The page after a cursor: one row comparison, which the index of the ordering serves.
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
        coalesce(json_agg(d1.j ORDER BY k1.name_latin_sort, k1.code) FILTER (WHERE k1._n <= $2::INTEGER), '[]'::json) AS v1,
        count(*) > $2::INTEGER AS further,
        array_agg(k1.name_latin_sort ORDER BY k1.name_latin_sort, k1.code) FILTER (WHERE k1._n <= $2::INTEGER) AS c1,
        array_agg(k1.code ORDER BY k1.name_latin_sort, k1.code) FILTER (WHERE k1._n <= $2::INTEGER) AS c2
      FROM (
        SELECT
          p.code AS code,
          p.name_latin AS name_latin,
          p.name_latin_sort AS name_latin_sort,
          p._n AS _n
        FROM (
          SELECT
            t1.code AS code,
            t1.name_latin AS name_latin,
            t1.name_latin_sort AS name_latin_sort,
            row_number() OVER (ORDER BY t1.name_latin_sort, t1.code) AS _n
          FROM local_government.unit AS t1
          WHERE (t1.name_latin_sort, t1.code) > ($3::VARCHAR, $4::VARCHAR)
          ORDER BY t1.name_latin_sort, t1.code
          LIMIT 101
        ) AS p
        ORDER BY p.name_latin_sort, p.code
        LIMIT $2::INTEGER + 1
      ) AS k1
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.name_latin AS "nameLatin"
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          CASE WHEN (g.c1 IS NOT NULL) THEN translate(encode(convert_to(CAST(json_build_array('90c2c2ea', g.c1[cardinality(g.c1)], g.c2[cardinality(g.c1)]) AS TEXT), 'UTF8'), 'base64'), '+/=' || chr(10), '-_') END AS "endCursor",
          g.further AS "hasNextPage"
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
-- $2 page size: literal 1
-- $3 cursor's value 1 of 2: variable after
-- $4 cursor's value 2 of 2: variable after
