"""One file on its way into its temporary table, and what became of it."""

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import polars as pl

from hub.db import Connection
from hub.load import staging
from hub.load.cells import Cells, Reading
from hub.load.faults import LoadError
from hub.load.headers import Sheet
from hub.load.lines import Piece, pieces, read_header
from hub.load.rejects import Rejects
from hub.load.staging import Staged

HASH_BYTES = 2**20


@dataclass(frozen=True, slots=True)
class Wanted:
    """How to load."""

    folder: Path
    rejects: Path
    strict: bool = False
    new_only: bool = False
    tolerant: bool = True


@dataclass(slots=True)
class Outcome:
    """What became of one file."""

    file: str
    read: int = 0
    written: int = 0
    superseded: int = 0
    rejected: int = 0
    reasons: Mapping[str, int] = field(default_factory=dict)
    flags: Mapping[str, int] = field(default_factory=dict)
    skipped: bool = False
    refused: bool = False  # the whole file, or its register under `strict`


Report = Callable[[str, int, int], None]  # file, rows and bytes since the last report


@dataclass(slots=True)
class File:
    """A file on its way."""

    sheet: Sheet
    path: Path
    mark: tuple[int, ...]
    digest: bytes
    rejects: Rejects
    outcome: Outcome
    staged: Staged | None = None

    def finish(self, stream: BinaryIO, cells: Cells) -> None:
        """Count what was read; LoadError where the file was written to meanwhile."""
        if mark_of(os.fstat(stream.fileno())) != self.mark:
            raise LoadError(f"{self.path} changed while it was read; load it when it is finished.")
        self.outcome.flags = cells.flags
        self.outcome.read += self.rejects.count


def mark_of(found: os.stat_result) -> tuple[int, ...]:
    """What differs once a file was written to, or another one stands in its place."""
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def digest_of(path: Path) -> bytes:
    """The SHA-256 of a file."""
    made = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(HASH_BYTES):
            made.update(block)
    return made.digest()


class BrokenError(Exception):
    """Rows that were taken for clean are not; they are sought one by one."""


async def opened(
    stream: BinaryIO, one: File, source: tuple[str, str], wanted: Wanted
) -> Cells | None:
    """What reads the rows of a file whose first line is good; the stream stands after it."""
    names = await asyncio.to_thread(read_header, stream, one.sheet, one.rejects)
    if names is None:
        one.outcome.refused = True
        return None
    headers = tuple(one.sheet.headers[name] for name in names)
    one.staged = Staged(one.sheet, headers, source)
    return Cells(headers, one.rejects, wanted.tolerant, {name: Reading() for name in names})


async def stage(
    connection: Connection, one: File, source: tuple[str, str], wanted: Wanted, report: Report
) -> None:
    """The rows of a file whose cells are good, in a temporary table."""
    with one.path.open("rb") as stream:
        cells = await opened(stream, one, source, wanted)
        if cells is None:
            return
        assert one.staged is not None
        await connection.execute(staging.create(one.staged))
        await connection.copy_to_table(
            f"stage_{one.sheet.name}",
            schema_name="pg_temp",
            source=rows_of(stream, cells, one, report, lambda rows: rows),
            columns=list(cells.columns),
            format="csv",
        )
        one.finish(stream, cells)


async def rows_of(
    stream: BinaryIO,
    cells: Cells,
    one: File,
    report: Report,
    whole: Callable[[pl.DataFrame], pl.DataFrame],
) -> AsyncIterator[bytes]:
    """Cleaned pieces, made `whole`; the next one is made while PostgreSQL takes the last."""
    found = pieces(stream, len(cells.headers), one.rejects)

    def following() -> tuple[Piece, bytes, int, int] | None:
        known = one.rejects.count
        piece = next(found, None)
        if piece is None:
            return None
        rows = cells.clean(piece)
        data = whole(rows).write_csv(include_header=False).encode() if rows.height else b""
        return piece, data, rows.height, one.rejects.count - known

    ahead = asyncio.ensure_future(asyncio.to_thread(following))
    try:
        while made := await ahead:
            ahead = asyncio.ensure_future(asyncio.to_thread(following))
            piece, data, count, refused = made
            one.outcome.read += count
            report(one.sheet.name, count + refused, piece.read)
            if data:
                yield data
    finally:
        ahead.cancel()
