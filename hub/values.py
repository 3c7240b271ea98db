"""What another register says, held to the type that its field declares."""

from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLScalarType,
)

from hub.compiler.statement import Fetch


class ValueFault(Exception):  # noqa: N818 - a fault of another register, not of a caller
    """A value that is not of the declared type."""


def value(kind: GraphQLOutputType, said: Any, at_most: int | None, fetch: Fetch) -> Any:
    """The value as the answer shows it, with the leaves that are asked; ValueFault."""
    match kind:
        case GraphQLNonNull(of_type=inner):
            if said is None:
                raise ValueFault
            return value(inner, said, at_most, fetch)
        case _ if said is None:
            return None
        case GraphQLList(of_type=inner):
            if not isinstance(said, list) or len(said) > (at_most or 0):
                raise ValueFault
            return [value(inner, one, None, fetch) for one in said]
        case GraphQLObjectType():
            if not isinstance(said, dict):
                raise ValueFault
            return {key: _leaf(kind, name, said, fetch) for key, name in fetch.leaves}
        case GraphQLEnumType():
            if not isinstance(said, str) or said not in kind.values:
                raise ValueFault
            return said
        case _:
            assert isinstance(kind, GraphQLScalarType)
            return _scalar(kind, said)


def _leaf(kind: GraphQLObjectType, name: str, said: dict[str, Any], fetch: Fetch) -> Any:
    if name == "__typename":
        return kind.name
    return value(kind.fields[name].type, said.get(name), None, fetch)


def _scalar(kind: GraphQLScalarType, said: Any) -> Any:
    try:
        return kind.coerce_output_value(kind.coerce_input_value(said))
    except Exception as error:  # each scalar refuses in its own way
        raise ValueFault from error


def size(shown: Any) -> int:
    """The bytes that a value takes in an answer at least: what must be escaped takes more."""
    match shown:
        case str():
            return len(shown) + 2
        case list():
            return 1 + sum(size(one) + 1 for one in shown)
        case dict():
            return 1 + sum(len(key) + size(one) + 4 for key, one in shown.items())
        case _:
            return 1
