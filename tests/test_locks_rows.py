"""Rows and columns with each lock taken off in turn: the other one alone shows nothing more."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from auth.viewer import Capacity
from hub.api import Api
from hub.db import Target
from hub.instance import Instance
from hub.postgres import Server
from tests.conftest import NIS, Hub, person
from tests.matrix import CITIZEN, ON_BASIS, REGISTRAR, SUPERVISOR, Asking
from tests.scratch import as_superuser, connected
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
PERSON = """
  id %s
  identifiers(first: 20) { nodes { id person { id } } }
  residence { id }
  addresses(first: 20) { nodes { id person { id } } }
"""
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
    SUPERVISOR,
    ON_A_BASIS,
    Asking("SUPERVISOR", {**ON_BASIS, "clearance": 1}),
    Asking("SUPERVISOR", {**ON_BASIS, "clearance": 2}),
)
Seen = dict[str, set[str]]


@pytest.fixture(scope="module")
async def database_alone(
    serve: Callable[..., Any], server: Server, api: Api
) -> AsyncIterator[Locked]:
    async with without_compiler(serve, server, api) as made:
        yield made


@pytest.fixture(scope="module")
async def compiler_alone(
    serve: Callable[..., Any], server: Server, api: Api
) -> AsyncIterator[Locked]:
    async with without_policies(serve, server, api) as made:
        yield made


@pytest.fixture(scope="module")
def both(hub: Hub, server: Server) -> Locked:
    return Locked(hub, as_superuser(server, "hub"))


async def in_scope(locked: Locked, asking: Asking) -> Seen:
    """The ids within the asking one's scope, by a reading of the rules and not of the code."""
    limits = {level: max(level, asking.words.get("clearance", 0) + 1) for level in (1, 2)}
    match asking.capacity:
        case "CITIZEN":
            theirs, limits = f"person = '{asking.words.get('who', person(1))}'", {1: 3, 2: 3}
        case "REGISTRAR":
            theirs = f"birth_keeper = '{NIS}'"
        case _:
            theirs = "true" if "basis" in asking.words else "false"
    of: Seen = {}
    async with connected(locked.unbound) as superuser:
        for name, level in (("person", 2), ("identifier", 2), ("address", 1)):
            where = theirs.replace("person =", "id =" if name == "person" else "person_id =")
            rows = await superuser.fetch(
                f"SELECT id::text FROM population.{name} "
                f"WHERE {where} AND protection < {limits[level]}"
            )
            of[name] = {row[0] for row in rows}
    return of


async def seen(hub: Hub, asking: Asking) -> Seen:
    """Every id that the asking one is shown in lists, links, and links back."""
    found: Seen = {"person": set(), "identifier": set(), "address": set()}
    inner = PERSON % ("protection" if asking.words.get("clearance") else "")
    if asking.capacity == "CITIZEN":
        answer = await hub.ask(f"{{ me {{ {inner} }} }}", **asking.sent)
        if answer.data["me"]:
            gather(answer.data["me"], found)
        return found
    after, more = "", True
    while more:
        parts = f"totalCount pageInfo {{ hasNextPage endCursor }} nodes {{ {inner} }}"
        answer = await hub.ask(f"{{ people(first: 50{after}) {{ {parts} }} }}", **asking.sent)
        if answer.status == 403 and "basis" not in asking.words:
            return found
        page = answer.data["people"]
        for node in page["nodes"]:
            gather(node, found)
        more = page["pageInfo"]["hasNextPage"]
        after = f', after: "{page["pageInfo"]["endCursor"]}"'
    assert page["totalCount"] == len(found["person"])
    return found


def gather(node: dict[str, Any], found: Seen) -> None:
    found["person"].add(node["id"])
    for name, field in (("identifier", "identifiers"), ("address", "addresses")):
        for one in node[field]["nodes"]:
            found[name].add(one["id"])
            assert one["person"]["id"] == node["id"]
    assert node["residence"] is None or node["residence"]["id"] in found["address"]


@pytest.mark.parametrize("asking", READERS, ids=lambda asking: asking.name)
async def test_both_locks_show_exactly_the_rows_in_scope(both: Locked, asking: Asking) -> None:
    assert await seen(both.hub, asking) == await in_scope(both, asking)


@pytest.mark.parametrize("asking", READERS, ids=lambda asking: asking.name)
async def test_the_compiler_alone_shows_exactly_the_rows_in_scope(
    compiler_alone: Locked, asking: Asking
) -> None:
    assert await seen(compiler_alone.hub, asking) == await in_scope(compiler_alone, asking)


@pytest.mark.parametrize("asking", READERS, ids=lambda asking: asking.name)
async def test_the_database_alone_shows_exactly_the_rows_in_scope(
    database_alone: Locked, asking: Asking
) -> None:
    assert await seen(database_alone.hub, asking) == await in_scope(database_alone, asking)


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


@pytest.mark.parametrize("capacity", ["CITIZEN", "REGISTRAR", "SUPERVISOR"])
async def test_without_a_context_a_login_reads_nobody(
    target: Target, instance: Instance, capacity: str
) -> None:
    login = instance.login(Capacity[capacity])
    async with connected(target, login, instance.password(login)) as connection:
        for table in ("person", "identifier", "address"):
            text = f"SELECT count(*) FROM population.{table}"
            assert await connection.fetchval(text) == 0
