-- The parties that the citizen represents, by the citizen's own particulars: the circle.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.person', $2::VARCHAR, true) AS person,
    set_config('hub.circle', coalesce(m.circle, ''), true) AS circle,
    CAST(string_to_array(m.circle, ',') AS UUID[]) AS circle_ids
  FROM (
    SELECT population.alone(CAST(nullif($2::VARCHAR, '') AS UUID)) AS circle
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
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k1.representative_id), '[]'::json) AS v1
        FROM (
          SELECT
            p.representative_id AS representative_id,
            p.jmbg AS jmbg,
            p.home AS home,
            p.trail_id AS trail_id
          FROM (
            SELECT
              t4.representative_id AS representative_id,
              t4.jmbg AS jmbg,
              t4.home AS home,
              t4.trail_id AS trail_id
            FROM parties.representative_particulars AS t4
            WHERE
              t4.person_id = t1.id
              AND CASE WHEN (t4.person_id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t4.person_id = c.circle_ids[1] OR t4.protection < 1) THEN true ELSE false END
            ORDER BY t4.representative_id
            LIMIT 101
          ) AS p
          ORDER BY p.representative_id
          LIMIT $3::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM parties.party_representative AS t2
          LEFT OUTER JOIN LATERAL (
            SELECT d.j AS j
            FROM parties.party AS t3
            JOIN LATERAL (
              SELECT row_to_json(r) AS j
              FROM (
                SELECT t3.name AS name
              ) AS r
            ) AS d ON true
            WHERE t3.number = t2.party_number
          ) AS l1 ON true
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t2.elected_on AS "electedOn", t2.until AS until, l1.j AS party
            ) AS r
          ) AS d ON true
          WHERE t2.id = k1.representative_id
        ) AS l2 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.home AS home, k1.jmbg AS jmbg, l2.j AS representative
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
        SELECT l3.j AS "representedParties"
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
