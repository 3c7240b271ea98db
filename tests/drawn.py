"""Documents drawn by hypothesis: valid, within the limits, about the coordinates that are wanted.

A document is written from the root down. What is wanted lies at the end of a way to its type; what
else is on the way is drawn: further fields, fragments, aliases, directives, variables.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLObjectType,
    get_named_type,
    get_nullable_type,
)
from hypothesis import strategies as st

from tests.drawn_arguments import Arguments
from tests.drawn_spots import Map, Spot, Who, leaf
from tests.drawn_values import TIMES, State
from tests.plain import Question

T = TypeVar("T")
Draw = Callable[[st.SearchStrategy[Any]], Any]
UNCOUNTED = ("edges", "node", "nodes", "pageInfo")
RECORDS_MAX = 60  # on one way: the product of page sizes
FIELDS, DEPTH, ALIASES, DIRECTED, VARIABLES, BOOLEANS = 70, 9, 25, 14, 30, 4
CHANCES = st.binary(min_size=24, max_size=24)  # one draw for many small decisions


@cache
def below(count: int) -> st.SearchStrategy[int]:
    """A number under another."""
    return st.integers(0, count - 1)


@dataclass(frozen=True)
class Fragment:
    """A named fragment that may be spread again, and what that costs."""

    name: str
    on: str
    cap: int
    depth: int
    fields: int


@dataclass(frozen=True)
class Drawn:
    """A document, and the coordinates that it uses besides the fields that it resolves."""

    question: Question
    used: frozenset[str]

    def _repr_pretty_(self, printer: Any, _cycle: object) -> None:
        printer.text(repr(self))

    def __repr__(self) -> str:
        sent = json.dumps(self.question.variables, ensure_ascii=False)
        who = {name: str(word) for name, word in self.question.asking.sent.items()}
        return f"\n{self.question.text}\nvariables: {sent}\nviewer: {who}\n"


@dataclass
class Draft:
    """A document in the making."""

    draw: Draw
    map: Map
    state: State
    who: Who
    used: set[str] = field(default_factory=set)
    given: dict[str, Any] = field(default_factory=dict)
    declared: list[str] = field(default_factory=list)
    booleans: list[str] = field(default_factory=list)
    fragments: list[Fragment] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    bare: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)
    chances: list[int] = field(default_factory=list)
    fields: int = 0
    deepest: int = 0
    aliases: int = 0
    directed: int = 0
    compared: int = 0
    looked_up: bool = False

    # Choices

    def some(self, items: Sequence[T]) -> T:
        return items[self.under(len(items))]

    def under(self, count: int) -> int:
        """A number under another."""
        return int(self.draw(below(count))) if count > 1 else 0

    def one_in(self, count: int) -> bool:
        """True once in so many, and not in the simplest document."""
        if not self.chances:
            self.chances = list(self.draw(CHANCES))
        return self.chances.pop() % count == count - 1

    # The document

    def document(self, wanted: Sequence[Spot]) -> Drawn:
        """About these, which stand on one type."""
        root = self.map.kind("Query")
        body = self.selection(root, wanted, wanted[0].owner, RECORDS_MAX, 0)
        as_of = self._as_of()
        variables = f"({', '.join(self.declared)})" if self.declared else ""
        head = f"query Q{variables}{as_of} " if variables or as_of or self.texts else "query "
        text = "\n".join([head + body, *self.texts])
        question = Question(text, dict(self.given), self.who.asking)
        return Drawn(question, frozenset(self.used))

    def _as_of(self) -> str:
        if not self.one_in(6):
            return ""
        given = []
        which = self.under(3)
        if which != 1:
            self.used.add("@asOf(recorded:)")
            time = self.some(self.state.times)
            given.append(f"recorded: {self._hoisted('DateTime!', json.dumps(time), time)}")
        if which != 0:
            self.used.add("@asOf(valid:)")
            day = self.some(TIMES)
            given.append(f"valid: {self._hoisted('Date!', json.dumps(day), day)}")
        return f" @asOf({', '.join(given)})"

    # Selections

    def selection(
        self, kind: GraphQLObjectType, wanted: Sequence[Spot], to: str, cap: int, depth: int
    ) -> str:
        """A selection set of the type. `wanted` stand on the type `to`, somewhere beneath."""
        parts: list[str] = []
        outside, self.deepest = self.deepest, depth
        if kind.name == to:
            for name in dict.fromkeys(spot.field for spot in wanted):
                of = [spot for spot in wanted if spot.field == name]
                parts += self._wanted(kind, name, of, cap, depth)
        elif wanted:
            parts.append(self._towards(kind, wanted, to, cap, depth))
        parts += self._more(kind, cap, depth, found=len(parts))
        arranged = self._arranged(kind, parts or ["__typename"], cap, depth)
        self.deepest = max(outside, self.deepest)
        return arranged

    def _wanted(
        self, kind: GraphQLObjectType, name: str, spots: list[Spot], cap: int, depth: int
    ) -> list[str]:
        """One field with all that is wanted of it; more than one where only one fits at once."""
        parts, left = [], spots
        while left:
            taken: list[Spot] = []
            for spot in left:
                same = [one for one in taken if one.argument == spot.argument]
                if not same or spot.argument == "filter":
                    taken.append(spot)
            left = [spot for spot in left if spot not in taken]
            text = self.field(kind, name, cap, depth, taken)
            on = [spot.member for spot in taken if spot.argument == "on"]
            if on:
                self.used.add(f"{on[0]}.{name}")
                text = f"... on {on[0]} {{ {text} }}"
            parts.append(text)
        return parts

    def _towards(
        self, kind: GraphQLObjectType, wanted: Sequence[Spot], to: str, cap: int, depth: int
    ) -> str:
        """One field nearer to what is wanted, seldom one that is as far."""
        far = self.map.distances(self.who, to)
        ways = self.map.ways(self.who, kind.name)
        near = [name for name, target in ways if far.get(target, 99) < far[kind.name]]
        if depth < DEPTH - far[kind.name] - 2 and kind.name != "Query" and self.one_in(6):
            near = [name for name, target in ways if far.get(target, 99) <= far[kind.name]]
        name = self.some(near)
        return self.field(kind, name, cap, depth, (), (wanted, to))

    def _more(self, kind: GraphQLObjectType, cap: int, depth: int, *, found: int) -> list[str]:
        """Further fields, and seldom one that the asking one may not read."""
        if kind.name == "Query":
            return self._roots(cap) if not found or self.one_in(5) else []
        parts = []
        leaves, deep, closed = self.map.fields(self.who, kind.name)
        if leaves:
            count = self.under(4) + (not found)
            parts += [self.field(kind, self.some(leaves), cap, depth) for _ in range(count)]
        room = self.fields < FIELDS and depth < DEPTH - 1
        if deep and room:
            few = 1 if depth > 4 else 2
            lists = kind.name.endswith(("Connection", "Edge"))
            count = self.under(few + 1) or int(lists and not found)
            parts += [self.field(kind, self.some(deep), cap, depth) for _ in range(count)]
        if closed and self.one_in(8):
            parts.append(self._denied(kind, self.some(closed)))
        if self.one_in(8):
            parts.append("__typename")
        return parts

    def _roots(self, cap: int) -> list[str]:
        ways = [
            name
            for name, _ in self.map.ways(self.who, "Query")
            if name != "person" or not self.looked_up
        ]
        return [self.field(self.map.kind("Query"), self.some(ways), cap, 0)]

    def _denied(self, kind: GraphQLObjectType, name: str) -> str:
        """A field that is refused, most often marked so that it is only left out."""
        inner = "" if leaf(kind.fields[name]) else " { __typename }"
        if not self.one_in(20) and self.directed < DIRECTED:
            self.directed += 1
            self.used.add("@ifAllowed")
            return f"{name} @ifAllowed{inner}"
        return f"{name}{inner}"

    def _arranged(self, kind: GraphQLObjectType, parts: list[str], cap: int, depth: int) -> str:
        """The parts as a selection set, some behind fragments."""
        again = [
            one
            for one in self.fragments
            if one.on == kind.name and one.cap >= cap and one.depth + depth < DEPTH
        ]
        if again and self.fields < FIELDS and self.one_in(3):
            fragment = self.some(again)
            self.fields += fragment.fields
            self.deepest = max(self.deepest, depth + fragment.depth)
            parts.append(f"...{fragment.name}{self._directive()}")
        if kind.name != "Query" and self.one_in(5):
            cut = self.under(len(parts))
            inside, parts = parts[cut:], parts[:cut]
            parts.append(self._fragment(kind, inside, cap, self.deepest - depth))
        return f"{{ {' '.join(parts)} }}"

    def _fragment(self, kind: GraphQLObjectType, parts: list[str], cap: int, deep: int) -> str:
        """These parts behind a fragment: inline, on the type, on its interface, or by name."""
        body = f"{{ {' '.join(parts)} }}"
        interfaces = [one.name for one in kind.interfaces]
        match self.under(4):
            case 0:
                return f"...{self._directive(wanted=True)} {body}"
            case 1:
                return f"... on {kind.name}{self._directive(wanted=True)} {body}"
            case 2 if interfaces:
                others = [
                    one.name
                    for one in self.map.objects
                    if interfaces[0] in [each.name for each in one.interfaces]
                ]
                other = self.some(others)
                beside = "" if other == kind.name else f" ... on {other} {{ __typename }}"
                return f"... on {interfaces[0]} {{ ... on {kind.name} {body}{beside} }}"
        name = f"F{len(self.texts) + 1}"
        self.texts.append(f"fragment {name} on {kind.name} {body}")
        self.fragments.append(Fragment(name, kind.name, cap, deep, body.count(" ")))
        return f"...{name}{self._directive(wanted=True)}"

    # Fields

    def field(
        self,
        kind: GraphQLObjectType,
        name: str,
        cap: int,
        depth: int,
        spots: Sequence[Spot] = (),
        onward: tuple[Sequence[Spot], str] | None = None,
    ) -> str:
        """A field with its alias, arguments, directives and what is beneath it."""
        self.fields += 1
        declared = kind.fields[name]
        wanted = bool(spots or onward)
        key, text, size = self._called(kind, name, cap, spots)
        marks = self._directive(wanted=wanted)
        if leaf(declared):
            return f"{key}{text}{marks}"
        target = get_named_type(declared.type)
        assert isinstance(target, GraphQLObjectType)
        beneath = onward or ((), "")
        deeper = depth + (name not in UNCOUNTED)
        inner = self.selection(target, *beneath, max(1, cap // size), deeper)
        return f"{key}{text}{marks} {inner}"

    def _called(
        self, kind: GraphQLObjectType, name: str, cap: int, spots: Sequence[Spot]
    ) -> tuple[str, str, int]:
        """Response name and field, arguments, and how many records it may answer.

        A field without an alias has the same arguments wherever it stands, so that all merge.
        """
        declared = kind.fields[name]
        if not declared.args:
            if leaf(declared) and self.aliases < ALIASES and self.one_in(10):
                self.aliases += 1
                return f"b{self.aliases}: {name}", "", 1
            return name, "", 1
        if kind.name == "Query" and name == "person":
            self.looked_up = True
        place = (kind.name, name)
        if place in self.bare and not spots and self.bare[place][1] <= cap and self.one_in(3):
            return name, *self.bare[place]
        arguments, size = Arguments(self, kind.name, name, cap, spots).text()
        if place not in self.bare and not any(other == name for _, other in self.bare):
            self.bare[place] = (arguments, size)
            return name, arguments, size
        self.aliases += 1
        return f"a{self.aliases}: {name}", arguments, size

    def _directive(self, *, wanted: bool = False) -> str:
        """Sometimes @include or @skip; what is wanted is kept."""
        if self.directed >= DIRECTED or not self.one_in(9):
            return ""
        self.directed += 1
        name = self.some(("include", "skip"))
        self.used.add(f"@{name}(if:)")
        value = (name == "include") if wanted else self.some((True, False))
        if self.one_in(2):
            return f" @{name}(if: {json.dumps(value)})"
        held = [one for one in self.booleans if self.given[one] is value]
        if held:
            return f" @{name}(if: ${held[0]})"
        if len(self.booleans) >= BOOLEANS:
            return f" @{name}(if: {json.dumps(value)})"
        variable = f"is{len(self.booleans)}"
        self.booleans.append(variable)
        self.given[variable] = value
        self.declared.append(f"${variable}: Boolean!")
        return f" @{name}(if: ${variable})"

    # Values

    def written(self, kind: Any, value: Any, *, within: bool = False) -> str:
        """A value as the document has it: a literal, a variable, or a literal with variables."""
        named = get_named_type(kind)
        if len(self.declared) < VARIABLES and self.one_in(4 if not within else 8):
            literal = self._literal(get_nullable_type(kind), named, value, variables=False)
            return self._hoisted(str(kind), literal, value)
        return self._literal(get_nullable_type(kind), named, value, variables=True)

    def _hoisted(self, kind: str, literal: str, value: Any) -> str:
        """The value as a variable: given, a default, or given beside a default."""
        if len(self.declared) >= VARIABLES:
            return literal
        name = f"v{len(self.declared)}"
        how = self.under(4)
        nonnull = f"{kind.rstrip('!')}!"
        self.declared.append(
            f"${name}: {nonnull if how != 3 or kind.endswith('!') else kind}"
            + (f" = {literal}" if how in (1, 2) else "")
        )
        if how != 1:
            self.given[name] = value
        return f"${name}"

    def _literal(self, kind: Any, named: Any, value: Any, *, variables: bool) -> str:
        inner = self.written if variables else self._constant
        match value:
            case list() if isinstance(kind, GraphQLList):
                of = kind.of_type
                return f"[{', '.join(inner(of, one, within=True) for one in value)}]"
            case dict():
                assert isinstance(named, GraphQLInputObjectType)
                pairs = (
                    f"{name}: {inner(named.fields[name].type, one, within=True)}"
                    for name, one in value.items()
                )
                return f"{{{', '.join(pairs)}}}"
            case str() if isinstance(named, GraphQLEnumType):
                return value
        return json.dumps(value, ensure_ascii=False)

    def _constant(self, kind: Any, value: Any, *, within: bool) -> str:
        assert within
        return self._literal(get_nullable_type(kind), get_named_type(kind), value, variables=False)


def documents(
    map_: Map, state: State, who: Who, wanted: Sequence[Spot]
) -> st.SearchStrategy[Drawn]:
    """Documents of this asking one about these coordinates."""

    # Without arguments of its own: hypothesis would print the whole state for each document.
    @st.composite
    def documents_of(draw: Draw) -> Drawn:
        return Draft(draw, map_, state, who).document(wanted)

    return documents_of()
