"""Rows made from other rows, made anew: whole, or for the records that changed."""

from collections.abc import Iterator

from hub.api import Api
from hub.db import Connection
from hub.dependent import derivations, remade


def statements(api: Api, changed: str | None = None) -> Iterator[str]:
    """What makes the derived tables; `changed` names a relation with the changed records' `key`."""
    for derivation in derivations(api):
        yield from remade(derivation, f"IN (SELECT key FROM {changed})" if changed else None)


async def derive(api: Api, connection: Connection, changed: str | None = None) -> None:
    """Make the derived rows on the caller's transaction."""
    for statement in statements(api, changed):
        await connection.execute(statement)
