"""Commands of the Ministry of the Interior that deliver what is to be entered (dostavljanje).

Rulebook art. 11 to 13 and 15. Delivery may precede finality, which follows from it: no command
demands it, and none refuses it. What was delivered to the wrong unit is delivered to another one
until it is entered: the wrong unit's notice is taken back, and the row's former version stays.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from strawberry import ID

from auth.rules import CITIZENSHIP_OFFICER, REGISTRAR
from schema.citizenship import CITIZENSHIP
from schema.citizenship_act_commands import (
    ANNULMENT_DELIVERED,
    DEEMED_ACT_DELIVERED,
    DETERMINATION_DELIVERED,
    KEEPER,
    TODAY,
)
from schema.citizenship_acts import Annulment, DeemedAct, Determination
from schema.citizenship_commands import DELIVERED, TEXTS
from schema.citizenship_decisions import CitizenshipDecision
from schema.citizenship_owed import is_linked, is_undone, notices_on, undid_nothing
from schema.command import Command, Facts, command_input
from schema.declare import record_of
from schema.scalars import UnitCode


@command_input
class DeliverCitizenshipDecisionInput:
    """To which unit a recorded decision is delivered for entry (dostavljanje), and when."""

    decision: ID
    unit: UnitCode
    delivered_on: date
    delivered_to: str | None = None
    final_on: date | None = None


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
class DeliveryFacts:
    """What the register knows before a row of the evidence is delivered; nulls where there is none.

    `unit` is where it was delivered before, `notices` the open ones on it there; `keeper` keeps the
    registers of the unit named. `is_undone`: it was annulled before it was entered. `is_owed`: its
    entry is owed, which that of an annulment is not where nothing was entered that it annuls.
    """

    today: date
    version: int | None
    number: str | None
    decided_on: date | None
    final_on: date | None
    delivered_on: date | None
    unit: str | None
    person: UUID | None
    keeper: str | None
    is_entered: bool
    is_undone: bool
    is_owed: bool
    notices: tuple[UUID, ...]


REFUSED = frozenset(
    {
        "ALREADY_DELIVERED",
        "ALREADY_ENTERED",
        "DAY_BEFORE_DECISION",
        "DAY_IN_FUTURE",
        "UNIT_KEEPS_NO_BOOKS",
        "UNIT_UNKNOWN",
    }
)
UNDONE = frozenset({"DECISION_ANNULLED"})
AGAIN = " To the wrong unit it is taken back by another delivery, until it is entered."


def _facts(name: str, table: str, *, day: str = "decided_on", hides_from: int = 2) -> Facts:
    """Of a row by its id, which the input calls `name`; from `hides_from` on it is not there."""
    column = f"{name}_id"
    is_annulment = table == "annulment"
    undone = "false" if is_annulment else is_undone("a", column, day)
    owed = f"NOT ({undid_nothing('a')})" if is_annulment else "true"
    return Facts(
        shape=DeliveryFacts,
        takes={name: UUID, "unit": UnitCode, "viewer_clearance": int},
        select=f"""
SELECT {TODAY} AS today, a.recorded_in AS version, a.number, a.{day} AS decided_on, a.final_on,
  a.delivered_on, a.delivered_unit_code AS unit, a.person_id AS person,
  {KEEPER.format(unit="unit")} AS keeper, {is_linked("a", column)} AS is_entered,
  {undone} AS is_undone, {owed} AS is_owed, {notices_on("a")} AS notices
FROM given LEFT JOIN citizenship.{table} a ON a.id = given.{name}
 AND (a.person_id IS NULL OR a.protection < {hides_from}
   OR a.protection <= given.viewer_clearance)""",
    )


def _command(
    name: str,
    doc: str,
    record: type,
    given: type,
    subjects: Callable[[Any], tuple[str, ...]],
    notice: str,
    facts: Facts,
    refusals: frozenset[str],
) -> Command:
    return Command(
        name=name,
        doc=doc + AGAIN,
        input=given,
        to=CITIZENSHIP_OFFICER,
        subjects=subjects,
        facts=facts,
        writes=(lambda: record_of(record),),
        refusals=REFUSED | refusals,
        notices={notice: REGISTRAR | CITIZENSHIP_OFFICER},
        changes=True,
    )


def _decision(given: DeliverCitizenshipDecisionInput) -> tuple[str, ...]:
    return (str(given.decision),)


def _determination(given: DeliverDeterminationInput) -> tuple[str, ...]:
    return (str(given.determination),)


def _deemed_act(given: DeliverDeemedActInput) -> tuple[str, ...]:
    return (str(given.deemed_act),)


def _annulment(given: DeliverAnnulmentInput) -> tuple[str, ...]:
    return (str(given.annulment),)


CITIZENSHIP.commands += (
    _command(
        "deliverCitizenshipDecision",
        "Delivers a recorded decision to the unit that must enter it, rulebook art. 11 and 15, "
        "and leaves a notice there.",
        CitizenshipDecision,
        DeliverCitizenshipDecisionInput,
        _decision,
        DELIVERED,
        _facts("decision", "citizenship_decision", hides_from=1),
        TEXTS | UNDONE | {"DECISION_UNKNOWN"},
    ),
    _command(
        "deliverDetermination",
        "Delivers a recorded determination to the unit that must enter it, rulebook art. 12, "
        "and leaves a notice there.",
        Determination,
        DeliverDeterminationInput,
        _determination,
        DETERMINATION_DELIVERED,
        _facts("determination", "determination"),
        UNDONE | {"ACT_NOT_RECORDED"},
    ),
    _command(
        "deliverDeemedAct",
        "Delivers a recorded act to the unit that must enter it, rulebook art. 13, and leaves "
        "a notice there.",
        DeemedAct,
        DeliverDeemedActInput,
        _deemed_act,
        DEEMED_ACT_DELIVERED,
        _facts("deemed_act", "deemed_act", day="issued_on"),
        UNDONE | {"ACT_NOT_RECORDED"},
    ),
    _command(
        "deliverAnnulment",
        "Delivers a recorded annulment to the unit that must enter it, rulebook art. 15, para. "
        "2, and leaves a notice there; none where what it annuls was never entered.",
        Annulment,
        DeliverAnnulmentInput,
        _annulment,
        ANNULMENT_DELIVERED,
        _facts("annulment", "annulment"),
        frozenset({"ACT_NOT_RECORDED"}),
    ),
)
