"""Citizenship entered with a birth: rulebook art. 9, 10 and 14, and what stands already."""

from dataclasses import dataclass
from typing import Final

from resolvers.birth_entries import SERBIA
from resolvers.citizenship_entries.birth import Birth, Parent, decide_with_birth
from resolvers.citizenship_entries.commands import (
    Admission,
    Command,
    DeemedCitizen,
    Descent,
    Determination,
    Entered,
    Facts,
    Opened,
    Termination,
    Territory,
)
from resolvers.citizenship_entries.facts import act_of
from resolvers.enter_birth.words import paper
from schema import entered
from schema.articles import GENERAL, citizenship_law
from schema.birth_facts import DocumentFacts, EnterBirthFacts
from schema.birth_inputs import (
    BirthCitizenshipInput,
    BirthParentInput,
    DescentRequester,
    EnterBirthInput,
    PaperInput,
)
from schema.citizenship import CitizenshipEnd, CitizenshipGround
from schema.citizenship_decisions import CitizenshipDecisionKind as Kind
from schema.citizenship_texts import CITIZEN, Document, Paper, Papers, render
from schema.decision import Refusal
from schema.entered import WordsError

DECISION: Final = "Решење"
ACT: Final = "Акт"
GROUNDS: Final = {
    Kind.ADMISSION: CitizenshipGround.ADMISSION,
    Kind.TREATY_ACQUISITION: CitizenshipGround.INTERNATIONAL_TREATY,
}
MODES: Final = {
    Kind.RELEASE: CitizenshipEnd.RELEASE,
    Kind.RENUNCIATION: CitizenshipEnd.RENUNCIATION,
    Kind.TREATY_TERMINATION: CitizenshipEnd.INTERNATIONAL_TREATY,
}


@dataclass(frozen=True, slots=True)
class Noted:
    """What stands of citizenship in the entry: the column, the note's text, on what it rests.

    `made` is the act that is entered, null where citizenship stands already; `document` is what of
    the evidence it enters.
    """

    column: str
    text: str
    basis: Paper
    made: Entered | None
    document: DocumentFacts | None


def noted(given: EnterBirthInput, facts: EnterBirthFacts) -> Noted | Refusal | None:
    """Decide what of citizenship is entered; None where nothing is, of a doubted filing neither."""
    if facts.is_filing_doubted:
        return Refusal("AWAITING_OPINION", GENERAL)
    if given.is_stillborn:
        return None
    child, asked = facts.child, given.citizenship
    if child is not None and child.is_disputed:
        return Refusal("AWAITING_OPINION", GENERAL)
    if child is not None and child.since is not None:
        return _standing(facts, asked)
    if asked is not None and asked.standing is not None:
        return Refusal("NOT_A_CITIZEN", GENERAL)
    command = None if asked is None else _command(given, facts, asked)
    if isinstance(command, Refusal):
        return command
    decided = decide_with_birth(_known(given, facts), _birth(given), command)
    if not isinstance(decided, Entered):
        return decided
    assert isinstance(decided.period, Opened), "what is entered with a birth is an acquisition"
    assert decided.citizenship is not None, "who acquires citizenship is a citizen"
    assert command is not None, "nothing is entered unasked"
    document = facts.document
    return Noted(decided.citizenship, decided.text, _basis(command), decided, document)


def _standing(facts: EnterBirthFacts, asked: BirthCitizenshipInput | None) -> Noted | Refusal:
    """A citizen who is in no birth register: the citizenship that stands is entered with it."""
    if asked is None:
        return Refusal("STANDING_LEFT_OUT", GENERAL)
    if asked.standing is None:
        return Refusal("ALREADY_CITIZEN", GENERAL)
    if (day := asked.standing.dated) is not None and day > facts.today:
        return Refusal("DAY_IN_FUTURE", GENERAL, {"day": day})
    try:
        shown = entered.paper(paper(asked.standing))
    except WordsError as error:
        return error.refusal()
    return Noted(CITIZEN, render(Papers((shown,)), facts.today), shown, None, None)


def _command(
    given: EnterBirthInput, facts: EnterBirthFacts, asked: BirthCitizenshipInput
) -> Command | Refusal:
    if asked.descent is not None:
        descent = asked.descent
        who = descent.requested_by
        is_by_self = None if who is None else who is DescentRequester.SELF
        report, request = _paper(descent.report), _paper(descent.request)
        return Descent(paper(descent.proof), report, request, is_by_self)
    if asked.territory is not None:
        return Territory(paper(asked.territory.proof))
    found = facts.document
    if found is None:
        return Refusal("DECISION_UNKNOWN", None)
    named = {"number": found.number}
    if found.is_entered:
        return Refusal("ALREADY_ENTERED", GENERAL, named)
    if found.is_annulled:
        return Refusal("DOCUMENT_ANNULLED", citizenship_law(45), named)
    if not _is_of(found, given, facts):
        return Refusal("DOCUMENT_OF_ANOTHER", GENERAL, named)
    return _of_document(found, asked)


def _of_document(found: DocumentFacts, asked: BirthCitizenshipInput) -> Command:
    document = Document(found.body, found.number, found.dated)
    if asked.determination is not None:
        return Determination(document, found.delivered_on, asked.effective_on)
    if asked.deemed_act is not None:
        return DeemedCitizen(document, asked.effective_on)
    kind = Kind[found.kind or ""]
    if kind in MODES:
        return Termination(MODES[kind], document, found.delivered_on, found.effective_on)  # type: ignore[arg-type]
    return Admission(
        GROUNDS[kind],  # type: ignore[arg-type]
        document,
        found.final_on,
        found.delivered_on,
        found.effective_on,
    )


def _is_of(found: DocumentFacts, given: EnterBirthInput, facts: EnterBirthFacts) -> bool:
    """Of the child, where it is matched; else of who has the child's name and day of birth."""
    if found.person is not None:
        return facts.child is not None and facts.child.id == found.person
    is_named_so = (found.given_name, found.surname) == (given.given_name, given.surname)
    return is_named_so and found.born_on in (None, given.born_on)


def _known(given: EnterBirthInput, facts: EnterBirthFacts) -> Facts:
    """Who is in no birth register may have acts in books of citizens."""
    child = facts.child
    return Facts(
        today=facts.today,
        born_on=given.born_on,
        birth_entered_on=None,
        is_in_citizens_book=child is not None and child.is_in_citizens_book,
        is_disputed=False,  # what is disputed was refused
        since=None,
        until=None if child is None else child.until,
        acts=() if child is None else tuple(map(act_of, child.acts)),
    )


def _birth(given: EnterBirthInput) -> Birth:
    territory = None if given.citizenship is None else given.citizenship.territory
    return Birth(
        born_on=given.born_on,
        is_in_serbia=given.birth_country == SERBIA,
        parents=(_parent(given.father), _parent(given.mother)),
        is_child_stateless=territory is not None and territory.is_child_stateless,
        is_adopted=False,
    )


def _parent(stated: BirthParentInput | None) -> Parent:
    return Parent.UNKNOWN if stated is None else Parent[stated.citizenship.name]


def _paper(given: PaperInput | None) -> Paper | None:
    return None if given is None else paper(given)


def _basis(command: Command) -> Paper:
    """The document on which the note rests, by its kind."""
    match command:
        case Descent(proof=proof) | Territory(proof=proof):
            return proof
        case DeemedCitizen(act=document):
            return Paper(ACT, document.body, document.number, document.dated)
    return Paper(DECISION, command.decision.body, command.decision.number, command.decision.dated)
