"""The history of cases: what stood before."""

from alembic import op

revision = "0022b"
down_revision = "0022"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE cases.case_file_history (
      id UUID NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      office TEXT NOT NULL,
      year INTEGER NOT NULL,
      number INTEGER NOT NULL,
      unit_code TEXT COLLATE "C",
      person_id UUID,
      book TEXT COLLATE "C",
      subject TEXT NOT NULL,
      grounds TEXT,
      filing UUID,
      state TEXT COLLATE "C" NOT NULL,
      is_open BOOLEAN NOT NULL,
      opened_on DATE NOT NULL,
      due_on DATE NOT NULL,
      closed_on DATE,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      trail_id UUID,
      protection INTEGER,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT case_file_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX case_file_history_due_on_id_idx ON cases.case_file_history (due_on, id)
    """,
    """
    CREATE INDEX case_file_history_opened_on_id_idx ON cases.case_file_history (opened_on, id)
    """,
    """
    CREATE INDEX case_file_history_person_id_due_on_id_idx ON cases.case_file_history (person_id, due_on, id)
    """,
    """
    CREATE INDEX case_file_history_person_id_opened_on_id_idx ON cases.case_file_history (person_id, opened_on, id)
    """,
    """
    CREATE INDEX case_file_history_unit_code_due_on_id_idx ON cases.case_file_history (unit_code, due_on, id)
    """,
    """
    CREATE INDEX case_file_history_unit_code_opened_on_id_idx ON cases.case_file_history (unit_code, opened_on, id)
    """,
    """
    CREATE TRIGGER case_file_superseded AFTER UPDATE ON cases.case_file
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, kind, office, year, number, unit_code, person_id, book, subject, grounds, filing, state, is_open, opened_on, due_on, closed_on, source_register, source_body, recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE cases.case_decision_history (
      case_file_id UUID NOT NULL,
      outcome TEXT COLLATE "C" NOT NULL,
      body TEXT NOT NULL,
      number TEXT NOT NULL,
      decided_on DATE NOT NULL,
      text TEXT NOT NULL,
      remedy TEXT COLLATE "C" NOT NULL,
      delivered_on DATE,
      remedy_until DATE,
      person_id UUID,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      unit_code TEXT COLLATE "C",
      trail_id UUID,
      protection INTEGER,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT case_decision_history_pkey PRIMARY KEY (case_file_id, superseded_in)
    )
    """,
    """
    CREATE TRIGGER case_decision_superseded AFTER UPDATE ON cases.case_decision
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('case_file_id, outcome, body, number, decided_on, text, remedy, delivered_on, remedy_until, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE cases.case_step_history (
      id UUID NOT NULL,
      case_file_id UUID NOT NULL,
      ordinal INTEGER NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      made_on DATE NOT NULL,
      office TEXT NOT NULL,
      state TEXT COLLATE "C" NOT NULL,
      due_on DATE,
      article TEXT NOT NULL,
      text TEXT,
      person_id UUID,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      unit_code TEXT COLLATE "C",
      trail_id UUID,
      protection INTEGER,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT case_step_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX case_step_history_case_file_id_ordinal_id_idx ON cases.case_step_history (case_file_id, ordinal, id)
    """,
    """
    CREATE INDEX case_step_history_ordinal_id_idx ON cases.case_step_history (ordinal, id)
    """,
    """
    CREATE TRIGGER case_step_superseded AFTER UPDATE ON cases.case_step
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, case_file_id, ordinal, kind, made_on, office, state, due_on, article, text, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE cases.case_document_history (
      id UUID NOT NULL,
      case_file_id UUID NOT NULL,
      step_id UUID NOT NULL,
      ordinal INTEGER NOT NULL,
      name TEXT NOT NULL,
      body TEXT,
      number TEXT,
      dated DATE,
      person_id UUID,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      unit_code TEXT COLLATE "C",
      trail_id UUID,
      protection INTEGER,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT case_document_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX case_document_history_case_file_id_ordinal_id_idx ON cases.case_document_history (case_file_id, ordinal, id)
    """,
    """
    CREATE INDEX case_document_history_ordinal_id_idx ON cases.case_document_history (ordinal, id)
    """,
    """
    CREATE INDEX case_document_history_step_id_ordinal_id_idx ON cases.case_document_history (step_id, ordinal, id)
    """,
    """
    CREATE TRIGGER case_document_superseded AFTER UPDATE ON cases.case_document
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, case_file_id, step_id, ordinal, name, body, number, dated, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    CREATE TABLE cases.case_entry_history (
      id UUID NOT NULL,
      case_file_id UUID NOT NULL,
      step_id UUID NOT NULL,
      ordinal INTEGER NOT NULL,
      role TEXT COLLATE "C" NOT NULL,
      birth_entry_id UUID,
      citizens_book_entry_id UUID,
      decision_id UUID,
      person_id UUID,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      unit_code TEXT COLLATE "C",
      trail_id UUID,
      protection INTEGER,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT case_entry_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX case_entry_history_case_file_id_ordinal_id_idx ON cases.case_entry_history (case_file_id, ordinal, id)
    """,
    """
    CREATE INDEX case_entry_history_ordinal_id_idx ON cases.case_entry_history (ordinal, id)
    """,
    """
    CREATE TRIGGER case_entry_superseded AFTER UPDATE ON cases.case_entry
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, case_file_id, step_id, ordinal, role, birth_entry_id, citizens_book_entry_id, decision_id, person_id, source_register, source_body, recorded_at, unit_code, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
