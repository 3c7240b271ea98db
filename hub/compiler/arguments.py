"""Arguments as trees of objects, lists and sources, from a field and the variables' structure."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graphql import (
    BooleanValueNode,
    DirectiveNode,
    EnumValueNode,
    FieldNode,
    FloatValueNode,
    GraphQLArgument,
    GraphQLBoolean,
    GraphQLDirective,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLScalarType,
    IntValueNode,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    StringValueNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
)

from hub.compiler import plan as p
from hub.errors import Code, HubError


class Arguments:
    """The arguments of one document's fields.

    `literals` gives the place of each literal by where it starts; `same` gathers the pairs of
    literals that stand in one merged field.
    """

    def __init__(self, variables: Mapping[str, Any], literals: Mapping[int, int]) -> None:
        self.variables = variables
        self.literals = literals
        self.same: list[tuple[int, int]] = []

    def of(self, field: GraphQLField, nodes: Sequence[FieldNode]) -> dict[str, Any]:
        """Each argument of a field, written once or merged of several; defaults filled in."""
        given, *others = ({one.name.value: one.value for one in n.arguments or ()} for n in nodes)
        for other in others:
            pairs = zip(self._literals(given), self._literals(other), strict=True)
            self.same += pairs
        made: dict[str, Any] = {}
        for name, argument in field.args.items():
            if name == "orderBy":
                made[name] = self._order(given.get(name), argument)
            else:
                at = f"{nodes[0].name.value}.{name}"
                made[name] = self._argument(given.get(name), argument, at)
        return made

    def of_directive(self, declared: GraphQLDirective, node: DirectiveNode) -> dict[str, Any]:
        """Each argument of a directive."""
        given = {one.name.value: one.value for one in node.arguments or ()}
        return {
            name: self._argument(given.get(name), argument, f"@{node.name.value}.{name}")
            for name, argument in declared.args.items()
        }

    def _argument(self, node: ValueNode | None, argument: GraphQLArgument, path: str) -> Any:
        if node is None or self._absent(node):
            default = argument.default_value
            return p.Constant(default) if isinstance(default, int | str) else None
        value = self._value(node, argument.type, path)
        if value is None and isinstance(argument.type, GraphQLNonNull):
            # A nullable variable may stand here beside the argument's default, its null may not.
            assert isinstance(node, VariableNode)
            raise null(f"${node.name.value}")
        return value

    def _literals(self, given: Mapping[str, ValueNode]) -> Iterator[int]:
        """The lifted literals of a field's arguments, whatever the order of its names."""
        for _, value in sorted(given.items()):
            match value:
                case ObjectValueNode():
                    yield from self._literals({one.name.value: one.value for one in value.fields})
                case ListValueNode():
                    for index, one in enumerate(value.values):
                        yield from self._literals({str(index): one})
                case StringValueNode() | IntValueNode() | FloatValueNode():
                    assert value.loc is not None
                    yield self.literals[value.loc.start]

    def _order(self, node: ValueNode | None, argument: GraphQLArgument) -> p.Constant:
        """An ordering is part of the plan, also where a variable names it."""
        match node:
            case EnumValueNode():
                return p.Constant(node.value)
            case VariableNode() if node.name.value in self.variables:
                named = self.variables[node.name.value]
                if named is None:
                    raise null(f"${node.name.value}")
                return p.Constant(named)
            case None | VariableNode():
                default = argument.default_value
                return p.Constant(getattr(default, "name", default))
            case _:
                raise _misplaced(argument.type)

    def _value(self, node: ValueNode, kind: Any, path: str) -> Any:
        kind = get_nullable_type(kind)
        match node:
            case NullValueNode():
                return None
            case VariableNode():
                name = node.name.value
                return self._variable(self.variables.get(name), (name,), kind)
            case ListValueNode() if isinstance(kind, GraphQLList):
                return [
                    self._value(one, kind.of_type, f"{path}[{index}]")
                    for index, one in enumerate(node.values)
                ]
            case _ if isinstance(kind, GraphQLList):
                return [self._value(node, kind.of_type, path)]
            case ObjectValueNode() if isinstance(kind, GraphQLInputObjectType):
                # A variable that is not given leaves its field out, as the specification says.
                return {
                    one.name.value: self._value(
                        one.value, kind.fields[one.name.value].type, f"{path}.{one.name.value}"
                    )
                    for one in node.fields
                    if not self._absent(one.value)
                }
            case EnumValueNode() if isinstance(kind, GraphQLEnumType):
                return p.Constant(node.value)
            case BooleanValueNode() if kind is GraphQLBoolean:
                return p.Constant(node.value)
            case StringValueNode() | IntValueNode() | FloatValueNode() if isinstance(
                kind, GraphQLScalarType
            ):
                assert node.loc is not None
                return p.Literal(self.literals[node.loc.start], kind, path)
            case _:
                raise _misplaced(kind)

    def _absent(self, node: ValueNode | None) -> bool:
        return isinstance(node, VariableNode) and node.name.value not in self.variables

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


def null(path: str) -> HubError:
    """The error of a null where none may stand."""
    return HubError(Code.INVALID_VARIABLES, f"{path} must not be null.", path=path)


def _misplaced(kind: Any) -> HubError:
    message = f"A literal of another kind stands where {get_named_type(kind).name} is expected."
    return HubError(Code.INVALID_DOCUMENT, message)
