"""What must not regress: no Python for each row, and memory that does not grow with requests."""

import asyncio
import gc
import itertools
import json
import os
import random
import sys
from collections import Counter
from pathlib import Path
from types import FrameType
from typing import Any
from uuid import uuid4

import pytest

from auth.viewer import Capacity, Viewer
from hub.body import Request
from hub.compiler.write import write
from hub.errors import Code, HubError
from hub.execute import Executor
from hub.prepare import Compiler
from tests.conftest import Hub

OURS = ("/hub/", "/auth/", "/schema/", "/asyncpg/", "/graphql/", "/sqlalchemy/", "/uvicorn/")
MINISTRY = Viewer(Capacity.ROLL_MINISTRY, "tests")
VOTERS = """query ($n: Int!) {
  voters(first: $n) { nodes { id status person { givenName surname } station { number } }
    pageInfo { hasNextPage endCursor } }
}"""
FIELDS = (
    *("code", "name", "nameLatin", "kind", "district", "region", "populationCensus"),
    *("registeredVoters", "area", "searchKey: name", "__typename"),
)
ASKED = 20
CALLS_MAX = 140  # of one request, from its bytes to those of its answer: 125, the loop's apart
WRITE = write.__code__
AT_ONCE = 8  # as many as a login has connections: nobody waits
PAGE_MB = os.sysconf("SC_PAGE_SIZE") / 1_048_576
BUSY = {Code.UNAVAILABLE, Code.LIMIT_EXCEEDED}  # what a machine with other work answers at times
REFUSED_SHARE_MAX = 0.001
MEMORY_RATIO_MAX = 1.1


async def calls(executor: Executor, size: int) -> int:
    """How many Python functions, of ours and of libraries, one answer of that many rows calls."""
    count = 0

    def seen(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event == "call" and any(part in frame.f_code.co_filename for part in OURS)

    request = Request(VOTERS, None, {"n": size})
    sys.setprofile(seen)
    try:
        answer = await executor.answer(request, MINISTRY, uuid4())
    finally:
        sys.setprofile(None)
    assert answer.body.count(b'"givenName"') == size
    return count


async def test_no_python_runs_for_a_row(hub: Hub) -> None:
    executor = hub.app.state.executor
    for size in (10, 100):  # compiled, prepared and converted once
        await calls(executor, size)
    # The fewest of three: what else the loop has to do at the moment is no part of an answer.
    few, many = [min([await calls(executor, size) for _ in range(3)]) for size in (10, 100)]
    assert 0 < few == many


async def test_a_known_request_costs_few_calls_and_one_task(hub: Hub) -> None:
    """Over HTTP, of ours and of every library; the one task is the server's own."""
    token = hub.token("ROLL_MINISTRY")
    body = json.dumps({"query": VOTERS, "variables": {"n": 10}})
    lines = (
        *("POST /graphql HTTP/1.1", "Host: tests", "Content-Type: application/json"),
        *(f"Authorization: Bearer {token}", f"Content-Length: {len(body)}"),
    )
    asked = ("\r\n".join(lines) + "\r\n\r\n" + body).encode()
    loop = asyncio.get_running_loop()
    reader, writer = await asyncio.open_connection("127.0.0.1", hub.client.base_url.port)
    made: list[str] = []
    called: list[str] = []

    def task(of: asyncio.AbstractEventLoop, work: Any, **given: Any) -> asyncio.Task[Any]:
        made.append(work.__qualname__)
        return asyncio.Task(work, loop=of, **given)

    def seen(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and any(part in frame.f_code.co_filename for part in OURS):
            called.append(frame.f_code.co_qualname)

    async def ask() -> None:
        writer.write(asked)
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200 OK")
        length = head.lower().partition(b"content-length: ")[2].partition(b"\r")[0]
        answer = await reader.readexactly(int(length))
        assert answer.count(b'"givenName"') == 10

    for _ in range(3):  # compiled, prepared, and known by its bytes
        await ask()
    loop.set_task_factory(task)
    sys.setprofile(seen)
    try:
        for _ in range(ASKED):
            await ask()
    finally:
        sys.setprofile(None)
        loop.set_task_factory(None)
        writer.close()
    assert made == ["RequestResponseCycle.run_asgi"] * ASKED
    assert 0 < len(called) <= CALLS_MAX * ASKED, Counter(called).most_common(20)


def documents(count: int) -> list[str]:
    """So many documents, no two of which have the same form."""
    chosen = (
        names for size in range(1, len(FIELDS)) for names in itertools.combinations(FIELDS, size)
    )
    made = [
        f"{{ units(first: 3) {{ nodes {{ {' '.join(names)} }} }} }}"
        for names in itertools.islice(chosen, count)
    ]
    assert len(made) == count
    return made


async def load(executor: Executor, asked: list[str]) -> None:
    """Ask all, several at once."""
    viewer = Viewer(Capacity.PUBLIC)
    left = iter(asked)
    refused: list[str] = []

    async def ask() -> None:
        for document in left:
            try:
                answer = await executor.answer(Request(document, None, {}), viewer, uuid4())
            except HubError as error:
                if error.code not in BUSY:
                    raise
                refused.append(document)
            else:
                assert answer.body.startswith(b'{"data":{"units":{"nodes":[{"')

    await asyncio.gather(*(ask() for _ in range(AT_ONCE)))
    assert len(refused) <= len(asked) * REFUSED_SHARE_MAX


def resident() -> float:
    """Resident memory of this process, in MB."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * PAGE_MB


async def grown(executor: Executor, distinct: int, first: int, whole: int) -> float:
    """Memory at the end by that after the first requests."""
    chosen = random.Random(7)  # noqa: S311 - an order, no secret
    of = documents(distinct)
    asked = [*of, *(chosen.choice(of) for _ in range(whole - distinct))]
    await load(executor, asked[:first])
    before = resident()
    await load(executor, asked[first:])
    return resident() / before


def is_bounded(executor: Executor) -> bool:
    compiler: Any = executor.compiler
    kept = (compiler.texts, compiler.documents, compiler.statements)
    return all(len(one.held) <= one.size for one in kept)


async def test_many_documents_leave_no_memory_behind(hub: Hub) -> None:
    executor = hub.app.state.executor
    assert await grown(executor, distinct=60, first=300, whole=900) <= MEMORY_RATIO_MAX
    assert is_bounded(executor)


async def test_new_documents_are_made_one_in_each_turn(hub: Hub) -> None:
    """Several come at once: between any two the loop does what else there is."""
    executor = hub.app.state.executor
    new = [f"{{ units(first: 2) {{ nodes {{ name  new{n}: code }} }} }}" for n in range(AT_ONCE)]
    made: list[int] = []
    turn = 0

    def begun(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code in (Compiler.validated.__code__, WRITE):
            made.append(turn)

    async def count() -> None:
        nonlocal turn
        while True:
            turn += 1
            await asyncio.sleep(0)

    counting = asyncio.create_task(count())
    sys.setprofile(begun)
    try:
        viewer = Viewer(Capacity.PUBLIC)
        asked = (executor.answer(Request(one, None, {}), viewer, uuid4()) for one in new)
        await asyncio.gather(*asked)
    finally:
        sys.setprofile(None)
        counting.cancel()
    assert len(made) == len(set(made)) == 2 * AT_ONCE


@pytest.mark.long
async def test_100_000_requests_leave_no_memory_behind(hub: Hub) -> None:
    executor = hub.app.state.executor
    assert await grown(executor, distinct=2_000, first=10_000, whole=100_000) <= MEMORY_RATIO_MAX
    assert is_bounded(executor)
