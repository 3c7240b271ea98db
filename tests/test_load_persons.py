"""Rows about several persons carry what belongs to each, however they come in."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

import asyncpg
import pytest
from sqlalchemy.schema import CreateIndex, CreateTable
from strawberry import ID

from auth.rules import REGISTRAR, SUPERVISOR_ON_BASIS
from hub import history
from hub.api import Api, assemble
from hub.catalogue import differences
from hub.db import Connection
from hub.load.staging import DIALECT
from hub.migrate import migrate
from hub.postgres import Server
from schema import REGISTERS
from schema.declare import Order, Register, Stored, column, key, link, provenance
from schema.graph import Provenance
from schema.population import Person
from tests.loads import loaded, read, without_people, write
from tests.scratch import SCRATCH, connected
from tests.states import state
from tests.toys import record, scratch

LARGE, SMALL = 2_500, 20  # rows: straight into an empty table, or staged
NOBODY = "7b0c6d8e-0000-4000-8000-000000000001"
OFFICE = REGISTRAR | SUPERVISOR_ON_BASIS
# Rows that do not carry what stands with their persons; without a person they carry nothing.
STRAY = """SELECT count(*) FROM toys.wedding w
LEFT JOIN population.person h ON h.id = w.husband_id
LEFT JOIN population.person b ON b.id = w.wife_id
WHERE (w.trail_id, w.protection, w.birth_keeper, w.roll_unit, w.residence_unit, w.represents,
       w.wife_trail_id, w.wife_protection)
IS DISTINCT FROM (h.trail_id, h.protection, h.birth_keeper, h.roll_unit, h.residence_unit,
                  h.represents, b.trail_id, b.protection)"""


def wed(toys: Register, *, may_be_about_nobody: bool) -> None:
    """A record about a husband, and about a wife where there is one."""
    fields = {
        "id": (ID, key(to=OFFICE)),
        "husband": (Person | None, link(to=OFFICE, on="husband_id")),
        "wife": (Person | None, link(to=OFFICE, on="wife_id")),
        "held_on": (date, column(to=OFFICE)),
        "provenance": (Provenance, provenance(to=OFFICE)),
    }
    husband = Stored("husband_id", UUID, references="population.person.id")
    record(
        toys,
        "Wedding",
        fields,
        about="husband_id",
        beside=("wife_id",),
        orders=(Order("KEY", (), OFFICE, "By key"),),
        hidden=() if may_be_about_nobody else (husband,),
    )


@pytest.fixture(params=[False, True], ids=["husband named", "husband optional"])
def api_of_weddings(request: pytest.FixtureRequest) -> Iterator[Api]:
    with scratch() as toys:
        wed(toys, may_be_about_nobody=request.param)
        yield assemble((*REGISTERS, toys))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return state(tmp_path_factory.mktemp("state"), 200)


@dataclass(frozen=True)
class Registry:
    """A database with people and a table of weddings without rows."""

    api: Api
    connection: Connection
    people: list[str]

    @property
    def may_be_about_nobody(self) -> bool:
        return self.api.records["Wedding"].persons[0].optional

    def weddings(self, count: int) -> list[dict[str, str]]:
        """Rows, every seventh without a wife, every fifth about nobody where it may be."""
        return [
            {
                "id": f"7b0c6d8e-0000-4000-9000-{number:012}",
                "husband": ""
                if self.may_be_about_nobody and number % 5 == 0
                else self.people[number % len(self.people)].upper(),
                "wife": "" if number % 7 == 0 else self.people[(number * 3) % len(self.people)],
                "heldOn": "2001-05-06",
            }
            for number in range(count)
        ]

    async def stray(self) -> int:
        """How many rows carry something else than their persons."""
        return int(await self.connection.fetchval(STRAY))


@asynccontextmanager
async def made(server: Server, api: Api, plain: Api, folder: Path) -> AsyncIterator[Registry]:
    async with without_people(server, plain) as target, connected(target) as connection:
        await loaded(plain, connection, folder)
        await connection.execute("CREATE SCHEMA toys")
        table = api.records["Wedding"].table
        await connection.execute(str(CreateTable(table).compile(dialect=DIALECT)))
        for index in table.indexes:
            await connection.execute(str(CreateIndex(index).compile(dialect=DIALECT)))
        for statement in history.create(table):
            await connection.execute(statement)
        await migrate(api, target, SCRATCH)
        yield Registry(api, connection, [row["id"] for row in read(folder, "person")])


@pytest.fixture
async def registry(
    server: Server, api: Api, api_of_weddings: Api, folder: Path
) -> AsyncIterator[Registry]:
    async with made(server, api_of_weddings, api, folder) as registry:
        yield registry


async def test_each_row_carries_its_persons_and_a_large_file_is_not_staged(
    registry: Registry, tmp_path: Path
) -> None:
    rows = registry.weddings(LARGE)
    write(tmp_path, "wedding", rows)
    asked: list[str] = []

    def told(query: asyncpg.connection.LoggedQuery) -> None:
        asked.append(query.query)

    with registry.connection.query_logger(told):
        done = await loaded(registry.api, registry.connection, tmp_path)
    assert (done["wedding"].written, done["wedding"].reasons) == (LARGE, {})
    assert not [one for one in asked if "stage_wedding" in one]
    assert await registry.stray() == 0
    alone = "SELECT count(*) FROM toys.wedding WHERE wife_id IS NULL"
    assert await registry.connection.fetchval(alone) == sum(not row["wife"] for row in rows)
    assert await differences(registry.api, registry.connection, SCRATCH) == []


@pytest.mark.parametrize("count", [LARGE, pytest.param(SMALL, marks=pytest.mark.long)])
async def test_a_person_whom_nothing_has_is_found_by_the_line(
    registry: Registry, tmp_path: Path, count: int
) -> None:
    rows = registry.weddings(count)
    rows[3]["husband"] = rows[8]["wife"] = NOBODY
    write(tmp_path, "wedding", rows)
    done = await loaded(registry.api, registry.connection, tmp_path)
    assert (done["wedding"].written, done["wedding"].reasons) == (count - 2, {"REFERENCE": 2})
    refused = read(tmp_path / "rejected", "wedding")
    assert sorted((int(row["line"]), row["column"]) for row in refused) == [
        (5, "husband"),
        (10, "wife"),
    ]
    assert await registry.stray() == 0


@pytest.mark.parametrize("count", [LARGE, pytest.param(SMALL, marks=pytest.mark.long)])
async def test_a_file_without_wives_brings_none_and_takes_none(
    registry: Registry, tmp_path: Path, count: int
) -> None:
    rows = registry.weddings(count)
    without = [{name: row[name] for name in row if name != "wife"} for row in rows]
    write(tmp_path / "first", "wedding", without)
    await loaded(registry.api, registry.connection, tmp_path / "first")
    assert await registry.stray() == 0
    write(tmp_path / "second", "wedding", rows)
    done = await loaded(registry.api, registry.connection, tmp_path / "second")
    assert done["wedding"].superseded == sum(bool(row["wife"]) for row in rows)
    assert await registry.stray() == 0
    for row in without[:10]:
        row["heldOn"] = "2002-05-06"
    write(tmp_path / "third", "wedding", without)
    done = await loaded(registry.api, registry.connection, tmp_path / "third")
    assert done["wedding"].superseded == 10
    assert await registry.stray() == 0
    wives = "SELECT count(*) FROM toys.wedding WHERE wife_id IS NOT NULL"
    assert await registry.connection.fetchval(wives) == sum(bool(row["wife"]) for row in rows)


async def test_what_a_changed_person_is_reached_by_changes_in_rows_beside_as_well(
    registry: Registry, folder: Path, tmp_path: Path
) -> None:
    write(tmp_path, "wedding", registry.weddings(SMALL))
    await loaded(registry.api, registry.connection, tmp_path)
    changed = [row | {"protection": "1"} for row in read(folder, "person")[:10]]
    write(tmp_path / "people", "person", changed)
    await loaded(registry.api, registry.connection, tmp_path / "people")
    assert await registry.stray() == 0
    marked = "SELECT count(*) FROM toys.wedding WHERE wife_protection = 1"
    assert await registry.connection.fetchval(marked) > 0
