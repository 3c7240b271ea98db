"""What the commands do: set up, fill, serve."""

import asyncio
import gc
import ipaddress
import signal
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from uuid import UUID

import orjson
import typer

from auth.development import Issuer
from auth.tokens import KeySetError, Trust, read_key_set
from auth.viewer import Capacity, Role
from hub.api import Api, assemble
from hub.catalogue import CatalogueError, check, check_logins, is_settled, settle
from hub.config import Settings
from hub.db import Connection
from hub.doctor import Report, examine
from hub.facts import load_facts
from hub.home import account_of_server, home_of, make_home
from hub.installation import Installation, checkout, opened
from hub.logs import configure
from hub.signals import BROKEN_OFF, ENDED, end_on_signal
from hub.workers import Workers, bound
from resolvers import LOADERS
from schema import REGISTERS

if TYPE_CHECKING:
    from hub.load.incoming import Outcome, Wanted

SEED = 1
# Known requests leave no cycles to collect; a look among 50,000 objects takes 10 ms.
GARBAGE = (10_000, 4, 100)
UNIT = "79022"  # Niš: the unit whose clerk the printed token makes
PERSON = UUID("00000000-0000-4000-8000-000000000001")  # the first of every generated state


class RunError(Exception):
    """An operator's mistake; the text says what to do."""


def serve(*, people: int | None, workers: int = 1) -> None:
    """Serve; with `people` first set up what is missing and fill an empty embedded state."""
    started = time.monotonic()
    configure()
    settings = Settings.read()
    end_on_signal(0)  # as serving always ends
    api = assemble(REGISTERS)
    _check_sources(api, settings)
    with (
        bound(settings.host, settings.port, workers) as listeners,
        opened(settings) as installation,
    ):
        if people is not None:
            # A given database is somebody's own: only `hub demo` puts invented people there.
            is_ours = installation.server is not None
            asyncio.run(_set_up(api, installation, people if is_ours else None, SEED))
        trust = trust_of(settings, installation.home, listeners[0].getsockname()[0])

        def announced() -> None:
            announce(settings, installation, time.monotonic() - started)

        def work(listener: socket.socket, tell: Callable[[], None], alive: int | None) -> None:
            _answer(settings, api, installation, trust, listener, tell, alive)

        if workers == 1:
            work(listeners[0], announced, None)
            return
        # Once before all: a database that is refused ends in one sentence, not in many.
        asyncio.run(_check(api, installation))
        Workers(listeners, work).run(announced)


def _check_sources(api: Api, settings: Settings) -> None:
    """Every register that answers a field has an address."""
    from hub.loaders import SourcesError, needed

    try:
        needed(api, LOADERS, settings.edge.sources)
    except SourcesError as error:
        raise RunError(str(error)) from None


def _answer(
    settings: Settings,
    api: Api,
    installation: Installation,
    trust: Trust,
    listener: socket.socket,
    tell: Callable[[], None],
    alive: int | None,
) -> None:
    """Serve on one socket until a signal, or until the file `alive` ends; tell when it answers."""
    import uvicorn
    import uvloop

    from hub.app import build, configuration

    class Server(uvicorn.Server):
        """Says that it answers, and ends with whom it works for."""

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if alive is not None:
                asyncio.get_running_loop().add_reader(alive, self.handle_exit, signal.SIGTERM, None)
            tell()

    async def run() -> None:
        # Not uvicorn's lifespan: a database that is refused ends in one sentence, not in a trace.
        async with application.router.lifespan_context(application):
            await Server(configuration(application)).serve([listener])

    application = build(
        api, installation.target, installation.instance, trust, settings.edge, remembers=True
    )
    # What is there now stays: collecting garbage among it would hold every request 0.1 s.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GARBAGE)
    uvloop.run(run())


def migrate() -> None:
    """Bring the database to the declared state."""
    settings = Settings.read()
    end_on_signal()
    api = assemble(REGISTERS)
    with opened(settings) as installation:
        asyncio.run(_migrate(api, installation))
        typer.echo("The database is as declared.")


def demo(people: int, seed: int) -> None:
    """Fill an empty database with an invented state."""
    settings = Settings.read()
    end_on_signal()
    api = assemble(REGISTERS)
    with opened(settings) as installation:
        asyncio.run(_set_up(api, installation, people, seed, must_fill=True))


def token(
    capacity: str, unit: str | None, person: str | None, clearance: int, account: str, hours: int
) -> str:
    """A token of the issuer for development."""
    if capacity not in Capacity.__members__ or capacity == Capacity.PUBLIC.name:
        names = ", ".join(one.name for one in Capacity if one is not Capacity.PUBLIC)
        message = f"A token is for one of: {names}. The public needs none."
        raise RunError(message)
    settings = Settings.read()
    if settings.issuer is not None:
        message = "HUB_ISSUER makes this hub's tokens; the issuer for development is not trusted."
        raise RunError(message)
    home = home_of(checkout(), settings.home)
    make_home(home, account_of_server())
    issuer = Issuer.at(home / "issuer")
    role = Role(Capacity[capacity], unit, clearance)
    if role.capacity.has_unit and unit is None:
        raise RunError(f"{capacity} acts for a unit: say which, with --unit 79022.")
    if role.capacity is Capacity.CITIZEN and person is None:
        raise RunError("CITIZEN is somebody: say who, with --person and an id.")
    try:
        whom = UUID(person) if person else None
    except ValueError:
        raise RunError("--person is an id: a UUID of 36 characters.") from None
    try:
        return issuer.issue(account, [role], whom, hours, now=int(time.time()))
    except ValueError as error:
        raise RunError(str(error)) from None


def load(
    folder: Path, rejects: Path | None, *, strict: bool, new_only: bool, tolerant: bool
) -> int:
    """Load a folder of CSV; 1 where a file or, under `strict`, a register was not loaded."""
    from hub.load.folder import expected, strangers
    from hub.load.incoming import Wanted
    from hub.load.page import summary
    from hub.load.rejects import REJECTED

    settings = Settings.read()
    end_on_signal()
    api = assemble(REGISTERS)
    expected(api, folder)  # said before a server is started
    wanted = Wanted(folder, rejects or folder / REJECTED, strict, new_only, tolerant)

    async def run(installation: Installation) -> int:
        connection = await _owner(installation)
        try:
            outcomes = await _load(api, connection, wanted)
        finally:
            await connection.close()
        typer.echo(summary(outcomes, wanted.rejects))
        if others := strangers(api, folder):
            typer.echo(f"Left alone, since no record has the name: {', '.join(others)}")
        return int(any(one.refused for one in outcomes))

    try:
        with opened(settings) as installation:
            return asyncio.run(run(installation))
    except BaseException:
        if ENDED.code is None:
            raise
        typer.echo(
            "hub: broken off; registers loaded before stay, load the folder again.", err=True
        )
        return BROKEN_OFF


def generate(folder: Path, people: int, seed: int) -> None:
    """Write an invented state as CSV files."""
    from demo.generate.state import generate as write
    from hub.progress import progress

    with progress(f"Generating {people} people", people) as report:
        write(people, seed, folder, report)


def doctor(*, as_json: bool) -> int:
    """Print what is the matter; 1 where the report is not that of a well database."""
    settings = Settings.read()
    end_on_signal()
    api = assemble(REGISTERS)
    with opened(settings) as installation:
        report = asyncio.run(_look(api, installation))
    if as_json:
        typer.echo(orjson.dumps(report.object()))
    else:
        typer.echo("\n".join(report.lines()))
    return 0 if report.is_well else 1


async def _look(api: Api, installation: Installation) -> Report:
    connection = await _owner(installation)
    try:
        return await examine(api, connection, installation.instance)
    finally:
        await connection.close()


def announce(settings: Settings, installation: Installation, seconds: float) -> None:
    """Print the endpoint and, with the development issuer, a token for each capacity."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host  # RFC 3986, 3.2.2
    lines = [f"\nReady in {seconds:.1f} s: http://{host}:{settings.port}/graphql"]
    if settings.issuer is None:
        issuer = Issuer.at(installation.home / "issuer")
        now = int(time.time())
        lines.append("Tokens for trying it (12 hours); the public needs none:")
        for capacity in Capacity:
            if capacity is not Capacity.PUBLIC:
                role = Role(capacity, UNIT if capacity.has_unit else None)
                person = PERSON if capacity is Capacity.CITIZEN else None
                made = issuer.issue("development", [role], person, now=now)
                lines.append(f"{capacity.value}={made}")
    typer.echo("\n".join(lines))
    sys.stdout.flush()


def trust_of(settings: Settings, home: Path, listening: str = "127.0.0.1") -> Trust:
    """Whose tokens are believed: the settings' issuer, else the one for development."""
    if settings.issuer is None and settings.key_set is not None:
        message = "HUB_KEY_SET needs HUB_ISSUER: without it the issuer for development is trusted."
        raise RunError(message)
    if settings.issuer is None:
        if not ipaddress.ip_address(listening).is_loopback:
            message = (
                "HUB_HOST is not this machine alone, and tokens are of the issuer for development, "
                "which anybody with the key file can make: set HUB_ISSUER and HUB_KEY_SET."
            )
            raise RunError(message)
        return Issuer.at(home / "issuer").trust()
    if settings.key_set is None:
        message = "HUB_ISSUER needs HUB_KEY_SET: the file with that issuer's public keys (JWKS)."
        raise RunError(message)
    try:
        keys = read_key_set(settings.key_set.read_bytes())
    except OSError as error:
        raise RunError(f"HUB_KEY_SET cannot be read ({error}); correct it.") from None
    except KeySetError as error:
        raise RunError(f"HUB_KEY_SET cannot be used: {error}") from None
    return Trust(settings.issuer, settings.audience, keys)


async def _check(api: Api, installation: Installation) -> None:
    await check(api, installation.target, installation.instance)
    await check_logins(installation.target, installation.instance)


async def _migrate(api: Api, installation: Installation) -> None:
    from hub.migrate import migrate as lay

    await lay(api, installation.target, installation.instance)
    connection = await _owner(installation)
    try:
        await load_facts(api, connection)
        found = await settle(api, connection, installation.instance)
    finally:
        await connection.close()
    if found:
        lines = "\n".join(f"  {line}" for line in found)
        message = (
            f"The database is migrated, and {len(found)} differences remain that a migration does "
            f"not heal; find out who made them, and take them back:\n{lines}"
        )
        raise RunError(message)


async def _is_settled(api: Api, installation: Installation) -> bool:
    """Whether there is nothing to migrate, as the seal of the last time says."""
    connection = await _owner(installation)
    try:
        if not await is_settled(api, connection, installation.instance):
            return False
        await check_logins(installation.target, installation.instance)
        await load_facts(api, connection)
    except CatalogueError:
        return False
    finally:
        await connection.close()
    return True


async def _set_up(
    api: Api, installation: Installation, people: int | None, seed: int, *, must_fill: bool = False
) -> None:
    """Migrate, then fill with people where they are asked for and there are none."""
    from demo.filled import OtherStateError, begin, end
    from hub.load.incoming import Wanted

    if not await _is_settled(api, installation):
        await _migrate(api, installation)
    if people is None:
        return
    connection = await _owner(installation)
    try:
        try:
            is_wanted = await begin(connection, people, seed)
        except OtherStateError as error:
            message = f"An invented state was broken off while it was loaded; first run: {error}"
            raise RunError(message) from None
        if not is_wanted:
            if must_fill:
                message = "The database already holds people; a demo state goes into an empty one."
                raise RunError(message)
            return
        # What was loaded before a kill is known by its files' hashes and not loaded again.
        with TemporaryDirectory(prefix="hub-") as name:
            folder = Path(name)
            generate(folder, people, seed)
            await _load(api, connection, Wanted(folder, folder / "rejected", strict=True))
        await end(connection)
    finally:
        await connection.close()


async def _load(api: Api, connection: Connection, wanted: "Wanted") -> "list[Outcome]":
    """Load a folder with a bar."""
    from hub.load.folder import expected
    from hub.load.folder import load as start
    from hub.load.progress import bars

    with bars(expected(api, wanted.folder)) as report:
        return await start(api, connection, wanted, report)


async def _owner(installation: Installation) -> Connection:
    target = installation.target
    return await target.connect(target.user, target.password)
