"""Row security's context: it holds under every plan, and a lost one is never taken for an answer.

Two wrong forms are made of every statement of the corpus. In the stripped one nothing ties the
inner side to the outer row; in the late one the settings are made after the inner side was read.
"""

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import asyncpg
import pytest

from auth.viewer import Capacity
from hub.api import Api
from hub.compiler.bind import standing
from hub.db import Connection, Target
from hub.instance import Instance
from hub.prepare import Compiler, Ready
from hub.rows import SETTINGS
from tests.conftest import Hub
from tests.operations import OPERATIONS, Operation, ask

EVERY = pytest.mark.parametrize("operation", OPERATIONS, ids=repr)
CONTEXT, INNER, END = "\nFROM (SELECT set_config(", ") AS c JOIN LATERAL (", ") AS x ON true"
DEPENDENCY = re.compile(r"\nWHERE c\.capacity = [^\n]*(?=\n LIMIT ALL OFFSET 0$)")
SET = re.compile(r"set_config\('hub\.\w+', (.*?), true\) AS (\w+)")
OFF = (
    "bitmapscan", "hashagg", "hashjoin", "incremental_sort", "indexonlyscan", "indexscan",
    "material", "memoize", "mergejoin", "nestloop", "seqscan", "sort",
)  # fmt: skip
PARALLEL = {
    "parallel_setup_cost": "0",
    "parallel_tuple_cost": "0",
    "min_parallel_table_scan_size": "0",
    "min_parallel_index_scan_size": "0",
}
PLANS: list[dict[str, str]] = [
    {},
    {"plan_cache_mode": "force_custom_plan"},
    {"plan_cache_mode": "auto"},
    *({f"enable_{name}": "off"} for name in OFF),
    {"enable_nestloop": "off", "enable_hashjoin": "off"},
    {"join_collapse_limit": "1", "from_collapse_limit": "1"},
    {"geqo_threshold": "2", "join_collapse_limit": "20"},
    {"debug_parallel_query": "on", **PARALLEL},
]


def cut(sql: str) -> tuple[str, str, str]:
    """The statement's columns, its outer row and its inner side."""
    columns, rest = sql.split(CONTEXT, 1)
    context, rest = rest.split(INNER, 1)
    assert rest.endswith(END)
    return columns, CONTEXT.removeprefix("\nFROM (") + context, rest.removesuffix(END)


def stripped(sql: str) -> str:
    """The statement without the conditions that tie its inner side to the outer row."""
    columns, context, inner = cut(sql)
    free, found = DEPENDENCY.subn("", inner)
    assert found == 1, sql
    return f"{columns}\nFROM ({context}{INNER}{free}{END}"


def late(sql: str) -> str:
    """The statement with an outer row that sets nothing; the settings come after the answer."""
    columns, context, inner = cut(sql)
    free = DEPENDENCY.sub("", inner)
    silent = SET.sub(r"\1 AS \2", context)
    afterwards = "\nWHERE x.witness IS NOT NULL\n LIMIT ALL OFFSET 0".join(
        context.rsplit("\n LIMIT ALL OFFSET 0", 1)
    )
    return f"{columns}\nFROM ({silent}{INNER}{free}{END} JOIN LATERAL ({afterwards}) AS w ON true"


Login = Callable[[Capacity], Any]


@pytest.fixture
def login(target: Target, instance: Instance) -> Login:
    """Connects as a capacity's login; nothing is kept from one statement to the next."""

    @asynccontextmanager
    async def connect(capacity: Capacity) -> AsyncIterator[Connection]:
        name = instance.login(capacity)
        made = await target.connect(name, instance.password(name), statement_cache_size=0)
        yield made
        await made.close()

    return connect


def prepared(api: Api, operation: Operation) -> Ready:
    return Compiler(api).ready(operation.document, None, operation.variables, operation.viewer)


def agrees(ready: Ready, operation: Operation, row: asyncpg.Record) -> bool:
    """Whether the statement ran under the viewer's context."""
    return standing(ready.statement, operation.viewer, row["witness"]) is not None


def plan_settings(server_major: int, plan: dict[str, str]) -> dict[str, str]:
    """The name of the switch for forced parallel plans changed in version 16."""
    old = {"debug_parallel_query": "force_parallel_mode"} if server_major < 16 else {}
    return {old.get(name, name): value for name, value in plan.items()}


@EVERY
async def test_every_plan_reads_under_the_context(
    operation: Operation, api: Api, login: Login
) -> None:
    ready = prepared(api, operation)
    answers = set()
    async with login(operation.viewer.capacity) as connection:
        for plan in PLANS:
            settings = plan_settings(connection.get_server_version().major, plan)
            for name, value in settings.items():
                await connection.execute(f"SET {name} = {value}")
            row = await connection.fetchrow(ready.statement.sql, *ready.arguments)
            assert agrees(ready, operation, row), plan
            answers.add((row["answer"], frozenset(row["subjects"].split(","))))
            # What an accepted answer of the stripped form says must be what the true one says.
            row = await connection.fetchrow(stripped(ready.statement.sql), *ready.arguments)
            if row is not None and agrees(ready, operation, row):
                answers.add((row["answer"], frozenset(row["subjects"].split(","))))
            for name in settings:
                await connection.execute(f"RESET {name}")
    assert len(answers) == 1


@EVERY
async def test_a_context_set_too_late_is_seen(operation: Operation, api: Api, login: Login) -> None:
    ready = prepared(api, operation)
    async with login(operation.viewer.capacity) as connection:
        for mode in ("force_generic_plan", "force_custom_plan"):
            await connection.execute(f"SET plan_cache_mode = {mode}")
            row = await connection.fetchrow(late(ready.statement.sql), *ready.arguments)
            assert row is None or not agrees(ready, operation, row)


async def test_a_lost_context_is_answered_with_500(serve: Callable[..., Any], api: Api) -> None:
    hub: Hub = await serve(api)
    held = hub.app.state.executor.compiler.statements.held
    for operation in OPERATIONS:
        held.clear()
        assert (await ask(hub, operation)).status == 200
        ((key, statement),) = held.items()
        held[key] = replace(statement, sql=late(statement.sql))
        lost = await ask(hub, operation)
        assert (lost.status, lost.code) == (500, "CONTEXT_LOST"), operation
        assert "data" not in lost.json


async def held_settings(connection: Connection) -> dict[str, str]:
    """What the session holds under the names of the context."""
    pairs = ", ".join(f"current_setting('hub.{name}', true) AS {name}" for name in SETTINGS)
    row = await connection.fetchrow(f"SELECT {pairs}")
    assert row is not None
    return {name: value for name, value in row.items() if value}


async def test_no_connection_of_the_hub_holds_a_setting(hub: Hub) -> None:
    for operation in OPERATIONS:
        await ask(hub, operation)
    idle = [one for pool in hub.app.state.gate.pools for one in pool.idle]
    asked = {operation.viewer.capacity.login for operation in OPERATIONS}
    assert len(idle) >= len(asked)
    assert [await held_settings(connection) for connection in idle] == [{}] * len(idle)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("to_json(1 / (length(c.capacity) * 0))", asyncpg.DivisionByZeroError),
        ("to_json(pg_sleep(9)::text)", asyncpg.QueryCanceledError),
    ],
)
async def test_after_a_fault_the_setting_is_gone(
    fault: str, error: type[Exception], api: Api, login: Login
) -> None:
    operation = next(one for one in OPERATIONS if one.viewer.unit)
    ready = prepared(api, operation)
    async with login(operation.viewer.capacity) as connection:
        row = await connection.fetchrow(ready.statement.sql, *ready.arguments)
        assert agrees(ready, operation, row)
        assert await held_settings(connection) == {}
        await connection.execute("SET statement_timeout = '100ms'")
        broken = ready.statement.sql.replace("a.j AS answer", f"{fault} AS answer", 1)
        with pytest.raises(error):
            await connection.fetchrow(broken, *ready.arguments)
        assert await held_settings(connection) == {}


async def test_without_the_context_nothing_is_read(login: Login) -> None:
    async with login(Capacity.REGISTRAR) as connection:
        assert await connection.fetchval("SELECT count(*) FROM population.person") == 0
    async with login(Capacity.PUBLIC) as connection:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.fetchval("SELECT count(*) FROM population.person")
