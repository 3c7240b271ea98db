-- Names of today find persons, who are shown as recorded at a time.
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
    WITH
      h1 AS (
        SELECT w.found AS found, min(w.kind) AS matched
        FROM (
          SELECT t1.person_id AS found, t1.kind AS kind, t1.key AS key
          FROM population.name_key AS t1
          WHERE
            t1.key >= $6::VARCHAR
            AND t1.key < $7::VARCHAR
            AND t1.birth_keeper = $2::VARCHAR
            AND CASE WHEN (t1.birth_keeper = $2::VARCHAR) THEN true ELSE false END
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
        coalesce(json_agg(d1.j ORDER BY k1.surname_sort, k1.given_name_sort, k1.id), '[]'::json) AS v2,
        string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.given_name AS given_name,
          p.surname AS surname,
          p.trail_id AS trail_id,
          p.surname_sort AS surname_sort,
          p.given_name_sort AS given_name_sort,
          p._matched AS _matched
        FROM (
          SELECT
            t3.id AS id,
            t3.given_name AS given_name,
            t3.surname AS surname,
            t3.trail_id AS trail_id,
            t3.surname_sort AS surname_sort,
            t3.given_name_sort AS given_name_sort,
            h1.matched AS _matched
          FROM h1
          JOIN (
            SELECT
              id,
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
          ) AS t3 ON h1.found = t3.id
          WHERE
            t3.birth_keeper = $2::VARCHAR
            AND t3.recorded_in <= c.as_of
            AND t3.superseded_in > c.as_of
            AND CASE WHEN (t3.birth_keeper = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
          ORDER BY t3.surname_sort, t3.given_name_sort, t3.id
          LIMIT 101
        ) AS p
        ORDER BY p.surname_sort, p.given_name_sort, p.id
        LIMIT $8::INTEGER
      ) AS k1
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1._matched AS "matchedBy", k1.surname AS surname, k1.given_name AS "givenName"
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM h1
            JOIN (
              SELECT id, protection, birth_keeper, recorded_in, 9223372036854775807 AS superseded_in
              FROM population.person UNION ALL
              SELECT id, protection, birth_keeper, recorded_in, superseded_in
              FROM population.person_history
            ) AS t2 ON h1.found = t2.id
            WHERE
              t2.birth_keeper = $2::VARCHAR
              AND t2.recorded_in <= c.as_of
              AND t2.superseded_in > c.as_of
              AND CASE WHEN (t2.birth_keeper = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
          ) AS "totalCount",
          g.v2 AS nodes
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
-- $5 datetime: literal 1
-- $6 words' lower bound: literal 3
-- $7 words' upper bound: literal 3
-- $8 page size: literal 2
