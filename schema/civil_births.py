"""Births (matična knjiga rođenih): the entry, and who reported it."""

from datetime import date
from enum import Enum

import sqlalchemy as sa
import strawberry
from strawberry import ID

from auth.viewer import Capacity
from schema.civil import (
    CIVIL,
    COUNTRY,
    HOUR,
    KEEPER,
    LISTED,
    OFFICE,
    Entry,
    RegistrationArea,
    identified,
    person_column,
)
from schema.declare import (
    Connection,
    Order,
    Protected,
    Stored,
    availability,
    column,
    computed,
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
from schema.groups import BIRTH, CLOSED
from schema.local_government import Unit
from schema.population import MinorityName, Person, Sex
from schema.scalars import Jmbg
from schema.scripts import script

KEPT = {Capacity.REGISTRAR: "keeper_code"}
CHILD = person_column("child_id", nullable=True)  # nobody, of a stillborn child


@strawberry.enum(description="How a birth came to be entered.")
class BirthKind(Enum):
    REGULAR = strawberry.enum_value("REGULAR", description="On the report of the birth.")
    LATE = strawberry.enum_value(
        "LATE", description="Late, on a decision, after 30 days (naknadni upis)."
    )
    FOUND = strawberry.enum_value("FOUND", description="A found child (nahoče), where it was.")
    ABROAD = strawberry.enum_value("ABROAD", description="On foreign documents.")
    ADOPTION = strawberry.enum_value(
        "ADOPTION", description="A new basic entry (osnovni upis) after full adoption."
    )


@strawberry.enum(description="Who reported a birth or a death.")
class ReporterKind(Enum):
    PERSON = "PERSON"
    INSTITUTION = strawberry.enum_value("INSTITUTION", description="Such as a health institution.")


@CIVIL.record(
    key="id",
    about="person_id",
    reach=KEPT,
    hidden=(
        # Nobody's of the stillborn, who are in no register of persons.
        person_column("person_id", nullable=True),
        Stored("stillborn", bool, nullable=True),
        Stored("minority_given_name", str, nullable=True),
        Stored("minority_surname", str, nullable=True),
        Stored("minority_language", str, nullable=True),
    ),
    orders=(
        Order("ENTERED_ON", ("entered_on",), BIRTH, "By the day of the entry"),
        Order("BORN", ("born_on",), BIRTH, "By date of birth, its first possible day"),
    ),
    listed_by=("person_id", "keeper_code"),
    constraints=(
        *identified(),
        sa.CheckConstraint(
            "num_nonnulls(minority_given_name, minority_surname, minority_language) IN (0, 3)",
            name="minority_name_whole",
        ),
        sa.CheckConstraint(
            "(late_decision_number IS NULL) = (late_decision_on IS NULL) "
            "AND (kind <> 'LATE' OR late_decision_number IS NOT NULL)",
            name="late_decision",
        ),
        sa.CheckConstraint(
            "(person_id IS NULL) = (stillborn IS TRUE) "
            "AND (given_name IS NOT NULL OR stillborn IS TRUE)",
            name="stillborn_or_person",
        ),
        sa.CheckConstraint(
            "found_on IS NULL OR (kind = 'FOUND' AND found_on >= born_on)", name="found"
        ),
    ),
)
@strawberry.type
class BirthEntry(Entry):
    """An entry of the register of births (upis u matičnu knjigu rođenih).

    Law on civil registers, Sl. glasnik RS 20/2009, 145/2014, 47/2018, art. 45. Names are those of
    the entry; what changed since is in its notes and with the person.
    """

    id: ID = key(to=BIRTH)
    entry_mark: str | None = column(
        "Unique identification mark (jedinstvena identifikaciona oznaka upisa).",
        to=BIRTH,
        filter=True,
    )
    area: RegistrationArea | None = link(
        "Registration area of the book.", to=BIRTH, on="area_id", filter=True
    )
    volume: str | None = column("Mark of the volume.", to=BIRTH)
    page: int | None = column("Page (strana).", to=BIRTH)
    number: int | None = column(
        "Current number (tekući broj) within the year.", to=BIRTH, filter=True, check="number > 0"
    )
    year: int | None = column("Year of the current number.", to=BIRTH, filter=True)
    entered_on: date = column("Day of the entry (datum upisa).", to=BIRTH, filter=True)
    keeper: Unit = link("The unit that keeps the entry.", to=BIRTH, on="keeper_code", filter=True)
    registrar: str | None = column("Name of the registrar (matičar), as entered.", to=BIRTH)
    person: Person | None = link(
        "Whose birth it is; null of a stillborn child.", to=BIRTH, on="person_id"
    )
    is_stillborn: bool = column(
        "Whether the child was stillborn (mrtvorođeno dete): an entry without a person.",
        to=BIRTH,
        filter=True,
        derived="stillborn IS TRUE",
    )
    # An entry made anew would tell of the adoption; no one learns of it by walking the graph.
    kind: BirthKind = column(
        "How the birth came to be entered; not told to whom an adoption is not.",
        to=OFFICE,
        filter=True,
    )
    given_name: str | None = column(
        "Given name (ime) in Serbian Cyrillic; null of a stillborn child without one.", to=BIRTH
    )
    surname: str = column("Surname (prezime) in Serbian Cyrillic.", to=BIRTH)
    minority_name: MinorityName | None = embedded(
        "Name in the language and script of a national minority, as entered.",
        to=BIRTH,
        leaves={
            "givenName": "minority_given_name",
            "surname": "minority_surname",
            "language": "minority_language",
            "script": ("minority_surname", script("minority_surname")),
        },
        present="minority_language",
    )
    sex: Sex = column("Sex (pol) as entered.", to=BIRTH)
    born: PartialDate = partial_date("Date of birth.", to=BIRTH, on="born", filter=True)
    born_at: str | None = column("Hour of birth, `HH:MM`.", to=BIRTH, check=HOUR.format("born_at"))
    found_on: date | None = column(
        "Day on which a found child (nahoče) was found, where it is stated.", to=BIRTH
    )
    birth_place: str = column(
        "Settlement of birth, or where the child was found; Serbian Cyrillic.", to=BIRTH
    )
    birth_unit: Unit | None = link("Null abroad.", to=BIRTH, on="birth_unit_code")
    birth_country: str = column(
        "ISO 3166-1 alpha-2 code.", to=BIRTH, check=COUNTRY.format("birth_country")
    )
    jmbg: Jmbg | None = column("JMBG, once it is determined.", to=BIRTH)
    citizenship: str | None = column("The column Državljanstvo, as it stands now.", to=BIRTH)
    late_decision_number: str | None = column("Number of the decision on a late entry.", to=BIRTH)
    late_decision_on: date | None = column("Date of that decision.", to=BIRTH)
    report: "BirthReport | None" = one("Who reported the birth.", to=BIRTH, on="entry_id", where={})
    provenance: Provenance = provenance(to=BIRTH)
    history: Connection["BirthEntry"] = history(to=BIRTH)


@CIVIL.record(
    key="entry_id",
    about="child_id",
    beside=("reporter_id",),
    reach=KEPT,
    hidden=(CHILD, person_column("reporter_id", nullable=True), KEEPER),
    orders=(Order("ENTRY", (), BIRTH, "By entry"),),
)
@strawberry.type
class BirthReport:
    """The report of a birth (prijava rođenja): a person or a health institution, and when."""

    entry_id: ID = key(to=BIRTH)
    entry: BirthEntry = link(to=BIRTH, on="entry_id")
    child: Person | None = link(to=BIRTH, on="child_id")
    reporter: Person | None = link(
        "The reporter, where it is a person of the population register.",
        to=BIRTH,
        on="reporter_id",
    )
    reporter_kind: ReporterKind = column(to=BIRTH)
    reporter_name: str = column("Name of the reporter, in Serbian Cyrillic.", to=BIRTH)
    reported_on: date = column("Day of the report (datum prijave).", to=BIRTH)
    due_on: date | None = column(
        "Last day of the term for the report, by the law in force at the entry: 15 days, of the "
        "stillborn 24 hours; null of entries that were taken over without it.",
        to=BIRTH,
    )
    is_late: bool | None = computed(
        "Whether the report came after its term; null where the term is not known.",
        to=BIRTH,
        uses=("reported_on", "due_on"),
        sql=lambda row: row.c["reported_on"] > row.c["due_on"],
    )
    address: "BirthReportAddress | None" = one(
        "Residence of the reporter, as entered.", to=BIRTH, on="entry_id", where={}
    )
    address_availability: Disclosure = availability(
        "Whether that residence is there to be read.", to=BIRTH, of="address"
    )
    provenance: Provenance = provenance(to=BIRTH)


@CIVIL.record(
    key="entry_id",
    about="child_id",
    beside=("reporter_id",),
    reach=KEPT,
    protected=Protected.PARTS,
    hidden=(CHILD, person_column("reporter_id", nullable=True), KEEPER),
    orders=(Order("REPORT", (), BIRTH, "By report"),),
)
@strawberry.type
class BirthReportAddress:
    """The residence of who reported a birth, as entered."""

    entry_id: ID = key(to=BIRTH)
    report: BirthReport = link(to=BIRTH, on="entry_id")
    child: Person | None = link(to=BIRTH, on="child_id")
    reporter: Person | None = link(to=BIRTH, on="reporter_id")
    settlement: str = column("Settlement, in Serbian Cyrillic.", to=BIRTH)
    street: str | None = column("Street and number, in Serbian Cyrillic.", to=BIRTH)
    unit: Unit | None = link("Null abroad.", to=BIRTH, on="unit_code")
    country: str = column("ISO 3166-1 alpha-2 code.", to=BIRTH, check=COUNTRY.format("country"))
    provenance: Provenance = provenance(to=BIRTH)


@CIVIL.record(
    key="id",
    about="person_id",
    hidden=(person_column("person_id"),),
    orders=(Order("CLOSED_ON", ("closed_on",), CLOSED, "By the day of closing"),),
    constraints=(*identified(), sa.UniqueConstraint("replaced_by_id")),
)
@strawberry.type
class ClosedBirthEntry:
    """The first entry of a fully adopted person (zatvoren upis), closed to inspection.

    Nobody reads it here. Its parents stand in its text only, so that no parent leads to the child.
    """

    id: ID = key(to=CLOSED)
    person: Person | None = link(to=CLOSED, on="person_id")
    replaced_by: BirthEntry = link("The new basic entry.", to=CLOSED, on="replaced_by_id")
    closed_on: date = column(to=CLOSED)
    decision_number: str = column("Number of the decision on adoption.", to=CLOSED)
    decision_on: date = column(to=CLOSED)
    decision_body: str = column("Who decided, in Serbian Cyrillic.", to=CLOSED)
    entry_mark: str | None = column(to=CLOSED)
    area: RegistrationArea | None = link(to=CLOSED, on="area_id")
    volume: str | None = column(to=CLOSED)
    page: int | None = column(to=CLOSED)
    number: int | None = column(to=CLOSED, check="number > 0")
    year: int | None = column(to=CLOSED)
    text: str = column("All that stood in it, in Serbian Cyrillic.", to=CLOSED)
    provenance: Provenance = provenance(to=CLOSED)


@CIVIL.lends(Person)
@strawberry.type
class PersonOfBirths:
    """What the register of births lends to persons."""

    birth_entries: Connection[BirthEntry] = links(
        "The person's birth entry; more than one only by mistake.", to=BIRTH, on="person_id"
    )


@CIVIL.lends(Unit)
@strawberry.type
class UnitOfBirths:
    """What the register of births lends to units."""

    kept_birth_entries: Connection[BirthEntry] = links(
        "Birth entries that the unit keeps.", to=LISTED, on="keeper_code"
    )


@CIVIL.root
@strawberry.type
class BirthsRoot:
    """What the register of births answers at the root."""

    birth_entry: BirthEntry | None = lookup("One birth entry.", to=LISTED, by={"id": ID})
    birth_entries: Connection[BirthEntry] = listing(
        "Registrars: the entries that their unit keeps. Supervisors: all, on a basis.", to=LISTED
    )
