"""The open list: what units owe of what was delivered to them, and each record in one question."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from hub.api import Api
from hub.db import Target
from hub.postgres import Server
from tests.acts import recorded
from tests.commands import OFFICER, decision
from tests.commands import recorded as decided
from tests.conftest import NIS, Hub, person
from tests.scratch import SCRATCH, as_superuser, connected, scratch

SUBOTICA = "80438"
DELIVERED = {"deliveredOn": "2026-04-20"}
LIST = """query ($first: Int! = 100, $after: ID, $unit: UnitCode, $kinds: [String!]) {
  notices(first: $first, after: $after, unit: $unit, kinds: $kinds) {
    id kind unit record recordId recordedAt
    citizenshipDecision { id number surname deliveredOn }
    determination { number }
    theAct: deemedAct { number person { id @ifAllowed } }
    annulment { number annuls __typename }
  } }"""


@pytest.fixture(scope="module")
async def there(server: Server, api: Api) -> AsyncIterator[Target]:
    async with scratch(server, api) as made:
        yield made


@pytest.fixture(scope="module")
async def desk(serve: Callable[..., Any], api: Api, there: Target) -> Hub:
    """A hub where one of each kind is delivered to Niš, and a decision to Subotica."""
    hub: Hub = await serve(api, there, SCRATCH)
    for unit in (NIS, SUBOTICA):
        await decided(hub, decision(deliveredUnit=unit, **DELIVERED))
    for record in ("Determination", "DeemedAct", "Annulment"):
        await recorded(hub, record, deliveredUnit=NIS, **DELIVERED)
    return hub


async def listed(hub: Hub, **more: Any) -> list[Any]:
    """The open list, as Niš's registrar unless said otherwise."""
    words = {name: more.pop(name) for name in ("first", "after", "unit", "kinds") if name in more}
    found = (await hub.ask(LIST, words, **{"capacity": "REGISTRAR", **more})).data["notices"]
    assert isinstance(found, list)
    return found


SHOWN = {
    "CitizenshipDecision": "citizenshipDecision",
    "Determination": "determination",
    "DeemedAct": "theAct",
    "Annulment": "annulment",
}


async def test_a_registrar_reads_what_the_own_unit_owes_with_each_record(desk: Hub) -> None:
    found = await listed(desk)
    assert [one["record"] for one in found] == [*SHOWN]
    assert {one["unit"] for one in found} == {NIS}
    for one in found:
        field = SHOWN[one["record"]]
        assert one[field]["number"].startswith("204-")
        assert all(one[other] is None for other in SHOWN.values() if other != field)
        assert [*one][-4:] == [*SHOWN.values()]  # in the order of the question
    assert found[0]["citizenshipDecision"]["id"] == found[0]["recordId"]
    assert found[2]["theAct"]["person"] == {"id": str(person(1))}
    assert found[3]["annulment"] == {**found[3]["annulment"], "__typename": "Annulment"}


async def test_another_unit_reads_its_own(desk: Hub) -> None:
    found = await desk.ask(LIST, {}, capacity="REGISTRAR", unit=SUBOTICA)
    assert {one["unit"] for one in found.data["notices"]} == {SUBOTICA}
    nothing = await desk.ask(LIST, {}, capacity="REGISTRAR", unit="70114")
    assert nothing.data["notices"] == []


async def test_the_officer_reads_those_of_all_units_or_of_one(desk: Hub) -> None:
    everywhere = await listed(desk, capacity=OFFICER)
    assert {one["unit"] for one in everywhere} == {NIS, SUBOTICA}
    assert len(everywhere) == 5
    (one,) = await listed(desk, capacity=OFFICER, unit=SUBOTICA)
    assert one["citizenshipDecision"]["surname"] == "Ковач"
    assert await listed(desk, capacity=OFFICER, unit="70114") == []


async def test_the_list_is_paged_and_chosen_by_kind(desk: Hub) -> None:
    everywhere = [one["id"] for one in await listed(desk, capacity=OFFICER)]
    paged: list[str] = []
    while page := await listed(
        desk, capacity=OFFICER, first=2, **({"after": paged[-1]} if paged else {})
    ):
        paged += [one["id"] for one in page]
    assert paged == everywhere
    kinds = ["DETERMINATION_DELIVERED", "ANNULMENT_DELIVERED"]
    assert [one["kind"] for one in await listed(desk, kinds=kinds)] == kinds
    assert await listed(desk, kinds=[]) == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ({"unit": SUBOTICA}, "FORBIDDEN"),
        ({"unit": "70000"}, "INVALID_VARIABLES"),
        ({"first": 0}, "LIMIT_EXCEEDED"),
        ({"first": 101}, "LIMIT_EXCEEDED"),
        ({"after": "1"}, "INVALID_VARIABLES"),
        ({"kinds": ["A"] * 101}, "LIMIT_EXCEEDED"),
    ],
)
async def test_a_registrar_asks_for_the_own_unit_within_limits(
    desk: Hub, words: dict[str, Any], code: str
) -> None:
    answer = await desk.ask(LIST, words, capacity="REGISTRAR")
    assert answer.code == code, answer.text


async def test_a_record_out_of_reach_is_null_and_its_notice_stands(desk: Hub) -> None:
    sent = decision(deliveredUnit=SUBOTICA, person=str(person(3)), **DELIVERED)
    made = await decided(desk, sent)
    found = await listed(desk, capacity=OFFICER, unit=SUBOTICA)
    (one,) = [one for one in found if one["recordId"] == made["receipt"]["recordId"]]
    assert one["citizenshipDecision"] is None
    cleared = await listed(desk, capacity=OFFICER, unit=SUBOTICA, clearance=1)
    (one,) = [one for one in cleared if one["recordId"] == made["receipt"]["recordId"]]
    assert one["citizenshipDecision"]["number"] == sent["number"]


async def test_what_is_read_on_a_basis_is_in_the_trail(
    desk: Hub, server: Server, there: Target
) -> None:
    text = """{ notices(first: 100) { deemedAct { person { surname } note { text } } } }"""
    needs = await desk.ask(text, capacity=OFFICER)
    assert (needs.status, needs.code) == (403, "FORBIDDEN")
    answer = await desk.ask(text, capacity=OFFICER, basis="предмет 2/2026")
    assert any(one["deemedAct"] for one in answer.data["notices"])
    async with connected(as_superuser(server, there.database)) as superuser:
        event = await superuser.fetchrow(
            "SELECT e.kind, p.id FROM trail.event e, population.person p "
            "WHERE e.request = $1 AND p.trail_id = ANY (e.subjects)",
            answer.headers["hub-request"],
        )
    assert event is not None
    assert (event["kind"], event["id"]) == ("READ", person(1))


async def test_a_field_that_may_not_be_read_is_left_out_where_the_client_says_so(desk: Hub) -> None:
    text = """{ notices { deemedAct { number note @ifAllowed { text } } } }"""
    answer = await desk.ask(text, capacity=OFFICER)
    assert all("note" not in (one["deemedAct"] or {}) for one in answer.data["notices"])
    (left,) = answer.json["extensions"]["withheld"]
    assert (left["path"], left["coordinate"]) == (
        ["notices", "deemedAct", "note"],
        "DeemedAct.note",
    )


async def test_a_question_without_records_asks_no_second_statement(desk: Hub) -> None:
    desk.statements.clear()
    await desk.ask("{ notices { id kind } }", capacity="REGISTRAR")
    reading = [one for one in desk.statements if "set_config" in one]
    assert reading == []
    await desk.ask("{ notices { id determination { id } } }", capacity="REGISTRAR")
    assert len([one for one in desk.statements if "set_config" in one]) == 1
