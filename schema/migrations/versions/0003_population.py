"""The central population register."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE population.person (
      id UUID NOT NULL,
      status TEXT COLLATE "C" NOT NULL,
      given_name TEXT NOT NULL,
      given_name_latin TEXT GENERATED ALWAYS AS (hub.latin(given_name)) STORED NOT NULL,
      surname TEXT NOT NULL,
      surname_latin TEXT GENERATED ALWAYS AS (hub.latin(surname)) STORED NOT NULL,
      initials TEXT GENERATED ALWAYS AS (left(given_name, 1) || '. ' || left(surname, 1) || '.') STORED NOT NULL,
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
      surname_sort TEXT COLLATE "C" GENERATED ALWAYS AS (hub.sort_cyrillic(surname)) STORED NOT NULL,
      given_name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (hub.sort_cyrillic(given_name)) STORED NOT NULL,
      surname_latin_sort TEXT COLLATE "C" GENERATED ALWAYS AS (hub.sort_latin(surname)) STORED NOT NULL,
      given_name_latin_sort TEXT COLLATE "C" GENERATED ALWAYS AS (hub.sort_latin(given_name)) STORED NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT person_pkey PRIMARY KEY (id),
      CONSTRAINT person_merged CHECK ((status = 'MERGED') = (merged_into IS NOT NULL)),
      CONSTRAINT person_minority_name_whole CHECK (num_nonnulls(minority_given_name, minority_surname, minority_language) IN (0, 3)),
      CONSTRAINT person_status_known CHECK (status IN ('ACTIVE', 'DECEASED', 'MERGED')),
      CONSTRAINT person_sex_known CHECK (sex IN ('FEMALE', 'MALE')),
      CONSTRAINT person_protection_valid CHECK (protection BETWEEN 0 AND 2),
      CONSTRAINT person_born_precision_known CHECK (born_precision IN ('DAY', 'MONTH', 'YEAR')),
      CONSTRAINT person_birth_country_valid CHECK (birth_country ~ '^[A-Z]{2}$'),
      CONSTRAINT person_trail_id_key UNIQUE (trail_id),
      CONSTRAINT person_merged_into_fkey FOREIGN KEY(merged_into) REFERENCES population.person (id)
    )
    """,
    """
    CREATE INDEX person_birth_keeper_born_on_id_idx ON population.person (birth_keeper, born_on, id)
    """,
    """
    CREATE INDEX person_birth_keeper_surname_latin_sort_given_name_latin_d9b1 ON population.person (birth_keeper, surname_latin_sort, given_name_latin_sort, id)
    """,
    """
    CREATE INDEX person_birth_keeper_surname_sort_given_name_sort_id_idx ON population.person (birth_keeper, surname_sort, given_name_sort, id)
    """,
    """
    CREATE INDEX person_born_on_id_idx ON population.person (born_on, id)
    """,
    """
    CREATE INDEX person_roll_unit_born_on_id_idx ON population.person (roll_unit, born_on, id)
    """,
    """
    CREATE INDEX person_roll_unit_surname_latin_sort_given_name_latin_so_11f5 ON population.person (roll_unit, surname_latin_sort, given_name_latin_sort, id)
    """,
    """
    CREATE INDEX person_roll_unit_surname_sort_given_name_sort_id_idx ON population.person (roll_unit, surname_sort, given_name_sort, id)
    """,
    """
    CREATE INDEX person_surname_latin_sort_given_name_latin_sort_id_idx ON population.person (surname_latin_sort, given_name_latin_sort, id)
    """,
    """
    CREATE INDEX person_surname_sort_given_name_sort_id_idx ON population.person (surname_sort, given_name_sort, id)
    """,
    """
    CREATE TABLE population.identifier (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      value TEXT COLLATE "C" NOT NULL,
      ending TEXT GENERATED ALWAYS AS (right(value, 2)) STORED NOT NULL,
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
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT identifier_pkey PRIMARY KEY (id),
      CONSTRAINT identifier_value_key UNIQUE (value),
      CONSTRAINT identifier_period CHECK (valid_from <= valid_to),
      CONSTRAINT identifier_kind_known CHECK (kind IN ('JMBG', 'EBS')),
      CONSTRAINT identifier_value_valid CHECK (value ~ '^[0-9]{13}$'),
      CONSTRAINT identifier_reason_known CHECK (reason IN ('FIRST', 'CORRECTION', 'NATURALISATION')),
      CONSTRAINT identifier_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    )
    """,
    """
    CREATE UNIQUE INDEX identifier_one_current_idx ON population.identifier (person_id, kind) WHERE valid_to IS NULL
    """,
    """
    CREATE INDEX identifier_person_id_valid_from_id_idx ON population.identifier (person_id, valid_from, id)
    """,
    """
    CREATE INDEX identifier_valid_from_id_idx ON population.identifier (valid_from, id)
    """,
    """
    CREATE TABLE population.address (
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
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT address_pkey PRIMARY KEY (id),
      CONSTRAINT address_period CHECK (valid_from <= valid_to),
      CONSTRAINT address_kind_known CHECK (kind IN ('RESIDENCE', 'TEMPORARY')),
      CONSTRAINT address_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    )
    """,
    """
    CREATE UNIQUE INDEX address_one_residence_idx ON population.address (person_id) WHERE valid_to IS NULL AND kind = 'RESIDENCE'
    """,
    """
    CREATE INDEX address_person_id_valid_from_id_idx ON population.address (person_id, valid_from, id)
    """,
    """
    CREATE INDEX address_valid_from_id_idx ON population.address (valid_from, id)
    """,
    """
    CREATE TABLE population.one_parent (
      person_id UUID NOT NULL,
      name TEXT NOT NULL,
      name_latin TEXT GENERATED ALWAYS AS (hub.latin(name)) STORED NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT one_parent_pkey PRIMARY KEY (person_id),
      CONSTRAINT one_parent_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    )
    """,
    """
    CREATE TABLE population.former_name (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      given_name TEXT NOT NULL,
      given_name_latin TEXT GENERATED ALWAYS AS (hub.latin(given_name)) STORED NOT NULL,
      surname TEXT NOT NULL,
      surname_latin TEXT GENERATED ALWAYS AS (hub.latin(surname)) STORED NOT NULL,
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
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT former_name_pkey PRIMARY KEY (id),
      CONSTRAINT former_name_period CHECK (valid_from <= valid_to),
      CONSTRAINT former_name_reason_known CHECK (reason IN ('MARRIAGE', 'DIVORCE', 'DECISION')),
      CONSTRAINT former_name_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    )
    """,
    """
    CREATE INDEX former_name_person_id_valid_from_id_idx ON population.former_name (person_id, valid_from, id)
    """,
    """
    CREATE INDEX former_name_valid_from_id_idx ON population.former_name (valid_from, id)
    """,
    """
    CREATE TABLE population.name_key (
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
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT name_key_pkey PRIMARY KEY (id),
      CONSTRAINT name_key_kind_known CHECK (kind IN ('ID', 'FORMER_ID', 'CURRENT_NUMBER', 'FORMER_NUMBER', 'CURRENT_NAME', 'FORMER_NAME', 'MINORITY_NAME')),
      CONSTRAINT name_key_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    )
    """,
    """
    CREATE INDEX name_key_birth_keeper_key_id_idx ON population.name_key (birth_keeper, key, id)
    """,
    """
    CREATE INDEX name_key_key_id_idx ON population.name_key (key, id)
    """,
    """
    CREATE INDEX name_key_person_id_key_id_idx ON population.name_key (person_id, key, id)
    """,
    """
    CREATE INDEX name_key_roll_unit_key_id_idx ON population.name_key (roll_unit, key, id)
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
