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
GRANT EXECUTE ON FUNCTION population.meant(uuid, text) TO hub_supervisor;
REVOKE ALL ON SCHEMA local_government FROM PUBLIC;
GRANT USAGE ON SCHEMA local_government TO hub_public;
GRANT USAGE ON SCHEMA local_government TO hub_citizen;
GRANT USAGE ON SCHEMA local_government TO hub_registrar;
GRANT USAGE ON SCHEMA local_government TO hub_supervisor;
REVOKE ALL ON SCHEMA population FROM PUBLIC;
GRANT USAGE ON SCHEMA population TO hub_citizen;
GRANT USAGE ON SCHEMA population TO hub_registrar;
GRANT USAGE ON SCHEMA population TO hub_supervisor;
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
GRANT SELECT (code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort) ON local_government.unit TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.unit FOR SELECT TO hub_supervisor
  USING (true);
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
GRANT SELECT (id, unit_code, language, scope, source_register, source_body, recorded_at) ON local_government.unit_language TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.unit_language FOR SELECT TO hub_supervisor
  USING (true);
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
GRANT SELECT (id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at) ON local_government.unit_alias TO hub_supervisor;
CREATE POLICY supervisor_reach ON local_government.unit_alias FOR SELECT TO hub_supervisor
  USING (true);
ALTER TABLE population.person ENABLE ROW LEVEL SECURITY;
ALTER TABLE population.person FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON population.person TO hub_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, parent_name, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort) ON population.person TO hub_citizen;
CREATE POLICY citizen_reach ON population.person FOR SELECT TO hub_citizen
  USING (CASE WHEN id = ANY ((SELECT string_to_array(nullif(current_setting('hub.circle', true), ''), ',')::uuid[])::uuid[]) THEN true ELSE false END);
CREATE POLICY citizen_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_citizen
  USING (CASE WHEN protection < 2 OR id = (SELECT (string_to_array(nullif(current_setting('hub.circle', true), ''), ','))[1]::uuid) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, parent_name, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort) ON population.person TO hub_registrar;
CREATE POLICY registrar_reach ON population.person FOR SELECT TO hub_registrar
  USING (CASE WHEN birth_keeper = (SELECT nullif(current_setting('hub.unit', true), '')) OR id = (SELECT nullif(current_setting('hub.exact', true), '')::uuid) AND (SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL THEN true ELSE false END);
CREATE POLICY registrar_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_registrar
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
GRANT SELECT (id, status, given_name, given_name_latin, surname, surname_latin, parent_name, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort) ON population.person TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.person FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.person AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
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
GRANT SELECT (id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection) ON population.identifier TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.identifier FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.identifier AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection < 2 OR protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
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
GRANT SELECT (id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection) ON population.address TO hub_supervisor;
CREATE POLICY supervisor_reach ON population.address FOR SELECT TO hub_supervisor
  USING ((SELECT nullif(current_setting('hub.basis', true), '')) IS NOT NULL);
CREATE POLICY supervisor_protection ON population.address AS RESTRICTIVE FOR SELECT TO hub_supervisor
  USING (CASE WHEN protection <= (SELECT coalesce(nullif(current_setting('hub.clearance', true), '')::int, 0)) THEN true ELSE false END);
REVOKE ALL ON SCHEMA trail FROM PUBLIC;
GRANT USAGE ON SCHEMA trail TO hub_trail;
ALTER TABLE trail.event ENABLE ROW LEVEL SECURITY;
ALTER TABLE trail.event FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON trail.event TO hub_owner USING (true) WITH CHECK (true);
ALTER TABLE trail.event ENABLE ALWAYS TRIGGER event_stays;
ALTER TABLE trail.event ENABLE ALWAYS TRIGGER event_stays_whole;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA trail FROM PUBLIC;
GRANT EXECUTE ON FUNCTION trail.append(uuid, text, text, text, text, bytea, text, text[], uuid[]) TO hub_trail;
