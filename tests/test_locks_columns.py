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
from tests.about_cases import CASE_PARTS
from tests.about_citizenship import REACHED_BY
from tests.about_civil import ENTRIES, KEPT_TABLES
from tests.about_parties import PARTY_PERSONS
from tests.matrix import CITIZEN, ON_BASIS, REGISTRAR, ROLL_CLERK, ROLL_MINISTRY, Asking
from tests.scratch import connected
from tests.unlocked import Locked, misread, without_compiler

ON_A_BASIS = Asking("SUPERVISOR", ON_BASIS)
ABOUT = (CITIZEN, REGISTRAR, ROLL_CLERK, ON_A_BASIS, ROLL_MINISTRY)
# By login, the carried columns of tables about persons that it may not read: no field of the
# capacity stands there, and neither lock needs them. Those who act for a unit read the one by which
# they reach a person; the keeper of the birth entry is a field of the person. A table that is no
# part of `READ` is read in no column at all.
CODES = {"birth_keeper", "roll_unit", "residence_unit", "represents"}
CARRIED = {
    "REGISTRAR": CODES - {"birth_keeper"},
    "ROLL_CLERK": CODES - {"roll_unit"},
    "PARTY_OFFICER": CODES - {"represents"},
}
# Of a representative the officer of parties reads initials, and what leads on or guards.
INITIALS = {"id", "initials", "trail_id", "protection", "represents", "recorded_in"}
INITIALS |= {"superseded_in", "superseded_at"}  # of a version
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
    "citizenship_entry": ("CitizenshipEntry.text", "citizenshipEntries { nodes { %s } }"),
    "case_file": ("CaseFile.subject", "caseFiles { nodes { %s } }"),
    "case_step": ("CaseStep.text", "caseFiles { nodes { steps { nodes { %s } } } }"),
    "case_document": ("CaseDocument.name", "caseFiles { nodes { documents { nodes { %s } } } }"),
    "case_decision": ("CaseDecision.text", "caseFiles { nodes { decision { %s } } }"),
    "representative_particulars": (
        "RepresentativeParticulars.home",
        "representedParties { nodes { %s } }",
    ),
}


def ungranted(capacity: str, table: str) -> set[str]:
    """The columns of a table about persons that the capacity may not read; empty for all of it."""
    carried = CARRIED.get(capacity, CODES)
    if table == "person" and READ.get(capacity):
        return {"merged_into", *(carried - {"birth_keeper"})}
    if table == "name_key" and table in READ.get(capacity, ()):
        # Unit.people is searched within the keeper of the birth entry.
        return carried - {"birth_keeper"}
    if table not in READ.get(capacity, ()):
        return set()
    if table == "legal_capacity" and capacity in ("ROLL_CLERK", "ROLL_MINISTRY"):
        return {*carried, "kind", "since", "until"}  # the flag only
    if table in KEPT_TABLES:
        # Reached by the keeper of the book, which is a field of the entry itself.
        apart = carried | {"birth_keeper"}
        if capacity in ("CITIZEN", "CITIZENSHIP_OFFICER") and table == "birth_entry":
            apart |= {"kind"}  # it would tell of an adoption
        if capacity != "REGISTRAR" and table not in ENTRIES:
            apart |= {"keeper_code"}
        if table == "birth_entry":
            apart |= {"stillborn"}  # read by the column that is derived from it
        return apart
    if table in PARTY_PERSONS:
        return CODES  # bound by no flag: whoever stands here represents, or founded
    if table in REACHED_BY:
        # Reached by another unit's code; that of the delivery is a field, that of a book is not.
        own = {"keeper_code"} if table not in CASE_PARTS else {"unit_code"}
        hidden = own & {REACHED_BY[table]} if capacity != "REGISTRAR" else set()
        return {*carried, *hidden, "birth_keeper"}
    return carried


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
            for table in (record.table, record.versions):
                columns = {column.name for column in table.columns}
                refused = {
                    column
                    for column in columns
                    if await is_refused(connection, f"SELECT {column} FROM {table.fullname}")
                }
                wanted = set()
                if record.subject is not None:
                    wanted = ungranted(capacity.name, record.table.name) or columns
                    if capacity is Capacity.PARTY_OFFICER and record.table.name == "person":
                        wanted = columns - INITIALS
                assert refused == wanted, table.name


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


@pytest.mark.parametrize("as_of", ["", 'query @asOf(recorded: "2999-01-01T00:00:00Z") '])
@pytest.mark.parametrize("asking", ABOUT, ids=lambda a: a.name)
@pytest.mark.parametrize("table", TEXTS)
async def test_another_column_behind_a_field_is_refused_by_the_database(
    database_alone: Locked, api: Api, asking: Asking, table: str, as_of: str
) -> None:
    field, way = TEXTS[table]
    name = field.partition(".")[2]
    inner = way % name
    # Of a table that the capacity does not read the field's own column is refused as well.
    for column in sorted(ungranted(asking.capacity, table)) or [None]:
        misread(database_alone.hub, api, {field: column} if column else None)
        answer = await database_alone.hub.ask(
            f"{as_of}{{ people(first: 1) {{ nodes {{ {inner} }} }} }}", **asking.sent
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
