"""Rows made from other rows, made anew: whole, or for the records that changed."""

from collections.abc import Iterator

from hub.api import Api
from hub.db import Connection


def statements(api: Api, changed: str | None = None) -> Iterator[str]:
    """What makes the derived tables; `changed` names a relation with the changed records' `key`."""
    for register in api.registers:
        for derivation in register.derivations:
            only = f"{derivation.changed} IN (SELECT key FROM {changed})" if changed else "true"
            emptied = (
                f" WHERE {derivation.column} IN (SELECT key FROM {changed})" if changed else ""
            )
            yield f"DELETE FROM {derivation.table}{emptied}"
            for select in derivation.selects:
                said = select.replace("{only}", only)
                yield f"INSERT INTO {derivation.table} {derivation.insert}\n{said}"


async def derive(api: Api, connection: Connection, changed: str | None = None) -> None:
    """Make the derived rows on the caller's transaction."""
    for statement in statements(api, changed):
        await connection.execute(statement)
