-- A clerk's part of the roll, each voter with person and station: the unit as an argument first.
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
        coalesce(json_agg(d1.j ORDER BY k1.since, k1.id) FILTER (WHERE k1._n <= $5::INTEGER), '[]'::json) AS v2,
        count(*) > $5::INTEGER AS further,
        array_agg(k1.since ORDER BY k1.since, k1.id) FILTER (WHERE k1._n <= $5::INTEGER) AS c1,
        array_agg(k1.id ORDER BY k1.since, k1.id) FILTER (WHERE k1._n <= $5::INTEGER) AS c2,
        string_agg(CAST(k1.trail_id AS TEXT), ',') FILTER (WHERE k1._n <= $5::INTEGER) AS s
      FROM (
        SELECT
          p.id AS id,
          p.person_id AS person_id,
          p.station_id AS station_id,
          p.status AS status,
          p.basis AS basis,
          p.since AS since,
          p.trail_id AS trail_id,
          p._1_id AS _1_id,
          p._1_given_name AS _1_given_name,
          p._1_surname AS _1_surname,
          p._1_trail_id AS _1_trail_id,
          p._n AS _n
        FROM (
          SELECT
            t5.id AS id,
            t5.person_id AS person_id,
            t5.station_id AS station_id,
            t5.status AS status,
            t5.basis AS basis,
            t5.since AS since,
            t5.trail_id AS trail_id,
            l4.id AS _1_id,
            l4.given_name AS _1_given_name,
            l4.surname AS _1_surname,
            l4.trail_id AS _1_trail_id,
            row_number() OVER (ORDER BY t5.since, t5.id) AS _n
          FROM electoral.voter AS t5
          JOIN LATERAL (
            SELECT
              t6.id AS id,
              t6.given_name AS given_name,
              t6.surname AS surname,
              t6.trail_id AS trail_id
            FROM population.person AS t6
            WHERE
              t6.id = t5.person_id
              AND CASE WHEN (t6.roll_unit = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t6.protection < 2) THEN true ELSE false END
            LIMIT ALL OFFSET 0
          ) AS l4 ON true
          WHERE
            t5.roll_unit = $2::VARCHAR
            AND CASE WHEN (t5.roll_unit = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t5.protection < 1) THEN true ELSE false END
            AND t5.status = $6::VARCHAR
          ORDER BY t5.since, t5.id
          LIMIT 101
        ) AS p
        ORDER BY p.since, p.id
        LIMIT $5::INTEGER + 1
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM (
          SELECT 1 AS one
        ) AS o
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM population.one_parent AS t3
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t3.name AS name
            ) AS r
          ) AS d ON true
          WHERE
            t3.person_id = k1._1_id
            AND CASE WHEN (t3.roll_unit = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
        ) AS l1 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1._1_surname AS surname, k1._1_given_name AS "givenName", l1.j AS "oneParent"
          ) AS r
        ) AS d ON true
      ) AS l2 ON k1._n <= $5::INTEGER
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM electoral.station AS t4
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t4.number AS number, t4.name AS name
          ) AS r
        ) AS d ON true
        WHERE t4.id = k1.station_id
      ) AS l3 ON k1._n <= $5::INTEGER
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            k1.status AS status,
            k1.basis AS basis,
            k1.since AS since,
            l2.j AS person,
            l3.j AS station
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          g.further AS "hasNextPage",
          CASE WHEN (g.c1 IS NOT NULL) THEN translate(encode(convert_to(CAST(json_build_array('a5e21a58', g.c1[cardinality(g.c1)], g.c2[cardinality(g.c1)]) AS TEXT), 'UTF8'), 'base64'), '+/=' || chr(10), '-_') END AS "endCursor"
      ) AS r
    ) AS i3 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM electoral.voter AS t1
            WHERE
              t1.roll_unit = $2::VARCHAR
              AND CASE WHEN (t1.roll_unit = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t1.protection < 1) THEN true ELSE false END
              AND (
                EXISTS (
                  SELECT 1
                  FROM population.person AS t2
                  WHERE
                    t2.id = t1.person_id
                    AND CASE WHEN (t2.roll_unit = $2::VARCHAR) THEN true ELSE false END
                    AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
                )
              )
              AND t1.status = $6::VARCHAR
          ) AS "totalCount",
          g.v2 AS nodes,
          i3.j AS "pageInfo"
      ) AS r
    ) AS d ON true
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS voters
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
-- $6 VoterStatus: constant ACTIVE
