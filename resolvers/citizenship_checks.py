"""What decisions of the Ministry of the Interior have in common: words, days, delivery, remedy."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final, TypeVar

from schema import entered
from schema.articles import CIVIL_REGISTERS, Article, Regulation, rulebook
from schema.citizenship_acts import Annulment, DeemedAct, Determination
from schema.citizenship_decisions import CitizenshipRemedy
from schema.decision import Refusal, Value

EVIDENCE: Final = rulebook(16)
REMEDY: Final = Article(Regulation.PROCEDURE)
# By which article what is delivered is entered.
ENTRY: Final[Mapping[type, Article]] = {
    Determination: rulebook(12),
    DeemedAct: rulebook(13),
    Annulment: rulebook(15, 2),
}
T = TypeVar("T")


def cleaned(given: T, checks: Iterable[tuple[Callable[[str, str], str], tuple[str, ...]]]) -> T:
    """The input with the named fields checked and trimmed; WordsError."""
    changes: dict[str, Any] = {
        field: check(text, field)
        for check, fields in checks
        for field in fields
        if (text := getattr(given, field)) is not None
    }
    return replace(given, **changes)  # type: ignore[type-var]


# Fields that name a decision, and each annulled one, by number and body.
NUMBERS = (entered.number, ("number",))
BODIES = (entered.words, ("body",))


def future(day: date, article: Article = EVIDENCE) -> Refusal:
    """A day that has not come."""
    return Refusal("DAY_IN_FUTURE", article, {"day": day})


def days(
    found: Iterable[date | None], decided_on: date, today: date, article: Article = EVIDENCE
) -> Refusal | None:
    """What follows a decision is not before it, and has come."""
    for day in found:
        if day is not None and day < decided_on:
            said: dict[str, Value] = {"day": day, "decided_on": decided_on}
            return Refusal("DAY_BEFORE_DECISION", article, said)
        if day is not None and day > today:
            return future(day, article)
    return None


def annulled(number: str) -> Refusal:
    """What was annulled before it was entered is entered by nobody."""
    return Refusal("DECISION_ANNULLED", ENTRY[Annulment], {"number": number})


def unremedied(remedy: CitizenshipRemedy | None, remedy_days: int | None) -> Refusal | None:
    """Days for a remedy are days, and stand with one."""
    is_without = remedy in (None, CitizenshipRemedy.NONE)
    if remedy_days is not None and (remedy_days < 1 or is_without):
        return Refusal("REMEDY_DAYS_WITHOUT_REMEDY", REMEDY)
    return None


def unkept(unit: str, keeper: str | None) -> Refusal | None:
    """A decision is delivered to the unit that keeps the registers."""
    if keeper is None:
        return Refusal("UNIT_UNKNOWN", None, {"unit": unit})
    if keeper != unit:
        return Refusal("UNIT_KEEPS_NO_BOOKS", CIVIL_REGISTERS, {"unit": unit, "keeper": keeper})
    return None
