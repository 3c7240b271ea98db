"""A load that is killed leaves nothing by halves, and the next one goes on where it stood."""

import asyncio
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hub.api import Api
from hub.catalogue import differences
from hub.db import Connection, Target
from hub.postgres import Server
from tests.loads import loaded, read, without_people
from tests.scratch import SCRATCH, connected
from tests.states import state

SECONDS = (1.0, 4.0)  # when a load is killed: the command alone takes one to start
TABLES = {
    "population": ("person", "identifier", "address", "one_parent", "former_name"),
    "electoral": ("station", "voter", "voting_place", "roll_decision", "roll_change"),
}


def command(target: Target, folder: Path) -> "subprocess.Popen[bytes]":
    """`hub load` as an operator starts it."""
    url = f"postgresql://{target.user}:{target.password}@/{target.database}?host={target.host}"
    settings = {
        "HUB_DATABASE_URL": url,
        "HUB_INSTANCE": SCRATCH.prefix,
        "HUB_LOGIN_SECRET": SCRATCH.secret,
    }
    return subprocess.Popen(
        [Path(sys.executable).parent / "hub", "load", folder],
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


async def counts(connection: Connection) -> dict[str, int]:
    """The rows of each table that a folder fills."""
    return {
        table: await connection.fetchval(f"SELECT count(*) FROM {register}.{table}")
        for register, tables in TABLES.items()
        for table in tables
    }


async def kill_in_rounds(server: Server, api: Api, folder: Path, rounds: int) -> None:
    wanted = {table: len(read(folder, table)) for tables in TABLES.values() for table in tables}
    chance = random.Random(1)  # noqa: S311 - no secret
    for _ in range(rounds):
        async with without_people(server, api) as target:
            process = command(target, folder)
            await asyncio.sleep(chance.uniform(*SECONDS))
            process.kill()
            process.communicate()
            async with connected(target) as connection:
                done = await loaded(api, connection, folder / ".." / "none")
                assert done == {}  # behind the killed one: nothing of it runs any more
                found = await counts(connection)
                for tables in TABLES.values():
                    whole = {found[table] == wanted[table] for table in tables}
                    none = {found[table] == 0 for table in tables}
                    assert whole == {True} or none == {True}, found
                assert await differences(api, connection, SCRATCH) == []
                await loaded(api, connection, folder)
                assert await counts(connection) == wanted
                assert await differences(api, connection, SCRATCH) == []


async def test_a_killed_load_leaves_nothing_by_halves(
    server: Server, api: Api, tmp_path: Path
) -> None:
    await kill_in_rounds(server, api, state(tmp_path / "state", 3_000), 1)


@pytest.mark.long
async def test_twenty_killed_loads_leave_nothing_by_halves(
    server: Server, api: Api, tmp_path: Path
) -> None:
    await kill_in_rounds(server, api, state(tmp_path / "state", 20_000), 20)


@pytest.mark.long
async def test_how_fast_a_large_state_comes_in(
    server: Server, api: Api, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = state(tmp_path / "state", 200_000)
    async with without_people(server, api) as target, connected(target) as connection:
        started = time.perf_counter()
        done = await loaded(api, connection, folder)
        seconds = time.perf_counter() - started
    rows = sum(one.written for one in done.values())
    with capsys.disabled():
        print(f"\n{rows:,} rows in {seconds:.1f} s: {rows / seconds:,.0f} rows/s")
    assert rows > 1_000_000


async def test_the_command_says_what_became_of_each_file(
    server: Server, api: Api, tmp_path: Path
) -> None:
    folder = state(tmp_path / "state", 100)
    async with without_people(server, api) as target:
        first = command(target, folder)
        said = await asyncio.to_thread(first.communicate)
        assert first.returncode == 0, said[0].decode()
        assert "person.csv: 100 rows, 100 new" in said[0].decode()
        second = command(target, folder)
        said = await asyncio.to_thread(second.communicate)
        assert "person.csv: loaded before, skipped" in said[0].decode()
