"""Citizenship (državljanstvo): periods, foreign citizenships, and the books of citizens."""

from datetime import date
from enum import Enum
from uuid import UUID

import sqlalchemy as sa
import strawberry
from strawberry import ID

from auth.rules import CITIZENSHIP_OFFICER, REGISTRAR, REVISION_COMMISSION, SUPERVISOR_ON_BASIS
from auth.viewer import Capacity
from schema.declare import (
    Connection,
    Order,
    Register,
    Stored,
    column,
    history,
    key,
    link,
    links,
    listing,
    one,
    provenance,
)
from schema.graph import Provenance
from schema.groups import CITIZENSHIP as FACT
from schema.groups import DECISIONS, PUBLIC, ROLL
from schema.local_government import Unit
from schema.population import Person
from schema.scalars import UnitCode

CITIZENSHIP = Register(
    "citizenship",
    "Citizenship (državljanstvo)",
    source=("CITIZENSHIP", "Министарство унутрашњих послова"),
)

PERSON = "population.person.id"
# The officer of citizenship reads all of this register and persons on a basis only: a row stands
# without its person too, so each link to one may be null over a column that never is.
WHOSE = Stored("person_id", UUID, references=PERSON)
# Who lists the fact of citizenship beyond the own record.
LISTED = (
    REGISTRAR | ROLL | SUPERVISOR_ON_BASIS | CITIZENSHIP_OFFICER | REVISION_COMMISSION
)  # fmt: skip


@strawberry.enum(
    description="How citizenship was acquired; Law on citizenship, Sl. glasnik RS 135/2004, "
    "90/2007, 24/2018, art. 6."
)
class CitizenshipGround(Enum):
    DESCENT = strawberry.enum_value("DESCENT", description="Descent (poreklo), art. 7 to 12.")
    BIRTH_ON_TERRITORY = strawberry.enum_value(
        "BIRTH_ON_TERRITORY",
        description="Birth on the territory of the Republic of Serbia (rođenje na teritoriji), "
        "art. 13.",
    )
    ADMISSION = strawberry.enum_value(
        "ADMISSION",
        description="Admission (prijem), art. 14 to 23, or anew (ponovno sticanje), art. 34.",
    )
    INTERNATIONAL_TREATY = strawberry.enum_value(
        "INTERNATIONAL_TREATY", description="International treaties (međunarodni ugovori), art. 6."
    )
    DETERMINATION = strawberry.enum_value(
        "DETERMINATION",
        description="Determination (utvrđivanje) of one who is in no record, art. 44.",
    )
    DEEMED = strawberry.enum_value(
        "DEEMED", description="Deemed a citizen (smatra se državljaninom), art. 52."
    )


@strawberry.enum(description="By what citizenship ended; the law's art. 27, and 32 and 45.")
class CitizenshipEnd(Enum):
    RELEASE = strawberry.enum_value("RELEASE", description="Release (otpust), art. 28 to 32.")
    RENUNCIATION = strawberry.enum_value(
        "RENUNCIATION", description="Renunciation (odricanje), art. 33."
    )
    INTERNATIONAL_TREATY = strawberry.enum_value(
        "INTERNATIONAL_TREATY", description="International treaties (međunarodni ugovori), art. 27."
    )
    ANNULMENT = strawberry.enum_value(
        "ANNULMENT",
        description="Annulment (poništaj) of the acquisition or of its entry, art. 45.",
    )


@CITIZENSHIP.record(
    key="id",
    about="person_id",
    hidden=(WHOSE,),
    orders=(Order("SINCE", ("since",), FACT, "By the first day"),),
    listed_by=("person_id", "birth_keeper", "roll_unit"),
    constraints=(
        sa.CheckConstraint("since <= until", name="period"),
        sa.CheckConstraint("(until IS NULL) = (ended_by IS NULL)", name="ended"),
        sa.Index(
            "citizenship_one_open_idx",
            "person_id",
            unique=True,
            postgresql_where=sa.text("until IS NULL"),
        ),
    ),
)
@strawberry.type
class Citizenship:
    """One period of citizenship of the Republic of Serbia (državljanstvo).

    It stands in the birth register's column "Državljanstvo"; a person has at most one open period.
    """

    id: ID = key(to=FACT)
    person: Person | None = link(to=FACT, on="person_id")
    since: date = column(
        "The first day; where only a part of the date is known, its first possible day.",
        to=FACT,
        filter=True,
    )
    until: date | None = column("The last day; null while it lasts.", to=FACT, filter=True)
    ground: CitizenshipGround = column("How it was acquired.", to=FACT, filter=True)
    ended_by: CitizenshipEnd | None = column(
        "By what it ended; null while it lasts.", to=FACT, filter=True
    )
    provenance: Provenance = provenance(to=FACT)
    history: Connection["Citizenship"] = history(to=FACT)


@CITIZENSHIP.record(
    key="id",
    about="person_id",
    hidden=(WHOSE,),
    orders=(Order("COUNTRY", ("country",), DECISIONS, "By the code of the state"),),
    listed_by=("person_id",),
    constraints=(sa.CheckConstraint("since <= until", name="period"),),
)
@strawberry.type
class ForeignCitizenship:
    """A citizenship of another state (strano državljanstvo), for the time it is known to last."""

    id: ID = key(to=DECISIONS)
    person: Person | None = link(to=DECISIONS, on="person_id")
    country: str = column(
        "ISO 3166-1 alpha-2 code of the state.",
        to=DECISIONS,
        filter=True,
        check="country ~ '^[A-Z]{2}$'",
    )
    since: date | None = column("The first day; null where not known.", to=DECISIONS)
    until: date | None = column("The last day; null while it lasts.", to=DECISIONS)
    provenance: Provenance = provenance(to=DECISIONS)


@CITIZENSHIP.record(
    key="id",
    orders=(Order("YEAR", ("year_from",), PUBLIC, "By the first year"),),
    listed_by=("keeper_code",),
    constraints=(
        sa.UniqueConstraint("keeper_code", "area", "volume"),
        sa.CheckConstraint("year_from <= year_to", name="years"),
    ),
)
@strawberry.type
class CitizensBook:
    """A volume of a book of citizens (knjiga državljana), kept under older rules.

    Part of the record of citizens: Law on citizenship, art. 48, para. 2.
    """

    id: ID = key(to=PUBLIC)
    keeper: Unit = link("The unit that keeps it.", to=PUBLIC, on="keeper_code", filter=True)
    area: str = column("Registration area (matično područje), in Serbian Cyrillic.", to=PUBLIC)
    area_latin: str = column(to=PUBLIC, derived="hub.latin(area)")
    volume: str = column("The volume's mark (knjiga).", to=PUBLIC)
    year_from: int = column("The first year of its entries.", to=PUBLIC, filter=True)
    year_to: int | None = column("The last year of its entries, where known.", to=PUBLIC)
    provenance: Provenance = provenance(to=PUBLIC)


@CITIZENSHIP.record(
    key="id",
    about="person_id",
    # Scope follows the book, as elsewhere: whoever keeps it lists it, whoever keeps the birth
    # entry only, reads one person's by an exact identifier.
    reach={Capacity.REGISTRAR: "keeper_code"},
    hidden=(
        WHOSE,
        # The book's keeper once more: policies read their own row only.
        Stored("keeper_code", UnitCode, references="local_government.unit.code"),
    ),
    orders=(Order("NUMBER", ("year", "number"), FACT, "By year and current number"),),
    listed_by=("person_id", "book_id"),
    constraints=(sa.UniqueConstraint("book_id", "year", "number"),),
)
@strawberry.type
class CitizensBookEntry:
    """An entry of a book of citizens (upis u knjigu državljana): a ground for a certificate.

    Changed by the rules for entries in the birth register, never erased.
    """

    id: ID = key(to=FACT)
    book: CitizensBook = link(to=FACT, on="book_id")
    person: Person | None = link(to=FACT, on="person_id")
    page: str | None = column("Page (strana).", to=FACT)
    number: int = column("Current number (tekući broj) within the year.", to=FACT, filter=True)
    year: int = column(to=FACT, filter=True)
    entered_on: date | None = column("Date of entry, where known.", to=FACT, filter=True)
    text: str = column("The entry as it stands, in Serbian Cyrillic.", to=FACT)
    grounds: str | None = column(
        "The documents on which it rests, as entered, in Serbian Cyrillic.", to=FACT
    )
    provenance: Provenance = provenance(to=FACT)


@CITIZENSHIP.lends(CitizensBook)
@strawberry.type
class EntriesOfBook:
    """What stands in a book, for those who list the fact of citizenship."""

    entries: Connection[CitizensBookEntry] = links(
        "Its entries; for a registrar where the own unit keeps the book.", to=LISTED, on="book_id"
    )


@CITIZENSHIP.lends(Person)
@strawberry.type
class PersonOfCitizenship:
    """What the register lends to persons: the fact of citizenship."""

    citizenship: Citizenship | None = one(
        "The citizenship of the Republic of Serbia that lasts.",
        to=FACT,
        on="person_id",
        where={"until": None},
        valid=("since", "until"),
    )
    citizenships: Connection[Citizenship] = links(
        "Periods of citizenship, former ones included.", to=FACT, on="person_id"
    )
    foreign_citizenships: Connection[ForeignCitizenship] = links(
        "Citizenships of other states.", to=DECISIONS, on="person_id"
    )
    citizens_book_entries: Connection[CitizensBookEntry] = links(
        "Entries in books of citizens; for a registrar those in books that the own unit keeps, "
        "and all of a person looked up exactly.",
        to=FACT,
        on="person_id",
    )


@CITIZENSHIP.lends(Unit)
@strawberry.type
class UnitOfCitizenship:
    """What the register lends to units: the books they keep."""

    citizens_books: Connection[CitizensBook] = links(
        "Books of citizens that the unit keeps.", to=PUBLIC, on="keeper_code"
    )


@CITIZENSHIP.root
@strawberry.type
class CitizenshipRoot:
    """What the register answers at the root of the fact."""

    citizenships: Connection[Citizenship] = listing(
        "Registrars: of persons whose birth entry their unit keeps. Clerks of the roll: of their "
        "unit's part of the roll. The Ministry of the Interior: all.",
        to=LISTED,
    )
