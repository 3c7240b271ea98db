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
from resolvers.citizenship_entries.acts import live
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
OF_ROWS: Final = ("entry", "version", "keeper", "is_linked", "note", "note_version")


def correct_entry(given: CorrectCitizenshipEntryInput, facts: EntryFacts) -> Act | Refusal:
    """Enter the sentence as it should stand; the corrected entry keeps its place in the order."""
    if refusal := check_place(given, facts) or check_registrar(given.registrar):
        return refusal
    if facts.is_disputed:
        return Refusal("AWAITING_OPINION", GENERAL)
    was = next((one for one in facts.acts if UUID(str(given.entry)) in (one.entry, one.note)), None)
    if was is None or was.keeper != facts.unit or (was.note is None) != (facts.birth is None):
        return Refusal("ENTRY_UNKNOWN", GENERAL)
    corrected = _corrected(given, was)
    if was.written_in is None or document(was) is None or command_of(corrected) == command_of(was):
        return Refusal("NOTHING_TO_CORRECT", ARTICLE)
    try:
        decision = entered.document(Document(given.body, given.number, given.decided_on))
        asked = clean(command_of(corrected))
    except WordsError as error:
        return error.refusal()
    return _check(given, facts, was, corrected) or _enter(given, facts, was, asked, decision)


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
    return replace(
        was,
        body=given.correct_body or was.body,
        number=given.correct_number or was.number,
        dated=given.correct_dated or was.dated,
        delivered_on=given.correct_delivered_on or was.delivered_on,
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


def _check(
    given: CorrectCitizenshipEntryInput, facts: EntryFacts, was: StandingAct, now: StandingAct
) -> Refusal | None:
    """The days hold as of the day of the entry, and no period of citizenship moves."""
    if given.decided_on > facts.today:
        return Refusal("DAY_IN_FUTURE", ARTICLE, {"day": given.decided_on})
    if given.decided_on < was.entered_on:
        said = {"day": given.decided_on, "entered_on": was.entered_on}
        return Refusal("CORRECTED_BEFORE_ENTRY", ARTICLE, said)
    day = _period_day(was)
    if day is not None and day != _period_day(now):
        return Refusal("PERIOD_RESTS_ON_IT", ARTICLE, {"day": day})
    others = (one for one in facts.acts if one is not was)
    if any(document(one) == document(now) for one in others):
        return Refusal("ALREADY_ENTERED", ARTICLE, {"number": now.number})
    then = replace(known_of(facts), today=was.entered_on, since=None, until=None)
    asked = command_of(now)
    return check_days(then, asked, ARTICLE) or check_state(then, asked, ARTICLE)


def _period_day(stands: StandingAct) -> Any:
    """The day on document or delivery with which a period begins or ends; None where with none."""
    if stands.annuls is not None:
        return stands.dated
    if stands.effective_on is not None:
        return None
    if stands.ended_by is not None:
        return stands.delivered_on
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
