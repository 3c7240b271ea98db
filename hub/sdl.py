"""The graph as SDL: whole, and each register as a federation subgraph."""

from collections.abc import Iterator

from graphql import (
    DefinitionNode,
    DocumentNode,
    EnumTypeDefinitionNode,
    InputObjectTypeDefinitionNode,
    InterfaceTypeDefinitionNode,
    ObjectTypeDefinitionNode,
    ScalarTypeDefinitionNode,
    TypeNode,
    parse,
    print_ast,
    print_schema,
)
from graphql.language import ast

from auth.viewer import Capacity
from hub.api import Api
from hub.mutations import LEDGER_ROOTS
from hub.seen import schema_for
from schema.declare import Register

FEDERATION = """extend schema
  @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: ["@key", "@shareable"]
  )
"""


class UnknownRegisterError(Exception):
    """An operator's mistake; the text names the registers there are."""


def sdl(api: Api, capacity: Capacity | None = None) -> str:
    """The SDL of the whole graph, or as one capacity sees it."""
    return print_schema(api.graphql if capacity is None else schema_for(api, capacity)) + "\n"


def subgraph(api: Api, register: str) -> str:
    """One register with what it lends, as a subgraph of Apollo Federation 2.

    Its own records carry their key; those of other registers stand as stubs: resolvable where this
    register lends them fields, else by reference only.
    """
    own = next((one for one in api.registers if one.name == register), None)
    if own is None:
        names = ", ".join(one.name for one in api.registers)
        raise UnknownRegisterError(f"There is no register of that name; there are: {names}.")
    document = parse(print_schema(api.graphql))
    directives = [
        node for node in document.definitions if isinstance(node, ast.DirectiveDefinitionNode)
    ]
    definitions = {
        node.name.value: node
        for node in document.definitions
        if hasattr(node, "name") and node not in directives
    }
    kept: dict[str, DefinitionNode] = {}
    # Its records and those it lends to, also where its own roots do not lead to them.
    pending = [record.name for record in own.records]
    pending += [name for name, owners in api.owners.items() if register in owners.values()]
    if own.roots:
        pending.append("Query")
    if own.commands:
        pending.append("Mutation")
    while pending:
        name = pending.pop()
        if name in kept or name not in definitions:
            continue
        kept[name] = _definition(api, own, definitions[name])
        pending += _names(kept[name])
    ordered = [*directives, *(kept[name] for name in definitions if name in kept)]
    return FEDERATION + "\n" + print_ast(DocumentNode(definitions=tuple(ordered))) + "\n"


def _definition(api: Api, register: Register, node: DefinitionNode) -> DefinitionNode:
    if not isinstance(node, ObjectTypeDefinitionNode):
        return node
    name = node.name.value
    fields, interfaces = node.fields or (), node.interfaces
    directives: tuple[ast.ConstDirectiveNode, ...] = ()
    if name in ("Query", "Mutation"):
        given = _roots(api, register) if name == "Query" else {c.name for c in register.commands}
        fields = tuple(field for field in fields if field.name.value in given)
    elif (record := api.records.get(name)) is not None:
        owners = api.owners[name]
        key = record.coordinate_key
        own = record.register == register.name
        # A stub has not the fields that an interface asks for.
        interfaces = interfaces if own else ()
        fields = tuple(
            f for f in fields if f.name.value == key or owners[f.name.value] == register.name
        )
        directives = (_key(key, resolvable=own or len(fields) > 1),)
    else:
        # Lists and values that registers share: each subgraph resolves them alike.
        directives = (ast.ConstDirectiveNode(name=ast.NameNode(value="shareable"), arguments=()),)
    return ObjectTypeDefinitionNode(
        name=node.name,
        description=node.description,
        directives=directives,
        interfaces=interfaces,
        fields=fields,
    )


def _roots(api: Api, register: Register) -> set[str]:
    """The root fields that the register's subgraph answers."""
    names = {root.name for root, _ in register.roots} | {one.name for one in register.matchings}
    # The ledger is one; the first register that writes answers for it.
    is_first = register is next((one for one in api.registers if one.commands), None)
    return names | set(LEDGER_ROOTS) if is_first else names


def _key(field: str, *, resolvable: bool) -> ast.ConstDirectiveNode:
    arguments = [
        ast.ConstArgumentNode(
            name=ast.NameNode(value="fields"), value=ast.StringValueNode(value=field)
        )
    ]
    if not resolvable:
        value = ast.BooleanValueNode(value=False)
        arguments.append(ast.ConstArgumentNode(name=ast.NameNode(value="resolvable"), value=value))
    return ast.ConstDirectiveNode(name=ast.NameNode(value="key"), arguments=tuple(arguments))


def _names(node: DefinitionNode) -> Iterator[str]:
    """Names of the types that a definition mentions."""
    match node:
        case ObjectTypeDefinitionNode() | InterfaceTypeDefinitionNode():
            for interface in node.interfaces or ():
                yield interface.name.value
            for field in node.fields or ():
                yield _named(field.type)
                for argument in field.arguments or ():
                    yield _named(argument.type)
        case InputObjectTypeDefinitionNode():
            for member in node.fields or ():
                yield _named(member.type)
        case EnumTypeDefinitionNode() | ScalarTypeDefinitionNode():
            return


def _named(node: TypeNode) -> str:
    while not isinstance(node, ast.NamedTypeNode):
        assert isinstance(node, ast.ListTypeNode | ast.NonNullTypeNode)
        node = node.type
    return node.name.value
