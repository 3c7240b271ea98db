"""Random histories by real commands: what stands is what the model says, and I1 to I6 hold."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from hub.api import Api
from hub.db import Target
from hub.postgres import Server
from schema.scalars import BELGRADE
from tests import citizenship_model as model
from tests.citizenship_model import BODY
from tests.conftest import NIS, Hub
from tests.registrars import SUBOTICA, Desk, Somebody, broken, somebody, version
from tests.scratch import SCRATCH, connected, scratch
from tests.test_citizenship_histories import STEPS, plain

AT_ONCE = 8  # histories; each has people of its own
# Born, and whether a birth register has the birth; who is in none stands in a book of citizens.
PEOPLE = ((date(1970, 1, 1), True), (date(1985, 2, 28), True), (date(1960, 7, 7), False))
MODES = {"TREATY_END": "INTERNATIONAL_TREATY"}
PERIODS = "SELECT since, until FROM citizenship.citizenship WHERE person_id = $1 ORDER BY since"
# Now and then a clerk of another unit, or one who read another version.
SENT = st.fixed_dictionaries(
    {
        "unit": st.sampled_from([*[NIS] * 15, SUBOTICA]),
        "behind": st.sampled_from([*[0] * 15, 1]),
    }
)


@pytest.fixture(scope="module")
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as made:
        yield made


@pytest.fixture(scope="module")
async def hub_there(serve: Callable[..., Any], api: Api, there: Target) -> Hub:
    made: Hub = await serve(api, there, SCRATCH)
    return made


def asked(command: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """A command of the model as a mutation and its input."""
    kind = command["kind"]
    if kind == "BIRTH_ON_TERRITORY":
        proof = {"proves": "PARENTS", "name": "Уверење", "dated": command["dated"].isoformat()}
        return "enterCitizenshipByBirth", proof
    names = {"dated": "decidedOn", "final": "finalOn", "delivered": "deliveredOn"}
    names |= {"effective": "effectiveOn"}
    given = {name: command[said].isoformat() for said, name in names.items() if said in command}
    given |= {"body": BODY, "number": command["number"]}
    match kind:
        case "ADMISSION" | "INTERNATIONAL_TREATY":
            return "enterAdmission", {**given, "ground": kind}
        case "DETERMINATION":
            return "enterDetermination", given
        case "DEEMED":
            return "enterDeemedCitizen", given
    if kind in model.LOSSES:
        return "enterTermination", {**given, "mode": MODES.get(kind, kind)}
    given["annuls"] = kind.removeprefix("ANNUL_")
    if "of" in command:
        number, dated = command["of"]
        given |= {"annulledBody": BODY, "annulledNumber": number, "annulledOn": dated.isoformat()}
    return "enterAnnulment", given


async def step(
    desk: Desk,
    who: Somebody,
    modelled: model.Person,
    command: dict[str, Any],
    sent: dict[str, Any],
) -> str:
    """One command, in the hub and in the model; the code or kind of what came of it."""
    today = datetime.now(BELGRADE).date()
    is_right = sent == {"unit": NIS, "behind": 0}
    place = "BIRTH_ENTRY" if who.birth else "CITIZENS_BOOK"
    expected = modelled.enter(command, place, today) if is_right else None
    name, values = asked(command)
    seen = await version(desk.books, who) - sent["behind"]
    answer = await desk.send(name, who, values, version=seen, unit=sent["unit"])
    payload = answer.data[name]
    assert (payload["receipt"] is not None) == (expected is not None), (command, payload)
    if expected is not None:
        entry = payload["citizenshipEntry"]
        assert entry["text"] == expected["text"]
        assert entry["writtenIn"] == expected["column"]
        assert entry["ordinal"] == expected["ordinal"]
        if who.birth:
            assert (await desk.column(who) is not None) == expected["citizen"]
    spans = [tuple(one) for one in await desk.books.fetch(PERIODS, who.id)]
    assert spans == [tuple(one) for one in modelled.spans]
    assert await broken(desk.books, who) == ()
    return command["kind"] if expected is not None else str(payload["refusal"]["code"])


async def history(desk: Desk, steps: list[Any], seen: Counter[str]) -> None:
    """Commands on several people, one after another."""
    people = [
        await somebody(
            desk.books,
            born=born,
            births=NIS if is_born else None,
            citizens=None if is_born else NIS,
        )
        for born, is_born in PEOPLE
    ]
    modelled = [
        model.Person(born, born if is_born else None, not is_born) for born, is_born in PEOPLE
    ]
    known: list[list[tuple[str, date]]] = [[] for _ in PEOPLE]
    today = datetime.now(BELGRADE).date()
    for number, (drawn, sent) in enumerate(steps, 1):
        if drawn["kind"] == "DESCENT":
            continue  # entered with the birth alone
        who = drawn["person"] % len(PEOPLE)
        command = plain({**drawn, "leaves_out": ""}, number, known[who], today)
        came = await step(desk, people[who], modelled[who], command, sent)
        seen[came] += 1
        if came == drawn["kind"] and "number" in command:
            known[who].append((command["number"], command["dated"]))


def drawn(count: int, acts: int) -> list[Any]:
    """So many histories, the same at every run."""
    made: list[Any] = []

    @settings(
        max_examples=count,
        deadline=None,
        derandomize=True,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(st.tuples(STEPS, SENT), min_size=acts, max_size=acts))
    def draw(steps: list[Any]) -> None:
        made.append(steps)

    draw()
    return made


async def check(hub: Hub, there: Target, count: int, acts: int) -> Counter[str]:
    """Run so many histories, several at once; what came of all commands is counted."""
    waiting, seen = drawn(count, acts), Counter[str]()

    async def clerk() -> None:
        async with connected(there) as books:
            while waiting:
                await history(Desk(hub, books), waiting.pop(), seen)

    async with asyncio.TaskGroup() as clerks:
        for _ in range(AT_ONCE):
            clerks.create_task(clerk())
    return seen


async def test_fifty_histories_by_commands_are_as_the_model_says(
    hub_there: Hub, there: Target
) -> None:
    seen = await check(hub_there, there, 50, 30)
    assert {"ADMISSION", "RELEASE", "ANNUL_ENTRY", "VERSION_CHANGED"} <= seen.keys(), seen
    assert {"ALREADY_CITIZEN", "NOT_A_CITIZEN", "ALREADY_ENTERED"} <= seen.keys(), seen


@pytest.mark.long
async def test_two_thousand_histories_by_commands_are_as_the_model_says(
    hub_there: Hub, there: Target
) -> None:
    seen = await check(hub_there, there, 2_000, 30)
    wanted = {*model.GAINS, *model.LOSSES, *model.UNDONE} - {"DESCENT"}
    assert wanted <= seen.keys(), seen
