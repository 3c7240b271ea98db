"""The ledger over real HTTP: an act is made once, whole, in one order, by who may make it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from itertools import pairwise
from typing import Any

import pytest

from hub.api import Api
from hub.db import Connection, Target
from hub.postgres import Server
from tests.commands import (
    OFFICER,
    OUTCOME,
    RECORD,
    decision,
    deliver,
    key,
    record,
    recorded,
    refusal,
)
from tests.conftest import NIS, Hub, person
from tests.scratch import SCRATCH, connected, scratch
from tests.stopwatch import until

DECISIONS = "SELECT count(*) FROM citizenship.citizenship_decision"
WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
READING = "{ citizenshipDecisions(first: 1) { nodes { number } } }"
MANY = 40  # at once under one key; `make long` sends a thousand


@pytest.fixture(scope="module")
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as made:
        yield made


@pytest.fixture(scope="module")
async def desk(serve: Callable[..., Any], api: Api, there: Target) -> Hub:
    """A hub on a state of its own: what is recorded here is seen by no other test."""
    made: Hub = await serve(api, there, SCRATCH)
    return made


@pytest.fixture
async def books(there: Target) -> AsyncIterator[Connection]:
    async with connected(there) as connection:
        yield connection


async def test_a_decision_is_recorded_with_receipt_row_and_event(
    desk: Hub, books: Connection
) -> None:
    given = decision(person=str(person(1)))
    answer = await record(desk, given)
    payload = answer.data["recordCitizenshipDecision"]
    receipt, row = payload["receipt"], payload["citizenshipDecision"]
    assert payload["refusal"] is None
    assert row["number"] == given["number"]
    assert row["id"] == receipt["recordId"]
    assert receipt["repeated"] is False
    stored = await books.fetchrow(
        "SELECT d.*, p.trail_id AS trail FROM citizenship.citizenship_decision d "
        "JOIN population.person p ON p.id = d.person_id WHERE d.id = $1",
        row["id"],
    )
    assert stored is not None
    assert stored["recorded_in"] == receipt["commit"]
    assert stored["recorded_at"] == datetime.fromisoformat(receipt["recordedAt"])
    assert stored["trail_id"] == stored["trail"]
    event = await books.fetchrow(
        "SELECT * FROM trail.event WHERE request = $1 AND kind = 'ACT'",
        answer.headers["hub-request"],
    )
    assert event is not None
    assert event["subjects"] == [stored["trail"]]
    assert event["capacity"] == OFFICER
    assert event["at"] == stored["recorded_at"]
    assert "Mutation.recordCitizenshipDecision:command" in event["coordinates"]


async def test_a_key_sent_again_has_the_same_outcome(desk: Hub, books: Connection) -> None:
    given, name = decision(), key()
    first = await recorded(desk, given, key=name)
    before = await books.fetchval(DECISIONS)
    again = await recorded(desk, given, key=name)
    assert again["receipt"] == {**first["receipt"], "repeated": True}
    assert again["citizenshipDecision"] == first["citizenshipDecision"]
    assert await books.fetchval(DECISIONS) == before


async def test_a_key_sent_many_times_at_once_makes_one_act(desk: Hub, books: Connection) -> None:
    given, name = decision(), key()
    before = await books.fetchval(DECISIONS)
    made = await asyncio.gather(*(recorded(desk, given, key=name) for _ in range(MANY)))
    assert await books.fetchval(DECISIONS) == before + 1
    assert len({one["receipt"]["act"] for one in made}) == 1
    assert [one["receipt"]["repeated"] for one in made].count(False) == 1


async def test_a_key_with_another_input_is_refused(desk: Hub) -> None:
    name = key()
    await recorded(desk, decision(), key=name)
    answer = await record(desk, decision(), key=name)
    assert (answer.status, answer.code) == (422, "KEY_REUSED")


async def test_a_refusal_is_the_same_under_its_key(desk: Hub, books: Connection) -> None:
    given, name = decision(), key()
    await recorded(desk, given)
    before = await books.fetchval(DECISIONS)
    first = await refusal(desk, given, key=name)
    assert first["code"] == "DECISION_KNOWN"
    assert first["article"] == "члан 16. Правилника"
    assert await refusal(desk, given, key=name) == first
    assert await books.fetchval(DECISIONS) == before


async def test_the_outcome_is_looked_up_by_its_key(desk: Hub) -> None:
    name = key()
    made = await recorded(desk, decision(), key=name)
    asked = await desk.ask(OUTCOME, {"key": name}, capacity=OFFICER)
    outcome = asked.data["outcome"]
    assert outcome["command"] == "recordCitizenshipDecision"
    assert outcome["receipt"] == {**made["receipt"], "repeated": True}
    assert outcome["refusal"] is None
    unknown = await desk.ask(OUTCOME, {"key": key()}, capacity=OFFICER)
    assert unknown.data == {"outcome": None}


async def test_a_trial_writes_nothing_but_its_event(desk: Hub, books: Connection) -> None:
    tables = ("ledger.act", "ledger.outcome", "ledger.notice", "hub.commit")
    counts = [await books.fetchval(f"SELECT count(*) FROM {one}") for one in tables]
    before = await books.fetchval(DECISIONS)
    answer = await record(desk, decision(), dryRun=True)
    payload = answer.data["recordCitizenshipDecision"]
    assert payload["citizenshipDecision"]["surname"] == "Ковач"
    assert payload["receipt"]["act"] is payload["receipt"]["commit"] is None
    assert await books.fetchval(DECISIONS) == before
    assert [await books.fetchval(f"SELECT count(*) FROM {one}") for one in tables] == counts
    kinds = await books.fetch(
        "SELECT kind FROM trail.event WHERE request = $1", answer.headers["hub-request"]
    )
    assert [one["kind"] for one in kinds] == ["TRIAL"]


@pytest.mark.parametrize("capacity", ["PUBLIC", "CITIZEN", "REGISTRAR", "SUPERVISOR"])
async def test_another_capacity_is_refused_and_the_denial_is_in_the_trail(
    desk: Hub, books: Connection, capacity: str
) -> None:
    before = await books.fetchval(DECISIONS)
    answer = await record(desk, decision(), capacity=capacity)
    assert (answer.status, answer.code) == (403, "FORBIDDEN")
    assert await books.fetchval(DECISIONS) == before
    kinds = await books.fetch(
        "SELECT kind FROM trail.event WHERE request = $1", answer.headers["hub-request"]
    )
    assert [one["kind"] for one in kinds] == ["DENIAL"]


async def test_an_old_version_is_refused(desk: Hub) -> None:
    made = await recorded(desk, decision())
    version = made["receipt"]["commit"]
    answer = await deliver(desk, made, version=version - 1)
    said = answer.data["deliverCitizenshipDecision"]["refusal"]
    assert said["code"] == "VERSION_CHANGED"
    assert {one["name"]: one["value"] for one in said["facts"]} == {
        "expected": str(version - 1),
        "found": str(version),
    }


async def test_the_version_is_read_with_the_record(desk: Hub) -> None:
    made = await recorded(desk, decision())
    text = """query ($id: ID!) { citizenshipDecision(id: $id) { provenance { commit } } }"""
    asked = await desk.ask(text, {"id": made["receipt"]["recordId"]}, capacity=OFFICER)
    version = asked.data["citizenshipDecision"]["provenance"]["commit"]
    assert version == made["receipt"]["commit"]
    delivered = (await deliver(desk, made, version=version)).data["deliverCitizenshipDecision"]
    assert delivered["receipt"]["answers"] == []


async def test_two_officers_at_once_on_one_decision_make_one_act(desk: Hub) -> None:
    made = await recorded(desk, decision())
    answers = await asyncio.gather(*(deliver(desk, made) for _ in range(8)))
    payloads = [one.data["deliverCitizenshipDecision"] for one in answers]
    assert sum(one["receipt"] is not None for one in payloads) == 1
    codes = {one["refusal"]["code"] for one in payloads if one["refusal"]}
    assert codes == {"VERSION_CHANGED"}


async def test_a_delivery_moves_the_version_into_history_and_leaves_a_notice(
    desk: Hub, books: Connection
) -> None:
    made = await recorded(desk, decision())
    payload = (await deliver(desk, made)).data["deliverCitizenshipDecision"]
    receipt = payload["receipt"]
    assert payload["citizenshipDecision"]["deliveredOn"] == "2026-04-20"
    assert [one["unit"] for one in receipt["notices"]] == [NIS]
    was = await books.fetchrow(
        "SELECT * FROM citizenship.citizenship_decision_history WHERE id = $1",
        receipt["recordId"],
    )
    assert was is not None
    assert was["delivered_on"] is None
    assert was["superseded_in"] == receipt["commit"]
    assert was["superseded_at"] == datetime.fromisoformat(receipt["recordedAt"])
    listed = "{ notices(first: 100) { kind unit record recordId recordedAt } }"
    found = (await desk.ask(listed, capacity="REGISTRAR")).data["notices"]
    assert receipt["recordId"] in {one["recordId"] for one in found}
    elsewhere = (await desk.ask(listed, capacity="REGISTRAR", unit="80438")).data["notices"]
    assert receipt["recordId"] not in {one["recordId"] for one in elsewhere}


async def test_the_graph_is_read_as_of_before_and_after_the_act(desk: Hub) -> None:
    made = await recorded(desk, decision())
    done = (await deliver(desk, made)).data["deliverCitizenshipDecision"]["receipt"]
    text = """query ($id: ID!, $at: DateTime!) @asOf(recorded: $at) {
      citizenshipDecision(id: $id) { deliveredOn } }"""

    async def as_of(at: str) -> Any:
        variables = {"id": done["recordId"], "at": at}
        return (await desk.ask(text, variables, capacity=OFFICER)).data["citizenshipDecision"]

    assert await as_of(made["receipt"]["recordedAt"]) == {"deliveredOn": None}
    assert await as_of(done["recordedAt"]) == {"deliveredOn": "2026-04-20"}
    earlier = (await recorded(desk, decision()))["receipt"]["recordedAt"]
    assert await as_of(earlier) == {"deliveredOn": "2026-04-20"}
    assert await as_of("2001-01-01T00:00:00Z") is None


async def test_commits_have_no_gap_and_times_rise_under_parallel_commands(
    desk: Hub, books: Connection
) -> None:
    kinds = ("ADMISSION", "RELEASE", "RENUNCIATION", "TREATY_ACQUISITION")
    await asyncio.gather(*(recorded(desk, decision(kind=kinds[n % 4])) for n in range(24)))
    rows = await books.fetch("SELECT number, at FROM hub.commit ORDER BY number")
    numbers = [one["number"] for one in rows]
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(one["at"] < other["at"] for one, other in pairwise(rows))
    ordinals = await books.fetch(
        "SELECT kind, ordinal FROM citizenship.citizenship_decision ORDER BY kind, ordinal"
    )
    for form in (("ADMISSION", "TREATY_ACQUISITION"), ("RELEASE", "RENUNCIATION")):
        found = sorted(one["ordinal"] for one in ordinals if one["kind"] in form)
        assert found == list(range(1, len(found) + 1))


async def test_several_commands_in_one_operation_are_refused(desk: Hub) -> None:
    given = {"key": key(), "input": decision()}
    text = RECORD.rstrip().removesuffix("}")
    text += "  two: recordCitizenshipDecision(key: $key, input: $input) { receipt { act } } }"
    answer = await desk.ask(text, given, capacity=OFFICER)
    assert (answer.status, answer.code) == (400, "LIMIT_EXCEEDED")


async def test_a_command_is_never_carried_out_by_get(desk: Hub, books: Connection) -> None:
    before = await books.fetchval(DECISIONS)
    text = 'mutation { recordCitizenshipDecision(key: "0123456789abcdef", input: {'
    text += 'kind: RELEASE, number: "1", decidedOn: "2026-01-01", body: "МУП", legalBasis: "28",'
    text += 'surname: "А", givenName: "А", born: {year: 1980}, birthPlace: "Б", birthCountry: "RS"'
    text += "}) { receipt { act } } }"
    token = desk.token(OFFICER)
    response = await desk.client.get(
        "/graphql", params={"query": text}, headers={"authorization": f"Bearer {token}"}
    )
    assert response.status_code == 405
    assert response.json()["errors"][0]["extensions"]["code"] == "METHOD_NOT_ALLOWED"
    assert await books.fetchval(DECISIONS) == before


async def test_a_command_is_these_statements_in_this_order(desk: Hub) -> None:
    await recorded(desk, decision())
    desk.statements.clear()
    await recorded(desk, decision())
    begun = [" ".join(one.split())[:48] for one in desk.statements]
    assert begun[-1] == "COMMIT"
    assert [one.partition("(")[0] for one in begun[:-2]] == [
        "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;",
        "SELECT command, body FROM ledger.enter",
        "SELECT * FROM citizenship.facts_record_citizensh",
        "SELECT ledger.append",
        "SELECT citizenship.write_citizenship_decision",
        "SELECT * FROM ledger.outcome",
        "SAVEPOINT payload; SET LOCAL statement_timeout =",
    ]
    assert begun[-2].startswith("SELECT x.answer, x.subjects, x.witness")


@pytest.mark.long
async def test_a_key_sent_a_thousand_times_at_once_makes_one_act(
    desk: Hub, books: Connection
) -> None:
    given, name = decision(), key()
    before = await books.fetchval(DECISIONS)
    # In waves: a server of one worker takes 900 connections.
    made = []
    for _ in range(4):
        made += await asyncio.gather(*(recorded(desk, given, key=name) for _ in range(250)))
    assert await books.fetchval(DECISIONS) == before + 1
    assert len({one["receipt"]["act"] for one in made}) == 1
    assert [one["receipt"]["repeated"] for one in made].count(False) == 1


async def test_a_client_that_leaves_stops_no_command(desk: Hub, books: Connection) -> None:
    given, name = decision(), key()
    held = "SELECT pg_advisory_lock(7203118202)"  # the commit's: the command waits for it
    await books.execute(held)
    sent = asyncio.create_task(
        desk.client.post(
            "/graphql",
            json={"query": RECORD, "variables": {"key": name, "input": given}},
            headers={"authorization": f"Bearer {desk.token(OFFICER)}"},
        )
    )
    await until(lambda: books.fetchval(WAITING))
    sent.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sent
    await books.execute("SELECT pg_advisory_unlock(7203118202)")
    again = await recorded(desk, given, key=name)
    assert again["receipt"]["repeated"] is True


async def test_no_reading_waits_for_commands_that_wait(desk: Hub, books: Connection) -> None:
    await books.execute("SELECT pg_advisory_lock(7203118202)")
    sent = [asyncio.create_task(record(desk, decision(), tries=1)) for _ in range(12)]
    await until(lambda: books.fetchval(WAITING))
    read = [await desk.ask(READING, capacity=OFFICER, tries=1) for _ in range(20)]
    assert {one.status for one in read} == {200}
    assert not any(one.done() and one.result().status == 200 for one in sent)
    await books.execute("SELECT pg_advisory_unlock(7203118202)")
    assert {one.status for one in await asyncio.gather(*sent)} <= {200, 503}


async def test_what_is_not_read_in_time_is_an_error_at_its_path_and_the_act_stands(
    desk: Hub, books: Connection
) -> None:
    name = key()
    text = RECORD.replace("surname deliveredOn", "note { id }")
    await books.execute("BEGIN; LOCK TABLE civil.birth_note IN ACCESS EXCLUSIVE MODE")
    given = {"key": name, "input": decision()}
    answer = await desk.ask(text, given, capacity=OFFICER, basis="204-1/2026", tries=1)
    await books.execute("ROLLBACK")
    assert answer.status == 200
    payload = answer.json["data"]["recordCitizenshipDecision"]
    assert payload["citizenshipDecision"] is None
    (error,) = answer.json["errors"]
    assert error["path"] == ["recordCitizenshipDecision", "citizenshipDecision"]
    assert error["extensions"]["code"] == "LIMIT_EXCEEDED"
    outcome = (await desk.ask(OUTCOME, {"key": name}, capacity=OFFICER)).data["outcome"]
    assert outcome["receipt"] == {**payload["receipt"], "repeated": True}


async def test_who_waits_too_long_for_the_commit_is_told_so_and_sends_the_key_again(
    desk: Hub, books: Connection
) -> None:
    given, name = decision(), key()
    await books.execute("SELECT pg_advisory_lock(7203118202)")
    answer = await record(desk, given, key=name, tries=1)
    await books.execute("SELECT pg_advisory_unlock(7203118202)")
    assert (answer.status, answer.code) == (503, "UNAVAILABLE")
    assert answer.json["errors"][0]["extensions"]["key"] == name
    assert (await desk.ask(OUTCOME, {"key": name}, capacity=OFFICER)).data == {"outcome": None}
    assert (await recorded(desk, given, key=name))["receipt"]["repeated"] is False
