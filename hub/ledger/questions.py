"""Answers questions: outcomes, the open lists with the records they name, and matchings."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import asyncpg
import orjson
import structlog

from auth.viewer import Capacity
from hub.api import Api
from hub.audit import LOST, Event, Trail, joined
from hub.compiler.bind import standing
from hub.db import Connection, Pool
from hub.errors import Code, HubError
from hub.instance import STATEMENT_SECONDS_MAX
from hub.ledger.answers import Stored, refused
from hub.ledger.asked import KEY, take
from hub.ledger.known import of_viewer
from hub.ledger.matched import match
from hub.ledger.ready import Question
from hub.ledger.transaction import OUTCOME
from hub.limits import check_answer
from hub.mutations import FILINGS, NOTICES, payload_field
from hub.mutations import OUTCOME as OUTCOME_ROOT
from schema.matching import Matcher

LOG = structlog.get_logger()
OPEN = {
    NOTICES: "SELECT ledger.open_notices($1, $2, $3, $4, $5, $6)",
    FILINGS: "SELECT ledger.open_filings($1, $2, $3, $4)",
}
Records = Mapping[str, Mapping[str, Any]]  # by response name and key


async def answer(
    api: Api,
    pools: Mapping[Capacity, Pool],
    trail: Trail,
    matchers: Mapping[str, Matcher],
    asked: Question,
) -> bytes:
    """The response body; what shows persons is in the trail before it leaves."""
    viewer = asked.viewer
    subjects = ""
    records: Records = {}
    async with pools[viewer.capacity].lend() as connection:
        with _explained():
            if matching := api.matchings.get(asked.name):
                given = {**of_viewer(viewer), "id": asked.arguments["id"]}
                matcher = matchers[asked.name]
                answered, found = await match(api, connection, matching, matcher, given)
                subjects = joined(found)
            else:
                answered = await _answered(connection, asked)
            if asked.statement is not None and answered:
                records, subjects = await _records(api, connection, asked, answered)
    if matching or (asked.statement is not None and asked.statement.trail and records):
        shown = Event(asked.request, "READ", viewer, asked.document, asked.coordinates, subjects)
        await trail.append(shown)
    return _body(asked, answered, records)


@contextmanager
def _explained() -> Iterator[None]:
    """What the database says where it does not answer, as the client is told it."""
    try:
        yield
    except (*LOST, TimeoutError, OSError) as error:
        raise HubError(Code.UNAVAILABLE, "The database did not answer.") from error
    except asyncpg.QueryCanceledError as error:
        message = f"The statement took longer than {STATEMENT_SECONDS_MAX:g} s; ask for less."
        limit, most = "statementSeconds", STATEMENT_SECONDS_MAX
        raise HubError(Code.LIMIT_EXCEEDED, message, limit=limit, max=most) from error
    except asyncpg.InsufficientPrivilegeError as error:
        # Lock two refused what lock one let through: a fault, and a refusal all the same.
        LOG.critical("lock_two_refused", sqlstate=error.sqlstate, said=error.args[0])
        raise HubError(Code.FORBIDDEN, "The database refuses this reading.") from error


async def _answered(connection: Connection, asked: Question) -> Any:
    """What the ledger's own functions answer, by the graph's names."""
    values, viewer = asked.arguments, asked.viewer
    capacity = viewer.capacity.value
    if asked.name == OUTCOME_ROOT:
        row = await connection.fetchrow(OUTCOME, capacity, viewer.account, values["key"])
        if row is None:
            return None
        stored = Stored.of(row)
        return {
            "command": stored.command,
            "receipt": stored.receipt(trial=False, repeated=True),
            "refusal": refused(stored.refusal, asked.language),
        }
    page = (values["after"], values["first"])
    more = (values.get("kinds"), values.get("unit")) if asked.name == NOTICES else ()
    found = await connection.fetchval(OPEN[asked.name], capacity, viewer.unit, *page, *more)
    return orjson.loads(found)


async def _records(
    api: Api, connection: Connection, asked: Question, answered: list[dict[str, Any]]
) -> tuple[Records, str]:
    """The records that a list names, as this viewer reads them; a record out of reach is absent."""
    assert asked.statement is not None
    ids: dict[str, list[str]] = {payload_field(one): [] for one in api.records.values()}
    for one in answered:
        if one["record"] in api.records:
            ids[payload_field(api.records[one["record"]])].append(one["recordId"])
    ready = asked.reading(ids)
    row = await connection.fetchrow(ready.statement.sql, *ready.arguments)
    if row is None or standing(ready.statement, asked.viewer, row[2]) is None:
        message = "The statement did not run under this viewer's context; nothing is shown."
        raise HubError(Code.CONTEXT_LOST, message)
    check_answer(row[0])
    pages: Mapping[str, Any] = orjson.loads(row[0])
    by_key = {name: {node.pop(KEY): node for node in page["nodes"]} for name, page in pages.items()}
    return by_key, row[1]


def _body(asked: Question, answered: Any, records: Records) -> bytes:
    """What is asked of the answer, each entry with its records, and what was withheld."""
    (root,) = (one for one in asked.shown if one.name == asked.name)
    if isinstance(answered, list):
        # A record's place is kept in the order of the question until it is filled.
        places = dict.fromkeys(one.name for one in root.inner)
        answered = [{**places, **one} for one in answered]
    data = take({"__typename": "Query", asked.name: answered}, asked.shown)
    left = {one.path[0] for one in asked.withheld if len(one.path) == 1}
    if isinstance(answered, list):
        for said, entry in zip(answered, data[root.key], strict=True):
            for name, found in records.items():
                entry[name] = found.get(said["recordId"])
            for name in left:
                entry.pop(name, None)
    body: dict[str, Any] = {"data": data}
    if asked.withheld:
        body["extensions"] = {
            "withheld": [
                {
                    "path": [root.key, one.path[0], *one.path[2:]],
                    "coordinate": one.coordinate,
                    "reason": one.reason,
                }
                for one in asked.withheld
            ]
        }
    return orjson.dumps(body)
