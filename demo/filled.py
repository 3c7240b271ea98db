"""Whether a database holds people already: an invented state, or anybody's."""

import asyncpg

FILLED = "SELECT EXISTS (SELECT FROM population.person) AND EXISTS (SELECT FROM electoral.voter)"


async def is_filled(connection: asyncpg.Connection) -> bool:
    """Whether there are people already, and the roll that is loaded last."""
    return bool(await connection.fetchval(FILLED))
