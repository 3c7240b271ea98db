"""Loads a folder: each register in one transaction, in which everything is checked first.

A clean file goes into empty tables without indexes, and PostgreSQL's own constraints are the
check: only when one of them is broken, or the tables are not empty, are rows sought one by one.
"""

import asyncio
import os
import re
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import asyncpg
import polars as pl

from hub import history
from hub.api import Api
from hub.db import Connection
from hub.derive import derive
from hub.load import bulk, staging
from hub.load.cells import LINE
from hub.load.faults import LoadError, explained
from hub.load.headers import Sheet, sheets
from hub.load.incoming import File, Outcome, Report, Wanted, digest_of, mark_of, stage
from hub.load.rejects import Rejects, shaped
from hub.load.staging import CHANGED, RECODED, Check
from schema.declare import METADATA, Derivation

LOAD_LOCK = 7_203_118_203  # any fixed number: one load of a database at a time
WAIT_SECONDS = 60.0  # PostgreSQL may still be taking back what a killed load had begun
BULK_ROWS_MIN = 2_000  # fewer are written faster than indexes are built anew
TAKEN_AT_ONCE = 20_000  # refused rows, on their way into the list of them
FORGET = "DELETE FROM hub.loaded WHERE record = $1"
ROUNDS_MAX = 50  # of checks that bring up further rows: a chain of rows in one table


class BrokenError(Exception):
    """Rows that were taken for clean are not; they are sought one by one."""


async def load(api: Api, connection: Connection, wanted: Wanted, report: Report) -> list[Outcome]:
    """Load every register that has files; what was committed before stays on any error."""
    kept: list[str] = []
    outcomes: list[Outcome] = []
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
                            api, connection, register.source, pending, plan, wanted, report
                        )
                        kept.append(register.name)
                finally:
                    for one in pending:
                        one.rejects.close()
                outcomes += [one.outcome for one in files]
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


async def _load_register(
    api: Api,
    connection: Connection,
    source: tuple[str, str],
    files: list[File],
    plan: Mapping[str, tuple[Sheet, ...]],
    wanted: Wanted,
    report: Report,
) -> None:
    transaction = connection.transaction()
    await transaction.start()
    try:
        for statement in bulk.MEMORY:
            await connection.execute(statement)
        for one in files:
            await stage(connection, one, source, wanted, report)
        held = [one for one in files if one.staged is not None]
        empty = await _empty(connection, held)
        try:
            _seek_unless(len(empty) == len(held))
            _refuse_strict(files, wanted)
            async with connection.transaction():
                await _write(api, connection, files, plan, empty)
        except (BrokenError, asyncpg.IntegrityConstraintViolationError):
            await _check(connection, held, wanted)
            _refuse_strict(files, wanted)
            await _write_exchanging(api, connection, files, plan, empty)
        # They would go at the end of the transaction, but a caller may hold an outer one.
        stages = (one.staged.table for one in held if one.staged is not None)
        for table in (*stages, CHANGED, RECODED):
            await connection.execute(f"DROP TABLE IF EXISTS {table}")
    except _Refused:
        await transaction.rollback()
        for one in files:
            one.outcome.written = one.outcome.superseded = 0
            one.outcome.refused = True
    except BaseException:
        await transaction.rollback()
        raise
    else:
        await transaction.commit()
        for one in held:
            tables = (one.sheet.record.table, one.sheet.record.versions)
            await connection.execute(f"ANALYZE {', '.join(each.fullname for each in tables)}")
    finally:
        for one in files:
            one.outcome.rejected, one.outcome.reasons = one.rejects.count, one.rejects.reasons


class _Refused(Exception):  # noqa: N818 - it is no error: the outcome says it
    """Under `strict`: a row of the register was refused."""


def _seek_unless(is_clean: bool) -> None:  # noqa: FBT001 - reads as a sentence
    if not is_clean:
        raise BrokenError


def _refuse_strict(files: list[File], wanted: Wanted) -> None:
    if wanted.strict and any(one.rejects.count for one in files):
        raise _Refused


async def _empty(connection: Connection, held: list[File]) -> frozenset[str]:
    """The tables without rows that get many, or the few that a register has."""
    found = [
        one.sheet.place
        for one in held
        if not await connection.fetchval(f"SELECT 1 FROM {one.sheet.place} LIMIT 1")
    ]
    return frozenset(found)


async def _check(connection: Connection, held: list[File], wanted: Wanted) -> None:
    """Take what cannot stand out of the stages, until nothing more is found.

    A row that goes may be what another one points at, in its own file or in the next one's.
    """
    stages = [one.staged for one in held if one.staged is not None]
    for one in held:
        assert one.staged is not None
        await connection.execute(f"CREATE INDEX ON {one.staged.table} ({one.staged.key})")
        await connection.execute(f"ANALYZE {one.staged.table}")
    for _ in range(ROUNDS_MAX):
        found = 0
        for one in held:
            assert one.staged is not None
            for check in staging.checks(one.staged, stages, new_only=wanted.new_only):
                found += await _take_out(connection, one, check)
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


async def _write_exchanging(
    api: Api,
    connection: Connection,
    files: list[File],
    plan: Mapping[str, tuple[Sheet, ...]],
    empty: frozenset[str],
) -> None:
    """Write; a rule that rows break on their way to what they exchange is off meanwhile."""
    rules: dict[tuple[str, str], tuple[str, str]] = {}
    while True:
        for one in files:
            one.outcome.written = one.outcome.superseded = 0
        try:
            async with connection.transaction():
                for off, _ in rules.values():
                    await connection.execute(off)
                await _write(api, connection, files, plan, empty)
                for _, on in rules.values():
                    await connection.execute(on)
        except asyncpg.UniqueViolationError as error:
            place = f"{error.schema_name}.{error.table_name}"
            broken = (str(error.constraint_name), place)
            if broken in rules or place not in {one.sheet.place for one in files}:
                raise
            rules[broken] = bulk.rule(*broken)
        else:
            return


async def _write(
    api: Api,
    connection: Connection,
    files: list[File],
    plan: Mapping[str, tuple[Sheet, ...]],
    empty: frozenset[str],
) -> None:
    """Take the commit's number and write; nobody else commits meanwhile."""
    held = [one for one in files if one.staged is not None]
    await connection.execute(history.LOCK)
    head = await connection.fetchrow(history.NEXT)
    assert head is not None, "the head is one row"
    number, at = head
    large = [
        one.sheet.record.table
        for one in held
        if one.sheet.place in empty and one.outcome.read >= BULK_ROWS_MIN
    ]
    # What is made of an empty table's rows is empty as well, and is made whole.
    whole = any(_is_source(api, one.sheet) and one.sheet.record.table in large for one in held)
    for made in _derived(api):
        whole = whole and not await connection.fetchval(f"SELECT 1 FROM {made.table} LIMIT 1")
    large += [METADATA.tables[made.table] for made in _derived(api) if whole]
    for statement in bulk.off(large):
        await connection.execute(statement)
    await connection.execute(
        "CREATE TEMPORARY TABLE recoded_subjects (key UUID PRIMARY KEY) ON COMMIT DROP"
    )
    for one in held:
        await _write_file(connection, one, empty, number, at)
    await _carry(connection, held, plan)
    await _derive(api, connection, held, number, whole=whole)
    for statement in bulk.on(large):
        await connection.execute(statement)
    for one in held:
        if one.outcome.superseded:  # what other files brought no longer stands whole
            await connection.execute(FORGET, one.sheet.place)
        if one.rejects.count == 0:
            await connection.execute(
                "INSERT INTO hub.loaded (record, digest, lines, number, at) "
                "VALUES ($1, $2, $3, $4, $5)",
                *(one.sheet.place, one.digest, one.outcome.read, number, at),
            )


async def _write_file(
    connection: Connection, one: File, empty: frozenset[str], number: int, at: datetime
) -> None:
    staged, outcome = one.staged, one.outcome
    assert staged is not None
    fresh = one.sheet.place in empty
    if not fresh:
        recode = staging.recode(staged)
        if recode and _count(await connection.execute(recode)):
            await connection.execute(FORGET, one.sheet.place)
        outcome.superseded = _count(await connection.execute(staging.update(staged), number, at))
    done = await connection.execute(staging.insert(staged, only_new=not fresh), number, at)
    outcome.written = _count(done)
    if fresh and one.sheet.person is not None:
        there = await connection.fetchval(f"SELECT count(*) FROM {staged.table}")
        if there != outcome.written:  # a row is about nobody
            raise BrokenError


def _count(status: str) -> int:
    return int(status.rpartition(" ")[2])


async def _carry(
    connection: Connection,
    held: list[File],
    plan: Mapping[str, tuple[Sheet, ...]],
) -> None:
    """What every record about a recoded person carries, in the history as well."""
    if not await connection.fetchval(f"SELECT 1 FROM {RECODED} LIMIT 1"):
        return
    for one in held:
        if one.sheet.record.subject is None or one.sheet.person:
            continue
        carried = list(staging.carry(one.sheet, one.sheet, history=True))
        for about in (sheet for register in plan.values() for sheet in register):
            if about.person is one.sheet.record:
                for of_history in (False, True):
                    carried += staging.carry(one.sheet, about, history=of_history)
        for statement in carried:
            await connection.execute(statement)


async def _derive(
    api: Api, connection: Connection, held: list[File], number: int, *, whole: bool
) -> None:
    """Make anew what is made of the records: all of it, or what is made of the changed ones."""
    if whole:
        await derive(api, connection)
        return
    await connection.execute(
        "CREATE TEMPORARY TABLE changed_subjects (key UUID PRIMARY KEY) ON COMMIT DROP"
    )
    sources = [one for one in held if _is_source(api, one.sheet)]
    for one in sources:
        assert one.staged is not None
        statement = staging.subjects(one.staged)
        if statement is not None and one.outcome.written + one.outcome.superseded:
            await connection.execute(statement, number)
    if sources:
        await connection.execute(
            f"INSERT INTO {CHANGED} SELECT key FROM {RECODED} ON CONFLICT DO NOTHING"
        )
        await connection.execute(f"ANALYZE {CHANGED}")
        await derive(api, connection, CHANGED)


def _derived(api: Api) -> list[Derivation]:
    return [derivation for register in api.registers for derivation in register.derivations]


def _is_source(api: Api, sheet: Sheet) -> bool:
    """Whether rows of other tables are made from this one's."""
    named = re.compile(rf"\b{re.escape(sheet.place)}\b")
    return any(named.search(select) for one in _derived(api) for select in one.selects)
