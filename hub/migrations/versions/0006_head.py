"""The head and the log of all commits; what was loaded; what moves rows into history."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

STATEMENTS = (
    "CREATE TABLE hub.head (number BIGINT NOT NULL, at TIMESTAMP WITH TIME ZONE NOT NULL)",
    "CREATE UNIQUE INDEX head_is_one ON hub.head ((true))",
    "INSERT INTO hub.head (number, at) VALUES (0, clock_timestamp())",
    """
    CREATE TABLE hub.commit (
      number BIGINT NOT NULL,
      at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT commit_pkey PRIMARY KEY (number),
      CONSTRAINT commit_at_key UNIQUE (at)
    )
    """,
    """
    CREATE TABLE hub.loaded (
      record TEXT COLLATE "C" NOT NULL,
      digest BYTEA NOT NULL CHECK (length(digest) = 32),
      lines BIGINT NOT NULL,
      number BIGINT NOT NULL,
      at TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT loaded_pkey PRIMARY KEY (record, digest)
    )
    """,
    """
    CREATE FUNCTION hub.supersede() RETURNS TRIGGER LANGUAGE plpgsql SET search_path = '' AS $$
    BEGIN
      EXECUTE format(
        'INSERT INTO %I.%I (%s, superseded_in, superseded_at) '
        'SELECT %s, $2, $3 FROM (SELECT ($1).*) was',
        TG_TABLE_SCHEMA, TG_TABLE_NAME || '_history', TG_ARGV[0], TG_ARGV[0]
      ) USING OLD, NEW.recorded_in, NEW.recorded_at;
      RETURN NULL;
    END
    $$
    """,
    "REVOKE ALL ON FUNCTION hub.supersede() FROM PUBLIC",
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
