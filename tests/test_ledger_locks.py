"""The database alone: no login writes but by the functions, and those only for an act."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import asyncpg
import orjson
import pytest

from auth.viewer import LOGINS, Capacity
from hub.api import Api
from hub.chain import verify
from hub.db import Connection, Target
from hub.postgres import Server
from tests.scratch import SCRATCH, as_superuser, connected, scratch

OFFICER = Capacity.CITIZENSHIP_OFFICER
LOGIN_NAMES = [*(capacity.login for capacity in LOGINS), "trail"]
MACHINE = ("act", "content", "filing", "notice", "outcome", "redaction")
APPEND = (
    "SELECT ledger.append($1, 'tests', NULL, $2, $3, sha256('x'), NULL, $4, 'CitizenshipDecision', "
    "$5, sha256('salt'), '{}', $6, '{}', $7, '{}', $5, sha256('document'), '{}')"
)
TRIED = """
DO $do$
DECLARE
  place text;
  tried text;
BEGIN
  FOREACH place IN ARRAY ARRAY[{tables}] LOOP
    FOREACH tried IN ARRAY ARRAY['INSERT INTO %s DEFAULT VALUES', 'DELETE FROM %s', 'TRUNCATE %s',
        'LOCK TABLE %s IN EXCLUSIVE MODE'] LOOP
      BEGIN
        EXECUTE format(tried, place);
        PERFORM set_config('test.done', current_setting('test.done') || format(tried, place) || ';',
          false);
      EXCEPTION
        WHEN insufficient_privilege THEN NULL;
        WHEN OTHERS THEN
          PERFORM set_config('test.done',
            current_setting('test.done') || format(tried, place) || SQLERRM || ';', false);
      END;
    END LOOP;
  END LOOP;
END
$do$
"""
# A registrar writes decisions that come on paper only.
WRITERS = {Capacity.CITIZENSHIP_OFFICER.login, Capacity.REGISTRAR.login}
EMPTY = "SELECT citizenship.write_citizenship_decision(NULL, '{}')"
WRITE = "SELECT citizenship.write_citizenship_decision(NULL, $1)"


@pytest.fixture(scope="module")
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as made:
        yield made


async def enter(there: Target, login: str) -> Connection:
    name = f"{SCRATCH.prefix}_{login}"
    return await there.connect(name, SCRATCH.password(name))


@pytest.fixture
async def officer(there: Target) -> AsyncIterator[Connection]:
    connection = await enter(there, OFFICER.login)
    await connection.execute("BEGIN READ WRITE")
    yield connection
    await connection.close()


async def append(
    connection: Connection,
    *,
    capacity: str = OFFICER.value,
    command: str = "recordCitizenshipDecision",
    persons: tuple[Any, ...] = (),
    notices: str = "[]",
    answers: tuple[Any, ...] = (),
) -> int:
    row = uuid4()
    number = await connection.fetchval(
        APPEND, capacity, command, uuid4().hex, list(persons), row, notices, list(answers)
    )
    assert isinstance(number, int)
    return number


def row(**changes: Any) -> str:
    """An ordinary row of the evidence, as the function takes it."""
    made = {
        "id": str(uuid4()), "kind": "RELEASE", "ordinal": 1, "number": uuid4().hex, "body": "МУП",
        "decided_on": "2026-01-01", "legal_basis": "28", "surname": "А", "given_name": "А",
        "born_on": "1980-01-01", "born_precision": "YEAR", "birth_place": "Б",
        "birth_country": "RS",
    }  # fmt: skip
    return orjson.dumps({**made, **changes}).decode()


@pytest.mark.parametrize("login", LOGIN_NAMES)
async def test_no_login_writes_any_table_by_itself(there: Target, api: Api, login: str) -> None:
    tables = [one.table.fullname for one in api.records.values()]
    tables += [one.versions.fullname for one in api.records.values()]
    tables += [f"ledger.{one}" for one in MACHINE]
    tables += ["hub.head", "hub.commit", "hub.loaded", "trail.event"]
    connection = await enter(there, login)
    try:
        await connection.execute("BEGIN READ WRITE")
        assert await _done(connection, tables) == []
    finally:
        await connection.close()


async def _done(connection: Connection, tables: list[str]) -> list[str]:
    """The statements that are not refused for want of a right, each really tried."""
    await connection.execute("SELECT set_config('test.done', '', false)")
    await connection.execute(TRIED.replace("{tables}", ", ".join(f"'{one}'" for one in tables)))
    found = await connection.fetchval("SELECT current_setting('test.done')")
    return [one for one in found.split(";") if one]


@pytest.mark.parametrize("login", LOGIN_NAMES)
async def test_no_login_updates_any_column(there: Target, login: str) -> None:
    held = (
        "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped "
        "WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') "
        "AND (has_column_privilege(c.oid, a.attnum, 'UPDATE') "
        "  OR has_column_privilege(c.oid, a.attnum, 'INSERT'))"
    )
    connection = await enter(there, login)
    try:
        assert await connection.fetchval(held) == 0
    finally:
        await connection.close()


async def test_a_row_is_written_for_an_act_of_its_own_transaction(officer: Connection) -> None:
    await append(officer)
    await officer.fetchval(WRITE, row())
    await officer.execute("ROLLBACK")


async def test_no_row_is_written_without_an_act(officer: Connection) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="no act of this transaction"):
        await officer.fetchval(WRITE, row())


async def test_an_act_committed_before_writes_no_more(officer: Connection) -> None:
    await append(officer)
    await officer.execute("COMMIT; BEGIN READ WRITE")
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="no act of this transaction"):
        await officer.fetchval(WRITE, row())


async def test_an_act_of_another_command_writes_no_such_row(officer: Connection) -> None:
    await append(officer, command="receiveCitizenshipFiling")
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="no act of this transaction"):
        await officer.fetchval(WRITE, row())


async def test_an_act_that_does_not_name_the_person_writes_nothing_about_them(
    officer: Connection, there: Target
) -> None:
    async with connected(there) as owner:
        someone = await owner.fetchval("SELECT id FROM population.person LIMIT 1")
    await append(officer)
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="does not name the person"):
        await officer.fetchval(WRITE, row(person_id=str(someone)))


async def test_no_row_is_taken_from_a_person_whom_the_act_does_not_name(
    officer: Connection, there: Target
) -> None:
    async with connected(there) as owner:
        someone = await owner.fetchval(
            "SELECT id FROM population.person WHERE merged_into IS NULL LIMIT 1"
        )
    number = await append(officer, persons=(someone,))
    given = row(person_id=str(someone))
    await officer.fetchval(WRITE, given)
    await append(officer, command="deliverCitizenshipDecision")
    taken = orjson.dumps({"id": orjson.loads(given)["id"], "person_id": None}).decode()
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="does not name the person"):
        await officer.fetchval(
            "SELECT citizenship.write_citizenship_decision($1, $2)", number, taken
        )


async def test_a_login_acts_for_no_office_of_another_capacity(officer: Connection) -> None:
    asked = "SELECT ledger.open_filings('CITIZENSHIP_OFFICER', $1, NULL, 10)"
    assert await officer.fetchval(asked, None) is not None
    assert orjson.loads(await officer.fetchval(asked, "79022")) == []
    said = APPEND.replace("NULL, $2", "'79022', $2", 1)
    assert said != APPEND
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="does not give this command"):
        await officer.fetchval(
            said, OFFICER.value, "recordCitizenshipDecision", uuid4().hex, [], uuid4(), "[]", []
        )


async def test_a_login_gives_no_command_and_acts_in_no_capacity_of_another(
    officer: Connection,
) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="does not give this command"):
        await append(officer, capacity="REGISTRAR")
    await officer.execute("ROLLBACK; BEGIN READ WRITE")
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="does not give this command"):
        await append(officer, command="dropEverything")


@pytest.mark.parametrize("login", [one for one in LOGIN_NAMES if one not in WRITERS])
async def test_no_other_login_calls_the_writer(there: Target, login: str) -> None:
    connection = await enter(there, login)
    try:
        with pytest.raises(asyncpg.InsufficientPrivilegeError, match="permission denied"):
            await connection.execute(f"BEGIN READ WRITE; {EMPTY}")
    finally:
        await connection.close()


@pytest.mark.parametrize("table", ["act", "content", "outcome"])
async def test_the_owner_changes_nothing_either(
    there: Target, officer: Connection, table: str
) -> None:
    await append(officer)
    await officer.execute("COMMIT")
    key = "number" if table == "act" else "act"
    async with connected(there) as owner:
        update = f"UPDATE ledger.{table} SET {key} = {key}"
        for statement in (update, f"DELETE FROM ledger.{table}", f"TRUNCATE ledger.{table}"):
            with pytest.raises(asyncpg.PostgresError, match=r"never changed|referenced"):
                await owner.execute(statement)


TAMPERINGS = [
    "UPDATE ledger.act SET account = 'somebody else' WHERE number = $1",
    "UPDATE ledger.act SET persons = ARRAY[gen_random_uuid()] WHERE number = $1",
    "UPDATE ledger.act SET at = at - interval '1 second' WHERE number = $1",
    "UPDATE ledger.act SET hash = sha256('another') WHERE number = $1",
    "UPDATE ledger.content SET said = said || ' ' WHERE act = $1",
    "DELETE FROM ledger.content WHERE act = $1",
    "UPDATE hub.commit SET at = at - interval '1 microsecond' WHERE number = $1",
]


@pytest.mark.parametrize("statement", TAMPERINGS)
async def test_what_a_superuser_changes_the_chain_shows(
    server: Server, there: Target, officer: Connection, statement: str
) -> None:
    numbers = [await append(officer)]
    await officer.execute("COMMIT; BEGIN READ WRITE")
    numbers.append(await append(officer))
    await officer.execute("COMMIT")
    async with connected(as_superuser(server, there.database)) as superuser:
        whole = await verify(superuser)
        assert whole is not None
        assert whole.is_whole
        assert whole.acts >= len(numbers)
        change = superuser.transaction()
        await change.start()
        for table in ("act", "content"):
            await superuser.execute(f"ALTER TABLE ledger.{table} DISABLE TRIGGER USER")
        assert (await superuser.execute(statement, numbers[0])).endswith(" 1")
        broken = await verify(superuser)
        await change.rollback()
    assert broken is not None
    assert not broken.is_whole
    assert set(broken.broken) & set(numbers)
