-- Lists in lists: the pages of the inner lists are chosen for each row of the outer page.
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
      SELECT coalesce(json_agg(d1.j ORDER BY k1.name_sort, k1.code), '[]'::json) AS v1
      FROM (
        SELECT p.code AS code, p.name AS name, p.name_sort AS name_sort
        FROM (
          SELECT t3.code AS code, t3.name AS name, t3.name_sort AS name_sort
          FROM local_government.unit AS t3
          WHERE t3.kind = ANY ($2::TEXT[])
          ORDER BY t3.name_sort, t3.code
          LIMIT 101
        ) AS p
        ORDER BY p.name_sort, p.code
        LIMIT $3::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM (
          SELECT
            coalesce(json_agg(d1.j ORDER BY k2.name_sort, k2.code) FILTER (WHERE k2._n <= $4::INTEGER), '[]'::json) AS v2,
            count(*) > $4::INTEGER AS further
          FROM (
            SELECT p.code AS code, p.name AS name, p.name_sort AS name_sort, p._n AS _n
            FROM (
              SELECT
                t2.code AS code,
                t2.name AS name,
                t2.name_sort AS name_sort,
                row_number() OVER (ORDER BY t2.name_sort, t2.code) AS _n
              FROM local_government.unit AS t2
              WHERE t2.parent_code = k1.code
              ORDER BY t2.name_sort, t2.code
              LIMIT 101
            ) AS p
            ORDER BY p.name_sort, p.code
            LIMIT $4::INTEGER + 1
          ) AS k2
          LEFT OUTER JOIN LATERAL (
            SELECT d.j AS j
            FROM (
              SELECT coalesce(json_agg(d1.j ORDER BY k3.alias, k3.id), '[]'::json) AS v1
              FROM (
                SELECT p.id AS id, p.alias AS alias
                FROM (
                  SELECT t1.id AS id, t1.alias AS alias
                  FROM local_government.unit_alias AS t1
                  WHERE t1.unit_code = k2.code
                  ORDER BY t1.alias, t1.id
                  LIMIT 101
                ) AS p
                ORDER BY p.alias, p.id
                LIMIT $5::INTEGER
              ) AS k3
              JOIN LATERAL (
                SELECT row_to_json(r) AS j
                FROM (
                  SELECT k3.alias AS alias
                ) AS r
              ) AS d1 ON true
            ) AS g
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT g.v1 AS nodes
              ) AS r
            ) AS d ON true
          ) AS l1 ON k2._n <= $4::INTEGER
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT k2.name AS name, l1.j AS aliases
            ) AS r
          ) AS d1 ON true
        ) AS g
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT g.further AS "hasNextPage"
          ) AS r
        ) AS i1 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT i1.j AS "pageInfo", g.v2 AS nodes
          ) AS r
        ) AS d ON true
      ) AS l2 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.name AS name, l2.j AS parts
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT g.v1 AS nodes
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
-- $2 UnitKind: [constant CITY, constant CITY_OF_BELGRADE]
-- $3 page size: literal 1
-- $4 page size: literal 2
-- $5 page size: literal 3
