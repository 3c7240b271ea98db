"""How a list becomes a select: its page is chosen first, in the table alone, then rendered."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import aggregate_order_by

from hub.compiler import plan as p
from hub.compiler.conditions import condition
from hub.compiler.cursors import cursor, mark
from hub.compiler.draft import Draft
from hub.compiler.rendering import (
    EMPTY_LIST,
    FALSE,
    TEXT,
    ZERO,
    Place,
    join_loose,
    object_of,
    ref,
    text,
)
from hub.compiler.scope import required
from hub.compiler.search import cut, hits
from hub.compiler.select import (
    TRUE,
    Derived,
    Element,
    Joined,
    Scalar,
    Select,
    Source,
    Table,
    joined,
)
from hub.compiler.statement import Cursor, PageSize
from hub.compiler.survey import Path
from hub.rows import reach
from schema.record import SUPERSEDED_AT, Column, Computed, Embedded, Link, Record, Remote

PAGE_MAX = 100  # what a person reads at once, and what one JSON aggregate holds
# A parameter's value is unknown to a generic plan, which takes LIMIT $1 for a tenth of the table.
KEYS_MAX: Element = sa.literal_column(str(PAGE_MAX + 1))
# Beside a record's columns, of which none begins so; `_1_` and so on are before a
# joined record's.
NUMBER, CURSOR, MATCHED = "_n", "_cursor", "_matched"
By = tuple[str, Place]
# What is asked of a row: its keys and values, the laterals they need, its subjects.
Content = Callable[..., tuple[list[tuple[str, Element]], list[Derived], Element | None]]


class Lists:
    """One page of a list in the making. `by` ties a nested list to its parent: column and row."""

    def __init__(
        self, draft: Draft, content: Content, page: p.Page, by: By | None, path: Path
    ) -> None:
        self.draft = draft
        self.content = content
        self.asked = page
        self.by = by
        self.path = (*path, page.first)
        self.arrived_by = by[0] if by else None
        self.chosen = draft.chosen(page.record)
        self.size = draft.value(PageSize(page.first), sa.Integer())
        names = {name for part in page.parts if part.shown for _, name in part.info}
        self.further = "hasNextPage" in names
        self.beside = self._beside()
        self.tells = "searchTruncated" in names
        counts = any(part.shown and part.kind == "totalCount" for part in page.parts)
        # What a search finds is written once, also where the page is not all that asks for it.
        shared = page.words is not None and (counts or self.tells)
        self.hits = self._hits().subquery(f"h{self.chosen.alias[1:]}") if shared else None
        self.found = "h" if self.hits is None else self.hits.alias
        self.marks = False
        self.ends = names & {"startCursor", "endCursor"}
        self.laterals: list[Derived] = []
        self.objects: list[Derived] = []
        self.columns: list[tuple[str, Element]] = []
        self.subjects: list[Element] = []

    def select(self) -> tuple[Select, bool]:
        """The connection, with columns `j` and, where it carries subjects, `s`."""
        pairs: list[tuple[str, Element]] = []
        infos: list[Derived] = []
        for index, part in enumerate((part for part in self.asked.parts if part.shown), 1):
            match part.kind:
                case "__typename":
                    value = text(f"{self.asked.record.name}Connection")
                case "totalCount":
                    value = self._count()
                case "pageInfo":
                    infos.append(object_of(self._info(part), f"i{index}"))
                    value = ref(f"i{index}", "j")
                case "nodes":
                    assert part.node is not None
                    value = self._gather(self._node(part.node), index)
                case _:
                    pairs_of_edge = [(e.key, self._edge(e)) for e in part.edges if e.shown]
                    self.objects.append(object_of(pairs_of_edge, f"e{index}"))
                    value = self._gather(ref(f"e{index}", "j"), index)
            pairs.append((part.key, value))
        gathered = self._gathered()
        carries = bool(self.subjects)
        if gathered is None and self.asked.after is not None:
            self._after(self.asked.after)
        start, *others = [*([] if gathered is None else [gathered]), *infos, object_of(pairs, "d")]
        columns = [("j", ref("d", "j"))]
        if carries:
            columns.append(("s", ref("g", "s")))
        shared = [] if self.hits is None else [self.hits]
        return Select(columns, joined(start, others, outer=False), shared=shared), carries

    # What is asked of the page

    def _gather(self, value: Element, index: int) -> Element:
        """The values of all shown rows as one JSON list, in the page's order."""
        listed = sa.func.json_agg(aggregate_order_by(value, *self._order(self.chosen)))
        self.columns.append((f"v{index}", sa.func.coalesce(self._shown(listed), EMPTY_LIST)))
        return ref("g", f"v{index}")

    def _shown(self, aggregate: Any) -> Any:
        """The aggregate without the row that only tells that there is a next page."""
        return aggregate.filter(self._within()) if self.further else aggregate

    def _within(self) -> Element:
        return ref(self.chosen.alias, NUMBER) <= self.size

    def _node(self, node: p.Node) -> Element:
        matched = ref(self.chosen.alias, MATCHED, TEXT) if self.asked.words else None
        content = self.content(
            node, self.chosen, self.path, self.arrived_by, matched=matched, beside=self.beside
        )
        pairs, laterals, subjects = content
        self.draft.costs.append(self.path)
        self.laterals += laterals
        if subjects is not None:
            self.subjects.append(subjects)
        alias = f"d{len(self.objects) + 1}"
        self.objects.append(object_of(pairs, alias))
        return ref(alias, "j")

    def _edge(self, edge: p.EdgePart) -> Element:
        match edge.kind:
            case "__typename":
                return text(f"{self.asked.record.name}Edge")
            case "cursor":
                return self._at()
            case _:
                assert edge.node is not None
                return self._node(edge.node)

    def _info(self, part: p.PagePart) -> list[tuple[str, Element]]:
        after: Element = sa.literal_column("false" if self.asked.after is None else "true")
        values: dict[str, Element] = {
            "hasNextPage": ref("g", "further"),
            "hasPreviousPage": after,
            "searchTruncated": FALSE if self.asked.words is None else cut(self.found),
            "startCursor": self._end("1"),
            "endCursor": self._end("cardinality(g.c1)"),
            "__typename": text("PageInfo"),
        }
        return [(key, values[name]) for key, name in part.info]

    def _gathered(self) -> Derived | None:
        """The one row `g`: lists, subjects, and where the page ends; none where none is asked."""
        columns = self.columns
        if self.further:
            columns.append(("further", sa.func.count() > self.size))
        if self.ends:
            order = self._order(self.chosen)
            for n, name in enumerate(self._keys(), 1):
                held = sa.func.array_agg(aggregate_order_by(self.chosen.col(name), *order))
                columns.append((f"c{n}", self._shown(held)))
        if (self.marks or self.ends) and not self.subjects:
            # A cursor alone tells names and keys too: whose they are is a subject.
            self.subjects += [
                sa.cast(self.chosen.col(about.trail), TEXT) for about in self.asked.record.persons
            ]
        if self.subjects:
            carried = sa.func.string_agg(join_loose(self.subjects), text(","))
            columns.append(("s", self._shown(carried)))
        if not columns:
            return None
        source: Source = self._page()
        for lateral in self.laterals:
            on = self._within() if self.further else TRUE
            source = Joined(source, lateral, on, outer=True)
        return Select(columns, joined(source, self.objects, outer=False)).subquery("g")

    # Which rows

    def _page(self) -> Derived:
        """The chosen rows; a constant bound inside tells the planner how few they are.

        The order is said again outside: else the planner forgets it and sorts for the aggregates.
        """
        record = self.asked.record
        place = self.draft.place(record)
        order = self._order(place)
        needed = _columns(self.asked.nodes(), record) | {record.key, *self.asked.order.columns}
        where = self._where(place, beside=self.beside)
        if self.asked.after is not None:
            where.append(self._beyond([place.col(name) for name in self._keys()]))
        columns = [(name, place.col(name)) for name in _in_order(needed, record)]
        source = self._source(place)
        for on, at_hand in self.beside.items():
            lateral, brought = self._joined(place.col(on), on, at_hand)
            source = Joined(source, lateral)
            columns += brought
        if self.asked.words is not None:
            columns.append((MATCHED, ref(self.found, "matched")))
        if self.further:
            columns.append((NUMBER, sa.func.row_number().over(order_by=order)))
        chosen = Select(columns, source, where, order=order, limit=KEYS_MAX).subquery("p")
        size = self.size + sa.literal_column("1") if self.further else self.size
        shown = [(name, ref("p", name)) for name, _ in columns]
        if self.marks:
            keys = [ref("p", name) for name in self._keys()]
            shown.append((CURSOR, cursor(self.asked, keys)))
        ordered = self._order(Place("p", record))
        return Select(shown, chosen, order=ordered, limit=size).subquery(self.chosen.alias)

    def _keys(self) -> tuple[str, ...]:
        """The columns that order the list: no two rows have the same values in all."""
        return (*self.asked.order.columns, self.asked.record.key)

    def _order(self, place: Place) -> list[Any]:
        """The list's order, over the columns of a place."""
        ordered = [place.col(name) for name in self._keys()]
        return [column.desc() for column in ordered] if self.asked.descending else ordered

    def _beside(self) -> dict[str, Place]:
        """The records of links that are asked and must be there: read once, with the row itself.

        By the link's column; each stands in the chosen rows.
        """
        if self.draft.recorded is not None:
            return {}
        must = required(self.asked.record, self.draft.profile, self.arrived_by)
        asked = {on for on, _ in self._links()}
        return {
            link.on: Place(self.chosen.alias, link.target(), prefix=f"_{n}_")
            for n, link in enumerate(must, 1)
            if link.on in asked
        }

    def _links(self) -> Iterator[tuple[str, p.Node]]:
        """The links that are asked of the listed records: column, and what is asked there."""
        for node in self.asked.nodes():
            for selection in node.selections:
                match selection:
                    case p.ToOne(field=Link() as declared) if selection.shown:
                        yield declared.on, selection.node
                    case _:
                        continue

    def _joined(
        self, key: Element, on: str, at_hand: Place
    ) -> tuple[Derived, list[tuple[str, Element]]]:
        """A required link's record, and its columns as the chosen row has them.

        Behind OFFSET 0, so that it is looked up for each row and no table is hashed.
        """
        record = at_hand.record
        asked = (node for column, node in self._links() if column == on)
        names = _in_order(_columns(asked, record), record)
        target = self.draft.place(record)
        found = [target.col(record.key) == key]
        where = [*found, *self.draft.conditions(target, None)]
        columns = [(name, target.col(name)) for name in names]
        lateral = self.draft.lateral(Select(columns, target.source, where, offset=ZERO))
        return lateral, [(at_hand.prefix + name, ref(lateral.alias, name)) for name in names]

    def _where(self, place: Place, *, beside: Collection[str] = ()) -> list[Element]:
        made: list[Element] = []
        if self.by is not None:
            self.draft.hangs(place, *self.by)
            made.append(place.col(self.by[0]) == self._parent())
        if scoped := self._scope():
            # The list's own argument, which an index serves; the scope stays opaque beside it. A
            # list that hangs on a unit is not even looked at where it hangs on another's.
            hangs = self.by is not None and self.by[0] == scoped
            column = self._parent() if hangs else place.col(scoped)
            made.append(column == self.draft.setting("unit"))
        made += self.draft.conditions(place, self.arrived_by, exact=self._is_own(), beside=beside)
        if self.asked.where is not None:
            filtered = condition(self.asked.where, place, self.draft.value)
            made += () if filtered is None else (filtered,)
        return made

    def _parent(self) -> Element:
        """The key of the row that the list hangs on."""
        assert self.by is not None
        row = self.by[1]
        return row.col(row.record.key)

    def _scope(self) -> str | None:
        """The column of the viewer's unit, where it alone reaches the list's rows."""
        profile = self.draft.profile
        rule = reach(self.asked.record, profile.capacity)
        if rule is None or rule.every or (rule.basis and profile.basis):
            return None
        if self._is_own() or (self.by is not None and rule.exact and self.draft.exact):
            return None
        return rule.unit

    def _is_own(self) -> bool:
        """Whether the list is of one person's records, or of one record's versions.

        The one person meant exactly is reached in these only.
        """
        record = self.asked.record
        versions = record.table is record.versions
        return self.by is not None and (versions or self.by[0] == record.about)

    def _count(self) -> Element:
        place = self.draft.place(self.asked.record)
        return Scalar(Select([("n", sa.func.count())], self._source(place), self._where(place)))

    def _source(self, place: Place) -> Source:
        """The table, or what a search finds of it."""
        if self.asked.words is None:
            return place.source
        on = ref(self.found, "found") == place.col(place.record.key)
        if self.hits is None:
            return Joined(self._hits().subquery(self.found), place.source, on)
        return Joined(Table(self.found), place.source, on)

    def _hits(self) -> Select:
        words = self.asked.words
        assert words is not None
        return hits(self.draft, self.asked.record, words, self.by, tells=self.tells)

    # Cursors

    def _at(self) -> Element:
        """The cursor of a chosen row."""
        self.marks = True
        return ref(self.chosen.alias, CURSOR)

    def _end(self, index: str) -> Element:
        """The cursor of the first or the last row shown; null where there is none."""
        values = [ref("g", f"c{n}[{index}]") for n, _ in enumerate(self._keys(), 1)]
        return sa.case((ref("g", "c1").is_not(None), cursor(self.asked, values)))

    def _beyond(self, ordered: list[Element]) -> Element:
        """Rows after the cursor: one row comparison, which the ordering's index serves."""
        assert self.asked.after is not None
        left, right = sa.tuple_(*ordered), sa.tuple_(*self._after(self.asked.after))
        return left < right if self.asked.descending else left > right

    def _after(self, cursor: p.Source) -> list[Element]:
        """The cursor's values as parameters, each as its column's type."""
        columns = self._keys()
        types = [self.asked.record.table.c[name].type for name in columns]
        return [
            self.draft.value(
                Cursor(cursor, index, kind.python_type, mark(self.asked), len(columns)), kind
            )
            for index, kind in enumerate(types)
        ]


def _columns(nodes: Iterable[p.Node], record: Record) -> set[str]:
    """The columns of a row that selections made of it read."""
    needed = {record.key, SUPERSEDED_AT}
    needed |= {about.trail for about in record.persons}
    for node in nodes:
        for selection in node.selections:
            match selection:
                case p.Leaf(field=Column() as declared):
                    needed.add(declared.column)
                case p.Leaf(field=Computed() as declared):
                    needed |= set(declared.uses)
                case p.Group(field=Embedded() as declared):
                    needed |= set(declared.uses) | (
                        {declared.present} if declared.present else set()
                    )
                case p.ToOne(field=Link(on=on)) | p.Fetched(field=Remote(on=on)):
                    needed.add(on)
                case _:
                    continue
    return needed


def _in_order(names: Collection[str], record: Record) -> list[str]:
    """The names in the table's order."""
    return [column.name for column in record.table.columns if column.name in names]
