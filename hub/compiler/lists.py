"""How a list becomes a select: its page is chosen first, in the table alone, then rendered."""

import hashlib
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.sql.selectable import FromClause, LateralFromClause

from hub.compiler import plan as p
from hub.compiler.rendering import (
    EMPTY_LIST,
    ONE,
    TRUE,
    Element,
    Place,
    join_text,
    object_of,
    ref,
    text,
)
from hub.compiler.statement import Cursor, PageSize, Value
from hub.rows import rows
from schema.record import Column, Computed, Embedded, Link, Record

if TYPE_CHECKING:
    from hub.compiler.records import Path, Records

PAGE_MAX = 100  # what a person reads at once, and what one JSON aggregate holds
# A parameter's value is unknown to a generic plan, which takes LIMIT $1 for a tenth of the table.
KEYS_MAX: Element = sa.literal_column(str(PAGE_MAX + 1))
By = tuple[str, Element]


class Lists:
    """One page of a list in the making. `by` ties a nested list to its parent: column and value."""

    def __init__(self, records: "Records", page: p.Page, by: By | None, path: "Path") -> None:
        self.records = records
        self.asked = page
        self.by = by
        self.path = (*path, page.first)
        self.arrived_by = by[0] if by else None
        self.chosen = records.chosen(page.record)
        self.size = records.value(PageSize(page.first), sa.Integer())
        names = {name for part in page.parts for _, name in part.info}
        self.further = "hasNextPage" in names
        self.ends = names & {"startCursor", "endCursor"}
        self.laterals: list[LateralFromClause] = []
        self.objects: list[LateralFromClause] = []
        self.columns: list[Element] = []
        self.subjects: list[Element] = []

    def select(self) -> tuple[sa.Select[Any], bool]:
        """The connection, with columns `j` and, where it carries subjects, `s`."""
        pairs: list[tuple[str, Element]] = []
        infos: list[LateralFromClause] = []
        for index, part in enumerate(self.asked.parts, 1):
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
                    made = object_of(
                        [(edge.key, self._edge(edge)) for edge in part.edges], f"e{index}"
                    )
                    self.objects.append(made)
                    value = self._gather(ref(f"e{index}", "j"), index)
            pairs.append((part.key, value))
        carries = bool(self.subjects)
        source: FromClause = self._gathered()
        for lateral in (*infos, object_of(pairs, "d")):
            source = source.join(lateral, TRUE)
        columns = [ref("d", "j").label("j")]
        if carries:
            columns.append(ref("g", "s").label("s"))
        return sa.select(*columns).select_from(source), carries

    # What is asked of the page

    def _gather(self, value: Element, index: int) -> Element:
        """The values of all shown rows as one JSON list, in the page's order."""
        listed = sa.func.json_agg(aggregate_order_by(value, ref(self.chosen.alias, "n")))
        self.columns.append(sa.func.coalesce(self._shown(listed), EMPTY_LIST).label(f"v{index}"))
        return ref("g", f"v{index}")

    def _shown(self, aggregate: Any) -> Any:
        """The aggregate without the row that only tells that there is a next page."""
        return aggregate.filter(self._within()) if self.further else aggregate

    def _within(self) -> Element:
        return ref(self.chosen.alias, "n") <= self.size

    def _node(self, node: p.Node) -> Element:
        content = self.records.content(node, self.chosen, self.path, self.arrived_by)
        pairs, laterals, subjects = content
        self.records.costs.append(self.path)
        self.laterals += laterals
        self.subjects += subjects
        alias = f"d{len(self.objects) + 1}"
        self.objects.append(object_of(pairs, alias))
        return ref(alias, "j")

    def _edge(self, edge: p.EdgePart) -> Element:
        match edge.kind:
            case "__typename":
                return text(f"{self.asked.record.name}Edge")
            case "cursor":
                return self._cursor()
            case _:
                assert edge.node is not None
                return self._node(edge.node)

    def _info(self, part: p.PagePart) -> list[tuple[str, Element]]:
        after: Element = sa.literal_column("false" if self.asked.after is None else "true")
        values: dict[str, Element] = {
            "hasNextPage": ref("g", "further"),
            "hasPreviousPage": after,
            "startCursor": ref("g", "starts"),
            "endCursor": ref("g", "ends"),
            "__typename": text("PageInfo"),
        }
        return [(key, values[name]) for key, name in part.info]

    def _gathered(self) -> FromClause:
        """The one row `g`: lists, subjects, and where the page ends."""
        alias = self.chosen.alias
        number = ref(alias, "n")
        columns = self.columns
        if self.subjects:
            carried = sa.func.string_agg(join_text(self.subjects), sa.literal_column("','"))
            columns.append(self._shown(carried).label("s"))
        if self.further:
            columns.append((sa.func.count() > self.size).label("further"))
        for name, order in (("startCursor", number), ("endCursor", number.desc())):
            if name in self.ends:
                cursors = sa.func.array_agg(aggregate_order_by(self._cursor(), order))
                first = sa.type_coerce(self._shown(cursors), postgresql.ARRAY(sa.Text()))[ONE]
                columns.append(first.label("starts" if name == "startCursor" else "ends"))
        if not columns:
            return sa.select(sa.literal_column("1").label("one")).subquery("g")
        source: FromClause = self._page()
        for lateral in self.laterals:
            source = source.outerjoin(lateral, self._within() if self.further else TRUE)
        for made in self.objects:
            source = source.join(made, TRUE)
        return sa.select(*columns).select_from(source).subquery("g")

    # Which rows

    def _page(self) -> FromClause:
        """The chosen rows, numbered; a constant bound inside tells the planner how few they are."""
        record = self.asked.record
        place = self.records.place(record)
        ordered = [place.col(name) for name in (*self.asked.order.columns, record.key)]
        order = [column.desc() for column in ordered] if self.asked.descending else ordered
        needed = _columns(self.asked, record)
        number = sa.func.row_number().over(order_by=order)
        where = self._where(place)
        if self.asked.after is not None:
            where.append(self._beyond(place, ordered))
        chosen = (
            sa.select(*(place.col(name).label(name) for name in needed), number.label("n"))
            .select_from(place.source)
            .where(*where)
            .order_by(*order)
            .limit(KEYS_MAX)
            .subquery("p")
        )
        size = self.size + sa.literal_column("1") if self.further else self.size
        names = [ref("p", name).label(name) for name in (*needed, "n")]
        return sa.select(*names).select_from(chosen).limit(size).subquery(self.chosen.alias)

    def _where(self, place: Place) -> list[Element]:
        made: list[Element] = []
        profile = self.records.profile
        if self.by is not None:
            made.append(place.col(self.by[0]) == self.by[1])
        else:
            rule = rows(place.record, profile.capacity)
            if (
                rule is not None
                and rule.unit
                and not rule.every
                and not (rule.basis and profile.basis)
            ):
                # The list's own argument, which an index serves; the scope stays opaque beside it.
                made.append(place.col(rule.unit) == self.records.setting("unit"))
        made += self.records.conditions(place, self.arrived_by, exact=self.by is not None)
        if self.asked.where is not None:
            made.append(self._condition(self.asked.where, place))
        return made

    def _count(self) -> Element:
        place = self.records.place(self.asked.record)
        counted = sa.select(sa.func.count()).select_from(place.source).where(*self._where(place))
        return counted.scalar_subquery()

    def _condition(self, condition: p.Condition, place: Place) -> Element:
        match condition:
            case p.Junction(kind="or"):
                return sa.or_(
                    sa.false(), *(self._condition(part, place) for part in condition.parts)
                )
            case p.Junction(kind="not"):
                (inner,) = condition.parts
                return self._condition(inner, place).is_not(sa.true())
            case p.Junction():
                return sa.and_(
                    sa.true(), *(self._condition(part, place) for part in condition.parts)
                )
            case p.Comparison():
                return self._comparison(condition, place)

    def _comparison(self, asked: p.Comparison, place: Place) -> Element:
        column = place.col(asked.column)
        if asked.operator == "isNull":
            return column.is_(None) == self.records.value(Value(asked.value, bool))
        kind = column.type
        if asked.operator == "in":
            values = self.records.value(Value(asked.value, asked.python), postgresql.ARRAY(kind))
            return column == sa.any_(values)
        value = self.records.value(Value(asked.value, asked.python), kind)
        match asked.operator:
            case "eq":
                return column == value
            case "lt":
                return column < value
            case "lte":
                return column <= value
            case "gt":
                return column > value
            case _:
                return column >= value

    # Cursors

    def _mark(self) -> str:
        """What a cursor must carry to belong here: record, ordering and direction."""
        way = "DESC" if self.asked.descending else "ASC"
        name = f"{self.asked.record.name}.{self.asked.order.name}.{way}"
        return hashlib.sha256(name.encode()).hexdigest()[:8]

    def _cursor(self) -> Element:
        columns = (*self.asked.order.columns, self.asked.record.key)
        values = [self.chosen.col(name) for name in columns]
        made = sa.func.json_build_array(text(self._mark()), *values)
        encoded = sa.func.encode(
            sa.func.convert_to(sa.cast(made, sa.Text()), text("UTF8")), text("base64")
        )
        unsafe: Element = sa.literal_column("'+/=' || chr(10)")
        return sa.func.translate(encoded, unsafe, text("-_"))

    def _beyond(self, place: Place, ordered: list[Element]) -> Element:
        """Rows after the cursor: one row comparison, which the ordering's index serves."""
        assert self.asked.after is not None
        columns = (*self.asked.order.columns, self.asked.record.key)
        values = []
        for index, name in enumerate(columns):
            column = place.record.table.c[name]
            cursor = Cursor(
                self.asked.after, index, column.type.python_type, self._mark(), len(columns)
            )
            values.append(self.records.value(cursor, column.type))
        left, right = sa.tuple_(*ordered), sa.tuple_(*values)
        return left < right if self.asked.descending else left > right


def _columns(page: p.Page, record: Record) -> list[str]:
    """The columns of a chosen row that its page reads, in the table's order."""
    needed = {record.key, *page.order.columns}
    if record.subject is not None:
        needed.add(record.subject.trail)
    for node in page.nodes():
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
                case p.ToOne(field=Link() as declared):
                    needed.add(declared.on)
                case _:
                    continue
    return [column.name for column in record.table.columns if column.name in needed]
