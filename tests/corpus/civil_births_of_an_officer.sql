-- Birth and death entries by their mark on a basis; how the birth was entered is left out.
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
    concat_ws(',', f1.s, f2.s) AS subjects,
    concat_ws('|', current_setting('hub.capacity', true), current_setting('hub.clearance', true), current_setting('hub.basis', true), CAST(current_setting('hub.exact', true) = c.exact AS TEXT)) AS witness
  FROM (
    SELECT 1 AS one
  ) AS o
  LEFT OUTER JOIN LATERAL (
    SELECT d.j AS j, g.s AS s
    FROM (
      SELECT
        coalesce(json_agg(d1.j ORDER BY k1.entered_on, k1.id), '[]'::json) AS v1,
        string_agg(nullif(concat_ws(',', CAST(k1.trail_id AS TEXT), l2.s), ''), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.entered_on AS entered_on,
          p.given_name AS given_name,
          p.citizenship AS citizenship,
          p.trail_id AS trail_id
        FROM (
          SELECT
            t2.id AS id,
            t2.entered_on AS entered_on,
            t2.given_name AS given_name,
            t2.citizenship AS citizenship,
            t2.trail_id AS trail_id
          FROM civil.birth_entry AS t2
          WHERE
            CASE WHEN (t2.person_id IS NULL OR t2.protection < 2) THEN true ELSE false END
            AND t2.entry_mark = $4::VARCHAR
          ORDER BY t2.entered_on, t2.id
          LIMIT 101
        ) AS p
        ORDER BY p.entered_on, p.id
        LIMIT $5::INTEGER
      ) AS k1
      LEFT OUTER JOIN LATERAL (
        SELECT d.j AS j, g.s AS s
        FROM (
          SELECT
            coalesce(json_agg(d1.j ORDER BY k2.written_in, k2.ordinal, k2.id), '[]'::json) AS v1,
            string_agg(CAST(k2.trail_id AS TEXT), ',') AS s
          FROM (
            SELECT
              p.id AS id,
              p.written_in AS written_in,
              p.ordinal AS ordinal,
              p.text AS text,
              p.basis_document AS basis_document,
              p.basis_number AS basis_number,
              p.basis_dated AS basis_dated,
              p.basis_body AS basis_body,
              p.trail_id AS trail_id
            FROM (
              SELECT
                t1.id AS id,
                t1.written_in AS written_in,
                t1.ordinal AS ordinal,
                t1.text AS text,
                t1.basis_document AS basis_document,
                t1.basis_number AS basis_number,
                t1.basis_dated AS basis_dated,
                t1.basis_body AS basis_body,
                t1.trail_id AS trail_id
              FROM civil.birth_note AS t1
              WHERE
                t1.entry_id = k1.id
                AND CASE WHEN (t1.person_id IS NULL OR t1.protection < 2) THEN true ELSE false END
              ORDER BY t1.written_in, t1.ordinal, t1.id
              LIMIT 101
            ) AS p
            ORDER BY p.written_in, p.ordinal, p.id
            LIMIT $6::INTEGER
          ) AS k2
          LEFT OUTER JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT k2.basis_number AS number, k2.basis_body AS body
            ) AS r
            WHERE k2.basis_document IS NOT NULL
          ) AS l1 ON true
          JOIN LATERAL (
            SELECT row_to_json(r) AS j
            FROM (
              SELECT k2.text AS text, l1.j AS basis
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
          SELECT k1.given_name AS "givenName", k1.citizenship AS citizenship, l2.j AS notes
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
    SELECT d.j AS j, g.s AS s
    FROM (
      SELECT
        coalesce(json_agg(d1.j ORDER BY k3.entered_on, k3.id), '[]'::json) AS v1,
        string_agg(concat_ws(',', CAST(k3.trail_id AS TEXT), CAST(k3.spouse_trail_id AS TEXT)), ',') AS s
      FROM (
        SELECT
          p.id AS id,
          p.entered_on AS entered_on,
          p.died_on AS died_on,
          p.died_precision AS died_precision,
          p.declared_court AS declared_court,
          p.declared_number AS declared_number,
          p.declared_final_on AS declared_final_on,
          p.trail_id AS trail_id,
          p.spouse_trail_id AS spouse_trail_id
        FROM (
          SELECT
            t3.id AS id,
            t3.entered_on AS entered_on,
            t3.died_on AS died_on,
            t3.died_precision AS died_precision,
            t3.declared_court AS declared_court,
            t3.declared_number AS declared_number,
            t3.declared_final_on AS declared_final_on,
            t3.trail_id AS trail_id,
            t3.spouse_trail_id AS spouse_trail_id
          FROM civil.death_entry AS t3
          WHERE
            CASE WHEN (t3.protection < 2) THEN true ELSE false END
            AND CASE WHEN (t3.spouse_id IS NULL OR t3.spouse_protection < 2) THEN true ELSE false END
            AND t3.entry_mark = $7::VARCHAR
          ORDER BY t3.entered_on, t3.id
          LIMIT 101
        ) AS p
        ORDER BY p.entered_on, p.id
        LIMIT $8::INTEGER
      ) AS k3
      LEFT OUTER JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT CAST(EXTRACT(year FROM k3.died_on) AS INTEGER) AS year
        ) AS r
      ) AS l3 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT k3.declared_court AS court
        ) AS r
        WHERE k3.declared_court IS NOT NULL
      ) AS l4 ON true
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT l3.j AS died, l4.j AS "declaredDead"
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
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS "birthEntries", f2.j AS "deathEntries"
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
-- $4 str: literal 2
-- $5 page size: literal 1
-- $6 page size: constant 20
-- $7 str: literal 4
-- $8 page size: literal 3
-- trail: the answer waits for its event
-- withheld: birthEntries.nodes.kind (CAPACITY)
