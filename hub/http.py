"""The endpoint: a strict reading of each HTTP request, and a defined answer to every one."""

import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any
from uuid import UUID, uuid4

import orjson
import structlog
from starlette.types import ASGIApp, Receive, Scope, Send

from auth.tokens import TokenCache, TokenError
from auth.viewer import ChoiceError, ChoiceReason, Viewer, choose, header_text
from hub.accept import weighed
from hub.body import BODY_BYTES_MAX, Request, read_body, read_query
from hub.deadline import Deadline, Gone, Watch
from hub.edge import Edge, Headers
from hub.errors import Code, HubError, HubErrors
from hub.execute import Executor
from hub.kept import Kept, footprint
from hub.language import Language, chosen, sentence
from hub.prepare import KINDS_MAX
from hub.quota import Quota

LOG = structlog.get_logger()
JSON = b"application/json"
GRAPHQL = b"application/graphql-response+json"
READ_BYTES_MAX = 1_048_576  # of a body that is refused; what is longer is cut off
BODY_SECONDS_MAX = 5.0  # 64 KiB come within it on 100 kbit/s; whoever is slower holds connections
HEADERS_KEPT = 256  # values of one header that are read once: clients of a kind send the same
REQUESTS_MAX = 1_000  # bodies and query strings that are read once
REQUESTS_BYTES_MAX = 12_000_000  # of memory, of all of them: an ordinary one takes 3,000
REQUEST_BYTES_MAX = 4_096  # of one; longer ones are read each time
Asked = tuple[bytes, bytes, bytes]  # the method, what is asked, the languages
ONCE = frozenset({b"authorization", b"content-type", b"hub-capacity", b"hub-unit", b"hub-basis"})
HEADERS = [
    (b"cache-control", b"no-store"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"referrer-policy", b"no-referrer"),
    (b"vary", b"accept, accept-language, authorization, hub-capacity, hub-unit, hub-basis"),
    (b"x-content-type-options", b"nosniff"),
]
CHOICES: Mapping[ChoiceReason, Code] = {
    ChoiceReason.UNAUTHENTICATED: Code.UNAUTHENTICATED,
    ChoiceReason.CAPACITY_REQUIRED: Code.CAPACITY_REQUIRED,
    ChoiceReason.CAPACITY_NOT_HELD: Code.FORBIDDEN,
    ChoiceReason.UNIT_NOT_HELD: Code.FORBIDDEN,
    ChoiceReason.INVALID_HEADER: Code.INVALID_REQUEST,
    ChoiceReason.INVALID_BASIS: Code.INVALID_REQUEST,
}
LATER = frozenset({Code.TOO_MANY_REQUESTS, Code.UNAVAILABLE})  # say when to try again
# Faults of the document itself: with application/json they are answered with 200, as GraphQL over
# HTTP asks of that older media type.
OF_DOCUMENT = frozenset({Code.INVALID_DOCUMENT, Code.INVALID_VARIABLES, Code.INVALID_CURSOR})


class _Cut(Exception):  # noqa: N818 - a refusal that ends the connection too
    """The body was not read to its end: the connection cannot carry another request."""

    def __init__(self, error: HubError) -> None:
        super().__init__(error.message)
        self.error = error


@dataclass(slots=True)
class Manner:
    """How one request is answered; what its headers ask is known once they are read."""

    number: UUID
    is_head: bool = False
    is_last: bool = False  # of its connection
    media: bytes = JSON
    language: Language = Language.ENGLISH
    more: Headers = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The GraphQL endpoint as an ASGI application."""

    executor: Executor
    tokens: TokenCache
    edge: Edge
    quota: Quota
    read: Kept[Asked, Request] = field(
        default_factory=lambda: Kept(REQUESTS_MAX, REQUESTS_BYTES_MAX, memory_of)
    )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        manner = Manner(uuid4(), is_head=scope["method"] == "HEAD")
        try:
            # First of all, so that whatever is answered finds the connection at the next request.
            body = await _body(scope, receive)
            status, body = await self._answer(scope, body, receive, manner)
        except Gone:
            return
        except _Cut as error:
            manner.is_last = True
            status, body = refusal(error.error, manner)
        except Exception as error:
            status, body = refusal(error, manner)
        await respond(send, status, body, manner)

    async def _answer(
        self, scope: Scope, body: bytes, receive: Receive, manner: Manner
    ) -> tuple[int, bytes]:
        headers = _headers(scope)
        manner.language = chosen(headers.get(b"accept-language"))
        manner.more += self.edge.shared_with(headers.get(b"origin"))
        if scope["method"] == "OPTIONS":
            allowed = self.edge.preflight(headers)
            if allowed is not None:
                manner.more = allowed
                return 204, b""
        manner.media = _media(headers.get(b"accept"))
        address = self.edge.address(scope["client"], headers.get(b"x-forwarded-for"))
        try:
            viewer = self._viewer(headers)
        except HubError as error:
            self.quota.failed(address)
            if isinstance(error.__cause__, TokenError):
                LOG.info("token_refused", reason=error.__cause__.reason.name)
            raise
        caller = f"account {viewer.account}" if viewer.account else f"address {address}"
        with self.quota.work(caller), Watch(receive):
            request = self._request(scope, headers, body)
            answer = await self.executor.answer(request, viewer, manner.number)
        if answer.commit is not None:  # it may be a second old and says at which commit it stands
            manner.more.append((b"hub-commit", str(answer.commit).encode()))
        return 200, answer.body

    def _request(self, scope: Scope, headers: Mapping[bytes, bytes], body: bytes) -> Request:
        """The request, read; of the same bytes the same, with what was made of it before."""
        _check_kind(scope["method"], headers)
        method, asked = (
            (b"POST", body) if scope["method"] == "POST" else (b"GET", scope["query_string"])
        )
        languages = headers.get(b"accept-language", b"")
        if len(asked) + len(languages) > REQUEST_BYTES_MAX:
            return read(method, asked, languages)
        key = (method, asked, languages)
        return self.read.find(key) or self.read.get(key, lambda: read(*key))

    def _viewer(self, headers: Mapping[bytes, bytes]) -> Viewer:
        authorization = headers.get(b"authorization")
        raw: bytes | None = None
        try:
            if authorization is not None:
                scheme, _, raw = authorization.partition(b" ")
                if scheme.lower() != b"bearer":
                    raise HubError(
                        Code.UNAUTHENTICATED, "Send the token as: Authorization: Bearer ..."
                    )
                raw = raw.strip(b" ")
            now = int(time.time())
            capacity = _text(headers.get(b"hub-capacity"))
            unit = _text(headers.get(b"hub-unit"))
            basis = _text(headers.get(b"hub-basis"))
            if raw is not None and basis is None:
                return self.tokens.viewer(raw, now, capacity, unit)
            token = None if raw is None else self.tokens.token(raw, now)
            return choose(token, capacity, unit, basis)
        except TokenError as error:
            raise HubError(Code.UNAUTHENTICATED, "The token is not valid.") from error
        except ChoiceError as error:
            held = sorted({role.capacity.value for role in error.held})
            facts = {"held": held} if held else {}
            raise HubError(CHOICES[error.reason], str(error), **facts) from None


def refusal(error: Exception, manner: Manner) -> tuple[int, bytes]:
    """The status and body of a refused request; unknown causes are masked and logged."""
    number = str(manner.number)
    match error:
        case HubError():
            errors: tuple[HubError, ...] = (error,)
        case HubErrors():
            errors = error.errors
        case _:
            LOG.error("fault", request=number, exc_info=error)
            errors = (HubError(Code.INTERNAL, "A fault of the hub; it is logged.", request=number),)
    code = errors[0].code
    if code.status >= Code.INTERNAL.status and isinstance(error, HubError):
        cause = type(error.__cause__).__name__ if error.__cause__ else None
        LOG.warning("refused", request=number, code=code.name, cause=cause)
    if code in LATER:
        wait = errors[0].facts.get("retryAfter", 1)
        manner.more.append((b"retry-after", str(wait).encode()))
    manner.more.append((b"content-language", manner.language.value.encode()))
    body = orjson.dumps({"errors": [_error(one, manner.language) for one in errors]})
    if manner.media == JSON and code in OF_DOCUMENT:
        return 200, body
    return code.status, body


def _error(error: HubError, language: Language) -> dict[str, Any]:
    facts = dict(error.facts)
    listed = facts.pop("errors", None)
    made: dict[str, Any] = {"message": sentence(error.message, error.code, language)}
    if isinstance(listed, list):
        made["locations"] = listed[0]["locations"]
        if len(listed) > 1:
            facts["errors"] = [
                {**one, "message": sentence(one["message"], error.code, language)} for one in listed
            ]
    made["extensions"] = {"code": error.code.name, **facts}
    return made


def headers_of(status: int, body: bytes, manner: Manner) -> Headers:
    """Every header of a response."""
    headers = [
        (b"content-type", manner.media + b"; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        (b"hub-request", str(manner.number).encode()),
        *HEADERS,
        *manner.more,
    ]
    if status == Code.UNAUTHENTICATED.status:
        headers.append((b"www-authenticate", b"Bearer"))
    if status == Code.METHOD_NOT_ALLOWED.status:
        headers.append((b"allow", b"GET, HEAD, POST"))
    if manner.is_last:
        headers.append((b"connection", b"close"))
    return headers


async def respond(send: Send, status: int, body: bytes, manner: Manner) -> None:
    """Send one whole response; without a body to HEAD."""
    headers = headers_of(status, body, manner)
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if manner.is_head else body})


def _text(raw: bytes | None) -> str | None:
    return None if raw is None else header_text(raw)


def _headers(scope: Scope) -> dict[bytes, bytes]:
    """The headers by name; those that decide who asks may come only once."""
    found: dict[bytes, bytes] = dict(scope["headers"])
    if len(found) == len(scope["headers"]):
        return found
    found = {}
    for name, value in scope["headers"]:
        if name in found:
            if name in ONCE:
                raise HubError(Code.INVALID_REQUEST, f"The header {name.decode()} is sent twice.")
            found[name] += b", " + value
        else:
            found[name] = value
    return found


@lru_cache(HEADERS_KEPT)
def _media(accept: bytes | None) -> bytes:
    """The media type of the response: of the two, the one that the Accept header prefers.

    The most specific range that matches a type gives its quality (RFC 9110, section 12.5.1).
    """
    if not accept:
        return JSON
    ranges: dict[bytes, float] = {}
    for kind, weight in weighed(accept):
        ranges[kind] = max(weight, ranges.get(kind, 0.0))
    newer, older = (
        next((ranges[one] for one in (kind, b"application/*", b"*/*") if one in ranges), 0.0)
        for kind in (GRAPHQL, JSON)
    )
    if not newer and not older:
        message = "The hub answers application/graphql-response+json and application/json."
        raise HubError(Code.NOT_ACCEPTABLE, message)
    # Between equals the newer wins where the client names it; whoever accepts anything gets JSON.
    return GRAPHQL if newer > older or (newer == older and GRAPHQL in ranges) else JSON


def memory_of(asked: Asked, request: Request) -> int:
    """What a request takes that is kept: its bytes, its values, and what is bound of them.

    Values as JSON take up to 28 times as much memory as bytes; each kind of viewers binds its own.
    """
    values = footprint(request.variables) * (1 + KINDS_MAX)
    return values + sum(map(sys.getsizeof, (*asked, request.document, request.languages)))


def read(method: bytes, asked: bytes, languages: bytes) -> Request:
    """The request of a method, with what it asks; the errors of hub/body.py."""
    accepted = languages.decode("latin-1")
    if method == b"GET":
        return replace(read_query(asked), may_write=False, languages=accepted)
    return replace(read_body(asked), languages=accepted)


def _check_kind(method: str, headers: Mapping[bytes, bytes]) -> None:
    """Refuse other methods, and a body of another kind."""
    if method in ("GET", "HEAD"):
        return
    if method != "POST":
        raise HubError(Code.METHOD_NOT_ALLOWED, "The endpoint answers GET and POST.")
    if not _is_json(headers.get(b"content-type", b"")) or b"content-encoding" in headers:
        message = "Send the body as application/json in UTF-8, without a Content-Encoding."
        raise HubError(Code.UNSUPPORTED_MEDIA_TYPE, message)


@lru_cache(HEADERS_KEPT)
def _is_json(content: bytes) -> bool:
    kind, *parameters = (part.strip().lower() for part in content.split(b";"))
    charsets = [part for part in parameters if part.startswith(b"charset=")]
    return kind == JSON and all(part.replace(b'"', b"") == b"charset=utf-8" for part in charsets)


def reading(app: ASGIApp) -> ASGIApp:
    """An application whose requests' bodies are read within the same bounds, and thrown away."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        manner = Manner(uuid4(), is_head=scope["method"] == "HEAD", is_last=True)
        try:
            await _read_whole(dict(scope["headers"]), receive)
        except Gone:
            return
        except (_Cut, HubError) as error:
            status, body = refusal(error.error if isinstance(error, _Cut) else error, manner)
            await respond(send, status, body, manner)
        else:
            await app(scope, receive, send)

    return answer


async def _body(scope: Scope, receive: Receive) -> bytes:
    """The body of a request to the endpoint; one that waits to be wanted is looked at first."""
    headers = dict(scope["headers"])
    if b"expect" in headers:
        try:
            _check_kind(scope["method"], headers)
        except HubError as error:
            raise _Cut(error) from None
    return await _read_whole(headers, receive)


async def _read_whole(headers: Mapping[bytes, bytes], receive: Receive) -> bytes:
    """The body, whole or refused.

    What is beyond the limit is still read, up to a second limit, and thrown away: a client that
    is sending reads no answer, and a connection closed on unread bytes loses it.
    """
    length = headers.get(b"content-length", b"0")
    if not int(length) and b"transfer-encoding" not in headers:
        return b""
    if int(length) > (BODY_BYTES_MAX if b"expect" in headers else READ_BYTES_MAX):
        raise _Cut(_too_large())
    parts: list[bytes] = []
    size = 0
    is_whole = False
    try:
        with Deadline(BODY_SECONDS_MAX):
            while not is_whole:
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise Gone
                part = message.get("body", b"")
                size += len(part)
                if size <= BODY_BYTES_MAX:
                    parts.append(part)
                elif size > READ_BYTES_MAX:
                    raise _Cut(_too_large())
                is_whole = not message.get("more_body", False)
    except TimeoutError:
        words = f"The body did not come whole within {BODY_SECONDS_MAX:.0f} s; send it at once."
        raise _Cut(HubError(Code.TOO_SLOW, words)) from None
    if size > BODY_BYTES_MAX:
        raise _too_large()
    return b"".join(parts)


def _too_large() -> HubError:
    return HubError(
        Code.BODY_TOO_LARGE,
        f"The body is larger than {BODY_BYTES_MAX} bytes; ask for less in one request.",
        limit="bodyBytes",
        max=BODY_BYTES_MAX,
    )
