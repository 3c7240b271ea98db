"""The eight people whom every invented state begins with, so that examples can name them."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

PERSON, TRAIL, IDENTIFIER, ADDRESS = range(4)
NIS = "79022"
NOVI_SAD = "89010"
SUBOTICA = "80438"
KRAGUJEVAC = "70645"
SETTLEMENTS = {NIS: "Ниш", NOVI_SAD: "Нови Сад", SUBOTICA: "Суботица", KRAGUJEVAC: "Крагујевац"}


@dataclass(frozen=True, slots=True)
class IdentifierRow:
    """A number that a person has or had."""

    id: UUID
    kind: str
    value: str
    valid_from: date
    valid_to: date | None  # the last day of validity
    reason: str


@dataclass(frozen=True, slots=True)
class AddressRow:
    """A registered residence and its period."""

    id: UUID
    kind: str
    unit: str
    settlement: str
    street: str
    number: str
    valid_from: date
    valid_to: date | None  # the last day of validity


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person, with the numbers and addresses recorded about that person."""

    id: UUID
    trail_id: UUID
    protection: int
    birth_keeper: str
    roll_unit: str | None
    residence_unit: str
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
    birth_unit: str
    birth_place: str
    birth_country: str
    identifiers: tuple[IdentifierRow, ...]
    addresses: tuple[AddressRow, ...]


def fixed_people() -> tuple[PersonRow, ...]:
    """1 to 8, by the last digit of their ids; independent of seed, count and day."""
    jelena = native(
        1, NIS, "FEMALE", date(1986, 5, 14), ("Јелена", "Марковић", "Драган"),
        numbers=(jmbg(1, 1, "1405986735007", date(1986, 5, 14)),),
        homes=(
            residence(1, 1, NIS, ("Обреновићева", "24"), date(1986, 5, 14), date(2012, 6, 30)),
            residence(1, 2, NIS, ("Војводе Мишића", "61а"), date(2012, 7, 1)),
        ),
    )  # fmt: skip
    milan = native(
        2, NIS, "MALE", date(1975, 3, 21), ("Милан", "Стојановић", "Слободан"),
        numbers=(
            jmbg(2, 1, "1203975730028", date(1977, 1, 1), date(1994, 10, 3)),
            jmbg(2, 2, "2103975730019", date(1994, 10, 4), reason="CORRECTION"),
        ),
        homes=(residence(2, 1, NIS, ("Чегарска", "8"), date(1994, 10, 4)),),
    )  # fmt: skip
    ivana = native(
        3, NIS, "FEMALE", date(1990, 9, 2), ("Ивана", "Ђорђевић", "Зоран"),
        numbers=(jmbg(3, 1, "0209990735006", date(1990, 9, 2)),),
        homes=(residence(3, 1, NIS, ("Косовска", "12"), date(2015, 4, 18)),),
    )  # fmt: skip
    marko = native(
        4, NIS, "MALE", date(1982, 11, 30), ("Марко", "Цветковић", "Горан"),
        numbers=(jmbg(4, 1, "3011982730034", date(1982, 11, 30)),),
        homes=(residence(4, 1, NIS, ("Липова", "бб"), date(2009, 2, 23)),),
    )  # fmt: skip
    zoltan = native(
        5, SUBOTICA, "MALE", date(1982, 7, 7), ("Золтан", "Ковач", "Ласло"),
        numbers=(jmbg(5, 1, "0707982820010", date(1982, 7, 7)),),
        homes=(residence(5, 1, SUBOTICA, ("Багремова", "17"), date(2006, 9, 11)),),
    )  # fmt: skip
    jelena_again = native(
        6, NIS, "FEMALE", date(1986, 5, 14), ("Јелена", "Ристић", "Драган"),
        numbers=(jmbg(6, 1, "1405986735015", date(2004, 5, 17)),),
        homes=(),
    )  # fmt: skip
    bozidar = native(
        7, NOVI_SAD, "MALE", date(1934, 2, 18), ("Божидар", "Савић", "Радивоје"),
        numbers=(jmbg(7, 1, "1802934800004", date(1977, 1, 1)),),
        homes=(
            residence(7, 1, NOVI_SAD, ("Дунавска", "3"), date(1961, 5, 2), date(2019, 12, 1)),
        ),
    )  # fmt: skip
    vuk = native(
        8, KRAGUJEVAC, "MALE", date(2016, 4, 9), ("Вук", "Николић", "Немања"),
        numbers=(jmbg(8, 1, "0904016720026", date(2016, 4, 9)),),
        homes=(residence(8, 1, KRAGUJEVAC, ("Светог Саве", "45"), date(2016, 4, 9)),),
    )  # fmt: skip
    return (
        jelena,
        milan,
        replace(ivana, protection=1),
        replace(marko, protection=2),
        replace(
            zoltan,
            minority_given_name="Zoltán",
            minority_surname="Kovács",
            minority_language="hu",
        ),
        replace(jelena_again, status="MERGED", merged_into=jelena.id),
        replace(bozidar, status="DECEASED"),
        replace(vuk, roll_unit=None),
    )


def native(
    number: int,
    unit: str,
    sex: str,
    born_on: date,
    names: tuple[str, str, str],
    *,
    numbers: tuple[IdentifierRow, ...],
    homes: tuple[AddressRow, ...],
) -> PersonRow:
    """An adult born and living in the unit; `replace` tells what is different.

    Names: given name, surname, one parent's name.
    """
    given_name, surname, parent_name = names
    return PersonRow(
        id=fixed_id(PERSON, number),
        trail_id=fixed_id(TRAIL, number),
        protection=0,
        birth_keeper=unit,
        roll_unit=unit,
        residence_unit=unit,
        status="ACTIVE",
        merged_into=None,
        given_name=given_name,
        surname=surname,
        parent_name=parent_name,
        minority_given_name=None,
        minority_surname=None,
        minority_language=None,
        sex=sex,
        born_on=born_on,
        birth_unit=unit,
        birth_place=SETTLEMENTS[unit],
        birth_country="RS",
        identifiers=numbers,
        addresses=homes,
    )


def jmbg(
    number: int,
    position: int,
    value: str,
    valid_from: date,
    valid_to: date | None = None,
    reason: str = "FIRST",
) -> IdentifierRow:
    return IdentifierRow(
        id=fixed_id(IDENTIFIER, number, position),
        kind="JMBG",
        value=value,
        valid_from=valid_from,
        valid_to=valid_to,
        reason=reason,
    )


def residence(
    number: int,
    position: int,
    unit: str,
    street_and_number: tuple[str, str],
    valid_from: date,
    valid_to: date | None = None,
) -> AddressRow:
    street, house = street_and_number
    return AddressRow(
        id=fixed_id(ADDRESS, number, position),
        kind="RESIDENCE",
        unit=unit,
        settlement=SETTLEMENTS[unit],
        street=street,
        number=house,
        valid_from=valid_from,
        valid_to=valid_to,
    )


def fixed_id(kind: int, number: int, position: int = 0) -> UUID:
    """`00000000-0000-4000-8000-00000000000N` for persons; kind and position tell the others."""
    return UUID(f"{position:08x}-{kind:04x}-4000-8000-{number:012x}")
