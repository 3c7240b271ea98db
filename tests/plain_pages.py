"""Pages of lists in plain Python: filter, search, order, cursor, count."""

import base64
import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from schema.record import Column, Embedded, Link, Record
from tests.plain_rows import SUPERSEDED, Reading, Row

HITS_MAX = 100  # docs/text.md: so many persons are found by a name
TOP = "\U0010ffff"
By = tuple[str, Any]


async def page(
    reading: Reading,
    record: Record,
    rows: list[Row],
    given: Mapping[str, Any],
    made: Callable[..., Any],
    by: By | None = None,
) -> dict[str, Any]:
    """A connection over these rows, as its arguments ask."""
    rows = [row for row in rows if meets(reading, record, row, given.get("filter") or {})]
    matched: dict[Any, str] = {}
    truncated = False
    if given.get("name") is not None:
        matched, truncated = await found(reading, record, given["name"], by)
        rows = [row for row in rows if row[record.key] in matched]
    order = Ordering.of(record, given.get("orderBy"))
    rows = sorted(rows, key=order.place, reverse=order.descending)
    total = len(rows)
    if after := given.get("after"):
        at = order.read(after, rows)
        rows = [row for row in rows if order.beyond(row, at)]
    shown = rows[: given["first"]]
    nodes = [made(record, row, matched.get(row[record.key])) for row in shown]
    edges = [
        {"cursor": order.cursor(row), "node": node} for row, node in zip(shown, nodes, strict=True)
    ]
    return {
        "nodes": nodes,
        "edges": edges,
        "totalCount": total,
        "pageInfo": {
            "hasNextPage": len(rows) > len(shown),
            "hasPreviousPage": after is not None,
            "searchTruncated": truncated,
            "startCursor": edges[0]["cursor"] if edges else None,
            "endCursor": edges[-1]["cursor"] if edges else None,
        },
    }


class Ordering:
    """An ordering of a record: its columns, then the key; all of them from the end or none."""

    def __init__(self, record: Record, name: str, columns: tuple[str, ...], way: str) -> None:
        self.columns = (*columns, record.key)
        self.descending = way == "DESC"
        named = f"{record.name}.{name}.{way}"
        self.mark = hashlib.sha256(named.encode()).hexdigest()[:8]

    @classmethod
    def of(cls, record: Record, named: str | None) -> "Ordering":
        """The one of that name; versions have one of their own, newest first."""
        if named is None:
            return cls(record, "SUPERSEDED", (SUPERSEDED[0],), "DESC")
        name, _, way = named.rpartition("_")
        return cls(record, name, record.order(name).columns, way)

    def place(self, row: Row) -> tuple[Any, ...]:
        """By what the row stands where it does."""
        return tuple(row[column] for column in self.columns)

    def beyond(self, row: Row, at: tuple[Any, ...]) -> bool:
        """Whether the row comes after the place."""
        return self.place(row) < at if self.descending else self.place(row) > at

    def cursor(self, row: Row) -> str:
        """The row's place as a cursor: base64url of the ordering's mark and the values."""
        held = [one if isinstance(one, int | str) else str(one) for one in self.place(row)]
        text = json.dumps([self.mark, *held], ensure_ascii=False)
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")

    def read(self, cursor: str, rows: list[Row]) -> tuple[Any, ...]:
        """The place that a cursor names, in the types of the rows."""
        mark, *held = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        assert mark == self.mark
        if not rows:
            return ()
        kinds = (type(value) for value in self.place(rows[0]))
        return tuple(typed(value, kind) for value, kind in zip(held, kinds, strict=True))


def typed(value: Any, kind: type) -> Any:
    """A value of JSON as a column of that type holds it."""
    if issubclass(kind, UUID):
        return UUID(value)
    return date.fromisoformat(value) if issubclass(kind, date) else value


async def found(
    reading: Reading, record: Record, words: str, by: By | None
) -> tuple[dict[Any, str], bool]:
    """The records of which some key of today begins with the words, and by which kind of key.

    A list that hangs on a record is searched there, one at the root within the own unit.
    """
    search = record.search
    assert search is not None
    folded = search.fold(words)
    keys = search.keys()
    assert keys.about is not None
    rows = [
        row
        for row in await reading.tables.whole(keys.table.fullname)
        if row[search.key].startswith(folded) and (not by or row.get(by[0], by[1]) == by[1])
    ]
    rows = await reading.seen(keys, rows, keys.about, exact=False)
    best: dict[Any, tuple[str, str]] = {}
    for row in rows:
        who, kind, key = row[keys.about], row[search.matched], row[search.key]
        held = best.get(who, (kind, key))
        best[who] = (min(held[0], kind), min(held[1], key))
    hits = sorted(best, key=lambda who: (best[who][1], who))[:HITS_MAX]
    return {who: best[who][0] for who in hits}, len(best) > HITS_MAX


def meets(reading: Reading, record: Record, row: Row, given: Mapping[str, Any]) -> bool:
    """Whether the row meets all of a filter; what is unknown is not met."""
    for name, inner in given.items():
        match name:
            case "and":
                met = all(meets(reading, record, row, one) for one in inner)
            case "or":
                met = any(meets(reading, record, row, one) for one in inner)
            case "not":
                met = not meets(reading, record, row, inner)
            case _:
                value = row[compared(reading, record, name)]
                met = all(compares(value, word, asked) for word, asked in inner.items())
        if not met:
            return False
    return True


def compares(value: Any, word: str, asked: Any) -> bool:
    """One comparison of a column's value."""
    if word == "isNull":
        return (value is None) is asked
    if value is None:
        return False
    if word == "in":
        return value in [typed(one, type(value)) for one in asked]
    other = typed(asked, type(value))
    match word:
        case "eq":
            return bool(value == other)
        case "lt":
            return bool(value < other)
        case "lte":
            return bool(value <= other)
        case "gt":
            return bool(value > other)
    assert word == "gte"
    return bool(value >= other)


def compared(reading: Reading, record: Record, name: str) -> str:
    """The column that a filter's name means."""
    for declared in reading.api.fields[record.name].values():
        match declared:
            case Column() | Link() if declared.name == name:
                return declared.column if isinstance(declared, Column) else declared.on
            case Embedded(filter=Column() as first) if first.name == name:
                return first.column
    raise AssertionError(f"{record.name} has no filter {name}")
