-- Units of a region and parties, both by the Latin form of the name.
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
      SELECT coalesce(json_agg(d1.j ORDER BY k1.name_latin_sort, k1.code), '[]'::json) AS v2
      FROM (
        SELECT
          p.code AS code,
          p.name_latin AS name_latin,
          p.district_latin AS district_latin,
          p.name_latin_sort AS name_latin_sort
        FROM (
          SELECT
            t3.code AS code,
            t3.name_latin AS name_latin,
            t3.district_latin AS district_latin,
            t3.name_latin_sort AS name_latin_sort
          FROM local_government.unit AS t3
          WHERE t3.region_latin = $2::VARCHAR
          ORDER BY t3.name_latin_sort, t3.code
          LIMIT 101
        ) AS p
        ORDER BY p.name_latin_sort, p.code
        LIMIT $3::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              (
                SELECT count(*) AS n
                FROM parties.party AS t2
                WHERE t2.seat_unit_code = k1.code
              ) AS "totalCount"
          ) AS r
        ) AS d
      ) AS l1 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            k1.name_latin AS "nameLatin",
            k1.district_latin AS "districtLatin",
            l1.j AS "seatedParties"
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM local_government.unit AS t1
            WHERE t1.region_latin = $2::VARCHAR
          ) AS "totalCount",
          g.v2 AS nodes
      ) AS r
    ) AS d ON true
  ) AS f1 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j
    FROM (
      SELECT coalesce(json_agg(d1.j ORDER BY k3.name_sort, k3.number), '[]'::json) AS v1
      FROM (
        SELECT p.number AS number, p.name_latin AS name_latin, p.name_sort AS name_sort
        FROM (
          SELECT t4.number AS number, t4.name_latin AS name_latin, t4.name_sort AS name_sort
          FROM parties.party AS t4
          WHERE t4.name_latin = ANY ($4::TEXT[])
          ORDER BY t4.name_sort, t4.number
          LIMIT 101
        ) AS p
        ORDER BY p.name_sort, p.number
        LIMIT $5::INTEGER
      ) AS k3
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k3.number AS number, k3.name_latin AS "nameLatin"
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT g.v1 AS nodes
      ) AS r
    ) AS d ON true
  ) AS f2 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS units, f2.j AS parties
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 str: literal 2
-- $3 page size: literal 1
-- $4 str: [literal 5]
-- $5 page size: literal 4
