"""What an operator or a crowd does wrong: a clear sentence, and nobody else is delayed."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from auth.development import Issuer
from hub.api import Api
from hub.app import build
from hub.catalogue import CatalogueError
from hub.config import Settings
from hub.errors import Code
from hub.installation import Installation
from hub.migrate import MigrateError, migrate
from hub.postgres import Server
from hub.run import RunError, _migrate, trust_of
from tests.conftest import Hub
from tests.scratch import SCRATCH, as_superuser, connected, scratch


async def test_migrating_says_what_it_does_not_heal(server: Server, api: Api, home: Path) -> None:
    async with scratch(server, api) as target:
        async with connected(as_superuser(server, target.database)) as superuser:
            await superuser.execute("ALTER TABLE population.person ADD COLUMN secret text")
        with pytest.raises(RunError, match=r"1 differences remain .*\n.*column secret"):
            await _migrate(api, Installation(target, SCRATCH, home, None))


async def test_somebody_elses_object_in_our_schemas_is_one_sentence(
    server: Server, api: Api
) -> None:
    async with scratch(server, api) as target:
        async with connected(as_superuser(server, target.database)) as superuser:
            await superuser.execute("CREATE VIEW population.v AS SELECT 1 AS one")
        with pytest.raises(MigrateError, match=r"permission denied for .*belongs to somebody else"):
            await migrate(api, target, SCRATCH)


async def test_a_hub_with_another_secret_does_not_start(
    server: Server, api: Api, home: Path
) -> None:
    async with scratch(server, api) as target:
        other = replace(SCRATCH, secret="one that the database was not migrated with")
        app = build(api, target, other, Issuer.at(home / "issuer").trust())
        with pytest.raises(CatalogueError, match="HUB_LOGIN_SECRET is not the one"):
            async with app.router.lifespan_context(app):
                pytest.fail("it started")


def test_keys_without_an_issuer_are_refused() -> None:
    with pytest.raises(RunError, match="HUB_KEY_SET needs HUB_ISSUER"):
        trust_of(Settings(key_set=Path("/nowhere")), Path("/nowhere"))


def test_the_issuer_for_development_is_for_this_machine_alone(home: Path) -> None:
    assert trust_of(Settings(), home, "127.0.0.1").issuer.endswith("development")
    for address in ("0.0.0.0", "192.0.2.1", "::"):  # noqa: S104
        with pytest.raises(RunError, match="set HUB_ISSUER and HUB_KEY_SET"):
            trust_of(Settings(), home, address)


async def test_a_crowd_of_denials_delays_no_reading(serve: Callable[..., Any], api: Api) -> None:
    own: Hub = await serve(api)
    trail = own.app.state.executor.trail
    assert trail.denials.size < trail.pool.size
    await own.ask("{ me { id } }")  # compiled, and its connection open
    crowd = [own.ask("{ me { id } }") for _ in range(60)]
    reading = own.ask("{ people(first: 1) { nodes { id } } }", capacity="SUPERVISOR", basis="1/26")
    *denied, answer = await asyncio.gather(*crowd, reading)
    # Whoever would wait too long for the denial to be written is told to come again.
    assert {one.code for one in denied} - {Code.UNAVAILABLE.name} == {Code.FORBIDDEN.name}
    assert answer.status == 200
    assert trail.denials.count <= trail.denials.size
