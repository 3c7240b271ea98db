-- A unit with its keeper and parent: to-one links as left joins in one select.
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
          SELECT t2.name AS name
        ) AS r
      ) AS d ON true
      WHERE t2.code = t1.keeper_code
    ) AS l1 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM local_government.unit AS t3
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM local_government.unit AS t4
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t4.name AS name
          ) AS r
        ) AS d ON true
        WHERE t4.code = t3.parent_code
      ) AS l2 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT t3.name AS name, l2.j AS parent
        ) AS r
      ) AS d ON true
      WHERE t3.code = t1.parent_code
    ) AS l3 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          t1.source_register AS register,
          t1.source_body AS body,
          t1.recorded_at AS "recordedAt"
      ) AS r
    ) AS l4 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT t1.name AS name, l1.j AS keeper, l3.j AS parent, l4.j AS provenance
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
