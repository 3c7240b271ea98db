"""Introspection: each capacity is shown the graph that it may use, and no other."""

import asyncio
import threading
from dataclasses import replace
from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLObjectType,
    GraphQLSchema,
    build_client_schema,
    get_introspection_query,
    parse,
    validate,
    validate_schema,
)
from structlog.testing import capture_logs

from auth.rules import SUPERVISOR
from auth.viewer import Capacity
from hub import introspection
from hub.access import table
from hub.api import Api
from hub.seen import schema_for
from tests.conftest import PATIENCE_SECONDS, Hub, person
from tests.matrix import EACH, Asking, Graph, Matrix

PARTS = {"edges", "nodes", "pageInfo", "totalCount", "cursor", "node"}
CAPACITIES = [capacity.name for capacity in Capacity]


@pytest.fixture(scope="module")
def matrix(api: Api) -> Matrix:
    return Matrix(table(api))


async def shown(hub: Hub, capacity: str) -> GraphQLSchema:
    """The graph as a client of that capacity builds it from the standard query."""
    answer = await hub.ask(get_introspection_query(), capacity=capacity)
    return build_client_schema(answer.data)


@pytest.mark.parametrize("capacity", CAPACITIES)
async def test_a_client_builds_a_valid_schema(hub: Hub, capacity: str) -> None:
    for words in ({}, {"input_value_deprecation": True, "specified_by_url": True}):
        answer = await hub.ask(get_introspection_query(**words), capacity=capacity)
        assert validate_schema(build_client_schema(answer.data)) == []


@pytest.mark.parametrize("capacity", CAPACITIES)
async def test_a_capacity_sees_the_fields_that_it_may_use(
    hub: Hub, matrix: Matrix, capacity: str
) -> None:
    schema = await shown(hub, capacity)
    seen = {
        (f"{name}.{field}", "select")
        for name, kind in schema.type_map.items()
        if isinstance(kind, GraphQLObjectType)
        for field in kind.fields
    }
    known = {use for use in matrix.letters if use[1] == "select"}
    may = {use for use in known if matrix.letters[use][capacity] != {"N"}}
    assert seen & known == {use for use in may if use[0].split(".")[0] in schema.type_map}
    assert {use for use in may if use[0].startswith("Query.")} <= seen


@pytest.mark.parametrize("capacity", CAPACITIES)
async def test_a_capacity_sees_the_filters_and_orderings_that_it_may_use(
    hub: Hub, matrix: Matrix, capacity: str
) -> None:
    for name, kind in (await shown(hub, capacity)).type_map.items():
        record = name.removesuffix("Filter").removesuffix("Order")
        if isinstance(kind, GraphQLInputObjectType) and name.endswith("Filter"):
            members = kind.fields.keys() - {"and", "or", "not"}
            uses = {(f"{record}.{_filtered(matrix, record, one)}", "filter") for one in members}
        elif isinstance(kind, GraphQLEnumType) and name.endswith("Order"):
            members = {value.rpartition("_")[0] for value in kind.values}
            uses = {(f"{name}.{member}", "order") for member in members}
        else:
            continue
        assert uses
        assert all(matrix.letters[use][capacity] != {"N"} for use in uses)


def _filtered(matrix: Matrix, record: str, member: str) -> str:
    """The field that a member of a filter is of; a partial date is compared as a date."""
    is_own = (f"{record}.{member}", "filter") in matrix.letters
    return member if is_own else member.removesuffix("On")


def test_a_filter_or_an_ordering_that_a_capacity_may_not_use_is_not_shown(api: Api) -> None:
    unit = api.records["Unit"]
    closed = {
        **api.fields["Unit"],
        "area": replace(api.fields["Unit"]["area"], to=SUPERVISOR),
        "keeper": replace(api.fields["Unit"]["keeper"], to=SUPERVISOR),
    }
    orders = tuple(
        replace(order, to=SUPERVISOR) if order.name == "CODE" else order for order in unit.orders
    )
    narrowed = replace(
        api,
        fields={**api.fields, "Unit": closed},
        records={**api.records, "Unit": replace(unit, orders=orders)},
    )
    for capacity, is_shown in ((Capacity.PUBLIC, False), (Capacity.SUPERVISOR, True)):
        types: dict[str, Any] = dict(schema_for(narrowed, capacity).type_map)
        assert ({"area", "keeper"} <= types["Unit"].fields.keys()) is is_shown
        assert ({"area", "keeper"} <= types["UnitFilter"].fields.keys()) is is_shown
        assert ({"CODE_ASC", "CODE_DESC"} <= types["UnitOrder"].values.keys()) is is_shown
        assert {"name", "and", "or", "not"} <= types["UnitFilter"].fields.keys()


@pytest.mark.parametrize("capacity", CAPACITIES)
async def test_no_type_stands_there_that_no_operation_comes_to(hub: Hub, capacity: str) -> None:
    schema = await shown(hub, capacity)
    pending: list[Any] = [one for one in (schema.query_type, schema.mutation_type) if one]
    reached: set[str] = set()
    while pending:
        kind = pending.pop()
        while hasattr(kind, "of_type"):
            kind = kind.of_type
        if kind.name in reached:
            continue
        reached.add(kind.name)
        pending += getattr(kind, "interfaces", ())
        for field in getattr(kind, "fields", {}).values():
            pending += [field.type, *(one.type for one in getattr(field, "args", {}).values())]
    own = {name for name in schema.type_map if not name.startswith("__")}
    assert own - reached <= {"Boolean", "String", "Int", "Float", "ID"}


async def test_the_public_is_shown_no_type_about_persons(hub: Hub) -> None:
    names = set((await shown(hub, "PUBLIC")).type_map)
    persons = ("Person", "Identifier", "Address", "OneParent", "FormerName", "NameKey")
    roll = ("Voter", "VotingPlace", "RollDecision", "RollChange", "SpecialRoll", "ChangeKind")
    civil = ("Entry", "BirthEntry", "BirthParent", "MarriageEntry", "DeathEntry", "DeathFact")
    kinds = ("NameChange", "Jmbg", "Sex", "Disclosure", "ElectionKind", "PlaceKind", "Guardianship")
    for about in (*persons, *roll, *civil, *kinds):
        assert not {name for name in names if name.startswith(about)}


async def test_a_citizen_is_shown_no_list_of_persons(hub: Hub) -> None:
    types = (await shown(hub, "CITIZEN")).type_map
    assert not types.keys() & {"PersonFilter", "PersonOrder"}
    listed = {
        f"{name}.{field}"
        for name, one in types.items()
        for field, declared in getattr(one, "fields", {}).items()
        if str(declared.type) == "PersonConnection!"
    }
    assert listed == {"Person.history"}  # which is of one person
    assert {"Person", "IdentifierConnection"} <= types.keys()


@pytest.mark.parametrize("asking", EACH, ids=lambda asking: asking.name)
async def test_what_the_shown_schema_admits_the_hub_answers(
    hub: Hub, api: Api, matrix: Matrix, asking: Asking
) -> None:
    schema = await shown(hub, asking.capacity)
    for asked in Graph(api.graphql, matrix, asking).documents():
        admitted = not validate(schema, parse(asked.text))
        lacks = set(matrix.refused(asked.uses, asking).values())
        assert admitted == ("CAPACITY" not in lacks), asked.text


# How it is asked


async def test_one_form_with_another_name_is_another_question(hub: Hub) -> None:
    for name in ("Unit", "UnitKind", "Query", "Unit", "Nothing"):
        answer = await hub.ask(f'{{ __type(name: "{name}") {{ name }} }}')
        assert answer.data == {"__type": {"name": name} if name != "Nothing" else None}


async def test_a_type_is_named_by_a_variable(hub: Hub) -> None:
    text = "query ($name: String!) { __type(name: $name) { name } }"
    for name in ("Unit", "Query"):
        answer = await hub.ask(text, {"name": name})
        assert answer.data == {"__type": {"name": name}}
    for wrong in ({}, {"name": None}, {"name": 5}):
        answer = await hub.ask(text, wrong)
        assert (answer.status, answer.code) == (400, "INVALID_VARIABLES")


async def test_one_capacity_s_answer_is_not_another_s(hub: Hub) -> None:
    text = '{ __type(name: "Person") { name } }'
    for _ in range(2):
        for capacity, name in (("SUPERVISOR", "Person"), ("PUBLIC", None), ("CITIZEN", "Person")):
            answer = await hub.ask(text, capacity=capacity)
            assert answer.data["__type"] == (name and {"name": name})


@pytest.mark.parametrize(
    "text",
    [
        '{ __schema { queryType { name } } unit(code: "79022") { name } }',
        "{ ...F me { id } } fragment F on Query { __schema { queryType { name } } }",
        '{ unit(code: "79022") { name } ... on Query { __type(name: "Unit") { name } } }',
        '{ __schema @skip(if: true) { queryType { name } } unit(code: "79022") { name } }',
    ],
)
async def test_introspection_is_not_mixed_with_data(hub: Hub, text: str) -> None:
    for capacity in ("PUBLIC", "CITIZEN"):
        answer = await hub.ask(text, capacity=capacity)
        assert (answer.status, answer.code) == (400, "INVALID_DOCUMENT")


async def test_the_name_of_the_root_costs_at_most_one_statement(hub: Hub) -> None:
    for capacity in CAPACITIES:
        assert (await hub.ask("{ __typename }", capacity=capacity)).data == {"__typename": "Query"}
        hub.statements.clear()
        answer = await hub.ask("{ __typename a: __typename }", capacity=capacity)
        assert answer.data == {"__typename": "Query", "a": "Query"}
        assert len(hub.statements) <= 1


async def test_introspection_costs_no_statement(hub: Hub) -> None:
    hub.statements.clear()
    answer = await hub.ask("{ __schema { types { name } } __typename }", capacity="CITIZEN")
    assert answer.data["__typename"] == "Query"
    assert hub.statements == []


async def test_a_name_within_a_record_says_nothing_that_the_record_does_not(hub: Hub) -> None:
    text = f'{{ person(id: "{person(4)}") {{ __typename }} }}'
    hidden = await hub.ask(text, capacity="REGISTRAR")
    assert hidden.data == {"person": None}


async def test_large_answers_are_not_kept(hub: Hub) -> None:
    held = hub.app.state.executor.introspection.answers
    aliases = " ".join(f"a{n}: __schema {{ ...F }}" for n in range(10))
    inner = "types { name description fields { name description } inputFields { name } }"
    text = f"{{ {aliases} }} fragment F on __Schema {{ {inner} }}"
    before = held.weight
    for blank in range(3):
        answer = await hub.ask(text + " " * blank, capacity="SUPERVISOR")
        assert answer.status == 200
        assert len(answer.text.encode()) > introspection.KEPT_BYTES_MAX
    assert held.weight == before == sum(map(len, held.held.values()))
    assert held.most == introspection.ANSWERS_BYTES_MAX


async def test_every_standard_question_is_answered(hub: Hub) -> None:
    asked = get_introspection_query(
        specified_by_url=True,
        directive_is_repeatable=True,
        schema_description=True,
        input_value_deprecation=True,
        one_of=True,
    )
    for capacity in ("PUBLIC", "CITIZEN", "SUPERVISOR"):
        types = (await hub.ask(asked, capacity=capacity)).data["__schema"]["types"]
        inputs = [one for one in types if one["kind"] == "INPUT_OBJECT"]
        assert inputs
        assert all(one["isOneOf"] is False for one in inputs)
    answer = await hub.ask('{ __type(name: "UnitFilter") { name isOneOf } }')
    assert answer.data == {"__type": {"name": "UnitFilter", "isOneOf": False}}


async def test_nobody_waits_while_a_schema_is_described(hub: Hub) -> None:
    shapes = "types { name description fields { name description args { name description } } }"
    aliases = " ".join(f"a{n}: __schema {{ {shapes} }}" for n in range(5))
    await hub.ask("{ __typename }")
    slow = asyncio.create_task(hub.ask(f"{{ {aliases} }}", capacity="SUPERVISOR"))
    await asyncio.sleep(0.02)
    answers = [(await hub.ask("{ __typename }")).status for _ in range(5)]
    assert answers == [200] * 5
    assert not slow.done()
    assert (await slow).status == 200


async def test_so_many_wait_for_a_schema_and_no_more(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(introspection, "WAITING_MAX", 2)
    is_over = threading.Event()
    hub.app.state.executor.introspection._thread.submit(is_over.wait, PATIENCE_SECONDS)
    asked = [
        asyncio.create_task(hub.ask("{ __schema { types { kind } } }" + " " * blank, tries=1))
        for blank in range(6)
    ]
    done, waiting = await asyncio.wait(asked, timeout=10, return_when=asyncio.FIRST_COMPLETED)
    while len(done) < 4:
        done, waiting = await asyncio.wait(asked, timeout=0.1)
    assert [one.result().status for one in done] == [503] * 4
    is_over.set()
    assert [(await one).status for one in waiting] == [200] * 2


# What one answer may take

NAMES = "{name description args{name description defaultValue type{name kind}}}"
EACH_TYPE = " ".join(f"a{n}:types{{...A}}" for n in range(30))
DOCUMENTED = " ".join(f"a{n}:description" for n in range(30))
MANY = (
    f"{{__schema{{{EACH_TYPE}}}}} "
    "fragment A on __Type{fields{type{...B ofType{...B ofType{...B}}}}} "
    f"fragment B on __Type{{fields(includeDeprecated:true){NAMES}}}"
)
LONG = f"{{__schema{{types{{{DOCUMENTED}}}}}}}"


async def test_a_graph_is_not_described_without_end(hub: Hub) -> None:
    for capacity in ("PUBLIC", "SUPERVISOR"):
        answer = await hub.ask(MANY, capacity=capacity)
        assert (answer.status, answer.code) == (400, "LIMIT_EXCEEDED")
        most = introspection.DESCRIBED_MAX
        said = answer.json["errors"][0]["extensions"]
        assert (said["limit"], said["max"], said["found"]) == ("describedFields", most, most + 1)


async def test_a_description_is_no_larger_than_any_answer(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module, text, most in (
        ("introspection", LONG, 100_000),  # while it is made
        ("limits", "{__schema{types{name}}}", 1_000),  # and what came of it
    ):
        monkeypatch.setattr(f"hub.{module}.ANSWER_BYTES_MAX", most)
        answer = await hub.ask(text + " " * 7, capacity="SUPERVISOR")
        assert (answer.status, answer.code) == (400, "LIMIT_EXCEEDED")
        assert answer.json["errors"][0]["extensions"]["limit"] == "answerBytes"


async def test_nothing_more_is_described_when_nobody_waits(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(introspection, "DESCRIBED_MAX", 10**9)
    monkeypatch.setattr(introspection, "ANSWER_BYTES_MAX", 10**9)
    held = hub.app.state.executor.introspection
    begun = asyncio.Event()
    loop = asyncio.get_running_loop()
    step = introspection._Work.resolve
    works = set()

    def resolve(work: Any, *words: Any, **given: Any) -> Any:
        works.add(work)
        loop.call_soon_threadsafe(begun.set)
        return step(work, *words, **given)

    monkeypatch.setattr(introspection._Work, "resolve", resolve)
    asked = asyncio.create_task(hub.client.post("/graphql", json={"query": MANY}))
    await begun.wait()
    asked.cancel()
    await asyncio.to_thread(held._thread.submit(int).result, 20)
    (work,) = works
    assert work.is_over
    assert held._waiting == 0


async def test_who_waits_too_long_for_a_description_is_told(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(introspection, "SECONDS_MAX", 0.05)
    is_over = threading.Event()
    hub.app.state.executor.introspection._thread.submit(is_over.wait, 20)
    answer = await hub.ask("{ __schema { types { kind } } }" + " " * 11, tries=1)
    is_over.set()
    assert (answer.status, answer.code) == (503, "UNAVAILABLE")


async def test_a_fault_of_the_hub_is_not_the_client_s(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("of ours")

    monkeypatch.setattr("hub.explain.Explainer.mine", broken)
    with capture_logs() as said:
        answer = await hub.ask("{ myAccess { capacity } }" + " " * 5)
    assert (answer.status, answer.code) == (500, "INTERNAL")
    assert [type(one["exc_info"]) for one in said if one["event"] == "fault"] == [KeyError]
    assert "of ours" not in answer.text
