"""The history of the population register: what stood before."""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE population.person_history (
      id UUID NOT NULL,
      status TEXT COLLATE "C" NOT NULL,
      given_name TEXT NOT NULL,
      given_name_latin TEXT NOT NULL,
      surname TEXT NOT NULL,
      surname_latin TEXT NOT NULL,
      initials TEXT NOT NULL,
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
      represents BOOLEAN,
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
    CREATE INDEX person_history_birth_keeper_born_on_id_idx ON population.person_history (birth_keeper, born_on, id)
    """,
    """
    CREATE INDEX person_history_birth_keeper_surname_latin_sort_given_na_823c ON population.person_history (birth_keeper, surname_latin_sort, given_name_latin_sort, id)
    """,
    """
    CREATE INDEX person_history_birth_keeper_surname_sort_given_name_sort_id_idx ON population.person_history (birth_keeper, surname_sort, given_name_sort, id)
    """,
    """
    CREATE INDEX person_history_born_on_id_idx ON population.person_history (born_on, id)
    """,
    """
    CREATE INDEX person_history_roll_unit_born_on_id_idx ON population.person_history (roll_unit, born_on, id)
    """,
    """
    CREATE INDEX person_history_roll_unit_surname_latin_sort_given_name__e611 ON population.person_history (roll_unit, surname_latin_sort, given_name_latin_sort, id)
    """,
    """
    CREATE INDEX person_history_roll_unit_surname_sort_given_name_sort_id_idx ON population.person_history (roll_unit, surname_sort, given_name_sort, id)
    """,
    """
    CREATE INDEX person_history_surname_latin_sort_given_name_latin_sort_id_idx ON population.person_history (surname_latin_sort, given_name_latin_sort, id)
    """,
    """
    CREATE INDEX person_history_surname_sort_given_name_sort_id_idx ON population.person_history (surname_sort, given_name_sort, id)
    """,
    """
    CREATE TRIGGER person_superseded AFTER UPDATE ON population.person
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, status, given_name, given_name_latin, surname, surname_latin, initials, sex, protection, born_on, born_precision, birth_unit, birth_place, birth_country, birth_keeper, source_register, source_body, recorded_at, trail_id, roll_unit, residence_unit, represents, merged_into, minority_given_name, minority_surname, minority_language, surname_sort, given_name_sort, surname_latin_sort, given_name_latin_sort, recorded_in')
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
      represents BOOLEAN,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT identifier_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX identifier_history_person_id_valid_from_id_idx ON population.identifier_history (person_id, valid_from, id)
    """,
    """
    CREATE INDEX identifier_history_valid_from_id_idx ON population.identifier_history (valid_from, id)
    """,
    """
    CREATE TRIGGER identifier_superseded AFTER UPDATE ON population.identifier
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, kind, value, ending, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
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
      represents BOOLEAN,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT address_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX address_history_person_id_valid_from_id_idx ON population.address_history (person_id, valid_from, id)
    """,
    """
    CREATE INDEX address_history_valid_from_id_idx ON population.address_history (valid_from, id)
    """,
    """
    CREATE TRIGGER address_superseded AFTER UPDATE ON population.address
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, kind, unit_code, settlement, street, number, valid_from, valid_to, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
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
      represents BOOLEAN,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT one_parent_history_pkey PRIMARY KEY (person_id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER one_parent_superseded AFTER UPDATE ON population.one_parent
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('person_id, name, name_latin, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE population.former_name_history (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      given_name TEXT NOT NULL,
      given_name_latin TEXT NOT NULL,
      surname TEXT NOT NULL,
      surname_latin TEXT NOT NULL,
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
      represents BOOLEAN,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT former_name_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX former_name_history_person_id_valid_from_id_idx ON population.former_name_history (person_id, valid_from, id)
    """,
    """
    CREATE INDEX former_name_history_valid_from_id_idx ON population.former_name_history (valid_from, id)
    """,
    """
    CREATE TRIGGER former_name_superseded AFTER UPDATE ON population.former_name
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, given_name, given_name_latin, surname, surname_latin, valid_from, valid_to, reason, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
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
      represents BOOLEAN,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT name_key_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX name_key_history_birth_keeper_key_id_idx ON population.name_key_history (birth_keeper, key, id)
    """,
    """
    CREATE INDEX name_key_history_key_id_idx ON population.name_key_history (key, id)
    """,
    """
    CREATE INDEX name_key_history_person_id_key_id_idx ON population.name_key_history (person_id, key, id)
    """,
    """
    CREATE INDEX name_key_history_roll_unit_key_id_idx ON population.name_key_history (roll_unit, key, id)
    """,
    """
    CREATE TRIGGER name_key_superseded AFTER UPDATE ON population.name_key
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, kind, source_register, source_body, recorded_at, key, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
