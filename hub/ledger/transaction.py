"""One command's transaction: the statements that it is made of, in their order.

The key and the subjects are locked first, the commit last; whoever waits holds no later lock.
"""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import orjson

from hub.compiler.bind import Standing, standing
from hub.db import Connection
from hub.errors import Code, HubError
from hub.ledger.answers import Stored, write_refusal
from hub.ledger.decoded import decoder
from hub.ledger.given import plain, written
from hub.ledger.known import of_viewer, parameters
from hub.ledger.ready import Commanded
from hub.limits import check_answer
from hub.prepare import Ready
from hub.writers import writer_name
from schema.command import VIEWER
from schema.decision import Act, Entry, Ordered, Refusal, Removed, Value
from schema.declare import record_of
from schema.record import Record

WAIT_MILLISECONDS = 4_000  # for who holds a subject or the commit; a write is answered within 5 s
ANSWER_SECONDS = 5.0  # for one statement, its waiting included; then the connection is given up
PAYLOAD_MILLISECONDS = 250  # others wait for the commit meanwhile
BEGIN = f"""
BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
SET LOCAL lock_timeout = {WAIT_MILLISECONDS};
SET LOCAL statement_timeout = {WAIT_MILLISECONDS + 500};
SET LOCAL synchronous_commit = on"""
PAYLOAD = f"SAVEPOINT payload; SET LOCAL statement_timeout = {PAYLOAD_MILLISECONDS}"
ENTER = "SELECT command, body FROM ledger.enter($1, $2, $3, $4)"
APPEND = """SELECT ledger.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
  $16, $17, $18, $19)"""
ORDER = "SELECT ledger.order_removal($1, $2, $3, $4)"
REMOVE = "SELECT ledger.remove_content($1)"
FILED = "SELECT * FROM ledger.filed($1, $2, $3, $4)"
REFUSE = "SELECT ledger.refuse($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
TRAILS = "SELECT array_to_string(ledger.trails($1), ',')"
OUTCOME = "SELECT * FROM ledger.outcome($1, $2, $3)"


def lock_of(subject: str) -> int:
    """The number under which a subject is locked, of 64 bits with a sign."""
    return int.from_bytes(hashlib.sha256(subject.encode()).digest()[:8], "big", signed=True)


@dataclass(frozen=True, slots=True)
class Transaction:
    """A command within its transaction; `key` is the command's, a trial's own else."""

    connection: Connection
    asked: Commanded
    key: str

    @classmethod
    def of(cls, connection: Connection, asked: Commanded) -> "Transaction":
        """A trial leaves the command's key alone."""
        return cls(connection, asked, uuid4().hex if asked.trial else asked.key)

    async def begin(self) -> None:
        """Begin; the login reads only unless it says otherwise."""
        await self.connection.execute(BEGIN)

    async def is_known(self) -> bool:
        """Lock the key, and where it is new the subjects; HubError KEY_REUSED."""
        viewer = self.asked.viewer
        subjects = [lock_of(one) for one in self.asked.subjects]
        row = await self.connection.fetchrow(
            ENTER, viewer.capacity.value, viewer.account, self.key, subjects, timeout=ANSWER_SECONDS
        )
        if row is not None and (row["command"], row["body"]) != (
            self.asked.command.name,
            self.asked.body,
        ):
            message = "This key names another command, or the same with other input."
            raise HubError(Code.KEY_REUSED, message, path="key")
        return row is not None

    async def facts(self, function: str) -> Any:
        """What the decision must know, of the whole register."""
        declared = self.asked.command.facts
        viewer = self.asked.viewer
        given = {
            name: getattr(self.asked.input, name) for name in declared.takes if name not in VIEWER
        }
        beside = {**of_viewer(viewer), "answered_filing": self.asked.filing}
        values = parameters(declared, {**given, **beside})
        places = ", ".join(f"${n}" for n in range(1, len(values) + 1))
        row = await self.connection.fetchrow(
            f"SELECT * FROM {function}({places})", *values, timeout=ANSWER_SECONDS
        )
        assert row is not None, "facts are one row"
        return decoder(declared.shape)(dict(row))

    async def out_of_order(self) -> Refusal | None:
        """Why the filing that the command names is not answered now."""
        asked = self.asked
        if asked.filing is None or asked.command.book is None:
            return None
        book = asked.command.book(asked.input)
        viewer = asked.viewer
        row = await self.connection.fetchrow(
            FILED, viewer.capacity.value, viewer.unit, asked.filing, book
        )
        if row is None:
            return Refusal("FILING_UNKNOWN", None)
        if row["state"] == "CLOSED":
            return Refusal("FILING_CLOSED", None, {"number": row["number"], "year": row["year"]})
        if row["older"] is None:
            return None
        older = {"number": row["older"], "year": row["older_year"]}
        return Refusal("OLDER_FILING_OPEN", None, older)

    async def trails(self, persons: list[UUID]) -> str:
        """Under which ids the trail knows these persons, as an event has them."""
        found: str = await self.connection.fetchval(TRAILS, persons, timeout=ANSWER_SECONDS)
        return found

    async def refuse(self, refusal: Refusal, persons: list[UUID]) -> None:
        """Store the refusal under the key, with its event: it names whose facts were read."""
        asked, viewer = self.asked, self.asked.viewer
        await self.connection.fetchval(
            REFUSE,
            *(viewer.capacity.value, viewer.account, viewer.unit, asked.command.name, self.key),
            *(asked.body, viewer.basis, persons, write_refusal(refusal)),
            *(asked.request, asked.document, list(asked.coordinates)),
        )

    async def append(self, act: Act) -> None:
        """Take the commit's number, append the act with content and event, write its rows."""
        asked, viewer = self.asked, self.asked.viewer
        name, key = _named(asked, act)
        filed = {"answers": asked.filing, type(act.filed).__name__: act.filed}
        notices = [{"kind": one.kind, "unit": one.unit} for one in act.notices]
        trails = [uuid4() if _is_newcomer(one) else None for one in act.entries]
        newcomers = [one for one in trails if one is not None]
        await self.connection.fetchval(
            APPEND,
            *(viewer.capacity.value, viewer.account, viewer.unit, asked.command.name, self.key),
            *(asked.body, viewer.basis, list(act.persons)),
            *(name, key, os.urandom(32)),
            *(_said(asked, act), orjson.dumps(notices).decode(), written(filed).decode()),
            *(list(dict.fromkeys(act.answers)), newcomers),
            *(asked.request, asked.document, list(asked.coordinates)),
            timeout=ANSWER_SECONDS,
        )
        for entry, trail in zip(act.entries, trails, strict=True):
            await self._write(entry, trail)
        match act.redaction:
            case Ordered(act=one, number=number, body=body, dated=dated):
                await self.connection.fetchval(ORDER, one, number, body, dated)
            case Removed(request=request):
                await self.connection.fetchval(REMOVE, request)

    async def _write(self, entry: Entry, trail: UUID | None) -> None:
        record = record_of(entry.record)
        known = {one.name for one in record.table.columns if one.computed is None}
        strangers = entry.values.keys() - known | entry.values.keys() & _trail_of(record)
        assert not strangers, f"a decision gives {record.name} no {sorted(strangers)}"
        given = dict(entry.values) | dict.fromkeys(_trail_of(record) if trail else (), trail)
        await self.connection.fetchval(
            f"SELECT {writer_name(record)}($1, $2)",
            entry.version,
            orjson.dumps(given, plain).decode(),
            timeout=ANSWER_SECONDS,
        )

    async def outcome(self) -> Stored:
        """What stands under the key."""
        viewer = self.asked.viewer
        row = await self.connection.fetchrow(
            OUTCOME, viewer.capacity.value, viewer.account, self.key
        )
        assert row is not None, "the key has an outcome"
        return Stored.of(row)

    async def payload(self, ready: Ready) -> tuple[Mapping[str, Any], str]:
        """The record as this viewer reads it, and who was in it; its failure undoes nothing."""
        await self.connection.execute(PAYLOAD)
        row = await self.connection.fetchrow(ready.statement.sql, *ready.arguments)
        stands: Standing | None = None
        if row is not None:
            stands = standing(ready.statement, self.asked.viewer, row[2])
        if row is None or stands is None:
            message = "The statement did not run under this viewer's context; nothing is shown."
            raise HubError(Code.CONTEXT_LOST, message)
        check_answer(row[0])
        return orjson.loads(row[0]), row[1]

    async def end(self, word: str) -> None:
        """COMMIT or ROLLBACK."""
        await self.connection.execute(word, timeout=ANSWER_SECONDS)


def _named(asked: Commanded, act: Act) -> tuple[str, Value]:
    """The record that the receipt names, with its key; a filing's is the ledger's to give."""
    answers = asked.command.answers
    shown = next((one for one in act.entries if record_of(one.record) is answers), None)
    if shown and answers:
        return shown.record.__name__, shown.values[answers.key]
    return ("Act", act.redaction.act) if act.redaction else ("Filing", None)


def _said(asked: Commanded, act: Act) -> str:
    """The act's content: what was asked, and what was entered and answered because of it."""
    entries = [
        {"record": one.record.__name__, "version": one.version, "values": dict(one.values)}
        for one in act.entries
    ]
    said = {
        "command": asked.command.name,
        "input": asked.input,
        "entries": entries,
        "filed": act.filed,
        "answers": act.answers,
        "redaction": act.redaction,
    }
    return written(said).decode()


def _trail_of(record: Record) -> frozenset[str]:
    """The column of the trail's id where the record is of persons; no decision knows it."""
    is_person = record.subject is not None and record.about is None
    return frozenset({record.subject.trail} if is_person and record.subject else ())


def _is_newcomer(entry: Entry) -> bool:
    """Whether a person is entered who was not known before."""
    return entry.version is None and bool(_trail_of(record_of(entry.record)))
