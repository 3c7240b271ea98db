"""Waiting, and the time that something took by itself: a busy machine takes no part in it."""

import asyncio
import inspect
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from tests.conftest import PATIENCE_SECONDS

EVERY = 0.01


async def until(holds: Callable[[], Any]) -> None:
    """Wait until it holds; TimeoutError where it never does."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            found = holds()
            if await found if inspect.isawaitable(found) else found:
                return
            await asyncio.sleep(EVERY)


@dataclass
class Stopwatch:
    """Seconds since it was started, less those for which this loop was kept from running."""

    begun: float
    lost: float = 0.0

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.begun - self.lost

    async def watch(self) -> None:
        while True:
            slept = time.monotonic()
            await asyncio.sleep(EVERY)
            self.lost += max(0.0, time.monotonic() - slept - 2 * EVERY)


@asynccontextmanager
async def timed() -> AsyncIterator[Stopwatch]:
    """A stopwatch that runs."""
    watch = Stopwatch(time.monotonic())
    watching = asyncio.create_task(watch.watch())
    try:
        yield watch
    finally:
        watching.cancel()
