"""The hub as an ASGI application: pools, compiler, endpoint, health."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from auth.tokens import TokenCache, Trust
from auth.viewer import Capacity
from hub.api import Api
from hub.audit import Trail
from hub.catalogue import check
from hub.db import Gate, Pool, Target
from hub.errors import Code, HubError
from hub.execute import Executor
from hub.http import Endpoint, refusal
from hub.instance import Instance
from hub.introspection import Introspection
from hub.prepare import Compiler


def build(
    api: Api,
    target: Target,
    instance: Instance,
    trust: Trust,
    *,
    query_logger: Callable[[Any], None] | None = None,
) -> Starlette:
    """The application; on start it refuses a database that differs from the declarations."""
    gate = Gate()
    pools = {
        capacity: Pool(
            target, instance.login(capacity), instance.password, gate, query_logger=query_logger
        )
        for capacity in Capacity
    }
    trail = Trail(Pool(target, instance.trail, instance.password, gate, query_logger=query_logger))
    executor = Executor(Compiler(api), Introspection(api), pools, trail)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await check(api, target, instance)
        yield
        for pool in gate.pools:
            await pool.close()

    async def live(_: Request) -> Response:
        return JSONResponse({"live": True})

    async def ready(_: Request) -> Response:
        reasons: list[str] = []
        for name, pool in (("database", pools[Capacity.PUBLIC]), ("trail", trail.pool)):
            try:
                async with pool.lend() as connection:
                    await connection.fetchval("SELECT 1")
            except (HubError, OSError, TimeoutError):
                reasons.append(name)
        return JSONResponse(
            {"ready": not reasons, "away": reasons}, status_code=503 if reasons else 200
        )

    async def missing(_: Request, __: Exception) -> Response:
        message = "There is nothing at this path; the graph is at /graphql."
        status, body = refusal(HubError(Code.NOT_FOUND, message), b"", uuid4())
        return Response(body, status, media_type="application/json")

    app = Starlette(
        routes=[
            Route("/graphql", Endpoint(executor, TokenCache(trust)), methods=None),
            Route("/live", live),
            Route("/ready", ready),
        ],
        lifespan=lifespan,
        exception_handlers={404: missing},
    )
    app.state.executor = executor
    app.state.gate = gate
    return app
