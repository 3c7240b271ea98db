"""Determinations of citizenship, acts that order its entry, and annulments; Law on citizenship."""

from datetime import date
from enum import Enum

import sqlalchemy as sa
import strawberry
from strawberry import ID

from schema.citizenship import CITIZENSHIP, WHOSE
from schema.citizenship_decisions import (
    BY_DATE,
    DELIVERED_UNIT,
    LISTED,
    LISTED_BY,
    MATCHED_LATER,
    REACH,
    REMEDY_DAYS,
    TO_UNIT,
    CitizenshipDecision,
    CitizenshipRemedy,
    sequence,
)
from schema.declare import Connection, Order, column, key, link, links, listing, provenance
from schema.graph import Provenance
from schema.groups import DECISIONS
from schema.local_government import Unit
from schema.population import Person


@strawberry.enum(description="What an annulment annuls; Law on citizenship, art. 32 and 45.")
class AnnulledKind(Enum):
    RELEASE = strawberry.enum_value(
        "RELEASE", description="A decision on release (rešenje o otpustu), art. 32."
    )
    ACQUISITION = strawberry.enum_value(
        "ACQUISITION",
        description="A decision on acquisition (rešenje o sticanju državljanstva), art. 45.",
    )
    TERMINATION = strawberry.enum_value(
        "TERMINATION",
        description="A decision on termination (rešenje o prestanku državljanstva), art. 45.",
    )
    ENTRY = strawberry.enum_value(
        "ENTRY",
        description="The entry of the fact of citizenship in the birth register (upis činjenice "
        "državljanstva u matičnu knjigu rođenih), art. 45.",
    )


@CITIZENSHIP.record(
    key="id",
    about="person_id",
    reach=REACH,
    hidden=(WHOSE,),
    orders=BY_DATE,
    listed_by=LISTED_BY,
    constraints=(sa.UniqueConstraint("number", "body", "decided_on"), *sequence("decided_on")),
)
@strawberry.type
class Determination:
    """A decision that determines citizenship (rešenje o utvrđivanju državljanstva), art. 44.

    Of a person who acquired citizenship and is in no record; it stands in neither form.
    """

    id: ID = key(to=DECISIONS)
    person: Person | None = link(to=DECISIONS, on="person_id")
    number: str = column("Number of the decision (broj rešenja).", to=DECISIONS, filter=True)
    decided_on: date = column("Date of the decision (datum rešenja).", to=DECISIONS, filter=True)
    body: str = column("The body that decided (organ), in Serbian Cyrillic.", to=DECISIONS)
    final_on: date | None = column(
        "Day of finality (pravosnažnost). The entry does not wait for it: rulebook art. 12.",
        to=DECISIONS,
        filter=True,
    )
    delivered_on: date | None = column(
        "Date of delivery (datum dostavljanja) for entry.", to=DECISIONS, filter=True
    )
    delivered_unit: Unit | None = link(TO_UNIT, to=DECISIONS, on=DELIVERED_UNIT, filter=True)
    remedy: CitizenshipRemedy | None = column(to=DECISIONS, filter=True)
    remedy_days: int | None = column(REMEDY_DAYS, to=DECISIONS)
    provenance: Provenance = provenance(to=DECISIONS)


@CITIZENSHIP.record(
    key="id",
    about="person_id",
    reach=REACH,
    hidden=(WHOSE,),
    orders=(Order("ISSUED_ON", ("issued_on",), DECISIONS, "By the date of the act"),),
    listed_by=LISTED_BY,
    constraints=(sa.UniqueConstraint("number", "body", "issued_on"), *sequence("issued_on")),
)
@strawberry.type
class DeemedAct:
    """An act that orders the entry of citizenship (akt), of one deemed a citizen by art. 52.

    An act and no decision: the rulebook's sentence names its body, number and date, and no delivery
    (art. 13).
    """

    id: ID = key(to=DECISIONS)
    person: Person | None = link(to=DECISIONS, on="person_id")
    number: str = column("Number of the act (broj akta).", to=DECISIONS, filter=True)
    issued_on: date = column("Date of the act (datum akta).", to=DECISIONS, filter=True)
    body: str = column("The body whose unit issued it, in Serbian Cyrillic.", to=DECISIONS)
    final_on: date | None = column(
        "Day of finality, where there is one.", to=DECISIONS, filter=True
    )
    delivered_on: date | None = column("Date of delivery for entry.", to=DECISIONS, filter=True)
    delivered_unit: Unit | None = link(TO_UNIT, to=DECISIONS, on=DELIVERED_UNIT, filter=True)
    remedy: CitizenshipRemedy | None = column(to=DECISIONS, filter=True)
    remedy_days: int | None = column(REMEDY_DAYS, to=DECISIONS)
    provenance: Provenance = provenance(to=DECISIONS)


@CITIZENSHIP.record(
    key="id",
    about="person_id",
    reach=REACH,
    hidden=(MATCHED_LATER,),
    orders=BY_DATE,
    listed_by=(*LISTED_BY, "decision_id"),
    constraints=(
        sa.UniqueConstraint("number", "body", "decided_on"),
        *sequence("decided_on"),
        sa.CheckConstraint(
            "num_nonnulls(annulled_body, annulled_number, annulled_on) = "
            "CASE WHEN annuls = 'ENTRY' THEN 0 ELSE 3 END",
            name="what",
        ),
        sa.CheckConstraint("annuls <> 'ENTRY' OR decision_id IS NULL", name="entry"),
        sa.CheckConstraint("annulled_on <= decided_on", name="earlier"),
    ),
)
@strawberry.type
class Annulment:
    """A decision that annuls (rešenje o poništaju): a release, another decision, or an entry.

    Law on citizenship, art. 32 and 45; rulebook art. 15, para. 2. The decision annulled is named by
    body, number and date, whether or not it stands in the evidence.
    """

    id: ID = key(to=DECISIONS)
    person: Person | None = link(
        "Whom it is matched to; null until it is matched.", to=DECISIONS, on="person_id"
    )
    number: str = column("Number of the decision (broj rešenja).", to=DECISIONS, filter=True)
    decided_on: date = column("Date of the decision (datum rešenja).", to=DECISIONS, filter=True)
    body: str = column("The body that decided (organ), in Serbian Cyrillic.", to=DECISIONS)
    annuls: AnnulledKind = column(to=DECISIONS, filter=True)
    annulled_body: str | None = column(
        "The body that made the annulled decision; null where an entry is annulled.", to=DECISIONS
    )
    annulled_number: str | None = column("Its number.", to=DECISIONS, filter=True)
    annulled_on: date | None = column("Its date.", to=DECISIONS)
    decision: CitizenshipDecision | None = link(
        "The annulled decision, where it stands in the evidence.", to=DECISIONS, on="decision_id"
    )
    final_on: date | None = column("Day of finality (pravosnažnost).", to=DECISIONS, filter=True)
    delivered_on: date | None = column(
        "Date of delivery (datum dostavljanja) for entry.", to=DECISIONS, filter=True
    )
    delivered_unit: Unit | None = link(TO_UNIT, to=DECISIONS, on=DELIVERED_UNIT, filter=True)
    remedy: CitizenshipRemedy | None = column(to=DECISIONS, filter=True)
    remedy_days: int | None = column(REMEDY_DAYS, to=DECISIONS)
    provenance: Provenance = provenance(to=DECISIONS)


@CITIZENSHIP.lends(CitizenshipDecision)
@strawberry.type
class DecisionOfActs:
    """What became of a decision of the evidence."""

    annulments: Connection[Annulment] = links(
        "Annulments of this decision.", to=DECISIONS, on="decision_id"
    )


@CITIZENSHIP.lends(Person)
@strawberry.type
class PersonOfActs:
    """What determinations, acts and annulments lend to persons."""

    determinations: Connection[Determination] = links(
        "Decisions that determined the person's citizenship.", to=DECISIONS, on="person_id"
    )
    deemed_acts: Connection[DeemedAct] = links(
        "Acts that ordered the entry of the person's citizenship.", to=DECISIONS, on="person_id"
    )
    annulments: Connection[Annulment] = links(
        "Annulments that concern the person's citizenship.", to=DECISIONS, on="person_id"
    )


@CITIZENSHIP.lends(Unit)
@strawberry.type
class UnitOfActs:
    """What determinations, acts and annulments lend to units."""

    delivered_determinations: Connection[Determination] = links(
        "Determinations delivered to the unit for entry.", to=LISTED, on=DELIVERED_UNIT
    )
    delivered_deemed_acts: Connection[DeemedAct] = links(
        "Acts delivered to the unit for entry.", to=LISTED, on=DELIVERED_UNIT
    )
    delivered_annulments: Connection[Annulment] = links(
        "Annulments delivered to the unit for entry.", to=LISTED, on=DELIVERED_UNIT
    )


@CITIZENSHIP.root
@strawberry.type
class ActsRoot:
    """What determinations, acts and annulments answer at the root."""

    determinations: Connection[Determination] = listing(
        "Determinations; for registrars what was delivered to their unit.", to=LISTED
    )
    deemed_acts: Connection[DeemedAct] = listing(
        "Acts; for registrars what was delivered to their unit.", to=LISTED
    )
    annulments: Connection[Annulment] = listing(
        "Annulments; for registrars what was delivered to their unit.", to=LISTED
    )
