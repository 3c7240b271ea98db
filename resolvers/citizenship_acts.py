"""Determinations, acts and annulments: what may be recorded, delivered, and said to be final."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any, Final

from resolvers.citizenship_checks import (
    BODIES,
    ENTRY,
    NUMBERS,
    cleaned,
    days,
    future,
    undelivered,
    unkept,
    unremedied,
)
from schema import entered
from schema.articles import Article, citizenship_law
from schema.citizenship_act_commands import (
    ANNULMENT_DELIVERED,
    DEEMED_ACT_DELIVERED,
    DETERMINATION_DELIVERED,
    ActDeliveryFacts,
    ActFacts,
    AnnulmentFacts,
    DeliverAnnulmentInput,
    DeliverDeemedActInput,
    DeliverDeterminationInput,
    RecordAnnulmentInput,
    RecordDeemedActInput,
    RecordDeterminationInput,
)
from schema.citizenship_acts import AnnulledKind, Annulment, DeemedAct, Determination
from schema.citizenship_decisions import CitizenshipDecisionKind
from schema.decision import Act, Entry, Notice, Refusal, Value
from schema.entered import WordsError

DETERMINED: Final = citizenship_law(44)
DEEMED: Final = citizenship_law(52)
ANNULLED: Final = ENTRY[Annulment]
SHARED: Final = ("number", "body", "final_on", "delivered_on", "remedy", "remedy_days")
OF_ANNULLED: Final = ("annulled_body", "annulled_number", "annulled_on")
# Which decisions of the evidence an annulment of each kind may annul: art. 15, para. 2.
KINDS: Final = {
    AnnulledKind.RELEASE: {CitizenshipDecisionKind.RELEASE},
    AnnulledKind.ACQUISITION: {
        CitizenshipDecisionKind.ADMISSION,
        CitizenshipDecisionKind.TREATY_ACQUISITION,
    },
    AnnulledKind.TERMINATION: {
        CitizenshipDecisionKind.RELEASE,
        CitizenshipDecisionKind.RENUNCIATION,
        CitizenshipDecisionKind.TREATY_TERMINATION,
    },
    AnnulledKind.ENTRY: set[CitizenshipDecisionKind](),
}
Recorded = RecordDeterminationInput | RecordDeemedActInput | RecordAnnulmentInput
Delivered = DeliverDeterminationInput | DeliverDeemedActInput | DeliverAnnulmentInput


def record_determination(given: RecordDeterminationInput, facts: ActFacts) -> Act | Refusal:
    """Record a determination once, of a person who was born by then, on days that have come."""
    return _recorded(given, given.decided_on, facts, DETERMINED)


def record_deemed_act(given: RecordDeemedActInput, facts: ActFacts) -> Act | Refusal:
    """Record an act once, of a person who was born by then, on days that have come."""
    return _recorded(given, given.issued_on, facts, DEEMED)


def record_annulment(given: RecordAnnulmentInput, facts: AnnulmentFacts) -> Act | Refusal:
    """Record an annulment once, of what was decided before and is not annulled, or of an entry."""
    try:
        asked = cleaned(
            given,
            (
                (entered.number, ("number", "annulled_number")),
                (entered.words, ("body", "annulled_body")),
            ),
        )
    except WordsError as error:
        return error.refusal()
    wrong = (
        _wrong(asked, asked.decided_on, facts, ANNULLED),
        _misnamed(asked, facts),
        _whose(asked, facts),
    )
    if refusal := next((one for part in wrong for one in part), None):
        return refusal
    person = facts.person or facts.found_person
    values: dict[str, Value] = {name: getattr(asked, name) for name in (*SHARED, *OF_ANNULLED)}
    values |= {
        "id": facts.key,
        "person_id": person,
        "decided_on": asked.decided_on,
        "annuls": asked.annuls,
        "decision_id": facts.found,
        "delivered_unit_code": asked.delivered_unit,
    }
    return Act(
        entries=(Entry(Annulment, values),),
        persons=(person,) if person else (),
        notices=_notices(ANNULMENT_DELIVERED, asked.delivered_unit),
    )


def deliver(
    record: type, key: str, notice: str, given: Delivered, facts: ActDeliveryFacts
) -> Act | Refusal:
    """Deliver an act to its unit once, by its id in the field `key`; it waits for no finality."""
    if facts.decided_on is None:
        return Refusal("ACT_NOT_RECORDED", None)
    if facts.delivered_on is not None:
        return Refusal("ALREADY_DELIVERED", ENTRY[record], {"delivered_on": facts.delivered_on})
    final = given.final_on or facts.final_on
    refused = days((final, given.delivered_on), facts.decided_on, facts.today, ENTRY[record])
    if refused or (refused := unkept(given.unit, facts.keeper)):
        return refused
    values: dict[str, Value] = {
        "id": getattr(given, key),
        "final_on": final,
        "delivered_unit_code": given.unit,
        "delivered_on": given.delivered_on,
    }
    return Act(
        entries=(Entry(record, values, version=facts.version),),
        persons=(facts.person,) if facts.person else (),
        notices=_notices(notice, given.unit),
    )


def _recorded(
    given: RecordDeterminationInput | RecordDeemedActInput,
    decided_on: date,
    facts: ActFacts,
    article: Article,
) -> Act | Refusal:
    try:
        asked = cleaned(given, (NUMBERS, BODIES))
    except WordsError as error:
        return error.refusal()
    if refusal := next(_wrong(asked, decided_on, facts, article), None):
        return refusal
    if facts.person is None or facts.born_on is None:
        return Refusal("PERSON_UNKNOWN", None)
    if facts.born_on > decided_on:
        return Refusal("PERSON_BORN_LATER", article, {"decided_on": decided_on})
    is_act = isinstance(asked, RecordDeemedActInput)
    values: dict[str, Value] = {name: getattr(asked, name) for name in SHARED}
    values |= {
        "id": facts.key,
        "person_id": facts.person,
        "issued_on" if is_act else "decided_on": decided_on,
        "delivered_unit_code": asked.delivered_unit,
    }
    notice = DEEMED_ACT_DELIVERED if is_act else DETERMINATION_DELIVERED
    return Act(
        entries=(Entry(DeemedAct if is_act else Determination, values),),
        persons=(facts.person,),
        notices=_notices(notice, asked.delivered_unit),
    )


def _wrong(
    asked: Recorded, decided_on: date, facts: ActFacts | AnnulmentFacts, article: Article
) -> Iterator[Refusal]:
    """What is against recording any of the three."""
    if facts.is_known:
        yield Refusal("ACT_KNOWN", article, {"number": asked.number, "decided_on": decided_on})
    if decided_on > facts.today:
        yield future(decided_on, article)
    found = (
        days((asked.final_on, asked.delivered_on), decided_on, facts.today, article),
        unremedied(asked.remedy, asked.remedy_days),
        undelivered(asked.delivered_unit, asked.delivered_on, facts.keeper, article),
    )
    yield from (one for one in found if one is not None)


def _misnamed(asked: RecordAnnulmentInput, facts: AnnulmentFacts) -> Iterator[Refusal]:
    """What is annulled: a decision named whole, earlier, of its kind and once; or an entry."""
    number, named_on = asked.annulled_number, asked.annulled_on
    named = (asked.annulled_body, number, named_on)
    is_entry = asked.annuls is AnnulledKind.ENTRY
    if any(one is None for one in named) != is_entry or any(named) == is_entry:
        yield Refusal("WHAT_IS_ANNULLED", ANNULLED)
    if named_on is not None and named_on > asked.decided_on:
        said: dict[str, Value] = {"day": named_on, "decided_on": asked.decided_on}
        yield Refusal("ANNULLED_LATER", ANNULLED, said)
    kind = facts.found_kind
    if kind is not None and CitizenshipDecisionKind[kind] not in KINDS[asked.annuls]:
        yield Refusal("ANNULLED_OF_ANOTHER_KIND_IN_EVIDENCE", ANNULLED, {"number": number})
    if facts.is_annulled:
        yield Refusal("DECISION_ANNULLED", ANNULLED, {"number": number})


def _whose(asked: RecordAnnulmentInput, facts: AnnulmentFacts) -> Iterator[Refusal]:
    """Whose citizenship it concerns: the person's named, or of the decision in the evidence."""
    if asked.person and facts.person is None:
        yield Refusal("PERSON_UNKNOWN", None)
    if facts.person and facts.found_person and facts.person != facts.found_person:
        yield Refusal("PERSON_OF_ANOTHER", ANNULLED, {"number": asked.annulled_number})
    if facts.person is None and facts.found is None:
        yield Refusal("PERSON_MISSING", ANNULLED)


def _notices(kind: str, unit: str | None) -> tuple[Notice, ...]:
    return (Notice(kind, unit),) if unit else ()


DECISIONS: dict[str, Callable[[Any, Any], Act | Refusal]] = {
    "recordDetermination": record_determination,
    "recordDeemedAct": record_deemed_act,
    "recordAnnulment": record_annulment,
    "deliverDetermination": partial(
        deliver, Determination, "determination", DETERMINATION_DELIVERED
    ),
    "deliverDeemedAct": partial(deliver, DeemedAct, "deemed_act", DEEMED_ACT_DELIVERED),
    "deliverAnnulment": partial(deliver, Annulment, "annulment", ANNULMENT_DELIVERED),
}
