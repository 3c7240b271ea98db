"""A register's rows written under one commit's number, with what is made of them."""

from dataclasses import dataclass
from datetime import datetime

import asyncpg
import sqlalchemy as sa

from hub import history
from hub.api import Api
from hub.db import Connection
from hub.dependent import carrying, derivations, made_from
from hub.derive import derive
from hub.load import bulk, staging, straight
from hub.load.alone import take
from hub.load.entered import EnteredError, changing, entered
from hub.load.headers import Sheet
from hub.load.incoming import BrokenError, File, Report, Wanted
from hub.load.staging import CHANGED, RECODED
from schema.declare import METADATA

BULK_BYTES_MIN = 200_000  # of a file; a smaller one is written faster than indexes are built anew
FORGET = "DELETE FROM hub.loaded WHERE record = $1"
KEYS = "(key UUID PRIMARY KEY) ON COMMIT DROP"


class RefusedError(Exception):
    """Under `strict`: a row of the register was refused. The outcome says it."""


@dataclass(frozen=True, slots=True)
class Batch:
    """One register's files on their way, in the caller's transaction."""

    api: Api
    connection: Connection
    source: tuple[str, str]
    files: list[File]
    wanted: Wanted
    report: Report

    @property
    def held(self) -> list[File]:
        """The files whose first line is good."""
        return [one for one in self.files if one.staged is not None]

    @property
    def is_large(self) -> bool:
        """Whether a file is worth taking indexes off."""
        return any(map(_is_large, self.files))

    @property
    def makes_rows(self) -> bool:
        """Whether rows of other tables are made of the files'."""
        return any(_is_source(self.api, one.sheet) for one in self.files)

    def refuse_strict(self) -> None:
        """Under `strict` one refused row refuses all."""
        if self.wanted.strict and any(one.rejects.count for one in self.files):
            raise RefusedError


def _is_large(one: File) -> bool:
    return one.path.stat().st_size >= BULK_BYTES_MIN


async def empty_of(connection: Connection, files: list[File]) -> frozenset[str]:
    """The tables without rows."""
    found = [
        one.sheet.place
        for one in files
        if not await connection.fetchval(f"SELECT 1 FROM {one.sheet.place} LIMIT 1")
    ]
    return frozenset(found)


async def makes_whole(batch: Batch) -> bool:
    """Whether rows are made of the files', and none of them is there yet."""
    if not batch.makes_rows:
        return False
    for made in derivations(batch.api):
        if await batch.connection.fetchval(f"SELECT 1 FROM {made.table} LIMIT 1"):
            return False
    return True


async def write_straight(batch: Batch) -> None:
    """Rows from their files into empty tables."""
    connection = batch.connection
    await connection.execute(history.ALONE)
    number, at = await _next(connection)
    large = await _alone(batch, [one for one in batch.held if _is_large(one)])
    if len(await empty_of(connection, batch.held)) < len(batch.held):
        raise BrokenError  # somebody was faster
    whole = await makes_whole(batch)
    large += [METADATA.tables[made.table] for made in derivations(batch.api) if whole]
    for statement in bulk.off(large):
        await connection.execute(statement)
    persons = straight.Persons(connection)
    for one in batch.held:
        assert one.staged is not None
        await connection.execute(straight.opening(one.staged, number, at))
        beside = await persons.of(one.sheet)
        await straight.fill(connection, one, batch.wanted, batch.report, beside)
        await connection.execute(straight.closing(one.staged, number, at))
    batch.refuse_strict()
    if whole:
        await derive(batch.api, connection)
    for statement in bulk.on(large):
        await connection.execute(statement)
    await _remember(batch, number, at)


async def write_exchanging(batch: Batch) -> None:
    """Write; a rule that rows break on their way to what they exchange is off meanwhile."""
    rules: dict[tuple[str, str], tuple[str, str]] = {}
    while True:
        for one in batch.files:
            one.outcome.written = one.outcome.superseded = 0
        try:
            async with batch.connection.transaction():
                await batch.connection.execute(history.ALONE)
                await take(batch.connection, (place for _, place in rules))
                for off, _ in rules.values():
                    await batch.connection.execute(off)
                await write_staged(batch)
                for _, on in rules.values():
                    await batch.connection.execute(on)
        except asyncpg.UniqueViolationError as error:
            place = f"{error.schema_name}.{error.table_name}"
            broken = (str(error.constraint_name), place)
            if broken in rules or place not in {one.sheet.place for one in batch.files}:
                raise
            rules[broken] = bulk.rule(*broken)
        else:
            return


async def write_staged(batch: Batch) -> None:
    """Rows from their stages into their tables."""
    connection, held = batch.connection, batch.held
    await connection.execute(history.ALONE)
    number, at = await _next(connection)
    seemed = await empty_of(connection, held)
    await _alone(batch, [one for one in held if one.sheet.place in seemed and _is_large(one)])
    empty = await empty_of(connection, held)
    large = [one.sheet.record.table for one in held if one.sheet.place in empty and _is_large(one)]
    # What is made of an empty table's rows is empty as well, and is made whole.
    whole = any(
        _is_source(batch.api, one.sheet) and one.sheet.record.table in large for one in held
    ) and await makes_whole(batch)
    large += [METADATA.tables[made.table] for made in derivations(batch.api) if whole]
    for statement in bulk.off(large):
        await connection.execute(statement)
    await connection.execute(f"CREATE TEMPORARY TABLE {RECODED.removeprefix('pg_temp.')} {KEYS}")
    for one in held:
        await _write_file(batch, one, empty, number, at)
    await _carry(batch)
    await _derive(batch, number, whole=whole)
    for statement in bulk.on(large):
        await connection.execute(statement)
    await _remember(batch, number, at)


async def _alone(batch: Batch, files: list[File]) -> list[sa.Table]:
    """Keep everybody else from the files' tables, and from what is made of them.

    Only then it is known that they are empty, and taking constraints off would keep others out
    anyway: what is emptied for good measure must not be what somebody wrote a moment before.
    """
    tables = [one.sheet.record.table for one in files]
    if tables and batch.makes_rows:
        tables += [METADATA.tables[made.table] for made in derivations(batch.api)]
    await take(batch.connection, bulk.touched(tables))
    return [one.sheet.record.table for one in files]


async def _next(connection: Connection) -> tuple[int, datetime]:
    """Take the commit's number and time; nobody else commits meanwhile."""
    await connection.execute(history.LOCK)
    head = await connection.fetchrow(history.NEXT)
    assert head is not None, "the head is one row"
    number, at = head
    return number, at


async def _remember(batch: Batch, number: int, at: datetime) -> None:
    """A file that is loaded whole is not loaded again, as long as its rows stand."""
    for one in batch.held:
        if one.outcome.superseded:  # what other files brought no longer stands whole
            await batch.connection.execute(FORGET, one.sheet.place)
        if one.rejects.count == 0:
            await batch.connection.execute(
                "INSERT INTO hub.loaded (record, digest, lines, number, at) "
                "VALUES ($1, $2, $3, $4, $5)",
                *(one.sheet.place, one.digest, one.outcome.read, number, at),
            )


async def _write_file(
    batch: Batch, one: File, empty: frozenset[str], number: int, at: datetime
) -> None:
    connection, staged, outcome = batch.connection, one.staged, one.outcome
    assert staged is not None
    fresh = one.sheet.place in empty
    if not fresh:
        for check in entered(staged, changing(batch.api)):
            if await connection.fetchval(f"SELECT 1 FROM ({check.query}) x LIMIT 1"):
                raise EnteredError
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


async def _carry(batch: Batch) -> None:
    """What every record about a recoded person carries, in the history as well."""
    if not await batch.connection.fetchval(f"SELECT 1 FROM {RECODED} LIMIT 1"):
        return
    for one in batch.held:
        if one.sheet.record.subject is None or one.sheet.person:
            continue
        for carried in carrying(batch.api, one.sheet.record):
            await batch.connection.execute(staging.carry(one.sheet, carried))


async def _derive(batch: Batch, number: int, *, whole: bool) -> None:
    """Make anew what is made of the records: all of it, or what is made of the changed ones."""
    api, connection = batch.api, batch.connection
    if whole:
        await derive(api, connection)
        return
    await connection.execute(f"CREATE TEMPORARY TABLE {CHANGED.removeprefix('pg_temp.')} {KEYS}")
    sources = [one for one in batch.held if _is_source(api, one.sheet)]
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


def _is_source(api: Api, sheet: Sheet) -> bool:
    """Whether rows of other tables are made from this one's."""
    return any(made_from(api, sheet.place))
