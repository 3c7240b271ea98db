"""Large files go straight into empty tables; what is broken in them is still found by its line."""

import random
import shutil
from datetime import date
from pathlib import Path

import asyncpg
import polars as pl
import pytest

from demo.generate.numbers import CONTROL_WEIGHTS
from hub.api import Api
from hub.catalogue import differences
from hub.derive import statements
from hub.load.cells import Cells, Reading, _numbers
from hub.load.headers import Sheet, sheets
from hub.load.lines import pieces, read_header
from hub.load.rejects import Rejects
from hub.postgres import SETTINGS, Server
from schema import jmbg
from schema.scalars import PLAIN_DIGITS, READERS, Jmbg
from tests.loads import loaded, read, without_people, write
from tests.scratch import SCRATCH, connected
from tests.states import state

PEOPLE = 2_500  # enough for files that are not small
NOBODY = "7b0c6d8e-0000-4000-8000-000000000001"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return state(tmp_path_factory.mktemp("state"), PEOPLE)


def sheet_of(api: Api, name: str) -> Sheet:
    return next(one for plan in sheets(api).values() for one in plan if one.name == name)


@pytest.mark.parametrize(
    "name", ["person", "identifier", "address", "one_parent", "former_name", "voter", "roll_change"]
)
def test_cells_of_a_clean_file_are_not_read_one_by_one(
    api: Api, folder: Path, tmp_path: Path, name: str
) -> None:
    rejects = Rejects(tmp_path / "rejected.csv", "file")
    with (folder / f"{name}.csv").open("rb") as stream:
        names = read_header(stream, sheet_of(api, name), rejects)
        assert names is not None
        headers = tuple(sheet_of(api, name).headers[one] for one in names)
        readings = {one: Reading() for one in names}
        cells = Cells(headers, rejects, tolerant=True, readings=readings)
        rows = sum(cells.clean(piece).height for piece in pieces(stream, len(headers), rejects))
    for reading in readings.values():
        # Codes of units come again and again; names abroad have letters that are looked at.
        assert len(reading.said) < max(250, rows / 10)


def test_a_number_taken_unread_would_have_been_taken_as_it_is() -> None:
    digits = PLAIN_DIGITS[Jmbg]()
    draw = random.Random(20260101)  # noqa: S311 - numbers, not secrets
    taken = 0
    for _ in range(4_000):
        born = date.fromordinal(
            draw.randint(date(1890, 1, 1).toordinal(), date(2040, 1, 1).toordinal())
        )
        first = f"{born:%d%m}{born.year % 1000:03}{draw.randint(0, 99):02}{draw.randint(0, 999):03}"
        number = first + str(draw.choice([jmbg.control_digit(first) or 0, draw.randint(0, 9)]))
        if plain(number):
            taken += 1
            assert READERS[Jmbg](number) == (number, None)
    assert digits.weights == CONTROL_WEIGHTS
    assert taken > 500


@pytest.mark.parametrize("number", ["2902000710004", "3004026710000", "1405986735008", "１４０５"])
def test_a_number_that_is_not_taken_unread_is_read(number: str) -> None:
    assert not plain(number)


def plain(number: str) -> bool:
    return bool(_numbers(pl.Series([number, None]), PLAIN_DIGITS[Jmbg]())[0])


async def test_what_is_broken_across_rows_is_found_by_its_line(
    server: Server, api: Api, folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    rows = read(folder, "address")
    rows[10] = rows[10] | {"person": NOBODY}
    rows.append(rows[20])
    write(tmp_path, "address", rows)
    async with without_people(server, api) as target, connected(target) as connection:
        done = await loaded(api, connection, tmp_path)
        assert done["address"].reasons == {"REFERENCE": 1, "DUPLICATE": 1}
        assert done["address"].read == len(rows)
        assert done["address"].written == len(rows) - 2
        assert {one.rejected for name, one in done.items() if name != "address"} == {0}
        refused = {
            (int(row["line"]), row["reason"]) for row in read(tmp_path / "rejected", "address")
        }
        assert refused == {(12, "REFERENCE"), (len(rows) + 1, "DUPLICATE")}
        # Facts are a commit, and each of the two registers is one.
        assert await connection.fetchval("SELECT number FROM hub.head") == 3
        assert await differences(api, connection, SCRATCH) == []


async def test_nothing_of_how_tables_were_filled_is_left(
    server: Server, api: Api, folder: Path
) -> None:
    defaults = (
        "SELECT DISTINCT pg_get_expr(adbin, adrelid) FROM pg_attrdef JOIN pg_class c ON c.oid = "
        "adrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = adnum WHERE "
        "attgenerated = '' AND relnamespace IN ('population'::regnamespace, "
        "'electoral'::regnamespace)"
    )
    unforced = (
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND NOT relforcerowsecurity AND "
        "relnamespace IN ('population'::regnamespace, 'electoral'::regnamespace)"
    )
    async with without_people(server, api) as target, connected(target) as connection:
        before = await connection.fetch(defaults), await connection.fetch(unforced)
        asked: list[str] = []

        def told(query: asyncpg.connection.LoggedQuery) -> None:
            asked.append(query.query)

        with connection.query_logger(told):
            await loaded(api, connection, folder)
        assert not [one for one in asked if "stage_" in one]
        assert (await connection.fetch(defaults), await connection.fetch(unforced)) == before
        assert await differences(api, connection, SCRATCH) == []


async def test_rows_without_their_own_trail_get_one(
    server: Server, api: Api, folder: Path, tmp_path: Path
) -> None:
    rows = [
        {name: cell for name, cell in row.items() if name != "trailId"}
        for row in read(folder, "person")
    ]
    write(tmp_path, "person", rows)
    write(tmp_path, "one_parent", read(folder, "one_parent"))
    async with without_people(server, api) as target, connected(target) as connection:
        await loaded(api, connection, tmp_path)
        same = await connection.fetchval(
            "SELECT count(*) FROM population.person p JOIN population.one_parent o "
            "ON o.person_id = p.id AND o.trail_id = p.trail_id"
        )
        assert same == len(rows)


def test_keys_of_names_are_made_without_chance(api: Api) -> None:
    for statement in statements(api):
        assert "random" not in statement


def test_what_fills_an_empty_table_need_not_be_logged() -> None:
    assert SETTINGS["wal_level"] == "minimal"
