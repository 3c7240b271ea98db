"""What is entered with a birth of citizenship, letter by letter: rulebook art. 9 to 14."""

from dataclasses import replace
from typing import Any

import pytest

from resolvers.civil import enter_birth
from schema.birth_facts import EnterBirthFacts
from schema.citizenship_entries import CitizenshipEntry
from schema.civil import NoteColumn
from schema.civil_birth_notes import BirthNote, BirthNoteKind
from schema.civil_births import BirthEntry
from schema.decision import Act
from schema.text import latin
from tests.births import FATHER
from tests.test_enter_birth_refusals import (
    ABROAD,
    CHILD,
    DECISION,
    ENTER_DECISION,
    FACTS,
    FOUND,
    REQUEST,
    SOMEBODY,
    document,
    given,
)

BY_BODY = "(Министарство унутрашњих послова, број 204-12/2026 од 04.03.2026.)"
SENT = "које је достављено (06.03.2026.)"
ACT = {"kind": None, "given_name": None, "surname": None, "born_on": None, "person": SOMEBODY}
JOINED: list[tuple[str, dict[str, Any], EnterBirthFacts, str]] = [
    ("9", {}, FACTS,
     "Уверење о држављанству мајке (Матичар Ниш, број 203-17/2026 од 15.01.2026.)"),
    ("9", {**ABROAD, "citizenship": {"descent": REQUEST}}, FACTS,
     ("Уверење о држављанству мајке (Матичар Ниш, број 203-17/2026 од 15.01.2026.); "
      "Писмена пријава (од 10.03.2026.); Захтев за упис (од 10.03.2026.)")),
    ("10", {**FOUND, "citizenship": {"territory": {"proof": {
        "name": "Решење о упису нахочета", "body": "Центар за социјални рад Ниш",
        "number": "55-1/2026", "dated": "2026-03-03"}}}}, replace(FACTS, mother=None),
     "Решење о упису нахочета (Центар за социјални рад Ниш, број 55-1/2026 од 03.03.2026.)"),
    ("11", ENTER_DECISION, document(),
     f"Решењем {BY_BODY} {SENT} примљен је у држављанство Републике Србије"),
    ("11", ENTER_DECISION, document(kind="TREATY_ACQUISITION"),
     f"Решењем {BY_BODY} {SENT} примљен је у држављанство Републике Србије"),
    ("12", {"citizenship": {"determination": str(DECISION.id)}},
     replace(document(**ACT), child=CHILD),
     f"Решењем {BY_BODY} {SENT} утврђено држављанство Републике Србије"),
    ("13", {"citizenship": {"deemedAct": str(DECISION.id)}},
     replace(document(**ACT, delivered_on=None, final_on=None), child=CHILD),
     f"Актом {BY_BODY} наложен упис чињенице држављанства"),
]  # fmt: skip
LATIN = {
    "11": "Rešenjem (Ministarstvo unutrašnjih poslova, broj 204-12/2026 od 04.03.2026.) "
    "koje je dostavljeno (06.03.2026.) primljen je u državljanstvo Republike Srbije",
    "12": "Rešenjem (Ministarstvo unutrašnjih poslova, broj 204-12/2026 od 04.03.2026.) "
    "koje je dostavljeno (06.03.2026.) utvrđeno državljanstvo Republike Srbije",
    "13": "Aktom (Ministarstvo unutrašnjih poslova, broj 204-12/2026 od 04.03.2026.) "
    "naložen upis činjenice državljanstva",
}


@pytest.mark.parametrize(("article", "changes", "facts", "text"), JOINED)
def test_what_is_entered_with_the_birth_stands_in_the_remarks(
    article: str, changes: dict[str, Any], facts: EnterBirthFacts, text: str
) -> None:
    """Rulebook art. 9, and by art. 14 what 10 to 13 say: letter by letter, in both scripts."""
    found = enter_birth(given(**changes), facts)
    assert isinstance(found, Act), found
    notes = [one.values for one in found.entries if one.record is BirthNote]
    (note,) = [one for one in notes if one["kind"] is BirthNoteKind.CITIZENSHIP]
    assert (note["written_in"], note["text"]) == (NoteColumn.REMARKS, text)
    assert latin(text) == LATIN.get(article, latin(text))
    (entry,) = [one.values for one in found.entries if one.record is BirthEntry]
    assert entry["citizenship"] == "Република Србија"
    (fact,) = [one.values for one in found.entries if one.record is CitizenshipEntry]
    assert (fact["written_in"], fact["text"]) == (NoteColumn.REMARKS, text)


def test_a_parent_without_citizenship_is_written_so() -> None:
    stateless = {**FATHER, "citizenship": "STATELESS", "foreignCitizenship": None}
    found = enter_birth(given(father=stateless), FACTS)
    assert isinstance(found, Act)
    said = {one.values.get("citizenship") for one in found.entries if "role" in one.values}
    assert said == {"Република Србија", "Без држављанства"}
