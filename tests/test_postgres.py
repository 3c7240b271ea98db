"""The hub's own PostgreSQL outlives kills of either side, and nobody else can reach it."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import asyncpg
import pytest

from hub.home import (
    Binaries,
    PostgresError,
    account_of_server,
    digest_of,
    find_binaries,
    hold,
    login_secret,
    reachable,
)
from hub.postgres import SOCKETS, Server, _end, _is_postmaster, _pid_in, start, stop

CHECKOUT = Path(__file__).parents[1]
MAJOR = os.environ.get("HUB_TEST_POSTGRES")
BINARIES = find_binaries(None, int(MAJOR) if MAJOR else None)
ACCOUNT = account_of_server()
IS_ROOT = os.geteuid() == 0
QUICK = {"fsync": "off", "shared_buffers": "16MB", "max_connections": "20"}
STARTER = f"""
import sys, time
from pathlib import Path
from hub.home import find_binaries, hold
from hub.postgres import start
home = Path(sys.argv[1])
with hold(home):
    print(start(home, find_binaries(Path(sys.argv[2])), {QUICK}).pid, flush=True)
    time.sleep(60)
"""


def a_home() -> Path:
    # Not tmp_path: pytest's folders are closed to the account that root drops to.
    home = Path(tempfile.mkdtemp(prefix="hub-test-", dir=SOCKETS))
    home.chmod(0o711 if IS_ROOT else 0o700)
    return home.resolve()


def end(home: Path) -> None:
    socket = SOCKETS / f"hub-{ACCOUNT.uid}-{digest_of(home)}"
    for recorded in (home / "data" / "postmaster.pid", socket / ".s.PGSQL.5432.lock"):
        if pid := _pid_in(recorded):
            _end(pid, home / "data", ACCOUNT)


def remove(home: Path) -> None:
    shutil.rmtree(SOCKETS / f"hub-{ACCOUNT.uid}-{digest_of(home)}", ignore_errors=True)
    shutil.rmtree(home)


@pytest.fixture
def fresh() -> Iterator[Path]:
    """A home in which nothing has been made yet."""
    home = a_home()
    yield home
    end(home)
    remove(home)


@pytest.fixture(scope="module")
def binaries() -> Iterator[Binaries]:
    """The wheel's programs; as root one copy for all tests, since each home would make its own."""
    home = a_home()
    yield reachable(home, BINARIES, ACCOUNT)
    remove(home)


@pytest.fixture(scope="module")
def made(binaries: Binaries) -> Iterator[Path]:
    home = a_home()
    stop(start(home, binaries, QUICK))
    yield home
    remove(home)


@pytest.fixture
def home(made: Path) -> Iterator[Path]:
    """A home with data and no running server."""
    yield made
    end(made)


@pytest.fixture
def server(home: Path, binaries: Binaries) -> Iterator[Server]:
    running = start(home, binaries, QUICK)
    yield running
    stop(running)


@asynccontextmanager
async def session(server: Server) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(
        host=server.host,
        port=server.port,
        user=server.superuser,
        password=server.password,
        database="postgres",
    )
    yield connection
    await connection.close(timeout=2)


def another_hub(home: Path, binaries: Binaries) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", STARTER, str(home), str(binaries.path)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=CHECKOUT)


def left_by_a_killed_hub(home: Path, binaries: Binaries) -> int:
    with another_hub(home, binaries) as starter:
        assert starter.stdout is not None
        pid = int(starter.stdout.readline())
        starter.kill()
    return pid


def modes_above(path: Path) -> dict[Path, int]:
    return {folder: folder.stat().st_mode for folder in path.parents}


async def test_data_made_by_a_first_start_are_there_after_a_restart(
    fresh: Path, binaries: Binaries
) -> None:
    first = start(fresh, binaries, QUICK)
    async with session(first) as connection:
        await connection.execute("CREATE TABLE kept AS SELECT 'Ђорђе' AS name")
    stop(first)
    second = start(fresh, binaries, QUICK)
    async with session(second) as connection:
        assert await connection.fetchval("SELECT lower(name) FROM kept") == "ђорђе"
    assert not second.adopted
    assert second.pid != first.pid
    assert second.password == first.password
    stop(second)


async def test_a_server_that_outlived_its_hub_is_adopted(home: Path, binaries: Binaries) -> None:
    pid = left_by_a_killed_hub(home, binaries)
    with hold(home):  # the postmaster did not inherit the lock
        server = start(home, binaries, QUICK)
        assert server.adopted
        assert server.pid == pid
        async with session(server) as connection:
            assert await connection.fetchval("SELECT 1") == 1
        stop(server)


async def test_a_killed_postmaster_is_started_anew(
    server: Server, home: Path, binaries: Binaries
) -> None:
    async with session(server) as connection:
        await connection.execute("CREATE TABLE survives AS SELECT 7 AS number")
    os.kill(server.pid, signal.SIGKILL)
    again = start(home, binaries, QUICK)
    assert not again.adopted
    async with session(again) as connection:
        assert await connection.fetchval("SELECT number FROM survives") == 7
        await connection.execute("DROP TABLE survives")
    stop(again)


def test_children_that_outlive_a_killed_postmaster_are_waited_for(
    server: Server, home: Path, binaries: Binaries
) -> None:
    # Stopped, one of them cannot notice that its postmaster is gone.
    listing = Path(f"/proc/{server.pid}/task/{server.pid}/children")
    if not listing.exists():
        pytest.skip("needs the kernel's list of children")
    child = int(listing.read_text().split()[-1])
    os.kill(child, signal.SIGSTOP)
    os.kill(server.pid, signal.SIGKILL)
    waker = subprocess.Popen(["/bin/sh", "-c", f"sleep 1; kill -CONT {child}"])
    again = start(home, binaries, QUICK)
    assert waker.poll() == 0  # it was not started beside a process that could still write
    assert not again.adopted
    stop(again)


def test_a_recorded_number_that_went_to_another_process_is_no_obstacle(
    home: Path, binaries: Binaries
) -> None:
    stranger = subprocess.Popen(["/bin/sleep", "60"], user=ACCOUNT.uid if IS_ROOT else None)
    socket = SOCKETS / f"hub-{ACCOUNT.uid}-{digest_of(home)}"
    for recorded in (home / "data" / "postmaster.pid", socket / ".s.PGSQL.5432.lock"):
        recorded.write_text(f"{stranger.pid}\n{home}/data\n1\n5432\n{socket}\n\n1 1\nready\n")
    server = start(home, binaries, QUICK)
    assert not server.adopted
    assert stranger.poll() is None
    stop(server)
    with stranger:
        stranger.kill()


async def test_a_server_whose_socket_was_swept_away_is_replaced(
    home: Path, binaries: Binaries
) -> None:
    pid = left_by_a_killed_hub(home, binaries)
    shutil.rmtree(SOCKETS / f"hub-{ACCOUNT.uid}-{digest_of(home)}")
    server = start(home, binaries, QUICK)
    assert server.pid != pid
    async with session(server) as connection:
        assert await connection.fetchval("SELECT 1") == 1
    stop(server)


def test_a_server_whose_data_were_moved_away_is_ended(home: Path, binaries: Binaries) -> None:
    pid = left_by_a_killed_hub(home, binaries)
    moved = (home / "data").rename(home / "moved")
    server = start(home, binaries, QUICK)
    assert server.pid != pid
    assert not _is_postmaster(pid, home / "data", ACCOUNT)
    stop(server)
    shutil.rmtree(home / "data")
    moved.rename(home / "data")


def test_nothing_listens_on_tcp(server: Server) -> None:
    recorded = (server.data / "postmaster.pid").read_text().splitlines()
    assert recorded[5] == ""
    if not Path("/proc/net/tcp").exists():
        return
    tables = [Path("/proc/net/tcp"), Path("/proc/net/tcp6")]
    rows = [
        row.split() for table in tables if table.exists() for row in table.read_text().splitlines()
    ]
    listening = {f"socket:[{row[9]}]" for row in rows if row[3] == "0A"}
    opened = {os.readlink(entry) for entry in Path(f"/proc/{server.pid}/fd").iterdir()}
    assert any(entry.startswith("socket:") for entry in opened)
    assert not opened & listening


@pytest.mark.parametrize("password", ["wrong", ""])
async def test_a_wrong_password_is_refused(server: Server, password: str) -> None:
    with pytest.raises((asyncpg.InvalidPasswordError, asyncpg.InterfaceError)):
        async with session(replace(server, password=password)):
            pass


async def test_every_way_in_asks_for_scram(server: Server) -> None:
    async with session(server) as connection:
        rules = await connection.fetch(
            "SELECT type, database, user_name, auth_method FROM pg_hba_file_rules"
        )
    assert [tuple(rule) for rule in rules] == [("local", ["all"], ["all"], "scram-sha-256")]


async def test_the_server_is_durable_and_keeps_personal_data_out_of_its_log(
    home: Path, binaries: Binaries
) -> None:
    server = start(home, binaries)
    expected = {
        "fsync": "on",
        "synchronous_commit": "on",
        "data_checksums": "on",
        "password_encryption": "scram-sha-256",
        "lc_ctype": "C.UTF-8",
        "server_encoding": "UTF8",
        "max_connections": "120",
        "jit": "off",
        "log_parameter_max_length": "0",
        "log_error_verbosity": "terse",
    }
    if sys.platform == "darwin":
        expected["lc_ctype"] = "en_US.UTF-8"
    async with session(server) as connection:
        rows = await connection.fetch(
            "SELECT datcollate FROM pg_database WHERE datname = 'postgres'"
        )
        assert rows[0]["datcollate"] == expected.pop("lc_ctype")
        found = {name: await connection.fetchval(f"SHOW {name}") for name in expected}
    assert found == expected
    stop(server)


def test_a_first_start_that_was_killed_is_begun_anew(fresh: Path, binaries: Binaries) -> None:
    starter = another_hub(fresh, binaries)
    while not list(fresh.glob("data.new-*/data/global")):
        assert starter.poll() is None
        time.sleep(0.005)
    with starter:
        starter.kill()
    assert not (fresh / "data").exists()
    server = start(fresh, binaries, QUICK)
    assert not server.adopted
    stop(server)


def test_data_of_another_major_version_are_refused(home: Path, binaries: Binaries) -> None:
    version = home / "data" / "PG_VERSION"
    kept = version.read_bytes()
    version.write_text("13\n")
    try:
        with pytest.raises(PostgresError, match=r"made by PostgreSQL 13 and .* set HUB_PG_BIN"):
            start(home, binaries, QUICK)
    finally:
        version.write_bytes(kept)


def test_data_without_their_password_are_refused(home: Path, binaries: Binaries) -> None:
    secret = home / "secrets" / "superuser"
    kept = secret.rename(home / "kept")
    with pytest.raises(PostgresError, match=r"secrets/superuser is missing"):
        start(home, binaries, QUICK)
    assert not secret.exists()
    kept.rename(secret)


def test_a_failed_start_tells_the_reason(home: Path, binaries: Binaries) -> None:
    with pytest.raises(PostgresError, match=r"did not start \(.*shared_buffers.*\); read "):
        start(home, binaries, {"shared_buffers": "much"})


def test_a_socket_folder_that_somebody_else_made_is_refused(
    fresh: Path, binaries: Binaries
) -> None:
    socket = SOCKETS / f"hub-{ACCOUNT.uid}-{digest_of(fresh)}"
    socket.symlink_to(fresh)
    try:
        with pytest.raises(PostgresError, match="find out who made it"):
            start(fresh, binaries, QUICK)
    finally:
        socket.unlink()
    if IS_ROOT:
        socket.mkdir()
        os.chown(socket, 12345, 12345)
        with pytest.raises(PostgresError, match="find out who made it"):
            start(fresh, binaries, QUICK)


def test_secrets_are_readable_by_the_hub_alone(home: Path) -> None:
    assert len(bytes.fromhex(login_secret(home))) == 32
    assert login_secret(home) == login_secret(home)
    assert stat.S_IMODE((home / "secrets").stat().st_mode) == 0o700
    for name in ("login", "superuser"):
        path = home / "secrets" / name
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert path.stat().st_uid == os.geteuid()


def test_the_password_stays_out_of_texts(server: Server) -> None:
    assert server.password not in repr(server)


def test_the_server_runs_as_an_ordinary_user_on_a_private_socket(home: Path) -> None:
    before = modes_above(BINARIES.path) | modes_above(home)
    server = start(home, BINARIES, QUICK)
    for path in (server.data, server.socket):
        assert path.stat().st_uid == ACCOUNT.uid != 0
        assert stat.S_IMODE(path.stat().st_mode) == 0o700
    if Path("/proc/self").exists():
        status = Path(f"/proc/{server.pid}/status").read_text().splitlines()
        (uids,) = (line.split()[1:] for line in status if line.startswith("Uid:"))
        (gids,) = (line.split()[1:] for line in status if line.startswith("Gid:"))
        (groups,) = (line.split()[1:] for line in status if line.startswith("Groups:"))
        assert set(uids) == {str(ACCOUNT.uid)}
        assert set(gids) == {str(ACCOUNT.gid)}
        assert groups == [] or not IS_ROOT
        environment = Path(f"/proc/{server.pid}/environ").read_bytes()
        assert b"HOME=" not in environment
    stop(server)
    assert modes_above(BINARIES.path) | modes_above(home) == before
