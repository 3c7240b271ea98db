-- A registrar's list: the own unit as an argument that the index serves, the scope opaque beside it.
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
        coalesce(json_agg(d1.j ORDER BY k1.surname_sort, k1.given_name_sort, k1.id) FILTER (WHERE k1._n <= $5::INTEGER), '[]'::json) AS v2,
        count(*) > $5::INTEGER AS further,
        array_agg(k1.surname_sort ORDER BY k1.surname_sort, k1.given_name_sort, k1.id) FILTER (WHERE k1._n <= $5::INTEGER) AS c1,
        array_agg(k1.given_name_sort ORDER BY k1.surname_sort, k1.given_name_sort, k1.id) FILTER (WHERE k1._n <= $5::INTEGER) AS c2,
        array_agg(k1.id ORDER BY k1.surname_sort, k1.given_name_sort, k1.id) FILTER (WHERE k1._n <= $5::INTEGER) AS c3,
        string_agg(CAST(k1.trail_id AS TEXT), ',') FILTER (WHERE k1._n <= $5::INTEGER) AS s
      FROM (
        SELECT
          p.id AS id,
          p.given_name AS given_name,
          p.surname AS surname,
          p.born_on AS born_on,
          p.born_precision AS born_precision,
          p.birth_keeper AS birth_keeper,
          p.trail_id AS trail_id,
          p.surname_sort AS surname_sort,
          p.given_name_sort AS given_name_sort,
          p._n AS _n
        FROM (
          SELECT
            t3.id AS id,
            t3.given_name AS given_name,
            t3.surname AS surname,
            t3.born_on AS born_on,
            t3.born_precision AS born_precision,
            t3.birth_keeper AS birth_keeper,
            t3.trail_id AS trail_id,
            t3.surname_sort AS surname_sort,
            t3.given_name_sort AS given_name_sort,
            row_number() OVER (ORDER BY t3.surname_sort, t3.given_name_sort, t3.id) AS _n
          FROM population.person AS t3
          WHERE
            t3.birth_keeper = $2::VARCHAR
            AND CASE WHEN (t3.birth_keeper = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
          ORDER BY t3.surname_sort, t3.given_name_sort, t3.id
          LIMIT 101
        ) AS p
        ORDER BY p.surname_sort, p.given_name_sort, p.id
        LIMIT $5::INTEGER + 1
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT CAST(EXTRACT(year FROM k1.born_on) AS INTEGER) AS year
        ) AS r
      ) AS l1 ON k1._n <= $5::INTEGER
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM local_government.unit AS t2
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t2.code AS code
          ) AS r
        ) AS d ON true
        WHERE t2.code = k1.birth_keeper
      ) AS l2 ON k1._n <= $5::INTEGER
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            k1.surname AS surname,
            k1.given_name AS "givenName",
            l1.j AS born,
            l2.j AS "birthKeeper"
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          g.further AS "hasNextPage",
          CASE WHEN (g.c1 IS NOT NULL) THEN translate(encode(convert_to(CAST(json_build_array('cf4db50a', g.c1[cardinality(g.c1)], g.c2[cardinality(g.c1)], g.c3[cardinality(g.c1)]) AS TEXT), 'UTF8'), 'base64'), '+/=' || chr(10), '-_') END AS "endCursor"
      ) AS r
    ) AS i3 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM population.person AS t1
            WHERE
              t1.birth_keeper = $2::VARCHAR
              AND CASE WHEN (t1.birth_keeper = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
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
-- $5 page size: literal 1
