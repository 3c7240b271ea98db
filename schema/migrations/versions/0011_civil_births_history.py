"""Areas, books and births in the civil registers: what stood before."""

from alembic import op

revision = "0011"
down_revision = "0010d"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE civil.registration_area_history (
      id UUID NOT NULL,
      name TEXT NOT NULL,
      name_latin TEXT NOT NULL,
      unit_code TEXT COLLATE "C" NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      seat TEXT NOT NULL,
      valid_from DATE NOT NULL,
      valid_to DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      name_sort TEXT COLLATE "C" NOT NULL,
      name_latin_sort TEXT COLLATE "C" NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT registration_area_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX registration_area_history_keeper_code_name_latin_sort_id_idx ON civil.registration_area_history (keeper_code, name_latin_sort, id)
    """,
    """
    CREATE INDEX registration_area_history_keeper_code_name_sort_id_idx ON civil.registration_area_history (keeper_code, name_sort, id)
    """,
    """
    CREATE INDEX registration_area_history_name_latin_sort_id_idx ON civil.registration_area_history (name_latin_sort, id)
    """,
    """
    CREATE INDEX registration_area_history_name_sort_id_idx ON civil.registration_area_history (name_sort, id)
    """,
    """
    CREATE INDEX registration_area_history_unit_code_name_latin_sort_id_idx ON civil.registration_area_history (unit_code, name_latin_sort, id)
    """,
    """
    CREATE INDEX registration_area_history_unit_code_name_sort_id_idx ON civil.registration_area_history (unit_code, name_sort, id)
    """,
    """
    CREATE TRIGGER registration_area_superseded AFTER UPDATE ON civil.registration_area
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, name, name_latin, unit_code, keeper_code, seat, valid_from, valid_to, source_register, source_body, recorded_at, name_sort, name_latin_sort, recorded_in')
    """,
    """
    CREATE TABLE civil.book_history (
      id UUID NOT NULL,
      area_id UUID NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      volume TEXT NOT NULL,
      first_year INTEGER NOT NULL,
      last_year INTEGER,
      first_number INTEGER,
      last_number INTEGER,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT book_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX book_history_area_id_kind_first_year_volume_id_idx ON civil.book_history (area_id, kind, first_year, volume, id)
    """,
    """
    CREATE INDEX book_history_kind_first_year_volume_id_idx ON civil.book_history (kind, first_year, volume, id)
    """,
    """
    CREATE TRIGGER book_superseded AFTER UPDATE ON civil.book
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, area_id, kind, volume, first_year, last_year, first_number, last_number, source_register, source_body, recorded_at, recorded_in')
    """,
    """
    CREATE TABLE civil.birth_entry_history (
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
      kind TEXT COLLATE "C" NOT NULL,
      given_name TEXT NOT NULL,
      surname TEXT NOT NULL,
      sex TEXT COLLATE "C" NOT NULL,
      born_on DATE NOT NULL,
      born_precision TEXT COLLATE "C" NOT NULL,
      born_at TEXT,
      birth_place TEXT NOT NULL,
      birth_unit_code TEXT COLLATE "C",
      birth_country TEXT NOT NULL,
      jmbg TEXT COLLATE "C",
      citizenship TEXT,
      late_decision_number TEXT,
      late_decision_on DATE,
      minority_given_name TEXT,
      minority_surname TEXT,
      minority_language TEXT,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT birth_entry_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX birth_entry_history_born_on_id_idx ON civil.birth_entry_history (born_on, id)
    """,
    """
    CREATE INDEX birth_entry_history_entered_on_id_idx ON civil.birth_entry_history (entered_on, id)
    """,
    """
    CREATE INDEX birth_entry_history_keeper_code_born_on_id_idx ON civil.birth_entry_history (keeper_code, born_on, id)
    """,
    """
    CREATE INDEX birth_entry_history_keeper_code_entered_on_id_idx ON civil.birth_entry_history (keeper_code, entered_on, id)
    """,
    """
    CREATE INDEX birth_entry_history_person_id_born_on_id_idx ON civil.birth_entry_history (person_id, born_on, id)
    """,
    """
    CREATE INDEX birth_entry_history_person_id_entered_on_id_idx ON civil.birth_entry_history (person_id, entered_on, id)
    """,
    """
    CREATE TRIGGER birth_entry_superseded AFTER UPDATE ON civil.birth_entry
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, kind, given_name, surname, sex, born_on, born_precision, born_at, birth_place, birth_unit_code, birth_country, jmbg, citizenship, late_decision_number, late_decision_on, minority_given_name, minority_surname, minority_language, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE civil.birth_report_history (
      entry_id UUID NOT NULL,
      child_id UUID NOT NULL,
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
      reporter_trail_id UUID,
      reporter_protection INTEGER,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT birth_report_history_pkey PRIMARY KEY (entry_id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER birth_report_superseded AFTER UPDATE ON civil.birth_report
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('entry_id, child_id, reporter_id, reporter_kind, reporter_name, reported_on, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, reporter_trail_id, reporter_protection, recorded_in')
    """,
    """
    CREATE TABLE civil.birth_report_address_history (
      entry_id UUID NOT NULL,
      child_id UUID NOT NULL,
      reporter_id UUID,
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
      reporter_trail_id UUID,
      reporter_protection INTEGER,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT birth_report_address_history_pkey PRIMARY KEY (entry_id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER birth_report_address_superseded AFTER UPDATE ON civil.birth_report_address
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('entry_id, child_id, reporter_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, reporter_trail_id, reporter_protection, recorded_in')
    """,
    """
    CREATE TABLE civil.birth_note_history (
      id UUID NOT NULL,
      entry_id UUID NOT NULL,
      person_id UUID NOT NULL,
      written_in TEXT COLLATE "C" NOT NULL,
      ordinal INTEGER NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      entered_on DATE NOT NULL,
      text TEXT NOT NULL,
      decision_id UUID,
      determination_id UUID,
      deemed_act_id UUID,
      annulment_id UUID,
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
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT birth_note_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX birth_note_history_annulment_id_idx ON civil.birth_note_history (annulment_id)
    """,
    """
    CREATE INDEX birth_note_history_decision_id_idx ON civil.birth_note_history (decision_id)
    """,
    """
    CREATE INDEX birth_note_history_deemed_act_id_idx ON civil.birth_note_history (deemed_act_id)
    """,
    """
    CREATE INDEX birth_note_history_determination_id_idx ON civil.birth_note_history (determination_id)
    """,
    """
    CREATE INDEX birth_note_history_entry_id_written_in_ordinal_id_idx ON civil.birth_note_history (entry_id, written_in, ordinal, id)
    """,
    """
    CREATE INDEX birth_note_history_written_in_ordinal_id_idx ON civil.birth_note_history (written_in, ordinal, id)
    """,
    """
    CREATE TRIGGER birth_note_superseded AFTER UPDATE ON civil.birth_note
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, keeper_code, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
