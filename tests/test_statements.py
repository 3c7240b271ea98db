"""Over real HTTP: one statement for an operation, none for a denied one, answers in order."""

import re
from typing import Any
from uuid import UUID

import orjson
import pytest
from graphql import (
    FieldNode,
    GraphQLResolveInfo,
    GraphQLSchema,
    Visitor,
    build_schema,
    execute,
    parse,
    print_ast,
    print_schema,
    visit,
)
from graphql.language.visitor import REMOVE

from hub.api import Api
from hub.audit import APPEND
from hub.db import Connection
from hub.prepare import Compiler
from tests.conftest import Hub
from tests.operations import OPERATIONS, Operation, ask

EVERY = pytest.mark.parametrize("operation", OPERATIONS, ids=repr)
DENIED = [
    ("PUBLIC", None, "{ people { totalCount } }"),
    ("PUBLIC", None, "{ units { nodes { name people { totalCount } } } }"),
    ("PUBLIC", None, "{ units { edges @skip(if: true) { node { people { totalCount } } } } }"),
    ("CITIZEN", None, "{ me { id protection } }"),
    ("CITIZEN", None, '{ person(jmbg: "1405986735007") { id } }'),
    ("SUPERVISOR", None, "{ people { totalCount } }"),
    ("REGISTRAR", "204-1/2026", "{ people { nodes { protection } } }"),
]


@pytest.fixture(scope="session")
def plain(api: Api) -> GraphQLSchema:
    """The graph as graphql-core alone would execute it."""
    return build_schema(print_schema(api.graphql))


@EVERY
async def test_an_operation_is_one_statement(operation: Operation, hub: Hub, api: Api) -> None:
    ready = Compiler(api).ready(operation.document, None, operation.variables, operation.viewer)
    asked = len(hub.statements)
    answer = await ask(hub, operation)
    assert answer.status == 200, answer.text
    expected = [ready.statement.sql, *([APPEND] if ready.statement.trail else [])]
    assert of_the_hub(hub.statements[asked:]) == expected


@EVERY
async def test_an_answer_is_what_graphql_makes_of_it(
    operation: Operation, hub: Hub, plain: GraphQLSchema
) -> None:
    answer = await ask(hub, operation)
    assert resolved(plain, operation, answer.data) == orjson.dumps(answer.data)


@pytest.mark.parametrize(("capacity", "basis", "document"), DENIED)
async def test_a_denied_operation_reads_no_register(
    capacity: str, basis: str | None, document: str, hub: Hub
) -> None:
    asked = len(hub.statements)
    answer = await hub.ask(document, capacity=capacity, basis=basis)
    assert answer.status == 403
    assert answer.code == "FORBIDDEN"
    assert "data" not in answer.json
    assert of_the_hub(hub.statements[asked:]) == [APPEND]


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("{ nothing }", "INVALID_DOCUMENT"),
        ('{ unit(code: "7") { name } }', "INVALID_VARIABLES"),
        ('{ units(after: "x") { nodes { code } } }', "INVALID_CURSOR"),
        ("{ units(first: 101) { nodes { name } } }", "LIMIT_EXCEEDED"),
        (
            "{ units(first: 100) { nodes { parts(first: 99) { nodes { name } } } } }",
            "LIMIT_EXCEEDED",
        ),
    ],
)
async def test_a_refused_operation_reads_nothing_at_all(document: str, code: str, hub: Hub) -> None:
    asked = len(hub.statements)
    answer = await hub.ask(document)
    assert answer.code == code
    assert hub.statements[asked:] == []


SUBJECTS = """{
  unit(code: "79014") {
    parts(first: 17) {
      nodes { people(first: 2) { nodes { id birthUnit { people(first: 1) { nodes { id } } } } } }
    }
  }
  nobody: units(first: 9) {
    nodes { people(filter: {surname: {eq: "Нико"}}) { nodes { id } edges { node { id } } } }
  }
  person(id: "00000000-0000-4000-8000-000000000001") {
    id
    birthUnit { people(first: 1, filter: {surname: {eq: "Нико"}}) { nodes { id } } }
    addresses { nodes { person { id } } edges { node { kind } } }
  }
}"""


async def test_the_subjects_are_all_whose_record_stands_in_the_answer(
    hub: Hub, superuser: Connection
) -> None:
    answer = await hub.ask(SUBJECTS, capacity="SUPERVISOR", basis="204-1/2026")
    written = await superuser.fetchval(
        "SELECT subjects FROM trail.event ORDER BY number DESC LIMIT 1"
    )
    assert answer.data
    shown = set(map(UUID, re.findall('"id": ?"([0-9a-f-]{36})"', answer.text)))
    rows = await superuser.fetch(
        "SELECT trail_id FROM population.person WHERE id = ANY ($1)", list(shown)
    )
    assert len(shown) > 20
    assert set(written) == {row["trail_id"] for row in rows}


def of_the_hub(statements: list[str]) -> list[str]:
    """Without what the driver asks of the catalogue when a connection is new."""
    return [one for one in statements if "'jit'" not in one and "typeinfo" not in one]


def resolved(plain: GraphQLSchema, operation: Operation, data: Any) -> bytes:
    """The answer as graphql-core's executor makes it of the same values: its order, its types."""

    def resolve(source: Any, info: GraphQLResolveInfo, **_: object) -> Any:
        return source[str(info.path.key)]

    document = visit(parse(operation.document), Allowed())
    variables = dict(operation.variables)
    result = execute(plain, document, data, None, variables, field_resolver=resolve)
    assert not result.errors, print_ast(document)  # type: ignore[union-attr]
    return orjson.dumps(result.data)  # type: ignore[union-attr]


class Allowed(Visitor):
    """Takes out what the corpus marks @ifAllowed: none of it is allowed there."""

    def enter_field(self, node: FieldNode, *_: object) -> Any:
        marked = any(one.name.value == "ifAllowed" for one in node.directives or ())
        return REMOVE if marked else None
