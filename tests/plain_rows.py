"""Tables as a superuser reads them, and who reaches which row, in plain Python.

Rows are fetched through DataLoaders and kept, since nothing changes them meanwhile. Who reads a
record is taken from the access table as text; no code of the compiler has a part in it.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from aiodataloader import DataLoader

from hub.api import Api
from hub.db import Connection
from schema.record import Column, Computed, Embedded, Link, Matched, Record, Remote
from schema.scalars import BELGRADE
from tests.about import PARTS
from tests.about_cases import CASE_TABLES
from tests.about_citizenship import DELIVERED_TABLES
from tests.about_civil import KEPT_TABLES
from tests.canaries import ENTRIES_KEPT
from tests.conftest import NIS
from tests.matrix import Asking, Matrix

Row = dict[str, Any]
Places = tuple[tuple[str, Any], ...]
SUPERSEDED = ("superseded_in", "superseded_at")
BOUND_BY_ITSELF = ("representative_particulars", "party_founder")


class Tables:
    """Rows by table, column and value; what was fetched once is not fetched again."""

    def __init__(self, superuser: Connection) -> None:
        self.superuser = superuser
        self.turn = asyncio.Lock()
        self.loaders: dict[tuple[str, str], DataLoader[Any, list[Row]]] = {}
        self.wholes: dict[str, list[Row]] = {}

    async def by(self, table: str, column: str, value: Any) -> list[Row]:
        """The rows whose column holds the value."""
        if value is None:
            return []
        if (table, column) not in self.loaders:

            async def batch(values: Sequence[Any]) -> list[list[Row]]:
                text = f"SELECT * FROM {table} WHERE {column} = ANY ($1)"
                found: dict[Any, list[Row]] = defaultdict(list)
                async with self.turn:
                    for row in await self.superuser.fetch(text, list(values)):
                        found[row[column]].append(dict(row))
                return [found[value] for value in values]

            self.loaders[table, column] = DataLoader(batch)
        return await self.loaders[table, column].load(value)

    async def whole(self, table: str) -> list[Row]:
        """All rows of a table."""
        async with self.turn:
            if table not in self.wholes:
                fetched = await self.superuser.fetch(f"SELECT * FROM {table}")
                self.wholes[table] = [dict(row) for row in fetched]
        return self.wholes[table]

    async def value(self, text: str, *values: Any) -> Any:
        """What a function of the register says."""
        async with self.turn:
            return await self.superuser.fetchval(text, *values)


@dataclass(frozen=True)
class Moment:
    """As of when is read: the number of a commit where `recorded`, the day where one is given."""

    recorded: bool = False
    commit: int | None = None
    valid: date | None = None

    def stood(self, row: Row) -> bool:
        """Whether the row stood at the commit."""
        if not self.recorded:
            return SUPERSEDED[0] not in row
        until = row.get(SUPERSEDED[0])
        if self.commit is None or row["recorded_in"] > self.commit:
            return False
        return until is None or until > self.commit


@dataclass
class Reading:
    """One request: who asks, as of when, and whom they mean; it finds rows and says who sees them.

    `exact` is the one person meant by an exact identifier, `circle` whom a citizen may read.
    """

    api: Api
    tables: Tables
    matrix: Matrix
    asking: Asking
    moment: Moment
    exact: UUID | None = None
    circle: tuple[UUID, ...] = ()
    settled: dict[Any, bool] = field(default_factory=dict)
    held: dict[str, frozenset[str]] = field(default_factory=dict)

    @property
    def unit(self) -> str:
        return str(self.asking.words.get("unit", NIS))

    def letters(self, record: Record) -> frozenset[str]:
        """The letters with which the asking one reads the record's own columns."""
        if record.name in self.held:
            return self.held[record.name]
        own = (Column, Computed, Embedded, Link, Matched, Remote)
        held: frozenset[str] = frozenset()
        for name, declared in record.fields.items():
            if isinstance(declared, own):
                held |= self.matrix.letters[f"{record.name}.{name}", "select"][self.asking.capacity]
        self.held[record.name] = held - {"N"}
        return self.held[record.name]

    async def found(self, record: Record, column: str, value: Any) -> list[Row]:
        """The rows as of the moment whose column holds the value."""
        rows = await self.tables.by(record.table.fullname, column, value)
        if self.moment.recorded:
            rows = rows + await self.tables.by(record.versions.fullname, column, value)
        return self._standing(rows)

    async def every(self, record: Record) -> list[Row]:
        """All rows as of the moment."""
        rows = await self.tables.whole(record.table.fullname)
        if self.moment.recorded:
            rows = rows + await self.tables.whole(record.versions.fullname)
        return self._standing(rows)

    def _standing(self, rows: Iterable[Row]) -> list[Row]:
        """What stood then; what stands was not superseded."""
        stood = filter(self.moment.stood, rows)
        return [
            {name: value for name, value in row.items() if name not in SUPERSEDED} for row in stood
        ]

    async def versions(self, record: Record, key: Any) -> list[Row]:
        """The superseded rows of one record, by then."""
        rows = await self.tables.by(record.versions.fullname, record.key, key)
        if not self.moment.recorded:
            return rows
        commit = self.moment.commit
        return [row for row in rows if commit is not None and row[SUPERSEDED[0]] <= commit]

    async def sees(
        self,
        record: Record,
        row: Row,
        arrived_by: str | None,
        *,
        exact: bool = True,
        before: Places = (),
    ) -> bool:
        """Whether the row is there for the asking one.

        A row whose non-null link leads to nothing there is itself absent, but for the link over
        which it was reached. The one person meant is reached where `exact` allows it. `before` are
        the rows that led here: one that leads back to itself is there.
        """
        place = (record.name, row[record.key])
        asked = (*place, row.get(SUPERSEDED[0]), arrived_by, exact)
        if asked not in self.settled:
            self.settled[asked] = await self._sees(
                record, row, arrived_by, (*before, place), exact=exact
            )
        return self.settled[asked]

    async def _sees(
        self, record: Record, row: Row, arrived_by: str | None, before: Places, *, exact: bool
    ) -> bool:
        if not (self._reaches(record, row, exact=exact) and self._unhidden(record, row)):
            return False
        for declared in record.fields.values():
            if not isinstance(declared, Link) or declared.nullable or declared.on == arrived_by:
                continue
            target = declared.target()
            if (target.name, row[declared.on]) in before:
                continue
            leads = await self.found(target, target.key, row[declared.on])
            held = [await self.sees(target, one, None, before=before) for one in leads]
            if not any(held):
                return False
        return True

    async def seen(
        self, record: Record, rows: Iterable[Row], arrived_by: str | None, *, exact: bool = True
    ) -> list[Row]:
        """Those of the rows that are there."""
        return [row for row in rows if await self.sees(record, row, arrived_by, exact=exact)]

    def _reaches(self, record: Record, row: Row, *, exact: bool) -> bool:
        letters, name = self.letters(record), record.table.name
        stated = bool(self.asking.words.get("basis"))
        bound = self.asking.capacity == "PARTY_OFFICER" and name not in BOUND_BY_ITSELF
        if bound and not row.get("represents", True):
            return False
        if "R" in letters or ("L" in letters and stated):
            return True
        if "S" in letters:
            return any(row[about.person] in self.circle for about in record.persons)
        own = "A" in letters and row[self._code(name)] == self.unit
        meant = exact and "X" in letters and stated and self.exact is not None
        return own or (meant and row[record.persons[0].person] == self.exact)

    def _code(self, table: str) -> str:
        """The column by whose code a clerk reaches a row."""
        if self.asking.capacity == "ROLL_CLERK":
            return "roll_unit"
        if table in DELIVERED_TABLES:
            return "delivered_unit_code"
        if table in CASE_TABLES:
            return "unit_code"
        return "keeper_code" if table in (*KEPT_TABLES, *ENTRIES_KEPT) else "birth_keeper"

    def _unhidden(self, record: Record, row: Row) -> bool:
        least = 1 if record.table.name in PARTS else 2
        cleared = int(self.asking.words.get("clearance", 0)) + 1
        own = self.circle[0] if self.circle else None
        return all(
            row[about.person] is None
            or row[about.protection] < max(least, cleared)
            or (own is not None and row[about.person] == own)
            for about in record.persons
        )


def stamp(at: datetime) -> str:
    """A time as the graph writes it: Belgrade's offset, no zeros at the end of a fraction."""
    there = at.astimezone(BELGRADE)
    fraction = f"{there.microsecond:06d}".rstrip("0")
    offset = there.isoformat()[-6:]
    return f"{there:%Y-%m-%dT%H:%M:%S}{'.' if fraction else ''}{fraction}{offset}"
