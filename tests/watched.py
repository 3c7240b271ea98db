"""The command `hub` with its event loop watched: how long it works between two looks at sockets.

The measure is the processor time of the loop's own thread: what other processes take of the machine
has no part in it. The loop is asyncio's, which takes a selector of ours; uvloop's has none.
"""

import asyncio
import gc
import json
import os
import selectors
import signal
import sys
import time
from array import array
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import uvloop

from hub.cli import main
from tests.processes import Process, started

COUNT = signal.SIGUSR1  # from here on; what came before was the start


@dataclass(frozen=True)
class Turns:
    """So many turns of the loop; the longest, and the longest but one in a thousand, in ms.

    `collected` is the longest pass of the garbage collector, which is part of some turn.
    """

    count: int
    most: float
    p999: float
    collected: float


class Watching(selectors.DefaultSelector):
    """A selector that notes what its thread worked since it was left."""

    def __init__(self) -> None:
        super().__init__()
        self.turns = array("d")
        self.left = self.collecting = time.thread_time()
        self.collected = 0.0
        gc.callbacks.append(self.collect)

    def collect(self, phase: str, _: object) -> None:
        """What the collector tells when it begins and ends a pass."""
        if phase == "start":
            self.collecting = time.thread_time()
        else:
            self.collected = max(self.collected, time.thread_time() - self.collecting)

    def select(self, timeout: float | None = None) -> Any:
        self.turns.append(time.thread_time() - self.left)
        try:
            return super().select(timeout)
        finally:
            self.left = time.thread_time()


def run(work: Coroutine[Any, Any, None], place: Path) -> None:
    """In place of uvloop's `run`; what the loop did is written at the end."""
    watching = Watching()

    def begin(_: int, __: FrameType | None) -> None:
        watching.turns, watching.collected = array("d"), 0.0

    signal.signal(COUNT, begin)
    try:
        with asyncio.Runner(loop_factory=lambda: asyncio.SelectorEventLoop(watching)) as runner:
            runner.run(work)
    finally:  # uvicorn hands on the signal that ended it
        turns = sorted(one * 1_000 for one in watching.turns)
        longest = turns[-1], turns[-1 - len(turns) // 1_000], watching.collected * 1_000
        place.write_text(json.dumps([len(turns), *longest]))


@contextmanager
def watched(home: Path, *words: str, **given: str) -> Iterator[tuple[Process, list[Turns]]]:
    """A hub that is ready, and the turns that it made from then until it ended by a signal."""
    place, found = home / "turns.json", list[Turns]()
    with started(home, str(place), *words, module="tests.watched", **given) as hub:
        os.kill(hub.popen.pid, COUNT)
        yield hub, found
        hub.end()
    found.append(Turns(*json.loads(place.read_text())))


if __name__ == "__main__":
    at = Path(sys.argv.pop(1))
    uvloop.run = lambda work: run(work, at)
    main()
