"""The report of a run: a page of every figure, and a picture of the ratios."""

import platform
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from json import loads
from pathlib import Path
from typing import Any

from bench import picture
from bench.contenders import HERE, node
from bench.operations import OPERATIONS
from bench.plan import Plan
from bench.rounds import Cell, Spread
from bench.state import State

PAGE = HERE.parent / "docs" / "benchmarks.md"
PICTURE = HERE.parent / "docs" / "benchmarks.svg"
TITLES = {
    "hub": "hub, all guards",
    "postgraphile_guarded": "PostGraphile, roles and row security",
    "postgraphile": "PostGraphile, no guards",
    "tuned": "Strawberry tuned by hand, no guards",
    "pgbench": "pgbench, the hub's SQL",
    "asyncpg": "asyncpg, the hub's SQL",
}
FLOORS = ("pgbench", "asyncpg")
LOAD_MAX = 1.0  # before the run; more is somebody else's work
BUSY = (
    "**Other work was on the machine.** Who has several processes gets more of it than who has "
    "one, so rates, their ratios and latencies say little; CPU for one answer is right to about a "
    "third."
)


@dataclass(frozen=True, slots=True)
class Opened:
    """The open loop of one operation: the rate, and what each contender answered."""

    rate: float
    answers: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that a run found."""

    plan: Plan
    cells: Sequence[Cell]
    opened: Mapping[str, Opened]
    leaves: Mapping[str, int]
    memory: Mapping[str, float]
    start_seconds: float  # of the hub, to its first answer
    trailed: Mapping[str, bool]
    machine: Sequence[tuple[str, str]]
    loads: tuple[tuple[float, float, float], tuple[float, float, float]]
    seconds: float


def machine(state: State) -> Sequence[tuple[str, str]]:
    """Where it ran, and what versions of what."""
    cpu = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines()
        if line.startswith("model name")
    ]
    memory = Path("/proc/meminfo").read_text("ascii").split()[1]
    peers = HERE / "node" / "node_modules"
    told = subprocess.run((node(), "--version"), capture_output=True, text=True, check=True)
    server = state.installation.server
    assert server is not None
    postgres = (server.data / "PG_VERSION").read_text("ascii").strip()
    packages = ("strawberry-graphql", "starlette", "uvicorn", "uvloop", "asyncpg", "aiodataloader")
    return (
        ("processor", f"{len(cpu)} x {cpu[0] if cpu else 'unknown'}"),
        ("memory", f"{int(memory) / 1_048_576:.0f} GiB"),
        ("system", f"{platform.system()} {platform.release()}"),
        ("Python", platform.python_version()),
        ("PostgreSQL", f"{postgres}, of the wheel, with the hub's own settings"),
        ("Node", told.stdout.strip()),
        *((name, _npm(peers, name)) for name in ("postgraphile", "grafast", "pg", "graphql")),
        *((name, version(name)) for name in packages),
    )


def _npm(peers: Path, name: str) -> str:
    return str(loads((peers / name / "package.json").read_text("utf-8"))["version"])


def write(found: Found) -> None:
    """Write the page and the picture."""
    PAGE.write_text("\n".join(_lines(found)) + "\n", "utf-8")
    PICTURE.write_text(picture.drawn(_ratios(found)), "utf-8")


def _ratios(found: Found) -> Mapping[str, Mapping[str, Spread]]:
    """The hub by each peer, of 16 connections and one worker."""
    return {
        cell.operation: {
            TITLES[name]: cell.ratio("hub", name)
            for name in TITLES
            if name in cell.slices and name not in ("hub", *FLOORS)
        }
        for cell in found.cells
        if (cell.connections, cell.workers) == (16, 1)
    }


def _lines(found: Found) -> Iterable[str]:
    plan = found.plan
    (before, _, _), (after, _, _) = found.loads
    yield from (
        "# Benchmarks",
        "",
        "Written by `make bench`; do not edit. "
        + (
            "**The quick run** (`BENCH=quick make bench`): few rounds, few people."
            if plan.name == "quick"
            else "The full run (`make bench`)."
        ),
        "",
        (
            f"{plan.people:,} invented people; {plan.rounds} rounds of {plan.seconds:g} s, "
            "contenders in a new order in each; ratios are paired within a round: "
            "median (least to most). "
            f"It took {found.seconds / 60:.0f} minutes on "
            f"{datetime.now(UTC):%d %B %Y}; load average {before:.1f} before, {after:.1f} after."
        ),
        *(("", BUSY) if before > LOAD_MAX else ()),
        "",
        _trail(found),
        "",
        "![The hub's answers a second by those of each peer](benchmarks.svg)",
        "",
    )
    yield from _operations(found)
    yield from _closed(found)
    yield from _opened(found)
    yield from _memory(found)
    yield from FAIR.splitlines()
    yield from ("", "## Machine and versions", "", "| | |", "|---|---|")
    yield from (f"| {name} | {what} |" for name, what in found.machine)


def _trail(found: Found) -> str:
    """Which of the hub's figures are with the trail's event, and which without."""
    without = [name for name, is_trailed in found.trailed.items() if not is_trailed]
    if not without:
        return "**Every reading is in the trail**: its event is committed before its answer leaves."
    return (
        f"**Readings of {', '.join(without)} are not in a trail**: each figure of the hub marked * "
        "is without the event that such a reading will be; those without the mark are with it."
    )


def _operations(found: Found) -> Iterable[str]:
    yield from ("## Operations", "", "| | what | as whom | leaves |", "|---|---|---|---:|")
    for name in found.plan.operations:
        one = OPERATIONS[name]
        yield f"| {name} | {one.title} | `{one.capacity.value}` | {found.leaves[name]:,} |"
    yield ""


def _star(found: Found, operation: str, name: str) -> str:
    is_star = name == "hub" and not found.trailed[operation]
    return " *" if is_star else ""


def _closed(found: Found) -> Iterable[str]:
    yield from (
        "## Closed loop",
        "",
        (
            "Each connection asks again as soon as it is answered. CPU is of the contender's own "
            "processes and of PostgreSQL's, for one answer; the load's is its share of one core."
        ),
    )
    for cell in found.cells:
        yield from (
            "",
            f"### {cell.operation}, {cell.connections} connections, {cell.workers} workers",
            "",
            (
                "| | answers/s | hub's rate by it | server CPU, ms | PostgreSQL CPU, ms | p50, ms "
                "| p99, ms | load |"
            ),
            "|---|---:|---:|---:|---:|---:|---:|---:|",
        )
        for name in (one for one in TITLES if one in cell.slices):
            yield _row(found, cell, name)
    yield ""


def _row(found: Found, cell: Cell, name: str) -> str:
    spread = None if name == "hub" else cell.ratio("hub", name)
    share = cell.middle(name, lambda one: one.client_share)
    figures = (
        f"{cell.rate(name):,.0f}{_star(found, cell.operation, name)}",
        "" if spread is None else _spread(spread, name),
        _number(cell.middle(name, lambda one: one.server_ms)),
        _number(cell.middle(name, lambda one: one.postgres_ms)),
        _number(cell.middle(name, lambda one: one.p50_ms)),
        _number(cell.middle(name, lambda one: one.p99_ms)),
        "" if share is None else f"{share:.0%}",
    )
    return f"| {TITLES[name]} | {' | '.join(figures)} |"


def _spread(spread: Spread, name: str) -> str:
    if name in FLOORS:
        return f"{spread.middle:.0%} ({spread.least:.0%} to {spread.most:.0%})"
    return f"{spread.middle:.1f} ({spread.least:.1f} to {spread.most:.1f})"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _opened(found: Found) -> Iterable[str]:
    yield from (
        "## Open loop",
        "",
        (
            "Requests are sent at a fixed rate, half of what the guarded PostGraphile reached, "
            "whether or not earlier ones are answered; waiting for a free one of 16 connections "
            "counts. Who cannot follow is left out."
        ),
        "",
        "| | rate/s | | p50, ms | p99, ms | lost |",
        "|---|---:|---|---:|---:|---:|",
    )
    for operation, one in found.opened.items():
        for name, said in one.answers.items():
            star = _star(found, operation, name)
            times = said["latencies"]
            lost = said["lost"] + said["errors"]
            yield (
                f"| {operation} | {one.rate:,.0f} | {TITLES[name]} | {times['p50']:.2f}{star} "
                f"| {times['p99']:.2f}{star} | {lost} |"
            )
    yield ""


def _memory(found: Found) -> Iterable[str]:
    yield from (
        "## Memory",
        "",
        (
            "Resident memory of all workers at the end, pages shared with others left out; every "
            f"contender ran {max(found.plan.workers)} of them."
        ),
        "",
        "| | MB |",
        "|---|---:|",
    )
    yield from (f"| {TITLES[name]} | {size:.0f} |" for name, size in found.memory.items())
    yield from (
        "",
        "## Start",
        "",
        (
            f"From `hub serve` to the first answer, against a running PostgreSQL: "
            f"{found.start_seconds:.1f} s."
        ),
        "",
    )


FAIR = (HERE / "fairness.md").read_text("utf-8")
