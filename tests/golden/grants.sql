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
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in) ON local_government.unit TO hub_public;
CREATE POLICY public_reach ON local_government.unit FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in) ON local_government.unit TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.unit FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in) ON local_government.unit TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.unit FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in) ON local_government.unit TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.unit FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in) ON local_government.unit TO hub_portal;
CREATE POLICY portal_reach ON local_government.unit FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in) ON local_government.unit TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.unit FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in) ON local_government.unit TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.unit FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in) ON local_government.unit TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.unit FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in) ON local_government.unit TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.unit FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in) ON local_government.unit TO hub_institution;
CREATE POLICY institution_reach ON local_government.unit FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in) ON local_government.unit TO hub_observer;
CREATE POLICY observer_reach ON local_government.unit FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in) ON local_government.unit TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.unit FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in) ON local_government.unit TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.unit FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.unit_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.unit_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.unit_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_public;
CREATE POLICY public_reach ON local_government.unit_history FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.unit_history FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.unit_history FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.unit_history FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_portal;
CREATE POLICY portal_reach ON local_government.unit_history FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.unit_history FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.unit_history FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.unit_history FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.unit_history FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_institution;
CREATE POLICY institution_reach ON local_government.unit_history FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_observer;
CREATE POLICY observer_reach ON local_government.unit_history FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.unit_history FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in, superseded_in, superseded_at) ON local_government.unit_history TO hub_auditor;
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
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, given_name, surname, sex, born_on, born_precision, born_at, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, minority_given_name, minority_surname, minority_language, trail_id, protection, recorded_in) ON civil.birth_entry TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_entry FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_entry AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, kind, given_name, surname, sex, born_on, born_precision, born_at, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, minority_given_name, minority_surname, minority_language, trail_id, protection, recorded_in) ON civil.birth_entry TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_entry FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_entry AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, kind, given_name, surname, sex, born_on, born_precision, born_at, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, minority_given_name, minority_surname, minority_language, trail_id, protection, recorded_in) ON civil.birth_entry TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_entry FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_entry AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, given_name, surname, sex, born_on, born_precision, born_at, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, minority_given_name, minority_surname, minority_language, trail_id, protection, recorded_in) ON civil.birth_entry TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_entry FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_entry AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE civil.birth_entry_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_entry_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_entry_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, given_name, surname, sex, born_on, born_precision, born_at, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, minority_given_name, minority_surname, minority_language, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.birth_entry_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_entry_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_entry_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, kind, given_name, surname, sex, born_on, born_precision, born_at, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, minority_given_name, minority_surname, minority_language, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.birth_entry_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_entry_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_entry_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, kind, given_name, surname, sex, born_on, born_precision, born_at, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, minority_given_name, minority_surname, minority_language, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.birth_entry_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_entry_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_entry_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, given_name, surname, sex, born_on, born_precision, born_at, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, minority_given_name, minority_surname, minority_language, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.birth_entry_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_entry_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_entry_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE civil.birth_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_report FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_report TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.birth_report TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_report FOR SELECT TO hub_citizen
  USING (CASE WHEN child_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR reporter_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_report AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR child_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, keeper_code, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.birth_report TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_report FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_report AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.birth_report TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_report FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_report AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.birth_report TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_report FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_report AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.birth_report_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_report_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_report_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_report_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_report_history FOR SELECT TO hub_citizen
  USING (CASE WHEN child_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR reporter_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_report_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR child_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, keeper_code, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_report_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_report_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_report_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_report_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_report_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_report_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_report_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_report_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_report_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection < 2 OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.birth_report_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_report_address FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_report_address TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.birth_report_address TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_report_address FOR SELECT TO hub_citizen
  USING (CASE WHEN child_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR reporter_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_report_address AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 1 OR child_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (reporter_id IS NULL OR reporter_protection < 1 OR reporter_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.birth_report_address TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_report_address FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_report_address AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.birth_report_address TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_report_address FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_report_address AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in) ON civil.birth_report_address TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_report_address FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_report_address AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.birth_report_address_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_report_address_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_report_address_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_report_address_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_report_address_history FOR SELECT TO hub_citizen
  USING (CASE WHEN child_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR reporter_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_report_address_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 1 OR child_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (reporter_id IS NULL OR reporter_protection < 1 OR reporter_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_report_address_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_report_address_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_report_address_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_report_address_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_report_address_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_report_address_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, reporter_trail_id, reporter_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_report_address_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_report_address_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_report_address_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (reporter_id IS NULL OR reporter_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.closed_birth_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.closed_birth_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.closed_birth_entry TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE civil.closed_birth_entry_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.closed_birth_entry_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.closed_birth_entry_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE civil.birth_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_note FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_note TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in) ON civil.birth_note TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_note FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_note AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, keeper_code, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in) ON civil.birth_note TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_note FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_note AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in) ON civil.birth_note TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_note FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_note AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in) ON civil.birth_note TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_note FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_note AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE civil.birth_note_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_note_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_note_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.birth_note_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_note_history FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_note_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, keeper_code, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.birth_note_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_note_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_note_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.birth_note_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_note_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_note_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, recorded_in, superseded_in, superseded_at) ON civil.birth_note_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_note_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_note_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
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
ALTER TABLE civil.birth_parent ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_parent FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_parent TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in) ON civil.birth_parent TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_parent FOR SELECT TO hub_citizen
  USING (CASE WHEN child_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR parent_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_parent AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR child_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (parent_id IS NULL OR parent_protection < 2 OR parent_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, keeper_code, trail_id, protection, parent_trail_id, parent_protection, recorded_in) ON civil.birth_parent TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_parent FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_parent AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection < 2 OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in) ON civil.birth_parent TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_parent FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_parent AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection < 2 OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in) ON civil.birth_parent TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_parent FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_parent AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection < 2 OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.birth_parent_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_parent_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_parent_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_parent_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_parent_history FOR SELECT TO hub_citizen
  USING (CASE WHEN child_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR parent_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_parent_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 2 OR child_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (parent_id IS NULL OR parent_protection < 2 OR parent_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, keeper_code, trail_id, protection, parent_trail_id, parent_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_parent_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_parent_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_parent_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection < 2 OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_parent_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_parent_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_parent_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection < 2 OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_parent_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_parent_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_parent_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection < 2 OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.birth_parent_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_parent_address FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_parent_address TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in) ON civil.birth_parent_address TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_parent_address FOR SELECT TO hub_citizen
  USING (CASE WHEN child_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR parent_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_parent_address AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 1 OR child_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (parent_id IS NULL OR parent_protection < 1 OR parent_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, parent_trail_id, parent_protection, recorded_in) ON civil.birth_parent_address TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_parent_address FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_parent_address AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in) ON civil.birth_parent_address TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_parent_address FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_parent_address AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in) ON civil.birth_parent_address TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_parent_address FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_parent_address AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE civil.birth_parent_address_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE civil.birth_parent_address_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON civil.birth_parent_address_history TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_parent_address_history TO hub_citizen;
CREATE POLICY citizen_reach ON civil.birth_parent_address_history FOR SELECT TO hub_citizen
  USING (CASE WHEN child_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) OR parent_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON civil.birth_parent_address_history AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (protection < 1 OR child_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) AND (parent_id IS NULL OR parent_protection < 1 OR parent_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, parent_trail_id, parent_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_parent_address_history TO hub_registrar;
CREATE POLICY registrar_reach ON civil.birth_parent_address_history FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON civil.birth_parent_address_history AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_parent_address_history TO hub_supervisor;
CREATE POLICY supervisor_reach ON civil.birth_parent_address_history FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON civil.birth_parent_address_history AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, trail_id, protection, parent_trail_id, parent_protection, recorded_in, superseded_in, superseded_at) ON civil.birth_parent_address_history TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON civil.birth_parent_address_history FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON civil.birth_parent_address_history AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) AND (parent_id IS NULL OR parent_protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
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
RETURNS TABLE (key uuid, today date, person uuid, is_known boolean, next_ordinal bigint, keeper text)
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
  (SELECT coalesce(max(d.ordinal), 0) + 1 FROM citizenship.citizenship_decision d
    WHERE d.kind = given.kind) AS next_ordinal,
  (SELECT u.keeper_code FROM local_government.unit u
    WHERE u.code = given.delivered_unit) AS keeper
FROM given
$$;
REVOKE ALL ON FUNCTION citizenship.facts_record_citizenship_decision(uuid, text, text, date, text, text, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_record_citizenship_decision(uuid, text, text, date, text, text, bigint) TO hub_citizenship_officer;
CREATE OR REPLACE FUNCTION citizenship.facts_deliver_citizenship_decision(decision uuid, unit text, viewer_clearance bigint)
RETURNS TABLE (today date, version bigint, kind text, decided_on date, final_on date, delivered_on date, person uuid, keeper text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
WITH given AS (SELECT $1 AS decision, $2 AS unit, $3 AS viewer_clearance)
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today,
  d.recorded_in AS version, d.kind, d.decided_on, d.final_on, d.delivered_on,
  d.person_id AS person,
  (SELECT u.keeper_code FROM local_government.unit u WHERE u.code = given.unit) AS keeper
FROM given LEFT JOIN citizenship.citizenship_decision d
  ON d.id = given.decision
 AND (d.person_id IS NULL OR d.protection < 1 OR d.protection <= given.viewer_clearance)
$$;
REVOKE ALL ON FUNCTION citizenship.facts_deliver_citizenship_decision(uuid, text, bigint) FROM PUBLIC;
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.facts_deliver_citizenship_decision(uuid, text, bigint) TO hub_citizenship_officer;
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
CREATE OR REPLACE FUNCTION citizenship.write_citizenship_decision(version bigint, given jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  act ledger.act := ledger.making('{recordCitizenshipDecision, deliverCitizenshipDecision}');
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
      AND NOT made.person_id = ANY (act.persons) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the act does not name the person';
  END IF;
  SELECT p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents
    INTO made.trail_id, made.protection, made.birth_keeper, made.roll_unit, made.residence_unit, made.represents
    FROM population.person p WHERE p.id = made.person_id;
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
GRANT USAGE ON SCHEMA citizenship TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION citizenship.write_citizenship_decision(bigint, jsonb) TO hub_citizenship_officer;
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
      AND NOT made.person_id = ANY (act.persons) THEN
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
      AND NOT made.person_id = ANY (act.persons) THEN
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
      AND NOT made.person_id = ANY (act.persons) THEN
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
      AND NOT made.person_id = ANY (act.persons) THEN
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
      AND NOT made.person_id = ANY (act.persons) THEN
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
  -- The key first, then all subjects in one order, the commit last: nobody waits in a circle.
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
  IF NOT ledger.acts_as(capacity)
      OR NOT (command, session_user::text) IN (VALUES ('recordCitizenshipDecision', 'hub_citizenship_officer'), ('deliverCitizenshipDecision', 'hub_citizenship_officer'), ('receiveCitizenshipFiling', 'hub_registrar'), ('receiveCitizenshipFiling', 'hub_citizenship_officer'), ('markCitizenshipFiling', 'hub_registrar'), ('markCitizenshipFiling', 'hub_citizenship_officer'), ('requestRedaction', 'hub_supervisor'), ('redactEntry', 'hub_supervisor'), ('openDoubt', 'hub_registrar'), ('giveOpinion', 'hub_citizenship_officer'), ('withdrawDoubt', 'hub_registrar'), ('takeUpOpinion', 'hub_registrar'), ('openReconstruction', 'hub_citizenship_officer'), ('addEvidence', 'hub_registrar'), ('addEvidence', 'hub_citizenship_officer'), ('restoreEntry', 'hub_registrar'), ('restoreEntry', 'hub_citizenship_officer'), ('closeReconstruction', 'hub_registrar'), ('closeReconstruction', 'hub_citizenship_officer')) THEN
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
     AND (n.unit IS NOT DISTINCT FROM unit AND (n.kind, capacity) IN (VALUES ('CITIZENSHIP_DECISION_DELIVERED', 'REGISTRAR'), ('OPINION_ASKED', 'CITIZENSHIP_OFFICER'), ('OPINION_GIVEN', 'REGISTRAR'), ('RENEWAL_ORDERED', 'REGISTRAR'))
       OR coalesce(l.unit, l.capacity) = office);
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
    ARRAY(SELECT t.trail_id FROM population.person t WHERE t.id = ANY (a.persons) UNION SELECT unnest(newcomers) ORDER BY 1));
  RETURN a.number;
END
$$;
CREATE OR REPLACE FUNCTION ledger.refuse(
  capacity text, account text, unit text, command text, key text, body bytea, basis text,
  refusal text, request uuid, document bytea, coordinates text[])
RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
BEGIN
  IF NOT ledger.acts_as(capacity)
      OR NOT (command, session_user::text) IN (VALUES ('recordCitizenshipDecision', 'hub_citizenship_officer'), ('deliverCitizenshipDecision', 'hub_citizenship_officer'), ('receiveCitizenshipFiling', 'hub_registrar'), ('receiveCitizenshipFiling', 'hub_citizenship_officer'), ('markCitizenshipFiling', 'hub_registrar'), ('markCitizenshipFiling', 'hub_citizenship_officer'), ('requestRedaction', 'hub_supervisor'), ('redactEntry', 'hub_supervisor'), ('openDoubt', 'hub_registrar'), ('giveOpinion', 'hub_citizenship_officer'), ('withdrawDoubt', 'hub_registrar'), ('takeUpOpinion', 'hub_registrar'), ('openReconstruction', 'hub_citizenship_officer'), ('addEvidence', 'hub_registrar'), ('addEvidence', 'hub_citizenship_officer'), ('restoreEntry', 'hub_registrar'), ('restoreEntry', 'hub_citizenship_officer'), ('closeReconstruction', 'hub_registrar'), ('closeReconstruction', 'hub_citizenship_officer')) THEN
    RAISE insufficient_privilege USING MESSAGE = 'the login does not give this command';
  END IF;
  INSERT INTO ledger.outcome (capacity, account, key, command, body, at, refusal)
  VALUES (capacity, account, key, command, body, clock_timestamp(), refusal);
  INSERT INTO trail.event
    (at, request, kind, account, capacity, unit, basis, document, coordinates, subjects)
  VALUES (clock_timestamp(), request, 'REFUSAL', account, capacity, unit, basis, document,
    coordinates, '{}');
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
  AND f.office = coalesce(filed.unit, filed.capacity) AND ledger.acts_as(filed.capacity)
$$;
CREATE OR REPLACE FUNCTION ledger.open_filings(
  capacity text, unit text, behind uuid, first bigint)
RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
SELECT coalesce(json_agg(json_build_object('id', f.id, 'office', f.office, 'book', f.book, 'year', f.year, 'number', f.number, 'receivedAt', f.received_at, 'state', f.state, 'subject', f.subject) ORDER BY f.year, f.number), '[]') FROM (
  SELECT l.* FROM ledger.filing l
  WHERE l.office = coalesce(open_filings.unit, open_filings.capacity) AND l.state <> 'CLOSED'
    AND ledger.acts_as(open_filings.capacity)
    AND (open_filings.behind IS NULL OR (l.year, l.number) > (
      SELECT b.year, b.number FROM ledger.filing b WHERE b.id = open_filings.behind))
  ORDER BY l.year, l.number LIMIT open_filings.first
) f
$$;
CREATE OR REPLACE FUNCTION ledger.open_notices(
  capacity text, unit text, behind uuid, first bigint)
RETURNS json
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
SELECT coalesce(json_agg(x.said ORDER BY x.act, x.id), '[]') FROM (
  SELECT json_build_object('id', n.id, 'kind', n.kind, 'unit', n.unit, 'record', l.record, 'recordId', l.record_id, 'recordedAt', l.at) AS said, n.id, n.act FROM ledger.notice n JOIN ledger.act l ON l.number = n.act
  WHERE (n.unit = open_notices.unit OR n.unit IS NULL AND open_notices.unit IS NULL)
    AND n.answered IS NULL
    AND ledger.acts_as(open_notices.capacity)
    AND (n.kind, open_notices.capacity) IN (VALUES ('CITIZENSHIP_DECISION_DELIVERED', 'REGISTRAR'), ('OPINION_ASKED', 'CITIZENSHIP_OFFICER'), ('OPINION_GIVEN', 'REGISTRAR'), ('RENEWAL_ORDERED', 'REGISTRAR'))
    AND (open_notices.behind IS NULL OR (n.act, n.id) > (
      SELECT b.act, b.id FROM ledger.notice b WHERE b.id = open_notices.behind))
  ORDER BY n.act, n.id LIMIT open_notices.first
) x
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
  WHERE t.id = target AND t.number < made.number;
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
    FROM ledger.act q
   WHERE q.id = asked AND q.number = r.asked_in AND q.account <> made.account
     AND r.removed_in IS NULL AND EXISTS (SELECT FROM ledger.content c WHERE c.act = r.act)
  RETURNING r.act INTO removed;
  IF NOT FOUND THEN
    RAISE insufficient_privilege USING MESSAGE = 'no other person asked for it';
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
GRANT EXECUTE ON FUNCTION ledger.refuse(text, text, text, text, text, bytea, text, text, uuid, bytea, text[]) TO hub_registrar;
GRANT EXECUTE ON FUNCTION ledger.outcome(text, text, text) TO hub_registrar;
GRANT EXECUTE ON FUNCTION ledger.filed(text, text, uuid, text) TO hub_registrar;
GRANT EXECUTE ON FUNCTION ledger.open_filings(text, text, uuid, bigint) TO hub_registrar;
GRANT EXECUTE ON FUNCTION ledger.open_notices(text, text, uuid, bigint) TO hub_registrar;
GRANT USAGE ON SCHEMA ledger TO hub_supervisor;
GRANT EXECUTE ON FUNCTION ledger.enter(text, text, text, bigint[]) TO hub_supervisor;
GRANT EXECUTE ON FUNCTION ledger.append(text, text, text, text, text, bytea, text, uuid[], text, uuid, bytea, text, jsonb, jsonb, uuid[], uuid[], uuid, bytea, text[]) TO hub_supervisor;
GRANT EXECUTE ON FUNCTION ledger.refuse(text, text, text, text, text, bytea, text, text, uuid, bytea, text[]) TO hub_supervisor;
GRANT EXECUTE ON FUNCTION ledger.outcome(text, text, text) TO hub_supervisor;
GRANT EXECUTE ON FUNCTION ledger.filed(text, text, uuid, text) TO hub_supervisor;
GRANT EXECUTE ON FUNCTION ledger.open_filings(text, text, uuid, bigint) TO hub_supervisor;
GRANT EXECUTE ON FUNCTION ledger.order_removal(uuid, text, text, date) TO hub_supervisor;
GRANT EXECUTE ON FUNCTION ledger.remove_content(uuid) TO hub_supervisor;
GRANT USAGE ON SCHEMA ledger TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION ledger.enter(text, text, text, bigint[]) TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION ledger.append(text, text, text, text, text, bytea, text, uuid[], text, uuid, bytea, text, jsonb, jsonb, uuid[], uuid[], uuid, bytea, text[]) TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION ledger.refuse(text, text, text, text, text, bytea, text, text, uuid, bytea, text[]) TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION ledger.outcome(text, text, text) TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION ledger.filed(text, text, uuid, text) TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION ledger.open_filings(text, text, uuid, bigint) TO hub_citizenship_officer;
GRANT EXECUTE ON FUNCTION ledger.open_notices(text, text, uuid, bigint) TO hub_citizenship_officer;
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
