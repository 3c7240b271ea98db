"""The coordinates of the published schema, where a document can use each, and who may.

A coordinate is written as GraphQL writes it: `Person.born`, `Query.people(first:)`,
`PersonFilter.surname`, `PersonOrder.NAME_ASC`, `@include(if:)`.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_abstract_type,
    is_composite_type,
)

from tests.matrix import Asking, Matrix

JUNCTIONS = ("and", "or", "not")
DIRECTIVES = ("@include(if:)", "@skip(if:)", "@ifAllowed", "@asOf(recorded:)", "@asOf(valid:)")


@dataclass(frozen=True)
class Spot:
    """A use of a field: with this argument, and within it this member, operator or value."""

    owner: str
    field: str
    argument: str = ""
    member: str = ""
    operator: str = ""


class Map:
    """The schema as places and ways between them; `Entry` stands where its implementers do."""

    def __init__(self, schema: GraphQLSchema, matrix: Matrix) -> None:
        self.schema = schema
        self.matrix = matrix

    def kind(self, name: str) -> GraphQLObjectType:
        """An object type by its name."""
        found = self.schema.type_map[name]
        assert isinstance(found, GraphQLObjectType)
        return found

    @cached_property
    def objects(self) -> list[GraphQLObjectType]:
        """Every object type that a query can come to."""
        found, pending = {"Query"}, ["Query"]
        while pending:
            fields = self.kind(pending.pop()).fields.values()
            new = {
                one.name
                for kind in (get_named_type(field.type) for field in fields)
                for one in (
                    self.schema.get_possible_types(kind) if is_abstract_type(kind) else (kind,)
                )
                if isinstance(one, GraphQLObjectType)
            } - found
            found |= new
            pending += new
        return [self.kind(name) for name in self.schema.type_map if name in found]

    @cached_property
    def spots(self) -> dict[str, list[Spot]]:
        """Where each coordinate can be used."""
        found: dict[str, list[Spot]] = defaultdict(list)
        for kind in self.objects:
            for name, field in kind.fields.items():
                spot = Spot(kind.name, name)
                found[f"{kind.name}.{name}"].append(spot)
                for one in kind.interfaces:
                    if name in one.fields:
                        inner = Spot(kind.name, name, "on", one.name)
                        found[f"{one.name}.{name}"].append(inner)
                for argument, declared in field.args.items():
                    coordinate = f"{kind.name}.{name}({argument}:)"
                    found[coordinate].append(Spot(kind.name, name, argument))
                    for coordinate, member, operator in inside(get_named_type(declared.type)):
                        found[coordinate].append(Spot(kind.name, name, argument, member, operator))
        return dict(found)

    def may(self, asking: Asking, owner: str, field: str) -> bool:
        """Whether the asking one may select the field."""
        return self._open(asking, (f"{owner}.{field}", "select"))

    def _open(self, asking: Asking, use: tuple[str, str]) -> bool:
        return use not in self.matrix.letters or self.matrix.needs(use, asking) is None

    def may_filter(self, asking: Asking, record: str, member: str) -> bool:
        """Whether the asking one may filter by the member."""
        for name in (member, member.removesuffix("On")):
            if (f"{record}.{name}", "filter") in self.matrix.letters:
                return self._open(asking, (f"{record}.{name}", "filter"))
        return member in JUNCTIONS

    def may_order(self, asking: Asking, record: str, value: str) -> bool:
        """Whether the asking one may name the ordering."""
        return self._open(asking, (f"{record}Order.{value.rpartition('_')[0]}", "order"))

    def may_use(self, asking: Asking, spot: Spot) -> bool:
        """Whether the asking one may use a field so, once there."""
        record = self.listed(spot.owner, spot.field)
        if not self.may(asking, spot.owner, spot.field):
            return False
        match spot.argument:
            case "filter" if spot.member:
                return self.may_filter(asking, record, spot.member)
            case "orderBy" if spot.member:
                return self.may_order(asking, record, spot.member)
            case "orderBy":
                return any(self.orders(asking, record))
            case "name":
                return self._open(asking, (f"{spot.owner}.{spot.field}(name:)", "search"))
        return True

    def listed(self, owner: str, field: str) -> str:
        """The record of a list."""
        name = get_named_type(self.kind(owner).fields[field].type).name
        return name.removesuffix("Connection")

    def orders(self, asking: Asking, record: str) -> list[str]:
        """The orderings that the asking one may name."""
        kind = self.schema.type_map.get(f"{record}Order")
        values = kind.values if isinstance(kind, GraphQLEnumType) else ()
        return [one for one in values if self.may_order(asking, record, one)]

    @cache  # noqa: B019 - one map lives as long as the tests
    def fields(self, asked: "Who", owner: str) -> tuple[list[str], list[str], list[str]]:
        """The fields of a type: leaves, those that lead on, and what the asking one may not."""
        leaves, deep, closed = [], [], []
        for name, field in self.kind(owner).fields.items():
            if not self.may(asked.asking, owner, name):
                closed.append(name)
            else:
                (leaves if leaf(field) else deep).append(name)
        return leaves, deep, closed

    @cache  # noqa: B019 - the same
    def ways(self, asked: "Who", owner: str) -> tuple[tuple[str, str], ...]:
        """The fields that lead on from a type, and where to."""
        made = []
        for name, field in self.kind(owner).fields.items():
            target = get_named_type(field.type)
            if is_composite_type(target) and self.may(asked.asking, owner, name):
                made.append((name, target.name))
        return tuple(made)

    @cache  # noqa: B019 - the same
    def distances(self, asked: "Who", to: str) -> dict[str, int]:
        """How many fields lie between each type and this one, by what the asking one may."""
        back: dict[str, set[str]] = defaultdict(set)
        for kind in self.objects:
            for _, target in self.ways(asked, kind.name):
                back[target].add(kind.name)
        found, pending = {to: 0}, [to]
        while pending:
            here = pending.pop(0)
            for one in sorted(back[here] - found.keys()):
                found[one] = found[here] + 1
                pending.append(one)
        return found


@dataclass(frozen=True)
class Who:
    """Who asks, by name: the words of the asking one are no key."""

    name: str
    asking: Asking

    def __hash__(self) -> int:
        return hash(self.name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Who) and self.name == other.name


def inside(kind: GraphQLNamedType) -> Iterator[tuple[str, str, str]]:
    """What an argument holds: coordinate, member of the filter or value, operator."""
    if isinstance(kind, GraphQLEnumType):
        for value in kind.values:
            yield f"{kind.name}.{value}", value, ""
    if isinstance(kind, GraphQLInputObjectType):
        for member, field in kind.fields.items():
            yield f"{kind.name}.{member}", member, ""
            compared = get_named_type(field.type)
            if member not in JUNCTIONS and isinstance(compared, GraphQLInputObjectType):
                for operator in compared.fields:
                    yield f"{compared.name}.{operator}", member, operator


def leaf(field: GraphQLField) -> bool:
    """Whether a field has nothing beneath it."""
    return not is_composite_type(get_named_type(field.type))
