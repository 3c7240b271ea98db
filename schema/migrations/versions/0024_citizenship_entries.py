"""Entries of the fact of citizenship, and the notes of birth entries that write them."""

from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE citizenship.citizenship_entry (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      ordinal INTEGER NOT NULL,
      book_entry_id UUID,
      ground TEXT COLLATE "C",
      ended_by TEXT COLLATE "C",
      annuls TEXT COLLATE "C",
      written_in TEXT COLLATE "C",
      entered_on DATE NOT NULL,
      text TEXT NOT NULL,
      body TEXT,
      number TEXT,
      dated DATE,
      final_on DATE,
      delivered_on DATE,
      effective_on DATE,
      annulled_body TEXT,
      annulled_number TEXT,
      annulled_on DATE,
      decision_id UUID,
      determination_id UUID,
      deemed_act_id UUID,
      annulment_id UUID,
      registrar TEXT,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      copy_of_id UUID,
      corrects_id UUID,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      recorded_in BIGINT DEFAULT 0 NOT NULL,
      CONSTRAINT citizenship_entry_pkey PRIMARY KEY (id),
      CONSTRAINT citizenship_entry_what CHECK (num_nonnulls(ground, ended_by, annuls) = 1),
      CONSTRAINT citizenship_entry_document CHECK (num_nonnulls(body, number, dated) IN (0, 3)),
      CONSTRAINT citizenship_entry_annulled CHECK (num_nonnulls(annulled_body, annulled_number, annulled_on) = CASE WHEN annuls IS NULL OR annuls = 'ENTRY' THEN 0 ELSE 3 END),
      CONSTRAINT citizenship_entry_evidence CHECK (num_nonnulls(decision_id, determination_id, deemed_act_id, annulment_id) <= 1),
      CONSTRAINT citizenship_entry_first CHECK (num_nonnulls(copy_of_id, corrects_id) <= 1),
      CONSTRAINT citizenship_entry_ordinal_valid CHECK (ordinal > 0),
      CONSTRAINT citizenship_entry_ground_known CHECK (ground IN ('DESCENT', 'BIRTH_ON_TERRITORY', 'ADMISSION', 'INTERNATIONAL_TREATY', 'DETERMINATION', 'DEEMED')),
      CONSTRAINT citizenship_entry_ended_by_known CHECK (ended_by IN ('RELEASE', 'RENUNCIATION', 'INTERNATIONAL_TREATY', 'ANNULMENT')),
      CONSTRAINT citizenship_entry_ended_by_valid CHECK (ended_by <> 'ANNULMENT'),
      CONSTRAINT citizenship_entry_annuls_known CHECK (annuls IN ('RELEASE', 'ACQUISITION', 'TERMINATION', 'ENTRY')),
      CONSTRAINT citizenship_entry_written_in_known CHECK (written_in IN ('LATER_ENTRIES', 'REMARKS')),
      CONSTRAINT citizenship_entry_person_id_fkey FOREIGN KEY(person_id) REFERENCES population.person (id),
      CONSTRAINT citizenship_entry_book_entry_id_fkey FOREIGN KEY(book_entry_id) REFERENCES citizenship.citizens_book_entry (id),
      CONSTRAINT citizenship_entry_decision_id_fkey FOREIGN KEY(decision_id) REFERENCES citizenship.citizenship_decision (id),
      CONSTRAINT citizenship_entry_determination_id_fkey FOREIGN KEY(determination_id) REFERENCES citizenship.determination (id),
      CONSTRAINT citizenship_entry_deemed_act_id_fkey FOREIGN KEY(deemed_act_id) REFERENCES citizenship.deemed_act (id),
      CONSTRAINT citizenship_entry_annulment_id_fkey FOREIGN KEY(annulment_id) REFERENCES citizenship.annulment (id),
      CONSTRAINT citizenship_entry_keeper_code_fkey FOREIGN KEY(keeper_code) REFERENCES local_government.unit (code),
      CONSTRAINT citizenship_entry_copy_of_id_fkey FOREIGN KEY(copy_of_id) REFERENCES citizenship.citizenship_entry (id),
      CONSTRAINT citizenship_entry_corrects_id_fkey FOREIGN KEY(corrects_id) REFERENCES citizenship.citizenship_entry (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE UNIQUE INDEX citizenship_entry_annulment_id_idx ON citizenship.citizenship_entry (annulment_id) WHERE copy_of_id IS NULL AND corrects_id IS NULL
    """,
    """
    CREATE INDEX citizenship_entry_book_entry_id_entered_on_id_idx ON citizenship.citizenship_entry (book_entry_id, entered_on, id)
    """,
    """
    CREATE INDEX citizenship_entry_book_entry_id_ordinal_id_idx ON citizenship.citizenship_entry (book_entry_id, ordinal, id)
    """,
    """
    CREATE UNIQUE INDEX citizenship_entry_decision_id_idx ON citizenship.citizenship_entry (decision_id) WHERE copy_of_id IS NULL AND corrects_id IS NULL
    """,
    """
    CREATE UNIQUE INDEX citizenship_entry_deemed_act_id_idx ON citizenship.citizenship_entry (deemed_act_id) WHERE copy_of_id IS NULL AND corrects_id IS NULL
    """,
    """
    CREATE UNIQUE INDEX citizenship_entry_determination_id_idx ON citizenship.citizenship_entry (determination_id) WHERE copy_of_id IS NULL AND corrects_id IS NULL
    """,
    """
    CREATE INDEX citizenship_entry_entered_on_id_idx ON citizenship.citizenship_entry (entered_on, id)
    """,
    """
    CREATE UNIQUE INDEX citizenship_entry_first_idx ON citizenship.citizenship_entry (person_id, ordinal) WHERE copy_of_id IS NULL AND corrects_id IS NULL
    """,
    """
    CREATE INDEX citizenship_entry_ordinal_id_idx ON citizenship.citizenship_entry (ordinal, id)
    """,
    """
    CREATE INDEX citizenship_entry_person_id_entered_on_id_idx ON citizenship.citizenship_entry (person_id, entered_on, id)
    """,
    """
    CREATE INDEX citizenship_entry_person_id_ordinal_id_idx ON citizenship.citizenship_entry (person_id, ordinal, id)
    """,
    """
    CREATE TABLE citizenship.citizenship_entry_history (
      id UUID NOT NULL,
      person_id UUID NOT NULL,
      ordinal INTEGER NOT NULL,
      book_entry_id UUID,
      ground TEXT COLLATE "C",
      ended_by TEXT COLLATE "C",
      annuls TEXT COLLATE "C",
      written_in TEXT COLLATE "C",
      entered_on DATE NOT NULL,
      text TEXT NOT NULL,
      body TEXT,
      number TEXT,
      dated DATE,
      final_on DATE,
      delivered_on DATE,
      effective_on DATE,
      annulled_body TEXT,
      annulled_number TEXT,
      annulled_on DATE,
      decision_id UUID,
      determination_id UUID,
      deemed_act_id UUID,
      annulment_id UUID,
      registrar TEXT,
      source_register TEXT NOT NULL,
      source_body TEXT NOT NULL,
      recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      keeper_code TEXT COLLATE "C" NOT NULL,
      copy_of_id UUID,
      corrects_id UUID,
      trail_id UUID NOT NULL,
      protection INTEGER NOT NULL,
      birth_keeper TEXT COLLATE "C",
      roll_unit TEXT COLLATE "C",
      residence_unit TEXT COLLATE "C",
      represents BOOLEAN,
      recorded_in BIGINT NOT NULL,
      superseded_in BIGINT NOT NULL,
      superseded_at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT citizenship_entry_history_pkey PRIMARY KEY (id, superseded_in)
    )
    """,
    """
    CREATE INDEX citizenship_entry_history_book_entry_id_entered_on_id_idx ON citizenship.citizenship_entry_history (book_entry_id, entered_on, id)
    """,
    """
    CREATE INDEX citizenship_entry_history_book_entry_id_ordinal_id_idx ON citizenship.citizenship_entry_history (book_entry_id, ordinal, id)
    """,
    """
    CREATE INDEX citizenship_entry_history_entered_on_id_idx ON citizenship.citizenship_entry_history (entered_on, id)
    """,
    """
    CREATE INDEX citizenship_entry_history_ordinal_id_idx ON citizenship.citizenship_entry_history (ordinal, id)
    """,
    """
    CREATE INDEX citizenship_entry_history_person_id_entered_on_id_idx ON citizenship.citizenship_entry_history (person_id, entered_on, id)
    """,
    """
    CREATE INDEX citizenship_entry_history_person_id_ordinal_id_idx ON citizenship.citizenship_entry_history (person_id, ordinal, id)
    """,
    """
    CREATE TRIGGER citizenship_entry_superseded AFTER UPDATE ON citizenship.citizenship_entry
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, person_id, ordinal, book_entry_id, ground, ended_by, annuls, written_in, entered_on, text, body, number, dated, final_on, delivered_on, effective_on, annulled_body, annulled_number, annulled_on, decision_id, determination_id, deemed_act_id, annulment_id, registrar, source_register, source_body, recorded_at, keeper_code, copy_of_id, corrects_id, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
    """
    ALTER TABLE civil.birth_note ADD COLUMN citizenship_entry_id UUID,
      ADD CONSTRAINT birth_note_citizenship_entry_id_key UNIQUE (citizenship_entry_id),
      ADD CONSTRAINT birth_note_citizenship_entry_id_fkey FOREIGN KEY(citizenship_entry_id) REFERENCES citizenship.citizenship_entry (id)
    """,
    """
    ALTER TABLE civil.birth_note_history ADD COLUMN citizenship_entry_id UUID
    """,
    """
    CREATE INDEX birth_note_history_citizenship_entry_id_idx ON civil.birth_note_history (citizenship_entry_id)
    """,
    """
    DROP TRIGGER birth_note_superseded ON civil.birth_note
    """,
    """
    CREATE TRIGGER birth_note_superseded AFTER UPDATE ON civil.birth_note
    FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)
    EXECUTE FUNCTION hub.supersede('id, entry_id, person_id, written_in, ordinal, kind, entered_on, text, decision_id, determination_id, deemed_act_id, annulment_id, citizenship_entry_id, registrar, source_register, source_body, recorded_at, keeper_code, basis_document, basis_number, basis_dated, basis_body, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents, recorded_in')
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
