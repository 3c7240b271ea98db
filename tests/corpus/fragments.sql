-- Fragments named, inline and nested, one put in twice: merged before anything is written.
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
    FROM local_government.unit AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM local_government.unit AS t2
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT t2.name AS name, t2.name_latin AS "nameLatin", t2.code AS code
        ) AS r
      ) AS d ON true
      WHERE t2.code = t1.keeper_code
    ) AS l1 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          t1.name AS name,
          t1.name_latin AS "nameLatin",
          t1.kind AS kind,
          l1.j AS keeper,
          t1.region AS region
      ) AS r
    ) AS d ON true
    WHERE t1.code = $2::VARCHAR
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS unit
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 UnitCode: literal 1
