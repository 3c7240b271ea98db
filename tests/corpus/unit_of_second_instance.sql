-- What second instance reads of a unit: its decisions on the roll, and the parties seated there.
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
    SELECT d.j AS j, l1.s AS s
    FROM local_government.unit AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k1.decided_on, k1.id), '[]'::json) AS v2,
          string_agg(CAST(k1.trail_id AS TEXT), ',') AS s
        FROM (
          SELECT p.id AS id, p.number AS number, p.decided_on AS decided_on, p.trail_id AS trail_id
          FROM (
            SELECT
              t3.id AS id,
              t3.number AS number,
              t3.decided_on AS decided_on,
              t3.trail_id AS trail_id
            FROM electoral.roll_decision AS t3
            WHERE t3.unit_code = t1.code AND CASE WHEN (t3.protection < 1) THEN true ELSE false END
            ORDER BY t3.decided_on, t3.id
            LIMIT 101
          ) AS p
          ORDER BY p.decided_on, p.id
          LIMIT $4::INTEGER
        ) AS k1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.number AS number, k1.decided_on AS "decidedOn"
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            (
              SELECT count(*) AS n
              FROM electoral.roll_decision AS t2
              WHERE
                t2.unit_code = t1.code
                AND CASE WHEN (t2.protection < 1) THEN true ELSE false END
            ) AS "totalCount",
            g.v2 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l1 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k2.name_sort, k2.number), '[]'::json) AS v1
        FROM (
          SELECT
            p.number AS number,
            p.name_latin AS name_latin,
            p.seat_unit_code AS seat_unit_code,
            p.name_sort AS name_sort
          FROM (
            SELECT
              t7.number AS number,
              t7.name_latin AS name_latin,
              t7.seat_unit_code AS seat_unit_code,
              t7.name_sort AS name_sort
            FROM parties.party AS t7
            WHERE t7.seat_unit_code = t1.code
            ORDER BY t7.name_sort, t7.number
            LIMIT 101
          ) AS p
          ORDER BY p.name_sort, p.number
          LIMIT $5::INTEGER
        ) AS k2
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM local_government.unit AS t4
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t4.name_latin AS "nameLatin"
            ) AS r
          ) AS d ON true
          WHERE t4.code = k2.seat_unit_code
        ) AS l2 ON true
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM (
            SELECT coalesce(json_agg(d1.j ORDER BY k3.elected_on, k3.id), '[]'::json) AS v1
            FROM (
              SELECT p.id AS id, p.name_latin AS name_latin, p.elected_on AS elected_on
              FROM (
                SELECT t5.id AS id, t5.name_latin AS name_latin, t5.elected_on AS elected_on
                FROM parties.party_representative AS t5
                WHERE t5.party_number = k2.number
                ORDER BY t5.elected_on, t5.id
                LIMIT 101
              ) AS p
              ORDER BY p.elected_on, p.id
              LIMIT $6::INTEGER
            ) AS k3
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT k3.name_latin AS "nameLatin"
              ) AS r
            ) AS d1 ON true
          ) AS g
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT g.v1 AS nodes
            ) AS r
          ) AS d ON true
        ) AS l3 ON true
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM (
            SELECT
              coalesce(json_agg(d1.j ORDER BY k4.superseded_in DESC, k4.number DESC), '[]'::json) AS v1
            FROM (
              SELECT
                p.number AS number,
                p.name AS name,
                p.superseded_in AS superseded_in,
                p.superseded_at AS superseded_at
              FROM (
                SELECT
                  t6.number AS number,
                  t6.name AS name,
                  t6.superseded_in AS superseded_in,
                  t6.superseded_at AS superseded_at
                FROM parties.party_history AS t6
                WHERE t6.number = k2.number
                ORDER BY t6.superseded_in DESC, t6.number DESC
                LIMIT 101
              ) AS p
              ORDER BY p.superseded_in DESC, p.number DESC
              LIMIT $7::INTEGER
            ) AS k4
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT k4.name AS name
              ) AS r
            ) AS d1 ON true
          ) AS g
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT g.v1 AS nodes
            ) AS r
          ) AS d ON true
        ) AS l4 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              k2.name_latin AS "nameLatin",
              l2.j AS "seatUnit",
              l3.j AS representatives,
              l4.j AS history
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l5 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT l1.j AS "rollDecisions", l5.j AS "seatedParties"
      ) AS r
    ) AS d ON true
    WHERE t1.code = $8::VARCHAR
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS unit
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
-- $4 page size: literal 2
-- $5 page size: literal 3
-- $6 page size: literal 4
-- $7 page size: literal 5
-- $8 UnitCode: literal 1
