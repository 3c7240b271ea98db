"""Where this hub's database is: a given server, or the embedded one, started and locked."""

import asyncio
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
import structlog

from hub.config import Settings
from hub.db import AWAY, Connection, Target
from hub.home import MAJOR_MIN, PostgresError, find_binaries, hold, home_of, login_secret
from hub.instance import Instance
from hub.postgres import Server, is_running, start, stop

LOG = structlog.get_logger()
SECRET_CHARACTERS_MIN = 32  # what HKDF needs is entropy; fewer characters hardly hold 128 bits
WATCH_SECONDS = 0.2  # how long a dead server goes unnoticed
WATCH_SECONDS_MAX = 30.0  # between two tries at starting one that does not start
# Until PostgreSQL 15 CREATEROLE reaches every login, since 16 only those that one made oneself.
EXAMINATION = """
SELECT current_setting('server_version_num')::int / 10000 AS version,
       r.rolsuper OR r.rolbypassrls AS is_superuser, r.rolcreaterole AS may_create_logins,
       pg_has_role(d.datdba, 'USAGE') AS is_owner,
       lower('Ђ') = 'ђ' AS is_folded,
       ARRAY(SELECT l.rolname::text FROM pg_roles l WHERE l.rolname = ANY ($1)
             AND current_setting('server_version_num')::int >= 160000
             AND NOT pg_has_role(l.oid, 'MEMBER WITH ADMIN OPTION') ORDER BY 1) AS strangers
FROM pg_roles r, pg_database d
WHERE r.rolname = current_user AND d.datname = current_database()
"""


ANEW = "make it anew with: TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"


@dataclass(frozen=True, slots=True)
class Installation:
    """An open installation: its database, its logins, and the directory of its state."""

    target: Target
    instance: Instance
    home: Path
    server: Server | None


def checkout() -> Path:
    """The project's directory where the hub runs from a checkout, else the current one."""
    root = Path(__file__).resolve().parents[1]
    return root if (root / "pyproject.toml").is_file() else Path.cwd()


@contextmanager
def opened(settings: Settings) -> Iterator[Installation]:
    """The installation, its embedded server kept running while this is open; PostgresError else."""
    home = home_of(checkout(), settings.home)
    if settings.database_url is not None:
        yield _given(settings, settings.database_url.get_secret_value(), home)
        return
    with hold(home):
        binaries = find_binaries(settings.pg_bin)
        with kept(start(home, binaries), lambda: start(home, binaries)) as server:
            yield _embedded(settings, server, home)


@contextmanager
def kept(server: Server, again: Callable[[], Server]) -> Iterator[Server]:
    """Start the server again whenever it dies; stop it at the end.

    Its place and passwords stay the same, so that pools find the new one where the old one was.
    """
    current = server
    is_over = threading.Event()

    def keep() -> None:
        nonlocal current
        pause = WATCH_SECONDS
        while not is_over.wait(pause):
            if is_running(current):
                pause = WATCH_SECONDS
                continue
            try:
                current = again()
            except (PostgresError, OSError) as error:
                pause = min(2 * pause, WATCH_SECONDS_MAX)
                LOG.error("postgres_away", reason=str(error), again_in_seconds=pause)  # noqa: TRY400
            else:
                LOG.warning("postgres_started_again", pid=current.pid)

    watch = threading.Thread(target=keep, name="postgres", daemon=True)
    watch.start()
    try:
        yield server
    finally:
        is_over.set()
        watch.join()
        stop(current)


def _secret(settings: Settings) -> str:
    """The given secret; PostgresError where it is too short to derive passwords from."""
    secret = settings.login_secret.get_secret_value() if settings.login_secret else ""
    if len(secret) < SECRET_CHARACTERS_MIN:
        message = (
            f"HUB_LOGIN_SECRET needs at least {SECRET_CHARACTERS_MIN} characters"
            f"{' beside HUB_DATABASE_URL' if settings.database_url else ''}: "
            "the application logins' passwords are derived from it."
        )
        raise PostgresError(message)
    return secret


def _given(settings: Settings, url: str, home: Path) -> Installation:
    secret = _secret(settings)
    target = Target.of_url(url)
    instance = Instance(settings.instance, target.user, secret)
    asyncio.run(_examine(target, instance))
    return Installation(target, instance, home, None)


async def _examine(target: Target, instance: Instance) -> None:
    """Refuse a given server on which the hub could not be kept as declared, with the remedy."""
    try:
        connection = await target.connect(target.user, target.password)
    except asyncpg.PostgresError as error:
        raise PostgresError(f"The server of HUB_DATABASE_URL refuses: {error}.") from None
    except AWAY as error:
        raise PostgresError(
            f"HUB_DATABASE_URL cannot be reached at {target.host}, port {target.port} "
            f"({type(error).__name__}); start that server, or correct the URL."
        ) from None
    try:
        if connection.get_settings().server_encoding != "UTF8":
            raise PostgresError(f'The database "{target.database}" is not in UTF-8; {ANEW}')
        row = await connection.fetchrow(EXAMINATION, list(instance.logins))
    finally:
        await connection.close()
    assert row is not None
    if fault := _fault(dict(row), target, instance):
        raise PostgresError(fault)


def _fault(row: Mapping[str, Any], target: Target, instance: Instance) -> str | None:
    """The first thing that is wrong with a server, and what to do about it."""
    login, database = f'"{target.user}"', f'"{target.database}"'
    if row["version"] < MAJOR_MIN:
        return f"HUB_DATABASE_URL leads to PostgreSQL {row['version']}; {MAJOR_MIN} is the oldest."
    if row["is_superuser"]:
        return (
            f"The login {login} of HUB_DATABASE_URL is a superuser or passes row security, so no "
            f"rule would bind it; as a superuser run: CREATE ROLE {instance.prefix}_owner LOGIN "
            f"CREATEROLE PASSWORD '...'; ALTER DATABASE {database} OWNER TO "
            f"{instance.prefix}_owner; and name that login."
        )
    if not row["may_create_logins"]:
        return (
            f"The login {login} of HUB_DATABASE_URL cannot make logins; "
            f"as a superuser run: ALTER ROLE {login} CREATEROLE"
        )
    if not row["is_owner"]:
        return (
            f"The database {database} belongs to another login; "
            f"as a superuser run: ALTER DATABASE {database} OWNER TO {login}"
        )
    if not row["is_folded"]:
        return f"The database {database} does not know small and capital Cyrillic letters; {ANEW}"
    if row["strangers"]:
        return (
            f"The logins {', '.join(row['strangers'])} were made by another login, so {login} "
            "cannot keep them; choose another HUB_INSTANCE, or drop them."
        )
    return None


def _embedded(settings: Settings, server: Server, home: Path) -> Installation:
    owner = f"{settings.instance}_owner"
    secret = _secret(settings) if settings.login_secret else login_secret(home)
    instance = Instance(settings.instance, owner, secret)
    target = Target(server.host, server.port, settings.instance, owner, instance.password(owner))
    asyncio.run(prepare(server, target, instance))
    return Installation(target, instance, home, server)


async def prepare(server: Server, target: Target, instance: Instance) -> None:
    """The owner's login (no superuser) and the database, made once by the embedded superuser."""
    connection: Connection = await asyncpg.connect(
        host=server.host,
        port=server.port,
        user=server.superuser,
        password=server.password,
        database="postgres",
    )
    try:
        owner = instance.owner
        known = await connection.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", owner)
        verb = "ALTER" if known else "CREATE"
        attributes = "LOGIN CREATEROLE NOSUPERUSER NOCREATEDB NOBYPASSRLS"
        await connection.execute(
            f"{verb} ROLE {owner} {attributes} PASSWORD '{instance.verifier(owner)}'"
        )
        found = await connection.fetchval(
            "SELECT 1 FROM pg_database WHERE datname = $1", target.database
        )
        if not found:
            await connection.execute(f'CREATE DATABASE "{target.database}" OWNER {owner}')
    finally:
        await connection.close()
