"""What a registrar states of a birth: the input of `enterBirth`, by sections of the form.

Law on civil registers (Zakon o matičnim knjigama), Sl. glasnik RS 20/2009, 145/2014, 47/2018, art.
45, and the form of its Instruction (Uputstvo), Sl. glasnik RS 93/2018, 24/2022, 88/2023.
"""

from datetime import date
from enum import Enum
from typing import Final

import strawberry
from strawberry import ID

from schema.acts import PartialDateInput
from schema.civil_births import BirthKind, ReporterKind
from schema.command import command_input
from schema.population import Sex
from schema.scalars import Jmbg, UnitCode
from schema.scripts import Script

DOCUMENTS_MAX: Final = 20  # more than an entry's remarks have room for
PAGE_MAX: Final = 10_000  # of one volume


@strawberry.enum(description="What a parent's citizenship was at the birth.")
class ParentCitizenship(Enum):
    CITIZEN = strawberry.enum_value("CITIZEN", description="Of the Republic of Serbia.")
    FOREIGN = strawberry.enum_value("FOREIGN", description="Of another state only.")
    STATELESS = strawberry.enum_value("STATELESS", description="Of none (lice bez državljanstva).")
    UNKNOWN = strawberry.enum_value("UNKNOWN", description="Not known (nepoznato državljanstvo).")


@strawberry.enum(description="Who requests citizenship by descent of one who was born abroad.")
class DescentRequester(Enum):
    PARENT = strawberry.enum_value("PARENT", description="A parent who is a citizen.")
    GUARDIAN = strawberry.enum_value("GUARDIAN", description="The guardian (staralac) of a ward.")
    SELF = strawberry.enum_value("SELF", description="The person, from the 18th birthday on.")


@command_input
class EnteredAddressInput:
    """Residence and address (prebivalište i adresa stana), as entered; `unit` is null abroad.

    Settlement and street with number in Serbian Cyrillic; the state by its ISO 3166-1 alpha-2 code.
    """

    settlement: str
    country: str
    street: str | None = None
    unit: UnitCode | None = None


@command_input
class PaperInput:
    """A document on which an entry rests (isprava): its name, and body, number, date if it has any.

    Name and body, in the nominative, in Serbian Cyrillic.
    """

    name: str
    body: str | None = None
    number: str | None = None
    dated: date | None = None


@command_input
class EnteredMinorityNameInput:
    """The name in the language and script of a national minority, entered beside the Serbian one.

    The language by its code of ISO 639-1, else of 639-3. Both names are in letters of one script,
    which is the one that is stated, if any is.
    """

    given_name: str
    surname: str
    language: str
    script: Script | None = None


@command_input
class BirthParentInput:
    """A parent as the entry states them (podaci o roditelju); one who is unknown is left out.

    Names in Serbian Cyrillic. `person` is the parent's id in the population register; without it
    the JMBG finds them. `foreignCitizenship` is the other state's name, where FOREIGN.
    """

    given_name: str
    surname: str
    citizenship: ParentCitizenship
    surname_before_marriage: str | None = None
    person: ID | None = None
    jmbg: Jmbg | None = None
    born: PartialDateInput | None = None
    birth_place: str | None = None
    birth_unit: UnitCode | None = None
    birth_country: str | None = None
    foreign_citizenship: str | None = None
    residence: EnteredAddressInput | None = None


@command_input
class DeclaredAffiliationInput:
    """National affiliation (nacionalna pripadnost), and mother tongue, as declared for the child.

    Data of a special category: entered only on a declaration, and read as narrowly as domain G8.
    In Serbian Cyrillic.
    """

    nationality: str
    declared_on: date
    mother_tongue: str | None = None


@command_input
class BirthReportInput:
    """The report of the birth (prijava rođenja): who reported it, and when.

    A person with their residence, or an institution without.
    """

    kind: ReporterKind
    name: str
    reported_on: date
    person: ID | None = None
    residence: EnteredAddressInput | None = None


@command_input
class LateEntryDecisionInput:
    """The decision on a late entry (rešenje o naknadnom upisu), 30 days after birth."""

    body: str
    number: str
    dated: date


@command_input
class CitizenshipByDescentInput:
    """Descent (poreklo), rulebook art. 9: proof of a parent's citizenship; report and request.

    Report and request where the birth was abroad and the other parent is a foreigner: before the
    18th birthday by a parent or guardian (law, art. 9), then before the 23rd by the person (art.
    10). Without `requestedBy` the age says which.
    """

    proof: PaperInput
    report: PaperInput | None = None
    request: PaperInput | None = None
    requested_by: DescentRequester | None = None


@command_input
class CitizenshipByTerritoryInput:
    """Birth on the territory (rođenje na teritoriji), rulebook art. 10.

    The document by which parents prove statelessness or unknown citizenship, or that the child is
    stateless, or the decision on which the entry is made.
    """

    proof: PaperInput
    is_child_stateless: bool = False


@command_input
class BirthCitizenshipInput:
    """Citizenship entered with the birth, rulebook art. 9, 10 and 14: exactly one of its grounds.

    A decision (art. 11), a determination (12) or an act (13) is named by its id, and was delivered
    to the unit. `standing` proves a citizenship that stands in a book of citizens already.
    `effectiveOn` is the day that a determination or an act names, if it does.
    """

    descent: CitizenshipByDescentInput | None = None
    territory: CitizenshipByTerritoryInput | None = None
    decision: ID | None = None
    determination: ID | None = None
    deemed_act: ID | None = None
    standing: PaperInput | None = None
    effective_on: date | None = None

    def check(self) -> None:
        """Raise ValueError where there is not one ground, or a day that no document names."""
        documents = (self.determination, self.deemed_act)
        grounds = (self.descent, self.territory, self.decision, self.standing, *documents)
        if sum(one is not None for one in grounds) != 1:
            message = "State exactly one ground of citizenship."
            raise ValueError(message)
        if self.effective_on is not None and documents == (None, None):
            message = "Only a determination or an act names a day of its own: effectiveOn."
            raise ValueError(message)


@command_input
class EnterBirthInput:
    """A birth as it is entered (osnovni upis), with every field of the form.

    The ledger gives the current number, the year and the mark. Names in Serbian Cyrillic. `person`
    is the child's id where it stands in the population register already; else it gets a record
    there. `isAnother` says that whoever stands there, or in the book, under this name, birth and
    parent is another child. Of a found child (nahoče), `birthPlace` is where it was found, and
    terms are counted from `foundOn`, else from the birth. Several births at once are an entry each.
    """

    area: ID
    page: int
    registrar: str
    kind: BirthKind
    surname: str
    sex: Sex
    born: PartialDateInput
    birth_place: str
    birth_country: str
    report: BirthReportInput
    volume: str | None = None
    given_name: str | None = None
    minority_name: EnteredMinorityNameInput | None = None
    affiliation: DeclaredAffiliationInput | None = None
    born_at: str | None = None
    found_on: date | None = None
    birth_unit: UnitCode | None = None
    is_stillborn: bool = False
    jmbg: Jmbg | None = None
    person: ID | None = None
    is_another: bool = False
    mother: BirthParentInput | None = None
    father: BirthParentInput | None = None
    late_decision: LateEntryDecisionInput | None = None
    documents: list[PaperInput] = strawberry.field(default_factory=list)
    citizenship: BirthCitizenshipInput | None = None

    def check(self) -> None:
        """Raise ValueError where a count is out of bounds."""
        if len(self.documents) > DOCUMENTS_MAX:
            message = f"At most {DOCUMENTS_MAX} documents."
            raise ValueError(message)
        if not 1 <= self.page <= PAGE_MAX:
            message = f"A page is 1 to {PAGE_MAX}."
            raise ValueError(message)

    @property
    def born_on(self) -> date:
        """The first day that the date of birth can be."""
        return self.born.partial.first_day()

    @property
    def parents(self) -> tuple[BirthParentInput, ...]:
        """The parents that are stated, the father first."""
        return tuple(one for one in (self.father, self.mother) if one is not None)

    @property
    def units(self) -> tuple[str, ...]:
        """Every unit that the entry names."""
        residences = [*(one.residence for one in self.parents), self.report.residence]
        named = [self.birth_unit, *(one.birth_unit for one in self.parents)]
        named += [one.unit for one in residences if one is not None]
        return tuple(sorted({one for one in named if one is not None}))
