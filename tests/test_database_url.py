"""A server of somebody else: a login with CREATEROLE that owns its database is enough."""

import asyncio
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import pytest

from hub.home import Binaries, account_of_server, find_binaries, reachable, run_as
from tests.conftest import PATIENCE_SECONDS
from tests.processes import UNIT, free_port, new_home, refused, run, started

SECRET = "a secret of the tests, made up and long enough"
NAME = {"data": {"unit": {"name": "Ниш"}}}
SYSTEM = Path("/usr/lib/postgresql/15/bin")


@dataclass(frozen=True)
class Given:
    """A plain PostgreSQL on a port of the loopback, and its superuser."""

    port: int
    major: int

    def url(self, login: str, database: str) -> str:
        return f"postgresql://{login}:pw@127.0.0.1:{self.port}/{database}"

    def execute(self, *statements: str, database: str = "postgres") -> None:
        async def run_all() -> None:
            connection = await asyncpg.connect(self.url("admin", database))
            for statement in statements:
                await connection.execute(statement)
            await connection.close()

        asyncio.run(run_all())

    def settings(self, login: str, database: str, **more: str) -> dict[str, str]:
        return {"database_url": self.url(login, database), "login_secret": SECRET, **more}


def programs() -> Binaries:
    """The system's PostgreSQL 15, whose CREATEROLE is the older one; else the wheel's 16."""
    is_older = SYSTEM.is_dir() and "HUB_TEST_POSTGRES" not in os.environ
    return find_binaries(SYSTEM) if is_older else find_binaries(None, 16)


@pytest.fixture(scope="module")
def given() -> Iterator[Given]:
    account = account_of_server()
    place = Path(tempfile.mkdtemp(prefix="hub-given-", dir="/tmp"))
    place.chmod(0o755)
    binaries = reachable(place, programs(), account)
    data = place / "data"
    data.mkdir(mode=0o700)
    os.chown(data, account.uid, account.gid)
    password = place / "password"
    password.write_text("pw\n")
    port = free_port()
    options = ("-U", "admin", "-A", "scram-sha-256", f"--pwfile={password}", "--no-sync")
    locale = ("-E", "UTF8", "--locale=C.UTF-8")
    made = run_as(account, str(binaries.path / "initdb"), "-D", str(data), *options, *locale)
    assert made.returncode == 0, made.stderr
    settings = (f"port={port}", "listen_addresses=127.0.0.1", "fsync=off", "shared_buffers=16MB")
    settings += ("unix_socket_directories=", "log_min_messages=panic")
    process = subprocess.Popen(
        (str(binaries.path / "postgres"), "-D", str(data), *(f"--{one}" for one in settings)),
        user=account.uid if account.is_dropped_to else None,
        group=account.gid if account.is_dropped_to else None,
        extra_groups=[] if account.is_dropped_to else None,
        stderr=subprocess.DEVNULL,
    )
    made_here = Given(port, binaries.major)
    try:
        wait(made_here)
        yield made_here
    finally:
        process.terminate()
        process.wait(PATIENCE_SECONDS)
        shutil.rmtree(place)


def wait(given: Given) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            given.execute("SELECT 1")
        except (OSError, asyncpg.PostgresError):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        else:
            break
    for login in ("first", "second"):
        given.execute(
            f"CREATE ROLE {login} LOGIN CREATEROLE PASSWORD 'pw'",
            f"CREATE DATABASE {login} OWNER {login}",
        )


@pytest.mark.long
def test_two_hubs_share_a_server_under_two_names(given: Given) -> None:
    with new_home() as home:
        one = given.settings("first", "first")
        two = given.settings("second", "second", instance="other")
        for settings in (one, two, one):  # the third finds everything laid
            laid = run(home, "migrate", **settings)
            assert (laid.returncode, laid.stderr) == (0, "")
        assert run(home, "doctor", **two).returncode == 0
        with started(home, "serve", **one) as first, started(home, "serve", **two) as second:
            assert first.ask() == second.ask() == (200, NAME)
            assert first.ask("{ people { totalCount } }", first.tokens["REGISTRAR"])[0] == 200
            assert (first.end(), second.end()) == (0, 0)
        assert not (home / "data").exists()


def test_the_plain_command_puts_no_invented_people_into_a_given_database(given: Given) -> None:
    given.execute("CREATE DATABASE third OWNER first")
    with new_home() as home, started(home, **given.settings("first", "third")) as hub:
        assert hub.ask(UNIT) == (200, NAME)
        status, body = hub.ask("{ people { totalCount } }", hub.tokens["REGISTRAR"])
        assert (status, body["data"]["people"]["totalCount"]) == (200, 0)
        assert hub.end() == 0


def test_what_a_given_login_lacks_is_named_with_the_line_to_run(
    given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    given.execute(
        "CREATE ROLE plain LOGIN PASSWORD 'pw'",
        "CREATE DATABASE plain OWNER plain",
        "CREATE DATABASE apart OWNER first",
        "CREATE ROLE bypasses LOGIN CREATEROLE BYPASSRLS PASSWORD 'pw'",
        "CREATE DATABASE c TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' OWNER first",
        "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C' OWNER first",
    )
    faults = (
        ("admin", "apart", "is a superuser", "CREATE ROLE hub_owner LOGIN CREATEROLE"),
        ("bypasses", "apart", "passes row security", "CREATE ROLE hub_owner LOGIN CREATEROLE"),
        ("plain", "plain", "cannot make logins", 'ALTER ROLE "plain" CREATEROLE'),
        ("second", "apart", "belongs to another login", 'ALTER DATABASE "apart" OWNER TO "second"'),
        ("first", "latin", "is not in UTF-8", "ENCODING 'UTF8'"),
        ("first", "c", "Cyrillic letters", "LOCALE 'C.UTF-8'"),
        ("first", "nowhere", "refuses", 'database "nowhere" does not exist'),
        ("nobody", "apart", "refuses", "password authentication failed"),
    )
    for login, database, what, remedy in faults:
        said = refused(monkeypatch, "migrate", **given.settings(login, database))
        assert what in said
        assert remedy in said


@pytest.mark.long
def test_logins_of_another_owner_are_left_alone(given: Given) -> None:
    with new_home() as home:
        assert run(home, "migrate", **given.settings("first", "first")).returncode == 0
        said = run(home, "migrate", **given.settings("second", "second"))
    if given.major >= 16:
        assert said.returncode == 1
        assert "were made by another login" in said.stderr
