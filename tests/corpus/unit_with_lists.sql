-- A unit with four of its lists: each page is chosen in its own table, by an index.
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
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k1.name_sort, k1.code), '[]'::json) AS v1
        FROM (
          SELECT p.code AS code, p.name AS name, p.name_sort AS name_sort
          FROM (
            SELECT t2.code AS code, t2.name AS name, t2.name_sort AS name_sort
            FROM local_government.unit AS t2
            WHERE t2.parent_code = t1.code
            ORDER BY t2.name_sort, t2.code
            LIMIT 101
          ) AS p
          ORDER BY p.name_sort, p.code
          LIMIT $2::INTEGER
        ) AS k1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.name AS name
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l1 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            (
              SELECT count(*) AS n
              FROM local_government.unit AS t3
              WHERE t3.keeper_code = t1.code
            ) AS "totalCount"
        ) AS r
      ) AS d
    ) AS l2 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k3.language, k3.id), '[]'::json) AS v1
        FROM (
          SELECT p.id AS id, p.language AS language, p.scope AS scope
          FROM (
            SELECT t4.id AS id, t4.language AS language, t4.scope AS scope
            FROM local_government.unit_language AS t4
            WHERE t4.unit_code = t1.code
            ORDER BY t4.language, t4.id
            LIMIT 101
          ) AS p
          ORDER BY p.language, p.id
          LIMIT $3::INTEGER
        ) AS k3
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k3.language AS language, k3.scope AS scope
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
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(e1.j ORDER BY k4.alias DESC, k4.id DESC), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.alias AS alias,
            p.system AS system,
            p.valid_from AS valid_from,
            p.valid_to AS valid_to,
            p.note AS note
          FROM (
            SELECT
              t5.id AS id,
              t5.alias AS alias,
              t5.system AS system,
              t5.valid_from AS valid_from,
              t5.valid_to AS valid_to,
              t5.note AS note
            FROM local_government.unit_alias AS t5
            WHERE t5.unit_code = t1.code
            ORDER BY t5.alias DESC, t5.id DESC
            LIMIT 101
          ) AS p
          ORDER BY p.alias DESC, p.id DESC
          LIMIT $3::INTEGER
        ) AS k4
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              k4.alias AS alias,
              k4.system AS system,
              k4.valid_from AS "validFrom",
              k4.valid_to AS "validTo",
              k4.note AS note
          ) AS r
        ) AS d1 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT d1.j AS node
          ) AS r
        ) AS e1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS edges
        ) AS r
      ) AS d ON true
    ) AS l4 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT l1.j AS parts, l2.j AS keeps, l3.j AS languages, l4.j AS aliases
      ) AS r
    ) AS d ON true
    WHERE t1.code = $4::VARCHAR
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
-- $3 page size: constant 20
-- $4 UnitCode: literal 1
