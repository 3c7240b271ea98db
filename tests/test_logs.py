"""The log: JSON lines that find a fault by its number and hold nothing of what was asked."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from hub import logs
from tests.conftest import Hub
from tests.test_http_nasty import BODIES

SECRET = "7700000000017"
NAME = "Канаринац"
UNIT = '{ unit(code: "79022") { name } }'


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What `hub serve` would write, while the test runs."""
    before, root = structlog.get_config(), logging.getLogger()
    kept = (root.handlers[:], root.level, logging.getLogger("uvicorn.error").level)
    written = io.StringIO()
    logs.configure(written)
    structlog.configure(cache_logger_on_first_use=False)
    yield written
    structlog.configure(**before)
    root.handlers[:], level, of_server = kept
    root.setLevel(level)
    logging.getLogger("uvicorn.error").setLevel(of_server)


def lines(log: io.StringIO) -> list[dict[str, Any]]:
    text = log.getvalue()
    assert text.isascii()
    found = [json.loads(line) for line in text.splitlines()]
    assert all({"event", "level", "timestamp"} <= one.keys() for one in found)
    for secret in (SECRET, NAME, json.dumps(NAME)[1:-1]):
        assert secret not in text
    return found


async def test_a_fault_is_found_by_its_number_and_says_no_value(
    hub: Hub, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        hidden = f"{NAME} {SECRET}"
        raise ValueError(hidden) from KeyError(hidden)

    monkeypatch.setattr(hub.app.state.executor.compiler, "ready", fail)
    answer = await hub.ask(UNIT)
    assert (answer.status, answer.code) == (500, "INTERNAL")
    number = answer.headers["hub-request"]
    assert answer.json["errors"][0]["extensions"]["request"] == number
    assert SECRET not in answer.text
    assert "ValueError" not in answer.text
    [line] = [one for one in lines(log) if one["event"] == "fault"]
    assert (line["request"], line["level"]) == (number, "error")
    assert line["exception"][0]["exc_type"] == "ValueError"
    assert line["exception"][0]["frames"][-1]["name"] == "fail"


async def test_nothing_of_what_is_asked_is_written(hub: Hub, log: io.StringIO) -> None:
    for body in BODIES.values():
        await hub.client.post(
            "/graphql",
            content=body.replace(b"79022", SECRET.encode()),
            headers={"content-type": "application/json", "hub-basis": SECRET},
        )
    for headers in (
        {"authorization": f"Bearer {SECRET}"},
        {"authorization": SECRET},
        {"hub-capacity": SECRET},
        {"x-forwarded-for": SECRET},
    ):
        await hub.ask(UNIT, headers=headers)
    await hub.ask(
        "query ($n: String!) { people(name: $n, first: 5) { nodes { givenName } } }",
        {"n": NAME},
        capacity="SUPERVISOR",
        basis=f"{NAME} {SECRET}",
    )
    await hub.ask(f'{{ person(jmbg: "{SECRET}") {{ id }} }}', capacity="REGISTRAR", basis=SECRET)
    assert {one["event"] for one in lines(log)} == {"token_refused"}


def test_lines_of_libraries_are_ours_without_their_words(log: io.StringIO) -> None:
    library = logging.getLogger("some.library")
    library.warning("The row of %s is odd.", NAME)
    library.error(f"Task exception was never retrieved: {SECRET}")
    library.error("It failed", exc_info=RuntimeError(SECRET))
    library.info("Nothing.")
    first, second, third = lines(log)
    assert (first["level"], first["pattern"]) == ("warning", "The row of %s is odd.")
    assert (second["level"], second["logger"]) == ("error", "some.library")
    assert second["place"].startswith("test_logs.py:")
    assert third["exception"][0]["exc_type"] == "RuntimeError"
