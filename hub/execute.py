"""A request in, the bytes of its answer out: one statement, its witness, its event."""

import asyncio
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

import asyncpg
import orjson
import structlog

from auth.viewer import Capacity, Viewer
from hub.audit import Event, Trail
from hub.body import Request
from hub.compiler.bind import Standing, standing
from hub.db import Pool
from hub.errors import Code, HubError, HubErrors
from hub.instance import STATEMENT_SECONDS_MAX
from hub.introspection import Introspection
from hub.ledger.carry import Ledger
from hub.limits import check_answer
from hub.memory import Memory
from hub.prepare import Compiler, Ready

ANSWER_SECONDS_MAX = 1.8  # waiting, reading and the trail together: two seconds are promised
LOG = structlog.get_logger()
LOST = (
    asyncpg.ConnectionDoesNotExistError,
    asyncpg.InterfaceError,
    asyncpg.AdminShutdownError,
    asyncpg.CannotConnectNowError,
    ConnectionError,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """A response's body; for one that is kept in memory the commit at which it stands."""

    body: bytes
    commit: int | None = None


@dataclass(frozen=True, slots=True)
class Executor:
    """Everything a request passes through after it is read and its viewer is known."""

    compiler: Compiler
    introspection: Introspection
    pools: Mapping[Capacity, Pool]
    trail: Trail
    ledger: Ledger
    memory: Memory | None = None

    async def answer(self, request: Request, viewer: Viewer, number: UUID) -> Answer:
        """What answers an operation; HubError and HubErrors where nothing does."""
        self.pools[viewer.capacity].admit()
        _, prepared = self.compiler.prepare(request.document, request.operation)
        if prepared.introspects:
            return Answer(await self.introspection.answer(prepared, request, viewer))
        if prepared.commands or prepared.asks_ledger:
            return await self._ledger(request, viewer, number, commands=prepared.commands)
        try:
            async with asyncio.timeout(ANSWER_SECONDS_MAX):
                return await self._answer(request, viewer, number)
        except TimeoutError as error:
            raise HubError(Code.UNAVAILABLE, "The database did not answer in time.") from error

    async def _answer(self, request: Request, viewer: Viewer, number: UUID) -> Answer:
        document = hashlib.sha256(request.document.encode()).digest()
        try:
            ready = self.compiler.ready(
                request.document, request.operation, request.variables, viewer
            )
        except HubErrors as denied:
            await self.trail.append(Event(number, "DENIAL", viewer, document, _uses(denied)))
            raise
        if self.memory is not None and _is_public(ready):
            return await self._remembered(self.memory, ready, viewer)
        coordinates = ready.statement.coordinates
        try:
            answer, subjects, stands = await self._read(ready, viewer)
        except HubError as refused:
            if refused.code is Code.FORBIDDEN:
                await self.trail.append(Event(number, "DENIAL", viewer, document, coordinates))
            raise
        if ready.statement.trail:
            await self.trail.append(Event(number, "READ", viewer, document, coordinates, subjects))
        return Answer(_body(answer, ready, stands))

    async def _remembered(self, memory: Memory, ready: Ready, viewer: Viewer) -> Answer:
        async def read() -> bytes:
            return (await self._read(ready, viewer))[0]

        answer, commit = await memory.answer(ready, read)
        return Answer(_body(answer, ready, Standing()), commit)

    async def _ledger(
        self, request: Request, viewer: Viewer, number: UUID, *, commands: bool
    ) -> Answer:
        """What the ledger answers: a command carried out, or a question on it."""
        try:
            if commands:
                return Answer(await self.ledger.answer(request, viewer, number))
            return Answer(await self.ledger.ask(request, viewer, number))
        except HubErrors as denied:
            document = hashlib.sha256(request.document.encode()).digest()
            await self.trail.append(Event(number, "DENIAL", viewer, document, _uses(denied)))
            raise

    async def _read(self, ready: Ready, viewer: Viewer) -> tuple[bytes, list[UUID], Standing]:
        row = await self._fetch(ready, viewer.capacity)
        stands = None if row is None else standing(ready.statement, viewer, row[2])
        if row is None or stands is None:
            message = "The statement did not run under this viewer's context; nothing is shown."
            raise HubError(Code.CONTEXT_LOST, message)
        answer: bytes = row[0]
        check_answer(answer)
        return answer, row[1], stands

    async def _fetch(self, ready: Ready, capacity: Capacity) -> asyncpg.Record | None:
        """Run the statement; a read whose connection is gone is tried once more."""
        pool = self.pools[capacity]
        for last in (False, True):
            try:
                async with pool.lend() as connection:
                    return await connection.fetchrow(ready.statement.sql, *ready.arguments)
            except asyncpg.DataError:
                raise  # a fault of ours, though the driver makes it a kind of InterfaceError
            except LOST as error:
                if last:
                    raise HubError(Code.UNAVAILABLE, "The database is away; try again.") from error
            except asyncpg.QueryCanceledError as error:
                message = (
                    f"The statement took longer than {STATEMENT_SECONDS_MAX:g} s; "
                    "ask smaller pages or fewer nested lists."
                )
                raise HubError(
                    Code.LIMIT_EXCEEDED,
                    message,
                    limit="statementSeconds",
                    max=STATEMENT_SECONDS_MAX,
                ) from error
            except asyncpg.InsufficientPrivilegeError as error:
                # Lock two refused what lock one let through: a fault, and a refusal all the same.
                LOG.critical("lock_two_refused", capacity=capacity.value, sqlstate=error.sqlstate)
                raise HubError(Code.FORBIDDEN, "The database refuses this reading.") from error
            except (TimeoutError, OSError, asyncpg.LockNotAvailableError) as error:
                raise HubError(Code.UNAVAILABLE, "The database did not answer in time.") from error
        raise AssertionError("the second try returns or raises")


def _is_public(ready: Ready) -> bool:
    """Whether the answer is the same for everybody until the next commit."""
    statement = ready.statement
    is_public = statement.open and statement.profile.capacity is Capacity.PUBLIC
    return is_public and not statement.trail and not statement.as_of


def _uses(denied: HubErrors) -> tuple[str, ...]:
    return tuple(f"{error.facts['coordinate']}:{error.facts['use']}" for error in denied.errors)


def _body(answer: bytes, ready: Ready, stands: Standing) -> bytes:
    extensions: dict[str, object] = {}
    if ready.statement.as_of:
        extensions["asOf"] = {"recorded": stands.recorded, "commit": stands.commit}
    if ready.statement.withheld:
        extensions["withheld"] = [
            {"path": list(one.path), "coordinate": one.coordinate, "reason": one.reason}
            for one in ready.statement.withheld
        ]
    if not extensions:
        return b'{"data":' + answer + b"}"
    return b'{"data":' + answer + b',"extensions":' + orjson.dumps(extensions) + b"}"
