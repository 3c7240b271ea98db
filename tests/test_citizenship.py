"""Citizenship: which capacity reads the fact, and which the decisions delivered to which unit."""

from collections.abc import AsyncIterator
from datetime import date
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from hub.db import Connection, Target
from tests.conftest import NIS, Hub, person
from tests.matrix import ON_BASIS, Asking
from tests.scratch import connected

SUBOTICA = "80438"
REGISTRAR = Asking("REGISTRAR")
OF_SUBOTICA = Asking("REGISTRAR", {"unit": SUBOTICA})
ROLL_CLERK = Asking("ROLL_CLERK")
MINISTRY = Asking("ROLL_MINISTRY")
SUPERVISOR = Asking("SUPERVISOR", ON_BASIS)
OFFICER = Asking("CITIZENSHIP_OFFICER")
OFFICER_ON_BASIS = Asking("CITIZENSHIP_OFFICER", ON_BASIS)
COMMISSION = Asking("REVISION_COMMISSION")
# Whom the rows are about: three of Niš (the levels are 0, 1, 2), one of Subotica.
ABOUT = {1: NIS, 3: NIS, 4: NIS, 5: SUBOTICA}
# Decisions go to the other unit than keeps the birth entry; number 6 is matched to nobody.
DELIVERED = {1: SUBOTICA, 3: NIS, 4: NIS, 5: NIS, 6: NIS}
CARRIED = "trail_id, protection, birth_keeper, roll_unit, residence_unit"
SOURCE = "source_register, source_body, recorded_at"
PERSON = ", ".join(f"p.{name}" for name in f"{CARRIED}, {SOURCE}".split(", "))
FROM = f"{PERSON} FROM population.person p WHERE p.id = $1"
INTO = f"{CARRIED}, {SOURCE}"
BODY = "Министарство унутрашњих послова"
FACT = f"""INSERT INTO citizenship.citizenship (id, person_id, since, until, ground, ended_by,
  {INTO}) SELECT $2, p.id, '1980-01-01', $3, 'DESCENT', $4, {FROM}"""
FOREIGN = f"""INSERT INTO citizenship.foreign_citizenship (id, person_id, country, {INTO})
SELECT $2, p.id, 'AT', {FROM}"""
BOOK = f"""INSERT INTO citizenship.citizens_book (id, keeper_code, area, volume, year_from,
  {SOURCE}) VALUES ($1, $2, 'Матично подручје', '1', 1950, 'C', 'Орган', now())"""
ENTRY = f"""INSERT INTO citizenship.citizens_book_entry (id, person_id, book_id, keeper_code,
  number, year, text, {INTO}) SELECT $2, p.id, $3, $4, 1, 1950, 'Уписан', {FROM}"""
FORM = """kind, ordinal, number, decided_on, legal_basis, surname, one_parent, given_name, born_on,
  born_precision, birth_place, birth_country, body, final_on, delivered_on, delivered_unit_code,
  remedy, remedy_days"""
FORM_VALUES = f"""'ADMISSION', $3, $4, '2026-03-12', 'чл. 18', 'Њежић', 'Љубо', 'Џона',
  '1970-01-01', 'YEAR', 'Беч', 'AT', '{BODY}', '2026-03-20', '2026-04-02', $5,
  'ADMINISTRATIVE_DISPUTE', 30"""
DECISION = f"""INSERT INTO citizenship.citizenship_decision (id, person_id, {FORM}, {INTO})
SELECT $2, p.id, {FORM_VALUES}, {FROM}"""
UNMATCHED = f"""INSERT INTO citizenship.citizenship_decision (id, {FORM}, {SOURCE})
SELECT $1, {FORM_VALUES.replace("$3", "$2").replace("$4", "$3").replace("$5", "$4")},
  'C', 'Орган', now()"""
ACT = f"""INSERT INTO citizenship.%s (id, person_id, number, %s, body, delivered_unit_code, {INTO})
SELECT $2, p.id, $3, '2026-05-05', '{BODY}', $4, {FROM}"""
ANNULMENT = f"""INSERT INTO citizenship.annulment (id, person_id, number, decided_on, body, annuls,
  annulled_body, annulled_number, annulled_on, decision_id, delivered_unit_code, {INTO})
SELECT $2, p.id, $3, '2026-06-06', '{BODY}', 'ACQUISITION', '{BODY}', $4, '2026-03-12', $2, $5,
  {FROM}"""
TABLES = (
    *("annulment", "deemed_act", "determination", "citizenship_decision", "citizens_book_entry"),
    *("citizens_book", "foreign_citizenship", "citizenship"),
)
DECIDED = ("citizenshipDecisions", "determinations", "deemedActs", "annulments")


def row(number: int) -> UUID:
    return UUID(f"30000000-0000-4000-8000-{number:012d}")


def number_of(number: int) -> str:
    return f"204-{number}/2026"


@pytest.fixture(scope="module", autouse=True)
async def _rows(target: Target) -> AsyncIterator[None]:
    async with connected(target) as owner:
        async with owner.transaction():
            for at, unit in enumerate((NIS, SUBOTICA), 1):
                await owner.execute(BOOK, row(at), unit)
            for number in ABOUT:
                await _insert(owner, number)
            await owner.execute(UNMATCHED, row(6), 6, number_of(6), NIS)
        yield
        for table in TABLES:
            await owner.execute(f"DELETE FROM citizenship.{table}")


async def _insert(owner: Connection, number: int) -> None:
    who, at, said = person(number), row(number), number_of(number)
    unit = DELIVERED[number]
    await owner.execute(FACT, who, at, None, None)
    await owner.execute(FOREIGN, who, at)
    book = row(1 if unit == NIS else 2)
    await owner.execute(ENTRY.replace(", 1, 1950", f", {number}, 1950"), who, at, book, unit)
    await owner.execute(DECISION, who, at, number, said, unit)
    await owner.execute(ACT % ("determination", "decided_on"), who, at, said, unit)
    await owner.execute(ACT % ("deemed_act", "issued_on"), who, at, said, unit)
    await owner.execute(ANNULMENT, who, at, f"{said}-а", said, unit)


def rows(page: Any) -> set[int]:
    """The numbers of the rows in a page that asked for ids."""
    found = {int(node["id"][-12:]) for node in page["nodes"]}
    assert page["totalCount"] == len(found) == len(page["nodes"])
    return found


async def listed(hub: Hub, root: str, asking: Asking) -> set[int]:
    text = f"{{ {root}(first: 100) {{ totalCount nodes {{ id }} }} }}"
    return rows((await hub.ask(text, **asking.sent)).data[root])


# The fact


@pytest.mark.parametrize(
    ("asking", "wanted"),
    [
        (REGISTRAR, {1, 3}),
        (OF_SUBOTICA, {5}),
        (Asking("REGISTRAR", {"clearance": 2}), {1, 3, 4}),
        (ROLL_CLERK, {1, 3}),
        (MINISTRY, {1, 3, 5}),
        (SUPERVISOR, {1, 3, 5}),
        (OFFICER, {1, 3, 5}),
        (Asking("CITIZENSHIP_OFFICER", {"clearance": 2}), {1, 3, 4, 5}),
        (COMMISSION, {1, 3, 5}),
    ],
    ids=str,
)
async def test_the_fact_is_listed_within_the_own_unit_or_whole(
    hub: Hub, asking: Asking, wanted: set[int]
) -> None:
    assert await listed(hub, "citizenships", asking) == wanted


async def test_a_person_has_the_citizenship_that_lasts_and_former_ones(
    hub: Hub, target: Target
) -> None:
    text = f"""{{ person(id: "{person(1)}") {{ citizenship {{ ground }}
      citizenships {{ nodes {{ until endedBy }} }} }} }}"""
    async with connected(target) as owner:
        await owner.execute(
            FACT.replace("1980", "1960"), person(1), row(90), date(1975, 5, 5), "RELEASE"
        )
        found = (await hub.ask(text, **REGISTRAR.sent)).data["person"]
        await owner.execute("DELETE FROM citizenship.citizenship WHERE id = $1", row(90))
    assert found == {
        "citizenship": {"ground": "DESCENT"},
        "citizenships": {
            "nodes": [
                {"until": "1975-05-05", "endedBy": "RELEASE"},
                {"until": None, "endedBy": None},
            ]
        },
    }


async def test_a_second_period_that_lasts_is_refused_by_the_database(target: Target) -> None:
    async with connected(target) as owner:
        with pytest.raises(asyncpg.UniqueViolationError):
            await owner.execute(FACT, person(1), row(91), None, None)


async def test_one_person_is_looked_up_exactly_for_a_certificate(hub: Hub) -> None:
    text = f"""{{ person(id: "{person(5)}") {{ citizenship {{ ground }}
      citizensBookEntries {{ nodes {{ text book {{ volume }} }} }}
      foreignCitizenships {{ totalCount }} }} }}"""
    assert (await hub.ask(text, **REGISTRAR.sent)).data == {"person": None}
    found = await hub.ask(text, **Asking("REGISTRAR", ON_BASIS).sent)
    assert found.data["person"] == {
        "citizenship": {"ground": "DESCENT"},
        "citizensBookEntries": {"nodes": [{"text": "Уписан", "book": {"volume": "1"}}]},
        "foreignCitizenships": {"totalCount": 0},
    }


# Books of citizens


async def test_books_are_public_and_their_entries_are_not(hub: Hub) -> None:
    text = f'{{ unit(code: "{NIS}") {{ citizensBooks {{ nodes {{ volume yearFrom %s }} }} }} }}'
    found = await hub.ask(text % "areaLatin")
    [book] = found.data["unit"]["citizensBooks"]["nodes"]
    assert book == {"volume": "1", "yearFrom": 1950, "areaLatin": "Matično područje"}
    refused = await hub.ask(text % "entries { totalCount }")
    assert (refused.status, refused.code) == (403, "FORBIDDEN")


async def test_a_registrar_lists_the_entries_of_books_that_the_own_unit_keeps(hub: Hub) -> None:
    text = f"""{{ own: unit(code: "{NIS}") {{ citizensBooks {{ nodes {{ entries(first: 10) {{
      totalCount nodes {{ id person {{ id }} }} }} }} }} }}
      other: unit(code: "{SUBOTICA}") {{ citizensBooks {{ nodes {{ entries {{ totalCount }} }} }} }}
    }}"""
    data = (await hub.ask(text, **REGISTRAR.sent)).data
    [own] = data["own"]["citizensBooks"]["nodes"]
    assert rows(own["entries"]) == {3, 5}
    # Niš does not keep the birth entry of person 5: the row is there, the person is not.
    people = {int(node["id"][-12:]): node["person"] for node in own["entries"]["nodes"]}
    assert people == {3: {"id": str(person(3))}, 5: None}
    [other] = data["other"]["citizensBooks"]["nodes"]
    assert other["entries"]["totalCount"] == 0


# Decisions


@pytest.mark.parametrize("root", DECIDED)
@pytest.mark.parametrize(
    ("asking", "wanted"),
    [
        (REGISTRAR, {3, 5}),
        (OF_SUBOTICA, {1}),
        (SUPERVISOR, {1, 3, 5}),
        (OFFICER, {1, 3, 5}),
        (Asking("CITIZENSHIP_OFFICER", {"clearance": 2}), {1, 3, 4, 5}),
    ],
    ids=str,
)
async def test_decisions_are_those_delivered_to_the_own_unit_or_all(
    hub: Hub, root: str, asking: Asking, wanted: set[int]
) -> None:
    if root == "citizenshipDecisions":
        # The evidence states residences: it is a part of a person, and withheld from level 1 on.
        wanted = wanted - ({3} if not asking.words.get("clearance") else set())
        wanted |= {6} if asking != OF_SUBOTICA else set()  # about nobody until it is matched
    assert await listed(hub, root, asking) == wanted


@pytest.mark.parametrize("root", DECIDED)
@pytest.mark.parametrize(
    "asking",
    [Asking("PUBLIC"), Asking("CITIZEN"), ROLL_CLERK, MINISTRY, COMMISSION, Asking("SUPERVISOR")],
    ids=str,
)
async def test_others_are_denied_decisions(hub: Hub, root: str, asking: Asking) -> None:
    answer = await hub.ask(f"{{ {root} {{ totalCount }} }}", **asking.sent)
    assert (answer.status, answer.code) == (403, "FORBIDDEN")


async def test_the_officer_of_citizenship_reaches_a_person_on_a_basis_only(
    hub: Hub, superuser: Connection
) -> None:
    text = f'{{ citizenshipDecision(id: "{row(1)}") {{ surnameLatin person {{ %s }} }} }}'
    found = await hub.ask(text % "__typename", **OFFICER.sent)
    assert found.data["citizenshipDecision"] == {"surnameLatin": "Nježić", "person": None}
    assert (await hub.ask(text % "id", **OFFICER.sent)).status == 403
    found = await hub.ask(text % "id", **OFFICER_ON_BASIS.sent)
    assert found.data["citizenshipDecision"]["person"] == {"id": str(person(1))}
    trail = await superuser.fetchval(
        "SELECT trail_id FROM population.person WHERE id=$1", person(1)
    )
    event = "SELECT subjects FROM trail.event WHERE request::text = $1"
    assert await superuser.fetchval(event, found.headers["hub-request"]) == [trail]


async def test_an_unmatched_decision_is_about_nobody(hub: Hub, superuser: Connection) -> None:
    text = f'{{ citizenshipDecision(id: "{row(6)}") {{ ordinal person {{ id }} }} }}'
    found = await hub.ask(text, **OFFICER_ON_BASIS.sent)
    assert found.data["citizenshipDecision"] == {"ordinal": 6, "person": None}
    event = "SELECT subjects FROM trail.event WHERE request::text = $1"
    assert await superuser.fetchval(event, found.headers["hub-request"]) == []


async def test_a_decision_of_another_unit_is_as_one_unknown(hub: Hub) -> None:
    for number in (1, 99):
        text = f'{{ citizenshipDecision(id: "{row(number)}") {{ number }} }}'
        for words in ({}, ON_BASIS):
            found = await hub.ask(text, **REGISTRAR.sent | words)
            assert found.data == {"citizenshipDecision": None}


async def test_a_decision_is_found_by_number_date_and_kind(hub: Hub) -> None:
    text = """query($number: String!) { citizenshipDecisions(filter: {number: {eq: $number},
      decidedOn: {eq: "2026-03-12"}, kind: {eq: ADMISSION}, finalOn: {gte: "2026-03-20"},
      deliveredOn: {lte: "2026-04-02"}}) { totalCount nodes { id } } }"""
    found = await hub.ask(text, {"number": number_of(5)}, **OFFICER.sent)
    assert rows(found.data["citizenshipDecisions"]) == {5}


async def test_an_annulment_names_and_leads_to_what_it_annuls(hub: Hub) -> None:
    text = f"""{{ unit(code: "{NIS}") {{ deliveredDecisions(filter: {{ordinal: {{eq: 5}}}}) {{
      nodes {{ annulments {{ nodes {{ annuls annulledNumber annulledOn
        decision {{ number }} }} }} }}
    }} }} }}"""
    [node] = (await hub.ask(text, **REGISTRAR.sent)).data["unit"]["deliveredDecisions"]["nodes"]
    [annulment] = node["annulments"]["nodes"]
    assert annulment == {
        "annuls": "ACQUISITION",
        "annulledNumber": number_of(5),
        "annulledOn": "2026-03-12",
        "decision": {"number": number_of(5)},
    }


@pytest.mark.parametrize("number", [1, 3, 4, 5])
async def test_a_citizen_reads_the_own_decisions_and_nobody_elses(hub: Hub, number: int) -> None:
    fields = ("citizenships", "foreignCitizenships", "citizensBookEntries", *DECIDED)
    inner = " ".join(f"{name} {{ totalCount nodes {{ id person {{ id }} }} }}" for name in fields)
    me = (await hub.ask(f"{{ me {{ {inner} }} }}", capacity="CITIZEN", who=person(number))).data[
        "me"
    ]
    for name in fields:
        assert rows(me[name]) == {number}
        assert me[name]["nodes"][0]["person"] == {"id": str(person(number))}
