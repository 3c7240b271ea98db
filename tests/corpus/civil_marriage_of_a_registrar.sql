-- One marriage entry with both spouses and the witnesses, their addresses from level 1 on with the clearance.
SELECT x.answer, x.subjects, x.witness
FROM (
  SELECT
    set_config('hub.capacity', $1::VARCHAR, true) AS capacity,
    set_config('hub.unit', $2::VARCHAR, true) AS unit,
    set_config('hub.clearance', $3::VARCHAR, true) AS clearance,
    set_config('hub.basis', $4::VARCHAR, true) AS basis,
    set_config('hub.exact', '', true) AS exact
  LIMIT ALL OFFSET 0
) AS c
JOIN LATERAL (
  SELECT
    a.j AS answer,
    concat_ws(',', f1.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.unit', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT
      d.j AS j,
      concat_ws(',', CAST(t1.trail_id AS TEXT), CAST(t1.spouse_trail_id AS TEXT), l2.s, l4.s) AS s
    FROM civil.marriage_entry AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k1.ordinal, k1.id), '[]'::json) AS v1,
          string_agg(nullif(concat_ws(',', CAST(k1.trail_id AS TEXT), CAST(k1.spouse_trail_id AS TEXT), l1.s), ''), ',') AS s
        FROM (
          SELECT
            p.id AS id,
            p.ordinal AS ordinal,
            p.given_name AS given_name,
            p.surname_after AS surname_after,
            p.status_before AS status_before,
            p.trail_id AS trail_id,
            p.spouse_trail_id AS spouse_trail_id
          FROM (
            SELECT
              t3.id AS id,
              t3.ordinal AS ordinal,
              t3.given_name AS given_name,
              t3.surname_after AS surname_after,
              t3.status_before AS status_before,
              t3.trail_id AS trail_id,
              t3.spouse_trail_id AS spouse_trail_id
            FROM civil.marriage_spouse AS t3
            WHERE
              t3.entry_id = t1.id
              AND t3.keeper_code = $2::VARCHAR
              AND CASE WHEN (t3.keeper_code = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t3.person_id IS NULL OR t3.protection < 2) THEN true ELSE false END
              AND CASE WHEN (t3.spouse_id IS NULL OR t3.spouse_protection < 2) THEN true ELSE false END
            ORDER BY t3.ordinal, t3.id
            LIMIT 101
          ) AS p
          ORDER BY p.ordinal, p.id
          LIMIT $5::INTEGER
        ) AS k1
        LEFT OUTER JOIN LATERAL (
          SELECT
            d.j AS j,
            nullif(concat_ws(',', CAST(t2.trail_id AS TEXT), CAST(t2.spouse_trail_id AS TEXT)), '') AS s
          FROM civil.marriage_spouse_address AS t2
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t2.settlement AS settlement
            ) AS r
          ) AS d ON true
          WHERE
            t2.marriage_spouse_id = k1.id
            AND CASE WHEN (t2.keeper_code = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t2.person_id IS NULL OR t2.protection < 2) THEN true ELSE false END
            AND CASE WHEN (t2.spouse_id IS NULL OR t2.spouse_protection < 2) THEN true ELSE false END
        ) AS l1 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              k1.ordinal AS ordinal,
              k1.given_name AS "givenName",
              k1.surname_after AS "surnameAfter",
              k1.status_before AS "statusBefore",
              l1.j AS address
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
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j, g.s AS s
      FROM (
        SELECT
          coalesce(json_agg(d1.j ORDER BY k2.ordinal, k2.id), '[]'::json) AS v1,
          string_agg(concat_ws(',', CAST(k2.trail_id AS TEXT), CAST(k2.spouse_trail_id AS TEXT), CAST(k2.witness_trail_id AS TEXT), l3.s), ',') AS s
        FROM (
          SELECT
            p.id AS id,
            p.ordinal AS ordinal,
            p.name AS name,
            p.trail_id AS trail_id,
            p.spouse_trail_id AS spouse_trail_id,
            p.witness_trail_id AS witness_trail_id
          FROM (
            SELECT
              t6.id AS id,
              t6.ordinal AS ordinal,
              t6.name AS name,
              t6.trail_id AS trail_id,
              t6.spouse_trail_id AS spouse_trail_id,
              t6.witness_trail_id AS witness_trail_id
            FROM civil.marriage_witness AS t6
            WHERE
              t6.entry_id = t1.id
              AND t6.keeper_code = $2::VARCHAR
              AND CASE WHEN (t6.keeper_code = $2::VARCHAR) THEN true ELSE false END
              AND CASE WHEN (t6.protection < 2) THEN true ELSE false END
              AND CASE WHEN (t6.spouse_id IS NULL OR t6.spouse_protection < 2) THEN true ELSE false END
              AND CASE WHEN (t6.witness_id IS NULL OR t6.witness_protection < 2) THEN true ELSE false END
            ORDER BY t6.ordinal, t6.id
            LIMIT 101
          ) AS p
          ORDER BY p.ordinal, p.id
          LIMIT $6::INTEGER
        ) AS k2
        LEFT OUTER JOIN LATERAL (
          SELECT
            d.j AS j,
            concat_ws(',', CAST(t4.trail_id AS TEXT), CAST(t4.spouse_trail_id AS TEXT), CAST(t4.witness_trail_id AS TEXT)) AS s
          FROM civil.marriage_witness_address AS t4
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t4.settlement AS settlement
            ) AS r
          ) AS d ON true
          WHERE
            t4.marriage_witness_id = k2.id
            AND CASE WHEN (t4.keeper_code = $2::VARCHAR) THEN true ELSE false END
            AND CASE WHEN (t4.protection < 2) THEN true ELSE false END
            AND CASE WHEN (t4.spouse_id IS NULL OR t4.spouse_protection < 2) THEN true ELSE false END
            AND CASE WHEN (t4.witness_id IS NULL OR t4.witness_protection < 2) THEN true ELSE false END
        ) AS l3 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              k2.name AS name,
              l3.j AS address,
              CASE WHEN (
                EXISTS (
                  SELECT 1
                  FROM civil.marriage_witness_address AS t5
                  WHERE
                    t5.marriage_witness_id = k2.id
                    AND CASE WHEN (t5.keeper_code = $2::VARCHAR) THEN true ELSE false END
                    AND CASE WHEN (t5.protection < 2) THEN true ELSE false END
                    AND CASE WHEN (t5.spouse_id IS NULL OR t5.spouse_protection < 2) THEN true ELSE false END
                    AND CASE WHEN (t5.witness_id IS NULL OR t5.witness_protection < 2) THEN true ELSE false END
                  LIMIT ALL OFFSET 0
                )
              ) THEN 'DISCLOSED' ELSE 'NOT_DISCLOSED' END AS "addressAvailability"
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
        SELECT
          t1.married_on AS "marriedOn",
          t1.ended_on AS "endedOn",
          t1.end_kind AS "endKind",
          l2.j AS spouses,
          l4.j AS witnesses
      ) AS r
    ) AS d ON true
    WHERE
      t1.id = $7::UUID
      AND CASE WHEN (t1.keeper_code = $2::VARCHAR) THEN true ELSE false END
      AND CASE WHEN (t1.protection < 2) THEN true ELSE false END
      AND CASE WHEN (t1.spouse_id IS NULL OR t1.spouse_protection < 2) THEN true ELSE false END
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS "marriageEntry"
    ) AS r
  ) AS a ON true
  WHERE
    c.capacity = $1::VARCHAR
    AND c.unit = $2::VARCHAR
    AND c.clearance = $3::VARCHAR
    AND c.basis = $4::VARCHAR
    AND c.exact IS NOT NULL
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 setting unit
-- $3 setting clearance
-- $4 setting basis
-- $5 page size: literal 1
-- $6 page size: literal 2
-- $7 ID: variable id
