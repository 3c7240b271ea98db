"""Whom a decision of the evidence may mean, and the clerk's choice; rulebook art. 16."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from strawberry import ID

from resolvers.citizenship_checks import EVIDENCE, cleaned
from resolvers.matching import Candidate, Row, blocks, is_in, rank
from schema.citizenship_acts import Annulment
from schema.citizenship_choice import ChoiceFacts, ChooseCitizenshipDecisionPersonInput
from schema.citizenship_decisions import CitizenshipDecision
from schema.citizenship_matching import (
    Blocks,
    CandidateAgreement,
    CitizenshipCandidate,
    PersonFacts,
    RowFacts,
)
from schema.decision import Act, Entry, Refusal, Value
from schema.entered import WordsError, words
from schema.graph import PartialDate
from schema.matching import Matcher
from schema.partial import Partial


def ask(row: RowFacts) -> Blocks | None:
    """The blocks of a row that is matched to nobody."""
    return blocks(row_of(row)) if row.is_open else None


def choose(row: RowFacts, found: Sequence[PersonFacts]) -> list[CitizenshipCandidate]:
    """The best of those found who stand in the blocks, with how far each agrees.

    The database finds them by keys of names, minority names and turned ones too: it may find more.
    """
    meant = row_of(row)
    asked = blocks(meant)
    people = {one.person: one for one in found}
    candidates = (candidate_of(one) for one in found)
    ranked = rank(meant, (one for one in candidates if is_in(asked, one)))
    return [
        CitizenshipCandidate(
            person=ID(str(match.person)),
            surname=people[match.person].names[0].surname,
            given_name=people[match.person].names[0].given_name,
            former_names=[
                f"{name.surname} {name.given_name}" for name in people[match.person].names[1:]
            ],
            one_parent=people[match.person].one_parent,
            born=_born(people[match.person]),
            birth_place=people[match.person].birth_place,
            birth_country=people[match.person].birth_country,
            agreement=CandidateAgreement(**match.levels),
            score=match.score,
            is_likely=match.is_likely,
        )
        for match in ranked
    ]


def choose_citizenship_decision_person(
    given: ChooseCitizenshipDecisionPersonInput, facts: ChoiceFacts
) -> Act | Refusal:
    """Match a decision once, to a person born by then; beyond the candidates on a named ground."""
    if facts.stated is None or facts.decided_on is None:
        return Refusal("DECISION_UNKNOWN", None)
    if facts.matched is not None:
        return Refusal("DECISION_MATCHED", EVIDENCE)
    person = facts.person
    if person is None:
        return Refusal("PERSON_UNKNOWN", None)
    if person.born_on > facts.decided_on:
        said: dict[str, Value] = {"decided_on": facts.decided_on, "born": person.born_on}
        return Refusal("BORN_AFTER_DECISION", EVIDENCE, said)
    try:
        asked = cleaned(given, ((words, ("ground",)),))
    except WordsError as error:
        return error.refusal()
    if asked.ground is None and not is_in(blocks(row_of(facts.stated)), candidate_of(person)):
        return Refusal("NO_CANDIDATE", EVIDENCE)
    found = [(Annulment, one.id, one.version) for one in facts.annulments]
    matched = ((CitizenshipDecision, given.decision, facts.version), *found)
    whom = person.person
    return Act(
        entries=tuple(
            Entry(record, {"id": UUID(str(key)), "person_id": whom}, version)
            for record, key, version in matched
        ),
        persons=(whom,),
    )


def row_of(row: RowFacts) -> Row:
    """The columns of a decision that is there."""
    assert row.surname is not None
    assert row.given_name is not None
    assert row.born_on is not None
    assert row.born_precision is not None
    assert row.birth_place is not None
    assert row.birth_country is not None
    return Row(
        surname=row.surname,
        one_parent=row.one_parent,
        given_name=row.given_name,
        born=_partial(row.born_on, row.born_precision),
        birth_place=row.birth_place,
        birth_country=row.birth_country,
    )


def candidate_of(person: PersonFacts) -> Candidate:
    """A person as rows are compared with them."""
    return Candidate(
        person=person.person,
        names=tuple((name.surname, name.given_name) for name in person.names),
        one_parent=person.one_parent,
        born=_partial(person.born_on, person.born_precision),
        birth_place=person.birth_place,
        birth_country=person.birth_country,
    )


def _partial(first: date, precision: str) -> Partial:
    month = first.month if precision != "YEAR" else None
    return Partial(first.year, month, first.day if precision == "DAY" else None)


def _born(person: PersonFacts) -> PartialDate:
    born = _partial(person.born_on, person.born_precision)
    return PartialDate(year=born.year, month=born.month, day=born.day)


MATCHERS: dict[str, Matcher] = {"citizenshipDecisionCandidates": Matcher(ask, choose)}
DECISIONS: dict[str, Callable[[Any, Any], Act | Refusal]] = {
    "chooseCitizenshipDecisionPerson": choose_citizenship_decision_person,
}
