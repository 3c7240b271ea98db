"""Loads beside readers of several tables: neither is ended because the other holds a table."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from demo.generate.producers import PRODUCERS
from hub.api import Api
from hub.db import Connection, Target
from hub.load import alone
from hub.load.faults import LoadError
from hub.postgres import Server
from tests.loads import loaded
from tests.scratch import PEOPLE, connected, scratch
from tests.states import state

NAMES = ("citizenship", "citizenship_decision")
FIRST, LAST = "citizenship.citizenship", "citizenship.citizenship_decision"
WAITS = (
    "SELECT count(*) FROM pg_locks WHERE NOT granted AND mode = 'AccessExclusiveLock' "
    "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)


@pytest.fixture
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as made:
        yield made


@pytest.fixture
async def reader(there: Target) -> AsyncIterator[Connection]:
    async with connected(there) as connection:
        await connection.execute("BEGIN READ ONLY")
        yield connection


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two files into empty tables."""
    whole = state(tmp_path_factory.mktemp("state"), PEOPLE, PRODUCERS)
    made = tmp_path_factory.mktemp("files")
    for name in NAMES:
        shutil.copy(whole / f"{name}.csv", made)
    return made


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of any size are worth taking the table alone."""
    monkeypatch.setattr("hub.load.commit.BULK_BYTES_MIN", 0)


# The load takes the first table before it waits for the last, and those that keys lead to as well.
@pytest.mark.parametrize("held", [LAST, "population.person"])
async def test_a_reader_of_two_tables_and_a_load_both_end(
    api: Api, there: Target, reader: Connection, folder: Path, held: str
) -> None:
    await reader.fetch(f"SELECT 1 FROM {held} LIMIT 1")
    async with connected(there) as connection, connected(there) as books:
        loading = asyncio.create_task(loaded(api, connection, folder))
        for _ in range(2_000):
            if await books.fetchval(WAITS) or loading.done():
                break
            await asyncio.sleep(0.005)
        assert not loading.done(), "the load waits for the reader"
        await reader.fetch(f"SELECT 1 FROM {FIRST} LIMIT 1")
        await reader.execute("COMMIT")
        done = await loading
        assert all(done[name].written and not done[name].rejected for name in NAMES)
        assert await connection.fetchval("SHOW lock_timeout") == "0"


async def test_a_load_that_never_gets_its_tables_says_so_and_nothing_is_left(
    api: Api, there: Target, reader: Connection, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alone, "TRIES_SECONDS", 0.3)
    await reader.fetch(f"SELECT 1 FROM {LAST} LIMIT 1")
    async with connected(there) as connection:
        with pytest.raises(LoadError, match="load when fewer ask"):
            await loaded(api, connection, folder)
    assert await reader.fetchval(f"SELECT count(*) FROM {FIRST}") == 0
