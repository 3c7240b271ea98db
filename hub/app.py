"""The hub as an ASGI application, and the server that runs it: pools, endpoint, health."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from auth.tokens import TokenCache, Trust
from auth.viewer import Capacity
from hub.api import Api
from hub.audit import Trail
from hub.catalogue import check, check_logins
from hub.db import AWAY, LOGIN_CONNECTIONS_MAX, Gate, Pool, Target
from hub.edge import Edge
from hub.errors import Code, HubError
from hub.execute import Executor
from hub.http import Endpoint, Manner, headers_of, reading, refusal
from hub.instance import Instance
from hub.introspection import Introspection
from hub.language import chosen
from hub.ledger.carry import Decide, Ledger
from hub.loaders import Lookups
from hub.memory import Memory
from hub.prepare import Compiler
from hub.protocol import BoundedProtocol
from hub.quota import Quota
from resolvers import DECISIONS, LOADERS, MATCHERS
from schema.matching import Matcher
from schema.remote import Loader

DENIAL_CONNECTIONS_MAX = 2  # hundreds of denials a second, and the rest is for readings
COMMAND_CONNECTIONS_MAX = 4  # of one login: commands wait for one another, and readings for none
READY_SECONDS = 1.5  # a balancer that asks each second learns of a fault within the next
PATH = "/graphql"
KEEP_ALIVE_SECONDS = 20  # HTTP clients keep an idle connection 5: they hang up first, not into it
DRAIN_SECONDS = 20  # what was begun may end before the server stops


def build(
    api: Api,
    target: Target,
    instance: Instance,
    trust: Trust,
    edge: Edge | None = None,
    decisions: Mapping[str, Decide] = DECISIONS,
    loaders: Mapping[str, Loader] = LOADERS,
    matchers: Mapping[str, Matcher] = MATCHERS,
    *,
    query_logger: Callable[[Any], None] | None = None,
    remembers: bool = False,
) -> Starlette:
    """The application; on start it refuses a database that differs from the declarations.

    Where it `remembers`, public answers come from memory until the next commit.
    """
    gate = Gate()

    def pool(login: str, size: int = LOGIN_CONNECTIONS_MAX) -> Pool:
        return Pool(target, login, instance.password, gate, size=size, query_logger=query_logger)

    logins = {login: pool(login) for login in {instance.login(one) for one in Capacity}}
    pools = {capacity: logins[instance.login(capacity)] for capacity in Capacity}
    trail = Trail(pool(instance.trail), pool(instance.trail, DENIAL_CONNECTIONS_MAX))
    edge = edge or Edge()
    memory = Memory(pools[Capacity.PUBLIC]) if remembers else None
    compiler = Compiler(api)
    lookups = Lookups.of(api, loaders, edge.sources)
    writing = {login: pool(login, COMMAND_CONNECTIONS_MAX) for login in _writing(api, instance)}
    writers = {one: writing[login] for one in Capacity if (login := instance.login(one)) in writing}
    ledger = Ledger(compiler, pools, writers, trail, decisions, lookups, matchers)
    executor = Executor(compiler, Introspection(api), pools, trail, ledger, lookups, memory)
    endpoint = Endpoint(executor, TokenCache(trust), edge, Quota(edge.allowance))

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await check(api, target, instance)
        await check_logins(target, instance)
        try:
            yield
        finally:
            await asyncio.gather(lookups.close(), *(pool.close() for pool in gate.pools))

    app = Starlette(
        routes=[
            Route(PATH, endpoint, methods=None),
            Route("/live", _live),
            Route("/ready", _ready({"database": pools[Capacity.PUBLIC], "trail": trail.pool})),
        ],
        lifespan=lifespan,
        exception_handlers={404: _missing, 405: _not_so},
    )
    # A redirection would repeat the Host header, which anybody writes.
    app.router.redirect_slashes = False
    app.state.endpoint = endpoint
    app.state.executor = executor
    app.state.gate = gate
    return app


def _writing(api: Api, instance: Instance) -> set[str]:
    """The logins of the capacities that any command is open to."""
    return {
        instance.login(one) for command in api.commands.values() for one in command.to.capacities
    }


async def _live(_: Request) -> Response:
    return JSONResponse({"live": True})


def _ready(asked: Mapping[str, Pool]) -> Callable[[Request], Awaitable[Response]]:
    """Whether all of these answer, and which do not."""

    async def ready(_: Request) -> Response:
        found = await asyncio.gather(*map(_answers, asked.values()))
        away = [name for name, answers in zip(asked, found, strict=True) if not answers]
        return JSONResponse({"ready": not away, "away": away}, status_code=503 if away else 200)

    return ready


async def _answers(pool: Pool) -> bool:
    try:
        async with asyncio.timeout(READY_SECONDS), pool.lend() as connection:
            await connection.fetchval("SELECT 1")
    except (HubError, *AWAY):
        return False
    return True


async def _missing(request: Request, _: Exception) -> Response:
    message = "There is nothing at this path; the graph is at /graphql."
    return _refused(request, HubError(Code.NOT_FOUND, message))


async def _not_so(request: Request, _: Exception) -> Response:
    message = "This path answers GET and HEAD."
    return _refused(request, HubError(Code.METHOD_NOT_ALLOWED, message))


def _refused(request: Request, error: HubError) -> Response:
    language = chosen(request.headers.get("accept-language", "").encode("latin-1"))
    manner = Manner(uuid4(), language=language)
    status, body = refusal(error, manner)
    headers = {name.decode(): value.decode() for name, value in headers_of(status, body, manner)}
    if status == Code.METHOD_NOT_ALLOWED.status:
        headers["allow"] = "GET, HEAD"
    return Response(body, status, headers)


def configuration(app: Starlette, **given: Any) -> uvicorn.Config:
    """How the application is served; `given` are uvicorn's words that override or add to these."""
    chosen: dict[str, Any] = {
        "loop": "uvloop",
        "http": BoundedProtocol,
        "ws": "none",
        "lifespan": "off",
        "log_config": None,
        "access_log": False,
        "server_header": False,
        "date_header": False,
        "proxy_headers": False,
        "timeout_keep_alive": KEEP_ALIVE_SECONDS,
        "timeout_graceful_shutdown": DRAIN_SECONDS,
    }
    return uvicorn.Config(_straight(app), **{**chosen, **given})


def _straight(app: Starlette) -> ASGIApp:
    """The application, but requests for the graph pass none of Starlette's layers."""
    endpoint: Endpoint = app.state.endpoint
    others = reading(app)

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
        else:
            await (endpoint if scope["path"] == PATH else others)(scope, receive, send)

    return answer
