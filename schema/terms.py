"""Legal deadlines as dated data: how long, since when, by which article, and how well known."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from schema.articles import CIVIL_REGISTERS, Article, Regulation, citizenship_law


class Unit(Enum):
    """In what a term is counted."""

    HOURS = "HOURS"
    DAYS = "DAYS"
    WORKING_DAYS = "WORKING_DAYS"
    MONTHS = "MONTHS"
    YEARS = "YEARS"


class Trust(Enum):
    """How well a term is known; what is not read in a text is for the ministry to confirm."""

    READ = "READ"  # read in a public source
    OWN = "OWN"  # common knowledge of Serbian law
    DOUBT = "DOUBT"  # held with doubt


class Clock(Enum):
    """What runs from a day on."""

    BIRTH_REPORT = "BIRTH_REPORT"
    BIRTH_NAME = "BIRTH_NAME"
    BIRTH_ENTRY_WITHOUT_DECISION = "BIRTH_ENTRY_WITHOUT_DECISION"
    STILLBIRTH_REPORT = "STILLBIRTH_REPORT"
    BIRTH_AFTER_FATHER = "BIRTH_AFTER_FATHER"
    DEATH_REPORT = "DEATH_REPORT"
    DESCENT_BY_PARENT = "DESCENT_BY_PARENT"
    DESCENT_BY_SELF = "DESCENT_BY_SELF"
    FOREIGN_CITIZENSHIP_AFTER_RELEASE = "FOREIGN_CITIZENSHIP_AFTER_RELEASE"
    RENUNCIATION = "RENUNCIATION"
    ROLL_MOVE = "ROLL_MOVE"
    ROLL_DECISION_IN_ELECTIONS = "ROLL_DECISION_IN_ELECTIONS"
    ROLL_APPEAL_IN_ELECTIONS = "ROLL_APPEAL_IN_ELECTIONS"
    ROLL_APPEAL_DECISION_IN_ELECTIONS = "ROLL_APPEAL_DECISION_IN_ELECTIONS"
    PARTY_APPLICATION = "PARTY_APPLICATION"
    PARTY_COMPLETION = "PARTY_COMPLETION"
    PARTY_DECISION = "PARTY_DECISION"
    PARTY_CHANGE_REPORT = "PARTY_CHANGE_REPORT"
    PARTY_CHANGE_DECISION = "PARTY_CHANGE_DECISION"
    APPEAL = "APPEAL"
    APPEAL_FORWARDING = "APPEAL_FORWARDING"
    APPEAL_DECISION = "APPEAL_DECISION"
    RETURNED_DECISION = "RETURNED_DECISION"
    SILENCE = "SILENCE"
    SILENCE_IN_SIMPLE_MATTERS = "SILENCE_IN_SIMPLE_MATTERS"
    LAWSUIT = "LAWSUIT"
    OPINION = "OPINION"


class Before(Enum):
    """What must be done so long before a day."""

    ROLL_CLOSING = "ROLL_CLOSING"  # before election day
    ROLL_LAST_CHANGE = "ROLL_LAST_CHANGE"  # before election day
    ROLL_FINAL_NUMBER = "ROLL_FINAL_NUMBER"  # before election day
    VOTER_NOTICE = "VOTER_NOTICE"  # before election day
    VOTING_PLACE_REQUEST = "VOTING_PLACE_REQUEST"  # before the day of closing


@dataclass(frozen=True, slots=True)
class Term:
    """So many units, in force from a day on."""

    amount: int
    unit: Unit
    since: date
    article: Article
    trust: Trust
    # Of procedure: ends with the next working day where its last one is not worked. Terms of age
    # and of other conditions of a right do not move.
    moves: bool


# The first days in force are common knowledge, but that of ZUP, which was read.
_CIVIL: Final = date(2009, 12, 28)  # Sl. glasnik RS 20/2009
_CITIZENSHIP: Final = date(2005, 2, 27)  # Sl. glasnik RS 135/2004
_FAMILY: Final = date(2005, 7, 1)  # Sl. glasnik RS 18/2005
_ROLL: Final = date(2009, 12, 24)  # Sl. glasnik RS 104/2009
_ROLL_2024: Final = date(2024, 5, 29)  # Sl. glasnik RS 44/2024
_PARTIES: Final = date(2009, 7, 23)  # Sl. glasnik RS 36/2009
_ZUP: Final = date(2017, 6, 1)  # Sl. glasnik RS 18/2016
_OF_ROLL: Final = Article(Regulation.ROLL)
_OF_PARTIES: Final = Article(Regulation.PARTIES)
_OF_PROCEDURE: Final = Article(Regulation.PROCEDURE)


def _term(amount: int, unit: Unit, since: date, article: Article, trust: Trust) -> Term:
    return Term(amount, unit, since, article, trust, moves=unit is not Unit.HOURS)


def _age(years: int, article: Article, trust: Trust) -> Term:
    return Term(years, Unit.YEARS, _CITIZENSHIP, article, trust, moves=False)


# The terms of a clock, latest first. An article without a number is not given by what was read.
TERMS: Final[dict[Clock | Before, tuple[Term, ...]]] = {
    Clock.BIRTH_REPORT: (
        _term(15, Unit.DAYS, _CIVIL, CIVIL_REGISTERS, Trust.READ),
    ),
    Clock.BIRTH_NAME: (
        _term(30, Unit.DAYS, _CIVIL, CIVIL_REGISTERS, Trust.READ),
    ),
    Clock.BIRTH_ENTRY_WITHOUT_DECISION: (
        _term(30, Unit.DAYS, _CIVIL, CIVIL_REGISTERS, Trust.OWN),
    ),
    Clock.STILLBIRTH_REPORT: (
        _term(24, Unit.HOURS, _CIVIL, CIVIL_REGISTERS, Trust.OWN),
    ),
    # How long after his death a child may still be the father's.
    Clock.BIRTH_AFTER_FATHER: (
        Term(300, Unit.DAYS, _FAMILY, Article(Regulation.FAMILY, 45), Trust.OWN, moves=False),
    ),
    Clock.DEATH_REPORT: (
        _term(3, Unit.DAYS, _CIVIL, CIVIL_REGISTERS, Trust.OWN),
    ),
    Clock.DESCENT_BY_PARENT: (_age(18, citizenship_law(9), Trust.READ),),
    Clock.DESCENT_BY_SELF: (_age(23, citizenship_law(10), Trust.OWN),),
    Clock.RENUNCIATION: (_age(25, citizenship_law(33), Trust.OWN),),
    Clock.FOREIGN_CITIZENSHIP_AFTER_RELEASE: (
        _age(1, citizenship_law(32), Trust.OWN),
    ),
    Clock.ROLL_MOVE: (
        Term(
            6,
            Unit.MONTHS,
            _ROLL_2024,
            Article(Regulation.ROLL, 6, 2),
            Trust.READ,
            moves=False,
        ),
    ),
    Clock.ROLL_DECISION_IN_ELECTIONS: (
        _term(24, Unit.HOURS, _ROLL, _OF_ROLL, Trust.DOUBT),
    ),
    Clock.ROLL_APPEAL_IN_ELECTIONS: (
        _term(24, Unit.HOURS, _ROLL, _OF_ROLL, Trust.DOUBT),
    ),
    Clock.ROLL_APPEAL_DECISION_IN_ELECTIONS: (
        _term(48, Unit.HOURS, _ROLL, _OF_ROLL, Trust.DOUBT),
    ),
    Clock.PARTY_APPLICATION: (
        _term(30, Unit.DAYS, _PARTIES, _OF_PARTIES, Trust.READ),
    ),
    Clock.PARTY_COMPLETION: (
        _term(15, Unit.DAYS, _PARTIES, _OF_PARTIES, Trust.DOUBT),
    ),
    Clock.PARTY_DECISION: (
        _term(30, Unit.DAYS, _PARTIES, _OF_PARTIES, Trust.READ),
    ),
    Clock.PARTY_CHANGE_REPORT: (
        _term(10, Unit.DAYS, _PARTIES, _OF_PARTIES, Trust.DOUBT),
    ),
    Clock.PARTY_CHANGE_DECISION: (
        _term(30, Unit.DAYS, _PARTIES, _OF_PARTIES, Trust.DOUBT),
    ),
    Clock.APPEAL: (_term(15, Unit.DAYS, _ZUP, _OF_PROCEDURE, Trust.OWN),),
    Clock.APPEAL_FORWARDING: (_term(15, Unit.DAYS, _ZUP, _OF_PROCEDURE, Trust.OWN),),
    Clock.APPEAL_DECISION: (_term(60, Unit.DAYS, _ZUP, _OF_PROCEDURE, Trust.OWN),),
    Clock.RETURNED_DECISION: (_term(30, Unit.DAYS, _ZUP, _OF_PROCEDURE, Trust.OWN),),
    Clock.SILENCE: (_term(60, Unit.DAYS, _ZUP, _OF_PROCEDURE, Trust.OWN),),
    Clock.SILENCE_IN_SIMPLE_MATTERS: (_term(30, Unit.DAYS, _ZUP, _OF_PROCEDURE, Trust.OWN),),
    Clock.LAWSUIT: (_term(30, Unit.DAYS, _ZUP, Article(Regulation.DISPUTES), Trust.OWN),),
    # What a body asks of another ex officio; that it holds for an opinion too was not read.
    Clock.OPINION: (_term(15, Unit.DAYS, _ZUP, Article(Regulation.PROCEDURE, 103), Trust.DOUBT),),
    Before.ROLL_CLOSING: (
        _term(15, Unit.DAYS, _ROLL, _OF_ROLL, Trust.READ),
    ),
    Before.ROLL_LAST_CHANGE: (
        _term(72, Unit.HOURS, _ROLL, _OF_ROLL, Trust.READ),
    ),
    Before.ROLL_FINAL_NUMBER: (
        _term(48, Unit.HOURS, _ROLL, _OF_ROLL, Trust.OWN),
    ),
    Before.VOTER_NOTICE: (
        _term(5, Unit.DAYS, _ROLL, _OF_ROLL, Trust.OWN),
    ),
    Before.VOTING_PLACE_REQUEST: (
        _term(5, Unit.DAYS, _ROLL, _OF_ROLL, Trust.READ),
    ),
}  # fmt: skip
