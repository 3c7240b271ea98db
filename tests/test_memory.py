"""Public answers from memory: the same bytes, exact to the commit, bounded, and nobody's own."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from auth.viewer import Capacity, Viewer
from hub import history
from hub.api import Api
from hub.db import Connection, Gate, Pool, Target
from hub.memory import FRESH_SECONDS, HEAD, Memory
from hub.postgres import Server
from hub.prepare import Compiler, Ready
from tests.conftest import Hub
from tests.operations import OPERATIONS
from tests.scratch import SCRATCH, connected, scratch

NIS = '{ unit(code: "79022") { name } }'
UNITS = "{ units(first: 2) { nodes { code name } } }"
RENAME = "UPDATE local_government.unit SET name = $1, recorded_in = $2 WHERE code = '79022'"


@pytest.fixture(scope="module")
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as target:
        yield target


@pytest.fixture(scope="module")
async def own(serve: Callable[..., Any], api: Api, there: Target) -> Hub:
    """A hub that remembers, on a database of its own."""
    made: Hub = await serve(api, there, SCRATCH, remembers=True)
    return made


async def commit(connection: Connection, name: str) -> int:
    """The unit's new name under a commit of its own; its number."""
    async with connection.transaction():
        await connection.execute(history.LOCK)
        number, _ = await connection.fetchrow(history.NEXT) or (0, None)
        await connection.execute(RENAME, name, number)
    return int(number)


async def test_an_answer_is_kept_until_the_next_commit(own: Hub, there: Target) -> None:
    first = await own.ask(NIS)
    asked = len(own.statements)
    again = await own.ask(NIS)
    assert again.text == first.text
    assert again.headers["hub-commit"] == first.headers["hub-commit"]
    assert set(own.statements[asked:]) <= {HEAD}
    async with connected(there) as owner:
        number = await commit(owner, "Нови Ниш")
    await asyncio.sleep(FRESH_SECONDS)
    after = await own.ask(NIS)
    assert after.data == {"unit": {"name": "Нови Ниш"}}
    assert int(after.headers["hub-commit"]) == number > int(first.headers["hub-commit"])


async def test_the_log_is_looked_at_once_a_second(own: Hub) -> None:
    await asyncio.gather(*(own.ask(UNITS) for _ in range(30)))
    asked = len(own.statements)
    await asyncio.gather(*(own.ask(UNITS) for _ in range(30)))
    assert own.statements[asked:].count(HEAD) <= 2


async def test_what_is_kept_waits_for_no_connection(
    own: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = await own.ask(UNITS)
    executor = own.app.state.executor
    monkeypatch.setattr("hub.db.WAITING_MAX", 0)  # whoever would wait is refused
    monkeypatch.setattr("hub.memory.FRESH_SECONDS", 60.0)
    monkeypatch.setattr(executor.pools[Capacity.PUBLIC], "size", 0)
    monkeypatch.setattr(executor.pools[Capacity.PUBLIC], "idle", [])
    assert (await own.ask(UNITS, tries=1)).text == kept.text
    assert (await own.ask(UNITS.replace("name", "kind"), tries=1)).status == 503


async def test_values_are_kept_apart(own: Hub) -> None:
    document = "query ($n: Int!) { units(first: $n) { nodes { code } } }"
    for n in (1, 2, 1, 3):
        answer = await own.ask(document, {"n": n})
        assert len(answer.data["units"]["nodes"]) == n


async def test_what_is_withheld_is_said_of_a_kept_answer_too(own: Hub) -> None:
    document = "{ units(first: 1) { nodes { code people @ifAllowed { totalCount } } } }"
    first, again = await own.ask(document), await own.ask(document)
    assert first.json["extensions"]["withheld"]
    assert again.text == first.text


async def test_nobodys_own_answer_is_kept(own: Hub) -> None:
    held = dict(own.app.state.executor.memory.kept.held)
    for capacity in ("CITIZEN", "SUPERVISOR", "ROLL_CLERK"):
        answer = await own.ask(UNITS, capacity=capacity)
        assert answer.status == 200, answer.text
        assert "hub-commit" not in answer.headers
    assert own.app.state.executor.memory.kept.held == held


async def test_an_answer_as_of_a_time_is_not_kept(own: Hub) -> None:
    document = '{ unit(code: "79022") { name } }'
    as_of = f'query @asOf(recorded: "2026-11-01T12:00:00+01:00") {document}'
    assert "hub-commit" not in (await own.ask(as_of)).headers


def test_only_statements_over_open_records_are_open(api: Api) -> None:
    """Of the corpus, by the tables they name: none of these holds a person's row."""
    compiler = Compiler(api)
    people = {record.table.fullname for record in api.records.values() if record.persons}
    for operation in OPERATIONS:
        ready = compiler.ready(operation.document, None, operation.variables, operation.viewer)
        named = {name for name in people if f"{name} " in ready.statement.sql}
        assert not (ready.statement.open and named), operation.name
        if operation.viewer.capacity is Capacity.PUBLIC and not named:
            assert ready.statement.open, operation.name


async def test_the_memory_is_bounded(api: Api, target: Target, instance: Any) -> None:
    pool = Pool(target, instance.login(Capacity.PUBLIC), instance.password, Gate())
    memory = Memory(pool, size=1_000)
    viewer = Viewer(Capacity.PUBLIC)
    document = "query ($n: Int!) { units(first: $n) { nodes { code } } }"

    async def ask(n: int) -> Ready:
        ready = Compiler(api).ready(document, None, {"n": n}, viewer)

        async def read() -> bytes:
            return b"x" * 300

        await memory.answer(ready, read)
        return ready

    for n in (1, 2, 3, 1, 4):
        await ask(n)
        held = memory.kept.held
        assert memory.kept.weight == sum(map(len, held.values())) <= memory.size
    kept = [key[1] for key in held]
    assert len(kept) == 3
    assert repr((await ask(2)).arguments) not in kept, "the one longest unused went first"
    await pool.close()


async def test_without_the_log_nothing_is_shown(own: Hub, there: Target) -> None:
    login = SCRATCH.login(Capacity.PUBLIC)
    await asyncio.sleep(FRESH_SECONDS)
    async with connected(there) as owner:
        await owner.execute(f"REVOKE SELECT (number, at) ON hub.commit FROM {login}")
        assert (await own.ask(NIS, tries=1)).code == "UNAVAILABLE"
        await owner.execute(f"GRANT SELECT (number, at) ON hub.commit TO {login}")
