-- The type's name at every level: constants, no column is read for them.
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
    FROM local_government.unit AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT 'Provenance' AS __typename, t1.source_body AS body
      ) AS r
    ) AS l1 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT
          coalesce(json_agg(e3.j ORDER BY k1.language, k1.id) FILTER (WHERE k1._n <= $2::INTEGER), '[]'::json) AS v3,
          count(*) > $2::INTEGER AS further
        FROM (
          SELECT p.id AS id, p.language AS language, p._n AS _n
          FROM (
            SELECT
              t2.id AS id,
              t2.language AS language,
              row_number() OVER (ORDER BY t2.language, t2.id) AS _n
            FROM local_government.unit_language AS t2
            WHERE t2.unit_code = t1.code
            ORDER BY t2.language, t2.id
            LIMIT 101
          ) AS p
          ORDER BY p.language, p.id
          LIMIT $2::INTEGER + 1
        ) AS k1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT 'UnitLanguage' AS __typename, k1.language AS language
          ) AS r
        ) AS d1 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT 'UnitLanguageEdge' AS __typename, d1.j AS node
          ) AS r
        ) AS e3 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT 'PageInfo' AS __typename, g.further AS "hasNextPage"
        ) AS r
      ) AS i2 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT 'UnitLanguageConnection' AS __typename, i2.j AS "pageInfo", g.v3 AS edges
        ) AS r
      ) AS d ON true
    ) AS l2 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT 'Unit' AS __typename, l1.j AS provenance, l2.j AS languages
      ) AS r
    ) AS d ON true
    WHERE t1.code = $3::VARCHAR
  ) AS f2 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT 'Query' AS __typename, f2.j AS unit
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 page size: literal 2
-- $3 UnitCode: literal 1
