-- The ministry's search with a count, a filter and a cursor: all three within the hits.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.clearance', $2::VARCHAR, true) AS clearance,
    set_config('hub.basis', $3::VARCHAR, true) AS basis,
    set_config('hub.exact', '', true) AS exact
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    concat_ws(',', f1.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    WITH
      h1 AS (
        SELECT w.found AS found, min(w.kind) AS matched
        FROM (
          SELECT t1.person_id AS found, t1.kind AS kind, t1.key AS key
          FROM population.name_key AS t1
          WHERE
            t1.key >= $4::VARCHAR
            AND t1.key < $5::VARCHAR
            AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
          ORDER BY t1.key, t1.id
          LIMIT 600
        ) AS w GROUP BY w.found
        ORDER BY min(w.key), w.found
        LIMIT 100
      )
    SELECT d.j AS j, g.s AS s
    FROM (
      SELECT
        coalesce(json_agg(e2.j ORDER BY k1.surname_latin_sort, k1.given_name_latin_sort, k1.id) FILTER (WHERE k1._n <= $6::INTEGER), '[]'::json) AS v2,
        count(*) > $6::INTEGER AS further,
        array_agg(k1.surname_latin_sort ORDER BY k1.surname_latin_sort, k1.given_name_latin_sort, k1.id) FILTER (WHERE k1._n <= $6::INTEGER) AS c1,
        array_agg(k1.given_name_latin_sort ORDER BY k1.surname_latin_sort, k1.given_name_latin_sort, k1.id) FILTER (WHERE k1._n <= $6::INTEGER) AS c2,
        array_agg(k1.id ORDER BY k1.surname_latin_sort, k1.given_name_latin_sort, k1.id) FILTER (WHERE k1._n <= $6::INTEGER) AS c3,
        string_agg(CAST(k1.trail_id AS TEXT), ',') FILTER (WHERE k1._n <= $6::INTEGER) AS s
      FROM (
        SELECT
          p.id AS id,
          p.surname AS surname,
          p.trail_id AS trail_id,
          p.surname_latin_sort AS surname_latin_sort,
          p.given_name_latin_sort AS given_name_latin_sort,
          p._matched AS _matched,
          p._n AS _n,
          translate(encode(convert_to(CAST(json_build_array('ca3c4098', p.surname_latin_sort, p.given_name_latin_sort, p.id) AS TEXT), 'UTF8'), 'base64'), '+/=' || chr(10), '-_') AS _cursor
        FROM (
          SELECT
            t3.id AS id,
            t3.surname AS surname,
            t3.trail_id AS trail_id,
            t3.surname_latin_sort AS surname_latin_sort,
            t3.given_name_latin_sort AS given_name_latin_sort,
            h1.matched AS _matched,
            row_number() OVER (ORDER BY t3.surname_latin_sort, t3.given_name_latin_sort, t3.id) AS _n
          FROM h1
          JOIN population.person AS t3 ON h1.found = t3.id
          WHERE
            CASE WHEN (t3.protection < 2) THEN true ELSE false END
            AND t3.sex = $7::VARCHAR
            AND t3.born_on < $8::DATE
            AND (t3.surname_latin_sort, t3.given_name_latin_sort, t3.id) > ($9::VARCHAR, $10::VARCHAR, $11::UUID)
          ORDER BY t3.surname_latin_sort, t3.given_name_latin_sort, t3.id
          LIMIT 101
        ) AS p
        ORDER BY p.surname_latin_sort, p.given_name_latin_sort, p.id
        LIMIT $6::INTEGER + 1
      ) AS k1
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1._matched AS "matchedBy", k1.surname AS surname
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
          g.further AS "hasNextPage",
          CASE WHEN (g.c1 IS NOT NULL) THEN translate(encode(convert_to(CAST(json_build_array('ca3c4098', g.c1[cardinality(g.c1)], g.c2[cardinality(g.c1)], g.c3[cardinality(g.c1)]) AS TEXT), 'UTF8'), 'base64'), '+/=' || chr(10), '-_') END AS "endCursor"
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
              CASE WHEN (t2.protection < 2) THEN true ELSE false END
              AND t2.sex = $7::VARCHAR
              AND t2.born_on < $8::DATE
          ) AS "totalCount",
          g.v2 AS edges,
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
    AND c.clearance = $2::VARCHAR
    AND c.basis = $3::VARCHAR
    AND c.exact IS NOT NULL
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 setting clearance
-- $3 setting basis
-- $4 words' lower bound: literal 1
-- $5 words' upper bound: literal 1
-- $6 page size: literal 2
-- $7 Sex: constant FEMALE
-- $8 date: literal 3
-- $9 cursor's value 1 of 3: variable after
-- $10 cursor's value 2 of 3: variable after
-- $11 cursor's value 3 of 3: variable after
