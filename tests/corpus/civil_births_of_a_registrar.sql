-- Late entries of a year that the own unit keeps, by date of birth; the person is left out where not reached.
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
        coalesce(json_agg(d1.j ORDER BY k1.born_on, k1.id), '[]'::json) AS v2,
        string_agg(nullif(concat_ws(',', CAST(k1.trail_id AS TEXT), l3.s), ''), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.entry_mark AS entry_mark,
          p.area_id AS area_id,
          p.volume AS volume,
          p.page AS page,
          p.number AS number,
          p.person_id AS person_id,
          p.born_on AS born_on,
          p.late_decision_number AS late_decision_number,
          p.trail_id AS trail_id
        FROM (
          SELECT
            t5.id AS id,
            t5.entry_mark AS entry_mark,
            t5.area_id AS area_id,
            t5.volume AS volume,
            t5.page AS page,
            t5.number AS number,
            t5.person_id AS person_id,
            t5.born_on AS born_on,
            t5.late_decision_number AS late_decision_number,
            t5.trail_id AS trail_id
          FROM civil.birth_entry AS t5
          WHERE
            t5.keeper_code = $2::VARCHAR
            AND CASE WHEN (t5.keeper_code = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t5.person_id IS NULL OR t5.protection < 2) THEN true ELSE false END
            AND t5.kind = $5::VARCHAR
            AND t5.year = $6::INTEGER
            AND t5.born_on >= $7::DATE
          ORDER BY t5.born_on, t5.id
          LIMIT 101
        ) AS p
        ORDER BY p.born_on, p.id
        LIMIT $8::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM civil.registration_area AS t2
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t2.name_latin AS "nameLatin", t2.seat AS seat
          ) AS r
        ) AS d ON true
        WHERE t2.id = k1.area_id
      ) AS l1 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM population.person AS t3
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t3.id AS id, t3.surname AS surname
          ) AS r
        ) AS d ON true
        WHERE
          t3.id = k1.person_id
          AND CASE WHEN (t3.birth_keeper = $2::VARCHAR) THEN true ELSE false END
          AND CASE WHEN (t3.protection < 2) THEN true ELSE false END
      ) AS l2 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j, g.s AS s
        FROM (
          SELECT
            coalesce(json_agg(d1.j ORDER BY k2.written_in, k2.ordinal, k2.id), '[]'::json) AS v1,
            string_agg(CAST(k2.trail_id AS TEXT), ',') AS s
          FROM (
            SELECT
              p.id AS id,
              p.written_in AS written_in,
              p.ordinal AS ordinal,
              p.kind AS kind,
              p.text AS text,
              p.trail_id AS trail_id
            FROM (
              SELECT
                t4.id AS id,
                t4.written_in AS written_in,
                t4.ordinal AS ordinal,
                t4.kind AS kind,
                t4.text AS text,
                t4.trail_id AS trail_id
              FROM civil.status_note AS t4
              WHERE
                t4.entry_id = k1.id
                AND t4.keeper_code = $2::VARCHAR
                AND CASE WHEN (t4.keeper_code = $2::VARCHAR) THEN true ELSE false END
                AND CASE WHEN (t4.protection < 2) THEN true ELSE false END
              ORDER BY t4.written_in, t4.ordinal, t4.id
              LIMIT 101
            ) AS p
            ORDER BY p.written_in, p.ordinal, p.id
            LIMIT $9::INTEGER
          ) AS k2
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT k2.kind AS kind, k2.text AS text
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
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            k1.entry_mark AS "entryMark",
            l1.j AS area,
            k1.volume AS volume,
            k1.page AS page,
            k1.number AS number,
            k1.late_decision_number AS "lateDecisionNumber",
            l2.j AS person,
            l3.j AS "statusNotes"
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM civil.birth_entry AS t1
            WHERE
              t1.keeper_code = $2::VARCHAR
              AND CASE WHEN (t1.keeper_code = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t1.person_id IS NULL OR t1.protection < 2) THEN true ELSE false END
              AND t1.kind = $5::VARCHAR
              AND t1.year = $6::INTEGER
              AND t1.born_on >= $7::DATE
          ) AS "totalCount",
          g.v2 AS nodes
      ) AS r
    ) AS d ON true
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS "birthEntries"
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
-- $5 BirthKind: constant LATE
-- $6 int: literal 2
-- $7 date: literal 3
-- $8 page size: literal 1
-- $9 page size: literal 4
