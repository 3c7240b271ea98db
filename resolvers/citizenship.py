"""Decisions of the Ministry of the Interior: what may be recorded in the evidence, and delivered.

Articles are those of the rulebook on entering the fact of citizenship.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from schema.acts import FilingState
from schema.citizenship_commands import (
    DELIVERED,
    CitizenshipBookKind,
    DecisionFacts,
    DeliverCitizenshipDecisionInput,
    DeliveryFacts,
    FilingFacts,
    MarkCitizenshipFilingInput,
    OfficeFacts,
    ReceiveCitizenshipFilingInput,
    RecordCitizenshipDecisionInput,
)
from schema.citizenship_decisions import (
    CitizenshipDecision,
    CitizenshipDecisionKind,
    CitizenshipRemedy,
)
from schema.decision import Act, Entry, Marked, Notice, Received, Refusal, Value
from schema.partial import Partial

EVIDENCE = "16"
FINALITY = "11"
MINISTRY = "CITIZENSHIP_OFFICER"  # the capacity that keeps the evidence
ACQUISITIONS = (CitizenshipDecisionKind.ADMISSION, CitizenshipDecisionKind.TREATY_ACQUISITION)
CYRILLIC = re.compile(r"[ЂЈ-ЋЏА-ИК-Шђј-ћџа-ик-ш' .-]+")
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
    if refusal := next(_wrong(given, facts, born), None):
        return refusal
    values: dict[str, Value] = {name: getattr(given, name) for name in AS_GIVEN}
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


def deliver_citizenship_decision(
    given: DeliverCitizenshipDecisionInput, facts: DeliveryFacts
) -> Act | Refusal:
    """Deliver a decision to its unit once; one on acquisition when it has become final."""
    if facts.decided_on is None or facts.kind is None:
        return Refusal("DECISION_UNKNOWN", EVIDENCE)
    if facts.delivered_on is not None:
        return Refusal("ALREADY_DELIVERED", EVIDENCE, {"delivered_on": facts.delivered_on})
    final = given.final_on or facts.final_on
    days = (final, given.delivered_on)
    kind = CitizenshipDecisionKind[facts.kind]
    refused = (
        _days(days, facts.decided_on, facts.today)
        or _unready(kind, final, given.delivered_on)
        or _unkept(given.unit, facts.keeper)
    )
    if refused:
        return refused
    values: dict[str, Value] = {
        "id": given.decision,
        "final_on": final,
        "delivered_unit_code": given.unit,
        "delivered_on": given.delivered_on,
    }
    if given.delivered_to is not None:
        values["delivered_to"] = given.delivered_to
    return Act(
        entries=(Entry(CitizenshipDecision, values, facts.version),),
        persons=(facts.person,) if facts.person else (),
        notices=_notices(given.unit),
    )


def receive_citizenship_filing(
    given: ReceiveCitizenshipFilingInput, facts: OfficeFacts
) -> Act | Refusal:
    """Receive a filing for a book that the office keeps: the evidence is the Ministry's."""
    is_evidence = given.book is CitizenshipBookKind.EVIDENCE
    if is_evidence != (facts.capacity == MINISTRY):
        return Refusal("BOOK_OF_ANOTHER", EVIDENCE, {"book": given.book})
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
    """Everything against recording the decision, in the order of the form's columns."""
    if facts.is_known:
        said: dict[str, Value] = {"number": given.number, "decided_on": given.decided_on}
        yield Refusal("DECISION_KNOWN", EVIDENCE, said)
    if given.decided_on > facts.today:
        yield _future(given.decided_on, facts.today)
    if given.requested_on and given.requested_on > given.decided_on:
        asked: dict[str, Value] = {
            "requested_on": given.requested_on,
            "decided_on": given.decided_on,
        }
        yield Refusal("REQUEST_AFTER_DECISION", EVIDENCE, asked)
    days = (given.effective_on, given.final_on, given.delivered_on)
    if refusal := _days(days, given.decided_on, facts.today):
        yield refusal
    names = (given.surname, given.given_name, given.one_parent or given.surname)
    if not all(CYRILLIC.fullmatch(name) for name in names):
        yield Refusal("NAME_NOT_CYRILLIC", EVIDENCE)
    if born.first_day() > given.decided_on:
        yield Refusal(
            "BORN_AFTER_DECISION",
            EVIDENCE,
            {"decided_on": given.decided_on, "born": born.first_day()},
        )
    if given.person and facts.person is None:
        yield Refusal("PERSON_UNKNOWN", EVIDENCE)
    if given.remedy_days is not None and (
        given.remedy_days < 1 or given.remedy in (None, CitizenshipRemedy.NONE)
    ):
        yield Refusal("REMEDY_DAYS_WITHOUT_REMEDY", EVIDENCE)
    if (given.delivered_unit is None) != (given.delivered_on is None):
        yield Refusal("DELIVERY_INCOMPLETE", EVIDENCE)
    if given.delivered_unit is not None:
        unready = _unready(given.kind, given.final_on, given.delivered_on)
        if refusal := unready or _unkept(given.delivered_unit, facts.keeper):
            yield refusal


def _future(day: date, today: date) -> Refusal:
    return Refusal("DATE_IN_FUTURE", EVIDENCE, {"date": day, "today": today})


def _days(days: tuple[date | None, ...], decided_on: date, today: date) -> Refusal | None:
    """What follows a decision is not before it, and has come."""
    for day in days:
        if day is not None and day < decided_on:
            said: dict[str, Value] = {"date": day, "decided_on": decided_on}
            return Refusal("DATE_BEFORE_DECISION", EVIDENCE, said)
        if day is not None and day > today:
            return _future(day, today)
    return None


def _unready(
    kind: CitizenshipDecisionKind, final_on: date | None, delivered_on: date | None
) -> Refusal | None:
    """Acquisition is entered when the decision has become final: it is not delivered before."""
    if kind not in ACQUISITIONS or delivered_on is None:
        return None
    is_final = final_on is not None and final_on <= delivered_on
    return None if is_final else Refusal("NOT_FINAL", FINALITY)


def _unkept(unit: str, keeper: str | None) -> Refusal | None:
    """A decision is delivered to the unit that keeps the registers."""
    if keeper is None:
        return Refusal("UNIT_UNKNOWN", EVIDENCE, {"unit": unit})
    if keeper != unit:
        return Refusal("UNIT_KEEPS_NO_BOOKS", EVIDENCE, {"unit": unit, "keeper": keeper})
    return None


def _notices(unit: str | None) -> tuple[Notice, ...]:
    return (Notice(DELIVERED, unit),) if unit else ()


DECISIONS: dict[str, Callable[[Any, Any], Act | Refusal]] = {
    "recordCitizenshipDecision": record_citizenship_decision,
    "deliverCitizenshipDecision": deliver_citizenship_decision,
    "receiveCitizenshipFiling": receive_citizenship_filing,
    "markCitizenshipFiling": mark_citizenship_filing,
}
