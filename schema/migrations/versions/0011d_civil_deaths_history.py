"""Deaths in the civil registers: what stood before."""

from alembic import op

revision = "0011d"
down_revision = "0011c"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE civil.death_entry_history (
      id UUID NOT NULL,
      entry_mark TEXT,
      area_id UUID,
      volume TEXT,
      page INTEGER,
      number INTEGER,
      year INTEGER,
      entered_on DATE NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      registrar TEXT,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      person_id UUID NOT NULL,
      spouse_id UUID,
      given_name TEXT NOT NULL,
      surname TEXT NOT NULL,
      surname_before_marriage TEXT,
      sex TEXT COLLATE "C" NOT NULL,
      jmbg TEXT COLLATE "C",
      died_on DATE NOT NULL,
      died_precision TEXT COLLATE "C" NOT NULL,
      died_at TEXT,
      place TEXT NOT NULL,
      unit_code TEXT COLLATE "C",
      country TEXT NOT NULL,
      born_on DATE,
      born_precision TEXT COLLATE "C",
      birth_place TEXT,
      citizenship TEXT,
      marital_status TEXT COLLATE "C",
      spouse_name TEXT,
      mother_name TEXT,
      father_name TEXT,
      declared_court TEXT,
      declared_number TEXT,
      declared_final_on DATE,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      spouse_trail_id UUID,
      spouse_protection INTEGER,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT death_entry_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX death_entry_history_died_on_id_idx ON civil.death_entry_history (died_on, id)
    """,
    """
    CREATE INDEX death_entry_history_entered_on_id_idx ON civil.death_entry_history (entered_on, id)
    """,
    """
    CREATE INDEX death_entry_history_keeper_code_died_on_id_idx ON civil.death_entry_history (keeper_code, died_on, id)
    """,
    """
    CREATE INDEX death_entry_history_keeper_code_entered_on_id_idx ON civil.death_entry_history (keeper_code, entered_on, id)
    """,
    """
    CREATE INDEX death_entry_history_person_id_idx ON civil.death_entry_history (person_id)
    """,
    """
    CREATE INDEX death_entry_history_spouse_id_died_on_id_idx ON civil.death_entry_history (spouse_id, died_on, id)
    """,
    """
    CREATE INDEX death_entry_history_spouse_id_entered_on_id_idx ON civil.death_entry_history (spouse_id, entered_on, id)
    """,
    """
    CREATE TRIGGER death_entry_superseded AFTER UPDATE ON civil.death_entry
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, spouse_id, given_name, surname, surname_before_marriage, sex, jmbg, died_on, died_precision, died_at, place, unit_code, country, born_on, born_precision, birth_place, citizenship, marital_status, spouse_name, mother_name, father_name, declared_court, declared_number, declared_final_on, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, spouse_trail_id, spouse_protection, recorded_in')
    """,
    """
    CREATE TABLE civil.death_entry_address_history (
      entry_id UUID NOT NULL,
      person_id UUID NOT NULL,
      spouse_id UUID,
      settlement TEXT NOT NULL,
      street TEXT,
      unit_code TEXT COLLATE "C",
      country TEXT NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      spouse_trail_id UUID,
      spouse_protection INTEGER,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT death_entry_address_history_pkey PRIMARY KEY (entry_id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER death_entry_address_superseded AFTER UPDATE ON civil.death_entry_address
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('entry_id, person_id, spouse_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, spouse_trail_id, spouse_protection, recorded_in')
    """,
    """
    CREATE TABLE civil.death_report_history (
      entry_id UUID NOT NULL,
      person_id UUID NOT NULL,
      spouse_id UUID,
      reporter_id UUID,
      reporter_kind TEXT COLLATE "C" NOT NULL,
      reporter_name TEXT NOT NULL,
      reported_on DATE NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      spouse_trail_id UUID,
      spouse_protection INTEGER,
      reporter_trail_id UUID,
      reporter_protection INTEGER,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT death_report_history_pkey PRIMARY KEY (entry_id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER death_report_superseded AFTER UPDATE ON civil.death_report
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('entry_id, person_id, spouse_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, spouse_trail_id, spouse_protection, reporter_trail_id, reporter_protection, recorded_in')
    """,
    """
    CREATE TABLE civil.death_note_history (
      id UUID NOT NULL,
      entry_id UUID NOT NULL,
      person_id UUID NOT NULL,
      spouse_id UUID,
      written_in TEXT COLLATE "C" NOT NULL,
      ordinal INTEGER NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      entered_on DATE NOT NULL,
      text TEXT NOT NULL,
      registrar TEXT,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      basis_document TEXT,
      basis_number TEXT,
      basis_dated DATE,
      basis_body TEXT,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      spouse_trail_id UUID,
      spouse_protection INTEGER,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT death_note_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX death_note_history_entry_id_written_in_ordinal_id_idx ON civil.death_note_history (entry_id, written_in, ordinal, id)
    """,
    """
    CREATE INDEX death_note_history_written_in_ordinal_id_idx ON civil.death_note_history (written_in, ordinal, id)
    """,
    """
    CREATE TRIGGER death_note_superseded AFTER UPDATE ON civil.death_note
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, entry_id, person_id, spouse_id, written_in, ordinal, kind, entered_on, text, registrar, source_register, source_body, recorded_at, keeper_code, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, spouse_trail_id, spouse_protection, recorded_in')
    """,
    """
    CREATE TABLE civil.death_fact_history (
      person_id UUID NOT NULL,
      died_on DATE NOT NULL,
      died_precision TEXT COLLATE "C" NOT NULL,
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
      CONSTRAINT death_fact_history_pkey PRIMARY KEY (person_id, superseded_in)
    )
    """,
    """
    CREATE INDEX death_fact_history_died_on_person_id_idx ON civil.death_fact_history (died_on, person_id)
    """,
    """
    CREATE TRIGGER death_fact_superseded AFTER UPDATE ON civil.death_fact
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('person_id, died_on, died_precision, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
