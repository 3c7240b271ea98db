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
from schema.citizenship_owed import NAMED as ANNULLABLE
from schema.citizenship_owed import is_annulled, notices_on, undid_nothing
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


@dataclass(frozen=True, slots=True)
class ActFacts:
    """What the register knows before a determination or an act is recorded.

    `person` is whom the id means today, none where there is nobody whom the viewer may read;
    `keeper` is the unit that keeps the registers of the unit named, `key` a new one. `is_annulled`:
    the evidence has an annulment of it already.
    """

    key: UUID
    today: date
    person: UUID | None
    born_on: date | None
    is_known: bool
    is_annulled: bool
    keeper: str | None


@dataclass(frozen=True, slots=True)
class AnnulmentFacts:
    """The same of an annulment; `found` is the annulled decision where it stands in the evidence.

    `found_kind` is also that of a determination or act which is annulled, `found_person` whom it is
    about. One about a person protected above the viewer's clearance is not there. `is_owed`: what
    is annulled was entered, or is not known not to be, so that the annulment is entered too;
    `notices` are the open ones on what is annulled before it was entered.
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
    is_owed: bool
    notices: tuple[UUID, ...]


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
        "DECISION_ANNULLED",
        "DELIVERY_INCOMPLETE",
        "PERSON_UNKNOWN",
        "REMEDY_DAYS_WITHOUT_REMEDY",
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
  {is_annulled("given", day)} AS is_annulled,
  {KEEPER.format(unit="delivered_unit")} AS keeper
FROM given LEFT JOIN population.person p ON p.id = {PERSON_READ}""",
    )


# What an annulment names, where it stands in the evidence; only decisions of the forms are linked.
FOUND = "\n  UNION ALL ".join(
    f"""SELECT {'d.id' if linked else 'NULL::uuid'} AS id, {kind} AS kind, d.person_id,
    {notices_on("d")} AS notices
  FROM citizenship.{table} d WHERE d.number = given.annulled_number
    AND d.body = given.annulled_body AND d.{dated} = given.annulled_on
    AND (d.person_id IS NULL OR d.protection < {level} OR d.protection <= given.viewer_clearance)"""
    for (table, _, dated), kind, level, linked in zip(
        ANNULLABLE, ("d.kind", "'DETERMINATION'", "'DEEMED'"), (1, 2, 2), (True, False, False),
        strict=True,
    )
) + "\n  LIMIT 1"  # fmt: skip


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
    AND a.annulled_on = given.annulled_on) AS is_annulled,
  NOT ({undid_nothing("given")}) AS is_owed,
  CASE WHEN {undid_nothing("given")} THEN coalesce(d.notices, '[]') ELSE '[]' END AS notices
FROM given LEFT JOIN LATERAL ({FOUND}) d ON true""",
        ),
        writes=(lambda: record_of(Annulment),),
        refusals=RECORDED
        | {
            "ANNULLED_OF_ANOTHER_KIND_IN_EVIDENCE",
            "ANNULLED_LATER",
            "PERSON_MISSING",
            "PERSON_OF_ANOTHER",
            "WHAT_IS_ANNULLED",
        },
        notices={ANNULMENT_DELIVERED: REGISTRAR | CITIZENSHIP_OFFICER},
        book=_evidence,
    ),
)
