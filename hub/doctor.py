"""What is the matter: server, differences, references, counts, and the registers' own findings.

Findings are facts about data, not faults of the installation. Everything is counted at one moment,
by the migrating login, on a transaction that cannot write.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

import asyncpg

from hub.api import Api
from hub.catalogue import differences
from hub.chain import Chain, verify
from hub.db import Connection
from hub.instance import Instance
from hub.ledger.decoded import decoder
from resolvers import CHECKS
from schema.checks import FIRST, Check

LOGIN = """
SELECT current_setting('server_version') AS version, rolname::text AS login,
  array_remove(ARRAY[CASE WHEN rolsuper THEN 'SUPERUSER' END,
    CASE WHEN rolcreaterole THEN 'CREATEROLE' END, CASE WHEN rolcreatedb THEN 'CREATEDB' END,
    CASE WHEN rolreplication THEN 'REPLICATION' END,
    CASE WHEN rolbypassrls THEN 'BYPASSRLS' END], NULL) AS rights
FROM pg_roles WHERE rolname = current_user
"""
REFERENCES = """
SELECT n.nspname || '.' || c.relname || ', ' || o.conname AS said, o.convalidated AS is_validated
FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE o.contype = 'f' AND n.nspname = ANY ($1) ORDER BY 1
"""


PIECE = 2_000  # of what a check walks over: what is held at one moment


@dataclass(frozen=True, slots=True)
class Counted:
    """A finding with its count; None where its tables are not there to be read.

    `parts` divides the count where the finding's statement has further columns.
    """

    register: str
    code: str
    doc: str
    count: int | None
    parts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Report:
    """What was found; `counts` by table, None where it is not there to be read."""

    version: str
    login: str
    rights: tuple[str, ...]
    differences: tuple[str, ...]
    references: int
    unvalidated: tuple[str, ...]
    counts: dict[str, int | None]
    findings: tuple[Counted, ...]
    chain: Chain | None

    @property
    def is_well(self) -> bool:
        """Whether the database is as declared, every reference holds, and the ledger is whole."""
        is_whole = self.chain is not None and self.chain.is_whole
        return not self.differences and not self.unvalidated and is_whole

    def object(self) -> dict[str, object]:
        """The report as one object for JSON."""
        return {"isWell": self.is_well, **asdict(self)}

    def lines(self) -> Iterator[str]:
        """The report as plain lines."""
        rights = ", ".join(self.rights) or "no rights over the server"
        yield f"PostgreSQL {self.version}; login {self.login}: {rights}"
        yield f"{len(self.differences)} differences from the declarations"
        yield from (f"  {line}" for line in self.differences)
        yield f"{self.references} references, {len(self.unvalidated)} of them not validated"
        yield from (f"  {line}" for line in self.unvalidated)
        yield _ledger(self.chain)
        yield "Rows:"
        yield from (f"  {table}: {_said(count, {})}" for table, count in self.counts.items())
        yield "Findings:"
        for one in self.findings:
            yield f"  {one.register}, {one.code}: {_said(one.count, one.parts)}. {one.doc}"


async def examine(api: Api, connection: Connection, instance: Instance) -> Report:
    """Look at everything, as the migrating login."""
    differ = await differences(api, connection, instance)
    async with connection.transaction(isolation="repeatable_read", readonly=True):
        login = await connection.fetchrow(LOGIN)
        assert login is not None
        schemas = [register.name for register in api.registers]
        references = await connection.fetch(REFERENCES, schemas)
        tables = [one.table.fullname for register in api.registers for one in register.records]
        counts = {
            table: (await _count(connection, f"SELECT count(*) FROM {table}"))[0]
            for table in tables
        }
        findings = [
            Counted(register.name, one.code, one.doc, *await _count(connection, one.sql))
            for register in api.registers
            for one in register.findings
        ]
        for check in CHECKS:
            findings += await walk(connection, check)
        chain = await verify(connection)
    return Report(
        version=str(login["version"]),
        login=str(login["login"]),
        rights=tuple(login["rights"]),
        differences=tuple(differ),
        references=len(references),
        unvalidated=tuple(one["said"] for one in references if not one["is_validated"]),
        counts=counts,
        findings=tuple(findings),
        chain=chain,
    )


async def _count(connection: Connection, sql: str) -> tuple[int | None, dict[str, int]]:
    """The count and its parts; None where a table, a column or a right is missing."""
    try:
        async with connection.transaction():
            row = await connection.fetchrow(sql)
    except asyncpg.SyntaxOrAccessError:  # it is among the differences
        return None, {}
    assert row is not None, "a count is one row"
    count, *parts = row.items()
    return int(count[1]), {name: int(value) for name, value in parts}


async def walk(connection: Connection, check: Check) -> list[Counted]:
    """What a check finds, by its codes; None where a table, a column or a right is missing."""
    counts = dict.fromkeys(check.codes, 0)
    read, after = decoder(check.shape), FIRST
    try:
        async with connection.transaction():
            while rows := await connection.fetch(check.select, after, PIECE):
                for one in (read(dict(row)) for row in rows):
                    for code in check.judge(one):
                        counts[code] += 1
                after = rows[-1]["key"]
    except asyncpg.SyntaxOrAccessError:  # it is among the differences
        return [Counted(check.register, code, doc, None, {}) for code, doc in check.codes.items()]
    return [
        Counted(check.register, code, doc, counts[code], {}) for code, doc in check.codes.items()
    ]


def _ledger(chain: Chain | None) -> str:
    if chain is None:
        return "The ledger cannot be read"
    broken = ", ".join(map(str, chain.broken)) or "none"
    return (
        f"{chain.acts} acts in the ledger, content removed of {chain.removed}; "
        f"broken: {broken}; {chain.gaps} gaps in the order of commits"
    )


def _said(count: int | None, parts: dict[str, int]) -> str:
    if count is None:
        return "cannot be counted"
    found = ", ".join(f"{name} {value}" for name, value in parts.items() if value)
    return f"{count} ({found})" if found else str(count)
