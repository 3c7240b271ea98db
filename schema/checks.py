"""What may be wrong with one thing at a time, as rules tell it and SQL cannot: for `hub doctor`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Check:
    """A walk over everything of a kind, in pieces by key, judged one by one.

    `select` answers the next of them after the key $1, at most $2, as rows of `shape`, which has an
    attribute `key`; nothing where there are no more. `judge` says the codes of what is wrong.
    """

    register: str
    codes: Mapping[str, str]
    shape: type
    select: str
    judge: Callable[[Any], Iterable[str]]


FIRST = UUID(int=0)  # before every key
