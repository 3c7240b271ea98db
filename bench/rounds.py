"""The rounds: every contender in each, in a new order, so that what the machine does hits all."""

import json
import random
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Slice:
    """One contender's turn in one round."""

    rate: float  # answers a second
    server_ms: float | None = None  # CPU of its own processes for one answer
    postgres_ms: float | None = None
    client_share: float | None = None  # of one core, that the load itself took
    p50_ms: float | None = None
    p99_ms: float | None = None


@dataclass(frozen=True, slots=True)
class Spread:
    """A median with the least and the greatest."""

    middle: float
    least: float
    most: float


@dataclass(slots=True)
class Cell:
    """All rounds of one operation at one number of connections and workers."""

    operation: str
    connections: int
    workers: int
    slices: dict[str, list[Slice]] = field(default_factory=dict)

    def rate(self, name: str) -> float:
        """The median of a contender's answers a second."""
        return statistics.median(one.rate for one in self.slices[name])

    def ratio(self, name: str, to: str) -> Spread:
        """Paired: in each round the one's rate by the other's."""
        pairs = zip(self.slices[name], self.slices[to], strict=True)
        ratios = [one.rate / other.rate for one, other in pairs]
        return Spread(statistics.median(ratios), min(ratios), max(ratios))

    def middle(self, name: str, what: Callable[[Slice], float | None]) -> float | None:
        """The median of another figure, where it was taken."""
        found = [value for one in self.slices[name] if (value := what(one)) is not None]
        return statistics.median(found) if found else None


class Client:
    """The load's process."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process

    def ask(self, order: Mapping[str, Any]) -> dict[str, Any]:
        """One order, one answer."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("The load's process ended.")
        answer: dict[str, Any] = json.loads(line)
        return answer


@contextmanager
def client() -> Iterator[Client]:
    """A load's process until the end."""
    with subprocess.Popen(
        (sys.executable, "-m", "bench.client"),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield Client(process)
        finally:
            process.terminate()


def closed(client: Client, order: Mapping[str, Any], name: str, operation: str) -> Slice:
    """A turn of the closed loop."""
    said = client.ask(order)
    if said["errors"] or not said["answers"]:
        raise SystemExit(f"{name} failed {said['errors']} times under load, in {operation}.")
    answers = said["answers"]
    return Slice(
        answers / said["seconds"],
        1000 * said["cpu"]["server"] / answers,
        1000 * said["cpu"]["postgres"] / answers,
        said["client"] / said["seconds"],
        said["latencies"]["p50"],
        said["latencies"]["p99"],
    )


def play(cell: Cell, turns: Mapping[str, Callable[[], Slice]], rounds: int, seed: int) -> None:
    """All rounds of one cell."""
    order = random.Random(seed)  # noqa: S311 - an order, no secret
    names: Sequence[str] = list(turns)
    cell.slices.update({name: [] for name in names})
    for _ in range(rounds):
        for name in order.sample(names, len(names)):
            cell.slices[name].append(turns[name]())
