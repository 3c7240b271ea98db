"""A doubt from its opening to the filing that goes on, over the real hub."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from hub.api import Api
from hub.db import Connection, Target
from hub.postgres import Server
from schema.case import disputed
from schema.clocks import deadline
from schema.terms import Clock
from tests.cases_desk import (
    NOBODY,
    OWN,
    REGISTRAR,
    SUBOTICA,
    document,
    doubt,
    made,
    notices,
    opened,
    opinion,
    read,
    refused,
    send,
    today,
    version,
    waiting,
)
from tests.commands import OFFICER, key
from tests.conftest import NIS, Hub, person
from tests.scratch import SCRATCH, connected, scratch
from tests.test_ledger_filings import OPEN, mark

ONCE = 12  # at the same time


@pytest.fixture(scope="module")
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as target:
        yield target


@pytest.fixture(scope="module")
async def desk(serve: Callable[..., Any], api: Api, there: Target) -> Hub:
    served: Hub = await serve(api, there, SCRATCH)
    return served


@pytest.fixture
async def books(there: Target) -> AsyncIterator[Connection]:
    async with connected(there) as connection:
        yield connection


@pytest.fixture(scope="module")
async def own(there: Target) -> list[str]:
    """Everybody is of Niš here, each taken once: a doubt about one is in no other test's way."""
    async with connected(there) as connection:
        return [one["id"] for one in await connection.fetch(OWN, NIS)]


async def state_of(hub: Hub, filing: Any) -> str | None:
    """How a filing of Niš stands; None once it is closed."""
    found = (await hub.ask(OPEN, capacity=REGISTRAR)).data["filings"]
    return next((one["state"] for one in found if one["id"] == filing["id"]), None)


async def is_held(books: Connection, whom: str) -> bool:
    return bool(await books.fetchval(f"SELECT {disputed('$1::uuid')}", whom))


async def test_a_doubt_runs_to_its_opinion_and_the_filing_goes_on(
    desk: Hub, books: Connection, own: list[str]
) -> None:
    whom, filing = own.pop(), await waiting(desk)
    given = doubt(person=whom, filing=filing["id"], documents=[document(), document(number="2")])
    done = await made(desk, "openDoubt", given)
    case = done["made"]
    assert case["state"] == "AWAITING_MUP_OPINION"
    assert (case["office"], case["unit"]["code"], case["isOpen"]) == (NIS, NIS, True)
    assert case["dueOn"] == deadline(today(), Clock.OPINION, today()).isoformat()
    assert done["receipt"]["recordId"] == case["id"]
    assert done["receipt"]["filing"] == {**filing, "state": "WAITING"}
    assert [one["unit"] for one in done["receipt"]["notices"]] == [None]
    assert await notices(desk, case, capacity=OFFICER) == ["OPINION_ASKED"]
    assert await notices(desk, case) == []
    assert await is_held(books, whom)

    given_ = await made(desk, "giveOpinion", opinion(case), version=version(case))
    resolved = given_["made"]
    assert (resolved["state"], resolved["isOpen"]) == ("RESOLVED", False)
    assert resolved["closedOn"] == today().isoformat()
    assert await notices(desk, case, capacity=OFFICER) == []
    assert await notices(desk, case) == ["OPINION_GIVEN"]
    assert not await is_held(books, whom)
    assert await state_of(desk, filing) == "WAITING"

    taken = await made(desk, "takeUpOpinion", {"caseFile": case["id"]})
    assert taken["receipt"]["filing"]["state"] == "OPEN"
    assert await state_of(desk, filing) == "OPEN"
    assert await notices(desk, case) == []
    whole = await read(desk, case)
    assert whole["person"]["id"] == whom
    assert [one["kind"] for one in whole["steps"]["nodes"]] == [
        "OPENED",
        "OPINION_GIVEN",
        "OPINION_TAKEN_UP",
    ]
    assert [one["office"] for one in whole["steps"]["nodes"]] == [NIS, OFFICER, NIS]
    assert whole["steps"]["nodes"][0]["article"] == "члан 103. Закона о општем управном поступку"
    assert [one["number"] for one in whole["documents"]["nodes"]] == ["203-7/2026", "2"]
    assert whole["decision"] == {
        "outcome": "CONFIRMED",
        "body": "Министарство унутрашњих послова",
        "number": "03/9-212/2026",
        "decidedOn": today().isoformat(),
        "text": "Податак о датуму рођења је тачан.",
        "remedy": "NONE",
        "deliveredOn": None,
        "remedyUntil": None,
    }
    again = await refused(desk, "takeUpOpinion", {"caseFile": case["id"]})
    assert again["code"] == "OPINION_NOT_WAITING"
    await mark(desk, filing["id"], "CLOSED", capacity=REGISTRAR)


async def test_a_doubt_is_withdrawn_and_its_notice_is_taken_back(
    desk: Hub, books: Connection, own: list[str]
) -> None:
    whom, filing = own.pop(), await waiting(desk)
    case = await opened(desk, "openDoubt", doubt(person=whom, filing=filing["id"]))
    given = {"caseFile": case["id"], "reason": "Странка је доставила исправан извод."}
    done = await made(desk, "withdrawDoubt", given, version=version(case))
    assert (done["made"]["state"], done["made"]["isOpen"]) == ("WITHDRAWN", False)
    assert done["receipt"]["filing"]["state"] == "OPEN"
    assert await notices(desk, case, capacity=OFFICER) == []
    assert not await is_held(books, whom)
    for command, more in (("withdrawDoubt", given), ("giveOpinion", opinion(case))):
        said = await refused(desk, command, more, version=version(done["made"]))
        assert said["code"] == "CASE_CLOSED"
        assert said["facts"] == [{"name": "closed_on", "value": today().isoformat()}]
    taken = await refused(desk, "takeUpOpinion", {"caseFile": case["id"]})
    assert taken["code"] == "CASE_CLOSED"
    await mark(desk, filing["id"], "CLOSED", capacity=REGISTRAR)


async def test_a_filing_that_was_closed_meanwhile_stays_closed(desk: Hub, own: list[str]) -> None:
    filing = await waiting(desk)
    case = await opened(desk, "openDoubt", doubt(person=own.pop(), filing=filing["id"]))
    await mark(desk, filing["id"], "CLOSED", capacity=REGISTRAR)
    given = {"caseFile": case["id"], "reason": "Захтев је повучен."}
    done = await made(desk, "withdrawDoubt", given, version=version(case))
    assert done["receipt"]["filing"] is None
    assert await state_of(desk, filing) is None


async def test_a_newer_filing_does_not_wait_for_the_disputed_one(desk: Hub, own: list[str]) -> None:
    older, newer = await waiting(desk), await waiting(desk)
    await opened(desk, "openDoubt", doubt(person=own.pop(), filing=older["id"]))
    assert (await state_of(desk, older), await state_of(desk, newer)) == ("WAITING", "OPEN")


async def test_a_doubt_may_be_about_a_filing_alone(desk: Hub) -> None:
    filing = await waiting(desk)
    case = await opened(desk, "openDoubt", doubt(filing=filing["id"]))
    assert (await read(desk, case))["person"] is None
    assert case["filing"] == filing["id"]
    said = await refused(desk, "openDoubt", doubt(filing=filing["id"]))
    assert said["code"] == "DOUBT_OPEN"


async def test_the_disputed_entry_is_named_and_is_the_persons(
    desk: Hub, books: Connection, own: list[str]
) -> None:
    whom, other = own.pop(), own.pop()
    await books.execute(
        "INSERT INTO civil.birth_entry (id, entry_mark, entered_on, kind, given_name, surname, "
        "sex, born_on, born_precision, birth_place, birth_country, keeper_code, person_id, "
        "trail_id, protection, birth_keeper, source_register, source_body, recorded_at) "
        "SELECT md5('of ' || id)::uuid, 'of ' || id, '2000-01-01', 'REGULAR', given_name, surname, "
        "sex, born_on, born_precision, 'Ниш', 'RS', $1, id, trail_id, protection, birth_keeper, "
        "'T', 'Т', now() FROM population.person WHERE id::text = ANY ($2)",
        NIS,
        [whom, other],
    )
    rows = await books.fetch("SELECT id::text, person_id::text AS whose FROM civil.birth_entry")
    entry = {one["whose"]: one["id"] for one in rows}
    for wrong in (
        doubt(person=whom, birthEntry=entry[other]),
        doubt(person=whom, birthEntry=NOBODY),
    ):
        assert (await refused(desk, "openDoubt", wrong))["code"] == "CASE_ENTRY_UNKNOWN"
    case = await opened(desk, "openDoubt", doubt(person=whom, birthEntry=entry[whom]))
    (named,) = (await read(desk, case))["entries"]["nodes"]
    assert (named["role"], named["birthEntry"]["id"]) == ("DISPUTED", entry[whom])


async def test_the_same_key_opens_one_case_and_a_trial_none(
    desk: Hub, books: Connection, own: list[str]
) -> None:
    given, name = doubt(person=own.pop()), key()
    count = "SELECT count(*) FROM cases.case_file"
    before = await books.fetchval(count)
    trial = await made(desk, "openDoubt", given, dryRun=True)
    assert trial["made"]["state"] == "AWAITING_MUP_OPINION"
    assert trial["receipt"]["commit"] is None
    assert await books.fetchval(count) == before
    done = await asyncio.gather(*(made(desk, "openDoubt", given, key=name) for _ in range(ONCE)))
    assert len({one["made"]["id"] for one in done}) == 1
    assert await books.fetchval(count) == before + 1


async def test_of_several_at_once_about_one_person_one_is_opened(desk: Hub, own: list[str]) -> None:
    given = doubt(person=own.pop())
    answers = await asyncio.gather(*(send(desk, "openDoubt", given) for _ in range(ONCE)))
    payloads = [one.data["openDoubt"] for one in answers]
    assert sum(one["receipt"] is not None for one in payloads) == 1
    assert {one["refusal"]["code"] for one in payloads if one["refusal"]} == {"DOUBT_OPEN"}


async def test_cases_of_an_office_are_numbered_without_gaps(desk: Hub, own: list[str]) -> None:
    cases = await asyncio.gather(
        *(opened(desk, "openDoubt", doubt(person=own.pop())) for _ in range(6))
    )
    numbers = sorted(one["number"] for one in cases)
    assert numbers == list(range(numbers[0], numbers[0] + 6))
    assert {one["year"] for one in cases} == {today().year}


async def test_a_person_of_level_two_is_as_one_who_is_not_there(desk: Hub) -> None:
    hidden = await refused(desk, "openDoubt", doubt(person=str(person(4))))
    assert hidden == await refused(desk, "openDoubt", doubt(person=NOBODY))
    case = await opened(desk, "openDoubt", doubt(person=str(person(4))), clearance=2)
    assert await read(desk, case) is None
    assert await read(desk, case, clearance=2) is not None
    unseen = await refused(desk, "giveOpinion", opinion(case), version=version(case))
    assert unseen["code"] == "CASE_UNKNOWN"
    assert await read(desk, case, capacity=OFFICER, basis="предмет 1") is None


async def test_the_citizen_reads_the_own_case_and_a_supervisor_on_a_basis(desk: Hub) -> None:
    case = await opened(desk, "openDoubt", doubt(person=str(person(1))))
    text = "{ me { caseFiles { nodes { id state dueOn steps { nodes { kind text } } } } } }"
    (found,) = (await desk.ask(text, capacity="CITIZEN")).data["me"]["caseFiles"]["nodes"]
    assert (found["id"], found["state"]) == (case["id"], "AWAITING_MUP_OPINION")
    assert found["steps"]["nodes"][0]["kind"] == "OPENED"
    other = await desk.ask(text, capacity="CITIZEN", who=person(2))
    assert case["id"] not in other.text
    one = "query ($id: ID!) { caseFile(id: $id) { state } }"
    refused_ = await desk.ask(one, {"id": case["id"]}, capacity="SUPERVISOR")
    assert (refused_.status, refused_.code) == (403, "FORBIDDEN")
    based = await desk.ask(one, {"id": case["id"]}, capacity="SUPERVISOR", basis="надзор 12/2026")
    assert based.data["caseFile"] == {"state": "AWAITING_MUP_OPINION"}


async def test_the_case_is_read_as_of_before_and_after_each_act(desk: Hub, own: list[str]) -> None:
    done = await made(desk, "openDoubt", doubt(person=own.pop()))
    case = done["made"]
    resolved = await made(desk, "giveOpinion", opinion(case), version=version(case))
    text = """query ($id: ID!, $at: DateTime!) @asOf(recorded: $at) {
      caseFile(id: $id) { state decision { outcome } steps { totalCount } } }"""

    async def as_of(at: str) -> Any:
        variables = {"id": case["id"], "at": at}
        return (await desk.ask(text, variables, capacity=REGISTRAR)).data["caseFile"]

    assert await as_of("2026-01-01T00:00:00Z") is None
    assert await as_of(done["receipt"]["recordedAt"]) == {
        "state": "AWAITING_MUP_OPINION",
        "decision": None,
        "steps": {"totalCount": 1},
    }
    assert await as_of(resolved["receipt"]["recordedAt"]) == {
        "state": "RESOLVED",
        "decision": {"outcome": "CONFIRMED"},
        "steps": {"totalCount": 2},
    }
    history = "query ($id: ID!) { caseFile(id: $id) { history { nodes { state } } } }"
    found = (await desk.ask(history, {"id": case["id"]}, capacity=REGISTRAR)).data["caseFile"]
    assert found["history"]["nodes"] == [{"state": "AWAITING_MUP_OPINION"}]


async def test_overdue_cases_are_listed_by_their_last_day(
    desk: Hub, books: Connection, own: list[str]
) -> None:
    cases = [await opened(desk, "openDoubt", doubt(person=own.pop())) for _ in range(2)]
    late, ended = cases
    await made(desk, "giveOpinion", opinion(ended), version=version(ended))
    await books.execute(
        "UPDATE cases.case_file SET opened_on = '2026-01-12', due_on = '2026-01-27', "
        "closed_on = CASE WHEN closed_on IS NULL THEN NULL ELSE date '2026-01-20' END "
        "WHERE id::text = ANY ($1)",
        [one["id"] for one in cases],
    )
    text = """query ($day: Date!) { caseFiles(first: 50, orderBy: DUE_ON_ASC,
      filter: {isOpen: {eq: true}, dueOn: {lt: $day}}) { nodes { id dueOn } } }"""
    answer = await desk.ask(text, {"day": today().isoformat()}, capacity=REGISTRAR)
    found = answer.data["caseFiles"]["nodes"]
    assert found == [{"id": late["id"], "dueOn": "2026-01-27"}]
    elsewhere = await desk.ask(
        text, {"day": today().isoformat()}, capacity=REGISTRAR, unit=SUBOTICA
    )
    assert elsewhere.data["caseFiles"]["nodes"] == []


async def test_a_doubt_is_not_lost_when_the_record_is_merged(
    desk: Hub, books: Connection, own: list[str]
) -> None:
    first, second, other = own.pop(), own.pop(), own.pop()
    await opened(desk, "openDoubt", doubt(person=first))
    for merged, into in ((first, second), (second, other)):
        await books.execute(
            "UPDATE population.person SET status = 'MERGED', merged_into = $2 WHERE id = $1",
            merged,
            into,
        )
    assert await is_held(books, other)
    said = await refused(desk, "openDoubt", doubt(person=other))
    assert said["code"] == "DOUBT_OPEN"
