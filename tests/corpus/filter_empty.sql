-- Empty junctions: no condition at all, except that one of none never holds.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT set_config('hub.capacity', $1::VARCHAR, true) AS capacity
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    '' AS subjects,
    concat_ws('|', current_setting('hub.capacity', true)) AS witness
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
            FROM local_government.unit AS t1
          ) AS "totalCount"
      ) AS r
    ) AS d
  ) AS f1 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j
    FROM LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM local_government.unit AS t2
          ) AS "totalCount"
      ) AS r
    ) AS d
  ) AS f2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j
    FROM LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM local_government.unit AS t3
            WHERE false
          ) AS "totalCount"
      ) AS r
    ) AS d
  ) AS f3 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS "all", f2.j AS every, f3.j AS none
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
