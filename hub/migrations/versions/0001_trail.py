"""The trail: one append-only table of events, and the function that appends to it."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATEMENTS = (
    "CREATE SCHEMA trail",
    """
    CREATE TABLE trail.event (
      number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at TIMESTAMP WITH TIME ZONE NOT NULL,
      request UUID NOT NULL,
      kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('READ', 'DENIAL')),
      account TEXT NOT NULL,
      capacity TEXT COLLATE "C" NOT NULL,
      unit TEXT COLLATE "C",
      basis TEXT,
      document BYTEA NOT NULL CHECK (length(document) = 32),
      coordinates TEXT[] NOT NULL,
      subjects UUID[] NOT NULL
    )
    """,
    """
    CREATE FUNCTION trail.append(
      request UUID, kind TEXT, account TEXT, capacity TEXT, unit TEXT, document BYTEA, basis TEXT,
      coordinates TEXT[], subjects UUID[]
    ) RETURNS BIGINT LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
      INSERT INTO trail.event
        (at, request, kind, account, capacity, unit, basis, document, coordinates, subjects)
      VALUES
        (clock_timestamp(), request, kind, account, capacity, unit, basis, document, coordinates,
         ARRAY(SELECT DISTINCT s FROM unnest(subjects) s ORDER BY s))
      RETURNING number
    $$
    """,
    """
    CREATE FUNCTION trail.refuse() RETURNS TRIGGER LANGUAGE plpgsql SET search_path = '' AS $$
    BEGIN
      RAISE EXCEPTION 'the trail is appended to and never changed';
    END
    $$
    """,
    """
    CREATE TRIGGER event_stays BEFORE UPDATE OR DELETE ON trail.event
      FOR EACH ROW EXECUTE FUNCTION trail.refuse()
    """,
    """
    CREATE TRIGGER event_stays_whole BEFORE TRUNCATE ON trail.event
      FOR EACH STATEMENT EXECUTE FUNCTION trail.refuse()
    """,
)


def upgrade() -> None:
    """Lay it; migrations go forward only."""
    for statement in STATEMENTS:
        op.execute(statement)
