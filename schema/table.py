"""The table behind a record, made from its declaration: columns, checks, keys and indexes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, NewType
from uuid import UUID

import sqlalchemy as sa
import strawberry
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import SchemaItem

from schema.record import Order

METADATA = sa.MetaData(
    naming_convention={
        "pk": "%(table_name)s_pkey",
        "fk": "%(table_name)s_%(column_0_name)s_fkey",
        "uq": "%(table_name)s_%(column_0_name)s_key",
        "ck": "%(table_name)s_%(constraint_name)s",
        "ix": "%(table_name)s_%(column_0_N_name)s_idx",
    }
)
CODE = sa.Text(collation="C")
SQL_TYPES: dict[Any, Any] = {
    str: sa.Text(),
    int: sa.Integer(),
    bool: sa.Boolean(),
    date: sa.Date(),
    datetime: postgresql.TIMESTAMP(timezone=True),
    UUID: sa.Uuid(),
    strawberry.ID: sa.Uuid(),
}


class DeclarationError(Exception):
    """A declaration that cannot start; the text says what to write."""


@dataclass(frozen=True, slots=True)
class Stored:
    """One column of a table. `type` is a Python type, or an SQL type where it copies a column."""

    name: str
    type: Any
    nullable: bool = False
    derived: str | None = None
    unique: bool = False
    references: str | None = None
    check: str | None = None


def sql_type(python: Any) -> Any:
    """The SQL type of a Python type; codes are text that sorts by code point."""
    if isinstance(python, sa.types.TypeEngine):
        return python
    if python in SQL_TYPES:
        return SQL_TYPES[python]
    if isinstance(python, NewType) or (isinstance(python, type) and issubclass(python, Enum)):
        return CODE
    message = f"{python} has no SQL type: add it to SQL_TYPES in schema/table.py."
    raise DeclarationError(message)


def _parts(stored: Stored) -> Iterable[SchemaItem]:
    """The column and the checks that belong to it."""
    parts: list[SchemaItem] = []
    if stored.derived:
        parts.append(sa.Computed(stored.derived, persisted=True))
    if stored.references:
        parts.append(sa.ForeignKey(stored.references))
    yield sa.Column(
        stored.name,
        sql_type(stored.type),
        *parts,
        nullable=stored.nullable,
        unique=stored.unique or None,
    )
    if isinstance(stored.type, type) and issubclass(stored.type, Enum):
        values = ", ".join(f"'{member.name}'" for member in stored.type)
        yield sa.CheckConstraint(f"{stored.name} IN ({values})", name=f"{stored.name}_known")
    if stored.check:
        yield sa.CheckConstraint(stored.check, name=f"{stored.name}_valid")


def make_table(
    schema: str,
    name: str,
    stored: Iterable[Stored],
    *,
    key: str,
    orders: tuple[Order, ...],
    listed_by: Iterable[str],
    constraints: tuple[SchemaItem, ...],
) -> sa.Table:
    """The table; every ordering has an index, alone and behind each column of `listed_by`."""
    items = [item for column in stored for item in _parts(column)]
    table = sa.Table(name, METADATA, *items, *constraints, schema=schema)
    table.append_constraint(sa.PrimaryKeyConstraint(key))
    for order in orders:
        for ordered_by in order.columns:
            if table.c[ordered_by].nullable:
                message = f"{schema}.{name}.{ordered_by} orders lists but may be null."
                raise DeclarationError(message)
        ordered = [table.c[part] for part in (*order.columns, key)]
        if order.columns:
            sa.Index(None, *ordered)
        for column_name in listed_by:
            sa.Index(None, table.c[column_name], *ordered)
    return table
