"""Connections to PostgreSQL: a small last-in-first-out pool for each login.

Every statement runs in a transaction of its own and carries its own context, so a connection
holds no state of a request and needs no reset. Pools open on first use. One gate counts the
connections of the whole worker and serves those who wait, whatever their login.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import parse_qsl, unquote, urlsplit

import asyncpg

from hub.errors import Code, HubError
from hub.home import PostgresError

LOGIN_CONNECTIONS_MAX = 8  # of one login: more only take each other's caches on a few cores
WORKER_CONNECTIONS_MAX = 40  # over all logins: two workers stay within the server's default 100
WAITING_MAX = 256  # requests that may wait for a connection; the next is refused at once
CONNECT_SECONDS = 1.5  # while a request waits
START_SECONDS = 10.0  # while an operator waits: a start, a migration, a load
ACQUIRE_SECONDS = 1.0  # whoever would likely wait longer is refused at once, too
COMMAND_SECONDS = 1.7  # longer than statement_timeout, shorter than a client's patience
HELD_WEIGHT = 1 / 16  # of the newest loan in the mean of how long a connection is lent
CLOSE_SECONDS = 2.0  # to cancel what still runs; then the connection is cut
SWITCH_SECONDS = 0.2  # a waiter for whom another login's connection is closed comes later by this
STATEMENTS_KEPT = 500  # prepared on one connection
AWAY = (  # what connecting and closing raise where the server is not there, or not well
    OSError,
    TimeoutError,
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
)
SCHEMES = ("postgresql", "postgres")
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

    async def connect(
        self, user: str, password: str, *, seconds: float = START_SECONDS, **options: Any
    ) -> Connection:
        """One connection as any login; the caller closes it. `seconds` bound the attempt."""
        return await asyncpg.connect(
            host=self.host,
            port=self.port,
            database=self.database,
            user=user,
            password=password,
            timeout=seconds,
            **{**self.options, **options},
        )

    @classmethod
    def of_url(cls, url: str) -> "Target":
        """A postgresql:// URL; `host` may be a socket directory in the query string.

        Raises PostgresError, whose words repeat nothing of the URL: it holds a password.
        """
        try:
            parts = urlsplit(url)
            query = dict(parse_qsl(parts.query, strict_parsing=bool(parts.query)))
            port = int(query.pop("port", parts.port or 5432))
        except ValueError:
            raise PostgresError("HUB_DATABASE_URL is not a URL: " + _WANTED) from None
        user, database = unquote(parts.username or ""), unquote(parts.path.lstrip("/"))
        if parts.scheme not in SCHEMES or not user or not database or '"' in database:
            raise PostgresError("HUB_DATABASE_URL names no login and database: " + _WANTED)
        host = query.pop("host", unquote(parts.hostname or "localhost"))
        options = {"ssl": query.pop("sslmode")} if "sslmode" in query else {}
        if query:
            raise PostgresError("HUB_DATABASE_URL takes only host, port and sslmode behind its ?.")
        return cls(host, port, database, user, unquote(parts.password or ""), options)


_WANTED = "write postgresql://login:password@host:5432/database, special characters as %XX."


@dataclass(eq=False, slots=True, repr=False)
class Waiter:
    """A request that waits; it is given a connection, or None: the right to open one."""

    since: float
    given: "asyncio.Future[Connection | None]"


class Loans:
    """How long connections are lent: the mean of the last ones, or of those lent now if longer."""

    def __init__(self) -> None:
        self.mean = 0.0
        self.count = 0
        self._begun = 0.0  # the sum of the times at which those lent now were lent

    def begin(self, now: float) -> float:
        """One is lent."""
        self.count += 1
        self._begun += now
        return now

    def end(self, since: float, now: float) -> None:
        """The one lent then is given back."""
        self.count -= 1
        self._begun = self._begun - since if self.count else 0.0
        self.mean += (now - since - self.mean) * HELD_WEIGHT

    def seconds(self, now: float) -> float:
        """How long one is likely lent."""
        return max(self.mean, now - self._begun / self.count) if self.count else self.mean


class Gate:
    """How many connections a worker may hold over all its pools, and whose turn it is.

    Between two calls nobody waits for whom something is free, so who comes never overtakes.
    """

    def __init__(self, size: int = WORKER_CONNECTIONS_MAX) -> None:
        self.size = size
        self.open = 0
        self.pools: list[Pool] = []

    def admits(self, pool: "Pool") -> bool:
        """Whether the pool may open one more, if need be in place of an idle one of another."""
        return pool.count < pool.size and (
            self.open < self.size or any(other.idle for other in self.pools)
        )

    def reserve(self, pool: "Pool") -> None:
        """Count one more connection of a pool that is admitted."""
        if self.open >= self.size:
            most = max(self.pools, key=lambda other: len(other.idle))
            most.idle.pop(0).terminate()
            self.count(most, -1)
        self.count(pool, 1)

    def count(self, pool: "Pool", change: int) -> None:
        """Every connection is counted twice: by its pool and here."""
        pool.count += change
        self.open += change

    def serve(self) -> None:
        """Give what is free to those who wait, the longest first."""
        while able := [pool for pool in self.pools if pool.waiting and pool.can_serve()]:
            pool = min(
                able, key=lambda one: one.waiting[0].since + (0 if one.idle else SWITCH_SECONDS)
            )
            waiter = pool.waiting.popleft()
            if waiter.given.done():  # it was cancelled or its time is over
                continue
            if not pool.idle:
                self.reserve(pool)
            waiter.given.set_result(pool.idle.pop() if pool.idle else None)


class Loan:
    """One connection from the pool for one statement."""

    __slots__ = ("_connection", "_pool", "_since")

    def __init__(self, pool: "Pool") -> None:
        self._pool = pool
        self._since = 0.0
        self._connection: Connection | None = None

    async def __aenter__(self) -> Connection:
        """Wait for one, if need be; HubError UNAVAILABLE."""
        self._connection = connection = await self._pool.take()
        self._since = self._pool.loans.begin(asyncio.get_running_loop().time())
        return connection

    async def __aexit__(self, kind: type[BaseException] | None, error: Any, _: object) -> None:
        """Give it back, unless its statement may still run."""
        pool, connection = self._pool, self._connection
        assert connection is not None
        pool.loans.end(self._since, asyncio.get_running_loop().time())
        if kind is None:
            pool.put(connection)
        elif issubclass(kind, (TimeoutError, asyncio.CancelledError)):
            pool.end(connection)
        elif issubclass(kind, asyncpg.InternalClientError):
            # The driver lost its place in what the server says: it was ended in between.
            connection.terminate()
            pool.put(connection)
            raise asyncpg.ConnectionDoesNotExistError("the connection is out of step") from error
        else:
            pool.put(connection)


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
        self.count = 0  # lent, idle, opening and closing ones
        self.idle: list[Connection] = []
        self.waiting: deque[Waiter] = deque()
        self.loans = Loans()
        self._password = password
        self._gate = gate
        self._query_logger = query_logger
        self._ending: set[asyncio.Task[None]] = set()
        self._closed = False
        gate.pools.append(self)

    def lend(self) -> "Loan":
        """A connection for one statement; HubError UNAVAILABLE where none is to be had in time."""
        return Loan(self)

    def admit(self) -> None:
        """Refuse before any work who would find no connection in time; HubError UNAVAILABLE."""
        if self._closed or self.can_serve():
            return
        wait = self.loans.seconds(asyncio.get_running_loop().time())
        places = max(1, self.count)
        if len(self.waiting) >= WAITING_MAX or len(self.waiting) * wait / places > ACQUIRE_SECONDS:
            raise HubError(Code.UNAVAILABLE, "All places are taken; try again in 1 s.")

    def can_serve(self) -> bool:
        """Whether somebody who waits could be given something now."""
        return bool(self.idle) or self._gate.admits(self)

    async def close(self) -> None:
        """Close what is idle or ending; what is lent closes when it is given back."""
        self._closed = True
        for waiter in self.waiting:
            _expire(waiter.given)
        while self.idle:
            self.end(self.idle.pop())
        await asyncio.gather(*self._ending)

    async def take(self) -> Connection:
        """A connection that is counted as lent, until it is put back or ended."""
        if self._closed:
            raise _unavailable()
        while self.idle:
            connection = self.idle.pop()
            if not connection.is_closed():
                return connection
            self._forget()
        if self._gate.admits(self):
            self._gate.reserve(self)
            return await self._open()
        return await self._wait() or await self._open()

    async def _wait(self) -> Connection | None:
        self.admit()
        loop = asyncio.get_running_loop()
        waiter = Waiter(loop.time(), loop.create_future())
        self.waiting.append(waiter)
        timer = loop.call_later(ACQUIRE_SECONDS, _expire, waiter.given)
        try:
            return await waiter.given
        except BaseException:
            with suppress(ValueError):
                self.waiting.remove(waiter)
            given = waiter.given
            if not given.cancelled() and given.exception() is None:  # given in the same moment
                connection = given.result()
                if connection is None:
                    self._forget()
                else:
                    self.put(connection)
            raise
        finally:
            timer.cancel()

    async def _open(self) -> Connection:
        """Open the connection that is already counted."""
        connection: Connection | None = None
        try:
            connection = await self.target.connect(
                self.login,
                self._password(self.login),
                seconds=CONNECT_SECONDS,
                command_timeout=COMMAND_SECONDS,
                statement_cache_size=STATEMENTS_KEPT,
                max_cached_statement_lifetime=0,
                max_cacheable_statement_size=0,
            )
            await connection.set_type_codec(
                "json", schema="pg_catalog", format="binary", encoder=bytes, decoder=bytes
            )
        except BaseException as error:
            if connection is not None:
                connection.terminate()
            self._forget()
            if isinstance(error, AWAY):
                raise _unavailable() from error
            raise
        if self._query_logger is not None:
            connection.add_query_logger(self._query_logger)
        connection.add_termination_listener(self._lost)
        return connection

    def put(self, connection: Connection) -> None:
        """Take a connection back, or let go of what cannot be lent again."""
        if connection.is_closed():
            # The server took it, so it may have taken the others: a second try gets a new one.
            while self.idle:
                self.end(self.idle.pop())
            self._forget()
        elif self._closed or connection.is_in_transaction():
            self.end(connection)
        else:
            self.idle.append(connection)
            self._gate.serve()

    def _lost(self, connection: Any) -> None:
        """The server closed it; where it was lent, giving it back counts it."""
        if connection in self.idle:
            self.idle.remove(connection)
            self._forget()

    def end(self, connection: Connection) -> None:
        """Close it beside the request; its place is free when the server has let go of it."""
        task = asyncio.get_running_loop().create_task(self._close(connection))
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)

    async def _close(self, connection: Connection) -> None:
        try:
            await connection.close(timeout=CLOSE_SECONDS)
        except AWAY:
            connection.terminate()
        finally:
            self._forget()

    def _forget(self) -> None:
        self._gate.count(self, -1)
        self._gate.serve()


def _expire(given: "asyncio.Future[Connection | None]") -> None:
    if not given.done():
        given.set_exception(_unavailable())


def _unavailable() -> HubError:
    return HubError(Code.UNAVAILABLE, "The database cannot be reached now; try again.")
