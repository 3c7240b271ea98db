"""Counters of the eGovernment portal in units, and who there administers it; no official's name."""

from datetime import date
from enum import Enum

import sqlalchemy as sa
import strawberry
from strawberry import ID

from schema.declare import (
    Connection,
    Order,
    column,
    key,
    link,
    links,
    listing,
    provenance,
)
from schema.graph import Provenance
from schema.groups import PUBLIC
from schema.local_government import LOCAL_GOVERNMENT, Unit


@strawberry.enum(description="Whose counter it is.")
class CounterKind(Enum):
    ADMINISTRATION = strawberry.enum_value(
        "ADMINISTRATION", description="City or municipal administration (uprava)."
    )
    TAX_OFFICE = strawberry.enum_value(
        "TAX_OFFICE", description="Local tax office (lokalna poreska administracija)."
    )
    POST_OFFICE = strawberry.enum_value("POST_OFFICE", description="Post office (pošta).")
    BANK = strawberry.enum_value("BANK", description="Bank (banka).")


@strawberry.enum(description="What an administrator supervises.")
class PortalScope(Enum):
    PORTAL = strawberry.enum_value("PORTAL", description="The portal eUprava.")
    EDELIVERY = strawberry.enum_value(
        "EDELIVERY", description="Electronic delivery (elektronska dostava)."
    )
    EID = strawberry.enum_value(
        "EID", description="Electronic identification (elektronska identifikacija)."
    )


@LOCAL_GOVERNMENT.record(
    key="id",
    orders=(Order("ACTIVE_SINCE", ("active_since",), PUBLIC, "By the first day"),),
    listed_by=("unit_code",),
    constraints=(sa.CheckConstraint("active_since <= active_until", name="period"),),
)
@strawberry.type
class PortalCounter:
    """A counter where accounts of the eGovernment portal are opened (šalter)."""

    id: ID = key(to=PUBLIC)
    unit: Unit = link("The unit in which it stands.", to=PUBLIC, on="unit_code", filter=True)
    kind: CounterKind = column(to=PUBLIC, filter=True)
    address: str = column("Address in Serbian Cyrillic.", to=PUBLIC)
    address_latin: str = column(
        "Address in Serbian Latin, derived.", to=PUBLIC, derived="hub.latin(address)"
    )
    hours: str = column("Opening hours in words, in Serbian Cyrillic.", to=PUBLIC)
    active_since: date = column(to=PUBLIC, filter=True)
    active_until: date | None = column(
        "The last day of its work; null while it works.", to=PUBLIC, filter=True
    )
    provenance: Provenance = provenance(to=PUBLIC)


@LOCAL_GOVERNMENT.record(
    key="id",
    orders=(Order("DECIDED", ("decided_on",), PUBLIC, "By the day of the decision"),),
    listed_by=("unit_code",),
    constraints=(sa.UniqueConstraint("unit_code", "scope", "decision_number"),),
)
@strawberry.type
class PortalAdministrator:
    """That a unit has appointed an administrator for the portal, and how many counter officials.

    Who they are stands in no public record.
    """

    id: ID = key(to=PUBLIC)
    unit: Unit = link(to=PUBLIC, on="unit_code")
    scope: PortalScope = column(to=PUBLIC, filter=True)
    decision_number: str = column("Number of the decision on the appointment.", to=PUBLIC)
    decided_on: date = column("Its date.", to=PUBLIC, filter=True)
    officials: int = column(
        "How many counter officials (službenici na šalteru) there are.",
        to=PUBLIC,
        check="officials >= 0",
    )
    provenance: Provenance = provenance(to=PUBLIC)


@LOCAL_GOVERNMENT.lends(Unit)
@strawberry.type
class PortalOfUnit:
    """How a unit serves the eGovernment portal."""

    counters: Connection[PortalCounter] = links(
        "Counters of the eGovernment portal.", to=PUBLIC, on="unit_code"
    )
    portal_administrators: Connection[PortalAdministrator] = links(
        "Appointments of administrators of the portal.", to=PUBLIC, on="unit_code"
    )


@LOCAL_GOVERNMENT.root
@strawberry.type
class PortalRoot:
    """Where a view over all counters starts."""

    counters: Connection[PortalCounter] = listing(
        "Counters of the eGovernment portal in all units.", to=PUBLIC
    )
