"""The seal on a database found as declared, so that a start need not lay the declared state anew.

It is a keyed digest of what is declared and of all that PostgreSQL says of what is there. Only
whoever holds the secret of the logins can make one: a seal copied, or written by hand, tells of the
very state that a full comparison found right, or is no seal. Anything else is compared in full.
"""

import hmac
from collections.abc import Iterable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

import asyncpg
import orjson

from hub.db import Connection
from hub.instance import Instance

PLACES = (("hub", "migrations", "versions"), ("schema", "migrations", "versions"))
Found = list[tuple[str, str, str]]


def made(
    instance: Instance, declared: Iterable[str], found: Found, server: tuple[int, ...]
) -> bytes:
    """The seal of a state; the server writes what it says in the words of its version."""
    said = orjson.dumps([server, migrations(), list(declared), sorted(found)])
    return hmac.digest(instance.seal, said, "sha256")


def folders() -> Iterator[Traversable]:
    """Where migrations stand: the machine's and the registers'."""
    return (files(package).joinpath(*rest) for package, *rest in PLACES)


def migrations() -> list[str]:
    """The names of all migrations: one that changes rows only is no difference of the catalogue."""
    held = (one.name for folder in folders() for one in folder.iterdir())
    return sorted(name for name in held if name.endswith(".py"))


async def read(connection: Connection) -> bytes | None:
    """The seal that was left; None where there is none that could be read."""
    try:
        async with connection.transaction():
            said = await connection.fetchval("SELECT said FROM hub.seal")
    except asyncpg.PostgresError:
        return None
    return said if isinstance(said, bytes) else None


async def leave(connection: Connection, seal: bytes) -> None:
    """Keep it in place of the one before."""
    async with connection.transaction():
        await connection.execute("DELETE FROM hub.seal")
        await connection.execute("INSERT INTO hub.seal (said) VALUES ($1)", seal)


def is_whole(left: bytes, seal: bytes) -> bool:
    """Whether the seal that was left is this one."""
    return hmac.compare_digest(left, seal)
