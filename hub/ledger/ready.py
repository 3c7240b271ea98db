"""From a mutation's text to a command that can be carried out: settled, bound, its input built."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from auth.viewer import Viewer
from hub import language as words
from hub.api import Api
from hub.body import Request
from hub.compiler import inputs
from hub.compiler.bind import bind, check_same, given
from hub.compiler.guard import denied, forbidden, guard
from hub.compiler.plan import Profile, Use, Withheld
from hub.compiler.statement import Statement
from hub.compiler.write import write
from hub.errors import Code, HubError, HubErrors
from hub.ledger.asked import MADE, Asked, Chosen, read_command, read_question
from hub.ledger.given import build, digest, identity
from hub.ledger.languages import language
from hub.lexed import Lexed
from hub.mutations import payload_field
from hub.prepare import Compiler, Prepared, Ready, placing
from schema.acts import Language
from schema.command import Command

LISTED_MAX = 100  # as a page of any list


@dataclass(frozen=True, slots=True)
class Commanded:
    """A command of one viewer, ready to be carried out.

    `body` is what a second request under the same key must share. `statement` reads the payload's
    record, where any of it is asked. `reader` is the language of what could not be read of it.
    """

    command: Command
    key: str
    response: str
    input: Any
    expected: int | None
    filing: UUID | None
    trial: bool
    language: Language
    reader: words.Language
    shown: tuple[Chosen, ...]
    statement: Statement | None
    coordinates: tuple[str, ...]
    withheld: tuple[Withheld, ...]
    body: bytes
    document: bytes
    viewer: Viewer
    request: UUID
    literals: tuple[object, ...]
    variables: Mapping[str, Any]

    @property
    def subjects(self) -> tuple[str, ...]:
        """Everything that two commands must not change at once."""
        own = tuple(self.command.subjects(self.input))
        return (*own, str(self.filing)) if self.filing else own

    def reading(self, record_id: UUID) -> Ready:
        """The statement that reads the record of this key."""
        assert self.statement is not None
        values = {**self.variables, MADE: str(record_id)}
        return Ready(self.statement, bind(self.statement, self.viewer, self.literals, values))


@dataclass(frozen=True, slots=True)
class Question:
    """A question on the ledger itself, or a matching: its arguments, and what is shown.

    `statement` reads the records that are asked of what is answered, where any are.
    """

    name: str
    arguments: Mapping[str, Any]
    language: Language
    shown: tuple[Chosen, ...]
    statement: Statement | None
    coordinates: tuple[str, ...]
    withheld: tuple[Withheld, ...]
    document: bytes
    viewer: Viewer
    request: UUID
    literals: tuple[object, ...]
    variables: Mapping[str, Any]

    def reading(self, ids: Mapping[str, list[str]]) -> Ready:
        """The statement that reads the records of these keys, by the field that answers them."""
        assert self.statement is not None
        values = {**self.variables, MADE: ids}
        return Ready(self.statement, bind(self.statement, self.viewer, self.literals, values))


def of_command(
    command: Command, asked: Asked, literals: Sequence[object], variables: Mapping[str, Any]
) -> dict[str, Any]:
    """The arguments of a command, its input built; HubError where one is wrong."""
    values: dict[str, Any] = given(dict(asked.arguments), literals, variables)
    values["input"] = build(command.input, values["input"])
    values["filing"] = identity(values.get("filing"), "filing")
    return values


def of_question(
    asked: Asked, viewer: Viewer, literals: Sequence[object], variables: Mapping[str, Any]
) -> dict[str, Any]:
    """The arguments of a question, ids as such; HubError where one is wrong or too large."""
    values: dict[str, Any] = given(dict(asked.arguments), literals, variables)
    for name in {"id", "after"} & values.keys():
        values[name] = identity(values[name], name)
    first, unit = values.get("first", 1), values.get("unit")
    if not isinstance(first, int) or not 1 <= first <= LISTED_MAX:
        message = f"A page holds 1 to {LISTED_MAX}; ask the rest with `after`."
        raise HubError(Code.LIMIT_EXCEEDED, message, limit="first", max=LISTED_MAX, found=first)
    if unit is not None and viewer.unit is not None and unit != viewer.unit:
        message = "`unit` names another unit than the one you act for; leave it out."
        raise HubError(Code.FORBIDDEN, message, path="unit")
    return values


def no_records(api: Api) -> dict[str, list[str]]:
    """The keys of records that a question names before it is asked: none, by each field."""
    return {payload_field(one): [] for one in api.records.values()}


class _Read(NamedTuple):
    lexed: Lexed
    prepared: Prepared
    variables: Mapping[str, Any]


def _read(compiler: Compiler, request: Request) -> _Read:
    lexed, prepared = compiler.prepare(request.document, request.operation)
    definitions = prepared.operation.variable_definitions or ()
    variables = inputs.variables(compiler.api.graphql, definitions, request.variables)
    return _Read(lexed, prepared, variables)


def ready(compiler: Compiler, request: Request, viewer: Viewer, number: UUID) -> Commanded:
    """The command of a request; HubErrors FORBIDDEN where the viewer may not give or read it."""
    lexed, prepared, variables = _read(compiler, request)
    asked = read_command(compiler.api, prepared, variables)
    command = compiler.api.commands[asked.name]
    profile = Profile(viewer.capacity, viewer.basis is not None, viewer.clearance)
    use = Use(f"Mutation.{command.name}", "command", command.to)
    if (denial := denied(use, profile)) is not None:
        raise HubErrors((forbidden(denial),))
    guarded = guard(asked.plan, profile)
    statement = write(guarded) if any(root.shown for root in guarded.roots) else None
    check_same(asked.plan.same, lexed.literals)
    with placing(request.document, lexed):
        values = of_command(command, asked, lexed.literals, variables)
    built, filing = values["input"], values["filing"]
    expected = values.get("expectedVersion")
    return Commanded(
        command=command,
        key=values["key"],
        response=asked.key,
        input=built,
        expected=expected,
        filing=filing,
        trial=values["dryRun"],
        language=language(values.get("language"), request.languages),
        reader=words.chosen(request.languages.encode("latin-1")),
        shown=asked.shown,
        statement=statement,
        coordinates=(f"{use.coordinate}:{use.use}", *guarded.coordinates),
        withheld=guarded.withheld,
        body=digest(command.name, viewer.unit, expected, filing, built),
        document=hashlib.sha256(request.document.encode()).digest(),
        viewer=viewer,
        request=number,
        literals=lexed.literals,
        variables=variables,
    )


def question(compiler: Compiler, request: Request, viewer: Viewer, number: UUID) -> Question:
    """The question of a request; HubErrors FORBIDDEN where the viewer may not ask it."""
    lexed, prepared, variables = _read(compiler, request)
    asked = read_question(compiler.api, prepared, variables)
    profile = Profile(viewer.capacity, viewer.basis is not None, viewer.clearance)
    use = Use(f"Query.{asked.name}", "select", compiler.api.root_rule("Query", asked.name))
    if (denial := denied(use, profile)) is not None:
        raise HubErrors((forbidden(denial),))
    guarded = guard(asked.plan, profile)
    statement = write(guarded) if any(root.shown for root in guarded.roots) else None
    check_same(asked.plan.same, lexed.literals)
    with placing(request.document, lexed):
        values = of_question(asked, viewer, lexed.literals, variables)
    made = Question(
        name=asked.name,
        arguments=values,
        language=language(values.get("language"), request.languages),
        shown=asked.shown,
        statement=statement,
        coordinates=(f"{use.coordinate}:{use.use}", *guarded.coordinates),
        withheld=guarded.withheld,
        document=hashlib.sha256(request.document.encode()).digest(),
        viewer=viewer,
        request=number,
        literals=lexed.literals,
        variables=variables,
    )
    if statement is not None:
        with placing(
            request.document, lexed
        ):  # what is asked of the records, before they are known
            made.reading(no_records(compiler.api))
    return made
