"""Plans of every operation of the corpus: by indexes only, and little dearer for policies.

The plans are generic ones, as the hub runs them. Their shape is asserted, no time.
"""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import orjson
import pytest

from hub.api import Api
from hub.db import Connection, Target
from hub.installation import prepare
from hub.instance import Instance
from hub.migrate import migrate
from hub.postgres import Server
from hub.prepare import Compiler
from tests.operations import OPERATIONS, Operation
from tests.scratch import as_superuser, connected
from tests.states import fill

PEOPLE = 100_000
ROWS_SCANNED_MAX = 10_000  # what a request may read through without an index
COST_RATIO_MAX = 3.0  # under policies, against the same statement without
# The planner takes the policies' array of the circle, mostly one person, for ten: ten descents of
# an index for each record of `me`. Below this cost no ratio says anything.
COST_COUNTED_FROM = 500.0
# 199 units and what hangs on them, and parties, of which there are some hundred.
SMALL = frozenset({"unit", "unit_language", "unit_alias", "party"})
SEARCHES = [one for one in OPERATIONS if one.name.startswith("search_")]
COUNTED = "supervised_count"  # counts over all people, who all have to be looked at
LONG = Instance("plans", "plans_owner", "a third made-up secret, as long as the others")


@pytest.mark.parametrize("operation", OPERATIONS, ids=repr)
async def test_an_index_leads_to_every_person(
    operation: Operation, api: Api, target: Target, instance: Instance
) -> None:
    """At 1,000 people PostgreSQL would read the table; told not to, it must have an index."""
    login = instance.login(operation.viewer.capacity)
    async with connected(target, login, instance.password(login)) as connection:
        await connection.execute("SET enable_seqscan = off")
        plan = await explain(connection, api, operation)
    allowed = SMALL | {"person"} if operation.name == COUNTED else SMALL
    assert set(scanned(plan)) <= allowed


async def test_a_search_reads_keys_between_two_bounds(
    api: Api, target: Target, instance: Instance
) -> None:
    assert await unbounded(api, target, instance) == {}


async def test_policies_make_no_plan_much_dearer(
    api: Api, target: Target, instance: Instance, server: Server
) -> None:
    assert await dearer(api, target, instance, server) == {}


@pytest.fixture(scope="module")
async def many(server: Server, api: Api) -> AsyncIterator[Target]:
    """A database of its own with 100,000 people."""
    made = Target(server.host, server.port, "plans", LONG.owner, LONG.password(LONG.owner))
    await prepare(server, made, LONG)
    await migrate(api, made, LONG)
    async with connected(made) as connection:
        await fill(api, connection, PEOPLE)
        await connection.execute("ANALYZE")
    yield made
    async with connected(as_superuser(server, "postgres")) as superuser:
        await superuser.execute("DROP DATABASE plans WITH (FORCE)")


@pytest.mark.long
async def test_at_100_000_people_no_large_table_is_read_through(api: Api, many: Target) -> None:
    read_through = {}
    for operation in OPERATIONS:
        login = LONG.login(operation.viewer.capacity)
        async with connected(many, login, LONG.password(login)) as connection:
            plan = await explain(connection, api, operation)
            found = {
                name
                for name in scanned(plan)
                if name not in SMALL and await rows(connection, name) > ROWS_SCANNED_MAX
            }
        if found:
            read_through[operation.name] = found
    assert read_through.keys() <= {COUNTED}


@pytest.mark.long
async def test_at_100_000_people_a_search_reads_keys_between_two_bounds(
    api: Api, many: Target
) -> None:
    assert await unbounded(api, many, LONG) == {}


@pytest.mark.long
async def test_at_100_000_people_policies_make_no_plan_much_dearer(
    api: Api, many: Target, server: Server
) -> None:
    assert await dearer(api, many, LONG, server) == {}


async def unbounded(
    api: Api, target: Target, instance: Instance
) -> dict[str, list[tuple[str, str]]]:
    """The searches that read keys otherwise than once, by an index, both bounds its condition."""
    found = {}
    for operation in SEARCHES:
        login = instance.login(operation.viewer.capacity)
        async with connected(target, login, instance.password(login)) as connection:
            plan = await explain(connection, api, operation)
        read = [
            (node["Node Type"], node.get("Index Cond", ""))
            for node in nodes(plan)
            if node.get("Relation Name") == "name_key"
        ]
        bounded = [kind for kind, by in read if "key >= " in by and "key < " in by]
        if bounded != ["Index Scan"] or len(read) > 1:
            found[operation.name] = read
    return found


async def dearer(
    api: Api, target: Target, instance: Instance, server: Server
) -> dict[str, tuple[float, float]]:
    """The operations whose plan costs too much under policies, with and without them."""
    found = {}
    for operation in OPERATIONS:
        login = instance.login(operation.viewer.capacity)
        async with connected(target, login, instance.password(login)) as connection:
            guarded = (await explain(connection, api, operation))["Total Cost"]
        async with connected(as_superuser(server, target.database)) as superuser:
            for name in ("jit = off", "plan_cache_mode = force_generic_plan"):
                await superuser.execute(f"SET {name}")
            bare = (await explain(superuser, api, operation))["Total Cost"]
        if guarded > max(bare * COST_RATIO_MAX, COST_COUNTED_FROM):
            found[operation.name] = (guarded, bare)
    return found


async def rows(connection: Connection, table: str) -> float:
    """How many rows the planner takes the table to have."""
    asked = "SELECT max(reltuples) FROM pg_class WHERE relname = $1 AND relkind = 'r'"
    return float(await connection.fetchval(asked, table))


async def explain(connection: Connection, api: Api, operation: Operation) -> dict[str, Any]:
    """The generic plan of an operation's statement."""
    ready = Compiler(api).ready(operation.document, None, operation.variables, operation.viewer)
    assert await connection.fetchval("SHOW plan_cache_mode") == "force_generic_plan"
    await connection.execute(f"PREPARE asked AS {ready.statement.sql}")
    given = f"({', '.join(map(literal, ready.arguments))})"
    explained = await connection.fetchval(f"EXPLAIN (FORMAT JSON) EXECUTE asked{given}")
    await connection.execute("DEALLOCATE asked")
    plan: dict[str, Any] = orjson.loads(explained)[0]["Plan"]
    return plan


def literal(value: object) -> str:
    """A parameter as EXECUTE takes it."""
    match value:
        case None:
            return "NULL"
        case list():
            return f"ARRAY[{', '.join(map(literal, value))}]"
        case _:
            return "'" + str(value).replace("'", "''") + "'"


def scanned(plan: dict[str, Any]) -> Iterator[str]:
    """The tables that a plan reads through."""
    return (one["Relation Name"] for one in nodes(plan) if one["Node Type"] == "Seq Scan")


def nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The plan's nodes."""
    yield plan
    for inner in plan.get("Plans", ()):
        yield from nodes(inner)
