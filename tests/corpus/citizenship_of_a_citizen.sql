-- The citizen's citizenship, its periods, foreign ones, decisions and book entries: the circle in each.
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
    SELECT d.j AS j, concat_ws(',', CAST(t1.trail_id AS TEXT), l6.s) AS s
    FROM population.person AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM citizenship.citizenship AS t2
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT t2.since AS since, t2.ground AS ground
        ) AS r
      ) AS d ON true
      WHERE
        t2.person_id = t1.id
        AND t2.until IS NULL
        AND CASE WHEN (t2.person_id = any(c.circle_ids)) THEN true ELSE false END
        AND CASE WHEN (t2.person_id = c.circle_ids[1] OR t2.protection < 2) THEN true ELSE false END
    ) AS l1 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k1.since, k1.id), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.person_id AS person_id,
            p.since AS since,
            p.until AS until,
            p.ground AS ground,
            p.ended_by AS ended_by,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t4.id AS id,
              t4.person_id AS person_id,
              t4.since AS since,
              t4.until AS until,
              t4.ground AS ground,
              t4.ended_by AS ended_by,
              t4.trail_id AS trail_id
            FROM citizenship.citizenship AS t4
            WHERE
              t4.person_id = t1.id
              AND CASE WHEN (t4.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t4.person_id = c.circle_ids[1] OR t4.protection < 2) THEN true ELSE false END
            ORDER BY t4.since, t4.id
            LIMIT 101
          ) AS p
          ORDER BY p.since, p.id
          LIMIT $3::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM population.person AS t3
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t3.id AS id
            ) AS r
          ) AS d ON true
          WHERE
            t3.id = k1.person_id
            AND CASE WHEN (t3.id = any(c.circle_ids)) THEN true ELSE false END
            AND CASE WHEN (t3.id = c.circle_ids[1] OR t3.protection < 2) THEN true ELSE false END
        ) AS l2 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              k1.since AS since,
              k1.until AS until,
              k1.ground AS ground,
              k1.ended_by AS "endedBy",
              l2.j AS person
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
        SELECT coalesce(json_agg(d1.j ORDER BY k2.country, k2.id), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.country AS country,
            p.since AS since,
            p.until AS until,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t5.id AS id,
              t5.country AS country,
              t5.since AS since,
              t5.until AS until,
              t5.trail_id AS trail_id
            FROM citizenship.foreign_citizenship AS t5
            WHERE
              t5.person_id = t1.id
              AND CASE WHEN (t5.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t5.person_id = c.circle_ids[1] OR t5.protection < 2) THEN true ELSE false END
            ORDER BY t5.country, t5.id
            LIMIT 101
          ) AS p
          ORDER BY p.country, p.id
          LIMIT $4::INTEGER
        ) AS k2
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k2.country AS country, k2.since AS since, k2.until AS until
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
          coalesce(json_agg(d1.j ORDER BY k3.decided_on, k3.id), '[]'::json) AS v1,
          string_agg(l5.s, ',') AS s
        FROM (
          SELECT
            p.id AS id,
            p.kind AS kind,
            p.number AS number,
            p.decided_on AS decided_on,
            p.effective_on AS effective_on,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t7.id AS id,
              t7.kind AS kind,
              t7.number AS number,
              t7.decided_on AS decided_on,
              t7.effective_on AS effective_on,
              t7.trail_id AS trail_id
            FROM citizenship.citizenship_decision AS t7
            WHERE
              t7.person_id = t1.id
              AND CASE WHEN (t7.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t7.person_id IS NULL OR t7.person_id = c.circle_ids[1] OR t7.protection < 1) THEN true ELSE false END
            ORDER BY t7.decided_on, t7.id
            LIMIT 101
          ) AS p
          ORDER BY p.decided_on, p.id
          LIMIT $5::INTEGER
        ) AS k3
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j, g.s AS s
          FROM (
            SELECT
              coalesce(json_agg(d1.j ORDER BY k4.decided_on, k4.id), '[]'::json) AS v1,
              string_agg(CAST(k4.trail_id AS TEXT), ',') AS s
            FROM (
              SELECT
                p.id AS id,
                p.number AS number,
                p.decided_on AS decided_on,
                p.trail_id AS trail_id
              FROM (
                SELECT
                  t6.id AS id,
                  t6.number AS number,
                  t6.decided_on AS decided_on,
                  t6.trail_id AS trail_id
                FROM citizenship.annulment AS t6
                WHERE
                  t6.decision_id = k3.id
                  AND CASE WHEN (t6.person_id = any(c.circle_ids)) THEN true ELSE false END
                  AND CASE WHEN (t6.person_id IS NULL OR t6.person_id = c.circle_ids[1] OR t6.protection < 2) THEN true ELSE false END
                ORDER BY t6.decided_on, t6.id
                LIMIT 101
              ) AS p
              ORDER BY p.decided_on, p.id
              LIMIT $6::INTEGER
            ) AS k4
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT k4.number AS number
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
            SELECT
              k3.kind AS kind,
              k3.number AS number,
              k3.decided_on AS "decidedOn",
              k3.effective_on AS "effectiveOn",
              l5.j AS annulments
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
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k5.decided_on, k5.id), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.number AS number,
            p.decided_on AS decided_on,
            p.body AS body,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t8.id AS id,
              t8.number AS number,
              t8.decided_on AS decided_on,
              t8.body AS body,
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
          LIMIT $7::INTEGER
        ) AS k5
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k5.number AS number, k5.decided_on AS "decidedOn", k5.body AS body
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
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k6.issued_on, k6.id), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.number AS number,
            p.issued_on AS issued_on,
            p.body AS body,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t9.id AS id,
              t9.number AS number,
              t9.issued_on AS issued_on,
              t9.body AS body,
              t9.trail_id AS trail_id
            FROM citizenship.deemed_act AS t9
            WHERE
              t9.person_id = t1.id
              AND CASE WHEN (t9.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t9.person_id = c.circle_ids[1] OR t9.protection < 2) THEN true ELSE false END
            ORDER BY t9.issued_on, t9.id
            LIMIT 101
          ) AS p
          ORDER BY p.issued_on, p.id
          LIMIT $8::INTEGER
        ) AS k6
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k6.number AS number, k6.issued_on AS "issuedOn", k6.body AS body
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
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k7.decided_on, k7.id), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.number AS number,
            p.decided_on AS decided_on,
            p.annuls AS annuls,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t10.id AS id,
              t10.number AS number,
              t10.decided_on AS decided_on,
              t10.annuls AS annuls,
              t10.trail_id AS trail_id
            FROM citizenship.annulment AS t10
            WHERE
              t10.person_id = t1.id
              AND CASE WHEN (t10.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t10.person_id IS NULL OR t10.person_id = c.circle_ids[1] OR t10.protection < 2) THEN true ELSE false END
            ORDER BY t10.decided_on, t10.id
            LIMIT 101
          ) AS p
          ORDER BY p.decided_on, p.id
          LIMIT $9::INTEGER
        ) AS k7
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k7.annuls AS annuls, k7.number AS number, k7.decided_on AS "decidedOn"
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l9 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k8.year, k8.number, k8.id), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.book_id AS book_id,
            p.number AS number,
            p.year AS year,
            p.text AS text,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t13.id AS id,
              t13.book_id AS book_id,
              t13.number AS number,
              t13.year AS year,
              t13.text AS text,
              t13.trail_id AS trail_id
            FROM citizenship.citizens_book_entry AS t13
            WHERE
              t13.person_id = t1.id
              AND CASE WHEN (t13.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t13.person_id = c.circle_ids[1] OR t13.protection < 2) THEN true ELSE false END
            ORDER BY t13.year, t13.number, t13.id
            LIMIT 101
          ) AS p
          ORDER BY p.year, p.number, p.id
          LIMIT $10::INTEGER
        ) AS k8
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM citizenship.citizens_book AS t11
          LEFT OUTER JOIN LATERAL (
            SELECT d.j AS j
            FROM local_government.unit AS t12
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT t12.name AS name
              ) AS r
            ) AS d ON true
            WHERE t12.code = t11.keeper_code
          ) AS l10 ON true
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t11.area AS area, t11.volume AS volume, l10.j AS keeper
            ) AS r
          ) AS d ON true
          WHERE t11.id = k8.book_id
        ) AS l11 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k8.number AS number, k8.year AS year, k8.text AS text, l11.j AS book
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l12 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          l1.j AS citizenship,
          l3.j AS citizenships,
          l4.j AS "foreignCitizenships",
          l6.j AS "citizenshipDecisions",
          l7.j AS determinations,
          l8.j AS "deemedActs",
          l9.j AS annulments,
          l12.j AS "citizensBookEntries"
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
-- $8 page size: literal 6
-- $9 page size: literal 7
-- $10 page size: literal 8
