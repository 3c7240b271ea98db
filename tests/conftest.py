"""Real parts for the tests: an embedded PostgreSQL, a migrated state, the hub over real HTTP."""

import asyncio
import gc
import os
import shutil
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx2
import pytest
import uvicorn

from auth.development import Issuer
from auth.viewer import Capacity, Role
from hub.api import Api, assemble
from hub.app import build, configuration
from hub.catalogue import settle
from hub.db import Connection, Target
from hub.edge import Edge
from hub.home import find_binaries, hold
from hub.installation import prepare
from hub.instance import Instance
from hub.migrate import migrate
from hub.postgres import Server, start, stop
from hub.quota import Allowance
from hub.run import GARBAGE
from resolvers import DECISIONS, LOADERS
from schema import REGISTERS
from schema.remote import Loader
from tests.states import fill

PEOPLE = 1_000
NIS = "79022"
FAST = {"fsync": "off", "shared_buffers": "64MB", "max_connections": "300"}
PATIENCE_SECONDS = 120  # for what takes one on a quiet machine
TRIES = 5  # of one question, where the machine is too busy to answer in time
CROWD = Edge(Allowance(requests_minute=0, denials_minute=0))  # one account asks for everybody
SECRET = "a secret of the tests, made up and long enough"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the golden texts; then read")


def settle_memory() -> None:
    """As `hub serve` does at its start: what is there stays, and cycles are looked for seldom."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GARBAGE)


def pytest_collection_finish() -> None:
    settle_memory()


def person(number: int) -> UUID:
    """One of the eight persons that every generated state begins with."""
    return UUID(f"00000000-0000-4000-8000-{number:012d}")


@pytest.fixture(scope="session")
def api() -> Api:
    made = assemble(REGISTERS)
    settle_memory()
    return made


@pytest.fixture(scope="session")
def home() -> Iterator[Path]:
    """A state directory that the server's account may enter, also as root."""
    made = Path(tempfile.mkdtemp(prefix="hub-tests-", dir="/tmp"))
    made.chmod(0o711)
    yield made
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture(scope="session")
def server(home: Path) -> Iterator[Server]:
    major = int(os.environ.get("HUB_TEST_POSTGRES", "18"))
    with hold(home):
        started = start(home, find_binaries(None, major=major), FAST)
        yield started
        stop(started)


@pytest.fixture(scope="session")
def instance() -> Instance:
    return Instance("hub", "hub_owner", SECRET)


@pytest.fixture(scope="session")
async def target(server: Server, instance: Instance, api: Api) -> Target:
    """A migrated database with facts and people; tests that change it change it back."""
    made = Target(server.host, server.port, "hub", "hub_owner", instance.password("hub_owner"))
    await prepare(server, made, instance)
    await migrate(api, made, instance)
    connection = await made.connect(made.user, made.password)
    assert await settle(api, connection, instance) == []
    await fill(api, connection, PEOPLE)
    await connection.execute("ANALYZE")
    await connection.close()
    return made


@pytest.fixture
async def owner(target: Target) -> AsyncIterator[Connection]:
    """A connection of the migrating login, which owns the tables."""
    connection = await target.connect(target.user, target.password)
    yield connection
    await connection.close()


@pytest.fixture
async def superuser(server: Server, target: Target) -> AsyncIterator[Connection]:
    """A connection that no row security binds."""
    superuser = Target(server.host, server.port, target.database, server.superuser, server.password)
    connection = await superuser.connect(superuser.user, superuser.password)
    yield connection
    await connection.close()


@dataclass
class Answer:
    """A response: status, headers, and the body as text and as JSON."""

    status: int
    headers: Mapping[str, str]
    text: str
    json: Any

    @property
    def data(self) -> Any:
        assert self.status == 200, self.text
        assert "errors" not in self.json, self.text
        return self.json["data"]

    @property
    def is_late(self) -> bool:
        """Whether the hub or its database had no time to answer: a busy machine, not a fault."""
        late = ('"statementSeconds"', '"payloadMilliseconds"')
        return self.status == 503 or any(one in self.text for one in late)

    @property
    def code(self) -> str:
        return str(self.json["errors"][0]["extensions"]["code"])


@dataclass
class Hub:
    """A running hub: ask it as anyone."""

    client: httpx2.AsyncClient
    issuer: Issuer
    statements: list[str] = field(default_factory=list)
    app: Any = None
    then: str = ""

    def token(
        self, capacity: str, *, unit: str | None = None, who: UUID | None = None, clearance: int = 0
    ) -> str:
        role = Role(Capacity[capacity], unit, clearance)
        return self.issuer.issue("tests", [role], who, now=int(time.time()))

    async def ask(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,
        *,
        capacity: str = "PUBLIC",
        unit: str | None = None,
        who: UUID | None = None,
        clearance: int = 0,
        basis: str | None = None,
        headers: Mapping[str, str] | None = None,
        tries: int = TRIES,
    ) -> Answer:
        """POST one operation; clerks are of Niš and CITIZEN is person 1 unless said otherwise.

        As a client does, it asks again where the hub says that it had no time.
        """
        sent: dict[str, Any] = {"accept": "application/graphql-response+json", **(headers or {})}
        if capacity != "PUBLIC":
            unit = unit or (NIS if Capacity[capacity].has_unit else None)
            who = who or (person(1) if capacity == "CITIZEN" else None)
            token = self.token(capacity, unit=unit, who=who, clearance=clearance)
            sent["authorization"] = f"Bearer {token}"
        if basis is not None:
            sent["hub-basis"] = basis.encode()
        body: dict[str, Any] = {"query": document}
        if variables is not None:
            body["variables"] = variables
        for last in range(1, tries + 1):
            given = answer(await self.client.post("/graphql", json=body, headers=sent))
            if last == tries or not given.is_late:
                break
            await asyncio.sleep(1)
        return given


def answer(response: httpx2.Response) -> Answer:
    """What a test looks at in a response."""
    json = response.json() if response.content else None
    return Answer(response.status_code, response.headers, response.text, json)


@pytest.fixture(scope="session")
async def serve(
    target: Target, instance: Instance, home: Path
) -> AsyncIterator[Callable[..., Any]]:
    """Starts a hub over real HTTP on a port of its own; all are stopped at the end."""
    running: list[tuple[uvicorn.Server, asyncio.Task[None], httpx2.AsyncClient]] = []
    issuer = Issuer.at(home / "issuer")

    async def begin(
        api: Api,
        at: Target = target,
        login: Instance = instance,
        edge: Edge = CROWD,
        *,
        loaders: Mapping[str, Loader] = LOADERS,
        remembers: bool = False,
        decisions: Mapping[str, Any] = DECISIONS,
    ) -> Hub:
        statements: list[str] = []
        app = build(
            api,
            at,
            login,
            issuer.trust(),
            edge,
            loaders=loaders,
            query_logger=lambda q: statements.append(q.query),
            remembers=remembers,
            decisions=decisions,
        )
        # As `hub serve` serves it, but in the loop of the tests and with its start-up checks; an
        # idle connection stays, or the server closes what the client is about to use again.
        given = {"port": 0, "loop": "none", "lifespan": "on", "timeout_keep_alive": 600}
        server = uvicorn.Server(configuration(app, **given))
        server.capture_signals = _no_signals  # type: ignore[method-assign]
        task = asyncio.create_task(server.serve())
        while not server.started:
            assert not task.done(), "the hub did not start"
            await asyncio.sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        client = httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=PATIENCE_SECONDS)
        running.append((server, task, client))
        return Hub(client, issuer, statements, app)

    yield begin
    for server, task, client in running:
        await client.aclose()
        server.should_exit = True
        await task


class _no_signals:  # noqa: N801 - stands in for a context manager of uvicorn's
    """Leaves the test runner's signal handlers alone."""

    def __enter__(self) -> None: ...

    def __exit__(self, *_: object) -> None: ...


@pytest.fixture(scope="session")
async def hub(serve: Callable[..., Any], api: Api) -> Hub:
    """The hub that most tests ask."""
    made: Hub = await serve(api)
    return made
