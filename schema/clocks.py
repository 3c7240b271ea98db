"""Counting of legal deadlines: the last day on which something may be done.

By the Law on general administrative procedure (ZUP), Sl. glasnik RS 18/2016, 95/2018. Article 80: a
term whose last day is one on which the body does not work ends when the next working day has
passed. That the day of the event is not counted, and that a term of months or years ends on the day
of its number (the last of a month that has none), is common knowledge of ZUP and was not read.
"""

import calendar
from datetime import date, timedelta
from typing import Final

from schema.terms import TERMS, Before, Clock, Term, Unit
from schema.working_days import next_working

_DAY: Final = timedelta(days=1)
_DAY_HOURS: Final = 24
_YEAR_MONTHS: Final = 12


class NoTermError(ValueError):
    """No term of that clock was in force on the day."""

    def __init__(self, clock: Clock | Before, at: date) -> None:
        super().__init__(f"{clock.value} has no term in force on {at.isoformat()}")
        self.clock = clock
        self.at = at


def term(clock: Clock | Before, at: date) -> Term:
    """The term in force on a day; NoTermError before the first one."""
    for one in TERMS[clock]:
        if one.since <= at:
            return one
    raise NoTermError(clock, at)


def deadline(start: date, clock: Clock, at: date) -> date:
    """The last day of a term that an event of the day `start` sets off, by the law in force `at`.

    Of a term in hours it is the day in which its last hour falls when the event was at midnight;
    where the hour of the event is known, add the hours to it.
    """
    return last_day(start, term(clock, at))


def last_day(start: date, counted: Term) -> date:
    """The last day of a term; the day of the event is not counted."""
    match counted.unit:
        case Unit.HOURS:
            end = start + timedelta(days=-(-counted.amount // _DAY_HOURS))
        case Unit.DAYS:
            end = start + timedelta(days=counted.amount)
        case Unit.WORKING_DAYS:
            end = _after_working_days(start, counted.amount)
        case Unit.MONTHS:
            end = add_months(start, counted.amount)
        case Unit.YEARS:
            end = add_years(start, counted.amount)
    return next_working(end) if counted.moves else end


def last_day_before(event: date, clock: Before, at: date) -> date:
    """The last day on which that may be done which must be done so long before a day.

    The whole term lies between: 15 days before 2 April is midnight after 17 March, and 72 hours
    before it is midnight after 29 March, as in 2017.
    """
    counted = term(clock, at)
    days = counted.amount // _DAY_HOURS if counted.unit is Unit.HOURS else counted.amount
    return event - timedelta(days=days) - _DAY


def add_months(day: date, months: int) -> date:
    """The day of the same number so many months on, or the last of a month that has none."""
    year, month = divmod(day.year * _YEAR_MONTHS + day.month - 1 + months, _YEAR_MONTHS)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add_years(day: date, years: int) -> date:
    """The same day so many years on; of 29 February the 28th, where the year has no other."""
    return add_months(day, years * _YEAR_MONTHS)


def _after_working_days(start: date, amount: int) -> date:
    day = start
    for _ in range(amount):
        day = next_working(day + _DAY)
    return day
