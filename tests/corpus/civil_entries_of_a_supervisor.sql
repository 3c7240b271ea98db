-- The three registers of entries in one statement, each with what is common to all of them by a fragment.
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
    CAST(string_to_array(concat_ws(',', f1.s, f2.s, f3.s), ',') AS UUID[]) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, g.s AS s
    FROM (
      SELECT
        coalesce(json_agg(d1.j ORDER BY k1.born_on DESC, k1.id DESC) FILTER (WHERE k1._n <= $4::INTEGER), '[]'::json) AS v3,
        count(*) > $4::INTEGER AS further,
        array_agg(k1.born_on ORDER BY k1.born_on DESC, k1.id DESC) FILTER (WHERE k1._n <= $4::INTEGER) AS c1,
        array_agg(k1.id ORDER BY k1.born_on DESC, k1.id DESC) FILTER (WHERE k1._n <= $4::INTEGER) AS c2,
        string_agg(CAST(k1.trail_id AS TEXT), ',') FILTER (WHERE k1._n <= $4::INTEGER) AS s
      FROM (
        SELECT
          p.id AS id,
          p.entry_mark AS entry_mark,
          p.area_id AS area_id,
          p.number AS number,
          p.year AS year,
          p.keeper_code AS keeper_code,
          p.source_register AS source_register,
          p.source_body AS source_body,
          p.recorded_at AS recorded_at,
          p.born_on AS born_on,
          p.late_decision_number AS late_decision_number,
          p.late_decision_on AS late_decision_on,
          p.trail_id AS trail_id,
          p.recorded_in AS recorded_in,
          p._n AS _n
        FROM (
          SELECT
            t6.id AS id,
            t6.entry_mark AS entry_mark,
            t6.area_id AS area_id,
            t6.number AS number,
            t6.year AS year,
            t6.keeper_code AS keeper_code,
            t6.source_register AS source_register,
            t6.source_body AS source_body,
            t6.recorded_at AS recorded_at,
            t6.born_on AS born_on,
            t6.late_decision_number AS late_decision_number,
            t6.late_decision_on AS late_decision_on,
            t6.trail_id AS trail_id,
            t6.recorded_in AS recorded_in,
            row_number() OVER (ORDER BY t6.born_on DESC, t6.id DESC) AS _n
          FROM civil.birth_entry AS t6
          WHERE
            CASE WHEN (t6.protection < 2) THEN true ELSE false END
            AND t6.kind = $5::VARCHAR
            AND t6.entered_on >= $6::DATE
          ORDER BY t6.born_on DESC, t6.id DESC
          LIMIT 101
        ) AS p
        ORDER BY p.born_on DESC, p.id DESC
        LIMIT $4::INTEGER + 1
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM civil.registration_area AS t2
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM local_government.unit AS t3
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t3.name_latin AS "nameLatin"
            ) AS r
          ) AS d ON true
          WHERE t3.code = t2.unit_code
        ) AS l1 ON true
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM local_government.unit AS t4
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t4.name_latin AS "nameLatin"
            ) AS r
          ) AS d ON true
          WHERE t4.code = t2.keeper_code
        ) AS l2 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t2.name_latin AS "nameLatin", l1.j AS unit, l2.j AS keeper
          ) AS r
        ) AS d ON true
        WHERE t2.id = k1.area_id
      ) AS l3 ON k1._n <= $4::INTEGER
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM local_government.unit AS t5
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t5.name_latin AS "nameLatin"
          ) AS r
        ) AS d ON true
        WHERE t5.code = k1.keeper_code
      ) AS l4 ON k1._n <= $4::INTEGER
      LEFT OUTER JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k1.source_register AS register, k1.source_body AS body
        ) AS r
      ) AS l5 ON k1._n <= $4::INTEGER
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            'BirthEntry' AS __typename,
            k1.entry_mark AS "entryMark",
            k1.number AS number,
            k1.year AS year,
            l3.j AS area,
            l4.j AS keeper,
            l5.j AS provenance,
            k1.late_decision_number AS "lateDecisionNumber",
            k1.late_decision_on AS "lateDecisionOn"
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          g.further AS "hasNextPage",
          CASE WHEN (g.c1 IS NOT NULL) THEN translate(encode(convert_to(CAST(json_build_array('a6011c37', g.c1[cardinality(g.c1)], g.c2[cardinality(g.c1)]) AS TEXT), 'UTF8'), 'base64'), '+/=' || chr(10), '-_') END AS "endCursor"
      ) AS r
    ) AS i2 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          (
            SELECT count(*) AS n
            FROM civil.birth_entry AS t1
            WHERE
              CASE WHEN (t1.protection < 2) THEN true ELSE false END
              AND t1.kind = $5::VARCHAR
              AND t1.entered_on >= $6::DATE
          ) AS "totalCount",
          i2.j AS "pageInfo",
          g.v3 AS nodes
      ) AS r
    ) AS d ON true
  ) AS f1 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, g.s AS s
    FROM (
      SELECT
        coalesce(json_agg(d1.j ORDER BY k2.married_on DESC, k2.id DESC), '[]'::json) AS v1,
        string_agg(concat_ws(',', CAST(k2.trail_id AS TEXT), CAST(k2.spouse_trail_id AS TEXT), l12.s), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.entry_mark AS entry_mark,
          p.area_id AS area_id,
          p.number AS number,
          p.year AS year,
          p.keeper_code AS keeper_code,
          p.source_register AS source_register,
          p.source_body AS source_body,
          p.recorded_at AS recorded_at,
          p.married_on AS married_on,
          p.ended_on AS ended_on,
          p.trail_id AS trail_id,
          p.spouse_trail_id AS spouse_trail_id,
          p.recorded_in AS recorded_in
        FROM (
          SELECT
            t12.id AS id,
            t12.entry_mark AS entry_mark,
            t12.area_id AS area_id,
            t12.number AS number,
            t12.year AS year,
            t12.keeper_code AS keeper_code,
            t12.source_register AS source_register,
            t12.source_body AS source_body,
            t12.recorded_at AS recorded_at,
            t12.married_on AS married_on,
            t12.ended_on AS ended_on,
            t12.trail_id AS trail_id,
            t12.spouse_trail_id AS spouse_trail_id,
            t12.recorded_in AS recorded_in
          FROM civil.marriage_entry AS t12
          WHERE
            CASE WHEN (t12.protection < 2) THEN true ELSE false END
            AND CASE WHEN (t12.spouse_id IS NULL OR t12.spouse_protection < 2) THEN true ELSE false END
            AND t12.end_kind = $7::VARCHAR
          ORDER BY t12.married_on DESC, t12.id DESC
          LIMIT 101
        ) AS p
        ORDER BY p.married_on DESC, p.id DESC
        LIMIT $8::INTEGER
      ) AS k2
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM civil.registration_area AS t7
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM local_government.unit AS t8
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t8.name_latin AS "nameLatin"
            ) AS r
          ) AS d ON true
          WHERE t8.code = t7.unit_code
        ) AS l6 ON true
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM local_government.unit AS t9
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t9.name_latin AS "nameLatin"
            ) AS r
          ) AS d ON true
          WHERE t9.code = t7.keeper_code
        ) AS l7 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t7.name_latin AS "nameLatin", l6.j AS unit, l7.j AS keeper
          ) AS r
        ) AS d ON true
        WHERE t7.id = k2.area_id
      ) AS l8 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM local_government.unit AS t10
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t10.name_latin AS "nameLatin"
          ) AS r
        ) AS d ON true
        WHERE t10.code = k2.keeper_code
      ) AS l9 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k2.source_register AS register, k2.source_body AS body
        ) AS r
      ) AS l10 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j, g.s AS s
        FROM (
          SELECT
            coalesce(json_agg(d1.j ORDER BY k3.written_in, k3.ordinal, k3.id), '[]'::json) AS v1,
            string_agg(concat_ws(',', CAST(k3.trail_id AS TEXT), CAST(k3.spouse_trail_id AS TEXT)), ',') AS s
          FROM (
            SELECT
              p.id AS id,
              p.written_in AS written_in,
              p.ordinal AS ordinal,
              p.basis_document AS basis_document,
              p.basis_number AS basis_number,
              p.basis_dated AS basis_dated,
              p.basis_body AS basis_body,
              p.trail_id AS trail_id,
              p.spouse_trail_id AS spouse_trail_id
            FROM (
              SELECT
                t11.id AS id,
                t11.written_in AS written_in,
                t11.ordinal AS ordinal,
                t11.basis_document AS basis_document,
                t11.basis_number AS basis_number,
                t11.basis_dated AS basis_dated,
                t11.basis_body AS basis_body,
                t11.trail_id AS trail_id,
                t11.spouse_trail_id AS spouse_trail_id
              FROM civil.marriage_note AS t11
              WHERE
                t11.entry_id = k2.id
                AND CASE WHEN (t11.protection < 2) THEN true ELSE false END
                AND CASE WHEN (t11.spouse_id IS NULL OR t11.spouse_protection < 2) THEN true ELSE false END
              ORDER BY t11.written_in, t11.ordinal, t11.id
              LIMIT 101
            ) AS p
            ORDER BY p.written_in, p.ordinal, p.id
            LIMIT $9::INTEGER
          ) AS k3
          LEFT OUTER JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT k3.basis_document AS document, k3.basis_number AS number, k3.basis_body AS body
            ) AS r
            WHERE k3.basis_document IS NOT NULL
          ) AS l11 ON true
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT l11.j AS basis
            ) AS r
          ) AS d1 ON true
        ) AS g
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT g.v1 AS nodes
          ) AS r
        ) AS d ON true
      ) AS l12 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            'MarriageEntry' AS __typename,
            k2.entry_mark AS "entryMark",
            k2.number AS number,
            k2.year AS year,
            l8.j AS area,
            l9.j AS keeper,
            l10.j AS provenance,
            k2.married_on AS "marriedOn",
            k2.ended_on AS "endedOn",
            l12.j AS notes
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT g.v1 AS nodes
      ) AS r
    ) AS d ON true
  ) AS f2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, g.s AS s
    FROM (
      SELECT
        coalesce(json_agg(d1.j ORDER BY k4.entered_on DESC, k4.id DESC), '[]'::json) AS v1,
        string_agg(concat_ws(',', CAST(k4.trail_id AS TEXT), CAST(k4.spouse_trail_id AS TEXT)), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.entry_mark AS entry_mark,
          p.area_id AS area_id,
          p.number AS number,
          p.year AS year,
          p.entered_on AS entered_on,
          p.keeper_code AS keeper_code,
          p.source_register AS source_register,
          p.source_body AS source_body,
          p.recorded_at AS recorded_at,
          p.died_on AS died_on,
          p.died_precision AS died_precision,
          p.declared_court AS declared_court,
          p.declared_number AS declared_number,
          p.declared_final_on AS declared_final_on,
          p.trail_id AS trail_id,
          p.spouse_trail_id AS spouse_trail_id,
          p.recorded_in AS recorded_in
        FROM (
          SELECT
            t17.id AS id,
            t17.entry_mark AS entry_mark,
            t17.area_id AS area_id,
            t17.number AS number,
            t17.year AS year,
            t17.entered_on AS entered_on,
            t17.keeper_code AS keeper_code,
            t17.source_register AS source_register,
            t17.source_body AS source_body,
            t17.recorded_at AS recorded_at,
            t17.died_on AS died_on,
            t17.died_precision AS died_precision,
            t17.declared_court AS declared_court,
            t17.declared_number AS declared_number,
            t17.declared_final_on AS declared_final_on,
            t17.trail_id AS trail_id,
            t17.spouse_trail_id AS spouse_trail_id,
            t17.recorded_in AS recorded_in
          FROM civil.death_entry AS t17
          WHERE
            CASE WHEN (t17.protection < 2) THEN true ELSE false END
            AND CASE WHEN (t17.spouse_id IS NULL OR t17.spouse_protection < 2) THEN true ELSE false END
          ORDER BY t17.entered_on DESC, t17.id DESC
          LIMIT 101
        ) AS p
        ORDER BY p.entered_on DESC, p.id DESC
        LIMIT $10::INTEGER
      ) AS k4
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM civil.registration_area AS t13
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM local_government.unit AS t14
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t14.name_latin AS "nameLatin"
            ) AS r
          ) AS d ON true
          WHERE t14.code = t13.unit_code
        ) AS l13 ON true
        LEFT OUTER JOIN LATERAL (
          SELECT d.j AS j
          FROM local_government.unit AS t15
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT t15.name_latin AS "nameLatin"
            ) AS r
          ) AS d ON true
          WHERE t15.code = t13.keeper_code
        ) AS l14 ON true
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t13.name_latin AS "nameLatin", l13.j AS unit, l14.j AS keeper
          ) AS r
        ) AS d ON true
        WHERE t13.id = k4.area_id
      ) AS l15 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j
        FROM local_government.unit AS t16
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT t16.name_latin AS "nameLatin"
          ) AS r
        ) AS d ON true
        WHERE t16.code = k4.keeper_code
      ) AS l16 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k4.source_register AS register, k4.source_body AS body
        ) AS r
      ) AS l17 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT CAST(EXTRACT(year FROM k4.died_on) AS INTEGER) AS year
        ) AS r
      ) AS l18 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k4.declared_court AS court
        ) AS r
        WHERE k4.declared_court IS NOT NULL
      ) AS l19 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT
            'DeathEntry' AS __typename,
            k4.entry_mark AS "entryMark",
            k4.number AS number,
            k4.year AS year,
            l15.j AS area,
            l16.j AS keeper,
            l17.j AS provenance,
            l18.j AS died,
            l19.j AS "declaredDead"
        ) AS r
      ) AS d1 ON true
    ) AS g
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT g.v1 AS nodes
      ) AS r
    ) AS d ON true
  ) AS f3 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS "birthEntries", f2.j AS "marriageEntries", f3.j AS "deathEntries"
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
-- $4 page size: literal 1
-- $5 BirthKind: constant LATE
-- $6 date: variable since
-- $7 MarriageEnd: constant DIVORCE
-- $8 page size: literal 2
-- $9 page size: literal 3
-- $10 page size: literal 4
-- trail: the answer waits for its event
