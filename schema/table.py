"""The table behind a record, made from its declaration: columns, checks, keys and indexes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, NewType
from uuid import UUID

import sqlalchemy as sa
import strawberry
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import SchemaItem

from schema.record import SUPERSEDED_AT, SUPERSEDED_IN, Order

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
RECORDED_IN = "recorded_in"
# PostgreSQL compares these by functions that are not leakproof: no filter or ordering may.
NOT_COMPARED = (sa.Numeric,)
SQL_TYPES: dict[Any, Any] = {
    str: sa.Text(),
    int: sa.Integer(),
    bool: sa.Boolean(),
    date: sa.Date(),
    datetime: postgresql.TIMESTAMP(timezone=True),
    Decimal: sa.Numeric(18, 2),
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
    if isinstance(python, str):
        message = "its type is written as text: write the type itself, without quotation marks."
        raise DeclarationError(message)
    name = getattr(python, "__name__", str(python))
    message = f"{name} has no SQL type: use another one, or add it to SQL_TYPES in schema/table.py."
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
        autoincrement=False,  # a natural key that is a number is given, never drawn
    )
    if isinstance(stored.type, type) and issubclass(stored.type, Enum):
        values = ", ".join(f"'{member.name}'" for member in stored.type)
        yield sa.CheckConstraint(f"{stored.name} IN ({values})", name=f"{stored.name}_known")
    if stored.check:
        yield sa.CheckConstraint(stored.check, name=f"{stored.name}_valid")


def _check(
    place: str,
    stored: tuple[Stored, ...],
    key: str,
    orders: tuple[Order, ...],
    listed_by: tuple[str, ...],
) -> None:
    """What is named must be stored, and what orders a list is never null."""
    known = {column.name: column for column in stored}
    for column in stored:
        try:
            sql_type(column.type)
        except DeclarationError as error:
            raise DeclarationError(f"{place}.{column.name}: {error}") from None
    if place in METADATA.tables:
        raise DeclarationError(f"{place} is declared twice: give one of the records another name.")
    named = [("key", key), *(("listed_by", name) for name in listed_by)]
    named += [(f"the ordering {order.name}", name) for order in orders for name in order.columns]
    for where, name in named:
        if name not in known:
            message = f"{place} has no column {name}, which {where} names: add it to hidden=(...)."
            raise DeclarationError(message)
    for order in orders:
        for name in order.columns:
            if known[name].nullable:
                message = (
                    f"{place}.{name} may be null, so a list cannot be ordered by it: "
                    f"make it non-null, or take it out of the ordering {order.name}."
                )
                raise DeclarationError(message)


def make_table(
    schema: str,
    name: str,
    stored: Iterable[Stored],
    *,
    key: str,
    orders: tuple[Order, ...],
    listed_by: tuple[str, ...],
    constraints: tuple[SchemaItem, ...],
) -> sa.Table:
    """The table; every ordering has an index, alone and behind each column of `listed_by`."""
    stored = tuple(stored)
    _check(f"{schema}.{name}", stored, key, orders, listed_by)
    items = [item for column in stored for item in _parts(column)]
    # The number of the commit that wrote the row; 0 is what was there before numbers.
    number = sa.Column(RECORDED_IN, sa.BigInteger(), nullable=False, server_default=sa.text("0"))
    items.append(number)
    table = sa.Table(name, METADATA, *items, *constraints, schema=schema)
    table.append_constraint(sa.PrimaryKeyConstraint(key))
    for order in orders:
        ordered = [table.c[part] for part in (*order.columns, key)]
        if order.columns:
            sa.Index(None, *ordered)
        for column_name in listed_by:
            sa.Index(None, table.c[column_name], *ordered)
    return table


def versions_of(table: sa.Table) -> sa.Table:
    """The table of the rows that were superseded, with the number and time of what did it.

    What leads to a row leads to its versions: every index that orders is here too, and one for each
    foreign key that is unique in the table.
    """
    (key,) = table.primary_key.columns
    made = sa.Table(
        f"{table.name}_history",
        sa.MetaData(naming_convention=METADATA.naming_convention),
        *(sa.Column(one.name, one.type, nullable=bool(one.nullable)) for one in table.columns),
        sa.Column(SUPERSEDED_IN, sa.BigInteger(), nullable=False),
        sa.Column(SUPERSEDED_AT, SQL_TYPES[datetime], nullable=False),
        sa.PrimaryKeyConstraint(key.name, SUPERSEDED_IN),
        schema=table.schema,
    )
    for index in sorted(
        (one for one in table.indexes if not one.unique), key=lambda i: str(i.name)
    ):
        sa.Index(None, *(made.c[column.name] for column in index.columns))
    for constraint in table.constraints:
        if isinstance(constraint, sa.UniqueConstraint) and len(constraint.columns) == 1:
            (column,) = constraint.columns
            if column.foreign_keys:
                sa.Index(None, made.c[column.name])
    return made
