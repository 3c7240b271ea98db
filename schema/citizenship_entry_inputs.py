"""What a registrar states to enter citizenship, by articles of the rulebook.

Every input names the person and one entry of the own unit's books: of births, or of citizens where
the person is in no birth register kept in Serbia. Words are in Serbian Cyrillic, bodies in the
nominative; a day is not in the future.
"""

from datetime import date
from enum import Enum
from typing import Protocol

import strawberry
from strawberry import ID

from schema.citizenship import CitizenshipEnd, CitizenshipGround
from schema.citizenship_acts import AnnulledKind
from schema.command import command_input

ADMITTED = (CitizenshipGround.ADMISSION, CitizenshipGround.INTERNATIONAL_TREATY)


class Placed(Protocol):
    """An input that names whom and what is written in."""

    person: ID
    birth_entry: ID | None
    citizens_book_entry: ID | None


def one_entry(given: Placed) -> None:
    """Raise ValueError unless exactly one entry is named."""
    if (given.birth_entry is None) == (given.citizens_book_entry is None):
        message = "birthEntry or citizensBookEntry is given, one of them"
        raise ValueError(message)


@command_input
class EnterCitizenshipDecisionInput:
    """What was delivered to the unit for entry, rulebook art. 11 to 13 and 15.

    `document` is the id of a decision of the evidence, of a determination, of an act on one deemed
    a citizen, or of an annulment: what a notice of the open list names. Body, number and days are
    the evidence's.
    """

    person: ID
    document: ID
    birth_entry: ID | None = None
    citizens_book_entry: ID | None = None
    registrar: str | None = None

    def check(self) -> None:
        """One entry is named."""
        one_entry(self)


@strawberry.enum(description="What a document proves for citizenship by birth on the territory.")
class TerritoryProof(Enum):
    PARENTS = strawberry.enum_value(
        "PARENTS",
        description="That both parents are unknown, stateless or of unknown citizenship.",
    )
    CHILD = strawberry.enum_value("CHILD", description="That the child is stateless.")
    DECISION = strawberry.enum_value(
        "DECISION", description="It is the decision of the competent body on which it is entered."
    )


@command_input
class EnterCitizenshipByBirthInput:
    """Birth on the territory (rođenje na teritoriji), rulebook art. 10.

    Law on citizenship, art. 13. The document by its name (naziv isprave), with body, number
    and date as far as it has them.
    """

    person: ID
    proves: TerritoryProof
    name: str
    body: str | None = None
    number: str | None = None
    dated: date | None = None
    birth_entry: ID | None = None
    citizens_book_entry: ID | None = None
    registrar: str | None = None

    def check(self) -> None:
        """One entry is named."""
        one_entry(self)


@command_input
class EnterAdmissionInput:
    """Admission (prijem) or an international treaty by a decision on paper, rulebook art. 11.

    It was delivered to the unit and is final. `effectiveOn` is the day of acquisition that it
    names; without it citizenship begins with finality.
    """

    person: ID
    ground: CitizenshipGround
    body: str
    number: str
    decided_on: date
    final_on: date
    delivered_on: date
    effective_on: date | None = None
    birth_entry: ID | None = None
    citizens_book_entry: ID | None = None
    registrar: str | None = None

    def check(self) -> None:
        """One entry is named, and the ground is one of the article's."""
        one_entry(self)
        if self.ground not in ADMITTED:
            message = "the ground is ADMISSION or INTERNATIONAL_TREATY"
            raise ValueError(message)


@command_input
class EnterDeterminationInput:
    """A determination (utvrđivanje) on paper, rulebook art. 12; Law on citizenship, art. 44.

    The entry does not wait for finality. `effectiveOn` is the first day of the citizenship, where
    the decision names it; without it the day of the decision.
    """

    person: ID
    body: str
    number: str
    decided_on: date
    delivered_on: date
    effective_on: date | None = None
    birth_entry: ID | None = None
    citizens_book_entry: ID | None = None
    registrar: str | None = None

    def check(self) -> None:
        """One entry is named."""
        one_entry(self)


@command_input
class EnterDeemedCitizenInput:
    """One deemed a citizen, by an act on paper, rulebook art. 13; Law on citizenship, art. 52.

    The act (akt) of the unit of the Ministry of the Interior that orders the entry; it has no day
    of delivery. `effectiveOn` as with a determination.
    """

    person: ID
    body: str
    number: str
    decided_on: date
    effective_on: date | None = None
    birth_entry: ID | None = None
    citizens_book_entry: ID | None = None
    registrar: str | None = None

    def check(self) -> None:
        """One entry is named."""
        one_entry(self)


@command_input
class EnterTerminationInput:
    """Termination (prestanak) in one of its modes, rulebook art. 15, para. 1; on paper.

    `effectiveOn` is the last day that the decision names; without it citizenship ends on the day
    of delivery.
    """

    person: ID
    mode: CitizenshipEnd
    body: str
    number: str
    decided_on: date
    delivered_on: date
    effective_on: date | None = None
    birth_entry: ID | None = None
    citizens_book_entry: ID | None = None
    registrar: str | None = None

    def check(self) -> None:
        """One entry is named, and the mode is one of the article's."""
        one_entry(self)
        if self.mode is CitizenshipEnd.ANNULMENT:
            message = "the mode is RELEASE, RENUNCIATION or INTERNATIONAL_TREATY"
            raise ValueError(message)


@command_input
class EnterAnnulmentInput:
    """Annulment (poništaj) by a decision on paper, rulebook art. 15, para. 2.

    Of a decision, which is named by body, number and date as it was entered, or of the entry of
    citizenship itself (ENTRY), without them. Law on citizenship, art. 32 and 45.
    """

    person: ID
    annuls: AnnulledKind
    body: str
    number: str
    decided_on: date
    delivered_on: date
    annulled_body: str | None = None
    annulled_number: str | None = None
    annulled_on: date | None = None
    birth_entry: ID | None = None
    citizens_book_entry: ID | None = None
    registrar: str | None = None

    def check(self) -> None:
        """One entry is named, and the annulled decision wholly or not."""
        one_entry(self)
        named = (self.annulled_body, self.annulled_number, self.annulled_on)
        if None in named and named != (None, None, None):
            message = "the annulled decision has body, number and date, or is left out"
            raise ValueError(message)
