"""A compiled operation: the statement's text and where each of its parameters comes from."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hub.compiler.plan import Profile, Source, Withheld


@dataclass(frozen=True, slots=True)
class Setting:
    """A parameter that carries one of the viewer's settings."""

    name: str


@dataclass(frozen=True, slots=True)
class Value:
    """A parameter that carries a value of the request, as the Python type of its column."""

    source: Source
    python: Any


@dataclass(frozen=True, slots=True)
class PageSize:
    """A parameter that carries how many records a page holds."""

    source: Source


@dataclass(frozen=True, slots=True)
class Cursor:
    """A parameter that carries the nth value of a cursor of the ordering marked `mark`."""

    source: Source
    index: int
    python: Any
    mark: str
    length: int


@dataclass(frozen=True, slots=True)
class Words:
    """A parameter that carries searched words, folded: the lowest or the highest key they begin."""

    source: Source
    fold: Callable[[str], str]
    upper: bool


Bound = Setting | Words | Value | PageSize | Cursor


@dataclass(frozen=True, slots=True)
class Fetch:
    """Where keys stand in the answer, for which what another register says is put in.

    `path` are the response names down to them, lists on the way gone through; `leaves` those of an
    object, each with the field it shows.
    """

    path: tuple[str, ...]
    coordinate: str
    loader: str
    leaves: tuple[tuple[str, str], ...]
    type_name: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One operation for one profile, ready to be bound and run.

    `settings` are the names the witness carries, in its order; `derived` says how many more values
    it holds that PostgreSQL computed and compared itself; with `as_of` the commit as of which the
    answer stands comes last, if there was one. `costs` holds, for each record type
    asked, the page sizes on its path, `same` the pairs of literals whose values must be the same,
    `checked` what is of no use to the SQL and must be right all the same. `open` says that every
    row of the records read is there for whoever has the capacity. Without `fetches` the answer goes
    out as it is.
    """

    sql: str
    parameters: tuple[Bound, ...]
    settings: tuple[str, ...]
    derived: int
    costs: tuple[tuple[Source, ...], ...]
    same: tuple[tuple[int, int], ...]
    checked: tuple[Bound, ...]
    profile: Profile
    trail: bool
    coordinates: tuple[str, ...]
    withheld: tuple[Withheld, ...]
    as_of: bool
    open: bool
    fetches: tuple[Fetch, ...]
