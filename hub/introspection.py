"""Introspection: each viewer sees what its capacity may use; the answers are kept."""

from collections.abc import Iterable
from typing import Any

import orjson
from graphql import (
    DefinitionNode,
    DocumentNode,
    ExecutionResult,
    GraphQLSchema,
    ObjectTypeDefinitionNode,
    build_ast_schema,
    execute,
    parse,
    print_schema,
)

from auth.viewer import Capacity
from hub.api import Api
from hub.body import Request
from hub.errors import Code, HubError
from hub.prepare import Kept, Prepared

ANSWERS_MAX = 200  # a few standard queries of a few tools, for each capacity


def visible(api: Api, type_name: str, field: str, capacity: Capacity) -> bool:
    """Whether a capacity may use a field on some condition; parts of lists always."""
    if type_name == "Query":
        return bool(api.roots[field].to.marks(capacity))
    declared = api.fields.get(type_name, {}).get(field)
    return declared is None or bool(declared.to.marks(capacity))


def schema_for(api: Api, capacity: Capacity) -> GraphQLSchema:
    """The graph as one capacity sees it, without what it cannot reach."""
    definitions = parse(print_schema(api.graphql)).definitions
    kept = tuple(_definition(api, definition, capacity) for definition in definitions)
    whole = build_ast_schema(DocumentNode(definitions=kept), assume_valid=True)
    reachable = _reachable(whole)
    pruned = tuple(
        node
        for node in kept
        if not hasattr(node, "name")
        or node.name.value in reachable
        or node.kind == "directive_definition"
    )
    return build_ast_schema(DocumentNode(definitions=pruned), assume_valid=True)


def _definition(api: Api, definition: DefinitionNode, capacity: Capacity) -> DefinitionNode:
    if not isinstance(definition, ObjectTypeDefinitionNode):
        return definition
    name = definition.name.value
    fields = tuple(
        field for field in definition.fields or () if visible(api, name, field.name.value, capacity)
    )
    return ObjectTypeDefinitionNode(
        name=definition.name,
        description=definition.description,
        directives=definition.directives,
        interfaces=definition.interfaces,
        fields=fields,
    )


def _reachable(schema: GraphQLSchema) -> set[str]:
    """Names of all types that a query can come to."""
    found: set[str] = set()
    pending: list[Any] = [schema.query_type]
    while pending:
        named = pending.pop()
        if named is None or named.name in found:
            continue
        found.add(named.name)
        for field in getattr(named, "fields", {}).values():
            pending += _named(field)
    return found


def _named(field: Any) -> Iterable[Any]:
    kinds = [field.type, *(argument.type for argument in getattr(field, "args", {}).values())]
    for kind in kinds:
        while hasattr(kind, "of_type"):
            kind = kind.of_type  # noqa: PLW2901 - unwrapping lists and non-nulls
        yield kind


class Introspection:
    """The answers to introspection, by capacity."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.schemas: Kept[Capacity, GraphQLSchema] = Kept(len(Capacity))
        self.answers: Kept[tuple[str, str, Capacity], bytes] = Kept(ANSWERS_MAX)

    def answer(self, prepared: Prepared, request: Request, capacity: Capacity) -> bytes:
        """The response body of an operation that asks for the schema only."""
        variables = orjson.dumps(request.variables, option=orjson.OPT_SORT_KEYS).decode()
        key = (request.document, variables, capacity)
        return self.answers.get(key, lambda: self._execute(prepared, request, capacity))

    def _execute(self, prepared: Prepared, request: Request, capacity: Capacity) -> bytes:
        schema = self.schemas.get(capacity, lambda: schema_for(self.api, capacity))
        result = execute(schema, prepared.document, variable_values=request.variables)
        assert isinstance(result, ExecutionResult)
        if result.errors:
            raise HubError(Code.INVALID_VARIABLES, "A variable is not of its type.")
        return orjson.dumps({"data": result.data})
