"""The pool keeps its bounds and its order, and loses nothing when connections die."""

import asyncio
import os
import shutil
import signal
import tempfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import pytest

from hub import db
from hub.db import Gate, Loans, Pool, Target
from hub.errors import Code, HubError
from hub.home import find_binaries, hold
from hub.postgres import Server, is_running, start, stop
from tests.stopwatch import timed, until

QUICK = {"fsync": "off", "shared_buffers": "16MB", "max_connections": "30"}
MAJOR = int(os.environ.get("HUB_TEST_POSTGRES", "18"))
SLEEPING = """
SELECT count(*) FROM pg_stat_activity
WHERE state = 'active' AND query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()
"""


@dataclass
class Place:
    """A server that these tests may stop and freeze."""

    home: Path
    server: Server

    def begin(self) -> Server:
        if not is_running(self.server):
            self.server = start(self.home, find_binaries(None, MAJOR), QUICK)
        return self.server


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    home = Path(tempfile.mkdtemp(prefix="hub-db-", dir="/tmp"))
    home.chmod(0o711)
    with hold(home):
        made = Place(home, start(home, find_binaries(None, MAJOR), QUICK))
        yield made
        stop(made.server)
    shutil.rmtree(made.server.socket, ignore_errors=True)
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture
def server(place: Place) -> Server:
    return place.begin()


def target_of(server: Server) -> Target:
    return Target(server.host, server.port, "postgres", server.superuser, server.password)


def a_pool(server: Server, gate: Gate | None = None, *, size: int = 4) -> Pool:
    return Pool(
        target_of(server), server.superuser, lambda _: server.password, gate or Gate(), size=size
    )


@pytest.fixture
async def pool(server: Server) -> AsyncIterator[Pool]:
    """A pool of two connections."""
    made = a_pool(server, size=2)
    yield made
    await made.close()
    assert made.count == 0


async def pid(pool: Pool, *, seconds: float = 0) -> int:
    async with pool.lend() as connection:
        number: int = await connection.fetchval("SELECT pg_backend_pid(), pg_sleep($1)", seconds)
        return number


async def test_no_size_is_exceeded_and_nobody_is_forgotten(server: Server) -> None:
    gate = Gate(6)
    pools = [a_pool(server, gate) for _ in range(3)]
    most = [0, 0]

    async def ask(number: int) -> None:
        await pid(pools[number % 3], seconds=0.002)
        most[0] = max(most[0], gate.open)
        most[1] = max(most[1], *(pool.count for pool in pools))

    await asyncio.gather(*map(ask, range(300)))
    assert most[0] == 6
    assert most[1] <= 4
    assert gate.open == sum(len(pool.idle) for pool in pools)
    await asyncio.gather(*(pool.close() for pool in pools))
    assert gate.open == 0


async def test_the_one_given_back_last_is_lent_first(pool: Pool) -> None:
    async with pool.lend() as first:
        async with pool.lend() as second:
            pass
        async with pool.lend() as third:
            assert third is second
            assert third is not first


async def test_waiters_are_served_in_the_order_of_their_coming(server: Server) -> None:
    pool = a_pool(server, size=1)
    served: list[int] = []

    async def ask(number: int) -> None:
        async with pool.lend() as connection:
            served.append(number)
            await connection.fetchval("SELECT 1")

    await asyncio.gather(*map(ask, range(20)))
    assert served == list(range(20))
    await pool.close()


async def test_a_full_gate_serves_another_login_in_its_turn(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(db, "SWITCH_SECONDS", 0)
    gate = Gate(2)
    busy, other = a_pool(server, gate, size=2), a_pool(server, gate)
    before = [asyncio.create_task(pid(busy, seconds=0.02)) for _ in range(6)]
    await asyncio.sleep(0.01)
    turn = asyncio.create_task(pid(other))
    await asyncio.sleep(0)
    after = [asyncio.create_task(pid(busy, seconds=0.02)) for _ in range(20)]
    await turn
    assert sum(task.done() for task in before) >= 4
    assert sum(task.done() for task in after) <= 4
    assert gate.open == 2
    await asyncio.gather(*before, *after)
    await asyncio.gather(busy.close(), other.close())


async def test_a_turn_given_to_one_who_leaves_is_passed_on(pool: Pool) -> None:
    async with pool.lend(), pool.lend():
        waiting = [asyncio.create_task(pid(pool)) for _ in range(4)]
        await asyncio.sleep(0.01)
    for task in waiting[:3]:  # two were given a connection just now, one is in the queue
        task.cancel()
    assert await waiting[3]
    assert pool.count == len(pool.idle) == 2


async def test_a_cancelled_request_stops_its_statement(pool: Pool) -> None:
    task = asyncio.create_task(pid(pool, seconds=30))
    async with pool.lend() as watcher:
        await until(lambda: watcher.fetchval(SLEEPING))
        task.cancel()
        async with timed() as cancelled:
            while await watcher.fetchval(SLEEPING):
                assert cancelled.seconds < 0.5
    await until(lambda: pool.count == len(pool.idle) == 1)


async def test_a_request_cancelled_while_connecting_leaves_no_place_taken(server: Server) -> None:
    pool = a_pool(server)
    for delay in (0, 0.001, 0.002, 0.004, 0.008, 0.016):
        task = asyncio.create_task(pid(pool, seconds=0.05))
        await asyncio.sleep(delay)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    await until(lambda: pool.count == len(pool.idle))
    await pool.close()


async def test_an_idle_connection_that_the_server_ended_is_not_lent(pool: Pool) -> None:
    victim = await pid(pool)
    async with pool.lend(), pool.lend() as other:
        assert pool.count == 2
        await other.fetchval("SELECT pg_terminate_backend($1, 1000)", victim)
    await asyncio.sleep(0.05)
    assert await pid(pool) != victim


async def test_a_connection_lost_in_use_takes_the_idle_ones_with_it(pool: Pool) -> None:
    async with pool.lend(), pool.lend():
        pass
    kept = len(pool.idle)
    with pytest.raises(asyncpg.PostgresError):
        async with pool.lend() as connection:
            await connection.execute("SELECT pg_terminate_backend(pg_backend_pid())")
    assert (kept, pool.idle) == (2, [])
    assert await pid(pool)


async def test_a_statement_that_the_server_refuses_costs_no_connection(pool: Pool) -> None:
    before = await pid(pool)
    with pytest.raises(asyncpg.QueryCanceledError):
        async with pool.lend() as connection:
            await connection.execute("SET statement_timeout = 20; SELECT pg_sleep(5)")
    assert await pid(pool) == before


async def test_a_connection_in_a_transaction_is_not_lent_again(pool: Pool) -> None:
    async with pool.lend() as connection:
        await connection.execute("BEGIN")
    assert pool.idle == []
    assert await pid(pool)


async def test_a_frozen_backend_is_given_up(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(db, "COMMAND_SECONDS", 0.2)
    monkeypatch.setattr(db, "CLOSE_SECONDS", 0.2)
    pool = a_pool(server)
    frozen = await pid(pool)
    os.kill(frozen, signal.SIGSTOP)
    try:
        with pytest.raises(TimeoutError):
            await pid(pool)
        assert await pid(pool) != frozen
        await until(lambda: pool.count == 1)
    finally:
        os.kill(frozen, signal.SIGCONT)
        await pool.close()


async def test_the_wait_has_an_end_and_the_queue_a_length(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(db, "ACQUIRE_SECONDS", 0.1)
    monkeypatch.setattr(db, "WAITING_MAX", 3)
    pool = a_pool(server, size=1)
    async with pool.lend():
        async with timed() as asked:
            results = await asyncio.gather(*(pid(pool) for _ in range(10)), return_exceptions=True)
            assert asked.seconds < 0.3
        assert [one.code for one in results if isinstance(one, HubError)] == [Code.UNAVAILABLE] * 10
    assert not pool.waiting
    assert await pid(pool)
    await pool.close()


async def test_who_would_wait_too_long_is_refused_at_once(server: Server) -> None:
    pool = a_pool(server, size=2)
    pool.loans.mean = 0.3
    async with pool.lend(), pool.lend():
        waiting = [asyncio.create_task(pid(pool)) for _ in range(7)]
        await asyncio.sleep(0.01)
        for _ in range(3):  # 7 who wait 0.3 s for each of two places
            with pytest.raises(HubError, match="All places are taken"):
                pool.admit()
            with pytest.raises(HubError, match="All places are taken"):
                await pid(pool)
        assert len(pool.waiting) == 7
    await asyncio.gather(*waiting)
    pool.admit()
    assert pool.loans.count == 0
    await pool.close()


def test_a_loan_that_does_not_end_counts_as_long_as_it_lasts() -> None:
    loans = Loans()
    assert loans.seconds(5.0) == 0.0
    first, second = loans.begin(10.0), loans.begin(12.0)
    assert loans.seconds(20.0) == 9.0
    loans.end(first, 20.0)
    assert loans.seconds(20.0) == 8.0
    loans.end(second, 20.0)
    assert loans.count == 0
    assert 0.0 < loans.seconds(99.0) < 9.0


async def test_a_server_that_is_away_or_mute_is_said_so_soon(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(db, "CONNECT_SECONDS", 0.2)

    async def say_nothing(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(1)
        writer.close()

    mute = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
    port = mute.sockets[0].getsockname()[1]
    for target in (
        Target("/nowhere", 5432, "x", "x", "x"),
        Target("127.0.0.1", port, "x", "x", ""),
    ):
        pool = Pool(target, "x", lambda _: "x", Gate())
        async with timed() as asked:
            with pytest.raises(HubError) as refused:
                await pid(pool)
            assert asked.seconds < 0.5
        assert refused.value.code is Code.UNAVAILABLE
        assert pool.count == 0
    mute.close()


async def test_a_restarted_server_is_found_again(place: Place, server: Server) -> None:
    pool = a_pool(server)
    await asyncio.gather(*(pid(pool, seconds=0.05) for _ in range(4)))
    stop(server)
    results = await asyncio.gather(*(pid(pool) for _ in range(9)), return_exceptions=True)
    assert all(isinstance(one, HubError | asyncpg.PostgresError) for one in results)
    assert pool.count == 0
    place.begin()
    assert await pid(pool)
    await pool.close()


async def test_a_closed_pool_lends_no_more(server: Server) -> None:
    pool = a_pool(server, size=1)
    async with pool.lend() as lent:
        waiting = asyncio.create_task(pid(pool))
        await asyncio.sleep(0.01)
        await pool.close()
        with pytest.raises(HubError):
            await waiting
        assert await lent.fetchval("SELECT 1") == 1
    await pool.close()
    assert lent.is_closed()
    assert pool.count == 0
    with pytest.raises(HubError):
        await pid(pool)
