-- The citizen's own birth entry: parents only as it states them, a withheld address said to be so.
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
    SELECT d.j AS j, concat_ws(',', CAST(t1.trail_id AS TEXT), l7.s) AS s
    FROM population.person AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k1.entered_on, k1.id), '[]'::json) AS v1,
          string_agg(nullif(concat_ws(',', l3.s, l6.s), ''), ',') AS s
        FROM (
          SELECT
            p.id AS id,
            p.entry_mark AS entry_mark,
            p.number AS number,
            p.year AS year,
            p.entered_on AS entered_on,
            p.keeper_code AS keeper_code,
            p.given_name AS given_name,
            p.surname AS surname,
            p.born_on AS born_on,
            p.born_precision AS born_precision,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t8.id AS id,
              t8.entry_mark AS entry_mark,
              t8.number AS number,
              t8.year AS year,
              t8.entered_on AS entered_on,
              t8.keeper_code AS keeper_code,
              t8.given_name AS given_name,
              t8.surname AS surname,
              t8.born_on AS born_on,
              t8.born_precision AS born_precision,
              t8.trail_id AS trail_id
            FROM civil.birth_entry AS t8
            WHERE
              t8.person_id = t1.id
              AND CASE WHEN (t8.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t8.person_id IS NULL OR t8.person_id = c.circle_ids[1] OR t8.protection < 2) THEN true ELSE false END
            ORDER BY t8.entered_on, t8.id
            LIMIT 101
          ) AS p
          ORDER BY p.entered_on, p.id
          LIMIT $3::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM local_government.unit AS t2
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t2.name_latin AS "nameLatin"
            ) AS r
          ) AS d ON true
          WHERE t2.code = k1.keeper_code
        ) AS l1 ON true
        LEFT OUTER JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              CAST(EXTRACT(year FROM k1.born_on) AS INTEGER) AS year,
              CASE WHEN (k1.born_precision IN ('DAY', 'MONTH')) THEN CAST(EXTRACT(month FROM k1.born_on) AS INTEGER) END AS month,
              CASE WHEN (k1.born_precision IN ('DAY')) THEN CAST(EXTRACT(day FROM k1.born_on) AS INTEGER) END AS day
          ) AS r
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
                p.text AS text,
                p.trail_id AS trail_id
              FROM (
                SELECT
                  t3.id AS id,
                  t3.written_in AS written_in,
                  t3.ordinal AS ordinal,
                  t3.text AS text,
                  t3.trail_id AS trail_id
                FROM civil.birth_note AS t3
                WHERE
                  t3.entry_id = k1.id
                  AND CASE WHEN (t3.person_id = any(c.circle_ids)) THEN true ELSE false END
                  AND CASE WHEN (t3.person_id IS NULL OR t3.person_id = c.circle_ids[1] OR t3.protection < 2) THEN true ELSE false END
                ORDER BY t3.written_in, t3.ordinal, t3.id
                LIMIT 101
              ) AS p
              ORDER BY p.written_in, p.ordinal, p.id
              LIMIT $4::INTEGER
            ) AS k2
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT k2.written_in AS "writtenIn", k2.ordinal AS ordinal, k2.text AS text
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
              coalesce(json_agg(d1.j ORDER BY k3.role, k3.id), '[]'::json) AS v1,
              string_agg(nullif(concat_ws(',', CAST(k3.trail_id AS TEXT), CAST(k3.parent_trail_id AS TEXT), l5.s), ''), ',') AS s
            FROM (
              SELECT
                p.id AS id,
                p.role AS role,
                p.parent_id AS parent_id,
                p.given_name AS given_name,
                p.surname_before_marriage AS surname_before_marriage,
                p.trail_id AS trail_id,
                p.parent_trail_id AS parent_trail_id
              FROM (
                SELECT
                  t7.id AS id,
                  t7.role AS role,
                  t7.parent_id AS parent_id,
                  t7.given_name AS given_name,
                  t7.surname_before_marriage AS surname_before_marriage,
                  t7.trail_id AS trail_id,
                  t7.parent_trail_id AS parent_trail_id
                FROM civil.birth_parent AS t7
                WHERE
                  t7.entry_id = k1.id
                  AND CASE WHEN (t7.child_id = any(c.circle_ids) OR t7.parent_id = any(c.circle_ids)) THEN true ELSE false END
                  AND CASE WHEN (t7.child_id IS NULL OR t7.child_id = c.circle_ids[1] OR t7.protection < 2) THEN true ELSE false END
                  AND CASE WHEN (t7.parent_id IS NULL OR t7.parent_id = c.circle_ids[1] OR t7.parent_protection < 2) THEN true ELSE false END
                ORDER BY t7.role, t7.id
                LIMIT 101
              ) AS p
              ORDER BY p.role, p.id
              LIMIT $5::INTEGER
            ) AS k3
            LEFT OUTER JOIN LATERAL (
              SELECT d.j AS j
              FROM population.person AS t4
              JOIN LATERAL (
                SELECT row_to_json(r) AS j
                FROM (
                  SELECT t4.id AS id
                ) AS r
              ) AS d ON true
              WHERE
                t4.id = k3.parent_id
                AND CASE WHEN (t4.id = any(c.circle_ids)) THEN true ELSE false END
                AND CASE WHEN (t4.id = c.circle_ids[1] OR t4.protection < 2) THEN true ELSE false END
            ) AS l4 ON true
            LEFT OUTER JOIN LATERAL (
              SELECT
                d.j AS j,
                nullif(concat_ws(',', CAST(t5.trail_id AS TEXT), CAST(t5.parent_trail_id AS TEXT)), '') AS s
              FROM civil.birth_parent_address AS t5
              JOIN LATERAL (
                SELECT row_to_json(r) AS j
                FROM (
                  SELECT t5.settlement AS settlement, t5.street AS street
                ) AS r
              ) AS d ON true
              WHERE
                t5.birth_parent_id = k3.id
                AND CASE WHEN (t5.child_id = any(c.circle_ids) OR t5.parent_id = any(c.circle_ids)) THEN true ELSE false END
                AND CASE WHEN (t5.child_id IS NULL OR t5.child_id = c.circle_ids[1] OR t5.protection < 1) THEN true ELSE false END
                AND CASE WHEN (t5.parent_id IS NULL OR t5.parent_id = c.circle_ids[1] OR t5.parent_protection < 1) THEN true ELSE false END
            ) AS l5 ON true
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT
                  k3.role AS role,
                  k3.given_name AS "givenName",
                  k3.surname_before_marriage AS "surnameBeforeMarriage",
                  l4.j AS parent,
                  l5.j AS address,
                  CASE WHEN (
                    EXISTS (
                      SELECT 1
                      FROM civil.birth_parent_address AS t6
                      WHERE
                        t6.birth_parent_id = k3.id
                        AND CASE WHEN (t6.child_id = any(c.circle_ids) OR t6.parent_id = any(c.circle_ids)) THEN true ELSE false END
                        AND CASE WHEN (t6.child_id IS NULL OR t6.child_id = c.circle_ids[1] OR t6.protection < 1) THEN true ELSE false END
                        AND CASE WHEN (t6.parent_id IS NULL OR t6.parent_id = c.circle_ids[1] OR t6.parent_protection < 1) THEN true ELSE false END
                      LIMIT ALL OFFSET 0
                    )
                  ) THEN 'DISCLOSED' ELSE 'NOT_DISCLOSED' END AS "addressAvailability"
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
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              k1.entry_mark AS "entryMark",
              k1.year AS year,
              k1.number AS number,
              k1.entered_on AS "enteredOn",
              l1.j AS keeper,
              k1.given_name AS "givenName",
              k1.surname AS surname,
              l2.j AS born,
              l3.j AS notes,
              l6.j AS parents
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
        SELECT l7.j AS "birthEntries"
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
-- $4 page size: constant 20
-- $5 page size: literal 2
