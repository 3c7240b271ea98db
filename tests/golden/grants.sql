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
CREATE OR REPLACE FUNCTION population.circle(person uuid) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  RETURN (SELECT population.surviving(circle.person)::text
  );
END
$$;
REVOKE ALL ON FUNCTION population.circle(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION population.circle(uuid) TO hub_citizen;
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
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort) ON local_government.unit TO hub_public;
CREATE POLICY public_reach ON local_government.unit FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort) ON local_government.unit TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.unit FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort) ON local_government.unit TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.unit FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort) ON local_government.unit TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.unit FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort) ON local_government.unit TO hub_portal;
CREATE POLICY portal_reach ON local_government.unit FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort) ON local_government.unit TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.unit FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort) ON local_government.unit TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.unit FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort) ON local_government.unit TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.unit FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort) ON local_government.unit TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.unit FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort) ON local_government.unit TO hub_institution;
CREATE POLICY institution_reach ON local_government.unit FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort) ON local_government.unit TO hub_observer;
CREATE POLICY observer_reach ON local_government.unit FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort) ON local_government.unit TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.unit FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort) ON local_government.unit TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.unit FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.unit_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.unit_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.unit_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE local_government.unit_language ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.unit_language FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.unit_language TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at) ON local_government.unit_language TO hub_public;
CREATE POLICY public_reach ON local_government.unit_language FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at) ON local_government.unit_language TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.unit_language FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at) ON local_government.unit_language TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.unit_language FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at) ON local_government.unit_language TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.unit_language FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at) ON local_government.unit_language TO hub_portal;
CREATE POLICY portal_reach ON local_government.unit_language FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at) ON local_government.unit_language TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.unit_language FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at) ON local_government.unit_language TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.unit_language FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at) ON local_government.unit_language TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.unit_language FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at) ON local_government.unit_language TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.unit_language FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at) ON local_government.unit_language TO hub_institution;
CREATE POLICY institution_reach ON local_government.unit_language FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at) ON local_government.unit_language TO hub_observer;
CREATE POLICY observer_reach ON local_government.unit_language FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at) ON local_government.unit_language TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.unit_language FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at) ON local_government.unit_language TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.unit_language FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.unit_language_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.unit_language_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.unit_language_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE local_government.unit_alias ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.unit_alias FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.unit_alias TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at) ON local_government.unit_alias TO hub_public;
CREATE POLICY public_reach ON local_government.unit_alias FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at) ON local_government.unit_alias TO hub_citizen;
CREATE POLICY citizen_reach ON local_government.unit_alias FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at) ON local_government.unit_alias TO hub_registrar;
CREATE POLICY registrar_reach ON local_government.unit_alias FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at) ON local_government.unit_alias TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON local_government.unit_alias FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at) ON local_government.unit_alias TO hub_portal;
CREATE POLICY portal_reach ON local_government.unit_alias FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at) ON local_government.unit_alias TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.unit_alias FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at) ON local_government.unit_alias TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON local_government.unit_alias FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at) ON local_government.unit_alias TO hub_party_officer;
CREATE POLICY party_officer_reach ON local_government.unit_alias FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at) ON local_government.unit_alias TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON local_government.unit_alias FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at) ON local_government.unit_alias TO hub_institution;
CREATE POLICY institution_reach ON local_government.unit_alias FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at) ON local_government.unit_alias TO hub_observer;
CREATE POLICY observer_reach ON local_government.unit_alias FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at) ON local_government.unit_alias TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON local_government.unit_alias FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at) ON local_government.unit_alias TO hub_auditor;
CREATE POLICY auditor_reach ON local_government.unit_alias FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE local_government.unit_alias_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_government.unit_alias_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON local_government.unit_alias_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE population.person ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.person FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.person TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort) ON population.person TO hub_citizen;
CREATE POLICY citizen_reach ON population.person FOR SELECT TO hub_citizen
  USING (CASE WHEN id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort) ON population.person TO hub_registrar;
CREATE POLICY registrar_reach ON population.person FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) OR id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, roll_unit, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort) ON population.person TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.person FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort) ON population.person TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.person FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort) ON population.person TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON population.person FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, initials, protection, trail_id, represents) ON population.person TO hub_party_officer;
CREATE POLICY party_officer_reach ON population.person FOR SELECT TO hub_party_officer
  USING (represents AND ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL));
CREATE POLICY party_officer_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_party_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort) ON population.person TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.person FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort) ON population.person TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON population.person FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE population.person_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.person_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.person_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE population.identifier ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.identifier FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.identifier TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection) ON population.identifier TO hub_citizen;
CREATE POLICY citizen_reach ON population.identifier FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON population.identifier AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, birth_keeper) ON population.identifier TO hub_registrar;
CREATE POLICY registrar_reach ON population.identifier FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) OR person_id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.identifier AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, roll_unit) ON population.identifier TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.identifier FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.identifier AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection) ON population.identifier TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.identifier FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.identifier AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection) ON population.identifier TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON population.identifier FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON population.identifier AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, represents) ON population.identifier TO hub_party_officer;
CREATE POLICY party_officer_reach ON population.identifier FOR SELECT TO hub_party_officer
  USING (represents AND ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL));
CREATE POLICY party_officer_protection ON population.identifier AS RESTRICTIVE FOR SELECT TO hub_party_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection) ON population.identifier TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.identifier FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON population.identifier AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection) ON population.identifier TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON population.identifier FOR SELECT TO hub_revision_commission
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY revision_commission_protection ON population.identifier AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE population.identifier_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.identifier_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.identifier_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE population.address ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.address FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.address TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection) ON population.address TO hub_citizen;
CREATE POLICY citizen_reach ON population.address FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON population.address AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, birth_keeper) ON population.address TO hub_registrar;
CREATE POLICY registrar_reach ON population.address FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.address AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, roll_unit) ON population.address TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.address FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.address AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection) ON population.address TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.address FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.address AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection) ON population.address TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON population.address FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON population.address AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, represents) ON population.address TO hub_party_officer;
CREATE POLICY party_officer_reach ON population.address FOR SELECT TO hub_party_officer
  USING (represents AND ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL));
CREATE POLICY party_officer_protection ON population.address AS RESTRICTIVE FOR SELECT TO hub_party_officer
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection) ON population.address TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.address FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON population.address AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection) ON population.address TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON population.address FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON population.address AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE population.address_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.address_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.address_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE population.one_parent ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.one_parent FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.one_parent TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (person_id, name, name_latin, source_register, source_body, recorded_at, trail_id, protection) ON population.one_parent TO hub_citizen;
CREATE POLICY citizen_reach ON population.one_parent FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON population.one_parent AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (person_id, name, name_latin, source_register, source_body, recorded_at, trail_id, protection, birth_keeper) ON population.one_parent TO hub_registrar;
CREATE POLICY registrar_reach ON population.one_parent FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.one_parent AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, name, name_latin, source_register, source_body, recorded_at, trail_id, protection, roll_unit) ON population.one_parent TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.one_parent FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.one_parent AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, name, name_latin, source_register, source_body, recorded_at, trail_id, protection) ON population.one_parent TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.one_parent FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.one_parent AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (person_id, name, name_latin, source_register, source_body, recorded_at, trail_id, protection) ON population.one_parent TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.one_parent FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON population.one_parent AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE population.one_parent_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.one_parent_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.one_parent_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE population.former_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.former_name FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.former_name TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, given_name, surname, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection) ON population.former_name TO hub_citizen;
CREATE POLICY citizen_reach ON population.former_name FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON population.former_name AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, surname, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, birth_keeper) ON population.former_name TO hub_registrar;
CREATE POLICY registrar_reach ON population.former_name FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) OR person_id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.former_name AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, surname, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, roll_unit) ON population.former_name TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.former_name FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.former_name AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, surname, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection) ON population.former_name TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.former_name FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.former_name AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, surname, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection) ON population.former_name TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON population.former_name FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON population.former_name AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, surname, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection) ON population.former_name TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.former_name FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON population.former_name AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, given_name, surname, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection) ON population.former_name TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON population.former_name FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON population.former_name AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE population.former_name_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.former_name_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.former_name_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE population.name_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.name_key FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.name_key TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper) ON population.name_key TO hub_registrar;
CREATE POLICY registrar_reach ON population.name_key FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) OR person_id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.name_key AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper, roll_unit) ON population.name_key TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON population.name_key FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON population.name_key AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper) ON population.name_key TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.name_key FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.name_key AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper) ON population.name_key TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON population.name_key FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON population.name_key AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper) ON population.name_key TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON population.name_key FOR SELECT TO hub_citizenship_officer
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY citizenship_officer_protection ON population.name_key AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper) ON population.name_key TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON population.name_key FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON population.name_key AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE population.name_key_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.name_key_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.name_key_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE electoral.station ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.station FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.station TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at) ON electoral.station TO hub_public;
CREATE POLICY public_reach ON electoral.station FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at) ON electoral.station TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.station FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at) ON electoral.station TO hub_registrar;
CREATE POLICY registrar_reach ON electoral.station FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at) ON electoral.station TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.station FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at) ON electoral.station TO hub_portal;
CREATE POLICY portal_reach ON electoral.station FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at) ON electoral.station TO hub_supervisor;
CREATE POLICY supervisor_reach ON electoral.station FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at) ON electoral.station TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.station FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at) ON electoral.station TO hub_party_officer;
CREATE POLICY party_officer_reach ON electoral.station FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at) ON electoral.station TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON electoral.station FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at) ON electoral.station TO hub_institution;
CREATE POLICY institution_reach ON electoral.station FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at) ON electoral.station TO hub_observer;
CREATE POLICY observer_reach ON electoral.station FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at) ON electoral.station TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON electoral.station FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at) ON electoral.station TO hub_auditor;
CREATE POLICY auditor_reach ON electoral.station FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE electoral.station_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.station_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.station_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE electoral.voter ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.voter FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.voter TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, unit_code, station_id, status, basis, since, displaced_unit_code, displaced_address, source_register, source_body, recorded_at, trail_id, protection) ON electoral.voter TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.voter FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON electoral.voter AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, station_id, status, basis, since, displaced_unit_code, displaced_address, source_register, source_body, recorded_at, trail_id, protection, roll_unit) ON electoral.voter TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.voter FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON electoral.voter AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, station_id, status, basis, since, displaced_unit_code, displaced_address, source_register, source_body, recorded_at, trail_id, protection) ON electoral.voter TO hub_supervisor;
CREATE POLICY supervisor_reach ON electoral.voter FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON electoral.voter AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, station_id, status, basis, since, displaced_unit_code, displaced_address, source_register, source_body, recorded_at, trail_id, protection) ON electoral.voter TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.voter FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON electoral.voter AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, station_id, status, basis, since, displaced_unit_code, displaced_address, source_register, source_body, recorded_at, trail_id, protection) ON electoral.voter TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON electoral.voter FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON electoral.voter AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE electoral.voter_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.voter_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.voter_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE electoral.voting_place ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.voting_place FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.voting_place TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, voter_id, person_id, election, kind, unit_code, country, post, station_id, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection) ON electoral.voting_place TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.voting_place FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON electoral.voting_place AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, voter_id, person_id, election, kind, unit_code, country, post, station_id, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, roll_unit) ON electoral.voting_place TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.voting_place FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON electoral.voting_place AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, voter_id, person_id, election, kind, unit_code, country, post, station_id, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection) ON electoral.voting_place TO hub_supervisor;
CREATE POLICY supervisor_reach ON electoral.voting_place FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON electoral.voting_place AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, voter_id, person_id, election, kind, unit_code, country, post, station_id, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection) ON electoral.voting_place TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.voting_place FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON electoral.voting_place AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, voter_id, person_id, election, kind, unit_code, country, post, station_id, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection) ON electoral.voting_place TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON electoral.voting_place FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON electoral.voting_place AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE electoral.voting_place_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.voting_place_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.voting_place_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE electoral.roll_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.roll_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.roll_decision TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, unit_code, number, decided_on, kind, basis, body, source_register, source_body, recorded_at, trail_id, protection) ON electoral.roll_decision TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.roll_decision FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON electoral.roll_decision AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, number, decided_on, kind, basis, body, source_register, source_body, recorded_at, trail_id, protection, roll_unit) ON electoral.roll_decision TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.roll_decision FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON electoral.roll_decision AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, number, decided_on, kind, basis, body, source_register, source_body, recorded_at, trail_id, protection) ON electoral.roll_decision TO hub_supervisor;
CREATE POLICY supervisor_reach ON electoral.roll_decision FOR SELECT TO hub_supervisor
  USING (true);
CREATE POLICY supervisor_protection ON electoral.roll_decision AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, number, decided_on, kind, basis, body, source_register, source_body, recorded_at, trail_id, protection) ON electoral.roll_decision TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.roll_decision FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON electoral.roll_decision AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, unit_code, number, decided_on, kind, basis, body, source_register, source_body, recorded_at, trail_id, protection) ON electoral.roll_decision TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON electoral.roll_decision FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON electoral.roll_decision AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE electoral.roll_decision_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.roll_decision_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.roll_decision_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE electoral.roll_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.roll_change FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.roll_change TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, decision_id, voter_id, person_id, kind, field, old_value, new_value, changed_on, source_register, source_body, recorded_at, trail_id, protection) ON electoral.roll_change TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.roll_change FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON electoral.roll_change AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, decision_id, voter_id, person_id, kind, field, old_value, new_value, changed_on, source_register, source_body, recorded_at, trail_id, protection, roll_unit) ON electoral.roll_change TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.roll_change FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON electoral.roll_change AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, decision_id, voter_id, person_id, kind, field, old_value, new_value, changed_on, source_register, source_body, recorded_at, trail_id, protection) ON electoral.roll_change TO hub_supervisor;
CREATE POLICY supervisor_reach ON electoral.roll_change FOR SELECT TO hub_supervisor
  USING (true);
CREATE POLICY supervisor_protection ON electoral.roll_change AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, decision_id, voter_id, person_id, kind, field, old_value, new_value, changed_on, source_register, source_body, recorded_at, trail_id, protection) ON electoral.roll_change TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.roll_change FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON electoral.roll_change AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, decision_id, voter_id, person_id, kind, field, old_value, new_value, changed_on, source_register, source_body, recorded_at, trail_id, protection) ON electoral.roll_change TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON electoral.roll_change FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON electoral.roll_change AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE electoral.roll_change_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.roll_change_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.roll_change_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE electoral.special_roll_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.special_roll_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.special_roll_entry TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, minority, since, decision_number, source_register, source_body, recorded_at, trail_id, protection) ON electoral.special_roll_entry TO hub_citizen;
CREATE POLICY citizen_reach ON electoral.special_roll_entry FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON electoral.special_roll_entry AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, minority, since, decision_number, source_register, source_body, recorded_at, trail_id, protection, roll_unit) ON electoral.special_roll_entry TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON electoral.special_roll_entry FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON electoral.special_roll_entry AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, minority, since, decision_number, source_register, source_body, recorded_at, trail_id, protection) ON electoral.special_roll_entry TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON electoral.special_roll_entry FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON electoral.special_roll_entry AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE electoral.special_roll_entry_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE electoral.special_roll_entry_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON electoral.special_roll_entry_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE citizenship.citizenship ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizenship FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizenship TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.citizenship TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.citizenship FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.citizenship AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, birth_keeper) ON citizenship.citizenship TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.citizenship FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) OR person_id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.citizenship AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection, roll_unit) ON citizenship.citizenship TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON citizenship.citizenship FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON citizenship.citizenship AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.citizenship TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.citizenship FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.citizenship AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.citizenship TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON citizenship.citizenship FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON citizenship.citizenship AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.citizenship TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.citizenship FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.citizenship AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, since, until, ground, ended_by, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.citizenship TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON citizenship.citizenship FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON citizenship.citizenship AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE citizenship.citizenship_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizenship_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizenship_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE citizenship.foreign_citizenship ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.foreign_citizenship FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.foreign_citizenship TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, country, since, until, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.foreign_citizenship TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.foreign_citizenship FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.foreign_citizenship AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, country, since, until, source_register, source_body, recorded_at, trail_id, protection, birth_keeper) ON citizenship.foreign_citizenship TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.foreign_citizenship FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.foreign_citizenship AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, country, since, until, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.foreign_citizenship TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.foreign_citizenship FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.foreign_citizenship AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, country, since, until, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.foreign_citizenship TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.foreign_citizenship FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.foreign_citizenship AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE citizenship.foreign_citizenship_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.foreign_citizenship_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.foreign_citizenship_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE citizenship.citizens_book ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizens_book FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizens_book TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at) ON citizenship.citizens_book TO hub_public;
CREATE POLICY public_reach ON citizenship.citizens_book FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at) ON citizenship.citizens_book TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.citizens_book FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at) ON citizenship.citizens_book TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.citizens_book FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at) ON citizenship.citizens_book TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON citizenship.citizens_book FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at) ON citizenship.citizens_book TO hub_portal;
CREATE POLICY portal_reach ON citizenship.citizens_book FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at) ON citizenship.citizens_book TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.citizens_book FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at) ON citizenship.citizens_book TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON citizenship.citizens_book FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at) ON citizenship.citizens_book TO hub_party_officer;
CREATE POLICY party_officer_reach ON citizenship.citizens_book FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at) ON citizenship.citizens_book TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.citizens_book FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at) ON citizenship.citizens_book TO hub_institution;
CREATE POLICY institution_reach ON citizenship.citizens_book FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at) ON citizenship.citizens_book TO hub_observer;
CREATE POLICY observer_reach ON citizenship.citizens_book FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at) ON citizenship.citizens_book TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON citizenship.citizens_book FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, keeper_code, area, area_latin, volume, year_from, year_to, source_register, source_body, recorded_at) ON citizenship.citizens_book TO hub_auditor;
CREATE POLICY auditor_reach ON citizenship.citizens_book FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE citizenship.citizens_book_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizens_book_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizens_book_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE citizenship.citizens_book_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizens_book_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizens_book_entry TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.citizens_book_entry TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.citizens_book_entry FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.citizens_book_entry AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, keeper_code, trail_id, protection) ON citizenship.citizens_book_entry TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.citizens_book_entry FOR SELECT TO hub_registrar
  USING (CASE WHEN keeper_code = (SELECT nullif(current_setting('hub.unit', true), '')) OR person_id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.citizens_book_entry AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection, roll_unit) ON citizenship.citizens_book_entry TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON citizenship.citizens_book_entry FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN roll_unit = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY roll_clerk_protection ON citizenship.citizens_book_entry AS RESTRICTIVE FOR SELECT TO hub_roll_clerk
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.citizens_book_entry TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.citizens_book_entry FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.citizens_book_entry AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.citizens_book_entry TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON citizenship.citizens_book_entry FOR SELECT TO hub_roll_ministry
  USING (true);
CREATE POLICY roll_ministry_protection ON citizenship.citizens_book_entry AS RESTRICTIVE FOR SELECT TO hub_roll_ministry
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.citizens_book_entry TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.citizens_book_entry FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.citizens_book_entry AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, book_id, person_id, page, number, year, entered_on, text, grounds, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.citizens_book_entry TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON citizenship.citizens_book_entry FOR SELECT TO hub_revision_commission
  USING (true);
CREATE POLICY revision_commission_protection ON citizenship.citizens_book_entry AS RESTRICTIVE FOR SELECT TO hub_revision_commission
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE citizenship.citizens_book_entry_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizens_book_entry_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizens_book_entry_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE citizenship.citizenship_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizenship_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizenship_decision TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, kind, ordinal, request_number, requested_on, number, decided_on, effective_on, legal_basis, surname, surname_latin, one_parent, one_parent_latin, given_name, given_name_latin, born_on, born_precision, birth_place, birth_country, residence, foreign_citizenship, delivered_to, remarks, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.citizenship_decision TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.citizenship_decision FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.citizenship_decision AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, ordinal, request_number, requested_on, number, decided_on, effective_on, legal_basis, surname, surname_latin, one_parent, one_parent_latin, given_name, given_name_latin, born_on, born_precision, birth_place, birth_country, residence, foreign_citizenship, delivered_to, remarks, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.citizenship_decision TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.citizenship_decision FOR SELECT TO hub_registrar
  USING (CASE WHEN delivered_unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.citizenship_decision AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, ordinal, request_number, requested_on, number, decided_on, effective_on, legal_basis, surname, surname_latin, one_parent, one_parent_latin, given_name, given_name_latin, born_on, born_precision, birth_place, birth_country, residence, foreign_citizenship, delivered_to, remarks, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.citizenship_decision TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.citizenship_decision FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.citizenship_decision AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, person_id, kind, ordinal, request_number, requested_on, number, decided_on, effective_on, legal_basis, surname, surname_latin, one_parent, one_parent_latin, given_name, given_name_latin, born_on, born_precision, birth_place, birth_country, residence, foreign_citizenship, delivered_to, remarks, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.citizenship_decision TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.citizenship_decision FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.citizenship_decision AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE citizenship.citizenship_decision_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.citizenship_decision_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.citizenship_decision_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE citizenship.determination ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.determination FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.determination TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, number, decided_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.determination TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.determination FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.determination AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.determination TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.determination FOR SELECT TO hub_registrar
  USING (CASE WHEN delivered_unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.determination AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.determination TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.determination FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.determination AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.determination TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.determination FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.determination AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE citizenship.determination_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.determination_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.determination_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE citizenship.deemed_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.deemed_act FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.deemed_act TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, number, issued_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.deemed_act TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.deemed_act FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.deemed_act AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, issued_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.deemed_act TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.deemed_act FOR SELECT TO hub_registrar
  USING (CASE WHEN delivered_unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.deemed_act AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, issued_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.deemed_act TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.deemed_act FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.deemed_act AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, issued_on, body, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.deemed_act TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.deemed_act FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.deemed_act AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE citizenship.deemed_act_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.deemed_act_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.deemed_act_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE citizenship.annulment ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.annulment FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.annulment TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, person_id, number, decided_on, body, annuls, annulled_body, annulled_number, annulled_on, decision_id, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.annulment TO hub_citizen;
CREATE POLICY citizen_reach ON citizenship.annulment FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON citizenship.annulment AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid)) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, annuls, annulled_body, annulled_number, annulled_on, decision_id, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.annulment TO hub_registrar;
CREATE POLICY registrar_reach ON citizenship.annulment FOR SELECT TO hub_registrar
  USING (CASE WHEN delivered_unit_code = (SELECT nullif(current_setting('hub.unit', true), '')) THEN true ELSE false END);
CREATE POLICY registrar_protection ON citizenship.annulment AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, annuls, annulled_body, annulled_number, annulled_on, decision_id, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.annulment TO hub_supervisor;
CREATE POLICY supervisor_reach ON citizenship.annulment FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON citizenship.annulment AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
GRANT SELECT (id, person_id, number, decided_on, body, annuls, annulled_body, annulled_number, annulled_on, decision_id, final_on, delivered_on, delivered_unit_code, remedy, remedy_days, source_register, source_body, recorded_at, trail_id, protection) ON citizenship.annulment TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON citizenship.annulment FOR SELECT TO hub_citizenship_officer
  USING (true);
CREATE POLICY citizenship_officer_protection ON citizenship.annulment AS RESTRICTIVE FOR SELECT TO hub_citizenship_officer
  USING (CASE WHEN (person_id IS NULL OR protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0))) THEN true ELSE false END);
ALTER TABLE citizenship.annulment_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE citizenship.annulment_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON citizenship.annulment_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE parties.party ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort) ON parties.party TO hub_public;
CREATE POLICY public_reach ON parties.party FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort) ON parties.party TO hub_citizen;
CREATE POLICY citizen_reach ON parties.party FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort) ON parties.party TO hub_registrar;
CREATE POLICY registrar_reach ON parties.party FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort) ON parties.party TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON parties.party FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort) ON parties.party TO hub_portal;
CREATE POLICY portal_reach ON parties.party FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort) ON parties.party TO hub_supervisor;
CREATE POLICY supervisor_reach ON parties.party FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort) ON parties.party TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON parties.party FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort) ON parties.party TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort) ON parties.party TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON parties.party FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort) ON parties.party TO hub_institution;
CREATE POLICY institution_reach ON parties.party FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort) ON parties.party TO hub_observer;
CREATE POLICY observer_reach ON parties.party FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort) ON parties.party TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON parties.party FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (number, register_number, name, name_latin, abbreviation, abbreviation_latin, name_minority, seat_settlement, seat_settlement_latin, seat_unit_code, address, founded_on, founded_precision, entered_on, entered_precision, is_minority, minority, founders_count, status, programme_on, source_register, source_body, recorded_at, name_sort, name_latin_sort) ON parties.party TO hub_auditor;
CREATE POLICY auditor_reach ON parties.party FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE parties.party_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE parties.party_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_name FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_name TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at) ON parties.party_name TO hub_public;
CREATE POLICY public_reach ON parties.party_name FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at) ON parties.party_name TO hub_citizen;
CREATE POLICY citizen_reach ON parties.party_name FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at) ON parties.party_name TO hub_registrar;
CREATE POLICY registrar_reach ON parties.party_name FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at) ON parties.party_name TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON parties.party_name FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at) ON parties.party_name TO hub_portal;
CREATE POLICY portal_reach ON parties.party_name FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at) ON parties.party_name TO hub_supervisor;
CREATE POLICY supervisor_reach ON parties.party_name FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at) ON parties.party_name TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON parties.party_name FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at) ON parties.party_name TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party_name FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at) ON parties.party_name TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON parties.party_name FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at) ON parties.party_name TO hub_institution;
CREATE POLICY institution_reach ON parties.party_name FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at) ON parties.party_name TO hub_observer;
CREATE POLICY observer_reach ON parties.party_name FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at) ON parties.party_name TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON parties.party_name FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, abbreviation, valid_from, valid_to, source_register, source_body, recorded_at) ON parties.party_name TO hub_auditor;
CREATE POLICY auditor_reach ON parties.party_name FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE parties.party_name_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_name_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_name_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE parties.party_statute ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_statute FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_statute TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at) ON parties.party_statute TO hub_public;
CREATE POLICY public_reach ON parties.party_statute FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at) ON parties.party_statute TO hub_citizen;
CREATE POLICY citizen_reach ON parties.party_statute FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at) ON parties.party_statute TO hub_registrar;
CREATE POLICY registrar_reach ON parties.party_statute FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at) ON parties.party_statute TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON parties.party_statute FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at) ON parties.party_statute TO hub_portal;
CREATE POLICY portal_reach ON parties.party_statute FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at) ON parties.party_statute TO hub_supervisor;
CREATE POLICY supervisor_reach ON parties.party_statute FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at) ON parties.party_statute TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON parties.party_statute FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at) ON parties.party_statute TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party_statute FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at) ON parties.party_statute TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON parties.party_statute FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at) ON parties.party_statute TO hub_institution;
CREATE POLICY institution_reach ON parties.party_statute FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at) ON parties.party_statute TO hub_observer;
CREATE POLICY observer_reach ON parties.party_statute FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at) ON parties.party_statute TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON parties.party_statute FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, party_number, adopted_on, published_in, source_register, source_body, recorded_at) ON parties.party_statute TO hub_auditor;
CREATE POLICY auditor_reach ON parties.party_statute FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE parties.party_statute_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_statute_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_statute_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE parties.party_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_entry TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at) ON parties.party_entry TO hub_public;
CREATE POLICY public_reach ON parties.party_entry FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at) ON parties.party_entry TO hub_citizen;
CREATE POLICY citizen_reach ON parties.party_entry FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at) ON parties.party_entry TO hub_registrar;
CREATE POLICY registrar_reach ON parties.party_entry FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at) ON parties.party_entry TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON parties.party_entry FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at) ON parties.party_entry TO hub_portal;
CREATE POLICY portal_reach ON parties.party_entry FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at) ON parties.party_entry TO hub_supervisor;
CREATE POLICY supervisor_reach ON parties.party_entry FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at) ON parties.party_entry TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON parties.party_entry FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at) ON parties.party_entry TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party_entry FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at) ON parties.party_entry TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON parties.party_entry FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at) ON parties.party_entry TO hub_institution;
CREATE POLICY institution_reach ON parties.party_entry FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at) ON parties.party_entry TO hub_observer;
CREATE POLICY observer_reach ON parties.party_entry FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at) ON parties.party_entry TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON parties.party_entry FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, party_number, kind, decision_number, decided_on, final_on, published_in, changed, deletion_ground, source_register, source_body, recorded_at) ON parties.party_entry TO hub_auditor;
CREATE POLICY auditor_reach ON parties.party_entry FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE parties.party_entry_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_entry_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_entry_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE parties.party_representative ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_representative FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_representative TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at) ON parties.party_representative TO hub_public;
CREATE POLICY public_reach ON parties.party_representative FOR SELECT TO hub_public
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at) ON parties.party_representative TO hub_citizen;
CREATE POLICY citizen_reach ON parties.party_representative FOR SELECT TO hub_citizen
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at) ON parties.party_representative TO hub_registrar;
CREATE POLICY registrar_reach ON parties.party_representative FOR SELECT TO hub_registrar
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at) ON parties.party_representative TO hub_roll_clerk;
CREATE POLICY roll_clerk_reach ON parties.party_representative FOR SELECT TO hub_roll_clerk
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at) ON parties.party_representative TO hub_portal;
CREATE POLICY portal_reach ON parties.party_representative FOR SELECT TO hub_portal
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at) ON parties.party_representative TO hub_supervisor;
CREATE POLICY supervisor_reach ON parties.party_representative FOR SELECT TO hub_supervisor
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at) ON parties.party_representative TO hub_roll_ministry;
CREATE POLICY roll_ministry_reach ON parties.party_representative FOR SELECT TO hub_roll_ministry
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at) ON parties.party_representative TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party_representative FOR SELECT TO hub_party_officer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at) ON parties.party_representative TO hub_citizenship_officer;
CREATE POLICY citizenship_officer_reach ON parties.party_representative FOR SELECT TO hub_citizenship_officer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at) ON parties.party_representative TO hub_institution;
CREATE POLICY institution_reach ON parties.party_representative FOR SELECT TO hub_institution
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at) ON parties.party_representative TO hub_observer;
CREATE POLICY observer_reach ON parties.party_representative FOR SELECT TO hub_observer
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at) ON parties.party_representative TO hub_revision_commission;
CREATE POLICY revision_commission_reach ON parties.party_representative FOR SELECT TO hub_revision_commission
  USING (true);
GRANT SELECT (id, party_number, name, name_latin, elected_on, until, source_register, source_body, recorded_at) ON parties.party_representative TO hub_auditor;
CREATE POLICY auditor_reach ON parties.party_representative FOR SELECT TO hub_auditor
  USING (true);
ALTER TABLE parties.party_representative_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_representative_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_representative_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE parties.representative_particulars ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.representative_particulars FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.representative_particulars TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (representative_id, person_id, jmbg, home, source_register, source_body, recorded_at, trail_id, protection) ON parties.representative_particulars TO hub_citizen;
CREATE POLICY citizen_reach ON parties.representative_particulars FOR SELECT TO hub_citizen
  USING (CASE WHEN person_id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON parties.representative_particulars AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 1 OR person_id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (representative_id, person_id, jmbg, home, source_register, source_body, recorded_at, trail_id, protection) ON parties.representative_particulars TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.representative_particulars FOR SELECT TO hub_party_officer
  USING (true);
CREATE POLICY party_officer_protection ON parties.representative_particulars AS RESTRICTIVE FOR SELECT TO hub_party_officer
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE parties.representative_particulars_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.representative_particulars_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.representative_particulars_history TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE parties.party_founder ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_founder FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_founder TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, party_number, person_id, name, jmbg, home, signed_on, certified_by, source_register, source_body, recorded_at, trail_id, protection) ON parties.party_founder TO hub_party_officer;
CREATE POLICY party_officer_reach ON parties.party_founder FOR SELECT TO hub_party_officer
  USING (true);
CREATE POLICY party_officer_protection ON parties.party_founder AS RESTRICTIVE FOR SELECT TO hub_party_officer
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
ALTER TABLE parties.party_founder_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE parties.party_founder_history FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON parties.party_founder_history TO hub_owner USING (true) WITH CHECK (true);
REVOKE ALL ON SCHEMA trail FROM PUBLIC;
GRANT USAGE ON SCHEMA trail TO hub_trail;
ALTER TABLE trail.event ENABLE ROW LEVEL SECURITY;
ALTER TABLE trail.event FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON trail.event TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE trail.event ENABLE ALWAYS TRIGGER event_stays;
ALTER TABLE trail.event ENABLE ALWAYS TRIGGER event_stays_whole;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA trail FROM PUBLIC;
GRANT EXECUTE ON FUNCTION trail.append(uuid, text, text, text, text, bytea, text, text[], uuid[]) TO hub_trail;
