"""docs/access.csv read as a lawyer reads it, and nothing else: which letter opens which field.

It imports neither rules nor groups of the declarations; what `APART` names reads no register.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

from graphql import GraphQLObjectType, GraphQLSchema

from auth.viewer import Capacity
from hub.access_graph import ASIDE
from hub.mutations import LEDGER_ROOTS
from schema import REGISTERS
from tests.matrix import Asking, Use

MATCHINGS = {one.name for register in REGISTERS for one in register.matchings}
# Of access itself, of the viewer's commands and open lists, and of matchings.
APART = ASIDE | {*LEDGER_ROOTS} | MATCHINGS

PAGE = Path(__file__).parents[1] / "docs" / "access.csv"
CAPACITIES = {capacity.letters: capacity.name for capacity in Capacity}
LETTERS = frozenset("RWASXLN#mC")
OPEN = frozenset("RAS")  # what answers without a stated basis
ENTERED = {"[]": frozenset("SX"), "()": frozenset("S")}  # marks with which nobody enters there


@dataclass(frozen=True)
class Group:
    """One row: a group of fields, the letters of each capacity, and the patterns of its fields.

    `later` are names of records that there are not yet.
    """

    name: str
    fields: frozenset[str]
    later: frozenset[str]
    letters: dict[str, frozenset[str]]


def read() -> dict[str, Group]:
    """The groups of the page, by name."""
    with PAGE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    groups = {}
    for row in rows:
        fields, _, later = f" {row['fields']} ".partition(" later ")
        letters = {name: frozenset(row[head].split()) for head, name in CAPACITIES.items()}
        patterns = frozenset(fields.split()) - {"never"}
        groups[row["group"]] = Group(row["group"], patterns, frozenset(later.split()), letters)
    assert len(groups) == len(rows), "a group stands twice"
    return groups


def bare(pattern: str) -> str:
    """A pattern without the mark of a list or look-up."""
    return pattern.removesuffix("[]").removesuffix("()")


def coordinates(schema: GraphQLSchema) -> frozenset[str]:
    """Every field of a record, which says where it comes from, and each root that reads one."""
    found = set()
    for name, kind in schema.type_map.items():
        if isinstance(kind, GraphQLObjectType) and (name == "Query" or "provenance" in kind.fields):
            found |= {f"{name}.{field}" for field in kind.fields if field not in APART}
    return frozenset(found)


class Page:
    """What the page says of the coordinates of a graph; the same questions as the access table."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self.groups = read()
        self.coordinates = coordinates(schema)
        self.named: dict[str, list[tuple[Group, str]]] = {}
        for group in self.groups.values():
            for pattern in group.fields:
                self.named.setdefault(bare(pattern), []).append((group, pattern))
        self.shown: set[Use] = {(coordinate, "select") for coordinate in self.coordinates}

    def naming(self, coordinate: str) -> tuple[Group, str] | None:
        """The group of a coordinate and the pattern that names it; its own name goes first."""
        record = coordinate.partition(".")[0]
        found = self.named.get(coordinate) or self.named.get(f"{record}.*") or []
        return found[0] if found else None

    def letters(self, coordinate: str, capacity: str) -> frozenset[str]:
        """The marks of reading; without those that do not enter by this list or look-up."""
        named = self.naming(coordinate)
        assert named, f"no group of docs/access.csv names {coordinate}"
        group, pattern = named
        held = group.letters[capacity] - set("W#Nm") - ENTERED.get(pattern[-2:], frozenset())
        # An institution reads by a grant for a purpose, and there are no grants yet.
        return held - set("LC") if capacity == "INSTITUTION" else held

    def needs(self, use: Use, asking: Asking) -> str | None:
        """None where the field is answered, else what it lacks."""
        coordinate, _ = use
        held = self.letters(coordinate, asking.capacity)
        if not held:
            return "CAPACITY"
        if not held & OPEN and not asking.words.get("basis"):
            return "BASIS"
        if "C" in held and not asking.words.get("clearance"):
            return "CLEARANCE"
        return None

    def refused(self, uses: frozenset[Use], asking: Asking) -> dict[Use, str]:
        """What of these uses is refused, and for the lack of what."""
        lacks = {use: self.needs(use, asking) for use in uses}
        return {use: lack for use, lack in lacks.items() if lack}
