"""What is delivered for entry (dostavljanje), and to which unit; rulebook art. 11 to 13 and 15."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from resolvers.citizenship_checks import ENTRY, EVIDENCE, annulled, cleaned, days, unkept
from schema import entered
from schema.citizenship_act_commands import (
    ANNULMENT_DELIVERED,
    DEEMED_ACT_DELIVERED,
    DETERMINATION_DELIVERED,
)
from schema.citizenship_acts import Annulment, DeemedAct, Determination
from schema.citizenship_commands import DELIVERED
from schema.citizenship_decisions import CitizenshipDecision
from schema.citizenship_deliveries import (
    DeliverAnnulmentInput,
    DeliverCitizenshipDecisionInput,
    DeliverDeemedActInput,
    DeliverDeterminationInput,
    DeliveryFacts,
)
from schema.decision import Act, Entry, Notice, Refusal, Value
from schema.entered import WordsError

Given = (
    DeliverCitizenshipDecisionInput
    | DeliverDeterminationInput
    | DeliverDeemedActInput
    | DeliverAnnulmentInput
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A record of the evidence, the field that names one, its notice, the refusal of none."""

    record: type
    key: str
    notice: str
    unknown: str = "ACT_NOT_RECORDED"


def deliver(kind: Kind, given: Given, facts: DeliveryFacts) -> Act | Refusal:
    """Deliver to a unit; again to another one until it is entered, and the notice is taken back."""
    if (refusal := _check(kind, given, facts)) is not None:
        return refusal
    values: dict[str, Value] = {
        "id": getattr(given, kind.key),
        "final_on": given.final_on or facts.final_on,
        "delivered_unit_code": given.unit,
        "delivered_on": given.delivered_on,
    }
    return Act(
        entries=(Entry(kind.record, values, facts.version),),
        persons=(facts.person,) if facts.person else (),
        notices=(Notice(kind.notice, given.unit),) if facts.is_owed else (),
        answers=facts.notices,
    )


def deliver_decision(
    kind: Kind, given: DeliverCitizenshipDecisionInput, facts: DeliveryFacts
) -> Act | Refusal:
    """The same, with column 10 of the forms: the wrong body's name does not stay in it."""
    try:
        asked = cleaned(given, ((entered.words, ("delivered_to",)),))
    except WordsError as error:
        return error.refusal()
    made = deliver(kind, given, facts)
    if isinstance(made, Refusal) or (asked.delivered_to is None and facts.unit is None):
        return made
    (entry,) = made.entries
    values = {**entry.values, "delivered_to": asked.delivered_to}
    return Act(
        entries=(Entry(kind.record, values, facts.version),),
        persons=made.persons,
        notices=made.notices,
        answers=made.answers,
    )


def _check(kind: Kind, given: Given, facts: DeliveryFacts) -> Refusal | None:
    """Days first, then whether the unit keeps books, then what became of it."""
    if facts.decided_on is None or facts.number is None:
        return Refusal(kind.unknown, None)
    final = given.final_on or facts.final_on
    article = ENTRY.get(kind.record, EVIDENCE)
    wrong = days((final, given.delivered_on), facts.decided_on, facts.today, article)
    if wrong or (wrong := unkept(given.unit, facts.keeper)):
        return wrong
    if facts.unit == given.unit:
        return Refusal("ALREADY_DELIVERED", article, {"delivered_on": facts.delivered_on})
    if facts.is_entered:
        return Refusal("ALREADY_ENTERED", article, {"number": facts.number})
    return annulled(facts.number) if facts.is_undone else None


DECISIONS: dict[str, Callable[[Any, Any], Act | Refusal]] = {
    "deliverCitizenshipDecision": partial(
        deliver_decision, Kind(CitizenshipDecision, "decision", DELIVERED, "DECISION_UNKNOWN")
    ),
    "deliverDetermination": partial(
        deliver, Kind(Determination, "determination", DETERMINATION_DELIVERED)
    ),
    "deliverDeemedAct": partial(deliver, Kind(DeemedAct, "deemed_act", DEEMED_ACT_DELIVERED)),
    "deliverAnnulment": partial(deliver, Kind(Annulment, "annulment", ANNULMENT_DELIVERED)),
}
