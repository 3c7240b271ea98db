-- Units and their parts, as recorded at a time.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    m.number AS as_of,
    CAST(to_json(m.at) AS TEXT) AS as_of_at
  FROM (
    SELECT h.number AS number, h.at AS at
    FROM (
      SELECT 1 AS one
    ) AS o
    LEFT OUTER JOIN LATERAL (
      SELECT hub.commit.number AS number, hub.commit.at AS at
      FROM hub.commit
      WHERE hub.commit.at <= $2::TIMESTAMP
      WITH TIME ZONE
      ORDER BY hub.commit.at DESC
      LIMIT 1
    ) AS h ON true
    LIMIT ALL OFFSET 0
  ) AS m
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    '' AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), c.as_of, c.as_of_at) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j
    FROM (
      SELECT coalesce(json_agg(d1.j ORDER BY k1.name_latin_sort, k1.code), '[]'::json) AS v2
      FROM (
        SELECT
          p.code AS code,
          p.name AS name,
          p.keeper_code AS keeper_code,
          p.name_latin_sort AS name_latin_sort
        FROM (
          SELECT
            t7.code AS code,
            t7.name AS name,
            t7.keeper_code AS keeper_code,
            t7.name_latin_sort AS name_latin_sort
          FROM (
            SELECT
              code,
              name,
              keeper_code,
              name_latin_sort,
              recorded_in,
              9223372036854775807 AS superseded_in
            FROM local_government.unit UNION ALL
            SELECT code, name, keeper_code, name_latin_sort, recorded_in, superseded_in
            FROM local_government.unit_history
          ) AS t7
          WHERE
            t7.recorded_in <= c.as_of
            AND t7.superseded_in > c.as_of
            AND (
              EXISTS (
                SELECT 1
                FROM (
                  SELECT code, recorded_in, 9223372036854775807 AS superseded_in
                  FROM local_government.unit UNION ALL
                  SELECT code, recorded_in, superseded_in
                  FROM local_government.unit_history
                ) AS t8
                WHERE
                  t8.code = t7.keeper_code
                  AND t8.recorded_in <= c.as_of
                  AND t8.superseded_in > c.as_of
              )
            )
          ORDER BY t7.name_latin_sort, t7.code
          LIMIT 101
        ) AS p
        ORDER BY p.name_latin_sort, p.code
        LIMIT $3::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM (
          SELECT code, keeper_code, recorded_in, 9223372036854775807 AS superseded_in
          FROM local_government.unit UNION ALL
          SELECT code, keeper_code, recorded_in, superseded_in
          FROM local_government.unit_history
        ) AS t3
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t3.code AS code
          ) AS r
        ) AS d ON true
        WHERE
          t3.code = k1.keeper_code
          AND t3.recorded_in <= c.as_of
          AND t3.superseded_in > c.as_of
          AND (
            EXISTS (
              SELECT 1
              FROM (
                SELECT code, recorded_in, 9223372036854775807 AS superseded_in
                FROM local_government.unit UNION ALL
                SELECT code, recorded_in, superseded_in
                FROM local_government.unit_history
              ) AS t4
              WHERE
                t4.code = t3.keeper_code
                AND t4.recorded_in <= c.as_of
                AND t4.superseded_in > c.as_of
            )
          )
      ) AS l1 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM (
          SELECT coalesce(json_agg(e1.j ORDER BY k2.name_sort, k2.code), '[]'::json) AS v1
          FROM (
            SELECT
              p.code AS code,
              p.name AS name,
              p.name_sort AS name_sort,
              translate(encode(convert_to(CAST(json_build_array('5045a35a', p.name_sort, p.code) AS TEXT), 'UTF8'), 'base64'), '+/=' || chr(10), '-_') AS _cursor
            FROM (
              SELECT t5.code AS code, t5.name AS name, t5.name_sort AS name_sort
              FROM (
                SELECT
                  code,
                  name,
                  parent_code,
                  keeper_code,
                  name_sort,
                  recorded_in,
                  9223372036854775807 AS superseded_in
                FROM local_government.unit UNION ALL
                SELECT code, name, parent_code, keeper_code, name_sort, recorded_in, superseded_in
                FROM local_government.unit_history
              ) AS t5
              WHERE
                t5.parent_code = k1.code
                AND t5.recorded_in <= c.as_of
                AND t5.superseded_in > c.as_of
                AND (
                  EXISTS (
                    SELECT 1
                    FROM (
                      SELECT code, recorded_in, 9223372036854775807 AS superseded_in
                      FROM local_government.unit UNION ALL
                      SELECT code, recorded_in, superseded_in
                      FROM local_government.unit_history
                    ) AS t6
                    WHERE
                      t6.code = t5.keeper_code
                      AND t6.recorded_in <= c.as_of
                      AND t6.superseded_in > c.as_of
                  )
                )
              ORDER BY t5.name_sort, t5.code
              LIMIT 101
            ) AS p
            ORDER BY p.name_sort, p.code
            LIMIT $4::INTEGER
          ) AS k2
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT k2.name AS name
            ) AS r
          ) AS d1 ON true
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT k2._cursor AS cursor, d1.j AS node
            ) AS r
          ) AS e1 ON true
        ) AS g
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT g.v1 AS edges
          ) AS r
        ) AS d ON true
      ) AS l2 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.name AS name, l1.j AS keeper, l2.j AS parts
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM (
              SELECT keeper_code, recorded_in, 9223372036854775807 AS superseded_in
              FROM local_government.unit UNION ALL
              SELECT keeper_code, recorded_in, superseded_in
              FROM local_government.unit_history
            ) AS t1
            WHERE
              t1.recorded_in <= c.as_of
              AND t1.superseded_in > c.as_of
              AND (
                EXISTS (
                  SELECT 1
                  FROM (
                    SELECT code, recorded_in, 9223372036854775807 AS superseded_in
                    FROM local_government.unit UNION ALL
                    SELECT code, recorded_in, superseded_in
                    FROM local_government.unit_history
                  ) AS t2
                  WHERE
                    t2.code = t1.keeper_code
                    AND t2.recorded_in <= c.as_of
                    AND t2.superseded_in > c.as_of
                )
              )
          ) AS "totalCount",
          g.v2 AS nodes
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
-- $2 datetime: literal 1
-- $3 page size: literal 2
-- $4 page size: literal 3
