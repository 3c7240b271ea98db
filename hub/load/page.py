"""What is written about loading: docs/csv.md from the declarations, and what became of a load."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from hub.api import Api
from hub.load.headers import Header, Sheet, sheets
from hub.load.incoming import Outcome
from hub.load.lines import ROW_BYTES_MAX
from hub.load.rejects import COLUMNS, Reason
from schema.scalars import INDEXED_CHARACTERS_MAX, TEXT_CHARACTERS_MAX

TITLES = {UUID: "UUID", date: "date", bool: "true, false", int: "whole number", str: "text"}
OPENING = f"""# Data files

`hub load DIR` reads one CSV file for each record, `<name>.csv`; a file that is not there is not
missed. This page is made from the declarations (`hub csv`); do not edit it.

UTF-8 (a byte order mark is allowed), commas, lines ended by LF or CRLF, cells quoted with `"` where
they need it. The first line names the columns, in any order. An empty cell is no value. A row is
one line of at most {ROW_BYTES_MAX:,} bytes, a text at most {TEXT_CHARACTERS_MAX:,} characters;
one that is sorted or searched by has at most {INDEXED_CHARACTERS_MAX}, as its column says.
A link holds the key of what it leads to. A date is `1991-03-07`; a partial date may also be
`1991-03` or `1991`. An amount is `1500.00`: a point, two decimals, nothing between thousands. What
PostgreSQL derives, and what a record carries of the person it is about, is in no file.

A bad row goes to `DIR/rejected/<name>.csv` (or `--rejects`) as {", ".join(COLUMNS)}: the value only
by its shape (`x` Latin letter, `ж` Cyrillic letter, `9` digit). The other rows are loaded, unless
`--strict`: then nothing of that register, and the exit code is 1. Each register is one transaction.
A file that was loaded whole before (by its SHA-256) is skipped, as long as no row of its record was
superseded since; a row that is there with the same content as well; with another content it is
superseded and kept in the history, or refused under `--new-only`. What an act of a clerk wrote no
file changes: a row that says otherwise is refused (ENTERED) where an act wrote the one that is
there, or the code of a person that differs. Rows may exchange what only one may have within one
file. A column that the file leaves out stays as it is in rows that are there.
"""


def page(api: Api) -> str:
    """The page, as docs/csv.md holds it."""
    return "\n".join(_page(api))


def _page(api: Api) -> Iterator[str]:
    yield OPENING
    for register in api.registers:
        yield f"## {register.title}\n"
        for sheet in sheets(api)[register.name]:
            yield from _sheet(sheet)
    yield "## Reasons\n"
    yield "| reason | |\n|---|---|"
    for reason in Reason:
        yield f"| {reason.name} | {reason.value} |"
    yield "| CHECK_..., UNIQUE_... | The rule or the columns by their names in the database. |"
    yield "| the name of a scalar and more | The number or code is wrong; the rest says how. |"
    yield "| BLANK | It holds blanks only; a cell without a value is empty. |"
    yield "| UNCLEAN | A control, invisible or unassigned character. |"
    yield "| MIXED_SCRIPTS | A word with letters of two scripts. |"
    yield "| FORMULA | It begins as a spreadsheet's formula does. |"
    yield "| LEGACY_K0 | Only with `--no-legacy`: an old number with check digit 0. |\n"


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield f"### {sheet.name}.csv\n"
    yield f"{sheet.record.doc.splitlines()[0]}\n"
    yield "| column | | cells | |\n|---|---|---|---|"
    for header in sheet.headers.values():
        needed = "required" if header.required else ""
        doc = header.doc.replace("|", "\\|").replace("\n", " ")
        yield f"| {header.name} | {needed} | {_cells(header)} | {doc} |".replace("|  |", "| |")
    yield ""


def _cells(header: Header) -> str:
    if header.values:
        return ", ".join(header.values)
    if header.is_partial:
        return "partial date"
    python: Any = header.python
    kind = TITLES.get(python) or str(getattr(python, "__name__", python))
    if python is str and header.longest < TEXT_CHARACTERS_MAX:
        kind = f"{kind} of at most {header.longest} characters"
    return f"{kind}, key of {header.target}" if header.target else kind


def summary(outcomes: Sequence[Outcome], rejects: Path) -> str:
    """What became of each file, a line each."""
    return "\n".join(_line(one, rejects) for one in outcomes)


def _line(one: Outcome, rejects: Path) -> str:
    if one.skipped:
        return f"{one.file}: loaded before, skipped"
    said = [f"{one.read:,} rows", f"{one.written:,} new", f"{one.superseded:,} superseded"]
    said += [f"{count:,} {flag}" for flag, count in sorted(one.flags.items())]
    if one.rejected:
        reasons = ", ".join(f"{reason} {count:,}" for reason, count in sorted(one.reasons.items()))
        said.append(f"{one.rejected:,} refused ({reasons}), see {rejects / one.file}")
    return f"{one.file}: {'NOT LOADED; ' if one.refused else ''}{', '.join(said)}"
