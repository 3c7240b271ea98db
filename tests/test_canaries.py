"""Sixty-four callers at once: no canary stands in any answer, header or log that it may not."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from hub.access import table
from hub.api import Api
from hub.postgres import Server
from tests.about import fill, supersede
from tests.about_parties import PARTY
from tests.canaries import Cells, heard, let_in, may_read
from tests.conftest import NIS, Answer, Hub, person
from tests.groups import Page
from tests.matrix import ON_BASIS, Asking, Graph, Matrix, together, with_hidden
from tests.operations import OPERATIONS
from tests.scratch import SCRATCH, as_superuser, connected, scratch

CALLERS = 64
# Not the sixth, whose record is merged into the first: they read as that one.
CITIZENS = (1, 2, 3, 4, 5, 7, 8, 9_999_999)
TURNS = 16  # documents of each caller, but those of the corpus
TRIES = 20  # sixty-four callers on few cores find no connection at once
ROWS = ("(first: 20)", "(first: 5)", "(first: 2)")  # to look at in lists within lists
UNITS = {"REGISTRAR": (NIS, "80438"), "ROLL_CLERK": (NIS, "80438")}
READERS = (
    *("REGISTRAR", "ROLL_CLERK", "SUPERVISOR", "ROLL_MINISTRY"),
    *("CITIZENSHIP_OFFICER", "REVISION_COMMISSION", "PARTY_OFFICER"),
)
OTHERS = (
    *("PUBLIC", "INSTITUTION", "OBSERVER", "AUDITOR"),
    *("PORTAL_ADMINISTRATOR", "PORTAL_OFFICIAL"),
)
# Of the invented parties one has rows about persons; everybody asks for them.
OF_PARTY = (
    "founders(first: 50) { nodes { name jmbg home certifiedBy } }",
    "representatives(first: 50) { nodes { particulars { jmbg home } } }",
    "representatives(first: 50) { nodes { particulars { person { residence { street } } } } }",
)
Document = tuple[str, Any]


def callers() -> list[Asking]:
    """Every capacity, cleared and not, with a basis and without, and eight citizens."""
    found = [Asking("CITIZEN", {"who": person(number)}) for number in CITIZENS]
    for name in READERS:
        for words in ({}, ON_BASIS):
            for level in (0, 1, 2):
                unit = {"unit": UNITS[name][level % 2]} if name in UNITS else {}
                found.append(Asking(name, {**words, **unit, "clearance": level}))
    found += [Asking(name, words) for name in OTHERS for words in ({}, ON_BASIS)]
    found += [Asking("SUPERVISOR", ON_BASIS), Asking("REGISTRAR", ON_BASIS)]
    assert len(found) == CALLERS
    return found


@pytest.fixture(scope="module")
async def caged(
    serve: Callable[..., Any], server: Server, api: Api
) -> AsyncIterator[tuple[Hub, Cells]]:
    async with scratch(server, api) as target:
        hub = await serve(api, target, SCRATCH)
        async with connected(as_superuser(server, target.database)) as superuser:
            await fill(superuser)
            cells = await let_in(superuser, api)
            await superuser.execute("SET session_replication_role = origin")
            hub.then = await supersede(superuser)
        yield hub, cells


def has_basis(asking: Asking) -> bool:
    return "basis" in asking.words


def kind(asking: Asking) -> tuple[str, bool, bool]:
    """Callers of one kind are asked the same documents."""
    return asking.capacity, has_basis(asking), bool(asking.words.get("clearance"))


def widened(text: str) -> str:
    for rows in ROWS:
        text = text.replace("(first: 1)", rows, 1)
    return text


def documents(api: Api, matrix: Matrix, asking: Asking, hub: Hub) -> list[Document]:
    """Every coordinate: what is allowed together, what is refused together, some as of before."""
    asked = list(Graph(api.graphql, matrix, asking).documents())
    open_to = [one for one in asked if not matrix.refused(one.uses, asking)]
    denied = [one for one in asked if matrix.refused(one.uses, asking)]
    found: list[Document] = [(widened(one.text), None) for one in together(open_to)]
    found += [(f'query @asOf(recorded: "{hub.then}") {text}', None) for text, _ in found[::4]]
    found += [(with_hidden(one), {"no": True}) for one in list(together(denied))[::4]]
    return found


async def ask(hub: Hub, document: Document, asking: Asking) -> Answer:
    """The answer; so many at once may each have to ask several times for a connection."""
    answer = await hub.ask(*document, **asking.sent, tries=TRIES)
    assert not answer.is_late, document
    return answer


def logged(home: Path) -> str:
    """All that PostgreSQL wrote of it."""
    logs = [log.read_text("utf-8", "replace") for log in home.rglob("*.log")]
    assert logs
    return "".join(logs)


async def test_a_canary_stands_only_where_the_page_lets_it(
    caged: tuple[Hub, Cells],
    api: Api,
    home: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    hub, cells = caged
    caplog.set_level(logging.INFO)  # below it the client of this test tells what it sends
    page, matrix = Page(api.graphql), Matrix(table(api))
    # Made before anybody asks: it takes longer than a client waits.
    first = {kind(asking): asking for asking in reversed(callers())}
    made = {one: documents(api, matrix, asking, hub) for one, asking in first.items()}
    escaped: list[tuple[str, str, str, str]] = []
    seen: dict[str, set[tuple[str, str]]] = {}

    def look(answer: Answer, document: Document, asking: Asking) -> None:
        headers = " ".join(f"{name}: {value}" for name, value in answer.headers.items())
        assert not heard(headers), headers
        for canary in heard(answer.text):
            cell = cells[canary]
            seen.setdefault(asking.capacity, set()).add((cell.record, cell.column))
            if not may_read(api, page, cell, asking, str(document)):
                escaped.append((asking.name, cell.table, cell.column, str(document)))

    async def call(place: int, asking: Asking) -> None:
        spread = made[kind(asking)]
        step = max(1, len(spread) // TURNS)  # over the whole graph, each caller at other places
        turns = spread[place % step :: step]
        turns += [(f"{{ party(number: {PARTY}) {{ {inner} }} }}", None) for inner in OF_PARTY]
        for one in OPERATIONS:
            viewer = one.viewer
            if viewer.capacity.value == asking.capacity and bool(viewer.basis) == has_basis(asking):
                turns.append((one.document, dict(one.variables) or None))
        for document in turns:
            look(await ask(hub, document, asking), document, asking)

    await asyncio.gather(*(call(place, asking) for place, asking in enumerate(callers())))
    assert {one[:3]: one[3] for one in escaped} == {}
    written = capfd.readouterr()
    assert not heard(written.out + written.err + caplog.text)
    assert not heard(logged(home))
    # Silence would prove nothing: canaries were heard by everyone who may hear any.
    assert seen.keys() == {*READERS, "CITIZEN"}
    assert min(len(of) for of in seen.values()) >= 4
    assert len(set().union(*seen.values())) > 100
