"""The plan of an operation: what the four steps of the compiler hand to each other.

`read` makes it from the document, `guard` settles every field of it for one viewer, `write` makes
one SQL statement of what is left.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from auth.rules import Rule
from auth.viewer import Capacity
from schema.record import (
    Availability,
    Column,
    Computed,
    Embedded,
    History,
    Link,
    Listing,
    Lookup,
    Many,
    Matched,
    One,
    Order,
    Record,
    Remote,
)


@dataclass(frozen=True, slots=True)
class Profile:
    """What of the viewer decides the statement's text; the rest is bound."""

    capacity: Capacity
    basis: bool
    clearance: int


@dataclass(frozen=True, slots=True)
class Literal:
    """The nth lifted literal of the document; its path is that of its argument."""

    index: int
    type: Any
    path: str


@dataclass(frozen=True, slots=True)
class Variable:
    """A value within a variable, by its path."""

    path: tuple[str | int, ...]
    type: Any


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that is part of the plan, such as an enum's name or a default."""

    value: Any


Scalar = Literal | Variable | Constant


@dataclass(frozen=True, slots=True)
class Items:
    """A list written in the document, item by item."""

    items: tuple[Scalar, ...]


Source = Scalar | Items


@dataclass(frozen=True, slots=True)
class Use:
    """A schema coordinate, the way in which the document uses it, and the rule that decides."""

    coordinate: str
    use: str
    rule: Rule
    clearance: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """`column operator value`; `python` is the type of one value."""

    column: str
    operator: str
    value: Source
    python: Any


@dataclass(frozen=True, slots=True)
class Junction:
    """and, or, not over conditions."""

    kind: str
    parts: tuple["Condition", ...]


Condition = Comparison | Junction


@dataclass(frozen=True, slots=True)
class Shared:
    """What every selection carries: its response name, its use, and what the client said of it.

    `shown` is false under a @skip or @include that leaves it out: still guarded, never written.
    """

    key: str
    use: Use | None
    shown: bool
    if_allowed: bool


@dataclass(frozen=True, slots=True)
class Typename(Shared):
    """__typename: the name of the enclosing type."""

    name: str


@dataclass(frozen=True, slots=True)
class Leaf(Shared):
    """A field of the record's own row."""

    field: Column | Computed | Availability | Matched


@dataclass(frozen=True, slots=True)
class Group(Shared):
    """An embedded object of the row."""

    field: Embedded
    leaves: tuple[tuple[str, str], ...]
    type_name: str


@dataclass(frozen=True, slots=True)
class Fetched(Shared):
    """A field that another register answers; the statement answers its key."""

    field: Remote
    leaves: tuple[tuple[str, str], ...]
    type_name: str


@dataclass(frozen=True, slots=True)
class ToOne(Shared):
    """A link to one record."""

    field: Link | One
    node: "Node"


@dataclass(frozen=True, slots=True)
class ToMany(Shared):
    """A link to a list of records."""

    field: Many | History
    page: "Page"


Selection = Typename | Leaf | Group | Fetched | ToOne | ToMany


@dataclass(frozen=True, slots=True)
class Node:
    """What is asked of one record."""

    record: Record
    selections: tuple[Selection, ...]


@dataclass(frozen=True, slots=True)
class EdgePart:
    """One key of an edge: `cursor`, `node` or `__typename`."""

    key: str
    kind: str
    shown: bool
    node: Node | None


@dataclass(frozen=True, slots=True)
class PagePart:
    """One key of a connection: `edges`, `nodes`, `pageInfo`, `totalCount` or `__typename`."""

    key: str
    kind: str
    shown: bool
    edges: tuple[EdgePart, ...] = ()
    node: Node | None = None
    info: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: how many, after what, which, in what order, and what of it is asked."""

    record: Record
    first: Source
    after: Source | None
    words: Source | None
    where: Condition | None
    order: Order
    descending: bool
    uses: tuple[Use, ...]
    parts: tuple[PagePart, ...]

    def nodes(self) -> Iterator[Node]:
        """Each selection made of the listed records that is written."""
        for part in self.parts:
            if not part.shown:
                continue
            if part.node is not None:
                yield part.node
            for edge in part.edges:
                if edge.shown and edge.node is not None:
                    yield edge.node


@dataclass(frozen=True, slots=True)
class RootOne(Shared):
    """A root field that answers one record."""

    field: Lookup
    arguments: tuple[tuple[str, Any, Source | None], ...]
    node: Node


@dataclass(frozen=True, slots=True)
class RootMany(Shared):
    """A root field that answers a list."""

    field: Listing
    page: Page


Root = Typename | RootOne | RootMany


@dataclass(frozen=True, slots=True)
class AsOf:
    """As of when the graph is read: the time at which it was recorded, the day of validity."""

    recorded: Source | None = None
    valid: Source | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """An operation as read: nothing of it is guarded yet.

    `same` are pairs of literals that stand in one merged field, so their values must be the same.
    """

    roots: tuple[Root, ...]
    same: tuple[tuple[int, int], ...]
    as_of: AsOf


@dataclass(frozen=True, slots=True)
class Withheld:
    """A field marked @ifAllowed that was left out."""

    path: tuple[str, ...]
    coordinate: str
    reason: str


@dataclass(frozen=True, slots=True)
class Guarded:
    """A plan in which every field is settled for one profile; only `guard` makes it.

    `exact` says that one person of any unit may be read by an exact identifier, `trail` that the
    answer waits for its event.
    """

    roots: tuple[Root, ...]
    same: tuple[tuple[int, int], ...]
    as_of: AsOf
    profile: Profile
    exact: bool
    trail: bool
    withheld: tuple[Withheld, ...]
    coordinates: tuple[str, ...]
