-- Parties of a minority by name in the abeceda, with their seats: public without a condition on rows.
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
      SELECT coalesce(json_agg(d1.j ORDER BY k1.name_latin_sort, k1.number), '[]'::json) AS v2
      FROM (
        SELECT
          p.number AS number,
          p.register_number AS register_number,
          p.name_latin AS name_latin,
          p.abbreviation AS abbreviation,
          p.name_minority AS name_minority,
          p.seat_settlement AS seat_settlement,
          p.seat_unit_code AS seat_unit_code,
          p.status AS status,
          p.name_latin_sort AS name_latin_sort
        FROM (
          SELECT
            t3.number AS number,
            t3.register_number AS register_number,
            t3.name_latin AS name_latin,
            t3.abbreviation AS abbreviation,
            t3.name_minority AS name_minority,
            t3.seat_settlement AS seat_settlement,
            t3.seat_unit_code AS seat_unit_code,
            t3.status AS status,
            t3.name_latin_sort AS name_latin_sort
          FROM parties.party AS t3
          WHERE t3.is_minority = $2::BOOLEAN AND t3.minority = $3::VARCHAR
          ORDER BY t3.name_latin_sort, t3.number
          LIMIT 101
        ) AS p
        ORDER BY p.name_latin_sort, p.number
        LIMIT $4::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM local_government.unit AS t2
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t2.name AS name
          ) AS r
        ) AS d ON true
        WHERE t2.code = k1.seat_unit_code
      ) AS l1 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            k1.number AS number,
            k1.register_number AS "registerNumber",
            k1.name_latin AS "nameLatin",
            k1.abbreviation AS abbreviation,
            k1.name_minority AS "nameMinority",
            k1.seat_settlement AS "seatSettlement",
            l1.j AS "seatUnit",
            k1.status AS status
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM parties.party AS t1
            WHERE t1.is_minority = $2::BOOLEAN AND t1.minority = $3::VARCHAR
          ) AS "totalCount",
          g.v2 AS nodes
      ) AS r
    ) AS d ON true
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS parties
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 bool: constant True
-- $3 str: literal 2
-- $4 page size: literal 1
