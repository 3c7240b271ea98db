"""Whose request it is behind proxies, and which pages of other sites may read an answer."""

from collections.abc import Callable
from typing import Any

import pytest

from hub.edge import Edge, networks, origins
from tests.conftest import Hub

PORTAL = "https://portal.example.rs"
BEHIND = Edge(proxies=networks("10.0.0.0/8, fd00::/8"))


@pytest.mark.parametrize(
    ("client", "forwarded", "address"),
    [
        ("10.1.2.3", "203.0.113.9", "203.0.113.9"),
        ("10.1.2.3", "198.51.100.1, 203.0.113.9", "203.0.113.9"),  # the first is what it wrote
        ("10.1.2.3", "198.51.100.1, 203.0.113.9, 10.9.9.9", "203.0.113.9"),
        ("10.1.2.3", "", "10.1.2.3"),
        ("10.1.2.3", "unknown", "10.1.2.3"),
        ("10.1.2.3", "203.0.113.9, garbage", "10.1.2.3"),
        ("10.1.2.3", ", ".join(["10.0.0.1"] * 500), "10.0.0.1"),
        ("203.0.113.9", "198.51.100.1", "203.0.113.9"),  # no proxy of ours: not believed
        ("fd00::1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::1", "", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.9", "", "203.0.113.9"),
    ],
)
def test_a_caller_is_who_the_last_proxy_of_ours_saw(
    client: str, forwarded: str, address: str
) -> None:
    assert BEHIND.address((client, 1), forwarded.encode()) == address


def test_without_proxies_nothing_forwarded_is_believed() -> None:
    assert Edge().address(("127.0.0.1", 1), b"203.0.113.9") == "127.0.0.1"
    assert Edge().address(None, b"203.0.113.9") == ""


@pytest.mark.parametrize(
    "text", ["*", "null", "portal.example.rs", "https://a/", "https://A", "https://", "ftp://a"]
)
def test_an_origin_is_as_browsers_write_it(text: str) -> None:
    with pytest.raises(ValueError, match="scheme, host and port"):
        origins(text)


@pytest.fixture(scope="module")
async def open_hub(serve: Callable[..., Any], api: Any) -> Any:
    return await serve(api, edge=Edge(origins=origins(f"{PORTAL}, http://localhost:3000")))


async def test_a_page_of_an_allowed_origin_may_ask_and_read(open_hub: Hub) -> None:
    asked = {
        "origin": PORTAL,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type",
    }
    said = await open_hub.client.options("/graphql", headers=asked)
    assert (said.status_code, said.content) == (204, b"")
    assert said.headers["access-control-allow-origin"] == PORTAL
    assert "authorization" in said.headers["access-control-allow-headers"]
    assert "access-control-allow-credentials" not in said.headers
    for document in ("{ __typename }", "{ nothing }"):
        answer = await open_hub.ask(document, headers={"origin": PORTAL})
        assert answer.headers["access-control-allow-origin"] == PORTAL
        shown = answer.headers["access-control-expose-headers"].split(", ")
        assert shown == ["hub-commit", "hub-request", "retry-after"]
        assert "origin" in answer.headers["vary"]


async def test_no_other_page_may(open_hub: Hub, hub: Hub) -> None:
    for one, origin in ((open_hub, "https://evil.example"), (open_hub, "null"), (hub, PORTAL)):
        asked = {"origin": origin, "access-control-request-method": "POST"}
        said = await one.client.options("/graphql", headers=asked)
        assert said.status_code == 405
        answer = await one.ask("{ __typename }", headers={"origin": origin})
        for headers in (said.headers, answer.headers):
            assert not [name for name in headers if name.startswith("access-control")]
