CREATE OR REPLACE FUNCTION population.circle_at(person uuid, moment timestamptz) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  RETURN (WITH RECURSIVE here AS (
    SELECT population.surviving(circle_at.person) AS id,
           (circle_at.moment AT TIME ZONE 'Europe/Belgrade')::date AS today),
  records AS (
    SELECT here.id, here.today FROM here
    UNION
    SELECT m.id, r.today FROM records r JOIN population.person m ON m.merged_into = r.id),
  near AS (
    SELECT here.id, 1 AS place FROM here
    UNION ALL
    SELECT child.id, 2
      FROM records r CROSS JOIN LATERAL (
        SELECT population.surviving(p.child_id) AS id
          FROM civil.birth_parent p JOIN civil.birth_entry e ON e.id = p.entry_id
         WHERE p.parent_id = r.id AND p.role IN ('MOTHER', 'FATHER')
           AND extract(year FROM age(r.today::timestamp, e.born_on::timestamp)) < 18
           AND NOT EXISTS (
             SELECT FROM civil.status_note taken
              WHERE taken.entry_id = e.id AND taken.kind = 'PARENTAL_RIGHT_REMOVED'
                AND taken.entered_on <= r.today AND (taken.parent = p.role) IS NOT FALSE
                AND NOT EXISTS (
                  SELECT FROM civil.status_note given
                   WHERE given.entry_id = e.id AND given.kind = 'PARENTAL_RIGHT_RETURNED'
                     AND given.entered_on <= r.today
                     AND (given.entered_on, given.ordinal) > (taken.entered_on, taken.ordinal)
                     AND (given.parent = p.role OR given.parent IS NULL AND taken.parent IS NULL))
             OFFSET 0)
        OFFSET 0) child
    UNION ALL
    SELECT ward.id, 3
      FROM records r CROSS JOIN LATERAL (
        SELECT population.surviving(g.ward_id) AS id FROM civil.guardianship g
         WHERE g.guardian_id = r.id AND g.since <= r.today
           AND (g.until IS NULL OR g.until >= r.today)
        OFFSET 0) ward),
  once AS (
    SELECT near.id, min(near.place) AS place FROM near WHERE near.id IS NOT NULL
     GROUP BY near.id ORDER BY 2, 1 LIMIT 50)
  SELECT string_agg(once.id::text, ',' ORDER BY once.place, once.id) FROM once
  );
END
$$;
REVOKE ALL ON FUNCTION population.circle_at(uuid, timestamptz) FROM PUBLIC;
CREATE OR REPLACE FUNCTION population.circle(person uuid) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  RETURN (SELECT population.circle_at(circle.person, now())
  );
END
$$;
REVOKE ALL ON FUNCTION population.circle(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION population.circle(uuid) TO hub_citizen;
CREATE OR REPLACE FUNCTION population.alone(person uuid) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  RETURN (SELECT population.surviving(alone.person)::text
  );
END
$$;
REVOKE ALL ON FUNCTION population.alone(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION population.alone(uuid) TO hub_citizen;
CREATE OR REPLACE FUNCTION population.surviving(person uuid) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  RETURN (SELECT CASE WHEN p.merged_into IS NULL THEN p.id
    ELSE (WITH RECURSIVE chain AS (
            SELECT q.id, q.merged_into, 1 AS length FROM population.person q
             WHERE q.id = p.merged_into
            UNION ALL
            SELECT q.id, q.merged_into, chain.length + 1
              FROM chain JOIN population.person q ON q.id = chain.merged_into
             WHERE chain.length < 10)
          SELECT chain.id FROM chain WHERE chain.merged_into IS NULL) END
    FROM population.person p WHERE p.id = surviving.person
  );
END
$$;
REVOKE ALL ON FUNCTION population.surviving(uuid) FROM PUBLIC;
CREATE OR REPLACE FUNCTION population.meant(id uuid, jmbg text) RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  RETURN (SELECT CASE WHEN meant.id IS NOT NULL
    THEN (SELECT ARRAY[population.surviving(p.id)::text,
                       CASE WHEN p.merged_into IS NULL THEN 'ID' ELSE 'FORMER_ID' END]
            FROM population.person p WHERE p.id = meant.id)
    ELSE (SELECT ARRAY[population.surviving(p.id)::text,
                       CASE WHEN i.valid_to IS NULL AND p.merged_into IS NULL
                            THEN 'CURRENT_NUMBER' ELSE 'FORMER_NUMBER' END]
            FROM population.identifier i JOIN population.person p ON p.id = i.person_id
           WHERE i.value = meant.jmbg)
  END
  );
END
$$;
REVOKE ALL ON FUNCTION population.meant(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION population.meant(uuid, text) TO hub_registrar;
GRANT EXECUTE ON FUNCTION population.meant(uuid, text) TO hub_roll_clerk;
GRANT EXECUTE ON FUNCTION population.meant(uuid, text) TO hub_supervisor;
GRANT EXECUTE ON FUNCTION population.meant(uuid, text) TO hub_roll_ministry;
GRANT EXECUTE ON FUNCTION population.meant(uuid, text) TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION population.meant(uuid, text) TO hub_revision_commission;
REVOKE ALL ON SCHEMA local_government FROM PUBLIC;
GRANT USAGE ON SCHEMA local_government TO hub_public;
GRANT USAGE ON SCHEMA local_government TO hub_citizen;
GRANT USAGE ON SCHEMA local_government TO hub_registrar;
GRANT USAGE ON SCHEMA local_government TO hub_roll_clerk;
GRANT USAGE ON SCHEMA local_government TO hub_portal;
GRANT USAGE ON SCHEMA local_government TO hub_supervisor;
GRANT USAGE ON SCHEMA local_government TO hub_roll_ministry;
GRANT USAGE ON SCHEMA local_government TO hub_party_officer;
GRANT USAGE ON SCHEMA local_government TO hub_citizenship_officer;
GRANT USAGE ON SCHEMA local_government TO hub_institution;
GRANT USAGE ON SCHEMA local_government TO hub_observer;
GRANT USAGE ON SCHEMA local_government TO hub_revision_commission;
GRANT USAGE ON SCHEMA local_government TO hub_auditor;
REVOKE ALL ON SCHEMA population FROM PUBLIC;
GRANT USAGE ON SCHEMA population TO hub_citizen;
GRANT USAGE ON SCHEMA population TO hub_registrar;
GRANT USAGE ON SCHEMA population TO hub_roll_clerk;
GRANT USAGE ON SCHEMA population TO hub_supervisor;
GRANT USAGE ON SCHEMA population TO hub_roll_ministry;
GRANT USAGE ON SCHEMA population TO hub_party_officer;
GRANT USAGE ON SCHEMA population TO hub_citizenship_officer;
GRANT USAGE ON SCHEMA population TO hub_revision_commission;
REVOKE ALL ON SCHEMA electoral FROM PUBLIC;
GRANT USAGE ON SCHEMA electoral TO hub_public;
GRANT USAGE ON SCHEMA electoral TO hub_citizen;
GRANT USAGE ON SCHEMA electoral TO hub_registrar;
GRANT USAGE ON SCHEMA electoral TO hub_roll_clerk;
GRANT USAGE ON SCHEMA electoral TO hub_portal;
GRANT USAGE ON SCHEMA electoral TO hub_supervisor;
GRANT USAGE ON SCHEMA electoral TO hub_roll_ministry;
GRANT USAGE ON SCHEMA electoral TO hub_party_officer;
GRANT USAGE ON SCHEMA electoral TO hub_citizenship_officer;
GRANT USAGE ON SCHEMA electoral TO hub_institution;
GRANT USAGE ON SCHEMA electoral TO hub_observer;
GRANT USAGE ON SCHEMA electoral TO hub_revision_commission;
GRANT USAGE ON SCHEMA electoral TO hub_auditor;
REVOKE ALL ON SCHEMA citizenship FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_public;
GRANT USAGE ON SCHEMA citizenship TO hub_citizen;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT USAGE ON SCHEMA citizenship TO hub_roll_clerk;
GRANT USAGE ON SCHEMA citizenship TO hub_portal;
GRANT USAGE ON SCHEMA citizenship TO hub_supervisor;
GRANT USAGE ON SCHEMA citizenship TO hub_roll_ministry;
GRANT USAGE ON SCHEMA citizenship TO hub_party_officer;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT USAGE ON SCHEMA citizenship TO hub_institution;
GRANT USAGE ON SCHEMA citizenship TO hub_observer;
GRANT USAGE ON SCHEMA citizenship TO hub_revision_commission;
GRANT USAGE ON SCHEMA citizenship TO hub_auditor;
REVOKE ALL ON SCHEMA civil FROM PUBLIC;
GRANT USAGE ON SCHEMA civil TO hub_public;
GRANT USAGE ON SCHEMA civil TO hub_citizen;
GRANT USAGE ON SCHEMA civil TO hub_registrar;
GRANT USAGE ON SCHEMA civil TO hub_roll_clerk;
GRANT USAGE ON SCHEMA civil TO hub_portal;
GRANT USAGE ON SCHEMA civil TO hub_supervisor;
GRANT USAGE ON SCHEMA civil TO hub_roll_ministry;
GRANT USAGE ON SCHEMA civil TO hub_party_officer;
GRANT USAGE ON SCHEMA civil TO hub_citizenship_officer;
GRANT USAGE ON SCHEMA civil TO hub_institution;
GRANT USAGE ON SCHEMA civil TO hub_observer;
GRANT USAGE ON SCHEMA civil TO hub_revision_commission;
GRANT USAGE ON SCHEMA civil TO hub_auditor;
REVOKE ALL ON SCHEMA cases FROM PUBLIC;
GRANT USAGE ON SCHEMA cases TO hub_citizen;
GRANT USAGE ON SCHEMA cases TO hub_registrar;
GRANT USAGE ON SCHEMA cases TO hub_supervisor;
GRANT USAGE ON SCHEMA cases TO hub_citizenship_officer;
REVOKE ALL ON SCHEMA parties FROM PUBLIC;
GRANT USAGE ON SCHEMA parties TO hub_public;
GRANT USAGE ON SCHEMA parties TO hub_citizen;
GRANT USAGE ON SCHEMA parties TO hub_registrar;
GRANT USAGE ON SCHEMA parties TO hub_roll_clerk;
GRANT USAGE ON SCHEMA parties TO hub_portal;
GRANT USAGE ON SCHEMA parties TO hub_supervisor;
GRANT USAGE ON SCHEMA parties TO hub_roll_ministry;
GRANT USAGE ON SCHEMA parties TO hub_party_officer;
GRANT USAGE ON SCHEMA parties TO hub_citizenship_officer;
GRANT USAGE ON SCHEMA parties TO hub_institution;
GRANT USAGE ON SCHEMA parties TO hub_observer;
GRANT USAGE ON SCHEMA parties TO hub_revision_commission;
GRANT USAGE ON SCHEMA parties TO hub_auditor;
ALTER TABLE local_government.unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.unit FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.unit TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in) ON local_government.unit TO hub_public;
CREATE POLICY public_reach ON local_government.unit FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in) ON local_government.unit TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.unit FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in) ON local_government.unit TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.unit FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in) ON local_government.unit TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.unit FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in) ON local_government.unit TO hub_portal;
CREATE POLICY portal_reach ON local_government.unit FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in) ON local_government.unit TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.unit FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in) ON local_government.unit TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.unit FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in) ON local_government.unit TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.unit FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in) ON local_government.unit TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.unit FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in) ON local_government.unit TO hub_institution;
CREATE POLICY institution_reach ON local_government.unit FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in) ON local_government.unit TO hub_observer;
CREATE POLICY observer_reach ON local_government.unit FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in) ON local_government.unit TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.unit FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in) ON local_government.unit TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.unit FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.unit_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.unit_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.unit_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_public;
CREATE POLICY public_reach ON local_government.unit_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.unit_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.unit_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.unit_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_portal;
CREATE POLICY portal_reach ON local_government.unit_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.unit_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.unit_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.unit_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.unit_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_institution;
CREATE POLICY institution_reach ON local_government.unit_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_observer;
CREATE POLICY observer_reach ON local_government.unit_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.unit_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, census_sort, voters_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.unit_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.unit_language ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.unit_language FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.unit_language TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_language TO hub_public;
CREATE POLICY public_reach ON local_government.unit_language FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_language TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.unit_language FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_language TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.unit_language FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_language TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.unit_language FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_language TO hub_portal;
CREATE POLICY portal_reach ON local_government.unit_language FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_language TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.unit_language FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_language TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.unit_language FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_language TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.unit_language FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_language TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.unit_language FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_language TO hub_institution;
CREATE POLICY institution_reach ON local_government.unit_language FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_language TO hub_observer;
CREATE POLICY observer_reach ON local_government.unit_language FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_language TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.unit_language FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_language TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.unit_language FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.unit_language_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.unit_language_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.unit_language_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_language_history TO hub_public;
CREATE POLICY public_reach ON local_government.unit_language_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_language_history TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.unit_language_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_language_history TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.unit_language_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_language_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.unit_language_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_language_history TO hub_portal;
CREATE POLICY portal_reach ON local_government.unit_language_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_language_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.unit_language_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_language_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.unit_language_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_language_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.unit_language_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_language_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.unit_language_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_language_history TO hub_institution;
CREATE POLICY institution_reach ON local_government.unit_language_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_language_history TO hub_observer;
CREATE POLICY observer_reach ON local_government.unit_language_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_language_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.unit_language_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_language_history TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.unit_language_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.unit_alias ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.unit_alias FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.unit_alias TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_alias TO hub_public;
CREATE POLICY public_reach ON local_government.unit_alias FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_alias TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.unit_alias FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_alias TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.unit_alias FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_alias TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.unit_alias FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_alias TO hub_portal;
CREATE POLICY portal_reach ON local_government.unit_alias FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_alias TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.unit_alias FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_alias TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.unit_alias FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_alias TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.unit_alias FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_alias TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.unit_alias FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_alias TO hub_institution;
CREATE POLICY institution_reach ON local_government.unit_alias FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_alias TO hub_observer;
CREATE POLICY observer_reach ON local_government.unit_alias FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_alias TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.unit_alias FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_alias TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.unit_alias FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.unit_alias_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.unit_alias_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.unit_alias_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_alias_history TO hub_public;
CREATE POLICY public_reach ON local_government.unit_alias_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_alias_history TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.unit_alias_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_alias_history TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.unit_alias_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_alias_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.unit_alias_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_alias_history TO hub_portal;
CREATE POLICY portal_reach ON local_government.unit_alias_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_alias_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.unit_alias_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_alias_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.unit_alias_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_alias_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.unit_alias_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_alias_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.unit_alias_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_alias_history TO hub_institution;
CREATE POLICY institution_reach ON local_government.unit_alias_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_alias_history TO hub_observer;
CREATE POLICY observer_reach ON local_government.unit_alias_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_alias_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.unit_alias_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_alias_history TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.unit_alias_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.cooperation_agreement ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.cooperation_agreement FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.cooperation_agreement TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in) ON local_government.cooperation_agreement TO hub_public;
CREATE POLICY public_reach ON local_government.cooperation_agreement FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in) ON local_government.cooperation_agreement TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.cooperation_agreement FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in) ON local_government.cooperation_agreement TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.cooperation_agreement FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in) ON local_government.cooperation_agreement TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.cooperation_agreement FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in) ON local_government.cooperation_agreement TO hub_portal;
CREATE POLICY portal_reach ON local_government.cooperation_agreement FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in) ON local_government.cooperation_agreement TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.cooperation_agreement FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in) ON local_government.cooperation_agreement TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.cooperation_agreement FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in) ON local_government.cooperation_agreement TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.cooperation_agreement FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in) ON local_government.cooperation_agreement TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.cooperation_agreement FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in) ON local_government.cooperation_agreement TO hub_institution;
CREATE POLICY institution_reach ON local_government.cooperation_agreement FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in) ON local_government.cooperation_agreement TO hub_observer;
CREATE POLICY observer_reach ON local_government.cooperation_agreement FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in) ON local_government.cooperation_agreement TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.cooperation_agreement FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in) ON local_government.cooperation_agreement TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.cooperation_agreement FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.cooperation_agreement_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.cooperation_agreement_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.cooperation_agreement_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.cooperation_agreement_history TO hub_public;
CREATE POLICY public_reach ON local_government.cooperation_agreement_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.cooperation_agreement_history TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.cooperation_agreement_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.cooperation_agreement_history TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.cooperation_agreement_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.cooperation_agreement_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.cooperation_agreement_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.cooperation_agreement_history TO hub_portal;
CREATE POLICY portal_reach ON local_government.cooperation_agreement_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.cooperation_agreement_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.cooperation_agreement_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.cooperation_agreement_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.cooperation_agreement_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.cooperation_agreement_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.cooperation_agreement_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.cooperation_agreement_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.cooperation_agreement_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.cooperation_agreement_history TO hub_institution;
CREATE POLICY institution_reach ON local_government.cooperation_agreement_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.cooperation_agreement_history TO hub_observer;
CREATE POLICY observer_reach ON local_government.cooperation_agreement_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.cooperation_agreement_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.cooperation_agreement_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, kind, subject, signed_on, until, partner, state, approved_by_government_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.cooperation_agreement_history TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.cooperation_agreement_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.agreement_unit ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.agreement_unit FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.agreement_unit TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in) ON local_government.agreement_unit TO hub_public;
CREATE POLICY public_reach ON local_government.agreement_unit FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in) ON local_government.agreement_unit TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.agreement_unit FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in) ON local_government.agreement_unit TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.agreement_unit FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in) ON local_government.agreement_unit TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.agreement_unit FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in) ON local_government.agreement_unit TO hub_portal;
CREATE POLICY portal_reach ON local_government.agreement_unit FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in) ON local_government.agreement_unit TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.agreement_unit FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in) ON local_government.agreement_unit TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.agreement_unit FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in) ON local_government.agreement_unit TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.agreement_unit FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in) ON local_government.agreement_unit TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.agreement_unit FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in) ON local_government.agreement_unit TO hub_institution;
CREATE POLICY institution_reach ON local_government.agreement_unit FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in) ON local_government.agreement_unit TO hub_observer;
CREATE POLICY observer_reach ON local_government.agreement_unit FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in) ON local_government.agreement_unit TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.agreement_unit FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in) ON local_government.agreement_unit TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.agreement_unit FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.agreement_unit_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.agreement_unit_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.agreement_unit_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.agreement_unit_history TO hub_public;
CREATE POLICY public_reach ON local_government.agreement_unit_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.agreement_unit_history TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.agreement_unit_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.agreement_unit_history TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.agreement_unit_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.agreement_unit_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.agreement_unit_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.agreement_unit_history TO hub_portal;
CREATE POLICY portal_reach ON local_government.agreement_unit_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.agreement_unit_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.agreement_unit_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.agreement_unit_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.agreement_unit_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.agreement_unit_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.agreement_unit_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.agreement_unit_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.agreement_unit_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.agreement_unit_history TO hub_institution;
CREATE POLICY institution_reach ON local_government.agreement_unit_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.agreement_unit_history TO hub_observer;
CREATE POLICY observer_reach ON local_government.agreement_unit_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.agreement_unit_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.agreement_unit_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, agreement_id, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.agreement_unit_history TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.agreement_unit_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.portal_counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.portal_counter FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.portal_counter TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_counter TO hub_public;
CREATE POLICY public_reach ON local_government.portal_counter FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_counter TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.portal_counter FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_counter TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.portal_counter FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_counter TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.portal_counter FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_counter TO hub_portal;
CREATE POLICY portal_reach ON local_government.portal_counter FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_counter TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.portal_counter FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_counter TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.portal_counter FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_counter TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.portal_counter FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_counter TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.portal_counter FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_counter TO hub_institution;
CREATE POLICY institution_reach ON local_government.portal_counter FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_counter TO hub_observer;
CREATE POLICY observer_reach ON local_government.portal_counter FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_counter TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.portal_counter FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_counter TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.portal_counter FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.portal_counter_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.portal_counter_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.portal_counter_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_counter_history TO hub_public;
CREATE POLICY public_reach ON local_government.portal_counter_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_counter_history TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.portal_counter_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_counter_history TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.portal_counter_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_counter_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.portal_counter_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_counter_history TO hub_portal;
CREATE POLICY portal_reach ON local_government.portal_counter_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_counter_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.portal_counter_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_counter_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.portal_counter_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_counter_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.portal_counter_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_counter_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.portal_counter_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_counter_history TO hub_institution;
CREATE POLICY institution_reach ON local_government.portal_counter_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_counter_history TO hub_observer;
CREATE POLICY observer_reach ON local_government.portal_counter_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_counter_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.portal_counter_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, kind, address, address_latin, hours, active_since, active_until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_counter_history TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.portal_counter_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.portal_administrator ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.portal_administrator FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.portal_administrator TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_administrator TO hub_public;
CREATE POLICY public_reach ON local_government.portal_administrator FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_administrator TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.portal_administrator FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_administrator TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.portal_administrator FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_administrator TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.portal_administrator FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_administrator TO hub_portal;
CREATE POLICY portal_reach ON local_government.portal_administrator FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_administrator TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.portal_administrator FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_administrator TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.portal_administrator FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_administrator TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.portal_administrator FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_administrator TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.portal_administrator FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_administrator TO hub_institution;
CREATE POLICY institution_reach ON local_government.portal_administrator FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_administrator TO hub_observer;
CREATE POLICY observer_reach ON local_government.portal_administrator FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_administrator TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.portal_administrator FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in) ON local_government.portal_administrator TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.portal_administrator FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.portal_administrator_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.portal_administrator_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.portal_administrator_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_administrator_history TO hub_public;
CREATE POLICY public_reach ON local_government.portal_administrator_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_administrator_history TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.portal_administrator_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_administrator_history TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.portal_administrator_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_administrator_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.portal_administrator_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_administrator_history TO hub_portal;
CREATE POLICY portal_reach ON local_government.portal_administrator_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_administrator_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.portal_administrator_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_administrator_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.portal_administrator_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_administrator_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.portal_administrator_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_administrator_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.portal_administrator_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_administrator_history TO hub_institution;
CREATE POLICY institution_reach ON local_government.portal_administrator_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_administrator_history TO hub_observer;
CREATE POLICY observer_reach ON local_government.portal_administrator_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_administrator_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.portal_administrator_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, scope, decision_number, decided_on, officials, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.portal_administrator_history TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.portal_administrator_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.headcount ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.headcount FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.headcount TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in) ON local_government.headcount TO hub_public;
CREATE POLICY public_reach ON local_government.headcount FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in) ON local_government.headcount TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.headcount FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in) ON local_government.headcount TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.headcount FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in) ON local_government.headcount TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.headcount FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in) ON local_government.headcount TO hub_portal;
CREATE POLICY portal_reach ON local_government.headcount FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in) ON local_government.headcount TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.headcount FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in) ON local_government.headcount TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.headcount FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in) ON local_government.headcount TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.headcount FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in) ON local_government.headcount TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.headcount FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in) ON local_government.headcount TO hub_institution;
CREATE POLICY institution_reach ON local_government.headcount FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in) ON local_government.headcount TO hub_observer;
CREATE POLICY observer_reach ON local_government.headcount FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in) ON local_government.headcount TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.headcount FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in) ON local_government.headcount TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.headcount FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.headcount_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.headcount_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.headcount_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.headcount_history TO hub_public;
CREATE POLICY public_reach ON local_government.headcount_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.headcount_history TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.headcount_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.headcount_history TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.headcount_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.headcount_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.headcount_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.headcount_history TO hub_portal;
CREATE POLICY portal_reach ON local_government.headcount_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.headcount_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.headcount_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.headcount_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.headcount_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.headcount_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.headcount_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.headcount_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.headcount_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.headcount_history TO hub_institution;
CREATE POLICY institution_reach ON local_government.headcount_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.headcount_history TO hub_observer;
CREATE POLICY observer_reach ON local_government.headcount_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.headcount_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.headcount_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, year, form, body, count, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.headcount_history TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.headcount_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.unit_fund ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.unit_fund FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.unit_fund TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_fund TO hub_public;
CREATE POLICY public_reach ON local_government.unit_fund FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_fund TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.unit_fund FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_fund TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.unit_fund FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_fund TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.unit_fund FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_fund TO hub_portal;
CREATE POLICY portal_reach ON local_government.unit_fund FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_fund TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.unit_fund FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_fund TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.unit_fund FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_fund TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.unit_fund FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_fund TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.unit_fund FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_fund TO hub_institution;
CREATE POLICY institution_reach ON local_government.unit_fund FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_fund TO hub_observer;
CREATE POLICY observer_reach ON local_government.unit_fund FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_fund TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.unit_fund FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in) ON local_government.unit_fund TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.unit_fund FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.unit_fund_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.unit_fund_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.unit_fund_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_fund_history TO hub_public;
CREATE POLICY public_reach ON local_government.unit_fund_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_fund_history TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.unit_fund_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_fund_history TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.unit_fund_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_fund_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.unit_fund_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_fund_history TO hub_portal;
CREATE POLICY portal_reach ON local_government.unit_fund_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_fund_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.unit_fund_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_fund_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.unit_fund_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_fund_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.unit_fund_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_fund_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.unit_fund_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_fund_history TO hub_institution;
CREATE POLICY institution_reach ON local_government.unit_fund_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_fund_history TO hub_observer;
CREATE POLICY observer_reach ON local_government.unit_fund_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_fund_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.unit_fund_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, year, programme, programme_latin, allocated, used, earmarked, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.unit_fund_history TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.unit_fund_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.municipal_police ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.municipal_police FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.municipal_police TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in) ON local_government.municipal_police TO hub_public;
CREATE POLICY public_reach ON local_government.municipal_police FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in) ON local_government.municipal_police TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.municipal_police FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in) ON local_government.municipal_police TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.municipal_police FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in) ON local_government.municipal_police TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.municipal_police FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in) ON local_government.municipal_police TO hub_portal;
CREATE POLICY portal_reach ON local_government.municipal_police FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in) ON local_government.municipal_police TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.municipal_police FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in) ON local_government.municipal_police TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.municipal_police FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in) ON local_government.municipal_police TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.municipal_police FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in) ON local_government.municipal_police TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.municipal_police FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in) ON local_government.municipal_police TO hub_institution;
CREATE POLICY institution_reach ON local_government.municipal_police FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in) ON local_government.municipal_police TO hub_observer;
CREATE POLICY observer_reach ON local_government.municipal_police FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in) ON local_government.municipal_police TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.municipal_police FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in) ON local_government.municipal_police TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.municipal_police FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.municipal_police_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.municipal_police_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.municipal_police_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.municipal_police_history TO hub_public;
CREATE POLICY public_reach ON local_government.municipal_police_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.municipal_police_history TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.municipal_police_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.municipal_police_history TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.municipal_police_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.municipal_police_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.municipal_police_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.municipal_police_history TO hub_portal;
CREATE POLICY portal_reach ON local_government.municipal_police_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.municipal_police_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.municipal_police_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.municipal_police_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.municipal_police_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.municipal_police_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.municipal_police_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.municipal_police_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.municipal_police_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.municipal_police_history TO hub_institution;
CREATE POLICY institution_reach ON local_government.municipal_police_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.municipal_police_history TO hub_observer;
CREATE POLICY observer_reach ON local_government.municipal_police_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.municipal_police_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.municipal_police_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, year, officers, exists_since, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.municipal_police_history TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.municipal_police_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.council ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.council FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.council TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in) ON local_government.council TO hub_public;
CREATE POLICY public_reach ON local_government.council FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in) ON local_government.council TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.council FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in) ON local_government.council TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.council FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in) ON local_government.council TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.council FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in) ON local_government.council TO hub_portal;
CREATE POLICY portal_reach ON local_government.council FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in) ON local_government.council TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.council FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in) ON local_government.council TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.council FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in) ON local_government.council TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.council FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in) ON local_government.council TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.council FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in) ON local_government.council TO hub_institution;
CREATE POLICY institution_reach ON local_government.council FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in) ON local_government.council TO hub_observer;
CREATE POLICY observer_reach ON local_government.council FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in) ON local_government.council TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.council FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in) ON local_government.council TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.council FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.council_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.council_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.council_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.council_history TO hub_public;
CREATE POLICY public_reach ON local_government.council_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.council_history TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.council_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.council_history TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.council_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.council_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.council_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.council_history TO hub_portal;
CREATE POLICY portal_reach ON local_government.council_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.council_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.council_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.council_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.council_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.council_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.council_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.council_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.council_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.council_history TO hub_institution;
CREATE POLICY institution_reach ON local_government.council_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.council_history TO hub_observer;
CREATE POLICY observer_reach ON local_government.council_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.council_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.council_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, seats, elected_on, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON local_government.council_history TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.council_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE population.person ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.person FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.person TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort, recorded_in) ON population.person TO hub_citizen;
CREATE POLICY citizen_reach ON population.person FOR SELECT TO hub_citizen
  USING (CASE WHEN id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort, recorded_in) ON population.person TO hub_registrar;
CREATE POLICY registrar_reach ON population.person FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) OR id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, roll_unit, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort, recorded_in) ON population.person TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.person FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort, recorded_in) ON population.person TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.person FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort, recorded_in) ON population.person TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON population.person FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, initials, protection, trail_id, represents, recorded_in) ON population.person TO hub_party_officer;
CREATE POLICY party_officer_reach ON population.person FOR SELECT TO hub_party_officer
  USING (represents AND ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL));
CREATE POLICY party_officer_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_party_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort, recorded_in) ON population.person TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.person FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort, recorded_in) ON population.person TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON population.person FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE population.person_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.person_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.person_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort, recorded_in, superseded_in, superseded_at) ON population.person_history TO hub_citizen;
CREATE POLICY citizen_reach ON population.person_history FOR SELECT TO hub_citizen
  USING (CASE WHEN id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON population.person_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort, recorded_in, superseded_in, superseded_at) ON population.person_history TO hub_registrar;
CREATE POLICY registrar_reach ON population.person_history FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) OR id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.person_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, roll_unit, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort, recorded_in, superseded_in, superseded_at) ON population.person_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.person_history FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.person_history AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort, recorded_in, superseded_in, superseded_at) ON population.person_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.person_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.person_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort, recorded_in, superseded_in, superseded_at) ON population.person_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON population.person_history FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON population.person_history AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, initials, protection, trail_id, represents, recorded_in, superseded_in, superseded_at) ON population.person_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON population.person_history FOR SELECT TO hub_party_officer
  USING (represents AND ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL));
CREATE POLICY party_officer_protection ON population.person_history AS RESTRICTIVE FOR SELECT TO hub_party_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort, recorded_in, superseded_in, superseded_at) ON population.person_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.person_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON population.person_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort, recorded_in, superseded_in, superseded_at) ON population.person_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON population.person_history FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON population.person_history AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE population.identifier ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.identifier FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.identifier TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.identifier TO hub_citizen;
CREATE POLICY citizen_reach ON population.identifier FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON population.identifier AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in) ON population.identifier TO hub_registrar;
CREATE POLICY registrar_reach ON population.identifier FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) OR person_id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.identifier AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in) ON population.identifier TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.identifier FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.identifier AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.identifier TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.identifier FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.identifier AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.identifier TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON population.identifier FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON population.identifier AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, represents, recorded_in) ON population.identifier TO hub_party_officer;
CREATE POLICY party_officer_reach ON population.identifier FOR SELECT TO hub_party_officer
  USING (represents AND ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL));
CREATE POLICY party_officer_protection ON population.identifier AS RESTRICTIVE FOR SELECT TO hub_party_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.identifier TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.identifier FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON population.identifier AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.identifier TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON population.identifier FOR SELECT TO hub_revision_commission
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY revision_commission_protection ON population.identifier AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE population.identifier_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.identifier_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.identifier_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.identifier_history TO hub_citizen;
CREATE POLICY citizen_reach ON population.identifier_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON population.identifier_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in, superseded_in, superseded_at) ON population.identifier_history TO hub_registrar;
CREATE POLICY registrar_reach ON population.identifier_history FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) OR person_id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.identifier_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in, superseded_in, superseded_at) ON population.identifier_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.identifier_history FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.identifier_history AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.identifier_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.identifier_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.identifier_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.identifier_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON population.identifier_history FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON population.identifier_history AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, represents, recorded_in, superseded_in, superseded_at) ON population.identifier_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON population.identifier_history FOR SELECT TO hub_party_officer
  USING (represents AND ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL));
CREATE POLICY party_officer_protection ON population.identifier_history AS RESTRICTIVE FOR SELECT TO hub_party_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.identifier_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.identifier_history FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON population.identifier_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.identifier_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON population.identifier_history FOR SELECT TO hub_revision_commission
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY revision_commission_protection ON population.identifier_history AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE population.address ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.address FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.address TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.address TO hub_citizen;
CREATE POLICY citizen_reach ON population.address FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON population.address AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in) ON population.address TO hub_registrar;
CREATE POLICY registrar_reach ON population.address FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.address AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in) ON population.address TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.address FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.address AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.address TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.address FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.address AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.address TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON population.address FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON population.address AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, represents, recorded_in) ON population.address TO hub_party_officer;
CREATE POLICY party_officer_reach ON population.address FOR SELECT TO hub_party_officer
  USING (represents AND ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL));
CREATE POLICY party_officer_protection ON population.address AS RESTRICTIVE FOR SELECT TO hub_party_officer
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.address TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.address FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON population.address AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.address TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON population.address FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON population.address AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE population.address_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.address_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.address_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.address_history TO hub_citizen;
CREATE POLICY citizen_reach ON population.address_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON population.address_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in, superseded_in, superseded_at) ON population.address_history TO hub_registrar;
CREATE POLICY registrar_reach ON population.address_history FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.address_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in, superseded_in, superseded_at) ON population.address_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.address_history FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.address_history AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.address_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.address_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.address_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.address_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON population.address_history FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON population.address_history AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, represents, recorded_in, superseded_in, superseded_at) ON population.address_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON population.address_history FOR SELECT TO hub_party_officer
  USING (represents AND ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL));
CREATE POLICY party_officer_protection ON population.address_history AS RESTRICTIVE FOR SELECT TO hub_party_officer
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.address_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.address_history FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON population.address_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.address_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON population.address_history FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON population.address_history AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE population.one_parent ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.one_parent FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.one_parent TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (person_id, name, name_latin, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.one_parent TO hub_citizen;
CREATE POLICY citizen_reach ON population.one_parent FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON population.one_parent AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (person_id, name, name_latin, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in) ON population.one_parent TO hub_registrar;
CREATE POLICY registrar_reach ON population.one_parent FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.one_parent AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, name, name_latin, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in) ON population.one_parent TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.one_parent FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.one_parent AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, name, name_latin, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.one_parent TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.one_parent FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.one_parent AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, name, name_latin, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.one_parent TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.one_parent FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON population.one_parent AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE population.one_parent_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.one_parent_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.one_parent_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (person_id, name, name_latin, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.one_parent_history TO hub_citizen;
CREATE POLICY citizen_reach ON population.one_parent_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON population.one_parent_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (person_id, name, name_latin, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in, superseded_in, superseded_at) ON population.one_parent_history TO hub_registrar;
CREATE POLICY registrar_reach ON population.one_parent_history FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.one_parent_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, name, name_latin, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in, superseded_in, superseded_at) ON population.one_parent_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.one_parent_history FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.one_parent_history AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, name, name_latin, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.one_parent_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.one_parent_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.one_parent_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, name, name_latin, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.one_parent_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.one_parent_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON population.one_parent_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE population.former_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.former_name FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.former_name TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, given_name, given_name_latin, surname, surname_latin, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.former_name TO hub_citizen;
CREATE POLICY citizen_reach ON population.former_name FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON population.former_name AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, given_name_latin, surname, surname_latin, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in) ON population.former_name TO hub_registrar;
CREATE POLICY registrar_reach ON population.former_name FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) OR person_id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.former_name AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, given_name_latin, surname, surname_latin, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in) ON population.former_name TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.former_name FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.former_name AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, given_name_latin, surname, surname_latin, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.former_name TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.former_name FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.former_name AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, given_name_latin, surname, surname_latin, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.former_name TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON population.former_name FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON population.former_name AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, given_name_latin, surname, surname_latin, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.former_name TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.former_name FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON population.former_name AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, given_name_latin, surname, surname_latin, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON population.former_name TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON population.former_name FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON population.former_name AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE population.former_name_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.former_name_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.former_name_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, given_name, given_name_latin, surname, surname_latin, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.former_name_history TO hub_citizen;
CREATE POLICY citizen_reach ON population.former_name_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON population.former_name_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, given_name_latin, surname, surname_latin, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in, superseded_in, superseded_at) ON population.former_name_history TO hub_registrar;
CREATE POLICY registrar_reach ON population.former_name_history FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) OR person_id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.former_name_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, given_name_latin, surname, surname_latin, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in, superseded_in, superseded_at) ON population.former_name_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.former_name_history FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.former_name_history AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, given_name_latin, surname, surname_latin, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.former_name_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.former_name_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.former_name_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, given_name_latin, surname, surname_latin, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.former_name_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON population.former_name_history FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON population.former_name_history AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, given_name_latin, surname, surname_latin, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.former_name_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.former_name_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON population.former_name_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, given_name_latin, surname, surname_latin, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON population.former_name_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON population.former_name_history FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON population.former_name_history AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE population.name_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.name_key FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.name_key TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper, recorded_in) ON population.name_key TO hub_registrar;
CREATE POLICY registrar_reach ON population.name_key FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) OR person_id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.name_key AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper, roll_unit, recorded_in) ON population.name_key TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.name_key FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.name_key AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper, recorded_in) ON population.name_key TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.name_key FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.name_key AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper, recorded_in) ON population.name_key TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON population.name_key FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON population.name_key AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper, recorded_in) ON population.name_key TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.name_key FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON population.name_key AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper, recorded_in) ON population.name_key TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON population.name_key FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON population.name_key AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE population.name_key_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.name_key_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.name_key_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper, recorded_in, superseded_in, superseded_at) ON population.name_key_history TO hub_registrar;
CREATE POLICY registrar_reach ON population.name_key_history FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) OR person_id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.name_key_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper, roll_unit, recorded_in, superseded_in, superseded_at) ON population.name_key_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.name_key_history FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.name_key_history AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper, recorded_in, superseded_in, superseded_at) ON population.name_key_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.name_key_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.name_key_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper, recorded_in, superseded_in, superseded_at) ON population.name_key_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON population.name_key_history FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON population.name_key_history AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper, recorded_in, superseded_in, superseded_at) ON population.name_key_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.name_key_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON population.name_key_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper, recorded_in, superseded_in, superseded_at) ON population.name_key_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON population.name_key_history FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON population.name_key_history AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE electoral.station ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.station FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.station TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON electoral.station TO hub_public;
CREATE POLICY public_reach ON electoral.station FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON electoral.station TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.station FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON electoral.station TO hub_registrar;
CREATE POLICY registrar_reach ON electoral.station FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON electoral.station TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.station FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON electoral.station TO hub_portal;
CREATE POLICY portal_reach ON electoral.station FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON electoral.station TO hub_supervisor;
CREATE POLICY supervisor_reach ON electoral.station FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON electoral.station TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.station FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON electoral.station TO hub_party_officer;
CREATE POLICY party_officer_reach ON electoral.station FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON electoral.station TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON electoral.station FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON electoral.station TO hub_institution;
CREATE POLICY institution_reach ON electoral.station FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON electoral.station TO hub_observer;
CREATE POLICY observer_reach ON electoral.station FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON electoral.station TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON electoral.station FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON electoral.station TO hub_auditor;
CREATE POLICY auditor_reach ON electoral.station FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE electoral.station_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.station_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.station_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON electoral.station_history TO hub_public;
CREATE POLICY public_reach ON electoral.station_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON electoral.station_history TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.station_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON electoral.station_history TO hub_registrar;
CREATE POLICY registrar_reach ON electoral.station_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON electoral.station_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.station_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON electoral.station_history TO hub_portal;
CREATE POLICY portal_reach ON electoral.station_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON electoral.station_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON electoral.station_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON electoral.station_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.station_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON electoral.station_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON electoral.station_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON electoral.station_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON electoral.station_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON electoral.station_history TO hub_institution;
CREATE POLICY institution_reach ON electoral.station_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON electoral.station_history TO hub_observer;
CREATE POLICY observer_reach ON electoral.station_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON electoral.station_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON electoral.station_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON electoral.station_history TO hub_auditor;
CREATE POLICY auditor_reach ON electoral.station_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE electoral.voter ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.voter FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.voter TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, unit_code, station_id, status, basis, since, displaced_unit_code, displaced_address, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON electoral.voter TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.voter FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON electoral.voter AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, station_id, status, basis, since, displaced_unit_code, displaced_address, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in) ON electoral.voter TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.voter FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON electoral.voter AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, station_id, status, basis, since, displaced_unit_code, displaced_address, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON electoral.voter TO hub_supervisor;
CREATE POLICY supervisor_reach ON electoral.voter FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON electoral.voter AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, station_id, status, basis, since, displaced_unit_code, displaced_address, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON electoral.voter TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.voter FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON electoral.voter AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, station_id, status, basis, since, displaced_unit_code, displaced_address, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON electoral.voter TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON electoral.voter FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON electoral.voter AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE electoral.voter_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.voter_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.voter_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, unit_code, station_id, status, basis, since, displaced_unit_code, displaced_address, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON electoral.voter_history TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.voter_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON electoral.voter_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, station_id, status, basis, since, displaced_unit_code, displaced_address, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in, superseded_in, superseded_at) ON electoral.voter_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.voter_history FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON electoral.voter_history AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, station_id, status, basis, since, displaced_unit_code, displaced_address, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON electoral.voter_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON electoral.voter_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON electoral.voter_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, station_id, status, basis, since, displaced_unit_code, displaced_address, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON electoral.voter_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.voter_history FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON electoral.voter_history AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, station_id, status, basis, since, displaced_unit_code, displaced_address, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON electoral.voter_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON electoral.voter_history FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON electoral.voter_history AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE electoral.voting_place ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.voting_place FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.voting_place TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, voter_id, person_id, election, kind, unit_code, country, post, station_id, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON electoral.voting_place TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.voting_place FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON electoral.voting_place AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, voter_id, person_id, election, kind, unit_code, country, post, station_id, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in) ON electoral.voting_place TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.voting_place FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON electoral.voting_place AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, voter_id, person_id, election, kind, unit_code, country, post, station_id, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON electoral.voting_place TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.voting_place FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON electoral.voting_place AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, voter_id, person_id, election, kind, unit_code, country, post, station_id, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON electoral.voting_place TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON electoral.voting_place FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON electoral.voting_place AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE electoral.voting_place_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.voting_place_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.voting_place_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, voter_id, person_id, election, kind, unit_code, country, post, station_id, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON electoral.voting_place_history TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.voting_place_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON electoral.voting_place_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, voter_id, person_id, election, kind, unit_code, country, post, station_id, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in, superseded_in, superseded_at) ON electoral.voting_place_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.voting_place_history FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON electoral.voting_place_history AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, voter_id, person_id, election, kind, unit_code, country, post, station_id, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON electoral.voting_place_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.voting_place_history FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON electoral.voting_place_history AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, voter_id, person_id, election, kind, unit_code, country, post, station_id, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON electoral.voting_place_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON electoral.voting_place_history FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON electoral.voting_place_history AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE electoral.roll_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.roll_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.roll_decision TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, unit_code, number, decided_on, kind, basis, body, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON electoral.roll_decision TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.roll_decision FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON electoral.roll_decision AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, number, decided_on, kind, basis, body, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in) ON electoral.roll_decision TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.roll_decision FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON electoral.roll_decision AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, number, decided_on, kind, basis, body, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON electoral.roll_decision TO hub_supervisor;
CREATE POLICY supervisor_reach ON electoral.roll_decision FOR SELECT TO hub_supervisor
  USING (true);
CREATE POLICY supervisor_protection ON electoral.roll_decision AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, number, decided_on, kind, basis, body, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON electoral.roll_decision TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.roll_decision FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON electoral.roll_decision AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, number, decided_on, kind, basis, body, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON electoral.roll_decision TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON electoral.roll_decision FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON electoral.roll_decision AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE electoral.roll_decision_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.roll_decision_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.roll_decision_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, unit_code, number, decided_on, kind, basis, body, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON electoral.roll_decision_history TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.roll_decision_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON electoral.roll_decision_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, number, decided_on, kind, basis, body, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in, superseded_in, superseded_at) ON electoral.roll_decision_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.roll_decision_history FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON electoral.roll_decision_history AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, number, decided_on, kind, basis, body, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON electoral.roll_decision_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON electoral.roll_decision_history FOR SELECT TO hub_supervisor
  USING (true);
CREATE POLICY supervisor_protection ON electoral.roll_decision_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, number, decided_on, kind, basis, body, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON electoral.roll_decision_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.roll_decision_history FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON electoral.roll_decision_history AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, number, decided_on, kind, basis, body, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON electoral.roll_decision_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON electoral.roll_decision_history FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON electoral.roll_decision_history AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE electoral.roll_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.roll_change FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.roll_change TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, decision_id, voter_id, person_id, kind, field, old_value, new_value, changed_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON electoral.roll_change TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.roll_change FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON electoral.roll_change AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, decision_id, voter_id, person_id, kind, field, old_value, new_value, changed_on, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in) ON electoral.roll_change TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.roll_change FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON electoral.roll_change AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, decision_id, voter_id, person_id, kind, field, old_value, new_value, changed_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON electoral.roll_change TO hub_supervisor;
CREATE POLICY supervisor_reach ON electoral.roll_change FOR SELECT TO hub_supervisor
  USING (true);
CREATE POLICY supervisor_protection ON electoral.roll_change AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, decision_id, voter_id, person_id, kind, field, old_value, new_value, changed_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON electoral.roll_change TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.roll_change FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON electoral.roll_change AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, decision_id, voter_id, person_id, kind, field, old_value, new_value, changed_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON electoral.roll_change TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON electoral.roll_change FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON electoral.roll_change AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE electoral.roll_change_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.roll_change_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.roll_change_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, decision_id, voter_id, person_id, kind, field, old_value, new_value, changed_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON electoral.roll_change_history TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.roll_change_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON electoral.roll_change_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, decision_id, voter_id, person_id, kind, field, old_value, new_value, changed_on, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in, superseded_in, superseded_at) ON electoral.roll_change_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.roll_change_history FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON electoral.roll_change_history AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, decision_id, voter_id, person_id, kind, field, old_value, new_value, changed_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON electoral.roll_change_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON electoral.roll_change_history FOR SELECT TO hub_supervisor
  USING (true);
CREATE POLICY supervisor_protection ON electoral.roll_change_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, decision_id, voter_id, person_id, kind, field, old_value, new_value, changed_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON electoral.roll_change_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.roll_change_history FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON electoral.roll_change_history AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, decision_id, voter_id, person_id, kind, field, old_value, new_value, changed_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON electoral.roll_change_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON electoral.roll_change_history FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON electoral.roll_change_history AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE electoral.special_roll_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.special_roll_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.special_roll_entry TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, minority, since, decision_number, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON electoral.special_roll_entry TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.special_roll_entry FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON electoral.special_roll_entry AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, minority, since, decision_number, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in) ON electoral.special_roll_entry TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.special_roll_entry FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON electoral.special_roll_entry AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, minority, since, decision_number, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON electoral.special_roll_entry TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.special_roll_entry FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON electoral.special_roll_entry AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE electoral.special_roll_entry_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.special_roll_entry_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.special_roll_entry_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, minority, since, decision_number, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON electoral.special_roll_entry_history TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.special_roll_entry_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON electoral.special_roll_entry_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, minority, since, decision_number, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in, superseded_in, superseded_at) ON electoral.special_roll_entry_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.special_roll_entry_history FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON electoral.special_roll_entry_history AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, minority, since, decision_number, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON electoral.special_roll_entry_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.special_roll_entry_history FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON electoral.special_roll_entry_history AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE citizenship.citizenship ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizenship FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizenship TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.citizenship TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.citizenship FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.citizenship AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in) ON citizenship.citizenship TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.citizenship FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) OR person_id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.citizenship AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in) ON citizenship.citizenship TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON citizenship.citizenship FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON citizenship.citizenship AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.citizenship TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.citizenship FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.citizenship AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.citizenship TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON citizenship.citizenship FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON citizenship.citizenship AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.citizenship TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.citizenship FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.citizenship AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.citizenship TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON citizenship.citizenship FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON citizenship.citizenship AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE citizenship.citizenship_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizenship_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizenship_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizenship_history TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.citizenship_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.citizenship_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in, superseded_in, superseded_at) ON citizenship.citizenship_history TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.citizenship_history FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) OR person_id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.citizenship_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in, superseded_in, superseded_at) ON citizenship.citizenship_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON citizenship.citizenship_history FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON citizenship.citizenship_history AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizenship_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.citizenship_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.citizenship_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizenship_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON citizenship.citizenship_history FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON citizenship.citizenship_history AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizenship_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.citizenship_history FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.citizenship_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizenship_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON citizenship.citizenship_history FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON citizenship.citizenship_history AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE citizenship.foreign_citizenship ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.foreign_citizenship FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.foreign_citizenship TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, country, since, until, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.foreign_citizenship TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.foreign_citizenship FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.foreign_citizenship AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, country, since, until, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in) ON citizenship.foreign_citizenship TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.foreign_citizenship FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.foreign_citizenship AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, country, since, until, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.foreign_citizenship TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.foreign_citizenship FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.foreign_citizenship AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, country, since, until, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.foreign_citizenship TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.foreign_citizenship FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.foreign_citizenship AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE citizenship.foreign_citizenship_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.foreign_citizenship_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.foreign_citizenship_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, country, since, until, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.foreign_citizenship_history TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.foreign_citizenship_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.foreign_citizenship_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, country, since, until, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in, superseded_in, superseded_at) ON citizenship.foreign_citizenship_history TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.foreign_citizenship_history FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.foreign_citizenship_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, country, since, until, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.foreign_citizenship_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.foreign_citizenship_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.foreign_citizenship_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, country, since, until, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.foreign_citizenship_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.foreign_citizenship_history FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.foreign_citizenship_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE citizenship.citizens_book ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizens_book FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizens_book TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in) ON citizenship.citizens_book TO hub_public;
CREATE POLICY public_reach ON citizenship.citizens_book FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in) ON citizenship.citizens_book TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.citizens_book FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in) ON citizenship.citizens_book TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.citizens_book FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in) ON citizenship.citizens_book TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON citizenship.citizens_book FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in) ON citizenship.citizens_book TO hub_portal;
CREATE POLICY portal_reach ON citizenship.citizens_book FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in) ON citizenship.citizens_book TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.citizens_book FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in) ON citizenship.citizens_book TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON citizenship.citizens_book FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in) ON citizenship.citizens_book TO hub_party_officer;
CREATE POLICY party_officer_reach ON citizenship.citizens_book FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in) ON citizenship.citizens_book TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.citizens_book FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in) ON citizenship.citizens_book TO hub_institution;
CREATE POLICY institution_reach ON citizenship.citizens_book FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in) ON citizenship.citizens_book TO hub_observer;
CREATE POLICY observer_reach ON citizenship.citizens_book FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in) ON citizenship.citizens_book TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON citizenship.citizens_book FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in) ON citizenship.citizens_book TO hub_auditor;
CREATE POLICY auditor_reach ON citizenship.citizens_book FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE citizenship.citizens_book_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizens_book_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizens_book_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_history TO hub_public;
CREATE POLICY public_reach ON citizenship.citizens_book_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_history TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.citizens_book_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_history TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.citizens_book_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON citizenship.citizens_book_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_history TO hub_portal;
CREATE POLICY portal_reach ON citizenship.citizens_book_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.citizens_book_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON citizenship.citizens_book_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON citizenship.citizens_book_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.citizens_book_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_history TO hub_institution;
CREATE POLICY institution_reach ON citizenship.citizens_book_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_history TO hub_observer;
CREATE POLICY observer_reach ON citizenship.citizens_book_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON citizenship.citizens_book_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_history TO hub_auditor;
CREATE POLICY auditor_reach ON citizenship.citizens_book_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE citizenship.citizens_book_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizens_book_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizens_book_entry TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.citizens_book_entry TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.citizens_book_entry FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.citizens_book_entry AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, keeper_code, trail_id, protection, recorded_in) ON citizenship.citizens_book_entry TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.citizens_book_entry FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) OR person_id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.citizens_book_entry AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in) ON citizenship.citizens_book_entry TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON citizenship.citizens_book_entry FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON citizenship.citizens_book_entry AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.citizens_book_entry TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.citizens_book_entry FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.citizens_book_entry AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.citizens_book_entry TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON citizenship.citizens_book_entry FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON citizenship.citizens_book_entry AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.citizens_book_entry TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.citizens_book_entry FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.citizens_book_entry AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.citizens_book_entry TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON citizenship.citizens_book_entry FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON citizenship.citizens_book_entry AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE citizenship.citizens_book_entry_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizens_book_entry_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizens_book_entry_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_entry_history TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.citizens_book_entry_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.citizens_book_entry_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, keeper_code, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_entry_history TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.citizens_book_entry_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) OR person_id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.citizens_book_entry_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_entry_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON citizenship.citizens_book_entry_history FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON citizenship.citizens_book_entry_history AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_entry_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.citizens_book_entry_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.citizens_book_entry_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_entry_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON citizenship.citizens_book_entry_history FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON citizenship.citizens_book_entry_history AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_entry_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.citizens_book_entry_history FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.citizens_book_entry_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizens_book_entry_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON citizenship.citizens_book_entry_history FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON citizenship.citizens_book_entry_history AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE citizenship.citizenship_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizenship_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizenship_decision TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, kind, ordinal, request_number, requested_on, number, decided_on, effective_on, legal_basis, surname, surname_latin, one_parent, one_parent_latin, given_name, given_name_latin, born_on, born_precision, birth_place, birth_country, residence, foreign_citizenship, delivered_to, remarks, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.citizenship_decision TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.citizenship_decision FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.citizenship_decision AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, ordinal, request_number, requested_on, number, decided_on, effective_on, legal_basis, surname, surname_latin, one_parent, one_parent_latin, given_name, given_name_latin, born_on, born_precision, birth_place, birth_country, residence, foreign_citizenship, delivered_to, remarks, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.citizenship_decision TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.citizenship_decision FOR SELECT TO hub_registrar
  USING (CASE WHEN delivered_unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.citizenship_decision AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, ordinal, request_number, requested_on, number, decided_on, effective_on, legal_basis, surname, surname_latin, one_parent, one_parent_latin, given_name, given_name_latin, born_on, born_precision, birth_place, birth_country, residence, foreign_citizenship, delivered_to, remarks, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.citizenship_decision TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.citizenship_decision FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.citizenship_decision AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, ordinal, request_number, requested_on, number, decided_on, effective_on, legal_basis, surname, surname_latin, one_parent, one_parent_latin, given_name, given_name_latin, born_on, born_precision, birth_place, birth_country, residence, foreign_citizenship, delivered_to, remarks, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.citizenship_decision TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.citizenship_decision FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.citizenship_decision AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE citizenship.citizenship_decision_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizenship_decision_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizenship_decision_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, kind, ordinal, request_number, requested_on, number, decided_on, effective_on, legal_basis, surname, surname_latin, one_parent, one_parent_latin, given_name, given_name_latin, born_on, born_precision, birth_place, birth_country, residence, foreign_citizenship, delivered_to, remarks, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizenship_decision_history TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.citizenship_decision_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.citizenship_decision_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, ordinal, request_number, requested_on, number, decided_on, effective_on, legal_basis, surname, surname_latin, one_parent, one_parent_latin, given_name, given_name_latin, born_on, born_precision, birth_place, birth_country, residence, foreign_citizenship, delivered_to, remarks, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizenship_decision_history TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.citizenship_decision_history FOR SELECT TO hub_registrar
  USING (CASE WHEN delivered_unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.citizenship_decision_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, ordinal, request_number, requested_on, number, decided_on, effective_on, legal_basis, surname, surname_latin, one_parent, one_parent_latin, given_name, given_name_latin, born_on, born_precision, birth_place, birth_country, residence, foreign_citizenship, delivered_to, remarks, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizenship_decision_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.citizenship_decision_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.citizenship_decision_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, ordinal, request_number, requested_on, number, decided_on, effective_on, legal_basis, surname, surname_latin, one_parent, one_parent_latin, given_name, given_name_latin, born_on, born_precision, birth_place, birth_country, residence, foreign_citizenship, delivered_to, remarks, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizenship_decision_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.citizenship_decision_history FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.citizenship_decision_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE citizenship.determination ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.determination FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.determination TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, number, decided_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.determination TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.determination FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.determination AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.determination TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.determination FOR SELECT TO hub_registrar
  USING (CASE WHEN delivered_unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.determination AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.determination TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.determination FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.determination AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.determination TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.determination FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.determination AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE citizenship.determination_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.determination_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.determination_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, number, decided_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.determination_history TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.determination_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.determination_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.determination_history TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.determination_history FOR SELECT TO hub_registrar
  USING (CASE WHEN delivered_unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.determination_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.determination_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.determination_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.determination_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.determination_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.determination_history FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.determination_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE citizenship.deemed_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.deemed_act FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.deemed_act TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, number, issued_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.deemed_act TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.deemed_act FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.deemed_act AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, issued_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.deemed_act TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.deemed_act FOR SELECT TO hub_registrar
  USING (CASE WHEN delivered_unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.deemed_act AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, issued_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.deemed_act TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.deemed_act FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.deemed_act AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, issued_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.deemed_act TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.deemed_act FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.deemed_act AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE citizenship.deemed_act_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.deemed_act_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.deemed_act_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, number, issued_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.deemed_act_history TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.deemed_act_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.deemed_act_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, issued_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.deemed_act_history TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.deemed_act_history FOR SELECT TO hub_registrar
  USING (CASE WHEN delivered_unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.deemed_act_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, issued_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.deemed_act_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.deemed_act_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.deemed_act_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, issued_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.deemed_act_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.deemed_act_history FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.deemed_act_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE citizenship.annulment ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.annulment FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.annulment TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, number, decided_on, body, annuls, annulled_body, annulled_number, annulled_on, decision_id, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.annulment TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.annulment FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.annulment AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, annuls, annulled_body, annulled_number, annulled_on, decision_id, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.annulment TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.annulment FOR SELECT TO hub_registrar
  USING (CASE WHEN delivered_unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.annulment AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, annuls, annulled_body, annulled_number, annulled_on, decision_id, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.annulment TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.annulment FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.annulment AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, annuls, annulled_body, annulled_number, annulled_on, decision_id, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON citizenship.annulment TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.annulment FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.annulment AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE citizenship.annulment_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.annulment_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.annulment_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, number, decided_on, body, annuls, annulled_body, annulled_number, annulled_on, decision_id, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.annulment_history TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.annulment_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.annulment_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, annuls, annulled_body, annulled_number, annulled_on, decision_id, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.annulment_history TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.annulment_history FOR SELECT TO hub_registrar
  USING (CASE WHEN delivered_unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.annulment_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, annuls, annulled_body, annulled_number, annulled_on, decision_id, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.annulment_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.annulment_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.annulment_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, annuls, annulled_body, annulled_number, annulled_on, decision_id, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.annulment_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.annulment_history FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.annulment_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE citizenship.citizenship_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizenship_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizenship_entry TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, ordinal, book_entry_id, ground, ended_by, annuls, written_in, entered_on, text, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, copy_of_id, corrects_id, trail_id, protection, recorded_in) ON citizenship.citizenship_entry TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.citizenship_entry FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.citizenship_entry AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, ordinal, book_entry_id, ground, ended_by, annuls, written_in, entered_on, text, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, keeper_code, copy_of_id, corrects_id, trail_id, protection, recorded_in) ON citizenship.citizenship_entry TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.citizenship_entry FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.citizenship_entry AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, ordinal, book_entry_id, ground, ended_by, annuls, written_in, entered_on, text, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, copy_of_id, corrects_id, trail_id, protection, recorded_in) ON citizenship.citizenship_entry TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.citizenship_entry FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.citizenship_entry AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, ordinal, book_entry_id, ground, ended_by, annuls, written_in, entered_on, text, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, copy_of_id, corrects_id, trail_id, protection, recorded_in) ON citizenship.citizenship_entry TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.citizenship_entry FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.citizenship_entry AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE citizenship.citizenship_entry_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizenship_entry_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizenship_entry_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, ordinal, book_entry_id, ground, ended_by, annuls, written_in, entered_on, text, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, copy_of_id, corrects_id, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizenship_entry_history TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.citizenship_entry_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.citizenship_entry_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, ordinal, book_entry_id, ground, ended_by, annuls, written_in, entered_on, text, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, keeper_code, copy_of_id, corrects_id, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizenship_entry_history TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.citizenship_entry_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.citizenship_entry_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, ordinal, book_entry_id, ground, ended_by, annuls, written_in, entered_on, text, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, copy_of_id, corrects_id, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizenship_entry_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.citizenship_entry_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.citizenship_entry_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, ordinal, book_entry_id, ground, ended_by, annuls, written_in, entered_on, text, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, copy_of_id, corrects_id, trail_id, protection, recorded_in, superseded_in, superseded_at) ON citizenship.citizenship_entry_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.citizenship_entry_history FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.citizenship_entry_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE civil.registration_area ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.registration_area FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.registration_area TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON civil.registration_area TO hub_public;
CREATE POLICY public_reach ON civil.registration_area FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON civil.registration_area TO hub_citizen;
CREATE POLICY citizen_reach ON civil.registration_area FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON civil.registration_area TO hub_registrar;
CREATE POLICY registrar_reach ON civil.registration_area FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON civil.registration_area TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON civil.registration_area FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON civil.registration_area TO hub_portal;
CREATE POLICY portal_reach ON civil.registration_area FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON civil.registration_area TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.registration_area FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON civil.registration_area TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON civil.registration_area FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON civil.registration_area TO hub_party_officer;
CREATE POLICY party_officer_reach ON civil.registration_area FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON civil.registration_area TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.registration_area FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON civil.registration_area TO hub_institution;
CREATE POLICY institution_reach ON civil.registration_area FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON civil.registration_area TO hub_observer;
CREATE POLICY observer_reach ON civil.registration_area FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON civil.registration_area TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON civil.registration_area FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON civil.registration_area TO hub_auditor;
CREATE POLICY auditor_reach ON civil.registration_area FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE civil.registration_area_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.registration_area_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.registration_area_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON civil.registration_area_history TO hub_public;
CREATE POLICY public_reach ON civil.registration_area_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON civil.registration_area_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.registration_area_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON civil.registration_area_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.registration_area_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON civil.registration_area_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON civil.registration_area_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON civil.registration_area_history TO hub_portal;
CREATE POLICY portal_reach ON civil.registration_area_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON civil.registration_area_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.registration_area_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON civil.registration_area_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON civil.registration_area_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON civil.registration_area_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON civil.registration_area_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON civil.registration_area_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.registration_area_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON civil.registration_area_history TO hub_institution;
CREATE POLICY institution_reach ON civil.registration_area_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON civil.registration_area_history TO hub_observer;
CREATE POLICY observer_reach ON civil.registration_area_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON civil.registration_area_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON civil.registration_area_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON civil.registration_area_history TO hub_auditor;
CREATE POLICY auditor_reach ON civil.registration_area_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE civil.book ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.book FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.book TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in) ON civil.book TO hub_public;
CREATE POLICY public_reach ON civil.book FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in) ON civil.book TO hub_citizen;
CREATE POLICY citizen_reach ON civil.book FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in) ON civil.book TO hub_registrar;
CREATE POLICY registrar_reach ON civil.book FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in) ON civil.book TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON civil.book FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in) ON civil.book TO hub_portal;
CREATE POLICY portal_reach ON civil.book FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in) ON civil.book TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.book FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in) ON civil.book TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON civil.book FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in) ON civil.book TO hub_party_officer;
CREATE POLICY party_officer_reach ON civil.book FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in) ON civil.book TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.book FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in) ON civil.book TO hub_institution;
CREATE POLICY institution_reach ON civil.book FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in) ON civil.book TO hub_observer;
CREATE POLICY observer_reach ON civil.book FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in) ON civil.book TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON civil.book FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in) ON civil.book TO hub_auditor;
CREATE POLICY auditor_reach ON civil.book FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE civil.book_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.book_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.book_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON civil.book_history TO hub_public;
CREATE POLICY public_reach ON civil.book_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON civil.book_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.book_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON civil.book_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.book_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON civil.book_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON civil.book_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON civil.book_history TO hub_portal;
CREATE POLICY portal_reach ON civil.book_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON civil.book_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.book_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON civil.book_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON civil.book_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON civil.book_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON civil.book_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON civil.book_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.book_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON civil.book_history TO hub_institution;
CREATE POLICY institution_reach ON civil.book_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON civil.book_history TO hub_observer;
CREATE POLICY observer_reach ON civil.book_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON civil.book_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON civil.book_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON civil.book_history TO hub_auditor;
CREATE POLICY auditor_reach ON civil.book_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE civil.birth_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_entry TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, is_stillborn, given_name, surname, sex, born_on, born_precision, born_at, found_on, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, minority_given_name, minority_surname, minority_language, trail_id, protection, recorded_in) ON civil.birth_entry TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_entry FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_entry AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, is_stillborn, kind, given_name, surname, sex, born_on, born_precision, born_at, found_on, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, minority_given_name, minority_surname, minority_language, trail_id, protection, recorded_in) ON civil.birth_entry TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_entry FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_entry AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, is_stillborn, kind, given_name, surname, sex, born_on, born_precision, born_at, found_on, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, minority_given_name, minority_surname, minority_language, trail_id, protection, recorded_in) ON civil.birth_entry TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_entry FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_entry AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, is_stillborn, given_name, surname, sex, born_on, born_precision, born_at, found_on, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, minority_given_name, minority_surname, minority_language, trail_id, protection, recorded_in) ON civil.birth_entry TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_entry FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_entry AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.birth_entry_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_entry_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_entry_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, is_stillborn, given_name, surname, sex, born_on, born_precision, born_at, found_on, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, minority_given_name, minority_surname, minority_language, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.birth_entry_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_entry_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_entry_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, is_stillborn, kind, given_name, surname, sex, born_on, born_precision, born_at, found_on, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, minority_given_name, minority_surname, minority_language, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.birth_entry_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_entry_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_entry_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, is_stillborn, kind, given_name, surname, sex, born_on, born_precision, born_at, found_on, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, minority_given_name, minority_surname, minority_language, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.birth_entry_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_entry_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_entry_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, is_stillborn, given_name, surname, sex, born_on, born_precision, born_at, found_on, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, minority_given_name, minority_surname, minority_language, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.birth_entry_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_entry_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_entry_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.birth_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_report FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_report TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, due_on, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.birth_report TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_report FOR SELECT TO hub_citizen
  USING (CASE WHEN child_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR reporter_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_report AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (child_id IS NULL OR protection < 2 OR child_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, due_on, source_register, source_body, recorded_at, keeper_code, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.birth_report TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_report FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_report AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (child_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, due_on, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.birth_report TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_report FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_report AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (child_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, due_on, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.birth_report TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_report FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_report AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (child_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.birth_report_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_report_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_report_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, due_on, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_report_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_report_history FOR SELECT TO hub_citizen
  USING (CASE WHEN child_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR reporter_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_report_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (child_id IS NULL OR protection < 2 OR child_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, due_on, source_register, source_body, recorded_at, keeper_code, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_report_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_report_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_report_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (child_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, due_on, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_report_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_report_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_report_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (child_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, due_on, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_report_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_report_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_report_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (child_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.birth_report_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_report_address FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_report_address TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.birth_report_address TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_report_address FOR SELECT TO hub_citizen
  USING (CASE WHEN child_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR reporter_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_report_address AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (child_id IS NULL OR protection < 1 OR child_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (reporter_id IS NULL OR reporter_protection < 1 OR reporter_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.birth_report_address TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_report_address FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_report_address AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (child_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.birth_report_address TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_report_address FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_report_address AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (child_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.birth_report_address TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_report_address FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_report_address AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (child_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.birth_report_address_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_report_address_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_report_address_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_report_address_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_report_address_history FOR SELECT TO hub_citizen
  USING (CASE WHEN child_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR reporter_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_report_address_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (child_id IS NULL OR protection < 1 OR child_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (reporter_id IS NULL OR reporter_protection < 1 OR reporter_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_report_address_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_report_address_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_report_address_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (child_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_report_address_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_report_address_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_report_address_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (child_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_report_address_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_report_address_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_report_address_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (child_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.closed_birth_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.closed_birth_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.closed_birth_entry TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE civil.closed_birth_entry_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.closed_birth_entry_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.closed_birth_entry_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE civil.birth_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_note FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_note TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, citizenship_entry_id, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in) ON civil.birth_note TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_note FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_note AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, citizenship_entry_id, registrar, source_register, source_body, recorded_at, keeper_code, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in) ON civil.birth_note TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_note FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_note AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, citizenship_entry_id, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in) ON civil.birth_note TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_note FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_note AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, citizenship_entry_id, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in) ON civil.birth_note TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_note FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_note AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.birth_note_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_note_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_note_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, citizenship_entry_id, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.birth_note_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_note_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_note_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, citizenship_entry_id, registrar, source_register, source_body, recorded_at, keeper_code, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.birth_note_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_note_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_note_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, citizenship_entry_id, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.birth_note_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_note_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_note_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, citizenship_entry_id, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.birth_note_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_note_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_note_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.birth_parent ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_parent FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_parent TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in) ON civil.birth_parent TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_parent FOR SELECT TO hub_citizen
  USING (CASE WHEN child_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR parent_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_parent AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (child_id IS NULL OR protection < 2 OR child_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (parent_id IS NULL OR parent_protection < 2 OR parent_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, keeper_code, trail_id, protection, parent_trail_id, parent_protection, recorded_in) ON civil.birth_parent TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_parent FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_parent AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (child_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection < 2 OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in) ON civil.birth_parent TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_parent FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_parent AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (child_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection < 2 OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in) ON civil.birth_parent TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_parent FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_parent AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (child_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection < 2 OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.birth_parent_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_parent_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_parent_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_parent_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_parent_history FOR SELECT TO hub_citizen
  USING (CASE WHEN child_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR parent_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_parent_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (child_id IS NULL OR protection < 2 OR child_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (parent_id IS NULL OR parent_protection < 2 OR parent_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, keeper_code, trail_id, protection, parent_trail_id, parent_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_parent_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_parent_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_parent_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (child_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection < 2 OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_parent_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_parent_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_parent_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (child_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection < 2 OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_parent_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_parent_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_parent_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (child_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection < 2 OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.birth_parent_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_parent_address FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_parent_address TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in) ON civil.birth_parent_address TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_parent_address FOR SELECT TO hub_citizen
  USING (CASE WHEN child_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR parent_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_parent_address AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (child_id IS NULL OR protection < 1 OR child_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (parent_id IS NULL OR parent_protection < 1 OR parent_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, parent_trail_id, parent_protection, recorded_in) ON civil.birth_parent_address TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_parent_address FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_parent_address AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (child_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in) ON civil.birth_parent_address TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_parent_address FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_parent_address AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (child_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in) ON civil.birth_parent_address TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_parent_address FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_parent_address AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (child_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.birth_parent_address_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_parent_address_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_parent_address_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_parent_address_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_parent_address_history FOR SELECT TO hub_citizen
  USING (CASE WHEN child_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR parent_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_parent_address_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (child_id IS NULL OR protection < 1 OR child_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (parent_id IS NULL OR parent_protection < 1 OR parent_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, parent_trail_id, parent_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_parent_address_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_parent_address_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_parent_address_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (child_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_parent_address_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_parent_address_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_parent_address_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (child_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_parent_address_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_parent_address_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_parent_address_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (child_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.marriage_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.marriage_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.marriage_entry TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, spouse_id, married_on, married_at, place, unit_code, country, interpreter, ended_on, end_kind, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.marriage_entry TO hub_citizen;
CREATE POLICY citizen_reach ON civil.marriage_entry FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.marriage_entry AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, spouse_id, married_on, married_at, place, unit_code, country, interpreter, ended_on, end_kind, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.marriage_entry TO hub_registrar;
CREATE POLICY registrar_reach ON civil.marriage_entry FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.marriage_entry AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, spouse_id, married_on, married_at, place, unit_code, country, interpreter, ended_on, end_kind, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.marriage_entry TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.marriage_entry FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.marriage_entry AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.marriage_entry_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.marriage_entry_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.marriage_entry_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, spouse_id, married_on, married_at, place, unit_code, country, interpreter, ended_on, end_kind, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_entry_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.marriage_entry_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.marriage_entry_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, spouse_id, married_on, married_at, place, unit_code, country, interpreter, ended_on, end_kind, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_entry_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.marriage_entry_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.marriage_entry_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, spouse_id, married_on, married_at, place, unit_code, country, interpreter, ended_on, end_kind, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_entry_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.marriage_entry_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.marriage_entry_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.marriage_spouse ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.marriage_spouse FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.marriage_spouse TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, ordinal, person_id, spouse_id, given_name, surname_before, surname_after, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, status_before, status_proof, mother_name, father_name, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.marriage_spouse TO hub_citizen;
CREATE POLICY citizen_reach ON civil.marriage_spouse FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.marriage_spouse AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, ordinal, person_id, spouse_id, given_name, surname_before, surname_after, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, status_before, status_proof, mother_name, father_name, source_register, source_body, recorded_at, keeper_code, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.marriage_spouse TO hub_registrar;
CREATE POLICY registrar_reach ON civil.marriage_spouse FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.marriage_spouse AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, ordinal, person_id, spouse_id, given_name, surname_before, surname_after, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, status_before, status_proof, mother_name, father_name, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.marriage_spouse TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.marriage_spouse FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.marriage_spouse AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.marriage_spouse_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.marriage_spouse_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.marriage_spouse_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, ordinal, person_id, spouse_id, given_name, surname_before, surname_after, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, status_before, status_proof, mother_name, father_name, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_spouse_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.marriage_spouse_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.marriage_spouse_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, ordinal, person_id, spouse_id, given_name, surname_before, surname_after, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, status_before, status_proof, mother_name, father_name, source_register, source_body, recorded_at, keeper_code, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_spouse_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.marriage_spouse_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.marriage_spouse_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, ordinal, person_id, spouse_id, given_name, surname_before, surname_after, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, status_before, status_proof, mother_name, father_name, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_spouse_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.marriage_spouse_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.marriage_spouse_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.marriage_spouse_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.marriage_spouse_address FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.marriage_spouse_address TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (marriage_spouse_id, person_id, spouse_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.marriage_spouse_address TO hub_citizen;
CREATE POLICY citizen_reach ON civil.marriage_spouse_address FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.marriage_spouse_address AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 1 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (marriage_spouse_id, person_id, spouse_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.marriage_spouse_address TO hub_registrar;
CREATE POLICY registrar_reach ON civil.marriage_spouse_address FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.marriage_spouse_address AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (marriage_spouse_id, person_id, spouse_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.marriage_spouse_address TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.marriage_spouse_address FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.marriage_spouse_address AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.marriage_spouse_address_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.marriage_spouse_address_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.marriage_spouse_address_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (marriage_spouse_id, person_id, spouse_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_spouse_address_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.marriage_spouse_address_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.marriage_spouse_address_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 1 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (marriage_spouse_id, person_id, spouse_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_spouse_address_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.marriage_spouse_address_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.marriage_spouse_address_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (marriage_spouse_id, person_id, spouse_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_spouse_address_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.marriage_spouse_address_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.marriage_spouse_address_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.marriage_witness ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.marriage_witness FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.marriage_witness TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, ordinal, person_id, spouse_id, witness_id, name, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, witness_trail_id, witness_protection, recorded_in) ON civil.marriage_witness TO hub_citizen;
CREATE POLICY citizen_reach ON civil.marriage_witness FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR witness_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.marriage_witness AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (witness_id IS NULL OR witness_protection < 2 OR witness_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, ordinal, person_id, spouse_id, witness_id, name, source_register, source_body, recorded_at, keeper_code, trail_id, protection, spouse_trail_id, spouse_protection, witness_trail_id, witness_protection, recorded_in) ON civil.marriage_witness TO hub_registrar;
CREATE POLICY registrar_reach ON civil.marriage_witness FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.marriage_witness AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (witness_id IS NULL OR witness_protection < 2 OR witness_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, ordinal, person_id, spouse_id, witness_id, name, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, witness_trail_id, witness_protection, recorded_in) ON civil.marriage_witness TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.marriage_witness FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.marriage_witness AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (witness_id IS NULL OR witness_protection < 2 OR witness_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.marriage_witness_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.marriage_witness_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.marriage_witness_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, ordinal, person_id, spouse_id, witness_id, name, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, witness_trail_id, witness_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_witness_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.marriage_witness_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR witness_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.marriage_witness_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (witness_id IS NULL OR witness_protection < 2 OR witness_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, ordinal, person_id, spouse_id, witness_id, name, source_register, source_body, recorded_at, keeper_code, trail_id, protection, spouse_trail_id, spouse_protection, witness_trail_id, witness_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_witness_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.marriage_witness_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.marriage_witness_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (witness_id IS NULL OR witness_protection < 2 OR witness_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, ordinal, person_id, spouse_id, witness_id, name, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, witness_trail_id, witness_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_witness_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.marriage_witness_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.marriage_witness_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (witness_id IS NULL OR witness_protection < 2 OR witness_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.marriage_witness_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.marriage_witness_address FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.marriage_witness_address TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (marriage_witness_id, person_id, spouse_id, witness_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, witness_trail_id, witness_protection, recorded_in) ON civil.marriage_witness_address TO hub_citizen;
CREATE POLICY citizen_reach ON civil.marriage_witness_address FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR witness_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.marriage_witness_address AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 1 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (witness_id IS NULL OR witness_protection < 1 OR witness_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (marriage_witness_id, person_id, spouse_id, witness_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, spouse_trail_id, spouse_protection, witness_trail_id, witness_protection, recorded_in) ON civil.marriage_witness_address TO hub_registrar;
CREATE POLICY registrar_reach ON civil.marriage_witness_address FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.marriage_witness_address AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (witness_id IS NULL OR witness_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (marriage_witness_id, person_id, spouse_id, witness_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, witness_trail_id, witness_protection, recorded_in) ON civil.marriage_witness_address TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.marriage_witness_address FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.marriage_witness_address AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (witness_id IS NULL OR witness_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.marriage_witness_address_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.marriage_witness_address_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.marriage_witness_address_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (marriage_witness_id, person_id, spouse_id, witness_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, witness_trail_id, witness_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_witness_address_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.marriage_witness_address_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR witness_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.marriage_witness_address_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 1 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (witness_id IS NULL OR witness_protection < 1 OR witness_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (marriage_witness_id, person_id, spouse_id, witness_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, spouse_trail_id, spouse_protection, witness_trail_id, witness_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_witness_address_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.marriage_witness_address_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.marriage_witness_address_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (witness_id IS NULL OR witness_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (marriage_witness_id, person_id, spouse_id, witness_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, witness_trail_id, witness_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_witness_address_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.marriage_witness_address_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.marriage_witness_address_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (witness_id IS NULL OR witness_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.marriage_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.marriage_note FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.marriage_note TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, person_id, spouse_id, written_in, ordinal, kind, entered_on, text, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.marriage_note TO hub_citizen;
CREATE POLICY citizen_reach ON civil.marriage_note FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.marriage_note AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, spouse_id, written_in, ordinal, kind, entered_on, text, registrar, source_register, source_body, recorded_at, keeper_code, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.marriage_note TO hub_registrar;
CREATE POLICY registrar_reach ON civil.marriage_note FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.marriage_note AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, spouse_id, written_in, ordinal, kind, entered_on, text, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.marriage_note TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.marriage_note FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.marriage_note AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.marriage_note_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.marriage_note_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.marriage_note_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, person_id, spouse_id, written_in, ordinal, kind, entered_on, text, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_note_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.marriage_note_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.marriage_note_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, spouse_id, written_in, ordinal, kind, entered_on, text, registrar, source_register, source_body, recorded_at, keeper_code, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_note_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.marriage_note_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.marriage_note_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, spouse_id, written_in, ordinal, kind, entered_on, text, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.marriage_note_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.marriage_note_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.marriage_note_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.death_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.death_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.death_entry TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, spouse_id, given_name, surname, surname_before_marriage, sex, jmbg, died_on, died_precision, died_at, place, unit_code, country, born_on, born_precision, birth_place, citizenship, marital_status, spouse_name, mother_name, father_name, declared_court, declared_number, declared_final_on, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.death_entry TO hub_citizen;
CREATE POLICY citizen_reach ON civil.death_entry FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.death_entry AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, spouse_id, given_name, surname, surname_before_marriage, sex, jmbg, died_on, died_precision, died_at, place, unit_code, country, born_on, born_precision, birth_place, citizenship, marital_status, spouse_name, mother_name, father_name, declared_court, declared_number, declared_final_on, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.death_entry TO hub_registrar;
CREATE POLICY registrar_reach ON civil.death_entry FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.death_entry AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, spouse_id, given_name, surname, surname_before_marriage, sex, jmbg, died_on, died_precision, died_at, place, unit_code, country, born_on, born_precision, birth_place, citizenship, marital_status, spouse_name, mother_name, father_name, declared_court, declared_number, declared_final_on, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.death_entry TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.death_entry FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.death_entry AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, spouse_id, given_name, surname, surname_before_marriage, sex, jmbg, died_on, died_precision, died_at, place, unit_code, country, born_on, born_precision, birth_place, citizenship, marital_status, spouse_name, mother_name, father_name, declared_court, declared_number, declared_final_on, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.death_entry TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.death_entry FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.death_entry AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.death_entry_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.death_entry_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.death_entry_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, spouse_id, given_name, surname, surname_before_marriage, sex, jmbg, died_on, died_precision, died_at, place, unit_code, country, born_on, born_precision, birth_place, citizenship, marital_status, spouse_name, mother_name, father_name, declared_court, declared_number, declared_final_on, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.death_entry_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.death_entry_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.death_entry_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, spouse_id, given_name, surname, surname_before_marriage, sex, jmbg, died_on, died_precision, died_at, place, unit_code, country, born_on, born_precision, birth_place, citizenship, marital_status, spouse_name, mother_name, father_name, declared_court, declared_number, declared_final_on, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.death_entry_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.death_entry_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.death_entry_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, spouse_id, given_name, surname, surname_before_marriage, sex, jmbg, died_on, died_precision, died_at, place, unit_code, country, born_on, born_precision, birth_place, citizenship, marital_status, spouse_name, mother_name, father_name, declared_court, declared_number, declared_final_on, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.death_entry_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.death_entry_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.death_entry_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, spouse_id, given_name, surname, surname_before_marriage, sex, jmbg, died_on, died_precision, died_at, place, unit_code, country, born_on, born_precision, birth_place, citizenship, marital_status, spouse_name, mother_name, father_name, declared_court, declared_number, declared_final_on, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.death_entry_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.death_entry_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.death_entry_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.death_entry_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.death_entry_address FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.death_entry_address TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (entry_id, person_id, spouse_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.death_entry_address TO hub_citizen;
CREATE POLICY citizen_reach ON civil.death_entry_address FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.death_entry_address AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 1 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (entry_id, person_id, spouse_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.death_entry_address TO hub_registrar;
CREATE POLICY registrar_reach ON civil.death_entry_address FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.death_entry_address AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, person_id, spouse_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.death_entry_address TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.death_entry_address FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.death_entry_address AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, person_id, spouse_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.death_entry_address TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.death_entry_address FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.death_entry_address AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.death_entry_address_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.death_entry_address_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.death_entry_address_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (entry_id, person_id, spouse_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.death_entry_address_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.death_entry_address_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.death_entry_address_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 1 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (entry_id, person_id, spouse_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.death_entry_address_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.death_entry_address_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.death_entry_address_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, person_id, spouse_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.death_entry_address_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.death_entry_address_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.death_entry_address_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, person_id, spouse_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.death_entry_address_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.death_entry_address_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.death_entry_address_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.death_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.death_report FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.death_report TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (entry_id, person_id, spouse_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.death_report TO hub_citizen;
CREATE POLICY citizen_reach ON civil.death_report FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR reporter_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.death_report AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (entry_id, person_id, spouse_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, keeper_code, trail_id, protection, spouse_trail_id, spouse_protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.death_report TO hub_registrar;
CREATE POLICY registrar_reach ON civil.death_report FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.death_report AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, person_id, spouse_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.death_report TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.death_report FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.death_report AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, person_id, spouse_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.death_report TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.death_report FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.death_report AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.death_report_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.death_report_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.death_report_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (entry_id, person_id, spouse_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.death_report_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.death_report_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR reporter_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.death_report_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (entry_id, person_id, spouse_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, keeper_code, trail_id, protection, spouse_trail_id, spouse_protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.death_report_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.death_report_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.death_report_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, person_id, spouse_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.death_report_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.death_report_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.death_report_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, person_id, spouse_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, trail_id, protection, spouse_trail_id, spouse_protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.death_report_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.death_report_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.death_report_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.death_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.death_note FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.death_note TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, person_id, spouse_id, written_in, ordinal, kind, entered_on, text, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.death_note TO hub_citizen;
CREATE POLICY citizen_reach ON civil.death_note FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.death_note AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, spouse_id, written_in, ordinal, kind, entered_on, text, registrar, source_register, source_body, recorded_at, keeper_code, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.death_note TO hub_registrar;
CREATE POLICY registrar_reach ON civil.death_note FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.death_note AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, spouse_id, written_in, ordinal, kind, entered_on, text, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.death_note TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.death_note FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.death_note AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, spouse_id, written_in, ordinal, kind, entered_on, text, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in) ON civil.death_note TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.death_note FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.death_note AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.death_note_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.death_note_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.death_note_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, person_id, spouse_id, written_in, ordinal, kind, entered_on, text, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.death_note_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.death_note_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR spouse_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.death_note_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, spouse_id, written_in, ordinal, kind, entered_on, text, registrar, source_register, source_body, recorded_at, keeper_code, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.death_note_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.death_note_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.death_note_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, spouse_id, written_in, ordinal, kind, entered_on, text, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.death_note_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.death_note_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.death_note_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, spouse_id, written_in, ordinal, kind, entered_on, text, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, spouse_trail_id, spouse_protection, recorded_in, superseded_in, superseded_at) ON civil.death_note_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.death_note_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.death_note_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (spouse_id IS NULL OR spouse_protection < 2 OR spouse_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.death_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.death_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.death_fact TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (person_id, died_on, died_precision, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON civil.death_fact TO hub_citizen;
CREATE POLICY citizen_reach ON civil.death_fact FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.death_fact AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (person_id, died_on, died_precision, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in) ON civil.death_fact TO hub_registrar;
CREATE POLICY registrar_reach ON civil.death_fact FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.death_fact AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, died_on, died_precision, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in) ON civil.death_fact TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON civil.death_fact FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON civil.death_fact AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, died_on, died_precision, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON civil.death_fact TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.death_fact FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.death_fact AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, died_on, died_precision, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON civil.death_fact TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON civil.death_fact FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON civil.death_fact AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, died_on, died_precision, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON civil.death_fact TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.death_fact FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.death_fact AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, died_on, died_precision, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON civil.death_fact TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON civil.death_fact FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON civil.death_fact AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE civil.death_fact_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.death_fact_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.death_fact_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (person_id, died_on, died_precision, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.death_fact_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.death_fact_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.death_fact_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (person_id, died_on, died_precision, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in, superseded_in, superseded_at) ON civil.death_fact_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.death_fact_history FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.death_fact_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, died_on, died_precision, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in, superseded_in, superseded_at) ON civil.death_fact_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON civil.death_fact_history FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON civil.death_fact_history AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, died_on, died_precision, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.death_fact_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.death_fact_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.death_fact_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, died_on, died_precision, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.death_fact_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON civil.death_fact_history FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON civil.death_fact_history AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, died_on, died_precision, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.death_fact_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.death_fact_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.death_fact_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, died_on, died_precision, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.death_fact_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON civil.death_fact_history FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON civil.death_fact_history AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE civil.status_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.status_note FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.status_note TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, parent, entered_on, text, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in) ON civil.status_note TO hub_citizen;
CREATE POLICY citizen_reach ON civil.status_note FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.status_note AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, parent, entered_on, text, registrar, source_register, source_body, recorded_at, keeper_code, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in) ON civil.status_note TO hub_registrar;
CREATE POLICY registrar_reach ON civil.status_note FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.status_note AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, parent, entered_on, text, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in) ON civil.status_note TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.status_note FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.status_note AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE civil.status_note_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.status_note_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.status_note_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, parent, entered_on, text, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.status_note_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.status_note_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.status_note_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, parent, entered_on, text, registrar, source_register, source_body, recorded_at, keeper_code, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.status_note_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.status_note_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.status_note_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, parent, entered_on, text, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.status_note_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.status_note_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.status_note_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE civil.legal_capacity ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.legal_capacity FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.legal_capacity TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, loses_vote, lasts, kind, since, until, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON civil.legal_capacity TO hub_citizen;
CREATE POLICY citizen_reach ON civil.legal_capacity FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.legal_capacity AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, loses_vote, lasts, kind, since, until, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in) ON civil.legal_capacity TO hub_registrar;
CREATE POLICY registrar_reach ON civil.legal_capacity FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.legal_capacity AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, loses_vote, lasts, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in) ON civil.legal_capacity TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON civil.legal_capacity FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON civil.legal_capacity AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, loses_vote, lasts, kind, since, until, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON civil.legal_capacity TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.legal_capacity FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.legal_capacity AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, loses_vote, lasts, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON civil.legal_capacity TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON civil.legal_capacity FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON civil.legal_capacity AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE civil.legal_capacity_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.legal_capacity_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.legal_capacity_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, loses_vote, lasts, kind, since, until, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.legal_capacity_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.legal_capacity_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.legal_capacity_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, loses_vote, lasts, kind, since, until, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in, superseded_in, superseded_at) ON civil.legal_capacity_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.legal_capacity_history FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.legal_capacity_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, loses_vote, lasts, source_register, source_body, recorded_at, trail_id, protection, roll_unit, recorded_in, superseded_in, superseded_at) ON civil.legal_capacity_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON civil.legal_capacity_history FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON civil.legal_capacity_history AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, loses_vote, lasts, kind, since, until, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.legal_capacity_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.legal_capacity_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.legal_capacity_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, loses_vote, lasts, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.legal_capacity_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON civil.legal_capacity_history FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON civil.legal_capacity_history AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE civil.affiliation ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.affiliation FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.affiliation TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (person_id, nationality, mother_tongue, declared_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON civil.affiliation TO hub_citizen;
CREATE POLICY citizen_reach ON civil.affiliation FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.affiliation AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (person_id, nationality, mother_tongue, declared_on, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in) ON civil.affiliation TO hub_registrar;
CREATE POLICY registrar_reach ON civil.affiliation FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.affiliation AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE civil.affiliation_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.affiliation_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.affiliation_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (person_id, nationality, mother_tongue, declared_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.affiliation_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.affiliation_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.affiliation_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (person_id, nationality, mother_tongue, declared_on, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, recorded_in, superseded_in, superseded_at) ON civil.affiliation_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.affiliation_history FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.affiliation_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE civil.guardianship ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.guardianship FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.guardianship TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, ward_id, guardian_id, since, until, decision_number, decision_on, decision_body, source_register, source_body, recorded_at, trail_id, protection, guardian_trail_id, guardian_protection, recorded_in) ON civil.guardianship TO hub_citizen;
CREATE POLICY citizen_reach ON civil.guardianship FOR SELECT TO hub_citizen
  USING (CASE WHEN ward_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR guardian_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.guardianship AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR ward_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (guardian_id IS NULL OR guardian_protection < 2 OR guardian_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, ward_id, guardian_id, since, until, decision_number, decision_on, decision_body, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, guardian_trail_id, guardian_protection, recorded_in) ON civil.guardianship TO hub_registrar;
CREATE POLICY registrar_reach ON civil.guardianship FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.guardianship AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (guardian_id IS NULL OR guardian_protection < 2 OR guardian_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, ward_id, guardian_id, since, until, decision_number, decision_on, decision_body, source_register, source_body, recorded_at, trail_id, protection, guardian_trail_id, guardian_protection, recorded_in) ON civil.guardianship TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.guardianship FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.guardianship AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (guardian_id IS NULL OR guardian_protection < 2 OR guardian_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.guardianship_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.guardianship_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.guardianship_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, ward_id, guardian_id, since, until, decision_number, decision_on, decision_body, source_register, source_body, recorded_at, trail_id, protection, guardian_trail_id, guardian_protection, recorded_in, superseded_in, superseded_at) ON civil.guardianship_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.guardianship_history FOR SELECT TO hub_citizen
  USING (CASE WHEN ward_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR guardian_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.guardianship_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR ward_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (guardian_id IS NULL OR guardian_protection < 2 OR guardian_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, ward_id, guardian_id, since, until, decision_number, decision_on, decision_body, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, guardian_trail_id, guardian_protection, recorded_in, superseded_in, superseded_at) ON civil.guardianship_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.guardianship_history FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.guardianship_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (guardian_id IS NULL OR guardian_protection < 2 OR guardian_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, ward_id, guardian_id, since, until, decision_number, decision_on, decision_body, source_register, source_body, recorded_at, trail_id, protection, guardian_trail_id, guardian_protection, recorded_in, superseded_in, superseded_at) ON civil.guardianship_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.guardianship_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.guardianship_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (guardian_id IS NULL OR guardian_protection < 2 OR guardian_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE cases.case_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.case_file FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON cases.case_file TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, kind, office, year, number, unit_code, person_id, book, subject, grounds, filing, state, is_open, opened_on, due_on, closed_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON cases.case_file TO hub_citizen;
CREATE POLICY citizen_reach ON cases.case_file FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON cases.case_file AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, kind, office, year, number, unit_code, person_id, book, subject, grounds, filing, state, is_open, opened_on, due_on, closed_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON cases.case_file TO hub_registrar;
CREATE POLICY registrar_reach ON cases.case_file FOR SELECT TO hub_registrar
  USING (CASE WHEN unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON cases.case_file AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, kind, office, year, number, unit_code, person_id, book, subject, grounds, filing, state, is_open, opened_on, due_on, closed_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON cases.case_file TO hub_supervisor;
CREATE POLICY supervisor_reach ON cases.case_file FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON cases.case_file AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, kind, office, year, number, unit_code, person_id, book, subject, grounds, filing, state, is_open, opened_on, due_on, closed_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON cases.case_file TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON cases.case_file FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON cases.case_file AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE cases.case_file_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.case_file_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON cases.case_file_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, kind, office, year, number, unit_code, person_id, book, subject, grounds, filing, state, is_open, opened_on, due_on, closed_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_file_history TO hub_citizen;
CREATE POLICY citizen_reach ON cases.case_file_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON cases.case_file_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, kind, office, year, number, unit_code, person_id, book, subject, grounds, filing, state, is_open, opened_on, due_on, closed_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_file_history TO hub_registrar;
CREATE POLICY registrar_reach ON cases.case_file_history FOR SELECT TO hub_registrar
  USING (CASE WHEN unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON cases.case_file_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, kind, office, year, number, unit_code, person_id, book, subject, grounds, filing, state, is_open, opened_on, due_on, closed_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_file_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON cases.case_file_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON cases.case_file_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, kind, office, year, number, unit_code, person_id, book, subject, grounds, filing, state, is_open, opened_on, due_on, closed_on, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_file_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON cases.case_file_history FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON cases.case_file_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE cases.case_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.case_step FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON cases.case_step TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, case_file_id, ordinal, kind, made_on, office, state, due_on, article, text, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON cases.case_step TO hub_citizen;
CREATE POLICY citizen_reach ON cases.case_step FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON cases.case_step AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, ordinal, kind, made_on, office, state, due_on, article, text, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, recorded_in) ON cases.case_step TO hub_registrar;
CREATE POLICY registrar_reach ON cases.case_step FOR SELECT TO hub_registrar
  USING (CASE WHEN unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON cases.case_step AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, ordinal, kind, made_on, office, state, due_on, article, text, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON cases.case_step TO hub_supervisor;
CREATE POLICY supervisor_reach ON cases.case_step FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON cases.case_step AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, ordinal, kind, made_on, office, state, due_on, article, text, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON cases.case_step TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON cases.case_step FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON cases.case_step AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE cases.case_step_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.case_step_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON cases.case_step_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, case_file_id, ordinal, kind, made_on, office, state, due_on, article, text, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_step_history TO hub_citizen;
CREATE POLICY citizen_reach ON cases.case_step_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON cases.case_step_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, ordinal, kind, made_on, office, state, due_on, article, text, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_step_history TO hub_registrar;
CREATE POLICY registrar_reach ON cases.case_step_history FOR SELECT TO hub_registrar
  USING (CASE WHEN unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON cases.case_step_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, ordinal, kind, made_on, office, state, due_on, article, text, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_step_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON cases.case_step_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON cases.case_step_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, ordinal, kind, made_on, office, state, due_on, article, text, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_step_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON cases.case_step_history FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON cases.case_step_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE cases.case_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.case_document FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON cases.case_document TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, case_file_id, step_id, ordinal, name, body, number, dated, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON cases.case_document TO hub_citizen;
CREATE POLICY citizen_reach ON cases.case_document FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON cases.case_document AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, step_id, ordinal, name, body, number, dated, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, recorded_in) ON cases.case_document TO hub_registrar;
CREATE POLICY registrar_reach ON cases.case_document FOR SELECT TO hub_registrar
  USING (CASE WHEN unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON cases.case_document AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, step_id, ordinal, name, body, number, dated, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON cases.case_document TO hub_supervisor;
CREATE POLICY supervisor_reach ON cases.case_document FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON cases.case_document AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, step_id, ordinal, name, body, number, dated, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON cases.case_document TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON cases.case_document FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON cases.case_document AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE cases.case_document_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.case_document_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON cases.case_document_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, case_file_id, step_id, ordinal, name, body, number, dated, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_document_history TO hub_citizen;
CREATE POLICY citizen_reach ON cases.case_document_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON cases.case_document_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, step_id, ordinal, name, body, number, dated, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_document_history TO hub_registrar;
CREATE POLICY registrar_reach ON cases.case_document_history FOR SELECT TO hub_registrar
  USING (CASE WHEN unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON cases.case_document_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, step_id, ordinal, name, body, number, dated, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_document_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON cases.case_document_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON cases.case_document_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, step_id, ordinal, name, body, number, dated, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_document_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON cases.case_document_history FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON cases.case_document_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE cases.case_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.case_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON cases.case_decision TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (case_file_id, outcome, body, number, decided_on, text, remedy, delivered_on, remedy_until, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON cases.case_decision TO hub_citizen;
CREATE POLICY citizen_reach ON cases.case_decision FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON cases.case_decision AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (case_file_id, outcome, body, number, decided_on, text, remedy, delivered_on, remedy_until, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, recorded_in) ON cases.case_decision TO hub_registrar;
CREATE POLICY registrar_reach ON cases.case_decision FOR SELECT TO hub_registrar
  USING (CASE WHEN unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON cases.case_decision AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (case_file_id, outcome, body, number, decided_on, text, remedy, delivered_on, remedy_until, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON cases.case_decision TO hub_supervisor;
CREATE POLICY supervisor_reach ON cases.case_decision FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON cases.case_decision AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (case_file_id, outcome, body, number, decided_on, text, remedy, delivered_on, remedy_until, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON cases.case_decision TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON cases.case_decision FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON cases.case_decision AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE cases.case_decision_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.case_decision_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON cases.case_decision_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (case_file_id, outcome, body, number, decided_on, text, remedy, delivered_on, remedy_until, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_decision_history TO hub_citizen;
CREATE POLICY citizen_reach ON cases.case_decision_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON cases.case_decision_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (case_file_id, outcome, body, number, decided_on, text, remedy, delivered_on, remedy_until, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_decision_history TO hub_registrar;
CREATE POLICY registrar_reach ON cases.case_decision_history FOR SELECT TO hub_registrar
  USING (CASE WHEN unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON cases.case_decision_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (case_file_id, outcome, body, number, decided_on, text, remedy, delivered_on, remedy_until, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_decision_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON cases.case_decision_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON cases.case_decision_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (case_file_id, outcome, body, number, decided_on, text, remedy, delivered_on, remedy_until, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_decision_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON cases.case_decision_history FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON cases.case_decision_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE cases.case_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.case_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON cases.case_entry TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, case_file_id, step_id, ordinal, role, birth_entry_id, citizens_book_entry_id, decision_id, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON cases.case_entry TO hub_citizen;
CREATE POLICY citizen_reach ON cases.case_entry FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON cases.case_entry AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, step_id, ordinal, role, birth_entry_id, citizens_book_entry_id, decision_id, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, recorded_in) ON cases.case_entry TO hub_registrar;
CREATE POLICY registrar_reach ON cases.case_entry FOR SELECT TO hub_registrar
  USING (CASE WHEN unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON cases.case_entry AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, step_id, ordinal, role, birth_entry_id, citizens_book_entry_id, decision_id, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON cases.case_entry TO hub_supervisor;
CREATE POLICY supervisor_reach ON cases.case_entry FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON cases.case_entry AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, step_id, ordinal, role, birth_entry_id, citizens_book_entry_id, decision_id, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON cases.case_entry TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON cases.case_entry FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON cases.case_entry AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE cases.case_entry_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases.case_entry_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON cases.case_entry_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, case_file_id, step_id, ordinal, role, birth_entry_id, citizens_book_entry_id, decision_id, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_entry_history TO hub_citizen;
CREATE POLICY citizen_reach ON cases.case_entry_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON cases.case_entry_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, step_id, ordinal, role, birth_entry_id, citizens_book_entry_id, decision_id, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_entry_history TO hub_registrar;
CREATE POLICY registrar_reach ON cases.case_entry_history FOR SELECT TO hub_registrar
  USING (CASE WHEN unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON cases.case_entry_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, step_id, ordinal, role, birth_entry_id, citizens_book_entry_id, decision_id, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_entry_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON cases.case_entry_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON cases.case_entry_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, case_file_id, step_id, ordinal, role, birth_entry_id, citizens_book_entry_id, decision_id, person_id, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON cases.case_entry_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON cases.case_entry_history FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON cases.case_entry_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE parties.party ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON parties.party TO hub_public;
CREATE POLICY public_reach ON parties.party FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON parties.party TO hub_citizen;
CREATE POLICY citizen_reach ON parties.party FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON parties.party TO hub_registrar;
CREATE POLICY registrar_reach ON parties.party FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON parties.party TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON parties.party FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON parties.party TO hub_portal;
CREATE POLICY portal_reach ON parties.party FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON parties.party TO hub_supervisor;
CREATE POLICY supervisor_reach ON parties.party FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON parties.party TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON parties.party FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON parties.party TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON parties.party TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON parties.party FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON parties.party TO hub_institution;
CREATE POLICY institution_reach ON parties.party FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON parties.party TO hub_observer;
CREATE POLICY observer_reach ON parties.party FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON parties.party TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON parties.party FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in) ON parties.party TO hub_auditor;
CREATE POLICY auditor_reach ON parties.party FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE parties.party_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON parties.party_history TO hub_public;
CREATE POLICY public_reach ON parties.party_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON parties.party_history TO hub_citizen;
CREATE POLICY citizen_reach ON parties.party_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON parties.party_history TO hub_registrar;
CREATE POLICY registrar_reach ON parties.party_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON parties.party_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON parties.party_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON parties.party_history TO hub_portal;
CREATE POLICY portal_reach ON parties.party_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON parties.party_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON parties.party_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON parties.party_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON parties.party_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON parties.party_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON parties.party_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON parties.party_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON parties.party_history TO hub_institution;
CREATE POLICY institution_reach ON parties.party_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON parties.party_history TO hub_observer;
CREATE POLICY observer_reach ON parties.party_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON parties.party_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON parties.party_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON parties.party_history TO hub_auditor;
CREATE POLICY auditor_reach ON parties.party_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE parties.party_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_name FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_name TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON parties.party_name TO hub_public;
CREATE POLICY public_reach ON parties.party_name FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON parties.party_name TO hub_citizen;
CREATE POLICY citizen_reach ON parties.party_name FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON parties.party_name TO hub_registrar;
CREATE POLICY registrar_reach ON parties.party_name FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON parties.party_name TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON parties.party_name FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON parties.party_name TO hub_portal;
CREATE POLICY portal_reach ON parties.party_name FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON parties.party_name TO hub_supervisor;
CREATE POLICY supervisor_reach ON parties.party_name FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON parties.party_name TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON parties.party_name FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON parties.party_name TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party_name FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON parties.party_name TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON parties.party_name FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON parties.party_name TO hub_institution;
CREATE POLICY institution_reach ON parties.party_name FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON parties.party_name TO hub_observer;
CREATE POLICY observer_reach ON parties.party_name FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON parties.party_name TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON parties.party_name FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in) ON parties.party_name TO hub_auditor;
CREATE POLICY auditor_reach ON parties.party_name FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE parties.party_name_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_name_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_name_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_name_history TO hub_public;
CREATE POLICY public_reach ON parties.party_name_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_name_history TO hub_citizen;
CREATE POLICY citizen_reach ON parties.party_name_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_name_history TO hub_registrar;
CREATE POLICY registrar_reach ON parties.party_name_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_name_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON parties.party_name_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_name_history TO hub_portal;
CREATE POLICY portal_reach ON parties.party_name_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_name_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON parties.party_name_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_name_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON parties.party_name_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_name_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party_name_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_name_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON parties.party_name_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_name_history TO hub_institution;
CREATE POLICY institution_reach ON parties.party_name_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_name_history TO hub_observer;
CREATE POLICY observer_reach ON parties.party_name_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_name_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON parties.party_name_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_name_history TO hub_auditor;
CREATE POLICY auditor_reach ON parties.party_name_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE parties.party_statute ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_statute FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_statute TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in) ON parties.party_statute TO hub_public;
CREATE POLICY public_reach ON parties.party_statute FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in) ON parties.party_statute TO hub_citizen;
CREATE POLICY citizen_reach ON parties.party_statute FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in) ON parties.party_statute TO hub_registrar;
CREATE POLICY registrar_reach ON parties.party_statute FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in) ON parties.party_statute TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON parties.party_statute FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in) ON parties.party_statute TO hub_portal;
CREATE POLICY portal_reach ON parties.party_statute FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in) ON parties.party_statute TO hub_supervisor;
CREATE POLICY supervisor_reach ON parties.party_statute FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in) ON parties.party_statute TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON parties.party_statute FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in) ON parties.party_statute TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party_statute FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in) ON parties.party_statute TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON parties.party_statute FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in) ON parties.party_statute TO hub_institution;
CREATE POLICY institution_reach ON parties.party_statute FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in) ON parties.party_statute TO hub_observer;
CREATE POLICY observer_reach ON parties.party_statute FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in) ON parties.party_statute TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON parties.party_statute FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in) ON parties.party_statute TO hub_auditor;
CREATE POLICY auditor_reach ON parties.party_statute FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE parties.party_statute_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_statute_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_statute_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_statute_history TO hub_public;
CREATE POLICY public_reach ON parties.party_statute_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_statute_history TO hub_citizen;
CREATE POLICY citizen_reach ON parties.party_statute_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_statute_history TO hub_registrar;
CREATE POLICY registrar_reach ON parties.party_statute_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_statute_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON parties.party_statute_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_statute_history TO hub_portal;
CREATE POLICY portal_reach ON parties.party_statute_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_statute_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON parties.party_statute_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_statute_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON parties.party_statute_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_statute_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party_statute_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_statute_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON parties.party_statute_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_statute_history TO hub_institution;
CREATE POLICY institution_reach ON parties.party_statute_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_statute_history TO hub_observer;
CREATE POLICY observer_reach ON parties.party_statute_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_statute_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON parties.party_statute_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_statute_history TO hub_auditor;
CREATE POLICY auditor_reach ON parties.party_statute_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE parties.party_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_entry TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in) ON parties.party_entry TO hub_public;
CREATE POLICY public_reach ON parties.party_entry FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in) ON parties.party_entry TO hub_citizen;
CREATE POLICY citizen_reach ON parties.party_entry FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in) ON parties.party_entry TO hub_registrar;
CREATE POLICY registrar_reach ON parties.party_entry FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in) ON parties.party_entry TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON parties.party_entry FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in) ON parties.party_entry TO hub_portal;
CREATE POLICY portal_reach ON parties.party_entry FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in) ON parties.party_entry TO hub_supervisor;
CREATE POLICY supervisor_reach ON parties.party_entry FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in) ON parties.party_entry TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON parties.party_entry FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in) ON parties.party_entry TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party_entry FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in) ON parties.party_entry TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON parties.party_entry FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in) ON parties.party_entry TO hub_institution;
CREATE POLICY institution_reach ON parties.party_entry FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in) ON parties.party_entry TO hub_observer;
CREATE POLICY observer_reach ON parties.party_entry FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in) ON parties.party_entry TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON parties.party_entry FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in) ON parties.party_entry TO hub_auditor;
CREATE POLICY auditor_reach ON parties.party_entry FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE parties.party_entry_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_entry_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_entry_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_entry_history TO hub_public;
CREATE POLICY public_reach ON parties.party_entry_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_entry_history TO hub_citizen;
CREATE POLICY citizen_reach ON parties.party_entry_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_entry_history TO hub_registrar;
CREATE POLICY registrar_reach ON parties.party_entry_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_entry_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON parties.party_entry_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_entry_history TO hub_portal;
CREATE POLICY portal_reach ON parties.party_entry_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_entry_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON parties.party_entry_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_entry_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON parties.party_entry_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_entry_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party_entry_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_entry_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON parties.party_entry_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_entry_history TO hub_institution;
CREATE POLICY institution_reach ON parties.party_entry_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_entry_history TO hub_observer;
CREATE POLICY observer_reach ON parties.party_entry_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_entry_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON parties.party_entry_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_entry_history TO hub_auditor;
CREATE POLICY auditor_reach ON parties.party_entry_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE parties.party_representative ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_representative FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_representative TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in) ON parties.party_representative TO hub_public;
CREATE POLICY public_reach ON parties.party_representative FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in) ON parties.party_representative TO hub_citizen;
CREATE POLICY citizen_reach ON parties.party_representative FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in) ON parties.party_representative TO hub_registrar;
CREATE POLICY registrar_reach ON parties.party_representative FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in) ON parties.party_representative TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON parties.party_representative FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in) ON parties.party_representative TO hub_portal;
CREATE POLICY portal_reach ON parties.party_representative FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in) ON parties.party_representative TO hub_supervisor;
CREATE POLICY supervisor_reach ON parties.party_representative FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in) ON parties.party_representative TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON parties.party_representative FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in) ON parties.party_representative TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party_representative FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in) ON parties.party_representative TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON parties.party_representative FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in) ON parties.party_representative TO hub_institution;
CREATE POLICY institution_reach ON parties.party_representative FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in) ON parties.party_representative TO hub_observer;
CREATE POLICY observer_reach ON parties.party_representative FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in) ON parties.party_representative TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON parties.party_representative FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in) ON parties.party_representative TO hub_auditor;
CREATE POLICY auditor_reach ON parties.party_representative FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE parties.party_representative_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_representative_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_representative_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_representative_history TO hub_public;
CREATE POLICY public_reach ON parties.party_representative_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_representative_history TO hub_citizen;
CREATE POLICY citizen_reach ON parties.party_representative_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_representative_history TO hub_registrar;
CREATE POLICY registrar_reach ON parties.party_representative_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_representative_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON parties.party_representative_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_representative_history TO hub_portal;
CREATE POLICY portal_reach ON parties.party_representative_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_representative_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON parties.party_representative_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_representative_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON parties.party_representative_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_representative_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party_representative_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_representative_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON parties.party_representative_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_representative_history TO hub_institution;
CREATE POLICY institution_reach ON parties.party_representative_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_representative_history TO hub_observer;
CREATE POLICY observer_reach ON parties.party_representative_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_representative_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON parties.party_representative_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at, recorded_in, superseded_in, superseded_at) ON parties.party_representative_history TO hub_auditor;
CREATE POLICY auditor_reach ON parties.party_representative_history FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE parties.representative_particulars ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.representative_particulars FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.representative_particulars TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (representative_id, person_id, jmbg, home, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON parties.representative_particulars TO hub_citizen;
CREATE POLICY citizen_reach ON parties.representative_particulars FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON parties.representative_particulars AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (representative_id, person_id, jmbg, home, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON parties.representative_particulars TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.representative_particulars FOR SELECT TO hub_party_officer
  USING (true);
CREATE POLICY party_officer_protection ON parties.representative_particulars AS RESTRICTIVE FOR SELECT TO hub_party_officer
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE parties.representative_particulars_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.representative_particulars_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.representative_particulars_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (representative_id, person_id, jmbg, home, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON parties.representative_particulars_history TO hub_citizen;
CREATE POLICY citizen_reach ON parties.representative_particulars_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON parties.representative_particulars_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (representative_id, person_id, jmbg, home, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON parties.representative_particulars_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.representative_particulars_history FOR SELECT TO hub_party_officer
  USING (true);
CREATE POLICY party_officer_protection ON parties.representative_particulars_history AS RESTRICTIVE FOR SELECT TO hub_party_officer
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE parties.party_founder ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_founder FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_founder TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, party_number, person_id, name, jmbg, home, signed_on, certified_by, source_register, source_body, recorded_at, trail_id, protection, recorded_in) ON parties.party_founder TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party_founder FOR SELECT TO hub_party_officer
  USING (true);
CREATE POLICY party_officer_protection ON parties.party_founder AS RESTRICTIVE FOR SELECT TO hub_party_officer
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE parties.party_founder_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_founder_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_founder_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, party_number, person_id, name, jmbg, home, signed_on, certified_by, source_register, source_body, recorded_at, trail_id, protection, recorded_in, superseded_in, superseded_at) ON parties.party_founder_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party_founder_history FOR SELECT TO hub_party_officer
  USING (true);
CREATE POLICY party_officer_protection ON parties.party_founder_history AS RESTRICTIVE FOR SELECT TO hub_party_officer
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
CREATE OR REPLACE FUNCTION citizenship.facts_record_citizenship_decision(person uuid, number text, body text, decided_on date, kind text, delivered_unit text, viewer_clearance bigint)
RETURNS TABLE (key uuid, today date, person uuid, is_known boolean, is_annulled boolean, next_ordinal bigint, keeper text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS person, $2 AS number, $3 AS body, $4 AS decided_on, $5 AS kind, $6 AS delivered_unit, $7 AS viewer_clearance)
SELECT gen_random_uuid() AS key,
  (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today,
  (SELECT p.id FROM population.person p
    WHERE p.id = population.surviving(given.person)
      AND (p.protection < 2 OR p.protection <= given.viewer_clearance)) AS person,
  EXISTS (SELECT FROM citizenship.citizenship_decision d
    WHERE d.number = given.number AND d.body = given.body
      AND d.decided_on = given.decided_on) AS is_known,
  EXISTS (SELECT FROM citizenship.annulment x WHERE x.annulled_number = given.number
      AND x.annulled_body = given.body AND x.annulled_on = given.decided_on) AS is_annulled,
  (SELECT coalesce(max(last.ordinal), 0) + 1
    FROM unnest(CASE WHEN given.kind IN ('ADMISSION', 'TREATY_ACQUISITION') THEN ARRAY['ADMISSION', 'TREATY_ACQUISITION']
      ELSE ARRAY['RELEASE', 'RENUNCIATION', 'TREATY_TERMINATION'] END) k(kind) CROSS JOIN LATERAL (
      SELECT max(d.ordinal) AS ordinal FROM citizenship.citizenship_decision d
      WHERE d.kind = k.kind) last) AS next_ordinal,
  (SELECT u.keeper_code FROM local_government.unit u
    WHERE u.code = given.delivered_unit) AS keeper
FROM given
$$;
REVOKE ALL ON FUNCTION citizenship.facts_record_citizenship_decision(uuid, text, text, date, text, text, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_record_citizenship_decision(uuid, text, text, date, text, text, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.facts_receive_citizenship_filing(viewer_capacity text)
RETURNS TABLE (capacity text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS viewer_capacity)
SELECT given.viewer_capacity AS capacity FROM given
$$;
REVOKE ALL ON FUNCTION citizenship.facts_receive_citizenship_filing(text) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT EXECUTE ON FUNCTION citizenship.facts_receive_citizenship_filing(text) TO hub_registrar;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_receive_citizenship_filing(text) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.facts_mark_citizenship_filing(filing uuid, viewer_office text)
RETURNS TABLE (state text, book text, year bigint, number bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS filing, $2 AS viewer_office)
SELECT f.state, f.book, f.year, f.number FROM given LEFT JOIN ledger.filing f ON f.id = given.filing AND f.office = given.viewer_office
$$;
REVOKE ALL ON FUNCTION citizenship.facts_mark_citizenship_filing(uuid, text) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT EXECUTE ON FUNCTION citizenship.facts_mark_citizenship_filing(uuid, text) TO hub_registrar;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_mark_citizenship_filing(uuid, text) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.facts_record_determination(person uuid, number text, body text, delivered_unit text, decided_on date, viewer_clearance bigint)
RETURNS TABLE (key uuid, today date, person uuid, born_on date, is_known boolean, is_annulled boolean, keeper text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS person, $2 AS number, $3 AS body, $4 AS delivered_unit, $5 AS decided_on, $6 AS viewer_clearance)
SELECT gen_random_uuid() AS key, (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, p.id AS person, p.born_on,
  EXISTS (SELECT FROM citizenship.determination a WHERE a.number = given.number
    AND a.body = given.body AND a.decided_on = given.decided_on) AS is_known,
  EXISTS (SELECT FROM citizenship.annulment x WHERE x.annulled_number = given.number
      AND x.annulled_body = given.body AND x.annulled_on = given.decided_on) AS is_annulled,
  (SELECT u.keeper_code FROM local_government.unit u WHERE u.code = given.delivered_unit) AS keeper
FROM given LEFT JOIN population.person p ON p.id = (SELECT p.id FROM population.person p
    WHERE p.id = population.surviving(given.person)
      AND (p.protection < 2 OR p.protection <= given.viewer_clearance))
$$;
REVOKE ALL ON FUNCTION citizenship.facts_record_determination(uuid, text, text, text, date, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_record_determination(uuid, text, text, text, date, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.facts_record_deemed_act(person uuid, number text, body text, delivered_unit text, issued_on date, viewer_clearance bigint)
RETURNS TABLE (key uuid, today date, person uuid, born_on date, is_known boolean, is_annulled boolean, keeper text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS person, $2 AS number, $3 AS body, $4 AS delivered_unit, $5 AS issued_on, $6 AS viewer_clearance)
SELECT gen_random_uuid() AS key, (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, p.id AS person, p.born_on,
  EXISTS (SELECT FROM citizenship.deemed_act a WHERE a.number = given.number
    AND a.body = given.body AND a.issued_on = given.issued_on) AS is_known,
  EXISTS (SELECT FROM citizenship.annulment x WHERE x.annulled_number = given.number
      AND x.annulled_body = given.body AND x.annulled_on = given.issued_on) AS is_annulled,
  (SELECT u.keeper_code FROM local_government.unit u WHERE u.code = given.delivered_unit) AS keeper
FROM given LEFT JOIN population.person p ON p.id = (SELECT p.id FROM population.person p
    WHERE p.id = population.surviving(given.person)
      AND (p.protection < 2 OR p.protection <= given.viewer_clearance))
$$;
REVOKE ALL ON FUNCTION citizenship.facts_record_deemed_act(uuid, text, text, text, date, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_record_deemed_act(uuid, text, text, text, date, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.facts_record_annulment(person uuid, number text, body text, delivered_unit text, decided_on date, annulled_body text, annulled_number text, annulled_on date, viewer_clearance bigint)
RETURNS TABLE (key uuid, today date, person uuid, is_known boolean, keeper text, found uuid, found_kind text, found_person uuid, is_annulled boolean, is_owed boolean, notices jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS person, $2 AS number, $3 AS body, $4 AS delivered_unit, $5 AS decided_on, $6 AS annulled_body, $7 AS annulled_number, $8 AS annulled_on, $9 AS viewer_clearance)
SELECT gen_random_uuid() AS key, (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, (SELECT p.id FROM population.person p
    WHERE p.id = population.surviving(given.person)
      AND (p.protection < 2 OR p.protection <= given.viewer_clearance)) AS person,
  EXISTS (SELECT FROM citizenship.annulment a WHERE a.number = given.number
    AND a.body = given.body AND a.decided_on = given.decided_on) AS is_known,
  (SELECT u.keeper_code FROM local_government.unit u WHERE u.code = given.delivered_unit) AS keeper,
  d.id AS found, d.kind AS found_kind, d.person_id AS found_person,
  EXISTS (SELECT FROM citizenship.annulment a WHERE a.annulled_number = given.annulled_number
    AND a.annulled_body = given.annulled_body
    AND a.annulled_on = given.annulled_on) AS is_annulled,
  NOT (EXISTS (SELECT FROM citizenship.citizenship_decision d WHERE d.number = given.annulled_number
      AND d.body = given.annulled_body AND d.decided_on = given.annulled_on
      AND NOT ((EXISTS (SELECT FROM civil.birth_note n WHERE n.decision_id = d.id) OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.decision_id = d.id))
      OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.person_id = d.person_id
        AND (e.body, e.number, e.dated) = (d.body, d.number, d.decided_on))
      OR EXISTS (SELECT FROM civil.birth_entry b JOIN civil.birth_note n ON n.entry_id = b.id
        WHERE b.person_id = d.person_id AND (n.basis_body, n.basis_number, n.basis_dated)
          = (d.body, d.number, d.decided_on)))) OR EXISTS (SELECT FROM citizenship.determination d WHERE d.number = given.annulled_number
      AND d.body = given.annulled_body AND d.decided_on = given.annulled_on
      AND NOT ((EXISTS (SELECT FROM civil.birth_note n WHERE n.determination_id = d.id) OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.determination_id = d.id))
      OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.person_id = d.person_id
        AND (e.body, e.number, e.dated) = (d.body, d.number, d.decided_on))
      OR EXISTS (SELECT FROM civil.birth_entry b JOIN civil.birth_note n ON n.entry_id = b.id
        WHERE b.person_id = d.person_id AND (n.basis_body, n.basis_number, n.basis_dated)
          = (d.body, d.number, d.decided_on)))) OR EXISTS (SELECT FROM citizenship.deemed_act d WHERE d.number = given.annulled_number
      AND d.body = given.annulled_body AND d.issued_on = given.annulled_on
      AND NOT ((EXISTS (SELECT FROM civil.birth_note n WHERE n.deemed_act_id = d.id) OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.deemed_act_id = d.id))
      OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.person_id = d.person_id
        AND (e.body, e.number, e.dated) = (d.body, d.number, d.issued_on))
      OR EXISTS (SELECT FROM civil.birth_entry b JOIN civil.birth_note n ON n.entry_id = b.id
        WHERE b.person_id = d.person_id AND (n.basis_body, n.basis_number, n.basis_dated)
          = (d.body, d.number, d.issued_on))))) AS is_owed,
  CASE WHEN EXISTS (SELECT FROM citizenship.citizenship_decision d WHERE d.number = given.annulled_number
      AND d.body = given.annulled_body AND d.decided_on = given.annulled_on
      AND NOT ((EXISTS (SELECT FROM civil.birth_note n WHERE n.decision_id = d.id) OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.decision_id = d.id))
      OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.person_id = d.person_id
        AND (e.body, e.number, e.dated) = (d.body, d.number, d.decided_on))
      OR EXISTS (SELECT FROM civil.birth_entry b JOIN civil.birth_note n ON n.entry_id = b.id
        WHERE b.person_id = d.person_id AND (n.basis_body, n.basis_number, n.basis_dated)
          = (d.body, d.number, d.decided_on)))) OR EXISTS (SELECT FROM citizenship.determination d WHERE d.number = given.annulled_number
      AND d.body = given.annulled_body AND d.decided_on = given.annulled_on
      AND NOT ((EXISTS (SELECT FROM civil.birth_note n WHERE n.determination_id = d.id) OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.determination_id = d.id))
      OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.person_id = d.person_id
        AND (e.body, e.number, e.dated) = (d.body, d.number, d.decided_on))
      OR EXISTS (SELECT FROM civil.birth_entry b JOIN civil.birth_note n ON n.entry_id = b.id
        WHERE b.person_id = d.person_id AND (n.basis_body, n.basis_number, n.basis_dated)
          = (d.body, d.number, d.decided_on)))) OR EXISTS (SELECT FROM citizenship.deemed_act d WHERE d.number = given.annulled_number
      AND d.body = given.annulled_body AND d.issued_on = given.annulled_on
      AND NOT ((EXISTS (SELECT FROM civil.birth_note n WHERE n.deemed_act_id = d.id) OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.deemed_act_id = d.id))
      OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.person_id = d.person_id
        AND (e.body, e.number, e.dated) = (d.body, d.number, d.issued_on))
      OR EXISTS (SELECT FROM civil.birth_entry b JOIN civil.birth_note n ON n.entry_id = b.id
        WHERE b.person_id = d.person_id AND (n.basis_body, n.basis_number, n.basis_dated)
          = (d.body, d.number, d.issued_on)))) THEN coalesce(d.notices, '[]') ELSE '[]' END AS notices
FROM given LEFT JOIN LATERAL (SELECT d.id AS id, d.kind AS kind, d.person_id,
    (SELECT coalesce(jsonb_agg(n.id ORDER BY n.id), '[]') FROM ledger.notice n
    JOIN ledger.act l ON l.number = n.act WHERE l.record_id = d.id
      AND n.unit = d.delivered_unit_code AND n.answered IS NULL) AS notices
  FROM citizenship.citizenship_decision d WHERE d.number = given.annulled_number
    AND d.body = given.annulled_body AND d.decided_on = given.annulled_on
    AND (d.person_id IS NULL OR d.protection < 1 OR d.protection <= given.viewer_clearance)
  UNION ALL SELECT NULL::uuid AS id, 'DETERMINATION' AS kind, d.person_id,
    (SELECT coalesce(jsonb_agg(n.id ORDER BY n.id), '[]') FROM ledger.notice n
    JOIN ledger.act l ON l.number = n.act WHERE l.record_id = d.id
      AND n.unit = d.delivered_unit_code AND n.answered IS NULL) AS notices
  FROM citizenship.determination d WHERE d.number = given.annulled_number
    AND d.body = given.annulled_body AND d.decided_on = given.annulled_on
    AND (d.person_id IS NULL OR d.protection < 2 OR d.protection <= given.viewer_clearance)
  UNION ALL SELECT NULL::uuid AS id, 'DEEMED' AS kind, d.person_id,
    (SELECT coalesce(jsonb_agg(n.id ORDER BY n.id), '[]') FROM ledger.notice n
    JOIN ledger.act l ON l.number = n.act WHERE l.record_id = d.id
      AND n.unit = d.delivered_unit_code AND n.answered IS NULL) AS notices
  FROM citizenship.deemed_act d WHERE d.number = given.annulled_number
    AND d.body = given.annulled_body AND d.issued_on = given.annulled_on
    AND (d.person_id IS NULL OR d.protection < 2 OR d.protection <= given.viewer_clearance)
  LIMIT 1) d ON true
$$;
REVOKE ALL ON FUNCTION citizenship.facts_record_annulment(uuid, text, text, text, date, text, text, date, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_record_annulment(uuid, text, text, text, date, text, text, date, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.facts_enter_citizenship_decision(person uuid, birth_entry uuid, citizens_book_entry uuid, viewer_unit text, viewer_clearance bigint, answered_filing uuid, document uuid)
RETURNS TABLE (today date, unit text, entry_key uuid, note_key uuid, period_key uuid, book_key uuid, copy_key uuid, person uuid, born_on date, version bigint, birth jsonb, book jsonb, books jsonb, volume jsonb, birth_keeper text, is_disputed boolean, lasting jsonb, ended jsonb, acts jsonb, evidence jsonb, is_in_evidence boolean, answers jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS person, $2 AS birth_entry, $3 AS citizens_book_entry, $4 AS viewer_unit, $5 AS viewer_clearance, $6 AS answered_filing, $7 AS document)
, who AS (
  SELECT p.id, p.born_on, p.birth_keeper
  FROM given JOIN population.person p ON p.id = given.person AND p.merged_into IS NULL
    AND (p.protection < 2 OR p.protection <= given.viewer_clearance)
), births AS (
  SELECT b.person_id, min(b.entered_on) AS entered_on
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id GROUP BY b.person_id
), first_books AS (
  SELECT e.person_id, min(coalesce(e.entered_on, make_date(e.year, 1, 1))) AS entered_on
  FROM who JOIN citizenship.citizens_book_entry e ON e.person_id = who.id GROUP BY e.person_id
), typed AS (
  SELECT e.person_id, e.id AS entry, e.recorded_in AS version, e.keeper_code AS keeper,
    num_nonnulls(e.decision_id, e.determination_id, e.deemed_act_id, e.annulment_id,
      n.decision_id, n.determination_id, n.deemed_act_id, n.annulment_id) > 0 AS is_linked,
    n.id AS note, n.recorded_in AS note_version, e.text, e.ground, e.ended_by, e.annuls,
    e.entered_on, e.written_in,
    coalesce(c.body, e.body) AS body, coalesce(c.number, e.number) AS number,
    coalesce(c.dated, e.dated) AS dated, coalesce(c.final_on, e.final_on) AS final_on,
    coalesce(c.delivered_on, e.delivered_on) AS delivered_on, e.effective_on,
    coalesce(c.annulled_body, e.annulled_body) AS annulled_body,
    coalesce(c.annulled_number, e.annulled_number) AS annulled_number,
    coalesce(c.annulled_on, e.annulled_on) AS annulled_on,
    CASE WHEN c.id IS NULL THEN '[]'::jsonb ELSE (
      SELECT coalesce(jsonb_agg(jsonb_build_object('body', f.body, 'number', f.number,
        'dated', f.dated) ORDER BY f.recorded_in), '[]') FROM citizenship.citizenship_entry f
      WHERE f.person_id = who.id AND e.id IN (f.id, f.corrects_id) AND f.copy_of_id IS NULL
        AND num_nonnulls(f.body, f.number, f.dated) = 3) END AS formerly,
    e.entered_on AS at, coalesce(n.ordinal, e.ordinal) AS ordinal
  FROM who JOIN citizenship.citizenship_entry e ON e.person_id = who.id
  LEFT JOIN civil.birth_note n ON n.citizenship_entry_id = e.id
  LEFT JOIN LATERAL (
    SELECT x.* FROM citizenship.citizenship_entry x
    WHERE x.person_id = who.id AND x.corrects_id = e.id AND x.copy_of_id IS NULL
    ORDER BY x.recorded_in DESC LIMIT 1) c ON true
  WHERE e.copy_of_id IS NULL AND e.corrects_id IS NULL
), notes AS (
  SELECT b.person_id, NULL::uuid AS entry, n.recorded_in AS version, n.keeper_code AS keeper,
    num_nonnulls(d.id, t.id, x.id, a.id) > 0 AS is_linked, n.id AS note,
    n.recorded_in AS note_version, n.text,
    CASE WHEN d.kind = 'ADMISSION' THEN 'ADMISSION'
      WHEN d.kind = 'TREATY_ACQUISITION' THEN 'INTERNATIONAL_TREATY'
      WHEN t.id IS NOT NULL THEN 'DETERMINATION'
      WHEN x.id IS NOT NULL THEN 'DEEMED' END AS ground,
    CASE WHEN d.kind = 'TREATY_TERMINATION' THEN 'INTERNATIONAL_TREATY'
      WHEN d.kind IN ('RELEASE', 'RENUNCIATION') THEN d.kind END AS ended_by,
    a.annuls, n.entered_on, n.written_in,
    coalesce(d.body, t.body, x.body, a.body, n.basis_body) AS body,
    coalesce(d.number, t.number, x.number, a.number, n.basis_number) AS number,
    coalesce(d.decided_on, t.decided_on, x.issued_on, a.decided_on, n.basis_dated) AS dated,
    coalesce(d.final_on, t.final_on, x.final_on, a.final_on) AS final_on,
    coalesce(d.delivered_on, t.delivered_on, x.delivered_on, a.delivered_on) AS delivered_on,
    d.effective_on,
    a.annulled_body, a.annulled_number, a.annulled_on, '[]'::jsonb AS formerly,
    n.entered_on AS at, n.ordinal, n.kind = 'CITIZENSHIP' AS is_gain
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id
  JOIN civil.birth_note n ON n.entry_id = b.id
  LEFT JOIN citizenship.citizenship_decision d ON d.id = n.decision_id
  LEFT JOIN citizenship.determination t ON t.id = n.determination_id
  LEFT JOIN citizenship.deemed_act x ON x.id = n.deemed_act_id
  LEFT JOIN citizenship.annulment a ON a.id = n.annulment_id
  WHERE n.kind IN ('CITIZENSHIP', 'CITIZENSHIP_END') AND n.citizenship_entry_id IS NULL
), known AS (
  SELECT * FROM typed
  UNION ALL
  SELECT person_id, entry, version, keeper, is_linked, note, note_version, text, ground, ended_by, annuls, entered_on, written_in, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, formerly, at, ordinal
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 1
), counted AS (
  SELECT person_id, ground, ended_by, annuls IN ('ACQUISITION', 'ENTRY') AS is_annulled,
    count(*) AS known
  FROM known GROUP BY 1, 2, 3, 4
), bare AS (
  SELECT *, row_number() OVER (PARTITION BY person_id, is_gain ORDER BY entered_on, ordinal) AS n
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 0
), periods AS (
  SELECT c.*,
    row_number() OVER (PARTITION BY c.person_id, c.ground ORDER BY c.since DESC) AS of_ground,
    row_number() OVER (PARTITION BY c.person_id, c.ended_by ORDER BY c.since DESC) AS of_end
  FROM who JOIN citizenship.citizenship c ON c.person_id = who.id
), gained AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id AND k.ground = p.ground
  WHERE p.of_ground > coalesce(k.known, 0)
), ended AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id
    AND CASE p.ended_by WHEN 'ANNULMENT' THEN k.is_annulled ELSE k.ended_by = p.ended_by END
  WHERE p.until IS NOT NULL AND p.of_end > coalesce(k.known, 0)
), unwritten AS (
  SELECT g.person_id, NULL::uuid AS entry, g.recorded_in AS version, NULL::text AS keeper,
    false AS is_linked, NULL::uuid AS note, NULL::bigint AS note_version,
    NULL::text AS text, g.ground,
    NULL::text AS ended_by, NULL::text AS annuls,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
      THEN coalesce(b.entered_on, f.entered_on, g.since)
      ELSE coalesce(r.entered_on, f.entered_on, g.since) END AS entered_on,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
        THEN CASE WHEN b.entered_on IS NOT NULL THEN 'REMARKS' END
      WHEN g.ground IN ('DETERMINATION', 'DEEMED')
        AND num_nonnulls(r.body, r.number, r.dated) = 3 THEN r.written_in END AS written_in,
    r.body, r.number, r.dated, NULL::date AS final_on, NULL::date AS delivered_on,
    NULL::date AS effective_on,
    NULL::text AS annulled_body, NULL::text AS annulled_number, NULL::date AS annulled_on,
    '[]'::jsonb AS formerly, g.since AS at, 0 AS ordinal
  FROM gained g
  LEFT JOIN births b ON b.person_id = g.person_id
  LEFT JOIN first_books f ON f.person_id = g.person_id
  LEFT JOIN bare r ON r.person_id = g.person_id AND r.is_gain AND r.n = g.n
    AND g.ground NOT IN ('DESCENT', 'BIRTH_ON_TERRITORY')
  UNION ALL
  SELECT e.person_id, NULL, e.recorded_in, NULL, false, NULL, NULL, NULL, NULL,
    nullif(e.ended_by, 'ANNULMENT'),
    CASE e.ended_by WHEN 'ANNULMENT' THEN 'ENTRY' END, coalesce(r.entered_on, e.until), NULL,
    r.body, r.number, r.dated, NULL, NULL, NULL, NULL, NULL, NULL, '[]',
    coalesce(r.entered_on, e.until), 1
  FROM ended e
  LEFT JOIN bare r ON r.person_id = e.person_id AND NOT r.is_gain AND r.n = e.n
), acts AS (
  SELECT a.*, row_number() OVER (PARTITION BY a.person_id ORDER BY a.at,
    (a.written_in IS NOT DISTINCT FROM 'REMARKS') DESC, a.ordinal) AS n
  FROM (SELECT * FROM known UNION ALL SELECT * FROM unwritten) a
)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_unit AS unit,
  gen_random_uuid() AS entry_key, gen_random_uuid() AS note_key, gen_random_uuid() AS period_key,
  gen_random_uuid() AS book_key, gen_random_uuid() AS copy_key,
  who.id AS person, coalesce(b.born_on, who.born_on) AS born_on,
  coalesce(b.recorded_in, k.recorded_in) AS version,
  (SELECT jsonb_build_object('id', b.id, 'version', b.recorded_in,
    'entered_on', b.entered_on, 'body', b.source_body, 'is_in_serbia', b.birth_country = 'RS',
    'next_ordinal', 1 + greatest(
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.birth_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES'),
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.status_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES')),
    'citizen_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship = 'Република Србија'),
    'foreign_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship NOT IN ('Република Србија', 'Без држављанства')))
  WHERE b.id IS NOT NULL) AS birth,
  (SELECT jsonb_build_object('id', k.id, 'version', k.recorded_in, 'keeper', k.keeper_code, 'key', gen_random_uuid(), 'body', k.source_body) WHERE k.id IS NOT NULL) AS book,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'version', e.recorded_in, 'keeper', e.keeper_code, 'key', gen_random_uuid(), 'body', e.source_body) ORDER BY e.keeper_code, e.id), '[]')
    FROM citizenship.citizens_book_entry e
    WHERE e.person_id = who.id AND e.id IS DISTINCT FROM k.id) AS books,
  NULL::jsonb AS volume,
  (SELECT x.keeper_code FROM civil.birth_entry x WHERE x.person_id = who.id
    ORDER BY x.entered_on, x.id LIMIT 1) AS birth_keeper,
  EXISTS (
    WITH RECURSIVE same AS (
      SELECT who.id AS id
      UNION SELECT m.id FROM same JOIN population.person m ON m.merged_into = same.id)
    SELECT FROM same JOIN cases.case_file c ON c.person_id = same.id
     WHERE (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) OR EXISTS (
    SELECT FROM cases.case_file c WHERE c.filing = given.answered_filing AND (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) AS is_disputed,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NULL
    ORDER BY c.until DESC LIMIT 1) AS lasting,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NOT NULL
    ORDER BY c.until DESC LIMIT 1) AS ended,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('ordinal', a.n, 'entry', a.entry, 'version', a.version, 'keeper', a.keeper, 'is_linked', a.is_linked, 'note', a.note, 'note_version', a.note_version, 'text', a.text, 'ground', a.ground, 'ended_by', a.ended_by, 'annuls', a.annuls, 'entered_on', a.entered_on, 'written_in', a.written_in, 'body', a.body, 'number', a.number, 'dated', a.dated, 'final_on', a.final_on, 'delivered_on', a.delivered_on, 'effective_on', a.effective_on, 'annulled_body', a.annulled_body, 'annulled_number', a.annulled_number, 'annulled_on', a.annulled_on, 'formerly', a.formerly)
    ORDER BY a.n), '[]') FROM acts a WHERE a.person_id = who.id) AS acts,
  (SELECT to_jsonb(x) FROM (
    SELECT 'CitizenshipDecision' AS record, e.person_id AS person, e.kind, NULL::text AS annuls, e.effective_on, NULL::text AS annulled_body, NULL::text AS annulled_number, NULL::date AS annulled_on, e.body, e.number,
      e.decided_on AS dated, e.final_on, e.delivered_on, EXISTS (SELECT FROM citizenship.annulment x WHERE x.annulled_number = e.number
      AND x.annulled_body = e.body AND x.annulled_on = e.decided_on) AS is_annulled
    FROM citizenship.citizenship_decision e WHERE e.id = given.document
      AND e.delivered_unit_code = given.viewer_unit
      AND (e.person_id IS NULL OR e.protection < 2 OR e.protection <= given.viewer_clearance) UNION ALL 
    SELECT 'Determination' AS record, e.person_id AS person, NULL::text AS kind, NULL::text AS annuls, NULL::date AS effective_on, NULL::text AS annulled_body, NULL::text AS annulled_number, NULL::date AS annulled_on, e.body, e.number,
      e.decided_on AS dated, e.final_on, e.delivered_on, EXISTS (SELECT FROM citizenship.annulment x WHERE x.annulled_number = e.number
      AND x.annulled_body = e.body AND x.annulled_on = e.decided_on) AS is_annulled
    FROM citizenship.determination e WHERE e.id = given.document
      AND e.delivered_unit_code = given.viewer_unit
      AND (e.person_id IS NULL OR e.protection < 2 OR e.protection <= given.viewer_clearance) UNION ALL 
    SELECT 'DeemedAct' AS record, e.person_id AS person, NULL::text AS kind, NULL::text AS annuls, NULL::date AS effective_on, NULL::text AS annulled_body, NULL::text AS annulled_number, NULL::date AS annulled_on, e.body, e.number,
      e.issued_on AS dated, e.final_on, e.delivered_on, EXISTS (SELECT FROM citizenship.annulment x WHERE x.annulled_number = e.number
      AND x.annulled_body = e.body AND x.annulled_on = e.issued_on) AS is_annulled
    FROM citizenship.deemed_act e WHERE e.id = given.document
      AND e.delivered_unit_code = given.viewer_unit
      AND (e.person_id IS NULL OR e.protection < 2 OR e.protection <= given.viewer_clearance) UNION ALL 
    SELECT 'Annulment' AS record, e.person_id AS person, NULL::text AS kind, e.annuls, NULL::date AS effective_on, e.annulled_body, e.annulled_number, e.annulled_on, e.body, e.number,
      e.decided_on AS dated, e.final_on, e.delivered_on, EXISTS (SELECT FROM citizenship.annulment x WHERE x.annulled_number = e.number
      AND x.annulled_body = e.body AND x.annulled_on = e.decided_on) AS is_annulled
    FROM citizenship.annulment e WHERE e.id = given.document
      AND e.delivered_unit_code = given.viewer_unit
      AND (e.person_id IS NULL OR e.protection < 2 OR e.protection <= given.viewer_clearance)) x) AS evidence, false AS is_in_evidence,
  (SELECT coalesce(jsonb_agg(n.id), '[]') FROM ledger.notice n
    JOIN ledger.act a ON a.number = n.act
    WHERE a.record_id = given.document AND n.unit = given.viewer_unit
      AND n.answered IS NULL) AS answers
FROM given LEFT JOIN who ON true
LEFT JOIN civil.birth_entry b ON b.id = given.birth_entry AND b.person_id = who.id
  AND b.keeper_code = given.viewer_unit AND who.birth_keeper = given.viewer_unit
LEFT JOIN citizenship.citizens_book_entry k ON k.id = given.citizens_book_entry
  AND k.person_id = who.id AND k.keeper_code = given.viewer_unit
$$;
REVOKE ALL ON FUNCTION citizenship.facts_enter_citizenship_decision(uuid, uuid, uuid, text, bigint, uuid, uuid) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT EXECUTE ON FUNCTION citizenship.facts_enter_citizenship_decision(uuid, uuid, uuid, text, bigint, uuid, uuid) TO hub_registrar;
CREATE OR REPLACE FUNCTION citizenship.facts_enter_citizenship_by_birth(person uuid, birth_entry uuid, citizens_book_entry uuid, viewer_unit text, viewer_clearance bigint, answered_filing uuid)
RETURNS TABLE (today date, unit text, entry_key uuid, note_key uuid, period_key uuid, book_key uuid, copy_key uuid, person uuid, born_on date, version bigint, birth jsonb, book jsonb, books jsonb, volume jsonb, birth_keeper text, is_disputed boolean, lasting jsonb, ended jsonb, acts jsonb, evidence jsonb, is_in_evidence boolean, answers jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS person, $2 AS birth_entry, $3 AS citizens_book_entry, $4 AS viewer_unit, $5 AS viewer_clearance, $6 AS answered_filing)
, who AS (
  SELECT p.id, p.born_on, p.birth_keeper
  FROM given JOIN population.person p ON p.id = given.person AND p.merged_into IS NULL
    AND (p.protection < 2 OR p.protection <= given.viewer_clearance)
), births AS (
  SELECT b.person_id, min(b.entered_on) AS entered_on
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id GROUP BY b.person_id
), first_books AS (
  SELECT e.person_id, min(coalesce(e.entered_on, make_date(e.year, 1, 1))) AS entered_on
  FROM who JOIN citizenship.citizens_book_entry e ON e.person_id = who.id GROUP BY e.person_id
), typed AS (
  SELECT e.person_id, e.id AS entry, e.recorded_in AS version, e.keeper_code AS keeper,
    num_nonnulls(e.decision_id, e.determination_id, e.deemed_act_id, e.annulment_id,
      n.decision_id, n.determination_id, n.deemed_act_id, n.annulment_id) > 0 AS is_linked,
    n.id AS note, n.recorded_in AS note_version, e.text, e.ground, e.ended_by, e.annuls,
    e.entered_on, e.written_in,
    coalesce(c.body, e.body) AS body, coalesce(c.number, e.number) AS number,
    coalesce(c.dated, e.dated) AS dated, coalesce(c.final_on, e.final_on) AS final_on,
    coalesce(c.delivered_on, e.delivered_on) AS delivered_on, e.effective_on,
    coalesce(c.annulled_body, e.annulled_body) AS annulled_body,
    coalesce(c.annulled_number, e.annulled_number) AS annulled_number,
    coalesce(c.annulled_on, e.annulled_on) AS annulled_on,
    CASE WHEN c.id IS NULL THEN '[]'::jsonb ELSE (
      SELECT coalesce(jsonb_agg(jsonb_build_object('body', f.body, 'number', f.number,
        'dated', f.dated) ORDER BY f.recorded_in), '[]') FROM citizenship.citizenship_entry f
      WHERE f.person_id = who.id AND e.id IN (f.id, f.corrects_id) AND f.copy_of_id IS NULL
        AND num_nonnulls(f.body, f.number, f.dated) = 3) END AS formerly,
    e.entered_on AS at, coalesce(n.ordinal, e.ordinal) AS ordinal
  FROM who JOIN citizenship.citizenship_entry e ON e.person_id = who.id
  LEFT JOIN civil.birth_note n ON n.citizenship_entry_id = e.id
  LEFT JOIN LATERAL (
    SELECT x.* FROM citizenship.citizenship_entry x
    WHERE x.person_id = who.id AND x.corrects_id = e.id AND x.copy_of_id IS NULL
    ORDER BY x.recorded_in DESC LIMIT 1) c ON true
  WHERE e.copy_of_id IS NULL AND e.corrects_id IS NULL
), notes AS (
  SELECT b.person_id, NULL::uuid AS entry, n.recorded_in AS version, n.keeper_code AS keeper,
    num_nonnulls(d.id, t.id, x.id, a.id) > 0 AS is_linked, n.id AS note,
    n.recorded_in AS note_version, n.text,
    CASE WHEN d.kind = 'ADMISSION' THEN 'ADMISSION'
      WHEN d.kind = 'TREATY_ACQUISITION' THEN 'INTERNATIONAL_TREATY'
      WHEN t.id IS NOT NULL THEN 'DETERMINATION'
      WHEN x.id IS NOT NULL THEN 'DEEMED' END AS ground,
    CASE WHEN d.kind = 'TREATY_TERMINATION' THEN 'INTERNATIONAL_TREATY'
      WHEN d.kind IN ('RELEASE', 'RENUNCIATION') THEN d.kind END AS ended_by,
    a.annuls, n.entered_on, n.written_in,
    coalesce(d.body, t.body, x.body, a.body, n.basis_body) AS body,
    coalesce(d.number, t.number, x.number, a.number, n.basis_number) AS number,
    coalesce(d.decided_on, t.decided_on, x.issued_on, a.decided_on, n.basis_dated) AS dated,
    coalesce(d.final_on, t.final_on, x.final_on, a.final_on) AS final_on,
    coalesce(d.delivered_on, t.delivered_on, x.delivered_on, a.delivered_on) AS delivered_on,
    d.effective_on,
    a.annulled_body, a.annulled_number, a.annulled_on, '[]'::jsonb AS formerly,
    n.entered_on AS at, n.ordinal, n.kind = 'CITIZENSHIP' AS is_gain
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id
  JOIN civil.birth_note n ON n.entry_id = b.id
  LEFT JOIN citizenship.citizenship_decision d ON d.id = n.decision_id
  LEFT JOIN citizenship.determination t ON t.id = n.determination_id
  LEFT JOIN citizenship.deemed_act x ON x.id = n.deemed_act_id
  LEFT JOIN citizenship.annulment a ON a.id = n.annulment_id
  WHERE n.kind IN ('CITIZENSHIP', 'CITIZENSHIP_END') AND n.citizenship_entry_id IS NULL
), known AS (
  SELECT * FROM typed
  UNION ALL
  SELECT person_id, entry, version, keeper, is_linked, note, note_version, text, ground, ended_by, annuls, entered_on, written_in, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, formerly, at, ordinal
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 1
), counted AS (
  SELECT person_id, ground, ended_by, annuls IN ('ACQUISITION', 'ENTRY') AS is_annulled,
    count(*) AS known
  FROM known GROUP BY 1, 2, 3, 4
), bare AS (
  SELECT *, row_number() OVER (PARTITION BY person_id, is_gain ORDER BY entered_on, ordinal) AS n
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 0
), periods AS (
  SELECT c.*,
    row_number() OVER (PARTITION BY c.person_id, c.ground ORDER BY c.since DESC) AS of_ground,
    row_number() OVER (PARTITION BY c.person_id, c.ended_by ORDER BY c.since DESC) AS of_end
  FROM who JOIN citizenship.citizenship c ON c.person_id = who.id
), gained AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id AND k.ground = p.ground
  WHERE p.of_ground > coalesce(k.known, 0)
), ended AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id
    AND CASE p.ended_by WHEN 'ANNULMENT' THEN k.is_annulled ELSE k.ended_by = p.ended_by END
  WHERE p.until IS NOT NULL AND p.of_end > coalesce(k.known, 0)
), unwritten AS (
  SELECT g.person_id, NULL::uuid AS entry, g.recorded_in AS version, NULL::text AS keeper,
    false AS is_linked, NULL::uuid AS note, NULL::bigint AS note_version,
    NULL::text AS text, g.ground,
    NULL::text AS ended_by, NULL::text AS annuls,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
      THEN coalesce(b.entered_on, f.entered_on, g.since)
      ELSE coalesce(r.entered_on, f.entered_on, g.since) END AS entered_on,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
        THEN CASE WHEN b.entered_on IS NOT NULL THEN 'REMARKS' END
      WHEN g.ground IN ('DETERMINATION', 'DEEMED')
        AND num_nonnulls(r.body, r.number, r.dated) = 3 THEN r.written_in END AS written_in,
    r.body, r.number, r.dated, NULL::date AS final_on, NULL::date AS delivered_on,
    NULL::date AS effective_on,
    NULL::text AS annulled_body, NULL::text AS annulled_number, NULL::date AS annulled_on,
    '[]'::jsonb AS formerly, g.since AS at, 0 AS ordinal
  FROM gained g
  LEFT JOIN births b ON b.person_id = g.person_id
  LEFT JOIN first_books f ON f.person_id = g.person_id
  LEFT JOIN bare r ON r.person_id = g.person_id AND r.is_gain AND r.n = g.n
    AND g.ground NOT IN ('DESCENT', 'BIRTH_ON_TERRITORY')
  UNION ALL
  SELECT e.person_id, NULL, e.recorded_in, NULL, false, NULL, NULL, NULL, NULL,
    nullif(e.ended_by, 'ANNULMENT'),
    CASE e.ended_by WHEN 'ANNULMENT' THEN 'ENTRY' END, coalesce(r.entered_on, e.until), NULL,
    r.body, r.number, r.dated, NULL, NULL, NULL, NULL, NULL, NULL, '[]',
    coalesce(r.entered_on, e.until), 1
  FROM ended e
  LEFT JOIN bare r ON r.person_id = e.person_id AND NOT r.is_gain AND r.n = e.n
), acts AS (
  SELECT a.*, row_number() OVER (PARTITION BY a.person_id ORDER BY a.at,
    (a.written_in IS NOT DISTINCT FROM 'REMARKS') DESC, a.ordinal) AS n
  FROM (SELECT * FROM known UNION ALL SELECT * FROM unwritten) a
)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_unit AS unit,
  gen_random_uuid() AS entry_key, gen_random_uuid() AS note_key, gen_random_uuid() AS period_key,
  gen_random_uuid() AS book_key, gen_random_uuid() AS copy_key,
  who.id AS person, coalesce(b.born_on, who.born_on) AS born_on,
  coalesce(b.recorded_in, k.recorded_in) AS version,
  (SELECT jsonb_build_object('id', b.id, 'version', b.recorded_in,
    'entered_on', b.entered_on, 'body', b.source_body, 'is_in_serbia', b.birth_country = 'RS',
    'next_ordinal', 1 + greatest(
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.birth_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES'),
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.status_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES')),
    'citizen_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship = 'Република Србија'),
    'foreign_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship NOT IN ('Република Србија', 'Без држављанства')))
  WHERE b.id IS NOT NULL) AS birth,
  (SELECT jsonb_build_object('id', k.id, 'version', k.recorded_in, 'keeper', k.keeper_code, 'key', gen_random_uuid(), 'body', k.source_body) WHERE k.id IS NOT NULL) AS book,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'version', e.recorded_in, 'keeper', e.keeper_code, 'key', gen_random_uuid(), 'body', e.source_body) ORDER BY e.keeper_code, e.id), '[]')
    FROM citizenship.citizens_book_entry e
    WHERE e.person_id = who.id AND e.id IS DISTINCT FROM k.id) AS books,
  NULL::jsonb AS volume,
  (SELECT x.keeper_code FROM civil.birth_entry x WHERE x.person_id = who.id
    ORDER BY x.entered_on, x.id LIMIT 1) AS birth_keeper,
  EXISTS (
    WITH RECURSIVE same AS (
      SELECT who.id AS id
      UNION SELECT m.id FROM same JOIN population.person m ON m.merged_into = same.id)
    SELECT FROM same JOIN cases.case_file c ON c.person_id = same.id
     WHERE (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) OR EXISTS (
    SELECT FROM cases.case_file c WHERE c.filing = given.answered_filing AND (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) AS is_disputed,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NULL
    ORDER BY c.until DESC LIMIT 1) AS lasting,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NOT NULL
    ORDER BY c.until DESC LIMIT 1) AS ended,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('ordinal', a.n, 'entry', a.entry, 'version', a.version, 'keeper', a.keeper, 'is_linked', a.is_linked, 'note', a.note, 'note_version', a.note_version, 'text', a.text, 'ground', a.ground, 'ended_by', a.ended_by, 'annuls', a.annuls, 'entered_on', a.entered_on, 'written_in', a.written_in, 'body', a.body, 'number', a.number, 'dated', a.dated, 'final_on', a.final_on, 'delivered_on', a.delivered_on, 'effective_on', a.effective_on, 'annulled_body', a.annulled_body, 'annulled_number', a.annulled_number, 'annulled_on', a.annulled_on, 'formerly', a.formerly)
    ORDER BY a.n), '[]') FROM acts a WHERE a.person_id = who.id) AS acts,
  NULL::jsonb AS evidence, false AS is_in_evidence, '[]'::jsonb AS answers
FROM given LEFT JOIN who ON true
LEFT JOIN civil.birth_entry b ON b.id = given.birth_entry AND b.person_id = who.id
  AND b.keeper_code = given.viewer_unit AND who.birth_keeper = given.viewer_unit
LEFT JOIN citizenship.citizens_book_entry k ON k.id = given.citizens_book_entry
  AND k.person_id = who.id AND k.keeper_code = given.viewer_unit
$$;
REVOKE ALL ON FUNCTION citizenship.facts_enter_citizenship_by_birth(uuid, uuid, uuid, text, bigint, uuid) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT EXECUTE ON FUNCTION citizenship.facts_enter_citizenship_by_birth(uuid, uuid, uuid, text, bigint, uuid) TO hub_registrar;
CREATE OR REPLACE FUNCTION citizenship.facts_enter_admission(person uuid, birth_entry uuid, citizens_book_entry uuid, viewer_unit text, viewer_clearance bigint, answered_filing uuid, body text, number text, decided_on date)
RETURNS TABLE (today date, unit text, entry_key uuid, note_key uuid, period_key uuid, book_key uuid, copy_key uuid, person uuid, born_on date, version bigint, birth jsonb, book jsonb, books jsonb, volume jsonb, birth_keeper text, is_disputed boolean, lasting jsonb, ended jsonb, acts jsonb, evidence jsonb, is_in_evidence boolean, answers jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS person, $2 AS birth_entry, $3 AS citizens_book_entry, $4 AS viewer_unit, $5 AS viewer_clearance, $6 AS answered_filing, $7 AS body, $8 AS number, $9 AS decided_on)
, who AS (
  SELECT p.id, p.born_on, p.birth_keeper
  FROM given JOIN population.person p ON p.id = given.person AND p.merged_into IS NULL
    AND (p.protection < 2 OR p.protection <= given.viewer_clearance)
), births AS (
  SELECT b.person_id, min(b.entered_on) AS entered_on
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id GROUP BY b.person_id
), first_books AS (
  SELECT e.person_id, min(coalesce(e.entered_on, make_date(e.year, 1, 1))) AS entered_on
  FROM who JOIN citizenship.citizens_book_entry e ON e.person_id = who.id GROUP BY e.person_id
), typed AS (
  SELECT e.person_id, e.id AS entry, e.recorded_in AS version, e.keeper_code AS keeper,
    num_nonnulls(e.decision_id, e.determination_id, e.deemed_act_id, e.annulment_id,
      n.decision_id, n.determination_id, n.deemed_act_id, n.annulment_id) > 0 AS is_linked,
    n.id AS note, n.recorded_in AS note_version, e.text, e.ground, e.ended_by, e.annuls,
    e.entered_on, e.written_in,
    coalesce(c.body, e.body) AS body, coalesce(c.number, e.number) AS number,
    coalesce(c.dated, e.dated) AS dated, coalesce(c.final_on, e.final_on) AS final_on,
    coalesce(c.delivered_on, e.delivered_on) AS delivered_on, e.effective_on,
    coalesce(c.annulled_body, e.annulled_body) AS annulled_body,
    coalesce(c.annulled_number, e.annulled_number) AS annulled_number,
    coalesce(c.annulled_on, e.annulled_on) AS annulled_on,
    CASE WHEN c.id IS NULL THEN '[]'::jsonb ELSE (
      SELECT coalesce(jsonb_agg(jsonb_build_object('body', f.body, 'number', f.number,
        'dated', f.dated) ORDER BY f.recorded_in), '[]') FROM citizenship.citizenship_entry f
      WHERE f.person_id = who.id AND e.id IN (f.id, f.corrects_id) AND f.copy_of_id IS NULL
        AND num_nonnulls(f.body, f.number, f.dated) = 3) END AS formerly,
    e.entered_on AS at, coalesce(n.ordinal, e.ordinal) AS ordinal
  FROM who JOIN citizenship.citizenship_entry e ON e.person_id = who.id
  LEFT JOIN civil.birth_note n ON n.citizenship_entry_id = e.id
  LEFT JOIN LATERAL (
    SELECT x.* FROM citizenship.citizenship_entry x
    WHERE x.person_id = who.id AND x.corrects_id = e.id AND x.copy_of_id IS NULL
    ORDER BY x.recorded_in DESC LIMIT 1) c ON true
  WHERE e.copy_of_id IS NULL AND e.corrects_id IS NULL
), notes AS (
  SELECT b.person_id, NULL::uuid AS entry, n.recorded_in AS version, n.keeper_code AS keeper,
    num_nonnulls(d.id, t.id, x.id, a.id) > 0 AS is_linked, n.id AS note,
    n.recorded_in AS note_version, n.text,
    CASE WHEN d.kind = 'ADMISSION' THEN 'ADMISSION'
      WHEN d.kind = 'TREATY_ACQUISITION' THEN 'INTERNATIONAL_TREATY'
      WHEN t.id IS NOT NULL THEN 'DETERMINATION'
      WHEN x.id IS NOT NULL THEN 'DEEMED' END AS ground,
    CASE WHEN d.kind = 'TREATY_TERMINATION' THEN 'INTERNATIONAL_TREATY'
      WHEN d.kind IN ('RELEASE', 'RENUNCIATION') THEN d.kind END AS ended_by,
    a.annuls, n.entered_on, n.written_in,
    coalesce(d.body, t.body, x.body, a.body, n.basis_body) AS body,
    coalesce(d.number, t.number, x.number, a.number, n.basis_number) AS number,
    coalesce(d.decided_on, t.decided_on, x.issued_on, a.decided_on, n.basis_dated) AS dated,
    coalesce(d.final_on, t.final_on, x.final_on, a.final_on) AS final_on,
    coalesce(d.delivered_on, t.delivered_on, x.delivered_on, a.delivered_on) AS delivered_on,
    d.effective_on,
    a.annulled_body, a.annulled_number, a.annulled_on, '[]'::jsonb AS formerly,
    n.entered_on AS at, n.ordinal, n.kind = 'CITIZENSHIP' AS is_gain
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id
  JOIN civil.birth_note n ON n.entry_id = b.id
  LEFT JOIN citizenship.citizenship_decision d ON d.id = n.decision_id
  LEFT JOIN citizenship.determination t ON t.id = n.determination_id
  LEFT JOIN citizenship.deemed_act x ON x.id = n.deemed_act_id
  LEFT JOIN citizenship.annulment a ON a.id = n.annulment_id
  WHERE n.kind IN ('CITIZENSHIP', 'CITIZENSHIP_END') AND n.citizenship_entry_id IS NULL
), known AS (
  SELECT * FROM typed
  UNION ALL
  SELECT person_id, entry, version, keeper, is_linked, note, note_version, text, ground, ended_by, annuls, entered_on, written_in, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, formerly, at, ordinal
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 1
), counted AS (
  SELECT person_id, ground, ended_by, annuls IN ('ACQUISITION', 'ENTRY') AS is_annulled,
    count(*) AS known
  FROM known GROUP BY 1, 2, 3, 4
), bare AS (
  SELECT *, row_number() OVER (PARTITION BY person_id, is_gain ORDER BY entered_on, ordinal) AS n
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 0
), periods AS (
  SELECT c.*,
    row_number() OVER (PARTITION BY c.person_id, c.ground ORDER BY c.since DESC) AS of_ground,
    row_number() OVER (PARTITION BY c.person_id, c.ended_by ORDER BY c.since DESC) AS of_end
  FROM who JOIN citizenship.citizenship c ON c.person_id = who.id
), gained AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id AND k.ground = p.ground
  WHERE p.of_ground > coalesce(k.known, 0)
), ended AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id
    AND CASE p.ended_by WHEN 'ANNULMENT' THEN k.is_annulled ELSE k.ended_by = p.ended_by END
  WHERE p.until IS NOT NULL AND p.of_end > coalesce(k.known, 0)
), unwritten AS (
  SELECT g.person_id, NULL::uuid AS entry, g.recorded_in AS version, NULL::text AS keeper,
    false AS is_linked, NULL::uuid AS note, NULL::bigint AS note_version,
    NULL::text AS text, g.ground,
    NULL::text AS ended_by, NULL::text AS annuls,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
      THEN coalesce(b.entered_on, f.entered_on, g.since)
      ELSE coalesce(r.entered_on, f.entered_on, g.since) END AS entered_on,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
        THEN CASE WHEN b.entered_on IS NOT NULL THEN 'REMARKS' END
      WHEN g.ground IN ('DETERMINATION', 'DEEMED')
        AND num_nonnulls(r.body, r.number, r.dated) = 3 THEN r.written_in END AS written_in,
    r.body, r.number, r.dated, NULL::date AS final_on, NULL::date AS delivered_on,
    NULL::date AS effective_on,
    NULL::text AS annulled_body, NULL::text AS annulled_number, NULL::date AS annulled_on,
    '[]'::jsonb AS formerly, g.since AS at, 0 AS ordinal
  FROM gained g
  LEFT JOIN births b ON b.person_id = g.person_id
  LEFT JOIN first_books f ON f.person_id = g.person_id
  LEFT JOIN bare r ON r.person_id = g.person_id AND r.is_gain AND r.n = g.n
    AND g.ground NOT IN ('DESCENT', 'BIRTH_ON_TERRITORY')
  UNION ALL
  SELECT e.person_id, NULL, e.recorded_in, NULL, false, NULL, NULL, NULL, NULL,
    nullif(e.ended_by, 'ANNULMENT'),
    CASE e.ended_by WHEN 'ANNULMENT' THEN 'ENTRY' END, coalesce(r.entered_on, e.until), NULL,
    r.body, r.number, r.dated, NULL, NULL, NULL, NULL, NULL, NULL, '[]',
    coalesce(r.entered_on, e.until), 1
  FROM ended e
  LEFT JOIN bare r ON r.person_id = e.person_id AND NOT r.is_gain AND r.n = e.n
), acts AS (
  SELECT a.*, row_number() OVER (PARTITION BY a.person_id ORDER BY a.at,
    (a.written_in IS NOT DISTINCT FROM 'REMARKS') DESC, a.ordinal) AS n
  FROM (SELECT * FROM known UNION ALL SELECT * FROM unwritten) a
)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_unit AS unit,
  gen_random_uuid() AS entry_key, gen_random_uuid() AS note_key, gen_random_uuid() AS period_key,
  gen_random_uuid() AS book_key, gen_random_uuid() AS copy_key,
  who.id AS person, coalesce(b.born_on, who.born_on) AS born_on,
  coalesce(b.recorded_in, k.recorded_in) AS version,
  (SELECT jsonb_build_object('id', b.id, 'version', b.recorded_in,
    'entered_on', b.entered_on, 'body', b.source_body, 'is_in_serbia', b.birth_country = 'RS',
    'next_ordinal', 1 + greatest(
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.birth_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES'),
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.status_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES')),
    'citizen_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship = 'Република Србија'),
    'foreign_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship NOT IN ('Република Србија', 'Без држављанства')))
  WHERE b.id IS NOT NULL) AS birth,
  (SELECT jsonb_build_object('id', k.id, 'version', k.recorded_in, 'keeper', k.keeper_code, 'key', gen_random_uuid(), 'body', k.source_body) WHERE k.id IS NOT NULL) AS book,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'version', e.recorded_in, 'keeper', e.keeper_code, 'key', gen_random_uuid(), 'body', e.source_body) ORDER BY e.keeper_code, e.id), '[]')
    FROM citizenship.citizens_book_entry e
    WHERE e.person_id = who.id AND e.id IS DISTINCT FROM k.id) AS books,
  NULL::jsonb AS volume,
  (SELECT x.keeper_code FROM civil.birth_entry x WHERE x.person_id = who.id
    ORDER BY x.entered_on, x.id LIMIT 1) AS birth_keeper,
  EXISTS (
    WITH RECURSIVE same AS (
      SELECT who.id AS id
      UNION SELECT m.id FROM same JOIN population.person m ON m.merged_into = same.id)
    SELECT FROM same JOIN cases.case_file c ON c.person_id = same.id
     WHERE (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) OR EXISTS (
    SELECT FROM cases.case_file c WHERE c.filing = given.answered_filing AND (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) AS is_disputed,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NULL
    ORDER BY c.until DESC LIMIT 1) AS lasting,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NOT NULL
    ORDER BY c.until DESC LIMIT 1) AS ended,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('ordinal', a.n, 'entry', a.entry, 'version', a.version, 'keeper', a.keeper, 'is_linked', a.is_linked, 'note', a.note, 'note_version', a.note_version, 'text', a.text, 'ground', a.ground, 'ended_by', a.ended_by, 'annuls', a.annuls, 'entered_on', a.entered_on, 'written_in', a.written_in, 'body', a.body, 'number', a.number, 'dated', a.dated, 'final_on', a.final_on, 'delivered_on', a.delivered_on, 'effective_on', a.effective_on, 'annulled_body', a.annulled_body, 'annulled_number', a.annulled_number, 'annulled_on', a.annulled_on, 'formerly', a.formerly)
    ORDER BY a.n), '[]') FROM acts a WHERE a.person_id = who.id) AS acts,
  NULL::jsonb AS evidence, EXISTS (
    SELECT FROM (
      SELECT person_id, body, number, decided_on AS dated FROM citizenship.citizenship_decision
      UNION ALL SELECT person_id, body, number, decided_on FROM citizenship.determination
      UNION ALL SELECT person_id, body, number, issued_on FROM citizenship.deemed_act
      UNION ALL SELECT person_id, body, number, decided_on FROM citizenship.annulment) e
    WHERE e.number = given.number AND e.body = given.body AND e.dated = given.decided_on
  ) AS is_in_evidence, '[]'::jsonb AS answers
FROM given LEFT JOIN who ON true
LEFT JOIN civil.birth_entry b ON b.id = given.birth_entry AND b.person_id = who.id
  AND b.keeper_code = given.viewer_unit AND who.birth_keeper = given.viewer_unit
LEFT JOIN citizenship.citizens_book_entry k ON k.id = given.citizens_book_entry
  AND k.person_id = who.id AND k.keeper_code = given.viewer_unit
$$;
REVOKE ALL ON FUNCTION citizenship.facts_enter_admission(uuid, uuid, uuid, text, bigint, uuid, text, text, date) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT EXECUTE ON FUNCTION citizenship.facts_enter_admission(uuid, uuid, uuid, text, bigint, uuid, text, text, date) TO hub_registrar;
CREATE OR REPLACE FUNCTION citizenship.facts_enter_determination(person uuid, birth_entry uuid, citizens_book_entry uuid, viewer_unit text, viewer_clearance bigint, answered_filing uuid, body text, number text, decided_on date)
RETURNS TABLE (today date, unit text, entry_key uuid, note_key uuid, period_key uuid, book_key uuid, copy_key uuid, person uuid, born_on date, version bigint, birth jsonb, book jsonb, books jsonb, volume jsonb, birth_keeper text, is_disputed boolean, lasting jsonb, ended jsonb, acts jsonb, evidence jsonb, is_in_evidence boolean, answers jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS person, $2 AS birth_entry, $3 AS citizens_book_entry, $4 AS viewer_unit, $5 AS viewer_clearance, $6 AS answered_filing, $7 AS body, $8 AS number, $9 AS decided_on)
, who AS (
  SELECT p.id, p.born_on, p.birth_keeper
  FROM given JOIN population.person p ON p.id = given.person AND p.merged_into IS NULL
    AND (p.protection < 2 OR p.protection <= given.viewer_clearance)
), births AS (
  SELECT b.person_id, min(b.entered_on) AS entered_on
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id GROUP BY b.person_id
), first_books AS (
  SELECT e.person_id, min(coalesce(e.entered_on, make_date(e.year, 1, 1))) AS entered_on
  FROM who JOIN citizenship.citizens_book_entry e ON e.person_id = who.id GROUP BY e.person_id
), typed AS (
  SELECT e.person_id, e.id AS entry, e.recorded_in AS version, e.keeper_code AS keeper,
    num_nonnulls(e.decision_id, e.determination_id, e.deemed_act_id, e.annulment_id,
      n.decision_id, n.determination_id, n.deemed_act_id, n.annulment_id) > 0 AS is_linked,
    n.id AS note, n.recorded_in AS note_version, e.text, e.ground, e.ended_by, e.annuls,
    e.entered_on, e.written_in,
    coalesce(c.body, e.body) AS body, coalesce(c.number, e.number) AS number,
    coalesce(c.dated, e.dated) AS dated, coalesce(c.final_on, e.final_on) AS final_on,
    coalesce(c.delivered_on, e.delivered_on) AS delivered_on, e.effective_on,
    coalesce(c.annulled_body, e.annulled_body) AS annulled_body,
    coalesce(c.annulled_number, e.annulled_number) AS annulled_number,
    coalesce(c.annulled_on, e.annulled_on) AS annulled_on,
    CASE WHEN c.id IS NULL THEN '[]'::jsonb ELSE (
      SELECT coalesce(jsonb_agg(jsonb_build_object('body', f.body, 'number', f.number,
        'dated', f.dated) ORDER BY f.recorded_in), '[]') FROM citizenship.citizenship_entry f
      WHERE f.person_id = who.id AND e.id IN (f.id, f.corrects_id) AND f.copy_of_id IS NULL
        AND num_nonnulls(f.body, f.number, f.dated) = 3) END AS formerly,
    e.entered_on AS at, coalesce(n.ordinal, e.ordinal) AS ordinal
  FROM who JOIN citizenship.citizenship_entry e ON e.person_id = who.id
  LEFT JOIN civil.birth_note n ON n.citizenship_entry_id = e.id
  LEFT JOIN LATERAL (
    SELECT x.* FROM citizenship.citizenship_entry x
    WHERE x.person_id = who.id AND x.corrects_id = e.id AND x.copy_of_id IS NULL
    ORDER BY x.recorded_in DESC LIMIT 1) c ON true
  WHERE e.copy_of_id IS NULL AND e.corrects_id IS NULL
), notes AS (
  SELECT b.person_id, NULL::uuid AS entry, n.recorded_in AS version, n.keeper_code AS keeper,
    num_nonnulls(d.id, t.id, x.id, a.id) > 0 AS is_linked, n.id AS note,
    n.recorded_in AS note_version, n.text,
    CASE WHEN d.kind = 'ADMISSION' THEN 'ADMISSION'
      WHEN d.kind = 'TREATY_ACQUISITION' THEN 'INTERNATIONAL_TREATY'
      WHEN t.id IS NOT NULL THEN 'DETERMINATION'
      WHEN x.id IS NOT NULL THEN 'DEEMED' END AS ground,
    CASE WHEN d.kind = 'TREATY_TERMINATION' THEN 'INTERNATIONAL_TREATY'
      WHEN d.kind IN ('RELEASE', 'RENUNCIATION') THEN d.kind END AS ended_by,
    a.annuls, n.entered_on, n.written_in,
    coalesce(d.body, t.body, x.body, a.body, n.basis_body) AS body,
    coalesce(d.number, t.number, x.number, a.number, n.basis_number) AS number,
    coalesce(d.decided_on, t.decided_on, x.issued_on, a.decided_on, n.basis_dated) AS dated,
    coalesce(d.final_on, t.final_on, x.final_on, a.final_on) AS final_on,
    coalesce(d.delivered_on, t.delivered_on, x.delivered_on, a.delivered_on) AS delivered_on,
    d.effective_on,
    a.annulled_body, a.annulled_number, a.annulled_on, '[]'::jsonb AS formerly,
    n.entered_on AS at, n.ordinal, n.kind = 'CITIZENSHIP' AS is_gain
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id
  JOIN civil.birth_note n ON n.entry_id = b.id
  LEFT JOIN citizenship.citizenship_decision d ON d.id = n.decision_id
  LEFT JOIN citizenship.determination t ON t.id = n.determination_id
  LEFT JOIN citizenship.deemed_act x ON x.id = n.deemed_act_id
  LEFT JOIN citizenship.annulment a ON a.id = n.annulment_id
  WHERE n.kind IN ('CITIZENSHIP', 'CITIZENSHIP_END') AND n.citizenship_entry_id IS NULL
), known AS (
  SELECT * FROM typed
  UNION ALL
  SELECT person_id, entry, version, keeper, is_linked, note, note_version, text, ground, ended_by, annuls, entered_on, written_in, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, formerly, at, ordinal
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 1
), counted AS (
  SELECT person_id, ground, ended_by, annuls IN ('ACQUISITION', 'ENTRY') AS is_annulled,
    count(*) AS known
  FROM known GROUP BY 1, 2, 3, 4
), bare AS (
  SELECT *, row_number() OVER (PARTITION BY person_id, is_gain ORDER BY entered_on, ordinal) AS n
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 0
), periods AS (
  SELECT c.*,
    row_number() OVER (PARTITION BY c.person_id, c.ground ORDER BY c.since DESC) AS of_ground,
    row_number() OVER (PARTITION BY c.person_id, c.ended_by ORDER BY c.since DESC) AS of_end
  FROM who JOIN citizenship.citizenship c ON c.person_id = who.id
), gained AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id AND k.ground = p.ground
  WHERE p.of_ground > coalesce(k.known, 0)
), ended AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id
    AND CASE p.ended_by WHEN 'ANNULMENT' THEN k.is_annulled ELSE k.ended_by = p.ended_by END
  WHERE p.until IS NOT NULL AND p.of_end > coalesce(k.known, 0)
), unwritten AS (
  SELECT g.person_id, NULL::uuid AS entry, g.recorded_in AS version, NULL::text AS keeper,
    false AS is_linked, NULL::uuid AS note, NULL::bigint AS note_version,
    NULL::text AS text, g.ground,
    NULL::text AS ended_by, NULL::text AS annuls,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
      THEN coalesce(b.entered_on, f.entered_on, g.since)
      ELSE coalesce(r.entered_on, f.entered_on, g.since) END AS entered_on,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
        THEN CASE WHEN b.entered_on IS NOT NULL THEN 'REMARKS' END
      WHEN g.ground IN ('DETERMINATION', 'DEEMED')
        AND num_nonnulls(r.body, r.number, r.dated) = 3 THEN r.written_in END AS written_in,
    r.body, r.number, r.dated, NULL::date AS final_on, NULL::date AS delivered_on,
    NULL::date AS effective_on,
    NULL::text AS annulled_body, NULL::text AS annulled_number, NULL::date AS annulled_on,
    '[]'::jsonb AS formerly, g.since AS at, 0 AS ordinal
  FROM gained g
  LEFT JOIN births b ON b.person_id = g.person_id
  LEFT JOIN first_books f ON f.person_id = g.person_id
  LEFT JOIN bare r ON r.person_id = g.person_id AND r.is_gain AND r.n = g.n
    AND g.ground NOT IN ('DESCENT', 'BIRTH_ON_TERRITORY')
  UNION ALL
  SELECT e.person_id, NULL, e.recorded_in, NULL, false, NULL, NULL, NULL, NULL,
    nullif(e.ended_by, 'ANNULMENT'),
    CASE e.ended_by WHEN 'ANNULMENT' THEN 'ENTRY' END, coalesce(r.entered_on, e.until), NULL,
    r.body, r.number, r.dated, NULL, NULL, NULL, NULL, NULL, NULL, '[]',
    coalesce(r.entered_on, e.until), 1
  FROM ended e
  LEFT JOIN bare r ON r.person_id = e.person_id AND NOT r.is_gain AND r.n = e.n
), acts AS (
  SELECT a.*, row_number() OVER (PARTITION BY a.person_id ORDER BY a.at,
    (a.written_in IS NOT DISTINCT FROM 'REMARKS') DESC, a.ordinal) AS n
  FROM (SELECT * FROM known UNION ALL SELECT * FROM unwritten) a
)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_unit AS unit,
  gen_random_uuid() AS entry_key, gen_random_uuid() AS note_key, gen_random_uuid() AS period_key,
  gen_random_uuid() AS book_key, gen_random_uuid() AS copy_key,
  who.id AS person, coalesce(b.born_on, who.born_on) AS born_on,
  coalesce(b.recorded_in, k.recorded_in) AS version,
  (SELECT jsonb_build_object('id', b.id, 'version', b.recorded_in,
    'entered_on', b.entered_on, 'body', b.source_body, 'is_in_serbia', b.birth_country = 'RS',
    'next_ordinal', 1 + greatest(
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.birth_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES'),
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.status_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES')),
    'citizen_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship = 'Република Србија'),
    'foreign_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship NOT IN ('Република Србија', 'Без држављанства')))
  WHERE b.id IS NOT NULL) AS birth,
  (SELECT jsonb_build_object('id', k.id, 'version', k.recorded_in, 'keeper', k.keeper_code, 'key', gen_random_uuid(), 'body', k.source_body) WHERE k.id IS NOT NULL) AS book,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'version', e.recorded_in, 'keeper', e.keeper_code, 'key', gen_random_uuid(), 'body', e.source_body) ORDER BY e.keeper_code, e.id), '[]')
    FROM citizenship.citizens_book_entry e
    WHERE e.person_id = who.id AND e.id IS DISTINCT FROM k.id) AS books,
  NULL::jsonb AS volume,
  (SELECT x.keeper_code FROM civil.birth_entry x WHERE x.person_id = who.id
    ORDER BY x.entered_on, x.id LIMIT 1) AS birth_keeper,
  EXISTS (
    WITH RECURSIVE same AS (
      SELECT who.id AS id
      UNION SELECT m.id FROM same JOIN population.person m ON m.merged_into = same.id)
    SELECT FROM same JOIN cases.case_file c ON c.person_id = same.id
     WHERE (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) OR EXISTS (
    SELECT FROM cases.case_file c WHERE c.filing = given.answered_filing AND (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) AS is_disputed,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NULL
    ORDER BY c.until DESC LIMIT 1) AS lasting,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NOT NULL
    ORDER BY c.until DESC LIMIT 1) AS ended,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('ordinal', a.n, 'entry', a.entry, 'version', a.version, 'keeper', a.keeper, 'is_linked', a.is_linked, 'note', a.note, 'note_version', a.note_version, 'text', a.text, 'ground', a.ground, 'ended_by', a.ended_by, 'annuls', a.annuls, 'entered_on', a.entered_on, 'written_in', a.written_in, 'body', a.body, 'number', a.number, 'dated', a.dated, 'final_on', a.final_on, 'delivered_on', a.delivered_on, 'effective_on', a.effective_on, 'annulled_body', a.annulled_body, 'annulled_number', a.annulled_number, 'annulled_on', a.annulled_on, 'formerly', a.formerly)
    ORDER BY a.n), '[]') FROM acts a WHERE a.person_id = who.id) AS acts,
  NULL::jsonb AS evidence, EXISTS (
    SELECT FROM (
      SELECT person_id, body, number, decided_on AS dated FROM citizenship.citizenship_decision
      UNION ALL SELECT person_id, body, number, decided_on FROM citizenship.determination
      UNION ALL SELECT person_id, body, number, issued_on FROM citizenship.deemed_act
      UNION ALL SELECT person_id, body, number, decided_on FROM citizenship.annulment) e
    WHERE e.number = given.number AND e.body = given.body AND e.dated = given.decided_on
  ) AS is_in_evidence, '[]'::jsonb AS answers
FROM given LEFT JOIN who ON true
LEFT JOIN civil.birth_entry b ON b.id = given.birth_entry AND b.person_id = who.id
  AND b.keeper_code = given.viewer_unit AND who.birth_keeper = given.viewer_unit
LEFT JOIN citizenship.citizens_book_entry k ON k.id = given.citizens_book_entry
  AND k.person_id = who.id AND k.keeper_code = given.viewer_unit
$$;
REVOKE ALL ON FUNCTION citizenship.facts_enter_determination(uuid, uuid, uuid, text, bigint, uuid, text, text, date) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT EXECUTE ON FUNCTION citizenship.facts_enter_determination(uuid, uuid, uuid, text, bigint, uuid, text, text, date) TO hub_registrar;
CREATE OR REPLACE FUNCTION citizenship.facts_enter_deemed_citizen(person uuid, birth_entry uuid, citizens_book_entry uuid, viewer_unit text, viewer_clearance bigint, answered_filing uuid, body text, number text, decided_on date)
RETURNS TABLE (today date, unit text, entry_key uuid, note_key uuid, period_key uuid, book_key uuid, copy_key uuid, person uuid, born_on date, version bigint, birth jsonb, book jsonb, books jsonb, volume jsonb, birth_keeper text, is_disputed boolean, lasting jsonb, ended jsonb, acts jsonb, evidence jsonb, is_in_evidence boolean, answers jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS person, $2 AS birth_entry, $3 AS citizens_book_entry, $4 AS viewer_unit, $5 AS viewer_clearance, $6 AS answered_filing, $7 AS body, $8 AS number, $9 AS decided_on)
, who AS (
  SELECT p.id, p.born_on, p.birth_keeper
  FROM given JOIN population.person p ON p.id = given.person AND p.merged_into IS NULL
    AND (p.protection < 2 OR p.protection <= given.viewer_clearance)
), births AS (
  SELECT b.person_id, min(b.entered_on) AS entered_on
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id GROUP BY b.person_id
), first_books AS (
  SELECT e.person_id, min(coalesce(e.entered_on, make_date(e.year, 1, 1))) AS entered_on
  FROM who JOIN citizenship.citizens_book_entry e ON e.person_id = who.id GROUP BY e.person_id
), typed AS (
  SELECT e.person_id, e.id AS entry, e.recorded_in AS version, e.keeper_code AS keeper,
    num_nonnulls(e.decision_id, e.determination_id, e.deemed_act_id, e.annulment_id,
      n.decision_id, n.determination_id, n.deemed_act_id, n.annulment_id) > 0 AS is_linked,
    n.id AS note, n.recorded_in AS note_version, e.text, e.ground, e.ended_by, e.annuls,
    e.entered_on, e.written_in,
    coalesce(c.body, e.body) AS body, coalesce(c.number, e.number) AS number,
    coalesce(c.dated, e.dated) AS dated, coalesce(c.final_on, e.final_on) AS final_on,
    coalesce(c.delivered_on, e.delivered_on) AS delivered_on, e.effective_on,
    coalesce(c.annulled_body, e.annulled_body) AS annulled_body,
    coalesce(c.annulled_number, e.annulled_number) AS annulled_number,
    coalesce(c.annulled_on, e.annulled_on) AS annulled_on,
    CASE WHEN c.id IS NULL THEN '[]'::jsonb ELSE (
      SELECT coalesce(jsonb_agg(jsonb_build_object('body', f.body, 'number', f.number,
        'dated', f.dated) ORDER BY f.recorded_in), '[]') FROM citizenship.citizenship_entry f
      WHERE f.person_id = who.id AND e.id IN (f.id, f.corrects_id) AND f.copy_of_id IS NULL
        AND num_nonnulls(f.body, f.number, f.dated) = 3) END AS formerly,
    e.entered_on AS at, coalesce(n.ordinal, e.ordinal) AS ordinal
  FROM who JOIN citizenship.citizenship_entry e ON e.person_id = who.id
  LEFT JOIN civil.birth_note n ON n.citizenship_entry_id = e.id
  LEFT JOIN LATERAL (
    SELECT x.* FROM citizenship.citizenship_entry x
    WHERE x.person_id = who.id AND x.corrects_id = e.id AND x.copy_of_id IS NULL
    ORDER BY x.recorded_in DESC LIMIT 1) c ON true
  WHERE e.copy_of_id IS NULL AND e.corrects_id IS NULL
), notes AS (
  SELECT b.person_id, NULL::uuid AS entry, n.recorded_in AS version, n.keeper_code AS keeper,
    num_nonnulls(d.id, t.id, x.id, a.id) > 0 AS is_linked, n.id AS note,
    n.recorded_in AS note_version, n.text,
    CASE WHEN d.kind = 'ADMISSION' THEN 'ADMISSION'
      WHEN d.kind = 'TREATY_ACQUISITION' THEN 'INTERNATIONAL_TREATY'
      WHEN t.id IS NOT NULL THEN 'DETERMINATION'
      WHEN x.id IS NOT NULL THEN 'DEEMED' END AS ground,
    CASE WHEN d.kind = 'TREATY_TERMINATION' THEN 'INTERNATIONAL_TREATY'
      WHEN d.kind IN ('RELEASE', 'RENUNCIATION') THEN d.kind END AS ended_by,
    a.annuls, n.entered_on, n.written_in,
    coalesce(d.body, t.body, x.body, a.body, n.basis_body) AS body,
    coalesce(d.number, t.number, x.number, a.number, n.basis_number) AS number,
    coalesce(d.decided_on, t.decided_on, x.issued_on, a.decided_on, n.basis_dated) AS dated,
    coalesce(d.final_on, t.final_on, x.final_on, a.final_on) AS final_on,
    coalesce(d.delivered_on, t.delivered_on, x.delivered_on, a.delivered_on) AS delivered_on,
    d.effective_on,
    a.annulled_body, a.annulled_number, a.annulled_on, '[]'::jsonb AS formerly,
    n.entered_on AS at, n.ordinal, n.kind = 'CITIZENSHIP' AS is_gain
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id
  JOIN civil.birth_note n ON n.entry_id = b.id
  LEFT JOIN citizenship.citizenship_decision d ON d.id = n.decision_id
  LEFT JOIN citizenship.determination t ON t.id = n.determination_id
  LEFT JOIN citizenship.deemed_act x ON x.id = n.deemed_act_id
  LEFT JOIN citizenship.annulment a ON a.id = n.annulment_id
  WHERE n.kind IN ('CITIZENSHIP', 'CITIZENSHIP_END') AND n.citizenship_entry_id IS NULL
), known AS (
  SELECT * FROM typed
  UNION ALL
  SELECT person_id, entry, version, keeper, is_linked, note, note_version, text, ground, ended_by, annuls, entered_on, written_in, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, formerly, at, ordinal
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 1
), counted AS (
  SELECT person_id, ground, ended_by, annuls IN ('ACQUISITION', 'ENTRY') AS is_annulled,
    count(*) AS known
  FROM known GROUP BY 1, 2, 3, 4
), bare AS (
  SELECT *, row_number() OVER (PARTITION BY person_id, is_gain ORDER BY entered_on, ordinal) AS n
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 0
), periods AS (
  SELECT c.*,
    row_number() OVER (PARTITION BY c.person_id, c.ground ORDER BY c.since DESC) AS of_ground,
    row_number() OVER (PARTITION BY c.person_id, c.ended_by ORDER BY c.since DESC) AS of_end
  FROM who JOIN citizenship.citizenship c ON c.person_id = who.id
), gained AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id AND k.ground = p.ground
  WHERE p.of_ground > coalesce(k.known, 0)
), ended AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id
    AND CASE p.ended_by WHEN 'ANNULMENT' THEN k.is_annulled ELSE k.ended_by = p.ended_by END
  WHERE p.until IS NOT NULL AND p.of_end > coalesce(k.known, 0)
), unwritten AS (
  SELECT g.person_id, NULL::uuid AS entry, g.recorded_in AS version, NULL::text AS keeper,
    false AS is_linked, NULL::uuid AS note, NULL::bigint AS note_version,
    NULL::text AS text, g.ground,
    NULL::text AS ended_by, NULL::text AS annuls,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
      THEN coalesce(b.entered_on, f.entered_on, g.since)
      ELSE coalesce(r.entered_on, f.entered_on, g.since) END AS entered_on,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
        THEN CASE WHEN b.entered_on IS NOT NULL THEN 'REMARKS' END
      WHEN g.ground IN ('DETERMINATION', 'DEEMED')
        AND num_nonnulls(r.body, r.number, r.dated) = 3 THEN r.written_in END AS written_in,
    r.body, r.number, r.dated, NULL::date AS final_on, NULL::date AS delivered_on,
    NULL::date AS effective_on,
    NULL::text AS annulled_body, NULL::text AS annulled_number, NULL::date AS annulled_on,
    '[]'::jsonb AS formerly, g.since AS at, 0 AS ordinal
  FROM gained g
  LEFT JOIN births b ON b.person_id = g.person_id
  LEFT JOIN first_books f ON f.person_id = g.person_id
  LEFT JOIN bare r ON r.person_id = g.person_id AND r.is_gain AND r.n = g.n
    AND g.ground NOT IN ('DESCENT', 'BIRTH_ON_TERRITORY')
  UNION ALL
  SELECT e.person_id, NULL, e.recorded_in, NULL, false, NULL, NULL, NULL, NULL,
    nullif(e.ended_by, 'ANNULMENT'),
    CASE e.ended_by WHEN 'ANNULMENT' THEN 'ENTRY' END, coalesce(r.entered_on, e.until), NULL,
    r.body, r.number, r.dated, NULL, NULL, NULL, NULL, NULL, NULL, '[]',
    coalesce(r.entered_on, e.until), 1
  FROM ended e
  LEFT JOIN bare r ON r.person_id = e.person_id AND NOT r.is_gain AND r.n = e.n
), acts AS (
  SELECT a.*, row_number() OVER (PARTITION BY a.person_id ORDER BY a.at,
    (a.written_in IS NOT DISTINCT FROM 'REMARKS') DESC, a.ordinal) AS n
  FROM (SELECT * FROM known UNION ALL SELECT * FROM unwritten) a
)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_unit AS unit,
  gen_random_uuid() AS entry_key, gen_random_uuid() AS note_key, gen_random_uuid() AS period_key,
  gen_random_uuid() AS book_key, gen_random_uuid() AS copy_key,
  who.id AS person, coalesce(b.born_on, who.born_on) AS born_on,
  coalesce(b.recorded_in, k.recorded_in) AS version,
  (SELECT jsonb_build_object('id', b.id, 'version', b.recorded_in,
    'entered_on', b.entered_on, 'body', b.source_body, 'is_in_serbia', b.birth_country = 'RS',
    'next_ordinal', 1 + greatest(
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.birth_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES'),
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.status_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES')),
    'citizen_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship = 'Република Србија'),
    'foreign_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship NOT IN ('Република Србија', 'Без држављанства')))
  WHERE b.id IS NOT NULL) AS birth,
  (SELECT jsonb_build_object('id', k.id, 'version', k.recorded_in, 'keeper', k.keeper_code, 'key', gen_random_uuid(), 'body', k.source_body) WHERE k.id IS NOT NULL) AS book,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'version', e.recorded_in, 'keeper', e.keeper_code, 'key', gen_random_uuid(), 'body', e.source_body) ORDER BY e.keeper_code, e.id), '[]')
    FROM citizenship.citizens_book_entry e
    WHERE e.person_id = who.id AND e.id IS DISTINCT FROM k.id) AS books,
  NULL::jsonb AS volume,
  (SELECT x.keeper_code FROM civil.birth_entry x WHERE x.person_id = who.id
    ORDER BY x.entered_on, x.id LIMIT 1) AS birth_keeper,
  EXISTS (
    WITH RECURSIVE same AS (
      SELECT who.id AS id
      UNION SELECT m.id FROM same JOIN population.person m ON m.merged_into = same.id)
    SELECT FROM same JOIN cases.case_file c ON c.person_id = same.id
     WHERE (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) OR EXISTS (
    SELECT FROM cases.case_file c WHERE c.filing = given.answered_filing AND (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) AS is_disputed,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NULL
    ORDER BY c.until DESC LIMIT 1) AS lasting,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NOT NULL
    ORDER BY c.until DESC LIMIT 1) AS ended,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('ordinal', a.n, 'entry', a.entry, 'version', a.version, 'keeper', a.keeper, 'is_linked', a.is_linked, 'note', a.note, 'note_version', a.note_version, 'text', a.text, 'ground', a.ground, 'ended_by', a.ended_by, 'annuls', a.annuls, 'entered_on', a.entered_on, 'written_in', a.written_in, 'body', a.body, 'number', a.number, 'dated', a.dated, 'final_on', a.final_on, 'delivered_on', a.delivered_on, 'effective_on', a.effective_on, 'annulled_body', a.annulled_body, 'annulled_number', a.annulled_number, 'annulled_on', a.annulled_on, 'formerly', a.formerly)
    ORDER BY a.n), '[]') FROM acts a WHERE a.person_id = who.id) AS acts,
  NULL::jsonb AS evidence, EXISTS (
    SELECT FROM (
      SELECT person_id, body, number, decided_on AS dated FROM citizenship.citizenship_decision
      UNION ALL SELECT person_id, body, number, decided_on FROM citizenship.determination
      UNION ALL SELECT person_id, body, number, issued_on FROM citizenship.deemed_act
      UNION ALL SELECT person_id, body, number, decided_on FROM citizenship.annulment) e
    WHERE e.number = given.number AND e.body = given.body AND e.dated = given.decided_on
  ) AS is_in_evidence, '[]'::jsonb AS answers
FROM given LEFT JOIN who ON true
LEFT JOIN civil.birth_entry b ON b.id = given.birth_entry AND b.person_id = who.id
  AND b.keeper_code = given.viewer_unit AND who.birth_keeper = given.viewer_unit
LEFT JOIN citizenship.citizens_book_entry k ON k.id = given.citizens_book_entry
  AND k.person_id = who.id AND k.keeper_code = given.viewer_unit
$$;
REVOKE ALL ON FUNCTION citizenship.facts_enter_deemed_citizen(uuid, uuid, uuid, text, bigint, uuid, text, text, date) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT EXECUTE ON FUNCTION citizenship.facts_enter_deemed_citizen(uuid, uuid, uuid, text, bigint, uuid, text, text, date) TO hub_registrar;
CREATE OR REPLACE FUNCTION citizenship.facts_enter_termination(person uuid, birth_entry uuid, citizens_book_entry uuid, viewer_unit text, viewer_clearance bigint, answered_filing uuid, body text, number text, decided_on date)
RETURNS TABLE (today date, unit text, entry_key uuid, note_key uuid, period_key uuid, book_key uuid, copy_key uuid, person uuid, born_on date, version bigint, birth jsonb, book jsonb, books jsonb, volume jsonb, birth_keeper text, is_disputed boolean, lasting jsonb, ended jsonb, acts jsonb, evidence jsonb, is_in_evidence boolean, answers jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS person, $2 AS birth_entry, $3 AS citizens_book_entry, $4 AS viewer_unit, $5 AS viewer_clearance, $6 AS answered_filing, $7 AS body, $8 AS number, $9 AS decided_on)
, who AS (
  SELECT p.id, p.born_on, p.birth_keeper
  FROM given JOIN population.person p ON p.id = given.person AND p.merged_into IS NULL
    AND (p.protection < 2 OR p.protection <= given.viewer_clearance)
), births AS (
  SELECT b.person_id, min(b.entered_on) AS entered_on
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id GROUP BY b.person_id
), first_books AS (
  SELECT e.person_id, min(coalesce(e.entered_on, make_date(e.year, 1, 1))) AS entered_on
  FROM who JOIN citizenship.citizens_book_entry e ON e.person_id = who.id GROUP BY e.person_id
), typed AS (
  SELECT e.person_id, e.id AS entry, e.recorded_in AS version, e.keeper_code AS keeper,
    num_nonnulls(e.decision_id, e.determination_id, e.deemed_act_id, e.annulment_id,
      n.decision_id, n.determination_id, n.deemed_act_id, n.annulment_id) > 0 AS is_linked,
    n.id AS note, n.recorded_in AS note_version, e.text, e.ground, e.ended_by, e.annuls,
    e.entered_on, e.written_in,
    coalesce(c.body, e.body) AS body, coalesce(c.number, e.number) AS number,
    coalesce(c.dated, e.dated) AS dated, coalesce(c.final_on, e.final_on) AS final_on,
    coalesce(c.delivered_on, e.delivered_on) AS delivered_on, e.effective_on,
    coalesce(c.annulled_body, e.annulled_body) AS annulled_body,
    coalesce(c.annulled_number, e.annulled_number) AS annulled_number,
    coalesce(c.annulled_on, e.annulled_on) AS annulled_on,
    CASE WHEN c.id IS NULL THEN '[]'::jsonb ELSE (
      SELECT coalesce(jsonb_agg(jsonb_build_object('body', f.body, 'number', f.number,
        'dated', f.dated) ORDER BY f.recorded_in), '[]') FROM citizenship.citizenship_entry f
      WHERE f.person_id = who.id AND e.id IN (f.id, f.corrects_id) AND f.copy_of_id IS NULL
        AND num_nonnulls(f.body, f.number, f.dated) = 3) END AS formerly,
    e.entered_on AS at, coalesce(n.ordinal, e.ordinal) AS ordinal
  FROM who JOIN citizenship.citizenship_entry e ON e.person_id = who.id
  LEFT JOIN civil.birth_note n ON n.citizenship_entry_id = e.id
  LEFT JOIN LATERAL (
    SELECT x.* FROM citizenship.citizenship_entry x
    WHERE x.person_id = who.id AND x.corrects_id = e.id AND x.copy_of_id IS NULL
    ORDER BY x.recorded_in DESC LIMIT 1) c ON true
  WHERE e.copy_of_id IS NULL AND e.corrects_id IS NULL
), notes AS (
  SELECT b.person_id, NULL::uuid AS entry, n.recorded_in AS version, n.keeper_code AS keeper,
    num_nonnulls(d.id, t.id, x.id, a.id) > 0 AS is_linked, n.id AS note,
    n.recorded_in AS note_version, n.text,
    CASE WHEN d.kind = 'ADMISSION' THEN 'ADMISSION'
      WHEN d.kind = 'TREATY_ACQUISITION' THEN 'INTERNATIONAL_TREATY'
      WHEN t.id IS NOT NULL THEN 'DETERMINATION'
      WHEN x.id IS NOT NULL THEN 'DEEMED' END AS ground,
    CASE WHEN d.kind = 'TREATY_TERMINATION' THEN 'INTERNATIONAL_TREATY'
      WHEN d.kind IN ('RELEASE', 'RENUNCIATION') THEN d.kind END AS ended_by,
    a.annuls, n.entered_on, n.written_in,
    coalesce(d.body, t.body, x.body, a.body, n.basis_body) AS body,
    coalesce(d.number, t.number, x.number, a.number, n.basis_number) AS number,
    coalesce(d.decided_on, t.decided_on, x.issued_on, a.decided_on, n.basis_dated) AS dated,
    coalesce(d.final_on, t.final_on, x.final_on, a.final_on) AS final_on,
    coalesce(d.delivered_on, t.delivered_on, x.delivered_on, a.delivered_on) AS delivered_on,
    d.effective_on,
    a.annulled_body, a.annulled_number, a.annulled_on, '[]'::jsonb AS formerly,
    n.entered_on AS at, n.ordinal, n.kind = 'CITIZENSHIP' AS is_gain
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id
  JOIN civil.birth_note n ON n.entry_id = b.id
  LEFT JOIN citizenship.citizenship_decision d ON d.id = n.decision_id
  LEFT JOIN citizenship.determination t ON t.id = n.determination_id
  LEFT JOIN citizenship.deemed_act x ON x.id = n.deemed_act_id
  LEFT JOIN citizenship.annulment a ON a.id = n.annulment_id
  WHERE n.kind IN ('CITIZENSHIP', 'CITIZENSHIP_END') AND n.citizenship_entry_id IS NULL
), known AS (
  SELECT * FROM typed
  UNION ALL
  SELECT person_id, entry, version, keeper, is_linked, note, note_version, text, ground, ended_by, annuls, entered_on, written_in, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, formerly, at, ordinal
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 1
), counted AS (
  SELECT person_id, ground, ended_by, annuls IN ('ACQUISITION', 'ENTRY') AS is_annulled,
    count(*) AS known
  FROM known GROUP BY 1, 2, 3, 4
), bare AS (
  SELECT *, row_number() OVER (PARTITION BY person_id, is_gain ORDER BY entered_on, ordinal) AS n
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 0
), periods AS (
  SELECT c.*,
    row_number() OVER (PARTITION BY c.person_id, c.ground ORDER BY c.since DESC) AS of_ground,
    row_number() OVER (PARTITION BY c.person_id, c.ended_by ORDER BY c.since DESC) AS of_end
  FROM who JOIN citizenship.citizenship c ON c.person_id = who.id
), gained AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id AND k.ground = p.ground
  WHERE p.of_ground > coalesce(k.known, 0)
), ended AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id
    AND CASE p.ended_by WHEN 'ANNULMENT' THEN k.is_annulled ELSE k.ended_by = p.ended_by END
  WHERE p.until IS NOT NULL AND p.of_end > coalesce(k.known, 0)
), unwritten AS (
  SELECT g.person_id, NULL::uuid AS entry, g.recorded_in AS version, NULL::text AS keeper,
    false AS is_linked, NULL::uuid AS note, NULL::bigint AS note_version,
    NULL::text AS text, g.ground,
    NULL::text AS ended_by, NULL::text AS annuls,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
      THEN coalesce(b.entered_on, f.entered_on, g.since)
      ELSE coalesce(r.entered_on, f.entered_on, g.since) END AS entered_on,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
        THEN CASE WHEN b.entered_on IS NOT NULL THEN 'REMARKS' END
      WHEN g.ground IN ('DETERMINATION', 'DEEMED')
        AND num_nonnulls(r.body, r.number, r.dated) = 3 THEN r.written_in END AS written_in,
    r.body, r.number, r.dated, NULL::date AS final_on, NULL::date AS delivered_on,
    NULL::date AS effective_on,
    NULL::text AS annulled_body, NULL::text AS annulled_number, NULL::date AS annulled_on,
    '[]'::jsonb AS formerly, g.since AS at, 0 AS ordinal
  FROM gained g
  LEFT JOIN births b ON b.person_id = g.person_id
  LEFT JOIN first_books f ON f.person_id = g.person_id
  LEFT JOIN bare r ON r.person_id = g.person_id AND r.is_gain AND r.n = g.n
    AND g.ground NOT IN ('DESCENT', 'BIRTH_ON_TERRITORY')
  UNION ALL
  SELECT e.person_id, NULL, e.recorded_in, NULL, false, NULL, NULL, NULL, NULL,
    nullif(e.ended_by, 'ANNULMENT'),
    CASE e.ended_by WHEN 'ANNULMENT' THEN 'ENTRY' END, coalesce(r.entered_on, e.until), NULL,
    r.body, r.number, r.dated, NULL, NULL, NULL, NULL, NULL, NULL, '[]',
    coalesce(r.entered_on, e.until), 1
  FROM ended e
  LEFT JOIN bare r ON r.person_id = e.person_id AND NOT r.is_gain AND r.n = e.n
), acts AS (
  SELECT a.*, row_number() OVER (PARTITION BY a.person_id ORDER BY a.at,
    (a.written_in IS NOT DISTINCT FROM 'REMARKS') DESC, a.ordinal) AS n
  FROM (SELECT * FROM known UNION ALL SELECT * FROM unwritten) a
)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_unit AS unit,
  gen_random_uuid() AS entry_key, gen_random_uuid() AS note_key, gen_random_uuid() AS period_key,
  gen_random_uuid() AS book_key, gen_random_uuid() AS copy_key,
  who.id AS person, coalesce(b.born_on, who.born_on) AS born_on,
  coalesce(b.recorded_in, k.recorded_in) AS version,
  (SELECT jsonb_build_object('id', b.id, 'version', b.recorded_in,
    'entered_on', b.entered_on, 'body', b.source_body, 'is_in_serbia', b.birth_country = 'RS',
    'next_ordinal', 1 + greatest(
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.birth_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES'),
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.status_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES')),
    'citizen_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship = 'Република Србија'),
    'foreign_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship NOT IN ('Република Србија', 'Без држављанства')))
  WHERE b.id IS NOT NULL) AS birth,
  (SELECT jsonb_build_object('id', k.id, 'version', k.recorded_in, 'keeper', k.keeper_code, 'key', gen_random_uuid(), 'body', k.source_body) WHERE k.id IS NOT NULL) AS book,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'version', e.recorded_in, 'keeper', e.keeper_code, 'key', gen_random_uuid(), 'body', e.source_body) ORDER BY e.keeper_code, e.id), '[]')
    FROM citizenship.citizens_book_entry e
    WHERE e.person_id = who.id AND e.id IS DISTINCT FROM k.id) AS books,
  NULL::jsonb AS volume,
  (SELECT x.keeper_code FROM civil.birth_entry x WHERE x.person_id = who.id
    ORDER BY x.entered_on, x.id LIMIT 1) AS birth_keeper,
  EXISTS (
    WITH RECURSIVE same AS (
      SELECT who.id AS id
      UNION SELECT m.id FROM same JOIN population.person m ON m.merged_into = same.id)
    SELECT FROM same JOIN cases.case_file c ON c.person_id = same.id
     WHERE (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) OR EXISTS (
    SELECT FROM cases.case_file c WHERE c.filing = given.answered_filing AND (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) AS is_disputed,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NULL
    ORDER BY c.until DESC LIMIT 1) AS lasting,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NOT NULL
    ORDER BY c.until DESC LIMIT 1) AS ended,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('ordinal', a.n, 'entry', a.entry, 'version', a.version, 'keeper', a.keeper, 'is_linked', a.is_linked, 'note', a.note, 'note_version', a.note_version, 'text', a.text, 'ground', a.ground, 'ended_by', a.ended_by, 'annuls', a.annuls, 'entered_on', a.entered_on, 'written_in', a.written_in, 'body', a.body, 'number', a.number, 'dated', a.dated, 'final_on', a.final_on, 'delivered_on', a.delivered_on, 'effective_on', a.effective_on, 'annulled_body', a.annulled_body, 'annulled_number', a.annulled_number, 'annulled_on', a.annulled_on, 'formerly', a.formerly)
    ORDER BY a.n), '[]') FROM acts a WHERE a.person_id = who.id) AS acts,
  NULL::jsonb AS evidence, EXISTS (
    SELECT FROM (
      SELECT person_id, body, number, decided_on AS dated FROM citizenship.citizenship_decision
      UNION ALL SELECT person_id, body, number, decided_on FROM citizenship.determination
      UNION ALL SELECT person_id, body, number, issued_on FROM citizenship.deemed_act
      UNION ALL SELECT person_id, body, number, decided_on FROM citizenship.annulment) e
    WHERE e.number = given.number AND e.body = given.body AND e.dated = given.decided_on
  ) AS is_in_evidence, '[]'::jsonb AS answers
FROM given LEFT JOIN who ON true
LEFT JOIN civil.birth_entry b ON b.id = given.birth_entry AND b.person_id = who.id
  AND b.keeper_code = given.viewer_unit AND who.birth_keeper = given.viewer_unit
LEFT JOIN citizenship.citizens_book_entry k ON k.id = given.citizens_book_entry
  AND k.person_id = who.id AND k.keeper_code = given.viewer_unit
$$;
REVOKE ALL ON FUNCTION citizenship.facts_enter_termination(uuid, uuid, uuid, text, bigint, uuid, text, text, date) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT EXECUTE ON FUNCTION citizenship.facts_enter_termination(uuid, uuid, uuid, text, bigint, uuid, text, text, date) TO hub_registrar;
CREATE OR REPLACE FUNCTION citizenship.facts_enter_annulment(person uuid, birth_entry uuid, citizens_book_entry uuid, viewer_unit text, viewer_clearance bigint, answered_filing uuid, body text, number text, decided_on date)
RETURNS TABLE (today date, unit text, entry_key uuid, note_key uuid, period_key uuid, book_key uuid, copy_key uuid, person uuid, born_on date, version bigint, birth jsonb, book jsonb, books jsonb, volume jsonb, birth_keeper text, is_disputed boolean, lasting jsonb, ended jsonb, acts jsonb, evidence jsonb, is_in_evidence boolean, answers jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS person, $2 AS birth_entry, $3 AS citizens_book_entry, $4 AS viewer_unit, $5 AS viewer_clearance, $6 AS answered_filing, $7 AS body, $8 AS number, $9 AS decided_on)
, who AS (
  SELECT p.id, p.born_on, p.birth_keeper
  FROM given JOIN population.person p ON p.id = given.person AND p.merged_into IS NULL
    AND (p.protection < 2 OR p.protection <= given.viewer_clearance)
), births AS (
  SELECT b.person_id, min(b.entered_on) AS entered_on
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id GROUP BY b.person_id
), first_books AS (
  SELECT e.person_id, min(coalesce(e.entered_on, make_date(e.year, 1, 1))) AS entered_on
  FROM who JOIN citizenship.citizens_book_entry e ON e.person_id = who.id GROUP BY e.person_id
), typed AS (
  SELECT e.person_id, e.id AS entry, e.recorded_in AS version, e.keeper_code AS keeper,
    num_nonnulls(e.decision_id, e.determination_id, e.deemed_act_id, e.annulment_id,
      n.decision_id, n.determination_id, n.deemed_act_id, n.annulment_id) > 0 AS is_linked,
    n.id AS note, n.recorded_in AS note_version, e.text, e.ground, e.ended_by, e.annuls,
    e.entered_on, e.written_in,
    coalesce(c.body, e.body) AS body, coalesce(c.number, e.number) AS number,
    coalesce(c.dated, e.dated) AS dated, coalesce(c.final_on, e.final_on) AS final_on,
    coalesce(c.delivered_on, e.delivered_on) AS delivered_on, e.effective_on,
    coalesce(c.annulled_body, e.annulled_body) AS annulled_body,
    coalesce(c.annulled_number, e.annulled_number) AS annulled_number,
    coalesce(c.annulled_on, e.annulled_on) AS annulled_on,
    CASE WHEN c.id IS NULL THEN '[]'::jsonb ELSE (
      SELECT coalesce(jsonb_agg(jsonb_build_object('body', f.body, 'number', f.number,
        'dated', f.dated) ORDER BY f.recorded_in), '[]') FROM citizenship.citizenship_entry f
      WHERE f.person_id = who.id AND e.id IN (f.id, f.corrects_id) AND f.copy_of_id IS NULL
        AND num_nonnulls(f.body, f.number, f.dated) = 3) END AS formerly,
    e.entered_on AS at, coalesce(n.ordinal, e.ordinal) AS ordinal
  FROM who JOIN citizenship.citizenship_entry e ON e.person_id = who.id
  LEFT JOIN civil.birth_note n ON n.citizenship_entry_id = e.id
  LEFT JOIN LATERAL (
    SELECT x.* FROM citizenship.citizenship_entry x
    WHERE x.person_id = who.id AND x.corrects_id = e.id AND x.copy_of_id IS NULL
    ORDER BY x.recorded_in DESC LIMIT 1) c ON true
  WHERE e.copy_of_id IS NULL AND e.corrects_id IS NULL
), notes AS (
  SELECT b.person_id, NULL::uuid AS entry, n.recorded_in AS version, n.keeper_code AS keeper,
    num_nonnulls(d.id, t.id, x.id, a.id) > 0 AS is_linked, n.id AS note,
    n.recorded_in AS note_version, n.text,
    CASE WHEN d.kind = 'ADMISSION' THEN 'ADMISSION'
      WHEN d.kind = 'TREATY_ACQUISITION' THEN 'INTERNATIONAL_TREATY'
      WHEN t.id IS NOT NULL THEN 'DETERMINATION'
      WHEN x.id IS NOT NULL THEN 'DEEMED' END AS ground,
    CASE WHEN d.kind = 'TREATY_TERMINATION' THEN 'INTERNATIONAL_TREATY'
      WHEN d.kind IN ('RELEASE', 'RENUNCIATION') THEN d.kind END AS ended_by,
    a.annuls, n.entered_on, n.written_in,
    coalesce(d.body, t.body, x.body, a.body, n.basis_body) AS body,
    coalesce(d.number, t.number, x.number, a.number, n.basis_number) AS number,
    coalesce(d.decided_on, t.decided_on, x.issued_on, a.decided_on, n.basis_dated) AS dated,
    coalesce(d.final_on, t.final_on, x.final_on, a.final_on) AS final_on,
    coalesce(d.delivered_on, t.delivered_on, x.delivered_on, a.delivered_on) AS delivered_on,
    d.effective_on,
    a.annulled_body, a.annulled_number, a.annulled_on, '[]'::jsonb AS formerly,
    n.entered_on AS at, n.ordinal, n.kind = 'CITIZENSHIP' AS is_gain
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id
  JOIN civil.birth_note n ON n.entry_id = b.id
  LEFT JOIN citizenship.citizenship_decision d ON d.id = n.decision_id
  LEFT JOIN citizenship.determination t ON t.id = n.determination_id
  LEFT JOIN citizenship.deemed_act x ON x.id = n.deemed_act_id
  LEFT JOIN citizenship.annulment a ON a.id = n.annulment_id
  WHERE n.kind IN ('CITIZENSHIP', 'CITIZENSHIP_END') AND n.citizenship_entry_id IS NULL
), known AS (
  SELECT * FROM typed
  UNION ALL
  SELECT person_id, entry, version, keeper, is_linked, note, note_version, text, ground, ended_by, annuls, entered_on, written_in, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, formerly, at, ordinal
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 1
), counted AS (
  SELECT person_id, ground, ended_by, annuls IN ('ACQUISITION', 'ENTRY') AS is_annulled,
    count(*) AS known
  FROM known GROUP BY 1, 2, 3, 4
), bare AS (
  SELECT *, row_number() OVER (PARTITION BY person_id, is_gain ORDER BY entered_on, ordinal) AS n
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 0
), periods AS (
  SELECT c.*,
    row_number() OVER (PARTITION BY c.person_id, c.ground ORDER BY c.since DESC) AS of_ground,
    row_number() OVER (PARTITION BY c.person_id, c.ended_by ORDER BY c.since DESC) AS of_end
  FROM who JOIN citizenship.citizenship c ON c.person_id = who.id
), gained AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id AND k.ground = p.ground
  WHERE p.of_ground > coalesce(k.known, 0)
), ended AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id
    AND CASE p.ended_by WHEN 'ANNULMENT' THEN k.is_annulled ELSE k.ended_by = p.ended_by END
  WHERE p.until IS NOT NULL AND p.of_end > coalesce(k.known, 0)
), unwritten AS (
  SELECT g.person_id, NULL::uuid AS entry, g.recorded_in AS version, NULL::text AS keeper,
    false AS is_linked, NULL::uuid AS note, NULL::bigint AS note_version,
    NULL::text AS text, g.ground,
    NULL::text AS ended_by, NULL::text AS annuls,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
      THEN coalesce(b.entered_on, f.entered_on, g.since)
      ELSE coalesce(r.entered_on, f.entered_on, g.since) END AS entered_on,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
        THEN CASE WHEN b.entered_on IS NOT NULL THEN 'REMARKS' END
      WHEN g.ground IN ('DETERMINATION', 'DEEMED')
        AND num_nonnulls(r.body, r.number, r.dated) = 3 THEN r.written_in END AS written_in,
    r.body, r.number, r.dated, NULL::date AS final_on, NULL::date AS delivered_on,
    NULL::date AS effective_on,
    NULL::text AS annulled_body, NULL::text AS annulled_number, NULL::date AS annulled_on,
    '[]'::jsonb AS formerly, g.since AS at, 0 AS ordinal
  FROM gained g
  LEFT JOIN births b ON b.person_id = g.person_id
  LEFT JOIN first_books f ON f.person_id = g.person_id
  LEFT JOIN bare r ON r.person_id = g.person_id AND r.is_gain AND r.n = g.n
    AND g.ground NOT IN ('DESCENT', 'BIRTH_ON_TERRITORY')
  UNION ALL
  SELECT e.person_id, NULL, e.recorded_in, NULL, false, NULL, NULL, NULL, NULL,
    nullif(e.ended_by, 'ANNULMENT'),
    CASE e.ended_by WHEN 'ANNULMENT' THEN 'ENTRY' END, coalesce(r.entered_on, e.until), NULL,
    r.body, r.number, r.dated, NULL, NULL, NULL, NULL, NULL, NULL, '[]',
    coalesce(r.entered_on, e.until), 1
  FROM ended e
  LEFT JOIN bare r ON r.person_id = e.person_id AND NOT r.is_gain AND r.n = e.n
), acts AS (
  SELECT a.*, row_number() OVER (PARTITION BY a.person_id ORDER BY a.at,
    (a.written_in IS NOT DISTINCT FROM 'REMARKS') DESC, a.ordinal) AS n
  FROM (SELECT * FROM known UNION ALL SELECT * FROM unwritten) a
)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_unit AS unit,
  gen_random_uuid() AS entry_key, gen_random_uuid() AS note_key, gen_random_uuid() AS period_key,
  gen_random_uuid() AS book_key, gen_random_uuid() AS copy_key,
  who.id AS person, coalesce(b.born_on, who.born_on) AS born_on,
  coalesce(b.recorded_in, k.recorded_in) AS version,
  (SELECT jsonb_build_object('id', b.id, 'version', b.recorded_in,
    'entered_on', b.entered_on, 'body', b.source_body, 'is_in_serbia', b.birth_country = 'RS',
    'next_ordinal', 1 + greatest(
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.birth_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES'),
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.status_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES')),
    'citizen_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship = 'Република Србија'),
    'foreign_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship NOT IN ('Република Србија', 'Без држављанства')))
  WHERE b.id IS NOT NULL) AS birth,
  (SELECT jsonb_build_object('id', k.id, 'version', k.recorded_in, 'keeper', k.keeper_code, 'key', gen_random_uuid(), 'body', k.source_body) WHERE k.id IS NOT NULL) AS book,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'version', e.recorded_in, 'keeper', e.keeper_code, 'key', gen_random_uuid(), 'body', e.source_body) ORDER BY e.keeper_code, e.id), '[]')
    FROM citizenship.citizens_book_entry e
    WHERE e.person_id = who.id AND e.id IS DISTINCT FROM k.id) AS books,
  NULL::jsonb AS volume,
  (SELECT x.keeper_code FROM civil.birth_entry x WHERE x.person_id = who.id
    ORDER BY x.entered_on, x.id LIMIT 1) AS birth_keeper,
  EXISTS (
    WITH RECURSIVE same AS (
      SELECT who.id AS id
      UNION SELECT m.id FROM same JOIN population.person m ON m.merged_into = same.id)
    SELECT FROM same JOIN cases.case_file c ON c.person_id = same.id
     WHERE (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) OR EXISTS (
    SELECT FROM cases.case_file c WHERE c.filing = given.answered_filing AND (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) AS is_disputed,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NULL
    ORDER BY c.until DESC LIMIT 1) AS lasting,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NOT NULL
    ORDER BY c.until DESC LIMIT 1) AS ended,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('ordinal', a.n, 'entry', a.entry, 'version', a.version, 'keeper', a.keeper, 'is_linked', a.is_linked, 'note', a.note, 'note_version', a.note_version, 'text', a.text, 'ground', a.ground, 'ended_by', a.ended_by, 'annuls', a.annuls, 'entered_on', a.entered_on, 'written_in', a.written_in, 'body', a.body, 'number', a.number, 'dated', a.dated, 'final_on', a.final_on, 'delivered_on', a.delivered_on, 'effective_on', a.effective_on, 'annulled_body', a.annulled_body, 'annulled_number', a.annulled_number, 'annulled_on', a.annulled_on, 'formerly', a.formerly)
    ORDER BY a.n), '[]') FROM acts a WHERE a.person_id = who.id) AS acts,
  NULL::jsonb AS evidence, EXISTS (
    SELECT FROM (
      SELECT person_id, body, number, decided_on AS dated FROM citizenship.citizenship_decision
      UNION ALL SELECT person_id, body, number, decided_on FROM citizenship.determination
      UNION ALL SELECT person_id, body, number, issued_on FROM citizenship.deemed_act
      UNION ALL SELECT person_id, body, number, decided_on FROM citizenship.annulment) e
    WHERE e.number = given.number AND e.body = given.body AND e.dated = given.decided_on
  ) AS is_in_evidence, '[]'::jsonb AS answers
FROM given LEFT JOIN who ON true
LEFT JOIN civil.birth_entry b ON b.id = given.birth_entry AND b.person_id = who.id
  AND b.keeper_code = given.viewer_unit AND who.birth_keeper = given.viewer_unit
LEFT JOIN citizenship.citizens_book_entry k ON k.id = given.citizens_book_entry
  AND k.person_id = who.id AND k.keeper_code = given.viewer_unit
$$;
REVOKE ALL ON FUNCTION citizenship.facts_enter_annulment(uuid, uuid, uuid, text, bigint, uuid, text, text, date) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT EXECUTE ON FUNCTION citizenship.facts_enter_annulment(uuid, uuid, uuid, text, bigint, uuid, text, text, date) TO hub_registrar;
CREATE OR REPLACE FUNCTION citizenship.facts_take_over_citizens_book_entry(person uuid, birth_entry uuid, viewer_unit text, viewer_clearance bigint, answered_filing uuid, book uuid, year bigint, entry_number bigint)
RETURNS TABLE (today date, unit text, entry_key uuid, note_key uuid, period_key uuid, book_key uuid, copy_key uuid, person uuid, born_on date, version bigint, birth jsonb, book jsonb, books jsonb, volume jsonb, birth_keeper text, is_disputed boolean, lasting jsonb, ended jsonb, acts jsonb, evidence jsonb, is_in_evidence boolean, answers jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS person, $2 AS birth_entry, $3 AS viewer_unit, $4 AS viewer_clearance, $5 AS answered_filing, $6 AS book, $7 AS year, $8 AS entry_number)
, who AS (
  SELECT p.id, p.born_on, p.birth_keeper
  FROM given JOIN population.person p ON p.id = given.person AND p.merged_into IS NULL
    AND (p.protection < 2 OR p.protection <= given.viewer_clearance)
), births AS (
  SELECT b.person_id, min(b.entered_on) AS entered_on
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id GROUP BY b.person_id
), first_books AS (
  SELECT e.person_id, min(coalesce(e.entered_on, make_date(e.year, 1, 1))) AS entered_on
  FROM who JOIN citizenship.citizens_book_entry e ON e.person_id = who.id GROUP BY e.person_id
), typed AS (
  SELECT e.person_id, e.id AS entry, e.recorded_in AS version, e.keeper_code AS keeper,
    num_nonnulls(e.decision_id, e.determination_id, e.deemed_act_id, e.annulment_id,
      n.decision_id, n.determination_id, n.deemed_act_id, n.annulment_id) > 0 AS is_linked,
    n.id AS note, n.recorded_in AS note_version, e.text, e.ground, e.ended_by, e.annuls,
    e.entered_on, e.written_in,
    coalesce(c.body, e.body) AS body, coalesce(c.number, e.number) AS number,
    coalesce(c.dated, e.dated) AS dated, coalesce(c.final_on, e.final_on) AS final_on,
    coalesce(c.delivered_on, e.delivered_on) AS delivered_on, e.effective_on,
    coalesce(c.annulled_body, e.annulled_body) AS annulled_body,
    coalesce(c.annulled_number, e.annulled_number) AS annulled_number,
    coalesce(c.annulled_on, e.annulled_on) AS annulled_on,
    CASE WHEN c.id IS NULL THEN '[]'::jsonb ELSE (
      SELECT coalesce(jsonb_agg(jsonb_build_object('body', f.body, 'number', f.number,
        'dated', f.dated) ORDER BY f.recorded_in), '[]') FROM citizenship.citizenship_entry f
      WHERE f.person_id = who.id AND e.id IN (f.id, f.corrects_id) AND f.copy_of_id IS NULL
        AND num_nonnulls(f.body, f.number, f.dated) = 3) END AS formerly,
    e.entered_on AS at, coalesce(n.ordinal, e.ordinal) AS ordinal
  FROM who JOIN citizenship.citizenship_entry e ON e.person_id = who.id
  LEFT JOIN civil.birth_note n ON n.citizenship_entry_id = e.id
  LEFT JOIN LATERAL (
    SELECT x.* FROM citizenship.citizenship_entry x
    WHERE x.person_id = who.id AND x.corrects_id = e.id AND x.copy_of_id IS NULL
    ORDER BY x.recorded_in DESC LIMIT 1) c ON true
  WHERE e.copy_of_id IS NULL AND e.corrects_id IS NULL
), notes AS (
  SELECT b.person_id, NULL::uuid AS entry, n.recorded_in AS version, n.keeper_code AS keeper,
    num_nonnulls(d.id, t.id, x.id, a.id) > 0 AS is_linked, n.id AS note,
    n.recorded_in AS note_version, n.text,
    CASE WHEN d.kind = 'ADMISSION' THEN 'ADMISSION'
      WHEN d.kind = 'TREATY_ACQUISITION' THEN 'INTERNATIONAL_TREATY'
      WHEN t.id IS NOT NULL THEN 'DETERMINATION'
      WHEN x.id IS NOT NULL THEN 'DEEMED' END AS ground,
    CASE WHEN d.kind = 'TREATY_TERMINATION' THEN 'INTERNATIONAL_TREATY'
      WHEN d.kind IN ('RELEASE', 'RENUNCIATION') THEN d.kind END AS ended_by,
    a.annuls, n.entered_on, n.written_in,
    coalesce(d.body, t.body, x.body, a.body, n.basis_body) AS body,
    coalesce(d.number, t.number, x.number, a.number, n.basis_number) AS number,
    coalesce(d.decided_on, t.decided_on, x.issued_on, a.decided_on, n.basis_dated) AS dated,
    coalesce(d.final_on, t.final_on, x.final_on, a.final_on) AS final_on,
    coalesce(d.delivered_on, t.delivered_on, x.delivered_on, a.delivered_on) AS delivered_on,
    d.effective_on,
    a.annulled_body, a.annulled_number, a.annulled_on, '[]'::jsonb AS formerly,
    n.entered_on AS at, n.ordinal, n.kind = 'CITIZENSHIP' AS is_gain
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id
  JOIN civil.birth_note n ON n.entry_id = b.id
  LEFT JOIN citizenship.citizenship_decision d ON d.id = n.decision_id
  LEFT JOIN citizenship.determination t ON t.id = n.determination_id
  LEFT JOIN citizenship.deemed_act x ON x.id = n.deemed_act_id
  LEFT JOIN citizenship.annulment a ON a.id = n.annulment_id
  WHERE n.kind IN ('CITIZENSHIP', 'CITIZENSHIP_END') AND n.citizenship_entry_id IS NULL
), known AS (
  SELECT * FROM typed
  UNION ALL
  SELECT person_id, entry, version, keeper, is_linked, note, note_version, text, ground, ended_by, annuls, entered_on, written_in, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, formerly, at, ordinal
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 1
), counted AS (
  SELECT person_id, ground, ended_by, annuls IN ('ACQUISITION', 'ENTRY') AS is_annulled,
    count(*) AS known
  FROM known GROUP BY 1, 2, 3, 4
), bare AS (
  SELECT *, row_number() OVER (PARTITION BY person_id, is_gain ORDER BY entered_on, ordinal) AS n
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 0
), periods AS (
  SELECT c.*,
    row_number() OVER (PARTITION BY c.person_id, c.ground ORDER BY c.since DESC) AS of_ground,
    row_number() OVER (PARTITION BY c.person_id, c.ended_by ORDER BY c.since DESC) AS of_end
  FROM who JOIN citizenship.citizenship c ON c.person_id = who.id
), gained AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id AND k.ground = p.ground
  WHERE p.of_ground > coalesce(k.known, 0)
), ended AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id
    AND CASE p.ended_by WHEN 'ANNULMENT' THEN k.is_annulled ELSE k.ended_by = p.ended_by END
  WHERE p.until IS NOT NULL AND p.of_end > coalesce(k.known, 0)
), unwritten AS (
  SELECT g.person_id, NULL::uuid AS entry, g.recorded_in AS version, NULL::text AS keeper,
    false AS is_linked, NULL::uuid AS note, NULL::bigint AS note_version,
    NULL::text AS text, g.ground,
    NULL::text AS ended_by, NULL::text AS annuls,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
      THEN coalesce(b.entered_on, f.entered_on, g.since)
      ELSE coalesce(r.entered_on, f.entered_on, g.since) END AS entered_on,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
        THEN CASE WHEN b.entered_on IS NOT NULL THEN 'REMARKS' END
      WHEN g.ground IN ('DETERMINATION', 'DEEMED')
        AND num_nonnulls(r.body, r.number, r.dated) = 3 THEN r.written_in END AS written_in,
    r.body, r.number, r.dated, NULL::date AS final_on, NULL::date AS delivered_on,
    NULL::date AS effective_on,
    NULL::text AS annulled_body, NULL::text AS annulled_number, NULL::date AS annulled_on,
    '[]'::jsonb AS formerly, g.since AS at, 0 AS ordinal
  FROM gained g
  LEFT JOIN births b ON b.person_id = g.person_id
  LEFT JOIN first_books f ON f.person_id = g.person_id
  LEFT JOIN bare r ON r.person_id = g.person_id AND r.is_gain AND r.n = g.n
    AND g.ground NOT IN ('DESCENT', 'BIRTH_ON_TERRITORY')
  UNION ALL
  SELECT e.person_id, NULL, e.recorded_in, NULL, false, NULL, NULL, NULL, NULL,
    nullif(e.ended_by, 'ANNULMENT'),
    CASE e.ended_by WHEN 'ANNULMENT' THEN 'ENTRY' END, coalesce(r.entered_on, e.until), NULL,
    r.body, r.number, r.dated, NULL, NULL, NULL, NULL, NULL, NULL, '[]',
    coalesce(r.entered_on, e.until), 1
  FROM ended e
  LEFT JOIN bare r ON r.person_id = e.person_id AND NOT r.is_gain AND r.n = e.n
), acts AS (
  SELECT a.*, row_number() OVER (PARTITION BY a.person_id ORDER BY a.at,
    (a.written_in IS NOT DISTINCT FROM 'REMARKS') DESC, a.ordinal) AS n
  FROM (SELECT * FROM known UNION ALL SELECT * FROM unwritten) a
)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_unit AS unit,
  gen_random_uuid() AS entry_key, gen_random_uuid() AS note_key, gen_random_uuid() AS period_key,
  gen_random_uuid() AS book_key, gen_random_uuid() AS copy_key,
  who.id AS person, coalesce(b.born_on, who.born_on) AS born_on,
  coalesce(b.recorded_in, k.recorded_in) AS version,
  (SELECT jsonb_build_object('id', b.id, 'version', b.recorded_in,
    'entered_on', b.entered_on, 'body', b.source_body, 'is_in_serbia', b.birth_country = 'RS',
    'next_ordinal', 1 + greatest(
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.birth_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES'),
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.status_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES')),
    'citizen_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship = 'Република Србија'),
    'foreign_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship NOT IN ('Република Србија', 'Без држављанства')))
  WHERE b.id IS NOT NULL) AS birth,
  (SELECT jsonb_build_object('id', k.id, 'version', k.recorded_in, 'keeper', k.keeper_code, 'key', gen_random_uuid(), 'body', k.source_body) WHERE k.id IS NOT NULL) AS book,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'version', e.recorded_in, 'keeper', e.keeper_code, 'key', gen_random_uuid(), 'body', e.source_body) ORDER BY e.keeper_code, e.id), '[]')
    FROM citizenship.citizens_book_entry e
    WHERE e.person_id = who.id AND e.id IS DISTINCT FROM k.id) AS books,
  (SELECT jsonb_build_object('id', v.id, 'body', v.source_body,
    'year_from', v.year_from, 'year_to', v.year_to, 'is_taken', EXISTS (
      SELECT FROM citizenship.citizens_book_entry e
      WHERE e.book_id = v.id AND e.year = given.year AND e.number = given.entry_number))
    FROM citizenship.citizens_book v
    WHERE v.id = given.book AND v.keeper_code = given.viewer_unit) AS volume,
  (SELECT x.keeper_code FROM civil.birth_entry x WHERE x.person_id = who.id
    ORDER BY x.entered_on, x.id LIMIT 1) AS birth_keeper,
  EXISTS (
    WITH RECURSIVE same AS (
      SELECT who.id AS id
      UNION SELECT m.id FROM same JOIN population.person m ON m.merged_into = same.id)
    SELECT FROM same JOIN cases.case_file c ON c.person_id = same.id
     WHERE (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) OR EXISTS (
    SELECT FROM cases.case_file c WHERE c.filing = given.answered_filing AND (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) AS is_disputed,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NULL
    ORDER BY c.until DESC LIMIT 1) AS lasting,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NOT NULL
    ORDER BY c.until DESC LIMIT 1) AS ended,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('ordinal', a.n, 'entry', a.entry, 'version', a.version, 'keeper', a.keeper, 'is_linked', a.is_linked, 'note', a.note, 'note_version', a.note_version, 'text', a.text, 'ground', a.ground, 'ended_by', a.ended_by, 'annuls', a.annuls, 'entered_on', a.entered_on, 'written_in', a.written_in, 'body', a.body, 'number', a.number, 'dated', a.dated, 'final_on', a.final_on, 'delivered_on', a.delivered_on, 'effective_on', a.effective_on, 'annulled_body', a.annulled_body, 'annulled_number', a.annulled_number, 'annulled_on', a.annulled_on, 'formerly', a.formerly)
    ORDER BY a.n), '[]') FROM acts a WHERE a.person_id = who.id) AS acts,
  NULL::jsonb AS evidence, false AS is_in_evidence, '[]'::jsonb AS answers
FROM given LEFT JOIN who ON true
LEFT JOIN civil.birth_entry b ON b.id = given.birth_entry AND b.person_id = who.id
  AND b.keeper_code = given.viewer_unit AND who.birth_keeper = given.viewer_unit
LEFT JOIN citizenship.citizens_book_entry k ON k.id = NULL::uuid
  AND k.person_id = who.id AND k.keeper_code = given.viewer_unit
$$;
REVOKE ALL ON FUNCTION citizenship.facts_take_over_citizens_book_entry(uuid, uuid, text, bigint, uuid, uuid, bigint, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT EXECUTE ON FUNCTION citizenship.facts_take_over_citizens_book_entry(uuid, uuid, text, bigint, uuid, uuid, bigint, bigint) TO hub_registrar;
CREATE OR REPLACE FUNCTION citizenship.facts_take_over_citizens_book_termination(person uuid, birth_entry uuid, citizens_book_entry uuid, viewer_unit text, viewer_clearance bigint, answered_filing uuid)
RETURNS TABLE (today date, unit text, entry_key uuid, note_key uuid, period_key uuid, book_key uuid, copy_key uuid, person uuid, born_on date, version bigint, birth jsonb, book jsonb, books jsonb, volume jsonb, birth_keeper text, is_disputed boolean, lasting jsonb, ended jsonb, acts jsonb, evidence jsonb, is_in_evidence boolean, answers jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS person, $2 AS birth_entry, $3 AS citizens_book_entry, $4 AS viewer_unit, $5 AS viewer_clearance, $6 AS answered_filing)
, who AS (
  SELECT p.id, p.born_on, p.birth_keeper
  FROM given JOIN population.person p ON p.id = given.person AND p.merged_into IS NULL
    AND (p.protection < 2 OR p.protection <= given.viewer_clearance)
), births AS (
  SELECT b.person_id, min(b.entered_on) AS entered_on
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id GROUP BY b.person_id
), first_books AS (
  SELECT e.person_id, min(coalesce(e.entered_on, make_date(e.year, 1, 1))) AS entered_on
  FROM who JOIN citizenship.citizens_book_entry e ON e.person_id = who.id GROUP BY e.person_id
), typed AS (
  SELECT e.person_id, e.id AS entry, e.recorded_in AS version, e.keeper_code AS keeper,
    num_nonnulls(e.decision_id, e.determination_id, e.deemed_act_id, e.annulment_id,
      n.decision_id, n.determination_id, n.deemed_act_id, n.annulment_id) > 0 AS is_linked,
    n.id AS note, n.recorded_in AS note_version, e.text, e.ground, e.ended_by, e.annuls,
    e.entered_on, e.written_in,
    coalesce(c.body, e.body) AS body, coalesce(c.number, e.number) AS number,
    coalesce(c.dated, e.dated) AS dated, coalesce(c.final_on, e.final_on) AS final_on,
    coalesce(c.delivered_on, e.delivered_on) AS delivered_on, e.effective_on,
    coalesce(c.annulled_body, e.annulled_body) AS annulled_body,
    coalesce(c.annulled_number, e.annulled_number) AS annulled_number,
    coalesce(c.annulled_on, e.annulled_on) AS annulled_on,
    CASE WHEN c.id IS NULL THEN '[]'::jsonb ELSE (
      SELECT coalesce(jsonb_agg(jsonb_build_object('body', f.body, 'number', f.number,
        'dated', f.dated) ORDER BY f.recorded_in), '[]') FROM citizenship.citizenship_entry f
      WHERE f.person_id = who.id AND e.id IN (f.id, f.corrects_id) AND f.copy_of_id IS NULL
        AND num_nonnulls(f.body, f.number, f.dated) = 3) END AS formerly,
    e.entered_on AS at, coalesce(n.ordinal, e.ordinal) AS ordinal
  FROM who JOIN citizenship.citizenship_entry e ON e.person_id = who.id
  LEFT JOIN civil.birth_note n ON n.citizenship_entry_id = e.id
  LEFT JOIN LATERAL (
    SELECT x.* FROM citizenship.citizenship_entry x
    WHERE x.person_id = who.id AND x.corrects_id = e.id AND x.copy_of_id IS NULL
    ORDER BY x.recorded_in DESC LIMIT 1) c ON true
  WHERE e.copy_of_id IS NULL AND e.corrects_id IS NULL
), notes AS (
  SELECT b.person_id, NULL::uuid AS entry, n.recorded_in AS version, n.keeper_code AS keeper,
    num_nonnulls(d.id, t.id, x.id, a.id) > 0 AS is_linked, n.id AS note,
    n.recorded_in AS note_version, n.text,
    CASE WHEN d.kind = 'ADMISSION' THEN 'ADMISSION'
      WHEN d.kind = 'TREATY_ACQUISITION' THEN 'INTERNATIONAL_TREATY'
      WHEN t.id IS NOT NULL THEN 'DETERMINATION'
      WHEN x.id IS NOT NULL THEN 'DEEMED' END AS ground,
    CASE WHEN d.kind = 'TREATY_TERMINATION' THEN 'INTERNATIONAL_TREATY'
      WHEN d.kind IN ('RELEASE', 'RENUNCIATION') THEN d.kind END AS ended_by,
    a.annuls, n.entered_on, n.written_in,
    coalesce(d.body, t.body, x.body, a.body, n.basis_body) AS body,
    coalesce(d.number, t.number, x.number, a.number, n.basis_number) AS number,
    coalesce(d.decided_on, t.decided_on, x.issued_on, a.decided_on, n.basis_dated) AS dated,
    coalesce(d.final_on, t.final_on, x.final_on, a.final_on) AS final_on,
    coalesce(d.delivered_on, t.delivered_on, x.delivered_on, a.delivered_on) AS delivered_on,
    d.effective_on,
    a.annulled_body, a.annulled_number, a.annulled_on, '[]'::jsonb AS formerly,
    n.entered_on AS at, n.ordinal, n.kind = 'CITIZENSHIP' AS is_gain
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id
  JOIN civil.birth_note n ON n.entry_id = b.id
  LEFT JOIN citizenship.citizenship_decision d ON d.id = n.decision_id
  LEFT JOIN citizenship.determination t ON t.id = n.determination_id
  LEFT JOIN citizenship.deemed_act x ON x.id = n.deemed_act_id
  LEFT JOIN citizenship.annulment a ON a.id = n.annulment_id
  WHERE n.kind IN ('CITIZENSHIP', 'CITIZENSHIP_END') AND n.citizenship_entry_id IS NULL
), known AS (
  SELECT * FROM typed
  UNION ALL
  SELECT person_id, entry, version, keeper, is_linked, note, note_version, text, ground, ended_by, annuls, entered_on, written_in, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, formerly, at, ordinal
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 1
), counted AS (
  SELECT person_id, ground, ended_by, annuls IN ('ACQUISITION', 'ENTRY') AS is_annulled,
    count(*) AS known
  FROM known GROUP BY 1, 2, 3, 4
), bare AS (
  SELECT *, row_number() OVER (PARTITION BY person_id, is_gain ORDER BY entered_on, ordinal) AS n
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 0
), periods AS (
  SELECT c.*,
    row_number() OVER (PARTITION BY c.person_id, c.ground ORDER BY c.since DESC) AS of_ground,
    row_number() OVER (PARTITION BY c.person_id, c.ended_by ORDER BY c.since DESC) AS of_end
  FROM who JOIN citizenship.citizenship c ON c.person_id = who.id
), gained AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id AND k.ground = p.ground
  WHERE p.of_ground > coalesce(k.known, 0)
), ended AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id
    AND CASE p.ended_by WHEN 'ANNULMENT' THEN k.is_annulled ELSE k.ended_by = p.ended_by END
  WHERE p.until IS NOT NULL AND p.of_end > coalesce(k.known, 0)
), unwritten AS (
  SELECT g.person_id, NULL::uuid AS entry, g.recorded_in AS version, NULL::text AS keeper,
    false AS is_linked, NULL::uuid AS note, NULL::bigint AS note_version,
    NULL::text AS text, g.ground,
    NULL::text AS ended_by, NULL::text AS annuls,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
      THEN coalesce(b.entered_on, f.entered_on, g.since)
      ELSE coalesce(r.entered_on, f.entered_on, g.since) END AS entered_on,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
        THEN CASE WHEN b.entered_on IS NOT NULL THEN 'REMARKS' END
      WHEN g.ground IN ('DETERMINATION', 'DEEMED')
        AND num_nonnulls(r.body, r.number, r.dated) = 3 THEN r.written_in END AS written_in,
    r.body, r.number, r.dated, NULL::date AS final_on, NULL::date AS delivered_on,
    NULL::date AS effective_on,
    NULL::text AS annulled_body, NULL::text AS annulled_number, NULL::date AS annulled_on,
    '[]'::jsonb AS formerly, g.since AS at, 0 AS ordinal
  FROM gained g
  LEFT JOIN births b ON b.person_id = g.person_id
  LEFT JOIN first_books f ON f.person_id = g.person_id
  LEFT JOIN bare r ON r.person_id = g.person_id AND r.is_gain AND r.n = g.n
    AND g.ground NOT IN ('DESCENT', 'BIRTH_ON_TERRITORY')
  UNION ALL
  SELECT e.person_id, NULL, e.recorded_in, NULL, false, NULL, NULL, NULL, NULL,
    nullif(e.ended_by, 'ANNULMENT'),
    CASE e.ended_by WHEN 'ANNULMENT' THEN 'ENTRY' END, coalesce(r.entered_on, e.until), NULL,
    r.body, r.number, r.dated, NULL, NULL, NULL, NULL, NULL, NULL, '[]',
    coalesce(r.entered_on, e.until), 1
  FROM ended e
  LEFT JOIN bare r ON r.person_id = e.person_id AND NOT r.is_gain AND r.n = e.n
), acts AS (
  SELECT a.*, row_number() OVER (PARTITION BY a.person_id ORDER BY a.at,
    (a.written_in IS NOT DISTINCT FROM 'REMARKS') DESC, a.ordinal) AS n
  FROM (SELECT * FROM known UNION ALL SELECT * FROM unwritten) a
)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_unit AS unit,
  gen_random_uuid() AS entry_key, gen_random_uuid() AS note_key, gen_random_uuid() AS period_key,
  gen_random_uuid() AS book_key, gen_random_uuid() AS copy_key,
  who.id AS person, coalesce(b.born_on, who.born_on) AS born_on,
  coalesce(b.recorded_in, k.recorded_in) AS version,
  (SELECT jsonb_build_object('id', b.id, 'version', b.recorded_in,
    'entered_on', b.entered_on, 'body', b.source_body, 'is_in_serbia', b.birth_country = 'RS',
    'next_ordinal', 1 + greatest(
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.birth_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES'),
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.status_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES')),
    'citizen_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship = 'Република Србија'),
    'foreign_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship NOT IN ('Република Србија', 'Без држављанства')))
  WHERE b.id IS NOT NULL) AS birth,
  (SELECT jsonb_build_object('id', k.id, 'version', k.recorded_in, 'keeper', k.keeper_code, 'key', gen_random_uuid(), 'body', k.source_body) WHERE k.id IS NOT NULL) AS book,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'version', e.recorded_in, 'keeper', e.keeper_code, 'key', gen_random_uuid(), 'body', e.source_body) ORDER BY e.keeper_code, e.id), '[]')
    FROM citizenship.citizens_book_entry e
    WHERE e.person_id = who.id AND e.id IS DISTINCT FROM k.id) AS books,
  NULL::jsonb AS volume,
  (SELECT x.keeper_code FROM civil.birth_entry x WHERE x.person_id = who.id
    ORDER BY x.entered_on, x.id LIMIT 1) AS birth_keeper,
  EXISTS (
    WITH RECURSIVE same AS (
      SELECT who.id AS id
      UNION SELECT m.id FROM same JOIN population.person m ON m.merged_into = same.id)
    SELECT FROM same JOIN cases.case_file c ON c.person_id = same.id
     WHERE (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) OR EXISTS (
    SELECT FROM cases.case_file c WHERE c.filing = given.answered_filing AND (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) AS is_disputed,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NULL
    ORDER BY c.until DESC LIMIT 1) AS lasting,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NOT NULL
    ORDER BY c.until DESC LIMIT 1) AS ended,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('ordinal', a.n, 'entry', a.entry, 'version', a.version, 'keeper', a.keeper, 'is_linked', a.is_linked, 'note', a.note, 'note_version', a.note_version, 'text', a.text, 'ground', a.ground, 'ended_by', a.ended_by, 'annuls', a.annuls, 'entered_on', a.entered_on, 'written_in', a.written_in, 'body', a.body, 'number', a.number, 'dated', a.dated, 'final_on', a.final_on, 'delivered_on', a.delivered_on, 'effective_on', a.effective_on, 'annulled_body', a.annulled_body, 'annulled_number', a.annulled_number, 'annulled_on', a.annulled_on, 'formerly', a.formerly)
    ORDER BY a.n), '[]') FROM acts a WHERE a.person_id = who.id) AS acts,
  NULL::jsonb AS evidence, false AS is_in_evidence, '[]'::jsonb AS answers
FROM given LEFT JOIN who ON true
LEFT JOIN civil.birth_entry b ON b.id = given.birth_entry AND b.person_id = who.id
  AND b.keeper_code = given.viewer_unit AND who.birth_keeper = given.viewer_unit
LEFT JOIN citizenship.citizens_book_entry k ON k.id = given.citizens_book_entry
  AND k.person_id = who.id AND k.keeper_code = given.viewer_unit
$$;
REVOKE ALL ON FUNCTION citizenship.facts_take_over_citizens_book_termination(uuid, uuid, uuid, text, bigint, uuid) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT EXECUTE ON FUNCTION citizenship.facts_take_over_citizens_book_termination(uuid, uuid, uuid, text, bigint, uuid) TO hub_registrar;
CREATE OR REPLACE FUNCTION citizenship.facts_repeat_citizenship_entry(person uuid, entry uuid, viewer_unit text, viewer_clearance bigint, answered_filing uuid)
RETURNS TABLE (today date, unit text, person uuid, fact jsonb, older bigint, books jsonb, answers jsonb, is_disputed boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS person, $2 AS entry, $3 AS viewer_unit, $4 AS viewer_clearance, $5 AS answered_filing)
, who AS (
  SELECT p.id, p.born_on, p.birth_keeper
  FROM given JOIN population.person p ON p.id = given.person AND p.merged_into IS NULL
    AND (p.protection < 2 OR p.protection <= given.viewer_clearance)
), owed AS (
  SELECT n.id AS notice, e.* FROM given
  JOIN ledger.notice n ON n.unit = given.viewer_unit AND n.answered IS NULL
    AND n.kind = 'CITIZENSHIP_ENTERED_ELSEWHERE'
  JOIN ledger.act a ON a.number = n.act
  JOIN citizenship.citizenship_entry e ON e.id = a.record_id AND e.person_id = given.person
)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_unit AS unit, who.id AS person,
  (SELECT jsonb_build_object('id', o.id, 'ordinal', o.ordinal, 'ground', o.ground,
    'ended_by', o.ended_by, 'annuls', o.annuls, 'text', o.text, 'body', o.body,
    'number', o.number, 'dated', o.dated, 'final_on', o.final_on, 'delivered_on', o.delivered_on,
    'effective_on', o.effective_on, 'annulled_body', o.annulled_body,
    'annulled_number', o.annulled_number, 'annulled_on', o.annulled_on,
    'decision_id', o.decision_id, 'determination_id', o.determination_id,
    'deemed_act_id', o.deemed_act_id, 'annulment_id', o.annulment_id)
    FROM owed o WHERE o.id = given.entry LIMIT 1) AS fact,
  (SELECT min(o.ordinal) FROM owed o, owed x WHERE x.id = given.entry
    AND o.recorded_in < x.recorded_in) AS older,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'version', e.recorded_in, 'keeper', e.keeper_code, 'key', gen_random_uuid(), 'body', e.source_body) ORDER BY e.id), '[]')
    FROM citizenship.citizens_book_entry e
    WHERE e.person_id = who.id AND e.keeper_code = given.viewer_unit) AS books,
  (SELECT coalesce(jsonb_agg(o.notice), '[]') FROM owed o WHERE o.id = given.entry) AS answers,
  EXISTS (
    WITH RECURSIVE same AS (
      SELECT who.id AS id
      UNION SELECT m.id FROM same JOIN population.person m ON m.merged_into = same.id)
    SELECT FROM same JOIN cases.case_file c ON c.person_id = same.id
     WHERE (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) OR EXISTS (
    SELECT FROM cases.case_file c WHERE c.filing = given.answered_filing AND (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) AS is_disputed
FROM given LEFT JOIN who ON true
$$;
REVOKE ALL ON FUNCTION citizenship.facts_repeat_citizenship_entry(uuid, uuid, text, bigint, uuid) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT EXECUTE ON FUNCTION citizenship.facts_repeat_citizenship_entry(uuid, uuid, text, bigint, uuid) TO hub_registrar;
CREATE OR REPLACE FUNCTION citizenship.facts_correct_citizenship_entry(person uuid, birth_entry uuid, citizens_book_entry uuid, viewer_unit text, viewer_clearance bigint, answered_filing uuid)
RETURNS TABLE (today date, unit text, entry_key uuid, note_key uuid, period_key uuid, book_key uuid, copy_key uuid, person uuid, born_on date, version bigint, birth jsonb, book jsonb, books jsonb, volume jsonb, birth_keeper text, is_disputed boolean, lasting jsonb, ended jsonb, acts jsonb, evidence jsonb, is_in_evidence boolean, answers jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS person, $2 AS birth_entry, $3 AS citizens_book_entry, $4 AS viewer_unit, $5 AS viewer_clearance, $6 AS answered_filing)
, who AS (
  SELECT p.id, p.born_on, p.birth_keeper
  FROM given JOIN population.person p ON p.id = given.person AND p.merged_into IS NULL
    AND (p.protection < 2 OR p.protection <= given.viewer_clearance)
), births AS (
  SELECT b.person_id, min(b.entered_on) AS entered_on
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id GROUP BY b.person_id
), first_books AS (
  SELECT e.person_id, min(coalesce(e.entered_on, make_date(e.year, 1, 1))) AS entered_on
  FROM who JOIN citizenship.citizens_book_entry e ON e.person_id = who.id GROUP BY e.person_id
), typed AS (
  SELECT e.person_id, e.id AS entry, e.recorded_in AS version, e.keeper_code AS keeper,
    num_nonnulls(e.decision_id, e.determination_id, e.deemed_act_id, e.annulment_id,
      n.decision_id, n.determination_id, n.deemed_act_id, n.annulment_id) > 0 AS is_linked,
    n.id AS note, n.recorded_in AS note_version, e.text, e.ground, e.ended_by, e.annuls,
    e.entered_on, e.written_in,
    coalesce(c.body, e.body) AS body, coalesce(c.number, e.number) AS number,
    coalesce(c.dated, e.dated) AS dated, coalesce(c.final_on, e.final_on) AS final_on,
    coalesce(c.delivered_on, e.delivered_on) AS delivered_on, e.effective_on,
    coalesce(c.annulled_body, e.annulled_body) AS annulled_body,
    coalesce(c.annulled_number, e.annulled_number) AS annulled_number,
    coalesce(c.annulled_on, e.annulled_on) AS annulled_on,
    CASE WHEN c.id IS NULL THEN '[]'::jsonb ELSE (
      SELECT coalesce(jsonb_agg(jsonb_build_object('body', f.body, 'number', f.number,
        'dated', f.dated) ORDER BY f.recorded_in), '[]') FROM citizenship.citizenship_entry f
      WHERE f.person_id = who.id AND e.id IN (f.id, f.corrects_id) AND f.copy_of_id IS NULL
        AND num_nonnulls(f.body, f.number, f.dated) = 3) END AS formerly,
    e.entered_on AS at, coalesce(n.ordinal, e.ordinal) AS ordinal
  FROM who JOIN citizenship.citizenship_entry e ON e.person_id = who.id
  LEFT JOIN civil.birth_note n ON n.citizenship_entry_id = e.id
  LEFT JOIN LATERAL (
    SELECT x.* FROM citizenship.citizenship_entry x
    WHERE x.person_id = who.id AND x.corrects_id = e.id AND x.copy_of_id IS NULL
    ORDER BY x.recorded_in DESC LIMIT 1) c ON true
  WHERE e.copy_of_id IS NULL AND e.corrects_id IS NULL
), notes AS (
  SELECT b.person_id, NULL::uuid AS entry, n.recorded_in AS version, n.keeper_code AS keeper,
    num_nonnulls(d.id, t.id, x.id, a.id) > 0 AS is_linked, n.id AS note,
    n.recorded_in AS note_version, n.text,
    CASE WHEN d.kind = 'ADMISSION' THEN 'ADMISSION'
      WHEN d.kind = 'TREATY_ACQUISITION' THEN 'INTERNATIONAL_TREATY'
      WHEN t.id IS NOT NULL THEN 'DETERMINATION'
      WHEN x.id IS NOT NULL THEN 'DEEMED' END AS ground,
    CASE WHEN d.kind = 'TREATY_TERMINATION' THEN 'INTERNATIONAL_TREATY'
      WHEN d.kind IN ('RELEASE', 'RENUNCIATION') THEN d.kind END AS ended_by,
    a.annuls, n.entered_on, n.written_in,
    coalesce(d.body, t.body, x.body, a.body, n.basis_body) AS body,
    coalesce(d.number, t.number, x.number, a.number, n.basis_number) AS number,
    coalesce(d.decided_on, t.decided_on, x.issued_on, a.decided_on, n.basis_dated) AS dated,
    coalesce(d.final_on, t.final_on, x.final_on, a.final_on) AS final_on,
    coalesce(d.delivered_on, t.delivered_on, x.delivered_on, a.delivered_on) AS delivered_on,
    d.effective_on,
    a.annulled_body, a.annulled_number, a.annulled_on, '[]'::jsonb AS formerly,
    n.entered_on AS at, n.ordinal, n.kind = 'CITIZENSHIP' AS is_gain
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id
  JOIN civil.birth_note n ON n.entry_id = b.id
  LEFT JOIN citizenship.citizenship_decision d ON d.id = n.decision_id
  LEFT JOIN citizenship.determination t ON t.id = n.determination_id
  LEFT JOIN citizenship.deemed_act x ON x.id = n.deemed_act_id
  LEFT JOIN citizenship.annulment a ON a.id = n.annulment_id
  WHERE n.kind IN ('CITIZENSHIP', 'CITIZENSHIP_END') AND n.citizenship_entry_id IS NULL
), known AS (
  SELECT * FROM typed
  UNION ALL
  SELECT person_id, entry, version, keeper, is_linked, note, note_version, text, ground, ended_by, annuls, entered_on, written_in, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, formerly, at, ordinal
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 1
), counted AS (
  SELECT person_id, ground, ended_by, annuls IN ('ACQUISITION', 'ENTRY') AS is_annulled,
    count(*) AS known
  FROM known GROUP BY 1, 2, 3, 4
), bare AS (
  SELECT *, row_number() OVER (PARTITION BY person_id, is_gain ORDER BY entered_on, ordinal) AS n
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 0
), periods AS (
  SELECT c.*,
    row_number() OVER (PARTITION BY c.person_id, c.ground ORDER BY c.since DESC) AS of_ground,
    row_number() OVER (PARTITION BY c.person_id, c.ended_by ORDER BY c.since DESC) AS of_end
  FROM who JOIN citizenship.citizenship c ON c.person_id = who.id
), gained AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id AND k.ground = p.ground
  WHERE p.of_ground > coalesce(k.known, 0)
), ended AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id
    AND CASE p.ended_by WHEN 'ANNULMENT' THEN k.is_annulled ELSE k.ended_by = p.ended_by END
  WHERE p.until IS NOT NULL AND p.of_end > coalesce(k.known, 0)
), unwritten AS (
  SELECT g.person_id, NULL::uuid AS entry, g.recorded_in AS version, NULL::text AS keeper,
    false AS is_linked, NULL::uuid AS note, NULL::bigint AS note_version,
    NULL::text AS text, g.ground,
    NULL::text AS ended_by, NULL::text AS annuls,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
      THEN coalesce(b.entered_on, f.entered_on, g.since)
      ELSE coalesce(r.entered_on, f.entered_on, g.since) END AS entered_on,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
        THEN CASE WHEN b.entered_on IS NOT NULL THEN 'REMARKS' END
      WHEN g.ground IN ('DETERMINATION', 'DEEMED')
        AND num_nonnulls(r.body, r.number, r.dated) = 3 THEN r.written_in END AS written_in,
    r.body, r.number, r.dated, NULL::date AS final_on, NULL::date AS delivered_on,
    NULL::date AS effective_on,
    NULL::text AS annulled_body, NULL::text AS annulled_number, NULL::date AS annulled_on,
    '[]'::jsonb AS formerly, g.since AS at, 0 AS ordinal
  FROM gained g
  LEFT JOIN births b ON b.person_id = g.person_id
  LEFT JOIN first_books f ON f.person_id = g.person_id
  LEFT JOIN bare r ON r.person_id = g.person_id AND r.is_gain AND r.n = g.n
    AND g.ground NOT IN ('DESCENT', 'BIRTH_ON_TERRITORY')
  UNION ALL
  SELECT e.person_id, NULL, e.recorded_in, NULL, false, NULL, NULL, NULL, NULL,
    nullif(e.ended_by, 'ANNULMENT'),
    CASE e.ended_by WHEN 'ANNULMENT' THEN 'ENTRY' END, coalesce(r.entered_on, e.until), NULL,
    r.body, r.number, r.dated, NULL, NULL, NULL, NULL, NULL, NULL, '[]',
    coalesce(r.entered_on, e.until), 1
  FROM ended e
  LEFT JOIN bare r ON r.person_id = e.person_id AND NOT r.is_gain AND r.n = e.n
), acts AS (
  SELECT a.*, row_number() OVER (PARTITION BY a.person_id ORDER BY a.at,
    (a.written_in IS NOT DISTINCT FROM 'REMARKS') DESC, a.ordinal) AS n
  FROM (SELECT * FROM known UNION ALL SELECT * FROM unwritten) a
)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_unit AS unit,
  gen_random_uuid() AS entry_key, gen_random_uuid() AS note_key, gen_random_uuid() AS period_key,
  gen_random_uuid() AS book_key, gen_random_uuid() AS copy_key,
  who.id AS person, coalesce(b.born_on, who.born_on) AS born_on,
  coalesce(b.recorded_in, k.recorded_in) AS version,
  (SELECT jsonb_build_object('id', b.id, 'version', b.recorded_in,
    'entered_on', b.entered_on, 'body', b.source_body, 'is_in_serbia', b.birth_country = 'RS',
    'next_ordinal', 1 + greatest(
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.birth_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES'),
      (SELECT coalesce(max(n.ordinal), 0) FROM civil.status_note n
        WHERE n.entry_id = b.id AND n.written_in = 'LATER_ENTRIES')),
    'citizen_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship = 'Република Србија'),
    'foreign_parents', (SELECT count(*) FROM civil.birth_parent p
      WHERE p.entry_id = b.id AND p.citizenship NOT IN ('Република Србија', 'Без држављанства')))
  WHERE b.id IS NOT NULL) AS birth,
  (SELECT jsonb_build_object('id', k.id, 'version', k.recorded_in, 'keeper', k.keeper_code, 'key', gen_random_uuid(), 'body', k.source_body) WHERE k.id IS NOT NULL) AS book,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'version', e.recorded_in, 'keeper', e.keeper_code, 'key', gen_random_uuid(), 'body', e.source_body) ORDER BY e.keeper_code, e.id), '[]')
    FROM citizenship.citizens_book_entry e
    WHERE e.person_id = who.id AND e.id IS DISTINCT FROM k.id) AS books,
  NULL::jsonb AS volume,
  (SELECT x.keeper_code FROM civil.birth_entry x WHERE x.person_id = who.id
    ORDER BY x.entered_on, x.id LIMIT 1) AS birth_keeper,
  EXISTS (
    WITH RECURSIVE same AS (
      SELECT who.id AS id
      UNION SELECT m.id FROM same JOIN population.person m ON m.merged_into = same.id)
    SELECT FROM same JOIN cases.case_file c ON c.person_id = same.id
     WHERE (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) OR EXISTS (
    SELECT FROM cases.case_file c WHERE c.filing = given.answered_filing AND (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) AS is_disputed,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NULL
    ORDER BY c.until DESC LIMIT 1) AS lasting,
  (SELECT jsonb_build_object('id', c.id, 'version', c.recorded_in, 'since', c.since,
    'until', c.until) FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NOT NULL
    ORDER BY c.until DESC LIMIT 1) AS ended,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('ordinal', a.n, 'entry', a.entry, 'version', a.version, 'keeper', a.keeper, 'is_linked', a.is_linked, 'note', a.note, 'note_version', a.note_version, 'text', a.text, 'ground', a.ground, 'ended_by', a.ended_by, 'annuls', a.annuls, 'entered_on', a.entered_on, 'written_in', a.written_in, 'body', a.body, 'number', a.number, 'dated', a.dated, 'final_on', a.final_on, 'delivered_on', a.delivered_on, 'effective_on', a.effective_on, 'annulled_body', a.annulled_body, 'annulled_number', a.annulled_number, 'annulled_on', a.annulled_on, 'formerly', a.formerly)
    ORDER BY a.n), '[]') FROM acts a WHERE a.person_id = who.id) AS acts,
  NULL::jsonb AS evidence, false AS is_in_evidence, '[]'::jsonb AS answers
FROM given LEFT JOIN who ON true
LEFT JOIN civil.birth_entry b ON b.id = given.birth_entry AND b.person_id = who.id
  AND b.keeper_code = given.viewer_unit AND who.birth_keeper = given.viewer_unit
LEFT JOIN citizenship.citizens_book_entry k ON k.id = given.citizens_book_entry
  AND k.person_id = who.id AND k.keeper_code = given.viewer_unit
$$;
REVOKE ALL ON FUNCTION citizenship.facts_correct_citizenship_entry(uuid, uuid, uuid, text, bigint, uuid) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT EXECUTE ON FUNCTION citizenship.facts_correct_citizenship_entry(uuid, uuid, uuid, text, bigint, uuid) TO hub_registrar;
CREATE OR REPLACE FUNCTION citizenship.facts_choose_citizenship_decision_person(decision uuid, person uuid, viewer_clearance bigint)
RETURNS TABLE (version bigint, decided_on date, matched uuid, stated jsonb, person jsonb, annulments jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS decision, $2 AS person, $3 AS viewer_clearance)
SELECT d.recorded_in AS version, d.decided_on, d.person_id AS matched,
  CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('is_open', d.person_id IS NULL,
    'surname', d.surname, 'one_parent', d.one_parent, 'given_name', d.given_name,
    'born_on', d.born_on, 'born_precision', d.born_precision,
    'birth_place', d.birth_place, 'birth_country', d.birth_country) END AS stated,
  (SELECT to_jsonb(x) FROM (SELECT 
  p.id AS person, p.trail_id AS trail,
  jsonb_build_array(jsonb_build_object('surname', p.surname, 'given_name', p.given_name))
    || coalesce(
      (SELECT jsonb_agg(jsonb_build_object('surname', n.surname, 'given_name', n.given_name)
              ORDER BY n.valid_from DESC, n.id)
         FROM population.former_name n WHERE n.person_id = p.id), '[]') AS names,
  (SELECT o.name FROM population.one_parent o WHERE o.person_id = p.id) AS one_parent,
  p.born_on, p.born_precision, p.birth_place, p.birth_country
     FROM population.person p WHERE p.id = population.surviving(given.person)
      AND (p.protection < 2 OR p.protection <= given.viewer_clearance)) x) AS person,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'version', a.recorded_in)
              ORDER BY a.recorded_in, a.id)
     FROM citizenship.annulment a WHERE a.decision_id = d.id AND a.person_id IS NULL), '[]')
    AS annulments
FROM given LEFT JOIN citizenship.citizenship_decision d ON d.id = given.decision
 AND (d.person_id IS NULL OR d.protection < 1 OR d.protection <= given.viewer_clearance)
$$;
REVOKE ALL ON FUNCTION citizenship.facts_choose_citizenship_decision_person(uuid, uuid, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_choose_citizenship_decision_person(uuid, uuid, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.facts_deliver_citizenship_decision(decision uuid, unit text, viewer_clearance bigint)
RETURNS TABLE (today date, version bigint, number text, decided_on date, final_on date, delivered_on date, unit text, person uuid, keeper text, is_entered boolean, is_undone boolean, is_owed boolean, notices jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS decision, $2 AS unit, $3 AS viewer_clearance)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, a.recorded_in AS version, a.number, a.decided_on AS decided_on, a.final_on,
  a.delivered_on, a.delivered_unit_code AS unit, a.person_id AS person,
  (SELECT u.keeper_code FROM local_government.unit u WHERE u.code = given.unit) AS keeper, (EXISTS (SELECT FROM civil.birth_note n WHERE n.decision_id = a.id) OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.decision_id = a.id)) AS is_entered,
  (EXISTS (SELECT FROM citizenship.annulment x WHERE x.annulled_number = a.number
      AND x.annulled_body = a.body AND x.annulled_on = a.decided_on) AND NOT ((EXISTS (SELECT FROM civil.birth_note n WHERE n.decision_id = a.id) OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.decision_id = a.id))
      OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.person_id = a.person_id
        AND (e.body, e.number, e.dated) = (a.body, a.number, a.decided_on))
      OR EXISTS (SELECT FROM civil.birth_entry b JOIN civil.birth_note n ON n.entry_id = b.id
        WHERE b.person_id = a.person_id AND (n.basis_body, n.basis_number, n.basis_dated)
          = (a.body, a.number, a.decided_on)))) AS is_undone, true AS is_owed, (SELECT coalesce(jsonb_agg(n.id ORDER BY n.id), '[]') FROM ledger.notice n
    JOIN ledger.act l ON l.number = n.act WHERE l.record_id = a.id
      AND n.unit = a.delivered_unit_code AND n.answered IS NULL) AS notices
FROM given LEFT JOIN citizenship.citizenship_decision a ON a.id = given.decision
 AND (a.person_id IS NULL OR a.protection < 1
   OR a.protection <= given.viewer_clearance)
$$;
REVOKE ALL ON FUNCTION citizenship.facts_deliver_citizenship_decision(uuid, text, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_deliver_citizenship_decision(uuid, text, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.facts_deliver_determination(determination uuid, unit text, viewer_clearance bigint)
RETURNS TABLE (today date, version bigint, number text, decided_on date, final_on date, delivered_on date, unit text, person uuid, keeper text, is_entered boolean, is_undone boolean, is_owed boolean, notices jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS determination, $2 AS unit, $3 AS viewer_clearance)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, a.recorded_in AS version, a.number, a.decided_on AS decided_on, a.final_on,
  a.delivered_on, a.delivered_unit_code AS unit, a.person_id AS person,
  (SELECT u.keeper_code FROM local_government.unit u WHERE u.code = given.unit) AS keeper, (EXISTS (SELECT FROM civil.birth_note n WHERE n.determination_id = a.id) OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.determination_id = a.id)) AS is_entered,
  (EXISTS (SELECT FROM citizenship.annulment x WHERE x.annulled_number = a.number
      AND x.annulled_body = a.body AND x.annulled_on = a.decided_on) AND NOT ((EXISTS (SELECT FROM civil.birth_note n WHERE n.determination_id = a.id) OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.determination_id = a.id))
      OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.person_id = a.person_id
        AND (e.body, e.number, e.dated) = (a.body, a.number, a.decided_on))
      OR EXISTS (SELECT FROM civil.birth_entry b JOIN civil.birth_note n ON n.entry_id = b.id
        WHERE b.person_id = a.person_id AND (n.basis_body, n.basis_number, n.basis_dated)
          = (a.body, a.number, a.decided_on)))) AS is_undone, true AS is_owed, (SELECT coalesce(jsonb_agg(n.id ORDER BY n.id), '[]') FROM ledger.notice n
    JOIN ledger.act l ON l.number = n.act WHERE l.record_id = a.id
      AND n.unit = a.delivered_unit_code AND n.answered IS NULL) AS notices
FROM given LEFT JOIN citizenship.determination a ON a.id = given.determination
 AND (a.person_id IS NULL OR a.protection < 2
   OR a.protection <= given.viewer_clearance)
$$;
REVOKE ALL ON FUNCTION citizenship.facts_deliver_determination(uuid, text, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_deliver_determination(uuid, text, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.facts_deliver_deemed_act(deemed_act uuid, unit text, viewer_clearance bigint)
RETURNS TABLE (today date, version bigint, number text, decided_on date, final_on date, delivered_on date, unit text, person uuid, keeper text, is_entered boolean, is_undone boolean, is_owed boolean, notices jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS deemed_act, $2 AS unit, $3 AS viewer_clearance)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, a.recorded_in AS version, a.number, a.issued_on AS decided_on, a.final_on,
  a.delivered_on, a.delivered_unit_code AS unit, a.person_id AS person,
  (SELECT u.keeper_code FROM local_government.unit u WHERE u.code = given.unit) AS keeper, (EXISTS (SELECT FROM civil.birth_note n WHERE n.deemed_act_id = a.id) OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.deemed_act_id = a.id)) AS is_entered,
  (EXISTS (SELECT FROM citizenship.annulment x WHERE x.annulled_number = a.number
      AND x.annulled_body = a.body AND x.annulled_on = a.issued_on) AND NOT ((EXISTS (SELECT FROM civil.birth_note n WHERE n.deemed_act_id = a.id) OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.deemed_act_id = a.id))
      OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.person_id = a.person_id
        AND (e.body, e.number, e.dated) = (a.body, a.number, a.issued_on))
      OR EXISTS (SELECT FROM civil.birth_entry b JOIN civil.birth_note n ON n.entry_id = b.id
        WHERE b.person_id = a.person_id AND (n.basis_body, n.basis_number, n.basis_dated)
          = (a.body, a.number, a.issued_on)))) AS is_undone, true AS is_owed, (SELECT coalesce(jsonb_agg(n.id ORDER BY n.id), '[]') FROM ledger.notice n
    JOIN ledger.act l ON l.number = n.act WHERE l.record_id = a.id
      AND n.unit = a.delivered_unit_code AND n.answered IS NULL) AS notices
FROM given LEFT JOIN citizenship.deemed_act a ON a.id = given.deemed_act
 AND (a.person_id IS NULL OR a.protection < 2
   OR a.protection <= given.viewer_clearance)
$$;
REVOKE ALL ON FUNCTION citizenship.facts_deliver_deemed_act(uuid, text, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_deliver_deemed_act(uuid, text, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.facts_deliver_annulment(annulment uuid, unit text, viewer_clearance bigint)
RETURNS TABLE (today date, version bigint, number text, decided_on date, final_on date, delivered_on date, unit text, person uuid, keeper text, is_entered boolean, is_undone boolean, is_owed boolean, notices jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS annulment, $2 AS unit, $3 AS viewer_clearance)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, a.recorded_in AS version, a.number, a.decided_on AS decided_on, a.final_on,
  a.delivered_on, a.delivered_unit_code AS unit, a.person_id AS person,
  (SELECT u.keeper_code FROM local_government.unit u WHERE u.code = given.unit) AS keeper, (EXISTS (SELECT FROM civil.birth_note n WHERE n.annulment_id = a.id) OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.annulment_id = a.id)) AS is_entered,
  false AS is_undone, NOT (EXISTS (SELECT FROM citizenship.citizenship_decision d WHERE d.number = a.annulled_number
      AND d.body = a.annulled_body AND d.decided_on = a.annulled_on
      AND NOT ((EXISTS (SELECT FROM civil.birth_note n WHERE n.decision_id = d.id) OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.decision_id = d.id))
      OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.person_id = d.person_id
        AND (e.body, e.number, e.dated) = (d.body, d.number, d.decided_on))
      OR EXISTS (SELECT FROM civil.birth_entry b JOIN civil.birth_note n ON n.entry_id = b.id
        WHERE b.person_id = d.person_id AND (n.basis_body, n.basis_number, n.basis_dated)
          = (d.body, d.number, d.decided_on)))) OR EXISTS (SELECT FROM citizenship.determination d WHERE d.number = a.annulled_number
      AND d.body = a.annulled_body AND d.decided_on = a.annulled_on
      AND NOT ((EXISTS (SELECT FROM civil.birth_note n WHERE n.determination_id = d.id) OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.determination_id = d.id))
      OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.person_id = d.person_id
        AND (e.body, e.number, e.dated) = (d.body, d.number, d.decided_on))
      OR EXISTS (SELECT FROM civil.birth_entry b JOIN civil.birth_note n ON n.entry_id = b.id
        WHERE b.person_id = d.person_id AND (n.basis_body, n.basis_number, n.basis_dated)
          = (d.body, d.number, d.decided_on)))) OR EXISTS (SELECT FROM citizenship.deemed_act d WHERE d.number = a.annulled_number
      AND d.body = a.annulled_body AND d.issued_on = a.annulled_on
      AND NOT ((EXISTS (SELECT FROM civil.birth_note n WHERE n.deemed_act_id = d.id) OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.deemed_act_id = d.id))
      OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.person_id = d.person_id
        AND (e.body, e.number, e.dated) = (d.body, d.number, d.issued_on))
      OR EXISTS (SELECT FROM civil.birth_entry b JOIN civil.birth_note n ON n.entry_id = b.id
        WHERE b.person_id = d.person_id AND (n.basis_body, n.basis_number, n.basis_dated)
          = (d.body, d.number, d.issued_on))))) AS is_owed, (SELECT coalesce(jsonb_agg(n.id ORDER BY n.id), '[]') FROM ledger.notice n
    JOIN ledger.act l ON l.number = n.act WHERE l.record_id = a.id
      AND n.unit = a.delivered_unit_code AND n.answered IS NULL) AS notices
FROM given LEFT JOIN citizenship.annulment a ON a.id = given.annulment
 AND (a.person_id IS NULL OR a.protection < 2
   OR a.protection <= given.viewer_clearance)
$$;
REVOKE ALL ON FUNCTION citizenship.facts_deliver_annulment(uuid, text, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_deliver_annulment(uuid, text, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.facts_record_citizenship_decision_finality(decision uuid, viewer_clearance bigint)
RETURNS TABLE (today date, version bigint, decided_on date, final_on date, is_entered boolean, person uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS decision, $2 AS viewer_clearance)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today,
  a.recorded_in AS version, a.decided_on AS decided_on, a.final_on,
  EXISTS (SELECT FROM civil.birth_note n WHERE n.decision_id = a.id)
    OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.decision_id = a.id) AS is_entered,
  a.person_id AS person
FROM given LEFT JOIN citizenship.citizenship_decision a ON a.id = given.decision
 AND (a.person_id IS NULL OR a.protection < 1 OR a.protection <= given.viewer_clearance)
$$;
REVOKE ALL ON FUNCTION citizenship.facts_record_citizenship_decision_finality(uuid, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_record_citizenship_decision_finality(uuid, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.facts_record_determination_finality(determination uuid, viewer_clearance bigint)
RETURNS TABLE (today date, version bigint, decided_on date, final_on date, is_entered boolean, person uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS determination, $2 AS viewer_clearance)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today,
  a.recorded_in AS version, a.decided_on AS decided_on, a.final_on,
  EXISTS (SELECT FROM civil.birth_note n WHERE n.determination_id = a.id)
    OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.determination_id = a.id) AS is_entered,
  a.person_id AS person
FROM given LEFT JOIN citizenship.determination a ON a.id = given.determination
 AND (a.person_id IS NULL OR a.protection < 2 OR a.protection <= given.viewer_clearance)
$$;
REVOKE ALL ON FUNCTION citizenship.facts_record_determination_finality(uuid, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_record_determination_finality(uuid, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.facts_record_deemed_act_finality(deemed_act uuid, viewer_clearance bigint)
RETURNS TABLE (today date, version bigint, decided_on date, final_on date, is_entered boolean, person uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS deemed_act, $2 AS viewer_clearance)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today,
  a.recorded_in AS version, a.issued_on AS decided_on, a.final_on,
  EXISTS (SELECT FROM civil.birth_note n WHERE n.deemed_act_id = a.id)
    OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.deemed_act_id = a.id) AS is_entered,
  a.person_id AS person
FROM given LEFT JOIN citizenship.deemed_act a ON a.id = given.deemed_act
 AND (a.person_id IS NULL OR a.protection < 2 OR a.protection <= given.viewer_clearance)
$$;
REVOKE ALL ON FUNCTION citizenship.facts_record_deemed_act_finality(uuid, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_record_deemed_act_finality(uuid, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.facts_record_annulment_finality(annulment uuid, viewer_clearance bigint)
RETURNS TABLE (today date, version bigint, decided_on date, final_on date, is_entered boolean, person uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS annulment, $2 AS viewer_clearance)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today,
  a.recorded_in AS version, a.decided_on AS decided_on, a.final_on,
  EXISTS (SELECT FROM civil.birth_note n WHERE n.annulment_id = a.id)
    OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.annulment_id = a.id) AS is_entered,
  a.person_id AS person
FROM given LEFT JOIN citizenship.annulment a ON a.id = given.annulment
 AND (a.person_id IS NULL OR a.protection < 2 OR a.protection <= given.viewer_clearance)
$$;
REVOKE ALL ON FUNCTION citizenship.facts_record_annulment_finality(uuid, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_record_annulment_finality(uuid, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION civil.facts_enter_birth(area uuid, volume text, person uuid, given_name text, surname text, sex text, born_on date, born_at text, birth_place text, jmbg text, mother jsonb, father jsonb, report jsonb, citizenship jsonb, units jsonb, viewer_unit text, viewer_clearance bigint, answered_filing uuid)
RETURNS TABLE (today date, hour text, unit text, keys jsonb, book jsonb, child jsonb, mother jsonb, father jsonb, reporter uuid, unknown_units jsonb, number_of uuid, entry jsonb, namesakes bigint, document jsonb, notices jsonb, is_filing_doubted boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS area, $2 AS volume, $3 AS person, $4 AS given_name, $5 AS surname, $6 AS sex, $7 AS born_on, $8 AS born_at, $9 AS birth_place, $10 AS jmbg, $11 AS mother, $12 AS father, $13 AS report, $14 AS citizenship, $15 AS units, $16 AS viewer_unit, $17 AS viewer_clearance, $18 AS answered_filing)
SELECT day.now::date AS today, to_char(day.now, 'HH24:MI') AS hour, given.viewer_unit AS unit,
(SELECT jsonb_agg(gen_random_uuid()) FROM generate_series(1, 30)) AS keys,
(SELECT jsonb_build_object('unit', a.unit_code, 'keeper', a.keeper_code,
    'places', (SELECT jsonb_agg(u.code ORDER BY u.code) FROM local_government.unit u
      WHERE a.unit_code IN (u.code, u.parent_code) OR u.code = (
        SELECT own.parent_code FROM local_government.unit own WHERE own.code = a.unit_code)),
    'valid_from', a.valid_from, 'valid_to', a.valid_to, 'volume', b.volume,
    'ordinal', (SELECT count(*) FROM civil.registration_area o
      WHERE o.unit_code = a.unit_code AND (o.valid_from, o.id) <= (a.valid_from, a.id)),
    'number', 1 + coalesce(n.number, 0), 'page', coalesce(n.page, 0))
  FROM civil.registration_area a
  LEFT JOIN LATERAL (SELECT v.volume FROM civil.book v
    WHERE v.area_id = a.id AND v.kind = 'BIRTHS' AND v.first_year <= extract(year FROM day.now)
      AND coalesce(v.last_year, extract(year FROM day.now)) >= extract(year FROM day.now)
      AND v.volume = coalesce(given.volume, v.volume)
    ORDER BY v.first_year DESC, v.volume DESC LIMIT 1) b ON true
  LEFT JOIN LATERAL (SELECT max(e.number) AS number, max(e.page) AS page FROM (
    SELECT number, page FROM civil.birth_entry WHERE area_id = a.id AND year = extract(year FROM day.now)
    UNION ALL
    SELECT number, page FROM civil.closed_birth_entry WHERE area_id = a.id AND year = extract(year FROM day.now)
  ) e) n ON true
  WHERE a.id = given.area) AS book,

(SELECT jsonb_build_object('id', p.id, 'version', p.recorded_in, 'sex', p.sex,
    'born_on', p.born_on, 'born_precision', p.born_precision, 'keeper', p.birth_keeper,
    'residence_unit', CASE WHEN (p.birth_keeper IS NULL OR p.birth_keeper = given.viewer_unit)
      AND (p.protection = 0 OR p.protection <= given.viewer_clearance) THEN p.residence_unit END,
    'jmbg', (SELECT i.value FROM population.identifier i
      WHERE i.person_id = ANY (r.ids) AND i.kind = 'JMBG' AND i.valid_to IS NULL
      ORDER BY i.person_id <> p.id, i.value LIMIT 1),
    'has_number', EXISTS (SELECT FROM population.identifier i WHERE i.person_id = p.id),
    'may_declare', NOT EXISTS (SELECT FROM civil.affiliation f WHERE f.person_id = ANY (r.ids))
      AND (p.protection = 0 OR p.protection <= given.viewer_clearance),
    'has_one_parent', EXISTS (SELECT FROM population.one_parent o WHERE o.person_id = p.id),
    'entry', (SELECT jsonb_build_object('entered_on', e.entered_on, 'keeper', e.keeper_code, 'person', e.person_id) FROM civil.birth_entry e
      WHERE e.person_id = ANY (r.ids) ORDER BY e.entered_on DESC, e.id LIMIT 1),
    'since', (SELECT min(c.since) FROM citizenship.citizenship c
      WHERE c.person_id = ANY (r.ids) AND c.until IS NULL),
    'until', (SELECT max(c.until) FROM citizenship.citizenship c
      WHERE c.person_id = ANY (r.ids)),
    'is_in_citizens_book', EXISTS (
      SELECT FROM citizenship.citizens_book_entry e WHERE e.person_id = ANY (r.ids)),
    'is_disputed', EXISTS (
    WITH RECURSIVE same AS (
      SELECT p.id AS id
      UNION SELECT m.id FROM same JOIN population.person m ON m.merged_into = same.id)
    SELECT FROM same JOIN cases.case_file c ON c.person_id = same.id
     WHERE (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))),
    'acts', (WITH who AS (SELECT p.id AS id), births AS (
  SELECT b.person_id, min(b.entered_on) AS entered_on
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id GROUP BY b.person_id
), first_books AS (
  SELECT e.person_id, min(coalesce(e.entered_on, make_date(e.year, 1, 1))) AS entered_on
  FROM who JOIN citizenship.citizens_book_entry e ON e.person_id = who.id GROUP BY e.person_id
), typed AS (
  SELECT e.person_id, e.id AS entry, e.recorded_in AS version, e.keeper_code AS keeper,
    num_nonnulls(e.decision_id, e.determination_id, e.deemed_act_id, e.annulment_id,
      n.decision_id, n.determination_id, n.deemed_act_id, n.annulment_id) > 0 AS is_linked,
    n.id AS note, n.recorded_in AS note_version, e.text, e.ground, e.ended_by, e.annuls,
    e.entered_on, e.written_in,
    coalesce(c.body, e.body) AS body, coalesce(c.number, e.number) AS number,
    coalesce(c.dated, e.dated) AS dated, coalesce(c.final_on, e.final_on) AS final_on,
    coalesce(c.delivered_on, e.delivered_on) AS delivered_on, e.effective_on,
    coalesce(c.annulled_body, e.annulled_body) AS annulled_body,
    coalesce(c.annulled_number, e.annulled_number) AS annulled_number,
    coalesce(c.annulled_on, e.annulled_on) AS annulled_on,
    CASE WHEN c.id IS NULL THEN '[]'::jsonb ELSE (
      SELECT coalesce(jsonb_agg(jsonb_build_object('body', f.body, 'number', f.number,
        'dated', f.dated) ORDER BY f.recorded_in), '[]') FROM citizenship.citizenship_entry f
      WHERE f.person_id = who.id AND e.id IN (f.id, f.corrects_id) AND f.copy_of_id IS NULL
        AND num_nonnulls(f.body, f.number, f.dated) = 3) END AS formerly,
    e.entered_on AS at, coalesce(n.ordinal, e.ordinal) AS ordinal
  FROM who JOIN citizenship.citizenship_entry e ON e.person_id = who.id
  LEFT JOIN civil.birth_note n ON n.citizenship_entry_id = e.id
  LEFT JOIN LATERAL (
    SELECT x.* FROM citizenship.citizenship_entry x
    WHERE x.person_id = who.id AND x.corrects_id = e.id AND x.copy_of_id IS NULL
    ORDER BY x.recorded_in DESC LIMIT 1) c ON true
  WHERE e.copy_of_id IS NULL AND e.corrects_id IS NULL
), notes AS (
  SELECT b.person_id, NULL::uuid AS entry, n.recorded_in AS version, n.keeper_code AS keeper,
    num_nonnulls(d.id, t.id, x.id, a.id) > 0 AS is_linked, n.id AS note,
    n.recorded_in AS note_version, n.text,
    CASE WHEN d.kind = 'ADMISSION' THEN 'ADMISSION'
      WHEN d.kind = 'TREATY_ACQUISITION' THEN 'INTERNATIONAL_TREATY'
      WHEN t.id IS NOT NULL THEN 'DETERMINATION'
      WHEN x.id IS NOT NULL THEN 'DEEMED' END AS ground,
    CASE WHEN d.kind = 'TREATY_TERMINATION' THEN 'INTERNATIONAL_TREATY'
      WHEN d.kind IN ('RELEASE', 'RENUNCIATION') THEN d.kind END AS ended_by,
    a.annuls, n.entered_on, n.written_in,
    coalesce(d.body, t.body, x.body, a.body, n.basis_body) AS body,
    coalesce(d.number, t.number, x.number, a.number, n.basis_number) AS number,
    coalesce(d.decided_on, t.decided_on, x.issued_on, a.decided_on, n.basis_dated) AS dated,
    coalesce(d.final_on, t.final_on, x.final_on, a.final_on) AS final_on,
    coalesce(d.delivered_on, t.delivered_on, x.delivered_on, a.delivered_on) AS delivered_on,
    d.effective_on,
    a.annulled_body, a.annulled_number, a.annulled_on, '[]'::jsonb AS formerly,
    n.entered_on AS at, n.ordinal, n.kind = 'CITIZENSHIP' AS is_gain
  FROM who JOIN civil.birth_entry b ON b.person_id = who.id
  JOIN civil.birth_note n ON n.entry_id = b.id
  LEFT JOIN citizenship.citizenship_decision d ON d.id = n.decision_id
  LEFT JOIN citizenship.determination t ON t.id = n.determination_id
  LEFT JOIN citizenship.deemed_act x ON x.id = n.deemed_act_id
  LEFT JOIN citizenship.annulment a ON a.id = n.annulment_id
  WHERE n.kind IN ('CITIZENSHIP', 'CITIZENSHIP_END') AND n.citizenship_entry_id IS NULL
), known AS (
  SELECT * FROM typed
  UNION ALL
  SELECT person_id, entry, version, keeper, is_linked, note, note_version, text, ground, ended_by, annuls, entered_on, written_in, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, formerly, at, ordinal
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 1
), counted AS (
  SELECT person_id, ground, ended_by, annuls IN ('ACQUISITION', 'ENTRY') AS is_annulled,
    count(*) AS known
  FROM known GROUP BY 1, 2, 3, 4
), bare AS (
  SELECT *, row_number() OVER (PARTITION BY person_id, is_gain ORDER BY entered_on, ordinal) AS n
  FROM notes WHERE num_nonnulls(ground, ended_by, annuls) = 0
), periods AS (
  SELECT c.*,
    row_number() OVER (PARTITION BY c.person_id, c.ground ORDER BY c.since DESC) AS of_ground,
    row_number() OVER (PARTITION BY c.person_id, c.ended_by ORDER BY c.since DESC) AS of_end
  FROM who JOIN citizenship.citizenship c ON c.person_id = who.id
), gained AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id AND k.ground = p.ground
  WHERE p.of_ground > coalesce(k.known, 0)
), ended AS (
  SELECT p.*, row_number() OVER (PARTITION BY p.person_id ORDER BY p.since) AS n
  FROM periods p LEFT JOIN counted k ON k.person_id = p.person_id
    AND CASE p.ended_by WHEN 'ANNULMENT' THEN k.is_annulled ELSE k.ended_by = p.ended_by END
  WHERE p.until IS NOT NULL AND p.of_end > coalesce(k.known, 0)
), unwritten AS (
  SELECT g.person_id, NULL::uuid AS entry, g.recorded_in AS version, NULL::text AS keeper,
    false AS is_linked, NULL::uuid AS note, NULL::bigint AS note_version,
    NULL::text AS text, g.ground,
    NULL::text AS ended_by, NULL::text AS annuls,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
      THEN coalesce(b.entered_on, f.entered_on, g.since)
      ELSE coalesce(r.entered_on, f.entered_on, g.since) END AS entered_on,
    CASE WHEN g.ground IN ('DESCENT', 'BIRTH_ON_TERRITORY')
        THEN CASE WHEN b.entered_on IS NOT NULL THEN 'REMARKS' END
      WHEN g.ground IN ('DETERMINATION', 'DEEMED')
        AND num_nonnulls(r.body, r.number, r.dated) = 3 THEN r.written_in END AS written_in,
    r.body, r.number, r.dated, NULL::date AS final_on, NULL::date AS delivered_on,
    NULL::date AS effective_on,
    NULL::text AS annulled_body, NULL::text AS annulled_number, NULL::date AS annulled_on,
    '[]'::jsonb AS formerly, g.since AS at, 0 AS ordinal
  FROM gained g
  LEFT JOIN births b ON b.person_id = g.person_id
  LEFT JOIN first_books f ON f.person_id = g.person_id
  LEFT JOIN bare r ON r.person_id = g.person_id AND r.is_gain AND r.n = g.n
    AND g.ground NOT IN ('DESCENT', 'BIRTH_ON_TERRITORY')
  UNION ALL
  SELECT e.person_id, NULL, e.recorded_in, NULL, false, NULL, NULL, NULL, NULL,
    nullif(e.ended_by, 'ANNULMENT'),
    CASE e.ended_by WHEN 'ANNULMENT' THEN 'ENTRY' END, coalesce(r.entered_on, e.until), NULL,
    r.body, r.number, r.dated, NULL, NULL, NULL, NULL, NULL, NULL, '[]',
    coalesce(r.entered_on, e.until), 1
  FROM ended e
  LEFT JOIN bare r ON r.person_id = e.person_id AND NOT r.is_gain AND r.n = e.n
), acts AS (
  SELECT a.*, row_number() OVER (PARTITION BY a.person_id ORDER BY a.at,
    (a.written_in IS NOT DISTINCT FROM 'REMARKS') DESC, a.ordinal) AS n
  FROM (SELECT * FROM known UNION ALL SELECT * FROM unwritten) a
) SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('ordinal', a.n, 'entry', a.entry, 'version', a.version, 'keeper', a.keeper, 'is_linked', a.is_linked, 'note', a.note, 'note_version', a.note_version, 'text', a.text, 'ground', a.ground, 'ended_by', a.ended_by, 'annuls', a.annuls, 'entered_on', a.entered_on, 'written_in', a.written_in, 'body', a.body, 'number', a.number, 'dated', a.dated, 'final_on', a.final_on, 'delivered_on', a.delivered_on, 'effective_on', a.effective_on, 'annulled_body', a.annulled_body, 'annulled_number', a.annulled_number, 'annulled_on', a.annulled_on, 'formerly', a.formerly)
    ORDER BY a.n), '[]') FROM acts a WHERE a.person_id = who.id) FROM who))
  FROM population.person p CROSS JOIN LATERAL (
    SELECT array_agg(m.id) AS ids FROM population.person m
    WHERE m.id = p.id OR m.merged_into = p.id) r
  WHERE p.id = population.surviving(given.person) AND (p.protection < 2 OR p.protection <= given.viewer_clearance)) AS child,

(SELECT jsonb_build_object('id', p.id, 'born_on', p.born_on,
    'died_on', (SELECT CASE f.died_precision WHEN 'DAY' THEN f.died_on
        WHEN 'MONTH' THEN (f.died_on + interval '1 month - 1 day')::date
        ELSE (f.died_on + interval '1 year - 1 day')::date END
      FROM civil.death_fact f WHERE f.person_id = p.id),
    'has_stated_number', EXISTS (SELECT FROM population.identifier i
      WHERE i.value = given.mother->>'jmbg' AND population.surviving(i.person_id) = p.id),
    'is_citizen', EXISTS (SELECT FROM citizenship.citizenship c WHERE c.person_id = p.id
      AND c.since <= given.born_on AND coalesce(c.until, 'infinity') >= given.born_on))
  FROM population.person p
  WHERE p.id = population.surviving(coalesce((given.mother->>'person')::uuid,
      (SELECT i.person_id FROM population.identifier i WHERE i.value = given.mother->>'jmbg')))
    AND (p.protection < 2 OR p.protection <= given.viewer_clearance)) AS mother,

(SELECT jsonb_build_object('id', p.id, 'born_on', p.born_on,
    'died_on', (SELECT CASE f.died_precision WHEN 'DAY' THEN f.died_on
        WHEN 'MONTH' THEN (f.died_on + interval '1 month - 1 day')::date
        ELSE (f.died_on + interval '1 year - 1 day')::date END
      FROM civil.death_fact f WHERE f.person_id = p.id),
    'has_stated_number', EXISTS (SELECT FROM population.identifier i
      WHERE i.value = given.father->>'jmbg' AND population.surviving(i.person_id) = p.id),
    'is_citizen', EXISTS (SELECT FROM citizenship.citizenship c WHERE c.person_id = p.id
      AND c.since <= given.born_on AND coalesce(c.until, 'infinity') >= given.born_on))
  FROM population.person p
  WHERE p.id = population.surviving(coalesce((given.father->>'person')::uuid,
      (SELECT i.person_id FROM population.identifier i WHERE i.value = given.father->>'jmbg')))
    AND (p.protection < 2 OR p.protection <= given.viewer_clearance)) AS father,
(SELECT p.id FROM population.person p
  WHERE p.id = population.surviving((given.report->>'person')::uuid)
    AND (p.protection < 2 OR p.protection <= given.viewer_clearance)) AS reporter,
(SELECT coalesce(jsonb_agg(u.code), '[]') FROM jsonb_array_elements_text(given.units) u (code)
  WHERE NOT EXISTS (SELECT FROM local_government.unit k WHERE k.code = u.code)) AS unknown_units,
(SELECT population.surviving(i.person_id) FROM population.identifier i
  WHERE i.value = given.jmbg) AS number_of,

(SELECT jsonb_build_object('entered_on', e.entered_on, 'keeper', e.keeper_code, 'person', e.person_id) FROM civil.birth_entry e
  WHERE e.born_on = given.born_on AND e.sex = given.sex AND e.surname = given.surname
    AND e.given_name IS NOT DISTINCT FROM given.given_name
    AND (given.given_name IS NOT NULL OR e.born_at IS NOT DISTINCT FROM given.born_at)
    AND (e.protection IS NULL OR (e.protection < 2 OR e.protection <= given.viewer_clearance))
    AND (EXISTS (SELECT FROM civil.birth_parent q WHERE q.entry_id = e.id AND q.given_name =
        CASE q.role WHEN 'MOTHER' THEN given.mother->>'given_name'
          ELSE given.father->>'given_name' END)
      OR given.mother IS NULL AND given.father IS NULL AND e.birth_place = given.birth_place
        AND NOT EXISTS (SELECT FROM civil.birth_parent q WHERE q.entry_id = e.id))
  ORDER BY e.entered_on DESC, e.id LIMIT 1) AS entry,

(SELECT count(*) FROM population.person p
  LEFT JOIN population.one_parent o ON o.person_id = p.id
  WHERE p.born_on = given.born_on AND p.sex = given.sex AND p.surname = given.surname
    AND p.given_name = given.given_name AND p.merged_into IS NULL AND (p.protection < 2 OR p.protection <= given.viewer_clearance)
    AND (o.name IS NULL OR o.name IN (given.mother->>'given_name', given.father->>'given_name'))
    AND NOT EXISTS (SELECT FROM civil.birth_entry e WHERE e.person_id = p.id)) AS namesakes,
(
  SELECT jsonb_build_object('id', d.id, 'version', d.recorded_in, 'body', d.body,
    'number', d.number, 'dated', d.decided_on, 'final_on', d.final_on,
    'delivered_on', d.delivered_on, 'person', d.person_id, 'kind', d.kind, 'effective_on', d.effective_on, 'given_name', d.given_name, 'surname', d.surname, 'born_on', CASE WHEN d.born_precision = 'DAY' THEN d.born_on END,
    'is_entered', EXISTS (SELECT FROM civil.birth_note n WHERE n.decision_id = d.id),
    'is_annulled', EXISTS (SELECT FROM citizenship.annulment a WHERE a.annulled_body = d.body
      AND a.annulled_number = d.number AND a.annulled_on = d.decided_on))
  FROM citizenship.citizenship_decision d
  WHERE d.id = (given.citizenship->>'decision')::uuid
    AND d.delivered_unit_code = given.viewer_unit
    AND (d.person_id IS NULL OR d.protection < 1
      OR d.protection <= given.viewer_clearance)
  UNION ALL
  SELECT jsonb_build_object('id', d.id, 'version', d.recorded_in, 'body', d.body,
    'number', d.number, 'dated', d.decided_on, 'final_on', d.final_on,
    'delivered_on', d.delivered_on, 'person', d.person_id, 'kind', NULL, 'effective_on', NULL, 'given_name', NULL, 'surname', NULL, 'born_on', NULL,
    'is_entered', EXISTS (SELECT FROM civil.birth_note n WHERE n.determination_id = d.id),
    'is_annulled', EXISTS (SELECT FROM citizenship.annulment a WHERE a.annulled_body = d.body
      AND a.annulled_number = d.number AND a.annulled_on = d.decided_on))
  FROM citizenship.determination d
  WHERE d.id = (given.citizenship->>'determination')::uuid
    AND d.delivered_unit_code = given.viewer_unit
    AND (d.person_id IS NULL OR d.protection < 2
      OR d.protection <= given.viewer_clearance)
  UNION ALL
  SELECT jsonb_build_object('id', d.id, 'version', d.recorded_in, 'body', d.body,
    'number', d.number, 'dated', d.issued_on, 'final_on', d.final_on,
    'delivered_on', d.delivered_on, 'person', d.person_id, 'kind', NULL, 'effective_on', NULL, 'given_name', NULL, 'surname', NULL, 'born_on', NULL,
    'is_entered', EXISTS (SELECT FROM civil.birth_note n WHERE n.deemed_act_id = d.id),
    'is_annulled', EXISTS (SELECT FROM citizenship.annulment a WHERE a.annulled_body = d.body
      AND a.annulled_number = d.number AND a.annulled_on = d.issued_on))
  FROM citizenship.deemed_act d
  WHERE d.id = (given.citizenship->>'deemed_act')::uuid
    AND d.delivered_unit_code = given.viewer_unit
    AND (d.person_id IS NULL OR d.protection < 2
      OR d.protection <= given.viewer_clearance)) AS document,
(SELECT coalesce(jsonb_agg(n.id), '[]') FROM ledger.notice n
  JOIN ledger.act a ON a.number = n.act
  WHERE n.unit = given.viewer_unit AND n.answered IS NULL AND a.record_id IN (
    (given.citizenship->>'decision')::uuid, (given.citizenship->>'determination')::uuid,
    (given.citizenship->>'deemed_act')::uuid)) AS notices,
EXISTS (
    SELECT FROM cases.case_file c WHERE c.filing = given.answered_filing AND (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION'))) AS is_filing_doubted
FROM given, (SELECT clock_timestamp() AT TIME ZONE 'Europe/Belgrade' AS now) day
$$;
REVOKE ALL ON FUNCTION civil.facts_enter_birth(uuid, text, uuid, text, text, text, date, text, text, text, jsonb, jsonb, jsonb, jsonb, jsonb, text, bigint, uuid) FROM PUBLIC;
GRANT USAGE ON SCHEMA civil TO hub_registrar;
GRANT EXECUTE ON FUNCTION civil.facts_enter_birth(uuid, text, uuid, text, text, text, date, text, text, text, jsonb, jsonb, jsonb, jsonb, jsonb, text, bigint, uuid) TO hub_registrar;
CREATE OR REPLACE FUNCTION civil.facts_request_redaction(act uuid)
RETURNS TABLE (today date, is_known boolean, has_content boolean, persons jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS act)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today,
  a.id IS NOT NULL AS is_known, EXISTS (SELECT FROM ledger.content c WHERE c.act = a.number) AS has_content, coalesce(to_json(a.persons), '[]') AS persons
FROM given LEFT JOIN ledger.act a ON a.id = given.act
$$;
REVOKE ALL ON FUNCTION civil.facts_request_redaction(uuid) FROM PUBLIC;
GRANT USAGE ON SCHEMA civil TO hub_supervisor;
GRANT EXECUTE ON FUNCTION civil.facts_request_redaction(uuid) TO hub_supervisor;
CREATE OR REPLACE FUNCTION civil.facts_redact_entry(request uuid, viewer_account text)
RETURNS TABLE (act uuid, is_own boolean, has_content boolean, persons jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS request, $2 AS viewer_account)
SELECT a.id AS act, coalesce(q.account = given.viewer_account, false) AS is_own,
  EXISTS (SELECT FROM ledger.content c WHERE c.act = a.number) AS has_content, coalesce(to_json(a.persons), '[]') AS persons
FROM given LEFT JOIN ledger.act q ON q.id = given.request
LEFT JOIN ledger.redaction r ON r.asked_in = q.number
LEFT JOIN ledger.act a ON a.number = r.act
$$;
REVOKE ALL ON FUNCTION civil.facts_redact_entry(uuid, text) FROM PUBLIC;
GRANT USAGE ON SCHEMA civil TO hub_supervisor;
GRANT EXECUTE ON FUNCTION civil.facts_redact_entry(uuid, text) TO hub_supervisor;
CREATE OR REPLACE FUNCTION cases.facts_open_doubt(person uuid, birth_entry uuid, citizens_book_entry uuid, filing uuid, viewer_unit text, viewer_office text, viewer_clearance bigint)
RETURNS TABLE (key uuid, today date, office text, unit text, next_number bigint, person uuid, is_disputed boolean, birth_entry uuid, citizens_book_entry uuid, filing_state text, filing_year bigint, filing_number bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS person, $2 AS birth_entry, $3 AS citizens_book_entry, $4 AS filing, $5 AS viewer_unit, $6 AS viewer_office, $7 AS viewer_clearance)
SELECT gen_random_uuid() AS key, (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_office AS office,
  given.viewer_unit AS unit, (SELECT coalesce(max(c.number), 0) + 1 FROM cases.case_file c
    WHERE c.office = given.viewer_office AND c.year = extract(year FROM (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date)) AS next_number, p.id AS person,
  EXISTS (
    WITH RECURSIVE same AS (
      SELECT population.surviving(given.person) AS id
      UNION SELECT m.id FROM same JOIN population.person m ON m.merged_into = same.id)
    SELECT FROM same JOIN cases.case_file c ON c.person_id = same.id
     WHERE (c.kind, c.state) IN (('DOUBT', 'AWAITING_MUP_OPINION')))
    OR EXISTS (SELECT FROM cases.case_file c WHERE c.filing = given.filing AND c.is_open)
    AS is_disputed,
  (SELECT e.id FROM civil.birth_entry e WHERE e.id = given.birth_entry
      AND e.person_id = p.id AND e.keeper_code = given.viewer_unit) AS birth_entry,
  (SELECT e.id FROM citizenship.citizens_book_entry e WHERE e.id = given.citizens_book_entry
      AND e.person_id = p.id AND e.keeper_code = given.viewer_unit) AS citizens_book_entry,
  f.state AS filing_state, f.year AS filing_year, f.number AS filing_number
FROM given
LEFT JOIN ledger.filing f ON f.id = given.filing AND f.office = given.viewer_office
LEFT JOIN population.person p ON p.id = population.surviving(given.person) AND (p.protection IS NULL OR p.protection < 2 OR p.protection <= given.viewer_clearance)
 AND (p.birth_keeper = given.viewer_unit
   OR p.birth_keeper IS NULL AND f.id IS NOT NULL
   OR EXISTS (SELECT FROM citizenship.citizens_book_entry e
        WHERE e.person_id = p.id AND e.keeper_code = given.viewer_unit)
   OR given.viewer_unit IN (
     SELECT d.delivered_unit_code FROM citizenship.citizenship_decision d WHERE d.person_id = p.id
     UNION ALL
     SELECT d.delivered_unit_code FROM citizenship.determination d WHERE d.person_id = p.id
     UNION ALL
     SELECT d.delivered_unit_code FROM citizenship.deemed_act d WHERE d.person_id = p.id
     UNION ALL
     SELECT d.delivered_unit_code FROM citizenship.annulment d WHERE d.person_id = p.id))
$$;
REVOKE ALL ON FUNCTION cases.facts_open_doubt(uuid, uuid, uuid, uuid, text, text, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA cases TO hub_registrar;
GRANT EXECUTE ON FUNCTION cases.facts_open_doubt(uuid, uuid, uuid, uuid, text, text, bigint) TO hub_registrar;
CREATE OR REPLACE FUNCTION cases.facts_give_opinion(case_file uuid, viewer_unit text, viewer_office text, viewer_clearance bigint)
RETURNS TABLE (key uuid, today date, office text, version bigint, kind text, state text, opened_on date, closed_on date, due_on date, unit text, person uuid, steps bigint, entries bigint, notices jsonb, filing uuid, filing_waits boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS case_file, $2 AS viewer_unit, $3 AS viewer_office, $4 AS viewer_clearance)
SELECT gen_random_uuid() AS key, (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_office AS office,
  c.recorded_in AS version, c.kind, c.state, c.opened_on, c.closed_on, c.due_on,
  c.unit_code AS unit, c.person_id AS person,
  (SELECT count(*) FROM cases.case_step s WHERE s.case_file_id = c.id) AS steps,
  (SELECT count(*) FROM cases.case_entry e WHERE e.case_file_id = c.id) AS entries,
  (SELECT coalesce(jsonb_agg(n.id ORDER BY n.id), '[]') FROM ledger.notice n
    WHERE n.answered IS NULL AND n.act IN (
      SELECT s.recorded_in FROM cases.case_step s WHERE s.case_file_id = c.id)) AS notices,
  c.filing,
  EXISTS (SELECT FROM ledger.filing f
    WHERE f.id = c.filing AND f.office = given.viewer_office AND f.state = 'WAITING')
    AS filing_waits
FROM given LEFT JOIN cases.case_file c ON c.id = given.case_file
 AND (given.viewer_unit IS NULL OR c.unit_code = given.viewer_unit) AND (c.protection IS NULL OR c.protection < 2 OR c.protection <= given.viewer_clearance)
$$;
REVOKE ALL ON FUNCTION cases.facts_give_opinion(uuid, text, text, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA cases TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION cases.facts_give_opinion(uuid, text, text, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION cases.facts_withdraw_doubt(case_file uuid, viewer_unit text, viewer_office text, viewer_clearance bigint)
RETURNS TABLE (key uuid, today date, office text, version bigint, kind text, state text, opened_on date, closed_on date, due_on date, unit text, person uuid, steps bigint, entries bigint, notices jsonb, filing uuid, filing_waits boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS case_file, $2 AS viewer_unit, $3 AS viewer_office, $4 AS viewer_clearance)
SELECT gen_random_uuid() AS key, (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_office AS office,
  c.recorded_in AS version, c.kind, c.state, c.opened_on, c.closed_on, c.due_on,
  c.unit_code AS unit, c.person_id AS person,
  (SELECT count(*) FROM cases.case_step s WHERE s.case_file_id = c.id) AS steps,
  (SELECT count(*) FROM cases.case_entry e WHERE e.case_file_id = c.id) AS entries,
  (SELECT coalesce(jsonb_agg(n.id ORDER BY n.id), '[]') FROM ledger.notice n
    WHERE n.answered IS NULL AND n.act IN (
      SELECT s.recorded_in FROM cases.case_step s WHERE s.case_file_id = c.id)) AS notices,
  c.filing,
  EXISTS (SELECT FROM ledger.filing f
    WHERE f.id = c.filing AND f.office = given.viewer_office AND f.state = 'WAITING')
    AS filing_waits
FROM given LEFT JOIN cases.case_file c ON c.id = given.case_file
 AND (given.viewer_unit IS NULL OR c.unit_code = given.viewer_unit) AND (c.protection IS NULL OR c.protection < 2 OR c.protection <= given.viewer_clearance)
$$;
REVOKE ALL ON FUNCTION cases.facts_withdraw_doubt(uuid, text, text, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA cases TO hub_registrar;
GRANT EXECUTE ON FUNCTION cases.facts_withdraw_doubt(uuid, text, text, bigint) TO hub_registrar;
CREATE OR REPLACE FUNCTION cases.facts_take_up_opinion(case_file uuid, viewer_unit text, viewer_office text, viewer_clearance bigint)
RETURNS TABLE (key uuid, today date, office text, version bigint, kind text, state text, opened_on date, closed_on date, due_on date, unit text, person uuid, steps bigint, entries bigint, notices jsonb, filing uuid, filing_waits boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS case_file, $2 AS viewer_unit, $3 AS viewer_office, $4 AS viewer_clearance)
SELECT gen_random_uuid() AS key, (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_office AS office,
  c.recorded_in AS version, c.kind, c.state, c.opened_on, c.closed_on, c.due_on,
  c.unit_code AS unit, c.person_id AS person,
  (SELECT count(*) FROM cases.case_step s WHERE s.case_file_id = c.id) AS steps,
  (SELECT count(*) FROM cases.case_entry e WHERE e.case_file_id = c.id) AS entries,
  (SELECT coalesce(jsonb_agg(n.id ORDER BY n.id), '[]') FROM ledger.notice n
    WHERE n.answered IS NULL AND n.act IN (
      SELECT s.recorded_in FROM cases.case_step s WHERE s.case_file_id = c.id)) AS notices,
  c.filing,
  EXISTS (SELECT FROM ledger.filing f
    WHERE f.id = c.filing AND f.office = given.viewer_office AND f.state = 'WAITING')
    AS filing_waits
FROM given LEFT JOIN cases.case_file c ON c.id = given.case_file
 AND (given.viewer_unit IS NULL OR c.unit_code = given.viewer_unit) AND (c.protection IS NULL OR c.protection < 2 OR c.protection <= given.viewer_clearance)
$$;
REVOKE ALL ON FUNCTION cases.facts_take_up_opinion(uuid, text, text, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA cases TO hub_registrar;
GRANT EXECUTE ON FUNCTION cases.facts_take_up_opinion(uuid, text, text, bigint) TO hub_registrar;
CREATE OR REPLACE FUNCTION cases.facts_open_reconstruction(unit text, order_number text, ordered_on date, viewer_office text)
RETURNS TABLE (key uuid, today date, office text, next_number bigint, is_known boolean, keeper text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS unit, $2 AS order_number, $3 AS ordered_on, $4 AS viewer_office)
SELECT gen_random_uuid() AS key, (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_office AS office,
  (SELECT coalesce(max(c.number), 0) + 1 FROM cases.case_file c
    WHERE c.office = given.viewer_office AND c.year = extract(year FROM (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date)) AS next_number,
  EXISTS (SELECT FROM cases.case_file c JOIN cases.case_document d ON d.case_file_id = c.id
    WHERE c.kind = 'RECONSTRUCTION' AND d.number = given.order_number
      AND d.dated = given.ordered_on AND c.unit_code IS NOT DISTINCT FROM given.unit) AS is_known,
  (SELECT u.keeper_code FROM local_government.unit u WHERE u.code = given.unit) AS keeper
FROM given
$$;
REVOKE ALL ON FUNCTION cases.facts_open_reconstruction(text, text, date, text) FROM PUBLIC;
GRANT USAGE ON SCHEMA cases TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION cases.facts_open_reconstruction(text, text, date, text) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION cases.facts_add_evidence(case_file uuid, viewer_unit text, viewer_office text, viewer_clearance bigint)
RETURNS TABLE (key uuid, today date, office text, version bigint, kind text, state text, opened_on date, closed_on date, due_on date, unit text, person uuid, steps bigint, entries bigint, notices jsonb, filing uuid, filing_waits boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS case_file, $2 AS viewer_unit, $3 AS viewer_office, $4 AS viewer_clearance)
SELECT gen_random_uuid() AS key, (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_office AS office,
  c.recorded_in AS version, c.kind, c.state, c.opened_on, c.closed_on, c.due_on,
  c.unit_code AS unit, c.person_id AS person,
  (SELECT count(*) FROM cases.case_step s WHERE s.case_file_id = c.id) AS steps,
  (SELECT count(*) FROM cases.case_entry e WHERE e.case_file_id = c.id) AS entries,
  (SELECT coalesce(jsonb_agg(n.id ORDER BY n.id), '[]') FROM ledger.notice n
    WHERE n.answered IS NULL AND n.act IN (
      SELECT s.recorded_in FROM cases.case_step s WHERE s.case_file_id = c.id)) AS notices,
  c.filing,
  EXISTS (SELECT FROM ledger.filing f
    WHERE f.id = c.filing AND f.office = given.viewer_office AND f.state = 'WAITING')
    AS filing_waits
FROM given LEFT JOIN cases.case_file c ON c.id = given.case_file
 AND (given.viewer_unit IS NULL OR c.unit_code = given.viewer_unit) AND (c.protection IS NULL OR c.protection < 2 OR c.protection <= given.viewer_clearance)
$$;
REVOKE ALL ON FUNCTION cases.facts_add_evidence(uuid, text, text, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA cases TO hub_registrar;
GRANT EXECUTE ON FUNCTION cases.facts_add_evidence(uuid, text, text, bigint) TO hub_registrar;
GRANT USAGE ON SCHEMA cases TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION cases.facts_add_evidence(uuid, text, text, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION cases.facts_restore_entry(case_file uuid, viewer_unit text, viewer_office text, viewer_clearance bigint, birth_entry uuid, citizens_book_entry uuid, decision uuid)
RETURNS TABLE (key uuid, today date, office text, version bigint, kind text, state text, opened_on date, closed_on date, due_on date, unit text, person uuid, steps bigint, entries bigint, notices jsonb, filing uuid, filing_waits boolean, is_there boolean, whose uuid, is_named boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS case_file, $2 AS viewer_unit, $3 AS viewer_office, $4 AS viewer_clearance, $5 AS birth_entry, $6 AS citizens_book_entry, $7 AS decision)
SELECT gen_random_uuid() AS key, (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_office AS office,
  c.recorded_in AS version, c.kind, c.state, c.opened_on, c.closed_on, c.due_on,
  c.unit_code AS unit, c.person_id AS person,
  (SELECT count(*) FROM cases.case_step s WHERE s.case_file_id = c.id) AS steps,
  (SELECT count(*) FROM cases.case_entry e WHERE e.case_file_id = c.id) AS entries,
  (SELECT coalesce(jsonb_agg(n.id ORDER BY n.id), '[]') FROM ledger.notice n
    WHERE n.answered IS NULL AND n.act IN (
      SELECT s.recorded_in FROM cases.case_step s WHERE s.case_file_id = c.id)) AS notices,
  c.filing,
  EXISTS (SELECT FROM ledger.filing f
    WHERE f.id = c.filing AND f.office = given.viewer_office AND f.state = 'WAITING')
    AS filing_waits, r.id IS NOT NULL AS is_there, r.person_id AS whose,
  EXISTS (SELECT FROM cases.case_entry e WHERE e.case_file_id = c.id
    AND r.id IN (e.birth_entry_id, e.citizens_book_entry_id, e.decision_id)) AS is_named
FROM given LEFT JOIN cases.case_file c ON c.id = given.case_file
 AND (given.viewer_unit IS NULL OR c.unit_code = given.viewer_unit) AND (c.protection IS NULL OR c.protection < 2 OR c.protection <= given.viewer_clearance)
LEFT JOIN LATERAL (
  SELECT e.id, e.person_id FROM civil.birth_entry e
   WHERE e.id = given.birth_entry AND c.book = 'BIRTHS' AND e.keeper_code = c.unit_code
     AND (e.protection IS NULL OR e.protection < 2 OR e.protection <= given.viewer_clearance)
  UNION ALL
  SELECT e.id, e.person_id FROM citizenship.citizens_book_entry e
   WHERE e.id = given.citizens_book_entry AND c.book = 'CITIZENS'
     AND e.keeper_code = c.unit_code AND (e.protection IS NULL OR e.protection < 2 OR e.protection <= given.viewer_clearance)
  UNION ALL
  SELECT d.id, d.person_id FROM citizenship.citizenship_decision d
   WHERE d.id = given.decision AND c.book = 'EVIDENCE' AND (d.protection IS NULL OR d.protection < 1 OR d.protection <= given.viewer_clearance)) r ON true
$$;
REVOKE ALL ON FUNCTION cases.facts_restore_entry(uuid, text, text, bigint, uuid, uuid, uuid) FROM PUBLIC;
GRANT USAGE ON SCHEMA cases TO hub_registrar;
GRANT EXECUTE ON FUNCTION cases.facts_restore_entry(uuid, text, text, bigint, uuid, uuid, uuid) TO hub_registrar;
GRANT USAGE ON SCHEMA cases TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION cases.facts_restore_entry(uuid, text, text, bigint, uuid, uuid, uuid) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION cases.facts_close_reconstruction(case_file uuid, viewer_unit text, viewer_office text, viewer_clearance bigint)
RETURNS TABLE (key uuid, today date, office text, version bigint, kind text, state text, opened_on date, closed_on date, due_on date, unit text, person uuid, steps bigint, entries bigint, notices jsonb, filing uuid, filing_waits boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS case_file, $2 AS viewer_unit, $3 AS viewer_office, $4 AS viewer_clearance)
SELECT gen_random_uuid() AS key, (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today, given.viewer_office AS office,
  c.recorded_in AS version, c.kind, c.state, c.opened_on, c.closed_on, c.due_on,
  c.unit_code AS unit, c.person_id AS person,
  (SELECT count(*) FROM cases.case_step s WHERE s.case_file_id = c.id) AS steps,
  (SELECT count(*) FROM cases.case_entry e WHERE e.case_file_id = c.id) AS entries,
  (SELECT coalesce(jsonb_agg(n.id ORDER BY n.id), '[]') FROM ledger.notice n
    WHERE n.answered IS NULL AND n.act IN (
      SELECT s.recorded_in FROM cases.case_step s WHERE s.case_file_id = c.id)) AS notices,
  c.filing,
  EXISTS (SELECT FROM ledger.filing f
    WHERE f.id = c.filing AND f.office = given.viewer_office AND f.state = 'WAITING')
    AS filing_waits
FROM given LEFT JOIN cases.case_file c ON c.id = given.case_file
 AND (given.viewer_unit IS NULL OR c.unit_code = given.viewer_unit) AND (c.protection IS NULL OR c.protection < 2 OR c.protection <= given.viewer_clearance)
$$;
REVOKE ALL ON FUNCTION cases.facts_close_reconstruction(uuid, text, text, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA cases TO hub_registrar;
GRANT EXECUTE ON FUNCTION cases.facts_close_reconstruction(uuid, text, text, bigint) TO hub_registrar;
GRANT USAGE ON SCHEMA cases TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION cases.facts_close_reconstruction(uuid, text, text, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.facts_citizenship_decision_candidates(id uuid, viewer_clearance bigint)
RETURNS TABLE (is_open boolean, surname text, one_parent text, given_name text, born_on date, born_precision text, birth_place text, birth_country text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS id, $2 AS viewer_clearance)
SELECT d.id IS NOT NULL AND d.person_id IS NULL AS is_open, d.surname, d.one_parent, d.given_name,
  d.born_on, d.born_precision, d.birth_place, d.birth_country
FROM given LEFT JOIN citizenship.citizenship_decision d ON d.id = given.id
 AND (d.person_id IS NULL OR d.protection < 1 OR d.protection <= given.viewer_clearance)
$$;
REVOKE ALL ON FUNCTION citizenship.facts_citizenship_decision_candidates(uuid, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_citizenship_decision_candidates(uuid, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.facts_citizenship_decision_candidates_found(asked jsonb, viewer_clearance bigint, viewer_basis text)
RETURNS TABLE (person uuid, trail uuid, names jsonb, one_parent text, born_on date, born_precision text, birth_place text, birth_country text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS asked, $2 AS viewer_clearance, $3 AS viewer_basis)
, g AS (
  SELECT (given.asked->>'first')::date AS first, (given.asked->>'last')::date AS last,
    (given.asked->>'is_day')::boolean AS is_day,
    ARRAY(SELECT n::date FROM jsonb_array_elements_text(given.asked->'near') n) AS near,
    ARRAY(SELECT f COLLATE "C" FROM jsonb_array_elements_text(given.asked->'prefixes') f)
      AS prefixes,
    given.asked->>'name' AS name, given.asked->>'one_parent' AS one_parent,
    given.viewer_clearance
  FROM given WHERE given.viewer_basis IS NOT NULL
), hit AS (
  SELECT p.id FROM g JOIN population.person p ON p.born_on = g.first WHERE g.is_day
  UNION
  SELECT p.id FROM g CROSS JOIN unnest(g.near) day JOIN population.person p ON p.born_on = day
   WHERE EXISTS (SELECT FROM population.name_key k, unnest(g.prefixes) f
      WHERE k.person_id = p.id AND k.key >= f AND k.key < f || chr(1114111))
  UNION
  SELECT p.id FROM g JOIN population.person p ON p.born_on BETWEEN g.first AND g.last
   WHERE NOT g.is_day AND EXISTS (SELECT FROM population.name_key k, unnest(g.prefixes) f
      WHERE k.person_id = p.id AND k.key >= f AND k.key < f || chr(1114111))
  UNION
  SELECT k.person_id FROM g JOIN population.name_key k ON k.key = g.name
    JOIN population.one_parent o ON o.person_id = k.person_id
   WHERE g.one_parent <> '' AND hub.fold(o.name) = g.one_parent
)
SELECT 
  p.id AS person, p.trail_id AS trail,
  jsonb_build_array(jsonb_build_object('surname', p.surname, 'given_name', p.given_name))
    || coalesce(
      (SELECT jsonb_agg(jsonb_build_object('surname', n.surname, 'given_name', n.given_name)
              ORDER BY n.valid_from DESC, n.id)
         FROM population.former_name n WHERE n.person_id = p.id), '[]') AS names,
  (SELECT o.name FROM population.one_parent o WHERE o.person_id = p.id) AS one_parent,
  p.born_on, p.born_precision, p.birth_place, p.birth_country
FROM g CROSS JOIN hit
-- OFFSET: by key for each hit; how many there are is unknown to the planner.
CROSS JOIN LATERAL (SELECT q.* FROM population.person q WHERE q.id = hit.id OFFSET 0) p
WHERE p.merged_into IS NULL AND (p.protection < 2 OR p.protection <= g.viewer_clearance)
LIMIT 5001
$$;
REVOKE ALL ON FUNCTION citizenship.facts_citizenship_decision_candidates_found(jsonb, bigint, text) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_citizenship_decision_candidates_found(jsonb, bigint, text) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.write_citizenship_decision(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{recordCitizenshipDecision, chooseCitizenshipDecisionPerson, deliverCitizenshipDecision, recordCitizenshipDecisionFinality, enterBirth}');
  was citizenship.citizenship_decision;
  made citizenship.citizenship_decision;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::citizenship.citizenship_decision, given);
  ELSE
    SELECT * INTO was FROM citizenship.citizenship_decision t WHERE t.id = (given->>'id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CITIZENSHIP';
  made.source_body := coalesce(made.source_body, 'Министарство унутрашњих послова');
  IF made.person_id IS NOT NULL
      AND NOT made.person_id = ANY (act.persons)
      OR was.person_id IS NOT NULL AND NOT was.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
  IF session_user = 'hub_registrar' AND (made.delivered_unit_code IS DISTINCT FROM act.unit
      OR version IS NOT NULL AND was.delivered_unit_code IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO citizenship.citizenship_decision (id, person_id, kind, ordinal, request_number, requested_on, number, decided_on, effective_on, legal_basis, surname, one_parent, given_name, born_on, born_precision, birth_place, birth_country, residence, foreign_citizenship, delivered_to, remarks, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in)
    VALUES (made.id, made.person_id, made.kind, made.ordinal, made.request_number, made.requested_on, made.number, made.decided_on, made.effective_on, made.legal_basis, made.surname, made.one_parent, made.given_name, made.born_on, made.born_precision, made.birth_place, made.birth_country, made.residence, made.foreign_citizenship, made.delivered_to, made.remarks, made.body, made.final_on, made.delivered_on, made.delivered_unit_code, made.remedy, made.remedy_days, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in);
  ELSE
    UPDATE citizenship.citizenship_decision t SET (person_id, kind, ordinal, request_number, requested_on, number, decided_on, effective_on, legal_basis, surname, one_parent, given_name, born_on, born_precision, birth_place, birth_country, residence, foreign_citizenship, delivered_to, remarks, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in) =
      ROW (made.person_id, made.kind, made.ordinal, made.request_number, made.requested_on, made.number, made.decided_on, made.effective_on, made.legal_basis, made.surname, made.one_parent, made.given_name, made.born_on, made.born_precision, made.birth_place, made.birth_country, made.residence, made.foreign_citizenship, made.delivered_to, made.remarks, made.body, made.final_on, made.delivered_on, made.delivered_unit_code, made.remedy, made.remedy_days, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in) WHERE t.id = made.id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION citizenship.write_citizenship_decision(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT EXECUTE ON FUNCTION citizenship.write_citizenship_decision(bigint, jsonb) TO hub_registrar;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.write_citizenship_decision(bigint, jsonb) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.write_determination(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{recordDetermination, deliverDetermination, recordDeterminationFinality}');
  was citizenship.determination;
  made citizenship.determination;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::citizenship.determination, given);
  ELSE
    SELECT * INTO was FROM citizenship.determination t WHERE t.id = (given->>'id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CITIZENSHIP';
  made.source_body := coalesce(made.source_body, 'Министарство унутрашњих послова');
  IF made.person_id IS NOT NULL
      AND NOT made.person_id = ANY (act.persons)
      OR was.person_id IS NOT NULL AND NOT was.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
  IF version IS NULL THEN
    INSERT INTO citizenship.determination (id, person_id, number, decided_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in)
    VALUES (made.id, made.person_id, made.number, made.decided_on, made.body, made.final_on, made.delivered_on, made.delivered_unit_code, made.remedy, made.remedy_days, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in);
  ELSE
    UPDATE citizenship.determination t SET (person_id, number, decided_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in) =
      ROW (made.person_id, made.number, made.decided_on, made.body, made.final_on, made.delivered_on, made.delivered_unit_code, made.remedy, made.remedy_days, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in) WHERE t.id = made.id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION citizenship.write_determination(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.write_determination(bigint, jsonb) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.write_deemed_act(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{recordDeemedAct, deliverDeemedAct, recordDeemedActFinality}');
  was citizenship.deemed_act;
  made citizenship.deemed_act;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::citizenship.deemed_act, given);
  ELSE
    SELECT * INTO was FROM citizenship.deemed_act t WHERE t.id = (given->>'id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CITIZENSHIP';
  made.source_body := coalesce(made.source_body, 'Министарство унутрашњих послова');
  IF made.person_id IS NOT NULL
      AND NOT made.person_id = ANY (act.persons)
      OR was.person_id IS NOT NULL AND NOT was.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
  IF version IS NULL THEN
    INSERT INTO citizenship.deemed_act (id, person_id, number, issued_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in)
    VALUES (made.id, made.person_id, made.number, made.issued_on, made.body, made.final_on, made.delivered_on, made.delivered_unit_code, made.remedy, made.remedy_days, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in);
  ELSE
    UPDATE citizenship.deemed_act t SET (person_id, number, issued_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in) =
      ROW (made.person_id, made.number, made.issued_on, made.body, made.final_on, made.delivered_on, made.delivered_unit_code, made.remedy, made.remedy_days, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in) WHERE t.id = made.id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION citizenship.write_deemed_act(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.write_deemed_act(bigint, jsonb) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.write_annulment(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{recordAnnulment, chooseCitizenshipDecisionPerson, deliverAnnulment, recordAnnulmentFinality}');
  was citizenship.annulment;
  made citizenship.annulment;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::citizenship.annulment, given);
  ELSE
    SELECT * INTO was FROM citizenship.annulment t WHERE t.id = (given->>'id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CITIZENSHIP';
  made.source_body := coalesce(made.source_body, 'Министарство унутрашњих послова');
  IF made.person_id IS NOT NULL
      AND NOT made.person_id = ANY (act.persons)
      OR was.person_id IS NOT NULL AND NOT was.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
  IF version IS NULL THEN
    INSERT INTO citizenship.annulment (id, person_id, number, decided_on, body, annuls, annulled_body, annulled_number, annulled_on, decision_id, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in)
    VALUES (made.id, made.person_id, made.number, made.decided_on, made.body, made.annuls, made.annulled_body, made.annulled_number, made.annulled_on, made.decision_id, made.final_on, made.delivered_on, made.delivered_unit_code, made.remedy, made.remedy_days, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in);
  ELSE
    UPDATE citizenship.annulment t SET (person_id, number, decided_on, body, annuls, annulled_body, annulled_number, annulled_on, decision_id, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in) =
      ROW (made.person_id, made.number, made.decided_on, made.body, made.annuls, made.annulled_body, made.annulled_number, made.annulled_on, made.decision_id, made.final_on, made.delivered_on, made.delivered_unit_code, made.remedy, made.remedy_days, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in) WHERE t.id = made.id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION citizenship.write_annulment(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.write_annulment(bigint, jsonb) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.write_citizenship_entry(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{enterCitizenshipDecision, enterCitizenshipByBirth, enterAdmission, enterDetermination, enterDeemedCitizen, enterTermination, enterAnnulment, takeOverCitizensBookEntry, takeOverCitizensBookTermination, repeatCitizenshipEntry, correctCitizenshipEntry, enterBirth}');
  was citizenship.citizenship_entry;
  made citizenship.citizenship_entry;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::citizenship.citizenship_entry, given);
  ELSE
    SELECT * INTO was FROM citizenship.citizenship_entry t WHERE t.id = (given->>'id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CITIZENSHIP';
  made.source_body := coalesce(made.source_body, 'Министарство унутрашњих послова');
  IF made.person_id IS NOT NULL
      AND NOT made.person_id = ANY (act.persons)
      OR was.person_id IS NOT NULL AND NOT was.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
  IF session_user = 'hub_registrar' AND (made.keeper_code IS DISTINCT FROM act.unit
      OR version IS NOT NULL AND was.keeper_code IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO citizenship.citizenship_entry (id, person_id, ordinal, book_entry_id, ground, ended_by, annuls, written_in, entered_on, text, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, keeper_code, copy_of_id, corrects_id, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in)
    VALUES (made.id, made.person_id, made.ordinal, made.book_entry_id, made.ground, made.ended_by, made.annuls, made.written_in, made.entered_on, made.text, made.body, made.number, made.dated, made.final_on, made.delivered_on, made.effective_on, made.annulled_body, made.annulled_number, made.annulled_on, made.decision_id, made.determination_id, made.deemed_act_id, made.annulment_id, made.registrar, made.source_register, made.source_body, made.recorded_at, made.keeper_code, made.copy_of_id, made.corrects_id, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in);
  ELSE
    UPDATE citizenship.citizenship_entry t SET (person_id, ordinal, book_entry_id, ground, ended_by, annuls, written_in, entered_on, text, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, keeper_code, copy_of_id, corrects_id, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in) =
      ROW (made.person_id, made.ordinal, made.book_entry_id, made.ground, made.ended_by, made.annuls, made.written_in, made.entered_on, made.text, made.body, made.number, made.dated, made.final_on, made.delivered_on, made.effective_on, made.annulled_body, made.annulled_number, made.annulled_on, made.decision_id, made.determination_id, made.deemed_act_id, made.annulment_id, made.registrar, made.source_register, made.source_body, made.recorded_at, made.keeper_code, made.copy_of_id, made.corrects_id, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in) WHERE t.id = made.id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION citizenship.write_citizenship_entry(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT EXECUTE ON FUNCTION citizenship.write_citizenship_entry(bigint, jsonb) TO hub_registrar;
CREATE OR REPLACE FUNCTION civil.write_birth_note(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{enterCitizenshipDecision, enterCitizenshipByBirth, enterAdmission, enterDetermination, enterDeemedCitizen, enterTermination, enterAnnulment, takeOverCitizensBookEntry, takeOverCitizensBookTermination, correctCitizenshipEntry, enterBirth}');
  was civil.birth_note;
  made civil.birth_note;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::civil.birth_note, given);
  ELSE
    SELECT * INTO was FROM civil.birth_note t WHERE t.id = (given->>'id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CIVIL_REGISTERS';
  made.source_body := coalesce(made.source_body, 'Министарство државне управе и локалне самоуправе');
  IF made.person_id IS NOT NULL
      AND NOT made.person_id = ANY (act.persons)
      OR was.person_id IS NOT NULL AND NOT was.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
  IF session_user = 'hub_registrar' AND (made.keeper_code IS DISTINCT FROM act.unit
      OR version IS NOT NULL AND was.keeper_code IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO civil.birth_note (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, citizenship_entry_id, registrar, source_register, source_body, recorded_at, keeper_code, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in)
    VALUES (made.id, made.entry_id, made.person_id, made.written_in, made.ordinal, made.kind, made.entered_on, made.text, made.decision_id, made.determination_id, made.deemed_act_id, made.annulment_id, made.citizenship_entry_id, made.registrar, made.source_register, made.source_body, made.recorded_at, made.keeper_code, made.basis_document, made.basis_number, made.basis_dated, made.basis_body, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in);
  ELSE
    UPDATE civil.birth_note t SET (entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, citizenship_entry_id, registrar, source_register, source_body, recorded_at, keeper_code, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in) =
      ROW (made.entry_id, made.person_id, made.written_in, made.ordinal, made.kind, made.entered_on, made.text, made.decision_id, made.determination_id, made.deemed_act_id, made.annulment_id, made.citizenship_entry_id, made.registrar, made.source_register, made.source_body, made.recorded_at, made.keeper_code, made.basis_document, made.basis_number, made.basis_dated, made.basis_body, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in) WHERE t.id = made.id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION civil.write_birth_note(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA civil TO hub_registrar;
GRANT EXECUTE ON FUNCTION civil.write_birth_note(bigint, jsonb) TO hub_registrar;
CREATE OR REPLACE FUNCTION civil.write_birth_entry(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{enterCitizenshipDecision, enterCitizenshipByBirth, enterAdmission, enterDetermination, enterDeemedCitizen, enterTermination, enterAnnulment, takeOverCitizensBookEntry, takeOverCitizensBookTermination, correctCitizenshipEntry, enterBirth}');
  was civil.birth_entry;
  made civil.birth_entry;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::civil.birth_entry, given);
  ELSE
    SELECT * INTO was FROM civil.birth_entry t WHERE t.id = (given->>'id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CIVIL_REGISTERS';
  made.source_body := coalesce(made.source_body, 'Министарство државне управе и локалне самоуправе');
  IF made.person_id IS NOT NULL
      AND NOT made.person_id = ANY (act.persons)
      OR was.person_id IS NOT NULL AND NOT was.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
  IF session_user = 'hub_registrar' AND (made.keeper_code IS DISTINCT FROM act.unit
      OR version IS NOT NULL AND was.keeper_code IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO civil.birth_entry (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, kind, given_name, surname, sex, born_on, born_precision, born_at, found_on, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, stillborn, minority_given_name, minority_surname, minority_language, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in)
    VALUES (made.id, made.entry_mark, made.area_id, made.volume, made.page, made.number, made.year, made.entered_on, made.keeper_code, made.registrar, made.source_register, made.source_body, made.recorded_at, made.person_id, made.kind, made.given_name, made.surname, made.sex, made.born_on, made.born_precision, made.born_at, made.found_on, made.birth_place, made.birth_unit_code, made.birth_country, made.jmbg, made.citizenship, made.late_decision_number, made.late_decision_on, made.stillborn, made.minority_given_name, made.minority_surname, made.minority_language, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in);
  ELSE
    UPDATE civil.birth_entry t SET (entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, kind, given_name, surname, sex, born_on, born_precision, born_at, found_on, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, stillborn, minority_given_name, minority_surname, minority_language, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in) =
      ROW (made.entry_mark, made.area_id, made.volume, made.page, made.number, made.year, made.entered_on, made.keeper_code, made.registrar, made.source_register, made.source_body, made.recorded_at, made.person_id, made.kind, made.given_name, made.surname, made.sex, made.born_on, made.born_precision, made.born_at, made.found_on, made.birth_place, made.birth_unit_code, made.birth_country, made.jmbg, made.citizenship, made.late_decision_number, made.late_decision_on, made.stillborn, made.minority_given_name, made.minority_surname, made.minority_language, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in) WHERE t.id = made.id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION civil.write_birth_entry(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA civil TO hub_registrar;
GRANT EXECUTE ON FUNCTION civil.write_birth_entry(bigint, jsonb) TO hub_registrar;
CREATE OR REPLACE FUNCTION citizenship.write_citizens_book_entry(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{enterCitizenshipDecision, enterCitizenshipByBirth, enterAdmission, enterDetermination, enterDeemedCitizen, enterTermination, enterAnnulment, takeOverCitizensBookEntry, takeOverCitizensBookTermination, repeatCitizenshipEntry, correctCitizenshipEntry}');
  was citizenship.citizens_book_entry;
  made citizenship.citizens_book_entry;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::citizenship.citizens_book_entry, given);
  ELSE
    SELECT * INTO was FROM citizenship.citizens_book_entry t WHERE t.id = (given->>'id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CITIZENSHIP';
  made.source_body := coalesce(made.source_body, 'Министарство унутрашњих послова');
  IF made.person_id IS NOT NULL
      AND NOT made.person_id = ANY (act.persons)
      OR was.person_id IS NOT NULL AND NOT was.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
  IF session_user = 'hub_registrar' AND (made.keeper_code IS DISTINCT FROM act.unit
      OR version IS NOT NULL AND was.keeper_code IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO citizenship.citizens_book_entry (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in)
    VALUES (made.id, made.book_id, made.person_id, made.page, made.number, made.year, made.entered_on, made.text, made.grounds, made.source_register, made.source_body, made.recorded_at, made.keeper_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in);
  ELSE
    UPDATE citizenship.citizens_book_entry t SET (book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in) =
      ROW (made.book_id, made.person_id, made.page, made.number, made.year, made.entered_on, made.text, made.grounds, made.source_register, made.source_body, made.recorded_at, made.keeper_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in) WHERE t.id = made.id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION citizenship.write_citizens_book_entry(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT EXECUTE ON FUNCTION citizenship.write_citizens_book_entry(bigint, jsonb) TO hub_registrar;
CREATE OR REPLACE FUNCTION citizenship.write_citizenship(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{enterCitizenshipDecision, enterCitizenshipByBirth, enterAdmission, enterDetermination, enterDeemedCitizen, enterTermination, enterAnnulment, takeOverCitizensBookEntry, takeOverCitizensBookTermination, correctCitizenshipEntry, enterBirth}');
  was citizenship.citizenship;
  made citizenship.citizenship;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::citizenship.citizenship, given);
  ELSE
    SELECT * INTO was FROM citizenship.citizenship t WHERE t.id = (given->>'id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CITIZENSHIP';
  made.source_body := coalesce(made.source_body, 'Министарство унутрашњих послова');
  IF made.person_id IS NOT NULL
      AND NOT made.person_id = ANY (act.persons)
      OR was.person_id IS NOT NULL AND NOT was.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
  IF session_user = 'hub_registrar' AND (made.birth_keeper IS NOT NULL AND made.birth_keeper IS DISTINCT FROM act.unit OR was.birth_keeper IS NOT NULL AND was.birth_keeper IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO citizenship.citizenship (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in)
    VALUES (made.id, made.person_id, made.since, made.until, made.ground, made.ended_by, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in);
  ELSE
    UPDATE citizenship.citizenship t SET (person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in) =
      ROW (made.person_id, made.since, made.until, made.ground, made.ended_by, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in) WHERE t.id = made.id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION citizenship.write_citizenship(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_registrar;
GRANT EXECUTE ON FUNCTION citizenship.write_citizenship(bigint, jsonb) TO hub_registrar;
CREATE OR REPLACE FUNCTION population.write_person(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{enterBirth}');
  was population.person;
  made population.person;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::population.person, given);
  ELSE
    SELECT * INTO was FROM population.person t WHERE t.id = (given->>'id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CENTRAL_POPULATION_REGISTER';
  made.source_body := coalesce(made.source_body, 'Министарство државне управе и локалне самоуправе');
  IF NOT made.id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  IF version IS NULL AND NOT EXISTS (SELECT FROM trail.event e
      WHERE e.number = currval('trail.event_number_seq') AND e.at = act.at
        AND made.trail_id = ANY (e.subjects)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the event does not name the new person';
  END IF;
  IF version IS NOT NULL THEN
    made.trail_id := was.trail_id;
    made.protection := was.protection;
    IF act.command <> ALL ('{enterBirth}') THEN
      made.birth_keeper := was.birth_keeper;
    END IF;
    made.roll_unit := was.roll_unit;
    made.residence_unit := was.residence_unit;
    made.represents := was.represents;
    IF (made.status, made.given_name, made.surname, made.sex, made.born_on, made.born_precision, made.birth_unit, made.birth_place, made.birth_country, made.merged_into, made.minority_given_name, made.minority_surname, made.minority_language) IS NOT DISTINCT FROM
        (was.status, was.given_name, was.surname, was.sex, was.born_on, was.born_precision, was.birth_unit, was.birth_place, was.birth_country, was.merged_into, was.minority_given_name, was.minority_surname, was.minority_language) THEN
      made.recorded_in := was.recorded_in;
      made.recorded_at := was.recorded_at;
      made.source_register := was.source_register;
      made.source_body := was.source_body;
    END IF;
  END IF;
  IF session_user = 'hub_registrar' AND (made.birth_keeper IS NOT NULL AND made.birth_keeper IS DISTINCT FROM act.unit OR was.birth_keeper IS NOT NULL AND was.birth_keeper IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO population.person (id, status, given_name, surname, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, roll_unit, residence_unit, represents, merged_into, minority_given_name, minority_surname, minority_language, recorded_in)
    VALUES (made.id, made.status, made.given_name, made.surname, made.sex, made.protection, made.born_on, made.born_precision, made.birth_unit, made.birth_place, made.birth_country, made.birth_keeper, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.roll_unit, made.residence_unit, made.represents, made.merged_into, made.minority_given_name, made.minority_surname, made.minority_language, made.recorded_in);
  ELSE
    UPDATE population.person t SET (status, given_name, surname, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, roll_unit, residence_unit, represents, merged_into, minority_given_name, minority_surname, minority_language, recorded_in) =
      ROW (made.status, made.given_name, made.surname, made.sex, made.protection, made.born_on, made.born_precision, made.birth_unit, made.birth_place, made.birth_country, made.birth_keeper, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.roll_unit, made.residence_unit, made.represents, made.merged_into, made.minority_given_name, made.minority_surname, made.minority_language, made.recorded_in) WHERE t.id = made.id;
  END IF;
  IF version IS NOT NULL
      AND (made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents) IS DISTINCT FROM
        (was.protection, was.birth_keeper, was.roll_unit, was.residence_unit, was.represents) THEN
    UPDATE population.person_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.id = made.id;
    UPDATE population.identifier t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE population.identifier_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE population.address t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE population.address_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE population.one_parent t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE population.one_parent_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE population.former_name t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE population.former_name_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE electoral.voter t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE electoral.voter_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE electoral.voting_place t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE electoral.voting_place_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE electoral.roll_decision t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE electoral.roll_decision_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE electoral.roll_change t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE electoral.roll_change_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE electoral.special_roll_entry t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE electoral.special_roll_entry_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE citizenship.citizenship t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE citizenship.citizenship_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE citizenship.foreign_citizenship t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE citizenship.foreign_citizenship_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE citizenship.citizens_book_entry t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE citizenship.citizens_book_entry_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE citizenship.citizenship_decision t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE citizenship.citizenship_decision_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE citizenship.determination t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE citizenship.determination_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE citizenship.deemed_act t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE citizenship.deemed_act_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE citizenship.annulment t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE citizenship.annulment_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE citizenship.citizenship_entry t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE citizenship.citizenship_entry_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.birth_entry t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.birth_entry_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.birth_report t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.child_id = made.id;
    UPDATE civil.birth_report_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.child_id = made.id;
    UPDATE civil.birth_report t SET reporter_protection = made.protection
      WHERE t.reporter_id = made.id;
    UPDATE civil.birth_report_history t SET reporter_protection = made.protection
      WHERE t.reporter_id = made.id;
    UPDATE civil.birth_report_address t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.child_id = made.id;
    UPDATE civil.birth_report_address_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.child_id = made.id;
    UPDATE civil.birth_report_address t SET reporter_protection = made.protection
      WHERE t.reporter_id = made.id;
    UPDATE civil.birth_report_address_history t SET reporter_protection = made.protection
      WHERE t.reporter_id = made.id;
    UPDATE civil.closed_birth_entry t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.closed_birth_entry_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.birth_note t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.birth_note_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.birth_parent t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.child_id = made.id;
    UPDATE civil.birth_parent_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.child_id = made.id;
    UPDATE civil.birth_parent t SET parent_protection = made.protection
      WHERE t.parent_id = made.id;
    UPDATE civil.birth_parent_history t SET parent_protection = made.protection
      WHERE t.parent_id = made.id;
    UPDATE civil.birth_parent_address t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.child_id = made.id;
    UPDATE civil.birth_parent_address_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.child_id = made.id;
    UPDATE civil.birth_parent_address t SET parent_protection = made.protection
      WHERE t.parent_id = made.id;
    UPDATE civil.birth_parent_address_history t SET parent_protection = made.protection
      WHERE t.parent_id = made.id;
    UPDATE civil.marriage_entry t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.marriage_entry_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.marriage_entry t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.marriage_entry_history t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.marriage_spouse t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.marriage_spouse_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.marriage_spouse t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.marriage_spouse_history t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.marriage_spouse_address t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.marriage_spouse_address_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.marriage_spouse_address t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.marriage_spouse_address_history t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.marriage_witness t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.marriage_witness_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.marriage_witness t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.marriage_witness_history t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.marriage_witness t SET witness_protection = made.protection
      WHERE t.witness_id = made.id;
    UPDATE civil.marriage_witness_history t SET witness_protection = made.protection
      WHERE t.witness_id = made.id;
    UPDATE civil.marriage_witness_address t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.marriage_witness_address_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.marriage_witness_address t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.marriage_witness_address_history t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.marriage_witness_address t SET witness_protection = made.protection
      WHERE t.witness_id = made.id;
    UPDATE civil.marriage_witness_address_history t SET witness_protection = made.protection
      WHERE t.witness_id = made.id;
    UPDATE civil.marriage_note t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.marriage_note_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.marriage_note t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.marriage_note_history t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.death_entry t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.death_entry_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.death_entry t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.death_entry_history t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.death_entry_address t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.death_entry_address_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.death_entry_address t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.death_entry_address_history t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.death_report t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.death_report_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.death_report t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.death_report_history t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.death_report t SET reporter_protection = made.protection
      WHERE t.reporter_id = made.id;
    UPDATE civil.death_report_history t SET reporter_protection = made.protection
      WHERE t.reporter_id = made.id;
    UPDATE civil.death_note t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.death_note_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.death_note t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.death_note_history t SET spouse_protection = made.protection
      WHERE t.spouse_id = made.id;
    UPDATE civil.death_fact t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.death_fact_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.status_note t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.status_note_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.legal_capacity t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.legal_capacity_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.affiliation t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.affiliation_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE civil.guardianship t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.ward_id = made.id;
    UPDATE civil.guardianship_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.ward_id = made.id;
    UPDATE civil.guardianship t SET guardian_protection = made.protection
      WHERE t.guardian_id = made.id;
    UPDATE civil.guardianship_history t SET guardian_protection = made.protection
      WHERE t.guardian_id = made.id;
    UPDATE cases.case_file t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE cases.case_file_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE cases.case_step t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE cases.case_step_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE cases.case_document t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE cases.case_document_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE cases.case_decision t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE cases.case_decision_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE cases.case_entry t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE cases.case_entry_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE parties.representative_particulars t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE parties.representative_particulars_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE parties.party_founder t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
    UPDATE parties.party_founder_history t SET protection = made.protection, birth_keeper = made.birth_keeper, roll_unit = made.roll_unit, residence_unit = made.residence_unit, represents = made.represents
      WHERE t.person_id = made.id;
  END IF;
  DELETE FROM population.name_key WHERE person_id = ANY (ARRAY[was.id, made.id]);
  INSERT INTO population.name_key (id, person_id, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, key, kind, source_register, source_body, recorded_at)
SELECT md5('CURRENT_NAME' || p.named || p.key)::uuid, p.id, p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents, p.key, 'CURRENT_NAME', p.source_register, p.source_body, p.recorded_at
FROM (SELECT p.*, unnest(CASE WHEN p.one <> p.other AND p.one <> '' AND p.other <> '' AND strpos(p.one, ' ') = 0 AND strpos(p.other, ' ') = 0 THEN ARRAY[p.one || ' ' || p.other, p.other || ' ' || p.one] ELSE hub.name_keys(p.family, p.own) END) AS key
FROM (SELECT p.id, p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents, p.source_register, p.source_body, p.recorded_at, p.id::text AS named,
p.surname AS family, p.given_name AS own, hub.fold(p.surname) AS one, hub.fold(p.given_name) AS other
FROM population.person p WHERE p.id = ANY (ARRAY[was.id, made.id]) AND p.merged_into IS NULL OFFSET 0) p) p;
  INSERT INTO population.name_key (id, person_id, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, key, kind, source_register, source_body, recorded_at)
SELECT md5('FORMER_NAME' || p.named || p.key)::uuid, p.id, p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents, p.key, 'FORMER_NAME', p.source_register, p.source_body, p.recorded_at
FROM (SELECT p.*, unnest(CASE WHEN p.one <> p.other AND p.one <> '' AND p.other <> '' AND strpos(p.one, ' ') = 0 AND strpos(p.other, ' ') = 0 THEN ARRAY[p.one || ' ' || p.other, p.other || ' ' || p.one] ELSE hub.name_keys(p.family, p.own) END) AS key
FROM (SELECT p.id, p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents, p.source_register, p.source_body, p.recorded_at, n.id::text AS named,
n.surname AS family, n.given_name AS own, hub.fold(n.surname) AS one, hub.fold(n.given_name) AS other
FROM population.former_name n JOIN population.person p ON p.id = n.person_id WHERE p.id = ANY (ARRAY[was.id, made.id]) OFFSET 0) p) p;
  INSERT INTO population.name_key (id, person_id, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, key, kind, source_register, source_body, recorded_at)
SELECT md5('MINORITY_NAME' || p.named || p.key)::uuid, p.id, p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents, p.key, 'MINORITY_NAME', p.source_register, p.source_body, p.recorded_at
FROM (SELECT p.*, unnest(CASE WHEN p.one <> p.other AND p.one <> '' AND p.other <> '' AND strpos(p.one, ' ') = 0 AND strpos(p.other, ' ') = 0 THEN ARRAY[p.one || ' ' || p.other, p.other || ' ' || p.one] ELSE hub.name_keys(p.family, p.own) END) AS key
FROM (SELECT p.id, p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents, p.source_register, p.source_body, p.recorded_at, p.id::text AS named,
p.minority_surname AS family, p.minority_given_name AS own, hub.fold(p.minority_surname) AS one, hub.fold(p.minority_given_name) AS other
FROM population.person p WHERE p.id = ANY (ARRAY[was.id, made.id]) AND p.merged_into IS NULL AND p.minority_language IS NOT NULL OFFSET 0) p) p;
END
$$;
REVOKE ALL ON FUNCTION population.write_person(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA population TO hub_registrar;
GRANT EXECUTE ON FUNCTION population.write_person(bigint, jsonb) TO hub_registrar;
CREATE OR REPLACE FUNCTION population.write_one_parent(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{enterBirth}');
  was population.one_parent;
  made population.one_parent;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::population.one_parent, given);
  ELSE
    SELECT * INTO was FROM population.one_parent t WHERE t.person_id = (given->>'person_id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CENTRAL_POPULATION_REGISTER';
  made.source_body := coalesce(made.source_body, 'Министарство државне управе и локалне самоуправе');
  IF made.person_id IS NOT NULL
      AND NOT made.person_id = ANY (act.persons)
      OR was.person_id IS NOT NULL AND NOT was.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
  IF session_user = 'hub_registrar' AND (made.birth_keeper IS NOT NULL AND made.birth_keeper IS DISTINCT FROM act.unit OR was.birth_keeper IS NOT NULL AND was.birth_keeper IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO population.one_parent (person_id, name, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in)
    VALUES (made.person_id, made.name, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in);
  ELSE
    UPDATE population.one_parent t SET (name, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in) =
      ROW (made.name, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in) WHERE t.person_id = made.person_id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION population.write_one_parent(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA population TO hub_registrar;
GRANT EXECUTE ON FUNCTION population.write_one_parent(bigint, jsonb) TO hub_registrar;
CREATE OR REPLACE FUNCTION civil.write_affiliation(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{enterBirth}');
  was civil.affiliation;
  made civil.affiliation;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::civil.affiliation, given);
  ELSE
    SELECT * INTO was FROM civil.affiliation t WHERE t.person_id = (given->>'person_id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CIVIL_REGISTERS';
  made.source_body := coalesce(made.source_body, 'Министарство државне управе и локалне самоуправе');
  IF made.person_id IS NOT NULL
      AND NOT made.person_id = ANY (act.persons)
      OR was.person_id IS NOT NULL AND NOT was.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
  IF session_user = 'hub_registrar' AND (made.birth_keeper IS NOT NULL AND made.birth_keeper IS DISTINCT FROM act.unit OR was.birth_keeper IS NOT NULL AND was.birth_keeper IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO civil.affiliation (person_id, nationality, mother_tongue, declared_on, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in)
    VALUES (made.person_id, made.nationality, made.mother_tongue, made.declared_on, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in);
  ELSE
    UPDATE civil.affiliation t SET (nationality, mother_tongue, declared_on, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in) =
      ROW (made.nationality, made.mother_tongue, made.declared_on, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in) WHERE t.person_id = made.person_id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION civil.write_affiliation(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA civil TO hub_registrar;
GRANT EXECUTE ON FUNCTION civil.write_affiliation(bigint, jsonb) TO hub_registrar;
CREATE OR REPLACE FUNCTION population.write_identifier(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{enterBirth}');
  was population.identifier;
  made population.identifier;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::population.identifier, given);
  ELSE
    SELECT * INTO was FROM population.identifier t WHERE t.id = (given->>'id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CENTRAL_POPULATION_REGISTER';
  made.source_body := coalesce(made.source_body, 'Министарство државне управе и локалне самоуправе');
  IF made.person_id IS NOT NULL
      AND NOT made.person_id = ANY (act.persons)
      OR was.person_id IS NOT NULL AND NOT was.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
  IF session_user = 'hub_registrar' AND (made.birth_keeper IS NOT NULL AND made.birth_keeper IS DISTINCT FROM act.unit OR was.birth_keeper IS NOT NULL AND was.birth_keeper IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO population.identifier (id, person_id, kind, value, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in)
    VALUES (made.id, made.person_id, made.kind, made.value, made.valid_from, made.valid_to, made.reason, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in);
  ELSE
    UPDATE population.identifier t SET (person_id, kind, value, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in) =
      ROW (made.person_id, made.kind, made.value, made.valid_from, made.valid_to, made.reason, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in) WHERE t.id = made.id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION population.write_identifier(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA population TO hub_registrar;
GRANT EXECUTE ON FUNCTION population.write_identifier(bigint, jsonb) TO hub_registrar;
CREATE OR REPLACE FUNCTION civil.write_birth_report(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{enterBirth}');
  was civil.birth_report;
  made civil.birth_report;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::civil.birth_report, given);
  ELSE
    SELECT * INTO was FROM civil.birth_report t WHERE t.entry_id = (given->>'entry_id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CIVIL_REGISTERS';
  made.source_body := coalesce(made.source_body, 'Министарство државне управе и локалне самоуправе');
  IF made.child_id IS NOT NULL
      AND NOT made.child_id = ANY (act.persons)
      OR was.child_id IS NOT NULL AND NOT was.child_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.child_id;
  IF made.reporter_id IS NOT NULL
      AND NOT made.reporter_id = ANY (act.persons)
      OR was.reporter_id IS NOT NULL AND NOT was.reporter_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection
    INTO made.reporter_trail_id, made.reporter_protection
    FROM population.person p WHERE p.id = made.reporter_id;
  IF session_user = 'hub_registrar' AND (made.keeper_code IS DISTINCT FROM act.unit
      OR version IS NOT NULL AND was.keeper_code IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO civil.birth_report (entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, due_on, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, reporter_trail_id, reporter_protection, recorded_in)
    VALUES (made.entry_id, made.child_id, made.reporter_id, made.reporter_kind, made.reporter_name, made.reported_on, made.due_on, made.source_register, made.source_body, made.recorded_at, made.keeper_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.reporter_trail_id, made.reporter_protection, made.recorded_in);
  ELSE
    UPDATE civil.birth_report t SET (child_id, reporter_id, reporter_kind, reporter_name, reported_on, due_on, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, reporter_trail_id, reporter_protection, recorded_in) =
      ROW (made.child_id, made.reporter_id, made.reporter_kind, made.reporter_name, made.reported_on, made.due_on, made.source_register, made.source_body, made.recorded_at, made.keeper_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.reporter_trail_id, made.reporter_protection, made.recorded_in) WHERE t.entry_id = made.entry_id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION civil.write_birth_report(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA civil TO hub_registrar;
GRANT EXECUTE ON FUNCTION civil.write_birth_report(bigint, jsonb) TO hub_registrar;
CREATE OR REPLACE FUNCTION civil.write_birth_report_address(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{enterBirth}');
  was civil.birth_report_address;
  made civil.birth_report_address;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::civil.birth_report_address, given);
  ELSE
    SELECT * INTO was FROM civil.birth_report_address t WHERE t.entry_id = (given->>'entry_id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CIVIL_REGISTERS';
  made.source_body := coalesce(made.source_body, 'Министарство државне управе и локалне самоуправе');
  IF made.child_id IS NOT NULL
      AND NOT made.child_id = ANY (act.persons)
      OR was.child_id IS NOT NULL AND NOT was.child_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.child_id;
  IF made.reporter_id IS NOT NULL
      AND NOT made.reporter_id = ANY (act.persons)
      OR was.reporter_id IS NOT NULL AND NOT was.reporter_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection
    INTO made.reporter_trail_id, made.reporter_protection
    FROM population.person p WHERE p.id = made.reporter_id;
  IF session_user = 'hub_registrar' AND (made.keeper_code IS DISTINCT FROM act.unit
      OR version IS NOT NULL AND was.keeper_code IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO civil.birth_report_address (entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, reporter_trail_id, reporter_protection, recorded_in)
    VALUES (made.entry_id, made.child_id, made.reporter_id, made.settlement, made.street, made.unit_code, made.country, made.source_register, made.source_body, made.recorded_at, made.keeper_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.reporter_trail_id, made.reporter_protection, made.recorded_in);
  ELSE
    UPDATE civil.birth_report_address t SET (child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, reporter_trail_id, reporter_protection, recorded_in) =
      ROW (made.child_id, made.reporter_id, made.settlement, made.street, made.unit_code, made.country, made.source_register, made.source_body, made.recorded_at, made.keeper_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.reporter_trail_id, made.reporter_protection, made.recorded_in) WHERE t.entry_id = made.entry_id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION civil.write_birth_report_address(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA civil TO hub_registrar;
GRANT EXECUTE ON FUNCTION civil.write_birth_report_address(bigint, jsonb) TO hub_registrar;
CREATE OR REPLACE FUNCTION civil.write_birth_parent(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{enterBirth}');
  was civil.birth_parent;
  made civil.birth_parent;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::civil.birth_parent, given);
  ELSE
    SELECT * INTO was FROM civil.birth_parent t WHERE t.id = (given->>'id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CIVIL_REGISTERS';
  made.source_body := coalesce(made.source_body, 'Министарство државне управе и локалне самоуправе');
  IF made.child_id IS NOT NULL
      AND NOT made.child_id = ANY (act.persons)
      OR was.child_id IS NOT NULL AND NOT was.child_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.child_id;
  IF made.parent_id IS NOT NULL
      AND NOT made.parent_id = ANY (act.persons)
      OR was.parent_id IS NOT NULL AND NOT was.parent_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection
    INTO made.parent_trail_id, made.parent_protection
    FROM population.person p WHERE p.id = made.parent_id;
  IF session_user = 'hub_registrar' AND (made.keeper_code IS DISTINCT FROM act.unit
      OR version IS NOT NULL AND was.keeper_code IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO civil.birth_parent (id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, parent_trail_id, parent_protection, recorded_in)
    VALUES (made.id, made.entry_id, made.role, made.child_id, made.parent_id, made.given_name, made.surname, made.surname_before_marriage, made.jmbg, made.born_on, made.born_precision, made.birth_place, made.birth_unit_code, made.birth_country, made.citizenship, made.source_register, made.source_body, made.recorded_at, made.keeper_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.parent_trail_id, made.parent_protection, made.recorded_in);
  ELSE
    UPDATE civil.birth_parent t SET (entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, parent_trail_id, parent_protection, recorded_in) =
      ROW (made.entry_id, made.role, made.child_id, made.parent_id, made.given_name, made.surname, made.surname_before_marriage, made.jmbg, made.born_on, made.born_precision, made.birth_place, made.birth_unit_code, made.birth_country, made.citizenship, made.source_register, made.source_body, made.recorded_at, made.keeper_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.parent_trail_id, made.parent_protection, made.recorded_in) WHERE t.id = made.id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION civil.write_birth_parent(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA civil TO hub_registrar;
GRANT EXECUTE ON FUNCTION civil.write_birth_parent(bigint, jsonb) TO hub_registrar;
CREATE OR REPLACE FUNCTION civil.write_birth_parent_address(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{enterBirth}');
  was civil.birth_parent_address;
  made civil.birth_parent_address;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::civil.birth_parent_address, given);
  ELSE
    SELECT * INTO was FROM civil.birth_parent_address t WHERE t.birth_parent_id = (given->>'birth_parent_id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CIVIL_REGISTERS';
  made.source_body := coalesce(made.source_body, 'Министарство државне управе и локалне самоуправе');
  IF made.child_id IS NOT NULL
      AND NOT made.child_id = ANY (act.persons)
      OR was.child_id IS NOT NULL AND NOT was.child_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.child_id;
  IF made.parent_id IS NOT NULL
      AND NOT made.parent_id = ANY (act.persons)
      OR was.parent_id IS NOT NULL AND NOT was.parent_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection
    INTO made.parent_trail_id, made.parent_protection
    FROM population.person p WHERE p.id = made.parent_id;
  IF session_user = 'hub_registrar' AND (made.keeper_code IS DISTINCT FROM act.unit
      OR version IS NOT NULL AND was.keeper_code IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO civil.birth_parent_address (birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, parent_trail_id, parent_protection, recorded_in)
    VALUES (made.birth_parent_id, made.child_id, made.parent_id, made.settlement, made.street, made.unit_code, made.country, made.source_register, made.source_body, made.recorded_at, made.keeper_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.parent_trail_id, made.parent_protection, made.recorded_in);
  ELSE
    UPDATE civil.birth_parent_address t SET (child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, parent_trail_id, parent_protection, recorded_in) =
      ROW (made.child_id, made.parent_id, made.settlement, made.street, made.unit_code, made.country, made.source_register, made.source_body, made.recorded_at, made.keeper_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.parent_trail_id, made.parent_protection, made.recorded_in) WHERE t.birth_parent_id = made.birth_parent_id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION civil.write_birth_parent_address(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA civil TO hub_registrar;
GRANT EXECUTE ON FUNCTION civil.write_birth_parent_address(bigint, jsonb) TO hub_registrar;
CREATE OR REPLACE FUNCTION cases.write_case_file(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{openDoubt, giveOpinion, withdrawDoubt, openReconstruction, closeReconstruction}');
  was cases.case_file;
  made cases.case_file;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::cases.case_file, given);
  ELSE
    SELECT * INTO was FROM cases.case_file t WHERE t.id = (given->>'id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CASES';
  made.source_body := coalesce(made.source_body, 'Министарство државне управе и локалне самоуправе');
  IF made.person_id IS NOT NULL
      AND NOT made.person_id = ANY (act.persons)
      OR was.person_id IS NOT NULL AND NOT was.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
  IF session_user = 'hub_registrar' AND (made.unit_code IS DISTINCT FROM act.unit
      OR version IS NOT NULL AND was.unit_code IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO cases.case_file (id, kind, office, year, number, unit_code, person_id, book, subject, grounds, filing, state, opened_on, due_on, closed_on, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in)
    VALUES (made.id, made.kind, made.office, made.year, made.number, made.unit_code, made.person_id, made.book, made.subject, made.grounds, made.filing, made.state, made.opened_on, made.due_on, made.closed_on, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in);
  ELSE
    UPDATE cases.case_file t SET (kind, office, year, number, unit_code, person_id, book, subject, grounds, filing, state, opened_on, due_on, closed_on, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in) =
      ROW (made.kind, made.office, made.year, made.number, made.unit_code, made.person_id, made.book, made.subject, made.grounds, made.filing, made.state, made.opened_on, made.due_on, made.closed_on, made.source_register, made.source_body, made.recorded_at, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in) WHERE t.id = made.id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION cases.write_case_file(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA cases TO hub_registrar;
GRANT EXECUTE ON FUNCTION cases.write_case_file(bigint, jsonb) TO hub_registrar;
GRANT USAGE ON SCHEMA cases TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION cases.write_case_file(bigint, jsonb) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION cases.write_case_step(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{openDoubt, giveOpinion, withdrawDoubt, takeUpOpinion, openReconstruction, addEvidence, restoreEntry, closeReconstruction}');
  was cases.case_step;
  made cases.case_step;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::cases.case_step, given);
  ELSE
    SELECT * INTO was FROM cases.case_step t WHERE t.id = (given->>'id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CASES';
  made.source_body := coalesce(made.source_body, 'Министарство државне управе и локалне самоуправе');
  IF made.person_id IS NOT NULL
      AND NOT made.person_id = ANY (act.persons)
      OR was.person_id IS NOT NULL AND NOT was.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
  IF session_user = 'hub_registrar' AND (made.unit_code IS DISTINCT FROM act.unit
      OR version IS NOT NULL AND was.unit_code IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO cases.case_step (id, case_file_id, ordinal, kind, made_on, office, state, due_on, article, text, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in)
    VALUES (made.id, made.case_file_id, made.ordinal, made.kind, made.made_on, made.office, made.state, made.due_on, made.article, made.text, made.person_id, made.source_register, made.source_body, made.recorded_at, made.unit_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in);
  ELSE
    UPDATE cases.case_step t SET (case_file_id, ordinal, kind, made_on, office, state, due_on, article, text, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in) =
      ROW (made.case_file_id, made.ordinal, made.kind, made.made_on, made.office, made.state, made.due_on, made.article, made.text, made.person_id, made.source_register, made.source_body, made.recorded_at, made.unit_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in) WHERE t.id = made.id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION cases.write_case_step(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA cases TO hub_registrar;
GRANT EXECUTE ON FUNCTION cases.write_case_step(bigint, jsonb) TO hub_registrar;
GRANT USAGE ON SCHEMA cases TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION cases.write_case_step(bigint, jsonb) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION cases.write_case_document(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{openDoubt, giveOpinion, openReconstruction, addEvidence}');
  was cases.case_document;
  made cases.case_document;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::cases.case_document, given);
  ELSE
    SELECT * INTO was FROM cases.case_document t WHERE t.id = (given->>'id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CASES';
  made.source_body := coalesce(made.source_body, 'Министарство државне управе и локалне самоуправе');
  IF made.person_id IS NOT NULL
      AND NOT made.person_id = ANY (act.persons)
      OR was.person_id IS NOT NULL AND NOT was.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
  IF session_user = 'hub_registrar' AND (made.unit_code IS DISTINCT FROM act.unit
      OR version IS NOT NULL AND was.unit_code IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO cases.case_document (id, case_file_id, step_id, ordinal, name, body, number, dated, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in)
    VALUES (made.id, made.case_file_id, made.step_id, made.ordinal, made.name, made.body, made.number, made.dated, made.person_id, made.source_register, made.source_body, made.recorded_at, made.unit_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in);
  ELSE
    UPDATE cases.case_document t SET (case_file_id, step_id, ordinal, name, body, number, dated, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in) =
      ROW (made.case_file_id, made.step_id, made.ordinal, made.name, made.body, made.number, made.dated, made.person_id, made.source_register, made.source_body, made.recorded_at, made.unit_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in) WHERE t.id = made.id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION cases.write_case_document(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA cases TO hub_registrar;
GRANT EXECUTE ON FUNCTION cases.write_case_document(bigint, jsonb) TO hub_registrar;
GRANT USAGE ON SCHEMA cases TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION cases.write_case_document(bigint, jsonb) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION cases.write_case_entry(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{openDoubt, restoreEntry}');
  was cases.case_entry;
  made cases.case_entry;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::cases.case_entry, given);
  ELSE
    SELECT * INTO was FROM cases.case_entry t WHERE t.id = (given->>'id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CASES';
  made.source_body := coalesce(made.source_body, 'Министарство државне управе и локалне самоуправе');
  IF made.person_id IS NOT NULL
      AND NOT made.person_id = ANY (act.persons)
      OR was.person_id IS NOT NULL AND NOT was.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
  IF session_user = 'hub_registrar' AND (made.unit_code IS DISTINCT FROM act.unit
      OR version IS NOT NULL AND was.unit_code IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO cases.case_entry (id, case_file_id, step_id, ordinal, role, birth_entry_id, citizens_book_entry_id, decision_id, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in)
    VALUES (made.id, made.case_file_id, made.step_id, made.ordinal, made.role, made.birth_entry_id, made.citizens_book_entry_id, made.decision_id, made.person_id, made.source_register, made.source_body, made.recorded_at, made.unit_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in);
  ELSE
    UPDATE cases.case_entry t SET (case_file_id, step_id, ordinal, role, birth_entry_id, citizens_book_entry_id, decision_id, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in) =
      ROW (made.case_file_id, made.step_id, made.ordinal, made.role, made.birth_entry_id, made.citizens_book_entry_id, made.decision_id, made.person_id, made.source_register, made.source_body, made.recorded_at, made.unit_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in) WHERE t.id = made.id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION cases.write_case_entry(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA cases TO hub_registrar;
GRANT EXECUTE ON FUNCTION cases.write_case_entry(bigint, jsonb) TO hub_registrar;
GRANT USAGE ON SCHEMA cases TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION cases.write_case_entry(bigint, jsonb) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION cases.write_case_decision(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{giveOpinion, closeReconstruction}');
  was cases.case_decision;
  made cases.case_decision;
BEGIN
  IF version IS NULL THEN
    made := jsonb_populate_record(NULL::cases.case_decision, given);
  ELSE
    SELECT * INTO was FROM cases.case_decision t WHERE t.case_file_id = (given->>'case_file_id')::uuid
      AND t.recorded_in = version FOR UPDATE;
    IF NOT FOUND THEN
      RAISE serialization_failure USING MESSAGE = 'another version stands';
    END IF;
    made := jsonb_populate_record(was, given);
  END IF;
  made.recorded_in := act.number;
  made.recorded_at := act.at;
  made.source_register := 'CASES';
  made.source_body := coalesce(made.source_body, 'Министарство државне управе и локалне самоуправе');
  IF made.person_id IS NOT NULL
      AND NOT made.person_id = ANY (act.persons)
      OR was.person_id IS NOT NULL AND NOT was.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
  IF session_user = 'hub_registrar' AND (made.unit_code IS DISTINCT FROM act.unit
      OR version IS NOT NULL AND was.unit_code IS DISTINCT FROM act.unit) THEN
    RAISE insufficient_privilege USING MESSAGE = 'another unit keeps this';
  END IF;
  IF version IS NULL THEN
    INSERT INTO cases.case_decision (case_file_id, outcome, body, number, decided_on, text, remedy, delivered_on, remedy_until, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in)
    VALUES (made.case_file_id, made.outcome, made.body, made.number, made.decided_on, made.text, made.remedy, made.delivered_on, made.remedy_until, made.person_id, made.source_register, made.source_body, made.recorded_at, made.unit_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in);
  ELSE
    UPDATE cases.case_decision t SET (outcome, body, number, decided_on, text, remedy, delivered_on, remedy_until, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in) =
      ROW (made.outcome, made.body, made.number, made.decided_on, made.text, made.remedy, made.delivered_on, made.remedy_until, made.person_id, made.source_register, made.source_body, made.recorded_at, made.unit_code, made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents, made.recorded_in) WHERE t.case_file_id = made.case_file_id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION cases.write_case_decision(bigint, jsonb) FROM PUBLIC;
GRANT USAGE ON SCHEMA cases TO hub_registrar;
GRANT EXECUTE ON FUNCTION cases.write_case_decision(bigint, jsonb) TO hub_registrar;
GRANT USAGE ON SCHEMA cases TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION cases.write_case_decision(bigint, jsonb) TO hub_citizenship_officer;
REVOKE ALL ON SCHEMA ledger FROM PUBLIC;
ALTER TABLE ledger.act ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.act FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON ledger.act TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE ledger.act ENABLE ALWAYS TRIGGER act_stays;
ALTER TABLE ledger.act ENABLE ALWAYS TRIGGER act_stays_whole;
ALTER TABLE ledger.content ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.content FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON ledger.content TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE ledger.content ENABLE ALWAYS TRIGGER content_stays;
ALTER TABLE ledger.content ENABLE ALWAYS TRIGGER content_stays_whole;
ALTER TABLE ledger.filing ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.filing FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON ledger.filing TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE ledger.filing ENABLE ALWAYS TRIGGER filing_stays_whole;
ALTER TABLE ledger.notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.notice FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON ledger.notice TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE ledger.notice ENABLE ALWAYS TRIGGER notice_stays_whole;
ALTER TABLE ledger.outcome ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.outcome FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON ledger.outcome TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE ledger.outcome ENABLE ALWAYS TRIGGER outcome_stays;
ALTER TABLE ledger.outcome ENABLE ALWAYS TRIGGER outcome_stays_whole;
ALTER TABLE ledger.redaction ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.redaction FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON ledger.redaction TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE ledger.redaction ENABLE ALWAYS TRIGGER redaction_stays;
ALTER TABLE ledger.redaction ENABLE ALWAYS TRIGGER redaction_stays_whole;
CREATE OR REPLACE FUNCTION ledger.netstrings(VARIADIC parts text[]) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
SELECT string_agg(coalesce(octet_length(one) || ':' || one || ',', '-'), '' ORDER BY n)
FROM unnest(parts) WITH ORDINALITY AS u (one, n)
$$;
CREATE OR REPLACE FUNCTION ledger.acts_as(capacity text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
SELECT (acts_as.capacity, session_user::text) IN (VALUES ('AUDITOR', 'hub_auditor'), ('CITIZEN', 'hub_citizen'), ('CITIZENSHIP_OFFICER', 'hub_citizenship_officer'), ('INSTITUTION', 'hub_institution'), ('OBSERVER', 'hub_observer'), ('PARTY_OFFICER', 'hub_party_officer'), ('PORTAL_ADMINISTRATOR', 'hub_portal'), ('PORTAL_OFFICIAL', 'hub_portal'), ('PUBLIC', 'hub_public'), ('REGISTRAR', 'hub_registrar'), ('REVISION_COMMISSION', 'hub_revision_commission'), ('ROLL_CLERK', 'hub_roll_clerk'), ('ROLL_MINISTRY', 'hub_roll_ministry'), ('SUPERVISOR', 'hub_supervisor'))
$$;
CREATE OR REPLACE FUNCTION ledger.acts_in(capacity text, unit text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = '' AS $$
SELECT ledger.acts_as(acts_in.capacity)
  AND (acts_in.unit IS NOT NULL) = (acts_in.capacity = ANY ('{REGISTRAR, ROLL_CLERK, PORTAL_ADMINISTRATOR, PORTAL_OFFICIAL}'))
$$;
CREATE OR REPLACE FUNCTION ledger.making(commands text[]) RETURNS ledger.act
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  made ledger.act;
BEGIN
  SELECT a.* INTO made FROM ledger.act a JOIN hub.head h ON h.number = a.number
   WHERE a.xmin = pg_current_xact_id()::xid AND a.command = ANY (making.commands);
  IF NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = 'no act of this transaction writes here';
  END IF;
  RETURN made;
END
$$;
CREATE OR REPLACE FUNCTION ledger.enter(
  capacity text, account text, key text, subjects bigint[])
RETURNS TABLE (command text, body bytea)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  subject bigint;
BEGIN
  IF NOT ledger.acts_as(enter.capacity) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the login acts in another capacity';
  END IF;
  -- Loads first, then the key, all subjects in one order, the commit last: no circle of waiting.
  PERFORM pg_advisory_xact_lock_shared(7203118204);
  PERFORM pg_advisory_xact_lock(hashtextextended(
    ledger.netstrings(enter.capacity, enter.account, enter.key), 0));
  RETURN QUERY SELECT o.command, o.body FROM ledger.outcome o
    WHERE o.capacity = enter.capacity AND o.account = enter.account AND o.key = enter.key;
  IF NOT FOUND THEN
    FOR subject IN SELECT DISTINCT one FROM unnest(enter.subjects) one ORDER BY 1 LOOP
      PERFORM pg_advisory_xact_lock(subject);
    END LOOP;
  END IF;
END
$$;
CREATE OR REPLACE FUNCTION ledger.trails(persons uuid[]) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
SELECT ARRAY(SELECT t.trail_id FROM population.person t WHERE t.id = ANY (trails.persons) ORDER BY 1)
$$;
CREATE OR REPLACE FUNCTION ledger.append(
  capacity text, account text, unit text, command text, key text, body bytea, basis text,
  persons uuid[], record text, record_id uuid, salt bytea, said text, notices jsonb,
  filed jsonb, answers uuid[], newcomers uuid[], request uuid, document bytea, coordinates text[])
RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  a ledger.act;
  office text := coalesce(unit, capacity);
  done bigint;
BEGIN
  IF NOT ledger.acts_in(capacity, unit)
      OR NOT (command, session_user::text) IN (VALUES ('recordCitizenshipDecision', 'hub_citizenship_officer'), ('receiveCitizenshipFiling', 'hub_registrar'), ('receiveCitizenshipFiling', 'hub_citizenship_officer'), ('markCitizenshipFiling', 'hub_registrar'), ('markCitizenshipFiling', 'hub_citizenship_officer'), ('recordDetermination', 'hub_citizenship_officer'), ('recordDeemedAct', 'hub_citizenship_officer'), ('recordAnnulment', 'hub_citizenship_officer'), ('enterCitizenshipDecision', 'hub_registrar'), ('enterCitizenshipByBirth', 'hub_registrar'), ('enterAdmission', 'hub_registrar'), ('enterDetermination', 'hub_registrar'), ('enterDeemedCitizen', 'hub_registrar'), ('enterTermination', 'hub_registrar'), ('enterAnnulment', 'hub_registrar'), ('takeOverCitizensBookEntry', 'hub_registrar'), ('takeOverCitizensBookTermination', 'hub_registrar'), ('repeatCitizenshipEntry', 'hub_registrar'), ('correctCitizenshipEntry', 'hub_registrar'), ('chooseCitizenshipDecisionPerson', 'hub_citizenship_officer'), ('deliverCitizenshipDecision', 'hub_citizenship_officer'), ('deliverDetermination', 'hub_citizenship_officer'), ('deliverDeemedAct', 'hub_citizenship_officer'), ('deliverAnnulment', 'hub_citizenship_officer'), ('recordCitizenshipDecisionFinality', 'hub_citizenship_officer'), ('recordDeterminationFinality', 'hub_citizenship_officer'), ('recordDeemedActFinality', 'hub_citizenship_officer'), ('recordAnnulmentFinality', 'hub_citizenship_officer'), ('enterBirth', 'hub_registrar'), ('requestRedaction', 'hub_supervisor'), ('redactEntry', 'hub_supervisor'), ('openDoubt', 'hub_registrar'), ('giveOpinion', 'hub_citizenship_officer'), ('withdrawDoubt', 'hub_registrar'), ('takeUpOpinion', 'hub_registrar'), ('openReconstruction', 'hub_citizenship_officer'), ('addEvidence', 'hub_registrar'), ('addEvidence', 'hub_citizenship_officer'), ('restoreEntry', 'hub_registrar'), ('restoreEntry', 'hub_citizenship_officer'), ('closeReconstruction', 'hub_registrar'), ('closeReconstruction', 'hub_citizenship_officer')) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the login does not give this command';
  END IF;
  PERFORM pg_advisory_xact_lock(7203118202);
  WITH head AS (
  UPDATE hub.head SET number = number + 1,
    at = greatest(at + interval '1 microsecond', clock_timestamp())
  RETURNING number, at)
INSERT INTO hub.commit (number, at) SELECT number, at FROM head RETURNING number, at INTO a.number, a.at;
  a.id := (lpad(to_hex(floor(extract(epoch FROM a.at) * 1000)::bigint), 12, '0') || '7'
    || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid;
  a.command := command;
  a.capacity := capacity;
  a.account := account;
  a.unit := unit;
  a.basis := basis;
  a.persons := ARRAY(SELECT DISTINCT one FROM unnest(persons) one ORDER BY 1);
  a.record := record;
  a.record_id := coalesce(record_id, (filed->'Marked'->>'filing')::uuid, gen_random_uuid());
  a.filing := coalesce(filed->>'answers', filed->'Marked'->>'filing')::uuid;
  a.content := sha256(salt || convert_to(said, 'UTF8'));
  a.previous := coalesce(
    (SELECT l.hash FROM ledger.act l ORDER BY l.number DESC LIMIT 1), decode(repeat('00', 32), 'hex'));
  a.hash := sha256(convert_to(ledger.netstrings(a.number::text, a.id::text, (extract(epoch FROM a.at) * 1000000)::bigint::text, a.command, a.capacity, a.account, a.unit, a.filing::text, a.basis, array_to_string(a.persons, ','), a.record, a.record_id::text, encode(a.content, 'hex'), encode(a.previous, 'hex')), 'UTF8'));
  INSERT INTO ledger.act SELECT a.*;
  INSERT INTO ledger.content (act, salt, said) VALUES (a.number, salt, said);
  INSERT INTO ledger.outcome (capacity, account, key, command, body, at, act)
  VALUES (capacity, account, key, command, body, a.at, a.number);
  INSERT INTO ledger.notice (id, kind, unit, act)
  SELECT gen_random_uuid(), n->>'kind', n->>'unit', a.number FROM jsonb_array_elements(notices) n;
  IF EXISTS (SELECT FROM ledger.notice n WHERE n.id = ANY (answers) AND n.answered IS NOT NULL) THEN
    RAISE serialization_failure USING MESSAGE = 'another act answered the notice';
  END IF;
  -- Of the own open list, or taken back by who left it.
  UPDATE ledger.notice n SET answered = a.number FROM ledger.act l
   WHERE n.id = ANY (answers) AND l.number = n.act
     AND (n.unit IS NOT DISTINCT FROM unit AND (n.kind, capacity) IN (VALUES ('ANNULMENT_DELIVERED', 'CITIZENSHIP_OFFICER'), ('ANNULMENT_DELIVERED', 'REGISTRAR'), ('CITIZENSHIP_DECISION_DELIVERED', 'CITIZENSHIP_OFFICER'), ('CITIZENSHIP_DECISION_DELIVERED', 'REGISTRAR'), ('CITIZENSHIP_ENTERED_ELSEWHERE', 'REGISTRAR'), ('DEEMED_ACT_DELIVERED', 'CITIZENSHIP_OFFICER'), ('DEEMED_ACT_DELIVERED', 'REGISTRAR'), ('DETERMINATION_DELIVERED', 'CITIZENSHIP_OFFICER'), ('DETERMINATION_DELIVERED', 'REGISTRAR'), ('OPINION_ASKED', 'CITIZENSHIP_OFFICER'), ('OPINION_GIVEN', 'REGISTRAR'), ('RENEWAL_ORDERED', 'REGISTRAR'))
       OR (l.unit, l.capacity) IS NOT DISTINCT FROM (unit, capacity));
  GET DIAGNOSTICS done = ROW_COUNT;
  IF done <> cardinality(answers) THEN
    RAISE insufficient_privilege USING MESSAGE = 'a notice is not on the open list of the office';
  END IF;
  IF a.filing IS NOT NULL THEN
    UPDATE ledger.filing f SET state = coalesce(filed->'Marked'->>'state', 'CLOSED')
     WHERE f.id = a.filing AND f.office = office AND f.state <> 'CLOSED';
    IF NOT FOUND THEN
      RAISE insufficient_privilege USING MESSAGE = 'the filing is closed, or of another office';
    END IF;
  ELSIF filed ? 'Received' THEN
    -- Behind the commit's lock: no number is given twice, and none is left out.
    INSERT INTO ledger.filing (id, office, book, year, number, received_at, state, subject, act)
    SELECT a.record_id, office, filed->'Received'->>'book', y.year,
      (SELECT coalesce(max(f.number), 0) + 1 FROM ledger.filing f
        WHERE f.office = office AND f.year = y.year),
      a.at, 'OPEN', filed->'Received'->>'subject', a.number
    FROM (SELECT extract(year FROM a.at AT TIME ZONE 'Europe/Belgrade')::int AS year) y;
  END IF;
  INSERT INTO trail.event
    (at, request, kind, account, capacity, unit, basis, document, coordinates, subjects)
  VALUES (a.at, request, 'ACT', account, capacity, unit, basis, document, coordinates,
    ARRAY(SELECT unnest(ledger.trails(a.persons)) UNION SELECT unnest(newcomers) ORDER BY 1));
  RETURN a.number;
END
$$;
CREATE OR REPLACE FUNCTION ledger.refuse(
  capacity text, account text, unit text, command text, key text, body bytea, basis text,
  persons uuid[], refusal text, request uuid, document bytea, coordinates text[])
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
BEGIN
  IF NOT ledger.acts_in(capacity, unit)
      OR NOT (command, session_user::text) IN (VALUES ('recordCitizenshipDecision', 'hub_citizenship_officer'), ('receiveCitizenshipFiling', 'hub_registrar'), ('receiveCitizenshipFiling', 'hub_citizenship_officer'), ('markCitizenshipFiling', 'hub_registrar'), ('markCitizenshipFiling', 'hub_citizenship_officer'), ('recordDetermination', 'hub_citizenship_officer'), ('recordDeemedAct', 'hub_citizenship_officer'), ('recordAnnulment', 'hub_citizenship_officer'), ('enterCitizenshipDecision', 'hub_registrar'), ('enterCitizenshipByBirth', 'hub_registrar'), ('enterAdmission', 'hub_registrar'), ('enterDetermination', 'hub_registrar'), ('enterDeemedCitizen', 'hub_registrar'), ('enterTermination', 'hub_registrar'), ('enterAnnulment', 'hub_registrar'), ('takeOverCitizensBookEntry', 'hub_registrar'), ('takeOverCitizensBookTermination', 'hub_registrar'), ('repeatCitizenshipEntry', 'hub_registrar'), ('correctCitizenshipEntry', 'hub_registrar'), ('chooseCitizenshipDecisionPerson', 'hub_citizenship_officer'), ('deliverCitizenshipDecision', 'hub_citizenship_officer'), ('deliverDetermination', 'hub_citizenship_officer'), ('deliverDeemedAct', 'hub_citizenship_officer'), ('deliverAnnulment', 'hub_citizenship_officer'), ('recordCitizenshipDecisionFinality', 'hub_citizenship_officer'), ('recordDeterminationFinality', 'hub_citizenship_officer'), ('recordDeemedActFinality', 'hub_citizenship_officer'), ('recordAnnulmentFinality', 'hub_citizenship_officer'), ('enterBirth', 'hub_registrar'), ('requestRedaction', 'hub_supervisor'), ('redactEntry', 'hub_supervisor'), ('openDoubt', 'hub_registrar'), ('giveOpinion', 'hub_citizenship_officer'), ('withdrawDoubt', 'hub_registrar'), ('takeUpOpinion', 'hub_registrar'), ('openReconstruction', 'hub_citizenship_officer'), ('addEvidence', 'hub_registrar'), ('addEvidence', 'hub_citizenship_officer'), ('restoreEntry', 'hub_registrar'), ('restoreEntry', 'hub_citizenship_officer'), ('closeReconstruction', 'hub_registrar'), ('closeReconstruction', 'hub_citizenship_officer')) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the login does not give this command';
  END IF;
  INSERT INTO ledger.outcome (capacity, account, key, command, body, at, refusal)
  VALUES (capacity, account, key, command, body, clock_timestamp(), refusal);
  INSERT INTO trail.event
    (at, request, kind, account, capacity, unit, basis, document, coordinates, subjects)
  VALUES (clock_timestamp(), request, 'REFUSAL', account, capacity, unit, basis, document,
    coordinates, ledger.trails(persons));
END
$$;
CREATE OR REPLACE FUNCTION ledger.outcome(capacity text, account text, key text)
RETURNS TABLE (command text, body bytea, refusal text, number bigint, act uuid, at text,
  record text, record_id uuid, notices json, answers json, filing json)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
SELECT o.command, o.body, o.refusal, a.number, a.id, to_json(a.at)#>>'{}', a.record,
  a.record_id, (SELECT coalesce(json_agg(json_build_object('id', n.id, 'kind', n.kind, 'unit', n.unit, 'record', l.record, 'recordId', l.record_id, 'recordedAt', l.at) ORDER BY n.unit, n.kind, n.id), '[]')
    FROM ledger.notice n JOIN ledger.act l ON l.number = n.act WHERE n.act = a.number), (SELECT coalesce(json_agg(json_build_object('id', n.id, 'kind', n.kind, 'unit', n.unit, 'record', l.record, 'recordId', l.record_id, 'recordedAt', l.at) ORDER BY n.unit, n.kind, n.id), '[]')
    FROM ledger.notice n JOIN ledger.act l ON l.number = n.act WHERE n.answered = a.number),
  (SELECT json_build_object('id', f.id, 'office', f.office, 'book', f.book, 'year', f.year, 'number', f.number, 'receivedAt', f.received_at, 'state', f.state, 'subject', f.subject) FROM ledger.filing f WHERE f.id = coalesce(a.filing, a.record_id))
FROM ledger.outcome o LEFT JOIN ledger.act a ON a.number = o.act
WHERE ledger.acts_as(outcome.capacity)
  AND (o.capacity, o.account, o.key) = (outcome.capacity, outcome.account, outcome.key)
$$;
CREATE OR REPLACE FUNCTION ledger.filed(capacity text, unit text, filing uuid, book text)
RETURNS TABLE (state text, year int, number int, older_year int, older int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
SELECT f.state, f.year, f.number, o.year, o.number FROM ledger.filing f
LEFT JOIN LATERAL (
  SELECT x.year, x.number FROM ledger.filing x
   WHERE x.office = f.office AND x.book = f.book AND x.state = 'OPEN'
     AND (x.year, x.number) < (f.year, f.number)
   ORDER BY x.year, x.number LIMIT 1) o ON true
WHERE f.id = filed.filing AND f.book = filed.book
  AND f.office = coalesce(filed.unit, filed.capacity) AND ledger.acts_in(filed.capacity, filed.unit)
$$;
CREATE OR REPLACE FUNCTION ledger.open_filings(
  capacity text, unit text, behind uuid, first bigint)
RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
SELECT coalesce(json_agg(json_build_object('id', f.id, 'office', f.office, 'book', f.book, 'year', f.year, 'number', f.number, 'receivedAt', f.received_at, 'state', f.state, 'subject', f.subject) ORDER BY f.year, f.number), '[]') FROM (
  SELECT l.* FROM ledger.filing l
  WHERE l.office = coalesce(open_filings.unit, open_filings.capacity) AND l.state <> 'CLOSED'
    AND ledger.acts_in(open_filings.capacity, open_filings.unit)
    AND (open_filings.behind IS NULL OR (l.year, l.number) > (
      SELECT b.year, b.number FROM ledger.filing b WHERE b.id = open_filings.behind))
  ORDER BY l.year, l.number LIMIT open_filings.first
) f
$$;
CREATE OR REPLACE FUNCTION ledger.open_notices(
  capacity text, unit text, behind uuid, first bigint, kinds text[], elsewhere text)
RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH last AS (SELECT b.act, b.id FROM ledger.notice b WHERE b.id = open_notices.behind),
x AS (
  (SELECT n.* FROM ledger.notice n
    WHERE n.unit = open_notices.unit AND n.answered IS NULL
      AND (n.kind, open_notices.capacity) IN (VALUES ('ANNULMENT_DELIVERED', 'REGISTRAR'), ('CITIZENSHIP_DECISION_DELIVERED', 'REGISTRAR'), ('CITIZENSHIP_ENTERED_ELSEWHERE', 'REGISTRAR'), ('DEEMED_ACT_DELIVERED', 'REGISTRAR'), ('DETERMINATION_DELIVERED', 'REGISTRAR'), ('OPINION_GIVEN', 'REGISTRAR'), ('RENEWAL_ORDERED', 'REGISTRAR'))
      AND (open_notices.kinds IS NULL OR n.kind = ANY (open_notices.kinds))
      AND (open_notices.behind IS NULL OR (n.act, n.id) > (SELECT l.act, l.id FROM last l))
    ORDER BY n.act, n.id LIMIT open_notices.first)
  UNION ALL
  -- Who acts for no unit reads those of all units, or of the one named.
  (SELECT n.* FROM ledger.notice n
    WHERE open_notices.unit IS NULL AND n.answered IS NULL
      AND (n.kind, open_notices.capacity) IN (VALUES ('ANNULMENT_DELIVERED', 'CITIZENSHIP_OFFICER'), ('CITIZENSHIP_DECISION_DELIVERED', 'CITIZENSHIP_OFFICER'), ('DEEMED_ACT_DELIVERED', 'CITIZENSHIP_OFFICER'), ('DETERMINATION_DELIVERED', 'CITIZENSHIP_OFFICER'), ('OPINION_ASKED', 'CITIZENSHIP_OFFICER'))
      AND (open_notices.elsewhere IS NULL OR n.unit = open_notices.elsewhere)
      AND (open_notices.kinds IS NULL OR n.kind = ANY (open_notices.kinds))
      AND (open_notices.behind IS NULL OR (n.act, n.id) > (SELECT l.act, l.id FROM last l))
    ORDER BY n.act, n.id LIMIT open_notices.first)
)
SELECT coalesce(json_agg(json_build_object('id', n.id, 'kind', n.kind, 'unit', n.unit, 'record', l.record, 'recordId', l.record_id, 'recordedAt', l.at) ORDER BY n.act, n.id), '[]')
FROM x n JOIN ledger.act l ON l.number = n.act
WHERE ledger.acts_in(open_notices.capacity, open_notices.unit)
$$;
CREATE OR REPLACE FUNCTION ledger.order_removal(
  target uuid, order_number text, order_body text, ordered_on date)
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  made ledger.act := ledger.making('{requestRedaction, redactEntry}');
BEGIN
  INSERT INTO ledger.redaction (asked_in, act, order_number, order_body, ordered_on)
  SELECT made.number, t.number, order_number, order_body, ordered_on
  FROM ledger.act t JOIN ledger.content c ON c.act = t.number
  WHERE t.id = target AND t.id = made.record_id AND t.number < made.number
    AND t.persons <@ made.persons;
  IF NOT FOUND THEN
    RAISE serialization_failure USING MESSAGE = 'no such act has content';
  END IF;
END
$$;
CREATE OR REPLACE FUNCTION ledger.remove_content(asked uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  made ledger.act := ledger.making('{requestRedaction, redactEntry}');
  removed bigint;
BEGIN
  UPDATE ledger.redaction r SET removed_in = made.number
    FROM ledger.act q, ledger.act t
   WHERE q.id = asked AND q.number = r.asked_in AND q.account <> made.account
     AND t.number = r.act AND t.id = made.record_id AND t.persons <@ made.persons
     AND r.removed_in IS NULL AND EXISTS (SELECT FROM ledger.content c WHERE c.act = r.act)
  RETURNING r.act INTO removed;
  IF NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = 'no other person asked for what the act states';
  END IF;
  DELETE FROM ledger.content c WHERE c.act = removed;
  UPDATE ledger.outcome o SET body = sha256(convert_to(
    gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')) WHERE o.act = removed;
END
$$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ledger FROM PUBLIC;
GRANT USAGE ON SCHEMA ledger TO hub_registrar;
GRANT EXECUTE ON FUNCTION ledger.enter(text, text, text, bigint[]) TO hub_registrar;
GRANT EXECUTE ON FUNCTION ledger.append(text, text, text, text, text, bytea, text, uuid[], text, uuid, bytea, text, jsonb, jsonb, uuid[], uuid[], uuid, bytea, text[]) TO hub_registrar;
GRANT EXECUTE ON FUNCTION ledger.refuse(text, text, text, text, text, bytea, text, uuid[], text, uuid, bytea, text[]) TO hub_registrar;
GRANT EXECUTE ON FUNCTION ledger.trails(uuid[]) TO hub_registrar;
GRANT EXECUTE ON FUNCTION ledger.outcome(text, text, text) TO hub_registrar;
GRANT EXECUTE ON FUNCTION ledger.filed(text, text, uuid, text) TO hub_registrar;
GRANT EXECUTE ON FUNCTION ledger.open_filings(text, text, uuid, bigint) TO hub_registrar;
GRANT EXECUTE ON FUNCTION ledger.open_notices(text, text, uuid, bigint, text[], text) TO hub_registrar;
GRANT USAGE ON SCHEMA ledger TO hub_supervisor;
GRANT EXECUTE ON FUNCTION ledger.enter(text, text, text, bigint[]) TO hub_supervisor;
GRANT EXECUTE ON FUNCTION ledger.append(text, text, text, text, text, bytea, text, uuid[], text, uuid, bytea, text, jsonb, jsonb, uuid[], uuid[], uuid, bytea, text[]) TO hub_supervisor;
GRANT EXECUTE ON FUNCTION ledger.refuse(text, text, text, text, text, bytea, text, uuid[], text, uuid, bytea, text[]) TO hub_supervisor;
GRANT EXECUTE ON FUNCTION ledger.trails(uuid[]) TO hub_supervisor;
GRANT EXECUTE ON FUNCTION ledger.outcome(text, text, text) TO hub_supervisor;
GRANT EXECUTE ON FUNCTION ledger.filed(text, text, uuid, text) TO hub_supervisor;
GRANT EXECUTE ON FUNCTION ledger.open_filings(text, text, uuid, bigint) TO hub_supervisor;
GRANT EXECUTE ON FUNCTION ledger.order_removal(uuid, text, text, date) TO hub_supervisor;
GRANT EXECUTE ON FUNCTION ledger.remove_content(uuid) TO hub_supervisor;
GRANT USAGE ON SCHEMA ledger TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION ledger.enter(text, text, text, bigint[]) TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION ledger.append(text, text, text, text, text, bytea, text, uuid[], text, uuid, bytea, text, jsonb, jsonb, uuid[], uuid[], uuid, bytea, text[]) TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION ledger.refuse(text, text, text, text, text, bytea, text, uuid[], text, uuid, bytea, text[]) TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION ledger.trails(uuid[]) TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION ledger.outcome(text, text, text) TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION ledger.filed(text, text, uuid, text) TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION ledger.open_filings(text, text, uuid, bigint) TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION ledger.open_notices(text, text, uuid, bigint, text[], text) TO hub_citizenship_officer;
GRANT USAGE ON SCHEMA hub TO hub_public;
GRANT SELECT (number, at) ON hub.commit TO hub_public;
GRANT USAGE ON SCHEMA hub TO hub_citizen;
GRANT SELECT (number, at) ON hub.commit TO hub_citizen;
GRANT USAGE ON SCHEMA hub TO hub_registrar;
GRANT SELECT (number, at) ON hub.commit TO hub_registrar;
GRANT USAGE ON SCHEMA hub TO hub_roll_clerk;
GRANT SELECT (number, at) ON hub.commit TO hub_roll_clerk;
GRANT USAGE ON SCHEMA hub TO hub_portal;
GRANT SELECT (number, at) ON hub.commit TO hub_portal;
GRANT USAGE ON SCHEMA hub TO hub_portal;
GRANT SELECT (number, at) ON hub.commit TO hub_portal;
GRANT USAGE ON SCHEMA hub TO hub_supervisor;
GRANT SELECT (number, at) ON hub.commit TO hub_supervisor;
GRANT USAGE ON SCHEMA hub TO hub_roll_ministry;
GRANT SELECT (number, at) ON hub.commit TO hub_roll_ministry;
GRANT USAGE ON SCHEMA hub TO hub_party_officer;
GRANT SELECT (number, at) ON hub.commit TO hub_party_officer;
GRANT USAGE ON SCHEMA hub TO hub_citizenship_officer;
GRANT SELECT (number, at) ON hub.commit TO hub_citizenship_officer;
GRANT USAGE ON SCHEMA hub TO hub_institution;
GRANT SELECT (number, at) ON hub.commit TO hub_institution;
GRANT USAGE ON SCHEMA hub TO hub_observer;
GRANT SELECT (number, at) ON hub.commit TO hub_observer;
GRANT USAGE ON SCHEMA hub TO hub_revision_commission;
GRANT SELECT (number, at) ON hub.commit TO hub_revision_commission;
GRANT USAGE ON SCHEMA hub TO hub_auditor;
GRANT SELECT (number, at) ON hub.commit TO hub_auditor;
REVOKE ALL ON SCHEMA trail FROM PUBLIC;
GRANT USAGE ON SCHEMA trail TO hub_trail;
ALTER TABLE trail.event ENABLE ROW LEVEL SECURITY;
ALTER TABLE trail.event FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON trail.event TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE trail.event ENABLE ALWAYS TRIGGER event_stays;
ALTER TABLE trail.event ENABLE ALWAYS TRIGGER event_stays_whole;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA trail FROM PUBLIC;
GRANT EXECUTE ON FUNCTION trail.append(uuid, text, text, text, text, bytea, text, text[], uuid[]) TO hub_trail;
