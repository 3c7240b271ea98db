"""Invented states as the commands make them: generated as files, and loaded."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from demo.generate import electoral, population
from demo.generate.producer import Producer
from demo.generate.state import generate
from hub.api import Api
from hub.db import Connection
from hub.facts import load_facts
from hub.load.folder import load
from hub.load.incoming import Wanted

# Tests of the other registers put in rows of their own, about people whom they know.
PEOPLE_AND_ROLL = (population.PRODUCER, electoral.PRODUCER)


def state(folder: Path, people: int, producers: Sequence[Producer] = PEOPLE_AND_ROLL) -> Path:
    """A generated state as files."""
    generate(people, 1, folder, lambda _: None, producers)
    return folder


async def fill(
    api: Api,
    connection: Connection,
    people: int,
    producers: Sequence[Producer] = PEOPLE_AND_ROLL,
) -> None:
    """Facts and a generated state in a migrated database; every row must be taken."""
    await load_facts(api, connection)
    with TemporaryDirectory() as name:
        folder = state(Path(name), people, producers)
        wanted = Wanted(folder, folder / "rejected", strict=True)
        outcomes = await load(api, connection, wanted, lambda _file, _rows, _bytes: None)
    assert not any(one.rejected or one.refused for one in outcomes)
