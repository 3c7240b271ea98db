"""Personal status: notes on it, legal capacity, national affiliation, guardianship."""

from datetime import date
from enum import Enum

import sqlalchemy as sa
import strawberry
from strawberry import ID

from schema.civil import (
    BASIS,
    BASIS_COLUMNS,
    CIVIL,
    KEEPER,
    LegalBasis,
    NoteColumn,
    noted,
    person_column,
)
from schema.civil_births import KEPT, BirthEntry
from schema.civil_parents import ParentRole
from schema.declare import (
    Connection,
    Order,
    Protected,
    column,
    embedded,
    key,
    link,
    links,
    one,
    provenance,
)
from schema.graph import Provenance
from schema.groups import AFFILIATION, CAPACITY, STATUS
from schema.population import Person


@strawberry.enum(description="What of the personal status a note changes.")
class StatusNoteKind(Enum):
    PATERNITY_RECOGNISED = strawberry.enum_value(
        "PATERNITY_RECOGNISED", description="Paternity recognised (priznanje očinstva)."
    )
    PATERNITY_DETERMINED = strawberry.enum_value(
        "PATERNITY_DETERMINED",
        description="Paternity determined by a court (utvrđivanje očinstva).",
    )
    PATERNITY_CONTESTED = strawberry.enum_value(
        "PATERNITY_CONTESTED", description="Paternity contested (osporavanje očinstva)."
    )
    MATERNITY_RECOGNISED = strawberry.enum_value(
        "MATERNITY_RECOGNISED", description="Maternity recognised (priznanje materinstva)."
    )
    MATERNITY_DETERMINED = strawberry.enum_value(
        "MATERNITY_DETERMINED",
        description="Maternity determined by a court (utvrđivanje materinstva).",
    )
    MATERNITY_CONTESTED = strawberry.enum_value(
        "MATERNITY_CONTESTED", description="Maternity contested (osporavanje materinstva)."
    )
    ADOPTION = strawberry.enum_value("ADOPTION", description="Adoption (usvojenje).")
    ADOPTION_END = strawberry.enum_value(
        "ADOPTION_END", description="End of an adoption (prestanak usvojenja)."
    )
    SEX_CHANGED = strawberry.enum_value("SEX_CHANGED", description="Change of sex (promena pola).")
    CAPACITY_RESTRICTED = strawberry.enum_value(
        "CAPACITY_RESTRICTED",
        description="Deprived of legal capacity (lišenje poslovne sposobnosti).",
    )
    CAPACITY_RETURNED = strawberry.enum_value(
        "CAPACITY_RETURNED", description="Legal capacity returned (vraćanje poslovne sposobnosti)."
    )
    PARENTAL_RIGHT_EXTENDED = strawberry.enum_value(
        "PARENTAL_RIGHT_EXTENDED",
        description="Parental right extended (produženje roditeljskog prava) beyond the 18th year.",
    )
    PARENTAL_RIGHT_REMOVED = strawberry.enum_value(
        "PARENTAL_RIGHT_REMOVED",
        description="Deprived of parental right (lišenje roditeljskog prava); Family Law, art. 81 "
        "and 82.",
    )
    PARENTAL_RIGHT_RETURNED = strawberry.enum_value(
        "PARENTAL_RIGHT_RETURNED",
        description="Parental right returned (vraćanje roditeljskog prava); Family Law, art. 83.",
    )


RIGHTS = ", ".join(
    f"'{kind.name}'" for kind in StatusNoteKind if kind.name.startswith("PARENTAL_RIGHT_")
)


@strawberry.enum(description="How far legal capacity (poslovna sposobnost) is restricted.")
class CapacityKind(Enum):
    FULL = strawberry.enum_value("FULL", description="Deprived of it in full (potpuno lišenje).")
    PARTIAL = strawberry.enum_value("PARTIAL", description="In part (delimično lišenje).")


@CIVIL.record(
    key="id",
    about="person_id",
    reach=KEPT,
    hidden=(person_column("person_id"), KEEPER, *BASIS_COLUMNS),
    orders=(Order("ORDINAL", ("written_in", "ordinal"), STATUS, "By column and number in it"),),
    listed_by=("entry_id",),
    constraints=(
        *noted(),
        sa.CheckConstraint(f"parent IS NULL OR kind IN ({RIGHTS})", name="parent_of_right"),
    ),
)
@strawberry.type
class StatusNote:
    """A note of a birth entry on personal status: parentage, adoption, sex, capacity."""

    id: ID = key(to=STATUS)
    entry: BirthEntry = link(to=STATUS, on="entry_id")
    person: Person | None = link(to=STATUS, on="person_id")
    written_in: NoteColumn = column("In which column it stands.", to=STATUS, filter=True)
    ordinal: int = column("Its number in that column.", to=STATUS, check="ordinal > 0")
    kind: StatusNoteKind = column(to=STATUS, filter=True)
    parent: ParentRole | None = column(
        "Whose parental right it is; null where the note names neither or both.", to=STATUS
    )
    entered_on: date = column("Day on which it was written.", to=STATUS, filter=True)
    text: str = column("Text as entered, in Serbian Cyrillic; kept for good.", to=STATUS)
    basis: LegalBasis | None = embedded(
        "On what it rests.", to=STATUS, leaves=BASIS, present="basis_document"
    )
    registrar: str | None = column("Name of the registrar who signed it.", to=STATUS)
    provenance: Provenance = provenance(to=STATUS)


@CIVIL.record(
    key="id",
    about="person_id",
    orders=(
        Order("RESTRICTION", (), CAPACITY, "By restriction"),
        Order("SINCE", ("since",), STATUS, "By the first day"),
    ),
    listed_by=("person_id",),
    constraints=(sa.CheckConstraint("since <= until", name="period"),),
)
@strawberry.type
class LegalCapacity:
    """A restriction of legal capacity (lišenje poslovne sposobnosti), also as to the vote.

    Who keeps the roll reads whether it lasts and whether it takes the vote, and no more.
    """

    id: ID = key(to=CAPACITY)
    person: Person = link(to=CAPACITY, on="person_id")
    loses_vote: bool = column("Whether the court took the right to vote.", to=CAPACITY, filter=True)
    lasts: bool = column(
        "Whether it has no last day yet.", to=CAPACITY, filter=True, derived="until IS NULL"
    )
    kind: CapacityKind = column(to=STATUS)
    since: date = column("First day: when the decision became final.", to=STATUS)
    until: date | None = column("Last day; null while it lasts.", to=STATUS, filter=True)
    provenance: Provenance = provenance(to=CAPACITY)


@CIVIL.record(
    key="person_id",
    about="person_id",
    protected=Protected.PARTS,
    orders=(Order("PERSON", (), AFFILIATION, "By person"),),
)
@strawberry.type
class Affiliation:
    """National affiliation (nacionalna pripadnost), entered only as the person declared it.

    It is data of a special category.
    """

    person_id: ID = key(to=AFFILIATION)
    person: Person = link(to=AFFILIATION, on="person_id")
    nationality: str | None = column("As declared, in Serbian Cyrillic.", to=AFFILIATION)
    mother_tongue: str | None = column("As declared, in Serbian Cyrillic.", to=AFFILIATION)
    declared_on: date = column(to=AFFILIATION)
    provenance: Provenance = provenance(to=AFFILIATION)


@CIVIL.record(
    key="id",
    about="ward_id",
    beside=("guardian_id",),
    hidden=(person_column("ward_id"), person_column("guardian_id", nullable=True)),
    orders=(Order("SINCE", ("since",), STATUS, "By the first day"),),
    listed_by=("ward_id", "guardian_id"),
    constraints=(sa.CheckConstraint("since <= until", name="period"),),
)
@strawberry.type
class Guardianship:
    """Guardianship (starateljstvo) over a ward (štićenik), for its time."""

    id: ID = key(to=STATUS)
    ward: Person | None = link(to=STATUS, on="ward_id")
    guardian: Person | None = link(
        "Null also where the guardianship authority itself is the guardian.",
        to=STATUS,
        on="guardian_id",
    )
    since: date = column("First day.", to=STATUS)
    until: date | None = column("Last day; null while it lasts.", to=STATUS, filter=True)
    decision_number: str = column(to=STATUS)
    decision_on: date = column(to=STATUS)
    decision_body: str = column(
        "The guardianship authority (organ starateljstva), Serbian Cyrillic.", to=STATUS
    )
    provenance: Provenance = provenance(to=STATUS)


@CIVIL.lends(BirthEntry)
@strawberry.type
class StatusOfEntry:
    """Notes of an entry on personal status."""

    status_notes: Connection[StatusNote] = links(
        "Notes of both columns on personal status.", to=STATUS, on="entry_id"
    )


@CIVIL.lends(Person)
@strawberry.type
class PersonOfStatus:
    """What is known of a person's status beside the entries."""

    legal_capacity: Connection[LegalCapacity] = links(
        "Restrictions of legal capacity, former ones included.", to=CAPACITY, on="person_id"
    )
    affiliation: Affiliation | None = one(
        "National affiliation and mother tongue, as declared.",
        to=AFFILIATION,
        on="person_id",
        where={},
    )
    guardians: Connection[Guardianship] = links(
        "Guardianships over the person.", to=STATUS, on="ward_id"
    )
    wards: Connection[Guardianship] = links(
        "Guardianships that the person holds.", to=STATUS, on="guardian_id"
    )
