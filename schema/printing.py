"""How a page to print is declared: what is selected for it, and the lines that it is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from auth.rules import Rule


class Script(Enum):
    """In which script a page is printed; its tag is of BCP 47."""

    CYRILLIC = "sr-Cyrl"
    LATIN = "sr-Latn"


@dataclass(frozen=True, slots=True)
class Layout:
    """A page in parts, so that it is written as its rows come: HTML that needs nothing else."""

    opening: str
    line: Callable[[Any], str]
    closing: str


@dataclass(frozen=True, slots=True)
class Printing:
    """A page of rows, printed on a stated basis; whoever prints it reads every row of it.

    Rows of all `kinds` stand by ordinal. `select` is run with the reader's own rights and takes
    $1 the kinds, $2 and $3 the `ordinal` and the `id` behind which a portion starts, $4 the year or
    null, $5 how many; its columns are the attributes of `row`, with `ordinal`, `id` and `trail`,
    null where a row is about nobody. `count` takes $1 the kinds and $2 the year.
    """

    name: str
    title: str
    to: Rule
    kinds: tuple[str, ...]
    row: type
    select: str
    count: str
    layout: Callable[[Script], Layout]
