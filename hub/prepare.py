"""From a request's text to a bound statement, with what was compiled before kept.

Three bounded caches: texts to their lexical form, lexical forms (literals lifted) to validated
documents, and those with the viewer's profile and the variables' structure to statements.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    NamedTypeNode,
    OperationDefinitionNode,
    OperationType,
    Source,
    VariableNode,
    Visitor,
    get_location,
    visit,
)

from auth.viewer import Viewer
from hub import limits
from hub.access_graph import ASIDE
from hub.api import Api
from hub.body import Request
from hub.compiler import inputs
from hub.compiler.bind import bind, setting_of
from hub.compiler.guard import guard
from hub.compiler.plan import Profile
from hub.compiler.read import AS_OF, read
from hub.compiler.statement import Setting, Statement
from hub.compiler.write import write
from hub.errors import Code, HubError, HubErrors
from hub.kept import Kept
from hub.lexed import Lexed, lex
from hub.validation import check_valid

TEXTS_MAX = 2_000
TEXTS_CHARACTERS_MAX = 4_000_000  # kept twice, as text and as form
DOCUMENTS_MAX = 1_000
DOCUMENTS_CHARACTERS_MAX = 300_000  # a parsed document takes 100 bytes for each
STATEMENTS_MAX = 2_000
STATEMENTS_CHARACTERS_MAX = 20_000_000  # of SQL
KINDS_MAX = 8  # of viewers who send the same bytes
SCHEMA_ROOTS = frozenset({"__schema", "__type"})


@dataclass(frozen=True, slots=True)
class Prepared:
    """A validated document: its one operation, and which variables shape the statement by value.

    `aside` are the root fields of one that is about the graph or about access, and reads no data,
    `apart` those that the ledger answers, or a matching.
    """

    document: DocumentNode
    operation: OperationDefinitionNode
    places: Mapping[int, int]
    shaping: tuple[str, ...]
    aside: frozenset[str]
    apart: frozenset[str]

    @property
    def introspects(self) -> bool:
        """Whether no data are asked for."""
        return bool(self.aside)

    @property
    def asks_ledger(self) -> bool:
        """Whether what is asked for is what the ledger answers itself, or a matching."""
        return bool(self.apart)

    @property
    def commands(self) -> bool:
        """Whether the operation is a mutation."""
        return self.operation.operation is OperationType.MUTATION


@dataclass(frozen=True, slots=True)
class Ready:
    """A statement with its parameters, and the key under which it is kept."""

    statement: Statement
    arguments: list[Any]
    key: object = None


@dataclass(frozen=True, slots=True)
class Bound:
    """A request's parameters for viewers of one kind: those of its statement but the settings."""

    key: object
    arguments: Sequence[Any]
    settings: Sequence[tuple[int, str]]  # where each of the viewer's settings goes


class Compiler:
    """Documents to statements, for one graph."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.texts: Kept[str, Lexed] = Kept(
            TEXTS_MAX, TEXTS_CHARACTERS_MAX, lambda text, _: len(text)
        )
        self.documents: Kept[str, Prepared] = Kept(
            DOCUMENTS_MAX, DOCUMENTS_CHARACTERS_MAX, lambda form, _: len(form)
        )
        self.statements: Kept[Any, Statement | HubErrors] = Kept(
            STATEMENTS_MAX, STATEMENTS_CHARACTERS_MAX, _characters
        )

    def prepare(self, text: str, operation: str | None) -> tuple[Lexed, Prepared]:
        """The validated document of a text, with its literals."""
        held = self.texts.held.get(text)
        if held is not None:
            lexed = self.texts.get(text, lambda: held)
            prepared = self.documents.get(lexed.form, lambda: self._document(text, held.places))
        else:
            # Limits first: those on tokens and depth guard the lexing, others are about literals,
            # which a form known before says nothing of.
            document = limits.parse_document(text)
            checked = limits.check(document, self.api.uncounted)
            lexed = self.texts.get(text, lambda: lex(document))
            prepared = self.documents.get(
                lexed.form, lambda: self.validated(document, checked, lexed.places)
            )
        name = prepared.operation.name
        if operation is not None and (name is None or name.value != operation):
            raise HubError(Code.INVALID_DOCUMENT, "The document has no operation of that name.")
        return lexed, prepared

    def _document(self, text: str, places: Mapping[int, int]) -> Prepared:
        document = limits.parse_document(text)
        return self.validated(document, limits.check(document, self.api.uncounted), places)

    def validated(
        self,
        document: DocumentNode,
        operation: OperationDefinitionNode,
        places: Mapping[int, int],
    ) -> Prepared:
        """A document within the limits, validated; HubError INVALID_DOCUMENT."""
        varies = document.loc is None or "$" in document.loc.source.body
        check_valid(self.api.graphql, document, varies=varies)
        if operation.operation is OperationType.SUBSCRIPTION:
            raise HubError(Code.INVALID_DOCUMENT, "The hub answers queries and mutations.")
        return Prepared(
            document,
            operation,
            places,
            _shaping(document, operation) if varies else (),
            *_aside(document, operation, self.api.apart),
        )

    def is_known(self, text: str) -> bool:
        """Whether the text was prepared before, so that doing it again costs nothing."""
        lexed = self.texts.held.get(text)
        return lexed is not None and lexed.form in self.documents.held

    def ready(
        self, text: str, operation: str | None, variables: Mapping[str, object], viewer: Viewer
    ) -> Ready:
        """The bound statement of a request; raises HubError and HubErrors."""
        made = self._ready(text, operation, variables, viewer, may_compile=True)
        assert made is not None
        return made

    def found(
        self, text: str, operation: str | None, variables: Mapping[str, object], viewer: Viewer
    ) -> Ready | None:
        """The same where its statement is kept already; else None."""
        return self._ready(text, operation, variables, viewer, may_compile=False)

    def _ready(
        self,
        text: str,
        operation: str | None,
        variables: Mapping[str, object],
        viewer: Viewer,
        *,
        may_compile: bool,
    ) -> Ready | None:
        lexed, prepared = self.prepare(text, operation)
        definitions = prepared.operation.variable_definitions or ()
        coerced = inputs.variables(self.api.graphql, definitions, variables)
        profile = Profile(viewer.capacity, viewer.basis is not None, viewer.clearance)
        shape = tuple(
            (name, repr(value) if name in prepared.shaping else inputs.shape(value))
            for name, value in coerced.items()
        )
        key = (lexed.form, profile, shape)
        statement = self.statements.find(key)
        if statement is None:
            if not may_compile:
                return None
            statement = self.statements.get(key, lambda: self._settled(prepared, coerced, profile))
        if isinstance(statement, HubErrors):
            raise HubErrors(statement.errors)
        try:
            return Ready(statement, bind(statement, viewer, lexed.literals, coerced), key)
        except HubError as error:
            raise _placed(error, text, lexed) from None

    def again(self, request: Request, viewer: Viewer) -> Ready | None:
        """What a viewer of this kind was made ready for before, with this viewer's settings."""
        bound: Bound | None = request.bound.get(_kind_of(viewer))
        statement = None if bound is None else self.statements.find(bound.key)
        if bound is None or not isinstance(statement, Statement):
            return None
        arguments = list(bound.arguments)
        for place, name in bound.settings:
            arguments[place] = setting_of(viewer, name)
        return Ready(statement, arguments, bound.key)

    def _settled(
        self, prepared: Prepared, variables: Mapping[str, Any], profile: Profile
    ) -> Statement | HubErrors:
        """The statement, or what is denied: both depend on the same key, and both are kept."""
        try:
            return self.compile(prepared, variables, profile)
        except HubErrors as denied:
            return denied.with_traceback(None)

    def compile(
        self, prepared: Prepared, variables: Mapping[str, Any], profile: Profile
    ) -> Statement:
        """read, guard, write."""
        plan = read(self.api, prepared.document, prepared.operation, variables, prepared.places)
        return write(guard(plan, profile))


def keep(ready: Ready, request: Request, viewer: Viewer) -> None:
    """Let the request's bytes find at once what was made ready for a viewer of this kind."""
    parameters = enumerate(ready.statement.parameters)
    settings = tuple((place, one.name) for place, one in parameters if isinstance(one, Setting))
    if len(request.bound) >= KINDS_MAX:
        request.bound.clear()
    request.bound[_kind_of(viewer)] = Bound(ready.key, ready.arguments, settings)


def _kind_of(viewer: Viewer) -> object:
    return viewer.capacity, viewer.basis is None, viewer.clearance


@contextmanager
def placing(text: str, lexed: Lexed) -> Iterator[None]:
    """Whatever is refused inside names a literal by its line and column."""
    try:
        yield
    except HubError as error:
        raise _placed(error, text, lexed) from None


def _placed(error: HubError, text: str, lexed: Lexed) -> HubError:
    """The error with the line and column of the literal that it names by its number, if it does."""
    facts = dict(error.facts)
    index = facts.pop("literal", None)
    start = next((at for at, number in lexed.places.items() if number == index), None)
    if start is not None:
        place = get_location(Source(text), start)
        facts |= {"line": place.line, "column": place.column}
    return HubError(error.code, error.message, **facts)


def _characters(key: Any, made: Statement | HubErrors) -> int:
    form: str = key[0]
    return len(form) + (len(made.sql) if isinstance(made, Statement) else 0)


def _shaping(document: DocumentNode, operation: OperationDefinitionNode) -> tuple[str, ...]:
    """Variables whose value, not only structure, decides the text: of directives and orderings.

    The times of @asOf are parameters.
    """
    names: set[str] = {
        definition.variable.name.value
        for definition in operation.variable_definitions or ()
        if _type_name(definition.type).endswith("Order")
    }

    class Directives(Visitor):
        def enter_directive(self, node: Any, *_: Any) -> None:
            for argument in (node.arguments or ()) if node.name.value != AS_OF else ():
                if isinstance(argument.value, VariableNode):
                    names.add(argument.value.name.value)

    visit(document, Directives())
    return tuple(sorted(names))


def _type_name(node: Any) -> str:
    while not isinstance(node, NamedTypeNode):
        node = node.type
    return node.name.value


def _aside(
    document: DocumentNode, operation: OperationDefinitionNode, apart: frozenset[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """The root fields about the graph, and those answered apart; mixed with others: refused."""
    fragments = {
        node.name.value: node
        for node in document.definitions
        if isinstance(node, FragmentDefinitionNode)
    }
    names: set[str] = set()
    pending = [operation.selection_set]
    while pending:
        for selection in pending.pop().selections:
            if isinstance(selection, FieldNode):
                names.add(selection.name.value)
            elif isinstance(selection, FragmentSpreadNode):
                pending.append(fragments[selection.name.value].selection_set)
            elif isinstance(selection, InlineFragmentNode):
                pending.append(selection.selection_set)
    about = frozenset(names & (SCHEMA_ROOTS | ASIDE))
    asked = frozenset(names & apart)
    if (alone := about or asked) and names - alone - {"__typename"}:
        message = f"{_kind(alone, apart)} is asked in a request of its own."
        raise HubError(Code.INVALID_DOCUMENT, message)
    return about, asked


def _kind(asked: frozenset[str], apart: frozenset[str]) -> str:
    if asked & apart:
        return "What the ledger answers itself"
    return "What is known of access" if asked & ASIDE else "Introspection"
