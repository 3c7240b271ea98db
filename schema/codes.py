"""Codes of local self-government units (matični broj opštine): check digits and aliases."""

import csv
import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Final

_WEIGHTS: Final = (5, 4, 3, 2)
_ALIAS_FILE: Final = "data/unit_alias.csv"


class Reason(Enum):
    """Why a code is refused, with the sentence for the person who wrote it."""

    SHAPE = "A unit code has five digits from 0 to 9."
    CHECK_DIGIT = "The last digit of the unit code does not agree with the first four."
    ABROAD = "The code stands for voting abroad, not for a unit of local self-government."
    PENAL_INSTITUTIONS = (
        "The code stands for penal institutions, not for a unit of local self-government."
    )
    NO_UNIT = "The code stands in code lists only; no unit of local self-government bears it."


# Election data count the voters who are in no unit under codes of their own.
_PSEUDO_UNITS: Final = {"33000": Reason.ABROAD, "55001": Reason.PENAL_INSTITUTIONS}


class CodeError(ValueError):
    """A unit code that is refused."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Alias:
    """What a code denotes in one system of codes; no unit where it denotes none."""

    alias: str
    system: str
    unit: str | None
    valid_from: date | None
    valid_to: date | None
    note: str


@cache
def aliases() -> tuple[Alias, ...]:
    """Read the table of aliases, in the order of its file."""
    text = files("schema").joinpath(_ALIAS_FILE).read_text(encoding="utf-8")
    return tuple(
        Alias(
            alias=row["alias"],
            system=row["system"],
            unit=row["unit"] or None,
            valid_from=_date(row["validFrom"]),
            valid_to=_date(row["validTo"]),
            note=row["note"],
        )
        for row in csv.DictReader(text.splitlines())
    )


def unit_code(text: str) -> str:
    """Return the code under which the hub knows the unit; CodeError for what is no unit's code.

    Aliases are resolved whatever their period, since no code has ever denoted two units. Whether a
    unit with this code exists is not asked here.
    """
    if not re.fullmatch("[0-9]{5}", text):
        raise CodeError(Reason.SHAPE)
    code = _resolved().get(text, text)
    if code is None:
        raise CodeError(_PSEUDO_UNITS.get(text, Reason.NO_UNIT))
    if check_digit(code[:4]) != int(code[4]):
        raise CodeError(Reason.CHECK_DIGIT)
    return code


def check_digit(first_four: str) -> int | None:
    """Compute the check digit; None for remainder 0, with which no number is assigned."""
    assert re.fullmatch("[0-9]{4}", first_four), "a check digit is computed of four digits"
    digits = [int(digit) for digit in first_four]
    remainder = sum(w * d for w, d in zip(_WEIGHTS, digits, strict=True)) % 11
    match remainder:
        case 0:
            return None
        case 1:
            return 0
    return 11 - remainder


@cache
def _resolved() -> dict[str, str | None]:
    units: dict[str, str | None] = {}
    for row in aliases():
        known = units.setdefault(row.alias, row.unit)
        assert known == row.unit, f"{_ALIAS_FILE}: {row.alias} denotes two units; give one"
    return units


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
