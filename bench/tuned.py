"""Strawberry with asyncpg and aiodataloader, tuned by hand, without guards; the hub's documents.

Its own handler instead of Strawberry's view, parsed and validated documents kept, orjson, uvloop,
prepared statements, a pool without a reset query.
"""

import base64
import json
import os
from datetime import date
from typing import Any, NewType
from uuid import UUID

import asyncpg
import orjson
import strawberry
import uvicorn
from starlette.types import Message, Receive, Scope, Send
from strawberry.extensions import ParserCache, ValidationCache
from strawberry.schema.config import StrawberryConfig

from bench.tuned_graph import (
    PEOPLE,
    PERSON_BY,
    UNITS,
    VOTERS,
    Ask,
    Info,
    PageInfo,
    Parties,
    Party,
    People,
    Person,
    Unit,
    Units,
    Voter,
    Voters,
)
from schema.text import fold_question

Cursor = NewType("Cursor", str)
Jmbg = NewType("Jmbg", str)
LAST = "\U0010ffff"  # behind every letter: the end of what begins with a text
ROLL = f"{VOTERS} WHERE roll_unit = $1 ORDER BY voter.since, voter.id LIMIT $2"
ROLL_AFTER = f"""{VOTERS} WHERE roll_unit = $1 AND (voter.since, voter.id) > ($3, $4)
  ORDER BY voter.since, voter.id LIMIT $2"""
ALL_UNITS = f"{UNITS} ORDER BY name_sort, code LIMIT $1"
ALL_PARTIES = """SELECT number, name, name_latin, abbreviation, seat_settlement, status
  FROM parties.party ORDER BY name_sort, number LIMIT $1"""
SEARCH = f"""SELECT q.*, q.id::uuid AS key FROM ({PEOPLE} JOIN (
    SELECT w.found FROM (
      SELECT k.person_id AS found, k.key FROM population.name_key k
      WHERE k.key >= $1 AND k.key < $2 AND k.birth_keeper = $3 ORDER BY k.key, k.id LIMIT 600) w
    GROUP BY w.found ORDER BY min(w.key), w.found LIMIT 100) h ON h.found = person.id
  WHERE birth_keeper = $3 ORDER BY surname_sort, given_name_sort, person.id LIMIT $4) q"""
NUMBERED = f"""SELECT q.*, q.id::uuid AS key FROM ({PEOPLE}
  WHERE id = (SELECT person_id FROM population.identifier WHERE value = $1)) q"""


def _place(cursor: str) -> tuple[date, UUID]:
    """The hub's own cursor, so that both are asked for the same page."""
    _, since, key = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    return date.fromisoformat(since), UUID(key)


@strawberry.type
class Query:
    """What is asked."""

    @strawberry.field
    async def me(self, info: Info) -> Person | None:
        """One person."""
        ask = info.context
        row = await ask.one(PERSON_BY, "key").load(UUID(ask.person))
        return Person(row=row) if row else None

    @strawberry.field
    async def voters(self, info: Info, first: int, after: Cursor | None = None) -> Voters:
        """A unit's part of the roll."""
        ask = info.context
        limit = first + 1
        if after is None:
            rows = await ask.fetch(ROLL, ask.unit, limit)
        else:
            rows = await ask.fetch(ROLL_AFTER, ask.unit, limit, *_place(after))
        ends = rows[: limit - 1]
        info_of = PageInfo(has_next_page=len(rows) > first, end_cursor=ends[-1]["id"])
        return Voters(nodes=[Voter(row=row) for row in ends], page_info=info_of)

    @strawberry.field
    async def units(self, info: Info, first: int) -> Units:
        """Units by name."""
        rows = await info.context.fetch(ALL_UNITS, first)
        return Units(nodes=[Unit(row=row) for row in rows])

    @strawberry.field
    async def parties(self, info: Info, first: int) -> Parties:
        """Parties by name."""
        rows = await info.context.fetch(ALL_PARTIES, first)
        return Parties(nodes=[Party(row=row) for row in rows])

    @strawberry.field
    async def people(self, info: Info, first: int, name: str) -> People:
        """A search by name."""
        folded = fold_question(name)
        rows = await info.context.fetch(SEARCH, folded, folded + LAST, info.context.unit, first)
        return People(nodes=[Person(row=row) for row in rows])

    @strawberry.field
    async def person(self, info: Info, jmbg: Jmbg) -> Person | None:
        """A look-up by number."""
        rows = await info.context.fetch(NUMBERED, jmbg)
        return Person(row=rows[0]) if rows else None


SCALARS: Any = {
    Cursor: strawberry.scalar(name="Cursor", serialize=str, parse_value=str),
    Jmbg: strawberry.scalar(name="Jmbg", serialize=str, parse_value=str),
}
SCHEMA = strawberry.Schema(
    Query,
    config=StrawberryConfig(scalar_map=SCALARS),
    extensions=[ParserCache, ValidationCache],
)
HEADERS = [(b"content-type", b"application/json")]


class Served:
    """The endpoint, on a pool that opens with the first request."""

    def __init__(self, orders: dict[str, Any]) -> None:
        self.orders = orders
        self.pool: asyncpg.Pool[asyncpg.Record] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One operation."""
        body = await _body(receive)
        asked = orjson.loads(body)
        headers = dict(scope["headers"])
        ask = Ask(
            await self._pool(), _text(headers, b"bench-person"), _text(headers, b"bench-unit")
        )
        done = await SCHEMA.execute(asked["query"], asked.get("variables"), context_value=ask)
        said: dict[str, Any] = {"data": done.data}
        if done.errors:
            said["errors"] = [one.formatted for one in done.errors]
        answer = orjson.dumps(said)
        length = (b"content-length", str(len(answer)).encode())
        await send({"type": "http.response.start", "status": 200, "headers": [*HEADERS, length]})
        await send({"type": "http.response.body", "body": answer})

    async def _pool(self) -> "asyncpg.Pool[asyncpg.Record]":
        if self.pool is None:
            names = ("host", "port", "database", "user", "password")
            self.pool = asyncpg.create_pool(
                **{name: self.orders[name] for name in names},
                min_size=1,
                max_size=self.orders["connections"],
                max_inactive_connection_lifetime=0,
                max_cached_statement_lifetime=0,
                reset=_leave,
            )
        await self.pool
        return self.pool


async def _leave(_: Any) -> None:
    """No reset query: no statement here leaves anything behind."""


async def _body(receive: Receive) -> bytes:
    parts: list[bytes] = []
    message: Message = {"more_body": True}
    while message.get("more_body"):
        message = await receive()
        parts.append(message.get("body", b""))
    return b"".join(parts)


def _text(headers: dict[bytes, bytes], name: bytes) -> str:
    return headers.get(name, b"").decode()


def main() -> None:
    """Serve until the end."""
    orders = json.loads(os.environ["BENCH_SERVER"])
    uvicorn.run(
        Served(orders),
        host="127.0.0.1",
        port=orders["listen"],
        loop="uvloop",
        http="httptools",
        lifespan="off",
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=False,
    )


if __name__ == "__main__":
    main()
