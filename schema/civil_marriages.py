"""Marriages (matična knjiga venčanih): the entry, both spouses, witnesses and notes."""

from datetime import date
from enum import Enum

import sqlalchemy as sa
import strawberry
from strawberry import ID

from schema.civil import (
    BASIS,
    BASIS_COLUMNS,
    CIVIL,
    COUNTRY,
    HOUR,
    KEEPER,
    OFFICE,
    Entry,
    LegalBasis,
    NoteColumn,
    RegistrationArea,
    identified,
    noted,
    person_column,
)
from schema.civil_births import KEPT
from schema.declare import (
    Connection,
    Order,
    Protected,
    availability,
    column,
    embedded,
    history,
    key,
    link,
    links,
    listing,
    lookup,
    one,
    partial_date,
    provenance,
)
from schema.graph import Disclosure, PartialDate, Provenance
from schema.groups import MARRIAGE
from schema.local_government import Unit
from schema.population import Person
from schema.scalars import Jmbg


@strawberry.enum(description="How a marriage ended.")
class MarriageEnd(Enum):
    DIVORCE = strawberry.enum_value("DIVORCE", description="Divorce (razvod).")
    ANNULMENT = strawberry.enum_value("ANNULMENT", description="Annulment (poništenje).")
    DEATH = strawberry.enum_value("DEATH", description="Death of a spouse.")
    DECLARED_DEAD = strawberry.enum_value(
        "DECLARED_DEAD", description="A missing spouse declared dead."
    )


@strawberry.enum(description="Marital status (bračno stanje).")
class MaritalStatus(Enum):
    SINGLE = strawberry.enum_value("SINGLE", description="Never married (neoženjen, neudata).")
    MARRIED = strawberry.enum_value("MARRIED", description="Married (u braku).")
    DIVORCED = strawberry.enum_value("DIVORCED", description="Divorced (razveden).")
    WIDOWED = strawberry.enum_value("WIDOWED", description="Widowed (udov).")
    ANNULLED = strawberry.enum_value(
        "ANNULLED", description="The marriage was annulled (poništen)."
    )


@strawberry.enum(description="What a note of a marriage entry is about.")
class MarriageNoteKind(Enum):
    MARRIAGE_END = strawberry.enum_value("MARRIAGE_END", description="End of the marriage.")
    NAME = strawberry.enum_value("NAME", description="Personal name of a spouse changed.")
    CITIZENSHIP = strawberry.enum_value("CITIZENSHIP", description="Citizenship of a spouse.")
    CORRECTION = strawberry.enum_value("CORRECTION", description="Correction (ispravka).")
    ANNULMENT = strawberry.enum_value("ANNULMENT", description="Annulment (poništaj) of an entry.")
    DOCUMENT = strawberry.enum_value("DOCUMENT", description="A document on which it rests.")
    OTHER = "OTHER"


@CIVIL.record(
    key="id",
    about="person_id",
    beside=("spouse_id",),
    reach=KEPT,
    hidden=(person_column("person_id"), person_column("spouse_id", nullable=True)),
    orders=(
        Order("ENTERED_ON", ("entered_on",), MARRIAGE, "By the day of the entry"),
        Order("MARRIED_ON", ("married_on",), MARRIAGE, "By the day of the marriage"),
    ),
    listed_by=("keeper_code",),
    constraints=(
        *identified(),
        sa.CheckConstraint("(ended_on IS NULL) = (end_kind IS NULL)", name="end_whole"),
        sa.CheckConstraint("married_on <= ended_on", name="end_later"),
        sa.CheckConstraint("person_id <> spouse_id", name="two"),
    ),
)
@strawberry.type
class MarriageEntry(Entry):
    """An entry of the register of marriages (upis u matičnu knjigu venčanih).

    Law on civil registers, Sl. glasnik RS 20/2009, 145/2014, 47/2018. Names and places are those of
    the entry; that the marriage ended is in its notes, with the court and the day of finality.
    """

    id: ID = key(to=MARRIAGE)
    entry_mark: str | None = column(
        "Unique identification mark (jedinstvena identifikaciona oznaka upisa).",
        to=MARRIAGE,
        filter=True,
    )
    area: RegistrationArea | None = link(
        "Registration area of the book.", to=MARRIAGE, on="area_id", filter=True
    )
    volume: str | None = column("Mark of the volume.", to=MARRIAGE)
    page: int | None = column("Page (strana).", to=MARRIAGE)
    number: int | None = column(
        "Current number (tekući broj) within the year.",
        to=MARRIAGE,
        filter=True,
        check="number > 0",
    )
    year: int | None = column("Year of the current number.", to=MARRIAGE, filter=True)
    entered_on: date = column("Day of the entry (datum upisa).", to=MARRIAGE, filter=True)
    keeper: Unit = link(
        "The unit that keeps the entry.", to=MARRIAGE, on="keeper_code", filter=True
    )
    registrar: str | None = column("Name of the registrar (matičar), as entered.", to=MARRIAGE)
    person: Person | None = link("The first spouse.", to=MARRIAGE, on="person_id")
    spouse: Person | None = link("The second spouse.", to=MARRIAGE, on="spouse_id")
    married_on: date = column("Day of the marriage.", to=MARRIAGE, filter=True)
    married_at: str | None = column(
        "Hour of the marriage, `HH:MM`.", to=MARRIAGE, check=HOUR.format("married_at")
    )
    place: str = column("Settlement, in Serbian Cyrillic.", to=MARRIAGE)
    unit: Unit | None = link("Null abroad.", to=MARRIAGE, on="unit_code")
    country: str = column("ISO 3166-1 alpha-2 code.", to=MARRIAGE, check=COUNTRY.format("country"))
    interpreter: str | None = column(
        "Name of the interpreter (tumač), where there was one.", to=MARRIAGE
    )
    ended_on: date | None = column(
        "Day on which it ended; null while it lasts.", to=MARRIAGE, filter=True
    )
    end_kind: MarriageEnd | None = column("How it ended.", to=MARRIAGE, filter=True)
    spouses: Connection["MarriageSpouse"] = links(
        "Both spouses as entered.", to=MARRIAGE, on="entry_id"
    )
    witnesses: Connection["MarriageWitness"] = links(
        "Witnesses (svedoci) as entered.", to=MARRIAGE, on="entry_id"
    )
    notes: Connection["MarriageNote"] = links("Notes of both columns.", to=MARRIAGE, on="entry_id")
    provenance: Provenance = provenance(to=MARRIAGE)
    history: Connection["MarriageEntry"] = history(to=MARRIAGE)


@CIVIL.record(
    key="id",
    about="person_id",
    beside=("spouse_id",),
    reach=KEPT,
    hidden=(
        person_column("person_id", nullable=True),
        person_column("spouse_id", nullable=True),
        KEEPER,
    ),
    orders=(Order("ORDINAL", ("ordinal",), MARRIAGE, "First, then second"),),
    listed_by=("entry_id", "person_id"),
    constraints=(
        sa.UniqueConstraint("entry_id", "ordinal"),
        sa.CheckConstraint("num_nonnulls(person_id, spouse_id) > 0", name="known"),
    ),
)
@strawberry.type
class MarriageSpouse:
    """A spouse as a marriage entry states them."""

    id: ID = key(to=MARRIAGE)
    entry: MarriageEntry = link(to=MARRIAGE, on="entry_id")
    ordinal: int = column("1 or 2.", to=MARRIAGE, check="ordinal IN (1, 2)")
    person: Person | None = link("This spouse.", to=MARRIAGE, on="person_id")
    spouse: Person | None = link("The other one.", to=MARRIAGE, on="spouse_id")
    given_name: str = column("Given name in Serbian Cyrillic.", to=MARRIAGE)
    surname_before: str = column("Surname before the marriage, Serbian Cyrillic.", to=MARRIAGE)
    surname_after: str = column("Surname agreed on (dogovor o prezimenu).", to=MARRIAGE)
    jmbg: Jmbg | None = column(to=MARRIAGE)
    born: PartialDate = partial_date(to=MARRIAGE, on="born")
    birth_place: str | None = column("Settlement, in Serbian Cyrillic.", to=MARRIAGE)
    birth_unit: Unit | None = link(to=MARRIAGE, on="birth_unit_code")
    birth_country: str | None = column(
        "ISO 3166-1 alpha-2 code.", to=MARRIAGE, check=COUNTRY.format("birth_country")
    )
    citizenship: str | None = column("Citizenship, in Serbian Cyrillic.", to=MARRIAGE)
    status_before: MaritalStatus | None = column("Marital status before.", to=MARRIAGE)
    status_proof: str | None = column("How that was proved, in Serbian Cyrillic.", to=MARRIAGE)
    mother_name: str | None = column("Mother's names, in Serbian Cyrillic.", to=MARRIAGE)
    father_name: str | None = column("Father's names, in Serbian Cyrillic.", to=MARRIAGE)
    address: "MarriageSpouseAddress | None" = one(
        "Residence and address, as entered.", to=MARRIAGE, on="marriage_spouse_id", where={}
    )
    address_availability: Disclosure = availability(
        "Whether that residence is there to be read.", to=MARRIAGE, of="address"
    )
    provenance: Provenance = provenance(to=MARRIAGE)


@CIVIL.record(
    key="marriage_spouse_id",
    about="person_id",
    beside=("spouse_id",),
    reach=KEPT,
    protected=Protected.PARTS,
    hidden=(
        person_column("person_id", nullable=True),
        person_column("spouse_id", nullable=True),
        KEEPER,
    ),
    orders=(Order("SPOUSE", (), MARRIAGE, "By spouse"),),
)
@strawberry.type
class MarriageSpouseAddress:
    """The residence of a spouse, as the marriage entry states it."""

    marriage_spouse_id: ID = key(to=MARRIAGE)
    marriage_spouse: MarriageSpouse = link(to=MARRIAGE, on="marriage_spouse_id")
    person: Person | None = link(to=MARRIAGE, on="person_id")
    spouse: Person | None = link(to=MARRIAGE, on="spouse_id")
    settlement: str = column("Settlement, in Serbian Cyrillic.", to=MARRIAGE)
    street: str | None = column("Street and number, in Serbian Cyrillic.", to=MARRIAGE)
    unit: Unit | None = link("Null abroad.", to=MARRIAGE, on="unit_code")
    country: str = column("ISO 3166-1 alpha-2 code.", to=MARRIAGE, check=COUNTRY.format("country"))
    provenance: Provenance = provenance(to=MARRIAGE)


@CIVIL.record(
    key="id",
    about="person_id",
    beside=("spouse_id", "witness_id"),
    reach=KEPT,
    hidden=(
        person_column("person_id"),
        person_column("spouse_id", nullable=True),
        person_column("witness_id", nullable=True),
        KEEPER,
    ),
    orders=(Order("ORDINAL", ("ordinal",), MARRIAGE, "By number"),),
    listed_by=("entry_id",),
    constraints=(sa.UniqueConstraint("entry_id", "ordinal"),),
)
@strawberry.type
class MarriageWitness:
    """A witness (svedok) as a marriage entry states them."""

    id: ID = key(to=MARRIAGE)
    entry: MarriageEntry = link(to=MARRIAGE, on="entry_id")
    ordinal: int = column(to=MARRIAGE, check="ordinal > 0")
    person: Person | None = link("The first spouse.", to=MARRIAGE, on="person_id")
    spouse: Person | None = link("The second spouse.", to=MARRIAGE, on="spouse_id")
    witness: Person | None = link("The witness, where known.", to=MARRIAGE, on="witness_id")
    name: str = column("Given name and surname, in Serbian Cyrillic.", to=MARRIAGE)
    address: "MarriageWitnessAddress | None" = one(
        "Residence, as entered.", to=MARRIAGE, on="marriage_witness_id", where={}
    )
    address_availability: Disclosure = availability(
        "Whether that residence is there to be read.", to=MARRIAGE, of="address"
    )
    provenance: Provenance = provenance(to=MARRIAGE)


@CIVIL.record(
    key="marriage_witness_id",
    about="person_id",
    beside=("spouse_id", "witness_id"),
    reach=KEPT,
    protected=Protected.PARTS,
    hidden=(
        person_column("person_id"),
        person_column("spouse_id", nullable=True),
        person_column("witness_id", nullable=True),
        KEEPER,
    ),
    orders=(Order("WITNESS", (), MARRIAGE, "By witness"),),
)
@strawberry.type
class MarriageWitnessAddress:
    """The residence of a witness, as the marriage entry states it."""

    marriage_witness_id: ID = key(to=MARRIAGE)
    marriage_witness: MarriageWitness = link(to=MARRIAGE, on="marriage_witness_id")
    person: Person | None = link(to=MARRIAGE, on="person_id")
    spouse: Person | None = link(to=MARRIAGE, on="spouse_id")
    witness: Person | None = link(to=MARRIAGE, on="witness_id")
    settlement: str = column("Settlement, in Serbian Cyrillic.", to=MARRIAGE)
    street: str | None = column("Street and number, in Serbian Cyrillic.", to=MARRIAGE)
    unit: Unit | None = link("Null abroad.", to=MARRIAGE, on="unit_code")
    country: str = column("ISO 3166-1 alpha-2 code.", to=MARRIAGE, check=COUNTRY.format("country"))
    provenance: Provenance = provenance(to=MARRIAGE)


@CIVIL.record(
    key="id",
    about="person_id",
    beside=("spouse_id",),
    reach=KEPT,
    hidden=(
        person_column("person_id"),
        person_column("spouse_id", nullable=True),
        KEEPER,
        *BASIS_COLUMNS,
    ),
    orders=(Order("ORDINAL", ("written_in", "ordinal"), MARRIAGE, "By column and number in it"),),
    listed_by=("entry_id",),
    constraints=noted(),
)
@strawberry.type
class MarriageNote:
    """A note of a marriage entry (Naknadni upisi i zabeleške, Primedbe); never erased."""

    id: ID = key(to=MARRIAGE)
    entry: MarriageEntry = link(to=MARRIAGE, on="entry_id")
    person: Person | None = link(to=MARRIAGE, on="person_id")
    spouse: Person | None = link(to=MARRIAGE, on="spouse_id")
    written_in: NoteColumn = column("In which column it stands.", to=MARRIAGE, filter=True)
    ordinal: int = column("Its number in that column.", to=MARRIAGE, check="ordinal > 0")
    kind: MarriageNoteKind = column(to=MARRIAGE, filter=True)
    entered_on: date = column("Day on which it was written.", to=MARRIAGE, filter=True)
    text: str = column("Text as entered, in Serbian Cyrillic; kept for good.", to=MARRIAGE)
    basis: LegalBasis | None = embedded(
        "On what it rests: of an end, the court, number and date of finality.",
        to=MARRIAGE,
        leaves=BASIS,
        present="basis_document",
    )
    registrar: str | None = column("Name of the registrar who signed it.", to=MARRIAGE)
    provenance: Provenance = provenance(to=MARRIAGE)


@CIVIL.lends(Person)
@strawberry.type
class PersonOfMarriages:
    """What the register of marriages lends to persons."""

    marriages: Connection[MarriageSpouse] = links(
        "The person as a spouse, in each marriage entry.", to=MARRIAGE, on="person_id"
    )


@CIVIL.lends(Unit)
@strawberry.type
class UnitOfMarriages:
    """What the register of marriages lends to units."""

    kept_marriage_entries: Connection[MarriageEntry] = links(
        "Marriage entries that the unit keeps.", to=OFFICE, on="keeper_code"
    )


@CIVIL.root
@strawberry.type
class MarriagesRoot:
    """What the register of marriages answers at the root."""

    marriage_entry: MarriageEntry | None = lookup("One marriage entry.", to=OFFICE, by={"id": ID})
    marriage_entries: Connection[MarriageEntry] = listing(
        "Registrars: the entries that their unit keeps. Supervisors: all, on a basis.", to=OFFICE
    )
