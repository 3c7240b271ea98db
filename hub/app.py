"""The hub as an ASGI application, and the server that runs it: pools, endpoint, health, bounds."""

import asyncio
from asyncio import TimerHandle, Transport
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any
from uuid import uuid4

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from auth.tokens import TokenCache, Trust
from auth.viewer import Capacity
from hub.api import Api
from hub.audit import Trail
from hub.catalogue import check, check_logins
from hub.db import AWAY, LOGIN_CONNECTIONS_MAX, Gate, Pool, Target
from hub.errors import Code, HubError
from hub.execute import Executor
from hub.http import HEADERS, Endpoint, refusal
from hub.instance import Instance
from hub.introspection import Introspection
from hub.ledger.carry import Decide, Ledger
from hub.prepare import Compiler
from resolvers import DECISIONS

DENIAL_CONNECTIONS_MAX = 2  # hundreds of denials a second, and the rest is for readings
READY_SECONDS = 1.5  # a balancer that asks each second learns of a fault within the next
HEAD_BYTES_MAX = 16_384  # a token of 4 KiB, a query string of 8 KiB, and what proxies add
HEAD_SECONDS_MAX = 5.0  # a head is one packet; one that takes longer only holds the connection
CONNECTIONS_MAX = 900  # with the database's 40 and the log within the usual 1,024 open files
DRAIN_SECONDS = 20  # what was begun may end before the server stops


def build(
    api: Api,
    target: Target,
    instance: Instance,
    trust: Trust,
    decisions: Mapping[str, Decide] = DECISIONS,
    *,
    query_logger: Callable[[Any], None] | None = None,
) -> Starlette:
    """The application; on start it refuses a database that differs from the declarations."""
    gate = Gate()
    logins = {
        login: Pool(target, login, instance.password, gate, query_logger=query_logger)
        for login in {instance.login(capacity) for capacity in Capacity}
    }
    pools = {capacity: logins[instance.login(capacity)] for capacity in Capacity}
    trail = Trail(
        *(
            Pool(
                target,
                instance.trail,
                instance.password,
                gate,
                size=size,
                query_logger=query_logger,
            )
            for size in (LOGIN_CONNECTIONS_MAX, DENIAL_CONNECTIONS_MAX)
        )
    )
    compiler = Compiler(api)
    ledger = Ledger(compiler, pools, trail, decisions)
    executor = Executor(compiler, Introspection(api), pools, trail, ledger)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await check(api, target, instance)
        await check_logins(target, instance)
        try:
            yield
        finally:
            await asyncio.gather(*(pool.close() for pool in gate.pools))

    async def live(_: Request) -> Response:
        return JSONResponse({"live": True})

    async def ready(_: Request) -> Response:
        asked = {"database": pools[Capacity.PUBLIC], "trail": trail.pool}
        found = await asyncio.gather(*map(_answers, asked.values()))
        away = [name for name, answers in zip(asked, found, strict=True) if not answers]
        return JSONResponse({"ready": not away, "away": away}, status_code=503 if away else 200)

    app = Starlette(
        routes=[
            Route("/graphql", Endpoint(executor, TokenCache(trust)), methods=None),
            Route("/live", live),
            Route("/ready", ready),
        ],
        lifespan=lifespan,
        exception_handlers={404: _missing, 405: _not_so},
    )
    # A redirection would repeat the Host header, which anybody writes.
    app.router.redirect_slashes = False
    app.state.executor = executor
    app.state.gate = gate
    return app


async def _answers(pool: Pool) -> bool:
    try:
        async with asyncio.timeout(READY_SECONDS), pool.lend() as connection:
            await connection.fetchval("SELECT 1")
    except (HubError, *AWAY):
        return False
    return True


async def _missing(_: Request, __: Exception) -> Response:
    message = "There is nothing at this path; the graph is at /graphql."
    return _refused(HubError(Code.NOT_FOUND, message), {})


async def _not_so(_: Request, __: Exception) -> Response:
    message = "This path answers GET and HEAD."
    return _refused(HubError(Code.METHOD_NOT_ALLOWED, message), {"allow": "GET, HEAD"})


def _refused(error: HubError, headers: dict[str, str]) -> Response:
    number = uuid4()
    status, body = refusal(error, b"", number)
    common = {name.decode(): value.decode() for name, value in HEADERS}
    headers = {**common, **headers, "hub-request": str(number)}
    return Response(body, status, headers, "application/json; charset=utf-8")


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
        "limit_concurrency": CONNECTIONS_MAX,
        "timeout_graceful_shutdown": DRAIN_SECONDS,
    }
    return uvicorn.Config(app, **{**chosen, **given})


class _TooLarge(Exception):  # noqa: N818 - ends the parser's work, and goes no further
    """The head is larger than HEAD_BYTES_MAX."""


class BoundedProtocol(HttpToolsProtocol):
    """Bounds the size of a request's head and the time in which it comes; uvicorn does neither."""

    is_in_head = True
    head_bytes = 0  # of the head's parsed lines
    came_bytes = 0  # since the last head ended, parsed or not
    is_too_large = False
    head_timer: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first head."""
        super().connection_made(transport)
        self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on; a line that never ends is counted too."""
        if self.is_in_head:
            self.came_bytes += len(data)
            self._wait_for_head()
        super().data_received(data)
        if self.is_in_head and self.came_bytes > HEAD_BYTES_MAX:
            self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)

    def on_message_begin(self) -> None:
        """Count anew for each request of the connection."""
        super().on_message_begin()
        self.head_bytes = 0

    def on_url(self, url: bytes) -> None:
        """Count the target."""
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        """Count a header; one that comes behind the body is no header and says nothing."""
        self._count(len(name) + len(value) + len(b": \r\n"))
        if self.is_in_head:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """The head is whole."""
        self.is_in_head = False
        self.came_bytes = 0
        self._stop_waiting()
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """What comes next is a head."""
        self.is_in_head = True
        super().on_message_complete()

    def send_400_response(self, msg: str) -> None:
        """What the parser could not read, or what it was not to read on."""
        if self.is_too_large:
            self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
        elif not self.transport.is_closing():
            super().send_400_response(msg)

    def _count(self, size: int) -> None:
        self.head_bytes += size
        if self.head_bytes > HEAD_BYTES_MAX:
            self.is_too_large = True
            raise _TooLarge

    def _wait_for_head(self) -> None:
        if self.head_timer is None:
            self.head_timer = self.loop.call_later(HEAD_SECONDS_MAX, self._too_late)

    def _stop_waiting(self) -> None:
        if self.head_timer is not None:
            self.head_timer.cancel()
            self.head_timer = None

    def _too_late(self) -> None:
        if self.came_bytes:
            self._refuse(HTTPStatus.REQUEST_TIMEOUT)
        else:
            self.transport.close()

    def _refuse(self, status: HTTPStatus) -> None:
        if self.transport.is_closing():
            return
        if self.cycle is None or self.cycle.response_complete:
            head = f"HTTP/1.1 {status.value} {status.phrase}\r\n"
            self.transport.write(head.encode() + b"content-length: 0\r\nconnection: close\r\n\r\n")
        self.transport.close()
