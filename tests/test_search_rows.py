"""Search by name: nobody of another unit, nobody withheld, one statement by an index."""

import base64
from typing import Any
from uuid import UUID

import orjson
import pytest

from hub.db import Connection
from tests.conftest import NIS, Hub
from tests.made_up import (
    CLERK,
    MINISTRY,
    REGISTRAR,
    SUBOTICA,
    SUPERVISOR,
    found,
    made_up,
    made_up_people,
)
from tests.matrix import ON_BASIS, Asking
from tests.test_statements import of_the_hub

__all__ = ["made_up_people"]

ELSEWHERE = (SUBOTICA, "89010")


# Whom nobody finds


@pytest.mark.parametrize("column", ["birth_keeper", "roll_unit"])
@pytest.mark.parametrize("name", ["zlj", "nje", "ma", "mi", "jo", "dj"])
async def test_nobody_of_another_unit_is_in_a_list_a_count_or_a_cursor(
    hub: Hub, superuser: Connection, name: str, column: str
) -> None:
    asking = REGISTRAR if column == "birth_keeper" else CLERK
    inner = "{ totalCount nodes { id } edges { cursor } }"
    nested = " ".join(
        f'u{code}: unit(code: "{code}") {{ people(name: $n, first: 100) {inner} }}'
        for code in (NIS, *ELSEWHERE)
    )
    text = f"query($n: String!) {{ people(name: $n, first: 100) {inner} {nested} }}"
    data = (await hub.ask(text, {"n": name}, **asking.sent)).data
    own = (
        "SELECT DISTINCT p.id::text, p.birth_keeper FROM population.person p "
        "JOIN population.name_key k ON k.person_id = p.id "
        f"WHERE k.key ^@ $1 AND p.{column} = '{NIS}' AND p.protection < 2"
    )
    rows = await superuser.fetch(own, name)
    _same(data["people"], {row["id"] for row in rows})
    for code in (NIS, *ELSEWHERE):
        _same(data[f"u{code}"]["people"], {r["id"] for r in rows if r["birth_keeper"] == code})


def _same(page: Any, wanted: set[str]) -> None:
    cursors = [base64.urlsafe_b64decode(e["cursor"] + "===").decode() for e in page["edges"]]
    assert page["totalCount"] == len(page["nodes"]) == len(wanted)
    assert {node["id"] for node in page["nodes"]} == wanted
    assert {orjson.loads(cursor)[-1] for cursor in cursors} == wanted


@pytest.mark.parametrize("asking", [MINISTRY, SUPERVISOR], ids=lambda asking: asking.name)
async def test_who_reads_all_searches_within_a_unit(hub: Hub, asking: Asking) -> None:
    text = (
        '{ unit(code: "%s") { people(name: "Žljebić Đ") { totalCount nodes { id matchedBy } } } }'
    )
    for code, number in ((NIS, 1), (SUBOTICA, 6)):
        page = (await hub.ask(text % code, **asking.sent)).data["unit"]["people"]
        one = {"id": str(made_up(number)), "matchedBy": "CURRENT_NAME"}
        assert page == {"totalCount": 1, "nodes": [one]}


async def test_a_look_up_on_a_basis_widens_no_search(hub: Hub) -> None:
    text = f"""query($name: String!) {{ person(id: "{made_up(6)}") {{ givenName }}
      people(name: $name, first: 100) {{ nodes {{ id matchedBy }} }} }}"""
    answer = await hub.ask(text, {"name": "Жљебић Ђорђе"}, **REGISTRAR.sent | ON_BASIS)
    assert answer.data["person"] == {"givenName": "Ђорђе"}
    assert [node["id"] for node in answer.data["people"]["nodes"]] == [str(made_up(1))]


@pytest.mark.parametrize("asking", [REGISTRAR, CLERK, MINISTRY, SUPERVISOR], ids=lambda a: a.name)
async def test_a_person_withheld_is_found_by_a_clearance_only(hub: Hub, asking: Asking) -> None:
    for clearance, is_found in ((0, False), (1, False), (2, True)):
        cleared = Asking(asking.capacity, {**asking.words, "clearance": clearance})
        for name in ("Жљебић", "Џањо", "Njež"):
            assert (7 in await found(hub, name, cleared)) is is_found


@pytest.mark.parametrize("asking", [Asking("PUBLIC"), Asking("CITIZEN"), Asking("SUPERVISOR")])
async def test_a_search_is_denied_by_its_coordinate(hub: Hub, asking: Asking) -> None:
    text = '{ people(name: "mi") { totalCount } unit(code: "79022") { people(name: "mi") { %s } } }'
    answer = await hub.ask(text % "totalCount", **asking.sent)
    assert answer.status == 403
    denied = {
        (error["extensions"]["coordinate"], error["extensions"]["use"], error["extensions"]["code"])
        for error in answer.json["errors"]
    }
    assert denied == {
        ("Query.people", "select", "FORBIDDEN"),
        ("Query.people(name:)", "search", "FORBIDDEN"),
        ("Unit.people", "select", "FORBIDDEN"),
        ("Unit.people(name:)", "search", "FORBIDDEN"),
    }


async def test_a_supervisor_s_search_is_an_event_with_all_who_are_shown(
    hub: Hub, superuser: Connection
) -> None:
    text = '{ people(name: "Жљебић", first: 4) { nodes { id } pageInfo { hasNextPage } } }'
    answer = await hub.ask(text, **SUPERVISOR.sent)
    shown = [UUID(node["id"]) for node in answer.data["people"]["nodes"]]
    event = await superuser.fetchrow("SELECT * FROM trail.event ORDER BY number DESC LIMIT 1")
    assert event
    assert str(event["request"]) == answer.headers["hub-request"]
    assert event["coordinates"] == [
        "Person.id:select",
        "Query.people(name:):search",
        "Query.people:select",
    ]
    assert sorted(event["subjects"]) == sorted(made_up(int(one.hex[-3:]) + 100) for one in shown)
    assert len(shown) == 4


# How it is read


async def test_a_search_is_one_statement(hub: Hub) -> None:
    await found(hub, "Жљебић")
    asked = len(hub.statements)
    await found(hub, "Ђорђе")
    assert len(of_the_hub(hub.statements[asked:])) == 1
