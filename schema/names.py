"""Names of persons in the population register: one parent's, former ones, and the search's keys."""

from datetime import date
from enum import Enum

import sqlalchemy as sa
import strawberry
from strawberry import ID

from schema.declare import (
    Connection,
    Derivation,
    Order,
    Stored,
    column,
    key,
    link,
    links,
    one,
    provenance,
)
from schema.graph import Provenance
from schema.groups import IDENTITY, ONE_PARENT, PERSON
from schema.population import POPULATION, Person, PersonMatch
from schema.table import CODE


@POPULATION.record(
    key="person_id",
    about="person_id",
    orders=(Order("PERSON", (), ONE_PARENT, "By person"),),
)
@strawberry.type
class OneParent:
    """One parent's given name (ime jednog roditelja), apart from the person: others may read it."""

    person_id: ID = key(to=ONE_PARENT)
    person: Person = link(to=ONE_PARENT, on="person_id")
    name: str = column("Given name in Serbian Cyrillic.", to=ONE_PARENT)
    name_latin: str = column(to=ONE_PARENT, derived="hub.latin(name)")
    provenance: Provenance = provenance(to=ONE_PARENT)


@POPULATION.lends(Person)
@strawberry.type
class NamesOfPerson:
    """What tells one person from another of the same name."""

    one_parent: OneParent | None = one(
        "One parent's name, as registers print it to tell persons apart.",
        to=ONE_PARENT,
        on="person_id",
        where={},
    )


@strawberry.enum(description="Why a name was changed.")
class NameChange(Enum):
    MARRIAGE = strawberry.enum_value("MARRIAGE", description="Marriage (zaključenje braka).")
    DIVORCE = strawberry.enum_value("DIVORCE", description="Divorce (razvod braka).")
    DECISION = strawberry.enum_value(
        "DECISION",
        description="Decision of the administration on a change of name (promena imena).",
    )


@POPULATION.record(
    key="id",
    about="person_id",
    orders=(Order("VALID_FROM", ("valid_from",), IDENTITY, "By the first day of validity"),),
    listed_by=("person_id",),
    constraints=(sa.CheckConstraint("valid_from <= valid_to", name="period"),),
)
@strawberry.type
class FormerName:
    """A name that a person carried, for the time it was valid."""

    id: ID = key(to=IDENTITY)
    person: Person = link(to=IDENTITY, on="person_id")
    given_name: str = column("Given name in Serbian Cyrillic.", to=IDENTITY)
    given_name_latin: str = column(to=IDENTITY, derived="hub.latin(given_name)")
    surname: str = column("Surname in Serbian Cyrillic.", to=IDENTITY)
    surname_latin: str = column(to=IDENTITY, derived="hub.latin(surname)")
    valid_from: date = column(to=IDENTITY)
    valid_to: date = column("The last day of validity.", to=IDENTITY)
    reason: NameChange = column("What ended it.", to=IDENTITY)
    provenance: Provenance = provenance(to=IDENTITY)


@POPULATION.lends(Person)
@strawberry.type
class FormerNamesOfPerson:
    """The names that a person carried before."""

    former_names: Connection[FormerName] = links(
        "Names that the person carried before.", to=IDENTITY, on="person_id"
    )


@POPULATION.record(
    key="id",
    about="person_id",
    hidden=(Stored("key", CODE),),
    orders=(Order("KEY", ("key",), PERSON, "By key"),),
    listed_by=("birth_keeper", "roll_unit", "person_id"),
)
@strawberry.type
class NameKey:
    """A folded form of one of a person's names; the search reads these and nobody else does."""

    id: ID = key(to=PERSON)
    person: Person = link(to=PERSON, on="person_id")
    kind: PersonMatch = column(to=PERSON)
    provenance: Provenance = provenance(to=PERSON)


# A second record of a person is not found: the surviving one is.
SURVIVING = "population.person p WHERE {only} AND p.merged_into IS NULL"
CARRIED = "p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit, p.represents"
FROM_PERSON = "p.source_register, p.source_body, p.recorded_at"
# Two names of one word, the ordinary case, are turned without a call for each person.
TURNED = (
    "CASE WHEN p.one <> p.other AND p.one <> '' AND p.other <> '' "
    "AND strpos(p.one, ' ') = 0 AND strpos(p.other, ' ') = 0 "
    "THEN ARRAY[p.one || ' ' || p.other, p.other || ' ' || p.one] "
    "ELSE hub.name_keys(p.family, p.own) END"
)


def _keys(kind: str, surname: str, given: str, source: str, of: str = "p.id") -> str:
    """Keys with ids made of what they are keys of: random ones would cost more than the keys."""
    return (
        f"SELECT md5('{kind}' || p.named || p.key)::uuid, p.id, {CARRIED}, p.key, '{kind}', "
        f"{FROM_PERSON}\n"
        f"FROM (SELECT p.*, unnest({TURNED}) AS key\n"
        # OFFSET keeps a name from being folded anew wherever its key is named.
        f"FROM (SELECT p.id, {CARRIED}, {FROM_PERSON}, {of}::text AS named,\n"
        f"{surname} AS family, {given} AS own, "
        f"hub.fold({surname}) AS one, hub.fold({given}) AS other\nFROM {source} OFFSET 0) p) p\n"
    )


POPULATION.derivations.append(
    Derivation(
        table="population.name_key",
        column="person_id",
        changed="p.id",
        insert=(
            "(id, person_id, trail_id, protection, birth_keeper, roll_unit, residence_unit, "
            "represents, key, kind, source_register, source_body, recorded_at)"
        ),
        selects=(
            _keys("CURRENT_NAME", "p.surname", "p.given_name", SURVIVING),
            _keys(
                "FORMER_NAME",
                "n.surname",
                "n.given_name",
                "population.former_name n JOIN population.person p ON p.id = n.person_id "
                "WHERE {only}",
                of="n.id",
            ),
            _keys(
                "MINORITY_NAME",
                "p.minority_surname",
                "p.minority_given_name",
                f"{SURVIVING} AND p.minority_language IS NOT NULL",
            ),
        ),
    )
)
