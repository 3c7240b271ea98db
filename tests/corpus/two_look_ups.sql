-- A supervisor looks up two persons at once: two functions in the outer row, no exact person.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.clearance', $2::VARCHAR, true) AS clearance,
    set_config('hub.basis', $3::VARCHAR, true) AS basis,
    set_config('hub.exact', '', true) AS exact,
    m.meant1 AS meant1,
    m.meant2 AS meant2
  FROM (
    SELECT
      population.meant($4::UUID, $5::VARCHAR) AS meant1,
      population.meant($6::UUID, $7::VARCHAR) AS meant2
    LIMIT ALL OFFSET 0
  ) AS m
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    concat_ws(',', f1.s, f2.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, CAST(t1.trail_id AS TEXT) AS s
    FROM population.person AS t1
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT t1.id AS id, c.meant1[2] AS "matchedBy", t1.surname AS surname
      ) AS r
    ) AS d ON true
    WHERE
      t1.id = CAST(c.meant1[1] AS UUID)
      AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
  ) AS f1 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, CAST(t2.trail_id AS TEXT) AS s
    FROM population.person AS t2
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT t2.id AS id, c.meant2[2] AS "matchedBy", t2.surname AS surname
      ) AS r
    ) AS d ON true
    WHERE
      t2.id = CAST(c.meant2[1] AS UUID)
      AND CASE WHEN (t2.protection < 2) THEN true ELSE false END
  ) AS f2 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS a, f2.j AS b
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
-- $6 ID: constant None
-- $7 Jmbg: literal 2
-- trail: the answer waits for its event
