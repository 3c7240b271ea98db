"""The trail of events: durable before an answer leaves; where it cannot be written, no answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

import asyncpg

from auth.viewer import Viewer
from hub.db import Pool
from hub.errors import Code, HubError

APPEND = """SELECT trail.append($1, $2, $3, $4, $5, $6, $7, $8,
  string_to_array($9, ',')::uuid[])"""
LOST = (
    asyncpg.ConnectionDoesNotExistError,
    asyncpg.InterfaceError,
    asyncpg.AdminShutdownError,
    ConnectionError,
)


@dataclass(frozen=True, slots=True)
class Event:
    """A reading or a denial: who, in what capacity, on what basis, what, about whom.

    `subjects` are trail ids separated by commas, as PostgreSQL made them: nobody here looks in.
    """

    request: UUID
    kind: str
    viewer: Viewer
    document: bytes
    coordinates: tuple[str, ...]
    subjects: str = ""


def joined(subjects: Iterable[UUID]) -> str:
    """Trail ids as an event has them."""
    return ",".join(str(one) for one in subjects)


class Trail:
    """Where events are appended, by a login that can do nothing else.

    Denials have few connections of their own: whoever asks only for what is denied delays
    nobody's reading.
    """

    def __init__(self, pool: Pool, denials: Pool) -> None:
        self.pool = pool
        self.denials = denials

    async def append(self, event: Event) -> None:
        """Return when the event is committed; HubError UNAVAILABLE where it could not be.

        Where the connection is gone it is tried once more: an event written twice says too much
        of one request, an event not written says too little.
        """
        try:
            try:
                await self._append(event)
            except LOST:
                await self._append(event)
        except (TimeoutError, OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            message = "The trail cannot be written now, so nothing is shown; try again."
            raise HubError(Code.UNAVAILABLE, message) from error

    async def _append(self, event: Event) -> None:
        viewer = event.viewer
        pool = self.denials if event.kind == "DENIAL" else self.pool
        async with pool.lend() as connection:
            await connection.fetchval(
                APPEND,
                event.request,
                event.kind,
                viewer.account,
                viewer.capacity.value,
                viewer.unit,
                event.document,
                viewer.basis,
                list(event.coordinates),
                event.subjects,
            )
