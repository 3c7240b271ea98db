"""Other registers over HTTP: few questions at one time, answers bounded in time and bytes."""

import asyncio
import ssl
from enum import Enum
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx2
import orjson

from hub.body import read_json
from hub.edge import Address
from hub.errors import HubError

CONCURRENT_MAX = 4  # questions of one worker at one source: it serves others too
WAITING_MAX = 64  # behind them; who comes later would not be answered in time
BYTES_MAX = 524_288  # of one answer: a batch of keys, a kilobyte for each
HEADERS = {
    "accept": "application/json",
    "accept-encoding": "identity",  # what is small on the way would be unbounded here
    "content-type": "application/json",
    "user-agent": "register-hub",
}
# A connection that was kept may be closed by the source just when it is used again.
CLOSED = (httpx2.RemoteProtocolError, httpx2.ReadError, httpx2.WriteError)


class Reason(Enum):
    """Why a source did not answer."""

    AWAY = "The register {} cannot be reached now; ask for this field again."
    SLOW = "The register {} did not answer in time; ask for this field again."
    MALFORMED = "The register {} gave no answer that the hub understands."


class SourceError(Exception):
    """A question that a source did not answer."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.name)
        self.reason = reason


class Source:
    """One other register, asked by POST of JSON. For one event loop."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self.waiting = 0
        self._turn = asyncio.Semaphore(CONCURRENT_MAX)
        bearer = {} if address.token is None else {"authorization": f"Bearer {address.token}"}
        self._client = httpx2.AsyncClient(
            headers={**HEADERS, **bearer},
            timeout=None,  # each question has one of its own, for all of it
            limits=httpx2.Limits(max_connections=CONCURRENT_MAX),
            verify=ssl.create_default_context(),  # whom the machine trusts
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),  # none is kept
            trust_env=False,
        )

    async def ask(self, question: object, until: float) -> object:
        """The answer's JSON, by that time of the loop; SourceError where there is none."""
        if self.waiting >= WAITING_MAX + CONCURRENT_MAX:
            raise SourceError(Reason.SLOW)
        self.waiting += 1
        try:
            async with asyncio.timeout_at(until), self._turn:
                answer = await self._fetch(orjson.dumps(question))
        except TimeoutError:
            raise SourceError(Reason.SLOW) from None
        except httpx2.HTTPError as error:
            raise SourceError(Reason.AWAY) from error
        finally:
            self.waiting -= 1
        try:
            return read_json(answer, "The answer")
        except HubError as error:
            raise SourceError(Reason.MALFORMED) from error

    async def _fetch(self, question: bytes) -> bytes:
        try:
            return await self._send(question)
        except CLOSED:
            return await self._send(question)

    async def _send(self, question: bytes) -> bytes:
        url = self.address.url
        async with self._client.stream("POST", url, content=question) as response:
            if response.status_code != httpx2.codes.OK:
                raise SourceError(Reason.AWAY)
            kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
            if kind != "application/json" or "content-encoding" in response.headers:
                raise SourceError(Reason.MALFORMED)
            parts: list[bytes] = []
            size = 0
            async for part in response.aiter_raw():
                size += len(part)
                if size > BYTES_MAX:
                    raise SourceError(Reason.MALFORMED)
                parts.append(part)
        return b"".join(parts)

    async def close(self) -> None:
        """Close its connections."""
        await self._client.aclose()
