"""Whether a birth may be entered as asked: where, when, on what report, and with which names.

Law on civil registers (Zakon o matičnim knjigama), Sl. glasnik RS 20/2009, 145/2014, 47/2018. Its
articles on these matters were not read: refusals name the law. Citizenship entered with a birth is
decided in `resolvers/citizenship_entries/birth.py`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import chain
from typing import Final

from schema import entered
from schema.articles import CITIZEN_NUMBER, CIVIL_REGISTERS
from schema.civil_births import BirthKind
from schema.clocks import deadline
from schema.decision import Refusal
from schema.entered import WordsError
from schema.jmbg import Jmbg
from schema.jmbg import Sex as NumberSex
from schema.population import Sex
from schema.scalars import BELGRADE
from schema.terms import TERMS, Clock

LAW: Final = CIVIL_REGISTERS
SERBIA: Final = "RS"
_HOUR: Final = re.compile("([01][0-9]|2[0-3]):[0-5][0-9]")
# Kinds that are entered in the area where the child was born, or found.
_OF_PLACE: Final = (BirthKind.REGULAR, BirthKind.LATE, BirthKind.FOUND)


@dataclass(frozen=True, slots=True)
class ParentStated:
    """A parent as the entry states them; names in Serbian Cyrillic."""

    given_name: str
    surname: str
    surname_before_marriage: str | None
    born_on: date | None


@dataclass(frozen=True, slots=True)
class LateDecision:
    """The decision on which a birth is entered late (naknadni upis)."""

    number: str
    dated: date


@dataclass(frozen=True, slots=True)
class BirthAsked:
    """What of a birth entry decides whether it is made; `unit` is of the place of birth."""

    kind: BirthKind
    is_stillborn: bool
    given_name: str | None
    surname: str
    sex: Sex
    born_on: date
    born_at: str | None
    found_on: date | None
    birth_place: str
    unit: str | None
    country: str
    jmbg: Jmbg | None
    parents: tuple[ParentStated, ...]
    reported_on: date
    late_decision: LateDecision | None
    has_citizenship: bool

    @property
    def since(self) -> date:
        """From when terms are counted: nobody can report a child before it is found."""
        return self.found_on or self.born_on


@dataclass(frozen=True, slots=True)
class BirthFacts:
    """The ledger's day, whose territory the area of the book is, and a former entry.

    `places` are the units by which a place on that territory is named, `hour` is the clock's.
    """

    today: date
    hour: str
    area_unit: str
    places: tuple[str, ...]
    entered_on: date | None


@dataclass(frozen=True, slots=True)
class BirthAllowed:
    """The birth may be entered; until when it was to be reported, where the law says.

    No term is known of a birth abroad, which is entered on foreign documents.
    """

    report_until: date | None


def decide_birth_entry(facts: BirthFacts, asked: BirthAsked) -> BirthAllowed | Refusal:
    """Decide a birth entry made today; a late report is entered all the same."""
    try:
        _check_words(asked)
    except WordsError as error:
        return error.refusal(LAW)
    # Days first: what is counted from them must have come.
    found = chain(_days(facts, asked), _of_kind(facts, asked), _of_child(asked))
    if refusal := next(found, None):
        return refusal
    return BirthAllowed(_report_until(asked))


def _check_words(asked: BirthAsked) -> None:
    if asked.given_name is not None:
        entered.name(asked.given_name, "given_name")
    entered.name(asked.surname, "surname")
    entered.words(asked.birth_place, "birth_place")
    for parent in asked.parents:
        entered.name(parent.given_name, "parent_given_name")
        entered.name(parent.surname, "parent_surname")
        if parent.surname_before_marriage is not None:
            entered.name(parent.surname_before_marriage, "parent_surname_before_marriage")
    if asked.late_decision is not None:
        entered.number(asked.late_decision.number, "late_decision_number")


def _days(facts: BirthFacts, asked: BirthAsked) -> Iterator[Refusal]:
    if facts.entered_on is not None:
        yield Refusal("BIRTH_ENTERED_BEFORE", LAW, {"entered_on": facts.entered_on})
    since = TERMS[Clock.BIRTH_REPORT][-1].since
    if facts.today < since:
        yield Refusal("ENTRY_BEFORE_LAW", LAW, {"day": facts.today, "since": since})
    for day in (asked.born_on, asked.reported_on):
        if day > facts.today:
            yield Refusal("DAY_IN_FUTURE", LAW, {"day": day})
    if asked.reported_on < asked.born_on:
        yield Refusal("REPORTED_BEFORE_BIRTH", LAW, {"day": asked.reported_on})
    found_on = asked.found_on
    if found_on is not None and not asked.born_on <= found_on <= asked.reported_on:
        yield Refusal("DAY_OF_FINDING", LAW, {"day": found_on})
    if asked.born_at is not None and _HOUR.fullmatch(asked.born_at) is None:
        yield Refusal("HOUR_OF_BIRTH", LAW)
    elif asked.born_at is not None and asked.country == SERBIA:
        yield from _hour(facts, asked.born_on, asked.born_at)


def _hour(facts: BirthFacts, day: date, hour: str) -> Iterator[Refusal]:
    """An hour of our clocks that has come, and that they did not skip for summer time.

    The hour that they show twice in autumn is entered as it is shown: the form has no more.
    """
    if day == facts.today and hour > facts.hour:
        yield Refusal("HOUR_IN_FUTURE", LAW, {"hour": hour})
    moment = datetime.combine(day, time.fromisoformat(hour), BELGRADE)
    first, second = (moment.replace(fold=fold).utcoffset() for fold in (0, 1))
    if first is not None and second is not None and first < second:
        yield Refusal("HOUR_SKIPPED", LAW, {"hour": hour})


def _of_kind(facts: BirthFacts, asked: BirthAsked) -> Iterator[Refusal]:
    """Who enters it, and from when on only a decision lets it be entered."""
    is_here = asked.country == SERBIA
    match asked.kind:
        case BirthKind.ABROAD if is_here:
            yield Refusal("BORN_IN_SERBIA", LAW)
        case BirthKind.REGULAR | BirthKind.LATE | BirthKind.FOUND if not is_here:
            yield Refusal("BORN_ABROAD", LAW)
        case BirthKind.FOUND if asked.parents:
            yield Refusal("FOUND_WITH_PARENTS", LAW)
    if asked.found_on is not None and asked.kind is not BirthKind.FOUND:
        yield Refusal("FOUND_DAY_OF_ANOTHER_KIND", LAW)
    if asked.kind in _OF_PLACE and is_here and asked.unit not in facts.places:
        facts_named = {"unit": asked.unit or "", "area_unit": facts.area_unit}
        yield Refusal("OTHER_AREA", LAW, facts_named)
    if asked.kind in _OF_PLACE:
        yield from _lateness(facts, asked)
    elif asked.late_decision is not None:
        yield Refusal("DECISION_WITHOUT_LATENESS", LAW)


def _lateness(facts: BirthFacts, asked: BirthAsked) -> Iterator[Refusal]:
    """Thirty days after birth, or finding, it is entered on a decision, and before without one."""
    at = max(asked.since, TERMS[Clock.BIRTH_ENTRY_WITHOUT_DECISION][-1].since)
    until = deadline(asked.since, Clock.BIRTH_ENTRY_WITHOUT_DECISION, at)
    decision, is_late = asked.late_decision, facts.today > until
    if decision is None:
        if is_late or asked.kind is BirthKind.LATE:
            yield Refusal("LATE_WITHOUT_DECISION", LAW, {"until": until})
    elif asked.kind is BirthKind.REGULAR or (asked.kind is BirthKind.FOUND and not is_late):
        yield Refusal("DECISION_WITHOUT_LATENESS", LAW)
    elif not is_late:
        yield Refusal("NOT_LATE", LAW, {"until": until})
    elif not asked.since <= decision.dated <= facts.today:
        yield Refusal("DAY_OF_LATE_DECISION", LAW, {"day": decision.dated})


def _of_child(asked: BirthAsked) -> Iterator[Refusal]:
    if asked.given_name is None and not asked.is_stillborn:
        yield Refusal("NAME_MISSING", LAW)
    if asked.is_stillborn and (asked.jmbg is not None or asked.has_citizenship):
        yield Refusal("STILLBORN", LAW)
    number = asked.jmbg
    if number is not None and (number.born_on != asked.born_on or not _is_of_sex(number, asked)):
        yield Refusal("NUMBER_DIFFERS", CITIZEN_NUMBER)
    for parent in asked.parents:
        if parent.born_on is not None and parent.born_on >= asked.born_on:
            yield Refusal("PARENT_BORN_LATER", LAW, {"day": parent.born_on})


def _is_of_sex(number: Jmbg, asked: BirthAsked) -> bool:
    return (number.sex is NumberSex.FEMALE) == (asked.sex is Sex.FEMALE)


def _report_until(asked: BirthAsked) -> date | None:
    if asked.kind is BirthKind.ABROAD:
        return None
    clock = Clock.STILLBIRTH_REPORT if asked.is_stillborn else Clock.BIRTH_REPORT
    return deadline(asked.since, clock, max(asked.since, TERMS[clock][-1].since))
