"""A file's rows straight into its record's empty table.

What no file brings stands beside each row before PostgreSQL takes it: the columns of the person it
is about are joined here, the commit's number and time are defaults for as long as the table is
filled. So each row is written once; what cannot be told of a row alone, the constraints tell after.
"""

import io
from collections.abc import Iterator
from datetime import datetime

import polars as pl

from hub.db import Connection
from hub.load.cells import LINE
from hub.load.headers import SOURCE, Sheet
from hub.load.incoming import BrokenError, File, Report, Wanted, opened, rows_of
from hub.load.staging import Staged, literal
from schema.table import RECORDED_IN


def defaults(staged: Staged, number: int, at: datetime) -> Iterator[tuple[str, str]]:
    """What stands in columns that no row brings."""
    subject = staged.sheet.record.subject
    yield from zip(SOURCE, map(literal, staged.source), strict=True)
    if subject is not None and staged.sheet.person is None:
        yield subject.trail, "gen_random_uuid()"
    yield "recorded_at", f"{literal(at.isoformat())}::timestamptz"
    yield RECORDED_IN, str(number)


def opening(staged: Staged, number: int, at: datetime) -> str:
    """Let rows be copied: COPY takes no table whose owner is held by row security."""
    given = defaults(staged, number, at)
    parts = [f"ALTER COLUMN {name} SET DEFAULT {said}" for name, said in given]
    return f"ALTER TABLE {staged.sheet.place} " + ", ".join(["NO FORCE ROW LEVEL SECURITY", *parts])


def closing(staged: Staged, number: int, at: datetime) -> str:
    """The table as it is declared again."""
    parts = ["FORCE ROW LEVEL SECURITY"]
    for name, _ in defaults(staged, number, at):
        declared = staged.sheet.record.table.c[name].server_default
        said = f"SET DEFAULT {declared.arg}" if declared is not None else "DROP DEFAULT"  # type: ignore[attr-defined]
        parts.append(f"ALTER COLUMN {name} {said}")
    return f"ALTER TABLE {staged.sheet.place} " + ", ".join(parts)


async def fill(
    connection: Connection,
    one: File,
    wanted: Wanted,
    report: Report,
    persons: pl.DataFrame | None,
) -> None:
    """Copy the rows whose cells are good; BrokenError where one is about nobody."""
    assert one.staged is not None
    staged = one.staged
    with one.path.open("rb") as stream:
        cells = await opened(stream, one, staged.source, wanted)
        assert cells is not None, "its first line was read before"
        columns = [*staged.columns, *staged.sheet.carried]

        def whole(rows: pl.DataFrame) -> pl.DataFrame:
            return _whole(rows, staged, persons).select(columns)

        await connection.copy_to_table(
            staged.sheet.record.table.name,
            schema_name=staged.sheet.record.register,
            source=rows_of(stream, cells, one, report, whole),
            columns=columns,
            format="csv",
        )
        one.outcome.flags = cells.flags
        one.outcome.written = one.outcome.read


def _whole(rows: pl.DataFrame, staged: Staged, persons: pl.DataFrame | None) -> pl.DataFrame:
    """Rows with what their table carries of the person, and their source where they say none."""
    sheet = staged.sheet
    rows = rows.drop(LINE).with_columns(
        pl.col(name).fill_null(said)
        for name, said in zip(SOURCE, staged.source, strict=True)
        if name in staged.columns
    )
    subject = sheet.record.subject
    if subject is None:
        return rows
    if sheet.person is not None:
        assert persons is not None, "a record about persons is loaded beside them"
        rows = rows.join(
            persons,
            left_on=sheet.record.about,
            right_on=sheet.person.key,
            how="left",
            maintain_order="left",
        )
    if subject.trail in rows.columns and rows[subject.trail].has_nulls():
        raise BrokenError  # it is about nobody, or its trail is still to be made
    return rows


async def persons_of(connection: Connection, sheet: Sheet) -> pl.DataFrame | None:
    """What records about persons carry of them, beside their key; None for other records."""
    if sheet.person is None:
        return None
    columns = (sheet.person.key, *sheet.carried)
    said = io.BytesIO()
    await connection.copy_from_query(
        f"SELECT {', '.join(columns)} FROM {sheet.person.register}.{sheet.person.table.name}",
        output=said,
        format="csv",
    )
    if not said.tell():
        raise BrokenError  # there are no persons at all
    said.seek(0)
    return pl.read_csv(said, has_header=False, new_columns=list(columns), infer_schema=False)
