"""Days that an entry of citizenship names: none in the future, before birth, law or decision."""

from datetime import date
from typing import Final

from resolvers.citizenship_entries.commands import (
    Admission,
    Annulment,
    Command,
    DeemedCitizen,
    Descent,
    Determination,
    Facts,
    Termination,
    Territory,
)
from resolvers.citizenship_entries.sentences import document_of
from schema.articles import Article, citizenship_law
from schema.citizenship_texts import RULEBOOK_SINCE
from schema.decision import Refusal

DETERMINED: Final = citizenship_law(44)
# Their sentence names the day of delivery; that of an act has none.
WAITING = Admission | Determination | Termination | Annulment


def check_days(facts: Facts, asked: Command, article: Article) -> Refusal | None:
    """The first day that cannot be; None where all can. Nothing but birth and today is asked."""
    if facts.today < RULEBOOK_SINCE:
        return Refusal("DAY_BEFORE_LAW", article, {"day": facts.today, "since": RULEBOOK_SINCE})
    for field, day in _named(facts, asked):
        if day > facts.today:
            return Refusal("DAY_IN_FUTURE", article, {"day": day})
        if day < facts.born_on and field not in ("proof", "annulled"):
            return Refusal("DAY_BEFORE_BIRTH", article, {"day": day})
    return _check_decision(asked, article)


def check_state(facts: Facts, asked: Command, article: Article) -> Refusal | None:
    """Whether it is final and delivered where the entry waits for that, and no periods overlap.

    Finality and delivery come in either order.
    """
    if isinstance(asked, Admission) and asked.final_on is None:
        return Refusal("DECISION_NOT_FINAL", article, {"number": asked.decision.number})
    if isinstance(asked, WAITING) and asked.delivered_on is None:
        return Refusal("DECISION_NOT_DELIVERED", article, {"number": asked.decision.number})
    return _check_period(facts, asked, article)


def first_day(facts: Facts, asked: Command) -> date | None:
    """The first day of the citizenship that is entered; None where none begins."""
    match asked:
        case Descent() | Territory():
            return facts.born_on
        case Admission(final_on=final_on, effective_on=effective_on):
            return effective_on or final_on
        case Determination(decision=document) | DeemedCitizen(act=document):
            return asked.effective_on or document.dated
    return None


def last_day(facts: Facts, asked: Command) -> date | None:
    """The last day of the citizenship that ends; None where none does.

    Where its acquisition or entry is annulled it is the day of the decision, never before its
    first one.
    """
    match asked:
        case Termination(effective_on=effective_on, delivered_on=delivered_on):
            return effective_on or delivered_on
        case Annulment(decision=decision):
            return max(decision.dated, facts.since or decision.dated)
    return None


def _named(facts: Facts, asked: Command) -> list[tuple[str, date]]:
    """The days that a command names."""
    days: list[tuple[str, date | None]] = [("born_on", facts.born_on)]
    match asked:
        case Descent(proof, report, request):
            days += [("proof", proof.dated)]
            days += [("report", report.dated)] if report else []
            days += [("request", request.dated)] if request else []
        case Territory(proof):
            days += [("proof", proof.dated)]
        case DeemedCitizen(act=act, effective_on=effective_on):
            days += [("decision", act.dated), ("effective_on", effective_on)]
        case Admission() | Determination() | Termination():
            days += [("decision", asked.decision.dated), ("effective_on", asked.effective_on)]
            days += [("delivered_on", asked.delivered_on)]
            days += [("final_on", asked.final_on)] if isinstance(asked, Admission) else []
        case Annulment(decision=decision, annulled=annulled):
            days += [("decision", decision.dated), ("delivered_on", asked.delivered_on)]
            days += [("annulled", annulled.dated)] if annulled else []
    return [(field, day) for field, day in days if day is not None]


def _check_decision(asked: Command, article: Article) -> Refusal | None:
    """What follows a decision is not before it; an acquisition is by the law in force.

    Who acquired citizenship under earlier laws is entered on a determination of the law's art. 44.
    A termination or annulment under them ended what it ended, and is entered whenever it was made:
    books of citizens hold citizens of those laws (Law on citizenship, art. 48, para. 2).
    """
    document = document_of(asked)
    if document is None:
        return None
    if document.dated < RULEBOOK_SINCE and not isinstance(asked, Termination | Annulment):
        facts = {"day": document.dated, "since": RULEBOOK_SINCE}
        return Refusal("DAY_BEFORE_LAW", DETERMINED, facts)
    if isinstance(asked, Annulment) and asked.annulled and asked.annulled.dated > document.dated:
        said = {"day": asked.annulled.dated, "decided_on": document.dated}
        return Refusal("ANNULLED_LATER", article, said)
    for day in _following(asked):
        if day is not None and day < document.dated:
            said = {"day": day, "decided_on": document.dated}
            return Refusal("DAY_BEFORE_DECISION", article, said)
    return None


def _following(asked: Command) -> tuple[date | None, ...]:
    """The days that are not before the decision, where there are such."""
    match asked:
        case Admission(effective_on=effective_on, final_on=final_on, delivered_on=delivered_on):
            return effective_on, final_on, delivered_on
        case Termination(effective_on=effective_on, delivered_on=delivered_on):
            return effective_on, delivered_on
        case Determination(delivered_on=delivered_on) | Annulment(delivered_on=delivered_on):
            return (delivered_on,)
    return ()


def _check_period(facts: Facts, asked: Command, article: Article) -> Refusal | None:
    """Two periods never overlap, and none ends before it began."""
    first, last = first_day(facts, asked), last_day(facts, asked)
    if first is not None and facts.until is not None and first <= facts.until:
        return Refusal("PERIODS_OVERLAP", article, {"day": first, "until": facts.until})
    if last is not None and facts.since is not None and last < facts.since:
        return Refusal("ENDS_BEFORE_IT_BEGAN", article, {"day": last, "since": facts.since})
    return None
