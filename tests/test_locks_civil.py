"""Rows of the civil registers with each lock taken off in turn: the other one shows no more."""

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import asyncpg
import pytest
from strawberry.utils.str_converters import to_snake_case

from auth.viewer import Capacity
from hub.api import Api
from hub.postgres import Server
from tests.about import PARTS, fill
from tests.about_civil import CIVIL_READ, KEPT_TABLES, KEYS, PERSONS
from tests.conftest import NIS, Hub, person
from tests.matrix import ON_BASIS, Asking
from tests.scratch import SCRATCH, as_superuser, connected, scratch
from tests.unlocked import Locked, without_compiler, without_policies

NOTES = "notes(first: 2) { nodes { __typename key: id } }"
ENTRIES = f"""
  birthEntries(first: 2) {{ nodes {{ __typename key: id {NOTES}
    report {{ __typename key: entryId address {{ __typename key: entryId }} }}
    statusNotes(first: 2) {{ nodes {{ __typename key: id }} }}
    parents(first: 2) {{ nodes {{ __typename key: id
      address {{ __typename key: birthParentId }} }} }} }} }}
  marriages(first: 2) {{ nodes {{ __typename key: id
    address {{ __typename key: marriageSpouseId }}
    entry {{ __typename key: id {NOTES} witnesses(first: 2) {{ nodes {{ __typename key: id
      address {{ __typename key: marriageWitnessId }} }} }} }} }} }}
  deathEntry {{ __typename key: id {NOTES} address {{ __typename key: entryId }}
    report {{ __typename key: entryId }} }}
  guardians(first: 2) {{ nodes {{ __typename key: id }} }}
"""
FACTS = """
  legalCapacity(first: 2) { nodes { __typename key: id } }
  death { __typename key: personId }
"""
DECLARED = "affiliation { __typename key: personId }"
# What of a person a capacity is asked to show: all that it reads on some row.
ASKED = {
    "CITIZEN": ENTRIES + FACTS + DECLARED,
    "REGISTRAR": ENTRIES + FACTS + DECLARED,
    "SUPERVISOR": ENTRIES + FACTS,
    "ROLL_CLERK": FACTS,
    "ROLL_MINISTRY": FACTS,
}
READERS = (
    Asking("CITIZEN"),
    Asking("CITIZEN", {"who": person(3)}),
    Asking("CITIZEN", {"who": person(4)}),
    *(Asking("REGISTRAR", {"clearance": level}) for level in (0, 1, 2)),
    *(Asking("SUPERVISOR", {**ON_BASIS, "clearance": level}) for level in (0, 1, 2)),
    Asking("ROLL_CLERK"),
    Asking("ROLL_MINISTRY", {"clearance": 2}),
)
ROOTS = {
    "birthEntries": "birth_entry",
    "marriageEntries": "marriage_entry",
    "deathEntries": "death_entry",
}
LOCKS = ("both", "compiler_alone", "database_alone")
Seen = dict[str, set[str]]


@pytest.fixture(scope="module")
async def locks(serve: Callable[..., Any], server: Server, api: Api) -> AsyncIterator[Any]:
    async with (
        scratch(server, api) as target,
        without_compiler(serve, server, api) as database_alone,
        without_policies(serve, server, api) as compiler_alone,
    ):
        both = Locked(await serve(api, target, SCRATCH), as_superuser(server, target.database))
        made = dict(zip(LOCKS, (both, compiler_alone, database_alone), strict=True))
        for locked in made.values():
            async with connected(locked.unbound) as superuser:
                await fill(superuser)
        yield made


async def in_scope(locked: Locked, asking: Asking) -> Seen:
    """The keys within the asking one's scope, by a reading of the rules and not of the code."""
    of: Seen = {}
    clearance = asking.words.get("clearance", 0)
    async with connected(locked.unbound) as superuser:
        for table in CIVIL_READ[asking.capacity]:
            level = max(1 if table in PARTS else 2, clearance + 1)
            match asking.capacity:
                case "CITIZEN":
                    who = asking.words.get("who", person(1))
                    where, level = f"{PERSONS.get(table, 'person_id')} = '{who}'", 3
                case "REGISTRAR":
                    reach = "keeper_code" if table in KEPT_TABLES else "birth_keeper"
                    where = f"{reach} = '{NIS}'"
                case "ROLL_CLERK":
                    where = f"roll_unit = '{NIS}'"
                case _:
                    where = "true"
            text = f"SELECT {KEYS.get(table, 'id')}::text FROM civil.{table}"
            rows = await superuser.fetch(f"{text} WHERE {where} AND protection < {level}")
            of[table] = {row[0] for row in rows}
    return of


def records(node: Any) -> Iterator[tuple[str, str]]:
    """Table and key of each record that stands in an answer."""
    match node:
        case dict():
            if "key" in node:
                yield to_snake_case(node["__typename"]), node["key"]
            for inner in node.values():
                yield from records(inner)
        case list():
            for inner in node:
                yield from records(inner)


async def seen(hub: Hub, asking: Asking) -> Seen:
    """Every key that the asking one is shown, whichever person it hangs on."""
    found: Seen = {table: set() for table in CIVIL_READ[asking.capacity]}
    inner = ASKED[asking.capacity]
    if asking.capacity == "CITIZEN":
        answers = [(await hub.ask(f"{{ me {{ {inner} }} }}", **asking.sent)).data]
    else:
        answers = [page async for page in pages(hub, asking, "people", inner)]
    for table, key in (one for answer in answers for one in records(answer)):
        found[table].add(key)
    return found


async def pages(hub: Hub, asking: Asking, root: str, inner: str) -> AsyncIterator[Any]:
    after = ""
    while True:
        parts = f"pageInfo {{ hasNextPage endCursor }} nodes {{ {inner} }}"
        answer = await hub.ask(f"{{ {root}(first: 40{after}) {{ {parts} }} }}", **asking.sent)
        page = answer.data[root]
        yield page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = f', after: "{page["pageInfo"]["endCursor"]}"'


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize("asking", READERS, ids=lambda asking: asking.name)
async def test_exactly_the_rows_in_scope_are_shown(
    locks: dict[str, Locked], lock: str, asking: Asking
) -> None:
    wanted = await in_scope(locks[lock], asking)
    assert await seen(locks[lock].hub, asking) == wanted
    assert all(wanted.values())


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize("root", ROOTS)
async def test_the_roots_list_the_same_entries(
    locks: dict[str, Locked], lock: str, root: str
) -> None:
    for asking in (one for one in READERS if one.capacity in ("REGISTRAR", "SUPERVISOR")):
        wanted = (await in_scope(locks[lock], asking))[ROOTS[root]]
        listed = [page async for page in pages(locks[lock].hub, asking, root, "id")]
        found = {node["id"] for page in listed for node in page}
        assert found == wanted


@pytest.mark.parametrize("capacity", ["PUBLIC", "ROLL_CLERK", "ROLL_MINISTRY"])
@pytest.mark.parametrize("root", ROOTS)
async def test_the_database_alone_refuses_entries_to_others(
    locks: dict[str, Locked], capacity: str, root: str
) -> None:
    for inner in ("totalCount", "nodes { entryMark }"):
        answer = await locks["database_alone"].hub.ask(
            f"{{ {root} {{ {inner} }} }}", capacity=capacity
        )
        assert (answer.status, answer.code) == (403, "FORBIDDEN")
        assert "data" not in answer.json


@pytest.mark.parametrize("capacity", list(Capacity), ids=lambda capacity: capacity.name)
async def test_no_login_reads_a_closed_entry_or_its_history(
    locks: dict[str, Locked], capacity: Capacity
) -> None:
    login = SCRATCH.login(capacity)
    target = locks["both"].unbound
    async with connected(target, login, SCRATCH.password(login)) as connection:
        for table in ("closed_birth_entry", "closed_birth_entry_history"):
            for asked in ("count(*)", "id", "text", "replaced_by_id"):
                with pytest.raises(asyncpg.InsufficientPrivilegeError):
                    await connection.execute(f"SELECT {asked} FROM civil.{table}")
