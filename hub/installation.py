"""Where this hub's database is: a given server, or the embedded one, started and locked."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncpg

from hub.config import Settings
from hub.db import Connection, Target
from hub.home import PostgresError, find_binaries, hold, home_of, login_secret
from hub.instance import Instance
from hub.postgres import Server, start, stop

SECRET_CHARACTERS_MIN = 32  # what HKDF needs is entropy; fewer characters hardly hold 128 bits


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
    """The installation, its embedded server running while this is open; PostgresError where not."""
    home = home_of(checkout(), settings.home)
    if settings.database_url is not None:
        yield _given(settings, settings.database_url.get_secret_value(), home)
        return
    with hold(home):
        server = start(home, find_binaries(settings.pg_bin))
        try:
            yield _embedded(settings, server, home)
        finally:
            stop(server)


def _given(settings: Settings, url: str, home: Path) -> Installation:
    secret = settings.login_secret.get_secret_value() if settings.login_secret else ""
    if len(secret) < SECRET_CHARACTERS_MIN:
        message = (
            f"HUB_LOGIN_SECRET needs at least {SECRET_CHARACTERS_MIN} characters beside "
            "HUB_DATABASE_URL: the application logins' passwords are derived from it."
        )
        raise PostgresError(message)
    target = Target.of_url(url)
    return Installation(target, Instance(settings.instance, target.user, secret), home, None)


def _embedded(settings: Settings, server: Server, home: Path) -> Installation:
    owner = f"{settings.instance}_owner"
    secret = (
        settings.login_secret.get_secret_value() if settings.login_secret else login_secret(home)
    )
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
