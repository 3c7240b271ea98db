"""How much is measured: the full run, the quick one, and a trial of either."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bench.contenders import HUB, POSTGRAPHILE_FREE, POSTGRAPHILE_GUARDED, TUNED, Contender


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run measures, and for how long."""

    name: str
    people: int
    operations: Sequence[str]
    contenders: Sequence[Contender]
    has_loop: bool  # the floor by asyncpg
    connections: Sequence[int]
    workers: Sequence[int]
    rounds: int
    seconds: float
    warm_seconds: float
    open_seconds: float


FULL = Plan(
    "full",
    200_000,
    ("B1", "B2", "B3", "B4", "B5", "B6", "B7"),
    (HUB, POSTGRAPHILE_FREE, POSTGRAPHILE_GUARDED, TUNED),
    has_loop=True,
    connections=(1, 16, 64),
    workers=(1, 2),
    rounds=5,
    seconds=1.5,
    warm_seconds=0.3,
    open_seconds=4.0,
)
QUICK = Plan(
    "quick",
    20_000,
    ("B1", "B2", "B3", "B5"),
    (HUB, POSTGRAPHILE_FREE, POSTGRAPHILE_GUARDED),
    has_loop=False,
    connections=(16,),
    workers=(1,),
    rounds=5,
    seconds=1.0,
    warm_seconds=0.3,
    open_seconds=2.0,
)


def chosen() -> Plan:
    """By BENCH; the other settings are for trials, and the report says what was chosen."""
    plan = QUICK if os.environ.get("BENCH") == "quick" else FULL
    names = os.environ.get("BENCH_OPERATIONS", "").split()
    connections = os.environ.get("BENCH_CONNECTIONS", "").split()
    return replace(
        plan,
        people=int(os.environ.get("BENCH_PEOPLE", plan.people)),
        rounds=int(os.environ.get("BENCH_ROUNDS", plan.rounds)),
        seconds=float(os.environ.get("BENCH_SECONDS", plan.seconds)),
        operations=tuple(names) or plan.operations,
        connections=tuple(map(int, connections)) or plan.connections,
    )
