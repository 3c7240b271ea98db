"""Databases without people, and folders to load into them."""

import csv
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import uuid4

from hub.api import Api
from hub.db import Connection, Target
from hub.facts import load_facts
from hub.installation import prepare
from hub.load.folder import load
from hub.load.incoming import Outcome, Wanted
from hub.migrate import migrate
from hub.postgres import Server
from tests.scratch import SCRATCH, as_superuser, connected

TEMPLATE = "load_template"


@asynccontextmanager
async def without_people(server: Server, api: Api) -> AsyncIterator[Target]:
    """A migrated database with facts only, gone afterwards."""
    async with connected(as_superuser(server, "postgres")) as superuser:
        known = "SELECT 1 FROM pg_database WHERE datname = $1"
        if not await superuser.fetchval(known, TEMPLATE):
            template = owned(server, TEMPLATE)
            await prepare(server, template, SCRATCH)
            await migrate(api, template, SCRATCH)
            async with connected(template) as connection:
                await load_facts(api, connection)
    async with copy_of(server, TEMPLATE) as made:
        yield made


@asynccontextmanager
async def copy_of(server: Server, template: str) -> AsyncIterator[Target]:
    """A copy of a database that nobody is connected to, gone afterwards."""
    name = f"load_{uuid4().hex[:12]}"
    async with connected(as_superuser(server, "postgres")) as superuser:
        await superuser.execute(f"CREATE DATABASE {name} TEMPLATE {template} OWNER {SCRATCH.owner}")
        await superuser.execute(f"REVOKE ALL ON DATABASE {name} FROM PUBLIC")
        logins = ", ".join(SCRATCH.logins)
        await superuser.execute(f"GRANT CONNECT ON DATABASE {name} TO {logins}")
        try:
            yield owned(server, name)
        finally:
            await superuser.execute(f"DROP DATABASE {name} WITH (FORCE)")


def owned(server: Server, name: str) -> Target:
    """The database of that name, as its owner."""
    password = SCRATCH.password(SCRATCH.owner)
    return Target(server.host, server.port, name, SCRATCH.owner, password)


def read(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of a file."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def write(folder: Path, name: str, rows: Iterable[Mapping[str, str]]) -> None:
    """A file of these rows."""
    rows = list(rows)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


async def loaded(
    api: Api,
    connection: Connection,
    folder: Path,
    *,
    strict: bool = False,
    new_only: bool = False,
    tolerant: bool = True,
) -> dict[str, Outcome]:
    """Load a folder; what became of each file."""
    wanted = Wanted(folder, folder / "rejected", strict, new_only, tolerant)
    done = await load(api, connection, wanted, lambda _file, _rows, _bytes: None)
    return {one.file.removesuffix(".csv"): one for one in done}
