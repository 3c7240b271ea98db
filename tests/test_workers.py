"""Several processes that serve one hub: one port, one trail, a clean end, one replaced."""

import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.conftest import PATIENCE_SECONDS
from tests.processes import Process, fetch, new_home, postmaster, run, started

READ = "{ people(first: 1) { nodes { id } } }"
COUNT = 3


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """The home of a small state."""
    with new_home() as made:
        done = run(made, "demo", "--people", "20")
        assert done.returncode == 0, done.stderr
        yield made


def children(process: Process) -> list[int]:
    """The worker processes; the embedded server's is another's child by its folder."""
    number = process.popen.pid
    listed = Path(f"/proc/{number}/task/{number}/children").read_text("ascii").split()
    return [one for one in map(int, listed) if one != postmaster(process.home)]


def await_that(words: str, holds: object) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not holds():  # type: ignore[operator]
        assert time.monotonic() < deadline, words
        time.sleep(0.05)


def is_there(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text("ascii").split()[2] != "Z"
    except OSError:
        return False


def test_workers_share_a_port_and_a_trail_and_end_cleanly(home: Path) -> None:
    asked = "SELECT count(*) FROM trail.event WHERE kind = 'DENIAL'"
    with started(home, "serve", "--workers", str(COUNT)) as hub:
        workers = children(hub)
        assert len(workers) == COUNT
        assert hub.text.count("Ready in") == 1
        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(lambda _: hub.ask(READ), range(40)))
        assert {status for status, _ in answers} == {403}
        assert hub.end() == 0
        assert not any(map(is_there, workers))
    assert postmaster(home) is None
    assert fetch(home, asked)[0][0][0] == len(answers)


def test_a_worker_that_ends_is_replaced(home: Path) -> None:
    with started(home, "serve", "--workers", "2") as hub:
        first, other = children(hub)
        os.kill(first, signal.SIGKILL)
        await_that("another worker", lambda: len({*children(hub)} - {first, other}) == 1)
        await_that("its answer", lambda: all(hub.ask()[0] == 200 for _ in range(8)))
        assert other in children(hub)
        assert hub.text.count("Ready in") == 1
        assert hub.end() == 0


def test_workers_end_with_whom_they_work_for(home: Path) -> None:
    with started(home, "serve", "--workers", "2") as hub:
        workers = children(hub)
        hub.popen.kill()
        hub.popen.wait()
        await_that("the workers' end", lambda: not any(map(is_there, workers)))


def test_a_port_that_workers_share_is_nobody_elses(home: Path) -> None:
    with started(home, "serve", "--workers", "2") as hub, new_home() as other:
        done = run(other, "serve", "--workers", "2", port=str(hub.port))
        assert done.returncode == 1
        assert "in use, perhaps by another hub" in done.stderr
        assert hub.end() == 0


def test_there_is_a_worker_at_least(home: Path) -> None:
    for count in ("0", "33"):
        assert run(home, "serve", "--workers", count).returncode == 2
