-- A chain over three links and back over a list: laterals within laterals.
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
        FROM local_government.unit AS t3
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM (
            SELECT coalesce(json_agg(d1.j ORDER BY k1.name_sort, k1.code), '[]'::json) AS v1
            FROM (
              SELECT
                p.code AS code,
                p.name AS name,
                p.keeper_code AS keeper_code,
                p.name_sort AS name_sort
              FROM (
                SELECT
                  t6.code AS code,
                  t6.name AS name,
                  t6.keeper_code AS keeper_code,
                  t6.name_sort AS name_sort
                FROM local_government.unit AS t6
                WHERE t6.parent_code = t3.code
                ORDER BY t6.name_sort, t6.code
                LIMIT 101
              ) AS p
              ORDER BY p.name_sort, p.code
              LIMIT $2::INTEGER
            ) AS k1
            LEFT OUTER JOIN LATERAL (
              SELECT d.j AS j
              FROM local_government.unit AS t4
              LEFT OUTER JOIN LATERAL (
                SELECT d.j AS j
                FROM local_government.unit AS t5
                JOIN LATERAL (
                  SELECT row_to_json(r) AS j
                  FROM (
                    SELECT t5.code AS code
                  ) AS r
                ) AS d ON true
                WHERE t5.code = t4.parent_code
              ) AS l1 ON true
              JOIN LATERAL (
                SELECT row_to_json(r) AS j
                FROM (
                  SELECT t4.name AS name, l1.j AS parent
                ) AS r
              ) AS d ON true
              WHERE t4.code = k1.keeper_code
            ) AS l2 ON true
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT k1.name AS name, l2.j AS keeper
              ) AS r
            ) AS d1 ON true
          ) AS g
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT g.v1 AS nodes
            ) AS r
          ) AS d ON true
        ) AS l3 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT l3.j AS parts
          ) AS r
        ) AS d ON true
        WHERE t3.code = t2.keeper_code
      ) AS l4 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT l4.j AS keeper
        ) AS r
      ) AS d ON true
      WHERE t2.code = t1.parent_code
    ) AS l5 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT l5.j AS parent
      ) AS r
    ) AS d ON true
    WHERE t1.code = $3::VARCHAR
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
-- $2 page size: literal 2
-- $3 UnitCode: literal 1
