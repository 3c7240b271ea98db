"""What an entry of citizenship writes: entry of the fact, note, column, period, other books."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from resolvers.citizenship_entries.acts import Act as Acted
from resolvers.citizenship_entries.commands import Closed, Entered, Opened, Reopened
from schema.citizenship import CitizensBookEntry, Citizenship, CitizenshipEnd, CitizenshipGround
from schema.citizenship_acts import AnnulledKind
from schema.citizenship_course import StandingAct, StandingBirth, StandingBook
from schema.citizenship_entries import CitizenshipEntry
from schema.citizenship_entry_commands import IN_BOOK_TOO
from schema.citizenship_facts import EntryFacts
from schema.citizenship_texts import Document, Paper
from schema.civil import NoteColumn
from schema.civil_birth_notes import BirthNote, BirthNoteKind
from schema.civil_births import BirthEntry
from schema.decision import Act, Entry, Notice, Value

DECISION, ACT = "Решење", "Акт"  # the kinds of documents that sentences name


@dataclass(frozen=True, slots=True)
class Beside:
    """What an entry has beside what the rules decide.

    `evidence` is the column that leads to the delivered document, and its id; `shown` the paper on
    which birth on the territory or a correction rests, `corrects` the entry that is corrected.
    """

    registrar: str | None = None
    effective_on: date | None = None
    evidence: Mapping[str, UUID] | None = None
    shown: Paper | None = None
    corrects: UUID | None = None


def act_of(facts: EntryFacts, made: Entered, beside: Beside) -> Act:
    """The act that enters it, whole: in every book on the person that the unit keeps, at once."""
    assert facts.person is not None, "there is somebody"
    fact = fact_of(facts, made, beside)
    own = [one for one in facts.books if one.keeper == facts.unit]
    others = sorted({one.keeper for one in facts.books} - {facts.unit})
    return Act(
        entries=(
            Entry(CitizenshipEntry, fact),
            *_written_in(facts, made, beside),
            *period_of(facts, made),
            *(copied for book in own for copied in copy_in(book, fact, facts.entry_key)),
        ),
        persons=(facts.person,),
        notices=tuple(Notice(IN_BOOK_TOO, unit) for unit in others),
        answers=facts.answers,
    )


def link_evidence(facts: EntryFacts, stands: StandingAct, evidence: Mapping[str, UUID]) -> Act:
    """The evidence linked to what was entered on paper: nothing is entered twice."""
    assert facts.person is not None, "there is somebody"
    linked = [Entry(CitizenshipEntry, {"id": stands.entry, **evidence}, stands.version)]
    if stands.note is not None:
        linked.append(Entry(BirthNote, {"id": stands.note, **evidence}, stands.note_version))
    return Act(entries=tuple(linked), persons=(facts.person,), answers=facts.answers)


def fact_of(facts: EntryFacts, made: Entered, beside: Beside) -> dict[str, Value]:
    """The entry of the fact, with its typed data."""
    place = facts.birth or facts.book
    assert place is not None, "there is an entry to write in"
    book = facts.book.id if facts.book else None
    return {**typed(facts, made, beside), "source_body": place.body, "book_entry_id": book}


def typed(facts: EntryFacts, made: Entered, beside: Beside) -> dict[str, Value]:
    """The same, wherever it stands."""
    act = made.act
    return {
        "id": facts.entry_key,
        "person_id": facts.person,
        "keeper_code": facts.unit,
        "ordinal": act.ordinal,
        "written_in": act.column,
        "entered_on": act.entered_on,
        "text": made.text,
        "final_on": act.final_on,
        "delivered_on": act.delivered_on,
        "effective_on": beside.effective_on,
        "registrar": beside.registrar,
        "corrects_id": beside.corrects,
        **_what(act),
        **_document(act.document, ("body", "number", "dated")),
        **_document(act.annulled, ("annulled_body", "annulled_number", "annulled_on")),
        **(beside.evidence or {}),
    }


def copy_in(book: StandingBook, fact: Mapping[str, Value], of: UUID) -> Iterator[Entry]:
    """The same entered in a book of citizens too, where it has the act's number and text."""
    changed: dict[str, Value] = {
        "id": book.key,
        "book_entry_id": book.id,
        "keeper_code": book.keeper,
        "source_body": book.body,
        "copy_of_id": of,
        "corrects_id": None,
    }
    yield Entry(CitizenshipEntry, {**fact, **changed})
    yield Entry(CitizensBookEntry, {"id": book.id}, book.version)


def _what(act: Acted) -> dict[str, Value]:
    match act.what:
        case CitizenshipGround():
            return {"ground": act.what}
        case CitizenshipEnd():
            return {"ended_by": act.what}
        case AnnulledKind():
            return {"annuls": act.what}


def _document(named: Document | None, columns: tuple[str, str, str]) -> dict[str, Value]:
    if named is None:
        return {}
    return dict(zip(columns, (named.body, named.number, named.dated), strict=True))


def _written_in(facts: EntryFacts, made: Entered, beside: Beside) -> Iterator[Entry]:
    """The note and the column "Državljanstvo"; a book of citizens has the entry of the fact.

    The entry that is written in gets a version of its own each time, so that whoever read it before
    knows that something was entered since.
    """
    if facts.birth is None:
        assert facts.book is not None, "there is an entry to write in"
        yield Entry(CitizensBookEntry, {"id": facts.book.id}, facts.book.version)
        return
    note = {**note_of(facts, facts.birth, made, beside), **(beside.evidence or {})}
    yield Entry(BirthNote, note)
    column: dict[str, Value] = {"id": facts.birth.id, "citizenship": made.citizenship}
    yield Entry(BirthEntry, column, facts.birth.version)


def note_of(
    facts: EntryFacts, birth: StandingBirth, made: Entered, beside: Beside
) -> dict[str, Value]:
    """The note of the birth entry, as it is written today."""
    is_gain = isinstance(made.act.what, CitizenshipGround)
    kind = BirthNoteKind.CITIZENSHIP if is_gain else BirthNoteKind.CITIZENSHIP_END
    return {
        "id": facts.note_key,
        "entry_id": birth.id,
        "person_id": facts.person,
        "keeper_code": facts.unit,
        "source_body": birth.body,
        "written_in": NoteColumn.LATER_ENTRIES,
        "ordinal": birth.next_ordinal,
        "kind": BirthNoteKind.CORRECTION if beside.corrects else kind,
        "entered_on": facts.today,
        "text": made.text,
        "citizenship_entry_id": facts.entry_key,
        "registrar": beside.registrar,
        **_basis(made.act, beside.shown),
    }


def _basis(act: Acted, shown: Paper | None) -> dict[str, Value]:
    """The document on which the note rests."""
    if shown is not None:
        return {
            "basis_document": shown.name,
            "basis_body": shown.body,
            "basis_number": shown.number,
            "basis_dated": shown.dated,
        }
    if act.document is None:
        return {}
    kind = ACT if act.what is CitizenshipGround.DEEMED else DECISION
    columns = ("basis_body", "basis_number", "basis_dated")
    return {"basis_document": kind, **_document(act.document, columns)}


def period_of(facts: EntryFacts, made: Entered) -> Iterator[Entry]:
    """What becomes of the period of citizenship."""
    match made.period:
        case Opened(since, ground):
            opened: dict[str, Value] = {"person_id": facts.person, "since": since, "ground": ground}
            yield Entry(Citizenship, {"id": facts.period_key, **opened})
        case Closed(until, ended_by):
            assert facts.lasting is not None, "a period lasts"
            closed: dict[str, Value] = {
                "id": facts.lasting.id,
                "until": until,
                "ended_by": ended_by,
            }
            yield Entry(Citizenship, closed, facts.lasting.version)
        case Reopened():
            assert facts.ended is not None, "a period has ended"
            again: dict[str, Value] = {"id": facts.ended.id, "until": None, "ended_by": None}
            yield Entry(Citizenship, again, facts.ended.version)
