"""Each application login over a connection of its own: what PostgreSQL itself refuses it."""

from collections.abc import AsyncIterator

import asyncpg
import pytest

from auth.viewer import LOGINS as ONE_EACH
from auth.viewer import Capacity
from hub import redaction_sql
from hub.api import Api
from hub.db import Connection, Target
from hub.instance import Instance
from hub.writers import facts_name, matching_names, writer_name
from tests.scratch import connected

LEDGER = ("enter", "append", "refuse", "trails", "outcome", "filed", "open_filings")

LOGINS = (*(capacity.login.upper() for capacity in ONE_EACH), "TRAIL")
# Each with a column of its own.
TABLES = {
    **dict.fromkeys(
        (
            "local_government.unit",
            "local_government.unit_alias",
            "local_government.unit_language",
            "population.person",
            "population.identifier",
            "population.address",
        ),
        "source_body",
    ),
    "hub.migration": "version_num",
    "hub.commit": "number",
    "hub.head": "number",
}
WRITES = (
    "DELETE FROM {}",
    "TRUNCATE {}",
    "UPDATE {} SET {} = NULL",
    "INSERT INTO {} DEFAULT VALUES",
    "SELECT 1 FROM {} FOR UPDATE",
    "DO $$ BEGIN LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE; END $$",
    "COPY {} FROM STDIN",
    "ALTER TABLE {} DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE {} ADD COLUMN more int",
    "CREATE POLICY more ON {} USING (true)",
    "CREATE INDEX ON {} ({})",
    "CREATE TRIGGER more BEFORE UPDATE ON {} EXECUTE FUNCTION suppress_redundant_updates_trigger()",
    "COMMENT ON TABLE {} IS 'x'",
    "GRANT SELECT ON {} TO PUBLIC",
    "DROP TABLE {}",
)
ATTEMPTS = (
    "CREATE TEMP TABLE more (one int)",
    "CREATE TEMP VIEW more AS SELECT 1",
    "CREATE FUNCTION pg_temp.more() RETURNS int LANGUAGE sql RETURN 1",
    "CREATE SCHEMA more",
    "CREATE TABLE public.more (one int)",
    "CREATE TABLE population.more (one int)",
    "CREATE TABLE hub.more (one int)",
    "CREATE ROLE more",
    "CREATE DATABASE more",
    "CREATE EVENT TRIGGER more ON ddl_command_end EXECUTE FUNCTION trail.refuse()",
    "CREATE PUBLICATION more FOR ALL TABLES",
    "ALTER ROLE {owner} PASSWORD 'x'",
    "ALTER ROLE {login} BYPASSRLS",
    "ALTER ROLE {login} SUPERUSER",
    "ALTER DATABASE {database} SET row_security = off",
    "ALTER SYSTEM SET fsync = off",
    "GRANT {owner} TO {login}",
    "SET ROLE {owner}",
    "SET SESSION AUTHORIZATION {owner}",
    "SET session_replication_role = replica",
    "SET log_statement = 'none'",
    "SELECT hub.latin('x')",
    "SELECT * FROM hub.migration",
    "SELECT pg_read_file('PG_VERSION')",
    "SELECT pg_read_binary_file('PG_VERSION')",
    "SELECT pg_ls_dir('.')",
    "SELECT pg_stat_file('PG_VERSION')",
    "SELECT pg_ls_waldir()",
    "SELECT lo_import('/etc/passwd')",
    "SELECT lo_export(1, '/tmp/x')",
    "SELECT pg_reload_conf()",
    "SELECT pg_switch_wal()",
    "SELECT pg_create_restore_point('x')",
    "SELECT pg_current_logfile()",
    "SELECT pg_hba_file_rules()",
    "SELECT * FROM pg_authid",
    "SELECT rolpassword FROM pg_authid",
    "SELECT * FROM pg_statistic",
    "SELECT * FROM pg_hba_file_rules",
    "SELECT * FROM pg_file_settings",
    "SELECT * FROM pg_largeobject",
    "COPY (SELECT 1) TO '/tmp/x'",
    "COPY (SELECT 1) TO PROGRAM 'id'",
    "CREATE SERVER more FOREIGN DATA WRAPPER more",
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> current_user",
)
REFUSED = (
    asyncpg.InsufficientPrivilegeError,
    asyncpg.UndefinedObjectError,  # what may not be made, of what is not there
)


@pytest.fixture(params=LOGINS)
async def login(
    request: pytest.FixtureRequest, target: Target, instance: Instance
) -> AsyncIterator[Connection]:
    """The login as an attacker has it who knows its password: writing, and in no hurry."""
    name = f"{instance.prefix}_{request.param.lower()}"
    async with connected(target, name, instance.password(name)) as connection:
        await connection.execute("SET default_transaction_read_only = off")
        await connection.execute("SET statement_timeout = '5s'")
        yield connection


async def test_a_login_has_no_rights_but_its_grants(login: Connection, target: Target) -> None:
    words = {
        "owner": target.user,
        "login": await login.fetchval("SELECT current_user"),
        "database": target.database,
    }
    allowed = []
    for attempt in ATTEMPTS:
        try:
            await login.execute(attempt.format(**words))
        except REFUSED:
            continue
        allowed.append(attempt)
    assert allowed == []


async def test_a_login_changes_no_table(login: Connection) -> None:
    allowed = []
    for write in WRITES:
        for table, column in TABLES.items():
            try:
                await login.execute(write.format(table, column))
            except asyncpg.InsufficientPrivilegeError:
                continue
            allowed.append((write, table))
    assert allowed == []


async def test_a_login_sees_no_statistics_of_tables_about_persons(login: Connection) -> None:
    text = "SELECT count(*) FROM pg_stats WHERE schemaname IN ('population', 'trail')"
    assert await login.fetchval(text) == 0


async def test_a_login_sees_no_other_session_s_statement(login: Connection) -> None:
    text = "SELECT DISTINCT query FROM pg_stat_activity WHERE usename <> current_user"
    assert {row[0] for row in await login.fetch(text)} <= {"<insufficient privilege>"}


async def test_a_login_calls_no_function_of_ours_but_those_it_is_granted(
    login: Connection, api: Api, instance: Instance
) -> None:
    name = await login.fetchval("SELECT current_user")
    granted = {
        function.name
        for register in api.registers
        for function in register.functions
        for capacity in function.to.capacities
        if instance.login(capacity) == name
    }
    mine = [
        command
        for command in api.commands.values()
        if name in {instance.login(one) for one in command.to.capacities}
    ]
    if mine:
        granted |= {f"ledger.{one}" for one in LEDGER}
    for command in mine:
        granted.add(facts_name(api, command))
        granted |= {writer_name(one()) for one in command.writes}
    readers = {one for command in api.commands.values() for one in command.notices.values()}
    if any(name == instance.login(one) for rule in readers for one in rule.capacities):
        granted.add("ledger.open_notices")
    if name == instance.login(Capacity.SUPERVISOR):
        granted |= {f"ledger.{one.partition('(')[0]}" for one in redaction_sql.SIGNATURES}
    for matching in api.matchings.values():
        if name in {instance.login(one) for one in matching.to.capacities}:
            granted |= {*matching_names(api, matching)}
    if name == instance.trail:
        granted = {"trail.append"}
    callable_ = await login.fetch(
        "SELECT n.nspname || '.' || p.proname FROM pg_proc p JOIN pg_namespace n "
        "ON n.oid = p.pronamespace WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') "
        "AND has_schema_privilege(n.oid, 'USAGE') AND has_function_privilege(p.oid, 'EXECUTE')"
    )
    assert {row[0] for row in callable_} == granted


@pytest.mark.parametrize("name", LOGINS)
async def test_a_login_is_held_to_its_settings(
    target: Target, instance: Instance, name: str
) -> None:
    login = f"{instance.prefix}_{name.lower()}"
    async with connected(target, login, instance.password(login)) as connection:
        for setting, value in instance.logins[login].items():
            shown = await connection.fetchval("SELECT current_setting($1)", setting)
            assert shown.casefold().strip('"') == value.casefold()
        if name != "TRAIL":
            with pytest.raises(asyncpg.ReadOnlySQLTransactionError):
                await connection.execute("SELECT lo_create(0)")


async def test_a_login_connects_by_its_password_only(target: Target, instance: Instance) -> None:
    for name in LOGINS:
        with pytest.raises(asyncpg.InvalidPasswordError):
            await target.connect(f"{instance.prefix}_{name.lower()}", "another")
