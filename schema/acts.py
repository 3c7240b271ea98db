"""GraphQL types that every command shares: receipts, refusals, notices, outcomes."""

from datetime import datetime
from enum import Enum

import strawberry

from schema.graph import described
from schema.partial import Partial
from schema.scalars import UnitCode


@strawberry.enum(description="In which language and script sentences are answered.")
class Language(Enum):
    SR_CYRL = strawberry.enum_value("SR_CYRL", description="Serbian in Cyrillic (ћирилица).")
    SR_LATN = strawberry.enum_value("SR_LATN", description="Serbian in Latin (latinica).")
    EN = strawberry.enum_value("EN", description="English.")


@described
@strawberry.type
class Notice:
    """What an office owes on an act that was made elsewhere (obaveštenje): it stands open there."""

    id: strawberry.ID
    kind: str = strawberry.field(description="What is owed; a code that never changes its meaning.")
    unit: UnitCode | None = strawberry.field(
        description="The unit in whose open list it stands; null where it stands in that of a "
        "capacity without a unit."
    )
    record: str = strawberry.field(description="The type of the record that it is about.")
    record_id: strawberry.ID = strawberry.field(description="The key of that record.")
    recorded_at: datetime = strawberry.field(description="The time of the act that left it.")


@strawberry.enum(description="How a filing stands.")
class FilingState(Enum):
    OPEN = strawberry.enum_value("OPEN", description="Newer filings of its book wait for it.")
    WAITING = strawberry.enum_value(
        "WAITING", description="It waits for somebody else, and newer ones go on."
    )
    CLOSED = strawberry.enum_value("CLOSED", description="An act answered it, or it was closed.")


@described
@strawberry.type
class Filing:
    """What an office received (podnesak), numbered without gaps within its year."""

    id: strawberry.ID
    office: str = strawberry.field(
        description="The unit that received it by its code, or the capacity without a unit."
    )
    book: str = strawberry.field(description="In whose order it stands.")
    year: int
    number: int
    received_at: datetime
    state: FilingState
    subject: str


@described
@strawberry.type
class Receipt:
    """That an act is recorded: its number and time in the one order of all commits."""

    act: strawberry.ID | None = strawberry.field(description="The act's id; null under `dryRun`.")
    commit: int | None = strawberry.field(
        description="The number of its commit, which is the version of what it wrote; null under "
        "`dryRun`."
    )
    recorded_at: datetime | None = strawberry.field(
        description="The time of its commit; null under `dryRun`."
    )
    record_id: strawberry.ID = strawberry.field(
        description="The key of the record or filing that it wrote."
    )
    notices: list[Notice] = strawberry.field(description="What others owe because of it.")
    answers: list[Notice] = strawberry.field(
        description="The notices that it answered: of the own open list, or left before and "
        "taken back."
    )
    filing: Filing | None = strawberry.field(
        description="The filing that the act received, answered or marked, as it stands."
    )
    repeated: bool = strawberry.field(
        description="Whether the key was known, and this is the act made under it before."
    )


@described
@strawberry.type
class RefusalFact:
    """A fact that a refusal names."""

    name: str
    value: str | None


@described
@strawberry.type(name="Refusal")
class RefusalSaid:
    """Why a command is not carried out; nothing was written but this."""

    code: str = strawberry.field(description="A code that never changes its meaning.")
    article: str | None = strawberry.field(
        description="The regulation and article that say so, such as `član 15. stav 1. "
        "Pravilnika`, in the language of the sentence; null where it is the hub's own rule."
    )
    sentence: str = strawberry.field(
        description="One sentence, in the language of the argument `language`, else of the header "
        "Accept-Language, else in Serbian Cyrillic."
    )
    facts: list[RefusalFact]


@described
@strawberry.type
class Outcome:
    """What became of a command, looked up by its key: a receipt or a refusal."""

    command: str
    receipt: Receipt | None
    refusal: RefusalSaid | None


@strawberry.input(description="A date of which the day, or the day and the month, may be unknown.")
class PartialDateInput:
    year: int
    month: int | None = None
    day: int | None = None

    @property
    def partial(self) -> Partial:
        """The date; PartialError where it cannot be one."""
        return Partial(self.year, self.month, self.day)

    def check(self) -> None:
        """Raise PartialError where it cannot be a date."""
        assert self.partial
