"""The history of every record: what stood before."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE local_government.unit_history (
      code TEXT COLLATE "C" NOT NULL,
      name TEXT NOT NULL,
      name_latin TEXT NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      district TEXT,
      district_latin TEXT,
      region TEXT NOT NULL,
      region_latin TEXT NOT NULL,
      population_census INTEGER,
      population_estimate INTEGER,
      registered_voters INTEGER,
      area INTEGER,
      jmbg_area TEXT NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      parent_code TEXT COLLATE "C",
      keeper_code TEXT COLLATE "C" NOT NULL,
      name_sort TEXT COLLATE "C" NOT NULL,
      name_latin_sort TEXT COLLATE "C" NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT unit_history_pkey PRIMARY KEY (code, superseded_in)
    )
    """,
    """
    CREATE TRIGGER unit_superseded AFTER UPDATE ON local_government.unit
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('code, name, name_latin, kind, district, district_latin, region, region_latin, population_census, population_estimate, registered_voters, area, jmbg_area, source_register, source_body, recorded_at, parent_code, keeper_code, name_sort, name_latin_sort, recorded_in')
    """,
    """
    CREATE TABLE local_government.unit_language_history (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      language TEXT NOT NULL,
      scope TEXT COLLATE "C" NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT unit_language_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER unit_language_superseded AFTER UPDATE ON local_government.unit_language
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, unit_code, language, scope, source_register, source_body, recorded_at, recorded_in')
    """,
    """
    CREATE TABLE local_government.unit_alias_history (
      id UUID NOT NULL,
      alias TEXT NOT NULL,
      system TEXT NOT NULL,
      unit_code TEXT COLLATE "C",
      valid_from DATE,
      valid_to DATE,
      note TEXT,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT unit_alias_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER unit_alias_superseded AFTER UPDATE ON local_government.unit_alias
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in')
    """,
    """
    CREATE TABLE population.person_history (
      id UUID NOT NULL,
      status TEXT COLLATE "C" NOT NULL,
      given_name TEXT NOT NULL,
      given_name_latin TEXT NOT NULL,
      surname TEXT NOT NULL,
      surname_latin TEXT NOT NULL,
      sex TEXT COLLATE "C" NOT NULL,
      protection INTEGER NOT NULL,
      born_on DATE NOT NULL,
      born_precision TEXT COLLATE "C" NOT NULL,
      birth_unit TEXT COLLATE "C",
      birth_place TEXT NOT NULL,
      birth_country TEXT NOT NULL,
      birth_keeper TEXT COLLATE "C",
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      trail_id UUID NOT NULL,
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      merged_into UUID,
      minority_given_name TEXT,
      minority_surname TEXT,
      minority_language TEXT,
      surname_sort TEXT COLLATE "C" NOT NULL,
      given_name_sort TEXT COLLATE "C" NOT NULL,
      surname_latin_sort TEXT COLLATE "C" NOT NULL,
      given_name_latin_sort TEXT COLLATE "C" NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT person_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER person_superseded AFTER UPDATE ON population.person
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, status, given_name, given_name_latin, surname, surname_latin, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, roll_unit, residence_unit, merged_into, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort, recorded_in')
    """,
    """
    CREATE TABLE population.identifier_history (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      value TEXT COLLATE "C" NOT NULL,
      ending TEXT NOT NULL,
      valid_from DATE NOT NULL,
      valid_to DATE,
      reason TEXT COLLATE "C" NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT identifier_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER identifier_superseded AFTER UPDATE ON population.identifier
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, recorded_in')
    """,
    """
    CREATE TABLE population.address_history (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      settlement TEXT NOT NULL,
      street TEXT NOT NULL,
      number TEXT NOT NULL,
      valid_from DATE NOT NULL,
      valid_to DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT address_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER address_superseded AFTER UPDATE ON population.address
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, recorded_in')
    """,
    """
    CREATE TABLE population.one_parent_history (
      person_id UUID NOT NULL,
      name TEXT NOT NULL,
      name_latin TEXT NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT one_parent_history_pkey PRIMARY KEY (person_id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER one_parent_superseded AFTER UPDATE ON population.one_parent
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('person_id, name, name_latin, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, recorded_in')
    """,
    """
    CREATE TABLE population.former_name_history (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      given_name TEXT NOT NULL,
      surname TEXT NOT NULL,
      valid_from DATE NOT NULL,
      valid_to DATE NOT NULL,
      reason TEXT COLLATE "C" NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT former_name_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER former_name_superseded AFTER UPDATE ON population.former_name
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, given_name, surname, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, recorded_in')
    """,
    """
    CREATE TABLE population.name_key_history (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      key TEXT COLLATE "C" NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT name_key_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER name_key_superseded AFTER UPDATE ON population.name_key
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper, roll_unit, residence_unit, recorded_in')
    """,
    """
    CREATE TABLE electoral.station_history (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C",
      number INTEGER NOT NULL,
      name TEXT NOT NULL,
      name_latin TEXT NOT NULL,
      address TEXT NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      accessible BOOLEAN,
      valid_from DATE NOT NULL,
      valid_to DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT station_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER station_superseded AFTER UPDATE ON electoral.station
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, unit_code, number, name, name_latin, address, kind, accessible, valid_from, valid_to, source_register, source_body, recorded_at, recorded_in')
    """,
    """
    CREATE TABLE electoral.voter_history (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      station_id UUID,
      status TEXT COLLATE "C" NOT NULL,
      basis TEXT COLLATE "C" NOT NULL,
      since DATE NOT NULL,
      displaced_unit_code TEXT COLLATE "C",
      displaced_address TEXT,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT voter_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER voter_superseded AFTER UPDATE ON electoral.voter
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, unit_code, station_id, status, basis, since, displaced_unit_code, displaced_address, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, recorded_in')
    """,
    """
    CREATE TABLE electoral.voting_place_history (
      id UUID NOT NULL,
      voter_id UUID NOT NULL,
      person_id UUID NOT NULL,
      election TEXT COLLATE "C" NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      unit_code TEXT COLLATE "C",
      country TEXT,
      post TEXT,
      station_id UUID,
      valid_from DATE NOT NULL,
      valid_to DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT voting_place_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER voting_place_superseded AFTER UPDATE ON electoral.voting_place
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, voter_id, person_id, election, kind, unit_code, country, post, station_id, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, recorded_in')
    """,
    """
    CREATE TABLE electoral.roll_decision_history (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      number TEXT NOT NULL,
      decided_on DATE NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      basis TEXT COLLATE "C" NOT NULL,
      body TEXT NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT roll_decision_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER roll_decision_superseded AFTER UPDATE ON electoral.roll_decision
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, unit_code, number, decided_on, kind, basis, body, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, recorded_in')
    """,
    """
    CREATE TABLE electoral.roll_change_history (
      id UUID NOT NULL,
      decision_id UUID NOT NULL,
      voter_id UUID NOT NULL,
      person_id UUID NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      field TEXT,
      old_value TEXT,
      new_value TEXT,
      changed_on DATE NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT roll_change_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER roll_change_superseded AFTER UPDATE ON electoral.roll_change
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, decision_id, voter_id, person_id, kind, field, old_value, new_value, changed_on, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, recorded_in')
    """,
    """
    CREATE TABLE electoral.special_roll_entry_history (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      minority TEXT NOT NULL,
      since DATE NOT NULL,
      decision_number TEXT NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT special_roll_entry_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER special_roll_entry_superseded AFTER UPDATE ON electoral.special_roll_entry
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, minority, since, decision_number, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, recorded_in')
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
