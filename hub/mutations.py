"""The mutations of the graph, and its questions on them: made from what registers declare."""

from collections.abc import Iterable
from typing import Any

import strawberry
from strawberry.tools import create_type
from strawberry.types.field import StrawberryField
from strawberry.utils.str_converters import to_camel_case, to_snake_case

from hub.fields import argument, root
from schema.acts import Filing, Language, Notice, Outcome, Receipt, RefusalSaid
from schema.command import Command
from schema.declare import DeclarationError, Register
from schema.record import Record
from schema.refusals import sentences
from schema.scalars import CommandKey, UnitCode

# What Query answers of the ledger itself.
OUTCOME, NOTICES, FILINGS = "outcome", "notices", "filings"
LEDGER_ROOTS = (OUTCOME, NOTICES, FILINGS)
LISTED_DEFAULT = 20
FILED = frozenset({"FILING_CLOSED", "FILING_UNKNOWN", "OLDER_FILING_OPEN"})
LEDGER_REFUSALS = FILED | {"VERSION_CHANGED"}  # what the ledger itself refuses
KEY_DOC = (
    "Names the command for good; sent again with the same input it has the same outcome and "
    "changes nothing."
)
VERSION_DOC = (
    "The version that the input was made from: the number of the commit that wrote the record."
)
TRIAL_DOC = (
    "Answers what would come of it; nothing is written but the trail's event, and the key stays "
    "free."
)
FILING_DOC = "The filing that the act answers; older ones of its book are answered before it."
LANGUAGE_DOC = "In which language a refusal is said."


def payload_field(record: Record) -> str:
    """Under which name a payload answers its record."""
    return to_camel_case(to_snake_case(record.name))


def mutation(registers: Iterable[Register]) -> type | None:
    """The type Mutation; None where no register declares a command."""
    commands = [command for register in registers for command in register.commands]
    for command in commands:
        _check(command)
    if not commands:
        return None
    doc = "Commands: each is carried out whole or not at all, one in an operation."
    return create_type("Mutation", [_field(command) for command in commands], description=doc)


def matchings(registers: Iterable[Register]) -> list[StrawberryField]:
    """The root fields by which a row without a number is matched to somebody."""
    return [
        root(one.name, list[one.candidate] | None, one.doc, argument("id", strawberry.ID))  # type: ignore[name-defined]
        for register in registers
        for one in register.matchings
    ]


def questions(registers: Iterable[Register]) -> list[StrawberryField]:
    """The root fields that answer from the ledger itself."""
    outcome = root(
        OUTCOME,
        Outcome | None,
        "What became of the viewer's own command under this key; null where none was received. "
        "Asked in a request of its own.",
        argument("key", CommandKey),
        argument("language", Language | None, LANGUAGE_DOC, default=None),
    )
    notices = root(
        NOTICES,
        list[_open_notice(registers)],  # type: ignore[misc]
        "What offices owe on acts that were made elsewhere, until a command answers it; oldest "
        "first: 1 to 100 notices, after the one named. A clerk reads those of the own unit, who "
        "acts for no unit the own and those of all units. Each leads to the record that it is "
        "about. Asked in a request of its own.",
        argument("first", int, "How many notices: 1 to 100.", default=LISTED_DEFAULT),
        argument("after", strawberry.ID | None, "The notice after which the page starts."),
        argument("unit", UnitCode | None, "Those of this unit; without it all in reach."),
        argument("kinds", list[str] | None, "Those of these kinds; without it all."),
    )
    filings = root(
        FILINGS,
        list[Filing],
        "What the viewer's office received and has not closed, oldest first: 1 to 100 filings, "
        "after the one named. Asked in a request of its own.",
        argument("first", int, "How many filings: 1 to 100.", default=LISTED_DEFAULT),
        argument("after", strawberry.ID | None, "The filing after which the page starts."),
    )
    return [outcome, notices, filings]


def _open_notice(registers: Iterable[Register]) -> type:
    """A notice as the open list answers it: with each record that notices are about."""
    about = {
        command.answers.name: command.answers
        for register in registers
        for command in register.commands
        if command.notices and command.answers is not None
    }
    annotations: dict[str, Any] = {}
    namespace: dict[str, object] = {"__annotations__": annotations}
    for record in about.values():
        annotations[to_snake_case(record.name)] = record.type | None
        namespace[to_snake_case(record.name)] = strawberry.field(
            description="The record that it is about, as this viewer reads it; null where it is "
            "about another, or the viewer does not reach it."
        )
    doc = "A notice on an open list (otvoreni spisak), with the record that it is about."
    return strawberry.type(type("OpenNotice", (Notice,), namespace), description=doc)


def _check(command: Command) -> None:
    """Raise DeclarationError where a refusal has no sentence, or a change no version."""
    missing = sorted((command.refusals | LEDGER_REFUSALS) - sentences().keys())
    if missing:
        message = f"{command.name} refuses with {', '.join(missing)}: write them in schema/texts/."
        raise DeclarationError(message)
    if command.changes and "version" not in command.facts.shape.__annotations__:
        message = f"{command.name} changes a record: give its facts an attribute `version`."
        raise DeclarationError(message)


def _field(command: Command) -> StrawberryField:
    version = (argument("expected_version", int, VERSION_DOC),) if command.changes else ()
    filing = (argument("filing", strawberry.ID | None, FILING_DOC),) if command.book else ()
    return root(
        command.name,
        _payload(command),
        command.doc,
        argument("key", CommandKey, KEY_DOC),
        argument("input", command.input),
        *version,
        *filing,
        argument("dry_run", bool, TRIAL_DOC, default=False),
        argument("language", Language | None, LANGUAGE_DOC, default=None),
    )


def _payload(command: Command) -> type:
    """What a command answers: a receipt and the record, or a refusal."""
    record = command.answers
    name = f"{command.name[0].upper()}{command.name[1:]}Payload"
    annotations: dict[str, Any] = {"receipt": Receipt | None, "refusal": RefusalSaid | None}
    namespace: dict[str, object] = {
        "__annotations__": annotations,
        "receipt": strawberry.field(description="Null where the command is refused."),
        "refusal": strawberry.field(description="Null where the act stands."),
    }
    if record is not None:
        annotations[to_snake_case(record.name)] = record.type | None
        namespace[to_snake_case(record.name)] = strawberry.field(
            description="The record as it stands after the act, as this viewer reads it; null "
            "where the command is refused or the viewer does not reach the record."
        )
    doc = f"What became of {command.name}: a receipt and the record, or a refusal."
    return strawberry.type(type(name, (), namespace), name=name, description=doc)
