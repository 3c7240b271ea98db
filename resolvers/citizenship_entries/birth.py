"""Citizenship at birth: what the law gives by birth, and its entry with the birth (art. 9, 10, 14).

Law on citizenship, Sl. glasnik RS 135/2004, 90/2007, 24/2018, art. 7, 9, 10, 11 and 13. Articles 10
and 11 are common knowledge of the law and were not read.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from resolvers.citizenship_entries.commands import (
    Command,
    Descent,
    Entered,
    Facts,
    Place,
    Territory,
)
from resolvers.citizenship_entries.decide import decide
from schema.articles import CIVIL_REGISTERS, Article, Regulation, citizenship_law
from schema.citizenship_texts import RULEBOOK_SINCE
from schema.clocks import deadline
from schema.decision import Refusal
from schema.terms import Clock


class Parent(Enum):
    """What is known of a parent's citizenship at the birth."""

    CITIZEN = "CITIZEN"
    FOREIGN = "FOREIGN"
    STATELESS = "STATELESS"
    UNKNOWN = "UNKNOWN"  # the parent, or the parent's citizenship


class Ground(Enum):
    """By which article of the law citizenship is acquired with the entry of the birth."""

    DESCENT = citizenship_law(7)
    DESCENT_REPORTED = citizenship_law(9)
    DESCENT_REPORTED_BY_SELF = citizenship_law(10)
    ADOPTION = citizenship_law(11)
    TERRITORY = citizenship_law(13)


@dataclass(frozen=True, slots=True)
class Birth:
    """What of a birth decides citizenship; a found child (nahoče) has two unknown parents.

    `parents` are the adopters of a fully adopted child.
    """

    born_on: date
    is_in_serbia: bool
    parents: tuple[Parent, Parent]
    is_child_stateless: bool
    is_adopted: bool


def ground_by_law(birth: Birth) -> Ground | None:
    """The ground that needs no request; None where the law gives none, or only on report."""
    citizens = birth.parents.count(Parent.CITIZEN)
    if citizens and birth.is_adopted:
        return Ground.ADOPTION
    if citizens and (birth.is_in_serbia or Parent.FOREIGN not in birth.parents):
        return Ground.DESCENT
    is_of_nobody = Parent.FOREIGN not in birth.parents or birth.is_child_stateless
    return Ground.TERRITORY if not citizens and birth.is_in_serbia and is_of_nobody else None


def ground_on_report(
    birth: Birth, requested_on: date, *, is_by_self: bool | None = None
) -> Ground | Refusal:
    """Born abroad to a citizen and a foreigner: before the 18th birthday, or alone before the 23rd.

    A parent or guardian requests it of a minor, from the 18th birthday on the person alone; where
    that is not stated, age says it. Outside these cases, and after them, a refusal.
    """
    if birth.is_in_serbia or set(birth.parents) != {Parent.CITIZEN, Parent.FOREIGN}:
        return Refusal("NO_GROUND_OF_DESCENT", Article(Regulation.CITIZENSHIP, 7, last=11))
    at = max(requested_on, RULEBOOK_SINCE)
    of_age = deadline(birth.born_on, Clock.DESCENT_BY_PARENT, at)
    if requested_on < of_age and is_by_self:
        article = Ground.DESCENT_REPORTED_BY_SELF.value
        return Refusal("REQUESTED_TOO_EARLY", article, {"since": of_age})
    if requested_on < of_age:
        return Ground.DESCENT_REPORTED
    if is_by_self is False:
        return Refusal("REQUESTED_TOO_LATE", Ground.DESCENT_REPORTED.value, {"before": of_age})
    end = deadline(birth.born_on, Clock.DESCENT_BY_SELF, at)
    if requested_on < end:
        return Ground.DESCENT_REPORTED_BY_SELF
    return Refusal("REQUESTED_TOO_LATE", Ground.DESCENT_REPORTED_BY_SELF.value, {"before": end})


def decide_with_birth(
    facts: Facts, birth: Birth, command: Command | None
) -> Entered | Refusal | None:
    """Citizenship entered in the same act as a birth; None where there is none to enter.

    What the law gives is not left out, and what it does not give is not entered; a decision or act
    of the Ministry of the Interior is entered whatever the birth.
    """
    if birth.born_on > facts.today:
        return Refusal("DAY_IN_FUTURE", CIVIL_REGISTERS, {"day": birth.born_on})
    given = ground_by_law(birth)
    match command:
        case None:
            return None if given is None else Refusal("CITIZENSHIP_LEFT_OUT", given.value)
        case Descent() if given not in (Ground.DESCENT, Ground.ADOPTION):
            refusal = _check_report(facts, birth, command)
        case Territory() if given is not Ground.TERRITORY:
            refusal = Refusal("NO_GROUND_OF_TERRITORY", Ground.TERRITORY.value)
        case _:
            refusal = None
    return refusal or decide(facts, Place.WITH_BIRTH, command)


def _check_report(facts: Facts, birth: Birth, command: Descent) -> Refusal | None:
    """Rulebook art. 9: the written report and the request stand beside the proof, both in time."""
    papers = (command.report, command.request)
    days = [one.dated for one in papers if one is not None and one.dated is not None]
    last = max(days, default=facts.today)
    found = ground_on_report(birth, last, is_by_self=command.is_by_self)
    if isinstance(found, Refusal):
        return found
    if command.report is None or command.request is None or command.request.dated is None:
        return Refusal("NO_REPORT_AND_REQUEST", found.value)
    return None
