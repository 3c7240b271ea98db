"""The command `hub` as an operator meets it: from nothing to ready, through kills, to the end."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import pytest

from auth.viewer import Capacity
from hub.db import Target
from hub.home import account_of_server, digest_of
from hub.postgres import PORT, SOCKETS, SUPERUSER
from hub.signals import BROKEN_OFF
from tests.conftest import PATIENCE_SECONDS
from tests.processes import (
    CHECKOUT,
    COMMAND,
    START_SECONDS_MAX,
    UNIT,
    Process,
    environment,
    fetch,
    new_home,
    postmaster,
    processes_of,
    run,
    started,
)
from tests.scratch import connected

COUNTS = (
    "SELECT count(*) FROM population.person",
    "SELECT count(*) FROM parties.party_representative",
)
HAS_CIVIL = "SELECT EXISTS (SELECT FROM civil.birth_entry)"
NAME = {"data": {"unit": {"name": "Ниш"}}}


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """A home that a first start has filled."""
    with new_home() as made:
        with started(made) as hub:
            check_first_start(made, hub)
            assert hub.end() == 0, hub.text
        yield made


def check_first_start(home: Path, hub: Process) -> None:
    """From nothing to ready: what is printed works as it stands."""
    assert f"http://127.0.0.1:{hub.port}/graphql" in hub.text
    assert hub.ask() == (200, NAME)
    assert set(hub.tokens) == {one.name for one in Capacity} - {"PUBLIC"}  # fmt: skip
    status, body = hub.ask("{ me { id } }", hub.tokens["CITIZEN"])
    assert (status, body["data"]["me"]["id"][-2:]) == (200, "01")
    status, body = hub.ask("{ people { totalCount } }", hub.tokens["REGISTRAR"])
    assert status == 200
    assert body["data"]["people"]["totalCount"] > 0
    listening = Path(f"/proc/{postmaster(home)}/net/tcp").read_text()
    assert f":{5432:04X} " not in listening


def is_gone(home: Path) -> bool:
    """Whether nothing of the embedded server is left."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while processes_of(home) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not processes_of(home) and postmaster(home) is None


def test_a_second_start_is_quick_and_changes_nothing(
    home: Path, record_property: Callable[[str, object], None]
) -> None:
    with started(home) as hub:
        record_property("seconds", hub.seconds)
        assert "Generating" not in hub.text
        assert hub.ask() == (200, NAME)
        assert hub.end() == 0
    assert is_gone(home)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_stops_hub_and_server(home: Path, number: int) -> None:
    with started(home) as hub:
        assert len(processes_of(home)) > 1
        assert hub.end(number) == 0
        assert "Traceback" not in hub.text
    assert is_gone(home)


def check_signal_while_starting(home: Path, seconds: float) -> None:
    variables = environment(home)
    process = subprocess.Popen(COMMAND, env=variables, cwd=CHECKOUT, stdout=subprocess.DEVNULL)
    time.sleep(seconds)
    process.terminate()
    assert process.wait(PATIENCE_SECONDS) in {0, -signal.SIGTERM}
    assert is_gone(home)


def test_a_signal_lets_what_was_begun_end(home: Path) -> None:
    with (
        started(home) as hub,
        socket.create_connection(("127.0.0.1", hub.port), PATIENCE_SECONDS) as slow,
    ):
        head = "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
        body = json.dumps({"query": UNIT}).encode()
        slow.sendall(f"{head}content-length: {len(body)}\r\n\r\n".encode() + body[:10])
        hub.ask()  # the slow one has been read by then
        hub.popen.terminate()
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            try:
                hub.ask()
            except httpx2.TransportError:
                break
        slow.sendall(body[10:])
        answer = b"".join(iter(lambda: slow.recv(4_096), b""))
        assert answer.startswith(b"HTTP/1.1 200 ")
        assert json.loads(answer.partition(b"\r\n\r\n")[2]) == NAME
        assert hub.popen.wait(PATIENCE_SECONDS) == 0
    assert is_gone(home)


def test_a_signal_while_starting_leaves_no_server(home: Path) -> None:
    check_signal_while_starting(home, 1.0)


def test_a_command_that_a_signal_broke_off_does_not_end_as_if_it_were_done(home: Path) -> None:
    asked = subprocess.Popen((*COMMAND, "doctor"), env=environment(home), cwd=CHECKOUT)
    deadline = time.monotonic() + START_SECONDS_MAX
    while postmaster(home) is None:
        assert time.monotonic() < deadline
        assert asked.poll() is None
        time.sleep(0.02)
    asked.terminate()
    assert asked.wait(30) == BROKEN_OFF
    assert is_gone(home)


@pytest.mark.long
@pytest.mark.parametrize("hundredths", range(40, 160, 8))
def test_a_signal_at_any_moment_of_the_start_leaves_no_server(home: Path, hundredths: int) -> None:
    check_signal_while_starting(home, hundredths / 100)


def test_commands_beside_a_running_hub(home: Path) -> None:
    with started(home) as hub:
        second = run(home)
        assert second.returncode == 1
        assert f"Another hub (process {hub.popen.pid}) runs on {home}" in second.stderr
        assert second.stderr.count("\n") == 1
        token = run(home, "token", "SUPERVISOR").stdout.strip()
        status, body = hub.ask("{ units { totalCount } }", token)
        assert status == 200, body
        taken = run(home.with_name(home.name + "-other"), port=str(hub.port))
        assert taken.returncode == 1
        assert f"Port {hub.port} of 127.0.0.1 is in use" in taken.stderr
        assert not home.with_name(home.name + "-other").exists()
        assert hub.ask() == (200, NAME)


def test_a_killed_hub_leaves_a_server_that_the_next_takes_over(home: Path) -> None:
    with started(home) as hub:
        number = postmaster(home)
        assert hub.end(signal.SIGKILL) == -signal.SIGKILL
    assert processes_of(home)
    with started(home) as hub:
        assert postmaster(home) == number
        assert hub.ask() == (200, NAME)
        assert hub.end() == 0
    assert is_gone(home)


def test_a_killed_server_is_started_again_under_the_hub(home: Path) -> None:
    with started(home) as hub:
        assert hub.ask() == (200, NAME)
        number = postmaster(home)
        assert number
        os.kill(number, signal.SIGKILL)
        deadline = time.monotonic() + PATIENCE_SECONDS
        answers = []
        while not answers or answers[-1] != (200, NAME) or postmaster(home) == number:
            assert time.monotonic() < deadline, hub.text
            answers.append(hub.ask())
            time.sleep(0.02)
        for status, body in answers:
            assert status in {200, 503}
            assert status == 200 or body["errors"][0]["extensions"]["code"] == "UNAVAILABLE"
        while not httpx2.get(f"http://127.0.0.1:{hub.port}/ready").json()["ready"]:
            assert time.monotonic() < deadline, hub.text
            time.sleep(0.05)
        assert "postgres_started_again" in hub.text
        assert "Traceback" not in hub.text
        assert hub.end() == 0
    assert is_gone(home)


@pytest.mark.long
def test_a_database_that_was_changed_is_refused_until_migrated(home: Path) -> None:
    fetch(home, "ALTER TABLE population.person NO FORCE ROW LEVEL SECURITY")
    refused = run(home, "serve")
    assert refused.returncode == 1
    assert "population.person, row security: declared forced, found not forced" in (refused.stderr)
    assert "Run `hub migrate`" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert run(home, "migrate").returncode == 0
    looked = run(home, "doctor")
    assert (looked.returncode, looked.stderr) == (0, "")
    assert is_gone(home)


def test_a_form_is_printed_as_whom_the_token_names(home: Path, tmp_path: Path) -> None:
    assert "citizenship-1: ЕВИДЕНЦИЈА" in run(home, "forms").stdout
    page = tmp_path / "form.html"
    words = ("forms", "citizenship-2", "--basis", "члан 16", "--output", str(page))
    token = run(home, "token", "CITIZENSHIP_OFFICER").stdout.strip()
    done = run(home, *words, token=token)
    assert done.returncode == 0, done.stderr
    assert "ЕВИДЕНЦИЈА РЕШЕЊА О ПРЕСТАНКУ" in page.read_text("utf-8")
    again = run(home, *words, token=token)
    assert (again.returncode, "is there already" in again.stderr) == (1, True)
    other = run(home, "token", "SUPERVISOR").stdout.strip()
    refused = run(home, *words, token=other)
    assert (refused.returncode, "CITIZENSHIP_OFFICER" in refused.stderr) == (1, True)
    assert run(home, *words).returncode == 2  # without a token


def test_invented_people_go_into_an_empty_database_once() -> None:
    with new_home() as home:
        first = run(home, "demo", "--people", "20")
        assert (first.returncode, first.stderr) == (0, "")
        second = run(home, "demo", "--people", "20")
        assert second.returncode == 1
        assert second.stderr == (
            "hub: The database already holds people; a demo state goes into an empty one.\n"
        )
        assert is_gone(home)


async def kill_before_the_last_register(demo: Process) -> None:
    """Kill it where it waits for a table, when the people are in already."""
    home = demo.home
    socket = SOCKETS / f"hub-{account_of_server().uid}-{digest_of(home)}"
    password = (home / "secrets" / "superuser").read_text().strip()
    target = Target(str(socket), PORT, "hub", SUPERUSER, password)
    async with (
        connected(target) as looking,
        connected(target) as holding,
        holding.transaction(),
    ):
        await holding.execute("LOCK TABLE parties.party_representative IN SHARE MODE")
        deadline = time.monotonic() + START_SECONDS_MAX
        while not await looking.fetchval(HAS_CIVIL):
            assert time.monotonic() < deadline, demo.text
            await asyncio.sleep(0.05)
        demo.end(signal.SIGKILL)


@pytest.mark.long
def test_an_invented_state_that_was_broken_off_is_gone_on_with() -> None:
    with new_home() as home:
        with started(home, "demo", "--people", "500", until="Generating") as demo:
            asyncio.run(kill_before_the_last_register(demo))
        assert fetch(home, *COUNTS) == [[(500,)], [(0,)]]
        other = run(home, "demo", "--people", "20")
        said = "hub: An invented state was broken off while it was loaded; first run: "
        assert (other.returncode, other.stderr) == (1, f"{said}hub demo --people 500 --seed 1\n")
        again = run(home, "demo", "--people", "500")
        assert (again.returncode, again.stderr) == (0, "")
        people, representatives = fetch(home, *COUNTS)
        assert people == [(500,)]
        assert representatives[0][0] > 0
        assert is_gone(home)
