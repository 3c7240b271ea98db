"""Who gives which command: docs/access.csv's W against the hub, each command, each capacity."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from graphql import GraphQLObjectType, get_named_type

from hub.access import lines
from hub.api import Api
from hub.postgres import Server
from tests.commands import decision, key
from tests.conftest import Hub
from tests.groups import CAPACITIES, Page
from tests.scratch import SCRATCH, scratch

# Commands that write no record are of the office itself: whose filings they are, the page says.
FILING = {
    "receiveCitizenshipFiling": "filings",
    "markCitizenshipFiling": "filings",
    "requestRedaction": "redactions",
    "redactEntry": "redactions",
}
SOMEONE = "00000000-0000-4000-8000-999999999999"
INPUTS: dict[str, dict[str, Any]] = {
    "recordCitizenshipDecision": decision(person=SOMEONE),
    "deliverCitizenshipDecision": {
        "decision": SOMEONE,
        "unit": "79022",
        "deliveredOn": "2026-05-01",
    },
    "receiveCitizenshipFiling": {"book": "CITIZENS", "subject": "Захтев"},
    "markCitizenshipFiling": {"filing": SOMEONE, "state": "CLOSED", "reason": "одустанак"},
    "requestRedaction": {
        "act": SOMEONE,
        "orderNumber": "1/2026",
        "orderBody": "Суд",
        "orderedOn": "2026-03-12",
    },
    "redactEntry": {"request": SOMEONE},
}
QUESTIONS = {
    "outcome": 'outcome(key: "0123456789abcdef") { command }',
    "notices": "notices { id }",
    "filings": "filings { id }",
}


@pytest.fixture(scope="module")
async def desk(server: Server, api: Api, serve: Callable[..., Any]) -> AsyncIterator[Hub]:
    async with scratch(server, api) as there:
        yield await serve(api, there, SCRATCH)


def writers(api: Api, page: Page, command: str) -> set[str]:
    """The capacities that the page lets write what the command answers."""
    kind = api.graphql.type_map["Mutation"]
    assert isinstance(kind, GraphQLObjectType)
    payload = get_named_type(kind.fields[command].type)
    assert isinstance(payload, GraphQLObjectType)
    records = {get_named_type(one.type).name for one in payload.fields.values()}
    groups = {
        group.name: group.letters
        for group in page.groups.values()
        if group.name == FILING.get(command) or {f"{one}.*" for one in records} & group.fields
    }
    assert len(groups) == 1, command
    (letters,) = groups.values()
    return {capacity for capacity, held in letters.items() if "W" in held}


@pytest.mark.parametrize("capacity", CAPACITIES.values())
async def test_a_command_is_given_by_whom_the_page_lets_write(
    desk: Hub, api: Api, capacity: str
) -> None:
    page = Page(api.graphql)
    for name, command in api.commands.items():
        kind = f"{name[0].upper()}{name[1:]}Input"
        assert command.input.__name__ == kind
        version = ", expectedVersion: 1" if command.changes else ""
        text = f"mutation ($key: CommandKey!, $input: {kind}!) {{ {name}("
        text += f"key: $key, input: $input{version}) {{ refusal {{ code }} }} }}"
        variables = {"key": key(), "input": INPUTS[name]}
        answer = await desk.ask(text, variables, capacity=capacity)
        if capacity in writers(api, page, name):
            assert answer.data.keys() == {name}
        else:
            assert (answer.status, answer.code) == (403, "FORBIDDEN"), (name, answer.text)


@pytest.mark.parametrize("capacity", CAPACITIES.values())
async def test_the_ledger_answers_whom_the_table_names(desk: Hub, api: Api, capacity: str) -> None:
    held = {
        coordinate.partition(".")[2]: {one.name for one in rule.capacities}
        for coordinate, use, rule in lines(api)
        if use == "ledger"
    }
    assert held.keys() == QUESTIONS.keys()
    assert held["notices"] == {"REGISTRAR"}
    assert held["filings"] == {"CITIZENSHIP_OFFICER", "REGISTRAR"}
    assert held["outcome"] == {"CITIZENSHIP_OFFICER", "REGISTRAR", "SUPERVISOR"}
    for name, text in QUESTIONS.items():
        answer = await desk.ask(f"{{ {text} }}", capacity=capacity)
        assert answer.status == (200 if capacity in held[name] else 403), (name, answer.text)


async def test_introspection_shows_the_commands_that_the_capacity_gives(desk: Hub) -> None:
    text = "{ __schema { mutationType { fields { name } } } }"
    officer = (await desk.ask(text, capacity="CITIZENSHIP_OFFICER")).data["__schema"]
    assert {one["name"] for one in officer["mutationType"]["fields"]} == {
        "deliverCitizenshipDecision",
        "markCitizenshipFiling",
        "receiveCitizenshipFiling",
        "recordCitizenshipDecision",
    }
    registrar = (await desk.ask(text, capacity="REGISTRAR")).data["__schema"]
    assert len(registrar["mutationType"]["fields"]) == 2
    assert (await desk.ask(text)).data["__schema"]["mutationType"] is None
