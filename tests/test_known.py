"""A request whose bytes came before finds its statement at once; each viewer gets their own."""

from dataclasses import replace

from auth.viewer import Capacity, Viewer
from hub.api import Api
from hub.body import Request
from hub.http import REQUEST_BYTES_MAX
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
    read = hub.app.state.endpoint.read
    text = "{ units(first: 1) { nodes { name kept: code } } }"
    before = len(read.held)
    for _ in range(3):
        assert (await hub.ask(text)).status == 200
    assert len(read.held) <= before + 1
    assert sum("kept: code" in one.document for one in read.held.values()) == 1
    assert (await hub.ask(text.replace("kept", "long") + " " * REQUEST_BYTES_MAX)).status == 200
    assert not any("long: code" in one.document for one in read.held.values())
    assert read.weight == sum(len(part) for key in read.held for part in key) <= read.most
