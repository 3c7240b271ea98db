"""A request in, the bytes of its answer out: one statement, its witness, its event."""

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
from hub.introspection import Introspection
from hub.ledger.carry import Ledger
from hub.limits import check_answer
from hub.prepare import Compiler, Ready

LOG = structlog.get_logger()
LOST = (
    asyncpg.ConnectionDoesNotExistError,
    asyncpg.InterfaceError,
    asyncpg.AdminShutdownError,
    asyncpg.CannotConnectNowError,
    ConnectionError,
)


@dataclass(frozen=True, slots=True)
class Executor:
    """Everything a request passes through after it is read and its viewer is known."""

    compiler: Compiler
    introspection: Introspection
    pools: Mapping[Capacity, Pool]
    trail: Trail
    ledger: Ledger

    async def answer(self, request: Request, viewer: Viewer, number: UUID) -> bytes:
        """The response body of an operation that is answered; HubError and HubErrors else."""
        _, prepared = self.compiler.prepare(request.document, request.operation)
        if prepared.introspects:
            return self.introspection.answer(prepared, request, viewer.capacity)
        if prepared.commands or prepared.asks_ledger:
            return await self._ledger(request, viewer, number, commands=prepared.commands)
        document = hashlib.sha256(request.document.encode()).digest()
        try:
            ready = self.compiler.ready(
                request.document, request.operation, request.variables, viewer
            )
        except HubErrors as denied:
            await self.trail.append(Event(number, "DENIAL", viewer, document, _uses(denied)))
            raise
        coordinates = ready.statement.coordinates
        try:
            answer, subjects, stands = await self._read(ready, viewer)
        except HubError as refused:
            if refused.code is Code.FORBIDDEN:
                await self.trail.append(Event(number, "DENIAL", viewer, document, coordinates))
            raise
        if ready.statement.trail:
            await self.trail.append(Event(number, "READ", viewer, document, coordinates, subjects))
        return _body(answer, ready, stands)

    async def _ledger(
        self, request: Request, viewer: Viewer, number: UUID, *, commands: bool
    ) -> bytes:
        """What the ledger answers: a command carried out, or a question on it."""
        try:
            if commands:
                return await self.ledger.answer(request, viewer, number)
            return await self.ledger.ask(request, viewer)
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
                message = "The statement took too long; ask for less at once."
                raise HubError(Code.LIMIT_EXCEEDED, message, limit="statementSeconds") from error
            except asyncpg.InsufficientPrivilegeError as error:
                # Lock two refused what lock one let through: a fault, and a refusal all the same.
                LOG.critical("lock_two_refused", capacity=capacity.value, sqlstate=error.sqlstate)
                raise HubError(Code.FORBIDDEN, "The database refuses this reading.") from error
            except (TimeoutError, OSError, asyncpg.LockNotAvailableError) as error:
                raise HubError(Code.UNAVAILABLE, "The database did not answer in time.") from error
        raise AssertionError("the second try returns or raises")


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
