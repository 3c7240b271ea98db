"""From a mutation's text to a command that can be carried out: settled, bound, its input built."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from auth.viewer import Viewer
from hub.body import Request
from hub.compiler import inputs
from hub.compiler.bind import bind, check_same, given
from hub.compiler.guard import denied, forbidden, guard
from hub.compiler.plan import Profile, Use, Withheld
from hub.compiler.statement import Statement
from hub.compiler.write import write
from hub.errors import HubErrors
from hub.ledger.asked import MADE, Chosen, read_command, read_question
from hub.ledger.given import build, digest, identity
from hub.ledger.languages import language
from hub.prepare import Compiler, Lexed, Prepared, Ready
from schema.acts import Language
from schema.command import Command


@dataclass(frozen=True, slots=True)
class Commanded:
    """A command of one viewer, ready to be carried out.

    `body` is what a second request under the same key must share. `statement` reads the payload's
    record, where any of it is asked.
    """

    command: Command
    key: str
    response: str
    input: Any
    expected: int | None
    filing: UUID | None
    trial: bool
    language: Language
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
    values = given(dict(asked.arguments), lexed.literals, variables)
    built = build(command.input, values["input"])
    expected = values.get("expectedVersion")
    filing = identity(values.get("filing"), "filing")
    return Commanded(
        command=command,
        key=values["key"],
        response=asked.key,
        input=built,
        expected=expected,
        filing=filing,
        trial=values["dryRun"],
        language=language(values.get("language"), request.languages),
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
    values = given(dict(asked.arguments), lexed.literals, variables)
    return Question(
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
