"""The log of commits and history: every commit has a number and a time, what it supersedes is kept.

A record's table holds what stands; `<table>_history` what stood, moved there by a trigger as soon
as a row gets another number. Whoever writes takes the commit lock last, then the next number.
"""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from schema.table import versions_of

COMMIT_LOCK = 7_203_118_202  # any fixed number: commits of one database wait for each other
LOCK = f"SELECT pg_advisory_xact_lock({COMMIT_LOCK})"
# Who writes whole tables takes this one before the commit's: commands, which share it from their
# first statement on, have read tables by the time they wait for the commit.
TABLES_LOCK = 7_203_118_204
ALONE = f"SELECT pg_advisory_xact_lock({TABLES_LOCK})"
BESIDE = f"SELECT pg_advisory_xact_lock_shared({TABLES_LOCK})"
# Read behind the lock, in a statement of its own: the number and time of this commit. A time means
# one commit: it is later than its predecessor's, even where the server's clock goes back.
NEXT = """
WITH head AS (
  UPDATE hub.head SET number = number + 1,
    at = greatest(at + interval '1 microsecond', clock_timestamp())
  RETURNING number, at)
INSERT INTO hub.commit (number, at) SELECT number, at FROM head RETURNING number, at
"""
DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]


def made(table: sa.Table) -> Iterator[str]:
    """A table with its indexes, in one order."""
    yield str(CreateTable(table).compile(dialect=DIALECT))
    for index in sorted(table.indexes, key=lambda one: str(one.name)):
        yield str(CreateIndex(index).compile(dialect=DIALECT))


def create(table: sa.Table) -> Iterator[str]:
    """The history of a table, and the trigger that fills it."""
    yield from made(versions_of(table))
    columns = ", ".join(column.name for column in table.columns)
    yield (
        f"CREATE TRIGGER {table.name}_superseded AFTER UPDATE ON {table.schema}.{table.name}\n"
        "FOR EACH ROW WHEN (OLD.recorded_in IS DISTINCT FROM NEW.recorded_in)\n"
        f"EXECUTE FUNCTION hub.supersede('{columns}')"
    )
