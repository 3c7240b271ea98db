"""A made-up register and a made-up record as their author would write them."""

REGISTER = '''"""A register of dogs, made up."""

import strawberry
from strawberry import ID

from auth.rules import CITIZEN, EVERYONE, REGISTRAR, SUPERVISOR_ON_BASIS
from schema.declare import (
    Connection, Order, Register, Stored, column, key, link, links, listing, lookup, provenance,
)
from schema.graph import Provenance
from schema.local_government import Unit
from schema.population import Person
from schema.table import CODE

DOGS = Register("dogs", "Dogs", source=("DOGS", "Пас"))
OFFICE = REGISTRAR | SUPERVISOR_ON_BASIS
OWNER = CITIZEN | OFFICE


@DOGS.record(
    key="id",
    orders=(Order("NAME", ("name_sort",), EVERYONE, "By name"),),
    listed_by=("unit_code",),
    hidden=(Stored("name_sort", CODE, derived="hub.sort_cyrillic(name)"),),
)
@strawberry.type
class Dog:
    """A dog."""

    id: ID = key(to=EVERYONE)
    name: str = column(to=EVERYONE, filter=True)
    unit: Unit = link(to=EVERYONE, on="unit_code", filter=True)
    provenance: Provenance = provenance(to=EVERYONE)


@DOGS.record(
    key="id",
    about="owner_id",
    orders=(Order("KEY", (), OWNER, "By key"),),
    listed_by=("owner_id", "dog_id"),
)
@strawberry.type
class Ownership:
    """Who owns a dog."""

    id: ID = key(to=OWNER)
    dog: Dog = link(to=OWNER, on="dog_id")
    owner: Person = link(to=OWNER, on="owner_id")
    tax: int = column(to=OWNER, filter=True)
    provenance: Provenance = provenance(to=OWNER)


@DOGS.lends(Unit)
@strawberry.type
class UnitOfDogs:
    """What dogs lend to units."""

    dogs: Connection[Dog] = links("Dogs of the unit.", to=EVERYONE, on="unit_code")


@DOGS.lends(Person)
@strawberry.type
class PersonOfDogs:
    """What dogs lend to persons."""

    owns: Connection[Ownership] = links("Dogs of the person.", to=OWNER, on="owner_id")


@DOGS.root
@strawberry.type
class DogsRoot:
    """What dogs answer at the root."""

    dog: Dog | None = lookup("One dog.", to=EVERYONE, by={"id": ID})
    dogs: Connection[Dog] = listing("All dogs.", to=EVERYONE)
'''
RECORD = '''

@LOCAL_GOVERNMENT.record(
    key="id", orders=(Order("KEY", (), EVERYONE, "By key"),), listed_by=("unit_code",)
)
@strawberry.type
class UnitMotto:
    """A unit's motto, made up."""

    id: ID = key(to=EVERYONE)
    unit: Unit = link(to=EVERYONE, on="unit_code")
    motto: str = column(to=EVERYONE)
    provenance: Provenance = provenance(to=EVERYONE)


@LOCAL_GOVERNMENT.lends(Unit)
@strawberry.type
class UnitOfMottos:
    """What mottos lend to units."""

    mottos: Connection[UnitMotto] = links("Mottos.", to=EVERYONE, on="unit_code")
'''
