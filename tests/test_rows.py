"""Which rows a capacity reaches: the own unit, one person meant exactly, all on a basis, self."""

import pytest

from hub.db import Connection
from tests.conftest import NIS, Hub, person

BASIS = "предмет 12/2026"
SUBOTICA = "80438"
ZOLTAN = person(5)  # of Subotica
UNKNOWN = person(4_000_000)
FOUND = "{ id matchedBy surname }"


def by_id(number: object, inner: str = FOUND) -> str:
    return f'{{ person(id: "{number}") {inner} }}'


def by_number(value: str, inner: str = FOUND) -> str:
    return f'{{ person(jmbg: "{value}") {inner} }}'


# A: the own unit


async def test_a_registrar_counts_and_lists_the_persons_of_the_own_unit(
    hub: Hub, superuser: Connection
) -> None:
    text = "{ people(first: 100) { totalCount nodes { birthKeeper { code } } } }"
    page = (await hub.ask(text, capacity="REGISTRAR")).data["people"]
    where = f"birth_keeper = '{NIS}' AND protection < 2"
    assert page["totalCount"] == await superuser.fetchval(
        f"SELECT count(*) FROM population.person WHERE {where}"
    )
    assert {node["birthKeeper"]["code"] for node in page["nodes"]} == {NIS}


async def test_the_persons_of_another_unit_are_no_list_of_a_registrar(hub: Hub) -> None:
    inner = (
        "totalCount pageInfo { hasNextPage startCursor endCursor } edges { cursor } nodes { id }"
    )
    text = f'{{ unit(code: "{SUBOTICA}") {{ people {{ {inner} }} }} }}'
    for basis in (None, BASIS):
        people = (await hub.ask(text, capacity="REGISTRAR", basis=basis)).data["unit"]["people"]
        assert people == {
            "totalCount": 0,
            "pageInfo": {"hasNextPage": False, "startCursor": None, "endCursor": None},
            "edges": [],
            "nodes": [],
        }


async def test_of_all_units_only_the_own_one_has_persons_for_a_registrar(hub: Hub) -> None:
    text = "{ units(first: 100, orderBy: CODE_%s) { nodes { code people { totalCount } } } }"
    with_people = set()
    for way in ("ASC", "DESC"):
        nodes = (await hub.ask(text % way, capacity="REGISTRAR")).data["units"]["nodes"]
        with_people |= {node["code"] for node in nodes if node["people"]["totalCount"]}
    assert with_people == {NIS}


async def test_no_filter_lists_a_person_of_another_unit(hub: Hub) -> None:
    conditions = (
        '{ surname: { eq: "Ковач" } }, { birthUnit: { eq: "80438" } }, '
        '{ not: { birthUnit: { eq: "79022" } } }'
    )
    text = (
        f"{{ people(filter: {{ or: [{conditions}] }}, first: 100)"
        " { nodes { birthKeeper { code } } } }"
    )
    nodes = (await hub.ask(text, capacity="REGISTRAR")).data["people"]["nodes"]
    assert {node["birthKeeper"]["code"] for node in nodes} <= {NIS}


async def test_a_registrar_of_another_unit_reads_that_unit(hub: Hub) -> None:
    text = by_id(ZOLTAN, "{ id residence { street } }")
    found = await hub.ask(text, capacity="REGISTRAR", unit=SUBOTICA)
    assert found.data["person"] == {"id": str(ZOLTAN), "residence": {"street": "Багремова"}}


# X: one person by an exact identifier, on a stated basis


@pytest.mark.parametrize("text", [by_id(ZOLTAN), by_number("0707982820010")])
async def test_on_a_basis_a_registrar_looks_up_a_person_of_another_unit(
    hub: Hub, text: str
) -> None:
    found = await hub.ask(text, capacity="REGISTRAR", basis=BASIS)
    assert found.data["person"]["surname"] == "Ковач"


async def test_the_person_looked_up_exactly_shows_numbers_and_no_address(hub: Hub) -> None:
    inner = """{ identifiers { totalCount nodes { value person { surname } } }
        residence { street } residenceAvailability addresses { totalCount nodes { street } } }"""
    found = await hub.ask(by_id(ZOLTAN, inner), capacity="REGISTRAR", basis=BASIS)
    assert found.data["person"] == {
        "identifiers": {
            "totalCount": 1,
            "nodes": [{"value": "0707982820010", "person": {"surname": "Ковач"}}],
        },
        "residence": None,
        "residenceAvailability": "NOT_DISCLOSED",
        "addresses": {"totalCount": 0, "nodes": []},
    }


@pytest.mark.parametrize("basis", [None, BASIS])
async def test_a_look_up_of_an_unknown_person_answers_null(hub: Hub, basis: str | None) -> None:
    for text in (by_id(UNKNOWN), by_number("0101900710004")):
        unknown = await hub.ask(text, capacity="REGISTRAR", basis=basis)
        assert (unknown.status, unknown.text) == (200, '{"data":{"person":null}}')


@pytest.mark.parametrize("text", [by_id(ZOLTAN), by_number("0707982820010")])
async def test_without_a_basis_a_person_of_another_unit_is_as_one_unknown(
    hub: Hub, text: str
) -> None:
    hidden = await hub.ask(text, capacity="REGISTRAR")
    unknown = await hub.ask(by_id(UNKNOWN), capacity="REGISTRAR")
    assert (hidden.status, hidden.text) == (unknown.status, unknown.text)
    own = {"hub-request", "date"}  # each answer has its own
    said = [{k: v for k, v in one.headers.items() if k not in own} for one in (hidden, unknown)]
    assert said[0] == said[1]


async def test_one_request_looks_up_one_person_exactly(hub: Hub) -> None:
    text = f'{{ a: person(id: "{person(1)}") {{ id }} b: person(id: "{ZOLTAN}") {{ id }} }}'
    two = await hub.ask(text, capacity="REGISTRAR", basis=BASIS)
    assert (two.status, two.code) == (400, "LIMIT_EXCEEDED")
    without = await hub.ask(text, capacity="REGISTRAR")
    assert without.data == {"a": {"id": str(person(1))}, "b": None}


async def test_look_ups_behind_fragments_and_aliases_count_too(hub: Hub) -> None:
    text = (
        f'{{ a: person(id: "{ZOLTAN}") {{ id }} ...F }} '
        f'fragment F on Query {{ ... on Query {{ b: person(jmbg: "0707982820010") {{ id }} }} }}'
    )
    two = await hub.ask(text, capacity="REGISTRAR", basis=BASIS)
    assert (two.status, two.code) == (400, "LIMIT_EXCEEDED")


async def test_a_look_up_that_is_left_out_reaches_nobody(hub: Hub) -> None:
    text = (
        "query ($no: Boolean!) { a: person(id: "
        f'"{ZOLTAN}") @include(if: $no) {{ id }} b: person(id: "{person(7)}") {{ id }} }}'
    )
    found = await hub.ask(text, {"no": False}, capacity="REGISTRAR", basis=BASIS)
    assert found.data == {"b": {"id": str(person(7))}}


async def test_an_exact_look_up_widens_no_list_of_the_own_unit(hub: Hub) -> None:
    text = (
        f'{{ person(id: "{ZOLTAN}") {{ id }} people(first: 100) {{ totalCount nodes {{ id }} }} }}'
    )
    with_basis = (await hub.ask(text, capacity="REGISTRAR", basis=BASIS)).data
    without = (await hub.ask(text, capacity="REGISTRAR")).data
    assert with_basis["person"] == {"id": str(ZOLTAN)}
    assert with_basis["people"] == without["people"]


PEOPLE = "people { totalCount nodes { id } }"


@pytest.mark.parametrize(
    "text",
    [
        by_id(ZOLTAN, f"{{ birthKeeper {{ {PEOPLE} }} }}"),
        by_id(ZOLTAN).removesuffix("}") + f'unit(code: "{SUBOTICA}") {{ {PEOPLE} }} }}',
    ],
)
async def test_an_exact_look_up_widens_no_list_of_its_own_unit(hub: Hub, text: str) -> None:
    found = (await hub.ask(text, capacity="REGISTRAR", basis=BASIS)).data
    unit = found.get("unit") or found["person"]["birthKeeper"]
    assert unit["people"] == {"totalCount": 0, "nodes": []}


# L: all, on a stated basis


async def test_a_supervisor_reads_all_on_a_basis_and_nothing_without(
    hub: Hub, superuser: Connection
) -> None:
    text = "{ people { totalCount } }"
    refused = await hub.ask(text, capacity="SUPERVISOR")
    assert refused.status == 403
    assert refused.json["errors"][0]["extensions"] == {
        "code": "FORBIDDEN",
        "coordinate": "Query.people",
        "use": "select",
        "allowed": [
            "CITIZENSHIP_OFFICER",
            "REGISTRAR",
            "REVISION_COMMISSION",
            "ROLL_CLERK",
            "ROLL_MINISTRY",
            "SUPERVISOR",
        ],
        "needs": "BASIS",
    }
    count = await superuser.fetchval("SELECT count(*) FROM population.person WHERE protection < 2")
    found = await hub.ask(text, capacity="SUPERVISOR", basis=BASIS)
    assert found.data["people"]["totalCount"] == count


async def test_a_supervisor_looks_up_several_persons_at_once(hub: Hub) -> None:
    text = f'{{ a: person(id: "{person(1)}") {{ id }} b: person(id: "{ZOLTAN}") {{ id }} }}'
    found = await hub.ask(text, capacity="SUPERVISOR", basis=BASIS)
    assert found.data == {"a": {"id": str(person(1))}, "b": {"id": str(ZOLTAN)}}


# S: the citizen's own record


@pytest.mark.parametrize("text", [by_id(person(1)), "{ people { totalCount } }"])
async def test_a_citizen_has_no_look_up_and_no_list(hub: Hub, text: str) -> None:
    for basis in (None, BASIS):
        refused = await hub.ask(text, capacity="CITIZEN", basis=basis)
        assert (refused.status, refused.code) == (403, "FORBIDDEN")


async def test_a_citizen_finds_no_persons_at_the_own_units(hub: Hub) -> None:
    text = "{ me { birthKeeper { people { totalCount } } residence { unit { code } } } }"
    refused = await hub.ask(text, capacity="CITIZEN")
    assert (refused.status, refused.code) == (403, "FORBIDDEN")


async def test_links_from_the_own_record_lead_back_to_it_only(hub: Hub) -> None:
    lists = ("identifiers", "addresses")
    inner = " ".join(f"{name} {{ nodes {{ person {{ id }} }} }}" for name in lists)
    me = (await hub.ask(f"{{ me {{ id {inner} }} }}", capacity="CITIZEN")).data["me"]
    back = {node["person"]["id"] for name in lists for node in me[name]["nodes"]}
    assert back == {me["id"]}


async def test_a_citizen_whom_the_register_does_not_know_reads_nothing(hub: Hub) -> None:
    unknown = await hub.ask("{ me { id } }", capacity="CITIZEN", who=UNKNOWN)
    assert unknown.text == '{"data":{"me":null}}'


async def test_a_citizen_of_a_merged_record_reads_the_surviving_one(hub: Hub) -> None:
    text = "{ me { id surname status residence { street } } }"
    merged = await hub.ask(text, capacity="CITIZEN", who=person(6))
    assert merged.data["me"] == {
        "id": str(person(1)),
        "surname": "Марковић",
        "status": "ACTIVE",
        "residence": {"street": "Војводе Мишића"},
    }


async def test_the_account_of_one_deceased_reads_that_record(hub: Hub) -> None:
    found = await hub.ask("{ me { id status } }", capacity="CITIZEN", who=person(7))
    assert found.data["me"] == {"id": str(person(7)), "status": "DECEASED"}


# What a look-up finds


@pytest.mark.parametrize(
    ("text", "number", "match"),
    [
        (by_id(person(2)), 2, "ID"),
        (by_number("2103975730019"), 2, "CURRENT_NUMBER"),
        (by_number("1203975730028"), 2, "FORMER_NUMBER"),
        (by_id(person(6)), 1, "FORMER_ID"),
        (by_number("1405986735007"), 1, "CURRENT_NUMBER"),
    ],
)
async def test_a_look_up_says_by_what_it_found_the_person(
    hub: Hub, text: str, number: int, match: str
) -> None:
    found = (await hub.ask(text, capacity="REGISTRAR")).data["person"]
    assert (found["id"], found["matchedBy"]) == (str(person(number)), match)


async def test_a_number_of_a_merged_record_finds_the_surviving_one(hub: Hub) -> None:
    found = await hub.ask(by_number("1405986735015"), capacity="REGISTRAR")
    assert found.data["person"]["id"] == str(person(1))
