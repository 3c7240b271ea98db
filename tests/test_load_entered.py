"""What an act wrote no file changes: not the rows of a record, and not the codes of a person."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import orjson
import pytest

from auth.viewer import Capacity
from demo.generate.producers import PRODUCERS
from hub.api import Api
from hub.db import Connection, Target
from hub.postgres import Server
from tests import ledger_toys as toys
from tests.commands import RECEIPT, REFUSAL, key
from tests.conftest import Hub, person
from tests.loads import loaded, read, write
from tests.scratch import PEOPLE, SCRATCH, connected, scratch
from tests.states import state

NAME = "citizenship_decision"
ENTER = "SELECT ledger.enter('CITIZENSHIP_OFFICER', 'tests', $1, '{}')"
APPEND = (
    "SELECT ledger.append('CITIZENSHIP_OFFICER', 'tests', NULL, 'recordCitizenshipDecision', $1, "
    "sha256('x'), NULL, $2, 'CitizenshipDecision', $3, sha256('salt'), '{}', '[]', '{}', '{}', "
    "'{}', $3, sha256('document'), '{}')"
)
WRITE = "SELECT citizenship.write_citizenship_decision($1, $2)"
REMARKS = "SELECT remarks FROM citizenship.citizenship_decision WHERE id = $1"
WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
KEEPER = "SELECT birth_keeper FROM population.person WHERE id = $1"
CHANGE = f"""mutation ($key: CommandKey!, $input: ChangeToyInput!) {{
  changeToy(key: $key, input: $input) {{ {RECEIPT} {REFUSAL} }} }}"""
ZEMUN, NOVI_SAD = "70203", "80438"


@pytest.fixture
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as made:
        yield made


@pytest.fixture
async def books(there: Target) -> AsyncIterator[Connection]:
    async with connected(there) as connection:
        yield connection


@pytest.fixture
async def officer(there: Target) -> AsyncIterator[Connection]:
    name = SCRATCH.login(Capacity.CITIZENSHIP_OFFICER)
    async with connected(there, name, SCRATCH.password(name)) as connection:
        yield connection


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented state of a scratch database."""
    return state(tmp_path_factory.mktemp("state"), PEOPLE, PRODUCERS)


@pytest.fixture
async def rows(api: Api, books: Connection, folder: Path, tmp_path: Path) -> list[dict[str, str]]:
    """Decisions that a load brought."""
    found = read(folder, NAME)
    assert len(found) > 1
    write(tmp_path / "first", NAME, found)
    assert (await loaded(api, books, tmp_path / "first"))[NAME].written == len(found)
    return found


async def begin(officer: Connection, name: str) -> None:
    """The first statement of a command."""
    await officer.execute("BEGIN READ WRITE")
    await officer.execute(ENTER, name)


async def correct(officer: Connection, name: str, row: dict[str, str], remarks: str) -> None:
    """Another version of a row, by an act; to be committed."""
    version = await officer.fetchval(
        "SELECT recorded_in FROM citizenship.citizenship_decision WHERE id = $1", row["id"]
    )
    await officer.fetchval(APPEND, name, [UUID(row["person"])], uuid4())
    given = orjson.dumps({"id": row["id"], "remarks": remarks}).decode()
    await officer.execute(WRITE, version, given)
    await officer.execute("COMMIT")


async def test_a_row_of_an_act_stays_and_the_difference_is_reported(
    api: Api,
    books: Connection,
    officer: Connection,
    rows: list[dict[str, str]],
    tmp_path: Path,
) -> None:
    one, other, name = rows[0], rows[1], key()
    await begin(officer, name)
    await correct(officer, name, one, "По акту")
    write(tmp_path / "same", NAME, [one | {"remarks": "По акту"}])
    same = (await loaded(api, books, tmp_path / "same"))[NAME]
    assert (same.superseded, same.rejected) == (0, 0)
    write(tmp_path / "stale", NAME, [one, other | {"remarks": "Из датотеке"}])
    stale = (await loaded(api, books, tmp_path / "stale"))[NAME]
    assert (stale.superseded, stale.reasons) == (1, {"ENTERED": 1})
    [listed] = read(tmp_path / "stale" / "rejected", NAME)
    assert (listed["line"], listed["column"], listed["reason"]) == ("2", "id", "ENTERED")
    assert await books.fetchval(REMARKS, one["id"]) == "По акту"
    assert await books.fetchval(REMARKS, other["id"]) == "Из датотеке"
    again = (await loaded(api, books, tmp_path / "stale"))[NAME]
    assert (again.skipped, again.reasons) == (False, {"ENTERED": 1})
    strict = (await loaded(api, books, tmp_path / "stale", strict=True))[NAME]
    assert strict.refused


async def test_an_act_between_check_and_commit_stays_as_well(
    api: Api,
    there: Target,
    books: Connection,
    officer: Connection,
    rows: list[dict[str, str]],
    tmp_path: Path,
) -> None:
    name = key()
    write(tmp_path / "late", NAME, [one | {"remarks": "Из датотеке"} for one in rows])
    await begin(officer, name)  # the load checks, and waits for who has begun
    async with connected(there) as connection:
        loading = asyncio.create_task(loaded(api, connection, tmp_path / "late"))
        for _ in range(500):
            if await books.fetchval(WAITING):
                break
            await asyncio.sleep(0.02)
        assert await books.fetchval(WAITING) == 1
        await correct(officer, name, rows[0], "По акту")
        done = (await loading)[NAME]
    assert (done.superseded, done.reasons) == (len(rows) - 1, {"ENTERED": 1})
    assert await books.fetchval(REMARKS, rows[0]["id"]) == "По акту"
    assert await books.fetchval(REMARKS, rows[1]["id"]) == "Из датотеке"


@pytest.fixture
def with_toys() -> Iterator[Api]:
    with toys.toys() as made:
        yield made


@pytest.fixture
async def toy_target(server: Server, api: Api, with_toys: Api) -> AsyncIterator[Target]:
    async with toys.with_toys(server, api, with_toys) as made:
        yield made


async def test_a_code_that_an_act_wrote_stays_and_other_persons_are_recoded(
    serve: Callable[..., Any], with_toys: Api, toy_target: Target, folder: Path, tmp_path: Path
) -> None:
    hub: Hub = await serve(with_toys, toy_target, SCRATCH, decisions=toys.DECISIONS)
    found = read(folder, "person")
    one, other = (next(row for row in found if row["id"] == str(person(n))) for n in (1, 2))
    given = {"person": one["id"], "protection": 1}
    answer = await hub.ask(
        CHANGE, {"key": key(), "input": given}, capacity="REGISTRAR", basis="204-1/2026"
    )
    assert answer.data["changeToy"]["receipt"] is not None, answer.json
    async with connected(toy_target) as books:
        protection = "SELECT protection FROM population.person WHERE id = $1"
        assert await books.fetchval(protection, one["id"]) == 1
        moved = ZEMUN if other["birthKeeper"] == NOVI_SAD else NOVI_SAD
        write(tmp_path, "person", [one, other | {"birthKeeper": moved}])
        done = (await loaded(with_toys, books, tmp_path))["person"]
        assert done.reasons == {"ENTERED": 1}
        assert await books.fetchval(protection, one["id"]) == 1
        assert await books.fetchval(KEEPER, other["id"]) == moved
        write(tmp_path, "person", [one | {"protection": "1", "surname": "Измењена"}])
        done = (await loaded(with_toys, books, tmp_path))["person"]
        assert (done.superseded, done.reasons) == (1, {})
