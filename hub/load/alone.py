"""Tables taken from readers all at once or none: who reads several is never in a circle."""

import asyncio
import time
from collections.abc import Iterable

import asyncpg

from hub.db import Connection
from hub.load.faults import LoadError

# One try: less than the second after which PostgreSQL looks for circles and readers give up.
TRY_MILLISECONDS = (100, 200, 400, 800)
TRIES_SECONDS = 60.0  # of readings that never leave the tables to anybody else
PAUSE_SECONDS = 0.05  # in which whoever waited for us reads
TIMEOUT = "SELECT set_config('lock_timeout', $1, true)"


async def take(connection: Connection, places: Iterable[str]) -> None:
    """Lock the tables until the transaction ends; LoadError where readers hold them throughout.

    A table is taken while another is waited for, and a reader may hold that one and want this: who
    waits too long gives all of them back and begins again.
    """
    listed = ", ".join(sorted(set(places)))
    if not listed:
        return
    usual = await connection.fetchval("SELECT current_setting('lock_timeout')")
    until, tries = time.monotonic() + TRIES_SECONDS, 0
    while time.monotonic() < until:
        patience = TRY_MILLISECONDS[min(tries, len(TRY_MILLISECONDS) - 1)]
        try:
            async with connection.transaction():
                await connection.execute(TIMEOUT, f"{patience}ms")
                await connection.execute(f"LOCK TABLE {listed} IN ACCESS EXCLUSIVE MODE")
                await connection.execute(TIMEOUT, usual)
        except (asyncpg.LockNotAvailableError, asyncpg.DeadlockDetectedError):
            tries += 1
            await asyncio.sleep(PAUSE_SECONDS)
        else:
            return
    raise LoadError(f"The tables are read without a pause ({listed}); load when fewer ask.")
