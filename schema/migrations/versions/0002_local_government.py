"""The register of local-government units."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE local_government.unit (
      code TEXT COLLATE "C" NOT NULL,
      name TEXT NOT NULL,
      name_latin TEXT GENERATED ALWAYS AS (hub.latin(name)) STORED NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      district TEXT,
      district_latin TEXT GENERATED ALWAYS AS (hub.latin(district)) STORED,
      region TEXT NOT NULL,
      region_latin TEXT GENERATED ALWAYS AS (hub.latin(region)) STORED NOT NULL,
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
      name_sort TEXT COLLATE "C" GENERATED ALWAYS AS (hub.sort_cyrillic(name)) STORED NOT NULL,
      name_latin_sort TEXT COLLATE "C" GENERATED ALWAYS AS (hub.sort_latin(name)) STORED NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT unit_pkey PRIMARY KEY (code),
      CONSTRAINT unit_code_valid CHECK (code ~ '^[0-9]{5}$'),
      CONSTRAINT unit_kind_known CHECK (kind IN ('CITY_OF_BELGRADE', 'CITY', 'MUNICIPALITY', 'CITY_MUNICIPALITY')),
      CONSTRAINT unit_parent_code_fkey FOREIGN KEY(parent_code) REFERENCES local_government.unit (code),
      CONSTRAINT unit_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX unit_keeper_code_code_idx ON local_government.unit (keeper_code, code)
    """,
    """
    CREATE INDEX unit_keeper_code_name_latin_sort_code_idx ON local_government.unit (keeper_code, name_latin_sort, code)
    """,
    """
    CREATE INDEX unit_keeper_code_name_sort_code_idx ON local_government.unit (keeper_code, name_sort, code)
    """,
    """
    CREATE INDEX unit_name_latin_sort_code_idx ON local_government.unit (name_latin_sort, code)
    """,
    """
    CREATE INDEX unit_name_sort_code_idx ON local_government.unit (name_sort, code)
    """,
    """
    CREATE INDEX unit_parent_code_code_idx ON local_government.unit (parent_code, code)
    """,
    """
    CREATE INDEX unit_parent_code_name_latin_sort_code_idx ON local_government.unit (parent_code, name_latin_sort, code)
    """,
    """
    CREATE INDEX unit_parent_code_name_sort_code_idx ON local_government.unit (parent_code, name_sort, code)
    """,
    """
    CREATE TABLE local_government.unit_language (
      id UUID NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      language TEXT NOT NULL,
      scope TEXT COLLATE "C" NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT unit_language_pkey PRIMARY KEY (id),
      CONSTRAINT unit_language_language_valid CHECK (language ~ '^[a-z]{2,3}$'),
      CONSTRAINT unit_language_scope_known CHECK (scope IN ('WHOLE_UNIT', 'SOME_SETTLEMENTS')),
      CONSTRAINT unit_language_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX unit_language_language_id_idx ON local_government.unit_language (language, id)
    """,
    """
    CREATE INDEX unit_language_unit_code_language_id_idx ON local_government.unit_language (unit_code, language, id)
    """,
    """
    CREATE TABLE local_government.unit_alias (
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
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT unit_alias_pkey PRIMARY KEY (id),
      CONSTRAINT unit_alias_period CHECK (valid_from <= valid_to),
      CONSTRAINT unit_alias_alias_valid CHECK (alias ~ '^[0-9]{5}$'),
      CONSTRAINT unit_alias_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX unit_alias_alias_id_idx ON local_government.unit_alias (alias, id)
    """,
    """
    CREATE INDEX unit_alias_unit_code_alias_id_idx ON local_government.unit_alias (unit_code, alias, id)
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
