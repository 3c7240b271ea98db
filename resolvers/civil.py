"""Commands of the civil registers: what decides on them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from resolvers.birth_entries import (
    LAW,
    BirthAsked,
    BirthFacts,
    LateDecision,
    ParentStated,
    decide_birth_entry,
)
from resolvers.enter_birth.checks import civic_number, refusals
from resolvers.enter_birth.citizenship import noted
from resolvers.enter_birth.rows import rows
from resolvers.enter_birth.words import check_words
from schema.birth_facts import EnterBirthFacts
from schema.birth_inputs import BirthParentInput, EnterBirthInput
from schema.civil_births import BirthEntry
from schema.decision import Act, Entry, Refusal
from schema.entered import WordsError
from schema.jmbg import Jmbg


def enter_birth(given: EnterBirthInput, facts: EnterBirthFacts) -> Act | Refusal:
    """Enter a birth with all that the law asks of it, and citizenship with it.

    Words first, then the book, persons and numbers, then the rules of births and of citizenship.
    """
    try:
        check_words(given)
    except WordsError as error:
        return error.refusal(LAW)
    if refused := next(refusals(given, facts), None):
        return refused
    book, number = facts.book, civic_number(given, facts)
    assert book is not None, "a book that is not there was refused"
    known = BirthFacts(facts.today, facts.hour, book.unit, book.places, None)
    stated = number if isinstance(number, Jmbg) else None
    allowed = decide_birth_entry(known, _asked(given, stated))
    if isinstance(allowed, Refusal):
        return allowed
    note = noted(given, facts)
    if isinstance(note, Refusal):
        return note
    text = None if stated is None else stated.number
    entries = rows(given, facts, book, text, note, allowed.report_until)
    return Act(entries, persons=_persons(facts, entries), answers=facts.notices)


def _asked(given: EnterBirthInput, number: Jmbg | None) -> BirthAsked:
    """What the rules of births read of it; of a partial date a number is compared before."""
    late = given.late_decision
    return BirthAsked(
        kind=given.kind,
        is_stillborn=given.is_stillborn,
        given_name=given.given_name,
        surname=given.surname,
        sex=given.sex,
        born_on=given.born_on,
        born_at=given.born_at,
        found_on=given.found_on,
        birth_place=given.birth_place,
        unit=given.birth_unit,
        country=given.birth_country,
        jmbg=number if number is None or given.born.day else replace(number, born_on=given.born_on),
        parents=tuple(_stated(one) for one in given.parents),
        reported_on=given.report.reported_on,
        late_decision=None if late is None else LateDecision(late.number, late.dated),
        has_citizenship=given.citizenship is not None,
    )


def _stated(parent: BirthParentInput) -> ParentStated:
    born = None if parent.born is None else parent.born.partial.first_day()
    return ParentStated(parent.given_name, parent.surname, parent.surname_before_marriage, born)


def _persons(facts: EnterBirthFacts, entries: tuple[Entry, ...]) -> tuple[UUID, ...]:
    """Everybody whom the rows name: the child first, parents, the reporter."""
    named = [one.values.get("person_id") for one in entries if one.record is BirthEntry]
    kin = (facts.father, facts.mother)
    named += [one.id for one in kin if one is not None]
    named.append(facts.reporter)
    return tuple(dict.fromkeys(one for one in named if isinstance(one, UUID)))


DECISIONS: dict[str, Callable[[Any, Any], Act | Refusal]] = {"enterBirth": enter_birth}
