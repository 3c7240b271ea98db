"""Holidays by the law of each year, and deadlines counted by the rule for administrative terms."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from dateutil.easter import EASTER_ORTHODOX
from dateutil.easter import easter as other_easter
from hypothesis import given
from hypothesis import strategies as st

from schema.clocks import NoTermError, add_months, add_years, deadline, last_day, last_day_before
from schema.terms import TERMS, Before, Clock, Term, Trust, Unit
from schema.working_days import easter, holidays, is_working, next_working

GOLDEN = Path(__file__).parent / "golden" / "holidays.txt"
DAY = timedelta(days=1)
DAYS = st.dates(date(2018, 1, 1), date(2035, 12, 31))


def test_the_holidays_of_each_year_are_those_of_the_law() -> None:
    """2012 to 2035 were written by another library, 2000 to 2011 checked by hand."""
    years = [
        f"{year}: " + " ".join(f"{day:%d.%m.}" for day in sorted(holidays(year)))
        for year in range(2000, 2036)
    ]
    assert years == GOLDEN.read_text("utf-8").splitlines()


def test_easter_is_where_another_library_finds_it() -> None:
    for year in range(1583, 2500):
        assert easter(year) == other_easter(year, EASTER_ORTHODOX)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2017, 1, 3), False),  # 1 January is a Sunday and 2 January a holiday
        (date(2026, 2, 17), False),  # the same in February
        (date(2009, 2, 16), False),  # 15 February is a Sunday, and the only day until 2012
        (date(2010, 2, 16), True),
        (date(2012, 2, 16), False),
        (date(2011, 11, 11), True),
        (date(2012, 11, 12), False),  # 11 November is a Sunday
        (date(2016, 5, 3), False),  # 1 May is Easter Sunday, 2 May its second day
        (date(2021, 5, 4), False),  # 2 May is Easter Sunday
        (date(2021, 5, 5), True),
        (date(2024, 5, 9), True),  # Victory Day is worked
        (date(2024, 1, 8), True),  # Christmas on a Sunday frees no other day
        (date(2026, 4, 10), False),  # Good Friday
        (date(2026, 11, 21), False),  # a Saturday
    ],
)
def test_a_day_is_worked_or_not(day: date, *, works: bool) -> None:
    assert is_working(day) is works


@pytest.mark.parametrize(
    ("start", "clock", "end"),
    [
        (date(2026, 3, 2), Clock.BIRTH_REPORT, date(2026, 3, 17)),
        (date(2026, 3, 6), Clock.BIRTH_REPORT, date(2026, 3, 23)),  # the 21st is a Saturday
        (date(2026, 4, 16), Clock.BIRTH_REPORT, date(2026, 5, 4)),  # 1 May, then a weekend
        (date(2025, 12, 17), Clock.APPEAL, date(2026, 1, 5)),  # New Year, then a weekend
        (date(2026, 3, 26), Clock.APPEAL, date(2026, 4, 14)),  # from Good Friday to Easter Monday
        (date(2026, 1, 31), Clock.STILLBIRTH_REPORT, date(2026, 2, 1)),  # hours do not move
        (date(2008, 2, 29), Clock.DESCENT_BY_PARENT, date(2026, 2, 28)),  # nor does an age
        (date(2026, 8, 31), Clock.ROLL_MOVE, date(2027, 2, 28)),
    ],
)
def test_a_deadline(start: date, clock: Clock, end: date) -> None:
    assert deadline(start, clock, max(start, date(2026, 1, 1))) == end


@pytest.mark.parametrize(
    ("clock", "day"),
    [
        (Before.ROLL_CLOSING, date(2017, 3, 17)),
        (Before.ROLL_LAST_CHANGE, date(2017, 3, 29)),
        (Before.ROLL_FINAL_NUMBER, date(2017, 3, 30)),
        (Before.VOTER_NOTICE, date(2017, 3, 27)),
    ],
)
def test_what_comes_before_an_election_is_as_in_2017(clock: Before, day: date) -> None:
    assert last_day_before(date(2017, 4, 2), clock, date(2017, 3, 2)) == day


def test_no_term_is_counted_before_its_law() -> None:
    with pytest.raises(NoTermError, match="APPEAL has no term in force on 2017-05-31"):
        deadline(date(2017, 5, 31), Clock.APPEAL, date(2017, 5, 31))
    assert deadline(date(2017, 6, 1), Clock.APPEAL, date(2017, 6, 1)) == date(2017, 6, 16)


def test_every_clock_has_its_terms_the_latest_first() -> None:
    assert set(TERMS) == {*Clock, *Before}
    for terms in TERMS.values():
        assert [term.since for term in terms] == sorted({term.since for term in terms})[::-1]
        assert all(term.amount > 0 and term.article for term in terms)


@given(DAYS, st.integers(1, 90))
def test_a_term_in_working_days_has_so_many_of_them(start: date, amount: int) -> None:
    term = Term(amount, Unit.WORKING_DAYS, start, "invented", Trust.DOUBT, moves=True)
    end = last_day(start, term)
    between = [start + n * DAY for n in range(1, (end - start).days + 1)]
    assert sum(map(is_working, between)) == amount
    assert is_working(end)


@given(DAYS, st.integers(1, 400))
def test_a_term_in_days_moves_to_the_next_working_day_and_no_further(
    start: date, amount: int
) -> None:
    end = last_day(start, Term(amount, Unit.DAYS, start, "invented", Trust.DOUBT, moves=True))
    counted = start + amount * DAY
    assert is_working(end)
    assert not any(is_working(counted + n * DAY) for n in range((end - counted).days))


def test_days_of_any_century_are_counted() -> None:
    assert deadline(date(1890, 5, 3), Clock.BIRTH_REPORT, date(2026, 1, 1)) == date(1890, 5, 19)
    assert next_working(date(2100, 5, 1)) == date(2100, 5, 5)  # 2 May is Easter Sunday


def test_months_end_on_their_last_day_where_they_are_short() -> None:
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2026, 12, 31), 2) == date(2027, 2, 28)
    assert add_years(date(2004, 2, 29), 20) == date(2024, 2, 29)
    assert next_working(date(2026, 5, 1)) == date(2026, 5, 4)
