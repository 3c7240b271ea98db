"""Finality that comes, or is corrected, after the recording; rulebook art. 11 and 16."""

from collections.abc import Callable
from functools import partial
from typing import Any

from resolvers.citizenship_checks import ENTRY, EVIDENCE, days
from schema.citizenship_acts import Annulment, DeemedAct, Determination
from schema.citizenship_decisions import CitizenshipDecision
from schema.citizenship_finality import (
    FinalityFacts,
    RecordAnnulmentFinalityInput,
    RecordCitizenshipDecisionFinalityInput,
    RecordDeemedActFinalityInput,
    RecordDeterminationFinalityInput,
)
from schema.decision import Act, Entry, Refusal, Value

Given = (
    RecordCitizenshipDecisionFinalityInput
    | RecordDeterminationFinalityInput
    | RecordDeemedActFinalityInput
    | RecordAnnulmentFinalityInput
)


def record_finality(
    record: type, key: str, unknown: str, given: Given, facts: FinalityFacts
) -> Act | Refusal:
    """Record the day of finality; a recorded one is corrected until what became final is entered.

    The record's id is the input's field `key`; `unknown` is the refusal where there is none.
    """
    if facts.decided_on is None:
        return Refusal(unknown, None)
    article = ENTRY.get(record, EVIDENCE)
    if refusal := days((given.final_on,), facts.decided_on, facts.today, article):
        return refusal
    if facts.final_on == given.final_on:
        return Refusal("FINALITY_KNOWN", article, {"final_on": given.final_on})
    if facts.final_on is not None and facts.is_entered:
        return Refusal("FINALITY_ENTERED", article, {"final_on": facts.final_on})
    values: dict[str, Value] = {"id": getattr(given, key), "final_on": given.final_on}
    return Act(
        entries=(Entry(record, values, version=facts.version),),
        persons=(facts.person,) if facts.person else (),
    )


DECISIONS: dict[str, Callable[[Any, Any], Act | Refusal]] = {
    "recordCitizenshipDecisionFinality": partial(
        record_finality, CitizenshipDecision, "decision", "DECISION_UNKNOWN"
    ),
    "recordDeterminationFinality": partial(
        record_finality, Determination, "determination", "ACT_NOT_RECORDED"
    ),
    "recordDeemedActFinality": partial(
        record_finality, DeemedAct, "deemed_act", "ACT_NOT_RECORDED"
    ),
    "recordAnnulmentFinality": partial(record_finality, Annulment, "annulment", "ACT_NOT_RECORDED"),
}
