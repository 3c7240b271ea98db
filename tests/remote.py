"""A hub with the register of the tests, and the second process that answers its remote fields."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import httpx2
import pytest

from hub.api import Api, assemble
from hub.catalogue import settle
from hub.edge import Address
from hub.migrate import migrate
from hub.postgres import Server
from schema import REGISTERS
from schema.declare import Register
from tests import kennels, toys
from tests.conftest import CROWD, Hub, person
from tests.processes import CHECKOUT, free_port
from tests.scratch import SCRATCH, as_superuser, connected, scratch
from tests.second import TOKEN

START_SECONDS_MAX = 240  # on a machine that has much else to do


@dataclass
class Second:
    """The second process: how it answers, and what it was asked."""

    client: httpx2.AsyncClient
    port: int
    process: Any = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        """Start it; it answers well."""
        words = (sys.executable, "-m", "tests.second", str(self.port))
        self.process = subprocess.Popen(words, cwd=CHECKOUT)  # noqa: ASYNC220 - none of the loop's
        async with asyncio.timeout(START_SECONDS_MAX):
            while True:
                try:
                    await self.set("well")
                except httpx2.TransportError:
                    await asyncio.sleep(0.05)
                else:
                    return

    def stop(self) -> None:
        """End it at once."""
        self.process.kill()
        self.process.wait()

    async def set(self, mode: str) -> None:
        """Let it answer so, and forget what it was asked."""
        await self.client.post(f"{self.url}/mode", json=mode)

    async def seen(self) -> dict[str, Any]:
        """What it was asked since, and how many at one time at most."""
        made: dict[str, Any] = (await self.client.get(f"{self.url}/seen")).json()
        return made

    async def asked(self) -> dict[str, list[int]]:
        """By path, how many keys each question held."""
        found: dict[str, list[int]] = {}
        for path, count in (await self.seen())["asked"]:
            found.setdefault(path.removeprefix("/"), []).append(count)
        return found


@dataclass
class Remotes:
    """A hub before the register of the tests, and the second process beside it."""

    hub: Hub
    api: Api
    second: Second
    superuser: Any


@pytest.fixture(scope="module")
def extended() -> Iterator[Api]:
    """The graph with the register of the tests."""
    with toys.scratch():
        register = Register("kennels", "Kennels", source=("KENNELS", "Пас"))
        kennels.declare(register)
        yield assemble((*REGISTERS, register))
        assemble(REGISTERS)  # nothing stays lent


@pytest.fixture(scope="module")
async def second() -> AsyncIterator[Second]:
    """The process, answering well; it is ended at the end."""
    async with httpx2.AsyncClient(timeout=START_SECONDS_MAX) as client:
        made = Second(client, free_port())
        await made.start()
        try:
            yield made
        finally:
            made.stop()


@pytest.fixture(scope="module")
async def remotes(
    serve: Callable[..., Any], server: Server, api: Api, extended: Api, second: Second
) -> AsyncIterator[Remotes]:
    """The hub, with dogs in kennels and one that person 1 owns."""
    async with scratch(server, api) as target:
        async with connected(target) as owner:
            for statement in kennels.tables(extended.registers[-1]):
                await owner.execute(statement)
            await migrate(extended, target, SCRATCH)
            assert await settle(extended, owner, SCRATCH) == []
            await kennels.fill(owner, person(1))
        sources = {name: Address(f"{second.url}/{name}", TOKEN) for name in kennels.LOADERS}
        hub = await serve(
            extended, target, SCRATCH, replace(CROWD, sources=sources), loaders=kennels.LOADERS
        )
        async with connected(as_superuser(server, target.database)) as superuser:
            yield Remotes(hub, extended, second, superuser)
