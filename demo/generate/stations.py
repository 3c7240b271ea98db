"""Polling stations: every unit with voters has one at least; some abroad and in prisons."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from demo.generate.days import NOBODY, Ints, number
from demo.generate.draws import ranks
from demo.generate.plan import (
    STATIONS,
    STATIONS_ABROAD,
    STATIONS_KOSOVO,
    STATIONS_PRISON,
    Country,
)
from demo.generate.texts import Texts
from demo.generate.units import KOSOVO, Units

REGULAR, ABROAD, PRISON, IN_KOSOVO = range(4)
OPENED = number(date(2012, 3, 1))
INACCESSIBLE_SHARE, UNKNOWN_SHARE = 0.56, 0.06  # 56 % were not accessible on 2 April 2017
KINDS = ("REGULAR", "ABROAD", "PRISON", "KOSOVO")
PATRONS = (
    "Вук Караџић", "Свети Сава", "Никола Тесла", "Јован Јовановић Змај", "Бранко Радичевић",
    "Доситеј Обрадовић", "Десанка Максимовић", "Иво Андрић", "Ђура Јакшић", "Петар Кочић",
    "Милош Црњански", "Краљ Петар Први", "Карађорђе", "Милутин Миланковић", "Михајло Пупин",
    "Светозар Марковић", "Стеван Синђелић", "Јован Дучић", "Бранислав Нушић", "Мика Антић",
)  # fmt: skip
HOUSES = (
    "Основна школа „{}“", "Основна школа „{}“", "Основна школа „{}“", "Средња школа „{}“",
    "Библиотека „{}“", "Месна заједница", "Дом културе", "Вртић", "Ватрогасни дом",
    "Спортска хала", "Дом пензионера",
)  # fmt: skip
PRISON_HOUSE = "Казнено-поправни завод"
POST_HOUSE = "Дипломатско-конзуларно представништво"
PRISON_UNITS = (
    "80403", "79022", "70947", "70203", "89010", "80438", "80152", "70645", "70653", "70670",
    "71145", "71269", "70360", "71242", "70556", "70726", "70432", "71099", "80314", "70874",
)  # fmt: skip
POSTS = (
    ("AT", "Беч"), ("DE", "Минхен"), ("CH", "Цирих"), ("DE", "Франкфурт на Мајни"),
    ("BA", "Бања Лука"), ("FR", "Париз"), ("DE", "Берлин"), ("ME", "Подгорица"),
    ("AT", "Салцбург"), ("DE", "Штутгарт"), ("SE", "Стокхолм"), ("GB", "Лондон"),
    ("DE", "Дизелдорф"), ("SI", "Љубљана"), ("HR", "Загреб"), ("HU", "Будимпешта"),
    ("US", "Чикаго"), ("CA", "Торонто"), ("CH", "Берн"), ("IT", "Трст"), ("IT", "Милано"),
    ("IT", "Рим"), ("MK", "Скопље"), ("BA", "Сарајево"), ("BA", "Требиње"), ("RO", "Темишвар"),
    ("NL", "Хаг"), ("BE", "Брисел"), ("DK", "Копенхаген"), ("NO", "Осло"), ("GR", "Атина"),
    ("GR", "Солун"), ("ES", "Мадрид"), ("CZ", "Праг"), ("SK", "Братислава"), ("PL", "Варшава"),
    ("RU", "Москва"), ("US", "Њујорк"), ("US", "Вашингтон"), ("CA", "Отава"),
    ("AU", "Сиднеј"), ("AU", "Канбера"), ("AE", "Абу Даби"), ("QA", "Доха"), ("CN", "Пекинг"),
    ("CN", "Шангај"), ("JP", "Токио"), ("TR", "Анкара"), ("TR", "Истанбул"), ("CY", "Никозија"),
    ("MT", "Ла Валета"), ("HR", "Вуковар"), ("FI", "Хелсинки"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stations:
    """Stations in the order of their file, and where each unit's stand in it."""

    unit: Ints  # NOBODY abroad
    number: Ints
    kind: Ints
    post: Ints  # place in POSTS; NOBODY in the country
    name: tuple[str, ...]
    address: tuple[str, ...]
    accessible: tuple[bool | None, ...]
    first: Ints  # by unit
    count: Ints  # by unit, of those that cover addresses
    abroad: Ints
    prisons: Ints


def stations(
    rng: np.random.Generator, units: Units, whole: Country, scale: float, pool: Texts
) -> Stations:
    """As many as in 2017, scaled, but one at least in each unit with voters, abroad, in prison."""
    count = covering(units, whole, scale)
    first = np.cumsum(count) - count
    prisons = max(1, round(STATIONS_PRISON * scale))
    abroad = max(1, round(STATIONS_ABROAD * scale))
    unit = np.repeat(np.arange(count.size), count)
    prison_unit = np.array(
        [units.codes.index(PRISON_UNITS[place % len(PRISON_UNITS)]) for place in range(prisons)]
    )
    post = np.arange(abroad) % len(POSTS)
    all_units = np.concatenate([unit, prison_unit, np.full(abroad, NOBODY)])
    kind = np.concatenate(
        [
            np.where(units.region[unit] == KOSOVO, IN_KOSOVO, REGULAR),
            np.full(prisons, PRISON),
            np.full(abroad, ABROAD),
        ]
    )
    names, addresses = words(rng, units, pool, all_units, kind, post)
    return Stations(
        unit=all_units,
        number=ranks(all_units) + 1,
        kind=kind,
        post=np.concatenate([np.full(unit.size + prisons, NOBODY), post]),
        name=names,
        address=addresses,
        accessible=tuple(
            None if draw < UNKNOWN_SHARE else bool(draw > UNKNOWN_SHARE + INACCESSIBLE_SHARE)
            for draw in rng.random(all_units.size)
        ),
        first=first,
        count=count,
        prisons=np.arange(unit.size, unit.size + prisons),
        abroad=np.arange(unit.size + prisons, all_units.size),
    )


def covering(units: Units, whole: Country, scale: float) -> Ints:
    """Stations of each unit by its voters."""
    regular = STATIONS - STATIONS_ABROAD - STATIONS_PRISON - STATIONS_KOSOVO
    is_kosovo = units.region == KOSOVO
    count = np.zeros(len(units.codes), dtype=np.int64)
    for members, wanted in ((~is_kosovo, regular), (is_kosovo, STATIONS_KOSOVO)):
        voters = whole.voters * members
        count += np.diff(
            np.rint(np.cumsum(voters) / voters.sum() * wanted * scale), prepend=0
        ).astype(np.int64)
    return np.where(whole.voters > 0, np.maximum(count, 1), 0)


def words(
    rng: np.random.Generator, units: Units, pool: Texts, unit: Ints, kind: Ints, post: Ints
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names and addresses; `post` tells the city of those abroad, which stand last."""
    names, addresses = [], []
    streets = pool.street_pool.draw(rng, np.zeros(unit.size, dtype=np.int64))
    houses = rng.integers(0, len(HOUSES), unit.size)
    patrons = rng.integers(0, len(PATRONS), unit.size)
    numbers = rng.integers(1, 120, unit.size)
    abroad = unit.size - post.size
    for place in range(unit.size):
        street = pool.streets[streets[place]]
        match int(kind[place]):
            case 1:
                city = POSTS[post[place - abroad]][1]
                names.append(f"{POST_HOUSE}: {city}")
                addresses.append(city)
            case 2:
                names.append(f"{PRISON_HOUSE}: {units.settlements[unit[place]]}")
                addresses.append(f"{street} {numbers[place]}")
            case _:
                names.append(HOUSES[houses[place]].format(PATRONS[patrons[place]]))
                addresses.append(f"{street} {numbers[place]}")
    return tuple(names), tuple(addresses)
