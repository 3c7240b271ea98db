"""Decisions of the Ministry of the Interior: what may be recorded in evidence, and delivered."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from resolvers.citizenship_checks import (
    EVIDENCE,
    annulled,
    cleaned,
    days,
    future,
    unkept,
    unremedied,
)
from schema import entered
from schema.acts import FilingState
from schema.articles import BOOKS_OF_CITIZENS, CIVIL_REGISTERS
from schema.citizenship_commands import (
    DELIVERED,
    CitizenshipBookKind,
    DecisionFacts,
    FilingFacts,
    MarkCitizenshipFilingInput,
    OfficeFacts,
    ReceiveCitizenshipFilingInput,
    RecordCitizenshipDecisionInput,
)
from schema.citizenship_decisions import CitizenshipDecision
from schema.decision import Act, Entry, Marked, Notice, Received, Refusal, Value
from schema.entered import WordsError
from schema.partial import Partial

MINISTRY = "CITIZENSHIP_OFFICER"  # the capacity that keeps the evidence
# By what a book is kept by one and not by another.
KEPT_BY = {
    CitizenshipBookKind.EVIDENCE: EVIDENCE,
    CitizenshipBookKind.BIRTHS: CIVIL_REGISTERS,
    CitizenshipBookKind.CITIZENS: BOOKS_OF_CITIZENS,
}
CHECKED = (
    (entered.number, ("number", "request_number")),
    (entered.words, ("body", "birth_place", "residence", "foreign_citizenship", "delivered_to")),
    (entered.name, ("surname", "given_name", "one_parent")),
    (entered.prose, ("legal_basis", "remarks")),
)
AS_GIVEN = (
    "kind", "number", "decided_on", "body", "legal_basis", "surname", "given_name", "birth_place",
    "birth_country", "request_number", "requested_on", "effective_on", "one_parent", "residence",
    "foreign_citizenship", "remarks", "final_on", "delivered_to", "delivered_on", "remedy",
    "remedy_days",
)  # fmt: skip


def record_citizenship_decision(
    given: RecordCitizenshipDecisionInput, facts: DecisionFacts
) -> Act | Refusal:
    """Record a decision once, of a person who was born by then, on days that have come."""
    born = given.born.partial
    try:
        asked = cleaned(given, CHECKED)
    except WordsError as error:
        return error.refusal()
    if refusal := next(_wrong(asked, facts, born), None):
        return refusal
    values: dict[str, Value] = {name: getattr(asked, name) for name in AS_GIVEN}
    values |= {
        "id": facts.key,
        "person_id": facts.person,
        "ordinal": facts.next_ordinal,
        "born_on": born.first_day(),
        "born_precision": born.precision,
        "delivered_unit_code": given.delivered_unit,
    }
    return Act(
        entries=(Entry(CitizenshipDecision, values),),
        persons=(facts.person,) if facts.person else (),
        notices=_notices(given.delivered_unit),
    )


def receive_citizenship_filing(
    given: ReceiveCitizenshipFilingInput, facts: OfficeFacts
) -> Act | Refusal:
    """Receive a filing for a book that the office keeps: the evidence is the Ministry's."""
    is_evidence = given.book is CitizenshipBookKind.EVIDENCE
    if is_evidence != (facts.capacity == MINISTRY):
        return Refusal("BOOK_OF_ANOTHER", KEPT_BY[given.book], {"book": given.book})
    return Act(entries=(), filed=Received(given.book.name, given.subject))


def mark_citizenship_filing(given: MarkCitizenshipFilingInput, facts: FilingFacts) -> Act | Refusal:
    """Mark a filing that is not closed yet."""
    if facts.state is None:
        return Refusal("FILING_UNKNOWN", None)
    if facts.state == FilingState.CLOSED.name:
        return Refusal("FILING_CLOSED", None, {"number": facts.number, "year": facts.year})
    return Act(entries=(), filed=Marked(UUID(str(given.filing)), given.state.name))


def _wrong(
    given: RecordCitizenshipDecisionInput, facts: DecisionFacts, born: Partial
) -> Iterator[Refusal]:
    """Everything against recording the decision: its shape, its days, then what stands."""
    if (given.delivered_unit is None) != (given.delivered_on is None):
        yield Refusal("DELIVERY_INCOMPLETE", EVIDENCE)
    if refusal := unremedied(given.remedy, given.remedy_days):
        yield refusal
    yield from _early_or_late(given, facts.today, born)
    if facts.is_known:
        said: dict[str, Value] = {"number": given.number, "decided_on": given.decided_on}
        yield Refusal("DECISION_KNOWN", EVIDENCE, said)
    if given.person and facts.person is None:
        yield Refusal("PERSON_UNKNOWN", None)
    if given.delivered_unit and (refusal := unkept(given.delivered_unit, facts.keeper)):
        yield refusal
    if given.delivered_unit and facts.is_annulled:
        yield annulled(given.number)


def _early_or_late(
    given: RecordCitizenshipDecisionInput, today: date, born: Partial
) -> Iterator[Refusal]:
    """Days in the order of the form's columns."""
    decided_on = given.decided_on
    if decided_on > today:
        yield future(decided_on)
    if given.requested_on and given.requested_on > decided_on:
        asked: dict[str, Value] = {"requested_on": given.requested_on, "decided_on": decided_on}
        yield Refusal("REQUEST_AFTER_DECISION", EVIDENCE, asked)
    followed = (given.effective_on, given.final_on, given.delivered_on)
    if refusal := days(followed, decided_on, today):
        yield refusal
    if (first := born.first_day()) > decided_on:
        said: dict[str, Value] = {"decided_on": decided_on, "born": first}
        yield Refusal("BORN_AFTER_DECISION", EVIDENCE, said)


def _notices(unit: str | None) -> tuple[Notice, ...]:
    return (Notice(DELIVERED, unit),) if unit else ()


DECISIONS: dict[str, Callable[[Any, Any], Act | Refusal]] = {
    "recordCitizenshipDecision": record_citizenship_decision,
    "receiveCitizenshipFiling": receive_citizenship_filing,
    "markCitizenshipFiling": mark_citizenship_filing,
}
