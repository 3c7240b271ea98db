-- What the citizen's record was before, a page of versions newest first, each within the circle.
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
    CAST(string_to_array(concat_ws(',', f1.s), ',') AS UUID[]) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.person', true), CAST(current_setting('hub.circle', true) = c.circle AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, concat_ws(',', CAST(t1.trail_id AS TEXT), l3.s, l5.s) AS s
    FROM population.person AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k1.superseded_in DESC, k1.id DESC) FILTER (WHERE k1._n <= $3::INTEGER), '[]'::json) AS v3,
          count(*) > $3::INTEGER AS further,
          array_agg(k1.superseded_in ORDER BY k1.superseded_in DESC, k1.id DESC) FILTER (WHERE k1._n <= $3::INTEGER) AS c1,
          array_agg(k1.id ORDER BY k1.superseded_in DESC, k1.id DESC) FILTER (WHERE k1._n <= $3::INTEGER) AS c2,
          string_agg(CAST(k1.trail_id AS TEXT), ',') FILTER (WHERE k1._n <= $3::INTEGER) AS s
        FROM (
          SELECT
            p.id AS id,
            p.surname AS surname,
            p.birth_unit AS birth_unit,
            p.source_register AS source_register,
            p.source_body AS source_body,
            p.recorded_at AS recorded_at,
            p.trail_id AS trail_id,
            p.recorded_in AS recorded_in,
            p.superseded_in AS superseded_in,
            p.superseded_at AS superseded_at,
            p._n AS _n
          FROM (
            SELECT
              t4.id AS id,
              t4.surname AS surname,
              t4.birth_unit AS birth_unit,
              t4.source_register AS source_register,
              t4.source_body AS source_body,
              t4.recorded_at AS recorded_at,
              t4.trail_id AS trail_id,
              t4.recorded_in AS recorded_in,
              t4.superseded_in AS superseded_in,
              t4.superseded_at AS superseded_at,
              row_number() OVER (ORDER BY t4.superseded_in DESC, t4.id DESC) AS _n
            FROM population.person_history AS t4
            WHERE
              t4.id = t1.id
              AND CASE WHEN (t4.id = any(c.circle_ids)) THEN true ELSE false END
              AND CASE WHEN (t4.id = c.circle_ids[1] OR t4.protection < 2) THEN true ELSE false END
            ORDER BY t4.superseded_in DESC, t4.id DESC
            LIMIT 101
          ) AS p
          ORDER BY p.superseded_in DESC, p.id DESC
          LIMIT $3::INTEGER + 1
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM local_government.unit AS t3
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t3.name AS name
            ) AS r
          ) AS d ON true
          WHERE t3.code = k1.birth_unit
        ) AS l1 ON k1._n <= $3::INTEGER
        LEFT OUTER JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.recorded_at AS "recordedAt", k1.superseded_at AS "supersededAt"
          ) AS r
        ) AS l2 ON k1._n <= $3::INTEGER
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.surname AS surname, l1.j AS "birthUnit", l2.j AS provenance
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            g.further AS "hasNextPage",
            CASE WHEN (g.c1 IS NOT NULL) THEN translate(encode(convert_to(CAST(json_build_array('f87bc72b', g.c1[cardinality(g.c1)], g.c2[cardinality(g.c1)]) AS TEXT), 'UTF8'), 'base64'), '+/=' || chr(10), '-_') END AS "endCursor"
        ) AS r
      ) AS i2 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            (
              SELECT count(*) AS n
              FROM population.person_history AS t2
              WHERE
                t2.id = t1.id
                AND CASE WHEN (t2.id = any(c.circle_ids)) THEN true ELSE false END
                AND CASE WHEN (t2.id = c.circle_ids[1] OR t2.protection < 2) THEN true ELSE false END
            ) AS "totalCount",
            i2.j AS "pageInfo",
            g.v3 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l3 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, l4.s AS s
      FROM population.address AS t5
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j, g.s AS s
        FROM (
          SELECT
            coalesce(json_agg(d1.j ORDER BY k2.superseded_in DESC, k2.id DESC), '[]'::json) AS v1,
            string_agg(CAST(k2.trail_id AS TEXT), ',') AS s
          FROM (
            SELECT
              p.id AS id,
              p.street AS street,
              p.number AS number,
              p.trail_id AS trail_id,
              p.superseded_in AS superseded_in,
              p.superseded_at AS superseded_at
            FROM (
              SELECT
                t6.id AS id,
                t6.street AS street,
                t6.number AS number,
                t6.trail_id AS trail_id,
                t6.superseded_in AS superseded_in,
                t6.superseded_at AS superseded_at
              FROM population.address_history AS t6
              WHERE
                t6.id = t5.id
                AND CASE WHEN (t6.person_id = any(c.circle_ids)) THEN true ELSE false END
                AND CASE WHEN (t6.person_id = c.circle_ids[1] OR t6.protection < 1) THEN true ELSE false END
                AND (
                  EXISTS (
                    SELECT 1
                    FROM population.person AS t7
                    WHERE
                      t7.id = t6.person_id
                      AND CASE WHEN (t7.id = any(c.circle_ids)) THEN true ELSE false END
                      AND CASE WHEN (t7.id = c.circle_ids[1] OR t7.protection < 2) THEN true ELSE false END
                  )
                )
              ORDER BY t6.superseded_in DESC, t6.id DESC
              LIMIT 101
            ) AS p
            ORDER BY p.superseded_in DESC, p.id DESC
            LIMIT $4::INTEGER
          ) AS k2
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT k2.street AS street, k2.number AS number
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
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT l4.j AS history
        ) AS r
      ) AS d ON true
      WHERE
        t5.person_id = t1.id
        AND t5.kind = 'RESIDENCE'
        AND t5.valid_to IS NULL
        AND CASE WHEN (t5.person_id = any(c.circle_ids)) THEN true ELSE false END
        AND CASE WHEN (t5.person_id = c.circle_ids[1] OR t5.protection < 1) THEN true ELSE false END
    ) AS l5 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT l3.j AS history, l5.j AS residence
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
-- $4 page size: constant 20
