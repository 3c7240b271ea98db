"""Books of citizens: entries from before the rulebook taken over, and what is repeated in them.

Law on citizenship, art. 48, para. 2.
"""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from resolvers.citizenship_entering import check_registrar, differs, known_of
from resolvers.citizenship_entries.commands import Entered
from resolvers.citizenship_entries.old_books import ARTICLE, OldEntry, take_over
from resolvers.citizenship_rows import Beside, note_of, period_of, typed
from schema import entered
from schema.articles import GENERAL
from schema.citizenship import CitizensBookEntry
from schema.citizenship_book_commands import (
    RepeatCitizenshipEntryInput,
    RepeatFacts,
    TakeOverCitizensBookEntryInput,
    TakeOverCitizensBookTerminationInput,
)
from schema.citizenship_course import StandingVolume
from schema.citizenship_entries import CitizenshipEntry
from schema.citizenship_facts import EntryFacts
from schema.citizenship_texts import Document
from schema.civil import NoteColumn
from schema.civil_birth_notes import BirthNote
from schema.civil_births import BirthEntry
from schema.decision import Act, Entry, Refusal, Value
from schema.entered import WordsError


def take_over_entry(given: TakeOverCitizensBookEntryInput, facts: EntryFacts) -> Act | Refusal:
    """An acquisition as it stands on paper: a new entry of the book, under its own number."""
    refusal = _check_person(given, facts) or _check_volume(given, facts.volume)
    if refusal or (refusal := _check_words(given)):
        return refusal
    assert facts.volume is not None, "a book that is not there was refused"
    old = OldEntry(given.ground, given.entered_on, given.first_day, given.text, _document(given))
    made = take_over(known_of(facts), old)
    if isinstance(made, Refusal):
        return made
    entry: dict[str, Value] = {
        "id": facts.book_key,
        "book_id": facts.volume.id,
        "person_id": facts.person,
        "keeper_code": facts.unit,
        "source_body": facts.volume.body,
        "page": given.page,
        "number": given.entry_number,
        "year": given.year,
        "entered_on": given.entered_on,
        "text": made.text,
        "grounds": given.grounds,
    }
    taken = Entry(CitizensBookEntry, entry)
    return _taken_over(facts, made, Beside(given.registrar), taken, facts.volume.body)


def take_over_termination(
    given: TakeOverCitizensBookTerminationInput, facts: EntryFacts
) -> Act | Refusal:
    """A termination as it stands on paper, in an entry that was taken over before."""
    if refusal := _check_person(given, facts):
        return refusal
    if facts.book is None:
        return Refusal("ENTRY_UNKNOWN", GENERAL)
    old = OldEntry(given.mode, given.entered_on, given.last_day, given.text, _document(given))
    made = take_over(known_of(facts), old)
    if isinstance(made, Refusal):
        return made
    taken = Entry(CitizensBookEntry, {"id": facts.book.id}, facts.book.version)
    return _taken_over(facts, made, Beside(given.registrar), taken, facts.book.body)


def repeat_entry(given: RepeatCitizenshipEntryInput, facts: RepeatFacts) -> Act | Refusal:
    """What another unit entered, in every own book of citizens on the person, in its order."""
    if facts.person is None:
        return Refusal("PERSON_UNKNOWN", None)
    if refusal := check_registrar(given.registrar):
        return refusal
    if facts.is_disputed:
        return Refusal("AWAITING_OPINION", GENERAL)
    if facts.fact is None or not facts.books:
        return Refusal("NOTHING_OWED", GENERAL)
    if facts.older is not None:
        return Refusal("EARLIER_ENTRY_OWED", GENERAL, {"ordinal": facts.older})
    said = asdict(facts.fact)
    of = said.pop("id")
    entries: list[Entry] = []
    for book in facts.books:
        beside: dict[str, Value] = {
            "id": book.key,
            "person_id": facts.person,
            "copy_of_id": of,
            "book_entry_id": book.id,
            "keeper_code": facts.unit,
            "source_body": book.body,
            "written_in": NoteColumn.LATER_ENTRIES,
            "entered_on": facts.today,
            "registrar": given.registrar,
        }
        entries.append(Entry(CitizenshipEntry, {**said, **beside}))
        entries.append(Entry(CitizensBookEntry, {"id": book.id}, book.version))
    return Act(entries=tuple(entries), persons=(facts.person,), answers=facts.answers)


def _taken_over(facts: EntryFacts, made: Entered, beside: Beside, taken: Entry, body: str) -> Act:
    """The entry of the book, the entry of the fact, the period, and the own unit's birth entry."""
    assert facts.person is not None, "nobody was refused"
    fact = typed(facts, made, beside) | {"source_body": body, "book_entry_id": taken.values["id"]}
    entries = [taken, Entry(CitizenshipEntry, fact), *period_of(facts, made)]
    if facts.birth is not None:
        repeated: dict[str, Value] = {
            "id": facts.copy_key,
            "copy_of_id": facts.entry_key,
            "book_entry_id": None,
            "source_body": facts.birth.body,
            "written_in": NoteColumn.LATER_ENTRIES,
            "entered_on": facts.today,
        }
        note = note_of(facts, facts.birth, made, beside) | {"citizenship_entry_id": facts.copy_key}
        column: dict[str, Value] = {"id": facts.birth.id, "citizenship": made.citizenship}
        entries += [
            Entry(CitizenshipEntry, {**fact, **repeated}),
            Entry(BirthNote, note),
            Entry(BirthEntry, column, facts.birth.version),
        ]
    return Act(entries=tuple(entries), persons=(facts.person,))


def _check_person(given: Any, facts: EntryFacts) -> Refusal | None:
    """Somebody whose birth entry, where there is one, is the own unit's and named."""
    if facts.person is None:
        return Refusal("PERSON_UNKNOWN", None)
    if given.birth_entry is not None and facts.birth is None:
        return Refusal("ENTRY_UNKNOWN", GENERAL)
    if facts.birth is None and facts.birth_keeper is not None:
        return Refusal("BIRTH_ENTRY_STANDS", GENERAL)
    if facts.is_disputed:
        return Refusal("AWAITING_OPINION", GENERAL)
    return differs(facts) or check_registrar(given.registrar)


def _check_volume(
    given: TakeOverCitizensBookEntryInput, volume: StandingVolume | None
) -> Refusal | None:
    if volume is None:
        return Refusal("BOOK_UNKNOWN", ARTICLE)
    if given.year < volume.year_from or (volume.year_to and given.year > volume.year_to):
        return Refusal("YEAR_OF_ANOTHER_VOLUME", ARTICLE, {"year": given.year})
    if volume.is_taken:
        said: dict[str, Value] = {"number": given.entry_number, "year": given.year}
        return Refusal("NUMBER_TAKEN", ARTICLE, said)
    return None


def _check_words(given: TakeOverCitizensBookEntryInput) -> Refusal | None:
    try:
        if given.page is not None:
            entered.number(given.page, "page")
        if given.grounds is not None:
            entered.words(given.grounds, "grounds")
    except WordsError as error:
        return error.refusal()
    return None


def _document(given: Any) -> Document | None:
    return None if given.body is None else Document(given.body, given.number, given.decided_on)


DECISIONS: dict[str, Callable[[Any, Any], Act | Refusal]] = {
    "takeOverCitizensBookEntry": take_over_entry,
    "takeOverCitizensBookTermination": take_over_termination,
    "repeatCitizenshipEntry": repeat_entry,
}
