-- The citizen's own identifiers, addresses and residence: each within the circle again.
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
    SELECT d.j AS j, CAST(t1.trail_id AS TEXT) AS s
    FROM population.person AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          t1.minority_given_name AS "givenName",
          t1.minority_surname AS surname,
          t1.minority_language AS language
      ) AS r
      WHERE t1.minority_language IS NOT NULL
    ) AS l1 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM local_government.unit AS t2
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT t2.name AS name
        ) AS r
      ) AS d ON true
      WHERE t2.code = t1.birth_unit
    ) AS l2 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM local_government.unit AS t3
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT t3.name_latin AS "nameLatin"
        ) AS r
      ) AS d ON true
      WHERE t3.code = t1.birth_keeper
    ) AS l3 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k1.valid_from, k1.id), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.kind AS kind,
            p.value AS value,
            p.ending AS ending,
            p.valid_from AS valid_from,
            p.valid_to AS valid_to,
            p.reason AS reason,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t4.id AS id,
              t4.kind AS kind,
              t4.value AS value,
              t4.ending AS ending,
              t4.valid_from AS valid_from,
              t4.valid_to AS valid_to,
              t4.reason AS reason,
              t4.trail_id AS trail_id
            FROM population.identifier AS t4
            WHERE
              t4.person_id = t1.id
              AND CASE WHEN (t4.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t4.person_id = c.circle_ids[1] OR t4.protection < 2) THEN true ELSE false END
            ORDER BY t4.valid_from, t4.id
            LIMIT 101
          ) AS p
          ORDER BY p.valid_from, p.id
          LIMIT $3::INTEGER
        ) AS k1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              k1.kind AS kind,
              k1.value AS value,
              k1.ending AS ending,
              k1.valid_from AS "validFrom",
              k1.valid_to AS "validTo",
              k1.reason AS reason
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
      SELECT d.j AS j
      FROM population.address AS t5
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM local_government.unit AS t6
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t6.name AS name
          ) AS r
        ) AS d ON true
        WHERE t6.code = t5.unit_code
      ) AS l5 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT t5.settlement AS settlement, t5.street AS street, t5.number AS number, l5.j AS unit
        ) AS r
      ) AS d ON true
      WHERE
        t5.person_id = t1.id
        AND t5.kind = 'RESIDENCE'
        AND t5.valid_to IS NULL
        AND CASE WHEN (t5.person_id = any(c.circle_ids)) THEN true ELSE false END
        AND CASE WHEN (t5.person_id = c.circle_ids[1] OR t5.protection < 1) THEN true ELSE false END
    ) AS l6 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k2.valid_from DESC, k2.id DESC), '[]'::json) AS v2
        FROM (
          SELECT
            p.id AS id,
            p.person_id AS person_id,
            p.kind AS kind,
            p.street AS street,
            p.valid_from AS valid_from,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t10.id AS id,
              t10.person_id AS person_id,
              t10.kind AS kind,
              t10.street AS street,
              t10.valid_from AS valid_from,
              t10.trail_id AS trail_id
            FROM population.address AS t10
            WHERE
              t10.person_id = t1.id
              AND CASE WHEN (t10.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t10.person_id = c.circle_ids[1] OR t10.protection < 1) THEN true ELSE false END
              AND t10.kind = $4::VARCHAR
            ORDER BY t10.valid_from DESC, t10.id DESC
            LIMIT 101
          ) AS p
          ORDER BY p.valid_from DESC, p.id DESC
          LIMIT $5::INTEGER
        ) AS k2
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM population.person AS t9
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t9.id AS id
            ) AS r
          ) AS d ON true
          WHERE
            t9.id = k2.person_id
            AND CASE WHEN (t9.id = any(c.circle_ids)) THEN true ELSE false END
            AND CASE WHEN (t9.id = c.circle_ids[1] OR t9.protection < 2) THEN true ELSE false END
        ) AS l7 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k2.kind AS kind, k2.street AS street, l7.j AS person
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            (
              SELECT count(*) AS n
              FROM population.address AS t8
              WHERE
                t8.person_id = t1.id
                AND CASE WHEN (t8.person_id = any(c.circle_ids)) THEN true ELSE false END
                AND CASE WHEN (t8.person_id = c.circle_ids[1] OR t8.protection < 1) THEN true ELSE false END
                AND t8.kind = $4::VARCHAR
            ) AS "totalCount",
            g.v2 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l8 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          t1.given_name_latin AS "givenNameLatin",
          l1.j AS "minorityName",
          l2.j AS "birthUnit",
          l3.j AS "birthKeeper",
          l4.j AS identifiers,
          l6.j AS residence,
          CASE WHEN (
            EXISTS (
              SELECT 1
              FROM population.address AS t7
              WHERE
                t7.person_id = t1.id
                AND t7.kind = 'RESIDENCE'
                AND t7.valid_to IS NULL
                AND CASE WHEN (t7.person_id = any(c.circle_ids)) THEN true ELSE false END
                AND CASE WHEN (t7.person_id = c.circle_ids[1] OR t7.protection < 1) THEN true ELSE false END
              LIMIT ALL OFFSET 0
            )
          ) THEN 'DISCLOSED' ELSE 'NOT_DISCLOSED' END AS "residenceAvailability",
          l8.j AS addresses
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
-- $4 AddressKind: constant RESIDENCE
-- $5 page size: literal 2
