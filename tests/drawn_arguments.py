"""Arguments of a field as a drawn document gives them: pages, filters, orderings, look-ups."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from graphql import (
    EnumValueNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    get_named_type,
)

from tests.drawn_spots import JUNCTIONS, Spot
from tests.drawn_values import VALUES_MAX
from tests.plain_rows import Row

if TYPE_CHECKING:
    from tests.drawn import Draft

COMPARED = 12  # comparisons of a document, of the 30 that it may hold: fragments repeat some


class Arguments:
    """The arguments of one field in the making."""

    def __init__(
        self, draft: "Draft", owner: str, name: str, cap: int, spots: Sequence[Spot]
    ) -> None:
        self.draft, self.owner, self.name, self.cap = draft, owner, name, cap
        self.declared = draft.map.kind(owner).fields[name]
        self.record = draft.map.listed(owner, name)
        self.spots = [spot for spot in spots if spot.argument not in ("", "on")]
        self.wanted = {spot.argument for spot in self.spots}
        self.row: Row | None = None  # one that most comparisons of the filter let through

    def text(self) -> tuple[str, int]:
        """As written, and how many records the field may answer."""
        values = self._page() if "first" in self.declared.args else self._look_up()
        for name in values:
            self.draft.used.add(f"{self.owner}.{self.name}({name}:)")
        written = (
            f"{name}: {self.draft.written(self.declared.args[name].type, value)}"
            for name, value in values.items()
        )
        size = int(values.get("first", 20 if "first" in self.declared.args else 1))
        return f"({', '.join(written)})" if values else "", size

    def _look_up(self) -> dict[str, Any]:
        names = sorted(self.wanted) or [self.draft.some(list(self.declared.args))]
        values = self.draft.state.arguments(self.record, names[0])
        return {names[0]: self.draft.some(values or ["00000000-0000-4000-8000-000000000001"])}

    def _page(self) -> dict[str, Any]:
        draft, asking = self.draft, self.draft.who.asking
        values: dict[str, Any] = {}
        if "first" in self.wanted or self.cap < 20 or not draft.one_in(4):
            values["first"] = 1 + draft.under(min(self.cap, 12))
        order = self._order()
        if order:
            values["orderBy"] = order
        if "after" in self.wanted or draft.one_in(12):
            default = first_order(self.declared)
            cursors = draft.state.cursors(self.record, order or default)
            if cursors:
                values["after"] = draft.some(cursors)
        if "filter" in self.declared.args and ("filter" in self.wanted or draft.one_in(6)):
            given = self._filter()
            if given or "filter" in self.wanted:
                values["filter"] = given
        searched = Spot(self.owner, self.name, "name")
        may = "name" in self.declared.args and draft.map.may_use(asking, searched)
        if may and ("name" in self.wanted or draft.one_in(8)):
            values["name"] = draft.some(draft.state.words())
        return values

    def _order(self) -> str | None:
        draft = self.draft
        if "orderBy" not in self.declared.args:
            return None
        named = [spot.member for spot in self.spots if spot.argument == "orderBy"]
        open_ = draft.map.orders(draft.who.asking, self.record)
        order = named[0] if named and named[0] else None
        if order is None and open_ and (named or draft.one_in(4)):
            order = draft.some(open_)
        if order:
            draft.used.add(f"{self.record}Order.{order}")
        return order

    def _filter(self) -> dict[str, Any]:
        draft = self.draft
        if rows := draft.state.rows[self.record][:VALUES_MAX]:
            self.row = draft.some(rows)
        made: dict[str, Any] = {}
        for spot in self.spots:
            if spot.argument == "filter" and spot.member in JUNCTIONS:
                made[spot.member] = self._junction(spot.member)
            elif spot.argument == "filter" and spot.member:
                made.setdefault(spot.member, {}).update(self._compared(spot.member, spot.operator))
        if (not made or draft.one_in(4)) and (members := self._members()):
            name = draft.some(members)
            made.setdefault(name, {}).update(self._compared(name, ""))
        if draft.one_in(6):
            name = draft.some(JUNCTIONS)
            made.setdefault(name, self._junction(name))
        kind = get_named_type(self.declared.args["filter"].type)
        # Of the few rows of one record hardly any is the one whose values these are.
        turned = self.owner != "Query" and not made.keys() & set(JUNCTIONS) and draft.one_in(2)
        draft.used |= {f"{kind.name}.{name}" for name in (*made, *["not"] * turned)}
        return {"not": made} if turned else made

    def _members(self) -> list[str]:
        kind = get_named_type(self.declared.args["filter"].type)
        assert isinstance(kind, GraphQLInputObjectType)
        may = self.draft.map.may_filter
        open_ = (n for n in kind.fields if may(self.draft.who.asking, self.record, n))
        return [name for name in open_ if name not in JUNCTIONS]

    def _junction(self, name: str) -> Any:
        """One or two filters of one member each, within each other seldom."""
        if not (members := self._members()):
            return {} if name == "not" else [{}]
        inner = []
        for _ in range(1 if name == "not" else 1 + self.draft.under(2)):
            member = self.draft.some(members)
            inner.append({member: self._compared(member, "")})
        if self.draft.one_in(5):
            inner[0] = {"not": inner[0]}
        return inner[0] if name == "not" else inner

    def _compared(self, member: str, operator: str) -> dict[str, Any]:
        draft = self.draft
        kind = get_named_type(self.declared.args["filter"].type)
        assert isinstance(kind, GraphQLInputObjectType)
        compared = get_named_type(kind.fields[member].type)
        assert isinstance(compared, GraphQLInputObjectType)
        operator = operator or draft.some(list(compared.fields))
        if draft.compared >= COMPARED:
            return {}
        draft.compared += 1
        draft.used.add(f"{compared.name}.{operator}")
        near = self.row is not None and not draft.one_in(5)
        held = draft.state.held(self.record, member, self.row) if near and self.row else None
        if operator == "isNull":
            return {"isNull": held is None if near else draft.some((False, True))}
        values = draft.state.filtered(self.record, member) or self._made_up(compared)
        if held is not None and operator not in ("lt", "gt"):
            values = [held]
        if operator == "in":
            others = draft.state.filtered(self.record, member) or values
            return {"in": [values[0], *(draft.some(others) for _ in range(draft.under(4)))]}
        return {operator: draft.some(values)}

    def _made_up(self, compared: GraphQLInputObjectType) -> list[Any]:
        """A value where no row has one."""
        kind = get_named_type(compared.fields["eq"].type)
        if isinstance(kind, GraphQLEnumType):
            return list(kind.values)
        made = {
            "Date": "1990-01-01",
            "Int": 1,
            "UnitCode": "79022",
            "Boolean": True,
            "ID": "00000000-0000-4000-8000-000000000001",
        }
        return [made.get(kind.name, "x")]


def first_order(field: GraphQLField) -> str | None:
    """The ordering that a list comes in where none is asked; none where it has but one."""
    if "orderBy" not in field.args:
        return None
    node = field.args["orderBy"].ast_node
    assert node is not None
    assert isinstance(node.default_value, EnumValueNode)
    return node.default_value.value
