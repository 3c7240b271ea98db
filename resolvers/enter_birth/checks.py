"""What refuses a birth entry beside the rules of births: its book, places, persons, numbers."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Final

from resolvers.birth_entries import LAW, SERBIA
from resolvers.enter_birth.words import residences, wrong_codes
from schema.articles import CITIZEN_NUMBER, Article, Part, Regulation, citizenship_law
from schema.birth_facts import ChildFacts, EnterBirthFacts, EnteredFacts, KinFacts
from schema.birth_inputs import BirthParentInput, EnterBirthInput, ParentCitizenship
from schema.civil_births import BirthKind, ReporterKind
from schema.civil_parents import ParentRole
from schema.clocks import deadline
from schema.decision import Refusal
from schema.graph import DatePrecision
from schema.jmbg import Invalid, Jmbg, Mode, check
from schema.terms import TERMS, Clock

ADOPTION: Final = Article(Regulation.CIVIL_REGISTERS, part=Part.FULL_ADOPTION)
FAMILY: Final = Article(Regulation.FAMILY, 45)


def refusals(given: EnterBirthInput, facts: EnterBirthFacts) -> Iterator[Refusal]:
    """Everything against the entry that the rules of births do not know, the book first."""
    return chain(
        _of_book(given, facts),
        wrong_codes(given),
        _of_units(given, facts),
        _of_child(given, facts),
        _of_kind(given, facts),
        _of_number(given, facts),
        _of_affiliation(given, facts),
        _of_parents(given, facts),
        _of_reporter(given, facts),
    )


def civic_number(given: EnterBirthInput, facts: EnterBirthFacts) -> Jmbg | Invalid | None:
    """The child's number: as stated, else as the population register has it.

    One that is stated anew is read strictly; the register may have a legacy one.
    """
    child = facts.child
    known = None if child is None else child.jmbg
    number = given.jmbg or known
    if number is None:
        return None
    return check(number, Mode.TOLERANT if number == known else Mode.STRICT, facts.today)


def _of_book(given: EnterBirthInput, facts: EnterBirthFacts) -> Iterator[Refusal]:
    """It is made in a book that the unit keeps and writes in, after the last page."""
    book = facts.book
    if book is None:
        yield Refusal("AREA_UNKNOWN", None)
        return
    if book.keeper != facts.unit:
        yield Refusal("AREA_KEPT_ELSEWHERE", LAW, {"keeper": book.keeper})
    if not book.valid_from <= facts.today <= (book.valid_to or facts.today):
        yield Refusal("AREA_NOT_IN_FORCE", LAW, {"day": facts.today})
    if book.volume is None:
        yield Refusal("NO_VOLUME", LAW, {"year": facts.today.year})
    if given.page < book.page:
        yield Refusal("PAGE_BEFORE_LAST", LAW, {"page": given.page, "last": book.page})


def _of_units(given: EnterBirthInput, facts: EnterBirthFacts) -> Iterator[Refusal]:
    """A unit is named in Serbia and only there."""
    for code in facts.unknown_units:
        yield Refusal("UNIT_UNKNOWN", None, {"unit": code})
    named: list[tuple[str, str | None]] = [(given.birth_country, given.birth_unit)]
    named += [(one.country, one.unit) for one in residences(given)]
    for country, unit in named:
        if country == SERBIA and unit is None:
            yield Refusal("UNIT_MISSING", LAW)
    named += [(one.birth_country or SERBIA, one.birth_unit) for one in given.parents]
    for country, unit in named:
        if country != SERBIA and unit is not None:
            yield Refusal("UNIT_ABROAD", LAW, {"unit": unit})


def _of_kind(given: EnterBirthInput, facts: EnterBirthFacts) -> Iterator[Refusal]:
    """Full adoption has an entry of its own; abroad it rests on documents, where parents live."""
    if given.kind is BirthKind.ADOPTION:
        yield Refusal("ADOPTION_HAS_ITS_OWN_ENTRY", ADOPTION)
    if given.kind is not BirthKind.ABROAD:
        if given.born.day is None:
            yield Refusal("BIRTH_DAY_MISSING", LAW)
    elif not given.documents:
        yield Refusal("FOREIGN_DOCUMENT_MISSING", LAW)
    else:
        named = [one.residence.unit for one in given.parents if one.residence is not None]
        own = None if facts.child is None else facts.child.residence_unit
        homes = {unit for unit in (*named, own) if unit is not None}
        book = facts.book
        if book is not None and homes and homes.isdisjoint(book.places):
            yield Refusal("OTHER_RESIDENCE", LAW, {"area_unit": book.unit})
    for document in given.documents:
        if document.dated is not None and document.dated > facts.today:
            yield Refusal("DAY_IN_FUTURE", LAW, {"day": document.dated})


def _of_child(given: EnterBirthInput, facts: EnterBirthFacts) -> Iterator[Refusal]:
    """Whose birth it is: a person who stands, and has no entry, or one whom no register has."""
    child = facts.child
    if given.person is not None and given.is_stillborn:
        yield Refusal("STILLBORN_WITH_PERSON", LAW)
    if given.person is not None and child is None:
        yield Refusal("PERSON_UNKNOWN", None)
    if child is not None:
        if child.entry is not None:
            yield _entered(child.entry, facts)
        if child.keeper not in (None, facts.unit):
            yield Refusal("PERSON_KEPT_ELSEWHERE", LAW)
        if (field := _differs(given, child)) is not None:
            yield Refusal("PERSON_DIFFERS", LAW, {"field": field})
        return
    if given.is_another:
        return
    if facts.entry is not None:
        yield _entered(facts.entry, facts)
    if facts.namesakes and not given.is_stillborn:
        yield Refusal("PERSON_MAY_STAND", LAW)


def _entered(entry: EnteredFacts, facts: EnterBirthFacts) -> Refusal:
    """When it was entered a registrar reads in the books of the own unit only."""
    if entry.keeper == facts.unit:
        return Refusal("BIRTH_ENTERED_BEFORE", LAW, {"entered_on": entry.entered_on})
    return Refusal("BIRTH_ENTERED_ELSEWHERE", LAW)


def _differs(given: EnterBirthInput, child: ChildFacts) -> str | None:
    """What the population register says otherwise of the child; of a date the parts it knows."""
    if given.sex is not child.sex:
        return "sex"
    stated, known = given.born_on, child.born_on
    parts = {DatePrecision.YEAR: 1, DatePrecision.MONTH: 2, DatePrecision.DAY: 3}
    count = min(
        parts[child.born_precision], parts[DatePrecision[given.born.partial.precision.name]]
    )
    if stated.timetuple()[:count] != known.timetuple()[:count]:
        return "born"
    if given.jmbg is not None and child.jmbg not in (None, given.jmbg):
        return "jmbg"
    return None


def _of_number(given: EnterBirthInput, facts: EnterBirthFacts) -> Iterator[Refusal]:
    """A number is one of a citizen, nobody else's, and says the sex and what is known of birth."""
    number = civic_number(given, facts)
    if isinstance(number, Invalid):
        yield Refusal("NUMBER_INVALID", CITIZEN_NUMBER, {"reason": number.reason})
    own = None if facts.child is None else facts.child.id
    if given.jmbg is not None and facts.number_of not in (None, own):
        yield Refusal("NUMBER_OF_ANOTHER", CITIZEN_NUMBER)
    if isinstance(number, Jmbg) and given.born.day is None:
        born = given.born.partial
        if born.year != number.born_on.year or born.month not in (None, number.born_on.month):
            yield Refusal("NUMBER_DIFFERS", CITIZEN_NUMBER)


def _of_affiliation(given: EnterBirthInput, facts: EnterBirthFacts) -> Iterator[Refusal]:
    """It is declared of somebody, once, between the birth and today."""
    declared = given.affiliation
    if declared is None:
        return
    if given.is_stillborn:
        yield Refusal("STILLBORN", LAW)
    if facts.child is not None and not facts.child.may_declare:
        yield Refusal("AFFILIATION_STANDS", LAW)
    if not given.born_on <= declared.declared_on <= facts.today:
        yield Refusal("DAY_OF_DECLARATION", LAW, {"day": declared.declared_on})


def _of_parents(given: EnterBirthInput, facts: EnterBirthFacts) -> Iterator[Refusal]:
    father, mother = facts.father, facts.mother
    numbers = [one.jmbg for one in given.parents if one.jmbg is not None]
    is_known = father is not None and mother is not None and father.id == mother.id
    if is_known or len(set(numbers)) < len(numbers):
        yield Refusal("PARENTS_ARE_ONE", LAW)
    for role, stated, kin in (
        (ParentRole.FATHER, given.father, father),
        (ParentRole.MOTHER, given.mother, mother),
    ):
        if stated is not None:
            yield from _of_parent(given, facts, role, stated, kin)


def _of_parent(
    given: EnterBirthInput,
    facts: EnterBirthFacts,
    role: ParentRole,
    stated: BirthParentInput,
    kin: KinFacts | None,
) -> Iterator[Refusal]:
    """Who is named stands in the register, with this number and citizenship, older, and alive."""
    said = {"role": role}
    is_foreign = stated.citizenship is ParentCitizenship.FOREIGN
    if is_foreign != (stated.foreign_citizenship is not None):
        yield Refusal("FOREIGN_CITIZENSHIP_NAMED", LAW, said)
    if kin is None:
        if stated.person is not None:
            yield Refusal("PARENT_UNKNOWN", None, said)
        elif not _agrees(stated, facts):
            yield Refusal("PARENT_NUMBER_DIFFERS", LAW, said)
        return
    if stated.jmbg is not None and not kin.has_stated_number:
        yield Refusal("PARENT_NUMBER_DIFFERS", LAW, said)
    if kin.born_on >= given.born_on:
        yield Refusal("PARENT_NOT_OLDER", LAW, said)
    if kin.died_on is not None and _last_birth(role, kin.died_on) < given.born_on:
        yield Refusal("PARENT_DIED", FAMILY, {**said, "day": kin.died_on})
    if kin.is_citizen != (stated.citizenship is ParentCitizenship.CITIZEN):
        yield Refusal("PARENT_CITIZENSHIP_DIFFERS", citizenship_law(7), said)


def _agrees(stated: BirthParentInput, facts: EnterBirthFacts) -> bool:
    """Whether a number that nobody in the register bears says the day of birth that is stated."""
    if stated.jmbg is None or stated.born is None or stated.born.day is None:
        return True
    number = check(stated.jmbg, Mode.TOLERANT, facts.today)
    return isinstance(number, Invalid) or number.born_on == stated.born.partial.first_day()


def _last_birth(role: ParentRole, died_on: date) -> date:
    """The last day on which a child of a parent who died can be born."""
    if role is ParentRole.MOTHER:
        return died_on
    at = max(died_on, TERMS[Clock.BIRTH_AFTER_FATHER][-1].since)
    return deadline(died_on, Clock.BIRTH_AFTER_FATHER, at)


def _of_reporter(given: EnterBirthInput, facts: EnterBirthFacts) -> Iterator[Refusal]:
    """A person reports with their residence, an institution without one."""
    report = given.report
    if report.person is not None and facts.reporter is None:
        yield Refusal("REPORTER_UNKNOWN", None)
    by_person = report.kind is ReporterKind.PERSON
    is_personal = report.person is not None or report.residence is not None
    if by_person != (report.residence is not None) or (is_personal and not by_person):
        yield Refusal("REPORTER_RESIDENCE", LAW)
