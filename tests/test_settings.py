"""A setting that cannot be used ends in one sentence that says what to write, and exit code 1."""

import stat
from collections.abc import Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner

from hub.cli import app
from hub.config import Settings, SettingsError
from hub.db import Target
from hub.home import PostgresError
from hub.run import RunError, trust_of
from tests.processes import CHECKOUT, environment, free_port, new_home, refused, run

SECRET = "a secret of the tests, made up and long enough"
HIDDEN = "hunter2"
URL = f"postgresql://hub:{HIDDEN}@127.0.0.1:1/hub"
BAD: Mapping[str, tuple[Mapping[str, str], str]] = {
    "a port of text": ({"port": "abc"}, "HUB_PORT is a number from 1 to 65535"),
    "a port too high": ({"port": "65536"}, "HUB_PORT is a number from 1 to 65535"),
    "an instance that is SQL": ({"instance": "x;drop"}, "HUB_INSTANCE is one to 31 small letters"),
    "an instance in capitals": ({"instance": "Hub"}, "HUB_INSTANCE is one to 31 small letters"),
    "a URL without a secret": ({"database_url": URL}, "HUB_LOGIN_SECRET needs at least 32"),
    "a short secret": (
        {"database_url": URL, "login_secret": HIDDEN},
        "HUB_LOGIN_SECRET needs at least 32",
    ),
    "a server that is away": (
        {"database_url": URL, "login_secret": SECRET},
        "HUB_DATABASE_URL cannot be reached at 127.0.0.1, port 1",
    ),
    "a URL of MySQL": (
        {"database_url": f"mysql://root:{HIDDEN}@127.0.0.1/hub", "login_secret": SECRET},
        "write postgresql://login:password@host:5432/database",
    ),
    "a proxy that is a name": ({"proxies": "10.0.0.0/8, x"}, "HUB_PROXIES is addresses and netw"),
    "an origin that is a page": (
        {"origins": "https://a.example/x"},
        "HUB_ORIGINS is origins such as https://portal.example.rs",
    ),
    "any origin": ({"origins": "*"}, "HUB_ORIGINS is origins such as"),
    "a source without TLS": (
        {"sources": f"chips=http://chips.example.rs/{HIDDEN}"},
        "HUB_SOURCES is names and addresses such as chips=https://chips.example.rs/find",
    ),
    "a source without a name": ({"sources": "https://chips.example.rs"}, "HUB_SOURCES is names"),
    "a source named twice": (
        {"sources": "chips=https://a.example, chips=https://b.example"},
        "HUB_SOURCES is names",
    ),
    "a password in an address": (
        {"sources": f"chips=https://hub:{HIDDEN}@chips.example.rs"},
        "HUB_SOURCES is names",
    ),
    "a token for nobody": (
        {"sources": "chips=https://chips.example.rs", "source_tokens": f"dogs={HIDDEN}"},
        "HUB_SOURCE_TOKENS is names of HUB_SOURCES",
    ),
    "a token with a line end": (
        {"sources": "chips=https://chips.example.rs", "source_tokens": f"chips={HIDDEN}\tx"},
        "HUB_SOURCE_TOKENS is names of HUB_SOURCES",
    ),
    "less than nothing": ({"caller_requests": "-1"}, "HUB_CALLER_REQUESTS is a number from 0"),
    "programs that are none": ({"pg_bin": "/bin"}, "/bin holds no PostgreSQL 15 or newer"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_setting_is_one_sentence_and_exit_code_1(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    given, wanted = BAD[name]
    said = refused(monkeypatch, "migrate", **given)
    assert wanted in said
    assert HIDDEN not in said


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ({"host": "256.1.1.1"}, "HUB_HOST is no address of this machine"),
        ({"port": "abc", "instance": "x;drop"}, "HUB_PORT is a number from 1 to 65535"),
    ],
)
def test_the_process_says_it_too(given: Mapping[str, str], wanted: str) -> None:
    with new_home() as home:
        ended = run(home, **given)
        assert not (home / "data").exists()
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (1, "", 1)
    assert wanted in ended.stderr


def test_an_issuer_needs_its_keys() -> None:
    settings = Settings(issuer="https://x.invalid")
    with pytest.raises(RunError, match="HUB_ISSUER needs HUB_KEY_SET"):
        trust_of(settings, Path("/nowhere"))
    with pytest.raises(RunError, match="HUB_KEY_SET cannot be read"):
        trust_of(settings.model_copy(update={"key_set": Path("/nowhere")}), Path("/nowhere"))
    with pytest.raises(RunError, match="HUB_KEY_SET cannot be used"):
        trust_of(settings.model_copy(update={"key_set": Path("/dev/null")}), Path("/nowhere"))


@pytest.mark.parametrize(
    "url",
    [
        "", "hub", "http://x/y", "postgresql://", "postgresql://host", "postgresql://host/db",
        "postgresql://u@host", "postgresql://u@host:port/db", "postgresql://u@host:99999/db",
        "postgresql://u:p@[::1/db", "postgresql://u@h/db?x", "postgresql://u@h/db?port=x",
        "postgresql://u@h/db?options=-crole%3Dx", "postgresql+asyncpg://u@h/db", 'postgres://u@h/d"',
    ],
)  # fmt: skip
def test_a_url_that_names_no_database_is_refused(url: str) -> None:
    with pytest.raises(PostgresError, match="HUB_DATABASE_URL"):
        Target.of_url(url)


def test_a_url_is_read_with_its_escapes() -> None:
    assert Target.of_url("postgres://a%40b:p%2Fw@db.example:5433/my%20hub?sslmode=require") == (
        Target("db.example", 5433, "my hub", "a@b", "p/w", {"ssl": "require"})
    )
    assert Target.of_url("postgresql://u:p@/hub?host=/run/pg&port=6000") == (
        Target("/run/pg", 6000, "hub", "u", "p")
    )
    assert "secret" not in repr(Target.of_url("postgresql://u:secret@h/d"))


def test_several_faults_are_said_together_and_no_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUB_PORT", HIDDEN)
    monkeypatch.setenv("HUB_INSTANCE", HIDDEN + "'")
    with pytest.raises(SettingsError) as refused:
        Settings.read()
    assert "HUB_PORT" in str(refused.value)
    assert "HUB_INSTANCE" in str(refused.value)
    assert HIDDEN not in str(refused.value)
    monkeypatch.setenv("HUB_PORT", "")
    monkeypatch.setenv("HUB_INSTANCE", "")
    assert (Settings.read().port, Settings.read().instance) == (8000, "hub")


@pytest.mark.parametrize(
    "command",
    [None, "serve", "migrate", "demo", "token", "schema", "access", "grants", "doctor"],
)
def test_every_command_explains_itself(command: str | None) -> None:
    words = [command, "--help"] if command else ["--help"]
    said = CliRunner().invoke(app, words)
    assert said.exit_code == 0
    assert "Usage:" in said.output
    assert CliRunner().invoke(app, [*words[:-1], "--nothing"]).exit_code == 2


@pytest.mark.parametrize("command", ["schema", "access", "grants"])
def test_what_only_describes_needs_no_database(command: str) -> None:
    with new_home() as home:
        said = run(home, command, pg_bin="/nowhere")
        assert (said.returncode, said.stderr) == (0, "")
        assert len(said.stdout) > 1_000
        assert not list(home.iterdir())


def test_a_token_needs_no_server_and_leaves_a_home_that_one_can_use(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with new_home() as home:
        inner = home / "inner"
        good = run(inner, "token", "REGISTRAR", "--unit", "79022")
        assert (good.returncode, good.stdout.count(".")) == (0, 2)
        assert stat.S_IMODE(inner.stat().st_mode) & 0o066 == 0
    for words in (("PUBLIC",), ("KING",), ("REGISTRAR",), ("CITIZEN", "--person", "x")):
        assert refused(monkeypatch, "token", *words)
    said = refused(monkeypatch, "token", "SUPERVISOR", issuer="https://x.invalid")
    assert "HUB_ISSUER" in said


def test_the_tests_own_environment_is_bare() -> None:
    names = set(environment(Path("/x"))) - {"PATH", "PYTHONPATH"}
    assert names == {"HUB_HOME", "HUB_PORT"}
    assert free_port() > 1_024
    assert (CHECKOUT / "pyproject.toml").is_file()
