"""Interfaces of records: fragments on them, introspection by capacity, subgraphs."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import strawberry
from graphql import GraphQLInterfaceType, parse, print_schema, validate_schema
from strawberry import ID

from auth.rules import EVERYONE, ROLL_MINISTRY, Rule
from auth.viewer import ANYONE, Capacity, Viewer
from hub.api import Api, assemble
from hub.errors import HubError
from hub.prepare import Compiler
from hub.sdl import subgraph
from hub.seen import schema_for
from schema.declare import DeclarationError, Register, column, key, listing, provenance
from schema.graph import Connection, Provenance
from tests import toys as made_up
from tests.toys import BY_KEY, scratch

DOCUMENT = "{{ balls {{ nodes {{ {} }} }} }}"


@strawberry.interface
class Thing:
    """What both have."""

    id: ID
    name: str
    price: int | None = strawberry.field(description="What it costs.")


def thing(toys: Register, name: str, rule: Rule, own: str) -> Any:
    """A record of that name that implements Thing, with a field of its own."""
    annotations = {"id": ID, "name": str, "price": int | None, own: str, "provenance": Provenance}
    words = {one: column(to=rule) for one in ("name", "price", own)}
    namespace = {
        "__doc__": f"A {name}.",
        "__annotations__": annotations,
        "id": key(to=rule),
        **words,
        "provenance": provenance(to=rule),
    }
    made = strawberry.type(type(name, (Thing,), namespace))
    return toys.record(key="id", orders=(type(BY_KEY)("KEY", (), rule, "By key"),))(made)


@pytest.fixture(scope="module")
def toys() -> Iterator[Register]:
    with scratch() as register:
        ball = thing(register, "Ball", EVERYONE, "colour")
        kite = thing(register, "Kite", ROLL_MINISTRY, "tail")
        made_up.root(
            register,
            balls=(Connection[ball], listing("All balls.", to=EVERYONE)),
            kites=(Connection[kite], listing("All kites.", to=ROLL_MINISTRY)),
        )
        yield register


@pytest.fixture(scope="module")
def api(toys: Register) -> Api:
    return assemble([toys])


def sql(api: Api, inner: str) -> str:
    return Compiler(api).ready(DOCUMENT.format(inner), None, {}, ANYONE).statement.sql


@pytest.mark.parametrize(
    "inner",
    [
        "... on Thing { name price }",
        "... on Thing { ... on Ball { name } price }",
        "... on Ball { ... on Thing { name ... on Thing { price } } }",
        "name ... on Thing { ... on Kite { name tail } price }",
        "... on Thing { ... { name } ... on Kite { t: tail } } price",
    ],
)
def test_a_fragment_on_an_interface_is_its_fields_and_no_other_records(
    api: Api, inner: str
) -> None:
    assert sql(api, inner) == sql(api, "name price")


def test_what_another_record_would_deny_is_not_asked(api: Api) -> None:
    # Kites are the ministry's: on a ball nothing of them is selected, so nothing is refused.
    sql(api, "... on Thing { name ... on Kite { tail } }")
    with pytest.raises(HubError) as caught:
        sql(api, "... on Kite { tail }")
    assert caught.value.code.name == "INVALID_DOCUMENT"


def test_a_named_fragment_on_an_interface_stands_on_each_of_its_records(api: Api) -> None:
    text = "{ balls { nodes { ...T } } kites { nodes { ...T } } } fragment T on Thing { price }"
    ministry = Viewer(Capacity.ROLL_MINISTRY, account="tests")
    together = Compiler(api).ready(text, None, {}, ministry).statement.sql
    plain = "{ balls { nodes { price } } kites { nodes { price } } }"
    assert together == Compiler(api).ready(plain, None, {}, ministry).statement.sql


def test_a_name_is_that_of_the_record(api: Api) -> None:
    assert "'Ball'" in sql(api, "... on Thing { __typename }")


@pytest.mark.parametrize(
    ("capacity", "implementing"), [("PUBLIC", {"Ball"}), ("ROLL_MINISTRY", {"Ball", "Kite"})]
)
def test_a_capacity_sees_the_interface_of_the_records_that_it_sees(
    api: Api, capacity: str, implementing: set[str]
) -> None:
    schema = schema_for(api, Capacity[capacity])
    found = schema.type_map["Thing"]
    assert isinstance(found, GraphQLInterfaceType)
    assert found.fields.keys() == {"id", "name", "price"}
    assert {kind.name for kind in schema.get_possible_types(found)} == implementing


def narrowed(api: Api, *names: str) -> Api:
    """The graph in which these fields of balls are the ministry's, and the list as well."""
    fields = api.fields["Ball"]
    closed = {name: replace(fields[name], to=ROLL_MINISTRY) for name in names or fields}
    roots = {} if names else {"balls": replace(api.roots["balls"], to=ROLL_MINISTRY)}
    return replace(
        api, fields={**api.fields, "Ball": {**fields, **closed}}, roots={**api.roots, **roots}
    )


def test_a_field_that_a_record_does_not_show_is_none_of_the_interface(api: Api) -> None:
    for capacity, is_shown in ((Capacity.PUBLIC, False), (Capacity.ROLL_MINISTRY, True)):
        schema = schema_for(narrowed(api, "price"), capacity)
        assert validate_schema(schema) == []
        types: dict[str, Any] = dict(schema.type_map)
        assert ("price" in types["Ball"].fields) is is_shown
        assert ("price" in types["Thing"].fields) is is_shown


def test_an_interface_of_nothing_that_a_capacity_sees_is_not_shown(api: Api) -> None:
    for capacity, is_shown in ((Capacity.PUBLIC, False), (Capacity.ROLL_MINISTRY, True)):
        assert ("Thing" in schema_for(narrowed(api), capacity).type_map) is is_shown


def test_a_record_declares_each_field_of_its_interface_with_a_rule() -> None:
    with scratch() as toys:
        namespace = {
            "__doc__": "A box.",
            "__annotations__": {"id": ID, "provenance": Provenance},
            "id": key(to=EVERYONE),
            "provenance": provenance(to=EVERYONE),
        }
        made = strawberry.type(type("Box", (Thing,), namespace))
        with pytest.raises(DeclarationError, match=r"Box\.name has no access rule"):
            toys.record(key="id", orders=(BY_KEY,))(made)


def test_the_interface_stands_in_the_graph_and_in_its_registers_subgraph(api: Api) -> None:
    assert "interface Thing {" in print_schema(api.graphql)
    text = subgraph(api, "toys")
    assert "interface Thing {" in text
    assert 'type Ball implements Thing @key(fields: "id") {' in text
    parse(text)
