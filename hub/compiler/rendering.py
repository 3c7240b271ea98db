"""Pieces of SQL that every part of a statement is made of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.selectable import FromClause, LateralFromClause

from schema.record import Record

Element = ColumnElement[Any]
Pairs = Sequence[tuple[str, Element]]

ZERO: Element = sa.literal_column("0")
ONE: Element = sa.literal_column("1")
TRUE: Element = sa.literal_column("true")
FALSE: Element = sa.literal_column("false")
EMPTY_OBJECT: Element = sa.literal_column("'{}'::json")
EMPTY_LIST: Element = sa.literal_column("'[]'::json")


def ref(alias: str, name: str, kind: Any = None) -> Element:
    """A column of something named elsewhere in the statement; it brings no FROM of its own."""
    return sa.literal_column(f"{alias}.{name}", kind)


def text(value: str) -> Element:
    """A constant of the plan as an SQL string; only names of the schema ever come here."""
    assert "'" not in value, value
    assert "\\" not in value, value
    return sa.literal_column(f"'{value}'", sa.Text())


def shown(value: Element) -> Element:
    """A value as JSON has it: a NUMERIC as text, since a client may read a number as a binary."""
    return sa.cast(value, sa.Text()) if isinstance(value.type, sa.Numeric) else value


@dataclass(frozen=True, slots=True)
class Place:
    """A record's row under an alias: what expressions of the record take their columns from."""

    alias: str
    record: Record

    @property
    def c(self) -> Mapping[str, Element]:
        """The row's columns by name."""
        return {column.name: self.col(column.name) for column in self.record.table.columns}

    def col(self, name: str) -> Element:
        """One column of the row."""
        return ref(self.alias, name, self.record.table.c[name].type)

    @property
    def source(self) -> FromClause:
        """The table under this alias, for a FROM."""
        return self.record.table.alias(self.alias)


def opaque(condition: Element) -> Element:
    """The condition as the planner cannot take it apart (a policy's selectivity misleads it)."""
    return sa.case((condition, TRUE), else_=FALSE)


def object_select(pairs: Pairs) -> sa.Select[Any]:
    """A select of one column `j`: these pairs as a JSON object in their order."""
    if not pairs:
        return sa.select(EMPTY_OBJECT.label("j"))
    row = sa.select(*(value.label(key) for key, value in pairs)).subquery("r")
    return sa.select(sa.func.row_to_json(sa.literal_column("r")).label("j")).select_from(row)


def object_of(pairs: Pairs, alias: str) -> LateralFromClause:
    """The same as a lateral."""
    return object_select(pairs).lateral(alias)


def join_text(parts: Iterable[Element]) -> Element:
    """Comma-separated trail ids, nulls left out."""
    return sa.func.concat_ws(text(","), *parts)


def join_loose(parts: Sequence[Element]) -> Element:
    """The same where all may be null: null then, since an empty text would join as an id."""
    return parts[0] if len(parts) == 1 else sa.func.nullif(join_text(parts), text(""))


def joined(start: FromClause, laterals: Iterable[LateralFromClause]) -> FromClause:
    """The laterals behind a start, each kept where it has no row."""
    for lateral in laterals:
        start = start.outerjoin(lateral, TRUE)
    return start
