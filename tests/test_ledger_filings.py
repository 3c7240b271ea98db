"""Filings: numbers without gaps, and the older one is answered first."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from hub.api import Api
from hub.postgres import Server
from tests.commands import OFFICER, RECEIPT, REFUSAL, decision, key, recorded, refusal
from tests.conftest import NIS, Hub
from tests.scratch import SCRATCH, scratch

RECEIVE = f"""mutation ($key: CommandKey!, $input: ReceiveCitizenshipFilingInput!) {{
  receiveCitizenshipFiling(key: $key, input: $input) {{ {RECEIPT} {REFUSAL} }} }}"""
MARK = f"""mutation ($key: CommandKey!, $input: MarkCitizenshipFilingInput!) {{
  markCitizenshipFiling(key: $key, input: $input) {{ {RECEIPT} {REFUSAL} }} }}"""
OPEN = "{ filings(first: 100) { id office book year number state subject } }"


@pytest.fixture(scope="module")
async def desk(server: Server, api: Api, serve: Callable[..., Any]) -> AsyncIterator[Hub]:
    async with scratch(server, api) as there:
        yield await serve(api, there, SCRATCH)


async def receive(hub: Hub, book: str = "EVIDENCE", **more: Any) -> Any:
    """What comes of a filing that is sent; as the officer unless said otherwise."""
    given = {"book": book, "subject": "Захтев за упис"}
    who = {"capacity": OFFICER, **more}
    answer = await hub.ask(RECEIVE, {"key": key(), "input": given}, **who)
    return answer.data["receiveCitizenshipFiling"]


async def mark(hub: Hub, filing: str, state: str, **more: Any) -> Any:
    """What comes of marking a filing."""
    given = {"filing": filing, "state": state, "reason": "мишљење је затражено"}
    who = {"capacity": OFFICER, **more}
    answer = await hub.ask(MARK, {"key": key(), "input": given}, **who)
    return answer.data["markCitizenshipFiling"]


async def received(hub: Hub) -> Any:
    """A filing of the Ministry's evidence."""
    return (await receive(hub))["receipt"]["filing"]


async def test_filings_are_numbered_without_gaps_by_office_and_year(desk: Hub) -> None:
    made = await asyncio.gather(*(receive(desk) for _ in range(8)))
    numbers = sorted(one["receipt"]["filing"]["number"] for one in made)
    assert numbers == list(range(numbers[0], numbers[0] + 8))
    births = await receive(desk, "BIRTHS", capacity="REGISTRAR")
    assert (births["receipt"]["filing"]["office"], births["receipt"]["filing"]["number"]) == (
        NIS,
        1,
    )
    assert births["receipt"]["recordId"] == births["receipt"]["filing"]["id"]


async def test_the_evidence_is_the_ministrys_and_births_are_the_units(desk: Hub) -> None:
    for book, who in (("BIRTHS", OFFICER), ("EVIDENCE", "REGISTRAR")):
        answer = await receive(desk, book, capacity=who)
        assert answer["refusal"]["code"] == "BOOK_OF_ANOTHER"


async def test_a_newer_filing_waits_for_the_older_one_unless_that_waits(desk: Hub) -> None:
    for one in (await desk.ask(OPEN, capacity=OFFICER)).data["filings"]:
        assert (await mark(desk, one["id"], "CLOSED"))["refusal"] is None
    older, newer = await received(desk), await received(desk)
    given = decision()
    said = await refusal(desk, given, filing=newer["id"])
    assert said["code"] == "OLDER_FILING_OPEN"
    assert {"name": "number", "value": str(older["number"])} in said["facts"]
    assert (await mark(desk, older["id"], "WAITING"))["receipt"]["filing"]["state"] == "WAITING"
    done = await recorded(desk, given, filing=newer["id"])
    assert done["receipt"]["filing"] == {**newer, "state": "CLOSED"}
    open_now = (await desk.ask(OPEN, capacity=OFFICER)).data["filings"]
    assert [(one["id"], one["state"]) for one in open_now] == [(older["id"], "WAITING")]
    assert (await recorded(desk, decision(), filing=older["id"]))["receipt"]["filing"] == {
        **older,
        "state": "CLOSED",
    }


async def test_a_closed_filing_and_one_of_another_office_are_refused(desk: Hub) -> None:
    closed = await received(desk)
    assert (await mark(desk, closed["id"], "CLOSED"))["refusal"] is None
    assert (await refusal(desk, decision(), filing=closed["id"]))["code"] == "FILING_CLOSED"
    assert (await mark(desk, closed["id"], "OPEN"))["refusal"]["code"] == "FILING_CLOSED"
    births = (await receive(desk, "BIRTHS", capacity="REGISTRAR"))["receipt"]["filing"]
    assert (await refusal(desk, decision(), filing=births["id"]))["code"] == "FILING_UNKNOWN"
    other = await mark(desk, births["id"], "CLOSED", capacity="REGISTRAR", unit="80438")
    assert other["refusal"]["code"] == "FILING_UNKNOWN"


async def test_open_filings_are_the_own_offices(desk: Hub) -> None:
    made = (await receive(desk, "CITIZENS", capacity="REGISTRAR"))["receipt"]["filing"]["id"]
    for unit, is_there in ((NIS, True), ("80438", False)):
        found = (await desk.ask(OPEN, capacity="REGISTRAR", unit=unit)).data["filings"]
        assert (made in {one["id"] for one in found}) is is_there
    answer = await desk.ask(OPEN, capacity="SUPERVISOR")
    assert (answer.status, answer.code) == (403, "FORBIDDEN")
