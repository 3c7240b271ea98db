"""Rows of the officer of parties with each lock taken off, and who reaches no person by SQL."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any

import asyncpg
import pytest

from auth.viewer import Capacity
from hub.api import Api
from hub.compiler.plan import Profile
from hub.compiler.rendering import Place
from hub.compiler.scope import reached
from hub.grants import reach
from hub.postgres import Server
from hub.rows import rows
from tests.about_parties import PARTY
from tests.conftest import Hub
from tests.matrix import ON_BASIS, Asking
from tests.reach import filled
from tests.scratch import SCRATCH, as_superuser, connected, scratch
from tests.unlocked import Locked, without_compiler, without_policies

LOCKS = ("both", "compiler_alone", "database_alone")
OFFICERS = tuple(
    Asking("PARTY_OFFICER", {**words, "clearance": level})
    for words in ({}, ON_BASIS)
    for level in (0, 1, 2)
)
NOBODY = (
    *("PUBLIC", "INSTITUTION", "OBSERVER", "AUDITOR"),
    *("PORTAL_ADMINISTRATOR", "PORTAL_OFFICIAL"),
)
OF_PERSON = """person { initials identifiers(first: 9) { nodes { key: id } }
  addresses(first: 9) { nodes { key: id } } residence { key: id } }"""
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
            await filled(locked)
        yield made


async def in_scope(locked: Locked, asking: Asking) -> Seen:
    """All statements and particulars; of persons those who represent, and those on a basis."""
    clearance = asking.words.get("clearance", 0)
    stated = "true" if "basis" in asking.words else "false"
    of: Seen = {}
    async with connected(locked.unbound) as superuser:
        for table, key, where in (
            ("parties.party_founder", "id", "true"),
            ("parties.representative_particulars", "representative_id", "true"),
            ("population.person", "id", f"represents AND {stated}"),
            ("population.identifier", "id", f"represents AND {stated}"),
            ("population.address", "id", f"represents AND {stated}"),
        ):
            is_part = table.startswith("parties") or table.endswith("address")
            level = max(1 if is_part else 2, clearance + 1)
            rows = await superuser.fetch(
                f"SELECT {key}::text FROM {table} WHERE {where} AND protection < {level}"
            )
            of[table] = {row[0] for row in rows}
            assert of[table] or (stated == "false" and table.startswith("population"))
        # Persons hang on particulars: one whose particulars are withheld is not come by.
        shown = await superuser.fetch(
            "SELECT person_id::text, representative_id::text "
            "FROM parties.representative_particulars"
        )
        led = {row[0] for row in shown if row[1] in of["parties.representative_particulars"]}
        of["population.person"] &= led
        for table in ("population.identifier", "population.address"):
            owners = await superuser.fetch(f"SELECT id::text, person_id::text FROM {table}")
            of[table] &= {row[0] for row in owners if row[1] in led}
    return of


async def seen(locked: Locked, asking: Asking) -> Seen:
    """What the officer is shown through the party, page by page."""
    person = OF_PERSON if "basis" in asking.words else ""
    found: Seen = {
        "parties.party_founder": {
            node["id"] for node in await listed(locked.hub, asking, "founders", "id")
        },
        "parties.representative_particulars": set(),
        "population.person": set(),
        "population.identifier": set(),
        "population.address": set(),
    }
    inner = f"particulars {{ representativeId {person} }}"
    by_id: dict[str, Any] = {}
    for node in await listed(locked.hub, asking, "representatives", inner):
        if held := node["particulars"]:
            found["parties.representative_particulars"].add(held["representativeId"])
            by_id[held["representativeId"]] = held.get("person")
    async with connected(locked.unbound) as superuser:
        whose = await superuser.fetch(
            "SELECT representative_id::text, person_id::text "
            "FROM parties.representative_particulars"
        )
    for representative, number in whose:
        if reached := by_id.get(representative):
            found["population.person"].add(number)
            for field in ("identifiers", "addresses"):
                table = f"population.{field[:-1] if field == 'identifiers' else 'address'}"
                found[table] |= {node["key"] for node in reached[field]["nodes"]}
            residence = reached["residence"]
            assert residence is None or residence["key"] in found["population.address"]
    return found


async def listed(hub: Hub, asking: Asking, field: str, inner: str) -> list[Any]:
    nodes: list[Any] = []
    after, more = "", True
    while more:
        page = f"pageInfo {{ hasNextPage endCursor }} totalCount nodes {{ {inner} }}"
        text = f"{{ party(number: {PARTY}) {{ {field}(first: 50{after}) {{ {page} }} }} }}"
        held = (await hub.ask(text, **asking.sent)).data["party"][field]
        nodes += held["nodes"]
        more = held["pageInfo"]["hasNextPage"]
        after = f', after: "{held["pageInfo"]["endCursor"]}"'
    assert held["totalCount"] == len(nodes)
    return nodes


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize("asking", OFFICERS, ids=lambda asking: asking.name)
async def test_the_officer_of_parties_is_shown_exactly_the_rows_in_scope(
    locks: dict[str, Locked], lock: str, asking: Asking
) -> None:
    assert await seen(locks[lock], asking) == await in_scope(locks[lock], asking)


@pytest.mark.parametrize("name", NOBODY)
async def test_no_row_about_a_person_is_reached_by_sql(
    locks: dict[str, Locked], api: Api, name: str
) -> None:
    login = SCRATCH.login(Capacity[name])
    target = locks["both"].unbound
    tables = [
        table.fullname
        for record in api.records.values()
        if record.persons
        for table in (record.table, record.versions)
    ]
    assert len(tables) > 60
    async with connected(target, login, SCRATCH.password(login)) as connection:
        for setting, value in (("basis", "предмет 12/2026"), ("clearance", "2")):
            await connection.execute(f"SELECT set_config('hub.{setting}', '{value}', false)")
        for table in tables:
            for asked in ("count(*)", "trail_id", "protection"):
                with pytest.raises(asyncpg.InsufficientPrivilegeError):
                    await connection.execute(f"SELECT {asked} FROM {table}")


def test_a_flag_binds_in_both_locks_whoever_reads_every_row(api: Api) -> None:
    """No record of today joins the two; one that does is bound without the other lock."""
    officer = Capacity.PARTY_OFFICER
    bounds = {officer: "represents"}
    party = api.records["Party"]
    bound = rows(replace(party, bounds=bounds), officer)
    assert bound is not None
    assert bound.every
    assert not bound.open
    assert reach(bound) == "represents"
    person = replace(api.records["Person"], fields=party.fields)
    (only, *_) = reached(
        Place("t1", person), Profile(officer, basis=False, clearance=0), exact=False, setting=_none
    )
    assert str(only) == "t1.represents"


def _none(_: str) -> Any:
    raise AssertionError("every row is reached without a setting")
