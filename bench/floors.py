"""The floors: the hub's compiled SQL with no web layer, by pgbench and by asyncpg."""

import asyncio
import json
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import asyncpg
import uvloop

from bench.operations import Operation, Subject
from bench.state import State
from hub.api import Api
from hub.db import STATEMENTS_KEPT
from hub.home import find_binaries
from hub.prepare import Compiler, Ready

PARAMETER = re.compile(r"\$(\d+)")
LITERALS: Mapping[object, str] = {None: "NULL", "": "''"}
PROGRESS = re.compile(r"^progress: [0-9.]+ s, ([0-9.]+) tps", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Compiled:
    """An operation's statement for each of its subjects, and the login that runs it."""

    login: str
    readies: Sequence[Ready]

    @property
    def is_trailed(self) -> bool:
        """Whether the hub writes a trail of this reading."""
        return any(ready.statement.trail for ready in self.readies)


def compiled(api: Api, state: State, operation: Operation, subjects: Sequence[Subject]) -> Compiled:
    """What the hub sends for an operation."""
    compiler = Compiler(api)
    text = operation.document("hub")
    readies = [compiler.ready(text, None, one.hub, one.viewer) for one in subjects]
    return Compiled(state.installation.instance.login(operation.capacity), readies)


def script(folder: Path, name: str, statements: Compiled) -> list[str]:
    """pgbench's words for the first subject; the literals are no parameters that it takes.

    One subject only: pgbench chooses between scripts, not between texts, and would prepare each.
    """
    ready = statements.readies[0]
    path = folder / f"{name}.sql"
    given = dict(enumerate(ready.arguments, 1))

    def written(found: re.Match[str]) -> str:
        at = int(found[1])
        return LITERALS.get(given[at], f":p{at}")

    path.write_text(PARAMETER.sub(written, ready.statement.sql) + ";\n", "utf-8")
    told = [f"p{at}={value}" for at, value in given.items() if value not in LITERALS]
    return ["-f", str(path), *(word for one in told for word in ("-D", one))]


def pgbench(
    state: State, statements: Compiled, words: Sequence[str], connections: int, seconds: float
) -> float:
    """Statements a second by pgbench, prepared; whole seconds, and the first is not counted.

    Where its connections took all the time, it is given more.
    """
    said = ""
    for more in (1, 4, 16):
        found, said = _pgbench(state, statements, words, connections, more * seconds)
        if any(found):
            return statistics.mean(found)
    raise SystemExit(f"pgbench: {said.strip()[-2000:]}")


def _pgbench(
    state: State, statements: Compiled, words: Sequence[str], connections: int, seconds: float
) -> tuple[list[float], str]:
    installation = state.installation
    target = installation.target
    command = [
        str(find_binaries(None).path / "pgbench"),
        *("-n", "-M", "prepared", "-c", str(connections), "-j", "1", "-P", "1"),
        *("-T", str(1 + max(1, round(seconds)))),
        *("-h", target.host, "-p", str(target.port), "-U", statements.login, *words),
        target.database,
    ]
    password = installation.instance.password(statements.login)
    done = subprocess.run(
        command,
        env={**os.environ, "PGPASSWORD": password},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"pgbench: {done.stderr.strip()[-2000:]}")
    return [float(one) for one in PROGRESS.findall(done.stderr)][1:], done.stderr


def looped(state: State, statements: Compiled, connections: int, seconds: float) -> float:
    """Statements a second by asyncpg in a process of its own, its connections warm."""
    installation = state.installation
    order = {
        "host": installation.target.host,
        "port": installation.target.port,
        "database": installation.target.database,
        "user": statements.login,
        "password": installation.instance.password(statements.login),
        "statements": [
            [one.statement.sql, [None if a is None else str(a) for a in one.arguments]]
            for one in statements.readies
        ],
        "kinds": [[type(a).__name__ for a in one.arguments] for one in statements.readies],
        "connections": connections,
        "seconds": seconds,
    }
    done = subprocess.run(
        (sys.executable, "-m", "bench.floors"),
        input=json.dumps(order),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"asyncpg: {done.stderr.strip()[-2000:]}")
    return float(done.stdout)


async def answers(state: State, statements: Compiled) -> list[Any]:
    """What the statements answer, for comparing."""
    target, instance = state.installation.target, state.installation.instance
    connection = await target.connect(statements.login, instance.password(statements.login))
    try:
        rows = [
            await connection.fetchrow(one.statement.sql, *one.arguments)
            for one in statements.readies
        ]
    finally:
        await connection.close()
    return [json.loads(row[0]) for row in rows if row is not None]


async def _loop(order: Mapping[str, Any]) -> float:
    """Each connection asks as soon as it is answered."""
    readies = [
        (sql, [_value(kind, one) for kind, one in zip(kinds, given, strict=True)])
        for (sql, given), kinds in zip(order["statements"], order["kinds"], strict=True)
    ]
    names = ("host", "port", "database", "user", "password")
    at = {name: order[name] for name in names}
    connections = [
        await asyncpg.connect(
            **at,
            statement_cache_size=STATEMENTS_KEPT,
            max_cached_statement_lifetime=0,
            max_cacheable_statement_size=0,
        )
        for _ in range(order["connections"])
    ]
    count = 0
    end = 0.0

    async def ask(connection: "asyncpg.Connection[asyncpg.Record]", turn: int) -> None:
        nonlocal count
        while time.perf_counter() < end:
            sql, given = readies[turn % len(readies)]
            await connection.fetchrow(sql, *given)
            turn += 1
            count += 1

    for connection in connections:  # prepared and warm before the time runs
        await connection.set_type_codec(
            "json", schema="pg_catalog", format="binary", encoder=bytes, decoder=bytes
        )
        for sql, given in readies:
            await connection.fetchrow(sql, *given)
    start = time.perf_counter()
    end = start + order["seconds"]
    await asyncio.gather(*(ask(one, turn) for turn, one in enumerate(connections)))
    took = time.perf_counter() - start
    for connection in connections:
        await connection.close()
    return count / took


def _value(kind: str, given: str | None) -> object:
    match kind:
        case "int":
            return int(given or "0")
        case "NoneType":
            return None
        case "date":
            return date.fromisoformat(given or "")
        case _:
            return given


if __name__ == "__main__":
    sys.stdout.write(str(uvloop.run(_loop(json.load(sys.stdin)))))
