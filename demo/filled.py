"""Whether a database holds people already, or a part of an invented state that was broken off.

Registers are loaded one by one, so a kill may leave the later ones empty. What was begun is noted
among the loaded files, by the command that goes on with it, until the last register is in.
"""

import hashlib

from hub.db import Connection

BEGUN = "SELECT record FROM hub.loaded WHERE record LIKE 'hub demo %'"
NOTE = (
    "INSERT INTO hub.loaded (record, digest, lines, number, at) "
    "VALUES ($1, $2, 0, 0, clock_timestamp())"
)
FORGET = "DELETE FROM hub.loaded WHERE record LIKE 'hub demo %'"
FILLED = "SELECT EXISTS (SELECT FROM population.person)"


class OtherStateError(Exception):
    """Another state was begun and broken off; the text is the command that goes on with it."""


async def begin(connection: Connection, people: int, seed: int) -> bool:
    """Whether to load that state: nobody is there, or it was broken off; OtherStateError else."""
    command = f"hub demo --people {people} --seed {seed}"
    begun = await connection.fetchval(BEGUN)
    if begun is not None:
        if begun != command:
            raise OtherStateError(begun)
        return True
    if await connection.fetchval(FILLED):
        return False
    await connection.execute(NOTE, command, hashlib.sha256(command.encode()).digest())
    return True


async def end(connection: Connection) -> None:
    """The state is loaded whole."""
    await connection.execute(FORGET)
