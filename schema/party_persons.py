"""Persons of the register of parties: what is not public of representatives and of founders."""

from datetime import date
from uuid import UUID

import strawberry
from strawberry import ID

from schema.declare import (
    Connection,
    Order,
    Protected,
    Stored,
    column,
    key,
    link,
    links,
    one,
    provenance,
)
from schema.graph import Provenance
from schema.groups import FOUNDERS, REPRESENTATIVE
from schema.parties import PARTIES, Party, PartyRepresentative
from schema.population import Person
from schema.scalars import Jmbg

THIRTEEN = "jmbg ~ '^[0-9]{13}$'"
# Representatives and founders are adult citizens, so the population register knows them. Whoever it
# does not know is not entered: protection reaches every row, and the trail names whom it is about.
WHOSE = Stored("person_id", UUID, references="population.person.id")


@PARTIES.record(
    key="representative_id",
    about="person_id",
    # The officer keeps this register and reads all of it; of persons only those who represent.
    bounds={},
    protected=Protected.PARTS,
    hidden=(WHOSE,),
    orders=(Order("REPRESENTATIVE", (), REPRESENTATIVE, "By the representative's id"),),
    listed_by=("person_id",),
)
@strawberry.type
class RepresentativeParticulars:
    """What is not public of a representative (podaci o zastupniku): JMBG and home address."""

    representative_id: ID = key(to=REPRESENTATIVE)
    representative: PartyRepresentative = link(to=REPRESENTATIVE, on="representative_id")
    person: Person | None = link(to=REPRESENTATIVE, on="person_id")
    jmbg: Jmbg = column("All 13 digits, as entered.", to=REPRESENTATIVE, check=THIRTEEN)
    home: str = column(
        "Residence and address (prebivalište i adresa), as entered.", to=REPRESENTATIVE
    )
    provenance: Provenance = provenance(to=REPRESENTATIVE)


@PARTIES.record(
    key="id",
    about="person_id",
    # As above. No person leads to what they signed: it tells a political opinion (Law on the
    # protection of personal data, art. 17), so the register lends nothing to Person for it.
    bounds={},
    protected=Protected.PARTS,
    hidden=(WHOSE,),
    orders=(Order("SIGNED_ON", ("signed_on",), FOUNDERS, "By the date of signing"),),
    listed_by=("party_number",),
)
@strawberry.type
class PartyFounder:
    """A certified statement of a founder (overena izjava osnivača); the public reads their count.

    It tells a political opinion: nobody is led here from a person, and nobody searches it by name.
    """

    id: ID = key(to=FOUNDERS)
    party: Party = link(to=FOUNDERS, on="party_number")
    person: Person | None = link(
        "Null but for one who represents a party, and then on a basis.",
        to=FOUNDERS,
        on="person_id",
    )
    name: str = column("Name and surname in Serbian Cyrillic.", to=FOUNDERS)
    jmbg: Jmbg = column("All 13 digits, as entered.", to=FOUNDERS, check=THIRTEEN)
    home: str = column("Residence and address, as entered.", to=FOUNDERS)
    signed_on: date = column("Date of the signature.", to=FOUNDERS, filter=True)
    certified_by: str | None = column(
        "Who certified the signature (overa potpisa), in Serbian Cyrillic.", to=FOUNDERS
    )
    provenance: Provenance = provenance(to=FOUNDERS)


@PARTIES.lends(PartyRepresentative)
@strawberry.type
class RepresentativeOfParties:
    """What is not public of a representative."""

    particulars: RepresentativeParticulars | None = one(
        "JMBG and home address.", to=REPRESENTATIVE, on="representative_id", where={}
    )


@PARTIES.lends(Party)
@strawberry.type
class PartyOfFounders:
    """What is not public of a party."""

    founders: Connection[PartyFounder] = links(
        "Statements of the founders.", to=FOUNDERS, on="party_number"
    )


@PARTIES.lends(Person)
@strawberry.type
class PersonOfParties:
    """What the register lends to persons: that they represent, never what they signed."""

    represented_parties: Connection[RepresentativeParticulars] = links(
        "The parties that the person represents or represented, by their particulars there.",
        to=REPRESENTATIVE,
        on="person_id",
    )
