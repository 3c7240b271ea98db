"""Deaths (matična knjiga umrlih): the entry, its report and notes, and the bare fact of a death."""

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
    LISTED,
    Entry,
    LegalBasis,
    NoteColumn,
    RegistrationArea,
    identified,
    noted,
    person_column,
)
from schema.civil_births import KEPT, ReporterKind
from schema.civil_marriages import MaritalStatus
from schema.declare import (
    Connection,
    Order,
    Protected,
    Stored,
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
from schema.groups import DEATH, DEATH_FACT
from schema.local_government import Unit
from schema.population import Person, Sex
from schema.scalars import Jmbg


@strawberry.type
class DeclaredDead:
    """The court decision by which a missing person was declared dead."""

    court: str = strawberry.field(description="In Serbian Cyrillic.")
    number: str
    final_on: date = strawberry.field(description="Day of finality (pravosnažnost).")


@strawberry.enum(description="What a note of a death entry is about.")
class DeathNoteKind(Enum):
    IDENTITY = strawberry.enum_value("IDENTITY", description="What was unknown and found later.")
    DECLARATION_ENDED = strawberry.enum_value(
        "DECLARATION_ENDED", description="The decision on declaring dead was set aside."
    )
    CORRECTION = strawberry.enum_value("CORRECTION", description="Correction (ispravka).")
    ANNULMENT = strawberry.enum_value("ANNULMENT", description="Annulment (poništaj) of an entry.")
    DOCUMENT = strawberry.enum_value("DOCUMENT", description="A document on which it rests.")
    OTHER = "OTHER"


@CIVIL.record(
    key="id",
    about="person_id",
    beside=("spouse_id",),
    reach=KEPT,
    hidden=(
        person_column("person_id"),
        person_column("spouse_id", nullable=True),
        Stored("declared_court", str, nullable=True),
        Stored("declared_number", str, nullable=True),
        Stored("declared_final_on", date, nullable=True),
    ),
    orders=(
        Order("ENTERED_ON", ("entered_on",), DEATH, "By the day of the entry"),
        Order("DIED", ("died_on",), DEATH, "By date of death, its first possible day"),
    ),
    listed_by=("spouse_id", "keeper_code"),
    constraints=(
        *identified(),
        sa.UniqueConstraint("person_id"),
        sa.CheckConstraint(
            "num_nonnulls(declared_court, declared_number, declared_final_on) IN (0, 3)",
            name="declared_whole",
        ),
    ),
)
@strawberry.type
class DeathEntry(Entry):
    """An entry of the register of deaths (upis u matičnu knjigu umrlih); without the cause.

    Law on civil registers, Sl. glasnik RS 20/2009, 145/2014, 47/2018. The cause goes to statistics.
    """

    id: ID = key(to=DEATH)
    entry_mark: str | None = column(
        "Unique identification mark (jedinstvena identifikaciona oznaka upisa).",
        to=DEATH,
        filter=True,
    )
    area: RegistrationArea | None = link(
        "Registration area of the book.", to=DEATH, on="area_id", filter=True
    )
    volume: str | None = column("Mark of the volume.", to=DEATH)
    page: int | None = column("Page (strana).", to=DEATH)
    number: int | None = column(
        "Current number (tekući broj) within the year.", to=DEATH, filter=True, check="number > 0"
    )
    year: int | None = column("Year of the current number.", to=DEATH, filter=True)
    entered_on: date = column("Day of the entry (datum upisa).", to=DEATH, filter=True)
    keeper: Unit = link("The unit that keeps the entry.", to=DEATH, on="keeper_code", filter=True)
    registrar: str | None = column("Name of the registrar (matičar), as entered.", to=DEATH)
    person: Person | None = link("Who died.", to=DEATH, on="person_id")
    spouse: Person | None = link("The surviving spouse.", to=DEATH, on="spouse_id")
    given_name: str = column("Given name in Serbian Cyrillic.", to=DEATH)
    surname: str = column("Surname in Serbian Cyrillic.", to=DEATH)
    surname_before_marriage: str | None = column(
        "Surname before marriage (prezime pre zaključenja braka).", to=DEATH
    )
    sex: Sex = column("Sex (pol) as entered.", to=DEATH)
    jmbg: Jmbg | None = column(to=DEATH)
    died: PartialDate = partial_date("Date of death.", to=DEATH, on="died", filter=True)
    died_at: str | None = column(
        "Hour of death, `HH:MM`; null where unknown.", to=DEATH, check=HOUR.format("died_at")
    )
    place: str = column("Settlement of death, in Serbian Cyrillic.", to=DEATH)
    unit: Unit | None = link("Unit of death; null abroad.", to=DEATH, on="unit_code")
    country: str = column("ISO 3166-1 alpha-2 code.", to=DEATH, check=COUNTRY.format("country"))
    born: PartialDate | None = partial_date("Date of birth.", to=DEATH, on="born")
    birth_place: str | None = column("Settlement of birth, in Serbian Cyrillic.", to=DEATH)
    citizenship: str | None = column("Citizenship, in Serbian Cyrillic.", to=DEATH)
    marital_status: MaritalStatus | None = column("Marital status at death.", to=DEATH)
    spouse_name: str | None = column("Spouse's names, in Serbian Cyrillic.", to=DEATH)
    mother_name: str | None = column("Mother's names, in Serbian Cyrillic.", to=DEATH)
    father_name: str | None = column("Father's names, in Serbian Cyrillic.", to=DEATH)
    declared_dead: DeclaredDead | None = embedded(
        "The decision, where a missing person was declared dead.",
        to=DEATH,
        leaves={
            "court": "declared_court",
            "number": "declared_number",
            "finalOn": "declared_final_on",
        },
        present="declared_court",
    )
    address: "DeathEntryAddress | None" = one(
        "Last residence and address, as entered.", to=DEATH, on="entry_id", where={}
    )
    address_availability: Disclosure = availability(
        "Whether that residence is there to be read.", to=DEATH, of="address"
    )
    report: "DeathReport | None" = one("Who reported the death.", to=DEATH, on="entry_id", where={})
    notes: Connection["DeathNote"] = links("Notes of both columns.", to=DEATH, on="entry_id")
    provenance: Provenance = provenance(to=DEATH)
    history: Connection["DeathEntry"] = history(to=DEATH)


@CIVIL.record(
    key="entry_id",
    about="person_id",
    beside=("spouse_id",),
    reach=KEPT,
    protected=Protected.PARTS,
    hidden=(person_column("person_id"), person_column("spouse_id", nullable=True), KEEPER),
    orders=(Order("ENTRY", (), DEATH, "By entry"),),
)
@strawberry.type
class DeathEntryAddress:
    """The last residence of the deceased, as the death entry states it."""

    entry_id: ID = key(to=DEATH)
    entry: DeathEntry = link(to=DEATH, on="entry_id")
    person: Person | None = link(to=DEATH, on="person_id")
    spouse: Person | None = link(to=DEATH, on="spouse_id")
    settlement: str = column("Settlement, in Serbian Cyrillic.", to=DEATH)
    street: str | None = column("Street and number, in Serbian Cyrillic.", to=DEATH)
    unit: Unit | None = link("Null abroad.", to=DEATH, on="unit_code")
    country: str = column("ISO 3166-1 alpha-2 code.", to=DEATH, check=COUNTRY.format("country"))
    provenance: Provenance = provenance(to=DEATH)


@CIVIL.record(
    key="entry_id",
    about="person_id",
    beside=("spouse_id", "reporter_id"),
    reach=KEPT,
    hidden=(
        person_column("person_id"),
        person_column("spouse_id", nullable=True),
        person_column("reporter_id", nullable=True),
        KEEPER,
    ),
    orders=(Order("ENTRY", (), DEATH, "By entry"),),
)
@strawberry.type
class DeathReport:
    """The report of a death (prijava smrti): a person or an institution, and when."""

    entry_id: ID = key(to=DEATH)
    entry: DeathEntry = link(to=DEATH, on="entry_id")
    person: Person | None = link(to=DEATH, on="person_id")
    spouse: Person | None = link(to=DEATH, on="spouse_id")
    reporter: Person | None = link(
        "The reporter, where it is a person of the population register.",
        to=DEATH,
        on="reporter_id",
    )
    reporter_kind: ReporterKind = column(to=DEATH)
    reporter_name: str = column("Name of the reporter, in Serbian Cyrillic.", to=DEATH)
    reported_on: date = column("Day of the report (datum prijave).", to=DEATH)
    provenance: Provenance = provenance(to=DEATH)


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
    orders=(Order("ORDINAL", ("written_in", "ordinal"), DEATH, "By column and number in it"),),
    listed_by=("entry_id",),
    constraints=noted(),
)
@strawberry.type
class DeathNote:
    """A note of a death entry (Naknadni upisi i zabeleške, Primedbe); never erased."""

    id: ID = key(to=DEATH)
    entry: DeathEntry = link(to=DEATH, on="entry_id")
    person: Person | None = link(to=DEATH, on="person_id")
    spouse: Person | None = link(to=DEATH, on="spouse_id")
    written_in: NoteColumn = column("In which column it stands.", to=DEATH, filter=True)
    ordinal: int = column("Its number in that column.", to=DEATH, check="ordinal > 0")
    kind: DeathNoteKind = column(to=DEATH, filter=True)
    entered_on: date = column("Day on which it was written.", to=DEATH, filter=True)
    text: str = column("Text as entered, in Serbian Cyrillic; kept for good.", to=DEATH)
    basis: LegalBasis | None = embedded(
        "On what it rests.", to=DEATH, leaves=BASIS, present="basis_document"
    )
    registrar: str | None = column("Name of the registrar who signed it.", to=DEATH)
    provenance: Provenance = provenance(to=DEATH)


@CIVIL.record(
    key="person_id",
    about="person_id",
    orders=(Order("DIED", ("died_on",), DEATH_FACT, "By date of death"),),
)
@strawberry.type
class DeathFact:
    """That a person died, and when: all that the keepers of the roll learn of it."""

    person_id: ID = key(to=DEATH_FACT)
    person: Person = link(to=DEATH_FACT, on="person_id")
    died: PartialDate = partial_date("Date of death.", to=DEATH_FACT, on="died")
    provenance: Provenance = provenance(to=DEATH_FACT)


@CIVIL.lends(Person)
@strawberry.type
class PersonOfDeaths:
    """What the register of deaths lends to persons."""

    death_entry: DeathEntry | None = one(
        "The entry of the person's death.", to=DEATH, on="person_id", where={}
    )
    death: DeathFact | None = one(
        "That the person died, and when.", to=DEATH_FACT, on="person_id", where={}
    )
    spouses_death_entries: Connection[DeathEntry] = links(
        "Entries of the deaths of spouses whom the person survived.", to=DEATH, on="spouse_id"
    )


@CIVIL.lends(Unit)
@strawberry.type
class UnitOfDeaths:
    """What the register of deaths lends to units."""

    kept_death_entries: Connection[DeathEntry] = links(
        "Death entries that the unit keeps.", to=LISTED, on="keeper_code"
    )


@CIVIL.root
@strawberry.type
class DeathsRoot:
    """What the register of deaths answers at the root."""

    death_entry: DeathEntry | None = lookup("One death entry.", to=LISTED, by={"id": ID})
    death_entries: Connection[DeathEntry] = listing(
        "Registrars: the entries that their unit keeps. Supervisors: all, on a basis.", to=LISTED
    )
