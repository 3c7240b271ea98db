"""What a folder may be that is not loaded: said in one sentence, and nothing of it destroyed."""

import asyncio
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hub.api import Api
from hub.db import Connection, Target
from hub.load.faults import LoadError
from hub.load.folder import expected, load, strangers
from hub.load.incoming import Wanted
from hub.postgres import Server
from tests.loads import loaded, owned, read, without_people, write
from tests.scratch import SCRATCH, as_superuser, connected
from tests.states import state
from tests.test_load_kills import command


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return state(tmp_path_factory.mktemp("state"), 20)


@pytest.fixture(scope="module")
async def target(server: Server, api: Api) -> AsyncIterator[Target]:
    async with without_people(server, api) as made:
        yield made


@pytest.fixture
async def connection(target: Target) -> AsyncIterator[Connection]:
    async with connected(target) as made:
        transaction = made.transaction()
        await transaction.start()
        yield made
        await transaction.rollback()


async def test_what_is_no_file_is_not_passed_over(
    api: Api, connection: Connection, folder: Path, tmp_path: Path
) -> None:
    write(tmp_path, "person", read(folder, "person"))
    (tmp_path / "station.csv").mkdir()
    (tmp_path / "voter.csv").symlink_to(tmp_path / "nowhere")
    with pytest.raises(LoadError, match=r"station\.csv is no file"):
        expected(api, tmp_path)
    (tmp_path / "station.csv").rmdir()
    with pytest.raises(LoadError, match=r"voter\.csv is no file"):
        await loaded(api, connection, tmp_path)


def test_files_of_other_names_are_named(api: Api, folder: Path, tmp_path: Path) -> None:
    write(tmp_path, "person", read(folder, "person"))
    for name in ("persons.csv", "Station.CSV", "notes.txt"):
        (tmp_path / name).write_text("")
    assert strangers(api, tmp_path) == ["Station.CSV", "persons.csv"]


@pytest.mark.parametrize("bad", [False, True])
async def test_data_are_never_replaced_by_a_list_of_refused_rows(
    api: Api, connection: Connection, folder: Path, tmp_path: Path, *, bad: bool
) -> None:
    rows = read(folder, "station")[:2]
    write(tmp_path, "station", [rows[0], rows[1] | ({"number": "none"} if bad else {})])
    was = (tmp_path / "station.csv").read_bytes()
    wanted = Wanted(tmp_path, tmp_path)
    with pytest.raises(LoadError, match="no list of refused rows"):
        await load(api, connection, wanted, lambda _file, _rows, _bytes: None)
    assert (tmp_path / "station.csv").read_bytes() == was


async def test_a_list_of_an_earlier_run_is_replaced_and_then_gone(
    api: Api, connection: Connection, folder: Path, tmp_path: Path
) -> None:
    row = read(folder, "station")[0]
    for number, listed in (("none", True), ("0", True), (row["number"], False)):
        write(tmp_path, "station", [row | {"number": number}])
        await loaded(api, connection, tmp_path)
        assert (tmp_path / "rejected" / "station.csv").exists() is listed
        assert not (tmp_path / "rejected" / "station.part").exists()


async def test_a_list_that_cannot_be_written_is_said(
    api: Api, connection: Connection, folder: Path, tmp_path: Path
) -> None:
    write(tmp_path, "station", [read(folder, "station")[0] | {"number": "none"}])
    (tmp_path / "rejected").write_text("in the way")
    with pytest.raises(LoadError, match="rejected"):
        await loaded(api, connection, tmp_path)


async def test_a_file_that_changes_while_it_is_read_is_not_loaded(
    api: Api, connection: Connection, folder: Path, tmp_path: Path
) -> None:
    write(tmp_path, "station", read(folder, "station"))

    was = (tmp_path / "station.csv").read_text("utf-8")

    def grow(_file: str, _rows: int, _bytes: int) -> None:
        (tmp_path / "station.csv").write_text(was + "\n", "utf-8")

    with pytest.raises(LoadError, match="changed while it was read"):
        await load(api, connection, Wanted(tmp_path, tmp_path / "rejected"), grow)
    assert await connection.fetchval("SELECT count(*) FROM electoral.station") == 0


async def test_a_database_that_was_not_migrated_is_said(
    server: Server, api: Api, folder: Path
) -> None:
    async with connected(as_superuser(server, "postgres")) as superuser:
        await superuser.execute(f"CREATE DATABASE load_bare OWNER {SCRATCH.owner}")
        try:
            async with connected(owned(server, "load_bare")) as connection:
                with pytest.raises(LoadError, match="hub migrate"):
                    await loaded(api, connection, folder)
        finally:
            await superuser.execute("DROP DATABASE load_bare WITH (FORCE)")


async def test_a_server_that_goes_away_is_said(
    server: Server, api: Api, target: Target, folder: Path
) -> None:
    async with (
        connected(as_superuser(server, target.database)) as superuser,
        connected(target) as connection,
    ):
        gone = asyncio.Event()
        connection.add_termination_listener(lambda _: gone.set())
        pid = connection.get_server_pid()
        await superuser.execute("SELECT pg_terminate_backend($1)", pid)
        await gone.wait()
        with pytest.raises(LoadError, match="went away"):
            await loaded(api, connection, folder)


async def test_rows_that_were_refused_count_as_read(
    api: Api, connection: Connection, folder: Path, tmp_path: Path
) -> None:
    rows = read(folder, "station")[:3]
    write(tmp_path, "station", [rows[0], rows[1] | {"number": "none"}, rows[2] | {"unit": "99996"}])
    done = (await loaded(api, connection, tmp_path))["station"]
    assert (done.read, done.written, done.rejected) == (3, 1, 2)


async def test_a_load_that_a_signal_ends_does_not_end_well(target: Target, tmp_path: Path) -> None:
    row = "7b0c6d8e-0000-4000-8000-{:012},99996,{},Школа,Улица 1,REGULAR,yes,2012-03-01,\n"
    with (tmp_path / "station.csv").open("w", encoding="utf-8") as stream:
        stream.write("id,unit,number,name,address,kind,accessible,validFrom,validTo\n")
        stream.writelines(row.format(number, number) for number in range(600_000))
    process = command(target, tmp_path)
    listed = tmp_path / "rejected" / "station.part"
    while not listed.exists():
        assert process.poll() is None, process.communicate()[0]
        await asyncio.sleep(0.01)
    process.send_signal(signal.SIGINT)
    said = await asyncio.to_thread(process.communicate)
    assert process.returncode == 130
    assert b"broken off" in said[0]
