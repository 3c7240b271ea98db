"""What a registrar asks to enter, the facts that decide it, and what is entered."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Literal

from resolvers.citizenship_entries.acts import Act
from schema.articles import Article
from schema.citizenship import CitizenshipEnd, CitizenshipGround
from schema.citizenship_acts import AnnulledKind
from schema.citizenship_texts import Document, Paper


@dataclass(frozen=True, slots=True)
class Descent:
    """Rulebook art. 9: proof of a parent's (an adopter's) citizenship, report and request.

    `is_by_self` says whether the person themself requests it, None where that is not stated.
    """

    proof: Paper
    report: Paper | None
    request: Paper | None
    is_by_self: bool | None = None


@dataclass(frozen=True, slots=True)
class Territory:
    """Rulebook art. 10: proof of statelessness or unknown citizenship, or the decision."""

    proof: Paper


@dataclass(frozen=True, slots=True)
class Admission:
    """Rulebook art. 11: admission, or an international treaty.

    `effective_on` is column 4 of Form 1; without it citizenship begins with finality.
    """

    ground: Literal[CitizenshipGround.ADMISSION, CitizenshipGround.INTERNATIONAL_TREATY]
    decision: Document
    final_on: date | None
    delivered_on: date | None
    effective_on: date | None


@dataclass(frozen=True, slots=True)
class Determination:
    """Rulebook art. 12. `effective_on`, if the decision names it, else the day of the decision."""

    decision: Document
    delivered_on: date | None
    effective_on: date | None


@dataclass(frozen=True, slots=True)
class DeemedCitizen:
    """Rulebook art. 13. `effective_on`, if the act names it, else the day of the act."""

    act: Document
    effective_on: date | None


@dataclass(frozen=True, slots=True)
class Termination:
    """Rulebook art. 15, para. 1.

    `effective_on` is column 4 of Form 2; without it citizenship ends on the day of delivery.
    """

    mode: Literal[
        CitizenshipEnd.RELEASE,
        CitizenshipEnd.RENUNCIATION,
        CitizenshipEnd.INTERNATIONAL_TREATY,
    ]
    decision: Document
    delivered_on: date | None
    effective_on: date | None


@dataclass(frozen=True, slots=True)
class Annulment:
    """Rulebook art. 15, para. 2. `annulled` is None where the entry itself is annulled."""

    decision: Document
    delivered_on: date | None
    kind: AnnulledKind
    annulled: Document | None


Command = Descent | Territory | Admission | Determination | DeemedCitizen | Termination | Annulment


class Place(Enum):
    """Where the entry is made."""

    WITH_BIRTH = "WITH_BIRTH"  # together with the birth entry, in one act
    BIRTH_ENTRY = "BIRTH_ENTRY"  # in a birth entry made before
    CITIZENS_BOOK = "CITIZENS_BOOK"  # in an entry of a book of citizens


@dataclass(frozen=True, slots=True)
class Facts:
    """What stands about the person, whole and not only as far as the clerk may read.

    `today` is the ledger's day, on which the entry is made. `birth_entered_on` is None of who is in
    no birth register kept in Serbia. `since` is the first day of the period of citizenship that
    lasts, `until` the last day of the last one that ended. `acts` are in the order of entry.
    """

    today: date
    born_on: date
    birth_entered_on: date | None
    is_in_citizens_book: bool
    is_disputed: bool
    since: date | None
    until: date | None
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """A period of citizenship begins."""

    since: date
    ground: CitizenshipGround


@dataclass(frozen=True, slots=True)
class Closed:
    """The period that lasts ends."""

    until: date
    ended_by: CitizenshipEnd


@dataclass(frozen=True, slots=True)
class Reopened:
    """What ended the last period is annulled: it lasts on."""


@dataclass(frozen=True, slots=True)
class Entered:
    """What is to be entered: the note's text, the column "Državljanstvo", and the period."""

    article: Article
    act: Act
    text: str
    citizenship: str | None
    period: Opened | Closed | Reopened | None
