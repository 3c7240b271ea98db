"""Commands on books of citizens, and corrections: taken over, repeated in another book, corrected.

Books of citizens (knjige državljana) kept under older rules are part of the record: Law on
citizenship, art. 48, para. 2. They are changed by the rules for entries in the birth register.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from strawberry import ID

from auth.rules import REGISTRAR
from schema.case import disputed, doubted
from schema.citizenship import CITIZENSHIP, CitizensBookEntry, CitizenshipEnd, CitizenshipGround
from schema.citizenship_commands import CitizenshipBookKind
from schema.citizenship_course import StandingBook
from schema.citizenship_entries import CitizenshipEntry
from schema.citizenship_entry_commands import (
    IN_BOOK_TOO,
    OF_DECISIONS,
    OF_DELIVERY,
    OF_ENTRIES,
    WORDS,
    WRITES,
    book_of,
)
from schema.citizenship_entry_inputs import one_entry
from schema.citizenship_facts import (
    TAKES,
    TODAY,
    VOLUME,
    WHO,
    WITHOUT_DOCUMENT,
    EntryFacts,
    book,
    select,
)
from schema.command import Command, Facts, command_input
from schema.declare import record_of

OF_OLD_BOOKS: Final = frozenset(
    {
        "AFTER_ITS_ENTRY",
        "ALREADY_CITIZEN",
        "ALREADY_ENTERED",
        "BOOK_UNKNOWN",
        "ENDS_BEFORE_IT_BEGAN",
        "ENTERED_BY_RULEBOOK",
        "NOT_A_CITIZEN",
        "NUMBER_TAKEN",
        "PERIODS_OVERLAP",
        "YEAR_OF_ANOTHER_VOLUME",
    }
)
OF_CORRECTIONS: Final = frozenset(
    {
        "ANNULS_ANOTHER",
        "CORRECTED_BEFORE_ENTRY",
        "DECISION_NOT_FINAL",
        "NOTHING_TO_CORRECT",
        "PERIOD_RESTS_ON_IT",
    }
)


@command_input
class TakeOverCitizensBookEntryInput:
    """An entry of a book of citizens on paper, from before 27 February 2005, taken over as it is.

    `book` is a volume that the own unit keeps, `entryNumber` the current number (tekući broj) in
    `year`, `enteredOn` the day on paper, `firstDay` when citizenship began. `text` is Serbian
    Cyrillic, at most 4,000 characters. Body, number and date are of the decision, where it names
    one. Who has a birth entry has it in the own unit: `birthEntry`.
    """

    person: ID
    book: ID
    year: int
    entry_number: int
    entered_on: date
    first_day: date
    ground: CitizenshipGround
    text: str
    page: str | None = None
    grounds: str | None = None
    body: str | None = None
    number: str | None = None
    decided_on: date | None = None
    birth_entry: ID | None = None
    registrar: str | None = None

    def check(self) -> None:
        """The decision wholly or not, and a number that is one."""
        whole_decision(self)
        if self.entry_number < 1:
            message = "entryNumber is more than none"
            raise ValueError(message)


@command_input
class TakeOverCitizensBookTerminationInput:
    """A termination written in a book of citizens before 27 February 2005, taken over as it is.

    `lastDay` is when citizenship ended, `text` what stands in the book.
    """

    person: ID
    citizens_book_entry: ID
    mode: CitizenshipEnd
    entered_on: date
    last_day: date
    text: str
    body: str | None = None
    number: str | None = None
    decided_on: date | None = None
    birth_entry: ID | None = None
    registrar: str | None = None

    def check(self) -> None:
        """The decision wholly or not, and a mode of termination."""
        whole_decision(self)
        if self.mode is CitizenshipEnd.ANNULMENT:
            message = "the mode is RELEASE, RENUNCIATION or INTERNATIONAL_TREATY"
            raise ValueError(message)


@command_input
class RepeatCitizenshipEntryInput:
    """What was entered in another unit's book, to be entered in the own books of citizens too.

    `entry` is what a notice of the open list names.
    """

    person: ID
    entry: ID
    registrar: str | None = None


@command_input
class CorrectCitizenshipEntryInput:
    """A correction (ispravka) on a decision of the administration in first instance.

    Body, number and day are that decision's; the corrected data are given with `correct`, at least
    one: finality of an admission or a treaty, what is annulled of an annulment. `entry` is the
    entry of the fact, or the note of a birth entry without one; it stays as it stands.
    """

    person: ID
    entry: ID
    body: str
    number: str
    decided_on: date
    correct_body: str | None = None
    correct_number: str | None = None
    correct_dated: date | None = None
    correct_delivered_on: date | None = None
    correct_final_on: date | None = None
    correct_annulled_body: str | None = None
    correct_annulled_number: str | None = None
    correct_annulled_on: date | None = None
    birth_entry: ID | None = None
    citizens_book_entry: ID | None = None
    registrar: str | None = None

    def check(self) -> None:
        """One entry is named, and something to correct."""
        one_entry(self)
        words = (self.correct_body, self.correct_number)
        annulled = (self.correct_annulled_body, self.correct_annulled_number)
        days = (self.correct_dated, self.correct_delivered_on, self.correct_final_on)
        if all(one is None for one in (*words, *annulled, *days, self.correct_annulled_on)):
            message = "nothing is corrected: give one of the data"
            raise ValueError(message)


def whole_decision(given: Any) -> None:
    """Raise ValueError where a decision is named in part."""
    named = (given.body, given.number, given.decided_on)
    if None in named and named != (None, None, None):
        message = "the decision has body, number and decidedOn, or is left out"
        raise ValueError(message)


@dataclass(frozen=True, slots=True)
class RepeatedFact:
    """The entry that is owed, as it stands."""

    id: UUID
    ordinal: int
    ground: str | None
    ended_by: str | None
    annuls: str | None
    text: str
    body: str | None
    number: str | None
    dated: date | None
    final_on: date | None
    delivered_on: date | None
    effective_on: date | None
    annulled_body: str | None
    annulled_number: str | None
    annulled_on: date | None
    decision_id: UUID | None
    determination_id: UUID | None
    deemed_act_id: UUID | None
    annulment_id: UUID | None


@dataclass(frozen=True, slots=True)
class RepeatFacts:
    """What is owed in the unit's books on a person; `older` is an earlier entry owed likewise.

    `is_disputed`: of the person or the filing that is answered, the opinion is awaited.
    """

    today: date
    unit: str
    person: UUID | None
    fact: RepeatedFact | None
    older: int | None
    books: tuple[StandingBook, ...]
    answers: tuple[UUID, ...]
    is_disputed: bool


OWED: Final = f"""
, {WHO}, owed AS (
  SELECT n.id AS notice, e.* FROM given
  JOIN ledger.notice n ON n.unit = given.viewer_unit AND n.answered IS NULL
    AND n.kind = '{IN_BOOK_TOO}'
  JOIN ledger.act a ON a.number = n.act
  JOIN citizenship.citizenship_entry e ON e.id = a.record_id AND e.person_id = given.person
)
SELECT {TODAY} AS today, given.viewer_unit AS unit, who.id AS person,
  (SELECT jsonb_build_object('id', o.id, 'ordinal', o.ordinal, 'ground', o.ground,
    'ended_by', o.ended_by, 'annuls', o.annuls, 'text', o.text, 'body', o.body,
    'number', o.number, 'dated', o.dated, 'final_on', o.final_on, 'delivered_on', o.delivered_on,
    'effective_on', o.effective_on, 'annulled_body', o.annulled_body,
    'annulled_number', o.annulled_number, 'annulled_on', o.annulled_on,
    'decision_id', o.decision_id, 'determination_id', o.determination_id,
    'deemed_act_id', o.deemed_act_id, 'annulment_id', o.annulment_id)
    FROM owed o WHERE o.id = given.entry LIMIT 1) AS fact,
  (SELECT min(o.ordinal) FROM owed o, owed x WHERE x.id = given.entry
    AND o.recorded_in < x.recorded_in) AS older,
  (SELECT coalesce(jsonb_agg({book("e")} ORDER BY e.id), '[]')
    FROM citizenship.citizens_book_entry e
    WHERE e.person_id = who.id AND e.keeper_code = given.viewer_unit) AS books,
  (SELECT coalesce(jsonb_agg(o.notice), '[]') FROM owed o WHERE o.id = given.entry) AS answers,
  {disputed("who.id")} OR {doubted("given.answered_filing")} AS is_disputed
FROM given LEFT JOIN who ON true"""


def _on_book(given: TakeOverCitizensBookEntryInput) -> tuple[str, ...]:
    number = f"book {given.book} {given.year} {given.entry_number}"
    return (str(given.person), number)


def _on_person(given: Any) -> tuple[str, ...]:
    return (str(given.person),)


def _citizens(_: Any) -> str:
    return CitizenshipBookKind.CITIZENS.name


PLACED: Final = {name: kind for name, kind in TAKES.items() if name != "citizens_book_entry"}
CITIZENSHIP.commands += (
    Command(
        name="takeOverCitizensBookEntry",
        doc="Takes an entry of a book of citizens from before the rulebook over, with its text.",
        input=TakeOverCitizensBookEntryInput,
        to=REGISTRAR,
        subjects=_on_book,
        facts=Facts(
            shape=EntryFacts,
            takes={**PLACED, "book": UUID, "year": int, "entry_number": int},
            select=select(WITHOUT_DOCUMENT, entry="NULL::uuid", volume=VOLUME),
        ),
        writes=WRITES,
        refusals=WORDS | OF_ENTRIES | OF_OLD_BOOKS,
        book=_citizens,
    ),
    Command(
        name="takeOverCitizensBookTermination",
        doc="Takes a termination over that was written in a book of citizens before the rulebook.",
        input=TakeOverCitizensBookTerminationInput,
        to=REGISTRAR,
        subjects=_on_person,
        facts=Facts(shape=EntryFacts, takes=TAKES, select=select(WITHOUT_DOCUMENT)),
        writes=WRITES,
        refusals=WORDS | OF_ENTRIES | OF_OLD_BOOKS,
        book=_citizens,
    ),
    Command(
        name="repeatCitizenshipEntry",
        doc="Enters in the own books of citizens what another unit entered on the person, and "
        "answers its notice.",
        input=RepeatCitizenshipEntryInput,
        to=REGISTRAR,
        subjects=_on_person,
        facts=Facts(
            shape=RepeatFacts,
            takes={"person": UUID, "entry": UUID, "viewer_unit": TAKES["viewer_unit"],
                   "viewer_clearance": int, "answered_filing": UUID},
            select=OWED,
        ),
        writes=(lambda: record_of(CitizenshipEntry), lambda: record_of(CitizensBookEntry)),
        refusals=WORDS
        | {"AWAITING_OPINION", "EARLIER_ENTRY_OWED", "NOTHING_OWED", "PERSON_UNKNOWN"},
        book=_citizens,
    ),
    Command(
        name="correctCitizenshipEntry",
        doc="Corrects an entry of the fact of citizenship by another one, on a decision of the "
        "administration in first instance: by the rules of civil registers, never by change.",
        input=CorrectCitizenshipEntryInput,
        to=REGISTRAR,
        subjects=_on_person,
        facts=Facts(shape=EntryFacts, takes=TAKES, select=select(WITHOUT_DOCUMENT)),
        writes=WRITES,
        refusals=WORDS | OF_ENTRIES | OF_CORRECTIONS | OF_DECISIONS | OF_DELIVERY,
        notices={IN_BOOK_TOO: REGISTRAR},
        changes=True,
        book=book_of,
    ),
)  # fmt: skip
