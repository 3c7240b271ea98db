"""Values of the loaded state to ask with: ids, codes, numbers, words, filters' values, cursors."""

from dataclasses import dataclass
from typing import Any

from hub.api import Api
from schema.record import Column, Embedded, Link
from tests.plain import plain
from tests.plain_pages import Ordering
from tests.plain_rows import Row, Tables

VALUES_MAX = 60  # of one column: enough to meet some rows and miss others
TIMES = ("1990-05-01", "1995-06-30", "2005-01-01", "2009-12-31", "2020-01-01", "2026-01-01")


@dataclass
class State:
    """What the tables hold: rows and superseded rows by record, values by column, commits."""

    api: Api
    rows: dict[str, list[Row]]
    versions: dict[str, list[Row]]
    values: dict[tuple[str, str], list[Any]]
    times: list[str]

    def cursors(self, record: str, order: str | None) -> list[str]:
        """Places in a list of the record, in that ordering; of versions where none is named."""
        rows = self.versions[record] if order is None else self.rows[record]
        made = Ordering.of(self.api.records[record], order)
        return [made.cursor(row) for row in rows[:VALUES_MAX]]

    def filtered(self, record: str, member: str) -> list[Any]:
        """Values of the column that a filter's member means."""
        return self.values[record, self._column(record, member)]

    def held(self, record: str, member: str, row: Row) -> Any:
        """What a row has there."""
        return plain(row[self._column(record, member)])

    def _column(self, record: str, member: str) -> str:
        for declared in self.api.fields[record].values():
            match declared:
                case Column() if declared.name == member:
                    return declared.column
                case Embedded(filter=Column() as first) if first.name == member:
                    return first.column
                case Link() if declared.name == member:
                    return declared.on
        raise AssertionError(f"{record} has no filter {member}")

    def arguments(self, record: str, name: str) -> list[Any]:
        """Values for a look-up of the record."""
        if name == "jmbg":
            return self.values["Identifier", "value"]
        return self.values[record, self.api.records[record].key]

    def words(self) -> list[str]:
        """Beginnings of names, in either script."""
        held = self.values["Person", "surname"] + self.values["Person", "given_name_latin"]
        return sorted({one[:size] for one in held for size in (2, 3)})


async def loaded(api: Api, tables: Tables) -> State:
    """The state as it stands in the tables."""
    rows, versions, values = {}, {}, {}
    for name, record in api.records.items():
        rows[name] = await tables.whole(record.table.fullname)
        versions[name] = await tables.whole(record.versions.fullname)
        rows[name].sort(key=lambda row, key=record.key: row[key])
        for column in record.table.columns:
            values[name, column.name] = _some(rows[name], column.name)
    commits = await tables.whole("hub.commit")
    times = sorted(plain(one["at"]) for one in commits)
    return State(api, rows, versions, values, [*times, "1990-01-01T00:00:00Z"])


def _some(rows: list[Row], column: str) -> list[Any]:
    """Distinct values of a column, spread over all that there are."""
    held = sorted({row[column] for row in rows if row[column] is not None})
    step = max(1, len(held) // VALUES_MAX)
    return [plain(value) for value in held[::step]]
