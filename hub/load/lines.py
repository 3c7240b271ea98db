"""A data file as pieces of whole rows: memory is bounded, whatever the file holds.

A row is one line: no text that the hub takes has a line break in it, so a quotation mark that is
not closed costs one row and not the rest of the file.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
import numpy.typing as npt
import polars as pl

from hub.load.headers import Sheet
from hub.load.rejects import Reason, Rejects

BLOCK_BYTES = 4 * 2**20  # read at once
ROW_BYTES_MAX = 2**20  # a row of the longest cells is far shorter
COLUMNS_MAX = 500  # names in the first line
BOM = "\ufeff"
csv.field_size_limit(ROW_BYTES_MAX)  # what is too long is said by its own reason


@dataclass(frozen=True, slots=True)
class Piece:
    """Rows with the right number of cells, as UTF-8 CSV, and the line of each in the file."""

    data: bytes
    lines: npt.NDArray[np.int64]
    read: int


def read_header(stream: BinaryIO, sheet: Sheet, rejects: Rejects) -> tuple[str, ...] | None:
    """The names in the first line; None, with the reasons, where the file cannot be read by it."""
    first = stream.readline(ROW_BYTES_MAX)
    try:
        text = first.decode("utf-8").removeprefix(BOM).rstrip("\r\n")
    except UnicodeDecodeError:
        rejects.add(Reason.ENCODING.name, 1)
        return None
    if "\0" in text or "\r" in text:  # UTF-16 without its mark; lines ended by CR alone
        rejects.add(Reason.NUL.name if "\0" in text else Reason.LINE_BREAK.name, 1)
        return None
    try:
        (names,) = list(csv.reader([text], strict=True)) or [[]]
    except (csv.Error, ValueError):
        names = []
    if not names or len(names) > COLUMNS_MAX or len(first) >= ROW_BYTES_MAX:
        rejects.add(Reason.HEADER.name, 1)
        return None
    found = rejects.count
    meant = {_bare(known): known for known in sheet.headers}
    for name in dict.fromkeys(names):
        known = sheet.headers.get(name)
        if names.count(name) > 1:
            rejects.add(Reason.DUPLICATE_COLUMN.name, 1, name if known else "", name)
        elif known is None:
            rejects.add(Reason.UNKNOWN_COLUMN.name, 1, meant.get(_bare(name), ""), name)
    for header in sheet.headers.values():
        if header.required and header.name not in names:
            rejects.add(Reason.MISSING_COLUMN.name, 1, header.name)
    return tuple(names) if rejects.count == found else None


def _bare(name: str) -> str:
    """A name without what is often written otherwise: case, blanks, underscores."""
    return "".join(name.split()).replace("_", "").replace(BOM, "").casefold()


def pieces(stream: BinaryIO, cells: int, rejects: Rejects) -> Iterator[Piece]:
    """The rows after the first line."""
    line, rest, skipping = 2, b"", False
    while block := stream.read(BLOCK_BYTES):
        read = len(block)
        if skipping:  # within a row that is too long
            end = block.find(b"\n")
            if end < 0:
                continue
            block, skipping, line = block[end + 1 :], False, line + 1
        whole = rest + block
        end = whole.rfind(b"\n") + 1
        rest = whole[end:]
        if end:
            yield _piece(whole[:end], cells, line, read, rejects)
            line += whole.count(b"\n", 0, end)
        if len(rest) > ROW_BYTES_MAX:
            rejects.add(Reason.ROW_LENGTH.name, line)
            rest, skipping = b"", True
    if rest:
        yield _piece(rest + b"\n", cells, line, 0, rejects)


def _piece(data: bytes, cells: int, line: int, read: int, rejects: Rejects) -> Piece:
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n")
    if b'"' in data or b"\r" in data or b"\0" in data or not _is_utf8(data):
        return _one_by_one(data, cells, line, read, rejects)
    array = np.frombuffer(data, np.uint8)
    ends = np.flatnonzero(array == ord("\n"))
    commas = np.flatnonzero(array == ord(","))
    counts = np.diff(np.searchsorted(commas, ends), prepend=0)
    lengths = np.diff(ends, prepend=-1)
    if (counts == cells - 1).all() and lengths.max(initial=0) <= ROW_BYTES_MAX:
        return Piece(data, np.arange(line, line + len(ends), dtype=np.int64), read)
    return _one_by_one(data, cells, line, read, rejects)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _one_by_one(data: bytes, cells: int, line: int, read: int, rejects: Rejects) -> Piece:
    """Rows of which some are quoted or broken."""
    kept: list[bytes] = []
    lines: list[int] = []
    refused: list[tuple[int, str]] = []
    for number, row in enumerate(data[:-1].split(b"\n"), line):
        if not row:
            continue
        made = _row(row, cells)
        if isinstance(made, Reason):
            refused.append((number, made.name))
        else:
            kept.append(made)
            lines.append(number)
    rejects.extend(_refused(refused))
    return Piece(b"\n".join([*kept, b""]), np.array(lines, dtype=np.int64), read)


def _row(row: bytes, cells: int) -> bytes | Reason:
    """One row as it may be read, or why not."""
    if len(row) > ROW_BYTES_MAX:
        return Reason.ROW_LENGTH
    if not _is_utf8(row):
        return Reason.ENCODING
    if b"\0" in row:
        return Reason.NUL
    if b"\r" in row:
        return Reason.LINE_BREAK
    if b'"' not in row:
        return row if row.count(b",") == cells - 1 else Reason.CELLS
    if row.count(b'"') % 2:
        return Reason.QUOTES
    try:
        (said,) = csv.reader([row.decode()], strict=True)
    except (csv.Error, ValueError):
        return Reason.QUOTES
    if len(said) != cells:
        return Reason.CELLS
    # Again by our own hand: what one reader takes for a quoted cell another may not.
    return ",".join(_quoted(cell) for cell in said).encode()


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if '"' in cell or "," in cell else cell


def _refused(rows: list[tuple[int, str]]) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "line": [line for line, _ in rows],
            "column": [""] * len(rows),
            "value": [""] * len(rows),
            "reason": [reason for _, reason in rows],
        },
        schema={"line": pl.Int64, "column": pl.String, "value": pl.String, "reason": pl.String},
    )
