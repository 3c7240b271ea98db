"""Columns by login: what is granted, and what the database refuses a compiler that reads more."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import asyncpg
import pytest

from auth.viewer import Capacity
from hub.api import Api
from hub.db import Connection, Target
from hub.instance import Instance
from hub.postgres import Server
from tests.matrix import CITIZEN, ON_BASIS, REGISTRAR, Asking
from tests.scratch import connected
from tests.unlocked import Locked, misread, without_compiler

ON_A_BASIS = Asking("SUPERVISOR", ON_BASIS)
# By login, the columns of tables it reads that it may not: no field of the capacity stands there,
# and neither lock needs them. The public reads no table about persons at all.
ABOUT = ("roll_unit", "residence_unit")
UNGRANTED = {
    "PUBLIC": {},
    "CITIZEN": {
        "person": {*ABOUT, "merged_into"},
        "identifier": {*ABOUT, "birth_keeper"},
        "address": {*ABOUT, "birth_keeper"},
    },
    "REGISTRAR": {
        "person": {*ABOUT, "merged_into"},
        "identifier": set(ABOUT),
        "address": set(ABOUT),
    },
    "SUPERVISOR": {
        "person": {*ABOUT, "merged_into"},
        "identifier": {*ABOUT, "birth_keeper"},
        "address": {*ABOUT, "birth_keeper"},
    },
}
# A field of text, behind which a fault of the compiler might put any column of text.
TEXTS = {"person": "parentName", "identifier": "ending", "address": "street"}


@pytest.fixture(scope="module")
async def database_alone(
    serve: Callable[..., Any], server: Server, api: Api
) -> AsyncIterator[Locked]:
    async with without_compiler(serve, server, api) as made:
        yield made


@pytest.mark.parametrize("capacity", list(Capacity), ids=lambda capacity: capacity.name)
async def test_a_login_reads_the_columns_that_its_fields_need_and_no_other(
    target: Target, instance: Instance, api: Api, capacity: Capacity
) -> None:
    login = instance.login(capacity)
    async with connected(target, login, instance.password(login)) as connection:
        for record in api.records.values():
            columns = {column.name for column in record.table.columns}
            refused = {
                column
                for column in columns
                if await is_refused(connection, f"SELECT {column} FROM {record.table.fullname}")
            }
            wanted = UNGRANTED[capacity.name].get(record.table.name, set())
            if capacity is Capacity.PUBLIC and record.subject is not None:
                wanted = columns
            assert refused == wanted, record.name


@pytest.mark.parametrize(
    "use",
    [
        "SELECT count(*) FROM population.person WHERE roll_unit = '79022'",
        "SELECT id FROM population.person ORDER BY roll_unit",
        "SELECT count(*) FROM population.person GROUP BY roll_unit",
        "SELECT count(roll_unit) FROM population.person",
        "SELECT row_to_json(p) FROM population.person p",
        "SELECT count(p) FROM population.person p",
        "SELECT * FROM population.person",
        "SELECT 1 FROM population.person p JOIN local_government.unit u ON u.code = p.roll_unit",
        "SELECT 1 FROM population.person p WHERE EXISTS (SELECT p.roll_unit)",
        "COPY population.person (roll_unit) TO STDOUT",
        "COPY population.person TO STDOUT",
        "EXPLAIN SELECT roll_unit FROM population.person",
    ],
)
async def test_an_ungranted_column_is_refused_however_it_is_used(
    target: Target, instance: Instance, use: str
) -> None:
    login = instance.login(Capacity.REGISTRAR)
    async with connected(target, login, instance.password(login)) as connection:
        assert await is_refused(connection, use)


async def is_refused(connection: Connection, statement: str) -> bool:
    """Whether the login may not run it; any other error is a fault of the test."""
    try:
        await connection.execute(statement)
    except asyncpg.InsufficientPrivilegeError:
        return True
    return False


@pytest.mark.parametrize("asking", [CITIZEN, REGISTRAR, ON_A_BASIS], ids=lambda a: a.name)
@pytest.mark.parametrize("table", TEXTS)
async def test_another_column_behind_a_field_is_refused_by_the_database(
    database_alone: Locked, api: Api, asking: Asking, table: str
) -> None:
    owner = table.title()
    for column in sorted(UNGRANTED[asking.capacity][table]):
        misread(database_alone.hub, api, {f"{owner}.{TEXTS[table]}": column})
        inner = {
            "person": TEXTS[table],
            "identifier": f"identifiers {{ nodes {{ {TEXTS[table]} }} }}",
            "address": f"addresses {{ nodes {{ {TEXTS[table]} }} }}",
        }[table]
        answer = await database_alone.hub.ask(
            f"{{ people(first: 1) {{ nodes {{ {inner} }} }} }}", **asking.sent
        )
        misread(database_alone.hub, api)
        assert (answer.status, answer.code) == (403, "FORBIDDEN")
        assert "data" not in answer.json


async def test_what_the_database_refuses_is_a_denial_in_the_trail(database_alone: Locked) -> None:
    answer = await database_alone.hub.ask("{ people { totalCount } }")
    assert answer.status == 403
    async with connected(database_alone.unbound) as superuser:
        text = "SELECT kind FROM trail.event WHERE request::text = $1"
        assert await superuser.fetchval(text, answer.headers["hub-request"]) == "DENIAL"
