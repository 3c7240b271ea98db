"""What is refused of commands on doubts: by code and path where it is no input, by law else."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from hub.api import Api
from hub.db import Target
from hub.postgres import Server
from schema.refusals import sentences
from tests.cases_desk import (
    NOBODY,
    OWN,
    REGISTRAR,
    SUBOTICA,
    document,
    doubt,
    opened,
    opinion,
    read,
    refused,
    send,
    version,
    waiting,
)
from tests.commands import OFFICER
from tests.conftest import NIS, Hub
from tests.scratch import SCRATCH, connected, scratch
from tests.test_ledger_filings import mark, receive


@pytest.fixture(scope="module")
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as target:
        yield target


@pytest.fixture(scope="module")
async def desk(serve: Callable[..., Any], api: Api, there: Target) -> Hub:
    served: Hub = await serve(api, there, SCRATCH)
    return served


@pytest.fixture(scope="module")
async def own(there: Target) -> list[str]:
    """Everybody is of Niš here, each taken once: a doubt about one is in no other test's way."""
    async with connected(there) as connection:
        return [one["id"] for one in await connection.fetch(OWN, NIS)]


async def test_an_old_version_and_two_opinions_at_once_are_refused(
    desk: Hub, own: list[str]
) -> None:
    case = await opened(desk, "openDoubt", doubt(person=own.pop()))
    old = await refused(desk, "giveOpinion", opinion(case), version=version(case) - 1)
    assert old["code"] == "VERSION_CHANGED"
    answers = await asyncio.gather(
        *(send(desk, "giveOpinion", opinion(case), version=version(case)) for _ in range(4))
    )
    payloads = [one.data["giveOpinion"] for one in answers]
    assert sum(one["receipt"] is not None for one in payloads) == 1
    assert {one["refusal"]["code"] for one in payloads if one["refusal"]} == {"VERSION_CHANGED"}


async def test_another_unit_neither_reads_nor_withdraws_nor_opens(
    desk: Hub, own: list[str]
) -> None:
    whom = own.pop()
    elsewhere = await refused(desk, "openDoubt", doubt(person=whom), unit=SUBOTICA)
    nobody = await refused(desk, "openDoubt", doubt(person=NOBODY), unit=SUBOTICA)
    assert elsewhere == nobody
    assert elsewhere["code"] == "PERSON_UNKNOWN"
    case = await opened(desk, "openDoubt", doubt(person=whom))
    assert await read(desk, case, unit=SUBOTICA) is None
    given = {"caseFile": case["id"], "reason": "Грешка."}
    for words in ({"unit": SUBOTICA}, {}):
        target = given if words else {**given, "caseFile": NOBODY}
        said = await refused(desk, "withdrawDoubt", target, version=version(case), **words)
        assert said["code"] == "CASE_UNKNOWN"
    other = await refused(desk, "takeUpOpinion", {"caseFile": case["id"]}, unit=SUBOTICA)
    assert other["code"] == "CASE_UNKNOWN"


@pytest.mark.parametrize(
    ("command", "capacity"),
    [
        ("openDoubt", OFFICER),
        ("openDoubt", "SUPERVISOR"),
        ("giveOpinion", REGISTRAR),
        ("withdrawDoubt", OFFICER),
        ("takeUpOpinion", "CITIZEN"),
    ],
)
async def test_another_capacity_is_refused(desk: Hub, command: str, capacity: str) -> None:
    given: dict[str, Any] = {"caseFile": NOBODY}
    given |= {"reason": "Грешка."} if command == "withdrawDoubt" else {}
    given = {"openDoubt": doubt(), "giveOpinion": opinion({"id": NOBODY})}.get(command, given)
    more = {"version": 1} if command in ("giveOpinion", "withdrawDoubt") else {}
    answer = await send(desk, command, given, capacity=capacity, **more)
    assert (answer.status, answer.code) == (403, "FORBIDDEN")


async def test_the_opinion_is_of_a_day_since_the_doubt_that_has_come(
    desk: Hub, own: list[str]
) -> None:
    case = await opened(desk, "openDoubt", doubt(person=own.pop()))
    for day, code in (("2026-01-05", "DAY_BEFORE_CASE"), ("2099-01-05", "DAY_IN_FUTURE")):
        said = await refused(desk, "giveOpinion", opinion(case, givenOn=day), version=version(case))
        assert said["code"] == code
        assert {one["name"] for one in said["facts"]} == sentences()[code].slots
    late = opinion(case, documents=[document(dated="2099-01-05")])
    said = await refused(desk, "giveOpinion", late, version=version(case))
    assert said["code"] == "DAY_IN_FUTURE"


async def test_a_step_of_another_kind_of_case_is_not_allowed(desk: Hub, own: list[str]) -> None:
    case = await opened(desk, "openDoubt", doubt(person=own.pop()))
    given = {"caseFile": case["id"], "text": "Извод", "documents": [document()]}
    said = await refused(desk, "addEvidence", given)
    assert said["code"] == "CASE_STEP_NOT_ALLOWED"
    assert {one["name"]: one["value"] for one in said["facts"]} == {
        "kind": "DOUBT",
        "state": "AWAITING_MUP_OPINION",
    }
    early = await refused(desk, "takeUpOpinion", {"caseFile": case["id"]})
    assert early["code"] == "CASE_STEP_NOT_ALLOWED"


async def test_the_filing_must_be_the_own_offices_and_open(desk: Hub, own: list[str]) -> None:
    whom = own.pop()
    other = (await receive(desk, "CITIZENS", capacity=REGISTRAR, unit=SUBOTICA))["receipt"]
    closed = await waiting(desk)
    await mark(desk, closed["id"], "CLOSED", capacity=REGISTRAR)
    for filing, code in (
        (other["filing"]["id"], "FILING_UNKNOWN"),
        (NOBODY, "FILING_UNKNOWN"),
        (closed["id"], "FILING_CLOSED"),
    ):
        said = await refused(desk, "openDoubt", doubt(person=whom, filing=filing))
        assert said["code"] == code
    said = await refused(desk, "openDoubt", doubt())
    assert said["code"] == "DOUBT_ABOUT_NOBODY"


WORDS = {
    "Latin": ({"subject": "Datum rođenja"}, "TEXT_NOT_CYRILLIC"),
    "a combining mark": ({"subject": "Дату\u0301м"}, "TEXT_MARKS"),
    "a sentence's end": ({"grounds": "Исправе {не} слажу"}, "TEXT_CHARACTERS"),
    "too long": ({"grounds": "Ж" * 251}, "TEXT_TOO_LONG"),
    "a document's name": ({"documents": [document(name="Izvod")]}, "TEXT_NOT_CYRILLIC"),
    "a document's number": ({"documents": [document(number="1;2")]}, "TEXT_CHARACTERS"),
    "a number too long": ({"documents": [document(number="1" * 51)]}, "TEXT_TOO_LONG"),
}


@pytest.mark.parametrize("words", WORDS)
async def test_words_that_may_not_be_entered_are_refused(
    desk: Hub, own: list[str], words: str
) -> None:
    changed, code = WORDS[words]
    said = await refused(desk, "openDoubt", doubt(person=own[0], **changed))
    assert said["code"] == code


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"subject": "Дa\u200bтум"}, "INVALID_VARIABLES"),
        ({"subject": "Дaтум"}, "INVALID_VARIABLES"),  # a Latin a
        ({"subject": " "}, "INVALID_VARIABLES"),
        ({"person": "1"}, "INVALID_VARIABLES"),
        ({"documents": [document()] * 21}, "INVALID_VARIABLES"),
        ({"grounds": "Ж" * 2_001}, "LIMIT_EXCEEDED"),
    ],
)
async def test_what_is_no_input_is_refused(
    desk: Hub, own: list[str], changed: dict[str, Any], code: str
) -> None:
    answer = await send(desk, "openDoubt", doubt(**{"person": own[0], **changed}))
    assert (answer.status, answer.code) == (400, code), answer.text
