"""Look-ups at other registers: what is sent for keys, and what the answer says of each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Key: TypeAlias = str | int


@dataclass(frozen=True, slots=True)
class Loader:
    """One kind of look-up at a source, both ways as pure functions over JSON.

    `source` is the name under which the settings hold an address. `ask` makes of the keys what is
    sent there; `read` makes of the answer a value for each key that is known there: a scalar as
    JSON has it, an object by the graph's names, or a list of these. Whatever `read` raises on JSON
    of another shape counts as no answer.
    """

    source: str
    ask: Callable[[Sequence[Key]], object]
    read: Callable[[Any], Mapping[Key, Any]]
