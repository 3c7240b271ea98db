"""Brings a database to the state that the declarations describe, in one transaction.

Logins, schemas, text functions, migrations, row security and grants: there is never a moment at
which a table stands without its policies.
"""

from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from importlib.resources import files

import asyncpg
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from hub.api import Api
from hub.catalogue import schemas_of
from hub.db import Connection, Target
from hub.grants import statements
from hub.instance import Instance
from hub.seal import folders
from schema.text_sql import sql_functions

NO_RIGHT, NO_TABLE = "42501", "42P01"  # codes of PostgreSQL
LOCK = 7_203_118_201  # any fixed number: two migrations of one database wait for each other
# What only an owner that holds it may name in ALTER ROLE is named once, in CREATE ROLE; the
# catalogue's check compares all of it.
ATTRIBUTES = "LOGIN NOINHERIT NOCREATEROLE CONNECTION LIMIT 100"
AT_FIRST = "NOCREATEDB NOREPLICATION NOSUPERUSER NOBYPASSRLS"

# What is generated of commands is dropped: a function that is replaced keeps its columns.
GENERATED = sa.text(
    "SELECT oid::regprocedure::text FROM pg_proc WHERE prorettype <> 'trigger'::regtype "
    "AND pronamespace IN (SELECT oid FROM pg_namespace WHERE nspname = ANY(:s)) "
    "AND (proname ~ '^(facts|write)_' OR pronamespace = 'ledger'::regnamespace)"
)
POLICIES = sa.text(
    "SELECT policyname, schemaname, tablename FROM pg_policies WHERE schemaname = ANY(:s)"
)


class MigrateError(Exception):
    """A database that the migrating login cannot bring to the declared state; says what to do."""


async def migrate(api: Api, target: Target, instance: Instance) -> None:
    """Lay on everything; safe to repeat, and what was laid on by hand is taken off again."""

    async def connect() -> Connection:
        return await target.connect(target.user, target.password)

    engine = create_async_engine("postgresql+asyncpg://", async_creator=connect, poolclass=NullPool)
    try:
        async with _explained(), engine.begin() as connection:
            await connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
            await _logins(connection, target, instance)
            await _run(connection, _schemas(api))
            await connection.run_sync(_alembic)
            await _clear(connection, api, instance)
            await _run(connection, statements(api, instance))
    finally:
        await engine.dispose()


@asynccontextmanager
async def _explained() -> AsyncIterator[None]:
    """One sentence of a right that is missing, or of a table that no migration makes.

    Only somebody else's object asks for a right.
    """
    try:
        yield
    except (ProgrammingError, asyncpg.PostgresError) as error:
        cause = error.orig if isinstance(error, ProgrammingError) else error
        reason = str(cause).rpartition(": ")[2]
        state = getattr(cause, "sqlstate", None)
        if state == NO_TABLE:
            message = (
                f"A table that is declared has no migration ({reason}); "
                "`hub tables REGISTER` prints one, for schema/migrations/versions/."
            )
            raise MigrateError(message) from None
        if state != NO_RIGHT:
            raise
        message = (
            f"The migrating login lacks a right ({reason}): an object in the hub's schemas belongs "
            "to somebody else. Drop it, or ALTER ... OWNER TO the migrating login."
        )
        raise MigrateError(message) from None


async def _run(connection: AsyncConnection, statements: Iterable[str]) -> None:
    """All at once, in the transaction that was begun: thousands of round trips take seconds."""
    driver = (await connection.get_raw_connection()).driver_connection
    assert isinstance(driver, asyncpg.Connection)
    await driver.execute(";\n".join(statements))


async def _logins(connection: AsyncConnection, target: Target, instance: Instance) -> None:
    """The application logins with their passwords and settings, and what everybody loses."""
    found = await connection.execute(
        sa.text("SELECT rolname FROM pg_roles WHERE rolname = ANY(:names)"),
        {"names": list(instance.logins)},
    )
    known = {row[0] for row in found}
    await _run(connection, _login_statements(target, instance, known))


def _login_statements(target: Target, instance: Instance, known: set[str]) -> Iterator[str]:
    for login, settings in instance.logins.items():
        verb, first = ("ALTER", "") if login in known else ("CREATE", AT_FIRST)
        secret = instance.verifier(login)
        yield f"{verb} ROLE {login} {ATTRIBUTES} {first} PASSWORD '{secret}'"
        yield f"ALTER ROLE {login} RESET ALL"
        for name, value in settings.items():
            yield f"ALTER ROLE {login} SET {name} = '{value}'"
        yield f'REVOKE ALL ON DATABASE "{target.database}" FROM {login}'
        yield f'GRANT CONNECT ON DATABASE "{target.database}" TO {login}'
    yield f'REVOKE ALL ON DATABASE "{target.database}" FROM PUBLIC'
    yield "REVOKE ALL ON SCHEMA public FROM PUBLIC"


def _schemas(api: Api) -> Iterator[str]:
    yield "CREATE SCHEMA IF NOT EXISTS hub"
    yield "REVOKE ALL ON SCHEMA hub FROM PUBLIC"
    yield from sql_functions()
    yield "REVOKE ALL ON ALL FUNCTIONS IN SCHEMA hub FROM PUBLIC"
    for register in api.registers:
        yield f"CREATE SCHEMA IF NOT EXISTS {register.name}"


def _alembic(connection: sa.Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(files("hub") / "migrations"))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(map(str, folders())))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


async def _clear(connection: AsyncConnection, api: Api, instance: Instance) -> None:
    """Take off every policy and grant, so that what is laid on next is all there is."""
    schemas = schemas_of(api)
    held = {"s": schemas}
    functions = (await connection.execute(GENERATED, held)).all()
    policies = (await connection.execute(POLICIES, held)).all()
    await _run(
        connection,
        [
            *(f"DROP FUNCTION {function}" for (function,) in functions),
            *(f'DROP POLICY "{name}" ON "{schema}"."{table}"' for name, schema, table in policies),
            *_revocations(schemas, instance),
        ],
    )


def _revocations(schemas: list[str], instance: Instance) -> Iterator[str]:
    everybody = ", ".join((*instance.logins, "PUBLIC"))
    for schema in schemas:
        for kind in ("TABLES", "SEQUENCES", "FUNCTIONS"):
            yield f"REVOKE ALL ON ALL {kind} IN SCHEMA {schema} FROM {everybody}"
        yield f"REVOKE ALL ON SCHEMA {schema} FROM {everybody}"
