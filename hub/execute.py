"""A request in, the bytes of its answer out: one statement, its witness, its event."""

import asyncio
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

import asyncpg
import orjson
import structlog

from auth.viewer import Capacity, Viewer
from hub.audit import LOST, Event, Trail
from hub.body import Request
from hub.compiler.bind import Standing, standing
from hub.db import Pool
from hub.deadline import Deadline
from hub.errors import Code, HubError, HubErrors
from hub.instance import STATEMENT_SECONDS_MAX
from hub.introspection import Introspection
from hub.language import chosen
from hub.ledger.carry import Ledger
from hub.limits import check_answer
from hub.loaders import Lookups, told
from hub.memory import Memory
from hub.prepare import Compiler, Prepared, Ready, keep

ANSWER_SECONDS_MAX = 1.8  # waiting, reading and the trail together: two seconds are promised
LOG = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Answer:
    """A response's body; for one that is kept in memory the commit at which it stands."""

    body: bytes
    commit: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What the database answered, before anything is put in."""

    answer: bytes
    ready: Ready
    stands: Standing
    commit: int | None = None


@dataclass(frozen=True, slots=True)
class Executor:
    """Everything a request passes through after it is read and its viewer is known."""

    compiler: Compiler
    introspection: Introspection
    pools: Mapping[Capacity, Pool]
    trail: Trail
    ledger: Ledger
    lookups: Lookups
    memory: Memory | None = None
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)  # of what is compiled

    async def answer(self, request: Request, viewer: Viewer, number: UUID) -> Answer:
        """What answers an operation; HubError and HubErrors where nothing does."""
        ready = self.compiler.again(request, viewer)
        if ready is None:
            prepared = await self._prepared(request, viewer)
            if prepared.introspects:
                return Answer(await self.introspection.answer(prepared, request, viewer))
            if prepared.commands or prepared.asks_ledger:
                return await self._ledger(request, viewer, number, commands=prepared.commands)
        try:
            with Deadline(ANSWER_SECONDS_MAX):
                if ready is None:
                    ready = await self._ready(request, viewer, number)
                found = await self._found(ready, request, viewer, number)
        except TimeoutError as error:
            raise HubError(Code.UNAVAILABLE, "The database did not answer in time.") from error
        if found.ready.statement.fetches:
            return await self._filled(found, request, number)
        return Answer(_body(found.answer, found), found.commit)

    async def _filled(self, found: Found, request: Request, number: UUID) -> Answer:
        """The answer with what other registers say; the trail knows of the reading already."""
        data = orjson.loads(found.answer)
        faults = await self.lookups.put_in(data, found.ready.statement.fetches, number)
        answer = orjson.dumps(data)
        check_answer(answer)
        language = chosen(request.languages.encode("latin-1"))
        return Answer(_body(answer, found, told(faults, (), language)))

    async def _prepared(self, request: Request, viewer: Viewer) -> Prepared:
        """The validated document; only what is new asks whether there is a place for it."""
        if not self.compiler.is_known(request.document):
            self.pools[viewer.capacity].admit()
            await self._take_turn()
        return self.compiler.prepare(request.document, request.operation)[1]

    async def _ready(self, request: Request, viewer: Viewer, number: UUID) -> Ready:
        """The bound statement; a denial is an event of the trail."""
        asked = (request.document, request.operation, request.variables, viewer)
        try:
            ready = self.compiler.found(*asked)
            if ready is None:
                await self._take_turn()
                ready = self.compiler.ready(*asked)
        except HubErrors as denied:
            event = Event(number, "DENIAL", viewer, _digest(request), _uses(denied))
            await self.trail.append(event)
            raise
        keep(ready, request, viewer)
        return ready

    async def _take_turn(self) -> None:
        """What is new is made one in each turn of the loop, so that all else goes on between."""
        async with self.turn:
            await asyncio.sleep(0)

    async def _found(self, ready: Ready, request: Request, viewer: Viewer, number: UUID) -> Found:
        if self.memory is not None and _is_public(ready):
            return await self._remembered(self.memory, ready, viewer)
        coordinates = ready.statement.coordinates
        try:
            answer, subjects, stands = await self._read(ready, viewer)
        except HubError as refused:
            if refused.code is Code.FORBIDDEN:
                event = Event(number, "DENIAL", viewer, _digest(request), coordinates)
                await self.trail.append(event)
            raise
        if ready.statement.trail:
            event = Event(number, "READ", viewer, _digest(request), coordinates, subjects)
            await self.trail.append(event)
        return Found(answer, ready, stands)

    async def _remembered(self, memory: Memory, ready: Ready, viewer: Viewer) -> Found:
        async def read() -> bytes:
            return (await self._read(ready, viewer))[0]

        answer, commit = await memory.answer(ready, read)
        return Found(answer, ready, Standing(), commit)

    async def _ledger(
        self, request: Request, viewer: Viewer, number: UUID, *, commands: bool
    ) -> Answer:
        """What the ledger answers: a command carried out, or a question on it."""
        try:
            if commands:
                return Answer(await self.ledger.answer(request, viewer, number))
            return Answer(await self.ledger.ask(request, viewer, number))
        except HubErrors as denied:
            event = Event(number, "DENIAL", viewer, _digest(request), _uses(denied))
            await self.trail.append(event)
            raise
        except HubError as refused:
            if refused.code is Code.FORBIDDEN:  # by another's unit, or by lock two
                await self.trail.append(Event(number, "DENIAL", viewer, _digest(request), ()))
            raise

    async def _read(self, ready: Ready, viewer: Viewer) -> tuple[bytes, str, Standing]:
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
    stays = not statement.trail and not statement.as_of and not statement.fetches
    return is_public and stays


def _digest(request: Request) -> bytes:
    """By what the trail knows the document."""
    return hashlib.sha256(request.document.encode()).digest()


def _uses(denied: HubErrors) -> tuple[str, ...]:
    return tuple(f"{error.facts['coordinate']}:{error.facts['use']}" for error in denied.errors)


def _body(answer: bytes, found: Found, errors: Sequence[object] = ()) -> bytes:
    statement, stands = found.ready.statement, found.stands
    extensions: dict[str, object] = {}
    if statement.as_of:
        extensions["asOf"] = {"recorded": stands.recorded, "commit": stands.commit}
    if statement.withheld:
        extensions["withheld"] = [
            {"path": list(one.path), "coordinate": one.coordinate, "reason": one.reason}
            for one in statement.withheld
        ]
    parts = [b'{"data":', answer]
    for name, beside in ((b"errors", errors), (b"extensions", extensions)):
        if beside:
            parts += [b',"', name, b'":', orjson.dumps(beside)]
    return b"".join((*parts, b"}"))
