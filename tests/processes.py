"""The hub as a process of its own, as an operator meets it."""

import asyncio
import io
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import pytest

from hub.cli import main
from hub.db import Target
from hub.home import account_of_server, digest_of, find_binaries, hold
from hub.postgres import SOCKETS, Server, _end, _pid_in, start, stop
from hub.signals import ENDING
from tests.conftest import PATIENCE_SECONDS

CHECKOUT = Path(__file__).parents[1]
COMMAND = (sys.executable, "-m", "hub")
START_SECONDS_MAX = 240  # on a machine that has much else to do
UNIT = '{ unit(code: "79022") { name } }'


def free_port() -> int:
    """A port of the loopback that nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        number: int = taken.getsockname()[1]
        return number


def environment(home: Path, **given: str) -> dict[str, str]:
    """A bare environment; words without the prefix HUB_."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    given = {"home": str(home), "port": str(free_port()), **given}
    return kept | {f"HUB_{name.upper()}": value for name, value in given.items()}


def run(home: Path, *words: str, **given: str) -> subprocess.CompletedProcess[str]:
    """A command to its end."""
    return subprocess.run(
        (*COMMAND, *words),
        env=environment(home, **given),
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        timeout=START_SECONDS_MAX,
        check=False,
    )


def refused(monkeypatch: pytest.MonkeyPatch, *words: str, **given: str) -> str:
    """The one sentence of a command that ends at once; run in this process, to be quick."""
    kept = {one: signal.getsignal(one) for one in ENDING}
    said = io.StringIO()
    with new_home() as home, monkeypatch.context() as patch, redirect_stderr(said):
        for name, value in environment(home, **given).items():
            patch.setenv(name, value)
        patch.setattr(sys, "argv", ["hub", *words])
        try:
            with pytest.raises(SystemExit) as end:
                main()
        finally:
            for number, action in kept.items():
                signal.signal(number, action)
    assert end.value.code == 1
    assert said.getvalue().startswith("hub: ")
    assert said.getvalue().count("\n") == 1
    return said.getvalue()


@dataclass
class Process:
    """A hub that was started: where it is and what it said."""

    home: Path
    port: int
    popen: subprocess.Popen[bytes]
    said: Path
    seconds: float = 0.0

    @property
    def text(self) -> str:
        return self.said.read_text("utf-8", "replace")

    @property
    def tokens(self) -> dict[str, str]:
        """The printed tokens by capacity."""
        lines = (line.partition("=") for line in self.text.splitlines())
        return {name: token for name, _, token in lines if name.isupper() and token}

    def wait_for(self, words: str) -> None:
        """Until it has said so."""
        deadline = time.monotonic() + START_SECONDS_MAX
        while words not in self.text:
            assert time.monotonic() < deadline, self.text
            time.sleep(0.02)

    def ask(self, document: str = UNIT, token: str | None = None) -> tuple[int, Any]:
        """The status and the JSON of one request."""
        headers = {"accept": "application/graphql-response+json"}
        if token:
            headers["authorization"] = f"Bearer {token}"
        url = f"http://127.0.0.1:{self.port}/graphql"
        response = httpx2.post(
            url, json={"query": document}, headers=headers, timeout=PATIENCE_SECONDS
        )
        return response.status_code, response.json()

    def end(self, number: int = signal.SIGTERM) -> int:
        """Send the signal and wait; the exit code."""
        self.popen.send_signal(number)
        return self.popen.wait(PATIENCE_SECONDS)


@contextmanager
def started(
    home: Path, *words: str, until: str = "Ready in", module: str = "hub", **given: str
) -> Iterator[Process]:
    """A hub that is ready, or has ended; it is killed at the end if it still runs."""
    variables = environment(home, **given)
    said = home / f"said-{time.monotonic_ns()}"
    with said.open("wb") as file:
        begun = time.monotonic()
        popen = subprocess.Popen(
            (sys.executable, "-m", module, *words),
            env=variables,
            cwd=CHECKOUT,
            stdout=file,
            stderr=subprocess.STDOUT,
            # Where the suite itself runs under nohup, its children would not hear a hang-up.
            preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL),  # noqa: PLW1509
        )
    made = Process(home, int(variables["HUB_PORT"]), popen, said)
    try:
        while popen.poll() is None and until not in made.text:
            assert time.monotonic() - begun < START_SECONDS_MAX, made.text
            time.sleep(0.02)
        made.seconds = time.monotonic() - begun
        yield made
    finally:
        with suppress(ProcessLookupError):
            popen.kill()
        popen.wait()


def postmaster(home: Path) -> int | None:
    """The number of the embedded server's process; None when it has stopped."""
    return _pid_in(home / "data" / "postmaster.pid")


def processes_of(home: Path) -> list[int]:
    """Every process of the embedded server: all work in its data directory."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if Path(os.readlink(place / "cwd")) == home / "data":
                found.append(int(place.name))
    return found


@contextmanager
def new_home() -> Iterator[Path]:
    """A home for a hub; its server is ended with it."""
    home = Path(tempfile.mkdtemp(prefix="hub-run-", dir="/tmp")).resolve()
    home.chmod(0o711 if os.geteuid() == 0 else 0o700)
    try:
        yield home
    finally:
        if number := postmaster(home):
            _end(number, home / "data", account_of_server())
        socket_folder = SOCKETS / f"hub-{account_of_server().uid}-{digest_of(home)}"
        shutil.rmtree(socket_folder, ignore_errors=True)
        shutil.rmtree(home, ignore_errors=True)


def fetch(home: Path, *statements: str) -> list[list[Any]]:
    """The rows of each statement, run as superuser on a home whose hub has ended."""

    async def fetch_all(server: Server) -> list[list[Any]]:
        target = Target(server.host, server.port, "hub", server.superuser, server.password)
        connection = await target.connect(target.user, target.password)
        rows = [await connection.fetch(statement) for statement in statements]
        await connection.close()
        return rows

    with hold(home):
        server = start(home, find_binaries(None))
        rows = asyncio.run(fetch_all(server))
        stop(server)
    return rows
