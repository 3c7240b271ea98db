"""Prints a page of a register: portion by portion, each in the trail before it is written."""

import hashlib
import os
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from uuid import UUID, uuid4

from auth.viewer import Viewer
from hub.api import Api
from hub.audit import Event, Trail, joined
from hub.compiler.bind import setting_of
from hub.compiler.guard import denied, forbidden
from hub.compiler.plan import Profile, Use
from hub.db import Connection
from hub.errors import HubErrors
from hub.ledger.decoded import decoder
from schema.printing import Printing, Script

PORTION_ROWS = 1_000  # so many persons an event names; half a megabyte of page
FIRST = UUID(int=0)
SETTINGS = ("capacity", "clearance", "basis")  # what policies read of who prints
# One moment for the whole page; a portion may wait for the disk of who prints.
BEGIN = """
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SET LOCAL statement_timeout = '60s';
SET LOCAL idle_in_transaction_session_timeout = '60s'"""


class OutputError(Exception):
    """The page cannot be written there; says what to do."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is printed: which kinds of rows, of which year, in which script."""

    printing: Printing
    kinds: tuple[str, ...]
    year: int | None
    script: Script


async def print_page(
    connection: Connection,
    trail: Trail,
    viewer: Viewer,
    asked: Asked,
    output: Path,
    reporting: Callable[[int], AbstractContextManager[Callable[[int], None]]],
) -> int:
    """Write the page, by the login of the viewer's capacity; how many rows stand in it.

    `reporting` takes how many there are and hears how many are written. The file is there whole or
    not at all. Raises HubErrors FORBIDDEN where the viewer may not print it, HubError UNAVAILABLE
    where the trail cannot be written, OutputError.
    """
    await _allow(trail, viewer, asked)
    layout = asked.printing.layout(asked.script)
    request, written = uuid4(), 0
    await connection.execute(BEGIN)
    try:
        await _enter(connection, viewer)
        total = await _count(connection, asked)
        with reporting(total) as report, _whole(output) as file:
            file.write(layout.opening)
            async for portion in _portions(connection, asked):
                subjects = {row.trail for row in portion if row.trail is not None}
                await trail.append(_event(request, "READ", viewer, asked, sorted(subjects)))
                file.writelines(map(layout.line, portion))
                written += len(portion)
                report(written)
            if not written:
                await trail.append(_event(request, "READ", viewer, asked, []))
            file.write(layout.closing)
    finally:
        if not connection.is_closed():
            await connection.execute("ROLLBACK")
    return written


async def _allow(trail: Trail, viewer: Viewer, asked: Asked) -> None:
    """Raise HubErrors where the viewer may not print it; the trail knows that too."""
    use = Use(asked.printing.name, "print", asked.printing.to)
    profile = Profile(viewer.capacity, viewer.basis is not None, viewer.clearance)
    if (denial := denied(use, profile)) is not None:
        await trail.append(_event(uuid4(), "DENIAL", viewer, asked, []))
        raise HubErrors((forbidden(denial),))


async def _enter(connection: Connection, viewer: Viewer) -> None:
    """State for the transaction who reads, as the policies of lock two demand."""
    for name in SETTINGS:
        said = f"hub.{name}"
        await connection.execute("SELECT set_config($1, $2, true)", said, setting_of(viewer, name))


async def _count(connection: Connection, asked: Asked) -> int:
    total: int = await connection.fetchval(asked.printing.count, asked.kinds, asked.year)
    return total


async def _portions(connection: Connection, asked: Asked) -> AsyncIterator[list[Any]]:
    """The rows in their order, so many at a time."""
    decode = decoder(asked.printing.row)
    behind = (0, FIRST)
    while rows := await connection.fetch(
        asked.printing.select, asked.kinds, *behind, asked.year, PORTION_ROWS
    ):
        yield [decode(dict(row)) for row in rows]
        behind = (rows[-1]["ordinal"], rows[-1]["id"])


def _event(request: UUID, kind: str, viewer: Viewer, asked: Asked, subjects: list[UUID]) -> Event:
    document = hashlib.sha256(asked.printing.select.encode()).digest()
    coordinates = tuple(f"{asked.printing.name}.{one}:print" for one in asked.kinds)
    return Event(request, kind, viewer, document, coordinates, joined(subjects))


@contextmanager
def _whole(output: Path) -> Iterator[IO[str]]:
    """A file that only its owner reads, and that is there when it is whole; OutputError."""
    if output.exists():
        raise OutputError(f"{output} is there already; name another file, or remove it.")
    part = output.with_name(f".{output.name}.{os.getpid()}")
    with _writable(output):
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(handle, "w", encoding="utf-8") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        with _writable(output):  # a link, not a rename: what came meanwhile is not replaced
            os.link(part, output)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _writable(output: Path) -> Iterator[None]:
    """One sentence where the file system refuses."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"{output} cannot be written: {error.strerror}.") from None


def printed(api: Api, name: str, kind: str | None, year: int | None, script: Script) -> Asked:
    """What a name asks to be printed; OutputError names what there is."""
    printing = api.printings.get(name)
    if printing is None:
        names = ", ".join(sorted(api.printings))
        raise OutputError(f"There is no form of that name; there are: {names}.")
    if kind is not None and kind not in printing.kinds:
        names = ", ".join(printing.kinds)
        raise OutputError(f"The form {name} has the kinds: {names}.")
    return Asked(printing, (kind,) if kind else printing.kinds, year, script)
