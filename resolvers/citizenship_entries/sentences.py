"""Commands as sentences of the rulebook, with clean words."""

from dataclasses import replace

from resolvers.citizenship_entries.acts import What
from resolvers.citizenship_entries.commands import (
    Admission,
    Annulment,
    Command,
    DeemedCitizen,
    Descent,
    Determination,
    Termination,
    Territory,
)
from schema import entered
from schema.citizenship import CitizenshipGround
from schema.citizenship_texts import (
    Admitted,
    Annulled,
    Deemed,
    Determined,
    Document,
    Ended,
    Paper,
    Papers,
    Sentence,
)


def clean(asked: Command) -> Command:
    """The same with words as they may be entered; WordsError names the field that may not."""
    match asked:
        case Descent(proof, report, request):
            return Descent(entered.paper(proof), _paper(report), _paper(request))
        case Territory(proof):
            return Territory(entered.paper(proof))
        case DeemedCitizen(act=act):
            return replace(asked, act=entered.document(act))
        case Annulment(decision=decision, annulled=Document() as annulled):
            return replace(
                asked, decision=entered.document(decision), annulled=entered.document(annulled)
            )
        case Admission() | Determination() | Termination() | Annulment():
            return replace(asked, decision=entered.document(asked.decision))


def document_of(asked: Command) -> Document | None:
    """The decision or act that is entered; None of descent and birth on the territory."""
    match asked:
        case Descent() | Territory():
            return None
        case DeemedCitizen(act=act):
            return act
        case Admission() | Determination() | Termination() | Annulment():
            return asked.decision


def what_of(asked: Command) -> What:
    """What the entry is of."""
    match asked:
        case Descent():
            return CitizenshipGround.DESCENT
        case Territory():
            return CitizenshipGround.BIRTH_ON_TERRITORY
        case Admission(ground=ground):
            return ground
        case Determination():
            return CitizenshipGround.DETERMINATION
        case DeemedCitizen():
            return CitizenshipGround.DEEMED
        case Termination(mode=mode):
            return mode
        case Annulment(kind=kind):
            return kind


def sentence_of(asked: Command, *, in_book: bool) -> Sentence:
    """The sentence of a command whose days were checked; `in_book`: for a book of citizens."""
    match asked:
        case Descent(proof, report, request):
            return Papers(tuple(one for one in (proof, report, request) if one is not None))
        case Territory(proof):
            return Papers((proof,))
        case DeemedCitizen(act=act):
            return Deemed(act)
    assert asked.delivered_on is not None, "what is not delivered was refused"
    match asked:
        case Admission():
            return Admitted(asked.decision, asked.delivered_on)
        case Determination():
            return Determined(asked.decision, asked.delivered_on)
        case Termination():
            return Ended(asked.mode, asked.decision, asked.delivered_on)
        case Annulment():
            annulled = asked.annulled
            return Annulled(asked.decision, asked.delivered_on, asked.kind, annulled, in_book)


def _paper(found: Paper | None) -> Paper | None:
    return None if found is None else entered.paper(found)
