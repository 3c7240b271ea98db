"""Pieces of SQL that every part of a statement is made of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from hub.compiler.select import ONE, TRUE, Derived, Element, Named, Pairs, Select, Table
from schema.record import SUPERSEDED_IN, Record

ZERO: Element = sa.literal_column("0")
FALSE: Element = sa.literal_column("false")
EMPTY_OBJECT: Element = sa.literal_column("'{}'::json")
NEVER = 2**63 - 1  # the number of no commit: what stands is superseded later than by any
EMPTY_LIST: Element = sa.literal_column("'[]'::json")
ONE_ROW = Select([("one", ONE)]).subquery("o")  # what laterals hang on where nothing else is
ROW_TO_JSON: Element = sa.literal_column("row_to_json(r)", sa.JSON())
TEXT = sa.Text()  # one for all, since SQLAlchemy works out how each is written


def ref(alias: str, name: str, kind: Any = None) -> Element:
    """A column of something named elsewhere in the statement; it brings no FROM of its own."""
    return sa.literal_column(f"{alias}.{name}", kind)


def text(value: str) -> Element:
    """A constant of the plan as an SQL string; only names of the schema ever come here."""
    assert "'" not in value, value
    assert "\\" not in value, value
    return sa.literal_column(f"'{value}'", TEXT)


def shown(value: Element) -> Element:
    """A value as JSON has it: a NUMERIC as text, since a client may read a number as a binary."""
    return sa.cast(value, TEXT) if isinstance(value.type, sa.Numeric) else value


@dataclass(frozen=True, slots=True)
class Place:
    """A record's row under an alias: what expressions of the record take their columns from.

    With `versions` the row is one of those that stand and those that were superseded together;
    with `prefix` it stands under the alias of another row, its columns' names behind the prefix;
    `named` gathers the columns that are used of it, for no other is granted.
    """

    alias: str
    record: Record
    versions: bool = False
    prefix: str = ""
    named: set[str] = field(default_factory=set, compare=False)

    @property
    def c(self) -> Mapping[str, Element]:
        """The row's columns by name."""
        return _Columns(self)

    def col(self, name: str) -> Element:
        """One column of the row."""
        self.named.add(name)
        columns = self.record.versions.c if self.versions else self.record.table.c
        return ref(self.alias, self.prefix + name, columns[name].type)

    @property
    def source(self) -> Named:
        """The table under this alias, for a FROM."""
        if self.versions:
            return Versions(self)
        return Table(f"{self.record.table.fullname} AS {self.alias}")


class _Columns(Mapping[str, Element]):
    """The columns of a place; only what is asked for is named."""

    def __init__(self, place: Place) -> None:
        self.place = place

    def __getitem__(self, name: str) -> Element:
        return self.place.col(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self.place.record.table.c.keys())

    def __len__(self) -> int:
        return len(self.place.record.table.c)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name in self.place.record.table.c


@dataclass(frozen=True, slots=True)
class Versions:
    """What stands and what was superseded as one table, for a FROM.

    Its parts have no WHERE: so PostgreSQL takes them for one table and uses the indexes of each.
    """

    place: Place

    @property
    def text(self) -> str:
        """The union, asked for when all of its columns have been named."""
        record = self.place.record
        named = ", ".join(one.name for one in record.table.c if one.name in self.place.named)
        return (
            f"(SELECT {named}, {NEVER} AS {SUPERSEDED_IN} FROM {record.table.fullname} UNION ALL "
            f"SELECT {named}, {SUPERSEDED_IN} FROM {record.versions.fullname})"
            f" AS {self.place.alias}"
        )


def opaque(condition: Element) -> Element:
    """The condition as the planner cannot take it apart (a policy's selectivity misleads it)."""
    return sa.case((condition, TRUE), else_=FALSE)


def object_select(pairs: Pairs) -> Select:
    """A select of one column `j`: these pairs as a JSON object in their order."""
    if not pairs:
        return Select([("j", EMPTY_OBJECT)])
    return Select([("j", ROW_TO_JSON)], Select(pairs).subquery("r"))


def object_of(pairs: Pairs, alias: str) -> Derived:
    """The same as a lateral."""
    return object_select(pairs).lateral(alias)


def join_text(parts: Iterable[Element]) -> Element:
    """Comma-separated trail ids, nulls left out."""
    return sa.func.concat_ws(text(","), *parts)


def join_loose(parts: Sequence[Element]) -> Element:
    """The same where all may be null: null then, since an empty text would join as an id."""
    return parts[0] if len(parts) == 1 else sa.func.nullif(join_text(parts), text(""))
