"""Where invented people were born, and who keeps the entry."""

from dataclasses import dataclass
from enum import Enum, auto
from random import Random

from demo.life import Life
from demo.numbers import DIPLOMATIC_AREA, FOREIGNER_AREA, FORMER_FEDERATION_AREAS
from demo.pools import Pool, pool
from demo.units import UnitFact

BORN_AT_HOME_SHARE = 0.7
AREA_OF_RESIDENCE_SHARE = 0.5  # of those who moved before numbers were determined
NUMBERS_SINCE_YEAR = 1977  # law of 1976, Sl. list SFRJ 58/76: number by residence, not by birth
FEDERATION_UNTIL_YEAR = 1991


class Origin(Enum):
    """How a person came to be in the population register."""

    HERE = auto()
    ENTRY_ABROAD = auto()  # born abroad, entered in a register kept here
    NATURALISED = auto()  # without an entry here
    FOREIGN = auto()


ORIGINS = pool(
    [
        (Origin.HERE, 0.965),
        (Origin.ENTRY_ABROAD, 0.025),
        (Origin.NATURALISED, 0.002),
        (Origin.FOREIGN, 0.008),
    ]
)
ABROAD = pool(
    [
        (("BA", "Сарајево"), 6), (("BA", "Бања Лука"), 8), (("BA", "Бијељина"), 6),
        (("BA", "Тузла"), 4), (("BA", "Зворник"), 4), (("HR", "Загреб"), 5), (("HR", "Книн"), 6),
        (("HR", "Вуковар"), 5), (("HR", "Осијек"), 4), (("ME", "Подгорица"), 4),
        (("ME", "Бијело Поље"), 3), (("MK", "Скопље"), 3), (("SI", "Љубљана"), 2),
        (("DE", "Минхен"), 4), (("DE", "Франкфурт на Мајни"), 3), (("AT", "Беч"), 6),
        (("CH", "Цирих"), 3), (("FR", "Париз"), 2), (("SE", "Стокхолм"), 1),
    ]
)  # fmt: skip
FOREIGN = pool(
    [
        (("HU", "Сегедин", "hu"), 3), (("RO", "Темишвар", "ro"), 3),
        (("SK", "Братислава", "sk"), 1),
        (("HR", "Загреб", "hr"), 3), (("BA", "Сарајево", "bs"), 3), (("AL", "Тирана", "sq"), 1),
    ]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Birth:
    """Place of birth, keeper of the entry, and the area that the number carries."""

    origin: Origin
    unit: str | None
    keeper: str | None
    place: str
    country: str
    area: str
    language: str | None  # of a foreigner's name


def bear(
    random: Random, life: Life, home: UnitFact, origins: Pool[UnitFact], abroad_keeper: str
) -> Birth:
    """The birth of one person."""
    origin = ORIGINS.draw(random)
    match origin:
        case Origin.HERE:
            is_at_home = random.random() < BORN_AT_HOME_SHARE
            return birth_here(random, life, home, home if is_at_home else origins.draw(random))
        case Origin.ENTRY_ABROAD:
            return birth_entered_later(random, life, home, abroad_keeper)
        case Origin.NATURALISED:
            country, place, language = FOREIGN.draw(random)
            return Birth(origin, None, None, place, country, home.jmbg_area, language)
        case Origin.FOREIGN:
            country, place, language = FOREIGN.draw(random)
            return Birth(origin, None, None, place, country, FOREIGNER_AREA, language)


def birth_here(random: Random, life: Life, home: UnitFact, unit: UnitFact) -> Birth:
    is_by_residence = (
        life.born_on.year < NUMBERS_SINCE_YEAR and random.random() < AREA_OF_RESIDENCE_SHARE
    )
    return Birth(
        origin=Origin.HERE,
        unit=unit.code,
        keeper=unit.keeper,
        place=unit.settlement,
        country="RS",
        area=home.jmbg_area if is_by_residence else unit.jmbg_area,
        language=None,
    )


def birth_entered_later(random: Random, life: Life, home: UnitFact, abroad_keeper: str) -> Birth:
    """A number from another republic is for life; consular entries carry the area 70."""
    country, place = ABROAD.draw(random)
    is_federal = country in FORMER_FEDERATION_AREAS and life.born_on.year <= FEDERATION_UNTIL_YEAR
    return Birth(
        origin=Origin.ENTRY_ABROAD,
        unit=None,
        keeper=home.keeper if is_federal else abroad_keeper,
        place=place,
        country=country,
        area=FORMER_FEDERATION_AREAS[country] if is_federal else DIPLOMATIC_AREA,
        language=None,
    )
