"""A database changed by hand: each change is named, refuses to serve, and is healed if it can."""

import os
import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from auth.development import Issuer
from hub import seal
from hub.api import Api
from hub.app import build
from hub.catalogue import (
    PROBE,
    CatalogueError,
    changes,
    compared,
    differences,
    in_order,
    is_settled,
    laid,
    objects,
    probe,
    schemas_of,
    settle,
)
from hub.db import Connection, Target
from hub.migrate import migrate
from hub.postgres import Server
from tests.scratch import SCRATCH, as_superuser, connected, scratch
from tests.tamperings import HEALED, REPORTED

TAMPERINGS = HEALED | REPORTED
WRITTEN = """
from hashlib import sha256
from hub.api import assemble
from hub.catalogue import in_order, probe
from hub.instance import Instance
from schema import REGISTERS
made = probe(assemble(REGISTERS), Instance("hub", "hub_owner", ""))
print(sha256("".join(map(in_order, made)).encode()).hexdigest())
"""


@pytest.fixture(scope="module")
async def copy(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as made:
        async with connected(made) as connection:
            assert await settle(api, connection, SCRATCH) == []
        yield made


@dataclass(frozen=True)
class Declared:
    """The declared state, its statements, and the seal on a database that is so."""

    state: seal.Found
    texts: list[str]
    seal: bytes


@pytest.fixture(scope="module")
async def declared(api: Api, copy: Target) -> Declared:
    async with connected(copy) as connection:
        texts = [in_order(one) for one in probe(api, SCRATCH)]
        left = await seal.read(connection)
        found = await objects(connection, schemas_of(api))
        assert left == seal.made(SCRATCH, texts, found, connection.get_server_version()[:3])
        declared = tuple(probe(api, SCRATCH))
        return Declared(await laid(api, connection, declared), texts, left)


@pytest.fixture(scope="module")
def issuer(home: Path) -> Issuer:
    return Issuer.at(home / "issuer")


@pytest.fixture
async def tampering(server: Server, copy: Target) -> AsyncIterator[Connection]:
    """A superuser within a transaction that is rolled back."""
    async with connected(as_superuser(server, copy.database)) as superuser:
        transaction = superuser.transaction()
        await transaction.start()
        yield superuser
        await transaction.rollback()


def sql(tampered: str, target: Target) -> str:
    return TAMPERINGS[tampered].replace("{p}", SCRATCH.prefix).replace("{d}", target.database)


async def test_what_was_migrated_differs_in_nothing(api: Api, copy: Target) -> None:
    async with connected(copy) as connection:
        assert await differences(api, connection, SCRATCH) == []


def test_the_declared_state_is_written_the_same_by_each_process() -> None:
    written = {
        subprocess.run(
            [sys.executable, "-c", WRITTEN],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(written) == 1


async def test_the_check_leaves_nothing_behind(api: Api, copy: Target) -> None:
    async with connected(copy) as connection:
        await differences(api, connection, SCRATCH)
        text = "SELECT count(*) FROM pg_namespace WHERE starts_with(nspname, $1)"
        assert await connection.fetchval(text, PROBE) == 0


@pytest.mark.parametrize("tampered", TAMPERINGS)
async def test_a_change_by_hand_is_named(
    api: Api, copy: Target, declared: Declared, tampering: Connection, tampered: str
) -> None:
    await tampering.execute(sql(tampered, copy))
    await tampering.execute(f"SET LOCAL ROLE {SCRATCH.owner}")
    found = await objects(tampering, schemas_of(api))
    differ = await compared(api, tampering, SCRATCH, declared.state, found)
    assert differ, tampered
    assert all(len(line) < 2_000 for line in differ)
    # The seal of the state before is no way around it.
    anew = seal.made(SCRATCH, declared.texts, found, tampering.get_server_version()[:3])
    beyond = await compared(api, tampering, SCRATCH, [], [])
    assert beyond or not seal.is_whole(declared.seal, anew)


@pytest.mark.parametrize("tampered", list(TAMPERINGS)[::18])
async def test_a_change_by_hand_is_found_by_the_whole_check(
    api: Api, copy: Target, tampering: Connection, tampered: str
) -> None:
    await tampering.execute(sql(tampered, copy))
    await tampering.execute(f"SET LOCAL ROLE {SCRATCH.owner}")
    assert await differences(api, tampering, SCRATCH)
    assert not await is_settled(api, tampering, SCRATCH)


async def test_a_settled_database_is_laid_nothing_into(
    api: Api, copy: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with connected(copy) as connection:
        assert await is_settled(api, connection, SCRATCH)
        monkeypatch.setattr("hub.catalogue._differences", None)
        assert await changes(api, connection, SCRATCH) == []


@pytest.mark.parametrize(
    "broken",
    [
        "DELETE FROM hub.seal",
        "UPDATE hub.seal SET said = sha256('of mine')",
        "ALTER TABLE hub.seal DROP COLUMN said",
        "DROP TABLE hub.seal",
    ],
)
async def test_without_a_whole_seal_all_is_compared(
    api: Api, tampering: Connection, broken: str
) -> None:
    await tampering.execute(broken)
    await tampering.execute(f"SET LOCAL ROLE {SCRATCH.owner}")
    assert not await is_settled(api, tampering, SCRATCH)
    assert bool(await changes(api, tampering, SCRATCH)) is broken.startswith(("ALTER", "DROP"))


async def test_a_seal_is_of_one_secret_one_declaration_and_one_list_of_migrations(
    api: Api, copy: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with connected(copy) as connection:
        other = replace(SCRATCH, secret="another secret, made up and as long as that one")
        assert not await is_settled(api, connection, other)
        fewer = replace(api, registers=api.registers[:-1])
        assert not await is_settled(fewer, connection, SCRATCH)
        known = seal.migrations()
        monkeypatch.setattr("hub.seal.migrations", lambda: [*known, "0099_rows.py"])
        assert not await is_settled(api, connection, SCRATCH)


async def test_what_differs_is_not_sealed(api: Api, tampering: Connection) -> None:
    await tampering.execute("DELETE FROM hub.seal; CREATE VIEW hub.more AS SELECT 1 AS one")
    await tampering.execute(f"SET LOCAL ROLE {SCRATCH.owner}")
    assert await settle(api, tampering, SCRATCH)
    assert await seal.read(tampering) is None


async def test_an_empty_database_is_named_as_such(server: Server, api: Api, copy: Target) -> None:
    async with connected(as_superuser(server, copy.database)) as superuser:
        name = f"{copy.database}_empty"
        await superuser.execute(f"CREATE DATABASE {name} OWNER {SCRATCH.owner}")
        try:
            empty = Target(copy.host, copy.port, name, copy.user, copy.password)
            async with connected(empty) as connection:
                [line] = await differences(api, connection, SCRATCH)
            assert line.startswith("the database: ")
        finally:
            await superuser.execute(f"DROP DATABASE {name} WITH (FORCE)")


async def test_a_probe_laid_before_is_no_way_around_the_check(
    api: Api, tampering: Connection
) -> None:
    await tampering.execute(f"CREATE SCHEMA {PROBE}population AUTHORIZATION {SCRATCH.owner}")
    await tampering.execute(f"SET LOCAL ROLE {SCRATCH.owner}")
    assert await differences(api, tampering, SCRATCH)


@pytest.mark.parametrize(
    "tampered",
    ["policy changed", "grant on a hidden column", "trail trigger disabled", "view added"],
)
async def test_a_hub_does_not_start_on_a_changed_database(
    server: Server, api: Api, issuer: Issuer, tampered: str
) -> None:
    async with scratch(server, api) as target:
        async with connected(as_superuser(server, target.database)) as superuser:
            await superuser.execute(sql(tampered, target))
        app = build(api, target, SCRATCH, issuer.trust())
        with pytest.raises(CatalogueError, match="differs from the declarations in"):
            async with app.router.lifespan_context(app):
                pytest.fail("it started")


async def test_migrating_takes_off_what_was_laid_by_hand(server: Server, api: Api) -> None:
    async with scratch(server, api) as target:
        async with connected(as_superuser(server, target.database)) as superuser:
            for tampered in HEALED:
                await superuser.execute(sql(tampered, target))
            # hub/migrate.py names attributes that only an owner who has them may alter.
            await superuser.execute(f"ALTER ROLE {SCRATCH.owner} CREATEDB REPLICATION")
        try:
            async with connected(target) as connection:
                assert await differences(api, connection, SCRATCH)
                await migrate(api, target, SCRATCH)
                assert await differences(api, connection, SCRATCH) == []
        finally:
            async with connected(as_superuser(server, target.database)) as superuser:
                await superuser.execute(f"ALTER ROLE {SCRATCH.owner} NOCREATEDB NOREPLICATION")


async def test_a_database_is_migrated_as_often_as_one_likes(server: Server, api: Api) -> None:
    async with scratch(server, api) as target:
        await migrate(api, target, SCRATCH)
        async with connected(target) as connection:
            assert await differences(api, connection, SCRATCH) == []
