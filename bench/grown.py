"""States of several sizes, made by generating and loading, with what that took."""

import asyncio
import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import mkdtemp

from bench.contenders import HUB, serving
from bench.state import State, home_for
from bench.usage import cpu_seconds
from hub.config import Settings
from hub.installation import opened

FIGURES = "growth.json"  # in the home: the state is whole, and this is what it took


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the clock, and of CPU in the command and in PostgreSQL."""

    clock: float
    command: float
    postgres: float


@dataclass(frozen=True, slots=True)
class Grown:
    """An open state with what it took to load, to start and to examine, and its size in bytes."""

    state: State
    loading: Cost
    bytes: int
    start: Cost
    doctor: Cost


@contextmanager
def opened_states(sizes: Sequence[int], *, doctor: bool) -> Iterator[list[Grown]]:
    """The states of these sizes, made on first use, with their servers until the end."""
    with ExitStack() as stack:
        states = []
        for people in sizes:
            home = home_for(people).with_name(f"growth-{people}")
            if not (home / FIGURES).exists():
                _make(home, people)
            installation = stack.enter_context(opened(Settings(home=home)))
            states.append(State(installation, people, ""))
        yield [_grown(state, doctor=doctor) for state in states]


def _make(home: Path, people: int) -> None:
    home.parent.mkdir(mode=0o711, parents=True, exist_ok=True)
    folder = Path(mkdtemp(prefix="growth-", dir=home.parent))
    try:
        _hub(home, "generate", "--people", str(people), str(folder))
        _hub(home, "migrate")
        loading = _hub(home, "load", str(folder))
    finally:
        shutil.rmtree(folder)
    with opened(Settings(home=home)) as installation:
        asyncio.run(_vacuumed(State(installation, people, "")))
    (home / FIGURES).write_text(json.dumps(asdict(loading)), "utf-8")


async def _vacuumed(state: State) -> None:
    async with state.superuser() as connection:
        await connection.execute("VACUUM ANALYZE")


def _hub(home: Path, *words: str) -> Cost:
    """One command to its end; its server is its child, so both are in the CPU of the command."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    command = (sys.executable, "-m", "hub", *words)
    done = subprocess.run(
        command,
        env={**os.environ, "HUB_HOME": str(home)},
        stdout=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(words)} failed; remove {home} and run again.")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(time.monotonic() - begun, spent, 0.0)


def _grown(state: State, *, doctor: bool) -> Grown:
    loading = json.loads((state.installation.home / FIGURES).read_text("utf-8"))
    nothing = Cost(0.0, 0.0, 0.0)
    return Grown(
        state,
        Cost(**loading),
        asyncio.run(_size(state)),
        _start(state),
        _doctor(state) if doctor else nothing,
    )


async def _size(state: State) -> int:
    async with state.superuser() as connection:
        return int(await connection.fetchval("SELECT pg_database_size('hub')"))


def _start(state: State) -> Cost:
    """From `hub serve` to the first answer, against the running server."""
    postgres = cpu_seconds([state.postmaster])
    with serving(HUB, state, (1,)) as running:
        command = cpu_seconds([running.first.process.pid])
        seconds = running.first.seconds
    return Cost(seconds, command, cpu_seconds([state.postmaster]) - postgres)


def _doctor(state: State) -> Cost:
    """`hub doctor` against the running server."""
    target, instance = state.installation.target, state.installation.instance
    given = {
        "HUB_DATABASE_URL": f"postgresql://{target.user}:{target.password}@/{target.database}"
        f"?host={target.host}",
        "HUB_LOGIN_SECRET": instance.secret,
        "HUB_HOME": str(state.installation.home),
    }
    postgres, begun = cpu_seconds([state.postmaster]), time.monotonic()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = (sys.executable, "-m", "hub", "doctor")
    subprocess.run(
        command, env={**os.environ, **given}, stdout=subprocess.DEVNULL, check=False
    )  # its exit says what is wrong in the data, which is planted
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(
        time.monotonic() - begun,
        after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        cpu_seconds([state.postmaster]) - postgres,
    )
