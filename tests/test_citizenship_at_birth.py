"""Citizenship entered with a birth: what the law gives, what it gives on report, and no more."""

from dataclasses import replace
from datetime import date

import pytest

from resolvers.citizenship_entries.birth import (
    Birth,
    Ground,
    Parent,
    decide_with_birth,
    ground_on_report,
)
from resolvers.citizenship_entries.commands import Command, Entered
from schema.articles import citizenship_law
from schema.citizenship_texts import Paper
from schema.civil import NoteColumn
from schema.decision import Refusal
from tests.test_citizenship_decisions import BORN, DESCENT, DETERMINATION, TERRITORY, UNENTERED

C, F, S, U = Parent.CITIZEN, Parent.FOREIGN, Parent.STATELESS, Parent.UNKNOWN
BIRTH = Birth(BORN, is_in_serbia=True, parents=(C, F), is_child_stateless=False, is_adopted=False)
AT_BIRTH = replace(UNENTERED, born_on=BORN)


@pytest.mark.parametrize(
    ("here", "parents", "by_law"),
    [
        (True, (C, C), DESCENT),
        (True, (C, F), DESCENT),
        (True, (U, C), DESCENT),
        (False, (C, C), DESCENT),
        (False, (C, U), DESCENT),
        (False, (S, C), DESCENT),
        (True, (U, U), TERRITORY),
        (True, (S, U), TERRITORY),
        (True, (F, U), None),
        (True, (F, F), None),
        (False, (U, U), None),
        (False, (F, F), None),
    ],
)
def test_the_law_gives_citizenship_by_birth(
    *, here: bool, parents: tuple[Parent, Parent], by_law: Command | None
) -> None:
    birth = replace(BIRTH, is_in_serbia=here, parents=parents)
    nothing = decide_with_birth(AT_BIRTH, birth, None)
    if by_law is None:
        assert nothing is None
    else:
        assert isinstance(nothing, Refusal)
        assert nothing.code == "CITIZENSHIP_LEFT_OUT"
    for command, code in (
        (replace(DESCENT, report=None, request=None), "NO_GROUND_OF_DESCENT"),
        (TERRITORY, "NO_GROUND_OF_TERRITORY"),
    ):
        found = decide_with_birth(AT_BIRTH, birth, command)
        if isinstance(command, type(by_law)):
            assert isinstance(found, Entered)
        else:
            assert isinstance(found, Refusal)
            assert found.code == code


ABROAD = replace(BIRTH, is_in_serbia=False, born_on=date(2000, 2, 29))


@pytest.mark.parametrize(
    ("requested_on", "code"),
    [
        (date(2018, 2, 27), None),
        (date(2018, 2, 28), None),
        (date(2023, 2, 27), None),
        (date(2023, 2, 28), "REQUESTED_TOO_LATE"),
        (date(2004, 1, 1), None),
        (None, "REQUESTED_TOO_LATE"),
    ],
)
def test_who_was_born_abroad_is_entered_on_request(
    requested_on: date | None, code: str | None
) -> None:
    command = replace(DESCENT, request=Paper("захтев", dated=requested_on))
    facts = replace(AT_BIRTH, born_on=ABROAD.born_on)
    found = decide_with_birth(facts, ABROAD, command)
    assert (found.code if isinstance(found, Refusal) else None) == code


@pytest.mark.parametrize(
    ("reported_on", "requested_on", "code"),
    [
        (None, date(2018, 2, 27), None),
        (date(2018, 2, 27), date(2018, 2, 27), None),
        # A report of before the 18th birthday does not make a later request one in time.
        (date(2018, 2, 27), date(2023, 2, 28), "REQUESTED_TOO_LATE"),
        (date(2023, 2, 28), date(2018, 2, 27), "REQUESTED_TOO_LATE"),
    ],
)
def test_report_and_request_are_both_in_time(
    reported_on: date | None, requested_on: date, code: str | None
) -> None:
    papers = {"report": Paper("пријава", dated=reported_on)}
    command = replace(DESCENT, **papers, request=Paper("захтев", dated=requested_on))
    found = decide_with_birth(replace(AT_BIRTH, born_on=ABROAD.born_on), ABROAD, command)
    assert (found.code if isinstance(found, Refusal) else None) == code


@pytest.mark.parametrize(
    ("requested_on", "is_by_self", "code", "article", "day"),
    [
        (date(2018, 2, 27), False, None, None, None),
        (date(2018, 2, 27), True, "REQUESTED_TOO_EARLY", "10", date(2018, 2, 28)),
        (date(2018, 2, 28), True, None, None, None),
        (date(2018, 2, 28), False, "REQUESTED_TOO_LATE", "9", date(2018, 2, 28)),
        (date(2023, 2, 27), True, None, None, None),
        (date(2023, 2, 28), True, "REQUESTED_TOO_LATE", "10", date(2023, 2, 28)),
    ],
)
def test_a_parent_requests_it_of_a_minor_and_the_person_later(
    *, requested_on: date, is_by_self: bool, code: str | None, article: str | None, day: date | None
) -> None:
    request = Paper("захтев", dated=requested_on)
    command = replace(DESCENT, report=request, request=request, is_by_self=is_by_self)
    found = decide_with_birth(replace(AT_BIRTH, born_on=ABROAD.born_on), ABROAD, command)
    if code is None:
        assert isinstance(found, Entered)
        return
    assert isinstance(found, Refusal)
    assert (found.code, found.article) == (code, citizenship_law(int(article or 0)))
    assert list(found.facts.values()) == [day]


def test_report_and_request_are_shown() -> None:
    child = replace(ABROAD, born_on=date(2020, 1, 2))
    found = decide_with_birth(
        replace(AT_BIRTH, born_on=child.born_on), child, replace(DESCENT, report=None)
    )
    assert isinstance(found, Refusal)
    assert found.code == "NO_REPORT_AND_REQUEST"


@pytest.mark.parametrize("command", [None, DESCENT])
def test_a_birth_that_has_not_come_is_refused(command: Command | None) -> None:
    found = decide_with_birth(AT_BIRTH, replace(ABROAD, born_on=date.max), command)
    assert isinstance(found, Refusal)
    assert found.code == "DAY_IN_FUTURE"


def test_an_adopted_and_a_stateless_child() -> None:
    adopted = replace(ABROAD, is_adopted=True)
    facts = replace(AT_BIRTH, born_on=ABROAD.born_on)
    assert isinstance(decide_with_birth(facts, adopted, DESCENT), Entered)
    stateless = replace(BIRTH, parents=(F, F), is_child_stateless=True)
    assert isinstance(decide_with_birth(AT_BIRTH, stateless, TERRITORY), Entered)


def test_a_decision_is_entered_with_a_birth_whatever_the_birth() -> None:
    found = decide_with_birth(AT_BIRTH, BIRTH, DETERMINATION)
    assert isinstance(found, Entered)
    assert found.act.column is NoteColumn.REMARKS


@pytest.mark.parametrize(
    ("requested_on", "ground"),
    [
        (date(2018, 2, 27), Ground.DESCENT_REPORTED),
        (date(2018, 2, 28), Ground.DESCENT_REPORTED_BY_SELF),
    ],
)
def test_from_the_eighteenth_birthday_the_person_reports(
    requested_on: date, ground: Ground
) -> None:
    assert ground_on_report(ABROAD, requested_on) is ground


def test_who_is_born_today_is_entered_today() -> None:
    facts = replace(AT_BIRTH, born_on=AT_BIRTH.today)
    proof = replace(DESCENT, report=None, request=None)
    found = decide_with_birth(facts, replace(BIRTH, born_on=facts.today), proof)
    assert isinstance(found, Entered)
