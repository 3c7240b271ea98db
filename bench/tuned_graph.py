"""The graph of the contender that is tuned by hand: types, and loaders that batch a level.

What a good team would come to: one statement for each level, only the columns asked somewhere, and
the rows handed on as they come.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Annotated, Any, TypeAlias

import asyncpg
import strawberry
from aiodataloader import DataLoader

Row: TypeAlias = Any  # an asyncpg.Record, whose columns are read by name
Loader: TypeAlias = DataLoader[Any, Any]
PEOPLE = """SELECT id::text, status, given_name, given_name_latin, surname, surname_latin, sex,
  birth_place, birth_country, birth_unit FROM population.person"""
VOTERS = """SELECT id::text, person_id, unit_code, station_id, status, basis, since::text
  FROM electoral.voter"""
UNITS = """SELECT code, name, name_latin, kind, district, region, population_census,
  registered_voters, area FROM local_government.unit"""


def of(name: str) -> Any:
    """A field that is a column of its row."""
    return strawberry.field(resolver=lambda root: root.row[name])


class Ask:
    """One request's loaders; each batches what one level of the document asks."""

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]", person: str, unit: str) -> None:
        self.pool, self.person, self.unit = pool, person, unit
        self.made: dict[str, Loader] = {}

    async def fetch(self, sql: str, *given: object) -> Sequence[Row]:
        """Rows of one statement, prepared on its connection."""
        async with self.pool.acquire() as connection:
            return await connection.fetch(sql, *given)

    def one(self, sql: str, key: str) -> Loader:
        """A loader of at most one row for each key."""

        async def batch(keys: list[Any]) -> list[Row | None]:
            found = {row[key]: row for row in await self.fetch(sql, keys)}
            return [found.get(one) for one in keys]

        return self._kept(sql, batch)

    def many(self, sql: str, key: str, limit: int) -> Loader:
        """A loader of the first rows for each key."""

        async def batch(keys: list[Any]) -> list[list[Row]]:
            found: dict[Any, list[Row]] = defaultdict(list)
            for row in await self.fetch(sql, keys, limit):
                found[row[key]].append(row)
            return [found[one] for one in keys]

        return self._kept(f"{sql} {limit}", batch)

    def _kept(self, name: str, batch: Callable[[list[Any]], Any]) -> Loader:
        if name not in self.made:
            self.made[name] = DataLoader(batch)
        return self.made[name]


Info: TypeAlias = strawberry.Info[Ask, None]
EACH = "FROM unnest($1::{}[]) AS k(key) CROSS JOIN LATERAL ({} LIMIT $2) AS r"


def each(kind: str, rows: str) -> str:
    """The first rows for each of several keys, by an index for every one of them."""
    return "SELECT k.key, r.* " + EACH.format(kind, rows)


STATIONS_OF = each(
    "text",
    "SELECT id, number, name FROM electoral.station WHERE unit_code = k.key ORDER BY number, id",
)
VOTERS_AT = each("uuid", f"{VOTERS} WHERE station_id = k.key ORDER BY voter.since, voter.id")
VOTERS_OF = each("uuid", f"{VOTERS} WHERE person_id = k.key ORDER BY voter.since, voter.id")
BIRTHS_OF = each(
    "uuid",
    """SELECT entry_mark, entered_on::text, birth_country, given_name, surname, birth_place,
    keeper_code FROM civil.birth_entry WHERE person_id = k.key ORDER BY born_on, id""",
)
NUMBERS_OF = each(
    "uuid",
    """SELECT kind, value, valid_from::text, reason FROM population.identifier
    WHERE person_id = k.key ORDER BY identifier.valid_from, id""",
)
PERSON_BY = f"SELECT q.*, q.id::uuid AS key FROM ({PEOPLE} WHERE id = ANY ($1)) q"
STATION_BY = "SELECT id AS key, number, name, address FROM electoral.station WHERE id = ANY ($1)"
UNIT_BY = f"{UNITS} WHERE code = ANY ($1)"
PARENT_BY = "SELECT person_id AS key, name FROM population.one_parent WHERE person_id = ANY ($1)"
CITIZENSHIP_BY = """SELECT person_id AS key, since::text, ground FROM citizenship.citizenship
  WHERE person_id = ANY ($1) AND until IS NULL"""
RESIDENCE_BY = """SELECT person_id AS key, street, number, settlement, unit_code
  FROM population.address WHERE person_id = ANY ($1) AND kind = 'RESIDENCE' AND valid_to IS NULL"""


@strawberry.type
class Held:
    """What stands on a row."""

    row: strawberry.Private[Row]


@strawberry.type
class Unit(Held):
    """A unit."""

    code: str = of("code")
    name: str = of("name")
    name_latin: str = of("name_latin")
    kind: str = of("kind")
    district: str | None = of("district")
    region: str = of("region")
    population_census: int | None = of("population_census")
    registered_voters: int | None = of("registered_voters")
    area: int | None = of("area")

    @strawberry.field
    async def stations(self, info: Info, first: int) -> "Stations":
        """Its stations."""
        rows = await info.context.many(STATIONS_OF, "key", first).load(self.row["code"])
        return Stations(nodes=[Station(row=row) for row in rows])


async def unit_of(info: Info, code: str | None) -> Unit | None:
    """The unit of a code."""
    row = await info.context.one(UNIT_BY, "code").load(code) if code else None
    return Unit(row=row) if row else None


@strawberry.type
class Station(Held):
    """A polling station."""

    number: int = of("number")
    name: str = of("name")
    address: str = of("address")

    @strawberry.field
    async def voters(self, info: Info, first: int) -> "Voters":
        """Its voters."""
        rows = await info.context.many(VOTERS_AT, "key", first).load(self.row["id"])
        return Voters(nodes=[Voter(row=row) for row in rows])


@strawberry.type
class Stations:
    """A page of stations."""

    nodes: list[Station]


@strawberry.type
class Voter(Held):
    """An entry of the roll."""

    id: str = of("id")
    status: str = of("status")
    basis: str = of("basis")
    since: str = of("since")

    @strawberry.field
    async def person(self, info: Info) -> Annotated["Person", strawberry.lazy("bench.tuned_graph")]:
        """Whose entry it is."""
        return Person(row=await info.context.one(PERSON_BY, "key").load(self.row["person_id"]))

    @strawberry.field
    async def station(self, info: Info) -> Station | None:
        """Where the voter votes."""
        key = self.row["station_id"]
        row = await info.context.one(STATION_BY, "key").load(key) if key else None
        return Station(row=row) if row else None

    @strawberry.field
    async def unit(self, info: Info) -> Unit | None:
        """In whose part the voter stands."""
        return await unit_of(info, self.row["unit_code"])


@strawberry.type
class PageInfo:
    """Where a page ends."""

    has_next_page: bool
    end_cursor: str | None


@strawberry.type
class Voters:
    """A page of voters."""

    nodes: list[Voter]
    page_info: PageInfo | None = None


@strawberry.type
class Birth(Held):
    """A birth entry."""

    entry_mark: str | None = of("entry_mark")
    entered_on: str = of("entered_on")
    birth_country: str = of("birth_country")
    given_name: str = of("given_name")
    surname: str = of("surname")
    birth_place: str = of("birth_place")

    @strawberry.field
    async def keeper(self, info: Info) -> Unit | None:
        """Who keeps it."""
        return await unit_of(info, self.row["keeper_code"])


@strawberry.type
class Births:
    """Birth entries."""

    nodes: list[Birth]


@strawberry.type
class Citizenship(Held):
    """A period of citizenship."""

    since: str = of("since")
    ground: str = of("ground")


@strawberry.type
class OneParent(Held):
    """One parent's name."""

    name: str = of("name")


@strawberry.type
class Number(Held):
    """An identifier."""

    kind: str = of("kind")
    value: str = of("value")
    valid_from: str = of("valid_from")
    reason: str = of("reason")


@strawberry.type
class Numbers:
    """Identifiers."""

    nodes: list[Number]


@strawberry.type
class Residence(Held):
    """An address."""

    street: str = of("street")
    number: str = of("number")
    settlement: str = of("settlement")

    @strawberry.field
    async def unit(self, info: Info) -> Unit | None:
        """In which unit it is."""
        return await unit_of(info, self.row["unit_code"])


@strawberry.type
class Person(Held):
    """A person."""

    id: str = of("id")
    status: str = of("status")
    given_name: str = of("given_name")
    given_name_latin: str = of("given_name_latin")
    surname: str = of("surname")
    surname_latin: str = of("surname_latin")
    sex: str = of("sex")
    birth_place: str = of("birth_place")
    birth_country: str = of("birth_country")

    @strawberry.field
    async def birth_unit(self, info: Info) -> Unit | None:
        """Where the person was born."""
        return await unit_of(info, self.row["birth_unit"])

    @strawberry.field
    async def birth_entries(self, info: Info, first: int) -> Births:
        """The birth entry."""
        rows = await info.context.many(BIRTHS_OF, "key", first).load(self.row["key"])
        return Births(nodes=[Birth(row=row) for row in rows])

    @strawberry.field
    async def citizenship(self, info: Info) -> Citizenship | None:
        """The citizenship that lasts."""
        row = await info.context.one(CITIZENSHIP_BY, "key").load(self.row["key"])
        return Citizenship(row=row) if row else None

    @strawberry.field
    async def voters(self, info: Info, first: int) -> Voters:
        """Entries of the roll."""
        rows = await info.context.many(VOTERS_OF, "key", first).load(self.row["key"])
        return Voters(nodes=[Voter(row=row) for row in rows])

    @strawberry.field
    async def one_parent(self, info: Info) -> OneParent | None:
        """One parent."""
        row = await info.context.one(PARENT_BY, "key").load(self.row["key"])
        return OneParent(row=row) if row else None

    @strawberry.field
    async def identifiers(self, info: Info, first: int) -> Numbers:
        """Identifiers."""
        rows = await info.context.many(NUMBERS_OF, "key", first).load(self.row["key"])
        return Numbers(nodes=[Number(row=row) for row in rows])

    @strawberry.field
    async def residence(self, info: Info) -> Residence | None:
        """The residence."""
        row = await info.context.one(RESIDENCE_BY, "key").load(self.row["key"])
        return Residence(row=row) if row else None


@strawberry.type
class People:
    """A page of persons."""

    nodes: list[Person]


@strawberry.type
class Units:
    """A page of units."""

    nodes: list[Unit]


@strawberry.type
class Party(Held):
    """A party."""

    number: int = of("number")
    name: str = of("name")
    name_latin: str = of("name_latin")
    abbreviation: str | None = of("abbreviation")
    seat_settlement: str | None = of("seat_settlement")
    status: str | None = of("status")


@strawberry.type
class Parties:
    """A page of parties."""

    nodes: list[Party]
