"""Dates of which a part may be unknown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.partial import Partial, PartialError, Precision, Reason

DAYS = st.dates(date(1850, 1, 1), date(2200, 12, 31))


@pytest.mark.parametrize(
    ("written", "partial", "first_day", "precision"),
    [
        ("1991", Partial(1991, None, None), date(1991, 1, 1), Precision.YEAR),
        ("1991-03", Partial(1991, 3, None), date(1991, 3, 1), Precision.MONTH),
        ("1991-03-07", Partial(1991, 3, 7), date(1991, 3, 7), Precision.DAY),
        ("2004-02-29", Partial(2004, 2, 29), date(2004, 2, 29), Precision.DAY),
        ("1850", Partial(1850, None, None), date(1850, 1, 1), Precision.YEAR),
        ("2200-12-31", Partial(2200, 12, 31), date(2200, 12, 31), Precision.DAY),
    ],
)
def test_a_date_is_read(
    written: str, partial: Partial, first_day: date, precision: Precision
) -> None:
    read = Partial.parse(written)
    assert read == partial
    assert read.first_day() == first_day
    assert read.precision is precision
    assert str(read) == written


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", Reason.SHAPE),
        ("91", Reason.SHAPE),
        ("1991-3", Reason.SHAPE),
        ("1991-03-7", Reason.SHAPE),
        ("1991-03-07\n", Reason.SHAPE),
        ("1991--07", Reason.SHAPE),
        ("07.03.1991.", Reason.SHAPE),
        ("١٩٩١", Reason.SHAPE),
        ("１９９１", Reason.SHAPE),
        ("-1991", Reason.SHAPE),
        ("1991-03-07T00:00", Reason.SHAPE),
        ("1849", Reason.YEAR),
        ("2201-01-01", Reason.YEAR),
        ("0000", Reason.YEAR),
        ("1991-00", Reason.IMPOSSIBLE),
        ("1991-13", Reason.IMPOSSIBLE),
        ("1991-04-31", Reason.IMPOSSIBLE),
        ("1991-04-00", Reason.IMPOSSIBLE),
        ("1900-02-29", Reason.IMPOSSIBLE),
    ],
)
def test_a_refused_date_has_a_reason(written: str, reason: Reason) -> None:
    with pytest.raises(PartialError) as refused:
        Partial.parse(written)
    assert refused.value.reason is reason
    assert str(refused.value) == reason.value


def test_a_day_without_its_month_is_refused() -> None:
    with pytest.raises(PartialError) as refused:
        Partial(1991, None, 7)
    assert refused.value.reason is Reason.DAY_WITHOUT_MONTH


@pytest.mark.parametrize(("month", "day"), [(0, None), (13, None), (-1, 1), (2, 30)])
def test_an_impossible_day_is_refused_without_parsing_too(month: int, day: int | None) -> None:
    with pytest.raises(PartialError) as refused:
        Partial(1991, month, day)
    assert refused.value.reason is Reason.IMPOSSIBLE


@given(DAYS)
def test_a_whole_date_is_read_as_it_was_written(day: date) -> None:
    assert Partial.parse(day.isoformat()).first_day() == day
    assert str(Partial.parse(day.isoformat())) == day.isoformat()
