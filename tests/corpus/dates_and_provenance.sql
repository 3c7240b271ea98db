-- Partial dates, embedded names and provenance: objects over columns of the row.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.clearance', $2::VARCHAR, true) AS clearance,
    set_config('hub.basis', $3::VARCHAR, true) AS basis,
    set_config('hub.exact', '', true) AS exact,
    m.meant1 AS meant1
  FROM (
    SELECT population.meant($4::UUID, $5::VARCHAR) AS meant1
    LIMIT ALL OFFSET 0
  ) AS m
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    CAST(string_to_array(concat_ws(',', f1.s), ',') AS UUID[]) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
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
          CAST(EXTRACT(year FROM t1.born_on) AS INTEGER) AS y,
          CASE WHEN (t1.born_precision IN ('DAY', 'MONTH')) THEN CAST(EXTRACT(month FROM t1.born_on) AS INTEGER) END AS m,
          CASE WHEN (t1.born_precision IN ('DAY')) THEN CAST(EXTRACT(day FROM t1.born_on) AS INTEGER) END AS d,
          'PartialDate' AS __typename
      ) AS r
    ) AS l1 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          'MinorityName' AS __typename,
          t1.minority_language AS language,
          t1.minority_surname AS surname
      ) AS r
      WHERE t1.minority_language IS NOT NULL
    ) AS l2 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT t1.source_register AS register, t1.recorded_at AS "recordedAt"
      ) AS r
    ) AS l3 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k1.valid_from, k1.id), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.valid_from AS valid_from,
            p.source_register AS source_register,
            p.source_body AS source_body,
            p.recorded_at AS recorded_at,
            p.trail_id AS trail_id,
            p.recorded_in AS recorded_in
          FROM (
            SELECT
              t2.id AS id,
              t2.valid_from AS valid_from,
              t2.source_register AS source_register,
              t2.source_body AS source_body,
              t2.recorded_at AS recorded_at,
              t2.trail_id AS trail_id,
              t2.recorded_in AS recorded_in
            FROM population.address AS t2
            WHERE t2.person_id = t1.id AND CASE WHEN (t2.protection < 1) THEN true ELSE false END
            ORDER BY t2.valid_from, t2.id
            LIMIT 101
          ) AS p
          ORDER BY p.valid_from, p.id
          LIMIT $6::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.source_body AS body
          ) AS r
        ) AS l4 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT l4.j AS provenance, k1.valid_from AS "validFrom"
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
        SELECT l1.j AS born, l2.j AS "minorityName", l3.j AS provenance, l5.j AS addresses
      ) AS r
    ) AS d ON true
    WHERE
      t1.id = CAST(c.meant1[1] AS UUID)
      AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS person
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
-- $4 ID: literal 1
-- $5 Jmbg: constant None
-- $6 page size: literal 2
-- trail: the answer waits for its event
