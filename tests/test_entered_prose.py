"""Bases in law and remarks: with their punctuation, and refused by what is wrong with them."""

import pytest

from demo.generate.citizenship_tables import BASE_AGAIN, BASES
from schema.entered import PROSE_LENGTH_MAX, WordsError, prose

ORDINARY = (
    "чл. 14. ст. 1. тач. 2) Закона о држављанству Републике Србије",
    "чл. 23, ст. 2 („Службени гласник РС“, бр. 135/04, 90/07 и 24/18)",
    "(чл. 14; чл. 15), део IV",
    "Уговор из 1956 – чл. 2: опција",
    "№ 5 (2004).",
    'Решење "о пријему" је исправљено закључком од 13.03.2026.',
    "Ж" * PROSE_LENGTH_MAX,
    BASE_AGAIN,
    *(one for pair in BASES for one in pair),
)


@pytest.mark.parametrize("text", ORDINARY)
def test_what_is_ordinary_passes_as_it_is(text: str) -> None:
    assert prose(text, "remarks") == text


def test_blanks_around_are_trimmed() -> None:
    assert prose(" чл.  14 ", "legal_basis") == "чл. 14"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("TEXT_EMPTY", " "),
        ("TEXT_TOO_LONG", "Ж" * (PROSE_LENGTH_MAX + 1)),
        ("TEXT_UNCLEAN", "чл.\u200b 14"),
        ("TEXT_UNCLEAN", "чл. 14\nст. 1"),
        ("TEXT_UNCLEAN", "чл. \u202e14"),
        ("TEXT_MARKS", "чла\u0301н 14"),
        ("TEXT_HOMOGLYPHS", "зaкон"),  # a Latin a
        ("TEXT_NOT_CYRILLIC", "član 14"),
        ("TEXT_NOT_CYRILLIC", "део IVa"),
        ("TEXT_NOT_CYRILLIC", "новый закон"),
        ("TEXT_CHARACTERS", "чл. {14}"),
        ("TEXT_CHARACTERS", "<14>"),
        ("TEXT_CHARACTERS", "=1"),
        ("TEXT_CHARACTERS", "..."),
        ("TEXT_CHARACTERS", "чл. 14 ......., ст. 1"),
    ],
)
def test_what_is_wrong_is_refused_by_its_code(code: str, text: str) -> None:
    with pytest.raises(WordsError) as found:
        prose(text, "remarks")
    assert (found.value.code, found.value.field) == (code, "remarks")
