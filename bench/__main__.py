"""`make bench`: every contender on one PostgreSQL; answers compared, then timed, then told."""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from types import FrameType
from typing import Any

from bench import floors, peers, report
from bench.contenders import Running, ask, raw, request, serving
from bench.operations import OPERATIONS, Operation, Subject, normal, subjects
from bench.plan import Plan, chosen
from bench.rounds import Cell, Client, Slice, client, closed, play
from bench.state import State, opened_state
from bench.usage import resident_mb
from hub.api import assemble
from schema import REGISTERS

PGBENCH, LOOP = "pgbench", "asyncpg"
OPEN_SHARE = 0.5  # of the guarded PostGraphile's rate: what both can follow
OPEN_LINES = 16  # connections of the open loop
PAGE = 100


@dataclass(frozen=True, slots=True)
class Prepared:
    """An operation with its subjects and compiled statements."""

    operation: Operation
    subjects: Sequence[Subject]
    statements: floors.Compiled


def main() -> None:
    """Run the plan; the report says what it found."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _end)
    plan = chosen()
    begun = time.monotonic()
    load_before = os.getloadavg()
    with opened_state(plan.people) as state, ExitStack() as stack:
        running = {}
        for contender in plan.contenders:
            if contender.name == "postgraphile":
                asyncio.run(peers.add(state))  # once the hub has seen its database
                stack.callback(lambda: asyncio.run(peers.drop(state)))
            say(f"starting {contender.title}")
            running[contender.name] = stack.enter_context(serving(contender, state, plan.workers))
        prepared = [_prepared(state, running, OPERATIONS[name]) for name in plan.operations]
        leaves = {one.operation.name: _compare(state, running, one) for one in prepared}
        load = stack.enter_context(client())
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="hub-bench-")))
        cells = [
            cell for one in prepared for cell in _measure(plan, state, running, load, folder, one)
        ]
        opened = {
            one.operation.name: _open(plan, state, running, load, one, cells) for one in prepared
        }
        found = report.Found(
            plan,
            cells,
            opened,
            leaves,
            {name: resident_mb(one.pids(max(plan.workers))) for name, one in running.items()},
            running["hub"].first.seconds,
            {one.operation.name: one.statements.is_trailed for one in prepared},
            report.machine(state),
            (load_before, os.getloadavg()),
            time.monotonic() - begun,
        )
    report.write(found)


def _end(_number: int, _frame: FrameType | None) -> None:
    """Leave by the way of all errors, so that everything started is stopped."""
    raise SystemExit(1)


def say(words: str) -> None:
    """One line of progress."""
    sys.stderr.write(f"bench: {words}\n")
    sys.stderr.flush()


def _prepared(state: State, running: Mapping[str, Running], operation: Operation) -> Prepared:
    picked = list(asyncio.run(subjects(operation, state)))
    if not picked:
        raise SystemExit(f"{operation.name} finds nobody to ask about; choose more people.")
    if operation.name == "B5":
        picked = [_deep(state, running, operation, one) for one in picked]
    return Prepared(
        operation, picked, floors.compiled(assemble(REGISTERS), state, operation, picked)
    )


def _deep(
    state: State, running: Mapping[str, Running], operation: Operation, subject: Subject
) -> Subject:
    """The subject with the cursors in the middle of its list, each contender's own."""
    total = asyncio.run(_count(state, subject.viewer.unit or ""))
    for _ in range(max(1, total // PAGE // 2)):
        ends = {}
        for name in ("hub", "postgraphile"):
            contender = running[name].contender
            headers, body = request(contender, state, operation, subject)
            said = json.loads(ask(running[name].first.port, headers, body))
            ends[name] = said["data"]["voters"]["pageInfo"]["endCursor"]
        subject = replace(
            subject,
            hub={"after": ends["hub"]},
            postgraphile={**subject.postgraphile, "after": ends["postgraphile"]},
        )
    return subject


async def _count(state: State, unit: str) -> int:
    async with state.superuser() as connection:
        query = "SELECT count(*) FROM electoral.voter WHERE roll_unit = $1"
        return int(await connection.fetchval(query, unit))


def _compare(state: State, running: Mapping[str, Running], prepared: Prepared) -> int:
    """Refuse to time what differs; the number of leaves of the first answer."""
    operation = prepared.operation
    bare = asyncio.run(floors.answers(state, prepared.statements))
    for subject, answer in zip(prepared.subjects, bare, strict=True):
        wanted = normal(operation, answer)
        for name, one in running.items():
            headers, body = request(one.contender, state, operation, subject)
            for port in {port for workers in one.servers for port in one.ports(workers)}:
                said = json.loads(ask(port, headers, body))
                if "errors" in said:
                    raise SystemExit(f"{name}, {operation.name}: {said['errors']}")
                if normal(operation, said["data"]) != wanted:
                    _differ(name, operation, wanted, normal(operation, said["data"]))
    leaves = _leaves(bare[0])
    say(f"{operation.name}: the same {leaves} leaves from all")
    return leaves


def _differ(name: str, operation: Operation, wanted: object, found: object) -> None:
    folder = Path(mkdtemp(prefix="bench-"))
    for side, what in (("wanted", wanted), ("found", found)):
        text = json.dumps(what, ensure_ascii=False, indent=1, sort_keys=True)
        (folder / f"bench-{side}.json").write_text(text, "utf-8")
    raise SystemExit(f"{name} answers {operation.name} otherwise: compare bench-*.json, {folder}.")


def _leaves(value: object) -> int:
    match value:
        case dict():
            return sum(map(_leaves, value.values()))
        case list():
            return sum(map(_leaves, value))
        case _:
            return 1


def _order(
    state: State, running: Running, prepared: Prepared, workers: int, connections: int
) -> dict[str, Any]:
    """What the load is told of one contender and operation."""
    asked = [
        raw(*request(running.contender, state, prepared.operation, one))
        for one in prepared.subjects
    ]
    return {
        "requests": asked,
        "ports": running.ports(workers),
        "connections": connections,
        "processes": {"server": running.pids(workers), "postgres": [state.postmaster]},
    }


def _measure(
    plan: Plan,
    state: State,
    running: Mapping[str, Running],
    load: Client,
    folder: Path,
    prepared: Prepared,
) -> list[Cell]:
    """The closed loop at every number of connections and workers; floors have no workers."""
    cells = []
    operation, statements = prepared.operation, prepared.statements
    words = floors.script(folder, operation.name, statements)
    for workers in plan.workers:
        for connections in plan.connections:
            if connections < workers:
                continue
            turns: dict[str, Callable[[], Slice]] = {}
            for name, one in running.items():
                order = _order(state, one, prepared, workers, connections)
                order |= {"warm": plan.warm_seconds, "seconds": plan.seconds}
                turns[name] = partial(closed, load, order, name, operation.name)
            if workers == 1:
                turns[PGBENCH] = partial(
                    _floor, floors.pgbench, state, statements, words, connections, plan.seconds
                )
            if plan.has_loop and workers == 1:
                turns[LOOP] = partial(
                    _floor, floors.looped, state, statements, connections, plan.seconds
                )
            cell = Cell(operation.name, connections, workers)
            play(cell, turns, plan.rounds, seed=connections)
            rates = ", ".join(f"{name} {cell.rate(name):.0f}/s" for name in cell.slices)
            say(f"{operation.name} with {connections} connections, {workers} workers: {rates}")
            cells.append(cell)
    return cells


def _floor(measure: Callable[..., float], *given: object) -> Slice:
    return Slice(measure(*given))


def _open(
    plan: Plan,
    state: State,
    running: Mapping[str, Running],
    load: Client,
    prepared: Prepared,
    cells: Sequence[Cell],
) -> report.Opened:
    """The open loop at one rate for all, one worker, 16 connections."""
    name = prepared.operation.name
    of_one = (one for one in cells if one.operation == name and one.workers == 1)
    cell = min(of_one, key=lambda one: abs(one.connections - OPEN_LINES))
    rate = OPEN_SHARE * cell.rate("postgraphile_guarded")
    found = {}
    for contender, one in running.items():
        if cell.rate(contender) < rate:
            continue  # it would only queue
        order = _order(state, one, prepared, 1, OPEN_LINES)
        found[contender] = load.ask({**order, "rate": rate, "seconds": plan.open_seconds})
    return report.Opened(rate, found)


if __name__ == "__main__":
    main()
