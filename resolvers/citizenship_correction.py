"""Corrections of entries of citizenship: another entry, on a decision, and nothing is changed.

Law on civil registers: what is signed is corrected on a decision (rešenje) of the administration in
first instance. Common knowledge of the law; its article was not read.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from resolvers.citizenship_entering import check_place, check_registrar, known_of
from resolvers.citizenship_entries import commands as rules
from resolvers.citizenship_entries.acts import annulments, live
from resolvers.citizenship_entries.days import check_days, check_state
from resolvers.citizenship_entries.facts import act_of as stood
from resolvers.citizenship_entries.facts import annulled, document
from resolvers.citizenship_entries.sentences import clean, sentence_of
from resolvers.citizenship_rows import DECISION, Beside, act_of
from schema import entered
from schema.articles import CIVIL_REGISTERS, GENERAL
from schema.citizenship import CitizenshipEnd, CitizenshipGround
from schema.citizenship_book_commands import CorrectCitizenshipEntryInput
from schema.citizenship_course import COLUMNS, StandingAct
from schema.citizenship_entries import CitizenshipEntry
from schema.citizenship_facts import EntryFacts
from schema.citizenship_texts import CITIZEN, Corrected, Document, Paper, render
from schema.civil import NoteColumn
from schema.civil_birth_notes import BirthNote
from schema.decision import Act, Entry, Refusal, Value
from schema.entered import WordsError

ARTICLE: Final = CIVIL_REGISTERS
CORRECTED: Final = (
    (entered.words, "body"),
    (entered.number, "number"),
    (entered.words, "annulled_body"),
    (entered.number, "annulled_number"),
)
DAYS: Final = ("dated", "delivered_on", "final_on", "annulled_on")
ON_FINALITY: Final = (CitizenshipGround.ADMISSION, CitizenshipGround.INTERNATIONAL_TREATY)
OF_ROWS: Final = ("entry", "version", "keeper", "is_linked", "note", "note_version", "formerly")


def correct_entry(given: CorrectCitizenshipEntryInput, facts: EntryFacts) -> Act | Refusal:
    """Enter the sentence as it should stand; the corrected entry keeps its place in the order.

    Shape is checked first, then days, then what stands.
    """
    if refusal := check_place(given, facts) or check_registrar(given.registrar):
        return refusal
    was = next((one for one in facts.acts if UUID(str(given.entry)) in (one.entry, one.note)), None)
    if was is None or was.keeper != facts.unit or (was.note is None) != (facts.birth is None):
        return Refusal("ENTRY_UNKNOWN", GENERAL)
    try:
        decision = entered.document(Document(given.body, given.number, given.decided_on))
        corrected = _corrected(given, was)
        asked = None if document(corrected) is None else clean(command_of(corrected))
    except WordsError as error:
        return error.refusal()
    if refusal := _check_decided(given, facts, was):
        return refusal
    if was.written_in is None or document(was) is None or asked is None:
        return Refusal("NOTHING_TO_CORRECT", ARTICLE)
    then = replace(known_of(facts), today=was.entered_on, since=None, until=None)
    return (
        check_days(then, asked, ARTICLE)
        or _check_standing(given, facts, was, corrected)
        or check_state(then, asked, ARTICLE)
        or _enter(given, facts, was, asked, decision)
    )


def command_of(stands: StandingAct) -> rules.Command:
    """What was entered on a document, as it is asked to be entered."""
    named, days = document(stands), (stands.delivered_on, stands.effective_on)
    assert named is not None, "an entry without a document was refused"
    match stands.ground or stands.ended_by:
        case CitizenshipGround.DETERMINATION:
            return rules.Determination(named, *days)
        case CitizenshipGround.DEEMED:
            return rules.DeemedCitizen(named, stands.effective_on)
        case CitizenshipGround() as ground:
            return rules.Admission(ground, named, stands.final_on, *days)  # type: ignore[arg-type]
        case CitizenshipEnd() as mode:
            return rules.Termination(mode, named, *days)  # type: ignore[arg-type]
    assert stands.annuls is not None, "an act is of something"
    return rules.Annulment(named, stands.delivered_on, stands.annuls, annulled(stands))


def _corrected(given: CorrectCitizenshipEntryInput, was: StandingAct) -> StandingAct:
    """The data as corrected, with clean words; WordsError."""
    named = document(was)
    cleaned: dict[str, Any] = {
        name: check(text, name)
        for check, name in CORRECTED
        if (text := getattr(given, f"correct_{name}")) is not None
    }
    days: dict[str, Any] = {
        name: day for name in DAYS if (day := getattr(given, f"correct_{name}")) is not None
    }
    return replace(
        was,
        **cleaned,
        **days,
        formerly=was.formerly if named is None else (*was.formerly, named),
    )


def typed_note(facts: EntryFacts, was: StandingAct) -> Iterator[Entry]:
    """The entry of the fact that a note of a loaded register lacks, before it is corrected."""
    place = facts.birth
    assert place is not None, "a note stands in a birth entry"
    data = {name: getattr(was, name) for name in COLUMNS if name not in OF_ROWS}
    row: dict[str, Value] = {
        "id": facts.copy_key,
        "person_id": facts.person,
        "keeper_code": facts.unit,
        "source_body": place.body,
        "ordinal": was.ordinal,
    }
    yield Entry(CitizenshipEntry, {**data, **row})
    linked: dict[str, Value] = {"id": was.note, "citizenship_entry_id": facts.copy_key}
    yield Entry(BirthNote, linked, was.note_version)


def _check_decided(
    given: CorrectCitizenshipEntryInput, facts: EntryFacts, was: StandingAct
) -> Refusal | None:
    """The decision on the correction has come, and follows the entry."""
    if given.decided_on > facts.today:
        return Refusal("DAY_IN_FUTURE", ARTICLE, {"day": given.decided_on})
    if given.decided_on < was.entered_on:
        said = {"day": given.decided_on, "entered_on": was.entered_on}
        return Refusal("CORRECTED_BEFORE_ENTRY", ARTICLE, said)
    return None


def _check_standing(
    given: CorrectCitizenshipEntryInput, facts: EntryFacts, was: StandingAct, now: StandingAct
) -> Refusal | None:
    """Something changes, no period of citizenship moves, and what is annulled stays annulled."""
    if facts.is_disputed:
        return Refusal("AWAITING_OPINION", GENERAL)
    if _lacks(given, was) or command_of(now) == command_of(was):
        return Refusal("NOTHING_TO_CORRECT", ARTICLE)
    day = _period_day(was)
    if day is not None and day != _period_day(now):
        return Refusal("PERIOD_RESTS_ON_IT", ARTICLE, {"day": day})
    others = (one for one in facts.acts if one is not was)
    if any(document(one) == document(now) for one in others):
        return Refusal("ALREADY_ENTERED", ARTICLE, {"number": now.number})
    acts = tuple(now if one is was else one for one in facts.acts)
    if _annulled(acts) != _annulled(facts.acts):
        return Refusal("ANNULS_ANOTHER", ARTICLE, {"number": now.number})
    return None


def _lacks(given: CorrectCitizenshipEntryInput, was: StandingAct) -> bool:
    """Whether a datum is given that such an entry has not."""
    of_annulled = (
        given.correct_annulled_body,
        given.correct_annulled_number,
        given.correct_annulled_on,
    )
    if given.correct_final_on is not None and was.ground not in ON_FINALITY:
        return True
    if given.correct_delivered_on is not None and was.ground is CitizenshipGround.DEEMED:
        return True
    return annulled(was) is None and any(one is not None for one in of_annulled)


def _annulled(acts: tuple[StandingAct, ...]) -> tuple[int | None, ...]:
    """The number of what each annulment annuls."""
    found = annulments(tuple(stood(one) for one in acts))
    return tuple(None if of is None else of.ordinal for _, of in found)


def _period_day(stands: StandingAct) -> Any:
    """The day with which a period begins or ends, where no other is named; None where with none."""
    if stands.annuls is not None:
        return stands.dated
    if stands.effective_on is not None:
        return None
    if stands.ended_by is not None:
        return stands.delivered_on
    if stands.ground in ON_FINALITY:
        return stands.final_on
    on_document = (CitizenshipGround.DETERMINATION, CitizenshipGround.DEEMED)
    return stands.dated if stands.ground in on_document else None


def _enter(
    given: CorrectCitizenshipEntryInput,
    facts: EntryFacts,
    was: StandingAct,
    asked: rules.Command,
    decision: Document,
) -> Act:
    sentence = render(sentence_of(asked, in_book=facts.birth is None), was.entered_on)
    act = replace(
        stood(_corrected(given, was)),
        entered_on=facts.today,
        column=NoteColumn.LATER_ENTRIES,
        is_with_birth=False,
    )
    is_citizen = live(tuple(stood(one) for one in facts.acts)) is not None
    made = rules.Entered(
        article=ARTICLE,
        act=act,
        text=render(Corrected(decision, sentence), facts.today),
        citizenship=CITIZEN if is_citizen else None,
        period=None,
    )
    beside = Beside(
        registrar=given.registrar,
        effective_on=was.effective_on,
        shown=Paper(DECISION, decision.body, decision.number, decision.dated),
        corrects=was.entry or facts.copy_key,
    )
    correction = act_of(facts, made, beside)
    if was.entry is not None:
        return correction
    return replace(correction, entries=(*correction.entries, *typed_note(facts, was)))


DECISIONS: dict[str, Callable[[Any, Any], Act | Refusal]] = {
    "correctCitizenshipEntry": correct_entry,
}
