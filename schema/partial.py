"""Dates of which the day, or the day and the month, may be unknown."""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final, Self

FIRST_YEAR: Final = 1850  # older than the books of registers in use
LAST_YEAR: Final = 2200  # later is a slip of the pen

_PATTERN: Final = re.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class Precision(Enum):
    """The smallest known part of a date."""

    DAY = "DAY"
    MONTH = "MONTH"
    YEAR = "YEAR"


class Reason(Enum):
    """Why a date is refused, with the sentence for the person who wrote it."""

    SHAPE = "A date is written 1991, 1991-03 or 1991-03-07."
    YEAR = f"The year is not between {FIRST_YEAR} and {LAST_YEAR}."
    DAY_WITHOUT_MONTH = "A day is given without its month."
    IMPOSSIBLE = "There is no such day in the calendar."


class PartialError(ValueError):
    """A partial date that is refused."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Partial:
    """A date known to the day, the month or the year; PartialError where it cannot be one."""

    year: int
    month: int | None
    day: int | None

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise PartialError(Reason.YEAR)
        if self.day is not None and self.month is None:
            raise PartialError(Reason.DAY_WITHOUT_MONTH)
        try:
            self.first_day()
        except ValueError:
            raise PartialError(Reason.IMPOSSIBLE) from None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `1991`, `1991-03` or `1991-03-07`."""
        found = _PATTERN.fullmatch(text)
        if found is None:
            raise PartialError(Reason.SHAPE)
        year, month, day = (None if part is None else int(part) for part in found.groups())
        assert year is not None
        return cls(year, month, day)

    @property
    def precision(self) -> Precision:
        if self.day is not None:
            return Precision.DAY
        return Precision.YEAR if self.month is None else Precision.MONTH

    def first_day(self) -> date:
        """Return the first day that it can be."""
        return date(
            self.year,
            1 if self.month is None else self.month,
            1 if self.day is None else self.day,
        )

    def __str__(self) -> str:
        """Write it as `parse` reads it."""
        month = "" if self.month is None else f"-{self.month:02}"
        return f"{self.year:04}{month}" + ("" if self.day is None else f"-{self.day:02}")
