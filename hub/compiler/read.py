"""Step one: an operation as nodes, leaves and lists, each carrying its rule.

The document is parsed, limited and validated before; what is decided here depends on the document
and on the structure of its variables, never on a leaf's value.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    BooleanValueNode,
    DirectiveNode,
    DocumentNode,
    EnumValueNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLArgument,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLObjectType,
    GraphQLScalarType,
    InlineFragmentNode,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
)

from hub.api import Api, filterable
from hub.compiler import plan as p
from hub.errors import Code, HubError
from schema.record import (
    Availability,
    Column,
    Computed,
    Embedded,
    Link,
    Listing,
    Lookup,
    Many,
    Matched,
    One,
    Record,
)

CONDITIONS_MAX = 30  # one statement's filter stays readable to the planner
NESTING_MAX = 3  # and, or, not within each other
OPERATORS = ("eq", "in", "lt", "lte", "gt", "gte", "isNull")
JUNCTIONS = ("and", "or", "not")


@dataclass(frozen=True, slots=True)
class Picked:
    """All fields of one response name, merged: each with whether a directive leaves it out."""

    key: str
    nodes: tuple[tuple[FieldNode, bool], ...]
    if_allowed: bool

    @property
    def name(self) -> str:
        return self.nodes[0][0].name.value

    @property
    def shown(self) -> bool:
        return any(shown for _, shown in self.nodes)

    def inner(self) -> Iterator[tuple[SelectionSetNode, bool]]:
        """The selection sets beneath."""
        for node, shown in self.nodes:
            if node.selection_set is not None:
                yield node.selection_set, shown


def read(
    api: Api,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Mapping[str, Any],
    literals: Mapping[int, int],
) -> p.Plan:
    """The plan of a query. `literals` gives the place of each literal by where it starts."""
    return _Reading(api, document, variables, literals).plan(operation)


class _Reading:
    """The document at hand, while it is read."""

    def __init__(
        self,
        api: Api,
        document: DocumentNode,
        variables: Mapping[str, Any],
        literals: Mapping[int, int],
    ) -> None:
        self.api = api
        self.variables = variables
        self.literals = literals
        self.conditions = 0
        self.fragments = {
            node.name.value: node
            for node in document.definitions
            if isinstance(node, FragmentDefinitionNode)
        }

    def plan(self, operation: OperationDefinitionNode) -> p.Plan:
        picked = self._pick([(operation.selection_set, True)])
        return p.Plan(tuple(self._root(one) for one in picked))

    # What is selected

    def _pick(self, sets: Iterable[tuple[SelectionSetNode, bool]]) -> list[Picked]:
        """The fields of these selection sets by response name, fragments opened, in their order."""
        found: dict[str, list[tuple[FieldNode, bool]]] = {}
        for selection_set, shown in sets:
            for node, here in self._fields(selection_set, shown):
                key = node.alias.value if node.alias else node.name.value
                found.setdefault(key, []).append((node, here))
        return [
            Picked(key, tuple(nodes), all(_has(node, "ifAllowed") for node, _ in nodes))
            for key, nodes in found.items()
        ]

    def _fields(
        self,
        selection_set: SelectionSetNode,
        shown: bool,  # noqa: FBT001
    ) -> Iterator[tuple[FieldNode, bool]]:
        for selection in selection_set.selections:
            here = shown and self._included(selection.directives)
            match selection:
                case FieldNode():
                    yield selection, here
                case FragmentSpreadNode():
                    fragment = self.fragments[selection.name.value]
                    yield from self._fields(fragment.selection_set, here)
                case InlineFragmentNode():
                    yield from self._fields(selection.selection_set, here)

    def _included(self, directives: Iterable[DirectiveNode] | None) -> bool:
        for directive in directives or ():
            if directive.name.value in ("skip", "include"):
                value = (directive.arguments or ())[0].value
                match value:
                    case BooleanValueNode():
                        held = value.value
                    case VariableNode():
                        held = bool(self.variables[value.name.value])
                    case _:
                        raise AssertionError("validation lets only booleans through")
                if held is (directive.name.value == "skip"):
                    return False
        return True

    # Roots

    def _root(self, picked: Picked) -> p.Root:
        if picked.name == "__typename":
            return p.Typename(picked.key, None, picked.shown, picked.if_allowed, "Query")
        root = self.api.roots[picked.name]
        use = p.Use(f"Query.{root.name}", "select", root.to)
        arguments = self._arguments("Query", picked)
        match root:
            case Lookup():
                given = tuple(
                    (name, python, _scalar(arguments.get(name))) for name, python in root.arguments
                )
                if root.arguments and sum(source is not None for _, _, source in given) != 1:
                    names = ", ".join(name for name, _, _ in given)
                    message = f"{root.name} takes exactly one of: {names}."
                    raise HubError(Code.INVALID_VARIABLES, message, path=root.name)
                node = self._node(root.target(), picked)
                return p.RootOne(
                    picked.key, use, picked.shown, picked.if_allowed, root, given, node
                )
            case Listing():
                page = self._page(root.target(), picked, arguments)
                return p.RootMany(picked.key, use, picked.shown, picked.if_allowed, root, page)

    # Records

    def _node(self, record: Record, picked: Picked) -> p.Node:
        return self._record(record, self._pick(picked.inner()))

    def _record(self, record: Record, fields: Iterable[Picked]) -> p.Node:
        return p.Node(record, tuple(self._selection(record, one) for one in fields))

    def _selection(self, record: Record, picked: Picked) -> p.Selection:
        if picked.name == "__typename":
            return p.Typename(picked.key, None, picked.shown, picked.if_allowed, record.name)
        declared = self.api.fields[record.name][picked.name]
        cleared = isinstance(declared, Column) and declared.clearance
        use = p.Use(f"{record.name}.{picked.name}", "select", declared.to, cleared)
        shared = (picked.key, use, picked.shown, picked.if_allowed)
        match declared:
            case Column() | Computed() | Availability() | Matched():
                return p.Leaf(*shared, declared)
            case Embedded():
                leaves = tuple(
                    (one.key, one.name) for one in self._pick(picked.inner()) if one.shown
                )
                type_name = get_named_type(self._type(record.name).fields[picked.name].type).name
                return p.Group(*shared, declared, leaves, type_name)
            case Link() | One():
                return p.ToOne(*shared, declared, self._node(declared.target(), picked))
            case Many():
                arguments = self._arguments(record.name, picked)
                page = self._page(declared.target(), picked, arguments)
                return p.ToMany(*shared, declared, page)

    # Lists

    def _page(self, record: Record, picked: Picked, arguments: Mapping[str, Any]) -> p.Page:
        name, _, way = arguments["orderBy"].value.rpartition("_")
        order = record.order(name)
        # The default ordering is open to whoever may list (checked at start); a named one is a use.
        named = any(one.name.value == "orderBy" for one in picked.nodes[0][0].arguments or ())
        uses = [p.Use(f"{record.name}Order.{name}_{way}", "order", order.to)] if named else []
        where = None
        if arguments.get("filter") is not None:
            where = self._condition(record, arguments["filter"], uses, 0)
        return p.Page(
            record=record,
            first=arguments["first"],
            after=_scalar(arguments.get("after")),
            where=where,
            order=order,
            descending=way == "DESC",
            uses=tuple(dict.fromkeys(uses)),
            parts=tuple(self._part(record, one) for one in self._pick(picked.inner()) if one.shown),
        )

    def _part(self, record: Record, picked: Picked) -> p.PagePart:
        match picked.name:
            case "edges":
                inner = self._pick(picked.inner())
                edges = tuple(self._edge(record, one) for one in inner if one.shown)
                return p.PagePart(picked.key, "edges", edges=edges)
            case "nodes":
                return p.PagePart(picked.key, "nodes", node=self._node(record, picked))
            case "pageInfo":
                info = tuple((one.key, one.name) for one in self._pick(picked.inner()) if one.shown)
                return p.PagePart(picked.key, "pageInfo", info=info)
            case name:
                assert name in ("totalCount", "__typename")
                return p.PagePart(picked.key, name)

    def _edge(self, record: Record, picked: Picked) -> p.EdgePart:
        node = self._node(record, picked) if picked.name == "node" else None
        return p.EdgePart(picked.key, picked.name, node)

    # Filters

    def _condition(
        self, record: Record, given: Mapping[str, Any], uses: list[p.Use], depth: int
    ) -> p.Condition:
        if depth > NESTING_MAX:
            message = f"Filters nest at most {NESTING_MAX} deep."
            raise HubError(Code.LIMIT_EXCEEDED, message, limit="FILTER_NESTING", max=NESTING_MAX)
        parts: list[p.Condition] = []
        for name, inner in given.items():
            if inner is None:
                message = f"A filter's {name} is null; leave it out, or ask isNull."
                raise HubError(Code.INVALID_VARIABLES, message, path=name)
            if name in JUNCTIONS:
                branches = [inner] if name == "not" else inner
                below = tuple(self._condition(record, one, uses, depth + 1) for one in branches)
                parts.append(p.Junction(name, below))
            else:
                parts += self._comparisons(record, name, inner, uses)
        return p.Junction("and", tuple(parts))

    def _comparisons(
        self, record: Record, name: str, given: Mapping[str, Any], uses: list[p.Use]
    ) -> Iterator[p.Comparison]:
        declared, column = _filtered(self.api, record, name)
        python = next(kind for n, kind, _ in filterable(self.api.fields[record.name]) if n == name)
        cleared = isinstance(declared, Column) and declared.clearance
        uses.append(p.Use(f"{record.name}.{declared.name}", "filter", declared.to, cleared))
        for operator, value in given.items():
            if value is None:
                message = f"{name}.{operator} is null; leave it out, or ask isNull."
                raise HubError(Code.INVALID_VARIABLES, message, path=f"{name}.{operator}")
            self.conditions += 1
            if self.conditions > CONDITIONS_MAX:
                message = f"A request's filters hold at most {CONDITIONS_MAX} comparisons."
                raise HubError(Code.LIMIT_EXCEEDED, message, limit="FILTERS", max=CONDITIONS_MAX)
            source = p.Items(tuple(value)) if isinstance(value, list) else value
            yield p.Comparison(column, operator, source, bool if operator == "isNull" else python)

    # Arguments

    def _type(self, name: str) -> GraphQLObjectType:
        found = self.api.graphql.type_map[name]
        assert isinstance(found, GraphQLObjectType)
        return found

    def _arguments(self, type_name: str, picked: Picked) -> dict[str, Any]:
        """Each argument as a tree of objects, lists and sources; defaults filled in."""
        node = picked.nodes[0][0]
        given = {argument.name.value: argument.value for argument in node.arguments or ()}
        made: dict[str, Any] = {}
        for name, argument in self._type(type_name).fields[picked.name].args.items():
            if name == "orderBy":
                made[name] = self._order(given.get(name), argument)
            else:
                made[name] = self._argument(given.get(name), argument)
        return made

    def _argument(self, node: ValueNode | None, argument: GraphQLArgument) -> Any:
        absent = isinstance(node, VariableNode) and node.name.value not in self.variables
        if node is None or absent:
            default = argument.default_value
            return p.Constant(default) if isinstance(default, int | str) else None
        return self._value(node, argument.type)

    def _order(self, node: ValueNode | None, argument: GraphQLArgument) -> p.Constant:
        """An ordering is part of the plan, also where a variable names it."""
        if isinstance(node, EnumValueNode):
            return p.Constant(node.value)
        if isinstance(node, VariableNode) and node.name.value in self.variables:
            return p.Constant(self.variables[node.name.value])
        default = argument.default_value
        return p.Constant(getattr(default, "name", default))

    def _value(self, node: ValueNode, kind: Any) -> Any:
        kind = get_nullable_type(kind)
        match node:
            case NullValueNode():
                return None
            case VariableNode():
                name = node.name.value
                return self._variable(self.variables.get(name), (name,), kind)
            case ObjectValueNode():
                assert isinstance(kind, GraphQLInputObjectType)
                return {
                    one.name.value: self._value(one.value, kind.fields[one.name.value].type)
                    for one in node.fields
                }
            case ListValueNode():
                assert isinstance(kind, GraphQLList)
                return [self._value(one, kind.of_type) for one in node.values]
            case EnumValueNode() | BooleanValueNode():
                constant = p.Constant(node.value)
                return [constant] if isinstance(kind, GraphQLList) else constant
            case _:
                named = get_named_type(kind)
                if not isinstance(named, GraphQLScalarType):
                    message = f"A literal stands where {named.name} is expected."
                    raise HubError(Code.INVALID_DOCUMENT, message)
                assert node.loc is not None
                literal = p.Literal(self.literals[node.loc.start], named)
                return [literal] if isinstance(kind, GraphQLList) else literal

    def _variable(self, value: Any, path: tuple[str | int, ...], kind: Any) -> Any:
        kind = get_nullable_type(kind)
        match value:
            case None:
                return None
            case dict():
                assert isinstance(kind, GraphQLInputObjectType)
                return {
                    name: self._variable(inner, (*path, name), kind.fields[name].type)
                    for name, inner in value.items()
                }
            case list() if isinstance(get_named_type(kind), GraphQLInputObjectType):
                assert isinstance(kind, GraphQLList)
                return [
                    self._variable(inner, (*path, index), kind.of_type)
                    for index, inner in enumerate(value)
                ]
            case _:
                return p.Variable(path, get_named_type(kind))


def _has(node: FieldNode, directive: str) -> bool:
    return any(one.name.value == directive for one in node.directives or ())


def _scalar(value: Any) -> p.Scalar | None:
    assert value is None or isinstance(value, p.Literal | p.Variable | p.Constant)
    return value


def _filtered(api: Api, record: Record, name: str) -> tuple[Any, str]:
    """The field that a filter's name means, and its column."""
    for declared in api.fields[record.name].values():
        match declared:
            case Column() if declared.name == name:
                return declared, declared.column
            case Embedded(filter=Column() as first) if first.name == name:
                return declared, first.column
            case Link() if declared.name == name:
                return declared, declared.on
            case _:
                continue
    raise AssertionError(f"{record.name} has no filter {name}")
