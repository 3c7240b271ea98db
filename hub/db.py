"""Connections to PostgreSQL: a small last-in-first-out pool for each login.

Every statement runs in a transaction of its own and carries its own context, so a connection
holds no state of a request and needs no reset. Pools open on first use.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import unquote, urlsplit

import asyncpg

from hub.errors import Code, HubError

LOGIN_CONNECTIONS_MAX = 16  # of one login: more only queue inside PostgreSQL on a few cores
WORKER_CONNECTIONS_MAX = 40  # over all logins: two workers stay within the server's default 100
WAITING_MAX = 500  # requests that may wait for a connection; the next is refused at once
CONNECT_SECONDS = 2.0
ACQUIRE_SECONDS = 1.0
COMMAND_SECONDS = 2.0  # longer than statement_timeout, shorter than a client's patience
STATEMENTS_KEPT = 500  # prepared on one connection
if TYPE_CHECKING:
    Connection: TypeAlias = asyncpg.Connection[asyncpg.Record]
else:  # the class takes no parameter at run time
    Connection = asyncpg.Connection


@dataclass(frozen=True, slots=True)
class Target:
    """Where PostgreSQL is, and the migrating login."""

    host: str
    port: int
    database: str
    user: str
    password: str = field(repr=False)
    options: Mapping[str, Any] = field(default_factory=dict)

    async def connect(self, user: str, password: str, **options: Any) -> Connection:
        """One connection as any login; the caller closes it."""
        return await asyncpg.connect(
            host=self.host,
            port=self.port,
            database=self.database,
            user=user,
            password=password,
            timeout=CONNECT_SECONDS,
            **{**self.options, **options},
        )

    @classmethod
    def of_url(cls, url: str) -> "Target":
        """A postgresql:// URL; `host` may be a socket directory in the query string."""
        parts = urlsplit(url)
        query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
        options = {"ssl": query["sslmode"]} if "sslmode" in query else {}
        return cls(
            host=unquote(query.get("host", parts.hostname or "localhost")),
            port=int(query.get("port", parts.port or 5432)),
            database=unquote(parts.path.lstrip("/") or "postgres"),
            user=unquote(parts.username or "postgres"),
            password=unquote(parts.password or ""),
            options=options,
        )


class Gate:
    """How many connections a worker may hold over all its pools."""

    def __init__(self, size: int = WORKER_CONNECTIONS_MAX) -> None:
        self.size = size
        self.open = 0
        self.pools: list[Pool] = []

    def admits(self) -> bool:
        """Whether one more connection may be opened; an idle one of another pool makes room."""
        if self.open < self.size:
            return True
        return any(pool.give_up() for pool in self.pools)


class Pool:
    """The connections of one login; the one given back last is lent first."""

    def __init__(
        self,
        target: Target,
        login: str,
        password: Callable[[str], str],
        gate: Gate,
        *,
        size: int = LOGIN_CONNECTIONS_MAX,
        query_logger: Callable[[Any], None] | None = None,
    ) -> None:
        self.target = target
        self.login = login
        self.size = size
        self.count = 0
        self._password = password
        self._gate = gate
        self._idle: list[Connection] = []
        self.waiting: list[asyncio.Future[None]] = []
        self._query_logger = query_logger
        self._closed = False
        gate.pools.append(self)

    @asynccontextmanager
    async def lend(self) -> AsyncIterator[Connection]:
        """A connection for one statement; HubError UNAVAILABLE where none is to be had in time."""
        connection = await self._take()
        try:
            yield connection
        finally:
            self._put(connection)

    async def _take(self) -> Connection:
        loop = asyncio.get_running_loop()
        deadline = loop.time() + ACQUIRE_SECONDS
        while True:
            while self._idle:
                connection = self._idle.pop()
                if not connection.is_closed():
                    return connection
                self._forget()
            if self.count < self.size and self._gate.admits():
                return await self._open()
            if len(self.waiting) >= WAITING_MAX:
                raise _unavailable()
            waiter: asyncio.Future[None] = loop.create_future()
            self.waiting.append(waiter)
            try:
                await asyncio.wait_for(waiter, max(0.0, deadline - loop.time()))
            except TimeoutError:
                raise _unavailable() from None
            finally:
                if waiter in self.waiting:
                    self.waiting.remove(waiter)

    async def _open(self) -> Connection:
        self.count += 1
        self._gate.open += 1
        try:
            connection = await self.target.connect(
                self.login,
                self._password(self.login),
                command_timeout=COMMAND_SECONDS,
                statement_cache_size=STATEMENTS_KEPT,
                max_cached_statement_lifetime=0,
                max_cacheable_statement_size=0,
            )
            await connection.set_type_codec(
                "json", schema="pg_catalog", format="binary", encoder=bytes, decoder=bytes
            )
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, TimeoutError) as error:
            self._forget()
            raise _unavailable() from error
        except BaseException:
            self._forget()
            raise
        if self._query_logger is not None:
            connection.add_query_logger(self._query_logger)
        return connection

    def _put(self, connection: Connection) -> None:
        if connection.is_closed() or self._closed:
            if not connection.is_closed():
                connection.terminate()
            self._forget()
        else:
            self._idle.append(connection)
        self._wake()

    def _forget(self) -> None:
        self.count -= 1
        self._gate.open -= 1

    def _wake(self) -> None:
        for pool in (self, *self._gate.pools):
            for waiter in pool.waiting:
                if not waiter.done():
                    waiter.set_result(None)
                    return

    def give_up(self) -> bool:
        """Close one idle connection to make room in the worker."""
        if not self._idle:
            return False
        self._idle.pop(0).terminate()
        self._forget()
        return True

    async def close(self) -> None:
        """Close what is idle; what is lent closes when it is given back."""
        self._closed = True
        while self._idle:
            await self._idle.pop().close()
            self._forget()


def _unavailable() -> HubError:
    return HubError(Code.UNAVAILABLE, "The database cannot be reached now; try again.")
