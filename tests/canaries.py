"""Canaries: a number of its own in every cell of text about a person, and who may read that cell.

Who may is said by docs/access.csv and by a reading of its legend; no rule of the declarations and
no code of the compiler is asked.
"""

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

import sqlalchemy as sa

from hub.api import Api
from hub.db import Connection
from schema.record import Column, Computed, Embedded, Record
from tests.about import PARTS
from tests.about_cases import CASE_TABLES
from tests.about_citizenship import DELIVERED_TABLES
from tests.about_civil import KEPT_TABLES
from tests.conftest import NIS
from tests.groups import OPEN, Page
from tests.matrix import Asking

CANARY = re.compile(r"77[0-9]{11}")  # thirteen digits, so that a JMBG may be one
CURSOR = re.compile(r'"(WyI[A-Za-z0-9_-]+)"')
# A list of its own rows is found by these; the beginnings of names stay as they were.
BESIDE_THE_KEY = {"name_key": "key"}
CHECKS_OFF = """DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT conname FROM pg_constraint
    WHERE contype = 'c' AND conrelid = '{table}'::regclass LOOP
    EXECUTE 'ALTER TABLE {table} DROP CONSTRAINT ' || quote_ident(name);
  END LOOP; END $$"""
# Text of a fixed form, where no canary may stand.
FORMED = frozenset(
    {
        *("birth_country", "country", "born_at", "married_at", "died_at", "minority"),
        *("source_register", "born_precision", "died_precision", "recorded_at"),
    }
)


@dataclass(frozen=True)
class Cell:
    """Where a canary sits: record, table, column, and the row with whom it is about."""

    record: str
    table: str
    column: str
    row: Any
    persons: tuple[tuple[str, str], ...]


Cells = dict[str, Cell]


def columns(record: Record, api: Api) -> list[str]:
    """The columns of free text: no keys, no values of enums, nothing derived."""
    typed = {
        one.column: one.type for one in api.fields[record.name].values() if isinstance(one, Column)
    }
    found = []
    for column in record.table.columns:
        is_text = isinstance(column.type, sa.Text) and not column.computed
        is_text = is_text and not column.foreign_keys and column.name not in FORMED
        kind = typed.get(column.name)
        is_enum = isinstance(kind, type) and issubclass(kind, Enum)
        if is_text and not is_enum and not column.name.endswith(("_unit", "_keeper")):
            found.append(column.name)
    return found


async def let_in(connection: Connection, api: Api) -> Cells:
    """Put a canary in every cell; what each stands for."""
    cells: Cells = {}
    number = 0
    await connection.execute("SET session_replication_role = replica")
    for record in api.records.values():
        if not record.persons:
            continue
        name = record.table.name
        # Checks say which columns go together; a canary goes into each.
        await connection.execute(CHECKS_OFF.format(table=record.table.fullname))
        for column in columns(record, api):
            number += 1
            made = f"'77{number:03d}' || lpad(n.place::text, 8, '0')"
            value = f"r.{column} || {made}" if BESIDE_THE_KEY.get(name) == column else made
            of = " AND r.kind = 'JMBG'" if (name, column) == ("identifier", "value") else ""
            text = (
                f"UPDATE {record.table.fullname} r SET {column} = {value} FROM (SELECT "
                f"{record.key} AS key, row_number() OVER (ORDER BY {record.key}) AS place "
                f"FROM {record.table.fullname}) n WHERE n.key = r.{record.key}{of}"
            )
            await connection.execute(text)
        persons = tuple((one.person, one.protection) for one in record.persons)
        rows = await connection.fetch(f"SELECT * FROM {record.table.fullname}")
        for row in rows:
            for column in columns(record, api):
                if held := CANARY.search(row[column] or ""):
                    cells[held[0]] = Cell(record.name, name, column, row, persons)
    return cells


def coordinates(api: Api, cell: Cell) -> Iterator[str]:
    """The fields that show the column, by itself or as a part of what they make of it."""
    record = api.records[cell.record]
    shown = {cell.column}
    for column in record.table.columns:
        if column.computed is not None and cell.column in str(column.computed.sqltext):
            shown.add(column.name)
    for name, declared in api.fields[cell.record].items():
        match declared:
            case Column(column=column) if column in shown:
                yield f"{cell.record}.{name}"
            case Computed(uses=uses) | Embedded(uses=uses) if shown & set(uses):
                yield f"{cell.record}.{name}"


def may_read(api: Api, page: Page, cell: Cell, asking: Asking, text: str) -> bool:
    """Whether the page lets the asking one read the cell, of a row in their reach."""
    letters: set[str] = set()
    for coordinate in coordinates(api, cell):
        letters |= page.letters(coordinate, asking.capacity)
    return bool(letters) and _in_reach(cell, asking, letters, text) and _unhidden(cell, asking)


def _in_reach(cell: Cell, asking: Asking, letters: set[str], text: str) -> bool:
    stated = "basis" in asking.words
    if asking.capacity == "PARTY_OFFICER" and not cell.table.startswith(("repres", "party_")):
        return stated and bool(cell.row["represents"])
    if asking.capacity == "CITIZEN":
        return any(cell.row[person] == asking.words["who"] for person, _ in cell.persons)
    if "R" in letters or ("L" in letters and stated):
        return True
    assert not letters & OPEN - {"A"}, (cell, letters)
    unit = {"ROLL_CLERK": "roll_unit"}.get(asking.capacity, "birth_keeper")
    if asking.capacity == "REGISTRAR" and cell.table in DELIVERED_TABLES:
        unit = "delivered_unit_code"
    if asking.capacity == "REGISTRAR" and cell.table in CASE_TABLES:
        unit = "unit_code"
    if asking.capacity == "REGISTRAR" and cell.table in (*KEPT_TABLES, *ENTRIES_KEPT):
        unit = "keeper_code"
    own = "A" in letters and cell.row[unit] == asking.words.get("unit", NIS)
    exact = "X" in letters and stated and str(cell.row[cell.persons[0][0]]) in text
    return own or exact


ENTRIES_KEPT = (
    *("birth_entry", "marriage_entry", "death_entry", "citizens_book_entry"),
    "citizenship_entry",
)


def _unhidden(cell: Cell, asking: Asking) -> bool:
    least = 1 if cell.table in PARTS else 2
    clearance = 0 if asking.capacity == "CITIZEN" else asking.words.get("clearance", 0)
    return all(
        level is None
        or level < max(least, clearance + 1)
        or (asking.capacity == "CITIZEN" and cell.row[person] == asking.words["who"])
        for person, level in ((one, cell.row[code]) for one, code in cell.persons)
    )


def heard(text: str) -> set[str]:
    """The canaries in a text, those within its cursors too."""
    opened = [
        base64.urlsafe_b64decode(one + "=" * (-len(one) % 4)).decode("utf-8", "replace")
        for one in CURSOR.findall(text)
    ]
    return {found for part in (text, *opened) for found in CANARY.findall(part)}
