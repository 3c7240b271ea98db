"""Forms 1 and 2 as printed: headings as the rulebook has them, rows in order, nothing unescaped."""

from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from schema.citizenship_decisions import CitizenshipDecisionKind
from schema.citizenship_forms import (
    FORM_1,
    FORM_2,
    ROWS_MAX,
    Form,
    FormRow,
    cells,
    print_form,
)
from schema.partial import Partial
from schema.printing import Script
from schema.text import latin

QUOTED = {
    "EVIDENCIJA REŠENJA O STICANJU DRŽAVLJANSTVA REPUBLIKE SRBIJE PRIJEMOM I PO MEĐUNARODNIM "
    "UGOVORIMA": """Red. broj
Broj i datum pod kojim je zahtev zaveden kod organa kome je predat
Broj i datum rešenja o sticanju državljanstva Republike Srbije
Datum sticanja državljanstva Republike Srbije
Pravni osnov sticanja državljanstva Republike Srbije
Prezime, ime jednog roditelja i ime
Datum, mesto i država rođenja
Mesto stalnog nastanjenja, odnosno boravišta u vreme prijema u državljanstvo
Strano državljanstvo do prijema u državljanstvo Republike Srbije
Organ kome je rešenje dostavljeno radi evidentiranja
Primedbe""",
    "EVIDENCIJA REŠENJA O PRESTANKU DRŽAVLJANSTVA REPUBLIKE SRBIJE OTPUSTOM, ODRICANJEM I PO "
    "MEĐUNARODNIM UGOVORIMA": """Red. broj
Broj i datum pod kojim je zahtev zaveden kod organa kome je predat
Broj i datum rešenja o prestanku državljanstva Republike Srbije
Datum prestanka državljanstva Republike Srbije
Pravni osnov prestanka državljanstva Republike Srbije
Prezime, ime jednog roditelja i ime
Datum, mesto i država rođenja
Prebivalište, odnosno boravište u vreme prestanka državljanstva
Strano državljanstvo koje se stiče
Organ kome je rešenje dostavljeno radi brisanja iz evidencije
Primedbe""",
}
STATES = {"DE": "Немачка"}
ROW = FormRow(
    kind=CitizenshipDecisionKind.ADMISSION,
    ordinal=1,
    request_number="204-3/2025",
    requested_on=date(2025, 1, 5),
    number="204-12/2026",
    decided_on=date(2026, 3, 12),
    effective_on=date(2026, 4, 1),
    final_on=date(2026, 3, 28),
    delivered_on=date(2026, 4, 2),
    legal_basis="чл. 14 Закона о држављанству Републике Србије",
    surname="Петровић",
    one_parent="Милан",
    given_name="Јована",
    born=Partial(1979, 3, 7),
    birth_place="Беч",
    birth_country="AT",
    residence=None,
    foreign_citizenship="Аустрија",
    delivered_to=None,
    remarks=None,
)

TREATY = replace(ROW, kind=CitizenshipDecisionKind.TREATY_ACQUISITION, number="204-13/2026")
RELEASED = replace(ROW, kind=CitizenshipDecisionKind.RELEASE, effective_on=None)


class Table(HTMLParser):
    """Rows of cells, as a browser reads them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1] and data.strip():
            self.rows[-1][-1] += data


@pytest.mark.parametrize("form", [FORM_1, FORM_2])
def test_title_and_headings_are_the_rulebooks(form: Form) -> None:
    assert QUOTED[latin(form.title)].split("\n") == [latin(one) for one in form.headings]
    page = Table(print_form(form, (), STATES, Script.LATIN))
    assert page.rows[0] == QUOTED[latin(form.title)].split("\n")
    assert page.rows[1] == [str(place) for place in range(1, 12)]


def test_a_row_fills_its_columns() -> None:
    assert cells(ROW, {"AT": "Аустрија"}) == (
        "1",
        "204-3/2025 од 05.01.2025.",
        "204-12/2026 од 12.03.2026.",
        "01.04.2026.",
        "чл. 14 Закона о држављанству Републике Србије",
        "Петровић (Милан) Јована",
        "07.03.1979. Беч, Аустрија",
        "",
        "Аустрија",
        "",
        "",
    )


@pytest.mark.parametrize(
    ("changed", "column", "text"),
    [
        (replace(ROW, one_parent=None), 5, "Петровић Јована"),
        (replace(ROW, born=Partial(1979, 3, None)), 6, "03.1979. Беч, AT"),
        (replace(ROW, born=Partial(1979, None, None), birth_country="DE"), 6, "1979. Беч, Немачка"),
        (replace(ROW, request_number=None), 1, "од 05.01.2025."),
        (replace(ROW, requested_on=None), 1, "204-3/2025"),
        (replace(ROW, request_number=None, requested_on=None), 1, ""),
        (replace(ROW, effective_on=None, final_on=None), 3, ""),
        (replace(RELEASED, delivered_on=None), 3, ""),
    ],
)
def test_what_is_not_known_is_left_out(changed: FormRow, column: int, text: str) -> None:
    assert cells(changed, STATES)[column] == text


@pytest.mark.parametrize(
    ("row", "day"),
    [
        (ROW, "01.04.2026."),
        (replace(ROW, effective_on=None), "28.03.2026."),
        (replace(TREATY, effective_on=None), "28.03.2026."),
        (RELEASED, "02.04.2026."),
        (replace(RELEASED, kind=CitizenshipDecisionKind.RENUNCIATION), "02.04.2026."),
        (replace(RELEASED, effective_on=date(2026, 4, 9)), "09.04.2026."),
    ],
)
def test_column_4_is_the_day_on_which_citizenship_begins_or_ends(row: FormRow, day: str) -> None:
    assert cells(row, STATES)[3] == day


def test_rows_stand_by_ordinal_whatever_their_kind() -> None:
    rows = [replace(TREATY, ordinal=2), replace(ROW, ordinal=10), replace(ROW, ordinal=3), ROW]
    page = Table(print_form(FORM_1, rows, STATES, Script.CYRILLIC))
    assert [row[0] for row in page.rows[2:]] == ["1", "2", "3", "10"]
    assert [row[2][:11] for row in page.rows[2:]] == [one.number for one in (ROW, TREATY, ROW, ROW)]


def test_words_are_never_markup() -> None:
    nasty = replace(ROW, remarks="<script>x</script>", surname='"&<b>', residence="'><img src=x>")
    made = print_form(FORM_1, [nasty], STATES, Script.CYRILLIC)
    page = Table(made)
    assert page.tags.isdisjoint({"script", "b", "img"})
    assert page.rows[2][10] == "<script>x</script>"
    assert "http" not in made


def test_the_latin_form_is_wholly_latin() -> None:
    made = print_form(FORM_1, [ROW], STATES, Script.LATIN)
    assert not [letter for letter in made if "Ѐ" <= letter <= "ӿ"]
    assert '<html lang="sr-Latn">' in made


def test_a_row_of_the_other_form_and_too_many_are_refused() -> None:
    with pytest.raises(ValueError, match="tuple"):
        print_form(FORM_2, [ROW], STATES, Script.CYRILLIC)
    with pytest.raises(ValueError, match="at most 10000 rows"):
        print_form(FORM_1, [ROW] * (ROWS_MAX + 1), STATES, Script.CYRILLIC)
