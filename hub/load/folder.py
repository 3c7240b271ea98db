"""Loads a folder: each register in one transaction, in which everything is checked first.

Clean files go straight into empty tables without indexes, and PostgreSQL's own constraints are the
check: only when one of them is broken, or a table is not empty, are rows staged, and where one is
broken again sought one by one.
"""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import asyncpg
import polars as pl

from hub.api import Api
from hub.db import Connection
from hub.load import bulk, staging
from hub.load.cells import LINE
from hub.load.commit import (
    Batch,
    RefusedError,
    empty_of,
    makes_whole,
    write_exchanging,
    write_staged,
    write_straight,
)
from hub.load.entered import EnteredError, changing, entered
from hub.load.faults import LoadError, explained
from hub.load.headers import Sheet, sheets
from hub.load.incoming import (
    BrokenError,
    File,
    Outcome,
    Report,
    Wanted,
    digest_of,
    mark_of,
    opened,
    stage,
)
from hub.load.rejects import Rejects, shaped
from hub.load.staging import CHANGED, RECODED, Check

LOAD_LOCK = 7_203_118_203  # any fixed number: one load of a database at a time
WAIT_SECONDS = 60.0  # PostgreSQL may still be taking back what a killed load had begun
TAKEN_AT_ONCE = 20_000  # refused rows, on their way into the list of them
ROUNDS_MAX = 50  # of checks that bring up further rows: a chain of rows in one table


async def load(api: Api, connection: Connection, wanted: Wanted, report: Report) -> list[Outcome]:
    """Load every register that has files; what was committed before stays on any error."""
    kept: list[str] = []
    outcomes: list[Outcome] = []
    filled: list[str] = []
    plan = sheets(api)
    with explained(kept):
        await _wait(connection)
        try:
            for register in api.registers:
                files = [one async for one in _found(connection, plan[register.name], wanted)]
                pending = [one for one in files if not one.outcome.skipped]
                try:
                    if pending:
                        await _load_register(
                            Batch(api, connection, register.source, pending, wanted, report)
                        )
                        kept.append(register.name)
                finally:
                    for one in pending:
                        one.rejects.close()
                outcomes += [one.outcome for one in files]
                for one in pending:
                    if one.staged is not None:
                        filled += [
                            one.sheet.record.table.fullname,
                            one.sheet.record.versions.fullname,
                        ]
            # Behind the last commit: what is there may be read, only not yet by the best plan.
            for place in filled:
                await connection.execute(f"ANALYZE {place}")
        finally:
            with suppress(asyncpg.PostgresError, asyncpg.InterfaceError):  # it may be gone
                await connection.execute("SELECT pg_advisory_unlock($1)", LOAD_LOCK)
    return outcomes


async def _wait(connection: Connection) -> None:
    """Until no other load of this database runs."""
    until = time.monotonic() + WAIT_SECONDS
    while not await connection.fetchval("SELECT pg_try_advisory_lock($1)", LOAD_LOCK):
        if time.monotonic() > until:
            raise LoadError("Another load of this database runs; wait for its end.")
        await asyncio.sleep(0.1)


def expected(api: Api, folder: Path) -> Mapping[str, int]:
    """The files that would be read, with their sizes; LoadError where there is none."""
    names = [sheet.name for plan in sheets(api).values() for sheet in plan]
    found = {name: path for name in names if (path := _path(folder, name)) is not None}
    if not found:
        raise LoadError(f"{folder} holds no file of a record: name them {', '.join(names)} (.csv).")
    return {name: path.stat().st_size for name, path in found.items()}


def strangers(api: Api, folder: Path) -> list[str]:
    """The CSV files that bear no record's name, which are left alone."""
    known = {f"{sheet.name}.csv" for plan in sheets(api).values() for sheet in plan}
    found = (path.name for path in folder.iterdir() if path.suffix.lower() == ".csv")
    return sorted(name for name in found if name not in known)


def _path(folder: Path, name: str) -> Path | None:
    """The record's file; None where there is none, LoadError where it is another thing."""
    path = folder / f"{name}.csv"
    if path.is_file():
        return path
    if os.path.lexists(path):
        raise LoadError(f"{path} is no file that can be read; put the file itself there.")
    return None


async def _found(
    connection: Connection, plan: tuple[Sheet, ...], wanted: Wanted
) -> AsyncIterator[File]:
    for sheet in plan:
        path = _path(wanted.folder, sheet.name)
        if path is None:
            continue
        rejects = Rejects(wanted.rejects / path.name, path.name)
        if not rejects.is_free():
            place = rejects.path
            raise LoadError(f"{place} is no list of refused rows; give --rejects another folder.")
        mark = mark_of(path.stat())
        digest = await asyncio.to_thread(digest_of, path)
        known = "SELECT 1 FROM hub.loaded WHERE record = $1 AND digest = $2"
        skipped = bool(await connection.fetchval(known, sheet.place, digest))
        yield File(sheet, path, mark, digest, rejects, Outcome(path.name, skipped=skipped))


async def _load_register(batch: Batch) -> None:
    connection, files = batch.connection, batch.files
    transaction = connection.transaction()
    await transaction.start()
    try:
        for statement in bulk.MEMORY:
            await connection.execute(statement)
        if not await _straight(batch):
            await _staged(batch)
    except RefusedError:
        await transaction.rollback()
        for one in files:
            one.outcome.written = one.outcome.superseded = 0
            one.outcome.refused = True
    except BaseException:
        await transaction.rollback()
        raise
    else:
        await transaction.commit()
    finally:
        for one in files:
            one.outcome.rejected, one.outcome.reasons = one.rejects.count, one.rejects.reasons


async def _straight(batch: Batch) -> bool:
    """Fill empty tables at once; False, and nothing done, where rows have to be staged."""
    files = batch.files
    if not batch.is_large or len(await empty_of(batch.connection, files)) < len(files):
        return False
    if batch.makes_rows and not await makes_whole(batch):
        return False
    moved: list[tuple[str, int, int]] = []

    def report(file: str, rows: int, read: int) -> None:
        moved.append((file, rows, read))
        batch.report(file, rows, read)

    try:
        for one in files:
            with one.path.open("rb") as stream:
                await opened(stream, one, batch.source, batch.wanted)
        batch.refuse_strict()
        async with batch.connection.transaction():
            await write_straight(replace(batch, report=report))
    except (BrokenError, asyncpg.IntegrityConstraintViolationError):
        for file, rows, read in moved:  # they are read once more
            batch.report(file, -rows, -read)
        for one in files:
            one.rejects.restart()
            one.staged, one.outcome = None, Outcome(one.outcome.file)
        return False
    return True


async def _staged(batch: Batch) -> None:
    """By temporary tables: what is new is told from what is there, what cannot stand is sought."""
    for one in batch.files:
        await stage(batch.connection, one, batch.source, batch.wanted, batch.report)
    held = batch.held
    try:
        _seek_unless(is_clean=len(await empty_of(batch.connection, held)) == len(held))
        batch.refuse_strict()
        async with batch.connection.transaction():
            await write_staged(batch)
    except (BrokenError, EnteredError, asyncpg.IntegrityConstraintViolationError):
        await _index(batch.connection, held)
        while True:
            await _check(batch)
            batch.refuse_strict()
            # Commands go on beside the checks: what one of them wrote since is checked as well.
            with suppress(EnteredError):
                await write_exchanging(batch)
                break
    # They would go at the end of the transaction, but a caller may hold an outer one.
    stages = (one.staged.table for one in held if one.staged is not None)
    for table in (*stages, CHANGED, RECODED):
        await batch.connection.execute(f"DROP TABLE IF EXISTS {table}")


def _seek_unless(*, is_clean: bool) -> None:
    if not is_clean:
        raise BrokenError


async def _index(connection: Connection, held: list[File]) -> None:
    """Make what is sought in the stages quick to find."""
    for one in held:
        assert one.staged is not None
        await connection.execute(f"CREATE INDEX ON {one.staged.table} ({one.staged.key})")
        await connection.execute(f"ANALYZE {one.staged.table}")


async def _check(batch: Batch) -> None:
    """Take what cannot stand out of the stages, until nothing more is found.

    A row that goes may be what another one points at, in its own file or in the next one's.
    """
    stages = [one.staged for one in batch.held if one.staged is not None]
    by = changing(batch.api)
    for _ in range(ROUNDS_MAX):
        found = 0
        for one in batch.held:
            assert one.staged is not None
            asked = staging.checks(one.staged, stages, new_only=batch.wanted.new_only)
            for check in (*asked, *entered(one.staged, by)):
                found += await _take_out(batch.connection, one, check)
        if not found:
            return
    raise LoadError(f"Rows point at refused rows more than {ROUNDS_MAX} deep; correct the files.")


async def _take_out(connection: Connection, one: File, check: Check) -> int:
    assert one.staged is not None
    known = one.rejects.count
    found = await connection.cursor(
        f"WITH found (line, said) AS ({check.query}), gone AS (DELETE FROM {one.staged.table} s "
        f"USING found WHERE s.{LINE} = found.line) SELECT DISTINCT ON (line) line, said FROM found"
    )
    while rows := await found.fetch(TAKEN_AT_ONCE):
        one.rejects.extend(
            pl.DataFrame(
                {"line": [row[0] for row in rows], "value": [row[1] or "" for row in rows]},
                schema={"line": pl.Int64, "value": pl.String},
            ).select(
                "line",
                pl.lit(check.column).alias("column"),
                shaped(pl.col("value")),
                pl.lit(check.reason).alias("reason"),
            )
        )
    return one.rejects.count - known
