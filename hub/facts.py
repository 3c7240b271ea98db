"""The project's own data files into empty tables: `schema/data/<record>.csv`, headers as fields."""

import csv
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from importlib.resources import files
from typing import Any
from uuid import UUID, uuid5

from hub import history
from hub.api import Api
from hub.db import Connection
from schema.declare import DeclarationError, Register
from schema.record import Column, Embedded, Link, Record
from schema.table import RECORDED_IN

NAMESPACE = UUID("5f0c6d8e-6c39-4d27-9a51-0c8b3f6b1a11")  # ids of facts are the same everywhere


async def load_facts(api: Api, connection: Connection) -> int:
    """Fill each empty table that has a data file; how many rows were written."""
    written = 0
    head: tuple[int, datetime] | None = None
    async with connection.transaction():
        for register in api.registers:
            for record in register.records:
                file = files("schema") / "data" / f"{record.table.name}.csv"
                name = f"{register.name}.{record.table.name}"
                if not file.is_file() or await connection.fetchval(f"SELECT 1 FROM {name} LIMIT 1"):
                    continue
                lines = file.read_text("utf-8").splitlines()
                if len(lines) < 2:  # noqa: PLR2004 - a header and a row
                    continue
                head = head or await _commit(connection)
                rows = list(rows_of(register, record, csv.DictReader(lines), head))
                columns = list(rows[0])
                places = ", ".join(f"${n}" for n in range(1, len(columns) + 1))
                await connection.executemany(
                    f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({places})",
                    [tuple(row.values()) for row in parents_first(record, rows)],
                )
                written += len(rows)
    return written


async def _commit(connection: Connection) -> tuple[int, datetime]:
    """The number and time of this commit: facts too are recorded at a time."""
    await connection.execute(history.LOCK)
    head = await connection.fetchrow(history.NEXT)
    assert head is not None, "the head is one row"
    return head["number"], head["at"]


def rows_of(
    register: Register,
    record: Record,
    lines: "csv.DictReader[str]",
    head: tuple[int, datetime],
) -> Iterator[dict[str, Any]]:
    """Each line as values by column, with its provenance and, where it has none, a fixed id."""
    columns = {name: _columns(record, name) for name in lines.fieldnames or ()}
    number, at = head
    for line in lines:
        row: dict[str, Any] = {}
        for name, text in line.items():
            row |= zip(columns[name], _values(record, columns[name], text), strict=True)
        if record.key not in row:
            words = "/".join(str(value) for value in row.values())
            row[record.key] = uuid5(NAMESPACE, f"{record.name}/{words}")
        source, body = register.source
        yield row | {
            "source_register": source,
            "source_body": body,
            "recorded_at": at,
            RECORDED_IN: number,
        }


def parents_first(record: Record, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows that point at rows of their own table after those they point at."""
    own = [
        declared.on
        for declared in record.fields.values()
        if isinstance(declared, Link) and declared.target() is record
    ]
    placed: set[Any] = set()
    ordered: list[dict[str, Any]] = []
    pending = rows
    while pending:
        ready = [
            row
            for row in pending
            if all(row[on] is None or row[on] in placed or row[on] == row[record.key] for on in own)
        ]
        assert ready, f"rows of {record.name} point at each other in a circle"
        ordered += ready
        placed |= {row[record.key] for row in ready}
        pending = [row for row in pending if row[record.key] not in placed]
    return ordered


def _columns(record: Record, header: str) -> tuple[str, ...]:
    """Where a header's cells go: a partial date into two columns."""
    declared = record.fields.get(header)
    match declared:
        case Column():
            return (declared.column,)
        case Link():
            return (declared.on,)
        case Embedded() if set(declared.leaves) == {"year", "month", "day"}:
            return declared.uses
        case _:
            message = (
                f"data/{record.table.name}.csv has a column {header}, which is no column, link or "
                f"partial date of {record.name}: name it as the graph does."
            )
            raise DeclarationError(message)


def _values(record: Record, columns: tuple[str, ...], text: str) -> tuple[Any, ...]:
    if text == "":
        return (None,) * len(columns)
    if len(columns) > 1:
        year, month, day = (*text.split("-"), "", "")[:3]
        precision = "DAY" if day else "MONTH" if month else "YEAR"
        return date(int(year), int(month or 1), int(day or 1)), precision
    python: Mapping[str, Any] = {
        "BOOLEAN": lambda said: {"true": True, "false": False}[said],
        "DATE": date.fromisoformat,
        "INTEGER": int,
    }
    return (python.get(str(record.table.c[columns[0]].type), str)(text),)
