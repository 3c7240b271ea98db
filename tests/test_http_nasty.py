"""What nobody sends by mistake: each request has a defined answer, and says nothing inside."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Mapping

import pytest
import uvicorn

from hub import protocol
from hub.app import configuration
from hub.body import BODY_BYTES_MAX
from hub.errors import Code
from tests.conftest import PATIENCE_SECONDS, Hub, _no_signals
from tests.stopwatch import until

UNIT = '{ unit(code: "79022") { name } }'
SECRET = "0101990710006"  # stands where a value may stand, and must not come back
INSIDE = re.compile(
    r"traceback|select |pg_|asyncpg|sqlalchemy|graphql\.|\.py|/work|" + SECRET, re.IGNORECASE
)


def doc(document: str, **more: object) -> bytes:
    return json.dumps({"query": document, **more}).encode()


def variables(text: str) -> bytes:
    query = '"query($v:UnitCode!){unit(code:$v){name}}"'
    return f'{{"query":{query},"variables":{text}}}'.encode()


BODIES: Mapping[str, bytes] = {
    "nothing": b"",
    "null": b"null",
    "true": b"true",
    "a string": b'"x"',
    "a number": b"1",
    "an array": b"[]",
    "an object": b"{}",
    "a batch": b"[" + doc(UNIT) + b"," + doc(UNIT) + b"]",
    "not JSON": b"query { a }",
    "a form": b"query=%7Ba%7D",
    "gzip": b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03",
    "invalid UTF-8": b'{"query":"\xff\xfe"}',
    "half a character": b'{"query":"\xd0"}',
    "a byte order mark": b"\xef\xbb\xbf" + doc(UNIT),
    "UTF-16": doc(UNIT).decode().encode("utf-16"),
    "NUL": b'{"query":"{ a }\\u0000"}',
    "raw NUL": b'{"query":"{ a }"}\x00',
    "NUL in a variable": variables('{"v":"7902\\u0000"}'),
    "a lone surrogate": b'{"query":"{ a }\\ud800"}',
    "a lone surrogate in a variable": variables('{"v":"\\udfff"}'),
    "5,000 digits": variables('{"v":' + "9" * 5_000 + "}"),
    "an exponent": variables('{"v":1e400}'),
    "NaN": variables('{"v":NaN}'),
    "minus nothing": variables('{"v":-0}'),
    "an array for a code": variables('{"v":["79022"]}'),
    "an object for a code": variables('{"v":{"x":1}}'),
    "no variable": variables("{}"),
    "an unknown variable": variables('{"v":"79022","w":1}'),
    "variables as an array": variables("[]"),
    "variables as a string": variables('"x"'),
    "a value": variables(f'{{"v":"{SECRET}"}}'),
    "deep arrays": variables("[" * 20_000 + "]" * 20_000),
    "deep open arrays": b"[" * 60_000,
    "deep objects": b'{"a":' * 10_000,
    "a deep document": doc("{a" * 20_000 + "}" * 20_000),
    "a deep value": doc("{ unit(code: " + "[" * 20_000 + ") { name } }"),
    "a deep type": doc("query($v:" + "[" * 20_000 + "Int" + "]" * 20_000 + "){a}"),
    "many fields": doc("{" + "a " * 30_000 + "}"),
    "many aliases": doc("{" + "".join(f"a{n}:__typename " for n in range(1_000)) + "}"),
    "many directives": doc("{ __typename " + "@skip(if:false)" * 500 + "}"),
    "many errors": doc("{" + "".join(f"x{n} " for n in range(400)) + "}"),
    "a circle of fragments": doc("{...A} fragment A on Query{...B} fragment B on Query{...A}"),
    "itself": doc("{...A} fragment A on Query{...A}"),
    "a bomb of fragments": doc(
        "{...F0}"
        + "".join(f"fragment F{n} on Query{{...F{n + 1} ...F{n + 1}}}" for n in range(60))
        + "fragment F60 on Query{__typename}"
    ),
    "a circle of introspection": doc(
        "{__schema{types{fields{type{fields{type{fields{name}}}}}}}}".replace("name", "name " * 50)
    ),
    "deep introspection": doc("{__schema{" + "queryType{fields{type{" * 300 + "name" + "}" * 902),
    "duplicate keys": b'{"query":"{a}","query":"{b}"}',
    "duplicate keys by escape": b'{"query":"{a}","qu\\u0065ry":"{b}"}',
    "several operations": doc("query A { __typename } mutation B { a }"),
    "an unknown operation": doc("query A { __typename }", operationName="B"),
    "an operation named by a number": doc(UNIT, operationName=1),
    "a prototype": b'{"__proto__":{"query":"{a}"},"constructor":{}}',
    "a prototype as variables": variables('{"__proto__":{"v":"79022"}}'),
    "extensions as an array": doc(UNIT, extensions=[1]),
    "a persisted query": b'{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}',
    "a query as an array": b'{"query":["{a}"]}',
    "a subscription": doc("subscription { a }"),
    "a mutation": doc("mutation { deleteEverything }"),
    "a definition": doc("type Query { a: Int } extend schema @x"),
    "a string that never ends": doc('{ unit(code: "'),
    "a block string": doc('{ unit(code: """' + "x" * 40_000 + '""") { name } }'),
    "a long name": doc("{ " + "a" * 50_000 + " }"),
    "a long alias": doc("{ " + "a" * 64 + ": __typename }"),
    "commas": doc("{" + "," * 50_000 + "__typename}"),
    "comments": doc("#" * 50_000 + "\n{ unit }"),
    "an override of direction": doc('{ unit(code: "\u202e79022") { name } }'),
    "a letter that folds": doc('{ un\u0131t(code: "79022") { name } }'),
    "quotes of SQL": doc("{ unit(code: \"79022' OR '1'='1\") { name } }"),
    "a stacked statement": variables('{"v":"\';DROP TABLE population.person;--"}'),
    "a template": variables('{"v":"${7*7}{{7*7}}%s%n$1"}'),
    "a huge page": doc("{ units(first: 2147483648) { nodes { name } } }"),
    "a huger page": doc("{ units(first: 99999999999999999999) { nodes { name } } }"),
    "a negative page": doc("{ units(first: -1) { nodes { name } } }"),
    "a page of text": doc('{ units(first: "1") { nodes { name } } }'),
    "a forged cursor": doc('{ units(after: "AAAA") { nodes { name } } }'),
    "a cursor of text": doc('{ units(after: "ш") { nodes { name } } }'),
    "a limit": doc("{ __typename }").ljust(BODY_BYTES_MAX),
}


@pytest.mark.parametrize("name", BODIES)
async def test_a_nasty_body_has_a_defined_answer(hub: Hub, name: str) -> None:
    for media in ("application/json", "application/graphql-response+json"):
        headers = {"content-type": "application/json", "accept": media}
        response = await hub.client.post("/graphql", content=BODIES[name], headers=headers)
        assert response.status_code < 500, response.text
        body = response.json()
        assert not INSIDE.search(response.text), response.text
        for error in body.get("errors", ()):
            assert error["message"]
            assert error["extensions"]["code"].isupper()
        assert ("errors" in body) != ("data" in body)


@pytest.mark.parametrize(
    "query",
    [
        "", "&&&", "=", "query", "query=", "query=%", "query=%zz", "query=%ff", "query=%00",
        "query={a}&query={b}", "query=%7Ba%7D&variables=[", "query=%7Ba%7D&variables=1",
        "query=mutation%7Ba%7D", "query=%7B__typename%7D&operationName=x", "x" * 9_000,
        "query=%7B__typename%7D&extensions=[]", "query[]=%7Ba%7D", "query=%ed%a0%80",
    ],
)  # fmt: skip
async def test_a_nasty_query_string_has_a_defined_answer(hub: Hub, query: str) -> None:
    accept = {"accept": "application/graphql-response+json"}
    response = await hub.client.get(f"/graphql?{query}", headers=accept)
    assert 400 <= response.status_code < 500
    assert not INSIDE.search(response.text)
    assert response.json()["errors"][0]["extensions"]["code"]


@pytest.fixture(scope="module")
async def port(hub: Hub) -> AsyncIterator[int]:
    """The same hub behind the server that `hub serve` starts."""
    server = uvicorn.Server(configuration(hub.app, port=0, loop="none"))
    server.capture_signals = _no_signals  # type: ignore[method-assign]
    task = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn has no event for it
        await asyncio.sleep(0.01)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    await task


async def say(port: int, *parts: bytes, pause: float = 0.0) -> bytes:
    """Everything that the hub answers to these bytes until it or we hang up."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        answer = asyncio.create_task(reader.read())
        for part in parts:
            if not answer.done():
                writer.write(part)
                await asyncio.sleep(pause)
        return await asyncio.wait_for(answer, PATIENCE_SECONDS)
    except ConnectionError:
        return b""
    finally:
        writer.close()


HEAD = b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
LAST = b"connection: close\r\n"
BODY = doc("{ __typename }")
CHUNKED = b"transfer-encoding: chunked\r\n"
CHUNK = f"{len(BODY):x}\r\n".encode() + BODY + b"\r\n0\r\n"
WHOLE = LAST + f"content-length: {len(BODY)}\r\n\r\n".encode() + BODY
# As Java's client offers HTTP/2 with its first request.
OFFER = b"connection: Upgrade, HTTP2-Settings, close\r\nupgrade: h2c\r\nhttp2-settings: AAMA\r\n"
SOCKET = (
    b"host: x\r\nconnection: upgrade, close\r\nupgrade: websocket\r\n"
    b"sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    b"sec-websocket-protocol: graphql-transport-ws\r\n"
)
RAW: Mapping[str, tuple[bytes, bytes]] = {
    "garbage": (b"\x00\x01\x02\x03\r\n\r\n", b"400"),
    "TLS": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"400"),
    "HTTP/2": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"400"),
    "HTTP/0.9": (b"GET /graphql\r\n\r\n", b"400"),
    "an unknown method": (b"HACK /graphql HTTP/1.1\r\nhost: x\r\n\r\n", b"400"),
    "a space in a name": (b"GET / HTTP/1.1\r\nho st: x\r\n\r\n", b"400"),
    "a bare line feed": (HEAD + b"x: y\nz: w\r\n" + WHOLE, b"400"),
    "a folded header": (HEAD + b"x: y\r\n z\r\n" + WHOLE, b"400"),
    "NUL in a header": (HEAD + b"x: \x00\r\n" + WHOLE, b"400"),
    "a negative length": (HEAD + b"content-length: -1\r\n\r\n", b"400"),
    "a length of text": (HEAD + b"content-length: 1e3\r\n\r\n", b"400"),
    "a huge length": (HEAD + b"content-length: " + b"9" * 40 + b"\r\n\r\n", b"400"),
    "a large length": (HEAD + b"content-length: 18446744073709551615\r\n\r\n", b"413"),
    "two lengths": (HEAD + b"content-length: 1\r\ncontent-length: 2\r\n\r\n{}", b"400"),
    "length and chunks": (HEAD + b"content-length: 4\r\n" + CHUNKED + b"\r\n" + CHUNK, b"400"),
    "a wrong chunk": (HEAD + CHUNKED + b"\r\nzz\r\n", b"400"),
    "an odd coding": (HEAD + b"transfer-encoding: gzip\r\n\r\nx", b"400"),
    "expectation": (
        HEAD + LAST + b"expect: 100-continue\r\ncontent-length: 900000\r\n\r\n",
        b"413",
    ),
    "a long target": (b"GET /" + b"x" * 17_000 + b" HTTP/1.1\r\nhost: x\r\n\r\n", b"431"),
    "a long header": (HEAD + b"x: " + b"y" * 17_000 + b"\r\n" + WHOLE, b"431"),
    "many headers": (HEAD + b"a: b\r\n" * 3_000 + WHOLE, b"431"),
    "a header that never ends": (HEAD + b"x: " + b"y" * 70_000, b"431"),
    "a WebSocket": (b"GET /graphql HTTP/1.1\r\n" + SOCKET + b"\r\n", b"400"),
    "an odd host": (b"POST /graphql HTTP/1.1\r\nhost: a b\x7f@[::\r\n" + WHOLE, b"400"),
    "an absolute target": (
        b"POST http://evil/graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
        + WHOLE,
        b"200",
    ),
    "no host in HTTP/1.1": (HEAD.replace(b"host: x\r\n", b"") + WHOLE, b"400"),
    "two hosts": (HEAD + b"host: x\r\n" + WHOLE, b"400"),
    "a host with a path": (HEAD.replace(b"host: x", b"host: a/../b?c#d@e") + WHOLE, b"400"),
    "a host of an account": (HEAD.replace(b"host: x", b"host: a@b") + WHOLE, b"400"),
    "a host by IPv6": (HEAD.replace(b"host: x", b"host: [2001:db8::1]:8000") + WHOLE, b"200"),
    "HTTP/2.0": (HEAD.replace(b"HTTP/1.1", b"HTTP/2.0") + WHOLE, b"400"),
    "HTTP/0.9 with a number": (HEAD.replace(b"HTTP/1.1", b"HTTP/0.9") + WHOLE, b"400"),
    "gzip in chunks": (HEAD + b"transfer-encoding: gzip, chunked\r\n\r\n" + CHUNK, b"400"),
    "identity in chunks": (HEAD + b"transfer-encoding: identity, chunked\r\n\r\n" + CHUNK, b"400"),
    "two codings": (HEAD + b"transfer-encoding: gzip\r\n" + CHUNKED + b"\r\n" + CHUNK, b"400"),
    "chunks in HTTP/1.0": (
        HEAD.replace(b"HTTP/1.1", b"HTTP/1.0") + CHUNKED + b"\r\n" + CHUNK,
        b"400",
    ),
    "an expectation in HTTP/1.0": (
        HEAD.replace(b"HTTP/1.1", b"HTTP/1.0") + b"expect: 100-continue\r\n" + WHOLE,
        b"200",
    ),
    "an expectation of a form": (
        HEAD.replace(b"json", b"xml") + b"expect: 100-continue\r\ncontent-length: 20\r\n\r\n",
        b"415",
    ),
    "an expectation of another method": (
        b"PUT /graphql HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 20\r\n\r\n",
        b"405",
    ),
    "a large body elsewhere": (
        b"POST /live HTTP/1.1\r\nhost: x\r\ncontent-length: 3000000\r\n\r\n",
        b"413",
    ),
    "no host": (b"POST /graphql HTTP/1.0\r\ncontent-type: application/json\r\n" + WHOLE, b"200"),
    "another protocol offered": (HEAD + OFFER + WHOLE.removeprefix(LAST), b"200"),
    "another protocol offered, in chunks": (
        HEAD + OFFER + CHUNKED + b"\r\n" + CHUNK + b"\r\n",
        b"200",
    ),
    "another protocol without a body": (
        b"GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nhost: x\r\n" + OFFER + b"\r\n",
        b"200",
    ),
    "an offer that is too long": (HEAD + OFFER + b"a: b\r\n" * 3_000 + WHOLE, b"431"),
    "a tunnel": (b"CONNECT x:443 HTTP/1.1\r\nhost: x\r\n\r\n", b"405"),
    "a header behind the body": (
        HEAD + LAST + CHUNKED + b"\r\n" + CHUNK + b"authorization: Bearer x\r\n\r\n",
        b"200",
    ),
}


@pytest.mark.parametrize("name", RAW)
async def test_nasty_bytes_have_a_defined_answer(port: int, name: str) -> None:
    sent, status = RAW[name]
    said = await say(port, sent)
    assert said.split(b" ", 2)[1:2] == [status], said
    assert not INSIDE.search(said.decode("utf-8", "replace"))
    assert said.count(b"HTTP/1.1 ") == 1
    body = json.loads(said.partition(b"\r\n\r\n")[2])
    if status == b"200":
        assert body == {"data": {"__typename": "Query"}}
    else:
        assert Code[body["errors"][0]["extensions"]["code"]].status == int(status)


async def test_an_offer_may_come_in_any_packets_and_the_connection_lives_on(port: int) -> None:
    offered = HEAD + OFFER.replace(b", close", b"") + WHOLE.removeprefix(LAST)
    for size in (1, 7, 60):
        parts = [offered[at : at + size] for at in range(0, len(offered), size)]
        said = await say(port, *parts, HEAD + WHOLE)
        assert said.count(b'{"data":{"__typename":"Query"}}') == 2


async def test_one_connection_too_many_is_told_so(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(protocol, "CONNECTIONS_MAX", 2)
    held = [await asyncio.open_connection("127.0.0.1", port) for _ in range(2)]
    said = await say(port, HEAD + WHOLE)
    assert said.startswith(b"HTTP/1.1 503 ")
    assert b"retry-after: 1\r\n" in said
    assert b'"limit":"connections","max":2' in said
    for _, writer in held:
        writer.close()

    async def answers() -> bool:
        return (await say(port, HEAD + WHOLE)).startswith(b"HTTP/1.1 200 ")

    await until(answers)


async def test_requests_in_one_packet_are_answered_in_order(port: int) -> None:
    one = HEAD + f"content-length: {len(BODY)}\r\n\r\n".encode() + BODY
    said = await say(port, one * 5 + HEAD + WHOLE)
    assert said.count(b"HTTP/1.1 200 ") == said.count(b'{"data":{"__typename":"Query"}}') == 6


async def test_offers_in_one_packet_are_all_answered(port: int) -> None:
    one = b"GET /live HTTP/1.1\r\nhost: x\r\nupgrade: h\r\nconnection: upgrade\r\n\r\n"
    said = await say(port, one * 600 + HEAD + WHOLE)
    assert said.count(b"HTTP/1.1 200 ") == said.count(b'{"live":true}') + 1 == 601


@pytest.mark.parametrize("count", [1, 3])
async def test_garbage_costs_no_answer_that_is_owed(port: int, count: int) -> None:
    one = HEAD + f"content-length: {len(BODY)}\r\n\r\n".encode() + BODY
    no_length = HEAD + b"\r\n" + BODY  # whose body is no part of it
    broken = HEAD + CHUNKED + b"\r\nzz\r\n"
    long = b"GET / HTTP/1.1\r\nhost: x\r\nx: " + b"y" * 20_000 + b"\r\n\r\n"
    for behind, owed, last in (
        (b"garbage\r\n\r\n", [], b"400"),
        (no_length, [b"400"], b"400"),
        (broken, [], b"400"),
        (long, [], b"431"),
    ):
        said = await say(port, one * count + behind)
        statuses = re.findall(rb"HTTP/1\.1 ([0-9]{3}) ", said)
        assert statuses == [b"200"] * count + owed + [last]
        assert said.count(b"connection: close") == 1


async def test_who_sends_an_end_behind_a_request_is_answered(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(protocol, "HALF_CLOSED_SECONDS", 5)
    one = HEAD + f"content-length: {len(BODY)}\r\n\r\n".encode() + BODY
    for asked in (one, one * 3, b"GET /live HTTP/1.1\r\nhost: x\r\n\r\n"):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(asked)
        writer.write_eof()
        said = await asyncio.wait_for(reader.read(), PATIENCE_SECONDS)
        assert said.count(b"HTTP/1.1 200 ") == (3 if asked == one * 3 else 1)
        writer.close()


async def test_a_body_elsewhere_is_bounded_too(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hub.http.BODY_SECONDS_MAX", 0.2)
    for path in (b"/live", b"/nothing"):
        head = b"POST " + path + b" HTTP/1.1\r\nhost: x\r\n"
        slow = await say(port, head + b"content-length: 1000\r\n\r\n", b"a", pause=0.01)
        assert slow.startswith(b"HTTP/1.1 408 ")
        assert b"connection: close" in slow
        whole = await say(port, head + LAST + b"content-length: 3\r\n\r\nabc")
        assert whole[9:12] == (b"405" if path == b"/live" else b"404")


async def test_a_slow_head_and_a_slow_body_are_not_waited_for(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(protocol, "HEAD_SECONDS_MAX", 0.2)
    monkeypatch.setattr("hub.http.BODY_SECONDS_MAX", 0.2)
    # A few bytes, then none: what comes while the connection is closed would cost the answer.
    assert await say(port) == b""
    head, body = await asyncio.gather(
        say(port, *(HEAD[n : n + 1] for n in range(3)), pause=0.04),
        say(port, HEAD + b"content-length: 20\r\n\r\n", b"{", b"{", pause=0.04),
    )
    assert head[:13] == body[:13] == b"HTTP/1.1 408 "
    assert b"connection: close" in body


async def test_a_body_without_end_is_cut_off(port: int) -> None:
    part = b"2000\r\n" + b" " * 8_192 + b"\r\n"
    said = await say(port, HEAD + CHUNKED + b"\r\n", *[part] * 400)
    assert said[:12] in {b"HTTP/1.1 413", b""}


async def test_no_header_of_an_answer_ends_its_line(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever came to stand in one: nobody writes a second header through it."""
    ask = b"GET /graphql?query={__typename} HTTP/1.1\r\nhost: a\r\n\r\n"
    for end in (b"\r\n", b"\n", b"\r"):
        monkeypatch.setattr("hub.http.HEADERS", [(b"vary", b"a" + end + b"set-cookie: b")])
        assert (answer := await say(port, ask)).startswith(b"HTTP/1.1 500 ")
        assert b"set-cookie" not in answer
