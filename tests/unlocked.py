"""Hubs with one of the two locks taken off, each before a database of its own."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from auth.viewer import Capacity
from hub.api import Api
from hub.db import Target
from hub.postgres import Server
from hub.prepare import Compiler
from tests.conftest import Hub
from tests.permissive import permissive
from tests.scratch import SCRATCH, as_superuser, connected, scratch


@dataclass(frozen=True)
class Locked:
    """A hub, and its database as one sees it whom no lock binds."""

    hub: Hub
    unbound: Target


@asynccontextmanager
async def without_compiler(
    serve: Callable[..., Any], server: Server, api: Api
) -> AsyncIterator[Locked]:
    """Lock one off: the compiler lets everything through, grants and policies are real."""
    async with scratch(server, api) as target:
        hub = await serve(api, target, SCRATCH)
        misread(hub, api)
        yield Locked(hub, as_superuser(server, target.database))


def misread(hub: Hub, api: Api, columns: Mapping[str, str] | None = None) -> None:
    """Let the compiler read all, and other columns than are declared."""
    object.__setattr__(hub.app.state.executor, "compiler", Compiler(permissive(api, columns)))


@asynccontextmanager
async def without_policies(
    serve: Callable[..., Any], server: Server, api: Api
) -> AsyncIterator[Locked]:
    """Lock two off: every login reads every row and column, the compiler is the real one."""
    async with scratch(server, api) as target:
        hub = await serve(api, target, SCRATCH)
        unbound = as_superuser(server, target.database)
        logins = ", ".join(SCRATCH.login(capacity) for capacity in Capacity)
        async with connected(unbound) as superuser:
            for register in api.registers:
                for grant in (
                    "USAGE ON SCHEMA",
                    "SELECT ON ALL TABLES IN SCHEMA",
                    "EXECUTE ON ALL FUNCTIONS IN SCHEMA",
                ):
                    await superuser.execute(f"GRANT {grant} {register.name} TO {logins}")
                for record in register.records:
                    for table in (record.table.fullname, record.versions.fullname):
                        await superuser.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
        yield Locked(hub, unbound)
