"""Attacks on protected persons: no question of anybody uncleared tells the twin states apart."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import orjson
import pytest

from auth.viewer import Capacity, Viewer
from hub.api import Api
from hub.postgres import Server
from tests.attacks import ATTACKS
from tests.conftest import NIS, Answer, Hub, person
from tests.matrix import ON_BASIS, PUBLIC, REGISTRAR, ROLL_CLERK, ROLL_MINISTRY, Asking
from tests.scratch import SCRATCH, connected
from tests.twins import Twins, twins

AT_ONCE = 4
ON_A_BASIS = Asking("SUPERVISOR", ON_BASIS)
ATTACKERS = (
    REGISTRAR,
    ROLL_CLERK,
    ON_A_BASIS,
    ROLL_MINISTRY,
    Asking("PARTY_OFFICER", ON_BASIS),
    Asking("CITIZENSHIP_OFFICER", ON_BASIS),
    Asking("REVISION_COMMISSION", ON_BASIS),
)
# Who reaches fewer rows of the same tables, or none about persons.
FURTHER = (
    Asking("REGISTRAR", ON_BASIS),
    Asking("REGISTRAR", {**ON_BASIS, "unit": "80438"}),
    Asking("ROLL_CLERK", {**ON_BASIS, "unit": "80438"}),
    Asking("SUPERVISOR"),
    PUBLIC,
    *(
        Asking(name, ON_BASIS)
        for name in ("INSTITUTION", "OBSERVER", "AUDITOR", "PORTAL_ADMINISTRATOR")
    ),
)
# What is asked as of another time too: of the rest the conditions on rows are the same.
BEFORE = ("counts", "relatives", "histories", "stations", "look-ups")
# Level 1 is found by name, number and key: only where the person lives is withheld.
UNKNOWN_AT_LEVEL_1 = ("cursors", "searches", "look-ups")
PAGES_MORE = 12  # of a shared table and its index, read for one row that is then hidden


@pytest.fixture(scope="module")
async def both(
    serve: Callable[..., Any], server: Server, api: Api
) -> AsyncIterator[dict[int, Twins]]:
    async with twins(serve, server, api) as made:
        yield made


async def ask(hub: Hub, text: str, asking: Asking) -> Answer:
    """The answer; one that is late would say nothing of who is found."""
    answer = await hub.ask(text, **asking.sent)
    assert not answer.is_late, text
    return answer


async def differing(of: Twins, asking: Asking, texts: list[str]) -> list[tuple[str, str, str]]:
    """The questions that the twins answer differently, with both answers."""
    free = asyncio.Semaphore(AT_ONCE)

    async def pair(text: str) -> tuple[str, str, str] | None:
        async with free:
            one = await ask(of.hub, text, asking)
            assert one.status in (200, 400, 403), (text, one.text)
            if one.status == 403:
                return None  # settled before anything is read
            other = await ask(of.twin, text, asking)
        told = [(a.status, a.text, a.headers["content-length"]) for a in (one, other)]
        return None if told[0] == told[1] else (text, one.text, other.text)

    return [one for one in await asyncio.gather(*map(pair, texts)) if one]


def as_of(of: Twins, texts: list[str]) -> list[str]:
    """The same questions about a day before the person was protected, and about a valid day."""
    when = f'@asOf(recorded: "{of.hub.then}", valid: "2015-05-05")'
    return [f"query {when} {text}" for text in texts]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("asking", ATTACKERS, ids=lambda asking: asking.name)
@pytest.mark.parametrize("level", [pytest.param(1, marks=pytest.mark.long), 2])
async def test_no_official_tells_the_twins_apart(
    both: dict[int, Twins], api: Api, level: int, asking: Asking, attack: str
) -> None:
    of = both[level]
    assert await differing(of, asking, list(ATTACKS[attack](api, of))) == []


@pytest.mark.parametrize("asking", FURTHER, ids=lambda asking: asking.name)
@pytest.mark.parametrize("level", [1, 2])
async def test_nobody_else_does(
    both: dict[int, Twins], api: Api, level: int, asking: Asking
) -> None:
    of = both[level]
    texts = [
        text for attack in ("counts", "stations", "look-ups") for text in ATTACKS[attack](api, of)
    ]
    assert await differing(of, asking, texts) == []


@pytest.mark.long
@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("asking", FURTHER, ids=lambda asking: asking.name)
@pytest.mark.parametrize("level", [1, 2])
async def test_nobody_else_does_by_any_question(
    both: dict[int, Twins], api: Api, level: int, asking: Asking, attack: str
) -> None:
    of = both[level]
    assert await differing(of, asking, list(ATTACKS[attack](api, of))) == []


@pytest.mark.parametrize("asking", [ON_A_BASIS, ROLL_CLERK], ids=lambda asking: asking.name)
@pytest.mark.parametrize("level", [1, 2])
async def test_no_day_before_the_protection_tells_of_it(
    both: dict[int, Twins], api: Api, level: int, asking: Asking
) -> None:
    of = both[level]
    texts = [text for attack in BEFORE for text in ATTACKS[attack](api, of)]
    assert await differing(of, asking, as_of(of, texts)) == []


@pytest.mark.parametrize("asking", [REGISTRAR, ON_A_BASIS], ids=lambda asking: asking.name)
async def test_a_clearance_of_one_tells_nothing_of_level_2(
    both: dict[int, Twins], api: Api, asking: Asking
) -> None:
    of = both[2]
    cleared = Asking(asking.capacity, {**asking.words, "clearance": 1})
    texts = [text for attack in ("counts", "relatives") for text in ATTACKS[attack](api, of)]
    assert await differing(of, cleared, texts) == []


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("level", [1, 2])
async def test_no_relative_tells_the_twins_apart(
    both: dict[int, Twins], api: Api, level: int, place: int
) -> None:
    of = both[level]
    citizen = Asking("CITIZEN", {"who": of.beside[place]})
    texts = [text for name in ("relatives", "histories") for text in ATTACKS[name](api, of)]
    own = [text for text in texts if text.startswith("{ me")]
    assert await differing(of, citizen, own + as_of(of, own)) == []


# The attacks are real: whoever is cleared finds the person by each of them


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("level", [1, 2])
async def test_each_attack_finds_the_person_for_one_who_is_cleared(
    both: dict[int, Twins], api: Api, level: int, attack: str
) -> None:
    of = both[level]
    texts = list(ATTACKS[attack](api, of))
    found = []
    for asking in (Asking("ROLL_MINISTRY"), ON_A_BASIS):
        cleared = Asking(asking.capacity, {**asking.words, "clearance": 2})
        found += await differing(of, cleared, texts)
    assert bool(found) is (level == 2 or attack not in UNKNOWN_AT_LEVEL_1), attack


# Time


@pytest.mark.parametrize(
    "asking",
    [Asking("REGISTRAR", ON_BASIS), ON_A_BASIS, ROLL_CLERK],
    ids=lambda asking: asking.name,
)
async def test_a_hidden_person_costs_the_pages_of_one_who_is_not_there(
    both: dict[int, Twins], asking: Asking
) -> None:
    of = both[2]
    text = f'{{ person(id: "{of.target}") {{ surname residence {{ street }} }} }}'
    nobody = text.replace(str(of.target), str(person(4_000_000)))
    hidden, unknown = [await pages(of.hub, one, asking) for one in (text, nobody)]
    assert hidden[0] == unknown[0], "the same statement"
    assert hidden[1] - unknown[1] <= PAGES_MORE
    for one in (text, nobody):
        of.hub.statements.clear()
        await ask(of.hub, one, asking)
        assert hidden[0] in of.hub.statements


async def pages(hub: Hub, text: str, asking: Asking) -> tuple[str, int]:
    """The statement, and how many pages PostgreSQL looks at to answer it, when it has them all."""
    capacity = Capacity[asking.capacity]
    unit = NIS if capacity.has_unit else None
    viewer = Viewer(capacity, "tests", None, unit, 0, asking.words.get("basis"))
    ready = hub.app.state.executor.compiler.ready(text, None, {}, viewer)
    login = SCRATCH.login(capacity)
    target = hub.app.state.executor.pools[capacity].target
    async with connected(target, login, SCRATCH.password(login)) as connection:
        explained = f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {ready.statement.sql}"
        for _ in range(2):  # the first call reads what a session reads once
            plan = orjson.loads(await connection.fetchval(explained, *ready.arguments))
    return ready.statement.sql, plan[0]["Plan"]["Shared Hit Blocks"]
