"""The trail's table and login: appended to by one function, changed and read by no one."""

import asyncpg
import pytest

from auth.viewer import Capacity
from hub.db import Connection, Target
from hub.instance import Instance
from hub.postgres import Server
from tests.conftest import Hub
from tests.scratch import as_superuser, connected

APPEND = """SELECT trail.append(gen_random_uuid(), 'READ', 'forged', 'PUBLIC', NULL,
  decode(repeat('00', 32), 'hex'), NULL, '{}', '{}')"""
CHANGES = (
    "UPDATE trail.event SET account = 'another'",
    "UPDATE trail.event SET subjects = '{}' WHERE number = (SELECT min(number) FROM trail.event)",
    "DELETE FROM trail.event",
    "DELETE FROM trail.event WHERE number = (SELECT max(number) FROM trail.event)",
    "TRUNCATE trail.event",
    "TRUNCATE trail.event RESTART IDENTITY CASCADE",
    "MERGE INTO trail.event e USING trail.event s ON e.number = s.number WHEN MATCHED THEN DELETE",
    "INSERT INTO trail.event (number) VALUES (1)",
)
# What else a login might try, as one who has got its password.
ATTEMPTS = (
    "SELECT * FROM trail.event",
    "SELECT count(*) FROM trail.event",
    "SELECT number FROM trail.event",
    "INSERT INTO trail.event (account) VALUES ('forged')",
    "SELECT nextval('trail.event_number_seq')",
    "SELECT setval('trail.event_number_seq', 1)",
    "COPY trail.event TO STDOUT",
    "DO $$ BEGIN LOCK TABLE trail.event IN EXCLUSIVE MODE; END $$",
    "ALTER TABLE trail.event DISABLE TRIGGER event_stays",
    "ALTER TABLE trail.event DISABLE ROW LEVEL SECURITY",
    "DROP TABLE trail.event",
    "CREATE TABLE trail.other (one int)",
    "CREATE OR REPLACE FUNCTION trail.append(uuid) RETURNS int LANGUAGE sql AS 'SELECT 1'",
    *CHANGES[:-1],
)


@pytest.fixture(autouse=True)
async def written(hub: Hub) -> None:
    """There is an event to change: triggers on rows fire for rows only."""
    assert (await hub.ask("{ people { totalCount } }")).status == 403


@pytest.mark.parametrize("change", CHANGES)
async def test_the_owner_changes_no_event(owner: Connection, change: str) -> None:
    with pytest.raises((asyncpg.RaiseError, asyncpg.GeneratedAlwaysError)):
        await owner.execute(change)


@pytest.mark.parametrize("change", CHANGES[:-1])
async def test_a_superuser_changes_no_event_by_way_of_replication(
    superuser: Connection, change: str
) -> None:
    async with superuser.transaction():
        await superuser.execute("SET LOCAL session_replication_role = replica")
        with pytest.raises(asyncpg.RaiseError):
            async with superuser.transaction():
                await superuser.execute(change)


async def test_no_login_reads_or_changes_the_trail(target: Target, instance: Instance) -> None:
    for login in instance.logins:
        async with connected(target, login, instance.password(login)) as connection:
            await connection.execute("SET default_transaction_read_only = off")
            for attempt in ATTEMPTS:
                with pytest.raises(asyncpg.InsufficientPrivilegeError):
                    await connection.execute(attempt)


@pytest.mark.parametrize("capacity", list(Capacity), ids=lambda one: one.name)
async def test_no_capacity_appends_to_the_trail(
    target: Target, instance: Instance, capacity: Capacity
) -> None:
    login = instance.login(capacity)
    async with connected(target, login, instance.password(login)) as connection:
        await connection.execute("SET default_transaction_read_only = off")
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute(APPEND)


async def test_the_trail_s_login_appends(target: Target, instance: Instance) -> None:
    async with connected(target, instance.trail, instance.password(instance.trail)) as connection:
        assert await connection.fetchval(APPEND) > 0


@pytest.mark.parametrize(
    "wrong",
    [
        APPEND.replace("'READ'", "'OTHER'"),
        APPEND.replace("'READ'", "'ACT'"),
        APPEND.replace("'READ'", "'REFUSAL'"),
        APPEND.replace("'READ'", "NULL"),
        APPEND.replace("'forged'", "NULL"),
        APPEND.replace("'00', 32", "'00', 31"),
    ],
)
async def test_what_is_no_event_is_not_appended(
    target: Target, instance: Instance, wrong: str
) -> None:
    async with connected(target, instance.trail, instance.password(instance.trail)) as connection:
        with pytest.raises(asyncpg.IntegrityConstraintViolationError):
            await connection.execute(wrong)


async def test_the_trail_s_login_reaches_no_other_table(
    server: Server, target: Target, instance: Instance
) -> None:
    """Of every table, view and sequence of the database but the system's own."""
    async with connected(as_superuser(server, target.database)) as superuser:
        names = await superuser.fetch(
            "SELECT c.oid::regclass::text, c.relkind FROM pg_class c "
            "JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'v', 'm', 'S') "
            "AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"
        )
    assert len(names) > 6
    async with connected(target, instance.trail, instance.password(instance.trail)) as connection:
        await connection.execute("SET default_transaction_read_only = off")
        for name, _ in names:
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(f"SELECT 1 FROM {name}")
