"""Carries commands out: once for each key, whole or not at all, and answers what came of it."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

import asyncpg
import orjson
import structlog

from auth.viewer import Capacity, Viewer
from hub.audit import LOST, Event, Trail
from hub.body import Request
from hub.db import Pool
from hub.errors import Code, HubError
from hub.language import sentence
from hub.ledger.answers import Stored, refused
from hub.ledger.asked import take
from hub.ledger.decoded import decoder
from hub.ledger.known import ids
from hub.ledger.questions import answer
from hub.ledger.ready import Commanded, question, ready
from hub.ledger.transaction import Transaction
from hub.ledger.turns import Turns
from hub.limits import check_answer
from hub.loaders import Lookups, told
from hub.mutations import LEDGER_REFUSALS, payload_field
from hub.prepare import Compiler
from hub.writers import facts_name
from schema.decision import Act, Refusal
from schema.declare import DeclarationError
from schema.matching import Matcher

LOG = structlog.get_logger()
Decide = Callable[[Any, Any], Act | Refusal]


@dataclass(frozen=True, slots=True)
class Carried:
    """What came of a command, and what its payload may show of the record."""

    stored: Stored
    repeated: bool
    record: Mapping[str, Any]
    subjects: str
    fault: HubError | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """Where commands are carried out, through `writers`; questions are read through `pools`."""

    compiler: Compiler
    pools: Mapping[Capacity, Pool]
    writers: Mapping[Capacity, Pool]
    trail: Trail
    decisions: Mapping[str, Decide]
    lookups: Lookups
    matchers: Mapping[str, Matcher]
    turns: Turns = field(default_factory=Turns)
    running: set[asyncio.Task[Any]] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Raise DeclarationError where a decision or a matcher is missing, FactsError for facts."""
        api = self.compiler.api
        for name in sorted(api.commands.keys() - self.decisions.keys()):
            message = f"{name} has no decision: write it in resolvers/ and add it to DECISIONS."
            raise DeclarationError(message)
        for name in sorted(api.matchings.keys() - self.matchers.keys()):
            message = f"{name} has no matcher: write it in resolvers/ and add it to MATCHERS."
            raise DeclarationError(message)
        for facts in (
            *(one.facts for one in api.commands.values()),
            *(facts for one in api.matchings.values() for facts in (one.row, one.found)),
        ):
            decoder(facts.shape)

    async def answer(self, request: Request, viewer: Viewer, number: UUID) -> bytes:
        """The response body of a mutation; a client that leaves stops nothing."""
        if not request.may_write:
            message = "A command is sent by POST."
            raise HubError(Code.METHOD_NOT_ALLOWED, message)
        asked = ready(self.compiler, request, viewer, number)
        task = asyncio.create_task(self._carry(asked))
        self.running.add(task)
        task.add_done_callback(self.running.discard)
        carried = await asyncio.shield(task)
        if asked.trial:
            await self.trail.append(_event(asked, "TRIAL", carried.subjects))
        elif asked.statement is not None and asked.statement.trail and carried.record:
            await self.trail.append(_event(asked, "READ", carried.subjects))
        return await self._put_in(asked, carried)

    async def _put_in(self, asked: Commanded, carried: Carried) -> bytes:
        """The body, with what other registers say of the record; the act stands in any case."""
        fetches = asked.statement.fetches if asked.statement is not None else ()
        if not fetches or not carried.record:
            return _body(asked, carried, [])
        try:
            faults = await self.lookups.put_in(carried.record, fetches, asked.request)
            body = _body(asked, carried, told(faults, (asked.response,), asked.reader))
            check_answer(body)
        except HubError as error:
            return _body(asked, replace(carried, record={}, fault=error), [])
        return body

    async def _carry(self, asked: Commanded) -> Carried:
        viewer = asked.viewer
        async with self.turns.of((viewer.capacity, viewer.account, asked.key)):
            try:
                try:
                    return await self._try(asked)
                except LOST:
                    # Committed or not: under its key the command is known, or carried out now.
                    return await self._try(asked)
            except (*LOST, TimeoutError, OSError, asyncpg.LockNotAvailableError) as error:
                message = (
                    "The database did not answer in time; it is not known whether the command was "
                    "carried out. Send it again under the same key, or ask for its outcome."
                )
                raise HubError(Code.UNAVAILABLE, message, key=asked.key) from error
            except (
                asyncpg.QueryCanceledError,
                asyncpg.SerializationError,
                asyncpg.DeadlockDetectedError,
            ) as error:
                message = "Another commit came between; send the command again under its key."
                raise HubError(Code.UNAVAILABLE, message, key=asked.key) from error
            except asyncpg.InsufficientPrivilegeError as error:
                # Lock two refused what lock one let through: a fault, and a refusal all the same.
                LOG.critical("lock_two_refused", sqlstate=error.sqlstate, said=error.args[0])
                message = "The database refuses this command."
                raise HubError(Code.FORBIDDEN, message) from error
            except asyncpg.ProgramLimitExceededError as error:
                message = "A text is longer than an index holds; shorten it."
                raise HubError(Code.LIMIT_EXCEEDED, message, limit="indexedText") from error
            except (asyncpg.IntegrityConstraintViolationError, asyncpg.DataError) as error:
                name = getattr(error, "constraint_name", None)
                message = "The input does not hold together with the record's rules."
                raise HubError(Code.INVALID_VARIABLES, message, constraint=name) from error

    async def _try(self, asked: Commanded) -> Carried:
        async with self.writers[asked.viewer.capacity].lend() as connection:
            transaction = Transaction.of(connection, asked)
            await transaction.begin()
            try:
                repeated = await transaction.is_known()
                known = "" if repeated else await self._decide(transaction)
                stored = await transaction.outcome()
                carried = await _read(transaction, stored, known, repeated=repeated)
            except BaseException:
                if not connection.is_closed():
                    await transaction.end("ROLLBACK")
                raise
            await transaction.end("ROLLBACK" if asked.trial else "COMMIT")
            return carried

    async def _decide(self, transaction: Transaction) -> str:
        """Facts, decision, and what follows of it; of a trial whose facts were read."""
        asked = transaction.asked
        facts = await transaction.facts(facts_name(self.compiler.api, asked.command))
        persons = sorted({*ids(asked.input), *ids(facts)})
        known = await transaction.trails(persons) if asked.trial else ""
        decided = (
            await transaction.out_of_order()
            or _changed(asked, facts)
            or self.decisions[asked.command.name](asked.input, facts)
        )
        if isinstance(decided, Refusal):
            declared = asked.command.refusals | LEDGER_REFUSALS
            assert decided.code in declared, f"{asked.command.name} declares no {decided.code}"
            await transaction.refuse(decided, persons)
        else:
            # Whom an act names would be named by a refusal as well.
            new = {one.values.get("id") for one in decided.entries if one.version is None}
            assert {*decided.persons} <= {*persons, *new}, f"{asked.command.name} names others"
            kinds = {one.kind for one in decided.notices}
            assert kinds <= asked.command.notices.keys(), f"undeclared notices {kinds}"
            for one in decided.notices:
                readers = asked.command.notices[one.kind].capacities
                found = {reader.has_unit for reader in readers}
                assert (one.unit is not None) in found, f"{one.kind} would stand in no list"
            await transaction.append(decided)
        return known

    async def ask(self, request: Request, viewer: Viewer, number: UUID) -> bytes:
        """The response body of a question on the ledger itself, or of a matching."""
        asked = question(self.compiler, request, viewer, number)
        return await answer(self.compiler.api, self.pools, self.trail, self.matchers, asked)


def _changed(asked: Commanded, facts: Any) -> Refusal | None:
    """Whether another version stands than the one that the input was made from."""
    if not asked.command.changes or facts.version in (None, asked.expected):
        return None
    said = {"expected": asked.expected, "found": facts.version}
    return Refusal("VERSION_CHANGED", None, said)


async def _read(transaction: Transaction, stored: Stored, known: str, *, repeated: bool) -> Carried:
    """What of the record the payload shows; where that fails, the act stands all the same.

    `known` are whose facts a trial read, beside those in the record.
    """
    asked = transaction.asked
    if stored.record_id is None or asked.statement is None:
        return Carried(stored, repeated, {}, known)
    try:
        record, subjects = await transaction.payload(asked.reading(stored.record_id))
    except asyncpg.QueryCanceledError:
        message = "The record could not be read in time; the act stands. Ask for the record anew."
        fault = HubError(Code.LIMIT_EXCEEDED, message, limit="payloadMilliseconds")
    except HubError as error:
        fault = error
    else:
        return Carried(stored, repeated, record, ",".join(filter(None, (known, subjects))))
    await transaction.end("ROLLBACK TO SAVEPOINT payload")
    return Carried(stored, repeated, {}, known, fault)


def _event(asked: Commanded, kind: str, subjects: str) -> Event:
    return Event(asked.request, kind, asked.viewer, asked.document, asked.coordinates, subjects)


def _body(asked: Commanded, carried: Carried, errors: list[dict[str, Any]]) -> bytes:
    """The payload: what is stored, and under each of its keys what was read of the record."""
    made: dict[str, Any] = {
        "receipt": carried.stored.receipt(trial=asked.trial, repeated=carried.repeated),
        "refusal": refused(carried.stored.refusal, asked.language),
    }
    answers = asked.command.answers
    name = payload_field(answers) if answers is not None else ""
    made[name] = None
    answer = take({"__typename": "Mutation", asked.command.name: made}, asked.shown)
    payload = answer[asked.response]
    payload |= {key: value for key, value in carried.record.items() if key in payload}
    body: dict[str, Any] = {"data": answer}
    if carried.fault is not None:
        errors = [_fault(asked, carried.fault, one.key) for one in _records(asked, name)]
    if errors:
        body["errors"] = errors
    if asked.withheld:
        for left in asked.withheld:
            if len(left.path) == 1:
                payload.pop(left.path[0], None)
        body["extensions"] = {
            "withheld": [
                {
                    "path": [asked.response, *one.path],
                    "coordinate": one.coordinate,
                    "reason": one.reason,
                }
                for one in asked.withheld
            ]
        }
    return orjson.dumps(body)


def _records(asked: Commanded, name: str) -> list[Any]:
    """The payload's keys that show the record."""
    (root,) = (one for one in asked.shown if one.name == asked.command.name)
    return [one for one in root.inner if one.name == name]


def _fault(asked: Commanded, error: HubError, key: str) -> dict[str, Any]:
    return {
        "message": sentence(error.message, error.code, asked.reader),
        "path": [asked.response, key],
        "extensions": {"code": error.code.name, **error.facts},
    }
