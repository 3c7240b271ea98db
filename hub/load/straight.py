"""A file's rows straight into its record's empty table.

What no file brings stands beside each row before PostgreSQL takes it: the columns of the persons it
is about are joined here, the commit's number and time are defaults for as long as the table is
filled. So each row is written once; what cannot be told of a row alone, the constraints tell after.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
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
        one.outcome.written = one.outcome.read
        one.finish(stream, cells)


def _whole(rows: pl.DataFrame, staged: Staged, persons: pl.DataFrame | None) -> pl.DataFrame:
    """Rows with what their table carries of persons, and their source where they say none."""
    sheet = staged.sheet
    rows = rows.drop(LINE).with_columns(
        pl.col(name).fill_null(said)
        for name, said in zip(SOURCE, staged.source, strict=True)
        if name in staged.columns
    )
    subject = sheet.record.subject
    if sheet.person is not None:
        assert persons is not None, "a record about persons is loaded beside them"
        return _carrying(rows, sheet, sheet.person.key, persons)
    if subject is not None and subject.trail in rows.columns and rows[subject.trail].has_nulls():
        raise BrokenError  # its trail is still to be made
    return rows


def _carrying(rows: pl.DataFrame, sheet: Sheet, key: str, persons: pl.DataFrame) -> pl.DataFrame:
    """Rows with what they carry of each person; only where one is optional may it be nobody."""
    for place, about in enumerate(sheet.record.persons, 1):
        taken = {own: column for own, alias, column in sheet.sources if alias == f"p{place}"}
        if about.person not in rows.columns:  # optional, and the file does not bring it
            rows = rows.with_columns(pl.lit(None, pl.String).alias(about.person))
        found = persons.select(
            pl.col(key).alias(about.person),
            *(pl.col(column).alias(own) for own, column in taken.items()),
        )
        rows = rows.join(found, on=about.person, how="left", maintain_order="left")
        nobody = pl.col(about.trail).is_null()
        if about.optional:
            nobody &= pl.col(about.person).is_not_null()
        if rows.select(nobody.any()).item():
            raise BrokenError
    return rows


@dataclass(slots=True)
class Persons:
    """What records carry of the persons they are about; read once for each record of persons."""

    connection: Connection
    known: dict[str, pl.DataFrame] = field(default_factory=dict)

    async def of(self, sheet: Sheet) -> pl.DataFrame | None:
        """Key and carried columns of every person; None where the record is about none."""
        person, subject = sheet.person, sheet.record.subject
        if person is None or subject is None:
            return None
        place = f"{person.register}.{person.table.name}"
        if place not in self.known:
            columns = (person.key, *subject.carried)
            said = io.BytesIO()
            await self.connection.copy_from_query(
                f"SELECT {', '.join(columns)} FROM {place}", output=said, format="csv"
            )
            said.seek(0)
            text = dict.fromkeys(columns, pl.String)
            self.known[place] = (
                pl.read_csv(said, has_header=False, new_columns=list(columns), infer_schema=False)
                if said.getbuffer().nbytes
                else pl.DataFrame(schema=text)
            )
        return self.known[place]
