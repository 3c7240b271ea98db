"""Compares the database's catalogue with the declarations; any difference refuses to serve.

The declared state is laid into schemas of its own within a transaction that is rolled back, and
both are read with the same query: PostgreSQL itself says how it writes a policy or a default.
A database found without a difference is sealed (hub/seal.py): a start that finds the seal whole
lays nothing.
What is the installation's and not a schema's (logins, the database's own grants) is stated here.
"""

import asyncio
import re
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from importlib.resources import files

import asyncpg
import sqlalchemy as sa

from hub import seal
from hub.api import Api
from hub.db import Connection, Target
from hub.grants import statements
from hub.history import create, made
from hub.instance import Instance
from schema.declare import METADATA
from schema.text_sql import sql_functions

PROBE = "hub_probe_"
MACHINE = ("hub", "ledger", "trail")  # the schemas that are no register's
PLACES = re.compile(r"\b(SCHEMA )?((?:hub|ledger|trail)(?(1)\b|\.))")  # their names in a statement
LISTED_MAX = 20  # differences in one error; `hub doctor` prints all
UNLAID = (  # nothing is there to compare with, or something stands where it would be laid
    asyncpg.DuplicateSchemaError,
    asyncpg.InsufficientPrivilegeError,
    asyncpg.InvalidSchemaNameError,
    asyncpg.UndefinedFunctionError,
    asyncpg.UndefinedObjectError,
    asyncpg.UndefinedTableError,
)


def _granted(acl: str, owner: str, place: str) -> str:
    """Rows `grant to <role>` of an access list, the owner's own rights left out."""
    return f"""
    SELECT {place} AS place, 'grant to ' || coalesce(r.rolname, 'public') AS kind,
      string_agg(g.privilege_type || CASE WHEN g.is_grantable THEN ' to grant' ELSE '' END, ', '
        ORDER BY g.privilege_type) AS said
    FROM aclexplode({acl}) g LEFT JOIN pg_roles r ON r.oid = g.grantee
    WHERE g.grantee <> {owner} GROUP BY r.rolname"""


OBJECTS = f"""
WITH ours AS (SELECT oid, nspname::text AS name, nspowner, nspacl FROM pg_namespace
              WHERE nspname = ANY ($1)),
tables AS (SELECT c.*, n.name || '.' || c.relname AS place
           FROM pg_class c JOIN ours n ON n.oid = c.relnamespace
           WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c')),
functions AS (SELECT p.*, p.oid::regprocedure::text AS place
              FROM pg_proc p JOIN ours n ON n.oid = p.pronamespace)
SELECT name AS place, 'schema owner' AS kind, pg_get_userbyid(nspowner)::text AS said FROM ours
UNION ALL SELECT x.* FROM ours, LATERAL ({_granted("nspacl", "nspowner", "ours.name")}) x
UNION ALL SELECT place, 'function', pg_get_functiondef(oid) FROM functions
  WHERE prokind IN ('f', 'p')
UNION ALL SELECT place, 'aggregate', place FROM functions WHERE prokind NOT IN ('f', 'p')
UNION ALL SELECT place, 'owner', pg_get_userbyid(proowner) FROM functions
UNION ALL SELECT x.* FROM functions f, LATERAL (
  {_granted("coalesce(f.proacl, acldefault('f', f.proowner))", "f.proowner", "f.place")}) x
UNION ALL SELECT c.place, x.kind, x.said FROM tables c CROSS JOIN LATERAL (
  SELECT 'owner' AS kind, pg_get_userbyid(c.relowner)::text AS said
  UNION ALL SELECT 'table', concat_ws(' ', c.relkind::text, c.relpersistence::text)
  UNION ALL SELECT 'row security',
    CASE WHEN c.relrowsecurity AND c.relforcerowsecurity THEN 'forced' ELSE 'not forced' END
  UNION ALL SELECT 'column ' || a.attname, concat_ws(' ', format_type(a.atttypid, a.atttypmod),
      CASE WHEN co.collname <> 'default' THEN 'collate ' || co.collname END,
      CASE WHEN a.attnotnull THEN 'not null' END, CASE a.attgenerated WHEN 's' THEN 'stored' END,
      nullif('identity ' || a.attidentity::text, 'identity '), pg_get_expr(d.adbin, d.adrelid))
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    LEFT JOIN pg_collation co ON co.oid = a.attcollation
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL SELECT 'constraint ' || o.conname, pg_get_constraintdef(o.oid)
    FROM pg_constraint o WHERE o.conrelid = c.oid AND o.contype <> 'n'
  UNION ALL SELECT 'index ' || ic.relname, concat_ws(' ', pg_get_indexdef(i.indexrelid),
      CASE WHEN NOT (i.indisvalid AND i.indisready) THEN 'invalid' END)
    FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid WHERE i.indrelid = c.oid
  UNION ALL SELECT 'policy ' || p.polname, concat_ws(' ',
      CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END, p.polcmd::text,
      (SELECT string_agg(coalesce(r.rolname, 'public'), ',' ORDER BY r.rolname)
         FROM unnest(p.polroles) u LEFT JOIN pg_roles r ON r.oid = u),
      'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid))
    FROM pg_policy p WHERE p.polrelid = c.oid
  UNION ALL SELECT g.kind, g.said FROM (
    {_granted("c.relacl", "c.relowner", "c.place")}) g
  UNION ALL SELECT 'columns to ' || coalesce(r.rolname, 'public'),
      string_agg(g.privilege_type || ' ' || a.attname
        || CASE WHEN g.is_grantable THEN ' to grant' ELSE '' END, ', ' ORDER BY a.attname)
    FROM pg_attribute a CROSS JOIN LATERAL aclexplode(a.attacl) g
    LEFT JOIN pg_roles r ON r.oid = g.grantee WHERE a.attrelid = c.oid GROUP BY r.rolname
  UNION ALL SELECT 'trigger ' || t.tgname, t.tgenabled::text || ' ' || pg_get_triggerdef(t.oid)
    FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal
  UNION ALL SELECT 'disabled trigger of ' || o.conname, pg_get_constraintdef(o.oid)
    FROM pg_trigger t JOIN pg_constraint o ON o.oid = t.tgconstraint
    WHERE t.tgrelid = c.oid AND t.tgisinternal AND t.tgenabled <> 'O'
  UNION ALL SELECT 'rule ' || w.rulename, w.ev_enabled::text || ' ' || pg_get_ruledef(w.oid)
    FROM pg_rewrite w WHERE w.ev_class = c.oid
  UNION ALL SELECT 'inherited by', i.inhrelid::regclass::text
    FROM pg_inherits i WHERE i.inhparent = c.oid
) x
"""

# Rights that a login, or everybody, has beyond our schemas; the last column says where.
ELSEWHERE = """
SELECT coalesce(r.rolname, 'public') AS who, g.privilege_type || ' on ' || x.place AS what
FROM (
  SELECT 'database' AS place, coalesce(datacl, acldefault('d', datdba)) AS acl
  FROM pg_database WHERE datname = current_database()
  UNION ALL SELECT 'schema ' || nspname, nspacl FROM pg_namespace
  WHERE NOT nspname = ANY ($2 || '{pg_catalog,information_schema}'::text[])
  UNION ALL SELECT 'whatever is made next, by default', defaclacl FROM pg_default_acl
) x CROSS JOIN LATERAL aclexplode(x.acl) g LEFT JOIN pg_roles r ON r.oid = g.grantee
WHERE (g.grantee = 0 OR r.rolname = ANY ($1))
  AND NOT (r.rolname IS NOT NULL AND x.place = 'database' AND g.privilege_type = 'CONNECT')
UNION ALL
SELECT r.rolname, CASE d.deptype WHEN 'o' THEN 'owner of ' ELSE 'a grant on ' END
  || pg_describe_object(d.classid, d.objid, d.objsubid)
FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid
LEFT JOIN pg_class c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid
LEFT JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND p.oid = d.objid
LEFT JOIN pg_namespace n ON n.oid = coalesce(c.relnamespace, p.pronamespace)
WHERE d.refclassid = 'pg_authid'::regclass AND r.rolname = ANY ($1)
  AND d.dbid IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
  AND (d.deptype = 'o' OR d.deptype = 'a' AND NOT coalesce(n.nspname = ANY ($2), false)
    AND d.classid NOT IN ('pg_namespace'::regclass, 'pg_database'::regclass,
                          'pg_default_acl'::regclass))
UNION ALL
SELECT r.rolname, 'the setting ' || one || ' in this database'
FROM pg_db_role_setting s LEFT JOIN pg_roles r ON r.oid = s.setrole, unnest(s.setconfig) one
WHERE s.setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND (r.rolname = ANY ($1) OR s.setrole = 0 AND one LIKE 'hub.%')
UNION ALL
SELECT r.rolname, 'the member ' || m.member::regrole FROM pg_auth_members m
JOIN pg_roles r ON r.oid = m.roleid WHERE r.rolname = ANY ($1) AND m.member <> $3::regrole
"""

LOGINS = """
SELECT r.rolname, s.setconfig, r.rolsuper OR r.rolbypassrls OR r.rolcreaterole
  OR r.rolcreatedb OR r.rolreplication OR r.rolinherit OR NOT r.rolcanlogin
  OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid) AS wide
FROM pg_roles r
LEFT JOIN pg_db_role_setting s ON s.setrole = r.oid AND s.setdatabase = 0
WHERE r.rolname = ANY ($1)
"""


class CatalogueError(Exception):
    """The database differs from the declarations; the text names each difference."""


async def check(api: Api, target: Target, instance: Instance) -> None:
    """Raise CatalogueError on any difference."""
    connection = await target.connect(target.user, target.password)
    try:
        found = await changes(api, connection, instance)
    finally:
        await connection.close()
    if found:
        lines = "\n".join(f"  {line}" for line in found[:LISTED_MAX])
        message = (
            f"The database differs from the declarations in {len(found)} places:\n{lines}\n"
            "Run `hub migrate`, or find out who changed it."
        )
        raise CatalogueError(message)


async def check_logins(target: Target, instance: Instance) -> None:
    """Raise CatalogueError where a login does not take the password derived from the secret."""

    async def enter(login: str) -> str | None:
        try:
            connection = await target.connect(login, instance.password(login))
        except asyncpg.InvalidAuthorizationSpecificationError:
            return login
        await connection.close()
        return None

    refused = [login for login in await asyncio.gather(*map(enter, instance.logins)) if login]
    if refused:
        message = (
            f"PostgreSQL refuses the password of {', '.join(refused)}: HUB_LOGIN_SECRET is not the "
            "one the database was migrated with. Set that one, or run `hub migrate` with this one."
        )
        raise CatalogueError(message)


async def differences(api: Api, connection: Connection, instance: Instance) -> list[str]:
    """Each difference in one line: where, what is declared, what is found."""
    found = await objects(connection, schemas_of(api))
    return await _differences(api, connection, instance, found, tuple(probe(api, instance)))


async def settle(api: Api, connection: Connection, instance: Instance) -> list[str]:
    """The same; a database without any is sealed, as far as it was compared."""
    found = await objects(connection, schemas_of(api))
    declared = tuple(probe(api, instance))
    differ = await _differences(api, connection, instance, found, declared)
    if not differ:
        await seal.leave(connection, _seal(connection, instance, found, declared))
    return differ


async def is_settled(api: Api, connection: Connection, instance: Instance) -> bool:
    """Whether the seal that was left is whole, and nothing differs beyond what it covers."""
    left = await seal.read(connection)
    if left is None:
        return False
    found = await objects(connection, schemas_of(api))
    declared = tuple(probe(api, instance))
    whole = seal.is_whole(left, _seal(connection, instance, found, declared))
    return whole and not await _beyond(api, connection, instance)


async def changes(api: Api, connection: Connection, instance: Instance) -> list[str]:
    """The same as `differences`, with nothing laid where the database is settled."""
    if await is_settled(api, connection, instance):
        return []
    return await differences(api, connection, instance)


def _seal(
    connection: Connection, instance: Instance, found: seal.Found, declared: tuple[str, ...]
) -> bytes:
    server = tuple(connection.get_server_version()[:3])
    return seal.made(instance, map(in_order, declared), found, server)


def in_order(statement: str) -> str:
    """A CREATE TABLE with its parts sorted: sqlalchemy copies constraints in any order."""
    if not statement.lstrip().startswith("CREATE TABLE"):
        return statement
    head, *parts = re.split(r",? ?\n\t", statement.rstrip().removesuffix("\n)"))
    return "\n".join([head, *sorted(parts)])


async def _differences(
    api: Api,
    connection: Connection,
    instance: Instance,
    found: seal.Found,
    declared: tuple[str, ...],
) -> list[str]:
    try:
        stands = await laid(api, connection, declared)
    except UNLAID as error:
        return [f"the database: {error.args[0]}"]
    return await compared(api, connection, instance, stands, found)


async def laid(api: Api, connection: Connection, declared: tuple[str, ...]) -> seal.Found:
    """The declared state as this PostgreSQL says it; raises one of UNLAID where it cannot stand."""
    transaction = connection.transaction()
    await transaction.start()
    try:
        # At once: a thousand round trips would take longer than the work.
        await connection.execute(";\n".join(declared))
        there = await objects(connection, [PROBE + name for name in schemas_of(api)])
    finally:
        await transaction.rollback()
    # Only the probe's own words lose its mark: a table of that name elsewhere is a difference.
    return [
        (place.replace(PROBE, ""), kind, said.replace(PROBE, "")) for place, kind, said in there
    ]


async def compared(
    api: Api, connection: Connection, instance: Instance, declared: seal.Found, found: seal.Found
) -> list[str]:
    """Each difference between two states in one line, and what differs beyond our schemas."""
    return [
        *_compare(_by_place(declared), _by_place(found)),
        *await _beyond(api, connection, instance),
    ]


async def _beyond(api: Api, connection: Connection, instance: Instance) -> list[str]:
    """What differs beyond our schemas; it is stated, and never laid."""
    differ = await _elsewhere(connection, instance, schemas_of(api))
    return differ + await _logins(connection, instance)


def schemas_of(api: Api) -> list[str]:
    """The schemas that are ours: the registers' and the machine's."""
    return [*(register.name for register in api.registers), *MACHINE]


async def objects(connection: Connection, schemas: list[str]) -> seal.Found:
    """All that stands in these schemas, as PostgreSQL says it: where, what kind, what it says."""
    rows = await connection.fetch(OBJECTS, schemas)
    return [(str(place), str(kind), str(said)) for place, kind, said in rows]


def _by_place(objects: seal.Found) -> dict[tuple[str, str], str]:
    return {(place, kind): said for place, kind, said in objects}


def _compare(
    declared: dict[tuple[str, str], str], found: dict[tuple[str, str], str]
) -> Iterator[str]:
    for place, kind in sorted(declared.keys() | found.keys()):
        wanted, there = declared.get((place, kind)), found.get((place, kind))
        if wanted == there:
            continue
        if kind == "function":  # its whole text is no line
            wanted, there = wanted and "another", there and "one"
        yield f"{place}, {kind}: declared {wanted or 'nothing'}, found {there or 'nothing'}"


def probe(api: Api, instance: Instance) -> Iterator[str]:
    """The declared state in schemas that are never committed, as `hub migrate` would lay it."""
    yield "SET LOCAL check_function_bodies = off"  # they name what stands, whoever may look there
    yield f"CREATE SCHEMA {PROBE}hub"
    yield from sql_functions(f"{PROBE}hub")
    yield f"REVOKE ALL ON ALL FUNCTIONS IN SCHEMA {PROBE}hub FROM PUBLIC"
    yield (
        f"CREATE TABLE {PROBE}hub.migration (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT migration_pkc PRIMARY KEY (version_num))"  # as alembic makes it
    )
    for statement in _machine():
        yield PLACES.sub(rf"\1{PROBE}\2", statement)
    yield from _tables(api)
    yield from statements(api, instance, PROBE)


def _machine() -> Iterator[str]:
    """The machine's own tables, as its migrations make them."""
    versions = files("hub") / "migrations" / "versions"
    names = sorted(one.name for one in versions.iterdir() if one.name.endswith(".py"))
    for name in names:
        yield from import_module(f"hub.migrations.versions.{name.removesuffix('.py')}").STATEMENTS


def _tables(api: Api) -> Iterator[str]:
    """The registers' tables, as their records declare them."""
    probes = sa.MetaData()
    names = {register.name: PROBE + register.name for register in api.registers}
    for table in METADATA.tables.values():
        assert table.schema is not None
        if table.schema in names:
            table.to_metadata(
                probes, schema=names[table.schema], referred_schema_fn=_referred(names)
            )
    for name in names.values():
        yield f"CREATE SCHEMA {name}"
    for table in probes.sorted_tables:
        yield from made(table)
        for statement in create(table):
            yield statement.replace("FUNCTION hub.", f"FUNCTION {PROBE}hub.")


def _referred(names: Mapping[str, str]) -> Callable[..., str | None]:
    """Where a foreign key of a copied table points, as `to_metadata` asks for it."""
    return lambda _table, _to, _constraint, referred: names.get(referred or "", referred)


async def _elsewhere(connection: Connection, instance: Instance, schemas: list[str]) -> list[str]:
    """What logins or everybody hold outside our schemas."""
    rows = await connection.fetch(ELSEWHERE, list(instance.logins), schemas, instance.owner)
    lines = (f"{who or 'every login'}: declared nothing, found {what}" for who, what in rows)
    return sorted(lines)


async def _logins(connection: Connection, instance: Instance) -> list[str]:
    """The application logins: no rights of their own, no memberships, the settled settings."""
    rows = await connection.fetch(LOGINS, list(instance.logins))
    found = {row["rolname"]: row for row in rows}
    differ: list[str] = []
    for login, settings in instance.logins.items():
        row = found.get(login)
        if row is None:
            differ.append(f"login {login}: declared, found nothing")
            continue
        # PostgreSQL keeps the capitals of a name as it has them, and an empty path as "".
        wanted = sorted(f"{name}={value}".casefold() for name, value in settings.items())
        there = sorted(str(one).replace('=""', "=").casefold() for one in row["setconfig"] or ())
        if row["wide"]:
            differ.append(f"login {login}: has rights beyond its grants")
        if wanted != there:
            differ.append(f"login {login}: declared settings {wanted}, found {there}")
    return differ
