"""A request whose bytes came before finds its statement at once; each viewer gets their own."""

import gc
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import orjson

from auth.viewer import Capacity, Viewer
from hub.api import Api
from hub.body import Request
from hub.http import (
    REQUEST_BYTES_MAX,
    REQUESTS_BYTES_MAX,
    REQUESTS_MAX,
    Asked,
    memory_of,
    read,
)
from hub.kept import Kept
from hub.prepare import KINDS_MAX, Compiler, keep
from tests.conftest import Hub, person

ME = "{ me { id } }"
CLERK = Viewer(Capacity.REGISTRAR, "clerk", unit="79022")
PEOPLE = Request("{ people(first: 1) { nodes { id } } }", None, {})


def known(compiler: Compiler, request: Request, viewer: Viewer) -> None:
    asked = (request.document, request.operation, request.variables, viewer)
    keep(compiler.ready(*asked), request, viewer)


async def test_the_same_bytes_answer_each_viewer_their_own(hub: Hub) -> None:
    for _ in range(2):
        for number in (1, 2):
            answer = await hub.ask(ME, capacity="CITIZEN", who=person(number))
            assert answer.data == {"me": {"id": str(person(number))}}
        assert (await hub.ask(ME)).code == "FORBIDDEN"


def test_what_is_found_again_is_what_was_made(api: Api) -> None:
    compiler, request = Compiler(api), replace(PEOPLE, bound={})
    assert compiler.again(request, CLERK) is None
    known(compiler, request, CLERK)
    for viewer in (CLERK, replace(CLERK, account="other", unit="80438")):
        made = compiler.ready(request.document, None, {}, viewer)
        assert compiler.again(request, viewer) == made
        assert viewer.unit in made.arguments
    # A statement is of one capacity, clearance, and of a stated basis or none.
    others = (
        replace(CLERK, basis="204-56/2026"),
        replace(CLERK, clearance=1),
        Viewer(Capacity.SUPERVISOR, "clerk"),
    )
    assert [compiler.again(request, one) for one in others] == [None] * 3


def test_a_statement_that_was_forgotten_is_not_found(api: Api) -> None:
    compiler, request = Compiler(api), replace(PEOPLE, bound={})
    known(compiler, request, CLERK)
    compiler.statements.held.clear()
    assert compiler.again(request, CLERK) is None


def test_of_one_request_few_kinds_of_viewers_are_kept(api: Api) -> None:
    compiler = Compiler(api)
    request = Request("{ units(first: 1) { nodes { code } } }", None, {})
    for capacity in Capacity:
        known(compiler, request, Viewer(capacity, "a", unit="79022"))
        assert 1 <= len(request.bound) <= KINDS_MAX


async def test_only_short_requests_are_kept_and_each_once(hub: Hub) -> None:
    held = hub.app.state.endpoint.read
    text = "{ units(first: 1) { nodes { name kept: code } } }"
    before = len(held.held)
    for _ in range(3):
        assert (await hub.ask(text)).status == 200
    assert len(held.held) <= before + 1
    assert sum("kept: code" in one.document for one in held.held.values()) == 1
    assert (await hub.ask(text.replace("kept", "long") + " " * REQUEST_BYTES_MAX)).status == 200
    assert not any("long: code" in one.document for one in held.held.values())
    assert held.weight == sum(memory_of(*one) for one in held.held.items()) <= held.most


CODES = """query ($c: [String!]!) {
  units(first: 1, filter: {name: {in: $c}}) { nodes { code } } }"""


def asked(variables: object, query: str = CODES) -> Asked:
    """What is sent, as the endpoint keeps it."""
    return b"POST", orjson.dumps({"query": query, "variables": variables}), b""


def test_what_is_kept_takes_no_more_memory_than_it_may(api: Api) -> None:
    """Values that take far more memory than bytes, and lists that each kind of viewers binds."""
    compiler, item = Compiler(api), [[{}] * 100] * 10
    viewers = [Viewer(one, "a", unit="79022") for one in Capacity]
    shapes: list[tuple[Callable[[int], object], str]] = [
        (lambda number: {"n": number, "a": item}, "{ __typename }"),
        (lambda number: {"n": number, "a": [[[[]]] * 100] * 6}, "{ __typename }"),
        (lambda number: {"c": [f"{number * 100 + one:05}" for one in range(100)]}, CODES),
    ]
    for variables, query in shapes:
        tracemalloc.start()
        kept: Kept[Asked, Request] = Kept(REQUESTS_MAX, REQUESTS_BYTES_MAX, memory_of)
        for number in range(REQUESTS_MAX):
            key = asked(variables(number), query)
            request = kept.get(key, partial(read, *key))
            if query == CODES and key in kept.held:
                for viewer in viewers[:KINDS_MAX]:
                    known(compiler, request, viewer)
        gc.collect()
        taken, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert len(kept.held) < REQUESTS_MAX  # the bound was met
        assert taken < REQUESTS_BYTES_MAX * 1.3


def test_a_thousand_ordinary_requests_are_kept() -> None:
    kept: Kept[Asked, Request] = Kept(REQUESTS_MAX, REQUESTS_BYTES_MAX, memory_of)
    for number in range(REQUESTS_MAX):
        key = asked({"id": str(person(number)), "name": "Марковић"}, CODES)
        kept.get(key, partial(read, *key))
    assert len(kept.held) == REQUESTS_MAX
