"""Random documents: what the hub answers is what graphql-core makes of the tables, for everyone.

Hypothesis draws them over the whole published schema (tests/drawn.py). Each is about coordinates
that were used least so far, asked by somebody who may use them, and answered twice: by the hub
over HTTP, and by plain resolvers (tests/plain.py). A document that differs is shrunk and printed
with its viewer. The last third is answered without lock two, so that a row which the compiler alone
would let through is seen.

Of 50,000 documents (`make fuzz`) every coordinate is used at least 20 times. Of the 1,000 of
`make test` that is in proportion once, which 98 of 100 coordinates are; `make long` draws as many
of another seed each time.
"""

import asyncio
import os
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson
import pytest
from graphql import GraphQLSchema
from hypothesis import HealthCheck, Phase, given, seed, settings

from hub.api import Api
from hub.postgres import Server
from tests.conftest import Hub, person
from tests.drawn import Drawn, documents
from tests.drawn_spots import DIRECTIVES, Map, Spot, Who
from tests.drawn_values import State, loaded
from tests.matrix import ALL, ON_BASIS, Asking, Matrix
from tests.plain import Oracle, graph
from tests.plain_rows import Tables
from tests.scratch import SCRATCH, as_superuser, connected, scratch
from tests.whole import SUBOTICA, fill_whole, tell_apart

TABLE = Path(__file__).parent / "golden" / "access.txt"
SMALL = 2_000  # a minute of one processor
LARGE = int(os.environ.get("HUB_FUZZ", "50000"))
HITS = 20  # of every coordinate, of 50,000 documents
RARE_MAX = 2  # of 100 coordinates, that the small run may not come to
IN_ONE_RUN = 5  # documents about the same coordinates
WANTED = 10  # of which there are so many at most
ELSEWHERE = {"unit": SUBOTICA}
ASKINGS = (
    *(one for one in ALL if one.capacity != "CITIZEN"),
    *(Asking("CITIZEN", {"who": person(number)}) for number in (1, 3, 4, 5)),
    Asking("CITIZEN", {"who": person(1), **ON_BASIS}),
    Asking("REGISTRAR", ELSEWHERE),
    Asking("REGISTRAR", {**ON_BASIS, "clearance": 2}),
    Asking("ROLL_CLERK", ELSEWHERE),
)
EVERYBODY = tuple(Who(f"{number}-{one.name}", one) for number, one in enumerate(ASKINGS))


@dataclass
class Tally:
    """What a run has met: documents and refusals, coordinates, leaves and lists that hold."""

    documents: int = 0
    refused: int = 0
    limited: int = 0
    uses: Counter[str] = field(default_factory=Counter)
    leaves: Counter[bool] = field(default_factory=Counter)
    lists: Counter[bool] = field(default_factory=Counter)

    def count(self, value: Any) -> None:
        """The leaves and lists of an answer: whether they are null, whether empty."""
        match value:
            case dict():
                for one in value.values():
                    self.count(one)
            case list():
                self.lists[bool(value)] += 1
                for one in value:
                    self.count(one)
            case _:
                self.leaves[value is not None] += 1


@dataclass
class Trial:
    """A hub before a state, the oracle beside it, and the tally of what was asked of both."""

    hub: Hub
    oracle: Oracle
    map: Map
    state: State
    tally: Tally = field(default_factory=Tally)

    async def holds(self, drawn: Drawn) -> None:
        """The hub says what the oracle expects."""
        question = drawn.question
        answer = await self.hub.ask(
            question.text, question.variables or None, **question.asking.sent
        )
        if answer.status == 400 and answer.code == "LIMIT_EXCEEDED":
            self.tally.limited += 1
            return
        expected = await self.oracle.expected(question)
        self.tally.documents += 1
        if expected.refused:
            assert answer.status == 403, (drawn, answer.text)
            facts = [error["extensions"] for error in answer.json["errors"]]
            assert {
                (one["coordinate"], one["use"]): one.get("needs", "CAPACITY") for one in facts
            } == expected.refused, drawn
            self.tally.refused += 1
            return
        assert answer.status == 200, (drawn, answer.text)
        assert orjson.dumps(answer.data) == orjson.dumps(expected.data), drawn
        assert said(answer.json) == (expected.withheld, expected.as_of), drawn
        self.tally.count(expected.data)
        self.tally.uses.update(drawn.used | expected.met)

    def least(self, luck: random.Random) -> tuple[Who, list[Spot]]:
        """Coordinates used least so far that stand on one type, and somebody who may use them."""
        spots = self.map.spots
        rare = sorted(spots, key=lambda one: (self.tally.uses[one], luck.random()))
        for coordinate in rare:
            for who in luck.sample(EVERYBODY, len(EVERYBODY)):
                if open_ := self._open(who, spots[coordinate]):
                    owner = luck.choice(open_).owner
                    return who, self._beside(who, owner, rare)
        raise AssertionError("nobody may use anything")

    def _open(self, who: Who, spots: list[Spot]) -> list[Spot]:
        return [
            spot
            for spot in spots
            if self.map.may_use(who.asking, spot) and "Query" in self.map.distances(who, spot.owner)
        ]

    def _beside(self, who: Who, owner: str, rare: list[str]) -> list[Spot]:
        """The spots on this type of the coordinates used least."""
        found: list[Spot] = []
        for coordinate in rare:
            here = [spot for spot in self.map.spots[coordinate] if spot.owner == owner]
            found += self._open(who, here)[:1]
            if len(found) >= WANTED:
                break
        return found


def said(body: dict[str, Any]) -> tuple[set[Any], Any]:
    """What an answer says beside its data: what was withheld, as of when it stands."""
    beside = body.get("extensions", {})
    withheld = {
        (tuple(one["path"]), one["coordinate"], one["reason"]) for one in beside.get("withheld", ())
    }
    return withheld, beside.get("asOf")


@pytest.fixture(scope="module")
def plain(api: Api) -> GraphQLSchema:
    return graph(api)


@pytest.fixture(scope="module")
async def trial(
    serve: Callable[..., Any], server: Server, api: Api, plain: GraphQLSchema
) -> AsyncIterator[Trial]:
    """A state in which every record has rows, and every field a value."""
    matrix = Matrix(TABLE.read_text(encoding="utf-8"))
    async with scratch(server, api) as target:
        async with connected(target) as owner, owner.transaction():
            await fill_whole(owner)
            await tell_apart(owner, api)
        hub = await serve(api, target, SCRATCH)
        async with connected(as_superuser(server, target.database)) as superuser:
            tables = Tables(superuser)
            state = await loaded(api, tables)
            oracle = Oracle(api, plain, tables, matrix)
            yield Trial(hub, oracle, Map(plain, matrix), state)


@asynccontextmanager
async def bare(trial: Trial) -> AsyncIterator[None]:
    """Lock two off the rows: what the compiler lets through is what it says by itself."""
    records = trial.oracle.api.records.values()
    tables = [one.fullname for record in records for one in (record.table, record.versions)]

    async def switch(word: str) -> None:
        for table in tables:
            await trial.oracle.tables.superuser.execute(f"ALTER TABLE {table} {word}")

    await switch("DISABLE ROW LEVEL SECURITY")
    try:
        yield
    finally:
        await switch("ENABLE ROW LEVEL SECURITY")


async def run_both(trial: Trial, count: int, number: int) -> None:
    """Two thirds of the documents with both locks, then a third without the second one."""
    await run(trial, count * 2 // 3, number)
    async with bare(trial):
        await run(trial, count, number + 1)


async def run(trial: Trial, count: int, number: int) -> None:
    """Draw and check so many documents, beginning with what was used least."""
    luck = random.Random(number)  # noqa: S311 - it draws documents, no secrets
    loop = asyncio.get_running_loop()
    while trial.tally.documents < count:
        who, wanted = trial.least(luck)

        @seed(luck.randrange(2**32))
        @settings(
            max_examples=IN_ONE_RUN,
            database=None,
            deadline=None,
            phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
            report_multiple_bugs=False,
        )
        @given(documents(trial.map, trial.state, who, wanted))
        def check(drawn: Drawn) -> None:
            asyncio.run_coroutine_threadsafe(trial.holds(drawn), loop).result()

        await asyncio.to_thread(check)


def assert_telling(trial: Trial, count: int) -> None:
    """The documents met enough: values, rows, every coordinate."""
    tally = trial.tally
    least = max(1, HITS * count // 50_000)
    every = (*trial.map.spots, *DIRECTIVES)
    rare = {one: tally.uses[one] for one in every if tally.uses[one] < least}
    assert len(rare) * 100 <= (0 if count >= LARGE else RARE_MAX * len(every)), rare
    assert tally.leaves[True] * 2 >= tally.leaves.total()
    assert tally.lists[True] * 3 >= tally.lists.total()
    assert tally.limited * 100 <= count
    assert 0 < tally.refused * 10 <= count


async def test_random_documents_are_answered_as_graphql_makes_them(trial: Trial) -> None:
    await run_both(trial, SMALL, 7)
    assert_telling(trial, SMALL)


def another() -> int:
    """A seed of this run alone, or the one that is given; it is printed where a test fails."""
    number = int(os.environ.get("HUB_FUZZ_SEED", time.time_ns() % 2**32))
    print(f"HUB_FUZZ_SEED={number}")
    return number


@pytest.mark.long
async def test_random_documents_of_another_seed(trial: Trial) -> None:
    await run_both(trial, SMALL, another())
    assert trial.tally.leaves[True] * 2 >= trial.tally.leaves.total()


@pytest.mark.fuzz
async def test_fuzz(trial: Trial) -> None:
    await run_both(trial, LARGE, another())
    assert_telling(trial, LARGE)
