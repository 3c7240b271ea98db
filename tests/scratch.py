"""Scratch databases: copies of one filled state that a test may break."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import uuid4

from hub.api import Api
from hub.catalogue import settle
from hub.db import Connection, Target
from hub.installation import prepare
from hub.instance import Instance
from hub.migrate import migrate
from hub.postgres import Server
from tests.states import fill

TEMPLATE = "scratch_template"
PEOPLE = 200
# Logins of their own: what a test does to one must not reach the other tests' hub.
SCRATCH = Instance("scratch", "scratch_owner", "another made-up secret, long enough as well")


def as_superuser(server: Server, database: str) -> Target:
    """The server's superuser, whom no lock binds."""
    return Target(server.host, server.port, database, server.superuser, server.password)


@asynccontextmanager
async def connected(
    target: Target, login: str = "", password: str = ""
) -> AsyncIterator[Connection]:
    """A connection as the target's own login, or as another one."""
    connection = await target.connect(login or target.user, password or target.password)
    try:
        yield connection
    finally:
        await connection.close()


@asynccontextmanager
async def scratch(server: Server, api: Api) -> AsyncIterator[Target]:
    """A migrated and filled database of the test's own, gone afterwards."""
    name = f"scratch_{uuid4().hex[:12]}"
    made = owned(server, name)
    async with connected(as_superuser(server, "postgres")) as superuser:
        if not await superuser.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", TEMPLATE):
            await _fill(server, api)
        copied = f"CREATE DATABASE {name} TEMPLATE {TEMPLATE} OWNER {SCRATCH.owner}"
        await superuser.execute(copied)
        # A copy has the template's objects and not its own grants.
        await superuser.execute(f"REVOKE ALL ON DATABASE {name} FROM PUBLIC")
        logins = ", ".join(SCRATCH.logins)
        await superuser.execute(f"GRANT CONNECT ON DATABASE {name} TO {logins}")
        try:
            yield made
        finally:
            await superuser.execute(f"DROP DATABASE {name} WITH (FORCE)")


async def _fill(server: Server, api: Api) -> None:
    template = owned(server, TEMPLATE)
    await prepare(server, template, SCRATCH)
    await migrate(api, template, SCRATCH)
    async with connected(template) as connection:
        assert await settle(api, connection, SCRATCH) == []
        await fill(api, connection, PEOPLE)


def owned(server: Server, name: str) -> Target:
    """A database by its own login, which owns it."""
    password = SCRATCH.password(SCRATCH.owner)
    return Target(server.host, server.port, name, SCRATCH.owner, password)
