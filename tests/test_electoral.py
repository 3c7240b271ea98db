"""The electoral roll: which capacity reads which rows, in lists, counts, nested lists and links."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import pytest

from hub.db import Connection, Target
from schema.text import latin
from tests.conftest import NIS, Hub, person
from tests.matrix import ON_BASIS, Asking
from tests.scratch import connected

SUBOTICA = "80438"
CLERK = Asking("ROLL_CLERK", {"unit": NIS})
MINISTRY = Asking("ROLL_MINISTRY")
SUPERVISOR = Asking("SUPERVISOR")
ON_A_BASIS = Asking("SUPERVISOR", ON_BASIS)
OTHERS = (Asking("PUBLIC"), Asking("REGISTRAR"))
# Decisions, changes and the special roll about: three of Niš (the levels are 0, 1, 2), one not.
ABOUT = {1: NIS, 3: NIS, 4: NIS, 5: SUBOTICA}
CARRIED = "p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, "
CARRIED_INTO = "trail_id, protection, birth_keeper, roll_unit, residence_unit, "
SOURCE_INTO = "source_register, source_body, recorded_at"
OF = "p.source_register, p.source_body, p.recorded_at FROM population.person p WHERE p.id = $1"
DECISION = f"""INSERT INTO electoral.roll_decision (id, person_id, unit_code, number, decided_on,
  kind, basis, body, {CARRIED_INTO}{SOURCE_INTO})
SELECT $2, p.id, p.roll_unit, $3, '2026-03-01', 'CHANGE', 'ON_REQUEST', 'Управа', {CARRIED}{OF}"""
CHANGE = f"""INSERT INTO electoral.roll_change (id, person_id, voter_id, decision_id, kind, field,
  old_value, new_value, changed_on, {CARRIED_INTO}{SOURCE_INTO})
SELECT gen_random_uuid(), p.id, (SELECT id FROM electoral.voter WHERE person_id = p.id), $2,
  'CHANGE', 'адреса', 'Стара 1', 'Нова 2', '2026-03-02', {CARRIED}{OF}"""
SPECIAL = f"""INSERT INTO electoral.special_roll_entry (id, person_id, minority, since,
  decision_number, {CARRIED_INTO}{SOURCE_INTO})
SELECT $2, p.id, 'HUNGARIAN', '2022-01-01', '013-1', {CARRIED}{OF}"""
PLACE = f"""INSERT INTO electoral.voting_place (id, person_id, voter_id, election, kind, country,
  valid_from, {CARRIED_INTO}{SOURCE_INTO})
SELECT $2, p.id, (SELECT id FROM electoral.voter WHERE person_id = p.id), 'NATIONAL', 'ABROAD',
  'AT', '2026-01-01', {CARRIED}{OF}"""
VOTERS = "{ totalCount nodes { id } }"
GONE = {"voting_place": "id", "special_roll_entry": "id", "roll_change": "decision_id"}
GONE |= {"roll_decision": "id"}
OWN = '(filter: {number: {in: ["20-1", "20-3", "20-4", "20-5"]}})'  # not what the roll began with
CHANGES = "(filter: {kind: {eq: CHANGE}})"  # the same, of one person


def decision(number: int) -> UUID:
    return UUID(f"20000000-0000-4000-8000-{number:012d}")


@pytest.fixture(scope="module", autouse=True)
async def _roll(target: Target) -> AsyncIterator[None]:
    async with connected(target) as owner:
        async with owner.transaction():
            for number in ABOUT:
                await owner.execute(DECISION, person(number), decision(number), f"20-{number}")
                await owner.execute(CHANGE, person(number), decision(number))
                await owner.execute(SPECIAL, person(number), decision(number))
                await owner.execute(PLACE, person(number), decision(number))
        yield
        for table, column in GONE.items():
            made = [decision(number) for number in ABOUT]
            await owner.execute(f"DELETE FROM electoral.{table} WHERE {column} = ANY($1)", made)


async def voters(superuser: Connection, where: str) -> set[str]:
    rows = await superuser.fetch(
        f"SELECT id::text FROM electoral.voter WHERE protection < 1 AND {where}"
    )
    return {row["id"] for row in rows}


def ids(page: Any) -> set[str]:
    found = {node["id"] for node in page["nodes"]}
    assert page["totalCount"] == len(found) == len(page["nodes"])
    return found


# The roll


async def test_a_clerk_reads_the_own_part_of_the_roll_and_no_other(
    hub: Hub, superuser: Connection
) -> None:
    own = await voters(superuser, f"roll_unit = '{NIS}'")
    text = f"""{{ voters(first: 100) {VOTERS}
      own: unit(code: "{NIS}") {{ voters(first: 100) {VOTERS} }}
      other: unit(code: "{SUBOTICA}") {{ voters(first: 100) {VOTERS} }}
      filtered: voters(filter: {{unit: {{eq: "{SUBOTICA}"}}}}) {VOTERS} }}"""
    data = (await hub.ask(text, **CLERK.sent)).data
    assert ids(data["voters"]) == ids(data["own"]["voters"]) == own
    assert len(own) > 10
    assert ids(data["other"]["voters"]) == ids(data["filtered"]) == set()


async def test_a_station_leads_a_clerk_to_voters_of_the_own_part_only(
    hub: Hub, superuser: Connection
) -> None:
    text = f"""query($after: Cursor) {{ stations(first: 100, after: $after) {{
      nodes {{ id voters(first: 40) {VOTERS} }} pageInfo {{ hasNextPage endCursor }} }} }}"""
    found, page = {}, {"hasNextPage": True, "endCursor": None}
    while page["hasNextPage"]:
        answer = await hub.ask(text, {"after": page["endCursor"]}, **CLERK.sent)
        stations = answer.data["stations"]
        found |= {node["id"]: ids(node["voters"]) for node in stations["nodes"]}
        page = stations["pageInfo"]
    wanted = await voters(superuser, f"roll_unit = '{NIS}'")
    assert set().union(*found.values()) == wanted
    assert sum(bool(held) for held in found.values()) == 1 < len(found)


async def test_links_lead_a_clerk_to_persons_of_the_own_part_only(hub: Hub) -> None:
    text = "{ voters(first: 100) { nodes { unit { code } person { id voters { totalCount } } } } }"
    nodes = (await hub.ask(text, **CLERK.sent)).data["voters"]["nodes"]
    assert {node["unit"]["code"] for node in nodes} == {NIS}
    assert {node["person"]["voters"]["totalCount"] for node in nodes} == {1}
    for number, is_found in ((1, True), (4, False), (5, False)):
        text = f'{{ person(id: "{person(number)}") {{ voters {{ totalCount }} }} }}'
        for words in ({}, ON_BASIS):
            answer = await hub.ask(text, **CLERK.sent | words)
            assert (answer.data["person"] is not None) is is_found


async def test_the_ministry_and_a_supervisor_on_a_basis_read_the_whole_roll(
    hub: Hub, superuser: Connection
) -> None:
    wanted = len(await voters(superuser, "true"))
    text = f'{{ voters {{ totalCount }} unit(code: "{SUBOTICA}") {{ voters {VOTERS} }} }}'
    for asking in (MINISTRY, ON_A_BASIS):
        data = (await hub.ask(text, **asking.sent)).data
        assert data["voters"]["totalCount"] == wanted
        assert ids(data["unit"]["voters"]) == await voters(superuser, f"roll_unit = '{SUBOTICA}'")


async def test_a_voter_withheld_is_read_with_a_clearance_only(hub: Hub) -> None:
    text = "{ voters(first: 100) { nodes { person { id } } } }"
    for asking in (CLERK, MINISTRY, ON_A_BASIS):
        for clearance in (0, 1, 2):
            answer = await hub.ask(
                f'{{ person(id: "{person(4)}") {{ voters {{ totalCount }} }} }}',
                **asking.sent | {"clearance": clearance},
            )
            wanted = {"voters": {"totalCount": 1}} if clearance == 2 else None
            assert answer.data["person"] == wanted
    nodes = (await hub.ask(text, **CLERK.sent | {"clearance": 2})).data["voters"]["nodes"]
    assert str(person(4)) in {node["person"]["id"] for node in nodes}


async def test_a_citizen_reads_the_own_entry_and_what_hangs_on_it(hub: Hub) -> None:
    text = f"""{{ me {{
      voters {{ totalCount nodes {{ status person {{ id }} station {{ number }}
        places {{ nodes {{ kind country }} }}
        changes{CHANGES} {{ nodes {{ newValue decision {{ number }} }} }} }} }}
      rollDecisions{CHANGES} {{ totalCount nodes {{ number person {{ id }} }} }}
      specialRoll {{ minority }} }} }}"""
    for number in (1, 3, 4):
        own = {"id": str(person(number))}
        entry = {
            "status": "ACTIVE",
            "person": own,
            "station": {"number": 1},
            "places": {"nodes": [{"kind": "ABROAD", "country": "AT"}]},
            "changes": {"nodes": [{"newValue": "Нова 2", "decision": {"number": f"20-{number}"}}]},
        }
        assert (await hub.ask(text, capacity="CITIZEN", who=person(number))).data["me"] == {
            "voters": {"totalCount": 1, "nodes": [entry]},
            "rollDecisions": {
                "totalCount": 1,
                "nodes": [{"number": f"20-{number}", "person": own}],
            },
            "specialRoll": {"minority": "HUNGARIAN"},
        }


@pytest.mark.parametrize(
    ("text", "coordinate"),
    [
        ("{ voters { totalCount } }", "Query.voters"),
        ("{ rollDecisions { totalCount } }", "Query.rollDecisions"),
        (f'{{ unit(code: "{NIS}") {{ voters {{ totalCount }} }} }}', "Unit.voters"),
        ("{ stations { nodes { voters { totalCount } } } }", "Station.voters"),
        ("{ people { nodes { voters { totalCount } } } }", "Person.voters"),
        ("{ people { nodes { rollDecisions { totalCount } } } }", "Person.rollDecisions"),
        ("{ people { nodes { specialRoll { since } } } }", "Person.specialRoll"),
    ],
)
@pytest.mark.parametrize("asking", OTHERS, ids=lambda asking: asking.name)
async def test_registrars_and_the_public_are_denied_the_roll(
    hub: Hub, asking: Asking, text: str, coordinate: str
) -> None:
    for words in ({}, ON_BASIS):
        answer = await hub.ask(text, **asking.sent | words)
        assert (answer.status, answer.code) == (403, "FORBIDDEN")
        denied = {error["extensions"]["coordinate"] for error in answer.json["errors"]}
        assert coordinate in denied


@pytest.mark.parametrize("root", ["voters", "rollDecisions"])
async def test_a_citizen_lists_nothing_at_the_root(hub: Hub, root: str) -> None:
    answer = await hub.ask(f"{{ {root} {{ totalCount }} }}", capacity="CITIZEN")
    assert answer.json["errors"][0]["extensions"]["coordinate"] == f"Query.{root}"


# The special roll


@pytest.mark.parametrize("asking", [CLERK, MINISTRY], ids=lambda asking: asking.name)
async def test_the_special_roll_is_hidden_from_protection_level_1_on(
    hub: Hub, asking: Asking
) -> None:
    for number, clearance, is_read in ((1, 0, True), (3, 0, False), (3, 1, True), (4, 2, True)):
        text = f'{{ person(id: "{person(number)}") {{ id specialRoll {{ minority }} }} }}'
        answer = await hub.ask(text, **asking.sent | {"clearance": clearance})
        assert (answer.data["person"]["specialRoll"] is not None) is is_read


async def test_no_basis_opens_the_special_roll(hub: Hub) -> None:
    text = f'{{ person(id: "{person(1)}") {{ specialRoll {{ minority }} }} }}'
    for asking in (ON_A_BASIS, Asking("REGISTRAR", ON_BASIS)):
        answer = await hub.ask(text, **asking.sent)
        assert answer.status == 403
        for error in answer.json["errors"]:
            assert error["extensions"]["allowed"] == ["CITIZEN", "ROLL_CLERK", "ROLL_MINISTRY"]


# Decisions


async def numbers(hub: Hub, asking: Asking) -> list[str]:
    text = f"{{ rollDecisions{OWN} {{ totalCount nodes {{ number }} }} }}"
    page = (await hub.ask(text, **asking.sent)).data["rollDecisions"]
    assert page["totalCount"] == len(page["nodes"])
    return sorted(node["number"] for node in page["nodes"])


async def test_decisions_are_those_of_the_own_unit_or_all(hub: Hub) -> None:
    assert await numbers(hub, CLERK) == ["20-1"]
    assert await numbers(hub, MINISTRY) == ["20-1", "20-5"]
    assert await numbers(hub, SUPERVISOR) == ["20-1", "20-5"]
    for clearance, more in ((1, []), (2, ["20-4"])):
        cleared = Asking("SUPERVISOR", {"clearance": clearance})
        assert await numbers(hub, cleared) == ["20-1", "20-3", *more, "20-5"]


async def test_second_instance_reads_decisions_and_reaches_no_person_without_a_basis(
    hub: Hub, superuser: Connection
) -> None:
    text = f"""{{ rollDecisions{OWN} {{ nodes {{ number person {{ __typename }}
      changes {{ nodes {{ oldValue voter {{ __typename }} person {{ __typename }} }} }} }} }} }}"""
    events = "SELECT count(*) FROM trail.event"
    before = await superuser.fetchval(events)
    for node in (await hub.ask(text, **SUPERVISOR.sent)).data["rollDecisions"]["nodes"]:
        assert node["person"] is None
        assert node["changes"]["nodes"] == [{"oldValue": "Стара 1", "voter": None, "person": None}]
    assert await superuser.fetchval(events) == before
    text = text.replace("__typename", "id")
    for node in (await hub.ask(text, **ON_A_BASIS.sent)).data["rollDecisions"]["nodes"]:
        [change] = node["changes"]["nodes"]
        assert node["person"] == change["person"] is not None
        assert change["voter"] is not None
    assert await superuser.fetchval(events) == before + 1


async def test_what_stands_in_a_person_or_an_entry_needs_the_basis(hub: Hub) -> None:
    text = "{ rollDecisions { nodes { person { id } changes { nodes { voter { id } } } } } }"
    answer = await hub.ask(text, **SUPERVISOR.sent)
    needed = {
        error["extensions"]["coordinate"]: error["extensions"].get("needs")
        for error in answer.json["errors"]
    }
    assert (answer.status, needed) == (403, {"Person.id": "BASIS", "Voter.id": "BASIS"})


# Stations


async def test_stations_are_public(hub: Hub) -> None:
    text = f"""{{ unit(code: "{NIS}") {{ stations {{ nodes {{ id number name nameLatin
      unit {{ code }} }} }} }} stations {{ totalCount }} }}"""
    data = (await hub.ask(text)).data
    [node] = data["unit"]["stations"]["nodes"]
    assert (node["number"], node["nameLatin"]) == (1, latin(node["name"]))
    assert node["unit"] == {"code": NIS}
    assert data["stations"]["totalCount"] > 100
    found = await hub.ask("query($id: ID!) { station(id: $id) { number } }", {"id": node["id"]})
    assert found.data == {"station": {"number": 1}}
    none = await hub.ask(f'{{ station(id: "{person(1)}") {{ number }} }}')
    assert none.data == {"station": None}
