"""How a matching is declared: whom of a whole register a row may mean that has no number."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from auth.rules import Rule
from schema.command import Facts

ASKED = "asked"  # what a matcher looks by, as `found` takes it


@dataclass(frozen=True, slots=True)
class Matching:
    """A question of the root: who may be meant, at most ten, the best first; read on a basis.

    `row` is selected of the id asked: one row, or none where there is none for this viewer. `found`
    is selected of what the matcher makes of it, which it takes as `asked`; each of its rows has a
    `person` and a `trail`. More than `most` are an error. `candidate` is a type of the graph with a
    `person`; the trail names everyone who is answered.
    """

    name: str
    doc: str
    to: Rule
    row: Facts
    found: Facts
    most: int
    candidate: type


@dataclass(frozen=True, slots=True)
class Matcher:
    """What decides on a matching, purely: what to look by, and whom to answer of those found.

    `ask` takes the row and answers None where nobody is looked for; `choose` takes the row and the
    rows found, and answers candidates, the best first.
    """

    ask: Callable[[Any], Any]
    choose: Callable[[Any, Sequence[Any]], Sequence[Any]]
