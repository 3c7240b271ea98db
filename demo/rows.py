"""Rows of an invented state, in the shape of the population register's tables."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

POPULATION_REGISTER = "CENTRAL_POPULATION_REGISTER"
LOCAL_GOVERNMENT_MINISTRY = "Министарство државне управе и локалне самоуправе"
INTERIOR_MINISTRY = "Министарство унутрашњих послова"


@dataclass(frozen=True, slots=True)
class IdentifierRow:
    """A number that a person has or had: JMBG of a citizen, EBS of a foreigner."""

    id: UUID
    person_id: UUID
    kind: str
    value: str
    valid_from: date
    valid_to: date | None  # the last day of validity
    reason: str
    recorded_at: datetime
    source_register: str
    source_body: str


@dataclass(frozen=True, slots=True)
class AddressRow:
    """A registered residence, or a temporary one, and its period."""

    id: UUID
    person_id: UUID
    kind: str
    unit: str
    settlement: str
    street: str
    number: str
    valid_from: date
    valid_to: date | None  # the last day of validity
    recorded_at: datetime
    source_register: str
    source_body: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person, with the numbers and addresses recorded about that person."""

    id: UUID
    trail_id: UUID
    protection: int
    birth_keeper: str | None
    roll_unit: str | None
    residence_unit: str | None
    status: str
    merged_into: UUID | None
    given_name: str
    surname: str
    parent_name: str
    minority_given_name: str | None
    minority_surname: str | None
    minority_language: str | None
    sex: str
    born_on: date
    born_precision: str
    birth_unit: str | None
    birth_place: str
    birth_country: str
    recorded_at: datetime
    source_register: str
    source_body: str
    identifiers: tuple[IdentifierRow, ...]
    addresses: tuple[AddressRow, ...]
