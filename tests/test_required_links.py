"""A row whose non-null link leads to nothing visible is absent: in lists, counts and cursors.

No list of the two registers reaches a record about a person but through that person, so the list
of all identifiers is planned here by hand, and one person is hidden without their identifiers.
"""

from collections.abc import AsyncIterator

import orjson
import pytest

from auth.rules import REGISTRAR
from auth.viewer import Capacity, Viewer
from hub.api import Api
from hub.compiler import plan as p
from hub.compiler.bind import bind, witness
from hub.compiler.guard import guard
from hub.compiler.scope import required
from hub.compiler.statement import Statement
from hub.compiler.write import write
from hub.db import Connection
from hub.instance import Instance
from schema.record import Column, Link, Listing, Record
from tests.conftest import NIS, person

VIEWER = Viewer(Capacity.REGISTRAR, account="tests", unit=NIS)
PROFILE = p.Profile(Capacity.REGISTRAR, basis=False, clearance=0)
HIDDEN = person(2)


@pytest.mark.parametrize(
    ("record", "arrived_by", "links"),
    [
        ("Identifier", None, ["person"]),
        ("Identifier", "person_id", []),
        ("Address", None, ["person"]),
        ("Address", "person_id", []),
        ("Person", None, []),
        ("OneParent", None, ["person"]),
        ("FormerName", None, ["person"]),
        ("FormerName", "person_id", []),
        ("NameKey", None, ["person"]),
        ("Unit", None, []),
        ("UnitLanguage", None, []),
    ],
)
def test_the_links_that_must_lead_to_something(
    record: str, arrived_by: str | None, links: list[str], api: Api
) -> None:
    found = required(api.records[record], PROFILE, arrived_by)
    assert [link.name for link in found] == links


def test_a_nullable_link_is_not_required(api: Api) -> None:
    for record in api.records.values():
        for link in required(record, PROFILE, None):
            declared = record.fields[link.name]
            assert isinstance(declared, Link)
            assert not declared.nullable


def listed(record: Record) -> Statement:
    """All that a registrar may list of the record: count, cursors, keys; no link is selected."""
    key = record.fields["id"]
    assert isinstance(key, Column)
    shown = {"use": None, "shown": True, "if_allowed": False}
    node = p.Node(record, (p.Leaf("id", **shown, field=key),))
    edges = (
        p.EdgePart("cursor", "cursor", shown=True, node=None),
        p.EdgePart("node", "node", shown=True, node=node),
    )
    page = p.Page(
        record=record,
        first=p.Constant(100),
        after=None,
        words=None,
        where=None,
        order=record.orders[0],
        descending=False,
        uses=(),
        parts=(
            p.PagePart("n", "totalCount", shown=True),
            p.PagePart("e", "edges", shown=True, edges=edges),
        ),
    )
    listing = Listing("all", REGISTRAR, lambda: record)
    root = p.RootMany("all", **shown, field=listing, page=page)
    return write(guard(p.Plan((root,), (), p.AsOf()), PROFILE))


async def ids(connection: Connection, statement: Statement) -> list[str]:
    arguments = bind(statement, VIEWER, (), {})
    row = await connection.fetchrow(statement.sql, *arguments)
    assert row is not None
    assert row["witness"] == witness(statement, VIEWER)
    answer = orjson.loads(row["answer"])["all"]
    assert answer["n"] == len(answer["e"])
    assert all(edge["cursor"] for edge in answer["e"])
    return [edge["node"]["id"] for edge in answer["e"]]


@pytest.fixture
async def undone(superuser: Connection) -> AsyncIterator[Connection]:
    """The superuser within a transaction that is rolled back."""
    transaction = superuser.transaction()
    await transaction.start()
    yield superuser
    await transaction.rollback()


@pytest.mark.parametrize("locks", ["both", "compiler"])
@pytest.mark.parametrize("record", ["Identifier", "Address"])
async def test_with_the_person_goes_what_must_link_to_them(
    record: str, locks: str, api: Api, instance: Instance, undone: Connection
) -> None:
    statement = listed(api.records[record])
    table = f"population.{record.lower()}"
    if locks == "both":
        await undone.execute(f"SET LOCAL ROLE {instance.login(Capacity.REGISTRAR)}")
    before = await ids(undone, statement)
    await undone.execute("RESET ROLE")
    rows = await undone.fetch(f"SELECT id FROM {table} WHERE person_id = $1", HIDDEN)
    gone = {str(row["id"]) for row in rows}
    assert gone
    assert gone <= set(before)
    await undone.execute("UPDATE population.person SET protection = 2 WHERE id = $1", HIDDEN)
    if locks == "both":
        await undone.execute(f"SET LOCAL ROLE {instance.login(Capacity.REGISTRAR)}")
    assert await ids(undone, statement) == [one for one in before if one not in gone]
