"""Protected persons: what level 1 and level 2 hide, from whom, and that nothing locates them."""

import base64
import json
from typing import Any

import pytest

from hub.db import Connection
from tests.conftest import NIS, Hub, person
from tests.matrix import ON_BASIS, Asking

IVANA, MARKO = person(3), person(4)  # levels 1 and 2, both of Niš
UNKNOWN = person(4_000_000)
CLERK = Asking("REGISTRAR")
CLERK_ON_BASIS = Asking("REGISTRAR", ON_BASIS)
ELSEWHERE = Asking("REGISTRAR", {**ON_BASIS, "unit": "80438"})
SUPERVISOR = Asking("SUPERVISOR", ON_BASIS)
UNCLEARED = (CLERK, CLERK_ON_BASIS, ELSEWHERE, SUPERVISOR)
WHOLE = """{
  surname identifiers { totalCount nodes { value } }
  residence { street } residenceAvailability
  addresses { totalCount nodes { street } }
}"""
WITHHELD = {
    "surname": "Ђорђевић",
    "identifiers": {"totalCount": 1, "nodes": [{"value": "0209990735006"}]},
    "residence": None,
    "residenceAvailability": "NOT_DISCLOSED",
    "addresses": {"totalCount": 0, "nodes": []},
}
DISCLOSED = WITHHELD | {
    "residence": {"street": "Косовска"},
    "residenceAvailability": "DISCLOSED",
    "addresses": {"totalCount": 1, "nodes": [{"street": "Косовска"}]},
}


def by_id(who: object, inner: str = WHOLE) -> str:
    return f'{{ person(id: "{who}") {inner} }}'


def cleared(asking: Asking, clearance: int) -> Asking:
    return Asking(asking.capacity, {**asking.words, "clearance": clearance})


# Level 1


@pytest.mark.parametrize("asking", UNCLEARED, ids=lambda asking: asking.name)
async def test_level_1_withholds_the_addresses_and_shows_the_person(
    hub: Hub, asking: Asking
) -> None:
    assert (await hub.ask(by_id(IVANA), **asking.sent)).data["person"] == WITHHELD


@pytest.mark.parametrize("clearance", [1, 2])
@pytest.mark.parametrize("asking", [CLERK, SUPERVISOR], ids=lambda asking: asking.name)
async def test_clearance_1_reads_the_addresses_of_level_1(
    hub: Hub, asking: Asking, clearance: int
) -> None:
    found = await hub.ask(by_id(IVANA), **cleared(asking, clearance).sent)
    assert found.data["person"] == DISCLOSED


async def test_a_clearance_gives_no_row_that_the_scope_does_not(hub: Hub) -> None:
    found = await hub.ask(by_id(IVANA), **cleared(ELSEWHERE, 2).sent)
    assert found.data["person"] == WITHHELD


async def test_an_address_withheld_is_as_one_not_registered(hub: Hub) -> None:
    inner = "{ residence { street } residenceAvailability addresses { totalCount nodes { id } } }"
    withheld = await hub.ask(by_id(IVANA, inner), **SUPERVISOR.sent)
    merged = "people(first: 1, filter: { status: { eq: MERGED } })"  # has no address
    none = await hub.ask(f"{{ {merged} {{ nodes {inner} }} }}", **SUPERVISOR.sent)
    assert withheld.data["person"] == none.data["people"]["nodes"][0]


# Level 2


@pytest.mark.parametrize("asking", UNCLEARED, ids=lambda asking: asking.name)
@pytest.mark.parametrize("clearance", [0, 1])
async def test_level_2_is_absent_from_look_ups_as_one_unknown(
    hub: Hub, asking: Asking, clearance: int
) -> None:
    sent = cleared(asking, clearance).sent
    unknown = await hub.ask(by_id(UNKNOWN), **sent)
    number = by_id(UNKNOWN).replace(f'id: "{UNKNOWN}"', 'jmbg: "3011982730034"')
    for text in (by_id(MARKO), number):
        hidden = await hub.ask(text, **sent)
        assert (hidden.status, hidden.text) == (unknown.status, unknown.text)
        assert hidden.headers["content-length"] == unknown.headers["content-length"]


async def listed(hub: Hub, asking: Asking, order: str = "NAME_ASC") -> list[dict[str, Any]]:
    """Every edge of the people that the asking one lists, page by page."""
    edges: list[dict[str, Any]] = []
    after = ""
    while True:
        text = (
            f"{{ people(first: 100, orderBy: {order}{after}) {{ totalCount "
            "pageInfo { hasNextPage endCursor } edges { cursor node { id } } } }"
        )
        page = (await hub.ask(text, **asking.sent)).data["people"]
        edges += page["edges"]
        if not page["pageInfo"]["hasNextPage"]:
            assert page["totalCount"] == len(edges)
            return edges
        after = f', after: "{page["pageInfo"]["endCursor"]}"'


@pytest.mark.parametrize("asking", [CLERK, SUPERVISOR], ids=lambda asking: asking.name)
@pytest.mark.parametrize("order", ["NAME_ASC", "NAME_LATIN_DESC", "BORN_ASC", "BORN_DESC"])
async def test_level_2_stands_in_no_list_count_or_cursor(
    hub: Hub, superuser: Connection, asking: Asking, order: str
) -> None:
    edges = await listed(hub, asking, order)
    assert str(MARKO) not in {edge["node"]["id"] for edge in edges}
    hidden = await superuser.fetch("SELECT id FROM population.person WHERE protection = 2")
    text = "".join(base64.urlsafe_b64decode(edge["cursor"] + "==").decode() for edge in edges)
    assert not [row["id"] for row in hidden if str(row["id"]) in text]


async def test_level_2_stands_in_no_nested_list(hub: Hub) -> None:
    parts = "totalCount nodes { id identifiers { nodes { person { id } } } }"
    text = f'{{ unit(code: "{NIS}") {{ people(first: 100) {{ {parts} }} }} }}'
    for asking in (CLERK, SUPERVISOR):
        found = await hub.ask(text, **asking.sent)
        assert str(MARKO) not in found.text


@pytest.mark.parametrize("asking", [CLERK, SUPERVISOR], ids=lambda asking: asking.name)
async def test_clearance_2_reads_level_2_whole(hub: Hub, asking: Asking) -> None:
    sent = cleared(asking, 2).sent
    inner = "{ surname protection residence { street } identifiers { totalCount } }"
    found = await hub.ask(by_id(MARKO, inner), **sent)
    assert found.data["person"] == {
        "surname": "Цветковић",
        "protection": 2,
        "residence": {"street": "Липова"},
        "identifiers": {"totalCount": 1},
    }
    ids = {edge["node"]["id"] for edge in await listed(hub, cleared(asking, 2))}
    assert str(MARKO) in ids


async def test_the_level_is_read_with_a_clearance_only(hub: Hub) -> None:
    text = by_id(IVANA, "{ protection }")
    for clearance in (1, 2):
        found = await hub.ask(text, capacity="REGISTRAR", clearance=clearance)
        assert found.data["person"] == {"protection": 1}
    refused = await hub.ask(text, capacity="REGISTRAR")
    assert (refused.status, refused.json["errors"][0]["extensions"]["needs"]) == (403, "CLEARANCE")
    citizen = await hub.ask("{ me { protection } }", capacity="CITIZEN", who=IVANA)
    assert (citizen.status, citizen.code) == (403, "FORBIDDEN")


# Self


@pytest.mark.parametrize(
    ("who", "street"), [(IVANA, "Косовска"), (MARKO, "Липова")], ids=["level 1", "level 2"]
)
async def test_no_one_is_hidden_from_themself(hub: Hub, who: object, street: str) -> None:
    text = f"{{ me {WHOLE.replace('surname', 'id')} }}"
    me = (await hub.ask(text, capacity="CITIZEN", who=who)).data["me"]
    assert me["id"] == str(who)
    assert me["residence"] == {"street": street}
    assert me["residenceAvailability"] == "DISCLOSED"
    assert me["addresses"]["totalCount"] == me["identifiers"]["totalCount"] == 1


# Attacks: each looks for the hidden person, and finds what it would find if there were none.


@pytest.mark.parametrize(
    "condition",
    [
        '{ surname: { eq: "Цветковић" }, givenName: { eq: "Марко" } }',
        '{ bornOn: { eq: "1982-11-30" } }',
        '{ not: { bornOn: { lt: "1982-11-30" } }, bornOn: { lte: "1982-11-30" } }',
        '{ and: [{ bornOn: { gte: "1982-11-30" } }, { not: { bornOn: { gt: "1982-11-30" } } }] }',
        '{ or: [{ surname: { in: ["Цветковић"] } }], not: { givenName: { in: ["Ана"] } } }',
    ],
)
@pytest.mark.parametrize("asking", [CLERK, SUPERVISOR], ids=lambda asking: asking.name)
async def test_a_filter_that_fits_the_hidden_person_finds_the_others_only(
    hub: Hub, asking: Asking, condition: str
) -> None:
    text = f"{{ people(first: 100, filter: {condition}) {{ totalCount nodes {{ id }} }} }}"
    people = (await hub.ask(text, **asking.sent)).data["people"]
    assert people["totalCount"] == len(people["nodes"])
    assert str(MARKO) not in {node["id"] for node in people["nodes"]}


async def test_bisecting_the_days_of_birth_counts_nobody_hidden(
    hub: Hub, superuser: Connection
) -> None:
    sums = []
    for year in range(1900, 2030, 10):
        decade = f'{{ gte: "{year}-01-01", lt: "{year + 10}-01-01" }}'
        text = f"{{ people(filter: {{ bornOn: {decade} }}) {{ totalCount }} }}"
        sums.append((await hub.ask(text, **CLERK.sent)).data["people"]["totalCount"])
    assert sum(sums) == await superuser.fetchval(
        "SELECT count(*) FROM population.person WHERE birth_keeper = $1 AND protection < 2", NIS
    )


async def test_a_condition_and_its_contrary_make_the_whole(hub: Hub) -> None:
    text = """{ a: people(filter: { sex: { eq: MALE } }) { totalCount }
      b: people(filter: { not: { sex: { eq: MALE } } }) { totalCount } c: people { totalCount } }"""
    for asking in (CLERK, SUPERVISOR):
        counts = (await hub.ask(text, **asking.sent)).data
        a, b, c = (counts[key]["totalCount"] for key in "abc")
        assert a + b == c


async def test_a_cursor_made_by_hand_shows_no_gap(hub: Hub, superuser: Connection) -> None:
    row = await superuser.fetchrow(
        "SELECT surname_sort, given_name_sort FROM population.person WHERE id = $1", MARKO
    )
    edges = await listed(hub, SUPERVISOR)
    mark = json.loads(base64.urlsafe_b64decode(edges[0]["cursor"] + "=="))[0]
    made = json.dumps([mark, row[0], row[1], str(MARKO)], ensure_ascii=False).encode()
    after = base64.urlsafe_b64encode(made).decode().rstrip("=")
    text = f'{{ people(first: 2, after: "{after}") {{ nodes {{ id }} }} }}'
    page = (await hub.ask(text, **SUPERVISOR.sent)).data["people"]["nodes"]
    ids = [edge["node"]["id"] for edge in edges]
    keys = [json.loads(base64.urlsafe_b64decode(e["cursor"] + "=="))[1:3] for e in edges]
    following = next(i for i, key in enumerate(keys) if key > [row[0], row[1]])
    assert page[0]["id"] in ids[: following + 1]
    assert str(MARKO) not in {node["id"] for node in page}


async def test_level_1_is_located_by_no_filter_of_addresses(hub: Hub) -> None:
    inner = "{ addresses(filter: { kind: { in: [RESIDENCE, TEMPORARY] } }) { totalCount } }"
    for asking in (CLERK, SUPERVISOR):
        found = await hub.ask(by_id(IVANA, inner), **asking.sent)
        assert found.data["person"]["addresses"] == {"totalCount": 0}


@pytest.mark.parametrize(
    "text",
    [
        by_id(MARKO, "{ protection }"),
        by_id(MARKO, "{ nothing }"),
        f'{{ person(id: "{MARKO}", jmbg: "3011982730034") {{ id }} }}',
        f'{{ person(id: "{MARKO}x") {{ id }} }}',
        f'{{ people(after: "{MARKO}") {{ nodes {{ id }} }} }}',
    ],
)
async def test_an_error_says_the_same_of_a_hidden_person_and_of_nobody(hub: Hub, text: str) -> None:
    hidden = await hub.ask(text, **CLERK.sent)
    nobody = await hub.ask(text.replace(str(MARKO), str(UNKNOWN)), **CLERK.sent)
    assert hidden.status >= 400
    assert (hidden.status, hidden.text) == (nobody.status, nobody.text)
    assert str(MARKO) not in hidden.text
