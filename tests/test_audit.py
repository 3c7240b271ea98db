"""GraphQL over HTTP, as its working group's own suite (graphql-http) judges it."""

import asyncio
from pathlib import Path

import orjson
import pytest

from tests.conftest import Hub

AUDIT = Path(__file__).parents[1] / ".venv" / "audit"  # `make audit` and `make long` make it
AUDITS = 61
SECONDS_MAX = 240  # on a machine that has much else to do


@pytest.mark.long
async def test_every_audit_of_graphql_over_http_is_met(hub: Hub) -> None:
    node = AUDIT / "bin" / "node"
    assert node.exists(), "The audit needs Node: run it by `make audit`."
    run = await asyncio.create_subprocess_exec(
        node,
        AUDIT / "audit.mjs",
        f"{hub.client.base_url}/graphql",
        stdout=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(SECONDS_MAX):
        said, _ = await run.communicate()
    found = [orjson.loads(line) for line in said.splitlines()]
    assert [one for one in found if one["status"] != "ok"] == []
    assert run.returncode == 0
    assert len({one["id"] for one in found}) == len(found) == AUDITS
