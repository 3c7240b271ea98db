"""Determinations, acts and annulments: what may be recorded, delivered, and said to be final."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any, Final

from resolvers.citizenship_checks import (
    BODIES,
    ENTRY,
    NUMBERS,
    annulled,
    cleaned,
    days,
    future,
    unkept,
    unremedied,
)
from schema import entered
from schema.articles import Article, citizenship_law
from schema.citizenship_act_commands import (
    ANNULMENT_DELIVERED,
    DEEMED_ACT_DELIVERED,
    DETERMINATION_DELIVERED,
    ActFacts,
    AnnulmentFacts,
    RecordAnnulmentInput,
    RecordDeemedActInput,
    RecordDeterminationInput,
)
from schema.citizenship_acts import AnnulledKind, Annulment, DeemedAct, Determination
from schema.decision import Act, Entry, Notice, Refusal, Value
from schema.entered import WordsError

DETERMINED: Final = citizenship_law(44)
DEEMED: Final = citizenship_law(52)
ANNULLED: Final = ENTRY[Annulment]
SHARED: Final = ("number", "body", "final_on", "delivered_on", "remedy", "remedy_days")
OF_ANNULLED: Final = ("annulled_body", "annulled_number", "annulled_on")
# Which rows of the evidence an annulment of each kind may annul: art. 15, para. 2. An act on one
# deemed a citizen is annulled with its entry.
KINDS: Final[Mapping[AnnulledKind, frozenset[str]]] = {
    AnnulledKind.RELEASE: frozenset({"RELEASE"}),
    AnnulledKind.ACQUISITION: frozenset({"ADMISSION", "TREATY_ACQUISITION", "DETERMINATION"}),
    AnnulledKind.TERMINATION: frozenset({"RELEASE", "RENUNCIATION", "TREATY_TERMINATION"}),
    AnnulledKind.ENTRY: frozenset(),
}
Recorded = RecordDeterminationInput | RecordDeemedActInput | RecordAnnulmentInput


def record_determination(given: RecordDeterminationInput, facts: ActFacts) -> Act | Refusal:
    """Record a determination once, of a person who was born by then, on days that have come."""
    return _recorded(given, given.decided_on, facts, DETERMINED)


def record_deemed_act(given: RecordDeemedActInput, facts: ActFacts) -> Act | Refusal:
    """Record an act once, of a person who was born by then, on days that have come."""
    return _recorded(given, given.issued_on, facts, DEEMED)


def record_annulment(given: RecordAnnulmentInput, facts: AnnulmentFacts) -> Act | Refusal:
    """Record an annulment once, of what was decided before and is not annulled, or of an entry.

    What is annulled before it was entered is owed by nobody: its notice is taken back, and the
    annulment leaves none.
    """
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
        _unshaped(asked, ANNULLED),
        _misnamed(asked),
        _early_or_late(asked, asked.decided_on, facts.today, ANNULLED),
        _known(asked, asked.decided_on, facts, ANNULLED),
        _unannullable(asked, facts),
        _whose(asked, facts),
    )
    if refusal := next(chain.from_iterable(wrong), None):
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
        notices=_notices(ANNULMENT_DELIVERED, asked.delivered_unit) if facts.is_owed else (),
        answers=facts.notices,
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
    wrong = (
        _unshaped(asked, article),
        _early_or_late(asked, decided_on, facts.today, article),
        _known(asked, decided_on, facts, article),
    )
    if refusal := next(chain.from_iterable(wrong), None):
        return refusal
    if asked.delivered_unit and facts.is_annulled:
        return annulled(asked.number)
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


def _unshaped(asked: Recorded, article: Article) -> Iterator[Refusal]:
    """What no register is needed to refuse: of a delivery, of a remedy."""
    if (asked.delivered_unit is None) != (asked.delivered_on is None):
        yield Refusal("DELIVERY_INCOMPLETE", article)
    if refusal := unremedied(asked.remedy, asked.remedy_days):
        yield refusal


def _early_or_late(
    asked: Recorded, decided_on: date, today: date, article: Article
) -> Iterator[Refusal]:
    if decided_on > today:
        yield future(decided_on, article)
    if refusal := days((asked.final_on, asked.delivered_on), decided_on, today, article):
        yield refusal


def _known(
    asked: Recorded, decided_on: date, facts: ActFacts | AnnulmentFacts, article: Article
) -> Iterator[Refusal]:
    """What stands against recording any of the three."""
    if facts.is_known:
        yield Refusal("ACT_KNOWN", article, {"number": asked.number, "decided_on": decided_on})
    if asked.delivered_unit and (refusal := unkept(asked.delivered_unit, facts.keeper)):
        yield refusal


def _misnamed(asked: RecordAnnulmentInput) -> Iterator[Refusal]:
    """What is annulled is named: a decision whole, or an entry without one."""
    named = (asked.annulled_body, asked.annulled_number, asked.annulled_on)
    is_entry = asked.annuls is AnnulledKind.ENTRY
    if any(one is None for one in named) != is_entry or any(named) == is_entry:
        yield Refusal("WHAT_IS_ANNULLED", ANNULLED)
    if asked.annulled_on is not None and asked.annulled_on > asked.decided_on:
        said: dict[str, Value] = {"day": asked.annulled_on, "decided_on": asked.decided_on}
        yield Refusal("ANNULLED_LATER", ANNULLED, said)


def _unannullable(asked: RecordAnnulmentInput, facts: AnnulmentFacts) -> Iterator[Refusal]:
    """What is annulled is of its kind, and annulled once."""
    said: dict[str, Value] = {"number": asked.annulled_number}
    if facts.found_kind is not None and facts.found_kind not in KINDS[asked.annuls]:
        yield Refusal("ANNULLED_OF_ANOTHER_KIND_IN_EVIDENCE", ANNULLED, said)
    if facts.is_annulled:
        yield Refusal("DECISION_ANNULLED", ANNULLED, said)


def _whose(asked: RecordAnnulmentInput, facts: AnnulmentFacts) -> Iterator[Refusal]:
    """Whose citizenship it concerns: the person's named, or of the decision in the evidence."""
    if asked.person and facts.person is None:
        yield Refusal("PERSON_UNKNOWN", None)
    if facts.person and facts.found_person and facts.person != facts.found_person:
        yield Refusal("PERSON_OF_ANOTHER", ANNULLED, {"number": asked.annulled_number})
    if facts.person is None and facts.found_kind is None:
        yield Refusal("PERSON_MISSING", ANNULLED)


def _notices(kind: str, unit: str | None) -> tuple[Notice, ...]:
    return (Notice(kind, unit),) if unit else ()


DECISIONS: dict[str, Callable[[Any, Any], Act | Refusal]] = {
    "recordDetermination": record_determination,
    "recordDeemedAct": record_deemed_act,
    "recordAnnulment": record_annulment,
}
