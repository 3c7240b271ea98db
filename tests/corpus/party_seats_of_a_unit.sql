-- Parties seated in a unit, those entered since a day.
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
        SELECT coalesce(json_agg(d1.j ORDER BY k1.name_sort, k1.number), '[]'::json) AS v2
        FROM (
          SELECT
            p.number AS number,
            p.name AS name,
            p.minority AS minority,
            p.name_sort AS name_sort
          FROM (
            SELECT
              t3.number AS number,
              t3.name AS name,
              t3.minority AS minority,
              t3.name_sort AS name_sort
            FROM parties.party AS t3
            WHERE
              t3.seat_unit_code = t1.code
              AND t3.status = $2::VARCHAR
              AND t3.entered_on >= $3::DATE
            ORDER BY t3.name_sort, t3.number
            LIMIT 101
          ) AS p
          ORDER BY p.name_sort, p.number
          LIMIT $4::INTEGER
        ) AS k1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.name AS name, k1.minority AS minority
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            (
              SELECT count(*) AS n
              FROM parties.party AS t2
              WHERE
                t2.seat_unit_code = t1.code
                AND t2.status = $2::VARCHAR
                AND t2.entered_on >= $3::DATE
            ) AS "totalCount",
            g.v2 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l1 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT l1.j AS "seatedParties"
      ) AS r
    ) AS d ON true
    WHERE t1.code = $5::VARCHAR
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
-- $2 PartyStatus: constant ENTERED
-- $3 date: literal 3
-- $4 page size: literal 2
-- $5 UnitCode: literal 1
