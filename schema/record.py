"""What a declaration comes to: frozen values that the machine reads."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any, Protocol

import sqlalchemy as sa

from auth.rules import Rule
from auth.viewer import Capacity

SUPERSEDED_IN, SUPERSEDED_AT = "superseded_in", "superseded_at"


class Row(Protocol):
    """A row of the record's table, wherever it stands in a statement."""

    @property
    def c(self) -> Mapping[str, sa.ColumnElement[Any]]:
        """The row's columns by name."""


Expression = Callable[[Row], sa.ColumnElement[Any]]


class Protected(Enum):
    """What protection level 1 hides: nothing of the record, or the record as a part of the person.

    Level 2 hides the person and every record about them.
    """

    WHOLE = 2
    PARTS = 1


@dataclass(frozen=True, slots=True)
class Former:
    """Where the former values of a column stand: a record about the same person.

    `valid` are the columns of the first and the last day on which its `column` was the value.
    """

    record: Callable[[], "Record"]
    column: str
    valid: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Column:
    """A field that stands in a column of the record's table.

    With `clearance` it is read only by a viewer with a clearance above 0. As of a day of validity
    it is what `former` says of that day, if it says anything.
    """

    name: str
    to: Rule
    column: str
    type: Any
    nullable: bool
    filter: bool
    clearance: bool = False
    former: Former | None = None


@dataclass(frozen=True, slots=True)
class Computed:
    """A field that is an SQL expression over columns of the record's own row."""

    name: str
    to: Rule
    expression: Expression
    uses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Embedded:
    """An object made of columns of the row; absent where the column `present` is null."""

    name: str
    to: Rule
    leaves: Mapping[str, Expression]
    uses: tuple[str, ...]
    present: str | None
    filter: Column | None


@dataclass(frozen=True, slots=True)
class Link:
    """To one record of any register, by its key, over the own column `on`."""

    name: str
    to: Rule
    on: str
    nullable: bool
    filter: bool
    target: Callable[[], "Record"]


@dataclass(frozen=True, slots=True)
class One:
    """To the one record whose column `on` holds this record's key and whose `where` columns match.

    A value of None in `where` means: is null. As of a day it is the one whose period holds it:
    `valid` are the columns of the period's first and last day, which then stand for their `where`.
    """

    name: str
    to: Rule
    on: str
    where: tuple[tuple[str, str | None], ...]
    target: Callable[[], "Record"]
    valid: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Many:
    """To the records whose column `on` holds this record's key, as a connection."""

    name: str
    to: Rule
    on: str
    target: Callable[[], "Record"]


@dataclass(frozen=True, slots=True)
class History:
    """To the superseded versions of the record itself, newest first, as a connection."""

    name: str
    to: Rule
    target: Callable[[], "Record"]

    @property
    def order(self) -> "Order":
        """The one ordering of versions, from the end."""
        return Order("SUPERSEDED", (SUPERSEDED_IN,), self.to, "By what superseded them")


@dataclass(frozen=True, slots=True)
class Availability:
    """Whether the record behind the field `of` is there to be read: DISCLOSED or NOT_DISCLOSED."""

    name: str
    to: Rule
    of: str


@dataclass(frozen=True, slots=True)
class Matched:
    """By what a look-up found this record; null where it was not looked up."""

    name: str
    to: Rule


@dataclass(frozen=True, slots=True)
class Remote:
    """A field that another register answers, looked up by what the own column `on` holds.

    `loader` names the look-up. A list holds at most so many; without `at_most` it is none.
    """

    name: str
    to: Rule
    on: str
    loader: str
    at_most: int | None


Field = Column | Computed | Embedded | Link | One | Many | History | Availability | Matched | Remote


@dataclass(frozen=True, slots=True)
class Order:
    """A named ordering: non-null columns, then the key; an index serves it for each scope."""

    name: str
    columns: tuple[str, ...]
    to: Rule
    doc: str


@dataclass(frozen=True, slots=True)
class Subject:
    """How the register of persons is protected: what every record about a person carries.

    `reach` names, for each capacity that acts for a unit, the column with the code by which it
    reaches the person, `bounds` a flag without which a capacity reaches nobody. `circle` is the
    function person -> the persons they may read, self first; `alone` gives self only.
    """

    trail: str
    protection: str
    codes: tuple[str, ...]
    reach: Mapping[Capacity, str]
    circle: str
    alone: str
    bounds: Mapping[Capacity, str] = field(default_factory=dict)

    @property
    def carried(self) -> tuple[str, ...]:
        """The columns that stand in every record about a person, kept equal to the person's."""
        return (self.trail, self.protection, *self.codes, *self.bounds.values())


@dataclass(frozen=True, slots=True)
class About:
    """A person whom a row is about: the columns with the key, the trail id and the protection.

    All three are null where `optional` and the row names nobody.
    """

    person: str
    trail: str
    protection: str
    optional: bool = False

    @property
    def carried(self) -> tuple[str, str]:
        """What the row carries of the person, kept equal to the person's."""
        return self.trail, self.protection


@dataclass(frozen=True, slots=True)
class Search:
    """How lists of a record are searched by words: a record of folded keys, found by prefix.

    `keys` is that record, `key` its column with the folded text, `matched` the column that says by
    what a key was made, the better one first. `fold` folds the question as the keys are folded.
    """

    keys: Callable[[], "Record"]
    key: str
    matched: str
    fold: Callable[[str], str]
    to: Rule


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """One record type of a register: its table, its fields and how its rows are guarded.

    `persons` are those whom a row is about, the first one with its codes.
    `reach` names, by capacity, the column with the unit by whose code it reaches a row, `bounds`
    the flag without which it reaches none.
    """

    name: str
    register: str
    doc: str
    key: str
    about: str | None
    persons: tuple[About, ...]
    reach: Mapping[Capacity, str]
    bounds: Mapping[Capacity, str]
    subject: Subject | None
    protected: Protected
    table: sa.Table
    fields: Mapping[str, Field]
    orders: tuple[Order, ...]
    type: type
    own: tuple[Any, ...]
    versions: sa.Table
    search: Search | None = None

    @property
    def coordinate_key(self) -> str:
        """The key as a GraphQL field name."""
        return next(
            n for n, f in self.fields.items() if isinstance(f, Column) and f.column == self.key
        )

    @property
    def superseded(self) -> "Record":
        """The same record over the rows that were superseded."""
        return replace(self, table=self.versions)

    def order(self, name: str) -> Order:
        """The ordering of that name."""
        return next(order for order in self.orders if order.name == name)


class Match(Enum):
    """How a root field finds its record."""

    KEY = "key"
    MEANT = "meant"
    SELF = "self"


@dataclass(frozen=True, slots=True)
class Lookup:
    """A root field that answers one record: by its key, by the function `meant`, or the self."""

    name: str
    to: Rule
    match: Match
    arguments: tuple[tuple[str, Any], ...]
    meant: str | None
    target: Callable[[], Record]


@dataclass(frozen=True, slots=True)
class Listing:
    """A root field that answers the records a viewer may list, as a connection."""

    name: str
    to: Rule
    target: Callable[[], Record]


Root = Lookup | Listing


@dataclass(frozen=True, slots=True)
class Function:
    """A function that runs with its owner's rights (SECURITY DEFINER), for those in `to`."""

    name: str
    arguments: str
    returns: str
    body: str
    to: Rule


@dataclass(frozen=True, slots=True)
class Derivation:
    """Rows that are made from other rows: whoever writes a record makes them anew for it.

    `column` of the table holds the key of the record they are made from, `changed` names that key
    in each of `selects`, which say {only} where a condition on it belongs.
    """

    table: str
    column: str
    changed: str
    insert: str
    selects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What may be wrong in the data: `sql` selects one count, run by the owner, reading only.

    Further columns divide it; each has the name of its part.
    """

    code: str
    doc: str
    sql: str


@dataclass(frozen=True, slots=True)
class Lent:
    """Fields that a register lends to another's record."""

    target: type
    fields: Mapping[str, Field]
    own: tuple[Any, ...] = field(default=())
