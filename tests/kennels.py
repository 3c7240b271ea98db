"""A register that exists in the tests only: dogs, their kennels, and what a second process says."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

import strawberry
from strawberry import ID

from auth.rules import CITIZEN, CITIZENSHIP_OFFICER, EVERYONE, REGISTRAR, ROLL_MINISTRY
from auth.rules import SUPERVISOR_ON_BASIS as ON_BASIS
from hub.db import Connection as Database
from hub.tables import laid
from schema.citizenship_decisions import CitizenshipDecision
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
    remote,
)
from schema.graph import Provenance
from schema.population import Person
from schema.remote import Key, Loader
from schema.table import CODE

SOURCE = "'KENNELS', 'Пас', '2026-07-01T00:00:00Z'"
OWNER = CITIZEN | REGISTRAR | ON_BASIS
KENNELS_MADE, DOGS_MADE = 12, 240


@strawberry.enum(description="Whether a chip is worn.")
class ChipState(Enum):
    """As the second process writes it."""

    ACTIVE = "ACTIVE"
    LOST = "LOST"


@strawberry.type
class Chip:
    """What the register of chips says."""

    maker: str
    implanted_on: date | None
    state: ChipState
    digits: int


@strawberry.interface
class Chipped:
    """What wears a chip."""

    name: str
    chip: Chip | None = strawberry.field(description="The chip.")


def declare(register: Register) -> None:
    """Lay the records on an empty register."""

    @register.record(
        key="id", orders=(Order("NAME", ("name_sort",), EVERYONE, "By name"),),
        hidden=(
            Stored("permit_number", int, nullable=True),
            Stored("name_sort", CODE, derived="hub.sort_cyrillic(name)"),
        ),
    )  # fmt: skip
    @strawberry.type
    class Kennel:
        """A kennel."""

        id: ID = key(to=EVERYONE)
        name: str = column(to=EVERYONE, filter=True)
        permitted_until: date | None = remote(
            "Until when.", to=EVERYONE, on="permit_number", loader="permits"
        )
        provenance: Provenance = provenance(to=EVERYONE)

    @register.record(
        key="id", orders=(Order("NAME", ("name",), EVERYONE, "By name"),),
        listed_by=("kennel_id",), hidden=(Stored("chip_number", str, nullable=True),),
    )  # fmt: skip
    @strawberry.type
    class Dog(Chipped):
        """A dog."""

        id: ID = key(to=EVERYONE)
        name: str = column(to=EVERYONE, filter=True)
        kennel: Kennel = link(to=EVERYONE, on="kennel_id")
        chip: Chip | None = remote("Its chip.", to=EVERYONE, on="chip_number", loader="chips")
        shots: list[str] | None = remote(
            "Its shots.", to=EVERYONE, on="chip_number", loader="shots", at_most=5
        )
        bites: str | None = remote("Filed.", to=ROLL_MINISTRY, on="id", loader="papers")
        provenance: Provenance = provenance(to=EVERYONE)

    @register.record(
        key="id", about="owner_id", orders=(Order("KEY", (), OWNER, "By key"),),
        listed_by=("owner_id",),
    )  # fmt: skip
    @strawberry.type
    class Ownership:
        """Who owns a dog."""

        id: ID = key(to=OWNER)
        dog: Dog = link(to=OWNER, on="dog_id")
        owner: Person = link(to=OWNER, on="owner_id")
        insured: int | None = remote("Insured.", to=OWNER, on="id", loader="insured")
        provenance: Provenance = provenance(to=OWNER)

    @register.lends(Kennel)
    @strawberry.type
    class KennelOfDogs:
        """The dogs of a kennel."""

        dogs: Connection[Dog] = links("Dogs.", to=EVERYONE, on="kennel_id")

    @register.lends(Dog)
    @strawberry.type
    class DogOfDogs:
        """What a dog was."""

        history: Connection[Dog] = history(to=EVERYONE)

    @register.lends(Person)
    @strawberry.type
    class PersonOfDogs:
        """The dogs of a person."""

        owns: Connection[Ownership] = links("Dogs.", to=OWNER, on="owner_id")

    @register.lends(CitizenshipDecision)
    @strawberry.type
    class PapersOfDecision:
        """Where a decision's papers are."""

        papers: str | None = remote("Papers.", to=CITIZENSHIP_OFFICER, on="id", loader="papers")

    @register.root
    @strawberry.type
    class KennelsRoot:
        """The roots."""

        dog: Dog | None = lookup("One dog.", to=EVERYONE, by={"id": ID})
        dogs: Connection[Dog] = listing("All dogs.", to=EVERYONE)
        kennels: Connection[Kennel] = listing("All kennels.", to=EVERYONE)

    del KennelOfDogs, DogOfDogs, PersonOfDogs, PapersOfDecision, KennelsRoot


def _ask(keys: Sequence[Key]) -> object:
    return {"keys": list(keys)}


def _read(answer: Any) -> dict[Key, Any]:
    return dict(answer["found"])


LOADERS = {
    name: Loader(name, _ask, _read) for name in ("chips", "shots", "permits", "papers", "insured")
}


def numbered(kind: int, number: int) -> UUID:
    """A made-up record's key."""
    return UUID(f"{kind}0000000-0000-4000-8000-{number:012d}")


def tables(register: Register) -> Iterator[str]:
    """What makes the tables, as `hub tables` prints it."""
    yield f"CREATE SCHEMA {register.name}"
    for record in register.records:
        yield from laid(record.table)


async def fill(owner: Database, person: UUID) -> None:
    """Twenty dogs to a kennel; every eleventh has no chip, every fifth kennel no permit."""
    for number in range(1, KENNELS_MADE + 1):
        permit = "NULL" if number % 5 == 0 else str(number)
        await owner.execute(
            "INSERT INTO kennels.kennel (id, name, permit_number, source_register, source_body, "
            f"recorded_at) VALUES ($1, $2, {permit}, {SOURCE})",
            *(numbered(2, number), f"Штенара {chr(0x0410 + number * 2 % 24)}"),
        )
    for number in range(1, DOGS_MADE + 1):
        chip = None if number % 11 == 0 else f"RS-{number:04d}"
        await owner.execute(
            "INSERT INTO kennels.dog (id, name, kennel_id, chip_number, source_register, "
            f"source_body, recorded_at) VALUES ($1, $2, $3, $4, {SOURCE})",
            *(numbered(3, number), f"Пас {number * 7 % 241:03d}"),
            *(numbered(2, 1 + number % KENNELS_MADE), chip),
        )
    await owner.execute(
        "INSERT INTO kennels.ownership (id, dog_id, owner_id, source_register, source_body, "
        "recorded_at, trail_id, protection, birth_keeper, roll_unit, residence_unit, represents) "
        f"SELECT $1, $2, id, {SOURCE}, trail_id, protection, birth_keeper, roll_unit, "
        "residence_unit, represents FROM population.person WHERE id = $3",
        *(numbered(4, 1), numbered(3, 1), person),
    )
