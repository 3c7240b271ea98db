"""An oracle: graphql-core's own executor over plain resolvers, for one document at a time.

The published schema and the declarations say what there is, docs and the access table what is
refused; the answer is made row by row in Python.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from inspect import isawaitable
from typing import Any
from uuid import UUID

from aiodataloader import DataLoader
from graphql import (
    DefinitionNode,
    DocumentNode,
    FieldNode,
    GraphQLResolveInfo,
    GraphQLSchema,
    NameNode,
    ObjectTypeDefinitionNode,
    Visitor,
    build_ast_schema,
    execute,
    get_directive_values,
    parse,
    print_schema,
    visit,
)
from graphql.language.visitor import REMOVE

from hub.api import Api
from schema.record import (
    Availability,
    Column,
    Computed,
    Embedded,
    History,
    Link,
    Listing,
    Lookup,
    Many,
    Match,
    Matched,
    One,
    Record,
    Remote,
)
from schema.scripts import script_of
from tests.groups import APART
from tests.matrix import Asking, Matrix
from tests.plain_pages import page
from tests.plain_rows import Moment, Reading, Row, Tables, stamp
from tests.plain_uses import Uses


@dataclass(frozen=True)
class Question:
    """A document with its variables, and who asks it."""

    text: str
    variables: Mapping[str, Any]
    asking: Asking


@dataclass
class Expected:
    """What the hub must answer: the data, or the uses refused, and what it says besides.

    `met` are the coordinates of fields that were resolved on some row.
    """

    data: Any = None
    refused: dict[tuple[str, str], str] = field(default_factory=dict)
    withheld: set[tuple[tuple[str, ...], str, str]] = field(default_factory=set)
    as_of: dict[str, Any] | None = None
    met: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Seen:
    """A row that stands in the answer, and by what it was found."""

    record: Record
    row: Row
    matched: str | None = None


class Cells:
    """A row as the declared expressions take it."""

    def __init__(self, row: Row) -> None:
        self.c = row


class Oracle:
    """Answers documents as the graph would, from the tables of one state.

    `asks` are the look-ups in other registers.
    """

    def __init__(
        self,
        api: Api,
        plain: GraphQLSchema,
        tables: Tables,
        matrix: Matrix,
        asks: Mapping[str, DataLoader[Any, Any]] | None = None,
    ) -> None:
        self.asks = asks or {}
        self.api = api
        self.plain = plain
        self.tables = tables
        self.matrix = matrix

    async def expected(self, question: Question) -> Expected:
        """The whole of what the hub must say to it."""
        document = parse(question.text)
        uses = Uses(self.plain, self.matrix, question.asking, document, question.variables)
        made = Expected(refused=uses.refused, withheld=uses.withheld)
        if made.refused:
            return made
        reading = await self._reading(question, uses)
        if reading.moment.recorded:
            made.as_of = await self._standing(reading.moment)
        resolving = Resolving(reading, made.met, self.asks)
        result = execute(
            self.plain,
            visit(document, Without(uses.removed)),
            None,
            None,
            dict(question.variables),
            field_resolver=resolving.resolve,
        )
        if isawaitable(result):
            result = await result
        assert not result.errors, (result.errors, question.text)  # type: ignore[union-attr]
        made.data = result.data  # type: ignore[union-attr]
        return made

    async def _reading(self, question: Question, uses: Uses) -> Reading:
        asking = question.asking
        declared = self.plain.get_directive("asOf")
        assert declared is not None
        moment = await self._moment(get_directive_values(declared, uses.operation, uses.values))
        reading = Reading(self.api, self.tables, self.matrix, asking, moment)
        if asking.capacity == "CITIZEN":
            who = asking.words["who"]
            ids = await self.tables.value("SELECT population.circle($1)", who)
            reading.circle = tuple(UUID(one) for one in (ids or "").split(",") if one)
        letters = self.matrix.letters["Query.person", "select"][asking.capacity]
        if "X" in letters and asking.words.get("basis"):
            for arguments in uses.roots:
                meant = await meaning(self.tables, arguments)
                reading.exact = UUID(meant[0]) if meant and meant[0] else None
        return reading

    async def _moment(self, asked_for: Mapping[str, Any] | None) -> Moment:
        given = asked_for or {}
        valid = date.fromisoformat(given["valid"]) if given.get("valid") else None
        if not given.get("recorded"):
            return Moment(valid=valid)
        asked = datetime.fromisoformat(given["recorded"])
        commits = await self.tables.whole("hub.commit")
        before = [one["number"] for one in commits if one["at"] <= asked]
        return Moment(recorded=True, commit=max(before, default=None), valid=valid)

    async def _standing(self, moment: Moment) -> dict[str, Any]:
        commits = await self.tables.whole("hub.commit")
        at = next((one["at"] for one in commits if one["number"] == moment.commit), None)
        return {"recorded": stamp(at) if at else None, "commit": moment.commit}


class Without(Visitor):
    """Leaves out the given nodes of a document."""

    def __init__(self, removed: set[int]) -> None:
        super().__init__()
        self.removed = removed

    def enter_field(self, node: FieldNode, *_: object) -> Any:
        """A field that is withheld is not in the answer."""
        return REMOVE if id(node) in self.removed else None


async def meaning(tables: Tables, given: Mapping[str, Any]) -> list[str | None] | None:
    """Whom an id or number means, and by what it was found: a function of the register says it."""
    who = UUID(given["id"]) if given.get("id") else None
    text = "SELECT population.meant($1, $2)"
    found: list[str | None] | None = await tables.value(text, who, given.get("jmbg"))
    return found


@dataclass
class Resolving:
    """The resolvers of one request."""

    reading: Reading
    met: set[str]
    asks: Mapping[str, DataLoader[Any, Any]]

    def resolve(self, source: Any, info: GraphQLResolveInfo, **arguments: Any) -> Any:
        """One field of whatever it stands on."""
        name = info.field_name
        self.met.add(f"{info.parent_type.name}.{name}")
        if info.parent_type.name == "Query":
            return self._root(self.reading.api.roots[name], arguments)
        if isinstance(source, Seen):
            return self._field(source, name, arguments)
        return plain(source[name])

    async def _root(self, root: Lookup | Listing, given: Mapping[str, Any]) -> Any:
        reading, record = self.reading, root.target()
        if isinstance(root, Listing):
            rows = await reading.seen(record, await reading.every(record), None, exact=False)
            return await page(reading, record, rows, given, Seen)
        key: Any
        matched = None
        match root.match:
            case Match.SELF:
                key = reading.circle[0] if reading.circle else None
            case Match.MEANT:
                meant = await meaning(reading.tables, given)
                key = UUID(meant[0]) if meant and meant[0] else None
                matched = meant[1] if meant else None
            case Match.KEY:
                (key,) = given.values()
                key = UUID(key) if root.arguments[0][1] is not int and "-" in str(key) else key
        rows = await reading.found(record, record.key, key)
        return first(record, await reading.seen(record, rows, None), matched)

    def _field(self, seen: Seen, name: str, given: Mapping[str, Any]) -> Any:
        record, row, reading = seen.record, seen.row, self.reading
        declared = reading.api.fields[record.name][name]
        match declared:
            case Column(former=former) if former and reading.moment.valid:
                return self._former(seen, declared)
            case Column():
                return plain(row[declared.column])
            case Computed(name="isLate"):
                reported, due = row["reported_on"], row["due_on"]
                return None if due is None else reported > due
            case Matched():
                return seen.matched
            case Embedded():
                return embedded(declared, row)
            case Link():
                return self._linked(declared.target(), row[declared.on])
            case One():
                return self._one(seen, declared)
            case Availability():
                return self._available(seen, declared)
            case Many():
                return self._many(seen, declared, given)
            case History():
                return self._history(seen, given)
            case Remote():
                return self._asked(declared, plain(row[declared.on]))
            case _:
                raise AssertionError(f"nothing says how {record.name}.{name} is read")

    async def _asked(self, declared: Remote, key: Any) -> Any:
        return None if key is None else await self.asks[declared.loader].load(key)

    async def _linked(self, target: Record, key: Any) -> Seen | None:
        rows = await self.reading.found(target, target.key, key)
        return first(target, await self.reading.seen(target, rows, None))

    async def _one(self, seen: Seen, declared: One) -> Seen | None:
        target, day = declared.target(), self.reading.moment.valid
        rows = await self.reading.found(target, declared.on, seen.row[seen.record.key])
        period = declared.valid if day else None
        for column, value in declared.where:
            if not (period and column in period):
                rows = [row for row in rows if row[column] == value]
        rows = await self.reading.seen(target, rows, declared.on)
        return first(target, on_day(rows, period, day, target.key) if period and day else rows)

    async def _available(self, seen: Seen, declared: Availability) -> str:
        of = seen.record.fields[declared.of]
        assert isinstance(of, One)
        return "DISCLOSED" if await self._one(seen, of) else "NOT_DISCLOSED"

    async def _former(self, seen: Seen, declared: Column) -> Any:
        former, day = declared.former, self.reading.moment.valid
        assert former is not None
        assert day is not None
        record = former.record()
        assert record.about is not None
        rows = await self.reading.found(record, record.about, seen.row[seen.record.key])
        rows = await self.reading.seen(record, rows, record.about)
        held = on_day(rows, former.valid, day, record.key)
        return plain(held[0][former.column] if held else seen.row[declared.column])

    async def _many(self, seen: Seen, declared: Many, given: Mapping[str, Any]) -> Any:
        target, key = declared.target(), seen.row[seen.record.key]
        rows = await self.reading.found(target, declared.on, key)
        own = declared.on == target.about
        rows = await self.reading.seen(target, rows, declared.on, exact=own)
        return await page(self.reading, target, rows, given, Seen, by=(declared.on, key))

    async def _history(self, seen: Seen, given: Mapping[str, Any]) -> Any:
        record = seen.record
        rows = await self.reading.versions(record, seen.row[record.key])
        rows = await self.reading.seen(record, rows, record.key)
        return await page(self.reading, record, rows, given, Seen)


def graph(api: Api) -> GraphQLSchema:
    """The graph of the registers as graphql-core alone would execute it."""
    document = parse(print_schema(api.graphql))
    kept: list[DefinitionNode] = []
    for one in document.definitions:
        match one:
            case ObjectTypeDefinitionNode(name=NameNode(value="Mutation")):
                continue
            case ObjectTypeDefinitionNode(name=NameNode(value="Query")):
                fields = (each for each in one.fields or () if each.name.value not in APART)
                kept.append(replace(one, fields=tuple(fields)))
            case _:
                kept.append(one)
    return build_ast_schema(DocumentNode(definitions=tuple(kept)))


def first(record: Record, rows: list[Row], matched: str | None = None) -> Seen | None:
    """The first of the rows, if there is one."""
    return Seen(record, rows[0], matched) if rows else None


def on_day(rows: list[Row], period: tuple[str, str], day: date, key: str) -> list[Row]:
    """The rows whose period holds the day, the one that began last first."""
    since, until = period
    held = [row for row in rows if row[since] <= day and (row[until] is None or row[until] >= day)]
    return sorted(held, key=lambda row: (-row[since].toordinal(), row[key]))


def embedded(declared: Embedded, row: Row) -> dict[str, Any] | None:
    """An object that the row's columns make."""
    if declared.present and row[declared.present] is None:
        return None
    if declared.name == "provenance":
        names = ("register", "body", "recordedAt", "supersededAt", "commit")
        columns = ("source_register", "source_body", "recorded_at", "superseded_at", "recorded_in")
        return {name: row.get(column) for name, column in zip(names, columns, strict=True)}
    if {"year", "month", "day"} == declared.leaves.keys():
        day, precision = (row[column] for column in declared.uses)
        return {
            "year": day.year,
            "month": day.month if precision in ("DAY", "MONTH") else None,
            "day": day.day if precision == "DAY" else None,
        }
    made = {leaf: of(Cells(row)) for leaf, of in declared.leaves.items() if leaf != "script"}  # type: ignore[arg-type]
    if "script" in declared.leaves:
        found = script_of(row["minority_surname"])
        made["script"] = found and found.name
    return made


def plain(value: Any) -> Any:
    """A value of a column as JSON has it."""
    match value:
        case UUID() | Decimal():
            return str(value)
        case datetime():
            return stamp(value)
        case date():
            return value.isoformat()
    return value
