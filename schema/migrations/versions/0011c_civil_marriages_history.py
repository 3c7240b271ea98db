"""Marriages in the civil registers: what stood before."""

from alembic import op

revision = "0011c"
down_revision = "0011b"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE civil.marriage_entry_history (
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
      married_on DATE NOT NULL,
      married_at TEXT,
      place TEXT NOT NULL,
      unit_code TEXT COLLATE "C",
      country TEXT NOT NULL,
      interpreter TEXT,
      ended_on DATE,
      end_kind TEXT COLLATE "C",
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
      CONSTRAINT marriage_entry_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX marriage_entry_history_entered_on_id_idx ON civil.marriage_entry_history (entered_on, id)
    """,
    """
    CREATE INDEX marriage_entry_history_keeper_code_entered_on_id_idx ON civil.marriage_entry_history (keeper_code, entered_on, id)
    """,
    """
    CREATE INDEX marriage_entry_history_keeper_code_married_on_id_idx ON civil.marriage_entry_history (keeper_code, married_on, id)
    """,
    """
    CREATE INDEX marriage_entry_history_married_on_id_idx ON civil.marriage_entry_history (married_on, id)
    """,
    """
    CREATE TRIGGER marriage_entry_superseded AFTER UPDATE ON civil.marriage_entry
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, entry_mark, area_id, volume, page, number, year, entered_on, keeper_code, registrar, source_register, source_body, recorded_at, person_id, spouse_id, married_on, married_at, place, unit_code, country, interpreter, ended_on, end_kind, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, spouse_trail_id, spouse_protection, recorded_in')
    """,
    """
    CREATE TABLE civil.marriage_spouse_history (
      id UUID NOT NULL,
      entry_id UUID NOT NULL,
      ordinal INTEGER NOT NULL,
      person_id UUID,
      spouse_id UUID,
      given_name TEXT NOT NULL,
      surname_before TEXT NOT NULL,
      surname_after TEXT NOT NULL,
      jmbg TEXT COLLATE "C",
      born_on DATE NOT NULL,
      born_precision TEXT COLLATE "C" NOT NULL,
      birth_place TEXT,
      birth_unit_code TEXT COLLATE "C",
      birth_country TEXT,
      citizenship TEXT,
      status_before TEXT COLLATE "C",
      status_proof TEXT,
      mother_name TEXT,
      father_name TEXT,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      trail_id UUID,
      protection INTEGER,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      spouse_trail_id UUID,
      spouse_protection INTEGER,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT marriage_spouse_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX marriage_spouse_history_entry_id_ordinal_id_idx ON civil.marriage_spouse_history (entry_id, ordinal, id)
    """,
    """
    CREATE INDEX marriage_spouse_history_ordinal_id_idx ON civil.marriage_spouse_history (ordinal, id)
    """,
    """
    CREATE INDEX marriage_spouse_history_person_id_ordinal_id_idx ON civil.marriage_spouse_history (person_id, ordinal, id)
    """,
    """
    CREATE TRIGGER marriage_spouse_superseded AFTER UPDATE ON civil.marriage_spouse
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, entry_id, ordinal, person_id, spouse_id, given_name, surname_before, surname_after, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, status_before, status_proof, mother_name, father_name, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, spouse_trail_id, spouse_protection, recorded_in')
    """,
    """
    CREATE TABLE civil.marriage_spouse_address_history (
      marriage_spouse_id UUID NOT NULL,
      person_id UUID,
      spouse_id UUID,
      settlement TEXT NOT NULL,
      street TEXT,
      unit_code TEXT COLLATE "C",
      country TEXT NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      trail_id UUID,
      protection INTEGER,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      spouse_trail_id UUID,
      spouse_protection INTEGER,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT marriage_spouse_address_history_pkey PRIMARY KEY (marriage_spouse_id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER marriage_spouse_address_superseded AFTER UPDATE ON civil.marriage_spouse_address
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('marriage_spouse_id, person_id, spouse_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, spouse_trail_id, spouse_protection, recorded_in')
    """,
    """
    CREATE TABLE civil.marriage_witness_history (
      id UUID NOT NULL,
      entry_id UUID NOT NULL,
      ordinal INTEGER NOT NULL,
      person_id UUID NOT NULL,
      spouse_id UUID,
      witness_id UUID,
      name TEXT NOT NULL,
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
      witness_trail_id UUID,
      witness_protection INTEGER,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT marriage_witness_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX marriage_witness_history_entry_id_ordinal_id_idx ON civil.marriage_witness_history (entry_id, ordinal, id)
    """,
    """
    CREATE INDEX marriage_witness_history_ordinal_id_idx ON civil.marriage_witness_history (ordinal, id)
    """,
    """
    CREATE TRIGGER marriage_witness_superseded AFTER UPDATE ON civil.marriage_witness
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, entry_id, ordinal, person_id, spouse_id, witness_id, name, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, spouse_trail_id, spouse_protection, witness_trail_id, witness_protection, recorded_in')
    """,
    """
    CREATE TABLE civil.marriage_witness_address_history (
      marriage_witness_id UUID NOT NULL,
      person_id UUID NOT NULL,
      spouse_id UUID,
      witness_id UUID,
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
      witness_trail_id UUID,
      witness_protection INTEGER,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT marriage_witness_address_history_pkey PRIMARY KEY (marriage_witness_id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER marriage_witness_address_superseded AFTER UPDATE ON civil.marriage_witness_address
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('marriage_witness_id, person_id, spouse_id, witness_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, spouse_trail_id, spouse_protection, witness_trail_id, witness_protection, recorded_in')
    """,
    """
    CREATE TABLE civil.marriage_note_history (
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
      CONSTRAINT marriage_note_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX marriage_note_history_entry_id_written_in_ordinal_id_idx ON civil.marriage_note_history (entry_id, written_in, ordinal, id)
    """,
    """
    CREATE INDEX marriage_note_history_written_in_ordinal_id_idx ON civil.marriage_note_history (written_in, ordinal, id)
    """,
    """
    CREATE TRIGGER marriage_note_superseded AFTER UPDATE ON civil.marriage_note
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, entry_id, person_id, spouse_id, written_in, ordinal, kind, entered_on, text, registrar, source_register, source_body, recorded_at, keeper_code, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, spouse_trail_id, spouse_protection, recorded_in')
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
