"""A second process that answers look-ups over HTTP, well or badly, and says what it was asked.

Run as `python -m tests.second PORT`. What it says of a key follows from the key alone.
"""

import asyncio
import gzip
import json
import sys
from typing import Any

import uvicorn

TOKEN = "made-up-token"
PATIENCE_SECONDS = 5.0
MAKERS = ("Ћирић", 'Quote "and" \\ slash', "Đurđe\n", "")
STATE: dict[str, Any] = {}


def forget() -> None:
    """As at the start."""
    STATE.update(mode="well", asked=[], running=0, most=0, cut=0, cookies=0)


def chip(key: str) -> dict[str, Any] | None:
    """What is known of a chip: of every fifth nothing."""
    number = int(key.rpartition("-")[2])
    if number % 5 == 0:
        return None
    return {
        "maker": MAKERS[number % len(MAKERS)],
        "implantedOn": f"20{10 + number % 10}-0{1 + number % 9}-11" if number % 3 else None,
        "state": ("ACTIVE", "LOST")[number % 2],
        "digits": number,
    }


def shots(key: str) -> list[str] | None:
    """The shots of a chip's bearer: none, up to three, or nothing known."""
    number = int(key.rpartition("-")[2])
    return None if number % 7 == 0 else [f"V{one}" for one in range(number % 4)]


def permit(key: int) -> str | None:
    """Until when a kennel is permitted."""
    return None if key % 4 == 0 else f"2030-0{1 + key % 9}-01"


def paper(key: str) -> str:
    """Where papers are filed, by an id."""
    return f"shelf {key[:4]}"


def insured(key: str) -> int:
    """What is insured, by an id."""
    return int(key[:6], 16)


SAYS = {
    "/chips": chip,
    "/shots": shots,
    "/permits": permit,
    "/papers": paper,
    "/insured": insured,
}


def answer(path: str, keys: list[Any]) -> bytes:
    """The answer as it should be; as a key is no name in JSON, a list of pairs."""
    found = [[key, said] for key in keys if (said := SAYS[path](key)) is not None]
    return json.dumps({"found": found}, ensure_ascii=False).encode()


def spoilt(mode: str, path: str, keys: list[Any]) -> bytes:
    """An answer that is none."""
    well = answer(path, keys)
    match mode:
        case "broken":
            return well[:-2]
        case "double":
            return well[:-1] + b', "found": []}'
        case "deep":
            return b"[" * 200 + b"]" * 200
        case "other shape":
            return b'[{"found": 1}]'
        case "other types":
            said: dict[str, Any] = {
                "/chips": {"maker": 7},
                "/shots": ["a", 1],
                "/permits": 20300101,
            }
            return json.dumps({"found": [[key, said[path]] for key in keys]}).encode()
        case "many":
            return json.dumps({"found": [[key, ["V"] * 6] for key in keys]}).encode()
        case "long":
            return well[:-1] + b" " * 524_288 + b"}"
        case "wide":
            wide = {"maker": "Ш" * 1_800, "state": "ACTIVE", "digits": 1}
            return json.dumps({"found": [[key, wide] for key in keys]}, ensure_ascii=False).encode()
        case "huge":
            return json.dumps(
                {"found": [[key, "x" * (500_000 // len(keys))] for key in keys]}
            ).encode()
        case "squeezed":
            return gzip.compress(well)
    return well


async def _body(receive: Any) -> bytes:
    parts = []
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(parts)


async def _gone(receive: Any) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _send(send: Any, status: int, body: bytes, *more: tuple[bytes, bytes]) -> None:
    headers = [(b"content-type", b"application/json"), *more]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _trickle(send: Any) -> None:
    """A byte every tenth of a second."""
    headers = [(b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    for _ in range(round(PATIENCE_SECONDS * 10)):
        await send({"type": "http.response.body", "body": b" ", "more_body": True})
        await asyncio.sleep(0.1)
    await send({"type": "http.response.body", "body": b""})


async def _found(scope: Any, receive: Any, send: Any) -> None:
    mode, path = STATE["mode"], scope["path"]
    keys = json.loads(await _body(receive))["keys"]
    STATE["asked"].append([path, len(keys)])
    STATE["cookies"] += b"cookie" in dict(scope["headers"])
    if dict(scope["headers"]).get(b"authorization") != f"Bearer {TOKEN}".encode():
        await _send(send, 401, b"{}")
        return
    match mode:
        case "slow":
            watch = asyncio.create_task(_gone(receive))
            done, _ = await asyncio.wait([watch], timeout=PATIENCE_SECONDS)
            STATE["cut"] += bool(done)
            watch.cancel()
            return
        case "trickling":
            await _trickle(send)
            return
        case "one by one":
            await asyncio.sleep(0.05)
        case "refusing":
            await _send(send, 503, answer(path, keys))
            return
        case "elsewhere":
            await _send(send, 307, b"", (b"location", b"/chips"))
            return
        case "page":
            await _send(send, 200, b"<html>", (b"content-type", b"text/html"))
            return
    more = [(b"set-cookie", b"seen=1; Path=/")]
    more += [(b"content-encoding", b"gzip")] if mode == "squeezed" else []
    await _send(send, 200, spoilt(mode, path, keys), *more)


async def app(scope: Any, receive: Any, send: Any) -> None:
    """`/mode` sets how it answers, `/seen` says what was asked; the rest are look-ups."""
    match scope["path"]:
        case "/mode":
            forget()
            STATE["mode"] = json.loads(await _body(receive))
            await _send(send, 200, b"null")
        case "/seen":
            await _send(send, 200, json.dumps(STATE).encode())
        case _:
            STATE["running"] += 1
            STATE["most"] = max(STATE["most"], STATE["running"])
            try:
                await _found(scope, receive, send)
            finally:
                STATE["running"] -= 1


if __name__ == "__main__":
    forget()
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), lifespan="off", log_level="warning")
