"""Each coordinate against the access table: by both locks, and by the compiler alone."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from hub.access import table
from hub.api import Api
from hub.postgres import Server
from tests.conftest import Answer, Hub
from tests.matrix import (
    ALL,
    EACH,
    PUBLIC,
    UNSHOWN,
    Asked,
    Asking,
    Graph,
    Matrix,
    Together,
    together,
    with_hidden,
)
from tests.unlocked import Locked, without_policies

AT_ONCE = 4
ALONE = EACH[:3]  # the public, a citizen, a registrar: without policies


@pytest.fixture(scope="module")
def matrix(api: Api) -> Matrix:
    return Matrix(table(api))


@pytest.fixture(scope="module")
async def compiler_alone(
    serve: Callable[..., Any], server: Server, api: Api
) -> AsyncIterator[Locked]:
    async with without_policies(serve, server, api) as made:
        yield made


def refusals(answer: Answer) -> dict[tuple[str, str], str]:
    """Each refused coordinate and use, and what it lacked."""
    facts = [error["extensions"] for error in answer.json["errors"]]
    assert {one["code"] for one in facts} == {"FORBIDDEN"}, answer.text
    return {
        (one["coordinate"].replace("_ASC", "").replace("_DESC", ""), one["use"]): one.get(
            "needs", "CAPACITY"
        )
        for one in facts
    }


async def assert_answered_as_said(
    hub: Hub, api: Api, matrix: Matrix, asking: Asking, *, hidden: bool
) -> None:
    """Every coordinate asked for; `hidden` behind a fragment, an alias and a directive."""
    documents = list(Graph(api.graphql, matrix, asking).documents())
    assert {asked.about for asked in documents} == matrix.shown
    free = asyncio.Semaphore(AT_ONCE)

    async def ask(asked: Together) -> None:
        text, variables = (with_hidden(asked), {"no": False}) if hidden else (asked.text, None)
        async with free:
            answer = await hub.ask(text, variables, **asking.sent)
        refused = matrix.refused(asked.uses, asking)
        assert answer.status == (403 if refused else 200), (text, answer.text)
        if refused:
            assert "data" not in answer.json
            assert refusals(answer) == refused

    async def ask_all(documents: list[Asked]) -> None:
        async with asyncio.TaskGroup() as tasks:  # none is left asking when one has failed
            for asked in together(documents):
                tasks.create_task(ask(asked))

    denied = [asked for asked in documents if matrix.refused(asked.uses, asking)]
    answered = [asked for asked in documents if not matrix.refused(asked.uses, asking)]
    hub.statements.clear()
    await ask_all(denied)
    registers = [f"{register.name}." for register in api.registers]
    read = [one for one in hub.statements if any(name in one for name in registers)]
    assert read == [], "a refused document costs the registers nothing"
    await ask_all(answered)


@pytest.mark.parametrize(
    "asking",
    [one if one in EACH else pytest.param(one, marks=pytest.mark.long) for one in ALL],
    ids=lambda asking: asking.name,
)
async def test_every_coordinate_is_answered_as_the_table_says(
    hub: Hub, api: Api, matrix: Matrix, asking: Asking
) -> None:
    await assert_answered_as_said(hub, api, matrix, asking, hidden=False)


@pytest.mark.parametrize(
    "asking",
    [one if one in ALONE else pytest.param(one, marks=pytest.mark.long) for one in EACH],
    ids=lambda asking: asking.name,
)
async def test_the_compiler_alone_answers_as_the_table_says(
    compiler_alone: Locked, api: Api, matrix: Matrix, asking: Asking
) -> None:
    await assert_answered_as_said(compiler_alone.hub, api, matrix, asking, hidden=True)


def test_what_is_never_asked_for_is_no_part_of_the_graph(api: Api, matrix: Matrix) -> None:
    unshown = {use[0].partition(".")[0] for use in matrix.letters.keys() - matrix.shown}
    assert unshown == UNSHOWN
    assert not UNSHOWN & api.graphql.type_map.keys()
    assert not {name for name in api.graphql.type_map if name.startswith("NameKey")}


async def test_a_refusal_names_the_capacities_that_may(hub: Hub, matrix: Matrix, api: Api) -> None:
    for asked in Graph(api.graphql, matrix, PUBLIC).documents():
        if not matrix.needs(asked.about, PUBLIC):
            continue
        answer = await hub.ask(asked.text)
        for error in answer.json["errors"]:
            facts = error["extensions"]
            coordinate = facts["coordinate"].replace("_ASC", "").replace("_DESC", "")
            letters = matrix.letters[coordinate, facts["use"]]
            assert facts["allowed"] == sorted(one for one, held in letters.items() if held != {"N"})


async def test_a_refused_field_can_be_left_out_by_the_client(hub: Hub) -> None:
    text = '{ unit(code: "79022") { code people @ifAllowed { totalCount nodes { id } } } }'
    answer = await hub.ask(text)
    assert answer.data == {"unit": {"code": "79022"}}
    assert answer.json["extensions"]["withheld"] == [
        {"path": ["unit", "people"], "coordinate": "Unit.people", "reason": "CAPACITY"}
    ]


async def test_a_field_within_one_that_may_be_left_out_is_still_refused(hub: Hub) -> None:
    text = "{ people { nodes { id residence { street @ifAllowed } protection } } }"
    answer = await hub.ask(text, capacity="REGISTRAR")
    assert refusals(answer) == {("Person.protection", "select"): "CLEARANCE"}
