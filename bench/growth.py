"""Growth: what each operation costs PostgreSQL as the state grows tenfold and a hundredfold.

`python -m bench.growth [--no-doctor] [PEOPLE ...]` makes the states on first use, asks all of them
in turn and prints tables; docs/growth.md holds those of a run. CPU is that of one backend, from the
kernel's account of it, so that other work on the machine hardly shows.
"""

import argparse
import asyncio
import json
import statistics
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench.floors import Compiled, compiled
from bench.grown import Cost, Grown, opened_states
from bench.operations import OPERATIONS, Operation, Subject, subjects
from bench.state import State
from hub.api import Api, assemble
from hub.db import Connection
from schema import REGISTERS

SIZES = (20_000, 200_000, 2_000_000)
ROUNDS = 7
REPEATED = 5  # of each subject, in each round
PAGE = 100
LARGE = 10_000  # rows: reading through such a table is growth
NAMES = ("Relation Name", "Index Name")


@dataclass(frozen=True, slots=True)
class Measured:
    """One operation in one state, for one answer: CPU, buffers, bytes, and how it is planned."""

    microseconds: float
    buffers: float
    bytes: float
    shape: Sequence[str]
    read_through: Sequence[str]


def main() -> None:
    """Make what is missing, measure, print."""
    words = argparse.ArgumentParser(prog="python -m bench.growth")
    words.add_argument("people", nargs="*", type=int, default=SIZES)
    words.add_argument("--no-doctor", action="store_true")
    given = words.parse_args()
    with opened_states(given.people, doctor=not given.no_doctor) as grown:
        states = [one.state for one in grown]
        found = {
            name: asyncio.run(_measured(assemble(REGISTERS), operation, states))
            for name, operation in OPERATIONS.items()
        }
        sys.stdout.write("\n".join([*_operations(found, given.people), "", *_whole(grown)]) + "\n")


async def _measured(api: Api, operation: Operation, states: Sequence[State]) -> list[Measured]:
    """The operation in each state, in turn in every round; medians."""
    asked = [await _compiled(api, state, operation) for state in states]
    open_ = [await _connected(state, one) for state, one in zip(states, asked, strict=True)]
    try:
        spent: list[list[float]] = [[] for _ in states]
        for turn in range(ROUNDS + 1):
            for at, (connection, one) in enumerate(zip(open_, asked, strict=True)):
                microseconds = await _run(connection, one)
                if turn:  # the first round warms
                    spent[at].append(microseconds)
        return [
            await _looked_at(connection, one, statistics.median(took))
            for connection, one, took in zip(open_, asked, spent, strict=True)
        ]
    finally:
        for connection in open_:
            await connection.close()


async def _compiled(api: Api, state: State, operation: Operation) -> Compiled:
    picked = list(await subjects(operation, state))
    if operation.name == "B5":
        picked = [await _deep(api, state, operation, one) for one in picked]
    return compiled(api, state, operation, picked)


async def _deep(api: Api, state: State, operation: Operation, subject: Subject) -> Subject:
    """The subject with the cursor in the middle of its list."""
    async with state.superuser() as connection:
        query = "SELECT count(*) FROM electoral.voter WHERE roll_unit = $1"
        total = int(await connection.fetchval(query, subject.viewer.unit))
    connection = await _connected(state, compiled(api, state, operation, [subject]))
    try:
        for _ in range(max(1, total // PAGE // 2)):
            (ready,) = compiled(api, state, operation, [subject]).readies
            row = await connection.fetchrow(ready.statement.sql, *ready.arguments)
            assert row is not None
            end = json.loads(row[0])["voters"]["pageInfo"]["endCursor"]
            subject = replace(subject, hub={"after": end})
    finally:
        await connection.close()
    return subject


async def _connected(state: State, asked: Compiled) -> Connection:
    target, instance = state.installation.target, state.installation.instance
    return await target.connect(asked.login, instance.password(asked.login))


async def _run(connection: Connection, asked: Compiled) -> float:
    """CPU of the backend for one answer, in microseconds."""
    before = _cpu(connection)
    for ready in asked.readies:
        for _ in range(REPEATED):
            await connection.fetchrow(ready.statement.sql, *ready.arguments)
    return (_cpu(connection) - before) / len(asked.readies) / REPEATED / 1_000


def _cpu(connection: Connection) -> int:
    """Nanoseconds that the connection's backend has run."""
    path = Path(f"/proc/{connection.get_server_pid()}/schedstat")
    return int(path.read_text("ascii").split()[0])


async def _looked_at(connection: Connection, asked: Compiled, microseconds: float) -> Measured:
    buffers, sizes = [], []
    plan: dict[str, Any] = {}
    for ready in asked.readies:
        row = await connection.fetchrow(ready.statement.sql, *ready.arguments)
        assert row is not None
        sizes.append(len(row[0]))
        await connection.execute(f"PREPARE asked AS {ready.statement.sql}")
        given = ", ".join(map(_literal, ready.arguments))
        explain = "EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) EXECUTE asked"
        plan = json.loads(await connection.fetchval(f"{explain}({given})" if given else explain))[
            0
        ]["Plan"]
        await connection.execute("DEALLOCATE asked")
        buffers.append(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"])
    nodes = list(_nodes(plan))
    through = {one["Relation Name"] for one in nodes if one["Node Type"] == "Seq Scan"}
    return Measured(
        microseconds,
        statistics.mean(buffers),
        statistics.mean(sizes),
        [" ".join([one["Node Type"], *(one[n] for n in NAMES if n in one)]) for one in nodes],
        [name for name in sorted(through) if await _is_large(connection, name)],
    )


async def _is_large(connection: Connection, table: str) -> bool:
    asked = "SELECT max(reltuples) FROM pg_class WHERE relname = $1 AND relkind = 'r'"
    return float(await connection.fetchval(asked, table)) > LARGE


def _nodes(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield plan
    for inner in plan.get("Plans", ()):
        yield from _nodes(inner)


def _literal(value: object) -> str:
    """A parameter as EXECUTE takes it."""
    return "NULL" if value is None else "'" + str(value).replace("'", "''") + "'"


def _operations(found: Mapping[str, Sequence[Measured]], sizes: Sequence[int]) -> Iterator[str]:
    heads = " | ".join(f"{size:,}" for size in sizes)
    yield f"| | CPU, us: {heads} | last by first | buffers: {heads} | kB: {heads} | plan |"
    yield "|---|" + "---:|" * (3 * len(sizes) + 1) + "---|"
    for name, row in found.items():
        first, last = row[0], row[-1]
        cells = [
            name,
            *(f"{one.microseconds:,.0f}" for one in row),
            f"{last.microseconds / first.microseconds:.2f}",
            *(f"{one.buffers:,.0f}" for one in row),
            *(f"{one.bytes / 1_000:.1f}" for one in row),
            _plan(row),
        ]
        yield f"| {' | '.join(cells)} |"


def _plan(row: Sequence[Measured]) -> str:
    """Whether the plan is the same in each state, and which large tables it reads through."""
    through = sorted({name for one in row for name in one.read_through})
    if through:
        return f"reads through {', '.join(through)}"
    if all(one.shape == row[0].shape for one in row):
        return "the same, by indexes"
    differ = {part for one in row for part in set(one.shape) ^ set(row[0].shape)}
    return f"by indexes; differs in {', '.join(sorted(differ))}"


def _whole(grown: Sequence[Grown]) -> Iterator[str]:
    parts = ("load: clock, CPU, s", "on disk, MB", "start: clock, CPU, s", "doctor: clock, CPU, s")
    yield f"| people | {' | '.join(parts)} |"
    yield "|---:|---:|---:|---:|---:|"
    for one in grown:
        costs = [_cost(part) for part in (one.loading, one.start, one.doctor)]
        size = f"{one.bytes / 1e6:,.0f}"
        yield f"| {one.state.people:,} | {costs[0]} | {size} | {costs[1]} | {costs[2]} |"


def _cost(cost: Cost) -> str:
    return f"{cost.clock:,.1f}, {cost.command + cost.postgres:,.1f}"


if __name__ == "__main__":
    main()
