"""The ledger: filings, acts with their content apart, outcomes by key, open notices."""

from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

STATEMENTS = (
    "CREATE SCHEMA ledger",
    """
    CREATE TABLE ledger.filing (
      id UUID NOT NULL,
      office TEXT COLLATE "C" NOT NULL,
      book TEXT COLLATE "C" NOT NULL,
      year INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      received_at TIMESTAMP WITH TIME ZONE NOT NULL,
      state TEXT COLLATE "C" NOT NULL CHECK (state IN ('OPEN', 'WAITING', 'CLOSED')),
      subject TEXT NOT NULL,
      act BIGINT NOT NULL,
      CONSTRAINT filing_pkey PRIMARY KEY (id),
      CONSTRAINT filing_number_key UNIQUE (office, year, number)
    )
    """,
    """
    CREATE INDEX filing_open_idx ON ledger.filing (office, book, year, number)
    WHERE state = 'OPEN'
    """,
    """
    CREATE TABLE ledger.act (
      number BIGINT NOT NULL,
      id UUID NOT NULL,
      at TIMESTAMP WITH TIME ZONE NOT NULL,
      command TEXT COLLATE "C" NOT NULL,
      capacity TEXT COLLATE "C" NOT NULL,
      account TEXT NOT NULL,
      unit TEXT COLLATE "C",
      filing UUID,
      basis TEXT,
      persons UUID[] NOT NULL,
      record TEXT COLLATE "C" NOT NULL,
      record_id UUID NOT NULL,
      content BYTEA NOT NULL CHECK (length(content) = 32),
      previous BYTEA NOT NULL CHECK (length(previous) = 32),
      hash BYTEA NOT NULL CHECK (length(hash) = 32),
      CONSTRAINT act_pkey PRIMARY KEY (number),
      CONSTRAINT act_id_key UNIQUE (id),
      CONSTRAINT act_number_fkey FOREIGN KEY (number) REFERENCES hub.commit (number),
      CONSTRAINT act_filing_fkey FOREIGN KEY (filing) REFERENCES ledger.filing (id)
    )
    """,
    """
    ALTER TABLE ledger.filing ADD CONSTRAINT filing_act_fkey
    FOREIGN KEY (act) REFERENCES ledger.act (number)
    """,
    """
    CREATE TABLE ledger.content (
      act BIGINT NOT NULL,
      salt BYTEA NOT NULL CHECK (length(salt) = 32),
      said TEXT NOT NULL,
      CONSTRAINT content_pkey PRIMARY KEY (act),
      CONSTRAINT content_act_fkey FOREIGN KEY (act) REFERENCES ledger.act (number)
    )
    """,
    """
    CREATE TABLE ledger.outcome (
      capacity TEXT COLLATE "C" NOT NULL,
      account TEXT NOT NULL,
      key TEXT COLLATE "C" NOT NULL,
      command TEXT COLLATE "C" NOT NULL,
      body BYTEA NOT NULL CHECK (length(body) = 32),
      at TIMESTAMP WITH TIME ZONE NOT NULL,
      act BIGINT,
      refusal TEXT,
      CONSTRAINT outcome_pkey PRIMARY KEY (capacity, account, key),
      CONSTRAINT outcome_act_fkey FOREIGN KEY (act) REFERENCES ledger.act (number),
      CONSTRAINT outcome_one CHECK (num_nonnulls(act, refusal) = 1)
    )
    """,
    """
    CREATE TABLE ledger.notice (
      id UUID NOT NULL,
      kind TEXT COLLATE "C" NOT NULL,
      unit TEXT COLLATE "C" NOT NULL,
      act BIGINT NOT NULL,
      answered BIGINT,
      CONSTRAINT notice_pkey PRIMARY KEY (id),
      CONSTRAINT notice_act_fkey FOREIGN KEY (act) REFERENCES ledger.act (number),
      CONSTRAINT notice_answered_fkey FOREIGN KEY (answered) REFERENCES ledger.act (number)
    )
    """,
    "CREATE INDEX notice_act_idx ON ledger.notice (act)",
    """
    CREATE INDEX notice_open_idx ON ledger.notice (unit, kind, act, id) WHERE answered IS NULL
    """,
    """
    CREATE FUNCTION ledger.refuse_change() RETURNS TRIGGER LANGUAGE plpgsql SET search_path = ''
    AS $$
    BEGIN
      RAISE EXCEPTION 'the ledger is appended to and never changed';
    END
    $$
    """,
    *(
        f"""
    CREATE TRIGGER {table}_stays BEFORE UPDATE OR DELETE ON ledger.{table}
      FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change()
    """
        for table in ("act", "outcome")
    ),
    *(
        f"""
    CREATE TRIGGER {table}_stays_whole BEFORE TRUNCATE ON ledger.{table}
      FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change()
    """
        for table in ("act", "content", "filing", "notice", "outcome")
    ),
    """
    CREATE TRIGGER content_stays BEFORE UPDATE ON ledger.content
      FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change()
    """,
    # An act's event stands in the same transaction; a trial's leaves nothing else.
    "ALTER TABLE trail.event DROP CONSTRAINT event_kind_check",
    """
    ALTER TABLE trail.event ADD CONSTRAINT event_kind_check
    CHECK (kind IN ('READ', 'DENIAL', 'ACT', 'REFUSAL', 'TRIAL'))
    """,
    # Only the ledger's own functions write that something was done or refused.
    """
    CREATE OR REPLACE FUNCTION trail.append(
      request UUID, kind TEXT, account TEXT, capacity TEXT, unit TEXT, document BYTEA, basis TEXT,
      coordinates TEXT[], subjects UUID[]
    ) RETURNS BIGINT LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
    #variable_conflict use_variable
    DECLARE
      made BIGINT;
    BEGIN
      IF kind IN ('ACT', 'REFUSAL') THEN
        RAISE check_violation USING MESSAGE = 'the ledger writes what it did';
      END IF;
      INSERT INTO trail.event
        (at, request, kind, account, capacity, unit, basis, document, coordinates, subjects)
      VALUES
        (clock_timestamp(), request, kind, account, capacity, unit, basis, document, coordinates,
         ARRAY(SELECT DISTINCT s FROM unnest(subjects) s ORDER BY s))
      RETURNING event.number INTO made;
      RETURN made;
    END
    $$
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
