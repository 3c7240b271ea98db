"""What is not entered: each reason by its one fact, over real HTTP; nothing is written then."""

from collections.abc import AsyncIterator, Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from hub.api import Api
from hub.postgres import Server
from tests.commands import decision, recorded
from tests.conftest import NIS
from tests.registrars import INTO, MINISTRY, OF_PERSON, SUBOTICA, Desk, opened, somebody
from tests.test_citizenship_entering import (
    ADMISSION,
    ARTICLES,
    DECISION,
    DELIVERED,
    OF_ENTRY,
    RELEASE,
    TERRITORY,
    delivered,
)

TOMORROW, LONG_AGO = "2126-11-23", "2005-02-26"
ACTS = "SELECT count(*) FROM ledger.act"
NAMES = {
    "enterAdmission": ADMISSION,
    "enterDetermination": DELIVERED,
    "enterDeemedCitizen": DECISION,
    "enterTermination": RELEASE,
    "enterAnnulment": OF_ENTRY,
}
# The code, the command, what its input differs in, and by what somebody is a citizen before.
CASES: list[tuple[str, str, dict[str, Any], str | None]] = [
    ("ALREADY_CITIZEN", "enterAdmission", {}, "DESCENT"),
    ("ALREADY_CITIZEN", "enterDetermination", {}, "DESCENT"),
    ("ALREADY_CITIZEN", "enterDeemedCitizen", {}, "DESCENT"),
    ("NOT_A_CITIZEN", "enterTermination", {}, None),
    ("NOT_A_CITIZEN", "enterAnnulment", {}, None),
    ("DAY_IN_FUTURE", "enterAdmission", {"decidedOn": TOMORROW}, None),
    ("DAY_IN_FUTURE", "enterDeemedCitizen", {"effectiveOn": TOMORROW}, None),
    ("DAY_BEFORE_LAW", "enterAdmission", {"decidedOn": LONG_AGO}, None),
    ("DAY_BEFORE_LAW", "enterDeemedCitizen", {"decidedOn": LONG_AGO}, None),
    ("DAY_BEFORE_BIRTH", "enterDetermination", {"effectiveOn": "1990-05-05"}, None),
    ("DAY_BEFORE_DECISION", "enterAdmission", {"finalOn": "2026-03-11"}, None),
    ("DAY_BEFORE_DECISION", "enterAdmission", {"effectiveOn": "2026-03-11"}, None),
    ("DAY_BEFORE_DECISION", "enterTermination", {"deliveredOn": "2026-03-11"}, "DESCENT"),
    ("DAY_IN_FUTURE", "enterAdmission", {"finalOn": TOMORROW}, None),
    ("DAY_IN_FUTURE", "enterAdmission", {"deliveredOn": TOMORROW}, "DESCENT"),
    ("DAY_IN_FUTURE", "enterDetermination", {"deliveredOn": TOMORROW}, None),
    ("DAY_IN_FUTURE", "enterTermination", {"deliveredOn": TOMORROW}, None),
    ("DAY_IN_FUTURE", "enterAnnulment", {"deliveredOn": TOMORROW}, "DESCENT"),
    ("WHAT_IS_ANNULLED", "enterAnnulment", {"annuls": "RELEASE"}, "DESCENT"),
    ("UNKNOWN_DECISION", "enterAnnulment", {
        "annuls": "RELEASE", "annulledBody": MINISTRY, "annulledNumber": "1/2020",
        "annulledOn": "2020-01-01"}, "DESCENT"),
    ("ANNULLED_LATER", "enterAnnulment", {
        "annuls": "RELEASE", "annulledBody": MINISTRY, "annulledNumber": "1/2026",
        "annulledOn": "2026-03-13"}, "DESCENT"),
    ("TEXT_TOO_LONG", "enterAdmission", {"number": "1" * 51}, None),
    ("TEXT_NOT_CYRILLIC", "enterAdmission", {"body": "Policija"}, None),
    ("TEXT_CHARACTERS", "enterDeemedCitizen", {"body": "Управа) (друга"}, None),
    ("TEXT_MARKS", "enterAdmission", {"body": "Управа А\u0301"}, None),
    ("TEXT_NOT_CYRILLIC", "enterAdmission", {"registrar": "Nada Kecojević"}, None),
]  # fmt: skip


@pytest.fixture(scope="module")
async def desk(server: Server, api: Api, serve: Callable[..., Any]) -> AsyncIterator[Desk]:
    async with opened(server, api, serve) as made:
        yield made


@pytest.mark.parametrize(("code", "name", "changes", "before"), CASES)
async def test_one_fact_refuses(
    desk: Desk, code: str, name: str, changes: dict[str, Any], before: str | None
) -> None:
    who = await somebody(desk.books, ground=before)
    acts = await desk.books.fetchval(ACTS)
    said = await desk.refused(name, who, {**NAMES[name], **changes})
    assert said["code"] == code
    assert said["sentence"].endswith(".")
    assert await desk.books.fetchval(ACTS) == acts


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"body": "А" * 5_000}, 400, "LIMIT_EXCEEDED"),
        ({"number": " "}, 400, "INVALID_VARIABLES"),
        ({"body": "Mинистарство"}, 400, "INVALID_VARIABLES"),
        ({"body": "Упра\u202eва"}, 400, "INVALID_VARIABLES"),
        ({"ground": "DESCENT"}, 400, "INVALID_VARIABLES"),
        ({"citizensBookEntry": str(uuid4())}, 400, "INVALID_VARIABLES"),
        ({"birthEntry": None}, 400, "INVALID_VARIABLES"),
    ],
)
async def test_an_input_that_is_none_is_an_error(
    desk: Desk, changes: dict[str, Any], status: int, code: str
) -> None:
    who = await somebody(desk.books)
    answer = await desk.send("enterAdmission", who, {**ADMISSION, **changes})
    assert (answer.status, answer.code) == (status, code)


@pytest.mark.parametrize("name", NAMES)
async def test_a_clerk_of_another_unit_finds_no_such_entry(desk: Desk, name: str) -> None:
    who = await somebody(desk.books)
    said = await desk.refused(name, who, NAMES[name], unit=SUBOTICA)
    assert said["code"] == "ENTRY_UNKNOWN"


@pytest.mark.parametrize(
    "capacity", ["PUBLIC", "CITIZEN", "ROLL_CLERK", "SUPERVISOR", "CITIZENSHIP_OFFICER"]
)
async def test_another_capacity_is_refused(desk: Desk, capacity: str) -> None:
    who = await somebody(desk.books)
    for name, given, _, _ in ARTICLES.values():
        answer = await desk.send(name, who, given, capacity=capacity)
        assert (answer.status, answer.code) == (403, "FORBIDDEN")
    assert await desk.column(who) is None


async def test_an_old_version_is_refused(desk: Desk) -> None:
    who = await somebody(desk.books)
    await desk.enter("enterAdmission", who, ADMISSION)
    said = await desk.refused("enterTermination", who, {**RELEASE, "number": "1/2026"}, version=0)
    assert said["code"] == "VERSION_CHANGED"


async def test_whom_the_clerk_may_not_know_is_not_there(desk: Desk) -> None:
    who = await somebody(desk.books, protection=2)
    assert (await desk.refused("enterAdmission", who, ADMISSION))["code"] == "PERSON_UNKNOWN"
    payload = await desk.enter("enterAdmission", who, ADMISSION, clearance=2)
    assert payload["receipt"]["act"]


async def test_the_entry_is_the_persons_own(desk: Desk) -> None:
    who, other = await somebody(desk.books), await somebody(desk.books)
    given = {**ADMISSION, "birthEntry": str(other.birth)}
    assert (await desk.refused("enterAdmission", who, given))["code"] == "ENTRY_UNKNOWN"


async def test_a_decision_is_entered_of_whom_it_is_about(desk: Desk) -> None:
    who, other = await somebody(desk.books), await somebody(desk.books)
    made = await delivered(desk, who)
    name, given = "enterCitizenshipDecision", {"document": made["receipt"]["recordId"]}
    assert (await desk.refused(name, other, given))["code"] == "DECISION_OF_ANOTHER"
    unknown = {"document": str(uuid4())}
    assert (await desk.refused(name, who, unknown))["code"] == "DECISION_UNKNOWN"
    sent = decision(deliveredUnit=NIS, deliveredOn="2026-04-20")
    unmatched = await recorded(desk.hub, sent)
    given = {"document": unmatched["receipt"]["recordId"]}
    assert (await desk.refused(name, who, given))["code"] == "NOT_MATCHED"
    elsewhere = await delivered(desk, who, deliveredUnit=SUBOTICA)
    given = {"document": elsewhere["receipt"]["recordId"]}
    assert (await desk.refused(name, who, given))["code"] == "DECISION_UNKNOWN"


async def test_what_is_in_the_evidence_is_not_typed_anew(desk: Desk) -> None:
    who = await somebody(desk.books)
    made = await delivered(desk, who)
    given = {**ADMISSION, "number": made["citizenshipDecision"]["number"]}
    assert (await desk.refused("enterAdmission", who, given))["code"] == "IN_EVIDENCE"


async def test_birth_on_the_territory_is_of_who_was_born_there_to_no_citizen(desk: Desk) -> None:
    abroad = await somebody(desk.books, country="HU")
    name = "enterCitizenshipByBirth"
    assert (await desk.refused(name, abroad, TERRITORY))["code"] == "NO_GROUND_OF_TERRITORY"
    future = {**TERRITORY, "dated": TOMORROW}
    here = await somebody(desk.books)
    assert (await desk.refused(name, here, future))["code"] == "DAY_IN_FUTURE"


FOREIGN_FATHER = f"""INSERT INTO civil.birth_parent (id, entry_id, child_id, keeper_code, role,
  given_name, surname, citizenship, {INTO})
SELECT gen_random_uuid(), $2, $1, '{NIS}', 'FATHER', 'Ласло', 'Ковач', 'Мађарска', {OF_PERSON}"""


async def test_parents_whose_citizenship_is_stated_are_not_proved_to_have_none(desk: Desk) -> None:
    who = await somebody(desk.books)
    await desk.books.execute(FOREIGN_FATHER, who.id, who.birth)
    name = "enterCitizenshipByBirth"
    assert (await desk.refused(name, who, TERRITORY))["code"] == "NO_GROUND_OF_TERRITORY"
    await desk.enter(name, who, {**TERRITORY, "proves": "CHILD"})


async def test_a_period_does_not_begin_within_the_former_one(desk: Desk) -> None:
    who = await somebody(desk.books, ground="DESCENT")
    await desk.enter("enterTermination", who, RELEASE)
    again = {**ADMISSION, "number": "7/2026", "decidedOn": "2026-03-01", "finalOn": "2026-03-20"}
    assert (await desk.refused("enterAdmission", who, again))["code"] == "PERIODS_OVERLAP"
    await desk.enter("enterAdmission", who, {**again, "finalOn": "2026-03-21"})


async def test_what_stands_of_two_minds_waits_for_an_opinion(desk: Desk) -> None:
    who = await somebody(desk.books, ground="DESCENT")
    await desk.enter("enterTermination", who, RELEASE)
    await desk.books.execute(
        "UPDATE citizenship.citizenship SET until = NULL, ended_by = NULL WHERE person_id = $1",
        who.id,
    )
    for name in ("enterTermination", "enterAdmission"):
        given = {**NAMES[name], "number": "9/2026"}
        assert (await desk.refused(name, who, given))["code"] == "BOOKS_DIFFER"


async def test_refusals_are_said_in_three_ways(desk: Desk) -> None:
    who = await somebody(desk.books)
    said = {}
    for language in ("SR_CYRL", "SR_LATN", "EN"):
        refusal = await desk.refused(
            "enterAdmission", who, ADMISSION, unit=SUBOTICA, language=language
        )
        said[language] = refusal["sentence"]
    assert said == {
        "SR_CYRL": "Тог уписа о лицу нема у књигама које води ова јединица локалне самоуправе; "
        "треба проверити ознаку уписа.",
        "SR_LATN": "Tog upisa o licu nema u knjigama koje vodi ova jedinica lokalne samouprave; "
        "treba proveriti oznaku upisa.",
        "EN": "There is no such entry on the person in the books that this unit keeps: "
        "check its id.",
    }


async def test_holidays_are_days_like_others(desk: Desk) -> None:
    """1 January and a Sunday: an act of law is of the day on which it was made."""
    who = await somebody(desk.books, born=date(2000, 1, 1))
    given = {**DELIVERED, "decidedOn": "2026-01-01", "deliveredOn": "2026-01-04"}
    payload = await desk.enter("enterDetermination", who, given)
    assert "од 01.01.2026.) које је достављено (04.01.2026.)" in payload["citizenshipEntry"]["text"]
