"""What the trail says of commands that changed nothing: whose facts were read, all the same."""

from collections.abc import AsyncIterator, Callable
from typing import Any
from uuid import UUID, uuid4

import pytest

from auth.viewer import Capacity
from hub.api import Api
from hub.db import Connection, Target
from hub.postgres import Server
from tests.births import BOOKS, birth, enter, entered
from tests.commands import decision, deliver, key, record, recorded
from tests.conftest import Answer, Hub, person
from tests.scratch import SCRATCH, connected, scratch

EVENTS = "SELECT kind, subjects FROM trail.event WHERE request = $1 ORDER BY number"
TRAILS = "SELECT array_agg(trail_id ORDER BY trail_id) FROM population.person WHERE id = ANY ($1)"
REFUSE = (
    "SELECT ledger.refuse($1, 'tests', NULL, $2, $3, sha256('x'), NULL, $4, '{}', $5, "
    "sha256('document'), '{}')"
)
Events = list[tuple[str, list[UUID]]]


@pytest.fixture(scope="module")
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as made:
        async with connected(made) as connection:
            await connection.execute(BOOKS)
        yield made


@pytest.fixture(scope="module")
async def desk(serve: Callable[..., Any], api: Api, there: Target) -> Hub:
    made: Hub = await serve(api, there, SCRATCH)
    return made


@pytest.fixture
async def books(there: Target) -> AsyncIterator[Connection]:
    async with connected(there) as connection:
        yield connection


async def events(books: Connection, answer: Answer) -> Events:
    """What the request left in the trail."""
    found = await books.fetch(EVENTS, answer.headers["hub-request"])
    return [(one["kind"], one["subjects"]) for one in found]


async def trails(books: Connection, *persons: object) -> list[UUID]:
    """The ids by which the trail names these persons."""
    found: list[UUID] = await books.fetchval(TRAILS, [UUID(str(one)) for one in persons])
    return found


@pytest.mark.parametrize("kind", ["REFUSAL", "TRIAL"])
async def test_a_refused_command_names_whose_facts_were_read(
    desk: Hub, books: Connection, kind: str
) -> None:
    given = decision(person=str(person(1)))
    await recorded(desk, given)
    answer = await record(desk, given, dryRun=kind == "TRIAL")
    assert answer.data["recordCitizenshipDecision"]["refusal"]["code"] == "DECISION_KNOWN"
    assert await events(books, answer) == [(kind, await trails(books, person(1)))]


@pytest.mark.parametrize("kind", ["REFUSAL", "TRIAL"])
async def test_an_old_version_names_the_person_of_the_row(
    desk: Hub, books: Connection, kind: str
) -> None:
    made = await recorded(desk, decision(person=str(person(1))))
    stale = {"version": made["receipt"]["commit"] - 1, "dryRun": kind == "TRIAL"}
    answer = await deliver(desk, made, **stale)
    assert answer.data["deliverCitizenshipDecision"]["refusal"]["code"] == "VERSION_CHANGED"
    assert await events(books, answer) == [(kind, await trails(books, person(1)))]


async def test_a_trial_names_whom_the_act_would(desk: Hub, books: Connection) -> None:
    given = birth("Тријана")
    trial = await enter(desk, given, dryRun=True)
    done = await enter(desk, given)
    [(tried, first)], [(made, second), *_] = await events(books, trial), await events(books, done)
    assert (tried, made) == ("TRIAL", "ACT")
    mother, child = person(1), done.data["enterBirth"]["birthEntry"]["person"]["id"]
    assert set(await trails(books, mother)) <= set(first)
    assert second == await trails(books, mother, child)


async def test_a_child_who_is_entered_is_named_by_the_refusal(desk: Hub, books: Connection) -> None:
    made = await entered(desk, birth("Поновка"))
    answer = await enter(desk, birth("Поновка"))
    assert answer.data["enterBirth"]["refusal"]["code"] == "BIRTH_ENTERED_BEFORE"
    child = made["birthEntry"]["person"]["id"]
    assert await events(books, answer) == [("REFUSAL", await trails(books, person(1), child))]


async def test_a_refusal_sent_again_is_the_same_and_reads_nobody_anew(
    desk: Hub, books: Connection
) -> None:
    given, name = decision(person=str(person(1))), key()
    await recorded(desk, given)
    first, again = [await record(desk, given, key=name) for _ in range(2)]
    assert first.data == again.data
    assert await events(books, first) == [("REFUSAL", await trails(books, person(1)))]
    assert await events(books, again) == []


async def test_nobody_is_named_where_facts_are_about_nobody(desk: Hub, books: Connection) -> None:
    given = decision()
    await recorded(desk, given)
    for trial, kind in ((False, "REFUSAL"), (True, "TRIAL")):
        assert await events(books, await record(desk, given, dryRun=trial)) == [(kind, [])]


async def test_a_refusal_names_persons_only(there: Target, books: Connection) -> None:
    name, request = SCRATCH.login(Capacity.CITIZENSHIP_OFFICER), uuid4()
    stated = (Capacity.CITIZENSHIP_OFFICER.value, "recordCitizenshipDecision", key())
    async with connected(there, name, SCRATCH.password(name)) as officer:
        await officer.execute("BEGIN READ WRITE")
        await officer.fetchval(REFUSE, *stated, [uuid4(), person(1), person(1)], request)
        await officer.execute("COMMIT")
    [found] = await books.fetch(EVENTS, request)
    assert (found["kind"], found["subjects"]) == ("REFUSAL", await trails(books, person(1)))
