"""Days as whole numbers since 1 January 1970, for whole columns at once."""

from datetime import date

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Reals = NDArray[np.float64]
Flags = NDArray[np.bool_]

YEAR_DAYS = 365.2425
MONTHS = 12
EPOCH = date(1970, 1, 1).toordinal()
NEVER = 1 << 30  # later than any day
NOBODY = -1  # no person, no unit, no text


def number(day: date) -> int:
    return day.toordinal() - EPOCH


STATE_DAY = date(2026, 7, 1)  # fixed, so that a seed gives the same state on every day
TODAY = number(STATE_DAY)
YESTERDAY = TODAY - 1


def birthday(born: Ints, years: Ints | int) -> Ints:
    """The day on which so many years are full; for 29 February 1 March."""
    months = born.astype("datetime64[D]").astype("datetime64[M]")
    day_in_month = born - months.astype("datetime64[D]").astype(np.int64)
    later = (months.astype(np.int64) + years * MONTHS).astype("datetime64[M]")
    return np.asarray(later.astype("datetime64[D]").astype(np.int64) + day_in_month)


def parts(days: Ints) -> tuple[Ints, Ints, Ints]:
    """Year, month and day of the month."""
    moments = days.astype("datetime64[D]")
    months = moments.astype("datetime64[M]").astype(np.int64)
    day = days - months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64) + 1
    return months // MONTHS + 1970, months % MONTHS + 1, day


def ages(born: Ints) -> Ints:
    """Full years on the state day, one too many or too few only within a day of the birthday."""
    return np.asarray(((TODAY - born) / YEAR_DAYS).astype(np.int64))


def between(rng: np.random.Generator, first: Ints, last: Ints) -> Ints:
    """A day of each span, both ends included; the first where the span is turned round."""
    span = np.maximum(last - first, 0) + 1
    return np.asarray(first + (rng.random(first.size) * span).astype(np.int64))
