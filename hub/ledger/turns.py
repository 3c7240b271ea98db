"""Turns: who sends one key many times at once waits here, and holds no connection meanwhile."""

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager


class Turns:
    """One at a time for each key; a key that nobody waits for is forgotten.

    Two workers do not see each other: the lock in the database decides between them.
    """

    def __init__(self) -> None:
        self.held: dict[Hashable, tuple[asyncio.Lock, int]] = {}

    @asynccontextmanager
    async def of(self, key: Hashable) -> AsyncIterator[None]:
        """Hold the key's turn."""
        lock, waiting = self.held.get(key, (asyncio.Lock(), 0))
        self.held[key] = (lock, waiting + 1)
        try:
            async with lock:
                yield
        finally:
            lock, waiting = self.held.pop(key)
            if waiting > 1:
                self.held[key] = (lock, waiting - 1)
