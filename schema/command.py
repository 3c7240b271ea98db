"""How a command is declared: what it takes, who may give it, what it locks, knows and writes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import strawberry

from auth.rules import Rule
from schema.record import Record
from schema.table import DeclarationError

T = TypeVar("T")
VIEWER = (
    "viewer_unit",
    "viewer_office",
    "viewer_capacity",
    "viewer_clearance",
    "viewer_basis",
    "viewer_account",
    "answered_filing",
)  # what facts may take beside the command's input: of the viewer, and the filing that is answered


@dataclass(frozen=True, slots=True)
class Facts:
    """What a decision must know of the whole register: one row, selected with the owner's rights.

    `shape` is a frozen dataclass with an attribute for each column. `takes` names attributes of the
    input, or VIEWER's, with the Python type of each; the SELECT reads them as `given.<name>`.
    """

    shape: type
    takes: Mapping[str, Any]
    select: str


@dataclass(frozen=True, slots=True)
class Command:
    """One command: a mutation of the graph, carried out by the ledger.

    `subjects` names everything that two of its kind must not change at once. `writes` are the
    records that its act may append to, the first of them the one that the payload answers.
    `refusals` are the codes with which its decision may refuse, `notices` the kinds of notices it
    may leave, each with who reads it in the unit. With `changes` it takes `expectedVersion`, and
    its facts have an attribute `version`. With `book` it takes `filing`: what it answers in the
    order of that book of the office. With `redacts` it asks for the removal of an act's content,
    or carries it out. `codes` are those columns by which clerks reach persons and protection is
    kept, that its act may change of a person who stands; no other command changes them.
    """

    name: str
    doc: str
    input: type
    to: Rule
    subjects: Callable[[Any], Iterable[str]]
    facts: Facts
    writes: tuple[Callable[[], Record], ...]
    refusals: frozenset[str]
    notices: Mapping[str, Rule] = field(default_factory=dict)
    changes: bool = False
    book: Callable[[Any], str] | None = None
    redacts: bool = False
    codes: frozenset[str] = frozenset()

    @property
    def answers(self) -> Record | None:
        """The record of the payload; None where it writes no record."""
        return self.writes[0]() if self.writes else None


def command_input(cls: type[T]) -> type[T]:
    """A frozen input type of the graph, with its docstring as the description."""
    if not cls.__doc__:
        raise DeclarationError(f"{cls.__name__} has no docstring: say what one of it is.")
    described = " ".join(cls.__doc__.split())
    return strawberry.input(cls, description=described)
