"""`enterBirth` over real HTTP: every field, the child, citizenship in the same act, one order."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import date
from typing import Any

import pytest

from hub.api import Api
from hub.db import Connection, Target
from hub.postgres import Server
from schema.clocks import deadline
from schema.terms import Clock
from tests.births import (
    AREA,
    BOOKS,
    DAY,
    FATHER,
    KOSOVO,
    MOTHER,
    NOVI_SAD,
    PROOF,
    RESIDENCE,
    THERE,
    abroad,
    birth,
    enter,
    entered,
    late,
    parts,
    refused,
    stillborn,
    today,
)
from tests.cases_desk import doubt, made, opened, opinion
from tests.commands import key
from tests.conftest import NIS, Hub, person
from tests.scratch import SCRATCH, connected, scratch
from tests.test_ledger_filings import mark, receive

ENTRIES = "SELECT count(*) FROM civil.birth_entry"
PEOPLE = "SELECT count(*) FROM population.person"
JELENA = str(person(1))


@pytest.fixture(scope="module")
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as made:
        async with connected(made) as connection:
            await connection.execute(BOOKS)
        yield made


@pytest.fixture(scope="module")
async def desk(serve: Callable[..., Any], api: Api, there: Target) -> Hub:
    """A hub on a state of its own: what is entered here is seen by no other test."""
    made: Hub = await serve(api, there, SCRATCH)
    return made


@pytest.fixture
async def books(there: Target) -> AsyncIterator[Connection]:
    async with connected(there) as connection:
        yield connection


async def test_a_birth_is_entered_with_every_field(desk: Hub) -> None:
    paper = {"name": "Пријава рођења", "body": "УКЦ Ниш", "number": "12/2026", "dated": None}
    name = {"givenName": "Ágnes", "surname": "Markovics", "language": "hu", "script": "LATIN"}
    by_father = {
        "kind": "PERSON",
        "name": "Ласло Ковач",
        "reportedOn": today().isoformat(),
        "residence": {**RESIDENCE, "settlement": "Сегедин", "unit": None, "country": "HU"},
    }
    given = birth("Агнеса", documents=[paper], minorityName=name, report=by_father)
    payload = await entered(desk, given)
    entry, receipt = payload["birthEntry"], payload["receipt"]
    number, year = entry["number"], today().year
    assert {name: entry[name] for name in given.keys() & entry.keys() - {"area", "born"}} == {
        **{name: given[name] for name in given.keys() & entry.keys() - {"area", "born"}},
        "birthUnit": {"code": NIS},
        "citizenship": "Република Србија",
        "report": {
            "reporterKind": "PERSON",
            "reporterName": "Ласло Ковач",
            "reportedOn": today().isoformat(),
            "dueOn": _iso(deadline(today() - 3 * DAY, Clock.BIRTH_REPORT, today())),
            "isLate": False,
            "reporter": None,
            "address": {**by_father["residence"], "unit": None},  # type: ignore[dict-item]
        },
    }
    assert entry["born"] == given["born"]
    assert entry["area"] == {"id": AREA}
    assert entry["keeper"] == {"code": NIS}
    assert (entry["year"], entry["volume"]) == (year, "VI")
    assert entry["entryMark"] == f"МР-{NIS}-{year}-{number:06}"
    assert entry["enteredOn"] == today().isoformat()
    assert (entry["lateDecisionNumber"], entry["isStillborn"]) == (None, False)
    assert entry["provenance"]["register"] == "CIVIL_REGISTERS"
    assert entry["provenance"]["recordedAt"] == receipt["recordedAt"]
    father, mother = entry["parents"]["nodes"]
    assert mother == {
        **{name: value for name, value in MOTHER.items() if name not in ("person", "residence")},
        "role": "MOTHER",
        "parent": {"id": JELENA},
        "jmbg": None,
        "birthUnit": {"code": NIS},
        "citizenship": "Република Србија",
        "address": {**RESIDENCE, "unit": {"code": NIS}},
    }
    assert father["parent"] is None
    assert father["born"] == {"year": 1984, "month": None, "day": None}
    assert father["citizenship"] == FATHER["foreignCitizenship"]
    notes = entry["notes"]["nodes"]
    assert [(one["writtenIn"], one["ordinal"], one["kind"]) for one in notes] == [
        ("REMARKS", 1, "DOCUMENT"),
        ("REMARKS", 2, "CITIZENSHIP"),
    ]
    assert notes[0]["text"] == "Пријава рођења (УКЦ Ниш, број 12/2026)"
    assert notes[1]["text"] == (
        "Уверење о држављанству мајке (Матичар Ниш, број 203-17/2026 од 15.01.2026.)"
    )
    assert {one["registrar"] for one in notes} == {given["registrar"]}


async def test_the_child_is_a_person_whom_the_circle_and_the_search_find(
    desk: Hub, books: Connection
) -> None:
    payload = await entered(desk, birth("Дуња"))
    child = payload["birthEntry"]["person"]
    assert child == {
        "id": child["id"],
        "givenName": "Дуња",
        "surname": "Марковић",
        "sex": "FEMALE",
        "birthKeeper": {"code": NIS},
        "oneParent": {"name": "Ласло"},
        "citizenship": {"since": _iso(today() - 3 * DAY), "ground": "DESCENT"},
        "birthUnit": {"code": NIS},
        "born": parts(today() - 3 * DAY),
    }
    mother = "{ me { children(first: 20) { nodes { child { id givenName } } } } }"
    found = (await desk.ask(mother, capacity="CITIZEN")).data["me"]["children"]["nodes"]
    assert {"id": child["id"], "givenName": "Дуња"} in [one["child"] for one in found]
    words = '{ people(name: "markovic dunj") { nodes { id matchedBy } } }'
    people = (await desk.ask(words, capacity="REGISTRAR")).data["people"]["nodes"]
    assert {"id": child["id"], "matchedBy": "CURRENT_NAME"} in people
    row = await books.fetchrow("SELECT * FROM population.person WHERE id = $1", child["id"])
    assert row is not None
    event = await books.fetchrow(
        "SELECT subjects FROM trail.event WHERE kind = 'ACT' ORDER BY number DESC LIMIT 1"
    )
    assert event is not None
    trails = await books.fetch(
        "SELECT trail_id FROM population.person WHERE id = ANY ($1)", [child["id"], JELENA]
    )
    assert set(event["subjects"]) == {one["trail_id"] for one in trails}


def _iso(day: date) -> str:
    return day.isoformat()


async def test_numbers_have_no_gap_under_parallel_entries(desk: Hub, books: Connection) -> None:
    names = ["Ана", "Вања", "Гала", "Дара", "Ема", "Зора", "Ива", "Јана", "Кала", "Лана"]
    made = await asyncio.gather(*(entered(desk, birth(one, area=AREA)) for one in names))
    numbers = [one["birthEntry"]["number"] for one in made]
    assert len(set(numbers)) == len(names)
    rows = await books.fetch(
        "SELECT number FROM civil.birth_entry WHERE area_id = $1 ORDER BY number", AREA
    )
    assert [one["number"] for one in rows] == list(range(1, len(rows) + 1))


async def test_two_registrars_at_once_enter_one_child_once(desk: Hub, books: Connection) -> None:
    before = await books.fetchval(ENTRIES)
    given = birth("Теодора")
    answers = await asyncio.gather(*(enter(desk, given, who=person(n)) for n in range(1, 7)))
    payloads = [one.data["enterBirth"] for one in answers]
    assert sum(one["receipt"] is not None for one in payloads) == 1
    assert {one["refusal"]["code"] for one in payloads if one["refusal"]} == {
        "BIRTH_ENTERED_BEFORE"
    }
    assert await books.fetchval(ENTRIES) == before + 1


async def test_one_key_sent_in_parallel_enters_once(desk: Hub, books: Connection) -> None:
    before, name, given = await books.fetchval(ENTRIES), key(), birth("Невена")
    made = await asyncio.gather(*(entered(desk, given, key=name) for _ in range(20)))
    assert len({one["receipt"]["act"] for one in made}) == 1
    assert await books.fetchval(ENTRIES) == before + 1
    answer = await enter(desk, birth("Невенка"), key=name)
    assert (answer.status, answer.code) == (422, "KEY_REUSED")


async def test_twins_are_separate_acts(desk: Hub) -> None:
    first = (await entered(desk, birth("Вида")))["birthEntry"]
    second = (await entered(desk, birth("Нада", bornAt="04:41")))["birthEntry"]
    assert second["number"] == first["number"] + 1
    assert first["person"]["id"] != second["person"]["id"]
    assert (await refused(desk, birth("Вида")))["code"] == "BIRTH_ENTERED_BEFORE"
    there = birth("Вида", area=THERE, birthUnit=NOVI_SAD, birthPlace="Нови Сад")
    assert (await refused(desk, there, unit=NOVI_SAD))["code"] == "BIRTH_ENTERED_ELSEWHERE"
    another = await entered(desk, birth("Вида", isAnother=True))
    assert another["birthEntry"]["number"] == second["number"] + 1


async def test_a_trial_enters_nothing(desk: Hub, books: Connection) -> None:
    before = await books.fetchval(ENTRIES), await books.fetchval(PEOPLE)
    payload = await entered(desk, birth("Проба"), dryRun=True)
    assert payload["birthEntry"]["givenName"] == "Проба"
    assert payload["receipt"]["act"] is None
    assert (await books.fetchval(ENTRIES), await books.fetchval(PEOPLE)) == before


async def test_the_graph_reads_differently_a_moment_before_and_after(desk: Hub) -> None:
    before = (await entered(desk, birth("Рада")))["receipt"]["recordedAt"]
    made = await entered(desk, birth("Сара"))
    text = """query ($id: ID!, $at: DateTime!) @asOf(recorded: $at) {
      birthEntry(id: $id) { givenName citizenship person { surname citizenship { ground } } } }"""

    async def as_of(at: str) -> Any:
        variables = {"id": made["receipt"]["recordId"], "at": at}
        return (await desk.ask(text, variables, capacity="REGISTRAR")).data["birthEntry"]

    assert await as_of(before) is None
    assert await as_of(made["receipt"]["recordedAt"]) == {
        "givenName": "Сара",
        "citizenship": "Република Србија",
        "person": {"surname": "Марковић", "citizenship": {"ground": "DESCENT"}},
    }


async def test_a_stillborn_child_is_entered_without_person_and_name(
    desk: Hub, books: Connection
) -> None:
    people = await books.fetchval(PEOPLE)
    entry = (await entered(desk, stillborn()))["birthEntry"]
    assert entry["isStillborn"] is True
    assert (entry["person"], entry["givenName"], entry["citizenship"]) == (None, None, None)
    assert [one["givenName"] for one in entry["parents"]["nodes"]] == ["Ласло", "Јелена"]
    assert entry["report"]["reporterName"] == "Универзитетски клинички центар Ниш"
    assert await books.fetchval(PEOPLE) == people
    assert (await refused(desk, stillborn()))["code"] == "BIRTH_ENTERED_BEFORE"
    twin = (await entered(desk, stillborn(bornAt="04:50")))["birthEntry"]
    assert twin["number"] == entry["number"] + 1
    mother = "{ me { children(first: 50) { nodes { child { id } } } } }"
    children = (await desk.ask(mother, capacity="CITIZEN")).data["me"]["children"]["nodes"]
    assert None not in [one["child"] for one in children]
    text = "query ($id: ID!) { birthEntry(id: $id) { surname parents { nodes { role } } } }"
    elsewhere = {"capacity": "REGISTRAR", "unit": NOVI_SAD}
    assert (await desk.ask(text, {"id": entry["id"]}, **elsewhere)).data["birthEntry"] is None


async def test_a_found_child_is_a_citizen_by_birth_on_the_territory(desk: Hub) -> None:
    proof = {"name": "Записник о налажењу детета", "body": "Полицијска управа Ниш", "number": "7"}
    given = birth(
        "Срећко", sex="MALE", kind="FOUND", mother=..., father=..., bornAt=...,
        citizenship={"territory": {"proof": proof}},
    )  # fmt: skip
    entry = (await entered(desk, given))["birthEntry"]
    assert entry["parents"]["nodes"] == []
    assert entry["person"]["citizenship"]["ground"] == "BIRTH_ON_TERRITORY"
    assert entry["person"]["oneParent"] is None
    assert entry["notes"]["nodes"][0]["text"] == (
        "Записник о налажењу детета (Полицијска управа Ниш, број 7)"
    )


async def test_a_late_entry_names_its_decision(desk: Hub) -> None:
    given = late("Касна")
    entry = (await entered(desk, given))["birthEntry"]
    decision = given["lateDecision"]
    assert (entry["lateDecisionNumber"], entry["lateDecisionOn"]) == (
        decision["number"],
        decision["dated"],
    )
    note = entry["notes"]["nodes"][0]
    assert note["basis"] == {
        "document": "Решење о накнадном упису",
        "number": decision["number"],
        "dated": decision["dated"],
        "body": decision["body"],
    }


async def test_a_birth_abroad_is_entered_where_a_parent_resides(desk: Hub) -> None:
    request = {"name": "Захтев за упис", "dated": today().isoformat()}
    by_report = {"descent": {"proof": PROOF, "report": request, "request": request}}
    given = abroad("Беата", citizenship=by_report)
    entry = (await entered(desk, given))["birthEntry"]
    assert (entry["birthUnit"], entry["birthCountry"]) == (None, "AT")
    assert entry["person"]["citizenship"]["since"] == _iso(today() - 400 * DAY)
    there = {**MOTHER, "residence": {**RESIDENCE, "unit": NOVI_SAD}}
    said = await refused(desk, abroad("Беа", citizenship=by_report, mother=there))
    assert (said["code"], said["facts"]) == (
        "OTHER_RESIDENCE",
        [{"name": "area_unit", "value": NIS}],
    )


async def test_a_child_of_foreigners_has_no_citizenship(desk: Hub) -> None:
    mother = {**FATHER, "givenName": "Ева", "surname": "Нађ"}
    entry = (await entered(desk, birth("Каталин", mother=mother, citizenship=...)))["birthEntry"]
    assert entry["citizenship"] is None
    assert entry["person"]["citizenship"] is None


async def test_a_book_of_another_unit_is_refused(desk: Hub, books: Connection) -> None:
    before = await books.fetchval(ENTRIES)
    said = await refused(desk, birth("Туђа", area=THERE))
    assert (said["code"], said["facts"]) == (
        "AREA_KEPT_ELSEWHERE",
        [{"name": "keeper", "value": NOVI_SAD}],
    )
    assert (await refused(desk, birth("Туђа"), unit=NOVI_SAD))["code"] == "AREA_KEPT_ELSEWHERE"
    assert await books.fetchval(ENTRIES) == before


async def test_the_unit_that_keeps_a_book_enters_births_of_its_territory(desk: Hub) -> None:
    given = birth("Косана", area=KOSOVO, birthPlace="Приштина", birthUnit="90204")
    entry = (await entered(desk, given))["birthEntry"]
    assert entry["keeper"] == {"code": NIS}
    assert entry["entryMark"].startswith("МР-90204-")
    assert (await refused(desk, birth("Косара", area=KOSOVO)))["code"] == "OTHER_AREA"


@pytest.mark.parametrize("capacity", ["PUBLIC", "CITIZEN", "SUPERVISOR", "CITIZENSHIP_OFFICER"])
async def test_another_capacity_enters_nothing(desk: Hub, books: Connection, capacity: str) -> None:
    before = await books.fetchval(ENTRIES)
    answer = await enter(desk, birth("Нико"), capacity=capacity)
    assert (answer.status, answer.code) == (403, "FORBIDDEN")
    assert await books.fetchval(ENTRIES) == before


async def test_a_birth_of_a_doubted_filing_waits_for_the_opinion(desk: Hub) -> None:
    filing = (await receive(desk, "BIRTHS", capacity="REGISTRAR"))["receipt"]["filing"]["id"]
    case = await opened(desk, "openDoubt", doubt(filing=filing))
    await mark(desk, filing, "OPEN", capacity="REGISTRAR")
    for given in (birth("Драгомир"), stillborn(bornAt="05:20")):
        assert (await refused(desk, given, filing=filing))["code"] == "AWAITING_OPINION"
    await made(desk, "giveOpinion", opinion(case), version=case["provenance"]["commit"])
    payload = await entered(desk, birth("Драгомир"), filing=filing)
    assert payload["receipt"]["filing"]["state"] == "CLOSED"
