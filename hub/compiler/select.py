"""A SELECT as a value, and how it is written.

Every one says where it reads and how each column is named. SQLAlchemy's own finds that out, for
each of the forty of a document: three quarters of what compiling one took. The expressions within
are SQLAlchemy's, and its compiler writes them.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql.base import RESERVED_WORDS
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import operators
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import ClauseElement, ColumnClause, ColumnElement, UnaryExpression

Element = ColumnElement[Any]
Pairs = Sequence[tuple[str, Element]]

ONE: Element = sa.literal_column("1")
TRUE: Element = sa.literal_column("true")
PLAIN = re.compile(r"[a-z_][a-z0-9_$]*")
NAMES_KEPT = 4_096


@dataclass(frozen=True, slots=True)
class Select:
    """One SELECT: its columns by name, where it reads, which rows, in what order, how many.

    A column named "" has no name. `shared` are selects written once in front, for others to name.
    """

    columns: Pairs
    source: "Source | None" = None
    where: Sequence[Element] = ()
    group: Sequence[Element] = ()
    order: Sequence[Element] = ()
    limit: Element | None = None
    offset: Element | None = None
    shared: Sequence["Derived"] = ()

    def subquery(self, alias: str) -> "Derived":
        """The select as a table under an alias."""
        return Derived(self, alias)

    def lateral(self, alias: str) -> "Derived":
        """The same where it may look at what stands before it in the FROM."""
        return Derived(self, alias, lateral=True)


class Named(Protocol):
    """What is written in a FROM as it stands, its alias included."""

    @property
    def text(self) -> str:
        """The words, asked for when everything else has been made."""
        ...


@dataclass(frozen=True, slots=True)
class Table:
    """A table, or a shared select, in a FROM."""

    text: str


@dataclass(frozen=True, slots=True)
class Derived:
    """A select under an alias, in a FROM."""

    select: Select
    alias: str
    lateral: bool = False


@dataclass(frozen=True, slots=True)
class Joined:
    """Two joined; an `outer` one keeps the rows of the left where the right has none."""

    left: "Source"
    right: "Derived | Named"
    on: Element = TRUE
    outer: bool = False


Source = Derived | Joined | Named


def joined(start: Source, rights: Iterable[Derived], *, outer: bool = True) -> Source:
    """All of them behind a start."""
    for right in rights:
        start = Joined(start, right, outer=outer)
    return start


class Whole(ClauseElement):
    """A select that is the whole statement."""

    inherit_cache = False

    def __init__(self, select: Select) -> None:
        self.select = select


class Scalar(ColumnElement[Any]):
    """A select of one value as that value."""

    inherit_cache = False

    def __init__(self, select: Select) -> None:
        self.select = select
        self.type = select.columns[0][1].type


def present(source: Source, where: Sequence[Element], offset: Element | None = None) -> Element:
    """Whether a row is there."""
    select = Select([("", ONE)], source, where, offset=offset)
    return UnaryExpression(Scalar(select), operator=operators.exists, type_=sa.Boolean())


@compiles(Whole)
def _whole(element: Whole, compiler: SQLCompiler, **_: object) -> str:
    return _written(element.select, compiler)


@compiles(Scalar)
def _scalar(element: Scalar, compiler: SQLCompiler, **_: object) -> str:
    return f"({_written(element.select, compiler)})"


def _written(select: Select, compiler: SQLCompiler) -> str:
    """The select's text; parameters are numbered in the order in which they come here."""

    def listed(elements: Iterable[Element], between: str = ", ") -> str:
        return between.join(_text(element, compiler) for element in elements)

    shared = [f"{one.alias} AS \n({_written(one.select, compiler)})" for one in select.shared]
    made = f"WITH {', '.join(shared)}\n " if shared else ""
    made += "SELECT " + ", ".join(
        f"{_text(element, compiler)} AS {quoted(name)}" if name else _text(element, compiler)
        for name, element in select.columns
    )
    if select.source is not None:
        made += f" \nFROM {_from(select.source, compiler)}"
    if select.where:
        several = len(select.where) > 1
        parts = (one.self_group(against=operators.and_) if several else one for one in select.where)
        made += f" \nWHERE {listed(parts, ' AND ')}"
    if select.group:
        made += f" GROUP BY {listed(select.group)}"
    if select.order:
        made += f" ORDER BY {listed(select.order)}"
    if select.limit is not None:
        made += f" \n LIMIT {_text(select.limit, compiler)}"
    if select.offset is not None:
        everything = "" if select.limit is not None else "\n LIMIT ALL"
        made += f"{everything} OFFSET {_text(select.offset, compiler)}"
    return made


def _from(source: Source, compiler: SQLCompiler) -> str:
    match source:
        case Derived(select, alias, lateral):
            before = "LATERAL " if lateral else ""
            return f"{before}({_written(select, compiler)}) AS {alias}"
        case Joined(left, right, on, outer):
            kind = "LEFT OUTER JOIN" if outer else "JOIN"
            sides = f"{_from(left, compiler)} {kind} {_from(right, compiler)}"
            return f"{sides} ON {_text(on, compiler)}"
        case _:
            return source.text


def _text(element: Element, compiler: SQLCompiler) -> str:
    """An expression; most are text already, which needs no compiler."""
    if isinstance(element, ColumnClause) and element.is_literal:
        return element.name
    return compiler.process(element)


@lru_cache(NAMES_KEPT)
def quoted(name: str) -> str:
    """A name as PostgreSQL reads it; clients choose names, so only so many are kept."""
    assert '"' not in name, name
    plain = PLAIN.fullmatch(name) is not None and name not in RESERVED_WORDS
    return name if plain else f'"{name}"'
