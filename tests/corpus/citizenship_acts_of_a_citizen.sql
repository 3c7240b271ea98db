-- What was decided on the citizen's citizenship, and the note of the own birth entry that enters it.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.person', $2::VARCHAR, true) AS person,
    set_config('hub.circle', coalesce(m.circle, ''), true) AS circle,
    CAST(string_to_array(m.circle, ',') AS UUID[]) AS circle_ids
  FROM (
    SELECT population.circle(CAST(nullif($2::VARCHAR, '') AS UUID)) AS circle
    LIMIT ALL OFFSET 0
  ) AS m
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    concat_ws(',', f1.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.person', true), CAST(current_setting('hub.circle', true) = c.circle AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, concat_ws(',', CAST(t1.trail_id AS TEXT), l3.s, l5.s, l8.s) AS s
    FROM population.person AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k1.since, k1.id), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.since AS since,
            p.until AS until,
            p.ground AS ground,
            p.ended_by AS ended_by,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t2.id AS id,
              t2.since AS since,
              t2.until AS until,
              t2.ground AS ground,
              t2.ended_by AS ended_by,
              t2.trail_id AS trail_id
            FROM citizenship.citizenship AS t2
            WHERE
              t2.person_id = t1.id
              AND CASE WHEN (t2.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t2.person_id = c.circle_ids[1] OR t2.protection < 2) THEN true ELSE false END
            ORDER BY t2.since, t2.id
            LIMIT 101
          ) AS p
          ORDER BY p.since, p.id
          LIMIT $3::INTEGER
        ) AS k1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              k1.since AS since,
              k1.until AS until,
              k1.ground AS ground,
              k1.ended_by AS "endedBy"
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l1 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k2.decided_on, k2.id), '[]'::json) AS v1,
          string_agg(l2.s, ',') AS s
        FROM (
          SELECT
            p.id AS id,
            p.kind AS kind,
            p.number AS number,
            p.decided_on AS decided_on,
            p.effective_on AS effective_on,
            p.legal_basis AS legal_basis,
            p.delivered_on AS delivered_on,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t5.id AS id,
              t5.kind AS kind,
              t5.number AS number,
              t5.decided_on AS decided_on,
              t5.effective_on AS effective_on,
              t5.legal_basis AS legal_basis,
              t5.delivered_on AS delivered_on,
              t5.trail_id AS trail_id
            FROM citizenship.citizenship_decision AS t5
            WHERE
              t5.person_id = t1.id
              AND CASE WHEN (t5.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t5.person_id IS NULL OR t5.person_id = c.circle_ids[1] OR t5.protection < 1) THEN true ELSE false END
            ORDER BY t5.decided_on, t5.id
            LIMIT 101
          ) AS p
          ORDER BY p.decided_on, p.id
          LIMIT $4::INTEGER
        ) AS k2
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j, CAST(t3.trail_id AS TEXT) AS s
          FROM civil.birth_note AS t3
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t3.kind AS kind, t3.entered_on AS "enteredOn", t3.text AS text
            ) AS r
          ) AS d ON true
          WHERE
            t3.decision_id = k2.id
            AND CASE WHEN (t3.person_id = any(c.circle_ids)) THEN true ELSE false END
            AND CASE WHEN (t3.person_id IS NULL OR t3.person_id = c.circle_ids[1] OR t3.protection < 2) THEN true ELSE false END
            AND (
              EXISTS (
                SELECT 1
                FROM civil.birth_entry AS t4
                WHERE
                  t4.id = t3.entry_id
                  AND CASE WHEN (t4.person_id = any(c.circle_ids)) THEN true ELSE false END
                  AND CASE WHEN (t4.person_id IS NULL OR t4.person_id = c.circle_ids[1] OR t4.protection < 2) THEN true ELSE false END
              )
            )
        ) AS l2 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              k2.kind AS kind,
              k2.number AS number,
              k2.decided_on AS "decidedOn",
              k2.effective_on AS "effectiveOn",
              k2.delivered_on AS "deliveredOn",
              k2.legal_basis AS "legalBasis",
              l2.j AS note
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
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k3.decided_on, k3.id), '[]'::json) AS v1,
          string_agg(l4.s, ',') AS s
        FROM (
          SELECT p.id AS id, p.number AS number, p.decided_on AS decided_on, p.trail_id AS trail_id
          FROM (
            SELECT
              t8.id AS id,
              t8.number AS number,
              t8.decided_on AS decided_on,
              t8.trail_id AS trail_id
            FROM citizenship.determination AS t8
            WHERE
              t8.person_id = t1.id
              AND CASE WHEN (t8.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t8.person_id = c.circle_ids[1] OR t8.protection < 2) THEN true ELSE false END
            ORDER BY t8.decided_on, t8.id
            LIMIT 101
          ) AS p
          ORDER BY p.decided_on, p.id
          LIMIT $5::INTEGER
        ) AS k3
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j, CAST(t6.trail_id AS TEXT) AS s
          FROM civil.birth_note AS t6
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t6.text AS text
            ) AS r
          ) AS d ON true
          WHERE
            t6.determination_id = k3.id
            AND CASE WHEN (t6.person_id = any(c.circle_ids)) THEN true ELSE false END
            AND CASE WHEN (t6.person_id IS NULL OR t6.person_id = c.circle_ids[1] OR t6.protection < 2) THEN true ELSE false END
            AND (
              EXISTS (
                SELECT 1
                FROM civil.birth_entry AS t7
                WHERE
                  t7.id = t6.entry_id
                  AND CASE WHEN (t7.person_id = any(c.circle_ids)) THEN true ELSE false END
                  AND CASE WHEN (t7.person_id IS NULL OR t7.person_id = c.circle_ids[1] OR t7.protection < 2) THEN true ELSE false END
              )
            )
        ) AS l4 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k3.number AS number, k3.decided_on AS "decidedOn", l4.j AS note
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
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k4.entered_on, k4.id), '[]'::json) AS v1,
          string_agg(l7.s, ',') AS s
        FROM (
          SELECT
            p.id AS id,
            p.entered_on AS entered_on,
            p.citizenship AS citizenship,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t11.id AS id,
              t11.entered_on AS entered_on,
              t11.citizenship AS citizenship,
              t11.trail_id AS trail_id
            FROM civil.birth_entry AS t11
            WHERE
              t11.person_id = t1.id
              AND CASE WHEN (t11.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t11.person_id IS NULL OR t11.person_id = c.circle_ids[1] OR t11.protection < 2) THEN true ELSE false END
            ORDER BY t11.entered_on, t11.id
            LIMIT 101
          ) AS p
          ORDER BY p.entered_on, p.id
          LIMIT $6::INTEGER
        ) AS k4
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j, g.s AS s
          FROM (
            SELECT
              coalesce(json_agg(d1.j ORDER BY k5.written_in, k5.ordinal, k5.id), '[]'::json) AS v1,
              string_agg(nullif(concat_ws(',', CAST(k5.trail_id AS TEXT), l6.s), ''), ',') AS s
            FROM (
              SELECT
                p.id AS id,
                p.written_in AS written_in,
                p.ordinal AS ordinal,
                p.text AS text,
                p.decision_id AS decision_id,
                p.trail_id AS trail_id
              FROM (
                SELECT
                  t10.id AS id,
                  t10.written_in AS written_in,
                  t10.ordinal AS ordinal,
                  t10.text AS text,
                  t10.decision_id AS decision_id,
                  t10.trail_id AS trail_id
                FROM civil.birth_note AS t10
                WHERE
                  t10.entry_id = k4.id
                  AND CASE WHEN (t10.person_id = any(c.circle_ids)) THEN true ELSE false END
                  AND CASE WHEN (t10.person_id IS NULL OR t10.person_id = c.circle_ids[1] OR t10.protection < 2) THEN true ELSE false END
                ORDER BY t10.written_in, t10.ordinal, t10.id
                LIMIT 101
              ) AS p
              ORDER BY p.written_in, p.ordinal, p.id
              LIMIT $7::INTEGER
            ) AS k5
            LEFT OUTER JOIN LATERAL (
              SELECT d.j AS j, CAST(t9.trail_id AS TEXT) AS s
              FROM citizenship.citizenship_decision AS t9
              JOIN LATERAL (
                SELECT row_to_json(r) AS j
                FROM (
                  SELECT t9.number AS number
                ) AS r
              ) AS d ON true
              WHERE
                t9.id = k5.decision_id
                AND CASE WHEN (t9.person_id = any(c.circle_ids)) THEN true ELSE false END
                AND CASE WHEN (t9.person_id IS NULL OR t9.person_id = c.circle_ids[1] OR t9.protection < 1) THEN true ELSE false END
            ) AS l6 ON true
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT
                  k5.written_in AS "writtenIn",
                  k5.ordinal AS ordinal,
                  k5.text AS text,
                  l6.j AS decision
              ) AS r
            ) AS d1 ON true
          ) AS g
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT g.v1 AS nodes
            ) AS r
          ) AS d ON true
        ) AS l7 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k4.citizenship AS citizenship, l7.j AS notes
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
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          l1.j AS citizenships,
          l3.j AS "citizenshipDecisions",
          l5.j AS determinations,
          l8.j AS "birthEntries"
      ) AS r
    ) AS d ON true
    WHERE
      t1.id = c.circle_ids[1]
      AND CASE WHEN (t1.id = any(c.circle_ids)) THEN true ELSE false END
      AND CASE WHEN (t1.id = c.circle_ids[1] OR t1.protection < 2) THEN true ELSE false END
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS me
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR AND c.person = $2::VARCHAR AND c.circle IS NOT NULL
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 setting person
-- $3 page size: literal 1
-- $4 page size: literal 2
-- $5 page size: literal 3
-- $6 page size: literal 4
-- $7 page size: literal 5
