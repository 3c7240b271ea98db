"""What a client is told when the database under a running hub is slow, locked or ended."""

import asyncio
import time

import asyncpg

from tests.conftest import Hub

UNIT = '{ unit(code: "79022") { name } }'
DATA = {"unit": {"name": "Ниш"}}
END = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'hub_public'"


async def test_a_read_whose_connection_was_ended_is_tried_again(
    hub: Hub, superuser: asyncpg.Connection
) -> None:
    for _ in range(20):
        answers = asyncio.gather(*(hub.ask(UNIT) for _ in range(8)))
        await superuser.execute(END)
        assert [answer.data for answer in await answers] == [DATA] * 8
        await superuser.execute(END)
        assert (await hub.ask(UNIT)).data == DATA


async def test_a_locked_table_is_not_waited_for(hub: Hub, superuser: asyncpg.Connection) -> None:
    async with superuser.transaction():
        await superuser.execute("LOCK TABLE local_government.unit")
        started = time.monotonic()
        answer = await hub.ask(UNIT, tries=1)
        assert time.monotonic() - started < 5
    assert answer.status in {400, 503}, answer.text
    assert (await hub.ask(UNIT)).data == DATA
