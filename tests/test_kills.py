"""Whatever is killed under load, the next answers are right and every reading is in the trail."""

import os
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

import httpx2
import pytest

from tests.conftest import PATIENCE_SECONDS
from tests.processes import fetch, free_port, new_home, postmaster, run, started

PEOPLE = 1_000
THREADS = 4
QUERY = "{ people(first: 5) { totalCount nodes { id } } }"


@dataclass
class Load:
    """Clients that read people all the time, and what they were answered."""

    port: int
    token: str
    answered: set[UUID] = field(default_factory=set)
    bodies: set[bytes] = field(default_factory=set)
    odd: list[str] = field(default_factory=list)
    is_over: threading.Event = field(default_factory=threading.Event)

    def ask(self) -> None:
        url = f"http://127.0.0.1:{self.port}/graphql"
        headers = {"authorization": f"Bearer {self.token}", "hub-basis": "case 1/2026"}
        with httpx2.Client(headers=headers, timeout=10) as client:
            while not self.is_over.is_set():
                try:
                    response = client.post(url, json={"query": QUERY})
                except httpx2.TransportError:  # the hub is away
                    time.sleep(0.01)
                    continue
                if response.status_code == 200 and "data" in response.json():
                    self.answered.add(UUID(response.headers["hub-request"]))
                    self.bodies.add(response.content)
                elif response.status_code != 503:
                    self.odd.append(f"{response.status_code} {response.text}")

    @contextmanager
    def running(self) -> Iterator[None]:
        threads = [threading.Thread(target=self.ask) for _ in range(THREADS)]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            self.is_over.set()
            for thread in threads:
                thread.join()

    def wait(self) -> None:
        """Until something more was answered."""
        before = len(self.answered)
        deadline = time.monotonic() + PATIENCE_SECONDS
        while len(self.answered) < before + 20:
            assert time.monotonic() < deadline, self.odd
            time.sleep(0.01)


def check_kills(kills: Sequence[str]) -> None:
    """After each kill answers come again; in the end nothing is lost, doubled or different."""
    with new_home() as home:
        assert run(home, "demo", "--people", str(PEOPLE)).returncode == 0
        token = run(home, "token", "SUPERVISOR").stdout.strip()
        load = Load(free_port(), token)
        with load.running():
            for kill in kills:
                with started(home, port=str(load.port)) as hub:
                    load.wait()
                    server = postmaster(home)
                    assert server
                    if kill != "hub":
                        os.kill(server, signal.SIGKILL)
                    if kill == "server":
                        hub.wait_for("postgres_started_again")
                        assert postmaster(home) != server
                        load.wait()
                    hub.end(signal.SIGKILL)
        assert not load.odd
        assert len(load.bodies) == 1
        looked = run(home, "doctor")
        assert looked.returncode == 0, looked.stdout
        people, events = fetch(
            home, "SELECT count(*) FROM population.person", "SELECT request FROM trail.event"
        )
        assert people[0][0] == PEOPLE
        found = [row[0] for row in events]
        assert load.answered <= set(found)
        assert len(found) == len(set(found))


def test_one_kill_of_each_kind_loses_nothing() -> None:
    check_kills(["hub", "server"])


@pytest.mark.long
def test_ten_rounds_of_kills_lose_nothing() -> None:
    check_kills(["hub", "server", "both"] * 10)
