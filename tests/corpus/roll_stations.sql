-- Stations by number and those of one unit, by what the public may ask of them.
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
    FROM (
      SELECT coalesce(json_agg(d1.j ORDER BY k1.number, k1.id), '[]'::json) AS v1
      FROM (
        SELECT p.id AS id, p.unit_code AS unit_code, p.number AS number
        FROM (
          SELECT t2.id AS id, t2.unit_code AS unit_code, t2.number AS number
          FROM electoral.station AS t2
          WHERE t2.kind = $2::VARCHAR AND (t2.accessible IS NULL) = $3::BOOLEAN
          ORDER BY t2.number, t2.id
          LIMIT 101
        ) AS p
        ORDER BY p.number, p.id
        LIMIT $4::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM local_government.unit AS t1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t1.name AS name
          ) AS r
        ) AS d ON true
        WHERE t1.code = k1.unit_code
      ) AS l1 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.number AS number, l1.j AS unit
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT g.v1 AS nodes
      ) AS r
    ) AS d ON true
  ) AS f1 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j
    FROM local_government.unit AS t3
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k2.number DESC, k2.id DESC), '[]'::json) AS v1
        FROM (
          SELECT p.id AS id, p.number AS number, p.address AS address, p.valid_to AS valid_to
          FROM (
            SELECT t4.id AS id, t4.number AS number, t4.address AS address, t4.valid_to AS valid_to
            FROM electoral.station AS t4
            WHERE t4.unit_code = t3.code
            ORDER BY t4.number DESC, t4.id DESC
            LIMIT 101
          ) AS p
          ORDER BY p.number DESC, p.id DESC
          LIMIT $5::INTEGER
        ) AS k2
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k2.number AS number, k2.address AS address, k2.valid_to AS "validTo"
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l2 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT l2.j AS stations
      ) AS r
    ) AS d ON true
    WHERE t3.code = $6::VARCHAR
  ) AS f2 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS stations, f2.j AS unit
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 StationKind: constant REGULAR
-- $3 bool: constant True
-- $4 page size: literal 1
-- $5 page size: constant 20
-- $6 UnitCode: literal 2
