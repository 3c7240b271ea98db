"""The civil registers (matične knjige): areas, books, and what every entry has."""

from datetime import date
from enum import Enum

import sqlalchemy as sa
import strawberry
from strawberry import ID

from auth.rules import CITIZENSHIP_OFFICER_ON_BASIS, EVERYONE, REGISTRAR, SUPERVISOR_ON_BASIS
from schema.declare import (
    Connection,
    Order,
    Register,
    Stored,
    column,
    key,
    link,
    links,
    listing,
    lookup,
    provenance,
)
from schema.graph import Provenance
from schema.local_government import Unit
from schema.scalars import UnitCode
from schema.table import CODE

CIVIL = Register(
    "civil",
    "Civil registers",
    source=("CIVIL_REGISTERS", "Министарство државне управе и локалне самоуправе"),
)

PERSON = "population.person.id"
# Who lists and looks up entries; a citizen reads only those that hang on their own record.
OFFICE = REGISTRAR | SUPERVISOR_ON_BASIS
LISTED = OFFICE | CITIZENSHIP_OFFICER_ON_BASIS
COUNTRY = "{} ~ '^[A-Z]{{2}}$'"
HOUR = "{} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'"
# Registrars reach what hangs on an entry by the unit that keeps its book, as the entry itself.
KEEPER = Stored("keeper_code", UnitCode, references="local_government.unit.code")


def person_column(name: str, *, nullable: bool = False) -> Stored:
    """The column behind a link to a person, null in the graph where the viewer reaches nobody."""
    return Stored(name, sa.Uuid(), nullable=nullable, references=PERSON)


def identified() -> tuple[sa.Constraint, ...]:
    """What tells one entry from all others: its mark, its place in a book, or both."""
    return (
        sa.UniqueConstraint("entry_mark"),
        sa.UniqueConstraint("area_id", "year", "number"),
        sa.CheckConstraint("entry_mark IS NOT NULL OR number IS NOT NULL", name="identified"),
        sa.CheckConstraint(
            "num_nonnulls(area_id, volume, page, number, year) IN (0, 5)", name="coordinates_whole"
        ),
    )


@strawberry.enum(description="Kind of a register and its books.")
class BookKind(Enum):
    BIRTHS = strawberry.enum_value("BIRTHS", description="Births (matična knjiga rođenih, MKR).")
    MARRIAGES = strawberry.enum_value(
        "MARRIAGES", description="Marriages (matična knjiga venčanih, MKV)."
    )
    DEATHS = strawberry.enum_value("DEATHS", description="Deaths (matična knjiga umrlih, MKU).")


@CIVIL.record(
    key="id",
    hidden=(
        Stored("name_sort", CODE, derived="hub.sort_cyrillic(name)"),
        Stored("name_latin_sort", CODE, derived="hub.sort_latin(name)"),
    ),
    orders=(
        Order("NAME", ("name_sort",), EVERYONE, "By name in the order of the azbuka"),
        Order("NAME_LATIN", ("name_latin_sort",), EVERYONE, "By name in the order of the abeceda"),
    ),
    listed_by=("unit_code", "keeper_code"),
    constraints=(sa.CheckConstraint("valid_from <= valid_to", name="period"),),
)
@strawberry.type
class RegistrationArea:
    """A registration area (matično područje): settlements whose books are kept at one seat.

    Law on civil registers, Sl. glasnik RS 20/2009, 145/2014, 47/2018; Instruction, item 3.
    """

    id: ID = key(to=EVERYONE)
    name: str = column("Name in Serbian Cyrillic.", to=EVERYONE, filter=True)
    name_latin: str = column(
        "Name in Serbian Latin, derived.", to=EVERYONE, derived="hub.latin(name)"
    )
    unit: Unit = link("The unit whose territory it is.", to=EVERYONE, on="unit_code", filter=True)
    keeper: Unit = link(
        "The unit that keeps the books; another one for Kosovo and Metohija.",
        to=EVERYONE,
        on="keeper_code",
        filter=True,
    )
    seat: str = column("Settlement of its seat, in Serbian Cyrillic.", to=EVERYONE)
    valid_from: date = column(to=EVERYONE)
    valid_to: date | None = column(
        "The last day, the end of a year; null while it is.", to=EVERYONE, filter=True
    )
    books: Connection["Book"] = links("Its books.", to=EVERYONE, on="area_id")
    provenance: Provenance = provenance(to=EVERYONE)


@CIVIL.record(
    key="id",
    orders=(Order("VOLUME", ("kind", "first_year", "volume"), EVERYONE, "By kind and year"),),
    listed_by=("area_id",),
    constraints=(
        sa.UniqueConstraint("area_id", "kind", "volume"),
        sa.CheckConstraint("first_year <= last_year", name="years"),
        sa.CheckConstraint("first_number <= last_number", name="numbers"),
    ),
)
@strawberry.type
class Book:
    """One volume of a register (matična knjiga); current numbers begin anew each year."""

    id: ID = key(to=EVERYONE)
    area: RegistrationArea = link(to=EVERYONE, on="area_id")
    kind: BookKind = column(to=EVERYONE, filter=True)
    volume: str = column("Mark of the volume, as on its cover.", to=EVERYONE, filter=True)
    first_year: int = column("Year of its first entry.", to=EVERYONE, filter=True)
    last_year: int | None = column("Year of its last entry; null while written in.", to=EVERYONE)
    first_number: int | None = column(
        "Current number (tekući broj) of its first entry.", to=EVERYONE, check="first_number > 0"
    )
    last_number: int | None = column("Current number of its last entry.", to=EVERYONE)
    provenance: Provenance = provenance(to=EVERYONE)


@strawberry.interface
class Entry:
    """An entry of a civil register (upis u matičnu knjigu).

    It is known by its mark, under the Law on the Civil-Status Register, Sl. glasnik RS 109/2025, by
    its place in a book, or by both.
    """

    id: ID = strawberry.field(description="The record's key.")
    entry_mark: str | None = strawberry.field(
        description="Unique identification mark (jedinstvena identifikaciona oznaka upisa)."
    )
    area: RegistrationArea | None = strawberry.field(description="Registration area of the book.")
    volume: str | None = strawberry.field(description="Mark of the volume.")
    page: int | None = strawberry.field(description="Page (strana).")
    number: int | None = strawberry.field(
        description="Current number (tekući broj) within the year."
    )
    year: int | None = strawberry.field(description="Year of the current number.")
    entered_on: date = strawberry.field(description="Day of the entry (datum upisa).")
    keeper: Unit = strawberry.field(description="The unit that keeps the entry.")
    registrar: str | None = strawberry.field(
        description="Name of the registrar (matičar), as entered."
    )
    provenance: Provenance = strawberry.field(description="Where this record comes from.")


@strawberry.enum(description="In which column of an entry a note stands.")
class NoteColumn(Enum):
    LATER_ENTRIES = strawberry.enum_value(
        "LATER_ENTRIES", description="Later entries and annotations (Naknadni upisi i zabeleške)."
    )
    REMARKS = strawberry.enum_value(
        "REMARKS", description="Remarks made together with the entry (Primedbe)."
    )


@strawberry.type
class LegalBasis:
    """The document on which a note rests."""

    document: str = strawberry.field(description="Its kind (решење, пресуда), Serbian Cyrillic.")
    number: str | None
    dated: date | None
    body: str | None = strawberry.field(description="Who made it, in Serbian Cyrillic.")


BASIS = {
    "document": "basis_document",
    "number": "basis_number",
    "dated": "basis_dated",
    "body": "basis_body",
}
BASIS_COLUMNS = (
    Stored("basis_document", str, nullable=True),
    Stored("basis_number", str, nullable=True),
    Stored("basis_dated", date, nullable=True),
    Stored("basis_body", str, nullable=True),
)


def noted() -> tuple[sa.Constraint, ...]:
    """Notes of one column are numbered; what a basis says, it says of a document."""
    return (
        sa.UniqueConstraint("entry_id", "written_in", "ordinal"),
        sa.CheckConstraint(
            "basis_document IS NOT NULL OR num_nonnulls(basis_number, basis_dated, basis_body) = 0",
            name="basis_whole",
        ),
    )


@CIVIL.lends(Unit)
@strawberry.type
class UnitOfCivil:
    """What the civil registers lend to units: areas of the territory, and areas kept."""

    registration_areas: Connection[RegistrationArea] = links(
        "Registration areas of the unit's territory.", to=EVERYONE, on="unit_code"
    )
    kept_areas: Connection[RegistrationArea] = links(
        "Registration areas whose books the unit keeps.", to=EVERYONE, on="keeper_code"
    )


@CIVIL.root
@strawberry.type
class CivilRoot:
    """What the register answers at the root to everybody."""

    registration_area: RegistrationArea | None = lookup(
        "One registration area.", to=EVERYONE, by={"id": ID}
    )
    registration_areas: Connection[RegistrationArea] = listing(
        "All registration areas, former ones included.", to=EVERYONE
    )
