"""Cases (predmeti): their tables."""

from alembic import op

revision = "0022"
down_revision = "0021b"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE cases.case_file (
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
      is_open BOOLEAN GENERATED ALWAYS AS (closed_on IS NULL) STORED NOT NULL,
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
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT case_file_pkey PRIMARY KEY (id),
      CONSTRAINT case_file_office_key UNIQUE (office, year, number),
      CONSTRAINT case_file_law CHECK (opened_on >= '2005-02-27'),
      CONSTRAINT case_file_course CHECK (opened_on <= closed_on),
      CONSTRAINT case_file_clock CHECK (opened_on <= due_on OR kind = 'RECONSTRUCTION'),
      CONSTRAINT case_file_kind_known CHECK (kind IN ('DOUBT', 'RECONSTRUCTION')),
      CONSTRAINT case_file_number_valid CHECK (number > 0),
      CONSTRAINT case_file_book_known CHECK (book IN ('EVIDENCE', 'BIRTHS', 'CITIZENS')),
      CONSTRAINT case_file_state_known CHECK (state IN ('AWAITING_MUP_OPINION', 'IN_RENEWAL', 'RESOLVED', 'WITHDRAWN', 'CLOSED')),
      CONSTRAINT case_file_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code),
      CONSTRAINT case_file_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id)
    )
    """,
    """
    CREATE INDEX case_file_due_on_id_idx ON cases.case_file (due_on, id)
    """,
    """
    CREATE INDEX case_file_opened_on_id_idx ON cases.case_file (opened_on, id)
    """,
    """
    CREATE INDEX case_file_person_id_due_on_id_idx ON cases.case_file (person_id, due_on, id)
    """,
    """
    CREATE INDEX case_file_person_id_opened_on_id_idx ON cases.case_file (person_id, opened_on, id)
    """,
    """
    CREATE INDEX case_file_unit_code_due_on_id_idx ON cases.case_file (unit_code, due_on, id)
    """,
    """
    CREATE INDEX case_file_unit_code_opened_on_id_idx ON cases.case_file (unit_code, opened_on, id)
    """,
    """
    CREATE TABLE cases.case_decision (
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
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT case_decision_pkey PRIMARY KEY (case_file_id),
      CONSTRAINT case_decision_delivered CHECK (decided_on <= delivered_on),
      CONSTRAINT case_decision_remedy CHECK ((remedy <> 'NONE' AND delivered_on IS NOT NULL) = (remedy_until IS NOT NULL)),
      CONSTRAINT case_decision_outcome_known CHECK (outcome IN ('CONFIRMED', 'NOT_CONFIRMED', 'RESTORED', 'PARTLY_RESTORED', 'NOT_RESTORED')),
      CONSTRAINT case_decision_remedy_known CHECK (remedy IN ('APPEAL', 'ADMINISTRATIVE_DISPUTE', 'NONE')),
      CONSTRAINT case_decision_case_file_id_fkey FOREIGN KEY(case_file_id) REFERENCES cases.case_file (id),
      CONSTRAINT case_decision_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT case_decision_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE TABLE cases.case_step (
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
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT case_step_pkey PRIMARY KEY (id),
      CONSTRAINT case_step_case_file_id_key UNIQUE (case_file_id, ordinal),
      CONSTRAINT case_step_ordinal_valid CHECK (ordinal > 0),
      CONSTRAINT case_step_kind_known CHECK (kind IN ('OPENED', 'ORDERED', 'EVIDENCE_ADDED', 'ENTRY_RESTORED', 'OPINION_GIVEN', 'OPINION_TAKEN_UP', 'WITHDRAWN', 'DECIDED')),
      CONSTRAINT case_step_state_known CHECK (state IN ('AWAITING_MUP_OPINION', 'IN_RENEWAL', 'RESOLVED', 'WITHDRAWN', 'CLOSED')),
      CONSTRAINT case_step_case_file_id_fkey FOREIGN KEY(case_file_id) REFERENCES cases.case_file (id),
      CONSTRAINT case_step_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT case_step_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX case_step_case_file_id_ordinal_id_idx ON cases.case_step (case_file_id, ordinal, id)
    """,
    """
    CREATE INDEX case_step_ordinal_id_idx ON cases.case_step (ordinal, id)
    """,
    """
    CREATE TABLE cases.case_document (
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
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT case_document_pkey PRIMARY KEY (id),
      CONSTRAINT case_document_step_id_key UNIQUE (step_id, ordinal),
      CONSTRAINT case_document_ordinal_valid CHECK (ordinal > 0),
      CONSTRAINT case_document_case_file_id_fkey FOREIGN KEY(case_file_id) REFERENCES cases.case_file (id),
      CONSTRAINT case_document_step_id_fkey FOREIGN KEY(step_id) REFERENCES cases.case_step (id),
      CONSTRAINT case_document_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT case_document_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX case_document_case_file_id_ordinal_id_idx ON cases.case_document (case_file_id, ordinal, id)
    """,
    """
    CREATE INDEX case_document_ordinal_id_idx ON cases.case_document (ordinal, id)
    """,
    """
    CREATE INDEX case_document_step_id_ordinal_id_idx ON cases.case_document (step_id, ordinal, id)
    """,
    """
    CREATE TABLE cases.case_entry (
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
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT case_entry_pkey PRIMARY KEY (id),
      CONSTRAINT case_entry_case_file_id_key UNIQUE (case_file_id, ordinal),
      CONSTRAINT case_entry_birth_entry_id_key UNIQUE (birth_entry_id, case_file_id),
      CONSTRAINT case_entry_citizens_book_entry_id_key UNIQUE (citizens_book_entry_id, case_file_id),
      CONSTRAINT case_entry_decision_id_key UNIQUE (decision_id, case_file_id),
      CONSTRAINT case_entry_one CHECK (num_nonnulls(birth_entry_id, citizens_book_entry_id, decision_id) = 1),
      CONSTRAINT case_entry_ordinal_valid CHECK (ordinal > 0),
      CONSTRAINT case_entry_role_known CHECK (role IN ('DISPUTED', 'RESTORED')),
      CONSTRAINT case_entry_case_file_id_fkey FOREIGN KEY(case_file_id) REFERENCES cases.case_file (id),
      CONSTRAINT case_entry_step_id_fkey FOREIGN KEY(step_id) REFERENCES cases.case_step (id),
      CONSTRAINT case_entry_birth_entry_id_fkey FOREIGN KEY(birth_entry_id) REFERENCES civil.birth_entry (id),
      CONSTRAINT case_entry_citizens_book_entry_id_fkey FOREIGN KEY(citizens_book_entry_id) REFERENCES citizenship.citizens_book_entry (id),
      CONSTRAINT case_entry_decision_id_fkey FOREIGN KEY(decision_id) REFERENCES citizenship.citizenship_decision (id),
      CONSTRAINT case_entry_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT case_entry_unit_code_fkey FOREIGN KEY(unit_code) REFERENCES local_government.unit (code)
    )
    """,
    """
    CREATE INDEX case_entry_case_file_id_ordinal_id_idx ON cases.case_entry (case_file_id, ordinal, id)
    """,
    """
    CREATE INDEX case_entry_ordinal_id_idx ON cases.case_entry (ordinal, id)
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
