"""Where people were born, who keeps the entry, and which area their number carries."""

from dataclasses import dataclass, fields
from enum import IntEnum

import numpy as np

from demo.generate import rates
from demo.generate.crowd import Crowd
from demo.generate.days import NOBODY, Flags, Ints, ages
from demo.generate.draws import Draws, draws
from demo.generate.fashions import TONGUES
from demo.generate.numbers import DIPLOMATIC_AREA, FOREIGNER_AREA, FORMER_FEDERATION_AREAS
from demo.generate.plan import Kind
from demo.generate.units import KOSOVO, Units

HOME = "RS"
BORN_AT_HOME_SHARE = 0.72
BORN_IN_AREA_SHARE = 0.6  # of the others: where the home's numbers come from
CHILD_AT_HOME_SHARE = 0.9
CHILD_YEARS = 18
KOSOVO_ORIGIN_SHARE = 0.06  # of those born elsewhere: about 1 % of all
DISPLACED_ORIGIN_SHARE = 0.9
# Places abroad and their weights: of those with an entry here, then of foreigners with the
# language of their names.
ABROAD = (
    ("BA", "Сарајево", 6), ("BA", "Бања Лука", 8), ("BA", "Бијељина", 6), ("BA", "Тузла", 4),
    ("BA", "Зворник", 4), ("HR", "Загреб", 5), ("HR", "Книн", 6), ("HR", "Вуковар", 5),
    ("HR", "Осијек", 4), ("ME", "Подгорица", 4), ("ME", "Бијело Поље", 3), ("MK", "Скопље", 3),
    ("SI", "Љубљана", 2), ("DE", "Минхен", 4), ("DE", "Франкфурт на Мајни", 3), ("AT", "Беч", 6),
    ("CH", "Цирих", 3), ("FR", "Париз", 2), ("SE", "Стокхолм", 1),
)  # fmt: skip
FOREIGN = (
    ("HU", "Сегедин", "hu", 3), ("RO", "Темишвар", "ro", 3), ("SK", "Братислава", "sk", 1),
    ("HR", "Загреб", "hr", 3), ("BA", "Сарајево", "bs", 3), ("AL", "Тирана", "sq", 1),
)  # fmt: skip


class Origin(IntEnum):
    """How a person came to be in the population register."""

    HERE = 0
    ENTRY_ABROAD = 1  # born abroad, entered in a register kept here
    NATURALISED = 2  # entered when they became citizens
    FOREIGN = 3


ORIGINS = {
    Kind.RESIDENT: (0.9725, 0.0255, 0.002, 0.0),
    Kind.AWAY: (0.89, 0.11, 0.0, 0.0),
    Kind.DISPLACED: (1.0, 0.0, 0.0, 0.0),
    Kind.FOREIGNER: (0.0, 0.0, 0.0, 1.0),
    Kind.DEAD: (0.975, 0.025, 0.0, 0.0),
    Kind.SECOND: (1.0, 0.0, 0.0, 0.0),
}
CHILD_ABROAD_SHARE = 0.8  # of the children of those who live abroad


@dataclass(frozen=True, slots=True)
class Births:
    """Origin, unit (NOBODY abroad), place and country as numbers of lists, keeper and area."""

    origin: Ints
    unit: Ints
    place: Ints
    country: Ints
    keeper: Ints
    area: Ints
    tongue: Ints  # of a foreigner's name, as a place in TONGUES; 0 for all others


@dataclass(frozen=True, slots=True)
class Cradles:
    """Pools of places of birth, and the texts that their numbers stand for."""

    origins: Draws
    elsewhere: Draws  # a row for each area of numbers, then one for Kosovo and Metohija
    abroad: Draws  # a row for those with an entry here, one for foreigners
    areas: tuple[int, ...]
    places: tuple[str, ...]
    countries: tuple[str, ...]
    abroad_country: Ints
    abroad_area: Ints
    abroad_tongue: Ints


def cradles(units: Units) -> Cradles:
    areas = tuple(sorted({int(area) for area in units.area}))
    is_kosovo = units.region == KOSOVO
    weight = np.where(is_kosovo, units.voters + 2_000, units.residents)
    known = np.arange(weight.size)
    rows = [(known, weight * (units.area == area)) for area in areas]
    rows.append((known, weight * ~is_kosovo))
    rows.append((known, weight * is_kosovo))
    lands = [place[0] for place in (*ABROAD, *FOREIGN)]
    cities = [place[1] for place in (*ABROAD, *FOREIGN)]
    countries = (HOME, *sorted(set(lands)))
    foreign = np.arange(len(ABROAD), len(lands))
    return Cradles(
        origins=draws((list(Origin), ORIGINS[kind]) for kind in Kind),
        elsewhere=draws(rows),
        abroad=draws(
            [
                (np.arange(len(ABROAD)), [float(weight) for *_, weight in ABROAD]),
                (foreign, [float(weight) for *_, weight in FOREIGN]),
            ]
        ),
        areas=areas,
        places=(*units.settlements, *cities),
        countries=countries,
        abroad_country=np.array([countries.index(land) for land in lands]),
        abroad_area=np.array([FORMER_FEDERATION_AREAS.get(land, 0) for land in lands]),
        abroad_tongue=np.array(
            [0] * len(ABROAD) + [TONGUES.index(tongue) for _, _, tongue, _ in FOREIGN]
        ),
    )


def births(rng: np.random.Generator, people: Crowd, units: Units, pools: Cradles) -> Births:
    """The birth of each person: in the home unit, elsewhere in the country, or abroad."""
    origin = pools.origins.draw(rng, people.kind)
    is_away_child = (people.kind == Kind.AWAY) & ~people.is_adult
    is_abroad = is_away_child & (rng.random(people.size) < CHILD_ABROAD_SHARE)
    origin = np.where(is_abroad, Origin.ENTRY_ABROAD, origin)
    is_here = origin == Origin.HERE
    unit = born_here(rng, people, units, pools)
    abroad = pools.abroad.draw(rng, (origin >= Origin.NATURALISED).astype(np.int64))
    area, is_federal = areas(rng, people, units, pools, origin, unit, abroad)
    consular = np.where(is_federal, units.keeper[people.unit], units.consular_keeper)
    entered = np.where(origin == Origin.ENTRY_ABROAD, consular, NOBODY)
    # A new citizen's birth is entered with the citizenship, by the unit where they live.
    entered = np.where(origin == Origin.NATURALISED, units.keeper[people.unit], entered)
    return Births(
        origin=origin,
        unit=np.where(is_here, unit, NOBODY),
        place=np.where(is_here, unit, abroad + len(units.codes)),
        country=np.where(is_here, 0, pools.abroad_country[abroad]),
        keeper=np.where(is_here, units.keeper[unit], entered),
        area=area,
        tongue=np.where(origin >= Origin.NATURALISED, pools.abroad_tongue[abroad], 0),
    )


def born_here(rng: np.random.Generator, people: Crowd, units: Units, pools: Cradles) -> Ints:
    size = people.size
    is_child = ages(people.born) < CHILD_YEARS
    at_home = np.where(is_child, CHILD_AT_HOME_SHARE, BORN_AT_HOME_SHARE)
    row = np.searchsorted(pools.areas, units.area[people.unit])
    row = np.where(rng.random(size) < BORN_IN_AREA_SHARE, row, len(pools.areas))
    is_kosovo = rng.random(size) < np.where(
        people.kind == Kind.DISPLACED, DISPLACED_ORIGIN_SHARE, KOSOVO_ORIGIN_SHARE
    )
    row = np.where(is_kosovo, len(pools.areas) + 1, row)
    elsewhere = pools.elsewhere.draw(rng, row)
    is_at_home = (rng.random(size) < at_home) & (people.kind != Kind.DISPLACED)
    return np.where(is_at_home, people.unit, elsewhere)


def areas(
    rng: np.random.Generator,
    people: Crowd,
    units: Units,
    pools: Cradles,
    origin: Ints,
    unit: Ints,
    abroad: Ints,
) -> tuple[Ints, Flags]:
    """Area of the number, and whether it was given in another republic of the former federation.

    By place of entry since 1977, before that for half of the people by residence; consular
    entries carry 70, foreigners 66, and a number of another republic is for life.
    """
    is_by_residence = (people.born < rates.NUMBERS_BEGAN) & (
        rng.random(people.size) < rates.AREA_OF_RESIDENCE_SHARE
    )
    home = units.area[people.unit]
    federal = pools.abroad_area[abroad]
    is_federal = (
        (origin == Origin.ENTRY_ABROAD) & (federal > 0) & (people.born < rates.FEDERATION_ENDED)
    )
    area = np.where(is_by_residence, home, units.area[unit])
    area = np.where(origin == Origin.ENTRY_ABROAD, DIPLOMATIC_AREA, area)
    area = np.where(is_federal, federal, area)
    area = np.where(origin == Origin.NATURALISED, home, area)
    return np.where(origin == Origin.FOREIGN, FOREIGNER_AREA, area), is_federal


def copied(born: Births, to: Ints, source: Ints) -> Births:
    """The same births with those of `to` taken from `source`, for second records."""
    columns = []
    for field in fields(Births):
        column = getattr(born, field.name).copy()
        column[to] = column[source]
        columns.append(column)
    return Births(*columns)
