"""The history of local-government units: what stood before."""

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
    CREATE INDEX unit_history_keeper_code_code_idx ON local_government.unit_history (keeper_code, code)
    """,
    """
    CREATE INDEX unit_history_keeper_code_name_latin_sort_code_idx ON local_government.unit_history (keeper_code, name_latin_sort, code)
    """,
    """
    CREATE INDEX unit_history_keeper_code_name_sort_code_idx ON local_government.unit_history (keeper_code, name_sort, code)
    """,
    """
    CREATE INDEX unit_history_name_latin_sort_code_idx ON local_government.unit_history (name_latin_sort, code)
    """,
    """
    CREATE INDEX unit_history_name_sort_code_idx ON local_government.unit_history (name_sort, code)
    """,
    """
    CREATE INDEX unit_history_parent_code_code_idx ON local_government.unit_history (parent_code, code)
    """,
    """
    CREATE INDEX unit_history_parent_code_name_latin_sort_code_idx ON local_government.unit_history (parent_code, name_latin_sort, code)
    """,
    """
    CREATE INDEX unit_history_parent_code_name_sort_code_idx ON local_government.unit_history (parent_code, name_sort, code)
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
    CREATE INDEX unit_language_history_language_id_idx ON local_government.unit_language_history (language, id)
    """,
    """
    CREATE INDEX unit_language_history_unit_code_language_id_idx ON local_government.unit_language_history (unit_code, language, id)
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
    CREATE INDEX unit_alias_history_alias_id_idx ON local_government.unit_alias_history (alias, id)
    """,
    """
    CREATE INDEX unit_alias_history_unit_code_alias_id_idx ON local_government.unit_alias_history (unit_code, alias, id)
    """,
    """
    CREATE TRIGGER unit_alias_superseded AFTER UPDATE ON local_government.unit_alias
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, alias, system, unit_code, valid_from, valid_to, note, source_register, source_body, recorded_at, recorded_in')
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
