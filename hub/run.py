"""What the commands do: set up, fill, serve."""

import asyncio
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any
from uuid import UUID

import typer

from auth.development import Issuer
from auth.tokens import Trust, read_key_set
from auth.viewer import Capacity, Role
from hub.api import Api, assemble
from hub.catalogue import differences
from hub.config import Settings
from hub.db import Connection
from hub.facts import load_facts
from hub.home import home_of
from hub.installation import Installation, checkout, opened
from hub.migrate import migrate as lay
from schema import REGISTERS

SEED = 1
UNIT = "79022"  # Niš: the unit whose clerk the printed token makes
PERSON = UUID("00000000-0000-4000-8000-000000000001")  # the first of every generated state


class RunError(Exception):
    """An operator's mistake; the text says what to do."""


def serve(*, people: int | None) -> None:
    """Serve; with `people` first set up what is missing and fill an empty state."""
    import uvicorn

    from hub.app import build
    from hub.logs import configure

    class Server(uvicorn.Server):
        """Says where it is once it answers."""

        async def startup(self, sockets: list[Any] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                announce(settings, installation, time.monotonic() - started)

    started = time.monotonic()
    configure()
    settings = Settings()
    api = assemble(REGISTERS)
    _end_on_term()
    with opened(settings) as installation:
        if people is not None:
            asyncio.run(_set_up(api, installation, people, SEED))
        trust = _trust(settings, installation)
        application = build(api, installation.target, installation.instance, trust)
        config = uvicorn.Config(
            application,
            host=settings.host,
            port=settings.port,
            loop="uvloop",
            http="httptools",
            ws="none",
            lifespan="on",
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=20,
        )
        server = Server(config)
        server.run()
        if not server.started:
            raise SystemExit(1)


def migrate() -> None:
    """Bring the database to the declared state."""
    api = assemble(REGISTERS)
    with opened(Settings()) as installation:
        asyncio.run(_migrate(api, installation))
        typer.echo("The database is as declared.")


def demo(people: int, seed: int) -> None:
    """Fill an empty database with an invented state."""
    api = assemble(REGISTERS)
    with opened(Settings()) as installation:
        asyncio.run(_set_up(api, installation, people, seed, must_fill=True))


def token(
    capacity: str, unit: str | None, person: str | None, clearance: int, account: str, hours: int
) -> str:
    """A token of the issuer for development."""
    if capacity not in Capacity.__members__ or capacity == Capacity.PUBLIC.name:
        names = ", ".join(one.name for one in Capacity if one is not Capacity.PUBLIC)
        message = f"A token is for one of: {names}. The public needs none."
        raise RunError(message)
    issuer = Issuer.at(home_of(checkout(), Settings().home) / "issuer")
    role = Role(Capacity[capacity], unit, clearance)
    try:
        whom = UUID(person) if person else None
        return issuer.issue(account, [role], whom, hours, now=int(time.time()))
    except ValueError as error:
        raise RunError(str(error)) from None


async def doctor() -> int:
    """Print what differs; 0 where nothing does."""
    api = assemble(REGISTERS)
    with opened(Settings()) as installation:
        connection = await _owner(installation)
        try:
            version = await connection.fetchval("SHOW server_version")
            found = await differences(api, connection, installation.instance)
        finally:
            await connection.close()
    typer.echo(f"PostgreSQL {version}; {len(found)} differences from the declarations")
    for line in found:
        typer.echo(f"  {line}")
    return 1 if found else 0


def announce(settings: Settings, installation: Installation, seconds: float) -> None:
    """Print the endpoint and, with the development issuer, a token for each capacity."""
    lines = [f"\nReady in {seconds:.1f} s: http://{settings.host}:{settings.port}/graphql"]
    if settings.issuer is None:
        issuer = Issuer.at(installation.home / "issuer")
        now = int(time.time())
        lines.append("Tokens for trying it (12 hours); the public needs none:")
        for role, person in (
            (Role(Capacity.CITIZEN), PERSON),
            (Role(Capacity.REGISTRAR, UNIT), None),
            (Role(Capacity.SUPERVISOR), None),
        ):
            made = issuer.issue("development", [role], person, now=now)
            lines.append(f"{role.capacity.value}={made}")
    typer.echo("\n".join(lines))
    sys.stdout.flush()


def _trust(settings: Settings, installation: Installation) -> Trust:
    if settings.issuer is None:
        return Issuer.at(installation.home / "issuer").trust()
    if settings.key_set is None:
        message = "HUB_ISSUER needs HUB_KEY_SET: the file with that issuer's public keys (JWKS)."
        raise RunError(message)
    return Trust(settings.issuer, settings.audience, read_key_set(settings.key_set.read_bytes()))


async def _migrate(api: Api, installation: Installation) -> None:
    await lay(api, installation.target, installation.instance)
    connection = await _owner(installation)
    try:
        await load_facts(api, connection)
    finally:
        await connection.close()


async def _set_up(
    api: Api, installation: Installation, people: int, seed: int, *, must_fill: bool = False
) -> None:
    """Migrate, then fill with people where there are none."""
    from demo.state import load

    await _migrate(api, installation)
    connection = await _owner(installation)
    try:
        if await connection.fetchval("SELECT 1 FROM population.person LIMIT 1"):
            if must_fill:
                message = "The database already holds people; a demo state goes into an empty one."
                raise RunError(message)
            return
        with _progress(f"Generating {people} people", people) as report:
            await load(connection, people, seed, report=report)
        await connection.execute("ANALYZE")
    finally:
        await connection.close()


async def _owner(installation: Installation) -> Connection:
    target = installation.target
    return await target.connect(target.user, target.password)


@contextmanager
def _progress(title: str, total: int) -> Iterator[Callable[[int], None]]:
    """A progress bar on a terminal, plain lines elsewhere."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    console = Console()
    if console.is_terminal:
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
        )
        with Progress(*columns, console=console) as bar:
            task = bar.add_task(title, total=total)
            yield lambda done: bar.update(task, completed=done)
        return
    typer.echo(f"{title} ...")
    yield lambda _done: None
    typer.echo("done.")


def _end_on_term() -> None:
    """SIGTERM ends like an exit, so that the embedded server is stopped too."""

    def end(_number: int, _frame: FrameType | None) -> None:
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, end)
