"""Rows and columns with each lock taken off in turn: the other one alone shows nothing more."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from auth.viewer import Capacity
from hub.api import Api
from hub.db import Target
from hub.instance import Instance
from hub.postgres import Server
from tests.about import PARTS, READ, WITHOUT_BASIS, schema_of
from tests.about_cases import CASE_TABLES
from tests.about_citizenship import CITIZENSHIP_TABLES
from tests.about_parties import PARTY_PERSONS
from tests.conftest import NIS, person
from tests.matrix import (
    CITIZEN,
    ON_BASIS,
    REGISTRAR,
    ROLL_CLERK,
    ROLL_MINISTRY,
    SUPERVISOR,
    Asking,
)
from tests.reach import as_of, filled, in_scope, seen
from tests.scratch import SCRATCH, as_superuser, connected, scratch
from tests.unlocked import Locked, without_compiler, without_policies

# What PostgreSQL cannot express, so that lock one holds it alone; docs/security.md quotes this.
LOCK_TWO_CANNOT_EXPRESS = (
    "purpose: for which document, and to what end, a granted column is read",
    "use: a granted column may be filtered, ordered and grouped by as well as selected",
    "clearance of the field `protection`: both locks compare it, so every login may read it",
    "columns beside the fields: keys, trail ids, protection and scope codes are granted with them",
    "roots: a login that reaches a row reads it by list and by look-up alike",
    "lists: a person meant by an exact identifier stands in every list of that statement",
    "exactness: that the one person was asked by an identifier, and only one in a request",
    "the viewer: a login may set its own unit, person, circle, clearance, exact person and basis",
    "the truth of a basis: only that one is stated",
    "refusal: rows without a stated basis or out of scope are absent, never refused",
    "counting: count(*) needs no right on a column, so a total is a matter of rows alone",
    "the look-up of an identifier: population.meant answers an id to whoever may call it",
    "limits: cost, page size, depth, quota, the size of an answer",
    "the trail: that an answer waits for its event",
)
ON_A_BASIS = Asking("SUPERVISOR", ON_BASIS)
READERS = (
    CITIZEN,
    Asking("CITIZEN", {"who": person(3)}),
    Asking("CITIZEN", {"who": person(4)}),
    Asking("CITIZEN", {"who": person(9_999_999)}),
    REGISTRAR,
    Asking("REGISTRAR", ON_BASIS),
    Asking("REGISTRAR", {"clearance": 1}),
    Asking("REGISTRAR", {"clearance": 2}),
    ROLL_CLERK,
    Asking("ROLL_CLERK", ON_BASIS),
    Asking("ROLL_CLERK", {"clearance": 1}),
    Asking("ROLL_CLERK", {"clearance": 2}),
    SUPERVISOR,
    Asking("SUPERVISOR", {"clearance": 2}),
    ON_A_BASIS,
    Asking("SUPERVISOR", {**ON_BASIS, "clearance": 1}),
    Asking("SUPERVISOR", {**ON_BASIS, "clearance": 2}),
    ROLL_MINISTRY,
    Asking("ROLL_MINISTRY", {"clearance": 1}),
    Asking("ROLL_MINISTRY", {"clearance": 2}),
    *(Asking("CITIZENSHIP_OFFICER", {**ON_BASIS, "clearance": level}) for level in (0, 1, 2)),
    Asking("REVISION_COMMISSION"),
    *(Asking("REVISION_COMMISSION", {**ON_BASIS, "clearance": level}) for level in (0, 1, 2)),
)
PREFIXES = 40  # of names, searched by each reader
WITHOUT = (SUPERVISOR, Asking("SUPERVISOR", {"clearance": 2}))


@pytest.fixture(scope="module")
async def database_alone(
    serve: Callable[..., Any], server: Server, api: Api
) -> AsyncIterator[Locked]:
    async with without_compiler(serve, server, api) as made:
        await filled(made)
        yield made


@pytest.fixture(scope="module")
async def compiler_alone(
    serve: Callable[..., Any], server: Server, api: Api
) -> AsyncIterator[Locked]:
    async with without_policies(serve, server, api) as made:
        await filled(made)
        yield made


@pytest.fixture(scope="module")
async def both(serve: Callable[..., Any], server: Server, api: Api) -> AsyncIterator[Locked]:
    async with scratch(server, api) as target:
        made = Locked(await serve(api, target, SCRATCH), as_superuser(server, target.database))
        await filled(made)
        yield made


@pytest.mark.parametrize("when", ["now", "then"])
@pytest.mark.parametrize("asking", READERS, ids=lambda asking: asking.name)
async def test_both_locks_show_exactly_the_rows_in_scope(
    both: Locked, asking: Asking, when: str
) -> None:
    assert await seen(both.hub, asking, as_of(both, when)) == await in_scope(both, asking)


@pytest.mark.parametrize("when", ["now", pytest.param("then", marks=pytest.mark.long)])
@pytest.mark.parametrize("asking", READERS, ids=lambda asking: asking.name)
async def test_the_compiler_alone_shows_exactly_the_rows_in_scope(
    compiler_alone: Locked, asking: Asking, when: str
) -> None:
    found = await seen(compiler_alone.hub, asking, as_of(compiler_alone, when))
    assert found == await in_scope(compiler_alone, asking)


@pytest.mark.parametrize("when", ["now", pytest.param("then", marks=pytest.mark.long)])
@pytest.mark.parametrize("asking", READERS, ids=lambda asking: asking.name)
async def test_the_database_alone_shows_exactly_the_rows_in_scope(
    database_alone: Locked, asking: Asking, when: str
) -> None:
    found = await seen(database_alone.hub, asking, as_of(database_alone, when))
    assert found == await in_scope(database_alone, asking)


@pytest.mark.parametrize(
    "text",
    [
        "{ people { totalCount } }",
        "{ people { nodes { __typename } } }",
        '{ unit(code: "79022") { people { totalCount } } }',
        f'{{ person(id: "{person(1)}") {{ surname }} }}',
        '{ person(jmbg: "1405986735007") { id } }',
        "{ people(first: 1) { nodes { identifiers { nodes { value } } } } }",
        "{ people(first: 1) { nodes { residence { street } } } }",
        "{ people(first: 1) { nodes { oneParent { name } } } }",
        "{ people(first: 1) { nodes { formerNames { nodes { surname } } } } }",
        '{ people(first: 1, name: "марк") { totalCount } }',
        "{ voters { totalCount } }",
        "{ rollDecisions { totalCount } }",
        '{ unit(code: "79022") { voters { totalCount } } }',
        "{ stations(first: 1) { nodes { voters { totalCount } } } }",
        'query @asOf(recorded: "2999-01-01T00:00:00Z") { people { totalCount } }',
        'query @asOf(recorded: "2001-01-01T00:00:00Z") { voters { nodes { id } } }',
        "{ people(first: 1) { nodes { history { totalCount } } } }",
    ],
)
async def test_the_database_alone_refuses_the_public_every_person(
    database_alone: Locked, text: str
) -> None:
    answer = await database_alone.hub.ask(text)
    assert (answer.status, answer.code) == (403, "FORBIDDEN")
    assert "data" not in answer.json


async def test_the_database_alone_keeps_the_look_up_of_numbers_from_citizens(
    database_alone: Locked,
) -> None:
    text = '{ person(jmbg: "2103975730019") { id } }'
    answer = await database_alone.hub.ask(text, capacity="CITIZEN")
    assert (answer.status, answer.code) == (403, "FORBIDDEN")


@pytest.mark.parametrize("basis", [None, "предмет 12/2026"])
async def test_the_database_alone_looks_up_no_person_of_another_unit_unless_asked_exactly(
    database_alone: Locked, basis: str | None
) -> None:
    # The permissive compiler states nobody as meant: what X adds is not there by accident.
    text = f'{{ person(id: "{person(5)}") {{ id residence {{ street }} }} }}'
    answer = await database_alone.hub.ask(text, capacity="REGISTRAR", basis=basis)
    assert answer.data == {"person": None}


async def test_a_person_meant_exactly_is_read_by_the_login_on_a_stated_basis_only(
    target: Target, instance: Instance
) -> None:
    login = instance.login(Capacity.REGISTRAR)
    async with connected(target, login, instance.password(login)) as connection:
        for basis, count in (("", 0), ("предмет 12/2026", 1)):
            async with connection.transaction(readonly=True):
                for name, value in (("unit", NIS), ("exact", str(person(5))), ("basis", basis)):
                    await connection.execute(f"SELECT set_config('hub.{name}', '{value}', true)")
                text = "SELECT count(*) FROM population.person WHERE id = $1"
                assert await connection.fetchval(text, person(5)) == count
                text = "SELECT count(*) FROM population.address WHERE person_id = $1"
                assert await connection.fetchval(text, person(5)) == 0


@pytest.mark.parametrize("capacity", [name for name in READ if name != "PUBLIC"])
async def test_without_a_context_a_login_reads_nobody_but_whom_it_reads_anyway(
    both: Locked, capacity: str
) -> None:
    login = SCRATCH.login(Capacity[capacity])
    always = {
        "SUPERVISOR": WITHOUT_BASIS,
        "ROLL_MINISTRY": ("person", *READ["ROLL_MINISTRY"]),
        "CITIZENSHIP_OFFICER": ("identifier", "address", *CITIZENSHIP_TABLES, *CASE_TABLES),
        "PARTY_OFFICER": PARTY_PERSONS,
        "REVISION_COMMISSION": ("person", *READ["REVISION_COMMISSION"][1:]),
    }.get(capacity, ())
    async with (
        connected(both.unbound, login, SCRATCH.password(login)) as connection,
        connected(both.unbound) as superuser,
    ):
        for table in ("person", *READ[capacity]):
            for name in (table, f"{table}_history"):
                text = f"SELECT count(*) FROM {schema_of(table)}.{name}"
                unprotected = f"{text} WHERE protection < {1 if table in PARTS else 2}"
                wanted = await superuser.fetchval(unprotected) if table in always else 0
                assert await connection.fetchval(text) == wanted, name
                # Keys of names are made anew and leave no history.
                assert (wanted > 0) is (table in always and name != "name_key_history")


@pytest.mark.parametrize(
    ("capacity", "scope"),
    [
        ("REGISTRAR", f"birth_keeper = '{NIS}'"),
        ("ROLL_CLERK", f"roll_unit = '{NIS}'"),
        ("SUPERVISOR", "true"),
        ("ROLL_MINISTRY", "true"),
    ],
)
async def test_the_keys_of_names_are_read_by_the_login_within_its_scope(
    both: Locked, capacity: str, scope: str
) -> None:
    login = SCRATCH.login(Capacity[capacity])
    async with (
        connected(both.unbound, login, SCRATCH.password(login)) as connection,
        connected(both.unbound) as superuser,
        connection.transaction(readonly=True),
    ):
        for name, value in (("unit", NIS), ("basis", "предмет 12/2026")):
            await connection.execute(f"SELECT set_config('hub.{name}', '{value}', true)")
        for clearance in (0, 1, 2):
            await connection.execute(f"SELECT set_config('hub.clearance', '{clearance}', true)")
            limit = max(2, clearance + 1)
            text = "SELECT id FROM population.name_key"
            wanted = await superuser.fetch(f"{text} WHERE {scope} AND protection < {limit}")
            assert wanted
            assert set(await connection.fetch(text)) == set(wanted)


@pytest.mark.parametrize("lock", ["both", "compiler_alone", "database_alone"])
@pytest.mark.parametrize(
    "asking",
    [one for one in READERS if one.capacity != "CITIZEN" and one not in WITHOUT],
    ids=lambda asking: asking.name,
)
async def test_a_search_finds_nobody_out_of_scope(
    both: Locked, compiler_alone: Locked, database_alone: Locked, lock: str, asking: Asking
) -> None:
    kept = {"both": both, "compiler_alone": compiler_alone, "database_alone": database_alone}
    locked = kept[lock]
    people = (await in_scope(locked, asking))["person"]
    text = f"SELECT id::text FROM population.person WHERE birth_keeper = '{NIS}'"
    async with connected(locked.unbound) as superuser:
        of_nis = people & {row[0] for row in await superuser.fetch(text)}
        text = "SELECT DISTINCT left(key, 2) FROM population.name_key"
        prefixes = [row[0] for row in await superuser.fetch(text)]
        letters = [one for one in prefixes if len(one.strip()) == 2]
        of = "SELECT DISTINCT person_id::text FROM population.name_key WHERE left(key, 2) = $1"
        for words in sorted(letters)[:PREFIXES]:
            hits = {row[0] for row in await superuser.fetch(of, words)} & people
            found = await locked.hub.ask(
                "query ($name: String!) { ...F "
                f'unit(code: "{NIS}") {{ people(first: 100, name: $name) {{ nodes {{ id }} }} }} }}'
                "fragment F on Query { people(first: 100, name: $name) { nodes { id } } }",
                {"name": words},
                **asking.sent,
            )
            assert {node["id"] for node in found.data["people"]["nodes"]} == hits, words
            within = found.data["unit"]["people"]["nodes"]
            assert {node["id"] for node in within} == hits & of_nis, words
