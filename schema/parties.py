"""The register of political parties (Registar političkih stranaka)."""

from datetime import date
from enum import Enum

import sqlalchemy as sa
import strawberry
from strawberry import ID

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
    lookup,
    one,
    partial_date,
    provenance,
)
from schema.graph import PartialDate, Provenance
from schema.groups import PUBLIC
from schema.local_government import Unit
from schema.table import CODE

PARTIES = Register(
    "parties",
    "Register of political parties (Registar političkih stranaka)",
    source=("POLITICAL_PARTIES", "Министарство државне управе и локалне самоуправе"),
)

# Numbers of the hub for parties whose own number it does not know; the register is far from them.
STAND_INS_FROM = 900_001


@strawberry.enum(description="Standing of a party in the register.")
class PartyStatus(Enum):
    ENTERED = strawberry.enum_value(
        "ENTERED", description="Entered (upisana): a legal person from the day of entry."
    )
    DELETED = strawberry.enum_value("DELETED", description="Deleted (brisana).")


@strawberry.enum(description="Kind of an entry in the register.")
class PartyEntryKind(Enum):
    ENTRY = strawberry.enum_value("ENTRY", description="Entry (upis).")
    CHANGE = strawberry.enum_value("CHANGE", description="Change of data (promena podataka).")
    DELETION = strawberry.enum_value("DELETION", description="Deletion (brisanje).")


@strawberry.enum(description="On what ground a party was deleted.")
class DeletionGround(Enum):
    OWN_DECISION = strawberry.enum_value(
        "OWN_DECISION", description="Its own decision to cease (odluka o prestanku)."
    )
    MERGER = strawberry.enum_value(
        "MERGER", description="Merger or joining (spajanje, pripajanje)."
    )
    INACTIVITY = strawberry.enum_value(
        "INACTIVITY", description="No activity for the time that is set (prestanak delovanja)."
    )
    PROHIBITION = strawberry.enum_value(
        "PROHIBITION", description="Prohibition by the Constitutional Court (zabrana rada)."
    )
    NOT_RE_REGISTERED = strawberry.enum_value(
        "NOT_RE_REGISTERED",
        description="Not aligned and registered again after the law of 2009 (preregistracija).",
    )


@PARTIES.record(
    key="number",
    hidden=(
        Stored("name_sort", CODE, derived="hub.sort_cyrillic(name)"),
        Stored("name_latin_sort", CODE, derived="hub.sort_latin(name)"),
    ),
    orders=(
        Order("NAME", ("name_sort",), PUBLIC, "By name in the order of the azbuka"),
        Order("NAME_LATIN", ("name_latin_sort",), PUBLIC, "By name in the order of the abeceda"),
        Order("NUMBER", (), PUBLIC, "By number"),
    ),
    listed_by=("seat_unit_code",),
    constraints=(
        sa.CheckConstraint("minority IS NULL OR is_minority IS TRUE", name="of_minority"),
        sa.CheckConstraint(
            "(founded_on IS NULL) = (founded_precision IS NULL)", name="founded_whole"
        ),
        sa.CheckConstraint(
            "(entered_on IS NULL) = (entered_precision IS NULL)", name="entered_whole"
        ),
    ),
)
@strawberry.type
class Party:
    """A political party (politička stranka), known by its number and never by its name.

    Law on political parties, Sl. glasnik RS 36/2009, 61/2015. Everything here is public.
    """

    number: int = key(
        "The number in the register; from 900001 on a number of the hub, for a party whose own "
        "number it does not know.",
        to=PUBLIC,
        check="number > 0",
    )
    register_number: int | None = column(
        "The number in the register (redni broj u Registru); null where the hub does not know it.",
        to=PUBLIC,
        filter=True,
        derived=f"CASE WHEN number < {STAND_INS_FROM} THEN number END",
    )
    name: str = column("Name (naziv) in Serbian Cyrillic.", to=PUBLIC, filter=True)
    name_latin: str = column(to=PUBLIC, derived="hub.latin(name)", filter=True)
    abbreviation: str | None = column(
        "Abbreviated name (skraćeni naziv), as entered.", to=PUBLIC, filter=True
    )
    abbreviation_latin: str | None = column(to=PUBLIC, derived="hub.latin(abbreviation)")
    name_minority: str | None = column(
        "Name in the language and script of a national minority, as entered; never derived.",
        to=PUBLIC,
    )
    seat_settlement: str | None = column(
        "Settlement of the seat (sedište) in Serbian Cyrillic.", to=PUBLIC, filter=True
    )
    seat_settlement_latin: str | None = column(to=PUBLIC, derived="hub.latin(seat_settlement)")
    seat_unit: Unit | None = link(
        "The unit in which the seat is.", to=PUBLIC, on="seat_unit_code", filter=True
    )
    address: str | None = column("Address of the seat, in Serbian Cyrillic.", to=PUBLIC)
    founded: PartialDate | None = partial_date(
        "Date of the founding assembly (osnivačka skupština), as far as known.",
        to=PUBLIC,
        on="founded",
        filter=True,
    )
    entered: PartialDate | None = partial_date(
        "Date of entry in the register, as far as known.", to=PUBLIC, on="entered", filter=True
    )
    is_minority: bool | None = column(
        "Whether it is a party of a national minority (stranka nacionalne manjine); null where not "
        "known.",
        to=PUBLIC,
        filter=True,
    )
    minority: str | None = column(
        "The national minority, by its English name in capitals: `HUNGARIAN`.",
        to=PUBLIC,
        filter=True,
        check="minority ~ '^[A-Z]+$'",
    )
    founders_count: int | None = column(
        "How many founders signed: at least 10,000, of a minority party 1,000. Who they are is not "
        "public.",
        to=PUBLIC,
        filter=True,
        check="founders_count > 0",
    )
    status: PartyStatus | None = column(
        "Null where the source does not say.", to=PUBLIC, filter=True
    )
    programme_on: date | None = column("Date of the programme (program).", to=PUBLIC)
    names: Connection["PartyName"] = links(
        "Names with their periods, former ones included.", to=PUBLIC, on="party_number"
    )
    statutes: Connection["PartyStatute"] = links(to=PUBLIC, on="party_number")
    entries: Connection["PartyEntry"] = links(
        "Entries in the register and their decisions.", to=PUBLIC, on="party_number"
    )
    deletion: "PartyEntry | None" = one(
        "The entry that deleted it.", to=PUBLIC, on="party_number", where={"kind": "DELETION"}
    )
    representatives: Connection["PartyRepresentative"] = links(
        "Those authorised to represent it, former ones included.", to=PUBLIC, on="party_number"
    )
    provenance: Provenance = provenance(to=PUBLIC)
    history: Connection["Party"] = history(to=PUBLIC)


@PARTIES.record(
    key="id",
    orders=(Order("VALID_FROM", ("valid_from",), PUBLIC, "By the first day of validity"),),
    listed_by=("party_number",),
    constraints=(
        sa.CheckConstraint("valid_from <= valid_to", name="period"),
        sa.Index(
            "party_name_one_current_idx",
            "party_number",
            unique=True,
            postgresql_where=sa.text("valid_to IS NULL"),
        ),
    ),
)
@strawberry.type
class PartyName:
    """A name of a party, for the time it was valid: a party may change its name and be another."""

    id: ID = key(to=PUBLIC)
    party: Party = link(to=PUBLIC, on="party_number")
    name: str = column("Name in Serbian Cyrillic.", to=PUBLIC, filter=True)
    name_latin: str = column(to=PUBLIC, derived="hub.latin(name)")
    abbreviation: str | None = column("Abbreviated name, as entered.", to=PUBLIC)
    valid_from: date = column(to=PUBLIC)
    valid_to: date | None = column("The last day of validity; null while valid.", to=PUBLIC)
    provenance: Provenance = provenance(to=PUBLIC)


@PARTIES.record(
    key="id",
    orders=(Order("ADOPTED_ON", ("adopted_on",), PUBLIC, "By the date of adoption"),),
    listed_by=("party_number",),
)
@strawberry.type
class PartyStatute:
    """A statute of a party (statut), as adopted or changed on that date."""

    id: ID = key(to=PUBLIC)
    party: Party = link(to=PUBLIC, on="party_number")
    adopted_on: date = column("Date of adoption.", to=PUBLIC, filter=True)
    published_in: str | None = column("Where it is published.", to=PUBLIC)
    provenance: Provenance = provenance(to=PUBLIC)


@PARTIES.record(
    key="id",
    orders=(Order("DECIDED_ON", ("decided_on",), PUBLIC, "By the date of the decision"),),
    listed_by=("party_number",),
    constraints=(
        sa.UniqueConstraint("decision_number", "decided_on"),
        sa.CheckConstraint("decided_on <= final_on", name="final"),
        sa.CheckConstraint("kind = 'DELETION' OR deletion_ground IS NULL", name="deletion"),
        sa.Index(
            "party_entry_one_deletion_idx",
            "party_number",
            unique=True,
            postgresql_where=sa.text("kind = 'DELETION'"),
        ),
    ),
)
@strawberry.type
class PartyEntry:
    """An entry in the register and the decision (rešenje) on which it rests."""

    id: ID = key(to=PUBLIC)
    party: Party = link(to=PUBLIC, on="party_number")
    kind: PartyEntryKind = column(to=PUBLIC, filter=True)
    decision_number: str = column("Number of the decision (broj rešenja).", to=PUBLIC, filter=True)
    decided_on: date = column("Date of the decision (datum rešenja).", to=PUBLIC, filter=True)
    final_on: date | None = column(
        "Day of finality (pravosnažnost); null until it is final.", to=PUBLIC, filter=True
    )
    published_in: str | None = column("The number of Službeni glasnik.", to=PUBLIC)
    changed: str | None = column("What was changed, in Serbian Cyrillic.", to=PUBLIC)
    deletion_ground: DeletionGround | None = column(
        "Of a deletion; null where the source does not say.", to=PUBLIC, filter=True
    )
    provenance: Provenance = provenance(to=PUBLIC)


@PARTIES.record(
    key="id",
    orders=(Order("ELECTED_ON", ("elected_on",), PUBLIC, "By the date of election"),),
    listed_by=("party_number",),
    constraints=(sa.CheckConstraint("elected_on <= until", name="period"),),
)
@strawberry.type
class PartyRepresentative:
    """A person authorised to represent a party (zastupnik): the name and the time are public."""

    id: ID = key(to=PUBLIC)
    party: Party = link(to=PUBLIC, on="party_number")
    name: str = column("Name and surname in Serbian Cyrillic.", to=PUBLIC)
    name_latin: str = column(to=PUBLIC, derived="hub.latin(name)")
    elected_on: date = column("Date of election.", to=PUBLIC, filter=True)
    until: date | None = column("The last day; null while it lasts.", to=PUBLIC, filter=True)
    provenance: Provenance = provenance(to=PUBLIC)


@PARTIES.lends(Unit)
@strawberry.type
class UnitOfParties:
    """What the register lends to units."""

    seated_parties: Connection[Party] = links(
        "Parties whose seat is in the unit.", to=PUBLIC, on="seat_unit_code"
    )


@PARTIES.root
@strawberry.type
class PartiesRoot:
    """What the register answers at the root."""

    party: Party | None = lookup("The party of that number.", to=PUBLIC, by={"number": int})
    parties: Connection[Party] = listing("All parties, deleted ones included.", to=PUBLIC)
