"""@asOf: what it takes and refuses, one statement, and what stands in the answer's extensions."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from auth.viewer import ANYONE
from hub.api import Api
from hub.db import Connection
from hub.prepare import Compiler
from tests.conftest import NIS, Hub, person
from tests.test_statements import of_the_hub

NAMED = f'{{ unit(code: "{NIS}") {{ name }} }}'
UNIT = {"unit": {"name": "Ниш"}}
LATER = "2999-01-01T00:00:00Z"
WITH_BOTH = f"query ($t: DateTime, $d: Date) @asOf(recorded: $t, valid: $d) {NAMED}"


@pytest.mark.parametrize(
    ("text", "variables"),
    [
        (f'query @asOf(recorded: "{LATER}") {NAMED}', None),
        (f'query @asOf(recorded: "{LATER}", valid: "2020-01-01") {NAMED}', None),
        (f'query @asOf(recorded: """{LATER}""") {NAMED}', None),
        (f"query Q($t: DateTime!) @asOf(recorded: $t) {NAMED}", {"t": LATER}),
        (f'query Q($t: DateTime = "{LATER}") @asOf(recorded: $t) {NAMED}', {}),
        (WITH_BOTH, {"t": LATER, "d": None}),
        (WITH_BOTH, {"t": LATER, "d": "2020-01-01"}),
    ],
)
async def test_a_time_is_a_literal_or_a_variable(
    hub: Hub, owner: Connection, text: str, variables: dict[str, Any] | None
) -> None:
    hub.statements.clear()
    answer = await hub.ask(text, variables)
    assert answer.data == UNIT
    assert len(of_the_hub(hub.statements)) == 1
    at, number = await _head(owner)
    assert answer.json["extensions"] == {"asOf": {"recorded": at, "commit": number}}


async def _head(owner: Connection) -> tuple[str, int]:
    async with owner.transaction():
        await owner.execute("SET LOCAL timezone = 'Europe/Belgrade'")
        row = await owner.fetchrow("SELECT to_json(at) #>> '{}', number FROM hub.head")
    assert row is not None
    return str(row[0]), int(row[1])


async def test_a_day_of_validity_alone_is_of_now(hub: Hub) -> None:
    for text in (f'query @asOf(valid: "2020-01-01") {NAMED}', NAMED):
        answer = await hub.ask(text)
        assert answer.json == {"data": UNIT}


@pytest.mark.parametrize(
    ("text", "variables", "code"),
    [
        (f"query @asOf {NAMED}", None, "INVALID_VARIABLES"),
        (f"query @asOf(recorded: null) {NAMED}", None, "INVALID_VARIABLES"),
        (WITH_BOTH, {}, "INVALID_VARIABLES"),
        (WITH_BOTH, {"t": None, "d": None}, "INVALID_VARIABLES"),
        (WITH_BOTH, {"t": "yesterday"}, "INVALID_VARIABLES"),
        (WITH_BOTH, {"d": "2026-02-30"}, "INVALID_VARIABLES"),
        (WITH_BOTH, {"t": "9999-12-31T23:59:59-10:00"}, "INVALID_VARIABLES"),
        (WITH_BOTH, {"t": "0001-01-01T00:00:00+10:00"}, "INVALID_VARIABLES"),
        (f'query @asOf(recorded: "2026-07-01") {NAMED}', None, "INVALID_VARIABLES"),
        (f'query @asOf(recorded: "2026-07-01T12:00:00") {NAMED}', None, "INVALID_VARIABLES"),
        (f"query @asOf(recorded: 2026) {NAMED}", None, "INVALID_VARIABLES"),
        (f'query @asOf(valid: "{LATER}") {NAMED}', None, "INVALID_VARIABLES"),
        (f"query @asOf(recorded: TODAY) {NAMED}", None, "INVALID_DOCUMENT"),
        (f'query @asOf(recorded: ["{LATER}"]) {NAMED}', None, "INVALID_DOCUMENT"),
        (f'query @asOf(at: "{LATER}") {NAMED}', None, "INVALID_DOCUMENT"),
        (
            f'query @asOf(recorded: "{LATER}") @asOf(valid: "2020-01-01") {NAMED}',
            None,
            "INVALID_DOCUMENT",
        ),
        (f'{{ unit(code: "{NIS}") @asOf(recorded: "{LATER}") {{ name }} }}', None, None),
        (f"query ($d: Date) @asOf(recorded: $d) {NAMED}", {"d": "2020-01-01"}, None),
        (f"query @asOf(recorded: $t) {NAMED}", None, "INVALID_DOCUMENT"),
    ],
)
async def test_what_is_no_time_is_refused_and_never_repeated(
    hub: Hub, text: str, variables: dict[str, Any] | None, code: str | None
) -> None:
    answer = await hub.ask(text, variables)
    assert (answer.status, answer.code) == (400, code or "INVALID_DOCUMENT")
    for value in ("yesterday", "02-30", "9999", "TODAY", "2999"):
        assert value not in answer.text


def test_another_time_is_the_same_statement(api: Api) -> None:
    compiler = Compiler(api)
    one = compiler.ready(f'query @asOf(recorded: "{LATER}") {NAMED}', None, {}, ANYONE)
    text = f'query @asOf(recorded: "2020-01-01T00:00:00Z") {NAMED}'
    assert compiler.ready(text, None, {}, ANYONE).statement is one.statement
    bound = [
        compiler.ready(WITH_BOTH, None, {"t": f"{year}-01-01T00:00:00Z"}, ANYONE)
        for year in (2020, 2021)
    ]
    assert bound[0].statement is bound[1].statement
    assert bound[0].arguments != bound[1].arguments


def test_a_day_on_which_nothing_depends_changes_no_statement(api: Api) -> None:
    compiler = Compiler(api)
    dated = compiler.ready(f'query @asOf(valid: "2020-01-01") {NAMED}', None, {}, ANYONE)
    assert dated.statement.sql == compiler.ready(NAMED, None, {}, ANYONE).statement.sql


async def test_as_of_is_answered_beside_what_is_withheld(hub: Hub) -> None:
    text = f'query @asOf(recorded: "{LATER}") {{ unit(code: "{NIS}") {{ name people @ifAllowed '
    answer = await hub.ask(text + "{ totalCount } } }")
    assert answer.data == UNIT
    assert set(answer.json["extensions"]) == {"asOf", "withheld"}


@pytest.mark.parametrize("at", [LATER, "2001-01-01T00:00:00Z"])
async def test_rights_are_those_of_now_at_any_time(hub: Hub, at: str) -> None:
    answer = await hub.ask(f'query @asOf(recorded: "{at}") {{ people {{ totalCount }} }}')
    assert (answer.status, answer.code) == (403, "FORBIDDEN")


async def test_facts_are_a_commit_and_a_time_is_one_commit(owner: Connection) -> None:
    log = await owner.fetch("SELECT number, at FROM hub.commit ORDER BY number")
    facts = await owner.fetch("SELECT DISTINCT recorded_in, recorded_at FROM local_government.unit")
    assert tuple(log[0]) == tuple(facts[0])
    assert len({row["at"] for row in log}) == len(log)


YOUNG = """
INSERT INTO local_government.unit (code, name, kind, region, jmbg_area, keeper_code,
  source_register, source_body, recorded_at, recorded_in)
SELECT '99999', 'Млада', kind, region, jmbg_area, code, source_register, source_body, recorded_at,
  1000000 FROM local_government.unit WHERE code = $1
"""
THERE = """
INSERT INTO population.address (id, person_id, kind, unit_code, settlement, street, number,
  valid_from, trail_id, protection, source_register, source_body, recorded_at)
SELECT gen_random_uuid(), id, 'TEMPORARY', '99999', '', 'Млада', '1', '2020-01-01', trail_id,
  protection, source_register, source_body, recorded_at FROM population.person WHERE id = $1
"""


@pytest.fixture
async def _too_young(owner: Connection) -> AsyncIterator[None]:
    """An address in a unit that is recorded later than the address: no loader writes that."""
    await owner.execute(YOUNG, NIS)
    await owner.execute(THERE, person(1))
    yield
    await owner.execute("DELETE FROM population.address WHERE unit_code = '99999'")
    await owner.execute("DELETE FROM local_government.unit WHERE code = '99999'")


@pytest.mark.usefixtures("_too_young")
@pytest.mark.parametrize("asked", ["", "unit { name }"])
async def test_a_row_whose_link_is_not_recorded_yet_is_absent(hub: Hub, asked: str) -> None:
    text = f"{{ me {{ addresses {{ totalCount edges {{ cursor node {{ street {asked} }} }} }} }} }}"
    now = (await hub.ask(text, capacity="CITIZEN")).data["me"]["addresses"]
    then = await hub.ask(f'query @asOf(recorded: "{LATER}") {text}', capacity="CITIZEN")
    found = then.data["me"]["addresses"]
    assert found["totalCount"] == now["totalCount"] - 1 == len(found["edges"])
    assert [one["node"]["street"] for one in now["edges"]].count("Млада") == 1
    assert "Млада" not in then.text
