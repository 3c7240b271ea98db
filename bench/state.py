"""The state that all contenders read: the hub's own invented people in its own PostgreSQL."""

import asyncio
import os
import secrets
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from hub.config import Settings
from hub.db import Connection, Target
from hub.home import home_of
from hub.installation import Installation, checkout, opened
from hub.instance import LOGIN_SETTINGS

FREE = "bench_free"  # the login without guards: it passes row security and reads every table
# What only guards need; and PostGraphile's introspection, as this login, takes its time.
OF_GUARDS = ("enable_bitmapscan", "statement_timeout")
BENCH = "bench"  # the schema that PostGraphile's own functions stand in
CONNECTIONS_MAX = 400  # the hub's own server has 120, which are not enough for all at once
MARKED = "bench-filled"  # a file in the home: the state is whole

# Protected persons lose their protection, so that contenders without guards read the same rows;
# every contender with guards still asks.
TABLES = "SELECT table_schema || '.' || table_name FROM information_schema.columns"
UNPROTECTED = f"""{TABLES} WHERE column_name = 'protection' AND table_schema <> 'trail'
  AND table_name NOT LIKE '%\\_history'"""


@dataclass(frozen=True, slots=True)
class State:
    """The open state: how the hub is served on it, and the login that no guard binds."""

    installation: Installation
    people: int
    free_password: str

    @property
    def postmaster(self) -> int:
        """The process whose children work for all contenders."""
        assert self.installation.server is not None
        return self.installation.server.pid

    @asynccontextmanager
    async def superuser(self) -> AsyncIterator[Connection]:
        """A connection that may do everything, for preparing and for picking."""
        server, target = self.installation.server, self.installation.target
        assert server is not None
        at = Target(server.host, server.port, target.database, server.superuser, server.password)
        connection = await at.connect(at.user, at.password)
        try:
            yield connection
        finally:
            await connection.close()


def home_for(people: int) -> Path:
    """Where the state of that many people is kept between runs; BENCH_HOME chooses another."""
    chosen = os.environ.get("BENCH_HOME")
    top = Path(chosen) if chosen else home_of(checkout() / "bench")
    return top / f"people-{people}"


@contextmanager
def opened_state(people: int) -> Iterator[State]:
    """The state of that many people, made on first use, and its server kept until the end."""
    home = home_for(people)
    home.parent.mkdir(mode=0o711, parents=True, exist_ok=True)
    if not (home / MARKED).exists():
        _hub(home, "demo", "--people", str(people))
        with opened(Settings(home=home)) as installation:
            asyncio.run(_round_off(State(installation, people, "")))
        (home / MARKED).touch()
    else:
        _hub(home, "migrate")  # it may be of another day's tables
    with opened(Settings(home=home)) as installation:
        state = State(installation, people, secrets.token_hex(16))
        asyncio.run(_prepare(state))
        yield state


def _hub(home: Path, *words: str) -> None:
    command = (sys.executable, "-m", "hub", *words)
    done = subprocess.run(command, env={**os.environ, "HUB_HOME": str(home)}, check=False)
    if done.returncode:
        raise SystemExit(f"The state could not be made; remove {home} and run again.")


async def _round_off(state: State) -> None:
    """Nobody is protected, and the server takes room for all contenders at its next start."""
    async with state.superuser() as connection:
        await connection.execute("SET session_replication_role = replica")  # no history of it
        for (table,) in await connection.fetch(UNPROTECTED):
            await connection.execute(f"UPDATE {table} SET protection = 0 WHERE protection > 0")
        await connection.execute(f"ALTER SYSTEM SET max_connections = {CONNECTIONS_MAX}")
        await connection.execute("VACUUM ANALYZE")


async def _prepare(state: State) -> None:
    async with state.superuser() as connection:
        await connection.execute(f"DROP SCHEMA IF EXISTS {BENCH} CASCADE")
        await _free(connection, state)
        await connection.execute("CHECKPOINT")


async def _free(connection: Connection, state: State) -> None:
    """The login without guards: the hub's own settings but one that only guards need."""
    if not await connection.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", FREE):
        await connection.execute(f"CREATE ROLE {FREE}")
        await connection.execute(f"GRANT pg_read_all_data TO {FREE}")
    await connection.execute(f"ALTER ROLE {FREE} RESET ALL")
    name = state.installation.target.database
    await connection.execute(f'GRANT CONNECT ON DATABASE "{name}" TO {FREE}')
    password = state.free_password
    await connection.execute(f"ALTER ROLE {FREE} LOGIN BYPASSRLS PASSWORD '{password}'")
    for setting, value in LOGIN_SETTINGS.items():
        if setting not in OF_GUARDS:
            await connection.execute(f"ALTER ROLE {FREE} SET {setting} = '{value}'")
