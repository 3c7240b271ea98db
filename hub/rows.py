"""Which rows of a record a capacity reaches, as one value that both locks are made from."""

from dataclasses import dataclass
from functools import lru_cache

from auth.rules import Mark
from auth.viewer import Capacity
from schema.record import About, Column, Computed, Embedded, Link, Matched, Record, Remote

KEPT_MAX = 4_096  # some eighty records by fourteen capacities, and their histories
SETTINGS = ("capacity", "unit", "person", "clearance", "basis", "circle", "exact")


class RowError(Exception):
    """Fields of one record that give a capacity different rows; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one record that one capacity reaches.

    Any of the ways reaches a row: `every` row, the rows of the person's circle (`own`), those whose
    column `unit` holds the viewer's unit, the one person meant exactly, any row on a stated basis;
    where `bound` is given, only rows with that flag. `persons` says whom the row is about. A row
    with a protection code above the clearance, of either person, is hidden: from level 1 on where
    the record is a part, else from level 2.
    """

    every: bool
    own: bool
    unit: str | None
    exact: bool
    basis: bool
    bound: str | None
    persons: tuple[About, ...]
    hides_from: int
    own_unhidden: bool

    @property
    def open(self) -> bool:
        """Whether every row is reached by whoever has the capacity."""
        return self.every and not self.bound and not self.persons


def rows(record: Record, capacity: Capacity) -> Rows | None:
    """The rows of the record for the capacity; None where no field of it may be read."""
    marks = None
    for name, declared in record.fields.items():
        if not isinstance(declared, Column | Computed | Embedded | Link | Matched | Remote):
            continue
        given = declared.to.marks(capacity)
        if not given:
            continue
        if marks is not None and given != marks:
            message = (
                f"{record.name}.{name} gives {capacity.value} other rows than fields before it; "
                "PostgreSQL cannot mask a cell, so put it in a record of its own."
            )
            raise RowError(message)
        marks = given
    if marks is None:
        return None
    unit = record.reach.get(capacity) if Mark.UNIT in marks else None
    if (Mark.UNIT in marks and unit is None) or (
        marks & {Mark.SELF, Mark.EXACT} and not record.persons
    ):
        message = (
            f"{record.name} is read within a unit or a circle, but nothing says by which column."
        )
        raise RowError(message)
    return Rows(
        every=Mark.ALL in marks,
        own=Mark.SELF in marks,
        unit=unit,
        exact=Mark.EXACT in marks,
        basis=Mark.BASIS in marks,
        bound=record.bounds.get(capacity),
        persons=record.persons,
        hides_from=record.protected.value,
        own_unhidden=capacity is Capacity.CITIZEN,
    )


@lru_cache(KEPT_MAX)
def reach(record: Record, capacity: Capacity) -> Rows | None:
    """The same, worked out once: for the compiler, when declarations no longer change."""
    return rows(record, capacity)


def settings(capacity: Capacity) -> tuple[str, ...]:
    """The settings that a statement in this capacity carries, in their order."""
    held = {"capacity"}
    if capacity is Capacity.CITIZEN:
        held |= {"person", "circle"}
    elif capacity is not Capacity.PUBLIC:
        held |= {"clearance", "basis", "exact"}
    if capacity.has_unit:
        held.add("unit")
    return tuple(name for name in SETTINGS if name in held)
