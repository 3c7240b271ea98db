"""The civil registers: which capacity reads which entries, and what of them."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from hub.db import Connection, Target
from tests.conftest import NIS, Hub, person
from tests.family import (
    AREA,
    BOOK,
    DEATH,
    HIDDEN_MARRIAGE,
    KRAGUJEVAC,
    MARRIAGE,
    NOVI_SAD,
    SUBOTICA,
    birth,
    family,
    row,
)
from tests.matrix import ON_BASIS, Asking
from tests.scratch import connected

REGISTRAR = Asking("REGISTRAR", {"unit": NIS})
SUPERVISOR = Asking("SUPERVISOR")
ON_A_BASIS = Asking("SUPERVISOR", ON_BASIS)
OFFICER = Asking("CITIZENSHIP_OFFICER", ON_BASIS)
CITIZEN = Asking("CITIZEN")
PAGE = "{ totalCount nodes { id } }"
OTHERS = [
    Asking(capacity, ON_BASIS)
    for capacity in ("ROLL_CLERK", "ROLL_MINISTRY", "PARTY_OFFICER", "OBSERVER", "AUDITOR")
] + [Asking("PUBLIC"), CITIZEN]


@pytest.fixture(scope="module", autouse=True)
async def _family(target: Target) -> AsyncIterator[None]:
    async with connected(target) as owner, family(owner):
        yield


def ids(page: Any) -> set[str]:
    found = {node["id"] for node in page["nodes"]}
    assert page["totalCount"] == len(found) == len(page["nodes"])
    return found


async def data(hub: Hub, text: str, asking: Asking, **words: Any) -> Any:
    return (await hub.ask(text, **asking.sent | words)).data


# Who lists entries


async def test_a_registrar_lists_the_entries_that_the_unit_keeps(hub: Hub) -> None:
    text = f"{{ birthEntries {PAGE} marriageEntries {PAGE} deathEntries {PAGE} }}"
    found = await data(hub, text, REGISTRAR)
    assert ids(found["birthEntries"]) == {str(birth(1)), str(birth(2))}
    assert ids(found["marriageEntries"]) == {str(MARRIAGE)}
    assert ids(found["deathEntries"]) == set()
    cleared = await data(hub, text, REGISTRAR, clearance=2)
    assert ids(cleared["birthEntries"]) == {str(birth(n)) for n in (1, 2, 4)}
    assert ids(cleared["marriageEntries"]) == {str(MARRIAGE), str(HIDDEN_MARRIAGE)}
    elsewhere = await data(hub, text, REGISTRAR, unit=NOVI_SAD)
    assert ids(elsewhere["deathEntries"]) == {str(DEATH)}
    assert ids(elsewhere["birthEntries"]) == ids(elsewhere["marriageEntries"]) == set()


async def test_a_supervisor_reads_all_entries_on_a_basis_and_none_without(hub: Hub) -> None:
    text = f"{{ birthEntries {PAGE} marriageEntries {PAGE} deathEntries {PAGE} }}"
    found = await data(hub, text, ON_A_BASIS)
    assert ids(found["birthEntries"]) == {str(birth(n)) for n in (1, 2, 5, 8)}
    assert ids(found["deathEntries"]) == {str(DEATH)}
    refused = await hub.ask(text, **SUPERVISOR.sent)
    assert {error["extensions"]["needs"] for error in refused.json["errors"]} == {"BASIS"}


async def test_the_officer_of_citizenship_reads_births_and_deaths_and_no_marriage(
    hub: Hub,
) -> None:
    found = await data(hub, f"{{ birthEntries {PAGE} deathEntries {PAGE} }}", OFFICER)
    assert len(ids(found["birthEntries"])) == 4
    for inner in ("kind", "statusNotes { totalCount }"):
        refused = await hub.ask(f"{{ birthEntries {{ nodes {{ {inner} }} }} }}", **OFFICER.sent)
        assert refused.code == "FORBIDDEN"
    assert (await hub.ask(f"{{ marriageEntries {PAGE} }}", **OFFICER.sent)).code == "FORBIDDEN"


@pytest.mark.parametrize("asking", OTHERS, ids=lambda asking: asking.name)
@pytest.mark.parametrize(
    ("text", "coordinate"),
    [
        (f"{{ birthEntries {PAGE} }}", "Query.birthEntries"),
        (f"{{ marriageEntries {PAGE} }}", "Query.marriageEntries"),
        (f"{{ deathEntries {PAGE} }}", "Query.deathEntries"),
        (f'{{ birthEntry(id: "{birth(1)}") {{ id }} }}', "Query.birthEntry"),
        (f'{{ marriageEntry(id: "{MARRIAGE}") {{ id }} }}', "Query.marriageEntry"),
        (f'{{ deathEntry(id: "{DEATH}") {{ id }} }}', "Query.deathEntry"),
        (f'{{ unit(code: "{NIS}") {{ keptBirthEntries {PAGE} }} }}', "Unit.keptBirthEntries"),
    ],
)
async def test_others_are_denied_entries_at_the_root(
    hub: Hub, asking: Asking, text: str, coordinate: str
) -> None:
    refused = await hub.ask(text, **asking.sent)
    assert (refused.status, refused.code) == (403, "FORBIDDEN")
    assert coordinate in {one["extensions"]["coordinate"] for one in refused.json["errors"]}


async def test_an_entry_of_another_unit_is_as_one_unknown(hub: Hub) -> None:
    for key in (birth(5), birth(4), row(99, 1)):
        answer = await hub.ask(f'{{ birthEntry(id: "{key}") {{ id }} }}', **REGISTRAR.sent)
        assert answer.text == '{"data":{"birthEntry":null}}'
    found = await data(hub, f'{{ birthEntry(id: "{birth(5)}") {{ id }} }}', ON_A_BASIS)
    assert found["birthEntry"] == {"id": str(birth(5))}


async def test_the_units_lists_of_entries_are_those_it_keeps(hub: Hub) -> None:
    text = f"""{{ own: unit(code: "{NIS}") {{ keptBirthEntries {PAGE} keptMarriageEntries {PAGE} }}
      other: unit(code: "{SUBOTICA}") {{ keptBirthEntries {PAGE} keptDeathEntries {PAGE} }} }}"""
    found = await data(hub, text, REGISTRAR)
    assert ids(found["own"]["keptBirthEntries"]) == {str(birth(1)), str(birth(2))}
    assert ids(found["own"]["keptMarriageEntries"]) == {str(MARRIAGE)}
    assert ids(found["other"]["keptBirthEntries"]) == set()


@pytest.mark.parametrize(
    ("condition", "numbers"),
    [
        ('entryMark: {eq: "МР-2"}', {2}),
        ("year: {eq: 1986}, number: {eq: 12}", {1}),
        ('enteredOn: {gt: "2020-02-03"}', set()),
        ('bornOn: {lt: "1980-01-01"}', {2}),
        ("kind: {eq: ADOPTION}", set()),
        (f'area: {{eq: "{AREA}"}}', {1}),
    ],
)
async def test_entries_are_filtered_by_what_a_registrar_asks_for(
    hub: Hub, condition: str, numbers: set[int]
) -> None:
    found = await data(hub, f"{{ birthEntries(filter: {{{condition}}}) {PAGE} }}", REGISTRAR)
    assert ids(found["birthEntries"]) == {str(birth(number)) for number in numbers}


async def test_a_fragment_on_entry_reads_each_register(hub: Hub) -> None:
    text = """{ birthEntries(filter: {number: {eq: 12}}) { nodes { ...E __typename } }
      marriageEntries { nodes { ...E ... on Entry { __typename } } } }
      fragment E on Entry { entryMark year number area { name } keeper { nameLatin }
        ... on MarriageEntry { marriedOn } ... on BirthEntry { givenName } }"""
    found = await data(hub, text, REGISTRAR)
    assert found["birthEntries"]["nodes"] == [
        {
            "entryMark": None,
            "year": 1986,
            "number": 12,
            "area": {"name": "Ниш"},
            "keeper": {"nameLatin": "Niš"},
            "givenName": "Јелена",
            "__typename": "BirthEntry",
        }
    ]
    assert found["marriageEntries"]["nodes"] == [
        {
            "entryMark": "МВ-1",
            "year": None,
            "number": None,
            "area": None,
            "keeper": {"nameLatin": "Niš"},
            "marriedOn": "2020-02-03",
            "__typename": "MarriageEntry",
        }
    ]


# Protection


async def test_protected_parents_are_absent_and_addresses_of_others_withheld(hub: Hub) -> None:
    text = """{ birthEntry(id: "%s") { parents { totalCount nodes { role addressAvailability
      address { street } } } } }"""
    text %= birth(2)
    hidden = {"role": "MOTHER", "addressAvailability": "NOT_DISCLOSED", "address": None}
    shown = {
        "role": "MOTHER",
        "addressAvailability": "DISCLOSED",
        "address": {"street": "Стара 1"},
    }
    for clearance, nodes in (
        (0, [hidden]),
        (1, [shown]),
        (2, [{**shown, "role": "FATHER"}, shown]),
    ):
        found = await data(hub, text, REGISTRAR, clearance=clearance)
        assert found["birthEntry"]["parents"] == {"totalCount": len(nodes), "nodes": nodes}


async def test_addresses_of_a_protected_reporter_and_witness_are_withheld(hub: Hub) -> None:
    text = f"""{{ birthEntry(id: "{birth(1)}") {{ report {{ reporterName addressAvailability }} }}
      marriageEntry(id: "{MARRIAGE}") {{
        witnesses {{ nodes {{ name addressAvailability }} }} }} }}"""
    found = await data(hub, text, REGISTRAR)
    assert found["birthEntry"]["report"] == {
        "reporterName": "Ивана",
        "addressAvailability": "NOT_DISCLOSED",
    }
    assert found["marriageEntry"]["witnesses"]["nodes"] == [
        {"name": "Сведок 1", "addressAvailability": "NOT_DISCLOSED"},
        {"name": "Сведок 2", "addressAvailability": "DISCLOSED"},
    ]


async def test_what_hangs_on_a_marriage_is_reached_by_the_keeper_of_its_book(hub: Hub) -> None:
    # Zoltán was born in Subotica; his particulars stand in the book of Niš.
    text = """{ marriageEntry(id: "%s") { spouses { nodes { givenName person { id }
      address { settlement } } } } }"""
    text %= MARRIAGE
    home = {"settlement": "Ниш"}
    assert (await data(hub, text, REGISTRAR))["marriageEntry"]["spouses"]["nodes"] == [
        {"givenName": "А", "person": {"id": str(person(1))}, "address": home},
        {"givenName": "А", "person": None, "address": home},
    ]
    assert (await data(hub, text, REGISTRAR, unit=SUBOTICA))["marriageEntry"] is None


async def test_affiliation_is_hidden_from_level_1_on_and_no_basis_opens_it(hub: Hub) -> None:
    text = f'{{ person(id: "{person(3)}") {{ affiliation {{ nationality }} }} }}'
    assert (await data(hub, text, REGISTRAR))["person"]["affiliation"] is None
    shown = await data(hub, text, REGISTRAR, clearance=1)
    assert shown["person"]["affiliation"] == {"nationality": "Српска"}
    refused = await hub.ask(text, **ON_A_BASIS.sent)
    assert "Affiliation.nationality" in {
        error["extensions"]["coordinate"] for error in refused.json["errors"]
    }


# Facts for the keepers of the roll


async def test_the_keepers_of_the_roll_read_the_fact_of_a_death_and_of_capacity(hub: Hub) -> None:
    inner = "{ death { died { year } } legalCapacity { nodes { losesVote } } }"
    text = f'{{ person(id: "{person(7)}") {inner} }}'
    fact = {"death": {"died": {"year": 2024}}, "legalCapacity": {"nodes": [{"losesVote": True}]}}
    assert (await data(hub, text, Asking("ROLL_MINISTRY")))["person"] == fact
    assert (await data(hub, text, Asking("ROLL_CLERK", {"unit": NOVI_SAD})))["person"] == fact
    assert (await data(hub, text, Asking("ROLL_CLERK")))["person"] is None
    for capacity in ("ROLL_CLERK", "ROLL_MINISTRY"):
        refused = await hub.ask(
            f'{{ person(id: "{person(7)}") {{ deathEntry {{ place }} }} }}', capacity=capacity
        )
        assert refused.code == "FORBIDDEN"


async def test_the_commission_reads_the_fact_of_a_death_and_no_capacity(hub: Hub) -> None:
    asking = Asking("REVISION_COMMISSION", ON_BASIS)
    text = '{ people(filter: {surname: {eq: "Савић"}}) { nodes { death { died { year } } } } }'
    nodes = (await data(hub, text, asking))["people"]["nodes"]
    assert {"death": {"died": {"year": 2024}}} in nodes
    text = "{ people { nodes { legalCapacity { totalCount } } } }"
    assert (await hub.ask(text, **asking.sent)).code == "FORBIDDEN"


# One statement, one trail


async def test_from_a_birth_to_the_mothers_polling_station_is_one_statement(
    hub: Hub, superuser: Connection
) -> None:
    text = f"""{{ birthEntry(id: "{birth(8)}") {{ parents(filter: {{role: {{eq: MOTHER}}}}) {{
      nodes {{ parent {{ id voters {{ nodes {{ station {{ number }} }} }} }} }} }} }} }}"""
    hub.statements.clear()
    answer = await hub.ask(text, **ON_A_BASIS.sent)
    asked = [one for one in hub.statements if "civil.birth_entry" in one]
    assert len(asked) == 1
    [parent] = answer.data["birthEntry"]["parents"]["nodes"]
    station = {"station": {"number": 1}}
    assert parent["parent"] == {"id": str(person(1)), "voters": {"nodes": [station]}}
    subjects = await superuser.fetchval(
        "SELECT subjects FROM trail.event WHERE request::text = $1", answer.headers["hub-request"]
    )
    trails = "SELECT trail_id FROM population.person WHERE id = ANY ($1)"
    known = await superuser.fetch(trails, [person(8), person(1)])
    assert set(subjects) == {one["trail_id"] for one in known}


# The public


async def test_areas_and_books_are_public_and_kept_by_another_unit_for_kosovo(hub: Hub) -> None:
    text = f"""{{ registrationArea(id: "{AREA}") {{ nameLatin seat unit {{ code }}
        books {{ nodes {{ id kind volume firstYear }} }} }}
      registrationAreas {{ totalCount }}
      unit(code: "{NIS}") {{ registrationAreas {{ totalCount }}
        keptAreas {{ nodes {{ unit {{ keeper {{ code }} }} }} }} }} }}"""
    found = (await hub.ask(text)).data
    book = {"id": str(BOOK), "kind": "BIRTHS", "volume": "I", "firstYear": 1986}
    assert found["registrationArea"] == {
        "nameLatin": "Niš",
        "seat": "Ниш",
        "unit": {"code": NIS},
        "books": {"nodes": [book]},
    }
    assert found["registrationAreas"]["totalCount"] == 2
    assert found["unit"]["registrationAreas"]["totalCount"] == 1
    assert found["unit"]["keptAreas"]["nodes"] == [{"unit": {"keeper": {"code": NIS}}}] * 2


async def test_a_registrar_of_the_childs_unit_reads_the_child_and_not_the_mother(hub: Hub) -> None:
    text = f"""{{ birthEntry(id: "{birth(8)}") {{ kind parents {{ nodes {{ jmbg
      parent {{ id }} }} }} }} }}"""
    found = await data(hub, text, REGISTRAR, unit=KRAGUJEVAC)
    parents = {"nodes": [{"jmbg": None, "parent": None}] * 2}
    assert found["birthEntry"] == {"kind": "ADOPTION", "parents": parents}
