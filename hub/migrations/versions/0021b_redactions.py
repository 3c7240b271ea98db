"""Orders to remove the content of an act; without one no content goes."""

from alembic import op

revision = "0021b"
down_revision = "0021"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE ledger.redaction (
      asked_in BIGINT NOT NULL,
      act BIGINT NOT NULL,
      order_number TEXT NOT NULL,
      order_body TEXT NOT NULL,
      ordered_on DATE NOT NULL,
      removed_in BIGINT,
      CONSTRAINT redaction_pkey PRIMARY KEY (asked_in),
      CONSTRAINT redaction_asked_in_fkey FOREIGN KEY (asked_in) REFERENCES ledger.act (number),
      CONSTRAINT redaction_act_fkey FOREIGN KEY (act) REFERENCES ledger.act (number),
      CONSTRAINT redaction_removed_in_fkey FOREIGN KEY (removed_in) REFERENCES ledger.act (number)
    )
    """,
    """
    CREATE UNIQUE INDEX redaction_removed_idx ON ledger.redaction (act)
    WHERE removed_in IS NOT NULL
    """,
    """
    CREATE FUNCTION ledger.keep_redaction() RETURNS TRIGGER LANGUAGE plpgsql SET search_path = ''
    AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND OLD.removed_in IS NULL
          AND to_jsonb(NEW) - 'removed_in' = to_jsonb(OLD) - 'removed_in' THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'the ledger is appended to and never changed';
    END
    $$
    """,
    """
    CREATE FUNCTION ledger.keep_content() RETURNS TRIGGER LANGUAGE plpgsql SET search_path = ''
    AS $$
    BEGIN
      IF EXISTS (SELECT FROM ledger.redaction r WHERE r.act = OLD.act AND r.removed_in IS NOT NULL)
      THEN
        IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'content' THEN
          RETURN OLD;
        ELSIF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'outcome'
            AND to_jsonb(NEW) - 'body' = to_jsonb(OLD) - 'body' THEN
          RETURN NEW;
        END IF;
      END IF;
      RAISE EXCEPTION 'the ledger is appended to and never changed';
    END
    $$
    """,
    "REVOKE ALL ON FUNCTION ledger.keep_redaction() FROM PUBLIC",
    "REVOKE ALL ON FUNCTION ledger.keep_content() FROM PUBLIC",
    """
    CREATE TRIGGER redaction_stays BEFORE UPDATE OR DELETE ON ledger.redaction
      FOR EACH ROW EXECUTE FUNCTION ledger.keep_redaction()
    """,
    """
    CREATE TRIGGER redaction_stays_whole BEFORE TRUNCATE ON ledger.redaction
      FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change()
    """,
    "DROP TRIGGER content_stays ON ledger.content",
    "DROP TRIGGER outcome_stays ON ledger.outcome",
    *(
        f"""
    CREATE TRIGGER {table}_stays BEFORE UPDATE OR DELETE ON ledger.{table}
      FOR EACH ROW EXECUTE FUNCTION ledger.keep_content()
    """
        for table in ("content", "outcome")
    ),
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
