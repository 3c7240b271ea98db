"""Entries of books of citizens from before the rulebook: kept as they stand, then ended by it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from resolvers.citizenship_entries.commands import (
    Closed,
    Entered,
    Facts,
    Opened,
    Place,
    Termination,
)
from resolvers.citizenship_entries.decide import decide
from resolvers.citizenship_entries.invariants import Standing, violations
from resolvers.citizenship_entries.old_books import TEXT_LENGTH_MAX, OldEntry, take_over
from schema.citizenship import CitizenshipEnd, CitizenshipGround
from schema.citizenship_texts import Document
from schema.decision import Refusal

DAY = timedelta(days=1)
TEXT = "Уписан у књигу држављана по решењу СУП-а Ниш бр. 204-5/98, од 3. марта 1998. г."
FACTS = Facts(
    today=date(2026, 11, 22),
    born_on=date(1960, 7, 7),
    birth_entered_on=None,
    is_in_citizens_book=True,
    is_disputed=False,
    since=None,
    until=None,
    acts=(),
)
ACT = Document("СУП Ниш", "204-5/98", date(1998, 3, 3))
OLD = OldEntry(CitizenshipGround.ADMISSION, date(1998, 4, 1), date(1998, 3, 20), TEXT, ACT)
ENDED = OldEntry(CitizenshipEnd.RELEASE, date(2001, 4, 1), date(2001, 3, 20), TEXT, None)


def taken(facts: Facts, old: OldEntry) -> Entered:
    found = take_over(facts, old)
    assert isinstance(found, Entered), found
    return found


FIRST = taken(FACTS, OLD)
CITIZEN = replace(FACTS, acts=(FIRST.act,), since=OLD.day)


def test_an_old_entry_is_kept_letter_by_letter() -> None:
    assert FIRST.text == TEXT
    assert FIRST.act.entered_on == OLD.entered_on
    assert FIRST.act.column is None
    assert FIRST.period == Opened(OLD.day, CitizenshipGround.ADMISSION)
    assert violations(Standing(FIRST.citizenship, None, CITIZEN.acts)) == ()


def test_an_old_termination_follows_it() -> None:
    found = taken(CITIZEN, ENDED)
    assert found.citizenship is None
    assert found.period == Closed(ENDED.day, CitizenshipEnd.RELEASE)
    assert violations(Standing(None, None, (*CITIZEN.acts, found.act))) == ()


def test_what_was_taken_over_is_ended_by_the_rulebook() -> None:
    decision = Document("Министарство унутрашњих послова", "204-9/2026", date(2026, 3, 3))
    asked = Termination(CitizenshipEnd.RELEASE, decision, date(2026, 4, 4), None)
    found = decide(CITIZEN, Place.CITIZENS_BOOK, asked)
    assert isinstance(found, Entered)
    assert violations(Standing(None, None, (*CITIZEN.acts, found.act))) == ()


@pytest.mark.parametrize(
    ("code", "facts", "old"),
    [
        ("TEXT_TOO_LONG", FACTS, replace(OLD, text="А" * 5_000)),
        ("TEXT_UNCLEAN", FACTS, replace(OLD, text="Упи\u200bсан")),
        ("TEXT_MARKS", FACTS, replace(OLD, text="Упи\u0301сан")),
        ("TEXT_EMPTY", FACTS, replace(OLD, text=" ")),
        ("TEXT_HOMOGLYPHS", FACTS, replace(OLD, text="Уписaн")),
        ("TEXT_CHARACTERS", FACTS, replace(OLD, document=replace(ACT, number="{}"))),
        ("ENTERED_BY_RULEBOOK", FACTS, replace(OLD, entered_on=date(2005, 2, 27))),
        ("DAY_BEFORE_BIRTH", FACTS, replace(OLD, day=FACTS.born_on - DAY)),
        ("AFTER_ITS_ENTRY", FACTS, replace(OLD, day=OLD.entered_on + DAY)),
        ("AFTER_ITS_ENTRY", FACTS, replace(OLD, document=replace(ACT, dated=date(1998, 4, 2)))),
        ("OUT_OF_ORDER", CITIZEN, replace(ENDED, entered_on=date(1998, 3, 31), day=OLD.day)),
        ("ALREADY_ENTERED", CITIZEN, replace(ENDED, document=ACT)),
        ("ALREADY_CITIZEN", CITIZEN, replace(OLD, document=None)),
        ("NOT_A_CITIZEN", FACTS, ENDED),
        ("ENDS_BEFORE_IT_BEGAN", CITIZEN, replace(ENDED, day=OLD.day - DAY)),
        ("PERIODS_OVERLAP", replace(FACTS, until=OLD.day), OLD),
    ],
)
def test_one_fact_refuses(code: str, facts: Facts, old: OldEntry) -> None:
    found = take_over(facts, old)
    assert isinstance(found, Refusal)
    assert found.code == code


def test_a_text_may_be_as_long_as_the_limit() -> None:
    assert len(taken(FACTS, replace(OLD, text="А" * TEXT_LENGTH_MAX)).text) == TEXT_LENGTH_MAX
