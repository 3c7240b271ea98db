"""What a document uses and the asking one may not, by the access table as text."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graphql import (
    DirectiveNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    get_argument_values,
    get_named_type,
    is_composite_type,
)
from graphql.execution.values import get_variable_values

from tests.matrix import Asking, Matrix

Sets = list[tuple[SelectionSetNode, bool]]
Picked = dict[str, list[tuple[FieldNode, bool]]]


class Uses:
    """One walk over a document, fragments put in and fields of one name taken together.

    `refused` are the denied uses that nothing marks @ifAllowed, with what they lack; `withheld`
    what is left out, as the answer names it; `removed` the fields left out, by identity; `roots`
    the arguments of each shown `person` at the root.
    """

    def __init__(
        self,
        schema: GraphQLSchema,
        matrix: Matrix,
        asking: Asking,
        document: DocumentNode,
        variables: Mapping[str, Any],
    ) -> None:
        self.schema, self.matrix, self.asking = schema, matrix, asking
        self.refused: dict[tuple[str, str], str] = {}
        self.withheld: set[tuple[tuple[str, ...], str, str]] = set()
        self.removed: set[int] = set()
        self.roots: list[dict[str, Any]] = []
        self.fragments = {
            one.name.value: one
            for one in document.definitions
            if isinstance(one, FragmentDefinitionNode)
        }
        (self.operation,) = (
            one for one in document.definitions if isinstance(one, OperationDefinitionNode)
        )
        definitions = self.operation.variable_definitions or ()
        self.values = get_variable_values(schema, definitions, dict(variables))
        assert schema.query_type
        self._walk([(self.operation.selection_set, True)], schema.query_type, ())

    def _walk(self, sets: Sets, kind: GraphQLObjectType, path: tuple[str, ...]) -> None:
        picked: Picked = {}
        for selection_set, shown in sets:
            for node, here in self._fields(selection_set, kind, shown=shown):
                key = (node.alias or node.name).value
                picked.setdefault(key, []).append((node, here))
        for key, nodes in picked.items():
            self._settle(kind, nodes, (*path, key))

    def _settle(
        self, kind: GraphQLObjectType, nodes: list[tuple[FieldNode, bool]], path: tuple[str, ...]
    ) -> None:
        name = nodes[0][0].name.value
        if name == "__typename":
            return
        use = (f"{kind.name}.{name}", "select")
        lack = self.matrix.needs(use, self.asking) if use in self.matrix.letters else None
        shown = any(here for _, here in nodes)
        if lack and all(has(node.directives, "ifAllowed") for node, _ in nodes):
            self.removed |= {id(node) for node, _ in nodes}
            if shown:
                self.withheld.add((path, use[0], lack))
            return
        if lack:
            self.refused[use] = lack
        if use[0] == "Query.person" and shown:
            field = kind.fields[name]
            self.roots.append(get_argument_values(field, nodes[0][0], self.values))
        target = get_named_type(kind.fields[name].type)
        if is_composite_type(target):
            assert isinstance(target, GraphQLObjectType)
            sets = [(node.selection_set, here) for node, here in nodes if node.selection_set]
            self._walk(sets, target, path)

    def _fields(
        self, selection_set: SelectionSetNode, kind: GraphQLObjectType, *, shown: bool
    ) -> Iterator[tuple[FieldNode, bool]]:
        for one in selection_set.selections:
            here = shown and self._included(one.directives)
            if isinstance(one, FieldNode):
                yield one, here
                continue
            of = self.fragments[one.name.value] if isinstance(one, FragmentSpreadNode) else one
            on = of.type_condition.name.value if of.type_condition else kind.name  # type: ignore[union-attr]
            if on in (kind.name, *(each.name for each in kind.interfaces)):
                yield from self._fields(of.selection_set, kind, shown=here)  # type: ignore[union-attr]

    def _included(self, directives: Iterable[DirectiveNode] | None) -> bool:
        for one in directives or ():
            if one.name.value in ("skip", "include"):
                declared = self.schema.get_directive(one.name.value)
                assert declared is not None
                given = get_argument_values(declared, one, self.values)["if"]
                if given is (one.name.value == "skip"):
                    return False
        return True


def has(directives: Iterable[DirectiveNode] | None, name: str) -> bool:
    """Whether a directive of that name stands there."""
    return any(one.name.value == name for one in directives or ())
