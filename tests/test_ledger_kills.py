"""The hub is killed amid commands: each is made once, or not at all, and is known by its key."""

import threading
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import httpx2
import pytest

from auth.development import Issuer
from auth.viewer import Capacity, Role
from hub.api import Api
from hub.chain import verify
from hub.db import Target
from hub.postgres import Server
from tests.commands import OFFICER, OUTCOME, RECORD, decision, key, recorded
from tests.conftest import PATIENCE_SECONDS, Hub
from tests.processes import Process, started
from tests.scratch import SCRATCH, connected, scratch

THREADS = 4
ANSWERED = 20  # before the kill, which comes under load then


@pytest.fixture(scope="module")
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as made:
        yield made


@pytest.fixture(scope="module")
async def desk(there: Target, api: Api, serve: Callable[..., Any]) -> Hub:
    """Another hub of the same database, which nobody kills."""
    made: Hub = await serve(api, there, SCRATCH)
    return made


@dataclass
class Load:
    """Clients that send commands all the time: what was sent under each key, what was answered."""

    port: int
    token: str
    sent: dict[str, dict[str, Any]] = field(default_factory=dict)
    answered: dict[str, Any] = field(default_factory=dict)
    late: set[str] = field(default_factory=set)

    def send(self) -> None:
        headers = {"authorization": f"Bearer {self.token}"}
        with httpx2.Client(headers=headers, timeout=PATIENCE_SECONDS) as client:
            while True:
                name, given = key(), decision()
                self.sent[name] = given
                body = {"query": RECORD, "variables": {"key": name, "input": given}}
                try:
                    answer = client.post(f"http://127.0.0.1:{self.port}/graphql", json=body)
                except httpx2.TransportError:
                    return
                if answer.status_code == 503:  # the machine had no time for it
                    self.late.add(name)
                    continue
                self.answered[name] = answer.json()["data"]["recordCitizenshipDecision"]


def url(there: Target) -> str:
    """The scratch database's URL, its server behind a socket."""
    where = urlencode({"host": there.host, "port": str(there.port)})
    return f"postgresql://{there.user}:{quote(there.password)}@/{there.database}?{where}"


def kill_under_load(process: Process, token: str) -> Load:
    """SIGKILL while clients wait for answers."""
    load = Load(process.port, token)
    threads = [threading.Thread(target=load.send) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    until = time.monotonic() + PATIENCE_SECONDS
    while len(load.answered) < ANSWERED and time.monotonic() < until:
        time.sleep(0.01)
    process.popen.kill()
    for thread in threads:
        thread.join()
    return load


@pytest.mark.parametrize("rounds", [1, pytest.param(10, marks=pytest.mark.long)])
async def test_a_command_that_was_cut_off_is_known_by_its_key_or_made_once(
    desk: Hub, there: Target, home: Path, rounds: int
) -> None:
    role = Role(Capacity[OFFICER], None, 0)
    given = {"database_url": url(there), "login_secret": SCRATCH.secret, "instance": SCRATCH.prefix}
    for _ in range(rounds):
        with started(home, "serve", **given) as process:
            assert process.popen.poll() is None, process.text
            token = Issuer.at(home / "issuer").issue("tests", [role], None, now=int(time.time()))
            load = kill_under_load(process, token)
        assert load.answered
        cut = load.sent.keys() - load.answered.keys()
        assert 0 < len(cut - load.late) <= THREADS
        for name in cut:
            outcome = (await desk.ask(OUTCOME, {"key": name}, capacity=OFFICER)).data["outcome"]
            again = await recorded(desk, load.sent[name], key=name)
            assert again["receipt"]["repeated"] is (outcome is not None)
            if outcome is not None:
                assert outcome["receipt"] == again["receipt"]
        for name, payload in load.answered.items():
            outcome = (await desk.ask(OUTCOME, {"key": name}, capacity=OFFICER)).data["outcome"]
            assert outcome["receipt"] == {**payload["receipt"], "repeated": True}
        async with connected(there) as owner:
            numbers = [one["number"] for one in load.sent.values()]
            found = await owner.fetch(
                "SELECT number FROM citizenship.citizenship_decision WHERE number = ANY ($1)",
                numbers,
            )
            whole = await verify(owner)
        assert sorted(one["number"] for one in found) == sorted(numbers)
        assert whole is not None
        assert whole.is_whole
