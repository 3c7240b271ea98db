"""HTTP/1.1 within bounds: the size of a request's head, the time in which it comes, connections."""

from asyncio import Event, TimerHandle, Transport
from urllib.parse import unquote
from uuid import uuid4

import httptools
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn._types import (
    ASGI3Application,
    ASGISendEvent,
    HTTPResponseBodyEvent,
    HTTPResponseStartEvent,
    HTTPScope,
)
from uvicorn.protocols.http.httptools_impl import (
    STATUS_LINE,
    HttpToolsProtocol,
    RequestResponseCycle,
)

from hub.errors import Code, HubError
from hub.head import is_well_formed
from hub.http import Manner, headers_of, refusal, respond

HEAD_BYTES_MAX = 16_384  # a token of 4 KiB, a query string of 8 KiB, and what proxies add
HEAD_SECONDS_MAX = 5.0  # a head is one packet; one that takes longer only holds the connection
# In which a client that sent its end behind a request is still answered: one that is gone sends the
# same, and what it asked must not be worked on for long.
HALF_CLOSED_SECONDS = 0.1
CONNECTIONS_MAX = 900  # with the database's 40 and the log within the usual 1,024 open files
HOP = frozenset({b"connection", b"upgrade", b"http2-settings"})  # of an upgrade that is not made


class _TooLarge(Exception):  # noqa: N818 - ends the parser's work, and goes no further
    """The head is larger than HEAD_BYTES_MAX."""


class _Malformed(Exception):  # noqa: N818 - ends the parser's work, and goes no further
    """The head is none that RFC 9112 lets be answered."""


CLOSE = (b"connection", b"close")


class Cycle(RequestResponseCycle):
    """One request and its answer; head and body of an answer go out in one write."""

    head: HTTPResponseStartEvent | None = None

    async def send(self, message: ASGISendEvent) -> None:
        """Hold the head back until the body comes; what is not whole then goes uvicorn's way."""
        if message["type"] == "http.response.start":
            self.head = message
            return
        head, self.head = self.head, None
        if head is None:
            await super().send(message)
        elif message["type"] != "http.response.body" or not self._is_whole(head, message):
            await super().send(head)
            await super().send(message)
        elif self.flow.write_paused and not self.disconnected:
            await self.flow.drain()
            self._answer(head, message)
        else:
            self._answer(head, message)

    def _is_whole(self, head: HTTPResponseStartEvent, body: HTTPResponseBodyEvent) -> bool:
        """Whether all is there, and the connection stays."""
        length = str(len(body["body"])).encode()
        return (
            self.keep_alive
            and not self.response_started
            and not body.get("more_body", False)
            and self.scope["method"] != "HEAD"
            and (b"content-length", length) in head["headers"]
            and CLOSE not in head["headers"]
        )

    def _answer(self, head: HTTPResponseStartEvent, body: HTTPResponseBodyEvent) -> None:
        if self.disconnected:
            return
        lines = [b"%b: %b\r\n" % one for one in head["headers"]]
        written = b"".join([STATUS_LINE[head["status"]], *lines, b"\r\n"])
        if written.count(b"\n") != len(lines) + 2 or written.count(b"\r") != len(lines) + 2:
            raise RuntimeError("a header holds the end of a line")
        self.response_started = True
        self.waiting_for_100_continue = False
        self.transport.write(written + body["body"])
        self.response_complete = True
        self.message_event.set()
        self.on_response()


class BoundedProtocol(HttpToolsProtocol):
    """Bounds the size of a request's head and the time in which it comes; uvicorn does neither.

    A request that offers another protocol (Upgrade, as Java's client does with h2c) is answered as
    if it offered none (RFC 9110, section 7.8).
    """

    is_in_head = True
    head_bytes = 0  # of the head's parsed lines
    came_bytes = 0  # since the last head ended, parsed or not
    is_too_large = False
    is_refused = False  # nothing more is read
    head_timer: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first head; one connection too many is told so at its first."""
        super().connection_made(transport)
        if len(self.connections) > CONNECTIONS_MAX:
            self.app = crowded
        self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on; a line that never ends is counted too."""
        if self.is_refused:
            return
        if self.is_in_head:
            self.came_bytes += len(data)
            self._wait_for_head()
        self._unset_keepalive_if_required()
        self._feed(data)
        if self.is_in_head and self.came_bytes > HEAD_BYTES_MAX:
            self._refuse(Code.HEAD_TOO_LARGE)

    def eof_received(self) -> bool:  # type: ignore[override]
        """The client sends no more. Whether the connection stays, for an answer that comes soon."""
        cycle = self.cycle
        if self.is_refused:
            return True  # until the refusal is told
        if cycle is None or cycle.response_complete or cycle.more_body or not self.is_in_head:
            return False
        self._stop_waiting()
        cycle.keep_alive = False
        self.loop.call_later(HALF_CLOSED_SECONDS, self.transport.close)
        return True

    def _feed(self, data: bytes) -> None:
        """Give all to the parser; behind an offer of another protocol a new one reads on."""
        rest = memoryview(data)
        while True:
            try:
                self.parser.feed_data(rest)
            except httptools.HttpParserUpgrade as offered:
                rest = rest[offered.args[0] :]
                if not self._stay():
                    return
            except httptools.HttpParserError:
                self._unreadable()
                return
            else:
                return

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
        self.head_bytes += len(name) + len(value) + len(b": \r\n")
        if self.head_bytes > HEAD_BYTES_MAX:
            self.is_too_large = True
            raise _TooLarge
        if not self.is_in_head:
            return
        name = name.lower()
        if name == b"expect" and value.lower() == b"100-continue":
            self.expect_100_continue = True
        self.headers.append((name, value))

    def on_headers_complete(self) -> None:
        """The head is whole, unless it offers another protocol and is read again without."""
        if self.parser.should_upgrade():
            return
        version = self.parser.get_http_version()
        if not is_well_formed(version, self.headers):
            raise _Malformed
        self.is_in_head = False
        self.came_bytes = 0
        self._stop_waiting()
        self._start(version)

    def _start(self, version: str) -> None:
        """Begin with the request, or let it wait for the one before; as uvicorn does it."""
        target = httptools.parse_url(self.url)
        path = target.path.decode("ascii")
        self.scope["method"] = self.parser.get_method().decode("ascii")
        self.scope["http_version"] = version
        self.scope["path"] = unquote(path) if "%" in path else path
        self.scope["raw_path"] = target.path
        self.scope["query_string"] = target.query or b""
        expects = self.expect_100_continue and version != "1.0"  # RFC 9110, section 10.1.1
        stays = version != "1.0" and self.parser.should_keep_alive()
        self._queue(self._cycle(self.scope, expects=expects, stays=stays), self.app)

    def _cycle(self, scope: HTTPScope, *, expects: bool, stays: bool) -> Cycle:
        return Cycle(
            scope=scope,
            transport=self.transport,
            flow=self.flow,
            logger=self.logger,
            access_logger=self.access_logger,
            access_log=False,
            default_headers=self.server_state.default_headers,
            message_event=Event(),
            expect_100_continue=expects,
            keep_alive=stays,
            on_response=self.on_response_complete,
        )

    def _queue(self, cycle: Cycle, app: ASGI3Application) -> None:
        before, self.cycle = self.cycle, cycle
        if before is None or before.response_complete:
            self._start_asgi_task(cycle, app)
        else:
            self.flow.pause_reading()
            self.pipeline.appendleft((cycle, app))

    def on_message_complete(self) -> None:
        """What comes next is a head."""
        if self.parser.should_upgrade():
            return
        self.is_in_head = True
        super().on_message_complete()

    def _stay(self) -> bool:
        """Read the head again without its offer, by a new parser: the old one has ended."""
        method, version = self.parser.get_method(), self.parser.get_http_version().encode()
        if method == b"CONNECT":  # asks for a tunnel, whatever its headers
            self._refuse(Code.METHOD_NOT_ALLOWED)
            return False
        kept = [b"%b: %b\r\n" % one for one in self.headers if one[0] not in HOP]
        asked = b", ".join(value for name, value in self.headers if name == b"connection")
        if b"close" in (word.strip().lower() for word in asked.split(b",")):
            kept.append(b"connection: close\r\n")
        head = b"%b %b HTTP/%b\r\n%b\r\n" % (method, self.url, version, b"".join(kept))
        self.parser = httptools.HttpRequestParser(self)
        self.parser.set_dangerous_leniencies(lenient_data_after_close=True)
        try:
            self.parser.feed_data(head)
        except httptools.HttpParserError:
            self._unreadable()
            return False
        return True

    def _unreadable(self) -> None:
        """What the parser could not read, or what it was not to read on."""
        self._refuse(Code.HEAD_TOO_LARGE if self.is_too_large else Code.INVALID_REQUEST)

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
            self._refuse(Code.TOO_SLOW)
        else:
            self.transport.close()

    def _refuse(self, code: Code) -> None:
        """Say why in the hub's own words, behind the answers that are owed, and hang up."""
        if self.is_refused or self.transport.is_closing():
            return
        self.is_refused = True
        self._stop_waiting()
        error = HubError(code, REASONS[code])
        if self._may_answer():
            manner = Manner(uuid4(), is_last=True)
            status, body = refusal(error, manner)
            lines = [b"%b: %b\r\n" % one for one in headers_of(status, body, manner)]
            self.transport.write(b"".join([STATUS_LINE[status], *lines, b"\r\n", body]))
            self.transport.close()
            return
        if self.pipeline and self.cycle.more_body:  # it waits for its turn, and is what is refused
            self.pipeline.popleft()
        scope: HTTPScope = {**self.scope, "method": "GET"}  # type: ignore[typeddict-item]
        cycle = self._cycle(scope, expects=False, stays=False)
        self._queue(cycle, refusing(error))  # type: ignore[arg-type]

    def _may_answer(self) -> bool:
        """Whether these bytes would be taken as the answer to the request that is refused."""
        if self.cycle is None or self.cycle.response_complete:
            return True
        return self.cycle.more_body and not self.cycle.response_started and not self.pipeline


REASONS = {
    Code.HEAD_TOO_LARGE: f"The head is larger than {HEAD_BYTES_MAX} bytes; send the query by POST.",
    Code.TOO_SLOW: f"The head did not come whole within {HEAD_SECONDS_MAX:.0f} s; send it at once.",
    Code.INVALID_REQUEST: "The bytes are no request of HTTP/1.1.",
    Code.METHOD_NOT_ALLOWED: "The endpoint answers GET and POST.",
}


def refusing(error: HubError) -> ASGIApp:
    """The application that says of a connection's last request why it is refused."""

    async def refuse(_: Scope, __: Receive, send: Send) -> None:
        manner = Manner(uuid4(), is_last=True)
        status, body = refusal(error, manner)
        await respond(send, status, body, manner)

    return refuse


async def crowded(scope: Scope, receive: Receive, send: Send) -> None:
    """The application of one connection too many: it refuses at once."""
    error = HubError(
        Code.UNAVAILABLE,
        f"More than {CONNECTIONS_MAX} connections are open; try again on fewer connections.",
        limit="connections",
        max=CONNECTIONS_MAX,
    )
    await refusing(error)(scope, receive, send)
