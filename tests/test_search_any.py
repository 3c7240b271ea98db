"""Search by name, whatever is asked: a clerk finds, counts and walks over the own unit alone."""

import base64
from collections.abc import Mapping
from datetime import date
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hub.db import Target
from hub.postgres import Server
from schema.text import name_keys
from tests.conftest import NIS, Hub
from tests.made_up import MINISTRY, SUBOTICA, made_up_people
from tests.matrix import Asking
from tests.scratch import as_superuser, connected

__all__ = ["made_up_people"]

KEYS = sorted(
    name_keys("Жљебић", "Ана-Марија")
    | name_keys("Петровић", "Милан")
    | name_keys("Јовановић", "Јелена")
    | name_keys("Kovács", "Mária")
    | name_keys("Ђорђевић", "Марко")
)
QUESTIONS = st.builds(
    lambda key, end: key[:end], st.sampled_from(KEYS), st.integers(2, 8)
) | st.sampled_from(["М. Жљебић", "Њежић", "ma", "jo", "an", "mi", "dj", "zlj"])
DATES = st.dates(date(1940, 1, 1), date(2020, 1, 1)).map(str)
FILTERS: st.SearchStrategy[Any] = st.recursive(
    st.builds(lambda sex: {"sex": {"eq": sex}}, st.sampled_from(["MALE", "FEMALE"]))
    | st.builds(lambda way, day: {"bornOn": {way: day}}, st.sampled_from(["lt", "gte"]), DATES),
    lambda inner: (
        st.builds(lambda one: {"not": one}, inner)
        | st.builds(lambda way, all_: {way: all_}, st.sampled_from(["and", "or"]), st.lists(inner))
    ),
    max_leaves=4,
)
ORDERS = [f"{name}_{way}" for name in ("NAME", "NAME_LATIN", "BORN") for way in ("ASC", "DESC")]
OWN = """query($name: String!, $first: Int!, $after: Cursor, $order: PersonOrder!,
  $filter: PersonFilter) {
  people(name: $name, first: $first, after: $after, orderBy: $order, filter: $filter) {
  totalCount nodes { id } edges { cursor } pageInfo { hasNextPage endCursor searchTruncated } } }"""
PAGES_MAX = 200


@pytest.fixture(scope="module")
async def units(server: Server, target: Target) -> Mapping[str, Mapping[str, str | None]]:
    """The units of each person, by the column that reaches it."""
    async with connected(as_superuser(server, target.database)) as superuser:
        rows = await superuser.fetch(
            "SELECT id::text, birth_keeper, roll_unit FROM population.person"
        )
    return {row["id"]: {"REGISTRAR": row[1], "ROLL_CLERK": row[2]} for row in rows}


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    capacity=st.sampled_from(["REGISTRAR", "ROLL_CLERK"]),
    unit=st.sampled_from([NIS, SUBOTICA]),
    asked=st.fixed_dictionaries(
        {
            "name": QUESTIONS,
            "first": st.sampled_from([1, 7, 100]),
            "order": st.sampled_from(ORDERS),
            "filter": st.one_of(st.none(), st.none(), FILTERS),
        }
    ),
)
async def test_no_search_by_a_clerk_yields_a_person_of_another_unit(
    hub: Hub,
    units: Mapping[str, Mapping[str, str | None]],
    capacity: str,
    unit: str,
    asked: dict[str, Any],
) -> None:
    clerk = Asking(capacity, {"unit": unit})
    walked, counted = await _walked(hub, clerk, asked)
    assert {units[one][capacity] for one in walked} <= {unit}
    assert len(walked) == len(set(walked)) == counted

    # A cursor that stands on a person of any unit leads into the own unit alone.
    everywhere = (await hub.ask(OWN, {**asked, "first": 100}, **MINISTRY.sent)).data["people"]
    for edge in everywhere["edges"][:2]:
        page = (await hub.ask(OWN, {**asked, "after": edge["cursor"]}, **clerk.sent)).data["people"]
        assert {node["id"] for node in page["nodes"]} <= set(walked)
        assert page["totalCount"] == counted


async def _walked(hub: Hub, clerk: Asking, asked: dict[str, Any]) -> tuple[list[str], int]:
    """All ids over all pages, the same in nodes and cursors, and the count that each page told."""
    walked: list[str] = []
    counts = set()
    after = None
    for _ in range(PAGES_MAX):
        page = (await hub.ask(OWN, {**asked, "after": after}, **clerk.sent)).data["people"]
        ids = [node["id"] for node in page["nodes"]]
        assert [_of(edge["cursor"]) for edge in page["edges"]] == ids
        walked += ids
        counts.add(page["totalCount"])
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    (count,) = counts
    return walked, count


def _of(cursor: str) -> str:
    """Whose row a cursor stands on."""
    return str(orjson.loads(base64.urlsafe_b64decode(cursor + "==="))[-1])
