"""Loads beside commands: neither waits for the other in a circle, and nothing of either is lost."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from demo.generate.producers import PRODUCERS
from hub.api import Api
from hub.chain import verify
from hub.db import Connection, Target
from hub.load.incoming import Outcome
from hub.postgres import Server
from tests.commands import decision, key, record, recorded
from tests.conftest import Answer, Hub
from tests.loads import loaded, read, write
from tests.scratch import PEOPLE, SCRATCH, connected, scratch
from tests.states import state

COMMIT = "SELECT pg_advisory_lock(7203118202)"
GO_ON = "SELECT pg_advisory_unlock(7203118202)"
WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
NAME = "citizenship_decision"
ROWS = "SELECT count(*) FROM citizenship.citizenship_decision"


@pytest.fixture
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as made:
        yield made


@pytest.fixture
async def desk(serve: Callable[..., Any], api: Api, there: Target) -> Hub:
    made: Hub = await serve(api, there, SCRATCH)
    return made


@pytest.fixture
async def books(there: Target) -> AsyncIterator[Connection]:
    async with connected(there) as connection:
        yield connection


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The evidence of decisions on the people of a scratch database."""
    whole = state(tmp_path_factory.mktemp("state"), PEOPLE, PRODUCERS)
    made = tmp_path_factory.mktemp("decisions")
    shutil.copy(whole / f"{NAME}.csv", made)
    assert read(made, NAME)
    return made


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of any size are worth taking the table alone."""
    monkeypatch.setattr("hub.load.commit.BULK_BYTES_MIN", 0)


async def load(api: Api, there: Target, folder: Path) -> Outcome:
    async with connected(there) as connection:
        return (await loaded(api, connection, folder))[NAME]


async def queued(books: Connection, count: int) -> None:
    """Wait until so many wait for a lock of ours."""
    for _ in range(500):
        if await books.fetchval(WAITING) >= count:
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"fewer than {count} wait")


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("is_load_first", [True, False], ids=["load first", "command first"])
async def test_a_load_and_a_command_that_wait_for_the_commit_both_end(
    desk: Hub, books: Connection, there: Target, api: Api, folder: Path, *, is_load_first: bool
) -> None:
    await books.execute(COMMIT)
    begun: list[asyncio.Task[Any]] = []
    for is_load in (is_load_first, not is_load_first):
        made = load(api, there, folder) if is_load else record(desk, decision(), tries=1)
        begun.append(asyncio.create_task(made))
        await queued(books, len(begun))
    await books.execute(GO_ON)
    done, answer = (
        await asyncio.gather(*begun) if is_load_first else reversed(await asyncio.gather(*begun))
    )
    assert isinstance(answer, Answer)
    assert answer.data["recordCitizenshipDecision"]["receipt"] is not None
    given = len(read(folder, NAME))
    assert (done.written, done.rejected, done.refused) == (given, 0, False)
    assert await books.fetchval(ROWS) == given + 1


@pytest.mark.usefixtures("large")
async def test_loads_beside_many_commands_lose_nothing(
    desk: Hub, books: Connection, there: Target, api: Api, folder: Path, tmp_path: Path
) -> None:
    """A file into an empty table, and the same rows with other words."""
    rows = read(folder, NAME)
    changed = [{**row, "remarks": "Исправљено"} for row in rows]
    write(tmp_path / "changed", NAME, changed)
    kept: list[str] = []
    stop = asyncio.Event()

    async def clerk(kind: str) -> None:
        while not stop.is_set():
            name, given = key(), decision(kind=kind)
            made = await recorded(desk, given, key=name)  # a 503 is sent again, as a client does
            kept.append(made["receipt"]["recordId"])

    clerks = [asyncio.create_task(clerk(kind)) for kind in ("ADMISSION", "RELEASE")]
    done = [await load(api, there, one) for one in (folder, tmp_path / "changed")]
    stop.set()
    await asyncio.gather(*clerks)
    assert [(one.rejected, one.refused) for one in done] == [(0, False)] * 2
    assert kept
    assert len(set(kept)) == len(kept)
    ids = "SELECT count(*) FROM citizenship.citizenship_decision WHERE id = ANY ($1)"
    assert await books.fetchval(ids, kept) == len(kept)
    assert await books.fetchval(ROWS) == len(kept) + len(rows)
    corrected = f"{ROWS} WHERE remarks = 'Исправљено'"
    assert await books.fetchval(corrected) == len(rows)
    chain = await verify(books)
    assert chain is not None
    assert chain.is_whole
    assert chain.acts == len(kept)
