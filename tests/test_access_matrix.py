"""The matrix of access, docs/access.csv, against the hub: each field, each capacity, real rows.

What a capacity reads is answered with a row that holds it, what it does not read is refused; a
letter of the page is taken at its word, and no declaration is read to know it.
"""

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest
from graphql import GraphQLObjectType, get_named_type

from hub.api import Api
from hub.postgres import Server
from tests.conftest import Hub
from tests.groups import CAPACITIES, LETTERS, Page
from tests.matrix import ON_BASIS, Asking, Graph, Route, Use
from tests.scratch import SCRATCH, connected, scratch
from tests.whole import ELSEWHERE, fill_whole

# A citizen looks nobody up, so nothing says by what anybody was found.
EMPTY = {"CITIZEN": {"Person.matchedBy"}}
FIELDS_MAX = 8  # in one document: a refusal lists each, and the root takes ten
MORE = ("(first: 20)", "(first: 5)", "(first: 3)")  # rows to look at in lists within lists
ASKING = [Asking(capacity) for capacity in CAPACITIES.values()]
BASED = [Asking(capacity, ON_BASIS) for capacity in CAPACITIES.values()]


@pytest.fixture(scope="module")
def page(api: Api) -> Page:
    return Page(api.graphql)


@pytest.fixture(scope="module")
async def full(serve: Callable[..., Any], server: Server, api: Api) -> AsyncIterator[Hub]:
    """A hub before a state in which every record has rows, and every field a value."""
    async with scratch(server, api) as target:
        async with connected(target) as owner, owner.transaction():
            await fill_whole(owner)
        yield await serve(api, target, SCRATCH)


# The page itself


def test_the_page_has_every_group_and_known_letters(page: Page) -> None:
    assert {f"G{number}" for number in range(1, 30)} <= page.groups.keys()
    assert {"G1m", "G4p", "G7f", "G10f", "G13b"} <= page.groups.keys()
    for group in page.groups.values():
        for capacity, letters in group.letters.items():
            assert letters, (group.name, capacity)
            assert letters <= LETTERS, (group.name, capacity)
            alone = {"N", "#", "m"} & letters
            assert not alone or len(letters) == 1, (group.name, capacity)


def test_portal_officials_and_auditors_read_as_the_public_does(page: Page) -> None:
    for group in page.groups.values():
        of = group.letters
        assert of["PORTAL_ADMINISTRATOR"] == of["PORTAL_OFFICIAL"] == of["PUBLIC"]
        assert of["AUDITOR"] == ({"R"} if group.name == "G29" else of["PUBLIC"])


def test_every_field_of_the_graph_is_in_one_group(page: Page) -> None:
    assert {one for one in page.coordinates if page.naming(one) is None} == set()
    assert {name: groups for name, groups in page.named.items() if len(groups) > 1} == {}


def test_every_pattern_names_a_field_but_of_records_that_nobody_reads(page: Page) -> None:
    records = {coordinate.partition(".")[0] for coordinate in page.coordinates}
    there = page.coordinates | {f"{record}.*" for record in records}
    unread = {
        pattern
        for group in page.groups.values()
        if set().union(*group.letters.values()) == {"N"}
        for pattern in group.fields
    }
    assert page.named.keys() - there == unread


def test_no_record_of_a_later_group_is_there_yet(page: Page) -> None:
    records = {coordinate.partition(".")[0] for coordinate in page.coordinates}
    there = page.coordinates | {f"{record}.*" for record in records}
    for group in page.groups.values():
        assert not group.later & there, f"{group.name}: take the word `later` off, and test it"


def test_nothing_says_whether_a_person_voted(page: Page) -> None:
    words = ("voted", "turnout", "signature", "signed", "cameout", "ballot", "izasao", "glasao")
    allowed = {"CooperationAgreement.signedOn", "PartyFounder.signedOn"}
    for coordinate in page.coordinates - allowed:
        assert not [word for word in words if word in coordinate.lower()], coordinate
    assert page.groups["G18"].fields == page.groups["G18"].later == frozenset()
    assert set().union(*page.groups["G18"].letters.values()) == {"N"}


# The hub


def parts(names: list[str]) -> Iterator[list[str]]:
    """As many at once as one document asks."""
    for start in range(0, len(names), FIELDS_MAX):
        yield names[start : start + FIELDS_MAX]


def by_record(page: Page) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for coordinate in sorted(page.coordinates):
        record, _, name = coordinate.partition(".")
        found.setdefault(record, []).append(name)
    return found


def document(
    graph: Graph, record: str, route: Route, names: list[str]
) -> tuple[str, frozenset[Use]]:
    """These fields of a record on a way to it, and every use that this makes."""
    before = route.before
    for more in MORE:
        before = before.replace("(first: 1)", more, 1)
    inner = " ".join(graph.picked(record, name) for name in names)
    uses = route.uses | {(f"{record}.{name}", "select") for name in names}
    return f"{before} {inner} {route.after}", uses


@pytest.mark.parametrize("asking", [*ASKING, *BASED], ids=lambda asking: asking.name)
async def test_what_the_page_refuses_is_refused_and_nothing_else(
    full: Hub, api: Api, page: Page, asking: Asking
) -> None:
    graph = Graph(api.graphql, page, asking)
    for record, names in by_record(page).items():
        for some in parts(names):
            text, uses = document(graph, record, graph.routes[record], some)
            refused = page.refused(uses, asking)
            answer = await full.ask(text, **asking.sent)
            if not refused:
                assert answer.status == 200, (text, answer.text)
                continue
            assert answer.status == 403, (text, answer.text)
            facts = [error["extensions"] for error in answer.json["errors"]]
            assert {one["code"] for one in facts} == {"FORBIDDEN"}
            assert {
                (one["coordinate"], one["use"]): one.get("needs", "CAPACITY") for one in facts
            } == refused, text


def present(value: Any) -> bool:
    """Whether a field's value is one: a row, a list with a row, or anything but null."""
    return value not in (None, {"nodes": []}, "NOT_DISCLOSED")


def held(value: Any, record: str, into: set[str]) -> None:
    """The fields that hold a value in the innermost objects of an answer."""
    match value:
        case list():
            for one in value:
                held(one, record, into)
        case {"nodes": list() as nodes}:
            held(nodes, record, into)
        case dict():
            into |= {f"{record}.{name}" for name, one in value.items() if present(one)}


def inner(data: Any, way: str) -> list[Any]:
    """What stands at the end of a route in an answer: every object there."""
    found = [data]
    for word in way.split("{")[1:]:
        name = word.strip().partition("(")[0].strip()
        if name:
            found = [one.get(name) for one in found if isinstance(one, dict)]
            found = [x for one in found for x in (one if isinstance(one, list) else [one])]
    return found


async def values(hub: Hub, page: Page, graph: Graph, asking: Asking, lacking: set[str]) -> set[str]:
    """Which of these fields of one record some row answers to the asking one with a value."""
    found: set[str] = set()
    record = next(iter(lacking)).partition(".")[0]
    for route in graph.ways[record]:
        left = sorted(
            one.partition(".")[2]
            for one in lacking - found
            if not page.refused(route.uses | {(one, "select")}, asking)
        )
        for some in parts(left):
            text, _ = document(graph, record, route, some)
            data = (await hub.ask(text, **asking.sent)).data
            for one in inner(data, route.before):
                held(one, record, found)
    return found


@pytest.mark.parametrize("capacity", CAPACITIES.values())
async def test_what_the_page_opens_is_answered_with_a_value(
    full: Hub, api: Api, page: Page, capacity: str
) -> None:
    wanted = {one for one in page.coordinates if page.letters(one, capacity)}
    lacking = wanted - EMPTY.get(capacity, set())
    askings = [Asking(capacity), Asking(capacity, ON_BASIS)]
    if capacity not in ("PUBLIC", "CITIZEN"):
        askings.append(Asking(capacity, {**ON_BASIS, "clearance": 1}))
    for asking in askings:
        graph = Graph(api.graphql, page, asking)
        for record in by_record(page):
            if left := {one for one in lacking if one.startswith(f"{record}.")}:
                lacking -= await values(full, page, graph, asking, left)
    assert lacking == set()


# A person of another unit: R and L reach them, A does not, X does with a stated basis


def elsewhere(page: Page, record: str, asking: Asking) -> set[str]:
    """The fields of a record that are open to the asking one for a person of another unit."""
    stated = {"R", "X", "L"} if asking.words else {"R"}
    named = {f"{record}.{name}" for name in by_record(page)[record]} - {"Person.protection"}
    return {one for one in named if page.letters(one, asking.capacity) & stated}


def answered(page: Page, record: str, asking: Asking) -> list[str]:
    """The fields of a record that are not refused to the asking one, whatever they hold."""
    names = by_record(page)[record]
    return [n for n in names if not page.needs((f"{record}.{n}", "select"), asking)]


async def asked(
    hub: Hub, page: Page, graph: Graph, asking: Asking, record: str, before: str
) -> set[str]:
    """The fields of a record that hold a value at the end of this way."""
    route = Route(before, "} " * before.count("{"), frozenset())
    found: set[str] = set()
    for some in parts(answered(page, record, asking)):
        text, _ = document(graph, record, route, some)
        for one in inner((await hub.ask(text, **asking.sent)).data, before):
            held(one, record, found)
    return found


def hanging(api: Api, page: Page) -> Iterator[tuple[str, str, str]]:
    """Fields of a person that lead to records not everybody reads: name, record, way there."""
    kind = api.graphql.type_map["Person"]
    assert isinstance(kind, GraphQLObjectType)
    for name, field in kind.fields.items():
        target = get_named_type(field.type).name
        record = target.removesuffix("Connection")
        if record in by_record(page) and not page.letters(f"{record}.provenance", "PUBLIC"):
            yield (
                name,
                record,
                f"{name} {{" if target == record else f"{name}(first: 5) {{ nodes {{",
            )


def groups(page: Page, fields: set[str]) -> set[str]:
    return {named[0].name for one in fields if (named := page.naming(one))}


@pytest.mark.parametrize("asking", [*ASKING, *BASED], ids=lambda asking: asking.name)
async def test_of_a_person_of_another_unit_is_read_what_the_letters_open(
    full: Hub, api: Api, page: Page, asking: Asking
) -> None:
    if page.needs(("Query.person", "select"), asking):
        return
    graph = Graph(api.graphql, page, asking)
    before = f'{{ person(id: "{ELSEWHERE}") {{'
    wanted = elsewhere(page, "Person", asking)
    wanted = wanted if "Person.id" in wanted else set()
    found = await asked(full, page, graph, asking, "Person", before)
    assert found <= wanted
    assert groups(page, found) == groups(page, wanted)
    names = answered(page, "Person", asking)
    for name, record, step in hanging(api, page):
        if name not in names:
            continue
        found = await asked(full, page, graph, asking, record, f"{before} {step}")
        opened = elsewhere(page, record, asking) if f"Person.{name}" in wanted else set()
        assert found <= opened
        assert groups(page, found) == groups(page, opened), name


@pytest.mark.parametrize("asking", [*ASKING, *BASED], ids=lambda asking: asking.name)
async def test_a_list_of_another_unit_has_rows_where_the_letter_is_no_a(
    full: Hub, page: Page, asking: Asking
) -> None:
    patterns = {pattern for group in page.groups.values() for pattern in group.fields}
    for pattern in sorted(one for one in patterns if one.startswith("Unit.") and "[]" in one):
        coordinate = pattern.removesuffix("[]")
        if page.needs((coordinate, "select"), asking):
            continue
        name = coordinate.removeprefix("Unit.")
        text = f'{{ unit(code: "80438") {{ {name}(first: 1) {{ nodes {{ __typename }} }} }} }}'
        rows = (await full.ask(text, **asking.sent)).data["unit"][name]["nodes"]
        stated = {"R", "L"} if asking.words else {"R"}
        assert bool(rows) is bool(page.letters(coordinate, asking.capacity) & stated), coordinate


def test_only_registrars_read_by_an_exact_identifier(page: Page) -> None:
    for group in page.groups.values():
        assert {name for name, of in group.letters.items() if "X" in of} <= {"REGISTRAR"}
