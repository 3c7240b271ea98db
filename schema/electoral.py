"""The unified electoral roll (Jedinstveni birački spisak)."""

from datetime import date
from enum import Enum
from uuid import UUID

import sqlalchemy as sa
import strawberry
from strawberry import ID

from auth.rules import EVERYONE, REVISION_COMMISSION, SUPERVISOR, SUPERVISOR_ON_BASIS
from schema.declare import (
    Connection,
    Order,
    Protected,
    Register,
    Stored,
    column,
    history,
    key,
    link,
    links,
    listing,
    lookup,
    one,
    provenance,
)
from schema.graph import Provenance
from schema.groups import CHANGES, PLACE, ROLL, SPECIAL, VOTER
from schema.local_government import Unit
from schema.population import Person

ELECTORAL = Register(
    "electoral",
    "Unified electoral roll",
    source=("UNIFIED_ELECTORAL_ROLL", "Министарство државне управе и локалне самоуправе"),
)

PERSON = "population.person.id"
LISTED = ROLL | SUPERVISOR_ON_BASIS | REVISION_COMMISSION
DECIDED = ROLL | SUPERVISOR | REVISION_COMMISSION


@strawberry.enum(description="Kind of a polling station.")
class StationKind(Enum):
    REGULAR = strawberry.enum_value("REGULAR", description="Of the unit (redovno biračko mesto).")
    ABROAD = strawberry.enum_value("ABROAD", description="At a diplomatic or consular post.")
    PRISON = strawberry.enum_value("PRISON", description="In an institution for sanctions.")
    KOSOVO = strawberry.enum_value(
        "KOSOVO", description="For voters of Kosovo and Metohija (Kosovo i Metohija)."
    )


@strawberry.enum(description="Standing of an entry on the roll.")
class VoterStatus(Enum):
    ACTIVE = strawberry.enum_value("ACTIVE", description="Entered (upisan), at no passive address.")
    PASSIVE = strawberry.enum_value(
        "PASSIVE", description="At a passive address (pasivizirana adresa)."
    )
    DELETED = strawberry.enum_value("DELETED", description="Deleted (brisan) by decision.")


@strawberry.enum(description="On what an entry rests.")
class VoterBasis(Enum):
    RESIDENCE = strawberry.enum_value("RESIDENCE", description="Residence (prebivalište).")
    DISPLACED = strawberry.enum_value(
        "DISPLACED", description="Place of registration as internally displaced."
    )
    ABROAD = strawberry.enum_value(
        "ABROAD", description="Last residence before leaving, or that of a parent."
    )


@strawberry.enum(description="Kind of elections, for the place of voting.")
class ElectionKind(Enum):
    NATIONAL = strawberry.enum_value(
        "NATIONAL", description="President of the Republic and deputies."
    )
    LOCAL = strawberry.enum_value("LOCAL", description="Provincial and local: by residence only.")


@strawberry.enum(description="Kind of a change of the roll.")
class ChangeKind(Enum):
    ENTRY = strawberry.enum_value("ENTRY", description="Entry (upis).")
    DELETION = strawberry.enum_value("DELETION", description="Deletion (brisanje).")
    CHANGE = strawberry.enum_value("CHANGE", description="Change (izmena).")
    SUPPLEMENT = strawberry.enum_value("SUPPLEMENT", description="Supplement (dopuna).")
    CORRECTION = strawberry.enum_value("CORRECTION", description="Correction (ispravka).")


@strawberry.enum(description="What a decision on the roll was made on.")
class DecisionBasis(Enum):
    EX_OFFICIO = strawberry.enum_value(
        "EX_OFFICIO", description="Ex officio (po službenoj dužnosti)."
    )
    ON_REQUEST = strawberry.enum_value("ON_REQUEST", description="On request (po zahtevu).")


@ELECTORAL.record(
    key="id",
    orders=(Order("NUMBER", ("number",), EVERYONE, "By number"),),
    listed_by=("unit_code",),
    constraints=(
        sa.UniqueConstraint("unit_code", "number", "valid_from"),
        sa.CheckConstraint("valid_from <= valid_to", name="period"),
        sa.CheckConstraint("(kind = 'ABROAD') = (unit_code IS NULL)", name="abroad"),
    ),
)
@strawberry.type
class Station:
    """A permanent polling station (biračko mesto) of a unit, by its number and period."""

    id: ID = key(to=EVERYONE)
    unit: Unit | None = link("Null abroad.", to=EVERYONE, on="unit_code", filter=True)
    number: int = column("Number within the unit.", to=EVERYONE, filter=True, check="number > 0")
    name: str = column("Name in Serbian Cyrillic.", to=EVERYONE)
    name_latin: str = column(to=EVERYONE, derived="hub.latin(name)")
    address: str = column("Address in Serbian Cyrillic.", to=EVERYONE)
    kind: StationKind = column(to=EVERYONE, filter=True)
    accessible: bool | None = column(
        "Whether voters with a disability reach it; null where not known.", to=EVERYONE, filter=True
    )
    valid_from: date = column(to=EVERYONE)
    valid_to: date | None = column(
        "The last day of its use; null while used.", to=EVERYONE, filter=True
    )
    provenance: Provenance = provenance(to=EVERYONE)


@ELECTORAL.record(
    key="id",
    about="person_id",
    # What the roll says of a person says where they live: unit, station, changes of address.
    protected=Protected.PARTS,
    orders=(Order("SINCE", ("since",), VOTER, "By the first day"),),
    listed_by=("person_id", "unit_code", "station_id", "roll_unit"),
    constraints=(
        sa.CheckConstraint(
            "(basis = 'DISPLACED') = (displaced_unit_code IS NOT NULL)", name="displaced"
        ),
    ),
)
@strawberry.type
class Voter:
    """An entry of the unified electoral roll (upis u Jedinstveni birački spisak).

    Law on the unified electoral roll, Sl. glasnik RS 104/2009, 99/2011, 44/2024, 96/2025. The unit
    may lag the residence: a move counts six months after its report (art. 6).
    """

    id: ID = key(to=VOTER)
    person: Person = link(to=VOTER, on="person_id")
    unit: Unit = link(
        "The unit in whose part the voter stands.", to=VOTER, on="unit_code", filter=True
    )
    station: Station | None = link(
        "The permanent station; null until the address is assigned to one.",
        to=VOTER,
        on="station_id",
        filter=True,
    )
    status: VoterStatus = column(to=VOTER, filter=True)
    basis: VoterBasis = column(to=VOTER, filter=True)
    since: date = column("First day of the entry.", to=VOTER, filter=True)
    displaced_unit: Unit | None = link(
        "Where an internally displaced person is registered.", to=VOTER, on="displaced_unit_code"
    )
    displaced_address: str | None = column("Their address there, in Serbian Cyrillic.", to=VOTER)
    places: Connection["VotingPlace"] = links(
        "Chosen places of voting, by kind of elections.", to=PLACE, on="voter_id"
    )
    changes: Connection["RollChange"] = links("Changes of this entry.", to=CHANGES, on="voter_id")
    provenance: Provenance = provenance(to=VOTER)
    history: Connection["Voter"] = history(to=VOTER)


@strawberry.enum(description="Kind of a chosen place of voting.")
class PlaceKind(Enum):
    TEMPORARY = strawberry.enum_value(
        "TEMPORARY", description="By temporary residence in the country (boravište)."
    )
    ABROAD = strawberry.enum_value("ABROAD", description="At a post abroad.")
    DISPLACED = strawberry.enum_value(
        "DISPLACED", description="Where registered as internally displaced."
    )


@ELECTORAL.record(
    key="id",
    about="person_id",
    protected=Protected.PARTS,
    orders=(Order("VALID_FROM", ("valid_from",), PLACE, "By the first day of validity"),),
    listed_by=("voter_id", "person_id"),
    constraints=(
        sa.CheckConstraint("valid_from <= valid_to", name="period"),
        sa.CheckConstraint("(kind = 'ABROAD') = (country IS NOT NULL)", name="abroad"),
        # Local and provincial elections are voted in by residence only.
        sa.CheckConstraint("election = 'NATIONAL'", name="by_residence"),
    ),
)
@strawberry.type
class VotingPlace:
    """A chosen place of voting by kind of elections (mesto glasanja); else it is the residence."""

    id: ID = key(to=PLACE)
    voter: Voter = link(to=PLACE, on="voter_id")
    person: Person = link(to=PLACE, on="person_id")
    election: ElectionKind = column(to=PLACE)
    kind: PlaceKind = column(to=PLACE)
    unit: Unit | None = link("The unit of temporary residence.", to=PLACE, on="unit_code")
    country: str | None = column(
        "ISO 3166-1 alpha-2 code of the state abroad.", to=PLACE, check="country ~ '^[A-Z]{2}$'"
    )
    post: str | None = column("Diplomatic or consular post.", to=PLACE)
    station: Station | None = link(to=PLACE, on="station_id")
    valid_from: date = column(to=PLACE)
    valid_to: date | None = column("The last day of the choice.", to=PLACE)
    provenance: Provenance = provenance(to=PLACE)


@ELECTORAL.record(
    key="id",
    about="person_id",
    # Second instance reads decisions without reaching persons or entries: their links may be null.
    hidden=(Stored("person_id", UUID, references=PERSON),),
    protected=Protected.PARTS,
    orders=(Order("DECIDED_ON", ("decided_on",), CHANGES, "By date"),),
    listed_by=("person_id", "unit_code", "roll_unit"),
    constraints=(sa.UniqueConstraint("unit_code", "number"),),
)
@strawberry.type
class RollDecision:
    """A decision on the roll (rešenje), by number and date."""

    id: ID = key(to=CHANGES)
    person: Person | None = link(to=CHANGES, on="person_id")
    unit: Unit = link("The unit whose part of the roll it concerns.", to=CHANGES, on="unit_code")
    number: str = column(to=CHANGES, filter=True)
    decided_on: date = column(to=CHANGES, filter=True)
    kind: ChangeKind = column(to=CHANGES, filter=True)
    basis: DecisionBasis = column(to=CHANGES, filter=True)
    body: str = column("The body that decided, in Serbian Cyrillic.", to=CHANGES)
    changes: Connection["RollChange"] = links(to=CHANGES, on="decision_id")
    provenance: Provenance = provenance(to=CHANGES)


@ELECTORAL.record(
    key="id",
    about="person_id",
    hidden=(
        Stored("person_id", UUID, references=PERSON),
        Stored("voter_id", UUID, references="electoral.voter.id"),
    ),
    protected=Protected.PARTS,
    orders=(Order("CHANGED_ON", ("changed_on",), CHANGES, "By date"),),
    listed_by=("voter_id", "decision_id", "person_id"),
)
@strawberry.type
class RollChange:
    """A change of an entry, with the old and the new value."""

    id: ID = key(to=CHANGES)
    decision: RollDecision = link(to=CHANGES, on="decision_id")
    voter: Voter | None = link(to=CHANGES, on="voter_id")
    person: Person | None = link(to=CHANGES, on="person_id")
    kind: ChangeKind = column(to=CHANGES, filter=True)
    field: str | None = column("The datum changed, as the roll names it.", to=CHANGES)
    old_value: str | None = column(to=CHANGES)
    new_value: str | None = column(to=CHANGES)
    changed_on: date = column(to=CHANGES)
    provenance: Provenance = provenance(to=CHANGES)


@ELECTORAL.record(
    key="id",
    about="person_id",
    protected=Protected.PARTS,
    orders=(Order("SINCE", ("since",), SPECIAL, "By the first day"),),
    listed_by=("roll_unit",),
    constraints=(sa.UniqueConstraint("person_id"),),
)
@strawberry.type
class SpecialRollEntry:
    """An entry of a special roll of a national minority (poseban birački spisak).

    Made on personal request only, in one special roll; it reveals national affiliation.
    """

    id: ID = key(to=SPECIAL)
    person: Person = link(to=SPECIAL, on="person_id")
    minority: str = column(
        "The national minority, by its English name in capitals: `HUNGARIAN`.",
        to=SPECIAL,
        check="minority ~ '^[A-Z]+$'",
    )
    since: date = column(to=SPECIAL)
    decision_number: str = column(to=SPECIAL)
    provenance: Provenance = provenance(to=SPECIAL)


@ELECTORAL.lends(Person)
@strawberry.type
class PersonOfElectoral:
    """What the roll lends to persons."""

    voters: Connection[Voter] = links(
        "The person's entries on the roll; lawfully at most one is not deleted.",
        to=VOTER,
        on="person_id",
    )
    roll_decisions: Connection[RollDecision] = links(
        "Decisions on the roll about the person.", to=CHANGES, on="person_id"
    )
    special_roll: SpecialRollEntry | None = one(
        "The entry of a special minority roll.", to=SPECIAL, on="person_id", where={}
    )


@ELECTORAL.lends(Unit)
@strawberry.type
class UnitOfElectoral:
    """What the roll lends to units."""

    stations: Connection[Station] = links(
        "The unit's permanent polling stations.", to=EVERYONE, on="unit_code"
    )
    voters: Connection[Voter] = links(
        "Voters in the unit's part of the roll.", to=LISTED, on="unit_code"
    )
    roll_decisions: Connection[RollDecision] = links(
        "Decisions on the unit's part of the roll.", to=DECIDED, on="unit_code"
    )


@ELECTORAL.lends(Station)
@strawberry.type
class StationOfElectoral:
    """Voters of a station, for those who keep the roll."""

    voters: Connection[Voter] = links(to=LISTED, on="station_id")


@ELECTORAL.root
@strawberry.type
class ElectoralRoot:
    """What the register answers at the root."""

    voters: Connection[Voter] = listing(
        "Clerks of the roll: their unit's part. The ministry: the whole roll.", to=LISTED
    )
    roll_decisions: Connection[RollDecision] = listing(
        "Decisions on the roll: of the own unit, or all.",
        to=DECIDED,
    )
    station: Station | None = lookup("One polling station.", to=EVERYONE, by={"id": ID})
    stations: Connection[Station] = listing("All permanent polling stations.", to=EVERYONE)
