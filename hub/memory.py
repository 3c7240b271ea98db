"""Public answers kept in memory, exact to the commit: nothing of them is anybody's.

Kept is only what PUBLIC reads from records that hide no row. An answer belongs to the last commit
seen before it was read; the log of commits is looked at once a second, and with the first new
number everything kept is forgotten. So an answer is at most a second behind, and says at which
commit it stands.
"""

import asyncio
from collections.abc import Awaitable, Callable

from hub.db import AWAY, Pool
from hub.errors import Code, HubError
from hub.kept import Kept
from hub.prepare import Ready

FRESH_SECONDS = 1.0  # for so long the last look at the log counts
KEPT_BYTES_MAX = 33_554_432  # some hundred lists of 100 records; what was longest unused goes first
HEAD = "SELECT number FROM hub.commit ORDER BY number DESC LIMIT 1"
Key = tuple[str, str]


class Memory:
    """The answers of one worker. For one event loop."""

    def __init__(self, pool: Pool, size: int = KEPT_BYTES_MAX) -> None:
        self.size = size
        self.kept = self._none()
        self.commit: int | None = None
        self._pool = pool
        self._seen = float("-inf")
        self._looking = asyncio.Lock()

    async def answer(
        self, ready: Ready, read: Callable[[], Awaitable[bytes]]
    ) -> tuple[bytes, int | None]:
        """The answer that is kept, or read now, and the commit at which it stands at least."""
        await self._look()
        commit, kept = self.commit, self.kept
        # Values of a different type are written differently.
        key = (ready.statement.sql, repr(ready.arguments))
        held = kept.find(key)
        if held is None:
            made = await read()
            held = kept.get(key, lambda: made)
        return held, commit

    async def _look(self) -> None:
        """Forget everything where something was committed since the last look."""
        clock = asyncio.get_running_loop().time
        if clock() < self._seen + FRESH_SECONDS:
            return
        async with self._looking:
            begun = clock()
            if begun < self._seen + FRESH_SECONDS:
                return
            number = await self._head()
            if number != self.commit:
                self.kept = self._none()
                self.commit = number
            self._seen = begun

    async def _head(self) -> int | None:
        """The last commit; a connection that is gone is replaced once."""
        for last in (False, True):
            try:
                async with self._pool.lend() as connection:
                    number: int | None = await connection.fetchval(HEAD)
                    return number
            except AWAY as error:
                if last:
                    message = "The database is away; try again."
                    raise HubError(Code.UNAVAILABLE, message) from error
        raise AssertionError("the second try returns or raises")

    def _none(self) -> Kept[Key, bytes]:
        """A memory of its own for each commit: what is still read belongs to the one before."""
        return Kept(most=self.size, weigh=lambda _, answer: len(answer))
