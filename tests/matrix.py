"""The access table read as a lawyer reads it, and a document for each coordinate of the graph.

It shares no code with the compiler: the table is text, the graph is the published schema.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_composite_type,
)

from tests.conftest import person

SAMPLES = {
    "Date": '"1990-01-01"',
    "Int": "1",
    "UnitCode": '"79022"',
    "Boolean": "true",
    "ID": f'"{person(1)}"',
}
# Types that stand in the table and not in the graph: a record that the compiler reads for others,
# one that nobody reads, and orderings of records that are never listed.
UNLISTED = (
    *("NameKey", "OneParent", "SpecialRollEntry", "Affiliation", "BirthReport", "DeathReport"),
    *("BirthReportAddress", "BirthParentAddress", "MarriageSpouseAddress"),
    *("MarriageWitnessAddress", "DeathEntryAddress", "DeathFact", "ClosedBirthEntry"),
    "CaseDecision",
)
ROOTS_MAX, IN_DOCUMENT_MAX = 8, 16  # of selections at the root, and further in
UNSHOWN = frozenset({"NameKey", "ClosedBirthEntry", *(f"{name}Order" for name in UNLISTED)})
HEADING = re.compile(r"[A-Z]{3}  [A-Z_]+")
OF_THE_LEDGER = ("command", "ledger")  # tests/test_ledger_access.py asks them
Use = tuple[str, str]


@dataclass(frozen=True)
class Asking:
    """Who asks: the words that the test hub's `ask` takes."""

    capacity: str
    words: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return "-".join([self.capacity.lower(), *self.words])

    @property
    def sent(self) -> dict[str, Any]:
        return {"capacity": self.capacity, **self.words}


PUBLIC = Asking("PUBLIC")
CITIZEN = Asking("CITIZEN")
REGISTRAR = Asking("REGISTRAR")
ROLL_CLERK = Asking("ROLL_CLERK")
SUPERVISOR = Asking("SUPERVISOR")
ROLL_MINISTRY = Asking("ROLL_MINISTRY")
OFFICERS = tuple(
    Asking(capacity)
    for capacity in (
        "PORTAL_ADMINISTRATOR",
        "PORTAL_OFFICIAL",
        "PARTY_OFFICER",
        "CITIZENSHIP_OFFICER",
        "INSTITUTION",
        "OBSERVER",
        "REVISION_COMMISSION",
        "AUDITOR",
    )
)
ON_BASIS = {"basis": "предмет 12/2026"}
EACH = (
    PUBLIC,
    CITIZEN,
    REGISTRAR,
    ROLL_CLERK,
    Asking("SUPERVISOR", ON_BASIS),
    ROLL_MINISTRY,
    *(Asking(one.capacity, ON_BASIS) for one in OFFICERS),
)
ALL = (
    PUBLIC,
    Asking("PUBLIC", ON_BASIS),
    CITIZEN,
    Asking("CITIZEN", ON_BASIS),
    REGISTRAR,
    Asking("REGISTRAR", ON_BASIS),
    Asking("REGISTRAR", {"clearance": 1}),
    ROLL_CLERK,
    Asking("ROLL_CLERK", ON_BASIS),
    Asking("ROLL_CLERK", {"clearance": 1}),
    SUPERVISOR,
    Asking("SUPERVISOR", ON_BASIS),
    Asking("SUPERVISOR", {"clearance": 2}),
    Asking("SUPERVISOR", {**ON_BASIS, "clearance": 2}),
    ROLL_MINISTRY,
    Asking("ROLL_MINISTRY", ON_BASIS),
    Asking("ROLL_MINISTRY", {"clearance": 2}),
    *OFFICERS,
    *(Asking(one.capacity, ON_BASIS) for one in OFFICERS),
)


class Matrix:
    """The letters of each line; a line is a coordinate and a use."""

    def __init__(self, text: str) -> None:
        legend, _, body = text.partition("\ncoordinate ")
        named = dict(line.split() for line in legend.splitlines() if HEADING.fullmatch(line))
        lines = [line for line in f"coordinate {body}".splitlines() if line]
        head = lines[0]
        starts = [head.index(word) for word in head.split()]
        self.letters: dict[Use, dict[str, frozenset[str]]] = {}
        self.cleared: set[str] = set()
        for line in lines[1:]:
            ends = [*starts[1:], None]
            cells = [line[a:b].strip() for a, b in zip(starts, ends, strict=True)]
            coordinate, use = cells[:2]
            if use in OF_THE_LEDGER:
                continue
            if use == "select with clearance":
                self.cleared.add(coordinate)
                use = "select"
            held = (frozenset(cell.split()) for cell in cells[2:])
            capacities = (named[heading] for heading in head.split()[2:])
            self.letters[coordinate, use] = dict(zip(capacities, held, strict=True))

    def needs(self, use: Use, asking: Asking) -> str | None:
        """None where the use is allowed, else what it lacks."""
        letters = self.letters[use][asking.capacity]
        if letters == {"N"}:
            return "CAPACITY"
        if letters <= {"X", "L"} and not asking.words.get("basis"):
            return "BASIS"
        if use[0] in self.cleared and not asking.words.get("clearance"):
            return "CLEARANCE"
        return None

    def refused(self, uses: frozenset[Use], asking: Asking) -> dict[Use, str]:
        """What of these uses is refused, and for the lack of what."""
        lacks = {use: self.needs(use, asking) for use in uses}
        return {use: lack for use, lack in lacks.items() if lack}

    @property
    def shown(self) -> set[Use]:
        """The lines that somebody can ask for."""
        return {use for use in self.letters if use[0].partition(".")[0] not in UNSHOWN}


@dataclass(frozen=True)
class Route:
    """How a record's type is reached from the root: text around a selection, and its uses."""

    before: str
    after: str
    uses: frozenset[Use]


@dataclass(frozen=True)
class Asked:
    """A selection on a route, every use it makes of the graph, and the one that it is about."""

    about: Use
    route: Route
    inner: str

    @property
    def text(self) -> str:
        return f"{self.route.before} {self.inner} {self.route.after}"

    @property
    def uses(self) -> frozenset[Use]:
        return self.route.uses | self.beside | {self.about}

    @property
    def beside(self) -> frozenset[Use]:
        """What the selection uses besides: a search is of a list that is selected."""
        coordinate, use = self.about
        return frozenset(
            {(coordinate.removesuffix("(name:)"), "select")} if use == "search" else ()
        )


class Graph:
    """The published schema, walked for the shortest way to each record type.

    A way that the asking one may go comes first, so that a refusal is of the coordinate itself.
    `ways` are all that lead on from a shortest one.
    """

    def __init__(self, schema: GraphQLSchema, matrix: Matrix, asking: Asking) -> None:
        self.schema = schema
        self.matrix = matrix
        self.records = {use[0].split(".")[0] for use in matrix.shown if use[1] != "order"}
        self.records -= {"Query"}
        self.routes: dict[str, Route] = {"Query": Route("{", "}", frozenset())}
        self.ways: dict[str, list[Route]] = {"Query": [self.routes["Query"]]}
        self.lists: dict[str, tuple[Route, str]] = {}
        for is_open in (True, False):
            pending = ["Query", *self.routes]
            while pending:
                pending += self._reached(pending.pop(0), asking if is_open else None)

    def _reached(self, name: str, asking: Asking | None) -> Iterator[str]:
        """The types newly reached from one; only by what the asking one may select, if given."""
        route = self.routes[name]
        # A look-up by id may find nothing, so a list goes before it.
        fields = sorted(self._type(name).fields.items(), key=lambda item: "id" in item[1].args)
        for field_name, one in fields:
            use = (f"{name}.{field_name}", "select")
            target, is_list = self._target(one.type)
            if target is None or (asking and self.matrix.needs(use, asking)):
                continue
            uses = route.uses | {use}
            if is_list and name != target:  # versions are not filtered, and come in one order
                listed = Route(route.before, route.after, uses)
                self.lists.setdefault(target, (listed, field_name))
            inner = "(first: 1) { nodes {" if is_list else f"{self._arguments(one)} {{"
            before = f"{route.before} {field_name}{inner}"
            way = Route(before, f"{'} }' if is_list else '}'} {route.after}", uses)
            self.ways.setdefault(target, []).append(way)
            if target not in self.routes:
                self.routes[target] = way
                yield target

    def documents(self) -> Iterator[Asked]:
        """One for each line of the access table that somebody can ask for."""
        for coordinate, use in self.matrix.letters:
            if (coordinate, use) not in self.matrix.shown:
                continue
            owner, _, name = coordinate.partition(".")
            match use:
                case "select":
                    yield self._selecting((coordinate, use), owner, name)
                case "filter":
                    yield self._filtering((coordinate, use), owner, name)
                case "search":
                    yield self._searching((coordinate, use), owner, name.removesuffix("(name:)"))
                case _:
                    yield from self._ordering((coordinate, use), owner, name)

    def _selecting(self, about: Use, owner: str, name: str) -> Asked:
        route = self.routes[owner]
        inner = self.picked(owner, name)
        return Asked(about, route, inner)

    def picked(self, owner: str, name: str) -> str:
        """One field as a document selects it, with the least beneath it."""
        one = self._type(owner).fields[name]
        _, is_list = self._target(one.type)
        inner = f"{name}{'(first: 1)' if is_list else self._arguments(one)}"
        if is_list:
            inner += " { nodes { __typename } }"
        elif is_composite_type(get_named_type(one.type)):
            inner += " { __typename }"
        return inner

    def _filtering(self, about: Use, owner: str, name: str) -> Asked:
        route, field_name = self.lists[owner]
        members = self._input(f"{owner}Filter").fields
        member = name if name in members else f"{name}On"  # a partial date is compared as a date
        kind = self._input(get_named_type(members[member].type).name).fields["eq"].type
        condition = f"{{ {member}: {{ eq: {self._sample(get_named_type(kind))} }} }}"
        inner = f"{field_name}(first: 1, filter: {condition}) {{ totalCount }}"
        return Asked(about, route, inner)

    def _searching(self, about: Use, owner: str, name: str) -> Asked:
        route = self.routes[owner]
        inner = f'{name}(first: 1, name: "ма") {{ totalCount }}'
        return Asked(about, route, inner)

    def _ordering(self, about: Use, owner: str, name: str) -> Iterator[Asked]:
        route, field_name = self.lists[owner.removesuffix("Order")]
        for way in ("ASC", "DESC"):
            inner = f"{field_name}(first: 1, orderBy: {name}_{way}) {{ totalCount }}"
            yield Asked(about, route, inner)

    def _arguments(self, asked: GraphQLField) -> str:
        """What a look-up must be given: the first of its arguments, of which one is enough."""
        for name, argument in asked.args.items():
            return f"({name}: {self._sample(get_named_type(argument.type))})"
        return ""

    def _target(self, kind: Any) -> tuple[str | None, bool]:
        name = get_named_type(kind).name
        if name in self.records:
            return name, False
        listed = name.removesuffix("Connection")
        return (listed, True) if listed in self.records else (None, False)

    def _type(self, name: str) -> GraphQLObjectType:
        found = self.schema.type_map[name]
        assert isinstance(found, GraphQLObjectType)
        return found

    def _input(self, name: str) -> GraphQLInputObjectType:
        found = self.schema.type_map[name]
        assert isinstance(found, GraphQLInputObjectType)
        return found

    def _sample(self, kind: Any) -> str:
        if isinstance(kind, GraphQLEnumType):
            return next(iter(kind.values))
        return SAMPLES.get(kind.name, '"x"')


@dataclass(frozen=True)
class Together:
    """Selections on one route in one document, each under an alias of its own."""

    text: str
    uses: frozenset[Use]


def together(asked: Iterable[Asked]) -> Iterator[Together]:
    """These, as many at once as one document may ask: each is refused by itself all the same."""
    routes: dict[Route, list[Asked]] = {}
    for one in asked:
        routes.setdefault(one.route, []).append(one)
    for route, held in routes.items():
        most = ROOTS_MAX if route.before == "{" else IN_DOCUMENT_MAX
        for start in range(0, len(held), most):
            some = held[start : start + most]
            inner = " ".join(f"a{n}: {one.inner}" for n, one in enumerate(some))
            uses = frozenset().union(*(one.uses for one in some))
            yield Together(f"{route.before} {inner} {route.after}", uses)


def with_hidden(asked: Together) -> str:
    """The same uses behind a fragment, an alias and a directive that leaves them out."""
    inner = asked.text.strip()[1:-1]
    spread = "query ($no: Boolean!) { __typename ...F @include(if: $no) }"
    return f"{spread} fragment F on Query {{{inner}}}"
