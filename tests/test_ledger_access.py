"""Who gives which command: docs/access.csv's W against the hub, each command, each capacity."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    get_named_type,
    is_required_input_field,
)

from auth.viewer import Capacity
from hub.access import lines
from hub.api import Api
from hub.postgres import Server
from tests.commands import key
from tests.conftest import Hub
from tests.groups import CAPACITIES, Page
from tests.scratch import SCRATCH, scratch

# Commands that write no record are of the office itself, and who makes which step of a case is in
# rows of its own: whose they are, the page says.
ROWS = {
    **dict.fromkeys(("receiveCitizenshipFiling", "markCitizenshipFiling"), "filings"),
    **dict.fromkeys(("requestRedaction", "redactEntry"), "redactions"),
    **dict.fromkeys(("openDoubt", "withdrawDoubt", "takeUpOpinion"), "doubts"),
    **dict.fromkeys(("giveOpinion", "openReconstruction"), "orders"),
    **dict.fromkeys(("addEvidence", "restoreEntry", "closeReconstruction"), "renewals"),
}
COUNTRY = "RS"  # a text of the graph, and a code
SOMEONE = "00000000-0000-4000-8000-999999999999"
# What is well-formed of each scalar, and of no person; what a refusal follows from is enough here.
SCALARS: dict[str, Any] = {
    "Boolean": True,
    "Date": "2026-05-01",
    "ID": SOMEONE,
    "Int": 2000,
    "Jmbg": "0703991710141",
    "String": "Текст",
    "UnitCode": "79022",
}
QUESTIONS = {
    "outcome": 'outcome(key: "0123456789abcdef") { command }',
    "notices": "notices { id }",
    "filings": "filings { id }",
    "citizenshipDecisionCandidates": f'citizenshipDecisionCandidates(id: "{SOMEONE}") {{ person }}',
}
BASIS = "члан 44"


@pytest.fixture(scope="module")
async def desk(server: Server, api: Api, serve: Callable[..., Any]) -> AsyncIterator[Hub]:
    async with scratch(server, api) as there:
        yield await serve(api, there, SCRATCH)


def valid(kind: Any) -> Any:
    """A value of an input type: what it requires, and of alternatives the first."""
    match kind:
        case GraphQLNonNull(of_type=inner):
            return valid(inner)
        case GraphQLList(of_type=inner):
            return [valid(inner)]
        case GraphQLEnumType(values=values):
            return next(iter(values))
        case GraphQLInputObjectType(is_one_of=True, fields=fields):
            name, first = next(iter(fields.items()))
            return {name: valid(first.type)}
        case GraphQLInputObjectType(fields=fields):
            required = {name: one for name, one in fields.items() if is_required_input_field(one)}
            return {
                name: COUNTRY if name.endswith("Country") else valid(one.type)
                for name, one in required.items()
            }
    return SCALARS[kind.name]


def given_by(api: Api, capacity: str) -> set[str]:
    """The commands that the capacity gives, as they are declared."""
    holder = Capacity[capacity]
    return {one.name for one in api.commands.values() if holder in one.to.capacities}


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
        if group.name == ROWS.get(command, group.name)
        and (command in ROWS or {f"{one}.*" for one in records} & group.fields)
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
        variables = {"key": key(), "input": valid(api.graphql.type_map[kind])}
        answer = await desk.ask(text, variables, capacity=capacity, basis=BASIS)
        if capacity in writers(api, page, name):
            # Of the commands that ask for one of several values, nothing says so to `valid`.
            assert answer.status == 200 or answer.code == "INVALID_VARIABLES", (name, answer.text)
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
    assert held["notices"] == {"CITIZENSHIP_OFFICER", "REGISTRAR"}
    assert held["citizenshipDecisionCandidates"] == {"CITIZENSHIP_OFFICER"}
    assert held["filings"] == {"CITIZENSHIP_OFFICER", "REGISTRAR"}
    assert held["outcome"] == {"CITIZENSHIP_OFFICER", "REGISTRAR", "SUPERVISOR"}
    for name, text in QUESTIONS.items():
        answer = await desk.ask(f"{{ {text} }}", capacity=capacity, basis=BASIS)
        assert answer.status == (200 if capacity in held[name] else 403), (name, answer.text)


@pytest.mark.parametrize("capacity", CAPACITIES.values())
async def test_introspection_shows_the_commands_that_the_capacity_gives(
    desk: Hub, api: Api, capacity: str
) -> None:
    text = "{ __schema { mutationType { fields { name } } } }"
    shown = (await desk.ask(text, capacity=capacity)).data["__schema"]["mutationType"]
    assert {one["name"] for one in (shown or {"fields": []})["fields"]} == given_by(api, capacity)
