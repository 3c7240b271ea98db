"""Lists page by page: each record once, in order, whatever the ordering; cursors are checked."""

import base64
from typing import Any

import orjson
import pytest

from hub.db import Connection
from tests.conftest import NIS, Hub, person

UNIT_ORDERS = {
    "NAME": "name_sort",
    "NAME_LATIN": "name_latin_sort",
    "POPULATION_CENSUS": "coalesce(population_census,0)",
    "REGISTERED_VOTERS": "coalesce(registered_voters,0)",
    "CODE": "code",
}
PERSON_ORDERS = {
    "NAME": "surname_sort, given_name_sort",
    "NAME_LATIN": "surname_latin_sort, given_name_latin_sort",
    "BORN": "born_on",
}
WAYS = ("ASC", "DESC")
VISIBLE = f"birth_keeper = '{NIS}' AND protection < 2"
BASIS = "204-1/2026"


def document(root: str, key: str, orders: str) -> str:
    return (
        f"query Q($first: Int!, $after: Cursor, $order: {orders}!) {{ "
        f"{root}(first: $first, after: $after, orderBy: $order) {{ totalCount "
        f"edges {{ cursor node {{ {key} }} }} "
        "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"
    )


UNITS = document("units", "code", "UnitOrder")
PEOPLE = document("people", "id", "PersonOrder")


async def walk(hub: Hub, asked: str, order: str, first: int, **viewer: Any) -> list[str]:
    """The keys of a whole list, asked page by page."""
    keys: list[str] = []
    after: str | None = None
    while True:
        variables = {"first": first, "after": after, "order": order}
        (page,) = (await hub.ask(asked, variables, **viewer)).data.values()
        info, edges = page["pageInfo"], page["edges"]
        assert info["hasPreviousPage"] is (after is not None)
        assert info["startCursor"] == edges[0]["cursor"]
        assert info["endCursor"] == edges[-1]["cursor"]
        keys += [key for edge in edges for key in edge["node"].values()]
        if not info["hasNextPage"]:
            assert page["totalCount"] == len(keys)
            return keys
        assert len(edges) == first
        after = info["endCursor"]


async def sorted_keys(
    superuser: Connection, table: str, key: str, columns: str, way: str, where: str = "true"
) -> list[str]:
    """The same keys, as PostgreSQL sorts them for the superuser."""
    by = ", ".join(f"{column} {way}" for column in (*columns.split(", "), key))
    rows = await superuser.fetch(f"SELECT {key} FROM {table} WHERE {where} ORDER BY {by}")
    return [str(row[key]) for row in rows]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("order", UNIT_ORDERS)
async def test_all_units(order: str, way: str, hub: Hub, superuser: Connection) -> None:
    expected = await sorted_keys(
        superuser, "local_government.unit", "code", UNIT_ORDERS[order], way
    )
    assert len(expected) == 199
    for first in (17, 100):
        assert await walk(hub, UNITS, f"{order}_{way}", first) == expected


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("order", PERSON_ORDERS)
async def test_all_people_of_a_unit(order: str, way: str, hub: Hub, superuser: Connection) -> None:
    expected = await sorted_keys(
        superuser, "population.person", "id", PERSON_ORDERS[order], way, VISIBLE
    )
    assert len(expected) > 40
    found = await walk(hub, PEOPLE, f"{order}_{way}", 7, capacity="REGISTRAR")
    assert found == expected


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("order", PERSON_ORDERS)
async def test_everyone_for_a_supervisor(
    order: str, way: str, hub: Hub, superuser: Connection
) -> None:
    """Among these, days of birth are the same for many: the key decides."""
    columns = PERSON_ORDERS[order]
    expected = await sorted_keys(
        superuser, "population.person", "id", columns, way, "protection < 2"
    )
    if order == "BORN":
        days = await superuser.fetchval("SELECT count(DISTINCT born_on) FROM population.person")
        assert days < len(expected)
    viewer = {"capacity": "SUPERVISOR", "basis": BASIS}
    assert await walk(hub, PEOPLE, f"{order}_{way}", 100, **viewer) == expected


async def test_paging_in_the_midst_of_equal_sort_keys(hub: Hub, superuser: Connection) -> None:
    """Page by page of one, over the people of the days on which several were born."""
    rows = await superuser.fetch(
        "SELECT born_on FROM population.person WHERE protection < 2 "
        "GROUP BY born_on HAVING count(*) > 1 ORDER BY born_on LIMIT 5"
    )
    days = [row["born_on"].isoformat() for row in rows]
    asked = PEOPLE.replace("orderBy: $order", f"orderBy: $order, filter: {born_on_one_of(days)}")
    for way in WAYS:
        viewer = {"capacity": "SUPERVISOR", "basis": BASIS}
        found = await walk(hub, asked, f"BORN_{way}", 1, **viewer)
        where = f"protection < 2 AND born_on = ANY ('{{{','.join(days)}}}')"
        assert len(found) > len(days)
        assert found == await sorted_keys(
            superuser, "population.person", "id", "born_on", way, where
        )


def born_on_one_of(days: list[str]) -> str:
    return f"{{bornOn: {{in: {orjson.dumps(days).decode()}}}}}"


async def test_a_page_that_ends_with_the_list_says_so(hub: Hub) -> None:
    for first, more in ((16, True), (17, False), (18, False)):
        asked = f'{{ unit(code: "79014") {{ parts(first: {first}) {{ totalCount nodes {{ code }} '
        parts = (await hub.ask(asked + "pageInfo { hasNextPage } } } }")).data["unit"]["parts"]
        assert parts["totalCount"] == 17
        assert len(parts["nodes"]) == min(first, 17)
        assert parts["pageInfo"]["hasNextPage"] is more


async def test_a_nested_list_is_paged_within_its_parent(hub: Hub) -> None:
    found: list[str] = []
    after = None
    for _ in range(6):
        answer = await hub.ask(
            'query Q($after: Cursor) { unit(code: "79014") { parts(first: 3, after: $after) '
            "{ nodes { code } pageInfo { endCursor } } } }",
            {"after": after},
        )
        page = answer.data["unit"]["parts"]
        found += [node["code"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
    assert len(found) == len(set(found)) == 17


async def test_an_empty_page_has_no_cursors(hub: Hub) -> None:
    answer = await hub.ask(
        '{ units(filter: {name: {eq: "Нигде"}}) { totalCount edges { cursor } '
        "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"
    )
    assert answer.data["units"]["pageInfo"] == {
        "hasNextPage": False,
        "hasPreviousPage": False,
        "startCursor": None,
        "endCursor": None,
    }
    assert answer.data["units"]["totalCount"] == 0


# Cursors


async def cursor_of(hub: Hub, root: str, order: str, **viewer: Any) -> str:
    answer = await hub.ask(f"{{ {root}(orderBy: {order}) {{ edges {{ cursor }} }} }}", **viewer)
    return str(answer.data[root]["edges"][0]["cursor"])


def opened(cursor: str) -> list[Any]:
    made = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    assert isinstance(made, list)
    return made


def closed(parts: Any) -> str:
    return base64.urlsafe_b64encode(orjson.dumps(parts)).decode().rstrip("=")


async def test_a_cursor_is_of_one_list_and_one_ordering(hub: Hub) -> None:
    asked = (
        "query Q($after: Cursor!) {{ units(after: $after, orderBy: {}) {{ nodes {{ code }} }} }}"
    )
    of_person = await cursor_of(hub, "people", "NAME_ASC", capacity="REGISTRAR")
    cursors = {order: await cursor_of(hub, "units", order) for order in unit_orders()}
    for order in unit_orders():
        for name, cursor in {**cursors, "person": of_person}.items():
            answer = await hub.ask(asked.format(order), {"after": cursor})
            if name == order:
                assert answer.data["units"]["nodes"]
            else:
                assert (answer.status, answer.code) == (400, "INVALID_CURSOR")


def unit_orders() -> list[str]:
    return [f"{order}_{way}" for order in UNIT_ORDERS for way in WAYS]


async def test_a_cursor_that_was_tampered_with_is_refused(hub: Hub) -> None:
    viewer = {"capacity": "REGISTRAR"}
    cursor = await cursor_of(hub, "people", "BORN_ASC", **viewer)
    mark, day, key = opened(cursor)
    wrong: list[Any] = [
        [mark, day], [mark, day, key, key], [mark, key, day], [mark, None, key], [mark, day, None],
        [mark, True, key], [mark, 5, key], [mark, 5.5, key], [mark, "2026-02-30", key],
        [mark, [day], key], [mark, {"day": day}, key], [mark, "a\0b", key], ["0" * 8, day, key],
        [mark, day, "' OR true --"], [mark, "infinity", key], [], {}, "text", 5, None,
    ]  # fmt: skip
    texts = [
        "", "x", "====", "§", "WzEsMl0", cursor[:-3], f"{cursor}!", f" {cursor}", cursor * 30,
        closed([mark, day, "x" * 2_000]), base64.urlsafe_b64encode(b"\xff\xfe").decode(),
        base64.urlsafe_b64encode(b"[" * 600).decode(),
    ]  # fmt: skip
    asked = "query Q($after: Cursor!) { people(after: $after, orderBy: BORN_ASC) { nodes { id } } }"
    for text in [*map(closed, wrong), *texts]:
        answer = await hub.ask(asked, {"after": text}, **viewer)
        refused = answer.status == 400 and answer.code in ("INVALID_CURSOR", "LIMIT_EXCEEDED")
        assert refused or answer.code == "INVALID_REQUEST", (text, answer.text)
    assert (await hub.ask(asked, {"after": cursor}, **viewer)).data["people"]["nodes"]


async def test_a_cursor_of_numbers_takes_no_other_value(hub: Hub) -> None:
    cursor = await cursor_of(hub, "units", "REGISTERED_VOTERS_DESC")
    mark, voters, key = opened(cursor)
    units = "units(after: $after, orderBy: REGISTERED_VOTERS_DESC) { nodes { code } }"
    asked = f"query Q($after: Cursor!) {{ {units} }}"
    for wrong in (None, True, str(voters), 0.5, 2**31, -(2**31), 2**62, [voters]):
        answer = await hub.ask(asked, {"after": closed([mark, wrong, key])})
        assert (answer.status, answer.code) == (400, "INVALID_CURSOR"), wrong
    last = await hub.ask(asked, {"after": closed([mark, 1 - 2**31, key])})
    assert last.data["units"]["nodes"] == []


async def test_a_made_up_cursor_only_moves_within_what_the_viewer_may_list(hub: Hub) -> None:
    """Cursors are not signed: they hold values of an ordering, and no right."""
    viewer = {"capacity": "REGISTRAR"}
    mark, *_ = opened(await cursor_of(hub, "people", "BORN_ASC", **viewer))
    asked = (
        "query Q($after: Cursor!) { people(first: 100, after: $after, orderBy: BORN_ASC) "
        "{ totalCount nodes { birthKeeper { code } } } }"
    )
    first = closed([mark, "0001-01-01", str(person(1))])
    people = (await hub.ask(asked, {"after": first}, **viewer)).data["people"]
    assert len(people["nodes"]) == people["totalCount"]
    assert {node["birthKeeper"]["code"] for node in people["nodes"]} == {NIS}
