"""Working days of Serbian bodies: public holidays by the law of each year, Saturdays, Sundays.

Law on state and other holidays in the Republic of Serbia (Zakon o državnim i drugim praznicima u
Republici Srbiji), Sl. glasnik RS 43/2001, 101/2007, 92/2011, article 1, 1a, 2, 3 and 3a.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import count
from typing import Final

_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5
_SUNDAY: Final = 6
# Good Friday to the second day of Easter, from Easter Sunday; article 2, item 2.
_EASTER: Final = range(-2, 2)


@dataclass(frozen=True, slots=True)
class Holidays:
    """What is not worked from a day on: days of state holidays (month, day), and of faith."""

    since: date
    source: str
    state: tuple[tuple[int, int], ...]
    christmas: bool
    easter: bool


_ALWAYS: Final = ((1, 1), (1, 2), (5, 1), (5, 2))
# Latest first. That 16 February and 11 November are not worked since 2012 is confirmed by the
# text of the law (its marks of 92/2011) and by notices of 2009 and 2012. What was before
# 101/2007 is held with doubt: New Year and Labour Day stood in federal laws that were not read.
HOLIDAYS: Final = (
    Holidays(
        date(2012, 1, 1),
        "Sl. glasnik RS 92/2011",
        (*_ALWAYS, (2, 15), (2, 16), (11, 11)),
        christmas=True,
        easter=True,
    ),
    Holidays(
        date(2001, 7, 25),
        "Sl. glasnik RS 43/2001, 101/2007",
        (*_ALWAYS, (2, 15)),
        christmas=True,
        easter=True,
    ),
    Holidays(date.min, "federal laws, not read", _ALWAYS, christmas=False, easter=False),
)


def easter(year: int) -> date:
    """Orthodox Easter Sunday in our calendar (Meeus, Astronomical Algorithms, chapter 8)."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    lag = year // 100 - year // 400 - 2  # days of the Julian calendar behind ours, from March on
    return date(year, month, day + 1) + timedelta(days=lag)


def is_working(day: date) -> bool:
    """Whether bodies work on that day: not on Saturdays, Sundays and holidays."""
    return day.weekday() < _SATURDAY and day not in holidays(day.year)


def next_working(day: date) -> date:
    """The day itself where bodies work on it, else the next on which they do."""
    return next(found for n in count() if is_working(found := day + n * _DAY))


@cache
def holidays(year: int) -> frozenset[date]:
    """All days of a year that are not worked as holidays, those in lieu of a Sunday included.

    A state holiday that falls on a Sunday frees the next working day (article 3a); one of faith
    does not.
    """
    state, faith = _as_named(year)
    free = set(state | faith)
    for day in sorted(state):
        if day.weekday() == _SUNDAY:
            free.add(
                next(found for n in count(1) if _is_free_to_take(found := day + n * _DAY, free))
            )
    return frozenset(free)


def _is_free_to_take(day: date, taken: set[date]) -> bool:
    return day.weekday() < _SATURDAY and day not in taken


def _as_named(year: int) -> tuple[set[date], set[date]]:
    """The days of state holidays and of faith as the law in force on each of them names them."""
    sunday = easter(year)
    named = {date(year, *day) for law in HOLIDAYS for day in law.state}
    of_easter = {sunday + n * _DAY for n in _EASTER}
    christmas = date(year, 1, 7)
    return (
        {day for day in named if (day.month, day.day) in _law(day).state},
        {day for day in of_easter if _law(day).easter}
        | ({christmas} if _law(christmas).christmas else set()),
    )


def _law(day: date) -> Holidays:
    return next(law for law in HOLIDAYS if law.since <= day)
