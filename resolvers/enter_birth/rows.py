"""The rows of a birth entry: the entry, the child, parents, report, notes, the period."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from resolvers.citizenship_entries.commands import Opened
from resolvers.enter_birth.citizenship import Noted
from resolvers.enter_birth.words import paper
from schema.birth_facts import BookFacts, EnterBirthFacts, KinFacts
from schema.birth_inputs import (
    BirthParentInput,
    EnterBirthInput,
    EnteredAddressInput,
    LateEntryDecisionInput,
    ParentCitizenship,
)
from schema.citizenship import Citizenship
from schema.citizenship_decisions import CitizenshipDecision
from schema.citizenship_entries import CitizenshipEntry
from schema.citizenship_texts import CITIZEN, STATELESS, Paper, Papers, render
from schema.civil import CIVIL, NoteColumn
from schema.civil_birth_notes import BirthNote, BirthNoteKind
from schema.civil_births import BirthEntry, BirthReport, BirthReportAddress
from schema.civil_parents import BirthParent, BirthParentAddress, ParentRole
from schema.civil_status import Affiliation
from schema.decision import Entry, Value
from schema.names import OneParent
from schema.population import (
    Identifier,
    IdentifierKind,
    IdentifierReason,
    Person,
    PersonStatus,
)

LATE_DECISION: Final = "Решење о накнадном упису"
MARK: Final = "МР"  # how marks are written is not known yet: Sl. glasnik RS 109/2025


@dataclass(frozen=True, slots=True)
class Made:
    """The keys of an entry's rows; `child` is nobody's of a stillborn one."""

    entry: UUID
    child: UUID | None
    father: UUID
    mother: UUID
    number: UUID
    period: UUID
    fact: UUID
    notes: tuple[UUID, ...]

    @classmethod
    def of(cls, given: EnterBirthInput, facts: EnterBirthFacts) -> "Made":
        """Take the new keys in their order."""
        entry, new, father, mother, number, period, fact, *notes = facts.keys
        child = None if given.is_stillborn else facts.child.id if facts.child else new
        return cls(entry, child, father, mother, number, period, fact, tuple(notes))


def rows(
    given: EnterBirthInput,
    facts: EnterBirthFacts,
    book: BookFacts,
    number: str | None,
    note: Noted | None,
    due_on: date | None,
) -> tuple[Entry, ...]:
    """Every row of the act, each after those that it names; `due_on` ends the report's term."""
    made = Made.of(given, facts)
    hangs: dict[str, Value] = {"keeper_code": facts.unit}
    of_child = hangs | {"child_id": made.child}
    return (
        *_person_rows(given, facts, made),
        *_affiliation_rows(given, made),
        Entry(BirthEntry, _entry_values(given, facts, book, made, number, note)),
        *_report_rows(given, facts, of_child | {"entry_id": made.entry}, due_on),
        *_parent_rows(made.father, ParentRole.FATHER, given.father, facts.father, made, of_child),
        *_parent_rows(made.mother, ParentRole.MOTHER, given.mother, facts.mother, made, of_child),
        *_citizenship_rows(given, made, note, hangs),
        *_note_rows(given, facts, made, note, hangs),
    )


def _person_rows(given: EnterBirthInput, facts: EnterBirthFacts, made: Made) -> Iterator[Entry]:
    """A new person, or whose entry it is of those who stand; a parent's name, the number."""
    child = facts.child
    if made.child is None:
        return
    if child is not None:
        changed: dict[str, Value] = {"id": made.child, "birth_keeper": facts.unit}
        yield Entry(Person, changed, child.version)
    else:
        yield Entry(Person, _person_values(given, facts, made.child))
    parent = given.father or given.mother
    if parent is not None and (child is None or not child.has_one_parent):
        yield Entry(OneParent, {"person_id": made.child, "name": parent.given_name})
    if given.jmbg is not None and facts.number_of is None:
        is_first = child is None or not child.has_number
        reason = IdentifierReason.FIRST if is_first else IdentifierReason.NATURALISATION
        yield Entry(
            Identifier,
            {
                "id": made.number,
                "person_id": made.child,
                "kind": IdentifierKind.JMBG,
                "value": given.jmbg,
                "valid_from": facts.today,
                "reason": reason,
            },
        )


def _affiliation_rows(given: EnterBirthInput, made: Made) -> Iterator[Entry]:
    declared = given.affiliation
    if declared is not None:
        yield Entry(
            Affiliation,
            {
                "person_id": made.child,
                "nationality": declared.nationality,
                "mother_tongue": declared.mother_tongue,
                "declared_on": declared.declared_on,
            },
        )


def _person_values(
    given: EnterBirthInput, facts: EnterBirthFacts, person: UUID
) -> dict[str, Value]:
    """As the entry says; where the child lives the register of residence will say."""
    return {
        "id": person,
        "status": PersonStatus.ACTIVE,
        "protection": 0,
        "birth_keeper": facts.unit,
        "given_name": given.given_name,
        "surname": given.surname,
        "sex": given.sex,
        "born_on": given.born_on,
        "born_precision": given.born.partial.precision,
        "birth_unit": given.birth_unit,
        "birth_place": given.birth_place,
        "birth_country": given.birth_country,
        **_minority_name(given),
    }


def _minority_name(given: EnterBirthInput) -> dict[str, Value]:
    name = given.minority_name
    if name is None:
        return {}
    return {
        "minority_given_name": name.given_name,
        "minority_surname": name.surname,
        "minority_language": name.language,
    }


def _entry_values(
    given: EnterBirthInput,
    facts: EnterBirthFacts,
    book: BookFacts,
    made: Made,
    number: str | None,
    note: Noted | None,
) -> dict[str, Value]:
    late = given.late_decision
    return {
        "id": made.entry,
        "entry_mark": _mark(book, facts.today.year),
        "area_id": UUID(str(given.area)),
        "volume": book.volume,
        "page": given.page,
        "number": book.number,
        "year": facts.today.year,
        "entered_on": facts.today,
        "keeper_code": facts.unit,
        "registrar": given.registrar,
        "person_id": made.child,
        "stillborn": True if given.is_stillborn else None,
        "kind": given.kind,
        "given_name": given.given_name,
        "surname": given.surname,
        "sex": given.sex,
        "born_on": given.born_on,
        "born_precision": given.born.partial.precision,
        "born_at": given.born_at,
        "found_on": given.found_on,
        "birth_place": given.birth_place,
        "birth_unit_code": given.birth_unit,
        "birth_country": given.birth_country,
        "jmbg": number,
        "citizenship": None if note is None else note.column,
        "late_decision_number": None if late is None else late.number,
        "late_decision_on": None if late is None else late.dated,
        **_minority_name(given),
    }


def _mark(book: BookFacts, year: int) -> str:
    """The mark of the entry: the area's unit, of several areas which of them, year and number."""
    area = "" if book.ordinal == 1 else f"-{book.ordinal}"
    return f"{MARK}-{book.unit}{area}-{year}-{book.number:06}"


def _report_rows(
    given: EnterBirthInput, facts: EnterBirthFacts, named: dict[str, Value], due_on: date | None
) -> Iterator[Entry]:
    report = given.report
    of = named | {"reporter_id": facts.reporter}
    said: dict[str, Value] = {
        "reporter_kind": report.kind,
        "reporter_name": report.name,
        "reported_on": report.reported_on,
    }
    yield Entry(BirthReport, of | said | {"due_on": due_on})
    if report.residence is not None:
        yield Entry(BirthReportAddress, of | _address(report.residence))


def _address(stated: EnteredAddressInput) -> dict[str, Value]:
    return {
        "settlement": stated.settlement,
        "street": stated.street,
        "unit_code": stated.unit,
        "country": stated.country,
    }


def _parent_rows(
    key: UUID,
    role: ParentRole,
    stated: BirthParentInput | None,
    kin: KinFacts | None,
    made: Made,
    of_child: dict[str, Value],
) -> Iterator[Entry]:
    """A parent as stated, none of one who is unknown."""
    if stated is None:
        return
    of = of_child | {"parent_id": None if kin is None else kin.id}
    born = None if stated.born is None else stated.born.partial
    said: dict[str, Value] = {
        "id": key,
        "entry_id": made.entry,
        "role": role,
        "given_name": stated.given_name,
        "surname": stated.surname,
        "surname_before_marriage": stated.surname_before_marriage,
        "jmbg": stated.jmbg,
        "born_on": None if born is None else born.first_day(),
        "born_precision": None if born is None else born.precision,
        "birth_place": stated.birth_place,
        "birth_unit_code": stated.birth_unit,
        "birth_country": stated.birth_country,
        "citizenship": _citizenship(stated),
    }
    yield Entry(BirthParent, of | said)
    if stated.residence is not None:
        address = _address(stated.residence)
        yield Entry(BirthParentAddress, of | {"birth_parent_id": key} | address)


def _citizenship(stated: BirthParentInput) -> str | None:
    match stated.citizenship:
        case ParentCitizenship.CITIZEN:
            return CITIZEN
        case ParentCitizenship.STATELESS:
            return STATELESS
    return stated.foreign_citizenship


def _note_rows(
    given: EnterBirthInput,
    facts: EnterBirthFacts,
    made: Made,
    note: Noted | None,
    hangs: dict[str, Value],
) -> Iterator[Entry]:
    """The documents on which the entry rests, then citizenship: all among the remarks."""
    late = () if given.late_decision is None else (_late_paper(given.late_decision),)
    papers = (*late, *(paper(one) for one in given.documents))
    told: list[tuple[BirthNoteKind, str, Paper, dict[str, Value]]] = [
        (BirthNoteKind.DOCUMENT, render(Papers((one,)), facts.today), one, {}) for one in papers
    ]
    if note is not None:
        act = _entered_by(given, note)
        act |= {} if note.made is None else {"citizenship_entry_id": made.fact}
        told.append((BirthNoteKind.CITIZENSHIP, note.text, note.basis, act))
    for ordinal, (kind, text, basis, act) in enumerate(told, start=1):
        said: dict[str, Value] = {
            "id": made.notes[ordinal - 1],
            "entry_id": made.entry,
            "person_id": made.child,
            "written_in": NoteColumn.REMARKS,
            "ordinal": ordinal,
            "kind": kind,
            "entered_on": facts.today,
            "text": text,
            "registrar": given.registrar,
            "basis_document": basis.name,
            "basis_number": basis.number,
            "basis_dated": basis.dated,
            "basis_body": basis.body,
        }
        yield Entry(BirthNote, hangs | said | act)


def _late_paper(late: LateEntryDecisionInput) -> Paper:
    return Paper(LATE_DECISION, late.body, late.number, late.dated)


def _entered_by(given: EnterBirthInput, note: Noted) -> dict[str, Value]:
    """The column of the document that the note enters."""
    if note.document is None or given.citizenship is None:
        return {}
    asked = given.citizenship
    columns = {
        "decision_id": asked.decision,
        "determination_id": asked.determination,
        "deemed_act_id": asked.deemed_act,
    }
    return {column: note.document.id for column, one in columns.items() if one is not None}


def _citizenship_rows(
    given: EnterBirthInput, made: Made, note: Noted | None, hangs: dict[str, Value]
) -> Iterator[Entry]:
    """The fact and its period; a decision that nobody was matched to is this person's."""
    if note is None or note.made is None:
        return
    entered, period, found = note.made, note.made.period, note.document
    assert isinstance(period, Opened), "what is entered with a birth is an acquisition"
    act, asked = entered.act, given.citizenship
    named_on = found.effective_on if found is not None else None
    named_on = named_on or (None if asked is None else asked.effective_on)
    fact: dict[str, Value] = {
        "id": made.fact,
        "person_id": made.child,
        "source_body": CIVIL.source[1],
        "ordinal": act.ordinal,
        "ground": period.ground,
        "written_in": act.column,
        "entered_on": act.entered_on,
        "text": entered.text,
        "final_on": act.final_on,
        "delivered_on": act.delivered_on,
        "effective_on": named_on,
        "registrar": given.registrar,
    }
    if act.document is not None:
        document = act.document
        fact |= {"body": document.body, "number": document.number, "dated": document.dated}
    yield Entry(CitizenshipEntry, hangs | fact | _entered_by(given, note))
    opened: dict[str, Value] = {"since": period.since, "ground": period.ground}
    yield Entry(Citizenship, {"id": made.period, "person_id": made.child, **opened})
    if found is not None and found.person is None:
        yield Entry(CitizenshipDecision, {"id": found.id, "person_id": made.child}, found.version)
