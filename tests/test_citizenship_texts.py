"""The texts of citizenship, letter by letter in both scripts, as the golden file quotes them."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from schema.citizenship import CitizenshipEnd
from schema.citizenship_acts import AnnulledKind
from schema.citizenship_texts import (
    RULEBOOK_SINCE,
    Admitted,
    Annulled,
    Corrected,
    Deemed,
    Determined,
    Document,
    Ended,
    NoWordingError,
    Paper,
    Papers,
    Sentence,
    render,
    written_day,
)
from schema.text import latin

GOLDEN = Path(__file__).parent / "golden" / "citizenship_texts.txt"
ENTERED = date(2026, 11, 22)
DELIVERED = date(2026, 3, 20)
DECISION = Document("Министарство унутрашњих послова", "204-12/2026", date(2026, 3, 12))
EARLIER = Document("Министарство унутрашњих послова", "204-7/2019", date(2019, 9, 5))
CERTIFICATE = Paper("Уверење о држављанству", "Градска управа града Ниша", "7/2025", DELIVERED)
SENTENCES: dict[str, Sentence] = {
    "9": Papers((CERTIFICATE, Paper("писмена пријава"), Paper("захтев", dated=DELIVERED))),
    "10": Papers((Paper("Исправа о лицу без држављанства", number="3/2026", dated=DELIVERED),)),
    "11": Admitted(DECISION, DELIVERED),
    "12": Determined(DECISION, DELIVERED),
    "13": Deemed(DECISION),
    "15(1) RELEASE": Ended(CitizenshipEnd.RELEASE, DECISION, DELIVERED),
    "15(1) RENUNCIATION": Ended(CitizenshipEnd.RENUNCIATION, DECISION, DELIVERED),
    "15(1) INTERNATIONAL_TREATY": Ended(CitizenshipEnd.INTERNATIONAL_TREATY, DECISION, DELIVERED),
    **{
        f"15(2) {kind.name}": Annulled(
            DECISION, DELIVERED, kind, None if kind is AnnulledKind.ENTRY else EARLIER
        )
        for kind in AnnulledKind
    },
    "correction": Corrected(
        Document("Градска управа града Ниша", "200-8/2026", DELIVERED),
        render(Deemed(DECISION), ENTERED),
    ),
}

# The templates as the rulebook is quoted, in Latin; what stands in parentheses are their slots.
TEMPLATES = {
    "11": "Rešenjem (naziv organa, broj i datum rešenja) koje je dostavljeno (datum dostavljanja) "
    "primljen je u državljanstvo Republike Srbije",
    "12": "Rešenjem (naziv organa, broj i datum rešenja) koje je dostavljeno (datum dostavljanja) "
    "utvrđeno državljanstvo Republike Srbije",
    "13": "Aktom (naziv organa, broj i datum akta) naložen upis činjenice državljanstva",
    "15(1) RELEASE": "Državljanstvo Republike Srbije prestalo otpustom rešenjem (naziv organa, "
    "broj i datum rešenja) koje je dostavljeno (datum dostavljanja)",
    "15(2) RELEASE": "Rešenjem (naziv organa, broj i datum rešenja) koje je dostavljeno (datum "
    "dostavljanja) poništeno je rešenje o otpustu (organ, broj i datum)",
    "15(2) ACQUISITION": "Rešenjem (naziv organa, broj i datum rešenja) koje je dostavljeno (datum "
    "dostavljanja) poništeno je rešenje o sticanju državljanstva Republike Srbije (...)",
}
SLOT = re.compile(r"\([^()]*\)")


def quoted() -> dict[str, tuple[str, str]]:
    """The golden: by article a line of Cyrillic and a line of Latin, written by hand."""
    parts = GOLDEN.read_text("utf-8").strip().split("\n\n")
    return {title: (one, other) for title, one, other in (part.split("\n") for part in parts)}


@pytest.mark.parametrize("article", SENTENCES)
def test_a_text_is_as_quoted_in_both_scripts(article: str) -> None:
    made = render(SENTENCES[article], ENTERED)
    assert (made, latin(made)) == quoted()[article]


def test_the_golden_quotes_nothing_else() -> None:
    assert quoted().keys() == SENTENCES.keys()


@pytest.mark.parametrize("article", TEMPLATES)
def test_the_words_of_the_template_stay(article: str) -> None:
    made = latin(render(SENTENCES[article], ENTERED))
    assert SLOT.sub("()", made) == SLOT.sub("()", TEMPLATES[article])


def test_words_with_braces_are_words() -> None:
    body = replace(DECISION, body="{number}")
    assert "({number}, број" in render(Deemed(body), ENTERED)


def test_there_is_no_wording_before_the_rulebook() -> None:
    assert render(SENTENCES["11"], RULEBOOK_SINCE)
    with pytest.raises(NoWordingError):
        render(SENTENCES["11"], date(2005, 2, 26))


@pytest.mark.parametrize(
    ("paper", "text"),
    [
        (Paper("Извод"), "Извод"),
        (Paper("Извод", "Управа"), "Извод (Управа)"),
        (Paper("Извод", number="1/2"), "Извод (број 1/2)"),
        (Paper("Извод", dated=DELIVERED), "Извод (од 20.03.2026.)"),
        (Paper("Извод", "Управа", "1/2", DELIVERED), "Извод (Управа, број 1/2 од 20.03.2026.)"),
    ],
)
def test_a_paper_is_written_with_what_it_has(paper: Paper, text: str) -> None:
    assert render(Papers((paper,)), ENTERED) == text


def test_a_day_is_written_with_two_digits_and_dots() -> None:
    assert written_day(date(1998, 1, 2)) == "02.01.1998."
