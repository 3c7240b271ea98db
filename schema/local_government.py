"""The register of local-government units (jedinice lokalne samouprave)."""

from datetime import date
from enum import Enum

import sqlalchemy as sa
import strawberry
from strawberry import ID

from auth.rules import EVERYONE
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
    provenance,
)
from schema.graph import Provenance
from schema.scalars import UnitCode
from schema.table import CODE

LOCAL_GOVERNMENT = Register(
    "local_government",
    "Local-government units",
    source=("LOCAL_GOVERNMENT_UNITS", "Министарство државне управе и локалне самоуправе"),
)


@strawberry.enum(
    description="Kind of a unit; Law on territorial organisation, Sl. glasnik RS 129/2007."
)
class UnitKind(Enum):
    CITY_OF_BELGRADE = strawberry.enum_value(
        "CITY_OF_BELGRADE", description="The City of Belgrade (Grad Beograd)."
    )
    CITY = strawberry.enum_value("CITY", description="City (grad).")
    MUNICIPALITY = strawberry.enum_value("MUNICIPALITY", description="Municipality (opština).")
    CITY_MUNICIPALITY = strawberry.enum_value(
        "CITY_MUNICIPALITY",
        description="City municipality (gradska opština); not a unit of its own standing.",
    )


@strawberry.enum(description="Where in a unit a language is in official use.")
class LanguageScope(Enum):
    WHOLE_UNIT = strawberry.enum_value("WHOLE_UNIT", description="In the whole unit.")
    SOME_SETTLEMENTS = strawberry.enum_value(
        "SOME_SETTLEMENTS", description="In some settlements (naseljena mesta) only."
    )


def _code(name: str, *, nullable: bool = False) -> Stored:
    return Stored(name, UnitCode, nullable=nullable, references="local_government.unit.code")


@LOCAL_GOVERNMENT.record(
    key="code",
    hidden=(
        _code("parent_code", nullable=True),
        _code("keeper_code"),
        Stored("name_sort", CODE, derived="hub.sort_cyrillic(name)"),
        Stored("name_latin_sort", CODE, derived="hub.sort_latin(name)"),
        Stored("census_sort", int, derived="coalesce(population_census, 0)"),
        Stored("voters_sort", int, derived="coalesce(registered_voters, 0)"),
    ),
    orders=(
        Order("NAME", ("name_sort",), EVERYONE, "By name in the order of the azbuka"),
        Order("NAME_LATIN", ("name_latin_sort",), EVERYONE, "By name in the order of the abeceda"),
        Order(
            "POPULATION_CENSUS",
            ("census_sort",),
            EVERYONE,
            "By inhabitants; where they are not held as if there were none",
        ),
        Order(
            "REGISTERED_VOTERS",
            ("voters_sort",),
            EVERYONE,
            "By voters; where they are not held as if there were none",
        ),
        Order("CODE", (), EVERYONE, "By code"),
    ),
    listed_by=("parent_code", "keeper_code"),
)
@strawberry.type
class Unit:
    """A local-government unit or city municipality (jedinica lokalne samouprave, gradska opština).

    174 units of their own standing (145 municipalities, 28 cities and Belgrade) and 25 city
    municipalities.
    """

    code: UnitCode = key(
        "The unit's code; the last digit is a check digit.",
        to=EVERYONE,
        check="code ~ '^[0-9]{5}$'",
    )
    name: str = column("Name in Serbian Cyrillic; not unique.", to=EVERYONE, filter=True)
    name_latin: str = column(
        "Name in Serbian Latin, derived from the Cyrillic.",
        to=EVERYONE,
        derived="hub.latin(name)",
        filter=True,
    )
    kind: UnitKind = column(to=EVERYONE, filter=True)
    parent: "Unit | None" = link(
        "The city whose part a city municipality is.", to=EVERYONE, on="parent_code", filter=True
    )
    parts: Connection["Unit"] = links(
        "The city municipalities of a city.", to=EVERYONE, on="parent_code"
    )
    district: str | None = column(
        "Administrative district (upravni okrug); Belgrade is in none.", to=EVERYONE, filter=True
    )
    district_latin: str | None = column(
        "District in Serbian Latin, derived.",
        to=EVERYONE,
        derived="hub.latin(district)",
        filter=True,
    )
    region: str = column("Statistical region (statistički region).", to=EVERYONE, filter=True)
    region_latin: str = column(
        "Region in Serbian Latin, derived.", to=EVERYONE, derived="hub.latin(region)", filter=True
    )
    population_census: int | None = column(
        "Inhabitants at the census of 2022; null where not published or not held.",
        to=EVERYONE,
        filter=True,
    )
    population_estimate: int | None = column(
        "Inhabitants, estimate of the statistical office for 2020.", to=EVERYONE, filter=True
    )
    registered_voters: int | None = column(
        "Voters on the unified electoral roll, published count.", to=EVERYONE, filter=True
    )
    area: int | None = column("Area in square kilometres.", to=EVERYONE, filter=True)
    jmbg_area: str = column(
        "Registration area of the JMBG, two digits (Sl. glasnik RS 24/2018, art. 5).", to=EVERYONE
    )
    keeper: "Unit" = link(
        "The unit that keeps this unit's civil registers; another one for Kosovo and Metohija.",
        to=EVERYONE,
        on="keeper_code",
        filter=True,
    )
    keeps: Connection["Unit"] = links(
        "The units whose civil registers this unit keeps.", to=EVERYONE, on="keeper_code"
    )
    languages: Connection["UnitLanguage"] = links(
        "Minority languages in official use.", to=EVERYONE, on="unit_code"
    )
    aliases: Connection["UnitAlias"] = links(
        "Codes by which other code lists name this unit.", to=EVERYONE, on="unit_code"
    )
    provenance: Provenance = provenance(to=EVERYONE)
    history: Connection["Unit"] = history(to=EVERYONE)


@LOCAL_GOVERNMENT.record(
    key="id",
    orders=(Order("LANGUAGE", ("language",), EVERYONE, "By the code of the language"),),
    listed_by=("unit_code",),
)
@strawberry.type
class UnitLanguage:
    """A minority language in official use in a unit (službena upotreba jezika i pisma)."""

    id: ID = key(to=EVERYONE)
    unit: Unit = link(to=EVERYONE, on="unit_code")
    language: str = column(
        "ISO 639-1 code, else 639-3: `hu`, `sk`, `rue`.",
        to=EVERYONE,
        check="language ~ '^[a-z]{2,3}$'",
    )
    scope: LanguageScope = column("In the whole unit or in some settlements only.", to=EVERYONE)
    provenance: Provenance = provenance(to=EVERYONE)


@LOCAL_GOVERNMENT.record(
    key="id",
    orders=(Order("ALIAS", ("alias",), EVERYONE, "By the other code"),),
    listed_by=("unit_code",),
    constraints=(sa.CheckConstraint("valid_from <= valid_to", name="period"),),
)
@strawberry.type
class UnitAlias:
    """A code that another code list uses; some denote no unit of self-government."""

    id: ID = key(to=EVERYONE)
    alias: str = column("The other code.", to=EVERYONE, filter=True, check="alias ~ '^[0-9]{5}$'")
    system: str = column("The code list that uses it.", to=EVERYONE)
    unit: Unit | None = link("Null where it denotes no unit.", to=EVERYONE, on="unit_code")
    valid_from: date | None = column("The first day of its use, where known.", to=EVERYONE)
    valid_to: date | None = column("The last day of its use.", to=EVERYONE)
    note: str | None = column("What is known about it.", to=EVERYONE)
    provenance: Provenance = provenance(to=EVERYONE)


@LOCAL_GOVERNMENT.root
@strawberry.type
class LocalGovernmentRoot:
    """What the register answers at the root."""

    unit: Unit | None = lookup("The unit of that code.", to=EVERYONE, by={"code": UnitCode})
    units: Connection[Unit] = listing("All units, city municipalities included.", to=EVERYONE)
