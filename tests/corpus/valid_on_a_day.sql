-- Names and residence as they were valid on a day: a former name whose period holds it comes first.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.unit', $2::VARCHAR, true) AS unit,
    set_config('hub.clearance', $3::VARCHAR, true) AS clearance,
    set_config('hub.basis', $4::VARCHAR, true) AS basis,
    set_config('hub.exact', '', true) AS exact
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    concat_ws(',', f1.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.unit', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, g.s AS s
    FROM (
      SELECT
        coalesce(json_agg(d1.j ORDER BY k1.surname_sort, k1.given_name_sort, k1.id), '[]'::json) AS v1,
        string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.given_name_latin AS given_name_latin,
          p.surname AS surname,
          p.trail_id AS trail_id,
          p.surname_sort AS surname_sort,
          p.given_name_sort AS given_name_sort
        FROM (
          SELECT
            t5.id AS id,
            t5.given_name_latin AS given_name_latin,
            t5.surname AS surname,
            t5.trail_id AS trail_id,
            t5.surname_sort AS surname_sort,
            t5.given_name_sort AS given_name_sort
          FROM population.person AS t5
          WHERE
            t5.birth_keeper = $2::VARCHAR
            AND CASE WHEN (t5.birth_keeper = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t5.protection < 2) THEN true ELSE false END
          ORDER BY t5.surname_sort, t5.given_name_sort, t5.id
          LIMIT 101
        ) AS p
        ORDER BY p.surname_sort, p.given_name_sort, p.id
        LIMIT $5::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM population.address AS t3
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t3.street AS street
          ) AS r
        ) AS d ON true
        WHERE
          t3.person_id = k1.id
          AND t3.valid_from <= $6::DATE
          AND (t3.valid_to IS NULL OR t3.valid_to >= $6::DATE)
          AND t3.kind = 'RESIDENCE'
          AND CASE WHEN (t3.birth_keeper = $2::VARCHAR) THEN true ELSE false END
          AND CASE WHEN (t3.protection < 1) THEN true ELSE false END
        ORDER BY t3.valid_from DESC, t3.id
        LIMIT 1
      ) AS l1 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            coalesce(
              (
                SELECT t1.surname
                FROM population.former_name AS t1
                WHERE
                  t1.person_id = k1.id
                  AND t1.valid_from <= $6::DATE
                  AND (t1.valid_to IS NULL OR t1.valid_to >= $6::DATE)
                  AND CASE WHEN (t1.birth_keeper = $2::VARCHAR) THEN true ELSE false END
                  AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
                ORDER BY t1.valid_from DESC, t1.id
                LIMIT 1
              ), k1.surname
            ) AS surname,
            coalesce(
              (
                SELECT t2.given_name_latin
                FROM population.former_name AS t2
                WHERE
                  t2.person_id = k1.id
                  AND t2.valid_from <= $6::DATE
                  AND (t2.valid_to IS NULL OR t2.valid_to >= $6::DATE)
                  AND CASE WHEN (t2.birth_keeper = $2::VARCHAR) THEN true ELSE false END
                  AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
                ORDER BY t2.valid_from DESC, t2.id
                LIMIT 1
              ), k1.given_name_latin
            ) AS "givenNameLatin",
            l1.j AS residence,
            CASE WHEN (
              EXISTS (
                SELECT 1
                FROM population.address AS t4
                WHERE
                  t4.person_id = k1.id
                  AND t4.valid_from <= $6::DATE
                  AND (t4.valid_to IS NULL OR t4.valid_to >= $6::DATE)
                  AND t4.kind = 'RESIDENCE'
                  AND CASE WHEN (t4.birth_keeper = $2::VARCHAR) THEN true ELSE false END
                  AND CASE WHEN (t4.protection < 1) THEN true ELSE false END
                LIMIT ALL OFFSET 0
              )
            ) THEN 'DISCLOSED' ELSE 'NOT_DISCLOSED' END AS "residenceAvailability"
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
      SELECT f1.j AS people
    ) AS r
  ) AS a ON true
  WHERE
    c.capacity = $1::VARCHAR
    AND c.unit = $2::VARCHAR
    AND c.clearance = $3::VARCHAR
    AND c.basis = $4::VARCHAR
    AND c.exact IS NOT NULL
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 setting unit
-- $3 setting clearance
-- $4 setting basis
-- $5 page size: literal 2
-- $6 date: literal 1
