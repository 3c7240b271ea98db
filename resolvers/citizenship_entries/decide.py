"""Whether citizenship may be entered as asked, and what is entered: Rulebook, art. 9 to 15."""

from typing import Final

from resolvers.citizenship_entries.acts import Act, annulled_by, live, standing
from resolvers.citizenship_entries.commands import (
    Admission,
    Annulment,
    Closed,
    Command,
    DeemedCitizen,
    Descent,
    Determination,
    Entered,
    Facts,
    Opened,
    Place,
    Reopened,
    Termination,
    Territory,
)
from resolvers.citizenship_entries.days import check_days, check_state, first_day, last_day
from resolvers.citizenship_entries.sentences import clean, document_of, sentence_of, what_of
from schema.articles import BOOKS_OF_CITIZENS, GENERAL, Article, rulebook
from schema.citizenship import CitizenshipEnd, CitizenshipGround
from schema.citizenship_acts import AnnulledKind
from schema.citizenship_texts import CITIZEN, Document, render
from schema.civil import NoteColumn
from schema.decision import Refusal
from schema.entered import WordsError

ARTICLES: Final[dict[type[Command], Article]] = {
    Descent: rulebook(9),
    Territory: rulebook(10),
    Admission: rulebook(11),
    Determination: rulebook(12),
    DeemedCitizen: rulebook(13),
    Termination: rulebook(15, 1),
    Annulment: rulebook(15, 2),
}
WITH_BIRTH: Final = rulebook(14)


def decide(facts: Facts, place: Place, command: Command) -> Entered | Refusal:
    """Decide an entry of citizenship in the place asked for, made today.

    Whether the law gives citizenship by birth is `resolvers/citizenship_entries/birth.py`'s to say.
    """
    asked = checked(facts, command)
    if isinstance(asked, Refusal):
        return asked
    return (
        _check_place(facts, place, asked)
        or check_state(facts, asked, ARTICLES[type(asked)])
        or _check_course(facts, asked)
        or _entered(facts, place, asked)
    )


def checked(facts: Facts, command: Command) -> Command | Refusal:
    """The command with clean words and days that can be, before anything that stands is asked."""
    try:
        asked = clean(command)
    except WordsError as error:
        return error.refusal()
    return check_days(facts, asked, ARTICLES[type(asked)]) or asked


def _check_place(facts: Facts, place: Place, asked: Command) -> Refusal | None:
    """Where it stands, and that it may stand there now."""
    article = ARTICLES[type(asked)]
    if facts.is_disputed:
        return Refusal("AWAITING_OPINION", GENERAL)
    if facts.acts and facts.acts[-1].entered_on > facts.today:
        return Refusal("OUT_OF_ORDER", GENERAL, {"entered_on": facts.acts[-1].entered_on})
    match place:
        case Place.WITH_BIRTH if facts.birth_entered_on is not None:
            return Refusal("BIRTH_ENTERED", GENERAL, {"entered_on": facts.birth_entered_on})
        case Place.WITH_BIRTH if isinstance(asked, Termination | Annulment):
            return Refusal("NOT_WITH_BIRTH", article)
        case Place.BIRTH_ENTRY if facts.birth_entered_on is None:
            return Refusal("NO_BIRTH_ENTRY", GENERAL)
        case Place.BIRTH_ENTRY | Place.CITIZENS_BOOK if isinstance(asked, Descent):
            return Refusal("ONLY_WITH_BIRTH", article)
        case Place.CITIZENS_BOOK if not facts.is_in_citizens_book:
            return Refusal("NOT_IN_CITIZENS_BOOK", BOOKS_OF_CITIZENS)
    return None


def _check_course(facts: Facts, asked: Command) -> Refusal | None:
    """What must and must not stand before it: I5, and that a citizen does not become one."""
    article = ARTICLES[type(asked)]
    document = document_of(asked)
    if document is not None and any(act.document == document for act in facts.acts):
        return Refusal("ALREADY_ENTERED", article, {"number": document.number})
    match asked:
        case Annulment(kind=kind, annulled=annulled):
            return _check_annulment(facts, kind, annulled, article)
        case Termination():
            return None if live(facts.acts) else Refusal("NOT_A_CITIZEN", article)
    return Refusal("ALREADY_CITIZEN", article) if live(facts.acts) else None


def _check_annulment(
    facts: Facts, kind: AnnulledKind, annulled: Document | None, article: Article
) -> Refusal | None:
    if (annulled is None) != (kind is AnnulledKind.ENTRY):
        return Refusal("WHAT_IS_ANNULLED", article)
    found = annulled_by(kind, annulled, standing(facts.acts))
    if found is not None and annulled in (None, found.document):
        return None
    if annulled is None:
        return Refusal("NOT_A_CITIZEN", article)
    former = {one for act in facts.acts if act.document == annulled for one in act.formerly}
    if any(act.annulled in {annulled, *former} for act in facts.acts):
        return Refusal("ALREADY_ANNULLED", article, {"number": annulled.number})
    if any(act.document == annulled for act in facts.acts):
        return Refusal("ANNULLED_OF_ANOTHER_KIND", article, {"number": annulled.number})
    return Refusal("UNKNOWN_DECISION", article, {"number": annulled.number})


def _entered(facts: Facts, place: Place, asked: Command) -> Entered:
    is_with_birth = place is Place.WITH_BIRTH
    act = Act(
        ordinal=facts.acts[-1].ordinal + 1 if facts.acts else 1,
        what=what_of(asked),
        entered_on=facts.today,
        column=NoteColumn.REMARKS if is_with_birth else NoteColumn.LATER_ENTRIES,
        is_with_birth=is_with_birth,
        document=document_of(asked),
        final_on=asked.final_on if isinstance(asked, Admission) else None,
        delivered_on=(
            None if isinstance(asked, Descent | Territory | DeemedCitizen) else asked.delivered_on
        ),
        annulled=asked.annulled if isinstance(asked, Annulment) else None,
    )
    was, after = live(facts.acts), (*facts.acts, act)
    article = ARTICLES[type(asked)]
    is_joined = is_with_birth and not isinstance(asked, Descent)
    return Entered(
        article=WITH_BIRTH if is_joined else article,
        act=act,
        text=render(sentence_of(asked, in_book=place is Place.CITIZENS_BOOK), facts.today),
        citizenship=CITIZEN if live(after) else None,
        period=_period(facts, asked, was=was, now=live(after)),
    )


def _period(
    facts: Facts, asked: Command, *, was: Act | None, now: Act | None
) -> Opened | Closed | Reopened | None:
    """What becomes of the period; None where an annulment changes nothing that lasts."""
    first, last, what = first_day(facts, asked), last_day(facts, asked), what_of(asked)
    match what:
        case CitizenshipGround():
            assert first is not None, "an acquisition has a first day"
            return Opened(first, what)
        case CitizenshipEnd():
            assert last is not None, "a termination has a last day"
            return Closed(last, what)
    if was is not None and now is None:
        assert last is not None, "an annulment has a day"
        return Closed(last, CitizenshipEnd.ANNULMENT)
    return Reopened() if was is None and now is not None else None
