"""Twin states: a person is protected in one, and in the other not there, or living elsewhere.

Whoever may not find the person gets the same bytes from both: then no question locates anybody,
whichever way it is asked.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from hub.api import Api
from hub.db import Connection
from hub.postgres import Server
from hub.prepare import Compiler
from schema.record import Record
from tests.about import fill, supersede
from tests.conftest import NIS, Hub, person
from tests.loads import copy_of
from tests.scratch import SCRATCH, as_superuser, connected, scratch

PARTLY, WHOLLY = person(3), person(4)  # levels 1 and 2, both of Niš
ELSEWHERE = "80438"
STATION = f"(SELECT id FROM electoral.station WHERE unit_code = '{ELSEWHERE}' ORDER BY id LIMIT 1)"
HOME = {"settlement": "'Друго'", "street": "'Друга 9'", "unit_code": f"'{ELSEWHERE}'"}
# What tells where a person lives, table by table, and what it says in the state where they live
# elsewhere; what tells a special category is a part of a person too.
PLACES = {
    "address": HOME | {"number": "'9'"},
    "voter": {
        "unit_code": f"'{ELSEWHERE}'",
        "station_id": STATION,
        "displaced_unit_code": f"'{ELSEWHERE}'",
        "displaced_address": "'Друга 9'",
    },
    "voting_place": {"country": "'DE'", "post": "'Берлин'"},
    "roll_decision": {"unit_code": f"'{ELSEWHERE}'"},
    "roll_change": {"old_value": "'Друга 8'", "new_value": "'Друга 9'"},
    "special_roll_entry": {"minority": "'SLOVAK'"},
    "affiliation": {"nationality": "'Словачка'"},
    "citizenship_decision": {"residence": "'Друго'"},
    "representative_particulars": {"home": "'Друга 9'"},
    "party_founder": {"home": "'Друга 9'"},
    "birth_report_address": HOME,
    "birth_parent_address": HOME,
    "marriage_spouse_address": HOME,
    "marriage_witness_address": HOME,
    "death_entry_address": HOME,
}
FACTS = """
UPDATE electoral.voter SET basis = 'DISPLACED', displaced_unit_code = '90263',
  displaced_address = 'Школска 1';
UPDATE electoral.roll_change SET field = 'residence', old_value = 'Стара 1', new_value = 'Нова 2';
UPDATE electoral.voting_place SET post = 'Беч';
UPDATE citizenship.citizenship_decision SET residence = 'Ниш';
"""


@dataclass(frozen=True)
class Twins:
    """Two hubs, the person by whom their states differ, and persons beside whom that one stands.

    `rows` are the person's own, by the name of the record.
    """

    level: int
    target: UUID
    beside: tuple[UUID, ...]
    rows: dict[str, Any]
    hub: Hub
    twin: Hub


@asynccontextmanager
async def twins(
    serve: Callable[..., Any], server: Server, api: Api
) -> AsyncIterator[dict[int, Twins]]:
    """The twins of each level of protection."""
    async with scratch(server, api) as target:
        async with connected(as_superuser(server, target.database)) as superuser:
            await fill(superuser)
            await superuser.execute(FACTS)
            near = await _near(superuser)
            await _stand_beside(superuser, api, WHOLLY, near[:2])
            await _stand_beside(superuser, api, PARTLY, near[2:])
            then = await supersede(superuser)
            rows = {one: await _rows(superuser, api, one) for one in (PARTLY, WHOLLY)}
        async with (
            copy_of(server, target.database) as elsewhere,
            copy_of(server, target.database) as without,
        ):
            async with connected(as_superuser(server, elsewhere.database)) as superuser:
                await _move(superuser, api, PARTLY)
            async with connected(as_superuser(server, without.database)) as superuser:
                await _forget(superuser, api, WHOLLY)
            compiler = Compiler(api)
            hubs = [await serve(api, at, SCRATCH) for at in (target, elsewhere, without)]
            for hub in hubs:
                hub.then = then
                # One compiler for all, as the statements are the same; each is compiled once.
                object.__setattr__(hub.app.state.executor, "compiler", compiler)
            yield {
                1: Twins(1, PARTLY, near[2:], rows[PARTLY], hubs[0], hubs[1]),
                2: Twins(2, WHOLLY, near[:2], rows[WHOLLY], hubs[0], hubs[2]),
            }


def about(api: Api) -> list[Record]:
    """The records whose rows are about persons."""
    return [record for record in api.records.values() if record.persons]


async def _near(connection: Connection) -> tuple[UUID, ...]:
    """Four unprotected persons of Niš, of the roll too: two for each of the protected."""
    found = await connection.fetch(
        "SELECT id FROM population.person WHERE protection = 0 AND merged_into IS NULL "
        "AND birth_keeper = $1 AND roll_unit = $1 ORDER BY id LIMIT 4",
        NIS,
    )
    assert len(found) == 4
    return tuple(row["id"] for row in found)


async def _stand_beside(
    connection: Connection, api: Api, target: UUID, near: tuple[UUID, ...]
) -> None:
    """The person as parent, spouse, witness, reporter and guardian in rows about the others."""
    for record in about(api):
        first = record.persons[0]
        for other, one in zip(near, record.persons[1:], strict=False):
            await connection.execute(
                f"UPDATE {record.table.fullname} r SET {one.person} = t.id, "
                f"{one.trail} = t.trail_id, {one.protection} = t.protection "
                f"FROM population.person t WHERE t.id = $1 AND r.{first.person} = $2",
                target,
                other,
            )


async def _rows(connection: Connection, api: Api, target: UUID) -> dict[str, Any]:
    """One row of each record that is about the person first of all."""
    found = {}
    for record in about(api):
        column = record.persons[0].person
        text = f"SELECT * FROM {record.table.fullname} WHERE {column} = $1 LIMIT 1"
        if row := await connection.fetchrow(text, target):
            found[record.name] = row
    return found


def _naming(record: Record) -> str:
    return " OR ".join(f"{one.person} = $1" for one in record.persons)


async def _move(connection: Connection, api: Api, target: UUID) -> None:
    """The person, and whoever stands in one row with them, lives elsewhere and always did."""
    await connection.execute("SET session_replication_role = replica")
    for record in about(api):
        if values := PLACES.get(record.table.name):
            set_to = ", ".join(f"{name} = {value}" for name, value in values.items())
            for table in (record.table.fullname, record.versions.fullname):
                await connection.execute(
                    f"UPDATE {table} SET {set_to} WHERE {_naming(record)}", target
                )


async def _forget(connection: Connection, api: Api, target: UUID) -> None:
    """There is no such person, and never was."""
    await connection.execute("SET session_replication_role = replica")
    for record in about(api):
        for table in (record.table.fullname, record.versions.fullname):
            await connection.execute(f"DELETE FROM {table} WHERE {_naming(record)}", target)
