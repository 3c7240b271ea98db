"""Whom a row may mean: two selections with the owner's rights, and a pure choice between them."""

import asyncio
import dataclasses
from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from strawberry.utils.str_converters import to_camel_case

from hub.api import Api
from hub.db import Connection
from hub.errors import Code, HubError
from hub.ledger.decoded import decoder
from hub.ledger.known import parameters
from hub.writers import matching_names
from schema.command import Facts
from schema.matching import ASKED, Matcher, Matching

SHOWN_MAX = 10  # whom a clerk can compare; the trail names each


async def match(
    api: Api,
    connection: Connection,
    matching: Matching,
    matcher: Matcher,
    given: Mapping[str, Any],
) -> tuple[list[Any] | None, list[UUID]]:
    """The candidates by the graph's names, null where nobody is looked for; and their trail ids.

    HubError LIMIT_EXCEEDED where more are found than may be compared.
    """
    name, found_name = matching_names(api, matching)
    (row,) = await _select(connection, name, matching.row, given)
    asked = matcher.ask(row)
    if asked is None:
        return None, []
    found = await _select(connection, found_name, matching.found, {**given, ASKED: asked})
    if len(found) > matching.most:
        message = (
            f"More than {matching.most} may be meant, too many to compare: the row says too little "
            "of whom it means."
        )
        raise HubError(Code.LIMIT_EXCEEDED, message, limit="candidates", max=matching.most)
    # Some thousands to compare take a tenth of a second: nobody else waits for it.
    shown = await asyncio.to_thread(matcher.choose, row, found)
    assert len(shown) <= SHOWN_MAX, f"{matching.name} shows more than {SHOWN_MAX}"
    trails = {str(one.person): one.trail for one in found}
    return [said(one) for one in shown], [trails[str(one.person)] for one in shown]


async def _select(
    connection: Connection, function: str, facts: Facts, given: Mapping[str, Any]
) -> Sequence[Any]:
    values = parameters(facts, given)
    places = ", ".join(f"${n}" for n in range(1, len(values) + 1))
    rows = await connection.fetch(f"SELECT * FROM {function}({places})", *values)
    decode = decoder(facts.shape)
    return await asyncio.to_thread(lambda: [decode(dict(row)) for row in rows])


def said(value: Any) -> Any:
    """A value of the graph's types by the graph's names."""
    match value:
        case Enum():
            return value.name
        case UUID():
            return str(value)
        case date():
            return value.isoformat()
        case list() | tuple():
            return [said(one) for one in value]
        case _ if dataclasses.is_dataclass(value):
            return {
                to_camel_case(one.name): said(getattr(value, one.name))
                for one in dataclasses.fields(value)
            }
        case _:
            return value
