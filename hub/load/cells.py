"""The cells of a piece, checked and made what their columns hold; whole columns at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

import numpy as np
import polars as pl

from hub.load.headers import Header
from hub.load.lines import Piece
from hub.load.rejects import Reason, Rejects, shaped
from schema.scalars import (
    FORMULA,
    PLAIN_DIGITS,
    PLAIN_TEXT,
    READERS,
    TEXT_CHARACTERS_MAX,
    CellError,
    Digits,
)

YEARS = (date(1800, 1, 1), date(2200, 12, 31))
UUID_SHAPE = "^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$"
NUMBER_SHAPE = "^-?[0-9]{1,10}$"
NUMBER_MAX = 2**31 - 1
DATE_SHAPE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
PARTIAL_SHAPE = "^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?$"
REMEMBERED_MAX = 200_000  # cells read one by one whose outcome is kept, for each header
YEAR, MONTH, DAY = 4, 7, 10  # characters of a partial date of that precision
LINE = "line"


@dataclass(slots=True)
class Reading:
    """How the cells of one header come out one by one; most values come again."""

    said: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)  # cells that are stored as they are
    flags: dict[str, int] = field(default_factory=dict)

    def read(self, python: Any, cells: pl.Series, *, tolerant: bool) -> pl.DataFrame:
        """Each cell with what is stored and the code of why not."""
        if len(self.said) > REMEMBERED_MAX:
            self.said.clear()
            self.kept.clear()
        values: list[str | None] = []
        codes: list[str | None] = []
        for cell in cells.to_list():
            found = self.said.get(cell)
            if found is None:
                found = self.said[cell] = _read(python, cell)
            value, code = found
            if value == cell and code is None:
                self.kept.add(cell)
            if value is not None and code is not None and tolerant:
                self.flags[code] = self.flags.get(code, 0) + 1
                code = None
            values.append(value)
            codes.append(code)
        return pl.DataFrame(
            {"cell": cells, "value": values, "code": codes},
            schema={"cell": pl.String, "value": pl.String, "code": pl.String},
        )


def _read(python: Any, cell: str) -> tuple[str | None, str | None]:
    try:
        return READERS[python](cell)
    except CellError as error:
        return None, str(error)


@dataclass(slots=True)
class Cells:
    """Reads pieces of one file whose first line had these headers."""

    headers: tuple[Header, ...]
    rejects: Rejects
    tolerant: bool
    readings: Mapping[str, Reading]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of what `clean` writes."""
        return (LINE, *(column for header in self.headers for column in header.columns))

    @property
    def flags(self) -> dict[str, int]:
        """What was accepted and is unusual, counted."""
        return {k: v for one in self.readings.values() for k, v in one.flags.items()}

    def clean(self, piece: Piece) -> pl.DataFrame:
        """The good rows, each with its line, as their columns hold them; the others are refused."""
        names = [header.name for header in self.headers]
        if not len(piece.lines):
            return pl.DataFrame()
        frame = pl.read_csv(
            piece.data, has_header=False, new_columns=names, infer_schema=False, low_memory=True
        )
        assert frame.height == len(piece.lines), "each line is one row"
        frame = frame.with_columns(pl.col(names).replace("", None))
        frame = frame.with_columns(pl.Series(LINE, piece.lines))
        made, why = [pl.col(LINE)], []
        for header in self.headers:
            frame, columns, code = self._column(frame, header)
            made += columns
            why.append(code.alias(f"why {header.name}"))
        checked = frame.select(*made, *why)
        wrong = [f"why {name}" for name in names]
        good = checked.select(pl.all_horizontal(pl.col(wrong).is_null()).alias("good"))["good"]
        if not good.all():
            self._refuse(frame.filter(~good), checked.filter(~good))
            checked = checked.filter(good)
        return checked.drop(wrong)

    def _column(
        self, frame: pl.DataFrame, header: Header
    ) -> tuple[pl.DataFrame, list[pl.Expr], pl.Expr]:
        """The columns a header brings, and the code of what is wrong with a cell, if anything."""
        cell = pl.col(header.name)
        frame, values, wrong = self._typed(frame, header)
        needed = pl.when(cell.is_null() & header.required).then(pl.lit(Reason.REQUIRED.name))
        return frame, values, pl.coalesce([needed, wrong])

    def _typed(
        self, frame: pl.DataFrame, header: Header
    ) -> tuple[pl.DataFrame, list[pl.Expr], pl.Expr]:
        cell = pl.col(header.name)

        def unless(good: pl.Expr, reason: Reason) -> pl.Expr:
            return pl.when(cell.is_not_null() & ~good).then(pl.lit(reason.name))

        (first, *others) = header.columns
        if header.is_partial:
            length = cell.str.len_bytes()
            day = _day(
                cell
                + pl.when(length == YEAR)
                .then(pl.lit("-01-01"))
                .when(length == MONTH)
                .then(pl.lit("-01"))
                .otherwise(pl.lit(""))
            )
            known = (
                pl.when(length == YEAR)
                .then(pl.lit("YEAR"))
                .when(length == MONTH)
                .then(pl.lit("MONTH"))
                .when(length == DAY)
                .then(pl.lit("DAY"))
            )
            good = cell.str.contains(PARTIAL_SHAPE) & day.is_not_null()
            return (
                frame,
                [day.alias(first), known.alias(others[0])],
                unless(good, Reason.PARTIAL_DATE),
            )
        if header.values:
            return frame, [cell.alias(first)], unless(cell.is_in(list(header.values)), Reason.VALUE)
        if header.python is UUID:
            good = cell.str.contains(UUID_SHAPE)
            return frame, [cell.str.to_lowercase().alias(first)], unless(good, Reason.UUID)
        if header.python is bool:
            good = cell.is_in(["true", "false"])
            return frame, [cell.alias(first)], unless(good, Reason.BOOLEAN)
        if header.python is int:
            number = (
                pl.when(cell.str.contains(NUMBER_SHAPE)).then(cell).cast(pl.Int64, strict=False)
            )
            good = number.is_between(-NUMBER_MAX - 1, NUMBER_MAX).fill_null(value=False)
            return frame, [number.alias(first)], unless(good, Reason.NUMBER)
        if header.python is date:
            day = _day(cell)
            return frame, [day.alias(first)], unless(day.is_not_null(), Reason.DATE)
        return self._read(frame, header)

    def _read(
        self, frame: pl.DataFrame, header: Header
    ) -> tuple[pl.DataFrame, list[pl.Expr], pl.Expr]:
        """Cells of the types that are read one by one; plain text need not be."""
        cell, name, reading = pl.col(header.name), header.name, self.readings[header.name]
        python = header.python if header.python in READERS else str
        short = cell.str.len_chars() <= TEXT_CHARACTERS_MAX
        asked = cell.is_not_null() & short & ~_plain(frame, name, python, reading)
        some = frame.filter(asked)[name].unique()
        if some.is_empty():
            return frame, [cell.alias(header.columns[0])], _too_long(cell, header)
        read = reading.read(python, some, tolerant=self.tolerant)
        value, code = f"value {name}", f"code {name}"
        read = read.rename({"cell": name, "value": value, "code": code})
        frame = frame.join(read, on=name, how="left", maintain_order="left")
        # A cell that was asked about and has no value was refused: its row goes.
        stored = pl.coalesce([pl.col(value), cell])
        wrong = pl.coalesce([pl.col(code), _too_long(stored, header)])
        return frame, [stored.alias(header.columns[0])], wrong

    def _refuse(self, frame: pl.DataFrame, checked: pl.DataFrame) -> None:
        """The first thing that is wrong with each row."""
        why = [f"why {header.name}" for header in self.headers]
        both = pl.concat(
            [frame.select(h.name for h in self.headers), checked.select(LINE, *why)],
            how="horizontal",
        )

        def first(of: Iterator[pl.Expr]) -> pl.Expr:
            return pl.coalesce(list(of))

        def where(header: Header, said: pl.Expr) -> pl.Expr:
            return pl.when(pl.col(f"why {header.name}").is_not_null()).then(said)

        self.rejects.extend(
            both.select(
                pl.col(LINE),
                first(where(h, pl.lit(h.name)) for h in self.headers).alias("column"),
                first(
                    where(h, pl.col(h.name).str.slice(0, 100).fill_null("")) for h in self.headers
                ).alias("value"),
                pl.coalesce(why).alias("reason"),
            ).with_columns(shaped(pl.col("value")))
        )


def _too_long(stored: pl.Expr, header: Header) -> pl.Expr:
    """A text of too many characters, counted as they are stored."""
    return pl.when(stored.str.len_chars() > header.longest).then(pl.lit(Reason.LENGTH.name))


def _plain(frame: pl.DataFrame, name: str, python: Any, reading: Reading) -> pl.Expr:
    """Whether a cell need not be read by itself."""
    cell = pl.col(name)
    if python is str:
        return cell.str.contains(PLAIN_TEXT) & ~cell.str.slice(0, 1).is_in(list(FORMULA))
    if python in PLAIN_DIGITS:
        return pl.lit(_numbers(frame[name], PLAIN_DIGITS[python]()))
    return cell.is_in(list(reading.kept))


def _numbers(cells: pl.Series, digits: Digits) -> pl.Series:
    """Whether each is a number of that pattern with the right control digit."""
    matched = cells.str.contains(digits.pattern).fill_null(value=False)
    written = "".join(cells.filter(matched).to_list()).encode("ascii")
    places = np.frombuffer(written, np.uint8).reshape(-1, len(digits.weights) + 1) - ord("0")
    good = matched.to_numpy(writable=True)
    good[good] = places @ np.array((*digits.weights, 1), np.uint16) % digits.modulus == 0
    return pl.Series(good)


def _day(cell: pl.Expr) -> pl.Expr:
    shape = pl.when(cell.str.contains(DATE_SHAPE)).then(cell)
    day = shape.str.to_date("%Y-%m-%d", strict=False, exact=True)
    return pl.when(day.is_between(*YEARS)).then(day)
