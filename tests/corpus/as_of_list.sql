-- A filtered page after a cursor with its total, as recorded at a time given by a variable.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.unit', $2::VARCHAR, true) AS unit,
    set_config('hub.clearance', $3::VARCHAR, true) AS clearance,
    set_config('hub.basis', $4::VARCHAR, true) AS basis,
    set_config('hub.exact', '', true) AS exact,
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
      WHERE hub.commit.at <= $5::TIMESTAMP
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
    concat_ws(',', f1.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.unit', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT), c.as_of, c.as_of_at) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, g.s AS s
    FROM (
      SELECT
        coalesce(json_agg(d1.j ORDER BY k1.surname_sort, k1.given_name_sort, k1.id) FILTER (WHERE k1._n <= $6::INTEGER), '[]'::json) AS v3,
        count(*) > $6::INTEGER AS further,
        array_agg(k1.surname_sort ORDER BY k1.surname_sort, k1.given_name_sort, k1.id) FILTER (WHERE k1._n <= $6::INTEGER) AS c1,
        array_agg(k1.given_name_sort ORDER BY k1.surname_sort, k1.given_name_sort, k1.id) FILTER (WHERE k1._n <= $6::INTEGER) AS c2,
        array_agg(k1.id ORDER BY k1.surname_sort, k1.given_name_sort, k1.id) FILTER (WHERE k1._n <= $6::INTEGER) AS c3,
        string_agg(CAST(k1.trail_id AS TEXT), ',') FILTER (WHERE k1._n <= $6::INTEGER) AS s
      FROM (
        SELECT
          p.id AS id,
          p.given_name AS given_name,
          p.surname AS surname,
          p.trail_id AS trail_id,
          p.surname_sort AS surname_sort,
          p.given_name_sort AS given_name_sort,
          p._n AS _n
        FROM (
          SELECT
            t2.id AS id,
            t2.given_name AS given_name,
            t2.surname AS surname,
            t2.trail_id AS trail_id,
            t2.surname_sort AS surname_sort,
            t2.given_name_sort AS given_name_sort,
            row_number() OVER (ORDER BY t2.surname_sort, t2.given_name_sort, t2.id) AS _n
          FROM (
            SELECT
              id,
              status,
              given_name,
              surname,
              protection,
              birth_keeper,
              trail_id,
              surname_sort,
              given_name_sort,
              recorded_in,
              9223372036854775807 AS superseded_in
            FROM population.person UNION ALL
            SELECT
              id,
              status,
              given_name,
              surname,
              protection,
              birth_keeper,
              trail_id,
              surname_sort,
              given_name_sort,
              recorded_in,
              superseded_in
            FROM population.person_history
          ) AS t2
          WHERE
            t2.birth_keeper = $2::VARCHAR
            AND t2.recorded_in <= c.as_of
            AND t2.superseded_in > c.as_of
            AND CASE WHEN (t2.birth_keeper = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
            AND t2.status = $7::VARCHAR
            AND (t2.surname_sort, t2.given_name_sort, t2.id) > ($8::VARCHAR, $9::VARCHAR, $10::UUID)
          ORDER BY t2.surname_sort, t2.given_name_sort, t2.id
          LIMIT 101
        ) AS p
        ORDER BY p.surname_sort, p.given_name_sort, p.id
        LIMIT $6::INTEGER + 1
      ) AS k1
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.surname AS surname, k1.given_name AS "givenName"
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
    ) AS i2 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM (
              SELECT
                status,
                protection,
                birth_keeper,
                recorded_in,
                9223372036854775807 AS superseded_in
              FROM population.person UNION ALL
              SELECT status, protection, birth_keeper, recorded_in, superseded_in
              FROM population.person_history
            ) AS t1
            WHERE
              t1.birth_keeper = $2::VARCHAR
              AND t1.recorded_in <= c.as_of
              AND t1.superseded_in > c.as_of
              AND CASE WHEN (t1.birth_keeper = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
              AND t1.status = $7::VARCHAR
          ) AS "totalCount",
          i2.j AS "pageInfo",
          g.v3 AS nodes
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
-- $5 datetime: variable at
-- $6 page size: literal 1
-- $7 PersonStatus: constant ACTIVE
-- $8 cursor's value 1 of 3: variable after
-- $9 cursor's value 2 of 3: variable after
-- $10 cursor's value 3 of 3: variable after
