"""The status table over real HTTP: every method, media type, token and header has its answer."""

import socket
import time
from collections.abc import Mapping
from typing import Any
from uuid import UUID

import httpx2
import pytest

from auth.viewer import Capacity, Role
from hub.body import BODY_BYTES_MAX
from tests.conftest import NIS, Answer, Hub, answer, person

NEW = "application/graphql-response+json"
OLD = "application/json"
UNIT = '{ unit(code: "79022") { name } }'
DATA = {"unit": {"name": "Ниш"}}


async def send(
    hub: Hub, method: str = "POST", *, accept: str | None = None, **request: Any
) -> Answer:
    """One request with exactly these headers; httpx adds an Accept of its own otherwise."""
    headers = dict(request.pop("headers", {}))
    if accept is not None:
        headers["accept"] = accept
    return answer(await hub.client.request(method, "/graphql", headers=headers, **request))


def posted(document: str = UNIT, **more: Any) -> dict[str, Any]:
    return {"json": {"query": document, **more}}


@pytest.mark.parametrize("media", [NEW, OLD])
@pytest.mark.parametrize(
    ("document", "of_new", "of_old", "code"),
    [
        (UNIT, 200, 200, None),
        ("{ unit", 400, 200, "INVALID_DOCUMENT"),
        ("{ nothing }", 400, 200, "INVALID_DOCUMENT"),
        ("query ($c: UnitCode!) { unit(code: $c) { name } }", 400, 200, "INVALID_VARIABLES"),
        ('{ units(after: "x") { nodes { name } } }', 400, 200, "INVALID_CURSOR"),
        ("subscription { a }", 400, 200, "INVALID_DOCUMENT"),
        ("{ a: unit } { b: unit }", 400, 200, "INVALID_DOCUMENT"),
        ("{ me { id } }", 403, 403, "FORBIDDEN"),
        ("{" + " ".join(f"a{n}:__typename" for n in range(31)) + "}", 400, 400, "LIMIT_EXCEEDED"),
        ("", 400, 400, "INVALID_REQUEST"),
    ],
)
async def test_a_document_has_the_status_of_its_media_type(
    hub: Hub, media: str, document: str, of_new: int, of_old: int, code: str | None
) -> None:
    for sent in (
        await send(hub, accept=media, **posted(document)),
        await send(hub, "GET", accept=media, params={"query": document}),
    ):
        assert sent.status == (of_new if media == NEW else of_old)
        assert sent.headers["content-type"] == f"{media}; charset=utf-8"
        assert ("data" in sent.json) == (code is None)
        if code:
            assert sent.code == code


async def test_get_and_post_give_the_same_bytes_and_head_none(hub: Hub) -> None:
    by_post = await send(hub, accept=NEW, **posted())
    by_get = await send(hub, "GET", accept=NEW, params={"query": UNIT})
    by_head = await send(hub, "HEAD", accept=NEW, params={"query": UNIT})
    assert by_post.data == DATA
    assert by_post.text == by_get.text
    assert (by_head.status, by_head.text) == (200, "")
    assert by_head.headers["content-length"] == by_get.headers["content-length"]


async def test_get_never_answers_a_mutation(hub: Hub) -> None:
    for document in ("mutation { a }", "mutation M { __typename }"):
        sent = await send(hub, "GET", accept=NEW, params={"query": document})
        assert sent.status in {400, 405}
        assert "data" not in sent.json


@pytest.mark.parametrize("method", ["OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"])
async def test_other_methods_are_refused(hub: Hub, method: str) -> None:
    for sent in (await send(hub, method), await send(hub, method, **posted())):
        assert (sent.status, sent.code) == (405, "METHOD_NOT_ALLOWED")
        assert sent.headers["allow"] == "GET, HEAD, POST"
        assert not [name for name in sent.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", OLD),
        ("*/*", OLD),
        ("application/*", OLD),
        (NEW, NEW),
        (f"{OLD}, {NEW}", NEW),
        (f"{NEW};q=0.5, {OLD}", OLD),
        (f"{OLD};q=0.5,{NEW};q=0.501", NEW),
        (f"{NEW};q=0, */*", OLD),
        (f"{OLD};q=0, */*;q=0.1", NEW),
        (f"text/html, {OLD};q=0.1", OLD),
        ("TEXT/HTML, Application/JSON", OLD),
        (f"{OLD}; charset=utf-8; q=0.9, {NEW}; q=0.8", OLD),
        (f"{NEW};q=nan, {OLD}", OLD),
        (f"{NEW};q=1e9, {OLD};q=0.001", OLD),
        ("text/html", None),
        (f"{OLD};q=0", None),
        ("*/*;q=0", None),
        (f"{NEW};q=0.0, {OLD};q=0.000", None),
        ("image/*, text/*;q=1", None),
        (";;;,,,", None),
    ],
)
async def test_the_client_chooses_the_media_type(hub: Hub, accept: str, media: str | None) -> None:
    sent = await send(hub, accept=accept, **posted())
    if media is None:
        assert (sent.status, sent.code) == (406, "NOT_ACCEPTABLE")
    else:
        assert sent.headers["content-type"] == f"{media}; charset=utf-8"
        assert sent.data == DATA


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"content-type": "application/json"}, 200),
        ({"content-type": "Application/JSON ; Charset=UTF-8"}, 200),
        ({"content-type": 'application/json; charset="utf-8"'}, 200),
        ({}, 415),
        ({"content-type": ""}, 415),
        ({"content-type": "text/plain"}, 415),
        ({"content-type": "application/graphql"}, 415),
        ({"content-type": "application/x-www-form-urlencoded"}, 415),
        ({"content-type": "multipart/form-data; boundary=x"}, 415),
        ({"content-type": "application/json; charset=utf-16"}, 415),
        ({"content-type": "application/json; charset=utf-8; charset=latin1"}, 415),
        ({"content-type": "application/json", "content-encoding": "gzip"}, 415),
        ({"content-type": "application/json", "content-encoding": "identity"}, 415),
    ],
)
async def test_only_plain_json_is_read(hub: Hub, headers: Mapping[str, str], status: int) -> None:
    body = ('{"query":"' + UNIT.replace('"', '\\"') + '"}').encode()
    sent = await send(hub, accept=NEW, headers=headers, content=body)
    assert sent.status == status
    assert status == 200 or sent.code == "UNSUPPORTED_MEDIA_TYPE"


@pytest.mark.parametrize(
    "name", ["authorization", "content-type", "hub-capacity", "hub-unit", "hub-basis"]
)
async def test_a_header_that_decides_comes_once(hub: Hub, name: str) -> None:
    twice = [(name, "application/json"), (name.title(), "application/json")]
    body = b'{"query":"{ __typename }"}'
    response = await hub.client.post("/graphql", content=body, headers=twice)
    assert (response.status_code, answer(response).code) == (400, "INVALID_REQUEST")
    assert name in response.text


@pytest.mark.parametrize("is_chunked", [False, True])
async def test_a_body_has_a_largest_size(hub: Hub, is_chunked: bool) -> None:  # noqa: FBT001
    for size, status in (
        (BODY_BYTES_MAX, 200),
        (BODY_BYTES_MAX + 1, 413),
        (BODY_BYTES_MAX * 8, 413),
        (BODY_BYTES_MAX * 17, 413),
    ):
        body = b'{"query":"{ __typename }"}'.ljust(size)

        async def parts(whole: bytes = body) -> Any:
            for start in range(0, len(whole), 10_000):
                yield whole[start : start + 10_000]

        try:
            sent = await send(
                hub,
                headers={"content-type": "application/json"},
                content=parts() if is_chunked else body,
            )
        except (httpx2.WriteError, httpx2.ReadError):
            assert size > 2**20  # cut off while it was still sending
            continue
        assert sent.status == status
        assert status == 200 or sent.code == "BODY_TOO_LARGE"


async def test_every_answer_says_its_number_and_is_kept_by_nobody(hub: Hub) -> None:
    for sent in (
        await send(hub, **posted()),
        await send(hub, "PUT"),
        await send(hub, accept="text/html", **posted()),
        answer(await hub.client.get("/nothing")),
        answer(await hub.client.post("/live")),
    ):
        assert UUID(sent.headers["hub-request"]).version == 4
        assert sent.headers["cache-control"] == "no-store"
        assert sent.headers["x-content-type-options"] == "nosniff"
        assert sent.headers["content-security-policy"].startswith("default-src 'none'")
        assert "set-cookie" not in sent.headers
        assert "authorization" in sent.headers["vary"]


@pytest.mark.parametrize(
    "credential",
    ["Bearer", "Bearer x y", "Bearer x", "Bearer a.b.c", "Basic dTpw", "x" * 9_000, "Bearer ž"],
)
async def test_a_bad_token_is_refused(hub: Hub, credential: str) -> None:
    sent = await send(hub, headers={"authorization": credential.encode()}, **posted())
    assert (sent.status, sent.code) == (401, "UNAUTHENTICATED")
    assert sent.headers["www-authenticate"] == "Bearer"


async def test_an_expired_token_is_refused(hub: Hub) -> None:
    long_ago = int(time.time()) - 20 * 3600
    token = hub.issuer.issue("tests", [Role(Capacity.SUPERVISOR)], None, now=long_ago)
    sent = await send(hub, headers={"authorization": f"Bearer {token}"}, **posted())
    assert (sent.status, sent.code) == (401, "UNAUTHENTICATED")


@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [
        ({}, 400, "CAPACITY_REQUIRED"),
        ({"hub-capacity": "SUPERVISOR"}, 200, None),
        ({"hub-capacity": "REGISTRAR"}, 400, "CAPACITY_REQUIRED"),
        ({"hub-capacity": "REGISTRAR", "hub-unit": NIS}, 200, None),
        ({"hub-capacity": "REGISTRAR", "hub-unit": "80276"}, 403, "FORBIDDEN"),
        ({"hub-unit": NIS}, 200, None),
        ({"hub-capacity": "CITIZEN"}, 403, "FORBIDDEN"),
        ({"hub-capacity": "PUBLIC"}, 200, None),
        ({"hub-capacity": "ADMIN'; --"}, 400, "INVALID_REQUEST"),
        ({"hub-capacity": "SUPERVISOR", "hub-basis": "x"}, 400, "INVALID_REQUEST"),
        ({"hub-unit": "Ниш"}, 400, "INVALID_REQUEST"),
    ],
)
async def test_one_request_acts_in_one_capacity(
    hub: Hub, headers: Mapping[str, str], status: int, code: str | None
) -> None:
    roles = [Role(Capacity.SUPERVISOR), *(Role(Capacity.REGISTRAR, u) for u in (NIS, "70017"))]
    token = hub.issuer.issue("tests", roles, None, now=int(time.time()))
    sent = {name: value.encode() for name, value in headers.items()}
    got = await send(hub, headers={"authorization": f"Bearer {token}".encode(), **sent}, **posted())
    assert got.status == status
    assert code is None or got.code == code


async def test_who_names_a_capacity_without_a_token_is_asked_for_one(hub: Hub) -> None:
    sent = await send(hub, headers={"hub-capacity": "SUPERVISOR"}, **posted())
    assert (sent.status, sent.code) == (401, "UNAUTHENTICATED")
    assert (await hub.ask("{ me { id } }", capacity="CITIZEN")).data["me"]["id"] == str(person(1))


async def test_health_and_what_is_not_there(hub: Hub) -> None:
    assert (await hub.client.get("/live")).json() == {"live": True}
    assert (await hub.client.get("/ready")).json() == {"ready": True, "away": []}
    for path in ("/", "/graphql/", "/GRAPHQL", "/graphql%2f", "//graphql", "/../etc/passwd"):
        sent = answer(await hub.client.get(path, headers={"host": "evil.example"}))
        assert (sent.status, sent.code) == (404, "NOT_FOUND")
        assert "evil" not in sent.text + str(sent.headers)
    assert (await hub.client.post("/ready")).status_code == 405


async def test_a_client_that_leaves_is_no_fault(hub: Hub) -> None:
    url = hub.client.base_url
    for part in (b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 99\r\n\r\n{", b"GET"):
        with socket.create_connection((url.host, url.port or 80)) as raw:
            raw.sendall(part)
    assert (await send(hub, **posted())).data == DATA
