"""The graph as each capacity sees it: what it may use, and the types that lead there."""

from collections.abc import Iterable
from typing import Any

from graphql import (
    DefinitionNode,
    DocumentNode,
    EnumTypeDefinitionNode,
    GraphQLSchema,
    InputObjectTypeDefinitionNode,
    InterfaceTypeDefinitionNode,
    ObjectTypeDefinitionNode,
    build_ast_schema,
    parse,
    print_schema,
)

from auth.viewer import Capacity
from hub.access_graph import ASIDE
from hub.api import ORDERS, Api
from schema.record import Column, Embedded, Link


def visible(api: Api, type_name: str, field: str, capacity: Capacity) -> bool:
    """Whether a capacity may use a field on some condition; parts of lists always.

    A field of an interface is usable where it is on every record that the capacity reads at all.
    """
    if type_name in ("Query", "Mutation"):
        return field in ASIDE or bool(api.root_rule(type_name, field).marks(capacity))
    if type_name in api.interfaces:
        implementing = [
            api.fields[name]
            for name in api.interfaces[type_name]
            if any(declared.to.marks(capacity) for declared in api.fields[name].values())
        ]
        return all(fields[field].to.marks(capacity) for fields in implementing)
    declared = api.fields.get(type_name, {}).get(field)
    return declared is None or bool(declared.to.marks(capacity))


def unusable(api: Api, capacity: Capacity) -> set[tuple[str, str]]:
    """Members of filters and orderings that the capacity may not use: (type, member)."""
    found: set[tuple[str, str]] = set()
    for name, record in api.records.items():
        for declared in api.fields[name].values():
            match declared:
                case Column(filter=True) | Link(filter=True):
                    member = declared.name
                case Embedded(filter=Column(name=member)):
                    pass
                case _:
                    continue
            if not declared.to.marks(capacity):
                found.add((f"{name}Filter", member))
        for order in record.orders:
            if not order.to.marks(capacity):
                found |= {(f"{name}Order", f"{order.name}_{way}") for way in ORDERS}
    return found


def schema_for(api: Api, capacity: Capacity) -> GraphQLSchema:
    """The graph as one capacity sees it, without what it cannot reach."""
    definitions = parse(print_schema(api.graphql)).definitions
    barred = unusable(api, capacity)
    kept = tuple(_definition(api, definition, capacity, barred) for definition in definitions)
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


def _definition(
    api: Api, definition: DefinitionNode, capacity: Capacity, barred: set[tuple[str, str]]
) -> DefinitionNode:
    """The definition without the members that the capacity may not use."""
    match definition:
        case ObjectTypeDefinitionNode() | InterfaceTypeDefinitionNode():
            name = definition.name.value
            return type(definition)(
                name=definition.name,
                description=definition.description,
                directives=definition.directives,
                interfaces=definition.interfaces,
                fields=tuple(
                    field
                    for field in definition.fields or ()
                    if visible(api, name, field.name.value, capacity)
                ),
            )
        case InputObjectTypeDefinitionNode():
            return InputObjectTypeDefinitionNode(
                name=definition.name,
                description=definition.description,
                directives=definition.directives,
                fields=_usable(definition.name.value, definition.fields, barred),
            )
        case EnumTypeDefinitionNode():
            return EnumTypeDefinitionNode(
                name=definition.name,
                description=definition.description,
                directives=definition.directives,
                values=_usable(definition.name.value, definition.values, barred),
            )
        case _:
            return definition


def _usable(name: str, members: Any, barred: set[tuple[str, str]]) -> tuple[Any, ...]:
    return tuple(one for one in members or () if (name, one.name.value) not in barred)


def _reachable(schema: GraphQLSchema) -> set[str]:
    """Names of all types that a query can come to, by its fields or by a directive."""
    found: set[str] = set()
    directed = (one for each in schema.directives for one in each.args.values())
    pending: list[Any] = [schema.query_type, *(_bare(one.type) for one in directed)]
    if schema.mutation_type is not None and schema.mutation_type.fields:
        pending.append(schema.mutation_type)
    while pending:
        named = pending.pop()
        if named is None or named.name in found:
            continue
        found.add(named.name)
        for field in getattr(named, "fields", {}).values():
            pending += _named(field)
        pending += getattr(named, "interfaces", ())
    return found


def _named(field: Any) -> Iterable[Any]:
    kinds = [field.type, *(argument.type for argument in getattr(field, "args", {}).values())]
    for kind in kinds:
        yield _bare(kind)


def _bare(kind: Any) -> Any:
    """The type within lists and non-nulls."""
    while hasattr(kind, "of_type"):
        kind = kind.of_type
    return kind
