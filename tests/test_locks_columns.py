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
from tests.about import READ
from tests.about_citizenship import REACHED_BY
from tests.matrix import CITIZEN, ON_BASIS, REGISTRAR, ROLL_CLERK, ROLL_MINISTRY, Asking
from tests.scratch import connected
from tests.unlocked import Locked, misread, without_compiler

ON_A_BASIS = Asking("SUPERVISOR", ON_BASIS)
ABOUT = (CITIZEN, REGISTRAR, ROLL_CLERK, ON_A_BASIS, ROLL_MINISTRY)
ON_ALL = {"recorded_in"}  # the number of a row's commit: no login reads it in the table
# By login, the carried columns of tables about persons that it may not read: no field of the
# capacity stands there, and neither lock needs them. Those who act for a unit read the one by which
# they reach a person; the keeper of the birth entry is a field of the person. A table that is no
# part of `READ` is read in no column at all.
CARRIED = {
    "PUBLIC": set(),
    "CITIZEN": {"birth_keeper", "roll_unit", "residence_unit"},
    "REGISTRAR": {"roll_unit", "residence_unit"},
    "ROLL_CLERK": {"birth_keeper", "residence_unit"},
    "SUPERVISOR": {"birth_keeper", "roll_unit", "residence_unit"},
    "ROLL_MINISTRY": {"birth_keeper", "roll_unit", "residence_unit"},
}
# A field of text, behind which a fault of the compiler might put any column of text, and the way to
# it from a person.
TEXTS = {
    "person": ("Person.birthPlace", "%s"),
    "identifier": ("Identifier.ending", "identifiers { nodes { %s } }"),
    "address": ("Address.street", "addresses { nodes { %s } }"),
    "one_parent": ("OneParent.name", "oneParent { %s }"),
    "former_name": ("FormerName.surname", "formerNames { nodes { %s } }"),
    "voter": ("Voter.displacedAddress", "voters { nodes { %s } }"),
    "voting_place": ("VotingPlace.post", "voters { nodes { places { nodes { %s } } } }"),
    "roll_decision": ("RollDecision.body", "rollDecisions { nodes { %s } }"),
    "roll_change": ("RollChange.oldValue", "voters { nodes { changes { nodes { %s } } } }"),
    "special_roll_entry": ("SpecialRollEntry.minority", "specialRoll { %s }"),
    "citizenship": ("Citizenship.ground", "citizenships { nodes { %s } }"),
    "citizens_book_entry": ("CitizensBookEntry.text", "citizensBookEntries { nodes { %s } }"),
    "foreign_citizenship": ("ForeignCitizenship.country", "foreignCitizenships { nodes { %s } }"),
    "citizenship_decision": ("CitizenshipDecision.body", "citizenshipDecisions { nodes { %s } }"),
    "determination": ("Determination.body", "determinations { nodes { %s } }"),
    "deemed_act": ("DeemedAct.body", "deemedActs { nodes { %s } }"),
    "annulment": ("Annulment.body", "annulments { nodes { %s } }"),
    "representative_particulars": (
        "RepresentativeParticulars.home",
        "representedParties { nodes { %s } }",
    ),
}


def ungranted(capacity: str, table: str) -> set[str]:
    """The columns of a table about persons that the capacity may not read; empty for all of it."""
    if table == "person":
        return {"merged_into", *ON_ALL, *(CARRIED[capacity] - {"birth_keeper"})}
    if table == "name_key" and table in READ[capacity]:
        # Unit.people is searched within the keeper of the birth entry.
        return {*ON_ALL, *(CARRIED[capacity] - {"birth_keeper"})}
    if table not in READ[capacity]:
        return set()
    if table in REACHED_BY:
        # Reached by another unit's code; that of the delivery is a field, that of a book is not.
        apart = set() if capacity == "ROLL_CLERK" else {"roll_unit"}
        hidden = {"keeper_code"} & {REACHED_BY[table]} if capacity != "REGISTRAR" else set()
        return {*ON_ALL, *apart, *hidden, "birth_keeper", "residence_unit"}
    return {*ON_ALL, *CARRIED[capacity]}


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
            wanted = ON_ALL
            if record.subject is not None:
                wanted = ungranted(capacity.name, record.table.name) or columns
                wanted = columns if capacity is Capacity.PUBLIC else wanted
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


@pytest.mark.parametrize("asking", ABOUT, ids=lambda a: a.name)
@pytest.mark.parametrize("table", TEXTS)
async def test_another_column_behind_a_field_is_refused_by_the_database(
    database_alone: Locked, api: Api, asking: Asking, table: str
) -> None:
    field, way = TEXTS[table]
    name = field.partition(".")[2]
    inner = way % name
    # Of a table that the capacity does not read the field's own column is refused as well.
    for column in sorted(ungranted(asking.capacity, table)) or [None]:
        misread(database_alone.hub, api, {field: column} if column else None)
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
