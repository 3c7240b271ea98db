"""Who is asking: one capacity, at most one unit, and what the token and the headers state."""

from dataclasses import dataclass
from enum import Enum
from uuid import UUID


class Capacity(Enum):
    """In what capacity a request acts; each one owns one PostgreSQL login."""

    PUBLIC = "PUBLIC"
    CITIZEN = "CITIZEN"
    REGISTRAR = "REGISTRAR"
    SUPERVISOR = "SUPERVISOR"

    @property
    def has_unit(self) -> bool:
        """Whether a request in this capacity acts for one unit (scope of the matrix's mark A)."""
        return self is Capacity.REGISTRAR


@dataclass(frozen=True, slots=True)
class Viewer:
    """One request's viewer. `basis` is the stated legal basis (header Hub-Basis), if any."""

    capacity: Capacity
    account: str = ""
    person: UUID | None = None
    unit: str | None = None
    clearance: int = 0
    basis: str | None = None


ANYONE = Viewer(Capacity.PUBLIC)
