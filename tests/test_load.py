"""A folder of CSV comes in: whole, once, and what changes is kept as it was."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hub.api import Api
from hub.catalogue import differences
from hub.db import Connection
from hub.load.page import page
from hub.postgres import Server
from tests.loads import loaded, read, without_people, write
from tests.scratch import SCRATCH, connected
from tests.states import state

PEOPLE = 2_500  # enough for tables to be filled without their indexes
CSV_PAGE = Path(__file__).parents[1] / "docs" / "csv.md"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return state(tmp_path_factory.mktemp("state"), PEOPLE)


@pytest.fixture(scope="module")
async def connection(server: Server, api: Api, folder: Path) -> AsyncIterator[Connection]:
    """A database into which the state was loaded."""
    async with without_people(server, api) as target, connected(target) as made:
        done = await loaded(api, made, folder)
        assert {name: one.reasons for name, one in done.items() if one.rejected} == {}
        yield made


@pytest.fixture
async def changing(connection: Connection) -> AsyncIterator[Connection]:
    """The same; what a test writes is taken back."""
    transaction = connection.transaction()
    await transaction.start()
    yield connection
    await transaction.rollback()


async def test_every_row_is_there(connection: Connection, folder: Path) -> None:
    for name in ("person", "identifier", "address", "one_parent", "former_name"):
        count = await connection.fetchval(f"SELECT count(*) FROM population.{name}")
        assert count == len(read(folder, name))
    for name in ("station", "voter", "voting_place", "roll_decision", "roll_change"):
        count = await connection.fetchval(f"SELECT count(*) FROM electoral.{name}")
        assert count == len(read(folder, name))


async def test_the_catalogue_is_as_declared_afterwards(api: Api, connection: Connection) -> None:
    assert await differences(api, connection, SCRATCH) == []


async def test_a_register_has_one_number_and_one_time(connection: Connection) -> None:
    numbers = await connection.fetch(
        "SELECT DISTINCT recorded_in, recorded_at FROM population.person "
        "UNION SELECT recorded_in, recorded_at FROM population.address"
    )
    assert [row[0] for row in numbers] == [2]  # the facts are commit 1
    head = await connection.fetchrow("SELECT number, at FROM hub.head")
    voters = await connection.fetch("SELECT DISTINCT recorded_in, recorded_at FROM electoral.voter")
    assert [tuple(row) for row in voters] == [tuple(head or ())]
    assert head is not None
    assert head["number"] == 3


async def test_records_about_a_person_carry_the_persons_codes(connection: Connection) -> None:
    for table in ("population.address", "electoral.voter", "population.name_key"):
        differ = await connection.fetchval(
            f"SELECT count(*) FROM {table} t JOIN population.person p ON p.id = t.person_id WHERE "
            "(t.trail_id, t.protection, t.birth_keeper, t.roll_unit, t.residence_unit) IS DISTINCT "
            "FROM (p.trail_id, p.protection, p.birth_keeper, p.roll_unit, p.residence_unit)"
        )
        assert differ == 0


async def test_names_can_be_searched(connection: Connection) -> None:
    unfound = await connection.fetchval(
        "SELECT count(*) FROM population.person p WHERE p.merged_into IS NULL "
        "AND NOT EXISTS (SELECT FROM population.name_key k WHERE k.person_id = p.id "
        "AND k.key = hub.fold(p.surname) || ' ' || hub.fold(p.given_name))"
    )
    assert unfound == 0


async def test_a_partial_date_is_its_first_day(connection: Connection, folder: Path) -> None:
    one = next(row for row in read(folder, "person") if len(row["born"]) == len("1991"))
    found = await connection.fetchrow(
        "SELECT born_on::text, born_precision FROM population.person WHERE id = $1", one["id"]
    )
    assert tuple(found or ()) == (f"{one['born']}-01-01", "YEAR")


async def test_a_folder_loaded_twice_is_skipped(
    api: Api, connection: Connection, folder: Path
) -> None:
    done = await loaded(api, connection, folder)
    assert all(one.skipped for one in done.values())
    assert await connection.fetchval("SELECT number FROM hub.head") == 3


async def test_changed_content_supersedes_and_the_same_stays(
    api: Api, changing: Connection, folder: Path, tmp_path: Path
) -> None:
    rows = read(folder, "person")[:20]
    was = rows[3]["birthPlace"]
    rows[3]["birthPlace"] = "Друго место"
    write(tmp_path, "person", rows)
    done = await loaded(api, changing, tmp_path)
    assert (done["person"].written, done["person"].superseded) == (0, 1)
    head = await changing.fetchrow("SELECT number, at FROM hub.head")
    assert head is not None
    stands = await changing.fetch("SELECT * FROM population.person WHERE recorded_in = 4")
    stood = await changing.fetch("SELECT * FROM population.person_history")
    assert [row["birth_place"] for row in stands] == ["Друго место"]
    assert [row["birth_place"] for row in stood] == [was]
    assert (stood[0]["superseded_in"], stood[0]["superseded_at"]) == (4, head["at"])
    assert stood[0]["recorded_in"] == 2
    assert stood[0]["surname_sort"] == stands[0]["surname_sort"]


async def test_a_protected_person_is_protected_everywhere(
    api: Api, changing: Connection, folder: Path, tmp_path: Path
) -> None:
    moved = read(folder, "address")
    first = moved[0]["person"]
    one = next(row for row in moved if row["person"] == first)
    write(tmp_path / "one", "address", [one | {"street": "Нова"}])
    await loaded(api, changing, tmp_path / "one")
    person = next(row for row in read(folder, "person") if row["id"] == first)
    write(tmp_path / "two", "person", [person | {"protection": "2"}])
    version = "SELECT recorded_in, recorded_at FROM population.person WHERE id = $1"
    before = await changing.fetchrow(version, first)
    done = await loaded(api, changing, tmp_path / "two")
    # Codes are never versioned: no time says when somebody was protected.
    assert done["person"].superseded == 0
    assert await changing.fetchrow(version, first) == before
    for table in ("population.address", "population.address_history", "population.name_key"):
        levels = await changing.fetch(
            f"SELECT DISTINCT protection FROM {table} WHERE person_id = $1", first
        )
        assert [row[0] for row in levels] == [2], table


async def test_a_changed_name_is_found_by_its_new_keys(
    api: Api, changing: Connection, folder: Path, tmp_path: Path
) -> None:
    person = read(folder, "person")[0]
    write(tmp_path, "person", [person | {"surname": "Ђурђевак"}])
    await loaded(api, changing, tmp_path)
    found = await changing.fetch(
        "SELECT person_id::text FROM population.name_key WHERE key LIKE 'djurdjevak%'"
    )
    assert [row[0] for row in found] == [person["id"]]


async def test_new_only_refuses_what_is_there(
    api: Api, changing: Connection, folder: Path, tmp_path: Path
) -> None:
    row = read(folder, "station")[0]
    new = row | {"id": "7b0c6d8e-0000-4000-8000-000000000001", "number": "9999"}
    write(tmp_path, "station", [row | {"name": "Друго"}, new])
    done = await loaded(api, changing, tmp_path, new_only=True)
    assert (done["station"].written, done["station"].reasons) == (1, {"EXISTS": 1})


async def test_strict_loads_nothing_of_a_register_with_a_bad_row(
    api: Api, changing: Connection, folder: Path, tmp_path: Path
) -> None:
    row = read(folder, "station")[0]
    new = row | {"id": "7b0c6d8e-0000-4000-8000-000000000001", "number": "9999"}
    write(tmp_path, "station", [new, row | {"number": "none"}])
    done = await loaded(api, changing, tmp_path, strict=True)
    assert done["station"].refused
    assert done["station"].written == 0
    assert await changing.fetchval("SELECT number FROM hub.head") == 3


def test_the_page_is_what_the_declarations_make(api: Api, request: pytest.FixtureRequest) -> None:
    made = page(api)
    if request.config.getoption("--update", default=False):
        CSV_PAGE.write_text(made, encoding="utf-8")
    assert CSV_PAGE.read_text("utf-8") == made, "pytest --update rewrites it; then read"
