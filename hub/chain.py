"""Verifies the ledger: every act's hash and content, and that the chain has no other link.

It shares no code with what writes: each hash is computed here from the stored values.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg

from hub.db import Connection

GENESIS = bytes(32)  # before the first act
BROKEN_MAX = 20  # numbers in one report
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ACTS = """
SELECT a.*, c.salt, c.said, o.at AS committed_at, r.act IS NOT NULL AS is_removed
FROM ledger.act a
LEFT JOIN ledger.content c ON c.act = a.number LEFT JOIN hub.commit o ON o.number = a.number
LEFT JOIN ledger.redaction r ON r.act = a.number AND r.removed_in IS NOT NULL
ORDER BY a.number
"""
GAPS = """
SELECT count(*) FROM (
  SELECT number - lag(number, 1, 0::bigint) OVER (ORDER BY number) AS step,
         at > lag(at, 1, '-infinity') OVER (ORDER BY number) AS is_later FROM hub.commit) c
WHERE step <> 1 OR NOT is_later
"""


@dataclass(frozen=True, slots=True)
class Chain:
    """What the ledger holds: acts, those whose content was removed by order, what does not hold.

    `broken` are numbers of acts, `gaps` commits that do not follow the one before.
    """

    acts: int
    removed: int
    broken: tuple[int, ...]
    gaps: int

    @property
    def is_whole(self) -> bool:
        """Whether every act is the one that was appended, and no commit is missing."""
        return not self.broken and not self.gaps


async def verify(connection: Connection) -> Chain | None:
    """Walk the chain, within the caller's transaction; None where there is no ledger to read."""
    acts = removed = 0
    broken: list[int] = []
    previous = GENESIS
    try:
        async with connection.transaction():
            gaps = await connection.fetchval(GAPS)
            async for act in connection.cursor(ACTS):
                acts += 1
                removed += act["is_removed"]
                if not _holds(act, previous):
                    broken.append(act["number"])
                previous = act["hash"]
    except asyncpg.SyntaxOrAccessError:  # it is among the differences
        return None
    return Chain(acts, removed, tuple(broken[:BROKEN_MAX]), gaps)


def _holds(act: Any, previous: bytes) -> bool:
    said = act["said"]
    content = None if said is None else hashlib.sha256(act["salt"] + said.encode()).digest()
    return (
        act["previous"] == previous
        and act["at"] == act["committed_at"]
        and content == (None if act["is_removed"] else act["content"])
        and hashlib.sha256(_chained(act)).digest() == act["hash"]
    )


def _chained(act: Any) -> bytes:
    microseconds = (act["at"] - EPOCH) // timedelta(microseconds=1)
    named = ("command", "capacity", "account", "unit", "filing", "basis")
    values = (
        *(act["number"], act["id"], microseconds),
        *(act[name] for name in named),
        *(",".join(map(str, act["persons"])), act["record"], act["record_id"]),
        *(act["content"].hex(), act["previous"].hex()),
    )
    return b"".join(_parts(values))


def _parts(values: tuple[Any, ...]) -> Iterator[bytes]:
    """Each value as `length:text,`, or `-` where there is none: no two chains read alike."""
    for value in values:
        said = None if value is None else str(value).encode()
        yield b"-" if said is None else b"%d:%b," % (len(said), said)
