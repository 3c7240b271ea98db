"""Commands of the Ministry of the Interior on the evidence of decisions, rulebook art. 16."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

import strawberry
from strawberry import ID

from auth.rules import CITIZENSHIP_OFFICER, REGISTRAR
from schema.acts import FilingState, PartialDateInput
from schema.citizenship import CITIZENSHIP
from schema.citizenship_decisions import (
    CitizenshipDecision,
    CitizenshipDecisionKind,
    CitizenshipRemedy,
)
from schema.citizenship_forms import FORM_1, FORM_2, form_of
from schema.citizenship_owed import is_annulled
from schema.command import Command, Facts, command_input
from schema.declare import record_of
from schema.scalars import UnitCode

FILERS = CITIZENSHIP_OFFICER | REGISTRAR
# With which schema/entered.py refuses words.
TEXTS = frozenset(
    {
        "TEXT_CHARACTERS",
        "TEXT_EMPTY",
        "TEXT_HOMOGLYPHS",
        "TEXT_MARKS",
        "TEXT_NOT_CYRILLIC",
        "TEXT_TOO_LONG",
        "TEXT_UNCLEAN",
    }
)
FIRST, SECOND = (", ".join(f"'{kind.name}'" for kind in form.kinds) for form in (FORM_1, FORM_2))
DELIVERED = "CITIZENSHIP_DECISION_DELIVERED"  # a notice: the unit owes its entry


@command_input
class RecordCitizenshipDecisionInput:
    """A decision with the columns of Form 1 or 2, as it is entered in the evidence.

    The ordinal (column 1) is the next of its form. Names, `legalBasis` and `remarks` are in
    Serbian Cyrillic.
    """

    kind: CitizenshipDecisionKind
    number: str
    decided_on: date
    body: str
    legal_basis: str
    surname: str
    given_name: str
    born: PartialDateInput
    birth_place: str
    birth_country: str
    person: ID | None = None
    request_number: str | None = None
    requested_on: date | None = None
    effective_on: date | None = None
    one_parent: str | None = None
    residence: str | None = None
    foreign_citizenship: str | None = None
    remarks: str | None = None
    final_on: date | None = None
    delivered_unit: UnitCode | None = None
    delivered_to: str | None = None
    delivered_on: date | None = None
    remedy: CitizenshipRemedy | None = None
    remedy_days: int | None = None


@strawberry.enum(description="The books in whose order filings on citizenship are answered.")
class CitizenshipBookKind(Enum):
    EVIDENCE = strawberry.enum_value(
        "EVIDENCE", description="The evidence of decisions, kept by the Ministry of the Interior."
    )
    BIRTHS = strawberry.enum_value("BIRTHS", description="The register of births.")
    CITIZENS = strawberry.enum_value("CITIZENS", description="The books of citizens.")


@command_input
class ReceiveCitizenshipFilingInput:
    """A filing on citizenship as it is received (podnesak): for which book, and what it asks."""

    book: CitizenshipBookKind
    subject: str


@command_input
class MarkCitizenshipFilingInput:
    """That a filing waits for somebody else, goes on, or is closed without an entry; and why."""

    filing: ID
    state: FilingState
    reason: str


@dataclass(frozen=True, slots=True)
class FilingFacts:
    """How a filing of the viewer's office stands; nulls where there is none."""

    state: str | None
    book: str | None
    year: int | None
    number: int | None


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """In which capacity the office acts that receives a filing."""

    capacity: str


@dataclass(frozen=True, slots=True)
class DecisionFacts:
    """What the register knows before a decision is recorded.

    `person` is whom the id means today, none where there is nobody whom the viewer may read;
    `keeper` is the unit that keeps the registers of the unit named, `key` a new one. `is_annulled`:
    the evidence has an annulment of it already.
    """

    key: UUID
    today: date
    person: UUID | None
    is_known: bool
    is_annulled: bool
    next_ordinal: int
    keeper: str | None


def _evidence(given: RecordCitizenshipDecisionInput) -> tuple[str, ...]:
    """The person, the decision, and the form that it stands in, whose ordinals have no gaps."""
    decision = f"decision {given.number} {given.body} {given.decided_on}"
    person = (str(given.person),) if given.person else ()
    return (*person, decision, f"evidence {form_of(given.kind).number}")


def _filed(given: ReceiveCitizenshipFilingInput) -> tuple[str, ...]:
    return (f"filings {given.book.name}",)


def _marked(given: MarkCitizenshipFilingInput) -> tuple[str, ...]:
    return (str(given.filing),)


CITIZENSHIP.commands += (
    Command(
        name="recordCitizenshipDecision",
        doc="Records a decision of the Ministry of the Interior in the evidence, Form 1 or 2, "
        "rulebook art. 16, and leaves a notice where it is delivered for entry.",
        input=RecordCitizenshipDecisionInput,
        to=CITIZENSHIP_OFFICER,
        subjects=_evidence,
        facts=Facts(
            shape=DecisionFacts,
            takes={
                "person": UUID,
                "number": str,
                "body": str,
                "decided_on": date,
                "kind": CitizenshipDecisionKind,
                "delivered_unit": UnitCode,
                "viewer_clearance": int,
            },
            select=f"""
SELECT gen_random_uuid() AS key,
  (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today,
  (SELECT p.id FROM population.person p
    WHERE p.id = population.surviving(given.person)
      AND (p.protection < 2 OR p.protection <= given.viewer_clearance)) AS person,
  EXISTS (SELECT FROM citizenship.citizenship_decision d
    WHERE d.number = given.number AND d.body = given.body
      AND d.decided_on = given.decided_on) AS is_known,
  {is_annulled("given", "decided_on")} AS is_annulled,
  (SELECT coalesce(max(last.ordinal), 0) + 1
    FROM unnest(CASE WHEN given.kind IN ({FIRST}) THEN ARRAY[{FIRST}]
      ELSE ARRAY[{SECOND}] END) k(kind) CROSS JOIN LATERAL (
      SELECT max(d.ordinal) AS ordinal FROM citizenship.citizenship_decision d
      WHERE d.kind = k.kind) last) AS next_ordinal,
  (SELECT u.keeper_code FROM local_government.unit u
    WHERE u.code = given.delivered_unit) AS keeper
FROM given""",
        ),
        writes=(lambda: record_of(CitizenshipDecision),),
        refusals=TEXTS
        | frozenset(
            {
                "BORN_AFTER_DECISION",
                "DAY_BEFORE_DECISION",
                "DAY_IN_FUTURE",
                "DECISION_ANNULLED",
                "DECISION_KNOWN",
                "DELIVERY_INCOMPLETE",
                "PERSON_UNKNOWN",
                "REMEDY_DAYS_WITHOUT_REMEDY",
                "REQUEST_AFTER_DECISION",
                "UNIT_KEEPS_NO_BOOKS",
                "UNIT_UNKNOWN",
            }
        ),
        notices={DELIVERED: REGISTRAR | CITIZENSHIP_OFFICER},
        book=lambda _: CitizenshipBookKind.EVIDENCE.name,
    ),
    Command(
        name="receiveCitizenshipFiling",
        doc="Receives a filing: it gets the next number of the office's year, without gaps.",
        input=ReceiveCitizenshipFilingInput,
        to=FILERS,
        subjects=_filed,
        facts=Facts(
            shape=OfficeFacts,
            takes={"viewer_capacity": str},
            select="SELECT given.viewer_capacity AS capacity FROM given",
        ),
        writes=(),
        refusals=frozenset({"BOOK_OF_ANOTHER"}),
    ),
    Command(
        name="markCitizenshipFiling",
        doc="Lets a filing wait or go on, or closes it without an entry. While one waits, newer "
        "filings of its book are answered.",
        input=MarkCitizenshipFilingInput,
        to=FILERS,
        subjects=_marked,
        facts=Facts(
            shape=FilingFacts,
            takes={"filing": UUID, "viewer_office": str},
            select="SELECT f.state, f.book, f.year, f.number FROM given LEFT JOIN ledger.filing f "
            "ON f.id = given.filing AND f.office = given.viewer_office",
        ),
        writes=(),
        refusals=frozenset({"FILING_CLOSED", "FILING_UNKNOWN"}),
    ),
)
