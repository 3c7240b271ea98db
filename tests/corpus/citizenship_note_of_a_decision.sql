-- From decisions delivered to the unit to the notes by which they were entered, and back.
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
    SELECT d.j AS j, nullif(concat_ws(',', l4.s, l6.s, l8.s, l11.s), '') AS s
    FROM local_government.unit AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k1.decided_on, k1.id), '[]'::json) AS v1,
          string_agg(nullif(concat_ws(',', CAST(k1.trail_id AS TEXT), l3.s), ''), ',') AS s
        FROM (
          SELECT p.id AS id, p.number AS number, p.decided_on AS decided_on, p.trail_id AS trail_id
          FROM (
            SELECT
              t6.id AS id,
              t6.number AS number,
              t6.decided_on AS decided_on,
              t6.trail_id AS trail_id
            FROM citizenship.citizenship_decision AS t6
            WHERE
              t6.delivered_unit_code = t1.code
              AND t1.code = $2::VARCHAR
              AND CASE WHEN (t6.delivered_unit_code = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t6.person_id IS NULL OR t6.protection < 1) THEN true ELSE false END
            ORDER BY t6.decided_on, t6.id
            LIMIT 101
          ) AS p
          ORDER BY p.decided_on, p.id
          LIMIT $5::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j, nullif(concat_ws(',', CAST(t2.trail_id AS TEXT), l1.s, l2.s), '') AS s
          FROM civil.birth_note AS t2
          LEFT OUTER JOIN LATERAL (
            SELECT d.j AS j, CAST(t3.trail_id AS TEXT) AS s
            FROM civil.birth_entry AS t3
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT t3.entry_mark AS "entryMark"
              ) AS r
            ) AS d ON true
            WHERE
              t3.id = t2.entry_id
              AND CASE WHEN (t3.keeper_code = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t3.person_id IS NULL OR t3.protection < 2) THEN true ELSE false END
          ) AS l1 ON true
          LEFT OUTER JOIN LATERAL (
            SELECT d.j AS j, CAST(t4.trail_id AS TEXT) AS s
            FROM citizenship.citizenship_decision AS t4
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT t4.number AS number
              ) AS r
            ) AS d ON true
            WHERE
              t4.id = t2.decision_id
              AND CASE WHEN (t4.delivered_unit_code = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t4.person_id IS NULL OR t4.protection < 1) THEN true ELSE false END
          ) AS l2 ON true
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t2.ordinal AS ordinal, l1.j AS entry, l2.j AS decision
            ) AS r
          ) AS d ON true
          WHERE
            t2.decision_id = k1.id
            AND CASE WHEN (t2.keeper_code = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t2.person_id IS NULL OR t2.protection < 2) THEN true ELSE false END
            AND (
              EXISTS (
                SELECT 1
                FROM civil.birth_entry AS t5
                WHERE
                  t5.id = t2.entry_id
                  AND CASE WHEN (t5.keeper_code = $2::VARCHAR) THEN true ELSE false END
                  AND CASE WHEN (t5.person_id IS NULL OR t5.protection < 2) THEN true ELSE false END
              )
            )
        ) AS l3 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.number AS number, l3.j AS note
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
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k2.decided_on, k2.id), '[]'::json) AS v1,
          string_agg(concat_ws(',', CAST(k2.trail_id AS TEXT), l5.s), ',') AS s
        FROM (
          SELECT p.id AS id, p.number AS number, p.decided_on AS decided_on, p.trail_id AS trail_id
          FROM (
            SELECT
              t9.id AS id,
              t9.number AS number,
              t9.decided_on AS decided_on,
              t9.trail_id AS trail_id
            FROM citizenship.determination AS t9
            WHERE
              t9.delivered_unit_code = t1.code
              AND t1.code = $2::VARCHAR
              AND CASE WHEN (t9.delivered_unit_code = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t9.protection < 2) THEN true ELSE false END
            ORDER BY t9.decided_on, t9.id
            LIMIT 101
          ) AS p
          ORDER BY p.decided_on, p.id
          LIMIT $6::INTEGER
        ) AS k2
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j, CAST(t7.trail_id AS TEXT) AS s
          FROM civil.birth_note AS t7
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t7.ordinal AS ordinal
            ) AS r
          ) AS d ON true
          WHERE
            t7.determination_id = k2.id
            AND CASE WHEN (t7.keeper_code = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t7.person_id IS NULL OR t7.protection < 2) THEN true ELSE false END
            AND (
              EXISTS (
                SELECT 1
                FROM civil.birth_entry AS t8
                WHERE
                  t8.id = t7.entry_id
                  AND CASE WHEN (t8.keeper_code = $2::VARCHAR) THEN true ELSE false END
                  AND CASE WHEN (t8.person_id IS NULL OR t8.protection < 2) THEN true ELSE false END
              )
            )
        ) AS l5 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k2.number AS number, l5.j AS note
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l6 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k3.issued_on, k3.id), '[]'::json) AS v1,
          string_agg(concat_ws(',', CAST(k3.trail_id AS TEXT), l7.s), ',') AS s
        FROM (
          SELECT p.id AS id, p.number AS number, p.issued_on AS issued_on, p.trail_id AS trail_id
          FROM (
            SELECT
              t12.id AS id,
              t12.number AS number,
              t12.issued_on AS issued_on,
              t12.trail_id AS trail_id
            FROM citizenship.deemed_act AS t12
            WHERE
              t12.delivered_unit_code = t1.code
              AND t1.code = $2::VARCHAR
              AND CASE WHEN (t12.delivered_unit_code = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t12.protection < 2) THEN true ELSE false END
            ORDER BY t12.issued_on, t12.id
            LIMIT 101
          ) AS p
          ORDER BY p.issued_on, p.id
          LIMIT $7::INTEGER
        ) AS k3
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j, CAST(t10.trail_id AS TEXT) AS s
          FROM civil.birth_note AS t10
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t10.ordinal AS ordinal
            ) AS r
          ) AS d ON true
          WHERE
            t10.deemed_act_id = k3.id
            AND CASE WHEN (t10.keeper_code = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t10.person_id IS NULL OR t10.protection < 2) THEN true ELSE false END
            AND (
              EXISTS (
                SELECT 1
                FROM civil.birth_entry AS t11
                WHERE
                  t11.id = t10.entry_id
                  AND CASE WHEN (t11.keeper_code = $2::VARCHAR) THEN true ELSE false END
                  AND CASE WHEN (t11.person_id IS NULL OR t11.protection < 2) THEN true ELSE false END
              )
            )
        ) AS l7 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k3.number AS number, l7.j AS note
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l8 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k4.decided_on, k4.id), '[]'::json) AS v1,
          string_agg(nullif(concat_ws(',', CAST(k4.trail_id AS TEXT), l10.s), ''), ',') AS s
        FROM (
          SELECT p.id AS id, p.number AS number, p.decided_on AS decided_on, p.trail_id AS trail_id
          FROM (
            SELECT
              t16.id AS id,
              t16.number AS number,
              t16.decided_on AS decided_on,
              t16.trail_id AS trail_id
            FROM citizenship.annulment AS t16
            WHERE
              t16.delivered_unit_code = t1.code
              AND t1.code = $2::VARCHAR
              AND CASE WHEN (t16.delivered_unit_code = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t16.person_id IS NULL OR t16.protection < 2) THEN true ELSE false END
            ORDER BY t16.decided_on, t16.id
            LIMIT 101
          ) AS p
          ORDER BY p.decided_on, p.id
          LIMIT $8::INTEGER
        ) AS k4
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j, nullif(concat_ws(',', CAST(t13.trail_id AS TEXT), l9.s), '') AS s
          FROM civil.birth_note AS t13
          LEFT OUTER JOIN LATERAL (
            SELECT d.j AS j, CAST(t14.trail_id AS TEXT) AS s
            FROM citizenship.annulment AS t14
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT t14.annuls AS annuls
              ) AS r
            ) AS d ON true
            WHERE
              t14.id = t13.annulment_id
              AND CASE WHEN (t14.delivered_unit_code = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t14.person_id IS NULL OR t14.protection < 2) THEN true ELSE false END
          ) AS l9 ON true
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t13.ordinal AS ordinal, l9.j AS annulment
            ) AS r
          ) AS d ON true
          WHERE
            t13.annulment_id = k4.id
            AND CASE WHEN (t13.keeper_code = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t13.person_id IS NULL OR t13.protection < 2) THEN true ELSE false END
            AND (
              EXISTS (
                SELECT 1
                FROM civil.birth_entry AS t15
                WHERE
                  t15.id = t13.entry_id
                  AND CASE WHEN (t15.keeper_code = $2::VARCHAR) THEN true ELSE false END
                  AND CASE WHEN (t15.person_id IS NULL OR t15.protection < 2) THEN true ELSE false END
              )
            )
        ) AS l10 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k4.number AS number, l10.j AS note
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l11 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          l4.j AS "deliveredDecisions",
          l6.j AS "deliveredDeterminations",
          l8.j AS "deliveredDeemedActs",
          l11.j AS "deliveredAnnulments"
      ) AS r
    ) AS d ON true
    WHERE t1.code = $9::VARCHAR
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS unit
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
-- $6 page size: literal 3
-- $7 page size: literal 4
-- $8 page size: literal 5
-- $9 UnitCode: literal 1
