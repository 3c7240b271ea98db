"""Parents, and personal status in the civil registers: what stood before."""

from alembic import op

revision = "0011b"
down_revision = "0011"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE civil.birth_parent_history (
      id UUID NOT NULL,
      entry_id UUID NOT NULL,
      role TEXT COLLATE "C" NOT NULL,
      child_id UUID NOT NULL,
      parent_id UUID,
      given_name TEXT NOT NULL,
      surname TEXT NOT NULL,
      surname_before_marriage TEXT,
      jmbg TEXT COLLATE "C",
      born_on DATE,
      born_precision TEXT COLLATE "C",
      birth_place TEXT,
      birth_unit_code TEXT COLLATE "C",
      birth_country TEXT,
      citizenship TEXT,
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
      parent_trail_id UUID,
      parent_protection INTEGER,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT birth_parent_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX birth_parent_history_child_id_role_id_idx ON civil.birth_parent_history (child_id, role, id)
    """,
    """
    CREATE INDEX birth_parent_history_entry_id_role_id_idx ON civil.birth_parent_history (entry_id, role, id)
    """,
    """
    CREATE INDEX birth_parent_history_parent_id_role_id_idx ON civil.birth_parent_history (parent_id, role, id)
    """,
    """
    CREATE INDEX birth_parent_history_role_id_idx ON civil.birth_parent_history (role, id)
    """,
    """
    CREATE TRIGGER birth_parent_superseded AFTER UPDATE ON civil.birth_parent
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, entry_id, role, child_id, parent_id, given_name, surname, surname_before_marriage, jmbg, born_on, born_precision, birth_place, birth_unit_code, birth_country, citizenship, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, parent_trail_id, parent_protection, recorded_in')
    """,
    """
    CREATE TABLE civil.birth_parent_address_history (
      birth_parent_id UUID NOT NULL,
      child_id UUID NOT NULL,
      parent_id UUID,
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
      parent_trail_id UUID,
      parent_protection INTEGER,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT birth_parent_address_history_pkey PRIMARY KEY (birth_parent_id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER birth_parent_address_superseded AFTER UPDATE ON civil.birth_parent_address
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('birth_parent_id, child_id, parent_id, settlement, street, unit_code, country, source_register, source_body, recorded_at, keeper_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, parent_trail_id, parent_protection, recorded_in')
    """,
    """
    CREATE TABLE civil.closed_birth_entry_history (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      replaced_by_id UUID NOT NULL,
      closed_on DATE NOT NULL,
      decision_number TEXT NOT NULL,
      decision_on DATE NOT NULL,
      decision_body TEXT NOT NULL,
      entry_mark TEXT,
      area_id UUID,
      volume TEXT,
      page INTEGER,
      number INTEGER,
      year INTEGER,
      text TEXT NOT NULL,
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
      CONSTRAINT closed_birth_entry_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX closed_birth_entry_history_closed_on_id_idx ON civil.closed_birth_entry_history (closed_on, id)
    """,
    """
    CREATE INDEX closed_birth_entry_history_replaced_by_id_idx ON civil.closed_birth_entry_history (replaced_by_id)
    """,
    """
    CREATE TRIGGER closed_birth_entry_superseded AFTER UPDATE ON civil.closed_birth_entry
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, replaced_by_id, closed_on, decision_number, decision_on, decision_body, entry_mark, area_id, volume, page, number, year, text, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE civil.status_note_history (
      id UUID NOT NULL,
      entry_id UUID NOT NULL,
      person_id UUID NOT NULL,
      written_in TEXT COLLATE "C" NOT NULL,
      ordinal INTEGER NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      parent TEXT COLLATE "C",
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
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT status_note_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX status_note_history_entry_id_written_in_ordinal_id_idx ON civil.status_note_history (entry_id, written_in, ordinal, id)
    """,
    """
    CREATE INDEX status_note_history_written_in_ordinal_id_idx ON civil.status_note_history (written_in, ordinal, id)
    """,
    """
    CREATE TRIGGER status_note_superseded AFTER UPDATE ON civil.status_note
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, entry_id, person_id, written_in, ordinal, kind, parent, entered_on, text, registrar, source_register, source_body, recorded_at, keeper_code, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE civil.legal_capacity_history (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      loses_vote BOOLEAN NOT NULL,
      lasts BOOLEAN NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      since DATE NOT NULL,
      until DATE,
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
      CONSTRAINT legal_capacity_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX legal_capacity_history_person_id_id_idx ON civil.legal_capacity_history (person_id, id)
    """,
    """
    CREATE INDEX legal_capacity_history_person_id_since_id_idx ON civil.legal_capacity_history (person_id, since, id)
    """,
    """
    CREATE INDEX legal_capacity_history_since_id_idx ON civil.legal_capacity_history (since, id)
    """,
    """
    CREATE TRIGGER legal_capacity_superseded AFTER UPDATE ON civil.legal_capacity
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, loses_vote, lasts, kind, since, until, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE civil.affiliation_history (
      person_id UUID NOT NULL,
      nationality TEXT,
      mother_tongue TEXT,
      declared_on DATE NOT NULL,
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
      CONSTRAINT affiliation_history_pkey PRIMARY KEY (person_id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER affiliation_superseded AFTER UPDATE ON civil.affiliation
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('person_id, nationality, mother_tongue, declared_on, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE civil.guardianship_history (
      id UUID NOT NULL,
      ward_id UUID NOT NULL,
      guardian_id UUID,
      since DATE NOT NULL,
      until DATE,
      decision_number TEXT NOT NULL,
      decision_on DATE NOT NULL,
      decision_body TEXT NOT NULL,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      guardian_trail_id UUID,
      guardian_protection INTEGER,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT guardianship_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX guardianship_history_guardian_id_since_id_idx ON civil.guardianship_history (guardian_id, since, id)
    """,
    """
    CREATE INDEX guardianship_history_since_id_idx ON civil.guardianship_history (since, id)
    """,
    """
    CREATE INDEX guardianship_history_ward_id_since_id_idx ON civil.guardianship_history (ward_id, since, id)
    """,
    """
    CREATE TRIGGER guardianship_superseded AFTER UPDATE ON civil.guardianship
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, ward_id, guardian_id, since, until, decision_number, decision_on, decision_body, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, guardian_trail_id, guardian_protection, recorded_in')
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
