"""Commands of the civil registers: a birth is entered, with citizenship in the same act."""

from collections.abc import Iterator
from datetime import date
from typing import Final
from uuid import UUID

from auth.rules import REGISTRAR
from schema.birth_facts import SELECT, EnterBirthFacts
from schema.birth_inputs import (
    BirthCitizenshipInput,
    BirthParentInput,
    BirthReportInput,
    EnterBirthInput,
)
from schema.citizenship import Citizenship
from schema.citizenship_commands import CitizenshipBookKind
from schema.citizenship_decisions import CitizenshipDecision
from schema.citizenship_entries import CitizenshipEntry
from schema.civil import CIVIL
from schema.civil_birth_notes import BirthNote
from schema.civil_births import BirthEntry, BirthReport, BirthReportAddress
from schema.civil_parents import BirthParent, BirthParentAddress
from schema.command import Command, Facts
from schema.declare import record_of
from schema.names import OneParent
from schema.population import Identifier, Person, Sex
from schema.scalars import Jmbg

OF_WORDS: Final = frozenset(
    {
        "TEXT_CHARACTERS",
        "TEXT_EMPTY",
        "TEXT_HOMOGLYPHS",
        "TEXT_MARKS",
        "TEXT_NOT_CYRILLIC",
        "TEXT_TOO_LONG",
        "TEXT_UNCLEAN",
    }
)
OF_BIRTHS: Final = frozenset(
    {
        "BIRTH_ENTERED_BEFORE",
        "BORN_ABROAD",
        "BORN_IN_SERBIA",
        "DAY_OF_FINDING",
        "DAY_OF_LATE_DECISION",
        "DECISION_WITHOUT_LATENESS",
        "ENTRY_BEFORE_LAW",
        "FOUND_DAY_OF_ANOTHER_KIND",
        "FOUND_WITH_PARENTS",
        "HOUR_IN_FUTURE",
        "HOUR_OF_BIRTH",
        "HOUR_SKIPPED",
        "LATE_WITHOUT_DECISION",
        "NAME_MISSING",
        "NOT_LATE",
        "NUMBER_DIFFERS",
        "OTHER_AREA",
        "PARENT_BORN_LATER",
        "PARENT_NOT_OLDER",
        "REPORTED_BEFORE_BIRTH",
        "STILLBORN",
    }
)
OF_CITIZENSHIP: Final = frozenset(
    {
        "ALREADY_CITIZEN",
        "ALREADY_ENTERED",
        "AWAITING_OPINION",
        "BIRTH_ENTERED",
        "CITIZENSHIP_LEFT_OUT",
        "DAY_BEFORE_BIRTH",
        "DAY_BEFORE_DECISION",
        "DAY_BEFORE_LAW",
        "DAY_IN_FUTURE",
        "DECISION_NOT_DELIVERED",
        "DECISION_NOT_FINAL",
        "DECISION_UNKNOWN",
        "NOT_A_CITIZEN",
        "NOT_WITH_BIRTH",
        "NO_GROUND_OF_DESCENT",
        "NO_GROUND_OF_TERRITORY",
        "NO_REPORT_AND_REQUEST",
        "PERIODS_OVERLAP",
        "REQUESTED_TOO_EARLY",
        "REQUESTED_TOO_LATE",
    }
)
OF_ENTRY: Final = frozenset(
    {
        "ADOPTION_HAS_ITS_OWN_ENTRY",
        "AFFILIATION_STANDS",
        "AREA_KEPT_ELSEWHERE",
        "AREA_NOT_IN_FORCE",
        "AREA_UNKNOWN",
        "BIRTH_DAY_MISSING",
        "BIRTH_ENTERED_ELSEWHERE",
        "COUNTRY_CODE",
        "DAY_OF_DECLARATION",
        "DOCUMENT_ANNULLED",
        "DOCUMENT_OF_ANOTHER",
        "FOREIGN_CITIZENSHIP_NAMED",
        "FOREIGN_DOCUMENT_MISSING",
        "LANGUAGE_CODE",
        "NO_VOLUME",
        "NUMBER_INVALID",
        "NUMBER_OF_ANOTHER",
        "OTHER_RESIDENCE",
        "PAGE_BEFORE_LAST",
        "PARENTS_ARE_ONE",
        "PARENT_CITIZENSHIP_DIFFERS",
        "PARENT_DIED",
        "PARENT_NUMBER_DIFFERS",
        "PARENT_UNKNOWN",
        "PERSON_DIFFERS",
        "PERSON_KEPT_ELSEWHERE",
        "PERSON_MAY_STAND",
        "PERSON_UNKNOWN",
        "REPORTER_RESIDENCE",
        "REPORTER_UNKNOWN",
        "SCRIPT_DIFFERS",
        "STANDING_LEFT_OUT",
        "STILLBORN_WITH_PERSON",
        "UNIT_ABROAD",
        "UNIT_MISSING",
        "UNIT_UNKNOWN",
    }
)


def _subjects(given: EnterBirthInput) -> Iterator[str]:
    """The book's numbering; the child by name and birth, and whoever and whatever is named."""
    yield f"births {given.area}"
    yield f"child {given.born_on} {given.sex.name} {given.surname} {given.given_name or ''}"
    for person in (given.person, given.report.person, *(one.person for one in given.parents)):
        if person is not None:
            yield str(person)
    for number in (given.jmbg, *(one.jmbg for one in given.parents)):
        if number is not None:
            yield f"number {number}"
    if given.citizenship is not None:
        asked = given.citizenship
        for document in (asked.decision, asked.determination, asked.deemed_act):
            if document is not None:
                yield str(document)


CIVIL.commands += (
    Command(
        name="enterBirth",
        doc="Enters a birth in a book that the unit keeps (osnovni upis u matičnu knjigu rođenih), "
        "Law on civil registers, art. 45; citizenship by the rulebook's art. 9, 10 and 14 in the "
        "same act. The current number is the next of the area's year, without gaps.",
        input=EnterBirthInput,
        to=REGISTRAR,
        subjects=_subjects,
        facts=Facts(
            shape=EnterBirthFacts,
            takes={
                "area": UUID,
                "volume": str,
                "person": UUID,
                "given_name": str,
                "surname": str,
                "sex": Sex,
                "born_on": date,
                "born_at": str,
                "birth_place": str,
                "jmbg": Jmbg,
                "mother": BirthParentInput,
                "father": BirthParentInput,
                "report": BirthReportInput,
                "citizenship": BirthCitizenshipInput,
                "units": tuple[str, ...],
                "viewer_unit": str,
                "viewer_clearance": int,
                "answered_filing": UUID,
            },
            select=SELECT,
        ),
        writes=(
            lambda: record_of(BirthEntry),
            lambda: record_of(Person),
            lambda: record_of(OneParent),
            lambda: CIVIL.named("Affiliation"),  # declared after this file is read
            lambda: record_of(Identifier),
            lambda: record_of(BirthReport),
            lambda: record_of(BirthReportAddress),
            lambda: record_of(BirthParent),
            lambda: record_of(BirthParentAddress),
            lambda: record_of(BirthNote),
            lambda: record_of(Citizenship),
            lambda: record_of(CitizenshipEntry),
            lambda: record_of(CitizenshipDecision),
        ),
        refusals=OF_WORDS | OF_BIRTHS | OF_CITIZENSHIP | OF_ENTRY,
        book=lambda _: CitizenshipBookKind.BIRTHS.name,
        codes=frozenset({"birth_keeper"}),
    ),
)
