"""The renewal of destroyed or lost records: ordered, proved, ended by a decision.

Rulebook on entering the fact of citizenship, renewal of records.
"""

from datetime import date
from typing import Final

from resolvers.cases.rows import (
    Paper,
    Place,
    documents,
    ended,
    next_place,
    opened,
    persons,
    step_row,
)
from resolvers.cases.steps import allowed, in_future, out_of_course, worded
from schema.articles import CIVIL_REGISTERS
from schema.case import CaseDecision, CaseEntry, CaseEntryRole, CaseOutcome, CaseRemedy
from schema.case_commands import RENEWAL_ORDERED
from schema.case_courses import CaseKind, CaseStepKind, Course, course
from schema.case_inputs import (
    AddEvidenceInput,
    CloseReconstructionInput,
    OpenReconstructionInput,
    OrderFacts,
    RestoredFacts,
    RestoreEntryInput,
    StepFacts,
)
from schema.citizenship_commands import CitizenshipBookKind
from schema.clocks import add_years, deadline
from schema.decision import Act, Entry, Notice, Refusal, Value
from schema.entered import number, words
from schema.terms import Clock
from schema.working_days import next_working

ORDER: Final = "Решење о обнови"  # under which the minister's order stands among the documents
MINISTER: Final = "Министар унутрашњих послова"
DEADLINE_YEARS_MAX: Final = 10  # no order is of so long a time; counting ends with the calendar
REMEDIES: Final = {
    CaseRemedy.APPEAL: Clock.APPEAL,
    CaseRemedy.ADMINISTRATIVE_DISPUTE: Clock.LAWSUIT,
}


@worded
def open_reconstruction(given: OpenReconstructionInput, facts: OrderFacts) -> Act | Refusal:
    """Open a reconstruction once by its order; the unit that keeps the books is told."""
    run = course(CaseKind.RECONSTRUCTION, facts.today)
    if refusal := _unordered(given, facts, run) or in_future(given.documents, facts.today):
        return refusal
    step = run.step(CaseStepKind.ORDERED, None)
    assert step is not None
    due_on = next_working(given.until)
    subject, procedure = words(given.subject, "subject"), words(given.procedure, "procedure")
    order = Paper(ORDER, MINISTER, given.order_number, given.ordered_on)
    place = Place(facts.key, facts.key, given.unit, None, facts.office, 1, facts.today)
    values: dict[str, Value] = {
        "kind": CaseKind.RECONSTRUCTION,
        "number": facts.next_number,
        "book": given.book,
        "subject": subject,
        "due_on": due_on,
    }
    entries = (
        opened(place, step, values),
        step_row(place, step, run.article, procedure, due_on),
        *documents(place, (order, *given.documents)),
    )
    notices = (Notice(RENEWAL_ORDERED, given.unit),) if given.unit else ()
    return Act(entries, notices=notices)


@worded
def add_evidence(given: AddEvidenceInput, facts: StepFacts) -> Act | Refusal:
    """Add evidence: documents, and what they say."""
    found = allowed(CaseStepKind.EVIDENCE_ADDED, facts)
    if isinstance(found, Refusal):
        return found
    run, step = found
    if not given.documents:
        return Refusal("CASE_DOCUMENTS_MISSING", run.article)
    if refusal := in_future(given.documents, facts.today):
        return refusal
    place = next_place(given.case_file, facts)
    text = words(given.text, "text")
    entries = (step_row(place, step, run.article, text), *documents(place, given.documents))
    return Act(entries, persons=persons(facts.person))


@worded
def restore_entry(given: RestoreEntryInput, facts: RestoredFacts) -> Act | Refusal:
    """Name an entry of the lost book as renewed, once in the case."""
    found = allowed(CaseStepKind.ENTRY_RESTORED, facts)
    if isinstance(found, Refusal):
        return found
    run, step = found
    named: dict[str, Value] = {
        "birth_entry_id": given.birth_entry,
        "citizens_book_entry_id": given.citizens_book_entry,
        "decision_id": given.decision,
    }
    if refusal := _of_another(facts, run):
        return refusal
    if sum(one is not None for one in named.values()) != 1:
        return Refusal("CASE_NAMES_ONE_ENTRY", run.article)
    if not facts.is_there:
        return Refusal("CASE_ENTRY_UNKNOWN", run.article)
    if facts.is_named:
        return Refusal("CASE_ENTRY_KNOWN", run.article)
    # What is said of an entry is about its person, as the entry is.
    place = next_place(given.case_file, facts, facts.whose)
    restored: dict[str, Value] = {
        "id": place.key_of("entry"),
        "step_id": place.step,
        "ordinal": facts.entries + 1,
        "role": CaseEntryRole.RESTORED,
    }
    entries = (
        step_row(place, step, run.article, words(given.text, "text")),
        Entry(CaseEntry, restored | named | place.carried),
    )
    return Act(entries, persons=persons(facts.whose))


@worded
def close_reconstruction(given: CloseReconstructionInput, facts: StepFacts) -> Act | Refusal:
    """End a reconstruction by the decision of who keeps the records, with its remedy."""
    found = allowed(CaseStepKind.DECIDED, facts)
    if isinstance(found, Refusal):
        return found
    run, step = found
    if refusal := _of_another(facts, run) or _undecided(given, facts, run):
        return refusal
    place = next_place(given.case_file, facts)
    text = words(given.text, "text")
    decision: dict[str, Value] = {
        "outcome": _outcome(given, facts),
        "body": words(given.body, "body"),
        "number": number(given.number, "number"),
        "decided_on": given.decided_on,
        "text": text,
        "remedy": given.remedy,
        "delivered_on": given.delivered_on,
        "remedy_until": _remedy_until(given),
    }
    entries = (
        ended(place, step, facts),
        step_row(place, step, run.article, text),
        Entry(CaseDecision, decision | place.carried),
    )
    return Act(entries, persons=persons(facts.person), answers=facts.notices)


def _unordered(given: OpenReconstructionInput, facts: OrderFacts, run: Course) -> Refusal | None:
    """Everything against opening a reconstruction."""
    if (given.unit is None) != (given.book is CitizenshipBookKind.EVIDENCE):
        return Refusal("RENEWAL_WITHOUT_KEEPER", run.article)
    if given.unit is not None and facts.keeper is None:
        return Refusal("UNIT_UNKNOWN", None, {"unit": given.unit})
    if facts.keeper != given.unit:
        kept: dict[str, Value] = {"unit": given.unit, "keeper": facts.keeper}
        return Refusal("RENEWAL_KEPT_ELSEWHERE", CIVIL_REGISTERS, kept)
    if given.ordered_on > facts.today:
        return Refusal("DAY_IN_FUTURE", run.article, {"day": given.ordered_on})
    if given.until <= given.ordered_on:
        said = {"until": given.until, "ordered_on": given.ordered_on}
        return Refusal("DEADLINE_BEFORE_ORDER", run.article, said)
    latest = add_years(facts.today, DEADLINE_YEARS_MAX)
    if given.until > latest:
        return Refusal("DEADLINE_TOO_FAR", run.article, {"until": given.until, "latest": latest})
    if facts.is_known:
        known: dict[str, Value] = {"number": given.order_number, "ordered_on": given.ordered_on}
        return Refusal("ORDER_KNOWN", run.article, known)
    return None


def _undecided(given: CloseReconstructionInput, facts: StepFacts, run: Course) -> Refusal | None:
    """Everything against the decision that ends a reconstruction."""
    assert facts.opened_on is not None
    if refusal := out_of_course(given.decided_on, facts.opened_on, facts.today):
        return refusal
    if given.delivered_on is not None and given.delivered_on < given.decided_on:
        said: dict[str, Value] = {"day": given.delivered_on, "decided_on": given.decided_on}
        return Refusal("DAY_BEFORE_DECISION", run.article, said)
    if given.delivered_on is not None and given.delivered_on > facts.today:
        return Refusal("DAY_IN_FUTURE", run.article, {"day": given.delivered_on})
    if given.is_complete and not facts.entries:
        return Refusal("CASE_NOTHING_RESTORED", run.article)
    return None


def _of_another(facts: StepFacts, run: Course) -> Refusal | None:
    """The keeper of the records leads their renewal: the unit, or of the evidence the Ministry."""
    if facts.unit is None or facts.unit == facts.office:
        return None
    return Refusal("CASE_OF_ANOTHER", run.article, {"keeper": facts.unit})


def _outcome(given: CloseReconstructionInput, facts: StepFacts) -> CaseOutcome:
    if not facts.entries:
        return CaseOutcome.NOT_RESTORED
    return CaseOutcome.RESTORED if given.is_complete else CaseOutcome.PARTLY_RESTORED


def _remedy_until(given: CloseReconstructionInput) -> date | None:
    """The last day for the remedy by the law of the day of the decision."""
    clock = REMEDIES.get(given.remedy)
    if clock is None or given.delivered_on is None:
        return None
    return deadline(given.delivered_on, clock, given.decided_on)
