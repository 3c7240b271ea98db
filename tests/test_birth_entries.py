"""Birth entries: the ordinary one, and each refusal by its one fact."""

import csv
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from string import Formatter

import pytest

from resolvers.birth_entries import (
    BirthAllowed,
    BirthAsked,
    BirthFacts,
    LateDecision,
    ParentStated,
    decide_birth_entry,
)
from schema.civil_births import BirthKind
from schema.decision import Refusal
from schema.jmbg import Jmbg, Mode, check
from schema.population import Sex

DAY = timedelta(days=1)
TODAY = date(2026, 3, 12)
BORN = date(2026, 3, 2)
NIS = "79022"
MOTHER = ParentStated("Ана", "Петровић", "Илић", date(1996, 5, 5))
FATHER = ParentStated("Милан", "Петровић", None, None)
FACTS = BirthFacts(TODAY, "12:00", NIS, (NIS, "71331"), None)
ASKED = BirthAsked(
    kind=BirthKind.REGULAR,
    is_stillborn=False,
    given_name="Јована",
    surname="Петровић",
    sex=Sex.FEMALE,
    born_on=BORN,
    born_at="04:35",
    found_on=None,
    birth_place="Ниш",
    unit=NIS,
    country="RS",
    jmbg=None,
    parents=(MOTHER, FATHER),
    reported_on=date(2026, 3, 3),
    late_decision=None,
    has_citizenship=True,
)
DECISION = LateDecision("560-4/2026", date(2026, 4, 20))
LATE = replace(ASKED, kind=BirthKind.LATE, late_decision=DECISION)
LATER = replace(FACTS, today=date(2026, 4, 21))
FOUND = replace(ASKED, kind=BirthKind.FOUND, parents=())
FOUND_LATER = replace(FOUND, found_on=date(2026, 3, 3))
ABROAD = replace(ASKED, kind=BirthKind.ABROAD, country="AT", unit=None, birth_place="Беч")
STILLBORN = replace(ASKED, is_stillborn=True, given_name=None, has_citizenship=False)


def number(text: str) -> Jmbg:
    found = check(text, Mode.STRICT, TODAY)
    assert isinstance(found, Jmbg)
    return found


@pytest.mark.parametrize(
    ("facts", "asked", "until"),
    [
        (FACTS, ASKED, date(2026, 3, 17)),
        (FACTS, replace(ASKED, unit="71331"), date(2026, 3, 17)),
        (replace(FACTS, today=date(2026, 4, 1)), ASKED, date(2026, 3, 17)),
        (
            replace(FACTS, today=date(2026, 3, 18)),
            replace(ASKED, reported_on=date(2026, 3, 18)),
            date(2026, 3, 17),
        ),
        # Clocks show 2:30 twice on the last Sunday of October, and skip it in March here only.
        (
            replace(FACTS, today=date(2026, 11, 2)),
            replace(
                ASKED, born_on=date(2026, 10, 25), born_at="02:30", reported_on=date(2026, 10, 26)
            ),
            date(2026, 11, 9),
        ),
        (
            LATER,
            replace(
                ABROAD, born_on=date(2026, 3, 29), born_at="02:30", reported_on=date(2026, 3, 30)
            ),
            None,
        ),
        (
            FACTS,
            replace(ASKED, born_on=TODAY, born_at="12:00", reported_on=TODAY),
            date(2026, 3, 27),
        ),
        (LATER, LATE, date(2026, 3, 17)),
        (FACTS, FOUND, date(2026, 3, 17)),
        # Found on 3 March: terms run to 18 March and to Thursday, 2 April.
        (FACTS, FOUND_LATER, date(2026, 3, 18)),
        (replace(FACTS, today=date(2026, 4, 2)), FOUND_LATER, date(2026, 3, 18)),
        (LATER, replace(FOUND_LATER, late_decision=DECISION), date(2026, 3, 18)),
        (LATER, replace(FOUND, late_decision=DECISION), date(2026, 3, 17)),
        (LATER, ABROAD, None),
        (FACTS, STILLBORN, date(2026, 3, 3)),
        (FACTS, replace(STILLBORN, reported_on=date(2026, 3, 4)), date(2026, 3, 3)),
        (LATER, replace(LATE, born_on=date(1950, 1, 1), parents=()), date(1950, 1, 16)),
        (LATER, replace(LATE, born_on=date(1850, 1, 1), parents=()), date(1850, 1, 16)),
    ],
)
def test_a_birth_is_entered(facts: BirthFacts, asked: BirthAsked, until: date | None) -> None:
    assert decide_birth_entry(facts, asked) == BirthAllowed(until)


REFUSALS = [
    ("TEXT_TOO_LONG", FACTS, replace(ASKED, surname="А" * 5_000)),
    ("TEXT_HOMOGLYPHS", FACTS, replace(ASKED, given_name="Јoвана")),
    ("TEXT_MARKS", FACTS, replace(ASKED, given_name="Јова\u0301на")),
    ("TEXT_NOT_CYRILLIC", FACTS, replace(ASKED, parents=(replace(MOTHER, surname="Kovač"),))),
    ("BIRTH_ENTERED_BEFORE", replace(FACTS, entered_on=BORN), ASKED),
    ("ENTRY_BEFORE_LAW", replace(FACTS, today=date(2009, 12, 27)), ASKED),
    ("DAY_IN_FUTURE", FACTS, replace(ASKED, born_on=TODAY + DAY)),
    ("DAY_IN_FUTURE", FACTS, replace(ASKED, born_on=date.max)),
    ("DAY_IN_FUTURE", FACTS, replace(ASKED, reported_on=TODAY + DAY)),
    ("REPORTED_BEFORE_BIRTH", FACTS, replace(ASKED, reported_on=BORN - DAY)),
    ("HOUR_OF_BIRTH", FACTS, replace(ASKED, born_at="24:00")),
    ("HOUR_IN_FUTURE", FACTS, replace(ASKED, born_on=TODAY, born_at="12:01", reported_on=TODAY)),
    ("HOUR_SKIPPED", LATER, replace(ASKED, born_on=date(2026, 3, 29), born_at="02:30",
                                    reported_on=date(2026, 3, 30))),
    ("HOUR_SKIPPED", LATER, replace(LATE, born_on=date(1983, 3, 27), born_at="02:00", parents=())),
    ("BORN_IN_SERBIA", FACTS, replace(ABROAD, country="RS")),
    ("BORN_ABROAD", FACTS, replace(ASKED, country="AT")),
    ("FOUND_WITH_PARENTS", FACTS, replace(FOUND, parents=(MOTHER,))),
    ("DAY_OF_FINDING", FACTS, replace(FOUND, found_on=BORN - DAY)),
    ("DAY_OF_FINDING", FACTS, replace(FOUND, found_on=date(2026, 3, 4))),
    ("FOUND_DAY_OF_ANOTHER_KIND", FACTS, replace(ASKED, found_on=BORN)),
    ("OTHER_AREA", FACTS, replace(ASKED, unit="70203")),
    ("LATE_WITHOUT_DECISION", replace(FACTS, today=date(2026, 4, 2)), FOUND),
    ("LATE_WITHOUT_DECISION", replace(FACTS, today=date(2026, 4, 3)), FOUND_LATER),
    ("DECISION_WITHOUT_LATENESS", FACTS, replace(FOUND, late_decision=DECISION)),
    ("DECISION_WITHOUT_LATENESS", LATER, replace(ASKED, late_decision=DECISION)),
    ("DAY_OF_LATE_DECISION", LATER, replace(
        FOUND_LATER, late_decision=replace(DECISION, dated=BORN))),
    ("LATE_WITHOUT_DECISION", replace(FACTS, today=date(2026, 4, 2)), ASKED),
    ("LATE_WITHOUT_DECISION", LATER, replace(LATE, late_decision=None)),
    ("DECISION_WITHOUT_LATENESS", FACTS, replace(ASKED, late_decision=DECISION)),
    ("DECISION_WITHOUT_LATENESS", LATER, replace(ABROAD, late_decision=DECISION)),
    ("NOT_LATE", FACTS, LATE),
    ("DAY_OF_LATE_DECISION", replace(LATER, today=date(2026, 4, 19)), LATE),
    ("NAME_MISSING", FACTS, replace(ASKED, given_name=None)),
    ("STILLBORN", FACTS, replace(STILLBORN, has_citizenship=True)),
    ("NUMBER_DIFFERS", FACTS, replace(ASKED, jmbg=number("0703991710141"))),
    ("NUMBER_DIFFERS", LATER, replace(LATE, born_on=date(2004, 2, 29), sex=Sex.MALE,
                                      jmbg=number("2902004805055"))),
    ("PARENT_BORN_LATER", FACTS, replace(ASKED, parents=(replace(MOTHER, born_on=BORN),))),
]  # fmt: skip


@pytest.mark.parametrize(("code", "facts", "asked"), REFUSALS)
def test_one_fact_refuses(code: str, facts: BirthFacts, asked: BirthAsked) -> None:
    found = decide_birth_entry(facts, asked)
    assert isinstance(found, Refusal)
    assert found.code == code


def sentences(page: str) -> dict[str, dict[str, str]]:
    text = (Path(__file__).parents[1] / "schema" / "texts" / f"{page}.csv").read_text("utf-8")
    return {row["code"]: row for row in csv.DictReader(text.splitlines())}


def test_each_refusal_has_its_sentence_with_its_facts() -> None:
    own, shared = sentences("birth_entries"), sentences("citizenship_entries")
    assert own.keys().isdisjoint(shared)
    assert list(own) == sorted({code for code, _, _ in REFUSALS} - shared.keys())
    rows = own | shared
    for code, facts, asked in REFUSALS:
        refusal = decide_birth_entry(facts, asked)
        assert isinstance(refusal, Refusal)
        for language in ("sr", "en"):
            slots = {name for _, name, _, _ in Formatter().parse(rows[code][language]) if name}
            assert slots == set(refusal.facts)
