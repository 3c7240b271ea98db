"""Columns of text for the files: ids, days, codes and names, made of whole arrays."""

from collections.abc import Sequence

import numpy as np
import polars as pl

from demo.generate.crowd import DAY, MONTH
from demo.generate.days import NEVER, NOBODY, Flags, Ints
from demo.generate.naming import HYPHEN, PLAIN

UUID_BYTES, UUID_LINE = 16, 37
VERSION_BYTE, VARIANT_BYTE = 6, 8
# Where the hexadecimal digits of a group stand in the text, and where they come from.
GROUPS = ((0, 8, 0), (9, 13, 8), (14, 18, 12), (19, 23, 16), (24, 36, 20))
HEXADECIMAL = np.array([f"{byte:02x}" for byte in range(256)], dtype="S2").view(np.uint16)
NUMBER_DIGITS = 13
YEAR_TEXT, MONTH_TEXT = 4, 7


def ids(rng: np.random.Generator, count: int) -> pl.Series:
    """Random UUIDs (version 4) as text."""
    raw = np.frombuffer(rng.bytes(count * UUID_BYTES), dtype=np.uint8).reshape(count, UUID_BYTES)
    raw = raw.copy()
    raw[:, VERSION_BYTE] = raw[:, VERSION_BYTE] & 0x0F | 0x40
    raw[:, VARIANT_BYTE] = raw[:, VARIANT_BYTE] & 0x3F | 0x80
    digits = HEXADECIMAL[raw].view(np.uint8).reshape(count, UUID_BYTES * 2)
    lines = np.full((count, UUID_LINE), ord("-"), dtype=np.uint8)
    for start, stop, source in GROUPS:
        lines[:, start:stop] = digits[:, source : source + stop - start]
    lines[:, -1] = ord("\n")
    return pl.Series(lines.tobytes().decode("ascii").splitlines(), dtype=pl.String)


def words(texts: Sequence[str | None], numbers: Ints) -> pl.Series:
    """The text of each number; empty for NOBODY."""
    known = pl.Series([*texts, None], dtype=pl.String)
    return known.gather(np.where(numbers == NOBODY, len(texts), numbers))


def where(mask: Flags, first: pl.Series, second: pl.Series) -> pl.Series:
    return first.zip_with(pl.Series(mask), second)


def blank(count: int) -> pl.Series:
    return pl.Series([None], dtype=pl.String).new_from_index(0, count)


def repeated(text: str, count: int) -> pl.Series:
    return pl.Series([text]).new_from_index(0, count)


def days(numbers: Ints) -> pl.Series:
    """Dates; empty for NEVER."""
    known = pl.Series(np.where(numbers == NEVER, 0, numbers).astype(np.int32)).cast(pl.Date)
    nothing = pl.Series([None], dtype=pl.Date).new_from_index(0, numbers.size)
    return where(numbers != NEVER, known, nothing)


def partial_days(numbers: Ints, precision: Ints) -> pl.Series:
    """`1991-03-07`, `1991-03` or `1991`."""
    whole = days(numbers).cast(pl.String)
    part = where(precision == MONTH, whole.str.slice(0, MONTH_TEXT), whole.str.slice(0, YEAR_TEXT))
    return where(precision == DAY, whole, part)


def civic_numbers(values: Ints) -> pl.Series:
    return pl.Series(values).cast(pl.String).str.zfill(NUMBER_DIGITS)


def joined_names(texts: Sequence[str], first: Ints, second: Ints, joint: Ints) -> pl.Series:
    """Surnames; two of them with a hyphen or a space between."""
    single = words(texts, first)
    who = np.nonzero(joint != PLAIN)[0]
    if not who.size:
        return single
    mark = np.where(joint[who] == HYPHEN, 0, 1)
    double = single.gather(who) + words(("-", " "), mark) + words(texts, second[who])
    return single.scatter(who, double)


def house_numbers(texts: Sequence[str], house: Ints, flat: Ints) -> pl.Series:
    """`24`, `24а`, or `24/7` with the flat."""
    plain = words(texts, house)
    return where(flat > 0, plain + "/" + pl.Series(flat).cast(pl.String), plain)
