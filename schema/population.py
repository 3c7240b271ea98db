"""The central population register (Centralni registar stanovništva)."""

from datetime import date
from enum import Enum
from uuid import UUID

import sqlalchemy as sa
import strawberry
from strawberry import ID

from auth.rules import CITIZEN
from auth.viewer import Capacity
from schema.declare import (
    Connection,
    Former,
    Order,
    Protected,
    Register,
    Search,
    Stored,
    Subject,
    availability,
    column,
    embedded,
    history,
    key,
    link,
    links,
    listing,
    lookup,
    matched,
    one,
    partial_date,
    provenance,
    self_lookup,
)
from schema.graph import Disclosure, PartialDate, Provenance
from schema.groups import IDENTIFIER, IDENTITY, INITIALS, PEOPLE, PERSON, RESIDENCE
from schema.local_government import Unit
from schema.scalars import Jmbg, UnitCode
from schema.scripts import Script, script
from schema.table import CODE
from schema.text import fold_question

POPULATION = Register(
    "population",
    "Central population register",
    source=("CENTRAL_POPULATION_REGISTER", "Министарство државне управе и локалне самоуправе"),
)

UNIT = "local_government.unit.code"


@strawberry.enum(description="Sex as entered in the birth register.")
class Sex(Enum):
    FEMALE = strawberry.enum_value("FEMALE", description="Female (ženski).")
    MALE = strawberry.enum_value("MALE", description="Male (muški).")


@strawberry.enum(description="Standing of a person's record.")
class PersonStatus(Enum):
    ACTIVE = strawberry.enum_value("ACTIVE", description="Not known to have died.")
    DECEASED = strawberry.enum_value(
        "DECEASED", description="Died, by the register of deaths (MKU)."
    )
    MERGED = strawberry.enum_value(
        "MERGED",
        description="A second record of one person; its id answers with the surviving one.",
    )


@strawberry.enum(description="By what a look-up found a person.")
class PersonMatch(Enum):
    ID = strawberry.enum_value("ID", description="Its id.")
    FORMER_ID = strawberry.enum_value("FORMER_ID", description="The id of a merged record.")
    CURRENT_NUMBER = strawberry.enum_value(
        "CURRENT_NUMBER", description="A JMBG or EBS that the person carries."
    )
    FORMER_NUMBER = strawberry.enum_value(
        "FORMER_NUMBER", description="A JMBG or EBS that the person no longer carries."
    )
    CURRENT_NAME = "CURRENT_NAME"
    FORMER_NAME = "FORMER_NAME"
    MINORITY_NAME = strawberry.enum_value(
        "MINORITY_NAME", description="The name in a minority's language."
    )


@strawberry.enum(description="Kind of an identifier.")
class IdentifierKind(Enum):
    JMBG = strawberry.enum_value(
        "JMBG", description="Unique master citizen number (jedinstveni matični broj)."
    )
    EBS = strawberry.enum_value(
        "EBS", description="Register number of a foreigner (evidencijski broj stranca)."
    )


@strawberry.enum(description="Why an identifier was determined.")
class IdentifierReason(Enum):
    FIRST = strawberry.enum_value("FIRST", description="The first one of its kind.")
    CORRECTION = strawberry.enum_value(
        "CORRECTION", description="Date of birth or sex was changed in the birth register."
    )
    NATURALISATION = strawberry.enum_value(
        "NATURALISATION", description="A foreigner became a citizen and got a JMBG."
    )


@strawberry.enum(description="Kind of an address.")
class AddressKind(Enum):
    RESIDENCE = strawberry.enum_value("RESIDENCE", description="Residence (prebivalište).")
    TEMPORARY = strawberry.enum_value("TEMPORARY", description="Temporary residence (boravište).")


@strawberry.type
class MinorityName:
    """The name in a minority's language and script, entered beside the Serbian form."""

    given_name: str
    surname: str
    language: str = strawberry.field(description="ISO 639-1 code, else 639-3.")
    script: Script | None = strawberry.field(
        description="Script of the surname's letters; null of another than those that are named."
    )


def _former(name: str) -> Former:
    return Former(lambda: POPULATION.named("FormerName"), name, ("valid_from", "valid_to"))


@POPULATION.record(
    key="id",
    subject=Subject(
        trail="trail_id",
        protection="protection",
        reach={Capacity.REGISTRAR: "birth_keeper", Capacity.ROLL_CLERK: "roll_unit"},
        codes=("birth_keeper", "roll_unit", "residence_unit"),
        circle="population.circle",
        alone="population.alone",
        bounds={Capacity.PARTY_OFFICER: "represents"},
    ),
    hidden=(
        Stored("trail_id", UUID, unique=True),
        Stored("protection", int, check="protection BETWEEN 0 AND 2"),
        Stored("birth_keeper", UnitCode, nullable=True, references=UNIT),
        Stored("roll_unit", UnitCode, nullable=True, references=UNIT),
        Stored("residence_unit", UnitCode, nullable=True, references=UNIT),
        # Whether the person represents a party: the officer of parties reaches no one else.
        Stored("represents", bool, nullable=True),
        Stored("birth_unit", UnitCode, nullable=True, references=UNIT),
        Stored("merged_into", UUID, nullable=True, references="population.person.id"),
        Stored("minority_given_name", str, nullable=True),
        Stored("minority_surname", str, nullable=True),
        Stored("minority_language", str, nullable=True),
        Stored("surname_sort", CODE, derived="hub.sort_cyrillic(surname)"),
        Stored("given_name_sort", CODE, derived="hub.sort_cyrillic(given_name)"),
        Stored("surname_latin_sort", CODE, derived="hub.sort_latin(surname)"),
        Stored("given_name_latin_sort", CODE, derived="hub.sort_latin(given_name)"),
    ),
    orders=(
        Order(
            "NAME",
            ("surname_sort", "given_name_sort"),
            IDENTITY,
            "By surname, then given name, in the order of the azbuka",
        ),
        Order(
            "NAME_LATIN",
            ("surname_latin_sort", "given_name_latin_sort"),
            IDENTITY,
            "By surname, then given name, in the order of the abeceda",
        ),
        Order("BORN", ("born_on",), IDENTITY, "By date of birth, its first possible day"),
    ),
    listed_by=("birth_keeper", "roll_unit"),
    search=Search(
        keys=lambda: POPULATION.named("NameKey"),
        key="key",
        matched="kind",
        fold=fold_question,
        to=PEOPLE,
    ),
    constraints=(
        sa.CheckConstraint("(status = 'MERGED') = (merged_into IS NOT NULL)", name="merged"),
        sa.CheckConstraint(
            "born_on <= (recorded_at AT TIME ZONE 'Europe/Belgrade')::date", name="born_by_then"
        ),
        sa.CheckConstraint(
            "num_nonnulls(minority_given_name, minority_surname, minority_language) IN (0, 3)",
            name="minority_name_whole",
        ),
        sa.Index(
            "person_merged_into_idx",
            "merged_into",
            postgresql_where=sa.text("merged_into IS NOT NULL"),
        ),
    ),
)
@strawberry.type
class Person:
    """A person in the population register: citizens, and foreigners with rights or duties here.

    Law on the Central Population Register, Sl. glasnik RS 17/2019.
    """

    id: ID = key("Random and for life; never a JMBG.", to=IDENTITY)
    matched_by: PersonMatch | None = matched(
        "By what a look-up or a search found the person; null elsewhere.", to=IDENTITY
    )
    status: PersonStatus = column(to=IDENTITY, filter=True)
    given_name: str = column(
        "Given name (lično ime) in Serbian Cyrillic.",
        to=IDENTITY,
        filter=True,
        former=_former("given_name"),
    )
    given_name_latin: str = column(
        "Given name in Serbian Latin, derived.",
        to=IDENTITY,
        derived="hub.latin(given_name)",
        former=_former("given_name_latin"),
    )
    surname: str = column(
        "Surname (prezime) in Serbian Cyrillic.",
        to=IDENTITY,
        filter=True,
        former=_former("surname"),
    )
    surname_latin: str = column(
        "Surname in Serbian Latin, derived.",
        to=IDENTITY,
        derived="hub.latin(surname)",
        former=_former("surname_latin"),
    )
    initials: str = column(
        "Initials of given name and surname (иницијали) in Serbian Cyrillic.",
        to=INITIALS,
        derived="left(given_name, 1) || '. ' || left(surname, 1) || '.'",
    )
    minority_name: MinorityName | None = embedded(
        "Name in the language and script of a national minority, as entered; never derived.",
        to=IDENTITY,
        leaves={
            "givenName": "minority_given_name",
            "surname": "minority_surname",
            "language": "minority_language",
            "script": ("minority_surname", script("minority_surname")),
        },
        present="minority_language",
    )
    sex: Sex = column(to=IDENTITY, filter=True)
    protection: int = column(
        "Protection level: 0 none, 1 address withheld, 2 person withheld; read with a clearance.",
        to=PERSON,
        clearance=True,
    )
    born: PartialDate = partial_date(
        "Date of birth; parts may be unknown.", to=IDENTITY, on="born", filter=True
    )
    birth_unit: Unit | None = link(
        "Unit of birth; null for a birth abroad.", to=IDENTITY, on="birth_unit", filter=True
    )
    birth_place: str = column("Settlement of birth, as entered.", to=IDENTITY)
    birth_country: str = column(
        "ISO 3166-1 alpha-2 code.", to=IDENTITY, check="birth_country ~ '^[A-Z]{2}$'"
    )
    birth_keeper: Unit | None = link(
        "The unit that keeps the birth entry; null where there is none in Serbia.",
        to=IDENTITY,
        on="birth_keeper",
    )
    identifiers: Connection["Identifier"] = links(
        "Identifiers with their history, the current ones included.", to=IDENTIFIER, on="person_id"
    )
    residence: "Address | None" = one(
        "The current residence (prebivalište).",
        to=RESIDENCE,
        on="person_id",
        where={"kind": "RESIDENCE", "valid_to": None},
        valid=("valid_from", "valid_to"),
    )
    residence_availability: Disclosure = availability(
        "Whether the residence is there to be read.", to=RESIDENCE, of="residence"
    )
    addresses: Connection["Address"] = links(
        "Addresses with their periods, former ones included.", to=RESIDENCE, on="person_id"
    )
    provenance: Provenance = provenance(to=IDENTITY)
    history: Connection["Person"] = history(to=IDENTITY)


@POPULATION.record(
    key="id",
    about="person_id",
    orders=(Order("VALID_FROM", ("valid_from",), IDENTIFIER, "By the first day of validity"),),
    listed_by=("person_id",),
    constraints=(
        sa.UniqueConstraint("value"),
        sa.CheckConstraint("valid_from <= valid_to", name="period"),
        # A foreigner's number is never a citizen's: Sl. glasnik RS 24/2018 knows no area 60 to 69.
        sa.CheckConstraint(
            "(kind = 'EBS') = (substr(value, 8, 2) BETWEEN '60' AND '69')", name="kind_of_value"
        ),
        sa.Index(
            "identifier_one_current_idx",
            "person_id",
            "kind",
            unique=True,
            postgresql_where=sa.text("valid_to IS NULL"),
        ),
    ),
)
@strawberry.type
class Identifier:
    """A number that identifies a person, for the time it was valid.

    A JMBG is no key: a change of date of birth or sex brings a new one. Sl. glasnik RS 24/2018.
    """

    id: ID = key(to=IDENTIFIER)
    person: Person = link(to=IDENTIFIER, on="person_id")
    kind: IdentifierKind = column(to=IDENTIFIER)
    value: Jmbg = column("All 13 digits.", to=IDENTIFIER, check="value ~ '^[0-9]{13}$'")
    ending: str = column(
        "The last two digits; the first seven would tell the date of birth.",
        to=IDENTIFIER,
        derived="right(value, 2)",
    )
    valid_from: date = column(to=IDENTIFIER)
    valid_to: date | None = column("The last day of validity; null while valid.", to=IDENTIFIER)
    reason: IdentifierReason = column(to=IDENTIFIER)
    provenance: Provenance = provenance(to=IDENTIFIER)
    history: Connection["Identifier"] = history(to=IDENTIFIER)


@POPULATION.record(
    key="id",
    about="person_id",
    protected=Protected.PARTS,
    orders=(Order("VALID_FROM", ("valid_from",), RESIDENCE, "By the first day of validity"),),
    listed_by=("person_id",),
    constraints=(
        sa.CheckConstraint("valid_from <= valid_to", name="period"),
        sa.Index(
            "address_one_residence_idx",
            "person_id",
            unique=True,
            postgresql_where=sa.text("valid_to IS NULL AND kind = 'RESIDENCE'"),
        ),
    ),
)
@strawberry.type
class Address:
    """A registered address and its period (prebivalište, boravište)."""

    id: ID = key(to=RESIDENCE)
    person: Person = link(to=RESIDENCE, on="person_id")
    kind: AddressKind = column(to=RESIDENCE, filter=True)
    unit: Unit = link(to=RESIDENCE, on="unit_code")
    settlement: str = column("Settlement (naseljeno mesto).", to=RESIDENCE)
    street: str = column("Street in Serbian Cyrillic.", to=RESIDENCE)
    number: str = column("House number with letter; `бб` where there is none.", to=RESIDENCE)
    valid_from: date = column(to=RESIDENCE)
    valid_to: date | None = column("The last day of validity; null while valid.", to=RESIDENCE)
    provenance: Provenance = provenance(to=RESIDENCE)
    history: Connection["Address"] = history(to=RESIDENCE)


@POPULATION.lends(Unit)
@strawberry.type
class UnitOfPopulation:
    """What the population register lends to units."""

    people: Connection[Person] = links(
        "Persons whose birth entry this unit keeps.", to=PEOPLE, on="birth_keeper"
    )


@POPULATION.root
@strawberry.type
class PopulationRoot:
    """What the register answers at the root."""

    person: Person | None = lookup(
        "One person by an exact identifier: an id, or a JMBG or EBS, a former one included. "
        "Registrars read persons of other units only with a stated basis (header Hub-Basis).",
        to=PERSON,
        by={"id": ID, "jmbg": Jmbg},
        meant="population.meant",
    )
    people: Connection[Person] = listing(
        "Registrars: the persons whose birth entry their unit keeps. Clerks of the roll: those of "
        "their unit's part of the roll. Supervisors: all, on a basis.",
        to=PEOPLE,
    )
    me: Person | None = self_lookup("The citizen's own record.", to=CITIZEN)
