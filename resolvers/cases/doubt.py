"""A doubt about data: the registrar asks, the Ministry of the Interior gives its opinion.

Rulebook on entering the fact of citizenship, general rules.
"""

from collections.abc import Iterator
from typing import Final

from resolvers.cases.rows import (
    Place,
    documents,
    ended,
    identity,
    next_place,
    opened,
    persons,
    step_row,
)
from resolvers.cases.steps import allowed, in_future, out_of_course, worded
from schema.acts import FilingState
from schema.case import CaseDecision, CaseEntry, CaseEntryRole, CaseOutcome, CaseRemedy
from schema.case_commands import OPINION_ASKED, OPINION_GIVEN
from schema.case_courses import CaseKind, CaseStepKind, Course, course
from schema.case_inputs import (
    DoubtFacts,
    GiveOpinionInput,
    OpenDoubtInput,
    StepFacts,
    TakeUpOpinionInput,
    WithdrawDoubtInput,
)
from schema.clocks import deadline, term
from schema.decision import Act, Entry, Marked, Notice, Refusal, Value
from schema.entered import number, words

MINISTRY: Final = "Министарство унутрашњих послова"


@worded
def open_doubt(given: OpenDoubtInput, facts: DoubtFacts) -> Act | Refusal:
    """Open a doubt once about a person or filing; the filing waits, the Ministry is told."""
    run = course(CaseKind.DOUBT, facts.today)
    if refusal := _undoubted(given, facts, run) or in_future(given.documents, facts.today):
        return refusal
    step = run.step(CaseStepKind.OPENED, None)
    assert step is not None
    assert step.clock is not None
    due_on = deadline(facts.today, step.clock, facts.today)
    grounds = words(given.grounds, "grounds")
    place = Place(facts.key, facts.key, facts.unit, facts.person, facts.office, 1, facts.today)
    values: dict[str, Value] = {
        "kind": CaseKind.DOUBT,
        "number": facts.next_number,
        "subject": words(given.subject, "subject"),
        "grounds": grounds,
        "filing": given.filing,
        "due_on": due_on,
    }
    article = term(step.clock, facts.today).article
    entries = (
        opened(place, step, values),
        step_row(place, step, article, grounds, due_on),
        *documents(place, given.documents),
        *_disputed(place, facts),
    )
    return Act(
        entries,
        persons=persons(facts.person),
        notices=(Notice(OPINION_ASKED, None),),
        filed=Marked(identity(given.filing), FilingState.WAITING.name) if given.filing else None,
    )


@worded
def give_opinion(given: GiveOpinionInput, facts: StepFacts) -> Act | Refusal:
    """Give the opinion, which resolves the doubt; the registrar is told."""
    found = allowed(CaseStepKind.OPINION_GIVEN, facts)
    if isinstance(found, Refusal):
        return found
    run, step = found
    assert facts.opened_on is not None
    if refusal := out_of_course(given.given_on, facts.opened_on, facts.today):
        return refusal
    if refusal := in_future(given.documents, facts.today):
        return refusal
    place = next_place(given.case_file, facts)
    text = words(given.text, "text")
    outcome = CaseOutcome.CONFIRMED if given.is_accurate else CaseOutcome.NOT_CONFIRMED
    opinion: dict[str, Value] = {
        "outcome": outcome,
        "body": MINISTRY,
        "number": number(given.number, "number"),
        "decided_on": given.given_on,
        "text": text,
        "remedy": CaseRemedy.NONE,
    }
    entries = (
        ended(place, step, facts),
        step_row(place, step, run.article, text),
        *documents(place, given.documents),
        Entry(CaseDecision, opinion | place.carried),
    )
    assert facts.unit is not None, "a doubt is a unit's"
    return Act(
        entries,
        persons=persons(facts.person),
        notices=(Notice(OPINION_GIVEN, facts.unit),),
        answers=facts.notices,
    )


@worded
def withdraw_doubt(given: WithdrawDoubtInput, facts: StepFacts) -> Act | Refusal:
    """Withdraw a doubt: the filing goes on, and the Ministry owes nothing more."""
    found = allowed(CaseStepKind.WITHDRAWN, facts)
    if isinstance(found, Refusal):
        return found
    run, step = found
    place = next_place(given.case_file, facts)
    reason = words(given.reason, "reason")
    return Act(
        (ended(place, step, facts), step_row(place, step, run.article, reason)),
        persons=persons(facts.person),
        filed=_goes_on(facts),
        answers=facts.notices,
    )


def take_up_opinion(given: TakeUpOpinionInput, facts: StepFacts) -> Act | Refusal:
    """Take up an opinion once: its notice is answered, and the filing that waited goes on."""
    found = allowed(CaseStepKind.OPINION_TAKEN_UP, facts)
    if isinstance(found, Refusal):
        return found
    run, step = found
    if not facts.notices:
        return Refusal("OPINION_NOT_WAITING", run.article)
    return Act(
        (step_row(next_place(given.case_file, facts), step, run.article, None),),
        persons=persons(facts.person),
        filed=_goes_on(facts),
        answers=facts.notices,
    )


def _undoubted(given: OpenDoubtInput, facts: DoubtFacts, run: Course) -> Refusal | None:
    """Everything against opening a doubt."""
    if given.person is None and given.filing is None:
        return Refusal("DOUBT_ABOUT_NOBODY", run.article)
    if given.filing is not None and facts.filing_state is None:
        return Refusal("FILING_UNKNOWN", None)
    if facts.filing_state == FilingState.CLOSED.name:
        said = {"number": facts.filing_number, "year": facts.filing_year}
        return Refusal("FILING_CLOSED", None, said)
    if given.person is not None and facts.person is None:
        return Refusal("PERSON_UNKNOWN", None)
    for named, found in (
        (given.birth_entry, facts.birth_entry),
        (given.citizens_book_entry, facts.citizens_book_entry),
    ):
        if named is not None and found is None:
            return Refusal("CASE_ENTRY_UNKNOWN", run.article)
    return Refusal("DOUBT_OPEN", run.article) if facts.is_disputed else None


def _disputed(place: Place, facts: DoubtFacts) -> Iterator[Entry]:
    """The disputed entries that the doubt names."""
    entries = {
        "birth_entry_id": facts.birth_entry,
        "citizens_book_entry_id": facts.citizens_book_entry,
    }
    named = [(column, entry) for column, entry in entries.items() if entry is not None]
    for ordinal, (column, entry) in enumerate(named, 1):
        values: dict[str, Value] = {
            "id": place.key_of(column),
            "step_id": place.step,
            "ordinal": ordinal,
            "role": CaseEntryRole.DISPUTED,
            column: entry,
        }
        yield Entry(CaseEntry, values | place.carried)


def _goes_on(facts: StepFacts) -> Marked | None:
    """The filing that waited for the case; none where it does not wait any more."""
    if facts.filing is None or not facts.filing_waits:
        return None
    return Marked(facts.filing, FilingState.OPEN.name)
