"""Compares the database's catalogue with the declarations; any difference refuses to serve.

The declared state is laid into schemas of its own within a transaction that is rolled back, and
both are read with the same query: PostgreSQL itself says how it writes a policy or a default.
"""

from collections.abc import Iterator

import asyncpg
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from hub.api import Api
from hub.db import Connection, Target
from hub.grants import function_body, table_statements
from hub.instance import Instance
from schema.declare import METADATA

PROBE = "hub_probe_"
DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]

TABLES = """
SELECT n.nspname || '.' || c.relname AS place, x.kind, x.said
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
  SELECT 'owner' AS kind, pg_get_userbyid(c.relowner)::text AS said
  UNION ALL SELECT 'row security',
    CASE WHEN c.relrowsecurity AND c.relforcerowsecurity THEN 'forced' ELSE 'not forced' END
  UNION ALL SELECT 'column ' || a.attname, concat_ws(' ', format_type(a.atttypid, a.atttypmod),
      CASE WHEN co.collname <> 'default' THEN 'collate ' || co.collname END,
      CASE WHEN a.attnotnull THEN 'not null' END, CASE a.attgenerated WHEN 's' THEN 'stored' END,
      pg_get_expr(d.adbin, d.adrelid))
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    LEFT JOIN pg_collation co ON co.oid = a.attcollation
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL SELECT 'constraint ' || o.conname, pg_get_constraintdef(o.oid)
    FROM pg_constraint o WHERE o.conrelid = c.oid AND o.contype <> 'n'
  UNION ALL SELECT 'index ' || ic.relname, pg_get_indexdef(i.indexrelid)
    FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid WHERE i.indrelid = c.oid
  UNION ALL SELECT 'policy ' || p.polname, concat_ws(' ',
      CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END, p.polcmd::text,
      (SELECT string_agg(coalesce(r.rolname, 'public'), ',' ORDER BY r.rolname)
         FROM unnest(p.polroles) u LEFT JOIN pg_roles r ON r.oid = u),
      'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid))
    FROM pg_policy p WHERE p.polrelid = c.oid
  UNION ALL SELECT 'grant to ' || coalesce(r.rolname, 'public'), string_agg(g.privilege_type, ',')
    FROM aclexplode(c.relacl) g LEFT JOIN pg_roles r ON r.oid = g.grantee
    WHERE g.grantee <> c.relowner GROUP BY r.rolname
  UNION ALL SELECT 'grant to ' || coalesce(r.rolname, 'public') || ' on columns',
      string_agg(g.privilege_type || ' ' || a.attname, ',' ORDER BY a.attname)
    FROM pg_attribute a CROSS JOIN LATERAL aclexplode(a.attacl) g
    LEFT JOIN pg_roles r ON r.oid = g.grantee WHERE a.attrelid = c.oid GROUP BY r.rolname
  UNION ALL SELECT 'trigger ' || t.tgname, pg_get_triggerdef(t.oid)
    FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal
  UNION ALL SELECT 'rule ' || w.rulename, pg_get_ruledef(w.oid)
    FROM pg_rewrite w WHERE w.ev_class = c.oid
) x
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname = ANY ($1)
ORDER BY 1, 2
"""


class CatalogueError(Exception):
    """The database differs from the declarations; the text names each difference."""


async def check(api: Api, target: Target, instance: Instance) -> None:
    """Raise CatalogueError on any difference."""
    connection = await target.connect(target.user, target.password)
    try:
        found = await differences(api, connection, instance)
    finally:
        await connection.close()
    if found:
        lines = "\n".join(f"  {line}" for line in found[:20])
        message = (
            f"The database differs from the declarations in {len(found)} places:\n{lines}\n"
            "Run `hub migrate`, or find out who changed it."
        )
        raise CatalogueError(message)


async def differences(api: Api, connection: Connection, instance: Instance) -> list[str]:
    """Each difference in one line: where, what is declared, what is found."""
    schemas = [register.name for register in api.registers]
    try:
        found = await _tables(connection, schemas)
        transaction = connection.transaction()
        await transaction.start()
        try:
            for statement in probe(api, instance):
                await connection.execute(statement)
            declared = await _tables(connection, [PROBE + name for name in schemas])
        finally:
            await transaction.rollback()
    except asyncpg.UndefinedTableError as error:
        return [f"the database: {error.args[0]}"]
    differ = list(_compare(declared, found))
    differ += await _functions(api, connection, instance)
    differ += await _logins(connection, instance)
    return differ


async def _tables(connection: Connection, schemas: list[str]) -> dict[tuple[str, str], str]:
    rows = await connection.fetch(TABLES, schemas)
    return {
        (str(place).replace(PROBE, ""), str(kind)): str(said).replace(PROBE, "")
        for place, kind, said in rows
    }


def _compare(
    declared: dict[tuple[str, str], str], found: dict[tuple[str, str], str]
) -> Iterator[str]:
    for place, kind in sorted(declared.keys() | found.keys()):
        wanted, there = declared.get((place, kind)), found.get((place, kind))
        if wanted != there:
            yield f"{place}, {kind}: declared {wanted or 'nothing'}, found {there or 'nothing'}"


def probe(api: Api, instance: Instance) -> Iterator[str]:
    """The declared tables, policies and grants in schemas that are never committed."""
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
        yield str(CreateTable(table).compile(dialect=DIALECT))
        for index in table.indexes:
            yield str(CreateIndex(index).compile(dialect=DIALECT))
    for register in api.registers:
        for record in register.records:
            yield from table_statements(api, record, instance, names[register.name])


def _referred(names: dict[str, str]):  # type: ignore[no-untyped-def]
    def schema(
        _table: object, _to: object, _constraint: object, referred: str | None
    ) -> str | None:
        return names.get(referred or "", referred)

    return schema


async def _functions(api: Api, connection: Connection, instance: Instance) -> list[str]:
    """Definer functions: their bodies, their owner, and who may call them."""
    rows = await connection.fetch(
        """
        SELECT n.nspname || '.' || p.proname AS name, p.prosrc, p.prosecdef,
               pg_get_userbyid(p.proowner)::text AS owner, p.proconfig,
               ARRAY(SELECT coalesce(r.rolname, 'public') FROM aclexplode(p.proacl) g
                     LEFT JOIN pg_roles r ON r.oid = g.grantee
                     WHERE g.grantee <> p.proowner ORDER BY 1) AS callers
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = ANY ($1)
        """,
        [register.name for register in api.registers],
    )
    found = {row["name"]: row for row in rows}
    differ: list[str] = []
    for register in api.registers:
        for function in register.functions:
            row = found.pop(function.name, None)
            if row is None:
                differ.append(f"{function.name}: declared a function, found nothing")
                continue
            callers = sorted(instance.login(one) for one in function.to.capacities)
            same = (
                row["prosrc"].strip() == function_body(function).strip()
                and row["prosecdef"]
                and row["owner"] == instance.owner
                and row["proconfig"] == ['search_path=""']
                and list(row["callers"]) == callers
            )
            if not same:
                differ.append(f"{function.name}: the function, its owner or its callers differ")
    differ += [f"{name}: declared nothing, found a function" for name in found]
    return differ


async def _logins(connection: Connection, instance: Instance) -> list[str]:
    """The application logins: no rights of their own, no memberships, the settled settings."""
    rows = await connection.fetch(
        """
        SELECT r.rolname, s.setconfig,
               r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb
                 OR r.rolreplication OR r.rolinherit OR NOT r.rolcanlogin AS wide,
               EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid) AS member
        FROM pg_roles r
        LEFT JOIN pg_db_role_setting s ON s.setrole = r.oid AND s.setdatabase = 0
        WHERE r.rolname = ANY ($1)
        """,
        list(instance.logins),
    )
    found = {row["rolname"]: row for row in rows}
    differ: list[str] = []
    for login, settings in instance.logins.items():
        row = found.get(login)
        if row is None:
            differ.append(f"login {login}: declared, found nothing")
            continue
        wanted = sorted(f"{name}={value}" for name, value in settings.items())
        there = sorted(str(one).replace('""', "") for one in row["setconfig"] or ())
        if row["wide"] or row["member"]:
            differ.append(f"login {login}: has rights beyond its grants")
        if wanted != [one.lower() if one.startswith("DateStyle") else one for one in there] and {
            one.casefold() for one in wanted
        } != {one.casefold() for one in there}:
            differ.append(f"login {login}: declared settings {wanted}, found {there}")
    return differ
