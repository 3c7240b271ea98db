"""Commands of the Ministry of the Interior on what stands in neither form of the evidence.

Determinations (Law on citizenship, art. 44), acts that order the entry of one deemed a citizen
(art. 52) and annulments (art. 32 and 45): how each is recorded, and delivered for entry later.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from strawberry import ID

from auth.rules import CITIZENSHIP_OFFICER, REGISTRAR
from schema.citizenship import CITIZENSHIP
from schema.citizenship_acts import AnnulledKind, Annulment, DeemedAct, Determination
from schema.citizenship_commands import TEXTS, CitizenshipBookKind
from schema.citizenship_decisions import CitizenshipRemedy
from schema.command import Command, Facts, command_input
from schema.declare import record_of
from schema.scalars import UnitCode

# Notices: the unit owes the entry of what was delivered to it.
DETERMINATION_DELIVERED = "DETERMINATION_DELIVERED"
DEEMED_ACT_DELIVERED = "DEEMED_ACT_DELIVERED"
ANNULMENT_DELIVERED = "ANNULMENT_DELIVERED"


@command_input
class RecordDeterminationInput:
    """A decision that determines citizenship (rešenje o utvrđivanju državljanstva), art. 44.

    Number, date and body (organ) are those that the entry names: rulebook art. 12.
    """

    person: ID
    number: str
    decided_on: date
    body: str
    final_on: date | None = None
    delivered_unit: UnitCode | None = None
    delivered_on: date | None = None
    remedy: CitizenshipRemedy | None = None
    remedy_days: int | None = None


@command_input
class RecordDeemedActInput:
    """An act that orders the entry of one deemed a citizen (akt), art. 52 of the law.

    Number, date and body (organ) are those that the entry names: rulebook art. 13.
    """

    person: ID
    number: str
    issued_on: date
    body: str
    final_on: date | None = None
    delivered_unit: UnitCode | None = None
    delivered_on: date | None = None
    remedy: CitizenshipRemedy | None = None
    remedy_days: int | None = None


@command_input
class RecordAnnulmentInput:
    """A decision that annuls (rešenje o poništaju), art. 32 and 45 of the law; rulebook 15(2).

    The annulled decision is named by body, number and date; an annulled entry by its person alone.
    Where the annulled decision stands in the evidence it is found there, and its person with it.
    """

    number: str
    decided_on: date
    body: str
    annuls: AnnulledKind
    person: ID | None = None
    annulled_body: str | None = None
    annulled_number: str | None = None
    annulled_on: date | None = None
    final_on: date | None = None
    delivered_unit: UnitCode | None = None
    delivered_on: date | None = None
    remedy: CitizenshipRemedy | None = None
    remedy_days: int | None = None


@command_input
class DeliverDeterminationInput:
    """To which unit a recorded determination is delivered for entry (dostavljanje), and when."""

    determination: ID
    unit: UnitCode
    delivered_on: date
    final_on: date | None = None


@command_input
class DeliverDeemedActInput:
    """To which unit a recorded act is delivered for entry (dostavljanje), and when."""

    deemed_act: ID
    unit: UnitCode
    delivered_on: date
    final_on: date | None = None


@command_input
class DeliverAnnulmentInput:
    """To which unit a recorded annulment is delivered for entry (dostavljanje), and when."""

    annulment: ID
    unit: UnitCode
    delivered_on: date
    final_on: date | None = None


@dataclass(frozen=True, slots=True)
class ActFacts:
    """What the register knows before a determination or an act is recorded.

    `person` is whom the id means today, none where there is nobody whom the viewer may read;
    `keeper` is the unit that keeps the registers of the unit named, `key` a new one.
    """

    key: UUID
    today: date
    person: UUID | None
    born_on: date | None
    is_known: bool
    keeper: str | None


@dataclass(frozen=True, slots=True)
class AnnulmentFacts:
    """The same of an annulment; `found` is the annulled decision where it stands in the evidence.

    A decision about a person protected above the viewer's clearance is not there.
    """

    key: UUID
    today: date
    person: UUID | None
    is_known: bool
    keeper: str | None
    found: UUID | None
    found_kind: str | None
    found_person: UUID | None
    is_annulled: bool


@dataclass(frozen=True, slots=True)
class ActDeliveryFacts:
    """What the register knows of an act before it is delivered; nulls where there is none."""

    today: date
    version: int | None
    decided_on: date | None
    final_on: date | None
    delivered_on: date | None
    person: UUID | None
    keeper: str | None


PERSON_READ = """(SELECT p.id FROM population.person p
    WHERE p.id = population.surviving(given.person)
      AND (p.protection < 2 OR p.protection <= given.viewer_clearance))"""
TODAY = "(clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date"
KEEPER = "(SELECT u.keeper_code FROM local_government.unit u WHERE u.code = given.{unit})"
NAMED = {"person": UUID, "number": str, "body": str, "delivered_unit": UnitCode}
RECORDED = TEXTS | frozenset(
    {
        "ACT_KNOWN",
        "DAY_BEFORE_DECISION",
        "DAY_IN_FUTURE",
        "DELIVERY_INCOMPLETE",
        "PERSON_UNKNOWN",
        "REMEDY_DAYS_WITHOUT_REMEDY",
        "UNIT_KEEPS_NO_BOOKS",
        "UNIT_UNKNOWN",
    }
)
DELIVERABLE = frozenset(
    {
        "ACT_NOT_RECORDED",
        "ALREADY_DELIVERED",
        "DAY_BEFORE_DECISION",
        "DAY_IN_FUTURE",
        "UNIT_KEEPS_NO_BOOKS",
        "UNIT_UNKNOWN",
    }
)


def _act_facts(table: str, day: str) -> Facts:
    """Of an act about a person who is known, dated in the column `day`."""
    return Facts(
        shape=ActFacts,
        takes={**NAMED, day: date, "viewer_clearance": int},
        select=f"""
SELECT gen_random_uuid() AS key, {TODAY} AS today, p.id AS person, p.born_on,
  EXISTS (SELECT FROM citizenship.{table} a WHERE a.number = given.number
    AND a.body = given.body AND a.{day} = given.{day}) AS is_known,
  {KEEPER.format(unit="delivered_unit")} AS keeper
FROM given LEFT JOIN population.person p ON p.id = {PERSON_READ}""",
    )


def _delivery_facts(name: str, table: str, day: str) -> Facts:
    """Of an act by its id, which the input names so."""
    return Facts(
        shape=ActDeliveryFacts,
        takes={name: UUID, "unit": UnitCode, "viewer_clearance": int},
        select=f"""
SELECT {TODAY} AS today, a.recorded_in AS version, a.{day} AS decided_on, a.final_on,
  a.delivered_on, a.person_id AS person, {KEEPER.format(unit="unit")} AS keeper
FROM given LEFT JOIN citizenship.{table} a ON a.id = given.{name}
 AND (a.person_id IS NULL OR a.protection < 2 OR a.protection <= given.viewer_clearance)""",
    )


def _number(given: object) -> str:
    """What makes an act one: its number, body and date."""
    dated = getattr(given, "decided_on", None) or getattr(given, "issued_on", None)
    return f"act {getattr(given, 'number', '')} {getattr(given, 'body', '')} {dated}"


def _of_person(given: RecordDeterminationInput | RecordDeemedActInput) -> tuple[str, ...]:
    return str(given.person), _number(given)


def _of_annulled(given: RecordAnnulmentInput) -> tuple[str, ...]:
    """The annulment, its person, and what it annuls, which is annulled once."""
    person = (str(given.person),) if given.person else ()
    annulled = f"decision {given.annulled_number} {given.annulled_body} {given.annulled_on}"
    return (*person, annulled, _number(given))


def _determination(given: DeliverDeterminationInput) -> tuple[str, ...]:
    return (str(given.determination),)


def _deemed_act(given: DeliverDeemedActInput) -> tuple[str, ...]:
    return (str(given.deemed_act),)


def _annulment(given: DeliverAnnulmentInput) -> tuple[str, ...]:
    return (str(given.annulment),)


def _evidence(_: object) -> str:
    return CitizenshipBookKind.EVIDENCE.name


CITIZENSHIP.commands += (
    Command(
        name="recordDetermination",
        doc="Records a decision that determines citizenship, art. 44 of the law, and leaves a "
        "notice where it is delivered for entry.",
        input=RecordDeterminationInput,
        to=CITIZENSHIP_OFFICER,
        subjects=_of_person,
        facts=_act_facts("determination", "decided_on"),
        writes=(lambda: record_of(Determination),),
        refusals=RECORDED | {"PERSON_BORN_LATER"},
        notices={DETERMINATION_DELIVERED: REGISTRAR | CITIZENSHIP_OFFICER},
        book=_evidence,
    ),
    Command(
        name="recordDeemedAct",
        doc="Records an act that orders the entry of one deemed a citizen, art. 52 of the law, "
        "and leaves a notice where it is delivered for entry.",
        input=RecordDeemedActInput,
        to=CITIZENSHIP_OFFICER,
        subjects=_of_person,
        facts=_act_facts("deemed_act", "issued_on"),
        writes=(lambda: record_of(DeemedAct),),
        refusals=RECORDED | {"PERSON_BORN_LATER"},
        notices={DEEMED_ACT_DELIVERED: REGISTRAR | CITIZENSHIP_OFFICER},
        book=_evidence,
    ),
    Command(
        name="recordAnnulment",
        doc="Records a decision that annuls a release, another decision, or an entry, art. 32 and "
        "45 of the law, and leaves a notice where it is delivered for entry.",
        input=RecordAnnulmentInput,
        to=CITIZENSHIP_OFFICER,
        subjects=_of_annulled,
        facts=Facts(
            shape=AnnulmentFacts,
            takes={
                **NAMED,
                "decided_on": date,
                "annulled_body": str,
                "annulled_number": str,
                "annulled_on": date,
                "viewer_clearance": int,
            },
            select=f"""
SELECT gen_random_uuid() AS key, {TODAY} AS today, {PERSON_READ} AS person,
  EXISTS (SELECT FROM citizenship.annulment a WHERE a.number = given.number
    AND a.body = given.body AND a.decided_on = given.decided_on) AS is_known,
  {KEEPER.format(unit="delivered_unit")} AS keeper,
  d.id AS found, d.kind AS found_kind, d.person_id AS found_person,
  EXISTS (SELECT FROM citizenship.annulment a WHERE a.annulled_number = given.annulled_number
    AND a.annulled_body = given.annulled_body
    AND a.annulled_on = given.annulled_on) AS is_annulled
FROM given LEFT JOIN citizenship.citizenship_decision d
  ON d.number = given.annulled_number AND d.body = given.annulled_body
 AND d.decided_on = given.annulled_on
 AND (d.person_id IS NULL OR d.protection < 1 OR d.protection <= given.viewer_clearance)""",
        ),
        writes=(lambda: record_of(Annulment),),
        refusals=RECORDED
        | {
            "ANNULLED_OF_ANOTHER_KIND_IN_EVIDENCE",
            "ANNULLED_LATER",
            "DECISION_ANNULLED",
            "PERSON_MISSING",
            "PERSON_OF_ANOTHER",
            "WHAT_IS_ANNULLED",
        },
        notices={ANNULMENT_DELIVERED: REGISTRAR | CITIZENSHIP_OFFICER},
        book=_evidence,
    ),
    Command(
        name="deliverDetermination",
        doc="Delivers a recorded determination to the unit that must enter it, rulebook art. 12, "
        "and leaves a notice there. It does not wait for finality.",
        input=DeliverDeterminationInput,
        to=CITIZENSHIP_OFFICER,
        subjects=_determination,
        facts=_delivery_facts("determination", "determination", "decided_on"),
        writes=(lambda: record_of(Determination),),
        refusals=DELIVERABLE,
        notices={DETERMINATION_DELIVERED: REGISTRAR | CITIZENSHIP_OFFICER},
        changes=True,
    ),
    Command(
        name="deliverDeemedAct",
        doc="Delivers a recorded act to the unit that must enter it, rulebook art. 13, and leaves "
        "a notice there.",
        input=DeliverDeemedActInput,
        to=CITIZENSHIP_OFFICER,
        subjects=_deemed_act,
        facts=_delivery_facts("deemed_act", "deemed_act", "issued_on"),
        writes=(lambda: record_of(DeemedAct),),
        refusals=DELIVERABLE,
        notices={DEEMED_ACT_DELIVERED: REGISTRAR | CITIZENSHIP_OFFICER},
        changes=True,
    ),
    Command(
        name="deliverAnnulment",
        doc="Delivers a recorded annulment to the unit that must enter it, rulebook art. 15, para. "
        "2, and leaves a notice there.",
        input=DeliverAnnulmentInput,
        to=CITIZENSHIP_OFFICER,
        subjects=_annulment,
        facts=_delivery_facts("annulment", "annulment", "decided_on"),
        writes=(lambda: record_of(Annulment),),
        refusals=DELIVERABLE,
        notices={ANNULMENT_DELIVERED: REGISTRAR | CITIZENSHIP_OFFICER},
        changes=True,
    ),
)
