"""Values of a request against their GraphQL types; errors repeat no value."""

import re
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLScalarType,
    GraphQLSchema,
    VariableDefinitionNode,
    is_input_type,
    is_required_input_field,
    type_from_ast,
    value_from_ast_untyped,
)

from hub.body import check_string
from hub.errors import Code, HubError

LIST_ITEMS_MAX = 100  # one array parameter; more is a page of its own
ID = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")


def _wrong(path: str, reason: str) -> HubError:
    mark = ":" if reason[0].isupper() else ""  # a sentence of its own
    return HubError(Code.INVALID_VARIABLES, f"{path}{mark} {reason.rstrip('.')}.", path=path)


def identity(text: str) -> UUID:
    """An id in its one spelling (RFC 9562, section 4), capitals allowed; else ValueError."""
    if not ID.fullmatch(text):
        raise ValueError("no UUID of 36 characters")
    return UUID(text)


def scalar(kind: GraphQLScalarType | GraphQLEnumType, value: object, path: str) -> Any:
    """One leaf value: an enum's name, or what the scalar's parser makes of it."""
    if isinstance(value, str):
        check_string(value)
    if isinstance(kind, GraphQLEnumType):
        if not isinstance(value, str) or value not in kind.values:
            raise _wrong(path, f"is no value of {kind.name}")
        return value
    try:
        return kind.parse_value(value)
    except Exception as error:
        # graphql-core's own messages repeat the value, ours (ValueError) never do.
        cause = getattr(error, "original_error", None) or error
        reason = str(cause) if type(cause).__name__ == "ScalarError" else f"is no {kind.name}"
        raise _wrong(path, reason) from None


def coerce(kind: GraphQLInputType, value: object, path: str) -> Any:
    """A JSON value as its input type; names are the graph's, unknown ones are refused."""
    if isinstance(kind, GraphQLNonNull):
        if value is None:
            raise _wrong(path, "must not be null")
        return coerce(kind.of_type, value, path)
    if value is None:
        return None
    if isinstance(kind, GraphQLList):
        items = value if isinstance(value, list) else [value]
        if len(items) > LIST_ITEMS_MAX:
            message = (
                f"{path} has {len(items)} items; at most {LIST_ITEMS_MAX} are taken: "
                "send several requests."
            )
            raise HubError(
                Code.LIMIT_EXCEEDED,
                message,
                limit="listItems",
                max=LIST_ITEMS_MAX,
                found=len(items),
            )
        return [coerce(kind.of_type, item, f"{path}[{index}]") for index, item in enumerate(items)]
    if isinstance(kind, GraphQLInputObjectType):
        if not isinstance(value, dict):
            raise _wrong(path, f"is no {kind.name}")
        unknown = next((name for name in value if name not in kind.fields), None)
        if unknown is not None:
            raise _wrong(path, f"has a name that {kind.name} does not know")
        for name, field in kind.fields.items():
            if name not in value and is_required_input_field(field):
                raise _wrong(f"{path}.{name}", "is required")
        return {
            name: coerce(kind.fields[name].type, inner, f"{path}.{name}")
            for name, inner in value.items()
        }
    assert isinstance(kind, GraphQLScalarType | GraphQLEnumType)
    return scalar(kind, value, path)


def variables(
    schema: GraphQLSchema,
    definitions: Sequence[VariableDefinitionNode],
    given: Mapping[str, object],
) -> dict[str, Any]:
    """The operation's variables, coerced; those that are absent and have no default stay absent."""
    coerced: dict[str, Any] = {}
    for definition in definitions:
        name = definition.variable.name.value
        kind = type_from_ast(schema, definition.type)
        if kind is None or not is_input_type(kind):
            raise HubError(Code.INVALID_DOCUMENT, f"Variable ${name} is of no input type.")
        if name in given:
            coerced[name] = coerce(kind, given[name], f"${name}")
        elif definition.default_value is not None:
            coerced[name] = coerce(
                kind, value_from_ast_untyped(definition.default_value), f"${name}"
            )
        elif isinstance(kind, GraphQLNonNull):
            raise HubError(
                Code.INVALID_VARIABLES, f"Variable ${name} is required.", path=f"${name}"
            )
    return coerced


def shape(value: Any) -> Any:
    """What of a coerced value decides a statement's text: its structure, never a leaf's value."""
    match value:
        case None:
            return None
        case dict():
            return tuple((name, shape(inner)) for name, inner in sorted(value.items()))
        case list() if value and isinstance(value[0], dict):
            return tuple(shape(inner) for inner in value)
        case _:
            return "value"
