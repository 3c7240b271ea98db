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
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLObjectType,
    InlineFragmentNode,
    NamedTypeNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
)

from hub.api import Api
from hub.compiler import plan as p
from hub.compiler.arguments import Arguments, null
from hub.compiler.filters import Filters
from hub.errors import Code, HubError
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
    Matched,
    One,
    Record,
    Remote,
)

AS_OF = "asOf"


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
    return Reading(api, document, variables, literals).plan(operation)


class Reading:
    """The document at hand, while it is read; a mutation's payload is read as a query's root is."""

    def __init__(
        self,
        api: Api,
        document: DocumentNode,
        variables: Mapping[str, Any],
        literals: Mapping[int, int],
    ) -> None:
        self.api = api
        self.variables = variables
        self.arguments = Arguments(variables, literals)
        self.filters = Filters(api)
        self.fragments = {
            node.name.value: node
            for node in document.definitions
            if isinstance(node, FragmentDefinitionNode)
        }

    def plan(self, operation: OperationDefinitionNode) -> p.Plan:
        picked = self.pick([(operation.selection_set, True)])
        as_of = self._as_of(operation)
        roots = tuple(self._root(one) for one in picked)
        return p.Plan(roots, tuple(self.arguments.same), as_of)

    def _as_of(self, operation: OperationDefinitionNode) -> p.AsOf:
        """As of when the operation asks; validation lets one @asOf through."""
        for directive in operation.directives or ():
            if directive.name.value == AS_OF:
                declared = self.api.graphql.get_directive(AS_OF)
                assert declared is not None
                given = self.arguments.of_directive(declared, directive)
                if all(value is None for value in given.values()):
                    message = "@asOf takes `recorded`, `valid` or both, and neither may be null."
                    raise HubError(Code.INVALID_VARIABLES, message, path=f"@{AS_OF}")
                return p.AsOf(_scalar(given["recorded"]), _scalar(given["valid"]))
        return p.AsOf()

    # What is selected

    def pick(
        self, sets: Iterable[tuple[SelectionSetNode, bool]], within: Record | None = None
    ) -> list[Picked]:
        """The fields of these selection sets by response name, fragments opened.

        Their order is that in which the shown ones are met; fields left out come behind. `within`
        is the record that is asked: only records implement interfaces.
        """
        found: dict[str, list[tuple[FieldNode, bool]]] = {}
        met: dict[str, None] = {}
        for selection_set, shown in sets:
            for node, here in self._fields(selection_set, shown, within):
                key = node.alias.value if node.alias else node.name.value
                found.setdefault(key, []).append((node, here))
                if here:
                    met[key] = None
        return [
            Picked(key, tuple(nodes), all(_has(node, "ifAllowed") for node, _ in nodes))
            for key, nodes in (
                (key, found[key]) for key in (*met, *(key for key in found if key not in met))
            )
        ]

    def _fields(
        self,
        selection_set: SelectionSetNode,
        shown: bool,  # noqa: FBT001
        within: Record | None,
    ) -> Iterator[tuple[FieldNode, bool]]:
        for selection in selection_set.selections:
            here = shown and self._included(selection.directives)
            match selection:
                case FieldNode():
                    yield selection, here
                    continue
                case FragmentSpreadNode():
                    fragment: FragmentDefinitionNode | InlineFragmentNode
                    fragment = self.fragments[selection.name.value]
                case InlineFragmentNode():
                    fragment = selection
            if self._applies(fragment.type_condition, within):
                yield from self._fields(fragment.selection_set, here, within)

    def _applies(self, condition: NamedTypeNode | None, within: Record | None) -> bool:
        """Whether a fragment is on this record: within one on an interface another may be meant."""
        if condition is None or within is None or condition.name.value == within.name:
            return True
        return condition.name.value in (one.name for one in self.type_of(within.name).interfaces)

    def _included(self, directives: Iterable[DirectiveNode] | None) -> bool:
        for directive in directives or ():
            if directive.name.value in ("skip", "include"):
                value = (directive.arguments or ())[0].value
                match value:
                    case BooleanValueNode():
                        held = value.value
                    case VariableNode():
                        held = self.variables[value.name.value]
                        if held is None:
                            raise null(f"${value.name.value}")
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
        arguments = self.arguments_of("Query", picked)
        match root:
            case Lookup():
                given = tuple(
                    (name, python, _scalar(arguments.get(name))) for name, python in root.arguments
                )
                if root.arguments and sum(source is not None for _, _, source in given) != 1:
                    names = ", ".join(name for name, _, _ in given)
                    message = f"{root.name} takes exactly one of: {names}."
                    raise HubError(Code.INVALID_VARIABLES, message, path=root.name)
                node = self.node(root.target(), picked)
                return p.RootOne(
                    picked.key, use, picked.shown, picked.if_allowed, root, given, node
                )
            case Listing():
                page = self._page(root.target(), picked, arguments, "Query")
                return p.RootMany(picked.key, use, picked.shown, picked.if_allowed, root, page)

    # Records

    def node(self, record: Record, picked: Picked) -> p.Node:
        return self._record(record, self.pick(picked.inner(), record))

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
            case Embedded() | Remote():
                leaves = tuple(
                    (one.key, one.name) for one in self.pick(picked.inner()) if one.shown
                )
                type_name = get_named_type(self.type_of(record.name).fields[picked.name].type).name
                made = p.Group if isinstance(declared, Embedded) else p.Fetched
                return made(*shared, declared, leaves, type_name)  # type: ignore[arg-type]
            case Link() | One():
                return p.ToOne(*shared, declared, self.node(declared.target(), picked))
            case Many():
                arguments = self.arguments_of(record.name, picked)
                page = self._page(declared.target(), picked, arguments, record.name)
                return p.ToMany(*shared, declared, page)
            case History():
                return p.ToMany(*shared, declared, self._versions(record, picked, declared))

    # Lists

    def _versions(self, record: Record, picked: Picked, declared: History) -> p.Page:
        """A page of what the record was before, in the one ordering there is."""
        arguments = self.arguments_of(record.name, picked)
        return p.Page(
            record=record.superseded,
            first=arguments["first"],
            after=_scalar(arguments.get("after")),
            words=None,
            where=None,
            order=declared.order,
            descending=True,
            uses=(),
            parts=self._parts(record.superseded, picked),
        )

    def _page(
        self, record: Record, picked: Picked, arguments: Mapping[str, Any], place: str
    ) -> p.Page:
        name, _, way = arguments["orderBy"].value.rpartition("_")
        order = record.order(name)
        # The default ordering is open to whoever may list (checked at start); a named one is a use.
        named = any(one.name.value == "orderBy" for one in picked.nodes[0][0].arguments or ())
        uses = [p.Use(f"{record.name}Order.{name}_{way}", "order", order.to)] if named else []
        where = None
        if arguments.get("filter") is not None:
            where = self.filters.condition(record, arguments["filter"], uses)
        words = self._words(record, picked, arguments, place, uses)
        return p.Page(
            record=record,
            first=arguments["first"],
            after=_scalar(arguments.get("after")),
            words=words,
            where=where,
            order=order,
            descending=way == "DESC",
            uses=tuple(dict.fromkeys(uses)),
            parts=self._parts(record, picked),
        )

    def _parts(self, record: Record, picked: Picked) -> tuple[p.PagePart, ...]:
        return tuple(self._part(record, one) for one in self.pick(picked.inner()))

    def _words(
        self,
        record: Record,
        picked: Picked,
        arguments: Mapping[str, Any],
        place: str,
        uses: list[p.Use],
    ) -> p.Source | None:
        """The searched words; searching is a use of its own."""
        if record.search is None or arguments.get("name") is None:
            return None
        uses.append(p.Use(f"{place}.{picked.name}(name:)", "search", record.search.to))
        return _scalar(arguments["name"])

    def _part(self, record: Record, picked: Picked) -> p.PagePart:
        match picked.name:
            case "edges":
                inner = self.pick(picked.inner())
                edges = tuple(self._edge(record, one) for one in inner)
                return p.PagePart(picked.key, "edges", picked.shown, edges=edges)
            case "nodes":
                node = self.node(record, picked)
                return p.PagePart(picked.key, "nodes", picked.shown, node=node)
            case "pageInfo":
                info = tuple((one.key, one.name) for one in self.pick(picked.inner()) if one.shown)
                return p.PagePart(picked.key, "pageInfo", picked.shown, info=info)
            case name:
                assert name in ("totalCount", "__typename")
                return p.PagePart(picked.key, name, picked.shown)

    def _edge(self, record: Record, picked: Picked) -> p.EdgePart:
        node = self.node(record, picked) if picked.name == "node" else None
        return p.EdgePart(picked.key, picked.name, picked.shown, node)

    # The graph

    def arguments_of(self, type_name: str, picked: Picked) -> dict[str, Any]:
        field = self.type_of(type_name).fields[picked.name]
        return self.arguments.of(field, [node for node, _ in picked.nodes])

    def type_of(self, name: str) -> GraphQLObjectType:
        found = self.api.graphql.type_map[name]
        assert isinstance(found, GraphQLObjectType)
        return found


def _has(node: FieldNode, directive: str) -> bool:
    return any(one.name.value == directive for one in node.directives or ())


def _scalar(value: Any) -> p.Scalar | None:
    assert value is None or isinstance(value, p.Literal | p.Variable | p.Constant)
    return value
