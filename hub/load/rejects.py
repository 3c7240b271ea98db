"""What is not taken: file, line, column, the value's shape and the reason."""

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import BinaryIO

import polars as pl

from hub.load.faults import LoadError

REJECTED = "rejected"  # the folder within the loaded one
SHOWN_MAX = 40  # characters of a masked value
COLUMNS = ("file", "line", "column", "value", "reason")
HEAD = (",".join(COLUMNS) + "\n").encode()


class Reason(Enum):
    """Why a file, a row or a cell is refused, with the sentence for whoever wrote it."""

    ENCODING = "It is no UTF-8."
    HEADER = "The first line is no list of column names."
    DUPLICATE_COLUMN = "The column stands twice in the first line."
    UNKNOWN_COLUMN = "The record has no such column; where a like one was meant, that is named."
    MISSING_COLUMN = "The record needs this column."
    CELLS = "The row has more or fewer cells than the first line."
    QUOTES = "A quotation mark is not closed on its line, or stands within an unquoted cell."
    LINE_BREAK = "A carriage return stands within the row."
    NUL = "The row holds a NUL character."
    ROW_LENGTH = "The row is longer than the limit."
    LENGTH = "The cell is longer than the limit."
    REQUIRED = "The cell is empty and must not be."
    UUID = "It is no UUID."
    NUMBER = "It is no whole number of 32 bits."
    BOOLEAN = "It is neither true nor false."
    DATE = "It is no day of the calendar from 1800 to 2200, written YYYY-MM-DD."
    PARTIAL_DATE = "It is no date from 1800 to 2200, written YYYY, YYYY-MM or YYYY-MM-DD."
    VALUE = "It is not among the values that the record knows."
    DUPLICATE = "The key stands on an earlier line of the file."
    REFERENCE = "Nothing has this key."
    EXISTS = "The key is there already, and only new rows are taken."
    ENTERED = "An act wrote what stands; commands of the register change it, and no file."
    CHECK = "The row breaks a rule of the record."
    UNIQUE = "Another row has what only one may have."


def shape(text: str) -> str:
    """The shape of a text that is not repeated: letters as x (Cyrillic as ж), digits as 9."""
    return (
        "".join(map(_shape, text[: SHOWN_MAX + 1]))
        if len(text) <= SHOWN_MAX
        else ("".join(map(_shape, text[:SHOWN_MAX])) + "…")
    )


def _shape(letter: str) -> str:
    if letter.isalpha():
        return "ж" if "Ѐ" <= letter <= "ԯ" else "x"
    if letter.isdigit():
        return "9"
    return letter if " " <= letter <= "~" and letter not in '",=+@' else "·"


def shaped(value: pl.Expr) -> pl.Expr:
    """`shape` of a column of texts."""
    cut = (
        pl.when(value.str.len_chars() > SHOWN_MAX)
        .then(value.str.slice(0, SHOWN_MAX) + "…")
        .otherwise(value)
    )
    return (
        cut.str.replace_all(r"[\u0400-\u052F]", "ж")
        .str.replace_all(r"[\p{L}--[ж]]", "x")
        .str.replace_all(r"\p{Nd}", "9")
        .str.replace_all(r"[^ -~жx…]|[\",=+@]", "·")
    )


@dataclass(slots=True)
class Rejects:
    """The reject file of one data file; there is none where nothing was refused."""

    path: Path
    file: str
    count: int = 0
    reasons: dict[str, int] = field(default_factory=dict)
    _stream: BinaryIO | None = None

    def add(self, reason: str, line: int, column: str = "", value: str = "") -> None:
        """Refuse one row; the value is masked here."""
        self.extend(
            pl.DataFrame(
                {"line": [line], "column": [column], "value": [shape(value)], "reason": [reason]}
            )
        )

    def extend(self, rows: pl.DataFrame) -> None:
        """Refuse rows of line, column, masked value and reason."""
        if rows.is_empty():
            return
        for reason, count in rows.group_by("reason").len().iter_rows():
            self.reasons[reason] = self.reasons.get(reason, 0) + count
        self.count += rows.height
        whole = rows.with_columns(pl.lit(self.file).alias("file")).select(COLUMNS)
        try:
            if self._stream is None:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self._stream = self._part.open("wb")
                self._stream.write(HEAD)
            self._stream.write(whole.write_csv(include_header=False).encode())
        except OSError as error:
            said = f"The refused rows cannot be listed in {self.path} ({error.strerror})"
            raise LoadError(f"{said}; mend that, or give --rejects another folder.") from None

    def is_free(self) -> bool:
        """Whether nothing stands in the file's place, or only the list of an earlier run."""
        if not self.path.is_file():
            return True
        with self.path.open("rb") as stream:
            return stream.readline(len(HEAD)) == HEAD

    def restart(self) -> None:
        """Forget what was refused: the file is read once more."""
        if self._stream is not None:
            self._stream.close()
            self._part.unlink()
        self._stream, self.count, self.reasons = None, 0, {}

    def close(self) -> None:
        """Put the file in its place; one of an earlier run goes."""
        if self._stream is None:
            self._part.unlink(missing_ok=True)  # of a run that was killed
            self.path.unlink(missing_ok=True)
            return
        self._stream.close()
        self._part.replace(self.path)

    @property
    def _part(self) -> Path:
        return self.path.with_suffix(".part")
