-- A search that says whether it was cut: the hits stand once, filter and count read them, not more.
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
    WITH
      h1 AS (
        SELECT
          w.found AS found,
          min(w.kind) AS matched,
          count(*) OVER () > 100 OR sum(count(*)) OVER () > 600 AS cut
        FROM (
          SELECT t1.person_id AS found, t1.kind AS kind, t1.key AS key
          FROM population.name_key AS t1
          WHERE
            t1.key >= $5::VARCHAR
            AND t1.key < $6::VARCHAR
            AND t1.roll_unit = $2::VARCHAR
            AND CASE WHEN (t1.roll_unit = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
          ORDER BY t1.key, t1.id
          LIMIT 601
        ) AS w GROUP BY w.found
        ORDER BY min(w.key), w.found
        LIMIT 100
      )
    SELECT d.j AS j, g.s AS s
    FROM (
      SELECT
        coalesce(json_agg(d1.j ORDER BY k1.surname_sort, k1.given_name_sort, k1.id), '[]'::json) AS v2,
        string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.given_name AS given_name,
          p.trail_id AS trail_id,
          p.surname_sort AS surname_sort,
          p.given_name_sort AS given_name_sort,
          p._matched AS _matched
        FROM (
          SELECT
            t3.id AS id,
            t3.given_name AS given_name,
            t3.trail_id AS trail_id,
            t3.surname_sort AS surname_sort,
            t3.given_name_sort AS given_name_sort,
            h1.matched AS _matched
          FROM h1
          JOIN population.person AS t3 ON h1.found = t3.id
          WHERE
            t3.roll_unit = $2::VARCHAR
            AND CASE WHEN (t3.roll_unit = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
            AND t3.sex = $7::VARCHAR
          ORDER BY t3.surname_sort, t3.given_name_sort, t3.id
          LIMIT 101
        ) AS p
        ORDER BY p.surname_sort, p.given_name_sort, p.id
        LIMIT $8::INTEGER
      ) AS k1
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1._matched AS "matchedBy", k1.given_name AS "givenName"
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          EXISTS (
            SELECT 1
            FROM h1
            WHERE h1.cut
          ) AS "searchTruncated"
      ) AS r
    ) AS i3 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM h1
            JOIN population.person AS t2 ON h1.found = t2.id
            WHERE
              t2.roll_unit = $2::VARCHAR
              AND CASE WHEN (t2.roll_unit = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
              AND t2.sex = $7::VARCHAR
          ) AS "totalCount",
          g.v2 AS nodes,
          i3.j AS "pageInfo"
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
-- $5 words' lower bound: literal 1
-- $6 words' upper bound: literal 1
-- $7 Sex: constant MALE
-- $8 page size: literal 2
