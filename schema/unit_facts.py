"""What the ministry tracks of each unit: employees, funds, municipal police, the council."""

from datetime import date
from decimal import Decimal
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

YEAR = "year BETWEEN 1990 AND 2199"
# NaN is greater than every number to PostgreSQL, so a lower bound alone would take it.
MONEY = "{0} >= 0 AND {0} <> 'NaN'"
# The assembly of the City of Belgrade is larger than that of any other unit.
SEATS = "seats BETWEEN 19 AND 90 OR (unit_code = '79014' AND seats = 110)"
BY_YEAR = Order("YEAR", ("year",), PUBLIC, "By year")


@strawberry.enum(description="In which form somebody works for a unit (oblik rada).")
class WorkForm(Enum):
    PERMANENT = strawberry.enum_value(
        "PERMANENT", description="Employed for an indefinite time (neodređeno vreme)."
    )
    FIXED_TERM = strawberry.enum_value(
        "FIXED_TERM", description="Employed for a fixed term (određeno vreme)."
    )
    SERVICE = strawberry.enum_value(
        "SERVICE", description="Engaged without employment (ugovor o delu and the like)."
    )


@strawberry.enum(description="Kind of the body in which they work.")
class BodyKind(Enum):
    ADMINISTRATION = strawberry.enum_value(
        "ADMINISTRATION", description="City or municipal administration (uprava)."
    )
    PUBLIC_COMPANY = strawberry.enum_value(
        "PUBLIC_COMPANY", description="Public company (javno preduzeće)."
    )
    INSTITUTION = strawberry.enum_value("INSTITUTION", description="Institution (ustanova).")


@LOCAL_GOVERNMENT.record(
    key="id",
    orders=(BY_YEAR,),
    listed_by=("unit_code",),
    constraints=(sa.UniqueConstraint("unit_code", "year", "form", "body"),),
)
@strawberry.type
class Headcount:
    """How many people work for a unit (broj zaposlenih), by form of work and kind of body."""

    id: ID = key(to=PUBLIC)
    unit: Unit = link(to=PUBLIC, on="unit_code", filter=True)
    year: int = column(to=PUBLIC, filter=True, check=YEAR)
    form: WorkForm = column("Form of work.", to=PUBLIC, filter=True)
    body: BodyKind = column("Kind of the body in which they work.", to=PUBLIC, filter=True)
    count: int = column("How many people.", to=PUBLIC, check="count >= 0")
    provenance: Provenance = provenance(to=PUBLIC)


@LOCAL_GOVERNMENT.record(
    key="id",
    orders=(BY_YEAR,),
    listed_by=("unit_code",),
    constraints=(sa.UniqueConstraint("unit_code", "year", "programme", "earmarked"),),
)
@strawberry.type
class UnitFund:
    """Funds from the state budget for a unit (sredstva iz budžeta Republike), in a year."""

    id: ID = key(to=PUBLIC)
    unit: Unit = link(to=PUBLIC, on="unit_code", filter=True)
    year: int = column("Year of the budget.", to=PUBLIC, filter=True, check=YEAR)
    programme: str = column("Programme of the budget, in Serbian Cyrillic.", to=PUBLIC, filter=True)
    programme_latin: str = column(
        "Programme in Serbian Latin, derived.", to=PUBLIC, derived="hub.latin(programme)"
    )
    allocated: Decimal = column(
        "Allocated, in dinars (RSD).", to=PUBLIC, check=MONEY.format("allocated")
    )
    used: Decimal | None = column(
        "Used, in dinars (RSD); null until it is reported.", to=PUBLIC, check=MONEY.format("used")
    )
    earmarked: bool = column(
        "Whether they are for one purpose only (namenska sredstva).", to=PUBLIC, filter=True
    )
    provenance: Provenance = provenance(to=PUBLIC)


@LOCAL_GOVERNMENT.record(
    key="id",
    orders=(BY_YEAR,),
    listed_by=("unit_code",),
    constraints=(sa.UniqueConstraint("unit_code", "year"),),
)
@strawberry.type
class MunicipalPolice:
    """The municipal police of a unit (komunalna milicija, so named since 2019), in a year."""

    id: ID = key(to=PUBLIC)
    unit: Unit = link(to=PUBLIC, on="unit_code")
    year: int = column(to=PUBLIC, filter=True, check=YEAR)
    officers: int = column("How many officers.", to=PUBLIC, filter=True, check="officers >= 0")
    exists_since: date | None = column(
        "The day since which the unit has it, under any name; null where not known.", to=PUBLIC
    )
    provenance: Provenance = provenance(to=PUBLIC)


@LOCAL_GOVERNMENT.record(
    key="id",
    orders=(Order("ELECTED", ("elected_on",), PUBLIC, "By the day of the election"),),
    listed_by=("unit_code",),
    constraints=(
        sa.UniqueConstraint("unit_code", "elected_on"),
        sa.CheckConstraint(SEATS, name="seats"),
    ),
)
@strawberry.type
class Council:
    """A unit's elected assembly (skupština), as one election made it; 19 to 90 councillors.

    The City of Belgrade has 110.
    """

    id: ID = key(to=PUBLIC)
    unit: Unit = link(to=PUBLIC, on="unit_code")
    seats: int = column("Councillors (odbornici).", to=PUBLIC, filter=True)
    elected_on: date = column("The day of the election.", to=PUBLIC, filter=True)
    provenance: Provenance = provenance(to=PUBLIC)


@LOCAL_GOVERNMENT.lends(Unit)
@strawberry.type
class FactsOfUnit:
    """What the ministry tracks of a unit."""

    headcounts: Connection[Headcount] = links(
        "How many people work for the unit, by year.", to=PUBLIC, on="unit_code"
    )
    funds: Connection[UnitFund] = links(
        "Funds from the state budget, by year.", to=PUBLIC, on="unit_code"
    )
    municipal_police: Connection[MunicipalPolice] = links(
        "The municipal police, by year; none where the unit has none.", to=PUBLIC, on="unit_code"
    )
    councils: Connection[Council] = links(
        "The assemblies that elections made.", to=PUBLIC, on="unit_code"
    )


@LOCAL_GOVERNMENT.root
@strawberry.type
class UnitFactsRoot:
    """Where a view over all units starts."""

    headcounts: Connection[Headcount] = listing("How many people work for all units.", to=PUBLIC)
    funds: Connection[UnitFund] = listing("Funds of all units from the state budget.", to=PUBLIC)
