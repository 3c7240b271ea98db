"""Commands on a generated state: what its registers say of citizenship is read as acts."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from demo.generate.producers import PRODUCERS
from hub.api import Api
from hub.catalogue import settle
from hub.doctor import examine
from hub.installation import prepare
from hub.ledger.decoded import decoder
from hub.migrate import migrate
from hub.postgres import Server
from resolvers.citizenship_entries.acts import live
from resolvers.citizenship_entries.facts import act_of
from resolvers.citizenship_entries.invariants import Standing, violations
from schema.citizenship_course import ACTS, ACTS_OF, StandingAct
from tests.registrars import CITIZEN, MINISTRY, Desk, Somebody, known
from tests.scratch import SCRATCH, as_superuser, connected, owned
from tests.states import fill
from tests.test_citizenship_entering import ADMISSION, DELIVERED, RELEASE

PEOPLE = 1_000
NAME = "registrars_state"
EVERYBODY = f"""WITH who AS (SELECT id FROM population.person), {ACTS}
SELECT who.id, {ACTS_OF} AS acts, b.entered_on, b.citizenship, EXISTS (
  SELECT FROM citizenship.citizenship c WHERE c.person_id = who.id AND c.until IS NULL) AS lasts
FROM who LEFT JOIN civil.birth_entry b ON b.person_id = who.id"""
# The last person of each way in which people of a state came to be citizens, and ceased to.
WAYS = """SELECT DISTINCT ON (c.ground, c.ended_by) c.person_id, c.until, c.ground, b.id AS birth,
  b.keeper_code
FROM citizenship.citizenship c JOIN civil.birth_entry b ON b.person_id = c.person_id
JOIN population.person p ON p.id = c.person_id AND p.protection = 0
WHERE NOT EXISTS (SELECT FROM citizenship.citizenship o
  WHERE o.person_id = c.person_id AND o.since > c.since)
ORDER BY c.ground, c.ended_by, c.person_id DESC"""


@dataclass(frozen=True)
class Read:
    """What is read of a person."""

    id: UUID
    acts: tuple[StandingAct, ...]
    entered_on: date | None
    citizenship: str | None
    lasts: bool


@pytest.fixture(scope="module")
async def desk(server: Server, api: Api, serve: Callable[..., Any]) -> AsyncIterator[Desk]:
    """A desk on a state with every register."""
    there = owned(server, NAME)
    await prepare(server, there, SCRATCH)
    await migrate(api, there, SCRATCH)
    async with connected(there) as books:
        assert await settle(api, books, SCRATCH) == []
        await fill(api, books, PEOPLE, PRODUCERS)
        yield Desk(await serve(api, there, SCRATCH), books)
    async with connected(as_superuser(server, "postgres")) as superuser:
        await superuser.execute(f"DROP DATABASE {NAME} WITH (FORCE)")


async def check_everybody(desk: Desk) -> int:
    """The invariants hold of everybody; how many acts there are."""
    count = 0
    for row in await desk.books.fetch(EVERYBODY):
        read = decoder(Read)(dict(row))
        acts = tuple(act_of(one) for one in read.acts)
        assert (live(acts) is not None) == read.lasts, read.id
        in_births = read.entered_on is not None
        column = read.citizenship if in_births else (CITIZEN if read.lasts else None)
        assert violations(Standing(column, read.entered_on, acts)) == (), read.id
        count += len(acts)
    return count


async def test_people_of_a_state_go_on_by_the_rulebook(desk: Desk, api: Api) -> None:
    before = await check_everybody(desk)
    found = (await examine(api, desk.books, SCRATCH)).findings
    ways = await desk.books.fetch(WAYS)
    assert {one["ground"] for one in ways} >= {"DESCENT", "ADMISSION"}
    for n, way in enumerate(ways, 1):
        who = Somebody(way["person_id"], way["birth"], None)
        unit = way["keeper_code"]
        release = {**RELEASE, "number": f"204-{n}-1/2026"}
        annulment = {
            **DELIVERED,
            "number": f"204-{n}-2/2026",
            "annuls": "RELEASE",
            "annulledBody": MINISTRY,
            "annulledNumber": release["number"],
            "annulledOn": "2026-03-12",
        }
        if way["until"] is not None:
            assert way["until"] < date(2026, 3, 15), "another day of a generated state"
            admission = {**ADMISSION, "number": f"204-{n}-3/2026"}
            await desk.enter("enterAdmission", who, admission, unit=unit)
            release["effectiveOn"] = "2026-04-01"
        await desk.enter("enterTermination", who, release, unit=unit)
        await desk.enter("enterAnnulment", who, annulment, unit=unit)
        assert (await known(desk.books, who)).lasting is not None
    assert await check_everybody(desk) > before
    report = await examine(api, desk.books, SCRATCH)
    assert report.is_well
    assert report.findings == found
