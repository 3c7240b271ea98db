"""What a step of a case must meet: the course that the case runs, its days, clean words."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import wraps
from typing import TypeVar

from schema.case_courses import CaseKind, CaseState, CaseStepKind, Course, Step, course
from schema.case_inputs import CaseDocumentInput, StepFacts
from schema.decision import Act, Refusal
from schema.entered import WordsError

G = TypeVar("G")
F = TypeVar("F")


def worded(decide: Callable[[G, F], Act | Refusal]) -> Callable[[G, F], Act | Refusal]:
    """The decision, which refuses words that may not be entered."""

    @wraps(decide)
    def decided(given: G, facts: F) -> Act | Refusal:
        try:
            return decide(given, facts)
        except WordsError as error:
            return error.refusal()

    return decided


def allowed(kind: CaseStepKind, facts: StepFacts) -> tuple[Course, Step] | Refusal:
    """The step in the course that the case runs, or why it is not made now."""
    if facts.kind is None or facts.state is None or facts.opened_on is None:
        return Refusal("CASE_UNKNOWN", None)
    run = course(CaseKind[facts.kind], facts.opened_on)
    step = run.step(kind, CaseState[facts.state])
    if step is not None:
        return run, step
    could = any(one.kind is kind for one in run.steps)
    if could and facts.closed_on is not None:
        return Refusal("CASE_CLOSED", run.article, {"closed_on": facts.closed_on})
    said = {"kind": facts.kind, "state": facts.state}
    return Refusal("CASE_STEP_NOT_ALLOWED", run.article, said)


def out_of_course(day: date, opened_on: date, today: date) -> Refusal | None:
    """What is done in a case is not before it, and has come."""
    if day > today:
        return Refusal("DAY_IN_FUTURE", None, {"day": day})
    if day < opened_on:
        return Refusal("DAY_BEFORE_CASE", None, {"day": day, "opened_on": opened_on})
    return None


def in_future(documents: Iterable[CaseDocumentInput], today: date) -> Refusal | None:
    """No document is of a day that has not come."""
    late = (one.dated for one in documents if one.dated is not None and one.dated > today)
    day = next(late, None)
    return None if day is None else Refusal("DAY_IN_FUTURE", None, {"day": day})
