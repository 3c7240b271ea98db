"""The content of an act is removed on an order, by two persons, and the chain stays whole."""

import time
from collections.abc import AsyncIterator, Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from auth.viewer import Capacity, Role
from hub.api import Api
from hub.chain import Chain, verify
from hub.db import Connection, Target
from hub.postgres import Server
from tests.commands import OFFICER, OUTCOME, RECEIPT, REFUSAL, decision, key, record, recorded
from tests.conftest import Answer, Hub, person
from tests.scratch import SCRATCH, connected, scratch

REQUEST = f"""mutation ($key: CommandKey!, $input: RequestRedactionInput!) {{
  requestRedaction(key: $key, input: $input) {{ {RECEIPT} {REFUSAL} }} }}"""
REDACT = f"""mutation ($key: CommandKey!, $input: RedactEntryInput!) {{
  redactEntry(key: $key, input: $input) {{ {RECEIPT} {REFUSAL} }} }}"""
CONTENT = "SELECT said FROM ledger.content WHERE act = $1"
APPEND = (
    "SELECT ledger.append('SUPERVISOR', $1, NULL, $2, $3, sha256('x'), NULL, $4, 'Act', $5, "
    "sha256('salt'), '{}', '[]', '{}', '{}', '{}', $6, sha256('document'), '{}')"
)


@pytest.fixture(scope="module")
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as made:
        yield made


@pytest.fixture(scope="module")
async def desk(serve: Callable[..., Any], api: Api, there: Target) -> Hub:
    made: Hub = await serve(api, there, SCRATCH)
    return made


@pytest.fixture
async def books(there: Target) -> AsyncIterator[Connection]:
    async with connected(there) as connection:
        yield connection


async def send(hub: Hub, text: str, given: dict[str, Any], account: str) -> Answer:
    """A command of a supervisor by name."""
    token = hub.issuer.issue(account, [Role(Capacity.SUPERVISOR)], None, now=int(time.time()))
    headers = {"authorization": f"Bearer {token}"}
    return await hub.ask(text, {"key": key(), "input": given}, headers=headers)


async def request(hub: Hub, act: str, account: str = "first", **more: Any) -> Any:
    """What comes of asking for a removal."""
    order = {"orderNumber": "072-1/2026", "orderBody": "Повереник", "orderedOn": "2026-05-04"}
    answer = await send(hub, REQUEST, {"act": act, **order, **more}, account)
    return answer.data["requestRedaction"]


async def redact(hub: Hub, asked: Any, account: str = "second") -> Any:
    """What comes of confirming it."""
    answer = await send(hub, REDACT, {"request": asked["receipt"]["act"]}, account)
    return answer.data["redactEntry"]


async def whole(books: Connection) -> Chain:
    """The ledger, as hub doctor sees it."""
    chain = await verify(books)
    assert chain is not None
    assert chain.is_whole, chain
    return chain


async def test_two_persons_remove_a_content_and_the_act_stays(desk: Hub, books: Connection) -> None:
    given, name = decision(person=str(person(1)), remarks="Тајна реч"), key()
    made = await recorded(desk, given, key=name)
    commit = made["receipt"]["commit"]
    assert "Тајна реч" in await books.fetchval(CONTENT, commit)
    asked = await request(desk, made["receipt"]["act"])
    assert asked["receipt"]["recordId"] == made["receipt"]["act"]
    assert await books.fetchval(CONTENT, commit) is not None
    before = (await whole(books)).removed
    done = await redact(desk, asked)
    assert done["refusal"] is None
    assert await books.fetchval(CONTENT, commit) is None
    assert (await whole(books)).removed == before + 1
    outcome = (await desk.ask(OUTCOME, {"key": name}, capacity=OFFICER)).data["outcome"]
    assert outcome["receipt"] == {**made["receipt"], "repeated": True}
    stands = "SELECT remarks FROM citizenship.citizenship_decision WHERE recorded_in = $1"
    assert await books.fetchval(stands, commit) == "Тајна реч"
    again = await record(desk, given, key=name)
    assert (again.status, again.code) == (422, "KEY_REUSED")
    order = await books.fetchrow("SELECT * FROM ledger.redaction WHERE act = $1", commit)
    assert order is not None
    assert order["order_body"] == "Повереник"
    assert order["removed_in"] == done["receipt"]["commit"]
    trails = await books.fetch(
        "SELECT subjects FROM trail.event e JOIN ledger.act a ON a.at = e.at "
        "WHERE e.kind = 'ACT' AND a.number = ANY ($1)",
        [asked["receipt"]["commit"], done["receipt"]["commit"]],
    )
    trail = await books.fetchval("SELECT trail_id FROM population.person WHERE id = $1", person(1))
    assert [one["subjects"] for one in trails] == [[trail], [trail]]


async def test_who_asked_does_not_confirm_and_nothing_goes_twice(desk: Hub) -> None:
    made = await recorded(desk, decision())
    first, other = [await request(desk, made["receipt"]["act"]) for _ in range(2)]
    own = await redact(desk, first, "first")
    assert own["refusal"]["code"] == "SECOND_PERSON_NEEDED"
    assert (await redact(desk, first))["refusal"] is None
    for said in (await redact(desk, first), await redact(desk, other)):
        assert said["refusal"]["code"] == "CONTENT_REMOVED"
    assert (await request(desk, made["receipt"]["act"]))["refusal"]["code"] == "CONTENT_REMOVED"


TOMORROW = (date.today() + timedelta(days=2)).isoformat()
REFUSED = {
    "ACT_UNKNOWN": {"act": str(uuid4())},
    "DAY_IN_FUTURE": {"orderedOn": TOMORROW},
    "TEXT_NOT_CYRILLIC": {"orderBody": "Poverenik"},
    "TEXT_CHARACTERS": {"orderNumber": "072;1"},
    "TEXT_TOO_LONG": {"orderNumber": "1" * 51},
}


@pytest.mark.parametrize("code", REFUSED)
async def test_an_order_that_cannot_be_is_refused(desk: Hub, code: str) -> None:
    made = await recorded(desk, decision())
    said = await request(desk, **{"act": made["receipt"]["act"], **REFUSED[code]})
    assert said["refusal"]["code"] == code


async def test_an_unknown_request_is_refused_and_another_capacity(desk: Hub) -> None:
    made = await recorded(desk, decision())
    assert (await redact(desk, made))["refusal"]["code"] == "REQUEST_UNKNOWN"
    given = {"key": key(), "input": {"request": made["receipt"]["act"]}}
    for capacity in ("PUBLIC", "REGISTRAR", OFFICER):
        answer = await desk.ask(REDACT, given, capacity=capacity)
        assert (answer.status, answer.code) == (403, "FORBIDDEN")
    filings = await desk.ask("{ filings { id } }", capacity="SUPERVISOR")
    assert filings.code == "FORBIDDEN"


@pytest.fixture
async def supervisor(there: Target) -> AsyncIterator[Connection]:
    name = SCRATCH.login(Capacity.SUPERVISOR)
    connection = await there.connect(name, SCRATCH.password(name))
    await connection.execute("BEGIN READ WRITE")
    yield connection
    await connection.close()


async def append(
    connection: Connection,
    account: str,
    of: UUID,
    persons: tuple[UUID, ...] = (),
    command: str = "redactEntry",
) -> None:
    """An act about another, as a login may try to make it."""
    await connection.execute("ROLLBACK; BEGIN READ WRITE")
    await connection.fetchval(APPEND, account, command, uuid4().hex, list(persons), of, uuid4())


async def test_the_database_alone_removes_nothing_without_another_persons_order(
    desk: Hub, supervisor: Connection
) -> None:
    made = await recorded(desk, decision(person=str(person(1))))
    asked = await request(desk, made["receipt"]["act"])
    remove, number = "SELECT ledger.remove_content($1)", UUID(asked["receipt"]["act"])
    act, whose = UUID(made["receipt"]["act"]), (person(1),)
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="no act of this transaction"):
        await supervisor.execute(remove, number)
    other = UUID((await recorded(desk, decision()))["receipt"]["act"])
    forged = (
        ("first", act, whose, number),  # who asked
        ("second", act, whose, act),  # what nobody asked for
        ("second", other, whose, number),  # an act that states another's content
        ("second", act, (), number),  # unseen by the person
    )
    for account, stated, persons, one in forged:
        await append(supervisor, account, stated, persons)
        with pytest.raises(asyncpg.InsufficientPrivilegeError, match="no other person asked"):
            await supervisor.execute(remove, one)
    await append(supervisor, "second", act, whose)
    await supervisor.execute(remove, number)
    await supervisor.execute("ROLLBACK")


async def test_an_order_names_the_persons_of_the_act(desk: Hub, supervisor: Connection) -> None:
    made = await recorded(desk, decision(person=str(person(1))))
    order = "SELECT ledger.order_removal($1, '1', 'Суд', '2026-01-01')"
    act, other = (
        UUID(made["receipt"]["act"]),
        UUID((await recorded(desk, decision()))["receipt"]["act"]),
    )
    for stated, persons in ((act, ()), (other, (person(1),))):
        await append(supervisor, "first", stated, persons, "requestRedaction")
        with pytest.raises(asyncpg.SerializationError, match="no such act has content"):
            await supervisor.execute(order, act)
    await append(supervisor, "first", act, (person(1),), "requestRedaction")
    await supervisor.execute(order, act)
    await supervisor.execute("ROLLBACK")


async def test_an_order_is_never_changed(desk: Hub, books: Connection) -> None:
    made = await recorded(desk, decision())
    asked = await request(desk, made["receipt"]["act"])
    await redact(desk, asked)
    for change in ("DELETE FROM", "UPDATE"):
        rest = " SET order_number = '1'" if change == "UPDATE" else ""
        with pytest.raises(asyncpg.PostgresError, match="never changed"):
            await books.execute(f"{change} ledger.redaction{rest}")
