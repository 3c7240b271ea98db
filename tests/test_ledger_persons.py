"""Acts about persons: new ones, their codes, what is made of their rows, notices answered."""

from collections.abc import AsyncIterator, Callable, Iterator
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import orjson
import pytest

from auth.viewer import Capacity
from hub.api import Api
from hub.db import Connection, Target
from hub.dependent import carrying
from hub.postgres import Server
from tests import ledger_toys as toys
from tests.commands import RECEIPT, REFUSAL, key
from tests.conftest import NIS, Answer, Hub, person
from tests.scratch import SCRATCH, connected

ZEMUN = "70203"
ENTER = f"""mutation ($key: CommandKey!, $input: EnterToyInput!, $dryRun: Boolean! = false) {{
  enterToy(key: $key, input: $input, dryRun: $dryRun) {{
    {RECEIPT} {REFUSAL} medal {{ id name provenance {{ commit }} person {{ id surname
      formerNames {{ nodes {{ surname }} }} provenance {{ commit }} }} }} }} }}"""
FIND = """query ($name: String!) { people(name: $name, filter: {givenName: {eq: "Дрења"}}) {
  nodes { id surname } } }"""
EVENT = "SELECT subjects FROM trail.event WHERE request = $1 AND kind = 'ACT'"
APPEND = (
    "SELECT ledger.append('REGISTRAR', 'tests', $1, 'enterToy', $2, sha256('x'), NULL, $3, 'Medal',"
    " $4, sha256('salt'), '{}', '[]', '{}', $5, $6, $4, sha256('document'), '{}')"
)


@pytest.fixture(scope="module")
def with_toys() -> Iterator[Api]:
    with toys.toys() as made:
        yield made


@pytest.fixture(scope="module")
async def there(server: Server, api: Api, with_toys: Api) -> AsyncIterator[Target]:
    async with toys.with_toys(server, api, with_toys) as made:
        yield made


@pytest.fixture(scope="module")
async def desk(serve: Callable[..., Any], with_toys: Api, there: Target) -> Hub:
    made: Hub = await serve(with_toys, there, SCRATCH, decisions=toys.DECISIONS)
    return made


@pytest.fixture
async def books(there: Target) -> AsyncIterator[Connection]:
    async with connected(there) as connection:
        yield connection


async def enter(hub: Hub, **more: Any) -> Answer:
    """Enter a person; as the registrar of Niš unless said otherwise."""
    who = {name: more.pop(name) for name in ("unit", "tries") if name in more}
    trial = more.pop("trial", False)
    given = {"givenName": "Дрења", "surname": "Ковачевска", "unit": who.get("unit", NIS), **more}
    variables = {"key": key(), "input": given, "dryRun": trial}
    return await hub.ask(ENTER, variables, capacity="REGISTRAR", **who)


async def entered(hub: Hub, **more: Any) -> Any:
    """The payload of a person who is entered."""
    return (await enter(hub, **more)).data["enterToy"]


async def change(hub: Hub, capacity: str = "REGISTRAR", **given: Any) -> Answer:
    """Change a person."""
    name = "changeToy" if capacity == "REGISTRAR" else "changeToyEverywhere"
    text = f"""mutation ($key: CommandKey!, $input: ChangeToyInput!) {{
      {name}(key: $key, input: $input) {{ {RECEIPT} {REFUSAL} person {{ id surname }} }} }}"""
    variables = {"key": key(), "input": given}
    answer = await hub.ask(text, variables, capacity=capacity, basis="204-1/2026", tries=1)
    if answer.status == 200:
        answer.json["data"] = answer.json["data"][name]
    return answer


async def found(hub: Hub, name: str) -> list[str]:
    """Whom the search finds, by id."""
    nodes = (await hub.ask(FIND, {"name": name}, capacity="REGISTRAR")).data["people"]["nodes"]
    return [one["id"] for one in nodes]


async def test_a_new_person_is_entered_with_rows_trail_and_search(
    desk: Hub, books: Connection
) -> None:
    answer = await enter(desk, surname="Ждраловић", former="Чапљић", giver=str(person(1)))
    payload = answer.data["enterToy"]
    commit = payload["receipt"]["commit"]
    child = payload["medal"]["person"]
    assert child["formerNames"]["nodes"] == [{"surname": "Чапљић"}]
    assert payload["medal"]["provenance"] == child["provenance"] == {"commit": commit}
    row = await books.fetchrow("SELECT * FROM population.person WHERE id = $1", child["id"])
    medal = await books.fetchrow("SELECT * FROM toys.medal WHERE id = $1", payload["medal"]["id"])
    giver = await books.fetchrow("SELECT * FROM population.person WHERE id = $1", person(1))
    assert row is not None
    assert medal is not None
    assert giver is not None
    assert row["recorded_in"] == medal["recorded_in"] == commit
    assert (medal["trail_id"], medal["birth_keeper"]) == (row["trail_id"], NIS)
    assert medal["giver_trail_id"] == giver["trail_id"]
    subjects = await books.fetchval(EVENT, answer.headers["hub-request"])
    assert sorted(subjects) == sorted([row["trail_id"], giver["trail_id"]])
    assert await found(desk, "ждраловић") == await found(desk, "Čapljić") == [child["id"]]


async def test_a_trial_of_a_new_person_leaves_nobody(desk: Hub, books: Connection) -> None:
    payload = await entered(desk, surname="Пробић", trial=True)
    assert payload["medal"]["person"]["surname"] == "Пробић"
    count = "SELECT count(*) FROM population.person WHERE surname = 'Пробић'"
    assert await books.fetchval(count) == 0
    assert await found(desk, "Пробић") == []


async def test_a_changed_name_is_a_version_and_is_found_by_the_new_one(
    desk: Hub, books: Connection
) -> None:
    made = await entered(desk, surname="Стародубац")
    child = made["medal"]["person"]["id"]
    done = (await change(desk, person=child, surname="Новодубац")).data
    assert done["person"]["surname"] == "Новодубац"
    was = "SELECT surname, superseded_in FROM population.person_history WHERE id = $1"
    assert tuple(await books.fetchrow(was, child)) == ("Стародубац", done["receipt"]["commit"])
    assert await found(desk, "Стародубац") == []
    assert await found(desk, "Новодубац") == [child]
    late = await change(desk, person=child, surname="Касних", version=made["receipt"]["commit"])
    assert (late.status, late.code) == (503, "UNAVAILABLE")


async def test_changed_codes_are_carried_everywhere_and_make_no_version(
    desk: Hub, books: Connection, with_toys: Api
) -> None:
    made = await entered(desk, surname="Бројевић", giver=str(person(1)), former="Бројић")
    child = made["medal"]["person"]["id"]
    await change(desk, person=child, surname="Бројевска")
    stood = await books.fetchrow("SELECT * FROM population.person WHERE id = $1", child)
    done = await change(desk, "SUPERVISOR", person=child, protection=1, birthKeeper=ZEMUN)
    assert done.data["receipt"]["commit"] > made["receipt"]["commit"]
    row = await books.fetchrow("SELECT * FROM population.person WHERE id = $1", child)
    assert row is not None
    assert stood is not None
    changed = {name for name in row.keys() if row[name] != stood[name]}  # noqa: SIM118 - a record
    assert changed == {"protection", "birth_keeper"}
    tables = ["population.name_key", *(_about(with_toys))]
    codes = {
        tuple(one)
        for table in tables
        for one in await books.fetch(
            f"SELECT protection, birth_keeper FROM {table} WHERE "
            f"{'id' if table == 'population.person_history' else 'person_id'} = $1",
            UUID(child),
        )
    }
    assert codes == {(1, ZEMUN)}
    again = await change(desk, "SUPERVISOR", person=str(person(1)), protection=1)
    beside = "SELECT giver_protection FROM toys.medal WHERE id = $1"
    assert again.data["receipt"] is not None
    assert await books.fetchval(beside, UUID(made["medal"]["id"])) == 1
    await change(desk, "SUPERVISOR", person=str(person(1)), protection=0)


def _about(api: Api) -> list[str]:
    """The tables that carry codes by the column person_id, and the person's own history."""
    places = carrying(api, api.records["Person"])
    return [one.table for one in places if one.key in ("id", "person_id")]


async def test_codes_and_content_changed_together_make_one_version(
    desk: Hub, books: Connection
) -> None:
    child = (await entered(desk, surname="Заједнић"))["medal"]["person"]["id"]
    await change(desk, "SUPERVISOR", person=child, surname="Заједнички", protection=1)
    codes = "SELECT surname, protection FROM population.person_history WHERE id = $1"
    assert [tuple(one) for one in await books.fetch(codes, child)] == [("Заједнић", 1)]


async def test_notices_are_answered_by_the_act_and_shown_in_its_receipt(desk: Hub) -> None:
    child = (await entered(desk))["medal"]["person"]["id"]
    left = await change(desk, "SUPERVISOR", person=child, surname="Дужник", owedBy=NIS)
    (notice,) = left.data["receipt"]["notices"]
    listed = "{ notices(first: 100) { id kind recordId } }"
    (open_one,) = (await desk.ask(listed, capacity="REGISTRAR")).data["notices"]
    assert open_one["recordId"] == notice["recordId"] == child
    elsewhere = await enter(desk, unit=ZEMUN, answers=[open_one["id"]])
    assert (elsewhere.status, elsewhere.code) == (403, "FORBIDDEN")
    unknown = await enter(desk, answers=[str(uuid4())])
    assert (unknown.status, unknown.code) == (403, "FORBIDDEN")
    done = await entered(desk, answers=[open_one["id"], open_one["id"]])
    assert done["receipt"]["answers"] == [
        {"id": open_one["id"], "kind": "TOY_OWED", "unit": NIS, "recordId": child}
    ]
    assert done["receipt"]["notices"] == []
    assert (await desk.ask(listed, capacity="REGISTRAR")).data["notices"] == []
    twice = await enter(desk, answers=[open_one["id"]], tries=1)
    assert (twice.status, twice.code) == (503, "UNAVAILABLE")


async def test_facts_are_read_into_their_types(desk: Hub, books: Connection) -> None:
    child = (await entered(desk))["medal"]["person"]["id"]
    assert toys.SEEN[-1].papers == ()
    left = await change(desk, "SUPERVISOR", person=child, surname="Дужник", owedBy=ZEMUN)
    papers = [{"name": "Извод", "dated": "2026-01-06"}, {"name": "Пријава"}]
    await entered(desk, unit=ZEMUN, papers=papers)
    facts = toys.SEEN[-1]
    id_of = "SELECT id FROM ledger.notice WHERE act = $1"
    notice = await books.fetchval(id_of, left.data["receipt"]["commit"])
    assert facts.open == (toys.Owed(notice, "TOY_OWED", left.data["receipt"]["commit"]),)
    assert facts.last == facts.open[0]
    assert facts.papers == (toys.Paper("Извод", date(2026, 1, 6)), toys.Paper("Пријава", None))
    assert len({*facts.keys}) == 3


@pytest.fixture
async def registrar(there: Target) -> AsyncIterator[Connection]:
    name = SCRATCH.login(Capacity.REGISTRAR)
    connection = await there.connect(name, SCRATCH.password(name))
    await connection.execute("BEGIN READ WRITE")
    yield connection
    await connection.close()


async def append(
    connection: Connection, persons: list[UUID], newcomers: list[UUID], unit: str | None = NIS
) -> None:
    """An act of enterToy, as a login may try to make it."""
    await connection.fetchval(APPEND, unit, uuid4().hex, persons, uuid4(), [], newcomers)


async def write(connection: Connection, version: int | None = None, **values: Any) -> None:
    """A person written by the function, as a login may try to."""
    ordinary = {
        "status": "ACTIVE", "given_name": "Дрења", "surname": "Бравић", "sex": "MALE",
        "born_on": "2026-01-05", "born_precision": "DAY", "birth_place": "Ниш",
        "birth_country": "RS", "birth_keeper": NIS, "protection": 0,
    }  # fmt: skip
    given = orjson.dumps({**({} if version else ordinary), **values}, default=str).decode()
    await connection.fetchval("SELECT population.write_person($1, $2)", version, given)


async def test_a_person_is_written_by_an_act_that_names_them_in_its_event(
    registrar: Connection,
) -> None:
    child, trail = uuid4(), uuid4()
    await append(registrar, [child], [trail])
    await write(registrar, id=child, trail_id=trail)
    await registrar.execute("ROLLBACK")


NOT_SO = {
    "no act of this transaction": (False, True, True, {}),
    "does not name the person": (True, False, True, {}),
    "does not name the new person": (True, True, False, {}),
    "another unit keeps": (True, True, True, {"birth_keeper": ZEMUN}),
}


@pytest.mark.parametrize("why", NOT_SO)
async def test_no_person_is_written_otherwise(registrar: Connection, why: str) -> None:
    has_act, is_named, is_in_event, values = NOT_SO[why]
    child, trail = uuid4(), uuid4()
    if has_act:
        await append(registrar, [child] if is_named else [], [trail] if is_in_event else [])
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match=why):
        await write(registrar, id=child, trail_id=trail, **values)


async def test_no_person_of_another_unit_is_changed_and_no_trail_id(
    registrar: Connection, books: Connection
) -> None:
    known = "SELECT id, recorded_in, trail_id, protection FROM population.person WHERE birth_keeper"
    other = await books.fetchrow(f"{known} <> $1 AND protection = 0 LIMIT 1", NIS)
    own = await books.fetchrow(f"{known} = $1 LIMIT 1", NIS)
    assert other is not None
    assert own is not None
    await append(registrar, [other["id"]], [])
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="another unit keeps"):
        await write(registrar, other["recorded_in"], id=other["id"], birth_keeper=NIS)
    await registrar.execute("ROLLBACK; BEGIN READ WRITE")
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="does not give"):
        await append(registrar, [other["id"]], [], None)
    await registrar.execute("ROLLBACK; BEGIN READ WRITE")
    await append(registrar, [own["id"]], [])
    changed = {"trail_id": uuid4(), "surname": "Друго", "protection": 2}
    await write(registrar, own["recorded_in"], id=own["id"], **changed)
    await registrar.execute("COMMIT")
    assert await books.fetchval(f"{known} = $1 AND id = $2", NIS, own["id"]) == own["id"]
    kept = "SELECT trail_id, protection FROM population.person WHERE id = $1 AND surname = 'Друго'"
    assert tuple(await books.fetchrow(kept, own["id"])) == (own["trail_id"], own["protection"])
