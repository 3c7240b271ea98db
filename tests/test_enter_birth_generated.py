"""A birth entered in an invented state: numbers go on, and nothing new is wrong in the data."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from demo.generate.producers import PRODUCERS
from hub.api import Api
from hub.doctor import examine
from hub.postgres import Server
from tests.births import FATHER, MOTHER, birth, entered, stillborn, today
from tests.conftest import NIS, person
from tests.loads import loaded, without_people
from tests.scratch import SCRATCH, connected
from tests.states import state

PEOPLE = 60
LAST = """SELECT a.id::text AS area, coalesce(max(e.number), 0) AS number,
  coalesce(max(e.page), 1) AS page
FROM civil.registration_area a LEFT JOIN civil.birth_entry e ON e.area_id = a.id AND e.year = $2
WHERE a.unit_code = $1 GROUP BY a.id"""


async def test_an_invented_state_goes_on(
    server: Server, api: Api, serve: Callable[..., Any], tmp_path: Path
) -> None:
    folder = state(tmp_path, PEOPLE, PRODUCERS)
    async with without_people(server, api) as target, connected(target) as books:
        await loaded(api, books, folder)
        before = await examine(api, books, SCRATCH)
        last = await books.fetchrow(LAST, NIS, today().year)
        assert last is not None
        desk = await serve(api, target, SCRATCH)
        where = {"area": last["area"], "page": last["page"]}
        mother = {**MOTHER, "person": ..., "jmbg": await number_of(books)}
        mother = {name: value for name, value in mother.items() if value is not ...}
        made = [
            await entered(desk, birth("Јована", **where, mother=mother)),
            await entered(desk, stillborn(**where, mother=mother, father=FATHER)),
        ]
        entries = [one["birthEntry"] for one in made]
        first = last["number"] + 1
        assert [one["number"] for one in entries] == [first, first + 1]
        marks = [f"МР-{NIS}-{today().year}-{number:06}" for number in (first, first + 1)]
        assert [one["entryMark"] for one in entries] == marks
        assert [one["parent"]["id"] for one in entries[0]["parents"]["nodes"][1:]] == [
            str(person(1))
        ]
        after = await examine(api, books, SCRATCH)
        assert after.differences == before.differences == ()
        assert after.chain is not None
        assert [(one.code, one.count) for one in after.findings] == [
            (one.code, one.count) for one in before.findings
        ]


async def number_of(books: Any) -> str:
    """The number by which the register finds the first of the eight."""
    found: str = await books.fetchval(
        "SELECT value FROM population.identifier WHERE person_id = $1 AND valid_to IS NULL "
        "AND kind = 'JMBG'",
        person(1),
    )
    return found
