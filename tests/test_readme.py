"""What README says is what happens: its queries, its commands, its settings."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from hub.cli import app
from hub.config import Settings
from tests.conftest import NIS, Hub, person

README = Path(__file__).parents[1] / "README.md"
TEXT = README.read_text("utf-8")
ASKED = re.findall(r"```sh\n(curl .+?)```\n\n```json\n(.+?)\n```", TEXT, re.DOTALL)


def request_of(command: str, tokens: dict[str, str]) -> dict[str, Any]:
    """What a curl command of README sends; every option that it uses is known here."""
    words = shlex.split(command.replace("\\\n", " "))
    assert words[:3] == ["curl", "-sG", "http://127.0.0.1:8000/graphql"]
    headers: dict[str, str] = {}
    params: dict[str, str] = {}
    for option, value in zip(words[3::2], words[4::2], strict=True):
        name, _, said = value.partition(": " if option == "-H" else "=")
        if option == "-H":
            headers[name] = re.sub(r"\$([A-Z_]+)", lambda found: tokens[found[1]], said)
        else:
            assert option == "--data-urlencode"
            params[name] = said
    return {"headers": headers, "params": params}


@pytest.mark.parametrize(
    ("command", "printed"),
    ASKED,
    ids=["public", "registrar", "search", "citizen", "dashboard", "supervisor", "roll"],
)
async def test_a_query_of_readme_answers_as_it_is_printed(
    command: str, printed: str, hub: Hub
) -> None:
    tokens = {
        "CITIZEN": hub.token("CITIZEN", who=person(1)),
        "REGISTRAR": hub.token("REGISTRAR", unit=NIS),
        "SUPERVISOR": hub.token("SUPERVISOR"),
        "ROLL_MINISTRY": hub.token("ROLL_MINISTRY"),
    }
    said = await hub.client.get("/graphql", **request_of(command, tokens))
    assert said.text == printed


def test_every_json_of_readme_is_an_answer() -> None:
    assert TEXT.count("```json") == len(ASKED) == 7


def test_every_command_is_in_readme_and_no_other() -> None:
    commands = [command.name or command.callback.__name__ for command in app.registered_commands]  # type: ignore[union-attr]
    assert sorted(re.findall(r"^\| `hub (\w+)` \|", TEXT, re.MULTILINE)) == sorted(commands)


def test_every_setting_is_in_readme_and_no_other() -> None:
    known = [f"HUB_{name.upper()}" for name in Settings.model_fields]
    assert re.findall(r"^\| `(HUB_\w+)` \|", TEXT, re.MULTILINE) == known
