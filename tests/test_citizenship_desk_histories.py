"""Random histories by real commands: what stands is what the model says, and I1 to I6 hold.

Of each history's people one is born in it, by `enterBirth`.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from hub.api import Api
from hub.db import Target
from hub.postgres import Server
from schema.scalars import BELGRADE
from tests import citizenship_model as model
from tests.births import BOOKS, FATHER, MOTHER, birth, enter, late
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
# One who is born: parents, what is asked for them, how many days ago, and the proof's days.
PARENTS = st.sampled_from(["CITIZEN", "FOREIGN", "STATELESS", "UNKNOWN", "NOBODY"])
BORN = st.fixed_dictionaries(
    {
        "parents": st.tuples(PARENTS, PARENTS),
        "asked": st.sampled_from([None, "DESCENT", "BIRTH_ON_TERRITORY"]),
        "days": st.sampled_from([3, 400, 9_000]),
        "proved": st.sampled_from([0, 30, 500, *[-1] * 2]),
    }
)
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
        async with connected(made) as connection:
            await connection.execute(BOOKS)
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


def stated(parent: str, said: dict[str, Any]) -> Any:
    """A parent of that citizenship, whom the register does not know; one who is unknown is none."""
    if parent == "NOBODY":
        return ...
    plain_one = {name: value for name, value in said.items() if name != "person"}
    foreign = "Мађарска" if parent == "FOREIGN" else None
    return {**plain_one, "citizenship": parent, "foreignCitizenship": foreign}


def born(said: dict[str, Any], asked_for: str | None, proved: date) -> dict[str, Any]:
    """The input of `enterBirth`: in time, else late on a decision."""
    proof = {"name": "Уверење", "dated": proved.isoformat()}
    ground = "descent" if asked_for == "DESCENT" else "territory"
    made = birth if said["days"] < 30 else late
    return made(
        "Рођена",
        days=said["days"],
        isAnother=True,
        father=stated(said["parents"][0], FATHER),
        mother=stated(said["parents"][1], MOTHER),
        citizenship={ground: {"proof": proof}} if asked_for else ...,
    )


async def child(desk: Desk, said: dict[str, Any], seen: Counter[str]) -> tuple[Any, model.Person]:
    """Somebody born, as the model has them: asked as drawn, and once more by the law if refused."""
    today = datetime.now(BELGRADE).date()
    by_law = model.by_birth(*said["parents"])
    modelled = model.Person(today - timedelta(said["days"]), None, in_old_book=False)
    for asked_for, proved in (
        (said["asked"], today - timedelta(said["proved"])),
        (by_law, today),
    ):
        expected = None
        if asked_for is not None and asked_for == by_law:
            command = {"kind": asked_for, "dated": proved}
            expected = modelled.enter(command, "WITH_BIRTH", today)
        answer = await enter(desk.hub, born(said, asked_for, proved))
        payload = answer.data["enterBirth"]
        is_right = expected is not None or asked_for is by_law is None
        assert (payload["receipt"] is not None) == is_right, (said, asked_for, payload)
        seen[f"BIRTH {payload['refusal']['code'] if payload['refusal'] else asked_for}"] += 1
        if is_right:
            break
    modelled.birth_entered = today
    entry = payload["birthEntry"]
    assert (entry["citizenship"] is not None) == modelled.citizen
    notes = [one for one in entry["notes"]["nodes"] if one["kind"] == "CITIZENSHIP"]
    told = [] if expected is None else [(expected["column"], expected["text"])]
    assert [(one["writtenIn"], one["text"]) for one in notes] == told
    who = Somebody(UUID(entry["person"]["id"]), UUID(entry["id"]), None)
    spans = [tuple(one) for one in await desk.books.fetch(PERIODS, who.id)]
    assert spans == [tuple(one) for one in modelled.spans]
    assert await broken(desk.books, who) == ()
    return who, modelled


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


async def history(
    desk: Desk, birth_of: dict[str, Any], steps: list[Any], seen: Counter[str]
) -> None:
    """Commands on several people, one after another; the last of them is born first."""
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
    who_is_born, modelled_one = await child(desk, birth_of, seen)
    people, modelled = [*people, who_is_born], [*modelled, modelled_one]
    is_of_nobody = model.by_birth(*birth_of["parents"]) == "BIRTH_ON_TERRITORY"
    known: list[list[tuple[str, date]]] = [[] for _ in people]
    today = datetime.now(BELGRADE).date()
    for number, (drawn, sent) in enumerate(steps, 1):
        if drawn["kind"] == "DESCENT":
            continue  # entered with the birth alone
        who = drawn["person"] % len(people)
        if drawn["kind"] == "BIRTH_ON_TERRITORY" and who == len(PEOPLE) and not is_of_nobody:
            continue  # its entry states a parent who has a citizenship
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
    @given(BORN, st.lists(st.tuples(STEPS, SENT), min_size=acts, max_size=acts))
    def draw(birth_of: dict[str, Any], steps: list[Any]) -> None:
        made.append((birth_of, steps))

    draw()
    return made


async def check(hub: Hub, there: Target, count: int, acts: int) -> Counter[str]:
    """Run so many histories, several at once; what came of all commands is counted."""
    waiting, seen = drawn(count, acts), Counter[str]()

    async def clerk() -> None:
        async with connected(there) as books:
            while waiting:
                await history(Desk(hub, books), *waiting.pop(), seen)

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
    births = {"DESCENT", "BIRTH_ON_TERRITORY", "None", "CITIZENSHIP_LEFT_OUT"}
    assert {f"BIRTH {one}" for one in births} <= seen.keys(), seen


@pytest.mark.long
async def test_two_thousand_histories_by_commands_are_as_the_model_says(
    hub_there: Hub, there: Target
) -> None:
    seen = await check(hub_there, there, 2_000, 30)
    wanted = {*model.GAINS, *model.LOSSES, *model.UNDONE} - {"DESCENT"}
    wanted |= {"BIRTH DAY_IN_FUTURE", "BIRTH NO_GROUND_OF_DESCENT"}
    assert wanted <= seen.keys(), seen
