"""How cases run: the steps that are allowed, and their clocks over holidays; pure."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from resolvers.cases import DECISIONS
from schema.case import CaseDecision, CaseFile, CaseRemedy, CaseStep, disputed
from schema.case_courses import (
    COURSES,
    CaseKind,
    CaseState,
    CaseStepKind,
    NoCourseError,
    course,
)
from schema.case_inputs import (
    AddEvidenceInput,
    CloseReconstructionInput,
    DoubtFacts,
    OpenDoubtInput,
    StepFacts,
    TakeUpOpinionInput,
)
from schema.decision import Act, Refusal
from schema.terms import TERMS, Clock, Trust
from schema.working_days import is_working

KEY, CASE, WHOM = uuid4(), uuid4(), uuid4()
DOUBT = DoubtFacts(
    key=KEY,
    today=date(2026, 6, 1),
    office="79022",
    unit="79022",
    next_number=7,
    person=WHOM,
    is_disputed=False,
    birth_entry=None,
    citizens_book_entry=None,
    filing_state=None,
    filing_year=None,
    filing_number=None,
)
RENEWAL = StepFacts(
    key=KEY,
    today=date(2026, 6, 1),
    office="79022",
    version=12,
    kind="RECONSTRUCTION",
    state="IN_RENEWAL",
    opened_on=date(2026, 1, 5),
    closed_on=None,
    due_on=date(2027, 1, 4),
    unit="79022",
    person=None,
    steps=3,
    entries=1,
    notices=(),
    filing=None,
    filing_waits=False,
)


def opened(today: date) -> Act:
    given = OpenDoubtInput(subject="Датум рођења", grounds="Исправе се не слажу", person=str(WHOM))
    act = DECISIONS["openDoubt"](given, replace(DOUBT, today=today))
    assert isinstance(act, Act)
    return act


@pytest.mark.parametrize(
    ("day", "due_on"),
    [
        (date(2026, 6, 1), date(2026, 6, 16)),
        (date(2025, 12, 23), date(2026, 1, 8)),  # the 15th day is Christmas
        (date(2025, 12, 18), date(2026, 1, 5)),  # 2 January, then a Saturday and a Sunday
        (date(2026, 3, 26), date(2026, 4, 14)),  # Good Friday to Easter Monday
        (date(2026, 4, 16), date(2026, 5, 4)),  # 1 May, then the week's end
        (date(2026, 1, 31), date(2026, 2, 18)),  # Statehood Day on a Sunday frees the 17th
        (date(2026, 10, 27), date(2026, 11, 12)),  # Armistice Day
    ],
)
def test_the_opinion_is_due_on_a_working_day(day: date, due_on: date) -> None:
    act = opened(day)
    case, step = act.entries[:2]
    assert (case.record, step.record) == (CaseFile, CaseStep)
    assert case.values["due_on"] == step.values["due_on"] == due_on
    assert is_working(due_on)
    assert case.values["number"] == 7
    assert step.values["article"] == "члан 103. Закона о општем управном поступку"


@pytest.mark.parametrize(
    ("remedy", "delivered_on", "until"),
    [
        (CaseRemedy.APPEAL, date(2026, 4, 16), date(2026, 5, 4)),
        (CaseRemedy.APPEAL, date(2026, 5, 18), date(2026, 6, 2)),
        (CaseRemedy.ADMINISTRATIVE_DISPUTE, date(2026, 4, 2), date(2026, 5, 4)),
        (CaseRemedy.ADMINISTRATIVE_DISPUTE, None, None),
        (CaseRemedy.NONE, date(2026, 4, 16), None),
    ],
)
def test_the_remedy_is_counted_from_the_delivery(
    remedy: CaseRemedy, delivered_on: date | None, until: date | None
) -> None:
    given = CloseReconstructionInput(
        case_file=str(CASE),
        number="1",
        body="Управа",
        decided_on=date(2026, 4, 1),
        is_complete=True,
        text="Окончано",
        remedy=remedy,
        delivered_on=delivered_on,
    )
    act = DECISIONS["closeReconstruction"](given, RENEWAL)
    assert isinstance(act, Act)
    (decision,) = (one for one in act.entries if one.record is CaseDecision)
    assert decision.values["remedy_until"] == until
    assert act.entries[0].version == RENEWAL.version


def test_every_step_leads_on_from_a_state_that_another_leads_to() -> None:
    for one in COURSES:
        reached = {step.after for step in one.steps}
        assert {step.before for step in one.steps} - {None} <= reached, one.kind
        assert sum(step.before is None for step in one.steps) == 1, one.kind
        assert len({(step.kind, step.before) for step in one.steps}) == len(one.steps)
        assert one.holds <= reached
        ends = {step.after for step in one.steps if step.closes}
        assert not ends & one.holds
        assert all(step.clock is None or step.clock in TERMS for step in one.steps)


def test_a_case_runs_as_the_law_was_when_it_was_opened() -> None:
    assert course(CaseKind.DOUBT, date(2005, 2, 27)) is COURSES[0]
    with pytest.raises(NoCourseError, match="2005-02-26"):
        course(CaseKind.DOUBT, date(2005, 2, 26))


def test_the_term_of_an_opinion_is_for_the_ministry_to_confirm() -> None:
    (term,) = TERMS[Clock.OPINION]
    assert term.trust is Trust.DOUBT
    assert term.moves


def test_only_an_open_doubt_holds_entries() -> None:
    held = disputed("p.id")
    assert "('DOUBT', 'AWAITING_MUP_OPINION')" in held
    assert held.count("('") == 1


EVIDENCE = AddEvidenceInput(case_file=str(CASE), text="Извод", documents=[])
TAKEN = TakeUpOpinionInput(case_file=str(CASE))


@pytest.mark.parametrize(
    ("command", "facts", "code"),
    [
        ("addEvidence", replace(RENEWAL, kind=None, state=None, opened_on=None), "CASE_UNKNOWN"),
        (
            "addEvidence",
            replace(RENEWAL, state=CaseState.CLOSED.name, closed_on=date(2026, 5, 1)),
            "CASE_CLOSED",
        ),
        ("takeUpOpinion", RENEWAL, "CASE_STEP_NOT_ALLOWED"),
        ("addEvidence", RENEWAL, "CASE_DOCUMENTS_MISSING"),
    ],
)
def test_a_step_is_allowed_where_its_course_has_it(
    command: str, facts: StepFacts, code: str
) -> None:
    given = TAKEN if command == "takeUpOpinion" else EVIDENCE
    refused = DECISIONS[command](given, facts)
    assert isinstance(refused, Refusal)
    assert refused.code == code


def test_rows_of_one_act_have_keys_of_their_own() -> None:
    keys = [one.values["id"] for one in opened(date(2026, 6, 1)).entries]
    assert len(set(keys)) == len(keys)
    assert all(isinstance(one, UUID) for one in keys)
    assert CaseStepKind.OPENED in {
        one.values.get("kind") for one in opened(date(2026, 6, 1)).entries
    }
