"""Cooperation of local-government units, with each other and with partners abroad."""

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


@strawberry.enum(description="Kind of cooperation.")
class CooperationKind(Enum):
    INTER_MUNICIPAL = strawberry.enum_value(
        "INTER_MUNICIPAL", description="Of units of Serbia with each other (međuopštinska)."
    )
    INTERNATIONAL = strawberry.enum_value(
        "INTERNATIONAL", description="With a partner abroad (međunarodna)."
    )


@LOCAL_GOVERNMENT.record(
    key="id",
    orders=(Order("SIGNED", ("signed_on",), PUBLIC, "By the day of signing"),),
    constraints=(
        sa.CheckConstraint("signed_on <= until", name="period"),
        sa.CheckConstraint("(kind = 'INTERNATIONAL') = (partner IS NOT NULL)", name="partner"),
        sa.CheckConstraint("(partner IS NULL) = (state IS NULL)", name="state"),
        sa.CheckConstraint(
            "kind = 'INTERNATIONAL' OR approved_by_government_on IS NULL", name="approval"
        ),
    ),
)
@strawberry.type
class CooperationAgreement:
    """An agreement on cooperation (sporazum o saradnji) that one or more units are bound by."""

    id: ID = key(to=PUBLIC)
    kind: CooperationKind = column(to=PUBLIC, filter=True)
    subject: str = column("What it is about, in Serbian Cyrillic.", to=PUBLIC)
    signed_on: date = column(to=PUBLIC, filter=True)
    until: date | None = column(
        "The last day of its validity; null where none is set.", to=PUBLIC, filter=True
    )
    partner: str | None = column(
        "The partner abroad, in Serbian Cyrillic; null between units of Serbia.", to=PUBLIC
    )
    state: str | None = column(
        "ISO 3166-1 alpha-2 code of the partner's state.",
        to=PUBLIC,
        filter=True,
        check="state ~ '^[A-Z]{2}$'",
    )
    approved_by_government_on: date | None = column(
        "The day on which the Government approved it (saglasnost Vlade).", to=PUBLIC, filter=True
    )
    units: Connection["AgreementUnit"] = links(
        "The units that are bound by it.", to=PUBLIC, on="agreement_id"
    )
    provenance: Provenance = provenance(to=PUBLIC)


@LOCAL_GOVERNMENT.record(
    key="id",
    orders=(Order("UNIT", ("unit_code",), PUBLIC, "By the code of the unit"),),
    listed_by=("agreement_id",),
    constraints=(sa.UniqueConstraint("unit_code", "agreement_id"),),
)
@strawberry.type
class AgreementUnit:
    """A unit that is bound by an agreement on cooperation."""

    id: ID = key(to=PUBLIC)
    unit: Unit = link(to=PUBLIC, on="unit_code")
    agreement: CooperationAgreement = link(to=PUBLIC, on="agreement_id")
    provenance: Provenance = provenance(to=PUBLIC)


@LOCAL_GOVERNMENT.lends(Unit)
@strawberry.type
class CooperationOfUnit:
    """With whom a unit cooperates."""

    agreements: Connection[AgreementUnit] = links(
        "The agreements on cooperation that bind the unit.", to=PUBLIC, on="unit_code"
    )


@LOCAL_GOVERNMENT.root
@strawberry.type
class CooperationRoot:
    """Where a view over all agreements starts."""

    agreements: Connection[CooperationAgreement] = listing(
        "All agreements on cooperation.", to=PUBLIC
    )
