-- A filter and a cursor in a nested list: they stand beside the tie to the parent.
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
      SELECT d.j AS j
      FROM local_government.unit AS t2
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM (
          SELECT coalesce(json_agg(e2.j ORDER BY k1.name_sort, k1.code), '[]'::json) AS v2
          FROM (
            SELECT
              p.code AS code,
              p.name AS name,
              p.name_sort AS name_sort,
              translate(encode(convert_to(CAST(json_build_array('5045a35a', p.name_sort, p.code) AS TEXT), 'UTF8'), 'base64'), '+/=' || chr(10), '-_') AS _cursor
            FROM (
              SELECT t4.code AS code, t4.name AS name, t4.name_sort AS name_sort
              FROM local_government.unit AS t4
              WHERE
                t4.parent_code = t2.code
                AND t4.area > $2::INTEGER
                AND (t4.name_sort, t4.code) > ($3::VARCHAR, $4::VARCHAR)
              ORDER BY t4.name_sort, t4.code
              LIMIT 101
            ) AS p
            ORDER BY p.name_sort, p.code
            LIMIT $5::INTEGER
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
          ) AS e2 ON true
        ) AS g
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              (
                SELECT count(*) AS n
                FROM local_government.unit AS t3
                WHERE t3.parent_code = t2.code AND t3.area > $2::INTEGER
              ) AS "totalCount",
              g.v2 AS edges
          ) AS r
        ) AS d ON true
      ) AS l1 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT l1.j AS parts
        ) AS r
      ) AS d ON true
      WHERE t2.code = t1.parent_code
    ) AS l2 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT l2.j AS parent
      ) AS r
    ) AS d ON true
    WHERE t1.code = $6::VARCHAR
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS unit
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 int: literal 3
-- $3 cursor's value 1 of 2: variable after
-- $4 cursor's value 2 of 2: variable after
-- $5 page size: literal 2
-- $6 UnitCode: literal 1
