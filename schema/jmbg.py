"""JMBG, the unique master citizen number, and EBS, a foreigner's register number: checks only.

Law on the unique master citizen number, Sl. glasnik RS 24/2018, articles 3 to 5.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

DIGITS: Final = 13
SERIAL_MAX: Final = 999
FIRST_FEMALE_SERIAL: Final = 500
AREA_MAX: Final = 97
# Three digits of the year are written: 800 to 999 are of the second millennium, the rest of ours.
FIRST_YEAR: Final = 1800
LAST_YEAR: Final = 2799

WEIGHTS: Final = (7, 6, 5, 4, 3, 2) * 2  # of the first twelve digits
_FOREIGNER_AREAS: Final = range(60, 70)
# Citizens keep for life what was given in the former federation (01-09, 10-59).
_CITIZEN_AREAS: Final = frozenset((*range(1, 60), *range(70, 90), *range(91, 98)))


class Mode(Enum):
    """How strictly the control digit is read."""

    STRICT = "STRICT"  # numbers entered by hand, and those that the hub issues
    TOLERANT = "TOLERANT"  # imported numbers


class Sex(Enum):
    """The sex that the serial number says."""

    MALE = "MALE"
    FEMALE = "FEMALE"


class Flag(Enum):
    """What is unusual about a number that is accepted."""

    LEGACY_K0 = "LEGACY_K0"  # remainder 1 written as control digit 0, by an old reading of the rule


class Reason(Enum):
    """Why a number is refused."""

    LENGTH = "LENGTH"
    DIGITS = "DIGITS"
    DATE = "DATE"
    FUTURE = "FUTURE"
    AREA = "AREA"
    FOREIGNER = "FOREIGNER"
    CHECK_DIGIT = "CHECK_DIGIT"
    REMAINDER_ONE = "REMAINDER_ONE"


@dataclass(frozen=True, slots=True, repr=False)
class Jmbg:
    """A citizen's number that passed every check, with what it says."""

    number: str
    born_on: date
    sex: Sex
    area: int
    serial: int
    flag: Flag | None

    def __repr__(self) -> str:
        """Hide the number: what is printed ends in logs."""
        return f"Jmbg({mask(self.number)})"


@dataclass(frozen=True, slots=True, repr=False)
class Ebs:
    """A foreigner's number that passed every check; a type of its own, never taken for a JMBG."""

    number: str
    born_on: date
    sex: Sex
    area: int
    serial: int

    def __repr__(self) -> str:
        """Hide the number: what is printed ends in logs."""
        return f"Ebs({mask(self.number)})"


@dataclass(frozen=True, slots=True)
class Invalid:
    """A number that is refused, with the first reason found."""

    reason: Reason


def check(number: str, mode: Mode, today: date) -> Jmbg | Invalid:
    """Check a citizen's number; one born today is accepted, one born tomorrow is not."""
    born_on = _born_on(number, today)
    if isinstance(born_on, Invalid):
        return born_on
    area, serial = int(number[7:9]), int(number[9:12])
    if area in _FOREIGNER_AREAS:
        return Invalid(Reason.FOREIGNER)
    if area not in _CITIZEN_AREAS:
        return Invalid(Reason.AREA)
    flag = _control(number, mode)
    if isinstance(flag, Invalid):
        return flag
    return Jmbg(number, born_on, _sex(serial), area, serial, flag)


def check_ebs(number: str, today: date) -> Ebs | Invalid:
    """Check a foreigner's number, always strictly: laid out as a JMBG, with an area of 60 to 69."""
    born_on = _born_on(number, today)
    if isinstance(born_on, Invalid):
        return born_on
    area, serial = int(number[7:9]), int(number[9:12])
    if area not in _FOREIGNER_AREAS:
        return Invalid(Reason.AREA)
    control = _control(number, Mode.STRICT)
    if isinstance(control, Invalid):
        return control
    return Ebs(number, born_on, _sex(serial), area, serial)


def control_digit(first_twelve: str) -> int | None:
    """Compute the control digit; None for remainder 1, which has no digit."""
    assert re.fullmatch("[0-9]{12}", first_twelve), "a control digit is computed of twelve digits"
    digits = [int(digit) for digit in first_twelve]
    remainder = sum(w * d for w, d in zip(WEIGHTS, digits, strict=True)) % 11
    match remainder:
        case 0:
            return 0
        case 1:
            return None
    return 11 - remainder


def compose(born_on: date, area: int, serial: int) -> str | None:
    """Make a number of its parts; None where the serial must be skipped (remainder 1)."""
    assert FIRST_YEAR <= born_on.year <= LAST_YEAR, "the year has no three digits of its own"
    assert 1 <= area <= AREA_MAX, "there is no such area"
    assert 0 <= serial <= SERIAL_MAX, "a serial has three digits"
    born = f"{born_on.day:02}{born_on.month:02}{born_on.year % 1000:03}"
    first_twelve = f"{born}{area:02}{serial:03}"
    control = control_digit(first_twelve)
    return None if control is None else f"{first_twelve}{control}"


def mask(number: str) -> str:
    """Show the last two digits only (the first seven are the birth date)."""
    ending = number[-2:] if re.fullmatch("[0-9]{13}", number) else "**"
    return "*" * (DIGITS - 2) + ending


def plain(today: date) -> str:
    """Write the pattern of numbers of citizens whose parts need no second look.

    What it matches and has the digit of `control_digit` passes `check`; so may others: of 29
    February, of this year.
    """
    days = (
        "(?:(?:0[1-9]|1[0-9]|2[0-8])(?:0[1-9]|1[0-2])",
        "(?:29|30)(?:0[13-9]|1[0-2])",
        "31(?:0[13578]|1[02]))",
    )
    # A number's three digits say this millennium below 800.
    years = "|".join(["[89][0-9]{2}", *(f"{year:03}" for year in range(today.year - 2000))])
    areas = "|".join(f"{area:02}" for area in sorted(_CITIZEN_AREAS))
    return f"^{'|'.join(days)}(?:{years})(?:{areas})[0-9]{{4}}$"


def _born_on(number: str, today: date) -> date | Invalid:
    if len(number) != DIGITS:
        return Invalid(Reason.LENGTH)
    # str.isdigit and int() would take Arabic and full-width digits as well.
    if not re.fullmatch("[0-9]*", number):
        return Invalid(Reason.DIGITS)
    day, month, year = int(number[:2]), int(number[2:4]), int(number[4:7])
    try:
        born_on = date(year + (1000 if year >= FIRST_YEAR % 1000 else 2000), month, day)
    except ValueError:
        return Invalid(Reason.DATE)
    return Invalid(Reason.FUTURE) if born_on > today else born_on


def _control(number: str, mode: Mode) -> Flag | Invalid | None:
    match control_digit(number[:12]), int(number[12]), mode:
        case None, 0, Mode.TOLERANT:
            return Flag.LEGACY_K0
        case None, _, _:
            return Invalid(Reason.REMAINDER_ONE)
        case expected, written, _ if expected != written:
            return Invalid(Reason.CHECK_DIGIT)
    return None


def _sex(serial: int) -> Sex:
    return Sex.FEMALE if serial >= FIRST_FEMALE_SERIAL else Sex.MALE
