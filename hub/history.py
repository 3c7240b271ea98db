"""The head and history: every commit has a number and a time, and what it supersedes is kept.

A record's table holds what stands; `<table>_history` what stood, moved there by a trigger as soon
as a row gets another number. Whoever writes takes the commit lock last, then the next number.
"""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from schema.record import Record

COMMIT_LOCK = 7_203_118_202  # any fixed number: commits of one database wait for each other
LOCK = f"SELECT pg_advisory_xact_lock({COMMIT_LOCK})"
# Read behind the lock, in a statement of its own: the number and time of this commit. Time never
# goes back, even where the server's clock does.
NEXT = "UPDATE hub.head SET number = number + 1, at = greatest(at, clock_timestamp()) RETURNING *"
DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]


def create(table: sa.Table) -> Iterator[str]:
    """The history of a table, and the trigger that fills it."""
    place = f"{table.schema}.{table.name}"
    (key,) = table.primary_key.columns
    lines = [
        f"{column.name} {column.type.compile(dialect=DIALECT)}"
        f"{'' if column.nullable else ' NOT NULL'}"
        for column in table.columns
    ]
    lines += [
        "superseded_in BIGINT NOT NULL",
        "superseded_at TIMESTAMP WITH TIME ZONE NOT NULL",
        f"CONSTRAINT {table.name}_history_pkey PRIMARY KEY ({key.name}, superseded_in)",
    ]
    columns = ", ".join(column.name for column in table.columns)
    yield f"CREATE TABLE {place}_history (\n  " + ",\n  ".join(lines) + "\n)"
    yield (
        f"CREATE TRIGGER {table.name}_superseded AFTER UPDATE ON {place}\n"
        "FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)\n"
        f"EXECUTE FUNCTION hub.supersede('{columns}')"
    )


def guard(record: Record, owner: str, prefix: str = "") -> Iterator[str]:
    """Row security of a record's history: its owner's policy only."""
    name = f"{prefix}{record.register}.{record.table.name}_history"
    yield f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY"
    yield f"ALTER TABLE {name} FORCE ROW LEVEL SECURITY"
    yield f"CREATE POLICY owner ON {name} TO {owner} USING (true) WITH CHECK (true)"
