"""Parents as birth entries state them: who, and apart from it where they lived."""

from enum import Enum

import sqlalchemy as sa
import strawberry
from strawberry import ID

from schema.civil import CIVIL, COUNTRY, KEEPER, person_column
from schema.civil_births import CHILD, KEPT, BirthEntry
from schema.declare import (
    Connection,
    Order,
    Protected,
    availability,
    column,
    key,
    link,
    links,
    one,
    partial_date,
    provenance,
)
from schema.graph import Disclosure, PartialDate, Provenance
from schema.groups import FAMILY
from schema.local_government import Unit
from schema.population import Person
from schema.scalars import Jmbg


@strawberry.enum(description="Which parent a birth entry states.")
class ParentRole(Enum):
    MOTHER = strawberry.enum_value("MOTHER", description="Mother (majka).")
    FATHER = strawberry.enum_value("FATHER", description="Father (otac).")


@CIVIL.record(
    key="id",
    about="child_id",
    beside=("parent_id",),
    reach=KEPT,
    hidden=(CHILD, person_column("parent_id", nullable=True), KEEPER),
    orders=(Order("ROLE", ("role",), FAMILY, "Father, then mother"),),
    listed_by=("entry_id", "child_id", "parent_id"),
    constraints=(sa.UniqueConstraint("entry_id", "role"),),
)
@strawberry.type
class BirthParent:
    """A parent as a birth entry states them (podaci o roditeljima)."""

    id: ID = key(to=FAMILY)
    entry: BirthEntry = link(to=FAMILY, on="entry_id")
    role: ParentRole = column(to=FAMILY, filter=True)
    child: Person | None = link(to=FAMILY, on="child_id")
    parent: Person | None = link(
        "The parent, where the viewer reaches them.", to=FAMILY, on="parent_id"
    )
    given_name: str = column("Given name in Serbian Cyrillic.", to=FAMILY)
    surname: str = column("Surname in Serbian Cyrillic.", to=FAMILY)
    surname_before_marriage: str | None = column(
        "Surname before marriage (prezime pre zaključenja braka).", to=FAMILY
    )
    jmbg: Jmbg | None = column(to=FAMILY)
    born: PartialDate | None = partial_date(to=FAMILY, on="born")
    birth_place: str | None = column("Settlement, in Serbian Cyrillic.", to=FAMILY)
    birth_unit: Unit | None = link(to=FAMILY, on="birth_unit_code")
    birth_country: str | None = column(
        "ISO 3166-1 alpha-2 code.", to=FAMILY, check=COUNTRY.format("birth_country")
    )
    citizenship: str | None = column("Citizenship at the entry, Serbian Cyrillic.", to=FAMILY)
    address: "BirthParentAddress | None" = one(
        "Residence and address (prebivalište i adresa stana), as entered.",
        to=FAMILY,
        on="birth_parent_id",
        where={},
    )
    address_availability: Disclosure = availability(
        "Whether that residence is there to be read.", to=FAMILY, of="address"
    )
    provenance: Provenance = provenance(to=FAMILY)


@CIVIL.record(
    key="birth_parent_id",
    about="child_id",
    beside=("parent_id",),
    reach=KEPT,
    protected=Protected.PARTS,
    hidden=(CHILD, person_column("parent_id", nullable=True), KEEPER),
    orders=(Order("PARENT", (), FAMILY, "By parent"),),
)
@strawberry.type
class BirthParentAddress:
    """The residence of a parent, as the birth entry states it."""

    birth_parent_id: ID = key(to=FAMILY)
    birth_parent: BirthParent = link(to=FAMILY, on="birth_parent_id")
    child: Person | None = link(to=FAMILY, on="child_id")
    parent: Person | None = link(to=FAMILY, on="parent_id")
    settlement: str = column("Settlement, in Serbian Cyrillic.", to=FAMILY)
    street: str | None = column("Street and number, in Serbian Cyrillic.", to=FAMILY)
    unit: Unit | None = link("Null abroad.", to=FAMILY, on="unit_code")
    country: str = column("ISO 3166-1 alpha-2 code.", to=FAMILY, check=COUNTRY.format("country"))
    provenance: Provenance = provenance(to=FAMILY)


@CIVIL.lends(BirthEntry)
@strawberry.type
class ParentsOfEntry:
    """The parents that an entry states."""

    parents: Connection[BirthParent] = links(
        "Parents as entered; none of an unknown one.", to=FAMILY, on="entry_id"
    )


@CIVIL.lends(Person)
@strawberry.type
class PersonOfParents:
    """Who is whose parent, by the birth entries."""

    parents: Connection[BirthParent] = links(
        "The person's parents as the birth entry states them.", to=FAMILY, on="child_id"
    )
    children: Connection[BirthParent] = links(
        "The person as a parent, in each child's birth entry.", to=FAMILY, on="parent_id"
    )
