-- How many persons a supervisor may list: the one statement that reads the whole table.
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
    '' AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j
    FROM LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM population.person AS t1
            WHERE
              CASE WHEN (t1.protection < 2) THEN true ELSE false END
              AND t1.born_on < $4::DATE
              AND (t1.birth_unit IS NULL) = $5::BOOLEAN
          ) AS "totalCount"
      ) AS r
    ) AS d
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS people
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
-- $4 date: literal 1
-- $5 bool: constant False
-- trail: the answer waits for its event
