"""The evidence of decisions on acquisition and termination of citizenship, Forms 1 and 2.

Rulebook on entering the fact of citizenship and on the forms of the records, consolidated
22/2005, 84/2005, 121/2007, 69/2010, 55/2017, 82/2018.
"""

from datetime import date
from enum import Enum
from uuid import UUID

import sqlalchemy as sa
import strawberry
from strawberry import ID

from auth.rules import CITIZENSHIP_OFFICER, REGISTRAR, SUPERVISOR_ON_BASIS
from auth.viewer import Capacity
from schema.citizenship import CITIZENSHIP, PERSON
from schema.declare import (
    Connection,
    Order,
    Protected,
    Stored,
    column,
    key,
    link,
    links,
    listing,
    lookup,
    partial_date,
    provenance,
)
from schema.graph import PartialDate, Provenance
from schema.groups import DECISIONS
from schema.local_government import Unit
from schema.population import Person

LISTED = REGISTRAR | SUPERVISOR_ON_BASIS | CITIZENSHIP_OFFICER
# What stands unmatched is about nobody until it is matched to a person.
MATCHED_LATER = Stored("person_id", UUID, nullable=True, references=PERSON)
DELIVERED_UNIT = "delivered_unit_code"
REACH = {Capacity.REGISTRAR: DELIVERED_UNIT}
BY_DATE = (Order("DECIDED_ON", ("decided_on",), DECISIONS, "By the date of the decision"),)
LISTED_BY = ("person_id", DELIVERED_UNIT)
TO_UNIT = (
    "The unit to whose registrar it was delivered for entry; null where to none. "
    "Its registrars read the row."
)
REMEDY_DAYS = "Days for the remedy, as the instruction on it says."


def sequence(of: str) -> tuple[sa.CheckConstraint, ...]:
    """What follows a decision of that date is not before it, and a remedy's days are days."""
    return (
        sa.CheckConstraint(f"{of} <= final_on", name="final"),
        sa.CheckConstraint(f"{of} <= delivered_on", name="delivered"),
        sa.CheckConstraint(
            "remedy_days IS NULL OR (remedy_days > 0 AND remedy IS DISTINCT FROM 'NONE')",
            name="remedy",
        ),
    )


@strawberry.enum(
    description="What a decision of the evidence decides; rulebook art. 16. The first two stand in "
    "Form 1, the others in Form 2."
)
class CitizenshipDecisionKind(Enum):
    ADMISSION = strawberry.enum_value(
        "ADMISSION", description="Acquisition by admission (sticanje prijemom)."
    )
    TREATY_ACQUISITION = strawberry.enum_value(
        "TREATY_ACQUISITION",
        description="Acquisition under international treaties (sticanje po međunarodnim "
        "ugovorima).",
    )
    RELEASE = strawberry.enum_value(
        "RELEASE", description="Termination by release (prestanak otpustom)."
    )
    RENUNCIATION = strawberry.enum_value(
        "RENUNCIATION", description="Termination by renunciation (prestanak odricanjem)."
    )
    TREATY_TERMINATION = strawberry.enum_value(
        "TREATY_TERMINATION",
        description="Termination under international treaties (prestanak po međunarodnim "
        "ugovorima).",
    )


@strawberry.enum(description="The remedy against a decision, by its own instruction.")
class CitizenshipRemedy(Enum):
    ADMINISTRATIVE_DISPUTE = strawberry.enum_value(
        "ADMINISTRATIVE_DISPUTE", description="Administrative dispute (upravni spor)."
    )
    APPEAL = strawberry.enum_value("APPEAL", description="Appeal (žalba).")
    NONE = strawberry.enum_value("NONE", description="No remedy.")


@CITIZENSHIP.record(
    key="id",
    about="person_id",
    reach=REACH,
    # Column 8 of both forms says where the person lives.
    protected=Protected.PARTS,
    hidden=(MATCHED_LATER,),
    orders=(
        *BY_DATE,
        Order("ORDINAL", ("kind", "ordinal"), DECISIONS, "By kind and ordinal of the evidence"),
    ),
    listed_by=LISTED_BY,
    constraints=(
        sa.UniqueConstraint("number", "body", "decided_on"),
        sa.CheckConstraint("requested_on <= decided_on", name="requested"),
        *sequence("decided_on"),
    ),
)
@strawberry.type
class CitizenshipDecision:
    """A decision in the evidence of the Ministry of the Interior, rulebook art. 16.

    Form 1: EVIDENCIJA REŠENJA O STICANJU DRŽAVLJANSTVA REPUBLIKE SRBIJE PRIJEMOM I PO MEĐUNARODNIM
    UGOVORIMA. Form 2: EVIDENCIJA REŠENJA O PRESTANKU DRŽAVLJANSTVA REPUBLIKE SRBIJE OTPUSTOM,
    ODRICANJEM I PO MEĐUNARODNIM UGOVORIMA. The forms have no JMBG: a row is matched to a person by
    name, one parent's name, and date, place and state of birth.
    """

    id: ID = key(to=DECISIONS)
    person: Person | None = link(
        "Whom it is matched to; null until it is matched.", to=DECISIONS, on="person_id"
    )
    kind: CitizenshipDecisionKind = column(to=DECISIONS, filter=True)
    ordinal: int = column(
        'Column 1 of both forms: "Red. broj".', to=DECISIONS, filter=True, check="ordinal > 0"
    )
    request_number: str | None = column(
        'The number in column 2 of both forms: "Broj i datum pod kojim je zahtev zaveden kod '
        'organa kome je predat".',
        to=DECISIONS,
        filter=True,
    )
    requested_on: date | None = column(
        'The date in column 2 of both forms: "Broj i datum pod kojim je zahtev zaveden kod organa '
        'kome je predat".',
        to=DECISIONS,
        filter=True,
    )
    number: str = column(
        'The number in column 3; Form 1: "Broj i datum rešenja o sticanju državljanstva Republike '
        'Srbije", Form 2: "Broj i datum rešenja o prestanku državljanstva Republike Srbije".',
        to=DECISIONS,
        filter=True,
    )
    decided_on: date = column(
        'The date in column 3; Form 1: "Broj i datum rešenja o sticanju državljanstva Republike '
        'Srbije", Form 2: "Broj i datum rešenja o prestanku državljanstva Republike Srbije".',
        to=DECISIONS,
        filter=True,
    )
    effective_on: date | None = column(
        'Column 4; Form 1: "Datum sticanja državljanstva Republike Srbije", Form 2: "Datum '
        'prestanka državljanstva Republike Srbije". Null until it takes effect.',
        to=DECISIONS,
        filter=True,
    )
    legal_basis: str = column(
        'Column 5; Form 1: "Pravni osnov sticanja državljanstva Republike Srbije", Form 2: "Pravni '
        'osnov prestanka državljanstva Republike Srbije".',
        to=DECISIONS,
    )
    surname: str = column(
        'The surname in column 6 of both forms: "Prezime, ime jednog roditelja i ime". In Serbian '
        "Cyrillic, as entered.",
        to=DECISIONS,
        filter=True,
    )
    surname_latin: str = column(to=DECISIONS, derived="hub.latin(surname)")
    one_parent: str | None = column(
        'One parent\'s name in column 6 of both forms: "Prezime, ime jednog roditelja i ime". '
        "Null where no parent is known.",
        to=DECISIONS,
    )
    one_parent_latin: str | None = column(to=DECISIONS, derived="hub.latin(one_parent)")
    given_name: str = column(
        'The given name in column 6 of both forms: "Prezime, ime jednog roditelja i ime".',
        to=DECISIONS,
        filter=True,
    )
    given_name_latin: str = column(to=DECISIONS, derived="hub.latin(given_name)")
    born: PartialDate = partial_date(
        'The date in column 7 of both forms: "Datum, mesto i država rođenja".',
        to=DECISIONS,
        on="born",
        filter=True,
    )
    birth_place: str = column(
        'The place in column 7 of both forms: "Datum, mesto i država rođenja".', to=DECISIONS
    )
    birth_country: str = column(
        'The state in column 7 of both forms: "Datum, mesto i država rođenja". ISO 3166-1 alpha-2 '
        "code.",
        to=DECISIONS,
        check="birth_country ~ '^[A-Z]{2}$'",
    )
    residence: str | None = column(
        'Column 8; Form 1: "Mesto stalnog nastanjenja, odnosno boravišta u vreme prijema u '
        'državljanstvo", Form 2: "Prebivalište, odnosno boravište u vreme prestanka '
        'državljanstva". As entered.',
        to=DECISIONS,
    )
    foreign_citizenship: str | None = column(
        'Column 9; Form 1: "Strano državljanstvo do prijema u državljanstvo Republike Srbije", '
        'Form 2: "Strano državljanstvo koje se stiče". As entered; null where there is none.',
        to=DECISIONS,
    )
    delivered_to: str | None = column(
        'Column 10; Form 1: "Organ kome je rešenje dostavljeno radi evidentiranja", Form 2: "Organ '
        'kome je rešenje dostavljeno radi brisanja iz evidencije". As entered.',
        to=DECISIONS,
    )
    remarks: str | None = column('Column 11 of both forms: "Primedbe".', to=DECISIONS)
    body: str = column("The body that decided (organ), in Serbian Cyrillic.", to=DECISIONS)
    final_on: date | None = column(
        "Day of finality (pravosnažnost); null until it is final.", to=DECISIONS, filter=True
    )
    delivered_on: date | None = column(
        "Date of delivery (datum dostavljanja) for entry.", to=DECISIONS, filter=True
    )
    delivered_unit: Unit | None = link(TO_UNIT, to=DECISIONS, on=DELIVERED_UNIT, filter=True)
    remedy: CitizenshipRemedy | None = column(
        "Null where the evidence does not say.", to=DECISIONS, filter=True
    )
    remedy_days: int | None = column(REMEDY_DAYS, to=DECISIONS)
    provenance: Provenance = provenance(to=DECISIONS)


@CITIZENSHIP.lends(Person)
@strawberry.type
class PersonOfEvidence:
    """What the evidence lends to persons."""

    citizenship_decisions: Connection[CitizenshipDecision] = links(
        "Decisions of the evidence that are matched to the person.", to=DECISIONS, on="person_id"
    )


@CITIZENSHIP.lends(Unit)
@strawberry.type
class UnitOfEvidence:
    """What the evidence lends to units."""

    delivered_decisions: Connection[CitizenshipDecision] = links(
        "Decisions delivered to the unit for entry.", to=LISTED, on=DELIVERED_UNIT
    )


@CITIZENSHIP.root
@strawberry.type
class EvidenceRoot:
    """What the evidence answers at the root."""

    citizenship_decision: CitizenshipDecision | None = lookup(
        "One decision of the evidence.", to=LISTED, by={"id": ID}
    )
    citizenship_decisions: Connection[CitizenshipDecision] = listing(
        "The evidence of decisions; for registrars what was delivered to their unit.", to=LISTED
    )
