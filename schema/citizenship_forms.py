"""Forms 1 and 2 of the evidence of decisions, printed: one page of HTML that needs nothing else.

Rulebook on entering the fact of citizenship and on the forms of the records, art. 16. Rows
are numbered through the form, whatever their kind (column 1).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Final

from schema.citizenship_decisions import CitizenshipDecisionKind
from schema.citizenship_texts import written_day
from schema.partial import Partial
from schema.printing import Layout, Script
from schema.text import latin

ROWS_MAX: Final = 10_000  # more than a ministry's year; a page beyond it is not for printing


@dataclass(frozen=True, slots=True)
class Form:
    """A form's number, its title, its eleven headings, and the kinds of decisions in it."""

    number: int
    title: str
    headings: tuple[str, ...]
    kinds: tuple[CitizenshipDecisionKind, ...]


@dataclass(frozen=True, slots=True)
class FormRow:
    """A decision of the evidence; `birth_country` is its ISO 3166-1 alpha-2 code.

    `delivered_on` is the day of delivery to who enters it.
    """

    kind: CitizenshipDecisionKind
    ordinal: int
    request_number: str | None
    requested_on: date | None
    number: str
    decided_on: date
    effective_on: date | None
    final_on: date | None
    delivered_on: date | None
    legal_basis: str
    surname: str
    one_parent: str | None
    given_name: str
    born: Partial
    birth_place: str
    birth_country: str
    residence: str | None
    foreign_citizenship: str | None
    delivered_to: str | None
    remarks: str | None


_ORDINAL: Final = "Ред. број"
_REQUEST: Final = "Број и датум под којим је захтев заведен код органа коме је предат"
_NAME: Final = "Презиме, име једног родитеља и име"
_BIRTH: Final = "Датум, место и држава рођења"
_REMARKS: Final = "Примедбе"

FORM_1: Final = Form(
    1,
    "ЕВИДЕНЦИЈА РЕШЕЊА О СТИЦАЊУ ДРЖАВЉАНСТВА РЕПУБЛИКЕ СРБИЈЕ ПРИЈЕМОМ И ПО МЕЂУНАРОДНИМ "
    "УГОВОРИМА",
    (
        _ORDINAL,
        _REQUEST,
        "Број и датум решења о стицању држављанства Републике Србије",
        "Датум стицања држављанства Републике Србије",
        "Правни основ стицања држављанства Републике Србије",
        _NAME,
        _BIRTH,
        "Место сталног настањења, односно боравишта у време пријема у држављанство",
        "Страно држављанство до пријема у држављанство Републике Србије",
        "Орган коме је решење достављено ради евидентирања",
        _REMARKS,
    ),
    (CitizenshipDecisionKind.ADMISSION, CitizenshipDecisionKind.TREATY_ACQUISITION),
)
FORM_2: Final = Form(
    2,
    "ЕВИДЕНЦИЈА РЕШЕЊА О ПРЕСТАНКУ ДРЖАВЉАНСТВА РЕПУБЛИКЕ СРБИЈЕ ОТПУСТОМ, ОДРИЦАЊЕМ И ПО "
    "МЕЂУНАРОДНИМ УГОВОРИМА",
    (
        _ORDINAL,
        _REQUEST,
        "Број и датум решења о престанку држављанства Републике Србије",
        "Датум престанка држављанства Републике Србије",
        "Правни основ престанка држављанства Републике Србије",
        _NAME,
        _BIRTH,
        "Пребивалиште, односно боравиште у време престанка држављанства",
        "Страно држављанство које се стиче",
        "Орган коме је решење достављено ради брисања из евиденције",
        _REMARKS,
    ),
    (
        CitizenshipDecisionKind.RELEASE,
        CitizenshipDecisionKind.RENUNCIATION,
        CitizenshipDecisionKind.TREATY_TERMINATION,
    ),
)


def form_of(kind: CitizenshipDecisionKind) -> Form:
    """The form in which decisions of a kind stand."""
    return FORM_1 if kind in FORM_1.kinds else FORM_2


# Shares of the line, in hundredths, so that a page is laid out without its last row.
_WIDTHS: Final = (4, 9, 9, 7, 10, 12, 12, 12, 9, 9, 7)
_STYLE: Final = (
    "@page{size:A4 landscape;margin:10mm;@bottom-right{content:counter(page)}}"
    "body{font:8pt serif;margin:0}h1{font-size:11pt;text-align:center}"
    "table{border-collapse:collapse;table-layout:fixed;width:100%}thead{display:table-header-group}"
    "th,td{border:1px solid;padding:2px;vertical-align:top;overflow-wrap:anywhere}"
    "th{font-weight:normal}tr{break-inside:avoid}"
)


def layout(form: Form, states: Mapping[str, str], script: Script) -> Layout:
    """The form in parts: its head, a line for each row, its end.

    `states` gives names of states in Serbian Cyrillic by their code; a code without one is printed.
    A4 landscape; the head of the table stands on every page.
    """
    numbers = tuple(str(place + 1) for place in range(len(form.headings)))
    head = _line("th", form.headings, script) + _line("th", numbers, script)
    title = _written(form.title, script)
    widths = "".join(f'<col style="width:{width}%">' for width in _WIDTHS)
    opening = (
        f'<!DOCTYPE html>\n<html lang="{script.value}">\n<head><meta charset="utf-8">'
        f"<title>{title}</title><style>{_STYLE}</style></head>\n<body>\n<h1>{title}</h1>\n"
        f"<table>\n<colgroup>{widths}</colgroup>\n<thead>\n{head}</thead>\n<tbody>\n"
    )
    return Layout(
        opening=opening,
        line=lambda row: _line("td", cells(row, states), script),
        closing="</tbody>\n</table>\n</body>\n</html>\n",
    )


def print_form(
    form: Form, rows: Iterable[FormRow], states: Mapping[str, str], script: Script
) -> str:
    """The form with its rows by ordinal, as a page to print.

    ValueError for a row of the other form, and beyond ROWS_MAX rows.
    """
    listed = sorted(rows, key=lambda row: (row.ordinal, form.kinds.index(row.kind)))
    if len(listed) > ROWS_MAX:
        raise ValueError(f"a form is printed with at most {ROWS_MAX} rows")
    page = layout(form, states, script)
    return page.opening + "".join(map(page.line, listed)) + page.closing


def cells(row: FormRow, states: Mapping[str, str]) -> tuple[str, ...]:
    """The eleven columns of a row, in Serbian Cyrillic; empty where nothing is stated."""
    day = takes_effect(row)
    parent = f" ({row.one_parent})" if row.one_parent else ""
    state = states.get(row.birth_country, row.birth_country)
    return (
        str(row.ordinal),
        _marked(row.request_number, row.requested_on),
        _marked(row.number, row.decided_on),
        "" if day is None else written_day(day),
        row.legal_basis,
        f"{row.surname}{parent} {row.given_name}",
        f"{_born(row.born)} {row.birth_place}, {state}",
        row.residence or "",
        row.foreign_citizenship or "",
        row.delivered_to or "",
        row.remarks or "",
    )


def takes_effect(row: FormRow) -> date | None:
    """Column 4: when citizenship begins or ends, as it is entered; None while that is not known.

    The day that the decision names. Else admission, and acquisition by a treaty, begin with the
    finality of the decision (Law on citizenship, art. 6; Rulebook, art. 11), and termination takes
    effect with its delivery (Rulebook, art. 15, para. 1): a decision that is not final, or not
    delivered, has changed nothing yet.
    """
    is_acquired = form_of(row.kind) is FORM_1
    return row.effective_on or (row.final_on if is_acquired else row.delivered_on)


def _marked(number: str | None, day: date | None) -> str:
    dated = "" if day is None else f"од {written_day(day)}"
    return " ".join(part for part in (number, dated) if part)


def _born(born: Partial) -> str:
    parts = ("" if part is None else f"{part:02}." for part in (born.day, born.month))
    return "".join(parts) + f"{born.year}."


def _line(tag: str, texts: Iterable[str], script: Script) -> str:
    inside = "".join(f"<{tag}>{_written(text, script)}</{tag}>" for text in texts)
    return f"<tr>{inside}</tr>\n"


def _written(text: str, script: Script) -> str:
    return escape(latin(text) if script is Script.LATIN else text)
