"""`enterBirth` as a pure decision: each refusal by its one fact, and days that fall on holidays."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from hub.ledger.given import build
from resolvers.civil import enter_birth
from schema.acts import Language
from schema.birth_facts import (
    KEYS,
    BookFacts,
    ChildFacts,
    DocumentFacts,
    EnterBirthFacts,
    EnteredFacts,
    KinFacts,
)
from schema.birth_inputs import EnterBirthInput
from schema.civil_birth_notes import BirthNote
from schema.civil_births import BirthEntry
from schema.civil_commands import OF_BIRTHS, OF_CITIZENSHIP, OF_ENTRY, OF_WORDS
from schema.decision import Act, Refusal
from schema.graph import DatePrecision
from schema.population import Sex
from schema.refusals import sentence
from tests.births import FATHER, MOTHER, NOVI_SAD, PROOF, RESIDENCE, birth
from tests.conftest import NIS

MEDIJANA = "71331"  # a city municipality of Niš
TODAY = date(2026, 3, 12)
BORN = {"year": 2026, "month": 3, "day": 2}
SOMEBODY, OTHER = UUID(int=1), UUID(int=2)
BOOK = BookFacts(NIS, (MEDIJANA, NIS), NIS, date(1946, 1, 1), None, 1, "VI", 7, 3)
KIN = KinFacts(SOMEBODY, date(1986, 5, 14), None, has_stated_number=True, is_citizen=True)
FACTS = EnterBirthFacts(
    today=TODAY,
    hour="12:00",
    unit=NIS,
    keys=tuple(UUID(int=100 + n) for n in range(KEYS)),
    book=BOOK,
    child=None,
    mother=KIN,
    father=None,
    reporter=None,
    unknown_units=(),
    number_of=None,
    entry=None,
    namesakes=0,
    document=None,
    notices=(),
)
CHILD = ChildFacts(
    id=SOMEBODY,
    version=0,
    sex=Sex.FEMALE,
    born_on=date(2026, 3, 2),
    born_precision=DatePrecision.DAY,
    keeper=None,
    residence_unit=None,
    jmbg=None,
    has_number=False,
    has_one_parent=True,
    may_declare=True,
    entry=None,
    since=None,
    until=None,
    is_in_citizens_book=False,
    is_disputed=False,
    acts=(),
)
NOBODY = replace(FACTS, mother=None)  # of the parents is in the register
ENTERED = EnteredFacts(date(2026, 3, 3), NIS, None)
ELSEWHERE = EnteredFacts(date(2026, 3, 3), NOVI_SAD, None)
DECISION = DocumentFacts(
    id=UUID(int=9),
    version=4,
    kind="ADMISSION",
    body="Министарство унутрашњих послова",
    number="204-12/2026",
    dated=date(2026, 3, 4),
    final_on=date(2026, 3, 5),
    delivered_on=date(2026, 3, 6),
    effective_on=None,
    person=None,
    given_name="Јована",
    surname="Марковић",
    born_on=date(2026, 3, 2),
    is_entered=False,
    is_annulled=False,
)
REPORT = {"kind": "INSTITUTION", "name": "Клинички центар Ниш", "reportedOn": "2026-03-03"}
BY_PERSON = {**REPORT, "kind": "PERSON", "name": "Ана Илић", "residence": RESIDENCE}
ABROAD = {
    "kind": "ABROAD",
    "birthPlace": "Беч",
    "birthUnit": None,
    "birthCountry": "AT",
    "documents": [{"name": "Извод из матичне књиге рођених"}],
}
LATE = {
    "kind": "LATE",
    "lateDecision": {"body": "Управа Ниш", "number": "200-5/2026", "dated": "2026-03-01"},
    "born": {"year": 2026, "month": 1, "day": 5},
    "report": {**REPORT, "reportedOn": "2026-01-06"},
}
ENTER_DECISION = {"citizenship": {"decision": str(DECISION.id)}}
FOUND = {"kind": "FOUND", "mother": None, "father": None}
STILLBORN = {"isStillborn": True, "citizenship": None, "givenName": None}
NONE = {"citizenship": None}
ASKED = {"name": "Захтев за упис", "dated": "2026-03-10"}
REQUEST = {"proof": PROOF, "report": {**ASKED, "name": "Писмена пријава"}, "request": ASKED}
MINORITY = {"givenName": "Ágnes", "surname": "Markovics", "language": "hu"}
AFFILIATION = {"nationality": "Мађарска", "motherTongue": "Мађарски", "declaredOn": "2026-03-03"}


def given(**changes: Any) -> EnterBirthInput:
    """The ordinary birth of 2 March 2026, changed."""
    made = birth("Јована") | {"born": BORN, "report": REPORT, "page": 3} | changes
    built: EnterBirthInput = build(EnterBirthInput, dict(_dated(made)))
    return built


def _dated(said: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """As a request's variables come: days are days."""
    for name, value in said.items():
        match value:
            case dict():
                yield name, dict(_dated(value))
            case list():
                yield name, [dict(_dated(one)) for one in value]
            case str() if name.endswith("On") or name == "dated":
                yield name, date.fromisoformat(value)
            case _:
                yield name, value


def mother(**changes: Any) -> dict[str, Any]:
    return {"mother": {**MOTHER, **changes}}


def kin(**changes: Any) -> EnterBirthFacts:
    return replace(FACTS, mother=replace(KIN, **changes))


def child(**changes: Any) -> EnterBirthFacts:
    return replace(FACTS, child=replace(CHILD, **changes))


def book(**changes: Any) -> EnterBirthFacts:
    return replace(FACTS, book=replace(BOOK, **changes))


def document(**changes: Any) -> EnterBirthFacts:
    return replace(FACTS, document=replace(DECISION, **changes))


REFUSALS: list[tuple[str, dict[str, Any], EnterBirthFacts]] = [
    ("TEXT_TOO_LONG", {"registrar": "А" * 101}, FACTS),
    ("TEXT_TOO_LONG", {"surname": "А" * 1_999}, FACTS),
    ("TEXT_NOT_CYRILLIC", {"givenName": "Jovana"}, FACTS),
    ("TEXT_NOT_CYRILLIC", mother(surname="Kovács"), FACTS),
    ("TEXT_NOT_CYRILLIC", mother(birthPlace="Niš"), FACTS),
    ("TEXT_NOT_CYRILLIC", {"report": {**REPORT, "name": "Bolnica"}}, FACTS),
    ("TEXT_CHARACTERS", {"registrar": "Ана (Илић)"}, FACTS),
    ("TEXT_CHARACTERS", {"minorityName": {"givenName": "A1", "surname": "B", "language": "hu"}},
     FACTS),
    ("TEXT_CHARACTERS", {"documents": [{"name": "Извод; други"}]}, FACTS),
    ("AREA_UNKNOWN", {}, replace(FACTS, book=None)),
    ("AREA_KEPT_ELSEWHERE", {}, book(keeper=NOVI_SAD)),
    ("AREA_NOT_IN_FORCE", {}, book(valid_to=date(2025, 12, 31))),
    ("AREA_NOT_IN_FORCE", {}, book(valid_from=date(2027, 1, 1))),
    ("NO_VOLUME", {}, book(volume=None)),
    ("PAGE_BEFORE_LAST", {"page": 2}, FACTS),
    ("COUNTRY_CODE", {**ABROAD, "birthCountry": "at"}, FACTS),
    ("COUNTRY_CODE", mother(birthCountry="SRB"), FACTS),
    ("COUNTRY_CODE", mother(residence={**RESIDENCE, "country": "Р"}), FACTS),
    ("LANGUAGE_CODE", {"minorityName": {"givenName": "Á", "surname": "B", "language": "HU"}},
     FACTS),
    ("SCRIPT_DIFFERS", {"minorityName": {**MINORITY, "script": "CYRILLIC"}}, FACTS),
    ("SCRIPT_DIFFERS", {"minorityName": {**MINORITY, "surname": "Марковиќ"}}, FACTS),
    ("SCRIPT_DIFFERS", {"minorityName": {**MINORITY, "givenName": "חנה", "surname": "כהן"}}, FACTS),
    ("TEXT_CHARACTERS", {"affiliation": {**AFFILIATION, "nationality": "а (б)"}}, FACTS),
    ("TEXT_NOT_CYRILLIC", {"affiliation": {**AFFILIATION, "motherTongue": "magyar"}}, FACTS),
    ("AFFILIATION_STANDS", {"affiliation": AFFILIATION}, child(may_declare=False)),
    ("DAY_OF_DECLARATION", {"affiliation": {**AFFILIATION, "declaredOn": "2026-03-13"}}, FACTS),
    ("DAY_OF_DECLARATION", {"affiliation": {**AFFILIATION, "declaredOn": "2026-03-01"}}, FACTS),
    ("STILLBORN", {**STILLBORN, "affiliation": AFFILIATION}, FACTS),
    ("UNIT_UNKNOWN", {}, replace(FACTS, unknown_units=("99999",))),
    ("UNIT_MISSING", {"birthUnit": None}, FACTS),
    ("UNIT_MISSING", mother(residence={**RESIDENCE, "unit": None}), FACTS),
    ("UNIT_ABROAD", {**ABROAD, "birthUnit": NIS}, FACTS),
    ("UNIT_ABROAD", mother(birthCountry="AT"), FACTS),
    ("ADOPTION_HAS_ITS_OWN_ENTRY", {"kind": "ADOPTION"}, FACTS),
    ("BIRTH_DAY_MISSING", {"born": {"year": 2026, "month": 3}}, FACTS),
    ("FOREIGN_DOCUMENT_MISSING", {**ABROAD, "documents": []}, FACTS),
    ("OTHER_RESIDENCE", {**ABROAD, **mother(residence={**RESIDENCE, "unit": NOVI_SAD})}, FACTS),
    ("OTHER_RESIDENCE", {**ABROAD, **mother(residence=None)}, child(residence_unit=NOVI_SAD)),
    ("DAY_IN_FUTURE", {"documents": [{"name": "Извод", "dated": "2026-03-13"}]}, FACTS),
    ("STILLBORN_WITH_PERSON", {**STILLBORN, "person": str(SOMEBODY)}, FACTS),
    ("PERSON_UNKNOWN", {"person": str(SOMEBODY)}, FACTS),
    ("BIRTH_ENTERED_BEFORE", {}, child(entry=ENTERED)),
    ("BIRTH_ENTERED_BEFORE", {}, replace(FACTS, entry=ENTERED)),
    ("BIRTH_ENTERED_BEFORE", STILLBORN, replace(FACTS, entry=ENTERED)),
    ("BIRTH_ENTERED_ELSEWHERE", {}, child(entry=ELSEWHERE)),
    ("BIRTH_ENTERED_ELSEWHERE", {}, replace(FACTS, entry=ELSEWHERE)),
    ("PERSON_KEPT_ELSEWHERE", {}, child(keeper=NOVI_SAD)),
    ("PERSON_DIFFERS", {}, child(sex=Sex.MALE)),
    ("PERSON_DIFFERS", {}, child(born_on=date(2026, 3, 1))),
    ("PERSON_DIFFERS", {}, child(born_on=date(2025, 1, 1), born_precision=DatePrecision.YEAR)),
    ("PERSON_DIFFERS", {"jmbg": "0203026735015"}, child(jmbg="0203026735023")),
    ("PERSON_MAY_STAND", {}, replace(FACTS, namesakes=1)),
    ("NUMBER_INVALID", {"jmbg": "1211019825030"}, FACTS),
    ("NUMBER_INVALID", {"jmbg": "2008987660013"}, FACTS),
    ("NUMBER_OF_ANOTHER", {"jmbg": "0703991710141"}, replace(FACTS, number_of=OTHER)),
    ("NUMBER_DIFFERS", {"jmbg": "0703991710141"}, FACTS),
    ("NUMBER_DIFFERS", {**ABROAD, "born": {"year": 1990}, "jmbg": "0703991710141"}, FACTS),
    ("PARENTS_ARE_ONE", {}, replace(FACTS, father=KIN)),
    ("FOREIGN_CITIZENSHIP_NAMED", mother(citizenship="FOREIGN"), FACTS),
    ("FOREIGN_CITIZENSHIP_NAMED", mother(foreignCitizenship="Аустрија"), FACTS),
    ("PARENT_UNKNOWN", {}, replace(FACTS, mother=None)),
    ("PARENT_NUMBER_DIFFERS", mother(jmbg="0703991710141"), kin(has_stated_number=False)),
    ("PARENT_NOT_OLDER", {}, kin(born_on=date(2026, 3, 2))),
    ("PARENT_BORN_LATER", mother(born=BORN), FACTS),
    ("PARENT_DIED", {}, kin(died_on=date(2026, 3, 1))),
    ("PARENTS_ARE_ONE", {**mother(person=None, jmbg="0703991710141", born=None),
                         "father": {**FATHER, "jmbg": "0703991710141"}}, NOBODY),
    ("PARENT_NUMBER_DIFFERS", mother(person=None, jmbg="0703991710141"), NOBODY),
    ("HOUR_IN_FUTURE", {"born": {"year": 2026, "month": 3, "day": 12}, "bornAt": "12:01",
                        "report": {**REPORT, "reportedOn": "2026-03-12"}}, FACTS),
    ("HOUR_SKIPPED", {"born": {"year": 2026, "month": 3, "day": 29}, "bornAt": "02:30",
                      "report": {**REPORT, "reportedOn": "2026-03-30"}},
     replace(FACTS, today=date(2026, 3, 31))),
    ("PARENT_CITIZENSHIP_DIFFERS", {}, kin(is_citizen=False)),
    ("PARENT_CITIZENSHIP_DIFFERS", mother(citizenship="UNKNOWN"), FACTS),
    ("REPORTER_UNKNOWN", {"report": {**BY_PERSON, "person": str(OTHER)}}, FACTS),
    ("REPORTER_RESIDENCE", {"report": {**BY_PERSON, "residence": None}}, FACTS),
    ("REPORTER_RESIDENCE", {"report": {**REPORT, "residence": RESIDENCE}}, FACTS),
    ("REPORTER_RESIDENCE", {"report": {**REPORT, "person": str(OTHER)}},
     replace(FACTS, reporter=OTHER)),
    ("ENTRY_BEFORE_LAW", {}, replace(FACTS, today=date(2009, 12, 27))),
    ("DAY_IN_FUTURE", {"born": {"year": 2026, "month": 3, "day": 13}}, FACTS),
    ("DAY_IN_FUTURE", {"report": {**REPORT, "reportedOn": "2026-03-13"}}, FACTS),
    ("REPORTED_BEFORE_BIRTH", {"report": {**REPORT, "reportedOn": "2026-03-01"}}, FACTS),
    ("HOUR_OF_BIRTH", {"bornAt": "4:35"}, FACTS),
    ("BORN_IN_SERBIA", {**ABROAD, "birthCountry": "RS", "birthUnit": NIS}, FACTS),
    ("BORN_ABROAD", {"birthCountry": "AT", "birthUnit": None}, FACTS),
    ("FOUND_WITH_PARENTS", {**FOUND, **mother()}, FACTS),
    ("DAY_OF_FINDING", {**FOUND, "foundOn": "2026-03-04"}, replace(FACTS, mother=None)),
    ("FOUND_DAY_OF_ANOTHER_KIND", {"foundOn": "2026-03-02"}, FACTS),
    ("OTHER_AREA", {"birthUnit": NOVI_SAD}, FACTS),
    ("LATE_WITHOUT_DECISION", FOUND, replace(FACTS, mother=None, today=date(2026, 4, 2))),
    ("LATE_WITHOUT_DECISION", {}, replace(FACTS, today=date(2026, 4, 2))),
    ("LATE_WITHOUT_DECISION", {**LATE, "lateDecision": None}, FACTS),
    ("NOT_LATE", {**LATE, "born": BORN, "report": REPORT}, FACTS),
    ("DECISION_WITHOUT_LATENESS", {"lateDecision": LATE["lateDecision"]}, FACTS),
    ("DAY_OF_LATE_DECISION", {**LATE, "lateDecision": {
        "body": "Управа", "number": "1", "dated": "2026-03-13"}}, FACTS),
    ("NAME_MISSING", {"givenName": None}, FACTS),
    ("STILLBORN", {**STILLBORN, "citizenship": {"descent": {"proof": PROOF}}}, FACTS),
    ("STILLBORN", {**STILLBORN, "jmbg": "0203026735015"}, FACTS),
    ("CITIZENSHIP_LEFT_OUT", NONE, FACTS),
    ("CITIZENSHIP_LEFT_OUT", {**FOUND, **NONE}, replace(FACTS, mother=None)),
    ("NO_GROUND_OF_DESCENT", FOUND, replace(FACTS, mother=None)),
    ("NO_GROUND_OF_TERRITORY", {"citizenship": {"territory": {"proof": PROOF}}}, FACTS),
    ("NO_REPORT_AND_REQUEST", ABROAD, FACTS),
    ("REQUESTED_TOO_LATE", {**ABROAD, "born": {"year": 2000}, **mother(person=None)},
     replace(FACTS, mother=None)),
    ("REQUESTED_TOO_LATE", {**ABROAD, "born": {"year": 2006}, "citizenship": {"descent": {
        **REQUEST, "requestedBy": "PARENT"}}}, FACTS),
    ("REQUESTED_TOO_EARLY", {**ABROAD, "citizenship": {"descent": {
        **REQUEST, "requestedBy": "SELF"}}}, FACTS),
    ("NOT_A_CITIZEN", {"citizenship": {"standing": PROOF}}, FACTS),
    ("ALREADY_CITIZEN", {}, child(since=date(2026, 3, 2))),
    ("AWAITING_OPINION", {}, child(is_disputed=True)),
    ("AWAITING_OPINION", NONE, child(is_disputed=True, since=date(2026, 3, 2))),
    ("STANDING_LEFT_OUT", NONE, child(since=date(2026, 3, 2))),
    ("DAY_IN_FUTURE", {"citizenship": {"standing": {**PROOF, "dated": "2026-03-13"}}},
     child(since=date(2026, 3, 2))),
    ("TEXT_NOT_CYRILLIC", {"citizenship": {"standing": {"name": "Uverenje"}}},
     child(since=date(2026, 3, 2))),
    ("TEXT_NOT_CYRILLIC", {"citizenship": {"descent": {"proof": {"name": "Uverenje"}}}}, FACTS),
    ("PERIODS_OVERLAP", {}, child(until=date(2026, 3, 2))),
    ("DECISION_UNKNOWN", ENTER_DECISION, FACTS),
    ("ALREADY_ENTERED", ENTER_DECISION, document(is_entered=True)),
    ("DOCUMENT_ANNULLED", ENTER_DECISION, document(is_annulled=True)),
    ("DOCUMENT_OF_ANOTHER", ENTER_DECISION, document(surname="Петровић")),
    ("DOCUMENT_OF_ANOTHER", ENTER_DECISION, document(born_on=date(2026, 3, 1))),
    ("DOCUMENT_OF_ANOTHER", ENTER_DECISION, document(person=OTHER)),
    ("DECISION_NOT_FINAL", ENTER_DECISION, document(final_on=None)),
    ("DECISION_NOT_DELIVERED", ENTER_DECISION, document(delivered_on=None)),
    ("DAY_BEFORE_DECISION", ENTER_DECISION, document(effective_on=date(2026, 3, 3))),
    ("DAY_BEFORE_BIRTH", ENTER_DECISION, document(dated=date(2026, 3, 1))),
    ("DAY_BEFORE_LAW", {**ABROAD, **ENTER_DECISION, "born": {"year": 1990}},
     document(dated=date(2004, 1, 1), born_on=None)),
    ("NOT_WITH_BIRTH", ENTER_DECISION, document(kind="RELEASE")),
]  # fmt: skip


@pytest.mark.parametrize(("code", "changes", "facts"), REFUSALS)
def test_one_fact_refuses(code: str, changes: dict[str, Any], facts: EnterBirthFacts) -> None:
    found = enter_birth(given(**changes), facts)
    assert isinstance(found, Refusal)
    assert found.code == code
    for language in Language:
        assert "{" not in sentence(found, language)


def test_every_refusal_of_the_command_is_tried() -> None:
    """Words with marks, letters of two scripts and invisible signs are faults of the request."""
    of_request = {"TEXT_EMPTY", "TEXT_HOMOGLYPHS", "TEXT_MARKS", "TEXT_UNCLEAN"}
    declared = OF_WORDS | OF_BIRTHS | OF_CITIZENSHIP | OF_ENTRY
    assert declared - {code for code, _, _ in REFUSALS} == of_request | {"BIRTH_ENTERED"}


@pytest.mark.parametrize(
    ("today", "is_entered"),
    [
        # Thirty days after 2 March 2026 is Wednesday, 1 April.
        (date(2026, 4, 1), True),
        (date(2026, 4, 2), False),
    ],
)
def test_the_thirtieth_day(today: date, *, is_entered: bool) -> None:
    found = enter_birth(given(), replace(FACTS, today=today))
    assert isinstance(found, Act) is is_entered


@pytest.mark.parametrize(
    ("today", "is_entered"),
    [
        # Thirty days after 11 March 2026 is Good Friday, 10 April: Tuesday 14 April is the last.
        (date(2026, 4, 14), True),
        (date(2026, 4, 15), False),
    ],
)
def test_a_term_that_ends_on_a_holiday_ends_on_the_next_working_day(
    today: date, *, is_entered: bool
) -> None:
    born = {"year": 2026, "month": 3, "day": 11}
    asked = given(born=born, report={**REPORT, "reportedOn": "2026-03-12"})
    found = enter_birth(asked, replace(FACTS, today=today))
    assert isinstance(found, Act) is is_entered


def test_the_page_on_writing_shows_what_is_entered() -> None:
    page = (Path(__file__).parents[1] / "docs" / "writing.md").read_text("utf-8")
    section = page.partition("## Entering a birth")[2].partition("\n## ")[0]
    blocks = re.findall("```json\n(.+?)```", section, re.DOTALL)
    asked, shown = (json.loads(one) for one in blocks)
    built = build(EnterBirthInput, dict(_dated(asked)))
    found = enter_birth(built, FACTS)
    assert isinstance(found, Act)
    entry = next(one.values for one in found.entries if one.record is BirthEntry)
    notes = [one.values for one in found.entries if one.record is BirthNote]
    assert shown == {
        "entryMark": entry["entry_mark"],
        **{name: entry[name] for name in ("number", "year", "citizenship")},
        "notes": {"nodes": [{"writtenIn": "REMARKS", "text": one["text"]} for one in notes]},
    }


@pytest.mark.parametrize(
    ("ordinal", "mark"), [(1, f"МР-{NIS}-2026-000007"), (2, f"МР-{NIS}-2-2026-000007")]
)
def test_marks_of_several_areas_of_a_unit_differ(ordinal: int, mark: str) -> None:
    found = enter_birth(given(), book(ordinal=ordinal))
    assert isinstance(found, Act)
    assert mark in {one.values.get("entry_mark") for one in found.entries}


@pytest.mark.parametrize(
    ("role", "died_on", "is_entered"),
    [
        ("mother", date(2026, 3, 2), True),
        ("mother", date(2026, 3, 1), False),
        # Three hundred days before 2 March 2026 is 6 May 2025.
        ("father", date(2025, 5, 6), True),
        ("father", date(2025, 5, 5), False),
    ],
)
def test_a_child_is_born_after_its_parents_death(
    role: str, died_on: date, *, is_entered: bool
) -> None:
    dead = replace(KIN, died_on=died_on)
    parent = dead if role == "mother" else replace(dead, id=OTHER, is_citizen=False)
    found = enter_birth(given(), replace(FACTS, **{role: parent}))
    assert isinstance(found, Act) is is_entered
