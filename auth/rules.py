"""Access rules: values that say who may read a field, and on what condition.

The letters are those of the access matrix: R anyone in the capacity, S the person and their
circle, A rows of the viewer's own unit, X one person by an exact identifier with a stated reason,
L on a stated legal basis.
"""

from dataclasses import dataclass
from enum import Enum
from functools import cache

from auth.viewer import Capacity


class Mark(Enum):
    """On what condition a capacity reads a field."""

    ALL = "R"
    SELF = "S"
    UNIT = "A"
    EXACT = "X"
    BASIS = "L"


@dataclass(frozen=True, slots=True)
class Rule:
    """A set of (capacity, mark); rules are added with `|`. Whoever is not in it may not read."""

    grants: frozenset[tuple[Capacity, Mark]]

    def __or__(self, other: "Rule") -> "Rule":
        return Rule(self.grants | other.grants)

    def marks(self, capacity: Capacity) -> frozenset[Mark]:
        """The marks this rule gives to one capacity; empty where it may not read at all."""
        return _marks(self.grants, capacity)

    def letters(self, capacity: Capacity) -> str:
        """The marks as the access table prints them, in its order: `A X`, `L`, or `N`."""
        held = self.marks(capacity)
        return " ".join(mark.value for mark in Mark if mark in held) or "N"

    @property
    def capacities(self) -> frozenset[Capacity]:
        """Every capacity that may read on some condition."""
        return frozenset(holder for holder, _ in self.grants)


@cache
def _marks(grants: frozenset[tuple[Capacity, Mark]], capacity: Capacity) -> frozenset[Mark]:
    """Asked for each field and capacity many times over; as many as the declarations have."""
    return frozenset(mark for holder, mark in grants if holder is capacity)


def _rule(capacity: Capacity, mark: Mark) -> Rule:
    return Rule(frozenset({(capacity, mark)}))


NOBODY = Rule(frozenset())
EVERYONE = Rule(frozenset((capacity, Mark.ALL) for capacity in Capacity))
CITIZEN = _rule(Capacity.CITIZEN, Mark.SELF)
REGISTRAR = _rule(Capacity.REGISTRAR, Mark.UNIT)
REGISTRAR_EXACT = _rule(Capacity.REGISTRAR, Mark.EXACT)
ROLL_CLERK = _rule(Capacity.ROLL_CLERK, Mark.UNIT)
ROLL_MINISTRY = _rule(Capacity.ROLL_MINISTRY, Mark.ALL)
SUPERVISOR = _rule(Capacity.SUPERVISOR, Mark.ALL)
SUPERVISOR_ON_BASIS = _rule(Capacity.SUPERVISOR, Mark.BASIS)
PARTY_OFFICER = _rule(Capacity.PARTY_OFFICER, Mark.ALL)
PARTY_OFFICER_ON_BASIS = _rule(Capacity.PARTY_OFFICER, Mark.BASIS)
CITIZENSHIP_OFFICER = _rule(Capacity.CITIZENSHIP_OFFICER, Mark.ALL)
CITIZENSHIP_OFFICER_ON_BASIS = _rule(Capacity.CITIZENSHIP_OFFICER, Mark.BASIS)
REVISION_COMMISSION = _rule(Capacity.REVISION_COMMISSION, Mark.ALL)
REVISION_COMMISSION_ON_BASIS = _rule(Capacity.REVISION_COMMISSION, Mark.BASIS)
