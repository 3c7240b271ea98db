"""The load: keeps connections busy, or sends at a fixed rate; its orders are lines of JSON.

Raw sockets on uvloop and almost no parsing: it must never be what is measured.
"""

import asyncio
import json
import sys
import time
from collections import deque
from typing import Any, cast

import uvloop

from bench.usage import cpu_seconds

TICK_SECONDS = 0.001
SLOW_SECONDS_MAX = 8.0  # for an answer on each connection
NONE_SECONDS_MAX = 60.0  # for the first at all
SLOW_LOOKS = 6_000
LATE_SECONDS_MAX = 2.0  # after the open loop's end; what is not answered by then is lost
LATE_LOOKS = 200
HEAD_END = b"\r\n\r\n"


class Line(asyncio.Protocol):
    """One connection with at most one request on its way."""

    def __init__(self, load: "Load") -> None:
        self.load = load
        self.transport: asyncio.Transport | None = None
        self.buffer = b""
        self.wanted = 0
        self.since = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Be ready."""
        self.transport = cast("asyncio.Transport", transport)

    def send(self, request: bytes, since: float) -> None:
        """Ask; the latency counts from `since`."""
        assert self.transport is not None
        self.since = since
        self.transport.write(request)

    def data_received(self, data: bytes) -> None:
        """Take bytes until the answer is whole."""
        self.buffer = self.buffer + data if self.buffer else data
        if not self.wanted:
            end = self.buffer.find(HEAD_END)
            if end < 0:
                return
            self.wanted = end + len(HEAD_END) + _length(self.buffer[:end])
        if len(self.buffer) >= self.wanted:
            whole, self.buffer, self.wanted = self.buffer, b"", 0
            self.load.answered(self, whole)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody may close it before the end."""
        self.load.lost(exc)


def _length(head: bytes) -> int:
    lower = head.lower()
    at = lower.find(b"content-length:")
    if at < 0:
        raise SystemExit("an answer without Content-Length")
    return int(lower[at + 15 :].split(b"\r\n", 1)[0])


class Load:
    """What one order asks: warm up, then count for some seconds."""

    def __init__(self, order: dict[str, Any]) -> None:
        self.order = order
        self.requests: list[bytes] = [one.encode("latin-1") for one in order["requests"]]
        self.rate: float | None = order.get("rate")
        self.turn = 0
        self.latencies: list[float] = []
        self.errors = 0
        self.bytes = 0
        self.over = False
        self.free: list[Line] = []
        self.waiting: deque[float] = deque()

    def next(self) -> bytes:
        """The requests in turn."""
        self.turn += 1
        return self.requests[self.turn % len(self.requests)]

    def answered(self, line: Line, whole: bytes) -> None:
        """Count the answer, ask on."""
        now = time.perf_counter()
        self.latencies.append(now - line.since)
        self.bytes += len(whole)
        if not whole.startswith(b"HTTP/1.1 200") or HEAD_END + b'{"data":' not in whole[:2048]:
            self.errors += 1
        if self.rate is None:
            if not self.over:
                line.send(self.next(), now)
        elif self.waiting:
            line.send(self.next(), self.waiting.popleft())
        else:
            self.free.append(line)

    def lost(self, exc: Exception | None) -> None:
        """A connection closed in between is an error."""
        if not self.over:
            self.errors += 1
            if exc is not None:
                sys.stderr.write(f"{exc}\n")

    async def run(self) -> dict[str, Any]:
        """Do it; answers the counts."""
        loop = asyncio.get_running_loop()
        lines = []
        for number in range(self.order["connections"]):
            port = self.order["ports"][number % len(self.order["ports"])]
            _, line = await loop.create_connection(lambda: Line(self), "127.0.0.1", port)
            lines.append(line)
        try:
            if self.rate is None:
                return await self._closed(lines)
            return await self._open(lines, self.rate)
        finally:
            self.over = True
            for line in lines:
                assert line.transport is not None
                line.transport.abort()

    async def _closed(self, lines: list[Line]) -> dict[str, Any]:
        for line in lines:
            line.send(self.next(), time.perf_counter())
        await asyncio.sleep(self.order["warm"])
        return await self._window(self.order["seconds"])

    async def _window(self, seconds: float) -> dict[str, Any]:
        self.latencies, self.bytes = [], 0
        pids = {name: set(found) for name, found in self.order["processes"].items()}
        before = {name: cpu_seconds(found) for name, found in pids.items()}
        mine, start = time.process_time(), time.perf_counter()
        await asyncio.sleep(seconds)
        for _ in range(SLOW_LOOKS):
            if not self._is_slow(time.perf_counter() - start):
                break
            await asyncio.sleep(NONE_SECONDS_MAX / SLOW_LOOKS)
        took = time.perf_counter() - start
        used = time.process_time() - mine
        latencies, size = self.latencies, self.bytes
        cpu = {name: cpu_seconds(found) - before[name] for name, found in pids.items()}
        return {
            "answers": len(latencies),
            "seconds": took,
            "errors": self.errors,
            "bytes": size,
            "client": used,
            "cpu": cpu,
            "latencies": _quantiles(latencies),
        }

    def _is_slow(self, took: float) -> bool:
        """Whether so few answers came that the window must last longer to say anything."""
        few = len(self.latencies) < self.order["connections"] and took < SLOW_SECONDS_MAX
        return few or (not self.latencies and took < NONE_SECONDS_MAX)

    async def _open(self, lines: list[Line], rate: float) -> dict[str, Any]:
        """At a fixed rate; who finds no free connection waits, and its time counts."""
        self.free = list(lines)
        start = time.perf_counter()
        sent, total = 0, int(rate * self.order["seconds"])
        while sent < total:
            now = time.perf_counter()
            due = min(total, int((now - start) * rate))
            for _ in range(due - sent):
                if self.free:
                    self.free.pop().send(self.next(), now)
                else:
                    self.waiting.append(now)
            sent = due
            await asyncio.sleep(TICK_SECONDS)
        late = LATE_SECONDS_MAX / LATE_LOOKS
        for _ in range(LATE_LOOKS):
            if len(self.latencies) == total:
                break
            await asyncio.sleep(late)
        return {
            "answers": len(self.latencies),
            "lost": total - len(self.latencies),
            "errors": self.errors,
            "latencies": _quantiles(self.latencies),
        }


def _quantiles(latencies: list[float]) -> dict[str, float]:
    """The middle and the 99th of a hundred, in milliseconds."""
    ordered = sorted(latencies)
    if not ordered:
        return {}
    at = {"p50": 0.5, "p99": 0.99}
    return {name: 1000 * ordered[int(part * (len(ordered) - 1))] for name, part in at.items()}


def main() -> None:
    """Answer each order with a line."""
    for line in sys.stdin:
        done = uvloop.run(Load(json.loads(line)).run())
        sys.stdout.write(json.dumps(done) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
