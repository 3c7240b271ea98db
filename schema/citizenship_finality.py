"""Commands on finality (pravosnažnost) that comes, or is corrected, after the recording."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from strawberry import ID

from auth.rules import CITIZENSHIP_OFFICER
from schema.citizenship import CITIZENSHIP
from schema.citizenship_acts import Annulment, DeemedAct, Determination
from schema.citizenship_decisions import CitizenshipDecision
from schema.command import Command, Facts, command_input
from schema.declare import record_of


@command_input
class RecordCitizenshipDecisionFinalityInput:
    """On which day a decision of the evidence became final (klauzula pravosnažnosti)."""

    decision: ID
    final_on: date


@command_input
class RecordDeterminationFinalityInput:
    """On which day a determination became final (klauzula pravosnažnosti)."""

    determination: ID
    final_on: date


@command_input
class RecordDeemedActFinalityInput:
    """On which day an act that orders an entry became final, where it becomes so."""

    deemed_act: ID
    final_on: date


@command_input
class RecordAnnulmentFinalityInput:
    """On which day an annulment became final (klauzula pravosnažnosti)."""

    annulment: ID
    final_on: date


@dataclass(frozen=True, slots=True)
class FinalityFacts:
    """What the register knows of what became final; nulls where there is none.

    `is_entered` says that a note enters it.
    """

    today: date
    version: int | None
    decided_on: date | None
    final_on: date | None
    is_entered: bool
    person: UUID | None


REFUSED = frozenset({"DAY_BEFORE_DECISION", "DAY_IN_FUTURE", "FINALITY_ENTERED", "FINALITY_KNOWN"})


def _facts(name: str, table: str, note: str, *, day: str, hides_from: int) -> Facts:
    """Of a row by its id, which the input calls `name`; from `hides_from` on it is not there."""
    return Facts(
        shape=FinalityFacts,
        takes={name: UUID, "viewer_clearance": int},
        select=f"""
SELECT (clock_timestamp() AT TIME ZONE 'Europe/Belgrade')::date AS today,
  a.recorded_in AS version, a.{day} AS decided_on, a.final_on,
  EXISTS (SELECT FROM civil.birth_note n WHERE n.{note} = a.id)
    OR EXISTS (SELECT FROM citizenship.citizenship_entry e WHERE e.{note} = a.id) AS is_entered,
  a.person_id AS person
FROM given LEFT JOIN citizenship.{table} a ON a.id = given.{name}
 AND (a.person_id IS NULL OR a.protection < {hides_from} OR a.protection <= given.viewer_clearance)
""",
    )


def _decision(given: RecordCitizenshipDecisionFinalityInput) -> tuple[str, ...]:
    return (str(given.decision),)


def _determination(given: RecordDeterminationFinalityInput) -> tuple[str, ...]:
    return (str(given.determination),)


def _deemed_act(given: RecordDeemedActFinalityInput) -> tuple[str, ...]:
    return (str(given.deemed_act),)


def _annulment(given: RecordAnnulmentFinalityInput) -> tuple[str, ...]:
    return (str(given.annulment),)


CITIZENSHIP.commands += (
    Command(
        name="recordCitizenshipDecisionFinality",
        doc="Records the day on which a decision of the evidence became final, or corrects it "
        "until it is entered; rulebook art. 11 and 16.",
        input=RecordCitizenshipDecisionFinalityInput,
        to=CITIZENSHIP_OFFICER,
        subjects=_decision,
        facts=_facts(
            "decision",
            "citizenship_decision",
            "decision_id",
            day="decided_on",
            hides_from=1,
        ),
        writes=(lambda: record_of(CitizenshipDecision),),
        refusals=REFUSED | {"DECISION_UNKNOWN"},
        changes=True,
    ),
    Command(
        name="recordDeterminationFinality",
        doc="Records the day on which a determination became final, or corrects it until it is "
        "entered.",
        input=RecordDeterminationFinalityInput,
        to=CITIZENSHIP_OFFICER,
        subjects=_determination,
        facts=_facts(
            "determination",
            "determination",
            "determination_id",
            day="decided_on",
            hides_from=2,
        ),
        writes=(lambda: record_of(Determination),),
        refusals=REFUSED | {"ACT_NOT_RECORDED"},
        changes=True,
    ),
    Command(
        name="recordDeemedActFinality",
        doc="Records the day on which an act became final, or corrects it until it is entered.",
        input=RecordDeemedActFinalityInput,
        to=CITIZENSHIP_OFFICER,
        subjects=_deemed_act,
        facts=_facts(
            "deemed_act",
            "deemed_act",
            "deemed_act_id",
            day="issued_on",
            hides_from=2,
        ),
        writes=(lambda: record_of(DeemedAct),),
        refusals=REFUSED | {"ACT_NOT_RECORDED"},
        changes=True,
    ),
    Command(
        name="recordAnnulmentFinality",
        doc="Records the day on which an annulment became final, or corrects it until it is "
        "entered.",
        input=RecordAnnulmentFinalityInput,
        to=CITIZENSHIP_OFFICER,
        subjects=_annulment,
        facts=_facts(
            "annulment",
            "annulment",
            "annulment_id",
            day="decided_on",
            hides_from=2,
        ),
        writes=(lambda: record_of(Annulment),),
        refusals=REFUSED | {"ACT_NOT_RECORDED"},
        changes=True,
    ),
)
