"""Inputs of commands on cases, and the facts that are known before they are decided on."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import strawberry
from strawberry import ID

from schema.case import CaseRemedy
from schema.citizenship_commands import CitizenshipBookKind
from schema.command import command_input
from schema.scalars import UnitCode

DOCUMENTS_MAX = 20  # shown in one step


@command_input
class CaseDocumentInput:
    """A document (isprava): its name and body in Serbian Cyrillic, number and date if it has them.

    A name or body has up to 250 letters, a number up to 50.
    """

    name: str
    body: str | None = None
    number: str | None = None
    dated: date | None = None


@command_input
class OpenDoubtInput:
    """Which data are in doubt and why (sumnja u tačnost podataka), each up to 250 letters.

    Of a person of the own books, with the entry that is disputed where one is; of one who is in no
    book yet, with the filing. The filing waits while the doubt is open. Up to 20 documents.
    """

    subject: str
    grounds: str
    person: ID | None = None
    birth_entry: ID | None = None
    citizens_book_entry: ID | None = None
    filing: ID | None = None
    documents: list[CaseDocumentInput] = strawberry.field(default_factory=list)

    def check(self) -> None:
        """ValueError for too many documents."""
        _check(self.documents)


@command_input
class GiveOpinionInput:
    """The opinion of the Ministry of the Interior (mišljenje): whether the data are accurate."""

    case_file: ID
    number: str
    given_on: date
    is_accurate: bool
    text: str
    documents: list[CaseDocumentInput] = strawberry.field(default_factory=list)

    def check(self) -> None:
        """ValueError for too many documents."""
        _check(self.documents)


@command_input
class WithdrawDoubtInput:
    """That a doubt fell away, and why; up to 250 letters."""

    case_file: ID
    reason: str


@command_input
class TakeUpOpinionInput:
    """That the registrar takes up the opinion on the own doubt; its filing goes on."""

    case_file: ID


@command_input
class OpenReconstructionInput:
    """The order of the Minister of the Interior (rešenje o obnovi): what, how, until when.

    Books with the unit that keeps them, the evidence of decisions without one. `procedure`
    (postupak) is how the order has it renewed. `until` is at most ten years away.
    """

    book: CitizenshipBookKind
    subject: str
    procedure: str
    order_number: str
    ordered_on: date
    until: date
    unit: UnitCode | None = None
    documents: list[CaseDocumentInput] = strawberry.field(default_factory=list)

    def check(self) -> None:
        """ValueError for too many documents."""
        _check(self.documents)


@command_input
class AddEvidenceInput:
    """What is shown of the records that were lost: 1 to 20 documents, and what they say."""

    case_file: ID
    text: str
    documents: list[CaseDocumentInput]

    def check(self) -> None:
        """ValueError for too many documents."""
        _check(self.documents)


@command_input
class RestoreEntryInput:
    """An entry that was renewed: one of the three, and on which evidence."""

    case_file: ID
    text: str
    birth_entry: ID | None = None
    citizens_book_entry: ID | None = None
    decision: ID | None = None


@command_input
class CloseReconstructionInput:
    """The decision that ends the renewal (rešenje), whether all was renewed, and its remedy.

    The remedy's days are counted from the delivery.
    """

    case_file: ID
    number: str
    body: str
    decided_on: date
    is_complete: bool
    text: str
    remedy: CaseRemedy
    delivered_on: date | None = None


def _check(documents: list[CaseDocumentInput]) -> None:
    if len(documents) > DOCUMENTS_MAX:
        message = f"at most {DOCUMENTS_MAX} documents are shown in one step"
        raise ValueError(message)


@dataclass(frozen=True, slots=True)
class DoubtFacts:
    """What the registers know before a doubt is opened.

    `person` is whom the id means today, none where nobody of the own books whom the viewer may
    read; the entries are none where they are not that person's, of a book that the unit keeps. The
    filing is the own office's.
    """

    key: UUID
    today: date
    office: str
    unit: str
    next_number: int
    person: UUID | None
    is_disputed: bool
    birth_entry: UUID | None
    citizens_book_entry: UUID | None
    filing_state: str | None
    filing_year: int | None
    filing_number: int | None


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """What is known before a reconstruction is opened; `keeper` keeps the books of the unit."""

    key: UUID
    today: date
    office: str
    next_number: int
    is_known: bool
    keeper: str | None


@dataclass(frozen=True, slots=True)
class StepFacts:
    """The case in which a step is made; nulls where there is none that the viewer reaches.

    `steps` and `entries` are how many it has. `notices` are those that its steps left and nobody
    answered. `filing_waits` is whether the filing that it named waits still.
    """

    key: UUID
    today: date
    office: str
    version: int | None
    kind: str | None
    state: str | None
    opened_on: date | None
    closed_on: date | None
    due_on: date | None
    unit: str | None
    person: UUID | None
    steps: int
    entries: int
    notices: tuple[UUID, ...]
    filing: UUID | None
    filing_waits: bool


@dataclass(frozen=True, slots=True)
class RestoredFacts(StepFacts):
    """The same with the entry that was renewed: whose it is, and whether the case names it.

    `is_there` is whether the entry stands in a book that the case concerns.
    """

    is_there: bool
    whose: UUID | None
    is_named: bool
