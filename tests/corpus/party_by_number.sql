-- One party by its number with names, statutes, entries, the deletion and those who represent it.
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
    FROM parties.party AS t1
    LEFT OUTER JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          CAST(EXTRACT(year FROM t1.founded_on) AS INTEGER) AS year,
          CASE WHEN (t1.founded_precision IN ('DAY', 'MONTH')) THEN CAST(EXTRACT(month FROM t1.founded_on) AS INTEGER) END AS month,
          CASE WHEN (t1.founded_precision IN ('DAY')) THEN CAST(EXTRACT(day FROM t1.founded_on) AS INTEGER) END AS day
      ) AS r
      WHERE t1.founded_on IS NOT NULL
    ) AS l1 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT CAST(EXTRACT(year FROM t1.entered_on) AS INTEGER) AS year
      ) AS r
      WHERE t1.entered_on IS NOT NULL
    ) AS l2 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k1.valid_from, k1.id), '[]'::json) AS v1
        FROM (
          SELECT p.id AS id, p.name AS name, p.valid_from AS valid_from, p.valid_to AS valid_to
          FROM (
            SELECT
              t2.id AS id,
              t2.name AS name,
              t2.valid_from AS valid_from,
              t2.valid_to AS valid_to
            FROM parties.party_name AS t2
            WHERE t2.party_number = t1.number
            ORDER BY t2.valid_from, t2.id
            LIMIT 101
          ) AS p
          ORDER BY p.valid_from, p.id
          LIMIT $2::INTEGER
        ) AS k1
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k1.name AS name, k1.valid_from AS "validFrom", k1.valid_to AS "validTo"
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l3 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k2.adopted_on, k2.id), '[]'::json) AS v1
        FROM (
          SELECT p.id AS id, p.adopted_on AS adopted_on, p.published_in AS published_in
          FROM (
            SELECT t3.id AS id, t3.adopted_on AS adopted_on, t3.published_in AS published_in
            FROM parties.party_statute AS t3
            WHERE t3.party_number = t1.number
            ORDER BY t3.adopted_on, t3.id
            LIMIT 101
          ) AS p
          ORDER BY p.adopted_on, p.id
          LIMIT $3::INTEGER
        ) AS k2
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k2.adopted_on AS "adoptedOn", k2.published_in AS "publishedIn"
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
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k3.decided_on DESC, k3.id DESC), '[]'::json) AS v1
        FROM (
          SELECT
            p.id AS id,
            p.kind AS kind,
            p.decision_number AS decision_number,
            p.decided_on AS decided_on,
            p.final_on AS final_on,
            p.published_in AS published_in,
            p.changed AS changed
          FROM (
            SELECT
              t4.id AS id,
              t4.kind AS kind,
              t4.decision_number AS decision_number,
              t4.decided_on AS decided_on,
              t4.final_on AS final_on,
              t4.published_in AS published_in,
              t4.changed AS changed
            FROM parties.party_entry AS t4
            WHERE t4.party_number = t1.number AND t4.kind = ANY ($4::TEXT[])
            ORDER BY t4.decided_on DESC, t4.id DESC
            LIMIT 101
          ) AS p
          ORDER BY p.decided_on DESC, p.id DESC
          LIMIT $5::INTEGER
        ) AS k3
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT
              k3.kind AS kind,
              k3.decision_number AS "decisionNumber",
              k3.decided_on AS "decidedOn",
              k3.final_on AS "finalOn",
              k3.published_in AS "publishedIn",
              k3.changed AS changed
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l5 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM parties.party_entry AS t5
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT t5.deletion_ground AS "deletionGround", t5.decided_on AS "decidedOn"
        ) AS r
      ) AS d ON true
      WHERE t5.party_number = t1.number AND t5.kind = 'DELETION'
    ) AS l6 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT d.j AS j
      FROM (
        SELECT coalesce(json_agg(d1.j ORDER BY k4.elected_on, k4.id), '[]'::json) AS v1
        FROM (
          SELECT p.id AS id, p.name_latin AS name_latin, p.elected_on AS elected_on
          FROM (
            SELECT t6.id AS id, t6.name_latin AS name_latin, t6.elected_on AS elected_on
            FROM parties.party_representative AS t6
            WHERE t6.party_number = t1.number AND (t6.until IS NULL) = $6::BOOLEAN
            ORDER BY t6.elected_on, t6.id
            LIMIT 101
          ) AS p
          ORDER BY p.elected_on, p.id
          LIMIT $7::INTEGER
        ) AS k4
        JOIN LATERAL (
          SELECT row_to_json(r) AS j
          FROM (
            SELECT k4.name_latin AS "nameLatin", k4.elected_on AS "electedOn"
          ) AS r
        ) AS d1 ON true
      ) AS g
      JOIN LATERAL (
        SELECT row_to_json(r) AS j
        FROM (
          SELECT g.v1 AS nodes
        ) AS r
      ) AS d ON true
    ) AS l7 ON true
    JOIN LATERAL (
      SELECT row_to_json(r) AS j
      FROM (
        SELECT
          t1.name AS name,
          l1.j AS founded,
          l2.j AS entered,
          t1.founders_count AS "foundersCount",
          t1.programme_on AS "programmeOn",
          l3.j AS names,
          l4.j AS statutes,
          l5.j AS entries,
          l6.j AS deletion,
          l7.j AS representatives
      ) AS r
    ) AS d ON true
    WHERE t1.number = $8::INTEGER
  ) AS f1 ON true
  JOIN LATERAL (
    SELECT row_to_json(r) AS j
    FROM (
      SELECT f1.j AS party
    ) AS r
  ) AS a ON true
  WHERE c.capacity = $1::VARCHAR
  LIMIT ALL OFFSET 0
) AS x ON true

-- $1 setting capacity
-- $2 page size: literal 1
-- $3 page size: literal 2
-- $4 PartyEntryKind: [constant ENTRY, constant CHANGE]
-- $5 page size: literal 3
-- $6 bool: constant True
-- $7 page size: literal 4
-- $8 int: variable number
