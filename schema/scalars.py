"""The graph's own scalars; what is refused says why and never repeats the value."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NewType
from zoneinfo import ZoneInfo

import strawberry
from strawberry.types.scalar import ScalarDefinition

from schema import codes, jmbg, text

DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TIME = re.compile(rf"{DATE.pattern}T[0-9:]{{8}}(?:\.[0-9]{{1,6}})?(?:Z|[+-][0-9]{{2}}:[0-9]{{2}})")
AMOUNT = re.compile(r"-?(?:0|[1-9][0-9]{0,15})\.[0-9]{2}")  # what NUMERIC(18, 2) holds
GROUPED = re.compile(r"-?[0-9]{1,3}(?:[.\s'][0-9]{3})+(?:[.,][0-9]+)?")
COMMAND_KEY = re.compile(r"[0-9A-Za-z_-]{16,64}")  # a UUID has 36, 128 random bits in base64 22
OTHER_PLACES = re.compile(r"-?[0-9]+(?:\.(?:[0-9]|[0-9]{3,})?)?")
BELGRADE = ZoneInfo("Europe/Belgrade")

UnitCode = NewType("UnitCode", str)
Jmbg = NewType("Jmbg", str)
Cursor = NewType("Cursor", str)
CommandKey = NewType("CommandKey", str)


class ScalarError(ValueError):
    """A value that is not of its scalar; the text is safe to show."""


def _text(value: object) -> str:
    if not isinstance(value, str):
        message = "must be a string"
        raise ScalarError(message)
    return value


def _unit_code(value: object) -> str:
    try:
        return codes.unit_code(_text(value))
    except codes.CodeError as error:
        raise ScalarError(str(error)) from error


def _jmbg(value: object) -> str:
    """A JMBG or EBS to look up: form and check digit, tolerant of legacy numbers."""
    number = _text(value)
    checked: object = jmbg.check(number, jmbg.Mode.TOLERANT, date.max)
    if isinstance(checked, jmbg.Invalid) and checked.reason is jmbg.Reason.FOREIGNER:
        checked = jmbg.check_ebs(number, date.max)
    if isinstance(checked, jmbg.Invalid):
        message = f"is no JMBG or EBS: {checked.reason.name}"
        raise ScalarError(message)
    return number


def _cursor(value: object) -> str:
    return _text(value)


def _command_key(value: object) -> str:
    key = _text(value)
    if COMMAND_KEY.fullmatch(key) is None:
        message = "must be 16 to 64 letters of a-z, digits, - and _, such as a random UUID"
        raise ScalarError(message)
    return key


def _date(value: object) -> date:
    """Strictly YYYY-MM-DD: Python would also take week dates and dates without hyphens."""
    text = _text(value)
    try:
        if DATE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    message = "is no day of the calendar as YYYY-MM-DD"
    raise ScalarError(message)


def _time(value: object) -> datetime:
    text = _text(value)
    try:
        if TIME.fullmatch(text):
            return datetime.fromisoformat(text)
    except ValueError:
        pass
    message = "is no time with an offset, such as 2026-07-01T12:00:00+02:00"
    raise ScalarError(message)


def _decimal(value: object) -> Decimal:
    """A string with exactly two decimals: no JSON number, which a client may read as a binary."""
    text = _text(value)
    if AMOUNT.fullmatch(text):
        return Decimal(text)
    message = "is no amount with a point and exactly two decimals, such as 1500.00"
    raise ScalarError(message)


def _iso(value: date) -> str:
    return value.isoformat()


def _scalar(
    name: str,
    doc: str,
    parse: Callable[[object], object],
    serialize: Callable[[Any], str] = str,
) -> ScalarDefinition:
    return strawberry.scalar(
        name=name, description=doc, serialize=serialize, parse_value=parse, parse_literal=None
    )


SCALARS: dict[Any, ScalarDefinition] = {
    UnitCode: _scalar(
        "UnitCode",
        "Code of a local-government unit (matični broj jedinice lokalne samouprave): five digits, "
        "the last a check digit. Known aliases of other code lists are resolved on input.",
        _unit_code,
    ),
    Jmbg: _scalar(
        "Jmbg",
        "Unique master citizen number (JMBG) or register number of a foreigner (EBS), 13 digits "
        "with a check digit. Law on the unique master citizen number, Sl. glasnik RS 24/2018, "
        "art. 3-5.",
        _jmbg,
    ),
    Cursor: _scalar(
        "Cursor",
        "A place in one list and one ordering; opaque to clients, of no use in another list.",
        _cursor,
    ),
    CommandKey: _scalar(
        "CommandKey",
        "Names one command for good, so that it is carried out once however often it is sent: 16 "
        "to 64 letters of a-z, digits, `-` and `_`, random, such as a UUID.",
        _command_key,
    ),
    Decimal: _scalar(
        "Decimal",
        "An amount as a string with a point and exactly two decimals, such as `1500.00`: 16 digits "
        "before the point.",
        _decimal,
    ),
    date: _scalar("Date", "A day of the calendar, ISO 8601: YYYY-MM-DD.", _date, _iso),
    datetime: _scalar(
        "DateTime",
        "A time with its offset, ISO 8601; answers carry the offset of Belgrade.",
        _time,
        _iso,
    ),
}


TEXT_CHARACTERS_MAX = 2_000  # of one cell of a data file; the longest names and addresses have 200
# Of one that an index holds, or a key made of it: an entry has room for two, four bytes a letter.
INDEXED_CHARACTERS_MAX = 250
# Words of ASCII, or of Serbian Cyrillic with ASCII signs, one space between: nothing to be read.
_PLAIN_WORD = r"(?:[!-~]+|[!-@\[-`{-~А-шЂђЈјЉљЊњЋћЏџ]+)"
PLAIN_TEXT = f"^{_PLAIN_WORD}(?: {_PLAIN_WORD})*$"

FORMULA = ("=", "+", "-", "@")  # with which a spreadsheet begins what it computes; no name does


class CellError(ValueError):
    """A cell of a data file that is refused; the code is safe to show, and never changes."""


def _read_text(cell: str) -> tuple[str, str | None]:
    """Any text: normalised, without invisible characters or letters of the wrong script."""
    clean = text.normalise(cell)
    if not clean:
        raise CellError("BLANK")
    if clean.startswith(FORMULA) and clean != "-":  # alone it is written for "none"
        raise CellError("FORMULA")
    if text.unclean(clean):
        raise CellError("UNCLEAN")
    if text.homoglyphs(clean):
        raise CellError("MIXED_SCRIPTS")
    return clean, None


def _read_unit_code(cell: str) -> tuple[str, str | None]:
    """The code of a unit; an alias becomes the code that the hub knows."""
    try:
        return codes.unit_code(cell), None
    except codes.CodeError as error:
        raise CellError(f"UNIT_CODE_{error.reason.name}") from error


def _read_jmbg(cell: str) -> tuple[str, str | None]:
    """A JMBG or EBS; a legacy number is flagged."""
    today = datetime.now(BELGRADE).date()
    checked: object = jmbg.check(cell, jmbg.Mode.TOLERANT, today)
    if isinstance(checked, jmbg.Invalid) and checked.reason is jmbg.Reason.FOREIGNER:
        checked = jmbg.check_ebs(cell, today)
    match checked:
        case jmbg.Invalid(reason=reason):
            raise CellError(f"JMBG_{reason.name}")
        case jmbg.Jmbg(flag=flag) if flag is not None:
            return cell, flag.name
    return cell, None


def _read_decimal(cell: str) -> tuple[str, str | None]:
    """An amount, with two decimals and nothing between thousands.

    `1.234` is a thousand to one writer and little more than one to another: it is refused as well.
    """
    if AMOUNT.fullmatch(cell):
        return cell, None
    if GROUPED.fullmatch(cell):
        raise CellError("DECIMAL_THOUSANDS")
    if "," in cell:
        raise CellError("DECIMAL_COMMA")
    raise CellError("DECIMAL_PLACES" if OTHER_PLACES.fullmatch(cell) else "DECIMAL_SHAPE")


@dataclass(frozen=True, slots=True)
class Digits:
    """Numbers that a reader takes as they are, told apart without it.

    They match `pattern`, and their last digit makes the sum of `weights` times digits, itself taken
    once, divisible by `modulus`.
    """

    pattern: str
    weights: tuple[int, ...]
    modulus: int


def _plain_jmbg() -> Digits:
    return Digits(jmbg.plain(datetime.now(BELGRADE).date()), jmbg.WEIGHTS, 11)


PLAIN_DIGITS: dict[Any, Callable[[], Digits]] = {Jmbg: _plain_jmbg}

# How a cell of each type is read: what is stored, and a flag where it is accepted and unusual.
READERS: dict[Any, Callable[[str], tuple[str, str | None]]] = {
    str: _read_text,
    UnitCode: _read_unit_code,
    Jmbg: _read_jmbg,
    Decimal: _read_decimal,
}
