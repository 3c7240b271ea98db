"""What an ad-hoc document may cost, in one linear pass, before validation."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from graphql import GraphQLSyntaxError, SourceLocation, parse
from graphql.language import ast

from hub.api import UNCOUNTED
from hub.errors import Code, HubError

TOKENS_MAX = 2_000  # comments included: the parser takes microseconds for each
DEPTH_MAX = 10  # records within records: each is a join
# Selection sets within each other, counted in depth or not: ten records, each behind its edges
# and node, embedded values at the end. What walks a document by recursion relies on it.
LEVELS_MAX = 40
FIELDS_MAX = 500  # fragments put in: what is written out, planned by PostgreSQL and answered
SPREADS_MAX = 500  # fragments put in: even without fields they cost the walk
FRAGMENTS_MAX = 50  # validation compares them in pairs: 180 of them cost it 60 ms, 50 cost 10
ALIASES_MAX = 30  # fragments put in: an alias is the usual way to make many requests one
ROOT_FIELDS_MAX = 10  # each is a subquery of its own in the one statement
DIRECTIVES_MAX = 20  # as written: validation looks at each together with its neighbours
RESPONSE_NAME_BYTES_MAX = 63  # PostgreSQL cuts a longer name of a column without a word
SAME_RESPONSE_NAME_MAX = 20  # validation compares the fields of one place in pairs
# The next four as in variables (hub.body): where a value stands does not change what it may be.
ARGUMENT_STRING_MAX = 2_048
LIST_LITERAL_MAX = 100
VALUE_DEPTH_MAX = 20
NUMBER_DIGITS_MAX = 20
ANSWER_BYTES_MAX = 4_194_304  # what a browser takes at once; larger answers are several pages
VARIABLES_MAX = 50  # an operation has ten root fields; five arguments for each
BOOLEAN_VARIABLES_MAX = 4  # each doubles the plans one document may leave in the cache: 16
INTROSPECTION_DEPTH_MAX = 20  # the usual query goes 14 deep
INTROSPECTION_FIELDS_MAX = 2_000  # its answers come from a cache

INTROSPECTION_ROOTS = frozenset({"__schema", "__type", "__typename"})
SHAPING_DIRECTIVES = frozenset({"skip", "include", "ifAllowed"})

# Each limit by the name a client reads: its most, and what to say of one that is passed.
_LIMITS: Mapping[str, tuple[int, str]] = {
    "tokens": (TOKENS_MAX, "The document has more than {} tokens; ask for less at once."),
    "depth": (DEPTH_MAX, "Records are asked for more than {} deep; start nearer to the last."),
    "introspectionDepth": (INTROSPECTION_DEPTH_MAX, "Introspection over {} deep; ask less of it."),
    "levels": (LEVELS_MAX, "The document is nested more than {} deep; start nearer to the last."),
    "fields": (FIELDS_MAX, "More than {} fields are selected, fragments put in; select fewer."),
    "introspectionFields": (INTROSPECTION_FIELDS_MAX, "Introspection of over {} fields; cut it."),
    "spreads": (SPREADS_MAX, "Fragments are put in more than {} times; write fields in place."),
    "fragments": (FRAGMENTS_MAX, "The document has more than {} fragments; write fields in place."),
    "aliases": (ALIASES_MAX, "More than {} aliases, fragments put in; send several requests."),
    "rootFields": (ROOT_FIELDS_MAX, "More than {} root fields; send several requests."),
    "directives": (DIRECTIVES_MAX, "More than {} directives; put one on a fragment of fields."),
    "responseNameBytes": (RESPONSE_NAME_BYTES_MAX, "A name is over {} bytes; choose an alias."),
    "sameResponseName": (
        SAME_RESPONSE_NAME_MAX,
        "Over {} fields of one name in one place; name it once.",
    ),
    "stringCharacters": (ARGUMENT_STRING_MAX, "A string is over {} characters; shorten it."),
    "listItems": (LIST_LITERAL_MAX, "A list has more than {} items; send several requests."),
    "valueDepth": (VALUE_DEPTH_MAX, "A value is nested more than {} deep; write a flatter one."),
    "numberDigits": (NUMBER_DIGITS_MAX, "A number has over {} digits; write a shorter one."),
    "variables": (VARIABLES_MAX, "The operation has more than {} variables; use input objects."),
    "booleanVariables": (BOOLEAN_VARIABLES_MAX, "Over {} variables shape it; vary the document."),
}

# The part of the parser's message that is about kinds of token, before their text.
_KIND = r"(?:'(?:[!$&()=@\[\]{}|:]|\.{3})'|<EOF>|[A-Z][A-Za-z]*)"
_EXPECTED = rf"Expected (?:{_KIND}|'[a-z]+'), found {_KIND}"
_KINDS = re.compile(rf"({_EXPECTED}|Unexpected {_KIND})(?: '.*')?\.", re.DOTALL)

# What each limit was held against, where somebody asked to know it.
_COUNTS: ContextVar[dict[str, int] | None] = ContextVar("counts", default=None)

_Fragments = dict[str, ast.FragmentDefinitionNode]
_Places = dict[str, list[ast.FieldNode]]  # by response name: the answer has one value for each


@dataclass(slots=True)
class _Walk:
    """The document with its fragments put in: what has been met so far, and what may be."""

    fragments: _Fragments
    uncounted: frozenset[str]
    fields: int = 0
    spreads: int = 0
    aliases: int = 0
    depth_limit: str = "depth"
    fields_limit: str = "fields"


def parse_document(text: str) -> ast.DocumentNode:
    """Parse a document of at most TOKENS_MAX tokens; nothing of its text is said again.

    Raises HubError: INVALID_DOCUMENT with line and column, LIMIT_EXCEEDED.
    """
    try:
        document = parse(text, max_tokens=TOKENS_MAX)
    except GraphQLSyntaxError as error:
        raise _unparsed(error) from None
    _count("tokens", document.token_count)
    return document


def check(
    document: ast.DocumentNode, uncounted: frozenset[str] = UNCOUNTED
) -> ast.OperationDefinitionNode:
    """Return the one operation of a document that is within every limit.

    `uncounted` names fields that lead to no record; unknown fragments are left to validation.
    Raises HubError: INVALID_DOCUMENT, LIMIT_EXCEEDED, whose `found` ends where counting stopped.
    """
    operation, fragments = _sort(document)
    directives: list[ast.DirectiveNode] = []
    links: dict[str | None, set[str]] = {}
    variables = operation.variable_definitions or ()
    _hold("variables", len(variables), operation)
    for variable in variables:
        directives += variable.directives or ()
        if variable.default_value:
            _check_value(variable.default_value)
    for key, definition in ((None, operation), *fragments.items()):
        directives += definition.directives or ()
        links[key] = set()
        for selection in _selections(definition.selection_set):
            directives += selection.directives or ()
            if isinstance(selection, ast.FieldNode):
                name = (selection.alias or selection.name).value
                _hold("responseNameBytes", len(name), selection)  # GraphQL's names are ASCII
                for argument in selection.arguments or ():
                    _check_value(argument.value)
            elif isinstance(selection, ast.FragmentSpreadNode):
                links[key].add(selection.name.value)
    _check_directives(directives)
    _check_links(links, fragments)
    _check_shape(operation, _Walk(fragments, uncounted))
    return operation


@contextmanager
def counted() -> Iterator[Mapping[str, int]]:
    """What is found within, by limit: the most of each that it was held against."""
    counts: dict[str, int] = {}
    token = _COUNTS.set(counts)
    try:
        yield counts
    finally:
        _COUNTS.reset(token)


def most(limit: str) -> int:
    """The most that a limit lets through."""
    return _LIMITS[limit][0]


def _sort(document: ast.DocumentNode) -> tuple[ast.OperationDefinitionNode, _Fragments]:
    operations: list[ast.OperationDefinitionNode] = []
    fragments: _Fragments = {}
    for definition in document.definitions:
        match definition:
            case ast.OperationDefinitionNode():
                operations.append(definition)
            case ast.FragmentDefinitionNode() if definition.name.value not in fragments:
                fragments[definition.name.value] = definition
            case ast.FragmentDefinitionNode():
                raise _invalid("Two fragments have one name; rename one of them.", definition)
            case _:
                raise _invalid("A request defines no types; send one operation.", definition)
        _hold("fragments", len(fragments), definition)
    if len(operations) != 1:
        raise _invalid(f"The document has {len(operations)} operations; send exactly one.")
    return operations[0], fragments


def _selections(root: ast.SelectionSetNode) -> Iterator[ast.SelectionNode]:
    """Yield every selection of a definition as written, without recursion."""
    pending = [(root, 1)]
    while pending:
        selection_set, level = pending.pop()
        _hold("levels", level, selection_set)
        if not selection_set.selections:
            raise _invalid("A selection set is empty; name a field in it.", selection_set)
        for selection in selection_set.selections:
            yield selection
            inner: ast.SelectionSetNode | None = getattr(selection, "selection_set", None)
            if inner:
                pending.append((inner, level + 1))


def _check_value(node: ast.ValueNode, depth: int = 1) -> None:
    match node:
        case ast.StringValueNode():
            _hold("stringCharacters", len(node.value), node)
            if "\0" in node.value:  # PostgreSQL's text cannot hold it
                raise _invalid("A string holds the character U+0000; leave it out.", node)
        case ast.IntValueNode() | ast.FloatValueNode():
            _hold("numberDigits", sum(map(str.isdigit, node.value)), node)
        case ast.ListValueNode():
            _hold("valueDepth", depth, node)
            _hold("listItems", len(node.values), node)
            for item in node.values:
                _check_value(item, depth + 1)
        case ast.ObjectValueNode():
            _hold("valueDepth", depth, node)
            for each in node.fields:
                _check_value(each.value, depth + 1)


def _check_directives(directives: Sequence[ast.DirectiveNode]) -> None:
    _hold("directives", len(directives), directives[-1] if directives else None)
    shaping: set[str] = set()
    for directive in directives:
        for argument in directive.arguments or ():
            _check_value(argument.value)
            is_shaping = directive.name.value in SHAPING_DIRECTIVES
            if is_shaping and isinstance(argument.value, ast.VariableNode):
                shaping.add(argument.value.name.value)
    _hold("booleanVariables", len(shaping))


def _check_links(links: Mapping[str | None, set[str]], fragments: _Fragments) -> None:
    """Refuse circles, which no walk would leave, and unused fragments, which none would meet."""
    done: set[str | None] = set()
    path: dict[str | None, Iterator[str]] = {None: iter(links[None])}
    while path:
        name, rest = next(reversed(path.items()))
        following = next((each for each in rest if each in fragments and each not in done), None)
        if following is None:
            done.add(name)
            del path[name]
        elif following in path:
            raise _invalid("Fragments spread each other in a circle; cut it.", fragments[following])
        else:
            path[following] = iter(links[following])
    for name, fragment in fragments.items():
        if name not in done:
            raise _invalid("A fragment is not used by the operation; leave it out.", fragment)


def _check_shape(operation: ast.OperationDefinitionNode, walk: _Walk) -> None:
    roots = _gather([operation.selection_set], walk)
    _hold("rootFields", walk.fields, operation)
    if {node.name.value for nodes in roots.values() for node in nodes} <= INTROSPECTION_ROOTS:
        walk.depth_limit, walk.fields_limit = "introspectionDepth", "introspectionFields"
    _descend(roots, walk, depth=0, level=1)


def _descend(places: _Places, walk: _Walk, depth: int, level: int) -> None:
    """Walk the fields of each response path together, as the answer has them."""
    for nodes in places.values():
        inner = [node.selection_set for node in nodes if node.selection_set]
        if not inner:
            continue
        is_record = any(node.name.value not in walk.uncounted for node in nodes)
        _hold(walk.depth_limit, depth + is_record, nodes[0])
        _hold("levels", level + 1, nodes[0])
        _descend(_gather(inner, walk), walk, depth + is_record, level + 1)


def _gather(selection_sets: Sequence[ast.SelectionSetNode], walk: _Walk) -> _Places:
    """Put fragments in and sort the fields of one place by response name.

    It stops at the first limit passed, so its steps are bounded however often fragments double.
    """
    places: _Places = {}
    pending = list(selection_sets)
    while pending:
        for selection in pending.pop().selections:
            match selection:
                case ast.FieldNode():
                    walk.fields += 1
                    walk.aliases += selection.alias is not None
                    name = (selection.alias or selection.name).value
                    places.setdefault(name, []).append(selection)
                case ast.InlineFragmentNode():
                    walk.spreads += 1
                    pending.append(selection.selection_set)
                case ast.FragmentSpreadNode():
                    walk.spreads += 1
                    if fragment := walk.fragments.get(selection.name.value):
                        pending.append(fragment.selection_set)
        _hold(walk.fields_limit, walk.fields)
        _hold("spreads", walk.spreads)
        _hold("aliases", walk.aliases)
    for nodes in places.values():
        _hold("sameResponseName", len(nodes), nodes[-1])
    return places


def _unparsed(error: GraphQLSyntaxError) -> HubError:
    """Say where and, where known, which kinds of token; their text may be someone's data."""
    [place] = error.locations or [SourceLocation(1, 1)]
    if error.description.startswith("Document contains more than"):
        return _exceeded("tokens", TOKENS_MAX + 1)
    if error.description.startswith("Document is nested too deeply"):
        return _exceeded("levels", LEVELS_MAX + 1)
    kinds = _KINDS.fullmatch(error.description)
    reason = f" {kinds[1]}." if kinds else ""
    return HubError(
        Code.INVALID_DOCUMENT,
        f"The document does not parse at line {place.line}, column {place.column}.{reason}",
        line=place.line,
        column=place.column,
    )


def _hold(limit: str, found: int, node: ast.Node | None = None) -> None:
    _count(limit, found)
    if found > _LIMITS[limit][0]:
        raise _exceeded(limit, found, node)


def _count(limit: str, found: int) -> None:
    if (counts := _COUNTS.get()) is not None:
        counts[limit] = max(found, counts.get(limit, 0))


def _exceeded(limit: str, found: int, node: ast.Node | None = None) -> HubError:
    most, words = _LIMITS[limit]
    return HubError(
        Code.LIMIT_EXCEEDED, words.format(most), limit=limit, max=most, found=found, **_place(node)
    )


def _invalid(message: str, node: ast.Node | None = None) -> HubError:
    return HubError(Code.INVALID_DOCUMENT, message, **_place(node))


def _place(node: ast.Node | None) -> dict[str, int]:
    if node is None or node.loc is None:
        return {}
    return {"line": node.loc.start_token.line, "column": node.loc.start_token.column}


def check_answer(answer: bytes) -> None:
    """Raise HubError LIMIT_EXCEEDED where an answer is larger than one may be."""
    check_size(len(answer))


def check_size(size: int) -> None:
    """The same of an answer that has at least so many bytes, before it is made."""
    if size > ANSWER_BYTES_MAX:
        raise too_large(size)


def too_large(found: int) -> HubError:
    """The refusal of an answer of so many bytes."""
    return HubError(
        Code.LIMIT_EXCEEDED,
        f"The answer is larger than {ANSWER_BYTES_MAX} bytes; ask smaller pages.",
        limit="answerBytes",
        max=ANSWER_BYTES_MAX,
        found=found,
    )
