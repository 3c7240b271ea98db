"""Who is asking: one capacity, at most one unit, and what the token and the headers state."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

CAPACITY_NAME = re.compile(r"[A-Z][A-Z_]{0,39}")
UNIT_CODE = re.compile(r"[0-9]{5}")  # matični broj opštine
BASIS_CHARACTERS_MIN = 3  # "č.5" is the shortest article
BASIS_CHARACTERS_MAX = 200  # a case number or an article, not its text
# Control, format (bidirectional overrides falsify the trail's text), surrogates, private use,
# unassigned, line and paragraph separators.
BASIS_FORBIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


class Capacity(Enum):
    """In what capacity a request acts, a column of the access matrix; each owns one login.

    The two at portal counters read the same and share one.
    """

    PUBLIC = "PUBLIC"
    CITIZEN = "CITIZEN"
    REGISTRAR = "REGISTRAR"
    ROLL_CLERK = "ROLL_CLERK"
    PORTAL_ADMINISTRATOR = "PORTAL_ADMINISTRATOR"
    PORTAL_OFFICIAL = "PORTAL_OFFICIAL"
    SUPERVISOR = "SUPERVISOR"
    ROLL_MINISTRY = "ROLL_MINISTRY"
    PARTY_OFFICER = "PARTY_OFFICER"
    CITIZENSHIP_OFFICER = "CITIZENSHIP_OFFICER"
    INSTITUTION = "INSTITUTION"
    OBSERVER = "OBSERVER"
    REVISION_COMMISSION = "REVISION_COMMISSION"
    AUDITOR = "AUDITOR"

    @property
    def has_unit(self) -> bool:
        """Whether a request in this capacity acts for one unit (scope of the matrix's mark A)."""
        return self in WITH_UNIT

    @property
    def letters(self) -> str:
        """The heading of this capacity's column in the access matrix."""
        return HEADINGS[self]

    @property
    def login(self) -> str:
        """What the name of this capacity's PostgreSQL login ends with."""
        return "portal" if self in AT_COUNTERS else self.value.lower()


AT_COUNTERS = frozenset({Capacity.PORTAL_ADMINISTRATOR, Capacity.PORTAL_OFFICIAL})
WITH_UNIT = AT_COUNTERS | {Capacity.REGISTRAR, Capacity.ROLL_CLERK}
LETTERS = "PUB CIT REG LRO PAD PCO MIN MRO PRO CZO EXT OBS RRC AUD"
HEADINGS = dict(zip(Capacity, LETTERS.split(), strict=True))
# The capacities that stand for the logins: one of each.
LOGINS = tuple({capacity.login: capacity for capacity in Capacity}.values())


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


@dataclass(frozen=True, slots=True)
class Role:
    """What a token lets its account act as: a capacity, its unit where it has one, a clearance."""

    capacity: Capacity
    unit: str | None = None
    clearance: int = 0


@dataclass(frozen=True, slots=True)
class Token:
    """A verified token. `expires_at` is in seconds since 1970 UTC, `account` the claim sub."""

    account: str
    person: UUID | None
    roles: tuple[Role, ...]
    expires_at: int
    issuer: str


class ChoiceReason(Enum):
    """Why no viewer follows from the token and the headers."""

    UNAUTHENTICATED = "Without a token a request acts as PUBLIC and for no unit."
    CAPACITY_REQUIRED = "The token holds several roles; name one by Hub-Capacity and Hub-Unit: "
    CAPACITY_NOT_HELD = "The token does not hold the capacity that Hub-Capacity names."
    UNIT_NOT_HELD = "The token does not hold the unit that Hub-Unit names in this capacity."
    INVALID_HEADER = (
        "Hub-Capacity is a capacity's name, Hub-Unit five digits, and every Hub header UTF-8."
    )
    INVALID_BASIS = (
        f"Hub-Basis is a case number or article of {BASIS_CHARACTERS_MIN} to "
        f"{BASIS_CHARACTERS_MAX} characters, none of them a control character."
    )


class ChoiceError(Exception):
    """No viewer can be chosen. The words never repeat a header; `held` are the roles to name."""

    def __init__(self, reason: ChoiceReason, held: tuple[Role, ...] = ()) -> None:
        self.reason = reason
        self.held = held
        names = (f"{role.capacity.value} {role.unit or ''}".rstrip() for role in held)
        super().__init__(reason.value + ", ".join(names))


def header_text(raw: bytes) -> str:
    """The text of a header's value; ChoiceError INVALID_HEADER where it is not UTF-8."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise ChoiceError(ChoiceReason.INVALID_HEADER) from None


def choose(
    token: Token | None, capacity: str | None, unit: str | None, basis: str | None
) -> Viewer:
    """The one viewer that a request acts as, from its token and its three headers.

    The token's only role is the default; PUBLIC may always be named. Raises ChoiceError.
    """
    if capacity is not None and CAPACITY_NAME.fullmatch(capacity) is None:
        raise ChoiceError(ChoiceReason.INVALID_HEADER)
    if unit is not None and UNIT_CODE.fullmatch(unit) is None:
        raise ChoiceError(ChoiceReason.INVALID_HEADER)
    stated = None if basis is None else _basis(basis)
    role = _role(token, capacity, unit)
    if token is None:
        return Viewer(role.capacity, basis=stated)
    return Viewer(
        role.capacity,
        account=token.account,
        person=token.person if role.capacity is Capacity.CITIZEN else None,
        unit=role.unit,
        clearance=role.clearance,
        basis=stated,
    )


def _role(token: Token | None, capacity: str | None, unit: str | None) -> Role:
    """The role that the headers name, or the only one there is."""
    is_public = capacity == Capacity.PUBLIC.value
    if token is None and (unit is not None or not (capacity is None or is_public)):
        raise ChoiceError(ChoiceReason.UNAUTHENTICATED)
    if is_public and unit is not None:
        raise ChoiceError(ChoiceReason.UNIT_NOT_HELD)
    roles = () if token is None else token.roles
    if is_public or (not roles and capacity is None and unit is None):
        return Role(Capacity.PUBLIC)
    held = tuple(role for role in roles if capacity in (None, role.capacity.value))
    if not held and capacity is not None:
        raise ChoiceError(ChoiceReason.CAPACITY_NOT_HELD)
    named = tuple(role for role in held if unit in (None, role.unit))
    match named:
        case ():
            raise ChoiceError(ChoiceReason.UNIT_NOT_HELD)
        case (role,):
            return role
        case _:
            raise ChoiceError(ChoiceReason.CAPACITY_REQUIRED, named)


def _basis(stated: str) -> str:
    """The stated basis without the blanks around it; ChoiceError INVALID_BASIS."""
    inner = stated.strip(" \t")
    text = inner.strip()
    if not BASIS_CHARACTERS_MIN <= len(text) <= BASIS_CHARACTERS_MAX:
        raise ChoiceError(ChoiceReason.INVALID_BASIS)
    if any(unicodedata.category(character) in BASIS_FORBIDDEN for character in inner):
        raise ChoiceError(ChoiceReason.INVALID_BASIS)
    return text
