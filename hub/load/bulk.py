"""Constraints and indexes taken off empty tables before rows come, and put back after them.

Within one transaction: whoever looks from outside sees neither the table without them nor less
than all rows.
"""

from collections.abc import Iterable, Iterator

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import AddConstraint, CreateIndex

from schema.declare import METADATA

DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]
MEMORY = (  # what sorting and building take at once, for this transaction only
    "SET LOCAL work_mem = '128MB'",
    "SET LOCAL maintenance_work_mem = '512MB'",
    "SET LOCAL max_parallel_maintenance_workers = 1",  # beside the one that leads: two cores
)


def _foreign(tables: frozenset[sa.Table]) -> list[sa.ForeignKeyConstraint]:
    """Foreign keys from or to the tables."""
    return [
        constraint
        for table in METADATA.tables.values()
        for constraint in sorted(table.foreign_key_constraints, key=lambda one: str(one.name))
        if table in tables or constraint.referred_table in tables
    ]


def _owned(table: sa.Table) -> list[sa.Constraint]:
    keys = [c for c in table.constraints if isinstance(c, sa.UniqueConstraint)]
    return [table.primary_key, *keys]


def touched(tables: Iterable[sa.Table]) -> frozenset[str]:
    """The tables that readers must leave: those, and what a foreign key joins them to."""
    tables = frozenset(tables)
    ends = ((one.table, one.referred_table) for one in _foreign(tables))
    return frozenset(one.fullname for one in (*tables, *(one for pair in ends for one in pair)))


def off(tables: Iterable[sa.Table]) -> Iterator[str]:
    """Take them off; indexes last, keys before them, what points at a key first.

    A table emptied in the transaction that fills it need not be logged row by row: with wal_level
    `minimal` its file is written out at the commit instead.
    """
    tables = frozenset(tables)
    for constraint in (*_foreign(tables), *(one for table in tables for one in _owned(table))):
        assert constraint.table is not None
        yield f"ALTER TABLE {constraint.table.fullname} DROP CONSTRAINT {_name(constraint)}"
    for table in tables:
        for index in table.indexes:
            yield f"DROP INDEX {table.schema}.{_index_name(index)}"
    if tables:
        yield "TRUNCATE " + ", ".join(sorted(table.fullname for table in tables))


def on(tables: Iterable[sa.Table]) -> Iterator[str]:
    """Put back exactly what is declared."""
    tables = frozenset(tables)
    for table in tables:
        for constraint in _owned(table):
            yield str(AddConstraint(constraint).compile(dialect=DIALECT))
        for index in table.indexes:
            yield str(CreateIndex(index).compile(dialect=DIALECT))
    for constraint in _foreign(tables):
        yield str(AddConstraint(constraint).compile(dialect=DIALECT))


def rule(name: str, place: str) -> tuple[str, str]:
    """How what only one row may have is taken off one table, and put back."""
    table = METADATA.tables[place]
    for index in table.indexes:
        if _index_name(index) == name:
            made = str(CreateIndex(index).compile(dialect=DIALECT))
            return f"DROP INDEX {table.schema}.{name}", made
    (constraint,) = (one for one in _owned(table) if _name(one) == name)
    made = str(AddConstraint(constraint).compile(dialect=DIALECT))
    return f"ALTER TABLE {place} DROP CONSTRAINT {name}", made


def _name(constraint: sa.Constraint) -> str:
    found = DIALECT.identifier_preparer.format_constraint(constraint)
    assert found is not None
    return found


def _index_name(index: sa.Index) -> str:
    return DIALECT.identifier_preparer.format_index(index)
