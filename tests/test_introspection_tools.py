"""The questions of the usual tools about the schema, word for word."""

from pathlib import Path

import pytest
from graphql import (
    build_client_schema,
    find_breaking_changes,
    find_dangerous_changes,
    validate_schema,
)
from typer.testing import CliRunner

from auth.viewer import Capacity
from hub import introspection
from hub.api import Api
from hub.cli import app
from hub.sdl import sdl
from hub.seen import schema_for
from tests.conftest import Hub

QUESTIONS = {
    path.stem: path.read_text("utf-8")
    for path in (Path(__file__).parent / "introspection").glob("*.graphql")
}
WORDS = {"by-variables": {"includeDeprecated": True}}


def test_the_tools_ask_for_all_that_introspection_has() -> None:
    together = " ".join(QUESTIONS.values())
    asked = ("isOneOf", "specifiedByURL", "isRepeatable", "inputFields(includeDeprecated: true)")
    assert all(word in together for word in asked)
    assert len(QUESTIONS) >= 8


@pytest.mark.parametrize("name", QUESTIONS)
async def test_a_tool_builds_the_graph_that_the_capacity_sees(
    hub: Hub, api: Api, name: str
) -> None:
    for capacity in (Capacity.PUBLIC, Capacity.REGISTRAR):
        hub.statements.clear()
        answer = await hub.ask(QUESTIONS[name], WORDS.get(name), capacity=capacity.value)
        assert hub.statements == []
        built, shown = build_client_schema(answer.data), schema_for(api, capacity)
        assert validate_schema(built) == []
        assert built.type_map.keys() - shown.type_map.keys() <= {"Float", "ID", "Int"}
        for one, other in ((built, shown), (shown, built)):
            assert find_breaking_changes(one, other) == []
            assert find_dangerous_changes(one, other) == []


async def test_the_fullest_question_leaves_room(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(introspection, "DESCRIBED_MAX", introspection.DESCRIBED_MAX // 2)
    monkeypatch.setattr(introspection, "ANSWER_BYTES_MAX", introspection.ANSWER_BYTES_MAX // 2)
    for capacity in ("REGISTRAR", "SUPERVISOR"):  # who are shown most
        answer = await hub.ask(QUESTIONS["everything"] + " ", capacity=capacity)
        assert answer.data["__schema"]["types"]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"includeDeprecated": None}, "INVALID_VARIABLES"),
        ({"includeDeprecated": "true"}, "INVALID_VARIABLES"),
        ({"descriptions": [True]}, "INVALID_VARIABLES"),
    ],
)
async def test_a_tool_s_variable_of_another_type_is_refused(
    hub: Hub, wrong: dict[str, object], code: str
) -> None:
    answer = await hub.ask(QUESTIONS["by-variables"], wrong)
    assert (answer.status, answer.code) == (400, code)


async def test_what_a_tool_leaves_out_by_a_variable_is_left_out(hub: Hub) -> None:
    asked = QUESTIONS["by-variables"]
    for is_wanted in (True, False):
        types = (await hub.ask(asked, {"descriptions": is_wanted})).data["__schema"]["types"]
        assert all(("description" in one) is is_wanted for one in types)


# hub schema --capacity


SHOWN = (Capacity.PUBLIC, Capacity.REGISTRAR)  # the fewest and the most


@pytest.mark.parametrize(
    "capacity",
    [one if one in SHOWN else pytest.param(one, marks=pytest.mark.long) for one in Capacity],
)
def test_the_command_prints_the_graph_as_a_capacity_sees_it(api: Api, capacity: Capacity) -> None:
    printed = CliRunner().invoke(app, ["schema", "--capacity", capacity.value])
    assert printed.exit_code == 0
    assert printed.stdout == sdl(api, capacity)
    assert validate_schema(schema_for(api, capacity)) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--capacity", "KING"], "Invalid value"),
        (["--capacity", "PUBLIC", "--register", "civil"], "one of the two"),
    ],
)
def test_the_command_refuses_what_it_does_not_know(words: list[str], said: str) -> None:
    printed = CliRunner().invoke(app, ["schema", *words])
    assert printed.exit_code == 2
    assert said in printed.output
