"""A state that is changed three times, with a copy of it after each change."""

import csv
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from demo.generate.state import generate
from hub.api import Api
from hub.db import Target
from hub.postgres import Server
from tests.conftest import Hub
from tests.loads import copy_of, loaded, read, without_people, write
from tests.scratch import SCRATCH, connected
from tests.states import state

PEOPLE = 150
Row = dict[str, str]
MOVED = slice(10, 40)
RENAMED = slice(0, 25)


@dataclass(frozen=True)
class Moment:
    """The head after a load, and a hub over the database as it was then."""

    number: int
    at: str
    then: Hub


@dataclass(frozen=True)
class Changed:
    """The state after all changes, each moment of its past, and a copy to change further."""

    hub: Hub
    target: Target
    spare: Target
    folder: Path
    moments: tuple[Moment, ...]


@asynccontextmanager
async def changed(
    serve: Callable[..., Any], server: Server, api: Api, folder: Path
) -> AsyncIterator[Changed]:
    """Load, change three times, copy after each."""
    first = state(folder / "first", PEOPLE)
    generate(PEOPLE, 2, folder / "others", lambda _: None)
    moments: list[Moment] = []
    async with AsyncExitStack() as stack:
        target = await stack.enter_async_context(without_people(server, api))
        for made in (lambda: first, *(one(folder) for one in (_moves, _names, _decisions))):
            async with connected(target) as connection:
                done = await loaded(api, connection, made())
                refused = {n: one.reasons for n, one in done.items() if one.rejected}
                assert refused == {}, refused
                await connection.execute("SET timezone = 'Europe/Belgrade'")
                head = await connection.fetchrow(
                    "SELECT number, to_json(at) #>> '{}' AS at FROM hub.head"
                )
            assert head is not None
            copy = await stack.enter_async_context(copy_of(server, target.database))
            moments.append(Moment(head["number"], head["at"], await serve(api, copy, SCRATCH)))
        spare = await stack.enter_async_context(copy_of(server, target.database))
        hub = await serve(api, target, SCRATCH)
        yield Changed(hub, target, spare, folder, tuple(moments))


def _current(folder: Path) -> list[Row]:
    rows = read(folder / "first", "address")
    current = (row for row in rows if row["kind"] == "RESIDENCE" and not row["validTo"])
    return [row for row in current if row["validFrom"] < "2026-01-01"]


def _facts(name: str) -> Iterator[Row]:
    lines = (files("schema") / "data" / f"{name}.csv").read_text("utf-8").splitlines()
    yield from csv.DictReader(lines)


def _moves(folder: Path) -> Callable[[], Path]:
    """People move within their unit, voters turn passive, a unit has other inhabitants."""

    def made() -> Path:
        closed = [row | {"validTo": "2026-05-01"} for row in _current(folder)[MOVED]]
        opened = [
            row | {"id": f"aaaaaaaa-{row['id'][9:]}", "street": "Нова", "validFrom": "2026-05-02"}
            for row in _current(folder)[MOVED]
        ]
        write(folder / "moves", "address", closed + opened)
        voters = read(folder / "first", "voter")[:20]
        write(folder / "moves", "voter", [row | {"status": "PASSIVE"} for row in voters])
        units = [row for row in _facts("unit") if row["code"] in ("79022", "80438", "70017")]
        write(folder / "moves", "unit", [row | {"populationEstimate": "7"} for row in units])
        return folder / "moves"

    return made


def _names(folder: Path) -> Callable[[], Path]:
    """Names change, addresses are corrected, three people come."""

    def made() -> Path:
        known = {row["id"] for row in read(folder / "first", "person")}
        others = read(folder / "others", "person")
        new = [row for row in others if row["id"] not in known and row["rollUnit"]][-3:]
        ids = {row["id"] for row in new}
        persons = read(folder / "first", "person")[RENAMED]
        # The four first persons stay as the other tests know them.
        renamed = [row | {"surname": "Арсић"} for row in persons[4:] if not row["mergedInto"]]
        write(folder / "names", "person", [*renamed, *(row | {"mergedInto": ""} for row in new)])
        for name in ("identifier", "address"):
            rows = [row for row in read(folder / "others", name) if row["person"] in ids]
            if name == "address":
                rows += [row | {"number": "99"} for row in _current(folder)[:10]]
            write(folder / "names", name, rows)
        return folder / "names"

    return made


def _decisions(folder: Path) -> Callable[[], Path]:
    """Names change back and on, voters change again, stations are improved."""

    def made() -> Path:
        persons = read(folder / "first", "person")[RENAMED]
        again = [row | {"givenName": "Ана"} for row in persons[10:] if not row["mergedInto"]]
        write(folder / "decisions", "person", again)
        voters = read(folder / "first", "voter")[10:30]
        write(folder / "decisions", "voter", [row | {"status": "DELETED"} for row in voters])
        stations = [
            row for row in read(folder / "first", "station") if row["unit"] in ("79022", "80438")
        ]
        write(folder / "decisions", "station", [r | {"accessible": "false"} for r in stations])
        units = [row for row in _facts("unit") if row["code"] == "79022"]
        write(folder / "decisions", "unit", [row | {"populationEstimate": "8"} for row in units])
        return folder / "decisions"

    return made
