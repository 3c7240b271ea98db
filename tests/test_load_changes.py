"""What a further file changes: exchanged, taken back, left out, moved to another person."""

import random
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hub.api import Api
from hub.catalogue import differences
from hub.db import Connection
from hub.load.headers import sheets
from hub.postgres import Server
from schema.scalars import INDEXED_CHARACTERS_MAX
from tests.loads import loaded, read, without_people, write
from tests.scratch import SCRATCH, connected
from tests.states import state


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return state(tmp_path_factory.mktemp("state"), 200)


@pytest.fixture(scope="module")
async def filled(server: Server, api: Api, folder: Path) -> AsyncIterator[Connection]:
    async with without_people(server, api) as target, connected(target) as made:
        await loaded(api, made, folder)
        yield made


@pytest.fixture
async def connection(filled: Connection) -> AsyncIterator[Connection]:
    transaction = filled.transaction()
    await transaction.start()
    yield filled
    await transaction.rollback()


async def test_rows_exchange_what_only_one_may_have(
    api: Api, connection: Connection, folder: Path, tmp_path: Path
) -> None:
    one, other = read(folder, "identifier")[:2]
    exchanged = [one | {"value": other["value"]}, other | {"value": one["value"]}]
    write(tmp_path, "identifier", exchanged)
    done = await loaded(api, connection, tmp_path)
    assert (done["identifier"].superseded, done["identifier"].reasons) == (2, {})
    stands = {
        str(row["id"]): row["value"]
        for row in await connection.fetch("SELECT id, value FROM population.identifier")
    }
    assert [stands[row["id"]] for row in exchanged] == [row["value"] for row in exchanged]
    assert await differences(api, connection, SCRATCH) == []


@pytest.mark.parametrize("turned", [False, True])
async def test_another_address_becomes_the_current_one(
    api: Api, connection: Connection, folder: Path, tmp_path: Path, *, turned: bool
) -> None:
    homes = [row for row in read(folder, "address") if row["kind"] == "RESIDENCE"]
    old = next(row for row in homes if row["validTo"])
    now = next(row for row in homes if row["person"] == old["person"] and not row["validTo"])
    rows = [old | {"validTo": ""}, now | {"validTo": "2199-12-31"}]
    write(tmp_path, "address", rows[::-1] if turned else rows)
    done = await loaded(api, connection, tmp_path)
    assert (done["address"].superseded, done["address"].reasons) == (2, {})
    assert await differences(api, connection, SCRATCH) == []


async def test_what_another_row_keeps_is_refused(
    api: Api, connection: Connection, folder: Path, tmp_path: Path
) -> None:
    one, other, third = read(folder, "identifier")[:3]
    rows = [one | {"value": other["value"]}, other | {"value": third["value"]}]
    write(tmp_path, "identifier", rows)
    done = await loaded(api, connection, tmp_path)
    assert (done["identifier"].superseded, done["identifier"].reasons) == (0, {"UNIQUE_VALUE": 2})


async def test_what_is_changed_back_is_loaded_again(
    api: Api, connection: Connection, folder: Path, tmp_path: Path
) -> None:
    row = read(folder, "station")[0]
    for name in ("Прва", "Друга", "Прва"):
        write(tmp_path, "station", [row | {"name": name}])
        done = await loaded(api, connection, tmp_path)
        assert done["station"].superseded == 1
        found = "SELECT name FROM electoral.station WHERE id = $1"
        assert await connection.fetchval(found, row["id"]) == name
    assert (await loaded(api, connection, tmp_path))["station"].skipped


async def test_new_rows_let_the_files_before_them_stand(
    api: Api, connection: Connection, folder: Path, tmp_path: Path
) -> None:
    row = read(folder, "station")[0]
    new = row | {"id": "7b0c6d8e-0000-4000-8000-000000000001", "number": "9999"}
    write(tmp_path, "station", [new])
    assert (await loaded(api, connection, tmp_path))["station"].written == 1
    assert (await loaded(api, connection, folder))["station"].skipped


async def test_a_column_that_is_left_out_stays(
    api: Api, connection: Connection, folder: Path, tmp_path: Path
) -> None:
    rows = [row for row in read(folder, "address") if row["validTo"]][:2]
    cut = [{name: row[name] for name in row if name != "validTo"} for row in rows]
    # The second begins after the end that it has in the database.
    write(tmp_path, "address", [cut[0] | {"number": "77"}, cut[1] | {"validFrom": "2199-01-01"}])
    done = await loaded(api, connection, tmp_path)
    assert (done["address"].superseded, done["address"].reasons) == (1, {"CHECK_PERIOD": 1})
    found = "SELECT valid_to::text FROM population.address WHERE id = $1"
    assert await connection.fetchval(found, rows[0]["id"]) == rows[0]["validTo"]


async def test_a_second_current_number_is_refused_also_without_a_column_for_its_end(
    api: Api, connection: Connection, folder: Path, tmp_path: Path
) -> None:
    row = read(folder, "identifier")[0]
    new = {name: row[name] for name in row if name != "validTo"}
    new |= {"id": "7b0c6d8e-0000-4000-8000-000000000001", "value": "1506938917315"}
    write(tmp_path, "identifier", [new])
    done = await loaded(api, connection, tmp_path)
    assert (done["identifier"].written, done["identifier"].reasons) == (
        0,
        {"UNIQUE_ONE_CURRENT": 1},
    )


def rare(count: int) -> str:
    """Letters of four bytes each, which no compression makes fewer."""
    chance = random.Random(count)  # noqa: S311 - no secret
    return "".join(chr(chance.randint(0x20000, 0x2A6DF)) for _ in range(count))


@pytest.mark.parametrize(
    "cells",
    [
        {"surname": "Ш" * 251},
        {"givenName": rare(2_000)},
        {"surname": "\U0001d160" * 84},  # one character in the file, three as it is stored
        {"minorityGivenName": "x" * 251, "minoritySurname": "x", "minorityLanguage": "hu"},
    ],
    ids=["letters", "thousands", "composed", "minority"],
)
async def test_a_name_that_no_index_holds_is_refused_and_the_next_one_is_taken(
    api: Api, connection: Connection, folder: Path, tmp_path: Path, cells: dict[str, str]
) -> None:
    one, other = read(folder, "person")[:2]
    write(tmp_path, "person", [one | cells, other | {"surname": "Дурђевак"}])
    done = await loaded(api, connection, tmp_path)
    assert (done["person"].superseded, done["person"].reasons) == (1, {"LENGTH": 1})
    (refused,) = read(tmp_path / "rejected", "person")
    assert (refused["line"], refused["column"]) == ("2", next(iter(cells)))


async def test_the_longest_names_are_held_by_every_index(
    api: Api, connection: Connection, folder: Path, tmp_path: Path
) -> None:
    person = read(folder, "person")[0]
    names = {"surname": rare(250), "givenName": rare(249)}
    minority = {f"minority{name[:1].upper()}{name[1:]}": cell for name, cell in names.items()}
    former = read(folder, "former_name")[0]
    write(tmp_path, "person", [person | names | minority | {"minorityLanguage": "zh"}])
    write(tmp_path, "former_name", [former | names])
    done = await loaded(api, connection, tmp_path)
    assert (done["person"].superseded, done["former_name"].superseded) == (1, 1)
    key = "SELECT max(length(key)) FROM population.name_key"
    assert await connection.fetchval(key) == 250 + 1 + 249


def test_texts_that_an_index_holds_or_that_keys_are_made_of_are_short(api: Api) -> None:
    short = {
        f"{sheet.name}.{header.name}"
        for plan in sheets(api).values()
        for sheet in plan
        for header in sheet.headers.values()
        if header.longest == INDEXED_CHARACTERS_MAX
    }
    assert short > {
        *("unit.name", "unit_language.language", "unit_alias.alias", "roll_decision.number"),
        *("person.givenName", "person.surname", "former_name.givenName", "former_name.surname"),
        *("person.minorityGivenName", "person.minoritySurname", "person.minorityLanguage"),
    }
    assert not short & {"address.street", "birth_note.text", "closed_birth_entry.text"}


async def test_a_former_name_of_another_person_is_no_longer_found_by(
    api: Api, connection: Connection, folder: Path, tmp_path: Path
) -> None:
    row = read(folder, "former_name")[0]
    whose = next(one["id"] for one in read(folder, "person") if one["id"] != row["person"])
    write(tmp_path, "former_name", [row | {"person": whose, "surname": "Ђурђевак"}])
    await loaded(api, connection, tmp_path)
    keys = await connection.fetch(
        "SELECT DISTINCT person_id::text FROM population.name_key WHERE key LIKE 'djurdjevak%'"
    )
    assert [key[0] for key in keys] == [whose]
    left = (
        "SELECT count(*) FROM population.name_key k WHERE kind = 'FORMER_NAME' AND NOT EXISTS "
        "(SELECT FROM population.former_name n WHERE n.person_id = k.person_id)"
    )
    assert await connection.fetchval(left) == 0
