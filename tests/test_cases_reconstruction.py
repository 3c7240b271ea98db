"""The renewal of lost records from the minister's order to its end, over the real hub."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import date, timedelta
from typing import Any

import pytest

from hub.api import Api
from hub.db import Connection, Target
from hub.postgres import Server
from schema.clocks import add_years, deadline
from schema.refusals import sentences
from schema.terms import Clock
from tests.about import fill
from tests.cases_desk import (
    NOBODY,
    REGISTRAR,
    SUBOTICA,
    document,
    made,
    notices,
    opened,
    order,
    read,
    refused,
    send,
    today,
    version,
)
from tests.commands import OFFICER, key
from tests.conftest import NIS, Hub
from tests.scratch import SCRATCH, connected, scratch

ENTRIES = "SELECT id::text FROM civil.birth_entry WHERE keeper_code = $1 AND protection = 0"
IN_BOOK = (
    "SELECT id::text FROM citizenship.citizens_book_entry WHERE keeper_code = $1 AND protection = 0"
)
ONCE = 6  # at the same time


@pytest.fixture(scope="module")
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as target:
        async with connected(target) as owner:
            await fill(owner)  # a birth entry, a book's entry and a decision for each person
        yield target


@pytest.fixture(scope="module")
async def desk(serve: Callable[..., Any], api: Api, there: Target) -> Hub:
    served: Hub = await serve(api, there, SCRATCH)
    return served


@pytest.fixture
async def books(there: Target) -> AsyncIterator[Connection]:
    async with connected(there) as connection:
        yield connection


async def ids(books: Connection, text: str, *values: Any) -> list[str]:
    return [one["id"] for one in await books.fetch(f"{text} ORDER BY id", *values)]


def evidence(case: Any, **changes: Any) -> dict[str, Any]:
    made_ = {"caseFile": case["id"], "text": "Изводи из 1975. године", "documents": [document()]}
    return {**made_, **changes}


def restored(case: Any, **entry: str) -> dict[str, Any]:
    return {"caseFile": case["id"], "text": "Уписано на основу извода", **entry}


def decision(case: Any, **changes: Any) -> dict[str, Any]:
    made_ = {
        "caseFile": case["id"],
        "number": "203-15/2026",
        "body": "Градска управа Ниш",
        "decidedOn": today().isoformat(),
        "isComplete": True,
        "text": "Обнова матичне књиге рођених је окончана.",
        "remedy": "APPEAL",
        "deliveredOn": today().isoformat(),
    }
    return {**made_, "caseFile": case["id"], **changes}


async def test_books_are_renewed_from_the_order_to_the_decision(
    desk: Hub, books: Connection
) -> None:
    given = order(documents=[document(name="Записник о штети")])
    done = await made(desk, "openReconstruction", given)
    case = done["made"]
    assert (case["state"], case["kind"]) == ("IN_RENEWAL", "RECONSTRUCTION")
    assert (case["office"], case["unit"]["code"]) == (OFFICER, NIS)
    assert [(one["kind"], one["unit"]) for one in done["receipt"]["notices"]] == [
        ("RENEWAL_ORDERED", NIS)
    ]
    assert await notices(desk, case) == ["RENEWAL_ORDERED"]
    assert await notices(desk, case, unit=SUBOTICA) == []

    step = (await made(desk, "addEvidence", evidence(case)))["made"]
    assert (step["ordinal"], step["office"], step["state"]) == (2, NIS, "IN_RENEWAL")
    theirs = (await made(desk, "addEvidence", evidence(case), capacity=OFFICER))["made"]
    assert (theirs["ordinal"], theirs["office"]) == (3, OFFICER)
    first, second = (await ids(books, ENTRIES, NIS))[:2]
    for ordinal, entry in enumerate((first, second), 1):
        named = (await made(desk, "restoreEntry", restored(case, birthEntry=entry)))["made"]
        assert (named["ordinal"], named["role"]) == (ordinal, "RESTORED")
        assert named["step"]["ordinal"] == ordinal + 3

    end = await made(desk, "closeReconstruction", decision(case), version=version(case))
    assert (end["made"]["state"], end["made"]["isOpen"]) == ("CLOSED", False)
    assert await notices(desk, case) == []
    whole = await read(desk, case)
    assert [one["kind"] for one in whole["steps"]["nodes"]] == [
        *("ORDERED", "EVIDENCE_ADDED", "EVIDENCE_ADDED"),
        *("ENTRY_RESTORED", "ENTRY_RESTORED", "DECIDED"),
    ]
    assert [one["birthEntry"]["id"] for one in whole["entries"]["nodes"]] == [first, second]
    named = {one["name"]: one for one in whole["documents"]["nodes"] if one["step"]["ordinal"] == 1}
    assert named["Решење о обнови"] == {
        "ordinal": 1,
        "name": "Решење о обнови",
        "body": "Министар унутрашњих послова",
        "number": given["orderNumber"],
        "dated": "2026-06-01",
        "step": {"ordinal": 1},
    }
    assert named["Записник о штети"]["ordinal"] == 2
    assert whole["steps"]["nodes"][0]["text"] == given["procedure"]
    last = deadline(today(), Clock.APPEAL, today())
    assert whole["decision"] == {
        "outcome": "RESTORED",
        "body": "Градска управа Ниш",
        "number": "203-15/2026",
        "decidedOn": today().isoformat(),
        "text": "Обнова матичне књиге рођених је окончана.",
        "remedy": "APPEAL",
        "deliveredOn": today().isoformat(),
        "remedyUntil": last.isoformat(),
    }
    for command, more in (
        ("addEvidence", evidence(case)),
        ("restoreEntry", restored(case, birthEntry=first)),
    ):
        assert (await refused(desk, command, more))["code"] == "CASE_CLOSED"
    again = await refused(desk, "closeReconstruction", decision(case), version=version(end["made"]))
    assert again["code"] == "CASE_CLOSED"


@pytest.mark.parametrize(
    ("until", "due_on"),
    [
        ("2027-01-07", "2027-01-08"),  # Christmas, a Thursday
        ("2027-01-01", "2027-01-04"),  # New Year on a Friday, then the week's end
        ("2027-04-30", "2027-05-05"),  # Good Friday; Easter and Labour Day, the 4th in their lieu
        ("2027-02-15", "2027-02-17"),  # Statehood Day on a Monday and a Tuesday
        ("2027-06-01", "2027-06-01"),
        ("2028-11-11", "2028-11-13"),  # Armistice Day on a Saturday
    ],
)
async def test_the_deadline_of_the_order_ends_on_a_working_day(
    desk: Hub, until: str, due_on: str
) -> None:
    case = await opened(desk, "openReconstruction", order(until=until))
    assert case["dueOn"] == due_on


async def test_the_ministry_renews_its_own_evidence(desk: Hub, books: Connection) -> None:
    given = order(book="EVIDENCE", unit=..., subject="Евиденција решења о пријему за 1998. годину")
    done = await made(desk, "openReconstruction", given)
    case = done["made"]
    assert (case["unit"], done["receipt"]["notices"]) == (None, [])
    assert await read(desk, case) is None
    (row,) = (await ids(books, "SELECT id::text FROM citizenship.citizenship_decision"))[:1]
    named = await made(desk, "restoreEntry", restored(case, decision=row), capacity=OFFICER)
    assert named["made"]["ordinal"] == 1
    closing = decision(
        case,
        body="Министарство унутрашњих послова",
        isComplete=False,
        remedy="ADMINISTRATIVE_DISPUTE",
        text="Део решења је обновљен.",
    )
    end = await made(desk, "closeReconstruction", closing, version=version(case), capacity=OFFICER)
    assert end["made"]["state"] == "CLOSED"
    whole = await read(desk, case, capacity=OFFICER, basis="предмет 1/2026")
    assert whole["decision"]["outcome"] == "PARTLY_RESTORED"
    until = deadline(today(), Clock.LAWSUIT, today())
    assert whole["decision"]["remedyUntil"] == until.isoformat()


async def test_an_end_without_a_remedy_or_a_delivery_has_no_last_day(desk: Hub) -> None:
    for changes in ({"remedy": "NONE"}, {"deliveredOn": None}):
        case = await opened(desk, "openReconstruction", order())
        closing = decision(case, isComplete=False, **changes)
        await made(desk, "closeReconstruction", closing, version=version(case))
        whole = await read(desk, case)
        assert whole["decision"]["remedyUntil"] is None
        assert whole["decision"]["outcome"] == "NOT_RESTORED"


TOO_LATE = (add_years(today(), 10) + timedelta(days=1)).isoformat()
ORDERS: dict[str, tuple[dict[str, Any], str]] = {
    "books without a unit": ({"unit": ...}, "RENEWAL_WITHOUT_KEEPER"),
    "evidence with a unit": ({"book": "EVIDENCE"}, "RENEWAL_WITHOUT_KEEPER"),
    "a unit of no code": ({"unit": "70009"}, "UNIT_UNKNOWN"),
    "a unit whose books another keeps": ({"unit": "90263"}, "RENEWAL_KEPT_ELSEWHERE"),
    "an order to come": ({"orderedOn": "2099-01-05", "until": "2099-06-01"}, "DAY_IN_FUTURE"),
    "a deadline on its day": ({"until": "2026-06-01"}, "DEADLINE_BEFORE_ORDER"),
    "a deadline before it": ({"until": "2026-05-31"}, "DEADLINE_BEFORE_ORDER"),
    "a deadline out of sight": ({"until": TOO_LATE}, "DEADLINE_TOO_FAR"),
    "the last day of all": ({"until": "9999-12-31"}, "DEADLINE_TOO_FAR"),
    "Latin": ({"subject": "Knjiga"}, "TEXT_NOT_CYRILLIC"),
    "a procedure in Latin": ({"procedure": "Obnova"}, "TEXT_NOT_CYRILLIC"),
    "a number of signs": ({"orderNumber": "1;2"}, "TEXT_CHARACTERS"),
}


@pytest.mark.parametrize("words", ORDERS)
async def test_what_is_no_order_is_refused(desk: Hub, words: str) -> None:
    changed, code = ORDERS[words]
    said = await refused(desk, "openReconstruction", order(**changed))
    assert said["code"] == code
    assert {one["name"] for one in said["facts"]} == sentences()[code].slots
    assert "{" not in said["sentence"]


async def test_an_order_opens_one_case_however_often_it_is_sent(desk: Hub) -> None:
    given, name = order(), key()
    cases = await asyncio.gather(
        *(opened(desk, "openReconstruction", given, key=name) for _ in range(ONCE))
    )
    assert len({one["id"] for one in cases}) == 1
    said = await refused(desk, "openReconstruction", given)
    assert said["code"] == "ORDER_KNOWN"
    assert given["orderNumber"] in said["sentence"]


async def test_evidence_comes_with_a_document_that_is_not_of_the_future(desk: Hub) -> None:
    case = await opened(desk, "openReconstruction", order())
    for changes, code in (
        ({"documents": []}, "CASE_DOCUMENTS_MISSING"),
        ({"documents": [document(dated="2099-01-05")]}, "DAY_IN_FUTURE"),
        ({"text": "Izvod"}, "TEXT_NOT_CYRILLIC"),
    ):
        assert (await refused(desk, "addEvidence", evidence(case, **changes)))["code"] == code
    many = evidence(case, documents=[document()] * 20)
    assert (await made(desk, "addEvidence", many))["made"]["caseFile"]["documents"] == {
        "totalCount": 21
    }
    more = await send(desk, "addEvidence", evidence(case, documents=[document()] * 21))
    assert (more.status, more.code) == (400, "INVALID_VARIABLES")


async def test_evidence_of_two_at_once_is_numbered_one_after_another(desk: Hub) -> None:
    case = await opened(desk, "openReconstruction", order())
    steps = await asyncio.gather(*(made(desk, "addEvidence", evidence(case)) for _ in range(ONCE)))
    assert sorted(one["made"]["ordinal"] for one in steps) == list(range(2, ONCE + 2))


async def test_an_entry_is_of_the_lost_book_and_named_once(desk: Hub, books: Connection) -> None:
    births = await opened(desk, "openReconstruction", order())
    citizens = await opened(desk, "openReconstruction", order(book="CITIZENS"))
    own, other = (await ids(books, ENTRIES, NIS))[0], (await ids(books, ENTRIES, SUBOTICA))[0]
    in_book = (await ids(books, IN_BOOK, NIS))[0]
    hidden = await books.fetchval(
        "SELECT id::text FROM civil.birth_entry WHERE protection = 2 AND keeper_code = $1", NIS
    )
    for entry in (other, hidden, NOBODY):
        said = await refused(desk, "restoreEntry", restored(births, birthEntry=entry))
        assert said["code"] == "CASE_ENTRY_UNKNOWN"
    for case, entry in ((births, {"citizensBookEntry": in_book}), (citizens, {"birthEntry": own})):
        said = await refused(desk, "restoreEntry", restored(case, **entry))
        assert said["code"] == "CASE_ENTRY_UNKNOWN"
    for entry in ({}, {"birthEntry": own, "citizensBookEntry": in_book}):
        said = await refused(desk, "restoreEntry", restored(births, **entry))
        assert said["code"] == "CASE_NAMES_ONE_ENTRY"
    await made(desk, "restoreEntry", restored(births, birthEntry=own))
    await made(desk, "restoreEntry", restored(citizens, citizensBookEntry=in_book))
    said = await refused(desk, "restoreEntry", restored(births, birthEntry=own))
    assert said["code"] == "CASE_ENTRY_KNOWN"


async def test_what_is_said_of_a_protected_persons_entry_is_hidden_with_the_person(
    desk: Hub, books: Connection
) -> None:
    case = await opened(desk, "openReconstruction", order())
    hidden = await books.fetchval(
        "SELECT id::text FROM civil.birth_entry WHERE protection = 2 AND keeper_code = $1", NIS
    )
    await made(desk, "restoreEntry", restored(case, birthEntry=hidden), clearance=2)
    without, cleared = await read(desk, case), await read(desk, case, clearance=2)
    assert (without["entries"]["nodes"], len(without["steps"]["nodes"])) == ([], 1)
    assert (len(cleared["entries"]["nodes"]), len(cleared["steps"]["nodes"])) == (1, 2)


async def test_the_keeper_of_the_records_leads_their_renewal(desk: Hub, books: Connection) -> None:
    case = await opened(desk, "openReconstruction", order())
    entry = (await ids(books, ENTRIES, NIS))[0]
    for command, given, more in (
        ("restoreEntry", restored(case, birthEntry=entry), {}),
        ("closeReconstruction", decision(case), {"version": version(case)}),
    ):
        said = await refused(desk, command, given, capacity=OFFICER, **more)
        assert said["code"] == "CASE_OF_ANOTHER"
        assert said["facts"] == [{"name": "keeper", "value": NIS}]
        elsewhere = await refused(desk, command, given, unit=SUBOTICA, **more)
        assert elsewhere["code"] == "CASE_UNKNOWN"
    assert (await refused(desk, "addEvidence", evidence(case), unit=SUBOTICA))["code"] == (
        "CASE_UNKNOWN"
    )


async def test_the_decision_that_ends_it_is_of_days_in_their_order(desk: Hub) -> None:
    case = await opened(desk, "openReconstruction", order())
    before = (today() - timedelta(days=1)).isoformat()
    for changes, code in (
        ({"isComplete": True}, "CASE_NOTHING_RESTORED"),
        ({"decidedOn": before}, "DAY_BEFORE_CASE"),
        ({"decidedOn": "2099-01-05"}, "DAY_IN_FUTURE"),
        ({"deliveredOn": before}, "DAY_BEFORE_DECISION"),
        ({"deliveredOn": "2099-01-05"}, "DAY_IN_FUTURE"),
        ({"isComplete": False, "body": "City"}, "TEXT_NOT_CYRILLIC"),
    ):
        closing = decision(case, **changes)
        said = await refused(desk, "closeReconstruction", closing, version=version(case))
        assert said["code"] == code, said
    old = await refused(desk, "closeReconstruction", decision(case), version=version(case) + 1)
    assert old["code"] == "VERSION_CHANGED"


@pytest.mark.parametrize(
    ("command", "capacity"),
    [
        ("openReconstruction", REGISTRAR),
        ("openReconstruction", "SUPERVISOR"),
        ("addEvidence", "SUPERVISOR"),
        ("restoreEntry", "CITIZEN"),
        ("closeReconstruction", "ROLL_MINISTRY"),
    ],
)
async def test_another_capacity_is_refused(desk: Hub, command: str, capacity: str) -> None:
    case = {"id": NOBODY}
    given = {
        "openReconstruction": order(),
        "addEvidence": evidence(case),
        "restoreEntry": restored(case),
        "closeReconstruction": decision(case),
    }[command]
    more = {"version": 1} if command == "closeReconstruction" else {}
    answer = await send(desk, command, given, capacity=capacity, **more)
    assert (answer.status, answer.code) == (403, "FORBIDDEN")


async def test_the_case_is_read_as_of_before_and_after_its_end(desk: Hub) -> None:
    done = await made(desk, "openReconstruction", order())
    case = done["made"]
    closing = decision(case, isComplete=False)
    end = await made(desk, "closeReconstruction", closing, version=version(case))
    text = """query ($id: ID!, $at: DateTime!) @asOf(recorded: $at) {
      caseFile(id: $id) { state closedOn decision { outcome } } }"""
    found = []
    for at in (done["receipt"]["recordedAt"], end["receipt"]["recordedAt"]):
        answer = await desk.ask(text, {"id": case["id"], "at": at}, capacity=REGISTRAR)
        found.append(answer.data["caseFile"])
    assert found == [
        {"state": "IN_RENEWAL", "closedOn": None, "decision": None},
        {
            "state": "CLOSED",
            "closedOn": date.isoformat(today()),
            "decision": {"outcome": "NOT_RESTORED"},
        },
    ]
