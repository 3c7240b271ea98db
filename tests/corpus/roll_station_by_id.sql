-- A polling station by its key: public, and no subject in it.
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
    FROM electoral.station AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM local_government.unit AS t2
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT t2.name AS name
        ) AS r
      ) AS d ON true
      WHERE t2.code = t1.unit_code
    ) AS l1 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          t1.number AS number,
          t1.name_latin AS "nameLatin",
          t1.kind AS kind,
          t1.accessible AS accessible,
          l1.j AS unit
      ) AS r
    ) AS d ON true
    WHERE t1.id = $2::UUID
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS station
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 ID: variable id
