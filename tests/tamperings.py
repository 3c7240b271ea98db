"""Ways in which someone changes a database by hand; `{p}` stands for the logins' prefix."""

# What `hub migrate` takes off again: lock two is laid anew, whole, each time.
HEALED = {
    "extra grant on a table": "GRANT SELECT ON population.person TO {p}_public",
    "extra grant to write": "GRANT INSERT, UPDATE, DELETE ON population.person TO {p}_registrar",
    "extra grant to truncate": "GRANT TRUNCATE ON population.address TO {p}_supervisor",
    "extra grant to everybody": "GRANT SELECT ON population.identifier TO PUBLIC",
    "extra grant on a schema": "GRANT USAGE ON SCHEMA population TO {p}_public",
    "grant to create": "GRANT CREATE ON SCHEMA population TO {p}_registrar",
    "grant on the schema of texts": "GRANT USAGE ON SCHEMA hub TO PUBLIC",
    "grant on a hidden column": "GRANT SELECT (roll_unit) ON population.person TO {p}_registrar",
    "grant of a column to another": "GRANT SELECT (surname) ON population.person TO {p}_public",
    "grant to write a column": "GRANT UPDATE (surname) ON population.person TO {p}_registrar",
    "missing grant": "REVOKE SELECT (surname) ON population.person FROM {p}_citizen",
    "missing grants": "REVOKE SELECT ON population.person FROM {p}_supervisor",
    "missing schema": "REVOKE USAGE ON SCHEMA population FROM {p}_citizen",
    "policy dropped": "DROP POLICY registrar_protection ON population.person",
    "owner's policy dropped": "DROP POLICY owner ON population.person",
    "policy changed": "ALTER POLICY registrar_reach ON population.person USING (true)",
    "policy for another": "ALTER POLICY supervisor_reach ON population.person TO {p}_public",
    "policy for everybody": "ALTER POLICY supervisor_reach ON population.person TO PUBLIC",
    "policy added": "CREATE POLICY more ON population.person TO {p}_registrar USING (true)",
    "policy made permissive": """DROP POLICY citizen_protection ON population.address;
        CREATE POLICY citizen_protection ON population.address FOR SELECT TO {p}_citizen
        USING (true)""",
    "row security disabled": "ALTER TABLE population.person DISABLE ROW LEVEL SECURITY",
    "row security not forced": "ALTER TABLE population.person NO FORCE ROW LEVEL SECURITY",
    "row security of units": "ALTER TABLE local_government.unit DISABLE ROW LEVEL SECURITY",
    "look-up changed": """CREATE OR REPLACE FUNCTION population.meant(id uuid, jmbg text)
        RETURNS text[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = ''
        AS $$BEGIN RETURN ARRAY[id::text, 'ID']; END$$""",
    "circle changed": """CREATE OR REPLACE FUNCTION population.circle(person uuid)
        RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = ''
        AS $$BEGIN RETURN '00000000-0000-4000-8000-000000000002'; END$$""",
    "circle as its caller": "ALTER FUNCTION population.circle(uuid) SECURITY INVOKER",
    "circle on another path": "ALTER FUNCTION population.circle(uuid) SET search_path = public",
    "function for everybody": "GRANT EXECUTE ON FUNCTION population.meant(uuid, text) TO PUBLIC",
    "function for another": "GRANT EXECUTE ON FUNCTION population.meant(uuid, text) TO {p}_citizen",
    "function for none": "REVOKE EXECUTE ON FUNCTION population.circle(uuid) FROM {p}_citizen",
    "text function changed": """CREATE OR REPLACE FUNCTION hub.sort_latin(text) RETURNS text
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE RETURN lower($1)""",
    "text function for everybody": "GRANT EXECUTE ON FUNCTION hub.latin(text) TO PUBLIC",
    "login setting changed": "ALTER ROLE {p}_registrar SET statement_timeout = '1h'",
    "login setting added": "ALTER ROLE {p}_registrar SET row_security = 'off'",
    "login setting dropped": "ALTER ROLE {p}_public RESET default_transaction_read_only",
    "login that inherits": "ALTER ROLE {p}_public INHERIT",
    "login that makes roles": "ALTER ROLE {p}_public CREATEROLE",
    "temporary tables for everybody": "GRANT TEMPORARY ON DATABASE {d} TO PUBLIC",
    "everybody connects": "GRANT CONNECT ON DATABASE {d} TO PUBLIC",
    "the schema public for everybody": "GRANT USAGE ON SCHEMA public TO PUBLIC",
    "trail read": "GRANT SELECT ON trail.event TO {p}_supervisor",
    "trail appended to by another": "GRANT USAGE ON SCHEMA trail TO {p}_public",
    "trail function for everybody": "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA trail TO PUBLIC",
    "trail function for none": "REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA trail FROM {p}_trail",
    "trail policy added": "CREATE POLICY more ON trail.event USING (true)",
    "trail without row security": "ALTER TABLE trail.event DISABLE ROW LEVEL SECURITY",
    "trail trigger disabled": "ALTER TABLE trail.event DISABLE TRIGGER event_stays",
    "trail triggers ordinary": "ALTER TABLE trail.event ENABLE TRIGGER event_stays_whole",
}
# What a person must look into: structure is changed by migrations only.
REPORTED = {
    "column added": "ALTER TABLE population.person ADD COLUMN note text",
    "column dropped": "ALTER TABLE population.person DROP COLUMN birth_place",
    "column's type": "ALTER TABLE population.person ALTER COLUMN birth_place TYPE varchar(99)",
    "column's collation": """ALTER TABLE population.person ALTER COLUMN birth_place
        TYPE text COLLATE "C" """,
    "column nullable": "ALTER TABLE population.person ALTER COLUMN birth_place DROP NOT NULL",
    "column not null": "ALTER TABLE electoral.voter ALTER COLUMN station_id SET NOT NULL",
    "column's default": "ALTER TABLE population.person ALTER COLUMN protection SET DEFAULT 0",
    "column no longer derived": """ALTER TABLE population.person
        ALTER COLUMN surname_latin DROP EXPRESSION""",
    "check dropped": "ALTER TABLE population.person DROP CONSTRAINT person_protection_valid",
    "check added": "ALTER TABLE population.person ADD CONSTRAINT more CHECK (true)",
    "check not valid": """ALTER TABLE population.person DROP CONSTRAINT person_sex_known;
        ALTER TABLE population.person ADD CONSTRAINT person_sex_known
        CHECK (sex IN ('FEMALE', 'MALE')) NOT VALID""",
    "index dropped": "DROP INDEX population.person_born_on_id_idx",
    "index added": "CREATE INDEX more ON population.person (birth_place)",
    "index invalid": """UPDATE pg_index SET indisvalid = false
        WHERE indexrelid = 'population.person_born_on_id_idx'::regclass""",
    "foreign key dropped": "ALTER TABLE population.address DROP CONSTRAINT address_person_id_fkey",
    "foreign key asleep": "ALTER TABLE population.address DISABLE TRIGGER ALL",
    "unique dropped": "ALTER TABLE population.identifier DROP CONSTRAINT identifier_value_key",
    "one residence dropped": "DROP INDEX population.address_one_residence_idx",
    "key dropped": "ALTER TABLE population.address DROP CONSTRAINT address_pkey",
    "trigger added": """CREATE TRIGGER more BEFORE UPDATE ON population.person
        FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()""",
    "rule added": "CREATE RULE more AS ON DELETE TO population.person DO INSTEAD NOTHING",
    "view added": "CREATE VIEW population.people AS SELECT id, surname FROM population.person",
    "materialised view added": "CREATE MATERIALIZED VIEW population.ids AS SELECT 1 AS id",
    "table added": "CREATE TABLE population.copied AS SELECT id, surname FROM population.person",
    "sequence added": "CREATE SEQUENCE population.counted",
    "table dropped": "DROP TABLE local_government.unit_language",
    "table unlogged": "ALTER TABLE population.address SET UNLOGGED",
    "table inherited": "CREATE TABLE public.more () INHERITS (population.identifier)",
    "table's owner": "ALTER TABLE population.person OWNER TO {p}_supervisor",
    "schema's owner": "ALTER SCHEMA population OWNER TO {p}_supervisor",
    "function's owner": "ALTER FUNCTION population.circle(uuid) OWNER TO {p}_citizen",
    "function added": """CREATE FUNCTION population.more() RETURNS int
        LANGUAGE sql SECURITY DEFINER RETURN 1""",
    "function of one name": """CREATE FUNCTION population.meant(id uuid) RETURNS text[]
        LANGUAGE sql RETURN NULL::text[]""",
    "text function added": "CREATE FUNCTION hub.more() RETURNS int LANGUAGE sql RETURN 1",
    "view in the schema of texts": "CREATE VIEW hub.more AS SELECT 1 AS one",
    "bypass of row security": "ALTER ROLE {p}_registrar BYPASSRLS",
    "login a superuser": "ALTER ROLE {p}_public SUPERUSER",
    "login that makes databases": "ALTER ROLE {p}_public CREATEDB",
    "login that replicates": "ALTER ROLE {p}_public REPLICATION",
    "login reads all": "GRANT pg_read_all_data TO {p}_citizen",
    "login a member of another": "GRANT {p}_supervisor TO {p}_public",
    "another is a member": "CREATE ROLE other_{p}; GRANT {p}_supervisor TO other_{p}",
    "login's setting here": "ALTER ROLE {p}_registrar IN DATABASE {d} SET row_security = 'off'",
    "context for everybody": "ALTER DATABASE {d} SET hub.basis = 'предмет 1'",
    "login makes schemas": "GRANT CREATE ON DATABASE {d} TO {p}_public",
    "login makes temporary tables": "GRANT TEMPORARY ON DATABASE {d} TO {p}_public",
    "grant in another schema": """CREATE TABLE public.copied AS SELECT id FROM population.person;
        GRANT SELECT ON public.copied TO {p}_public""",
    "schema for everybody": "CREATE SCHEMA more; GRANT USAGE ON SCHEMA more TO PUBLIC",
    "grants to come": """ALTER DEFAULT PRIVILEGES FOR ROLE {p}_owner
        GRANT SELECT ON TABLES TO {p}_public""",
    "system function granted": "GRANT EXECUTE ON FUNCTION pg_read_file(text) TO {p}_public",
    "parameter granted": "GRANT SET ON PARAMETER session_replication_role TO {p}_trail",
    "trail column added": "ALTER TABLE trail.event ADD COLUMN note text",
    "trail column nullable": "ALTER TABLE trail.event ALTER COLUMN account DROP NOT NULL",
    "trail unlogged": "ALTER TABLE trail.event SET UNLOGGED",
    "trail trigger dropped": "DROP TRIGGER event_stays ON trail.event",
    "trail trigger added": """CREATE TRIGGER more BEFORE INSERT ON trail.event
        FOR EACH ROW EXECUTE FUNCTION trail.refuse()""",
    "trail refusal emptied": """CREATE OR REPLACE FUNCTION trail.refuse() RETURNS trigger
        LANGUAGE plpgsql SET search_path = '' AS $$BEGIN RETURN new; END$$""",
    "trail's append emptied": """CREATE OR REPLACE FUNCTION trail.append(request uuid, kind text,
        account text, capacity text, unit text, document bytea, basis text, coordinates text[],
        subjects uuid[]) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = ''
        AS $$SELECT 1::bigint$$""",
    "trail check dropped": "ALTER TABLE trail.event DROP CONSTRAINT event_kind_check",
    "trail key dropped": "ALTER TABLE trail.event DROP CONSTRAINT event_pkey",
    "trail read by an outsider": "CREATE ROLE other_{p}; GRANT SELECT ON trail.event TO other_{p}",
}
