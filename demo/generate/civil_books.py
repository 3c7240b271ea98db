"""Registration areas, their books and registrars, and the place of every entry in a book."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from demo.generate.civil_rates import MARKED_SINCE_YEAR, NO_COORDINATES_SHARE, NO_MARK_SHARE
from demo.generate.columns import days, ids, repeated, where, words
from demo.generate.days import NEVER, NOBODY, Flags, Ints, parts
from demo.generate.draws import chance, evenly, ranks
from demo.generate.files import Table
from demo.generate.ground import Ground
from demo.generate.pyramid import FEMALE, MALE
from demo.generate.texts import Texts, given_row, surname_row
from demo.generate.units import KOSOVO, Units

KINDS = ("BIRTHS", "MARRIAGES", "DEATHS")
BIRTHS, MARRIAGES, DEATHS = range(3)
MARKS = ("МР", "МВ", "МУ")  # of births, marriages, deaths; how marks are written is invented
FIRST_YEAR, YEARS = 1900, 140
VOLUME_YEARS = 25
VOLUMES = ("I", "II", "III", "IV", "V", "VI")
PAGE_ENTRIES = 2  # pages begin anew with each year, as numbers do
REGISTRARS, REGISTRAR_YEARS, REGISTRAR_BORN = 4, 12, 1968
AREAS_SINCE = -14_000  # days since 1970: since the war, for all


@dataclass(frozen=True, slots=True)
class Offices:
    """Areas in the order of their file, their registrars, and how many entries each numbered."""

    units: Units
    area: Ints  # by unit: its area, or NOBODY
    unit: Ints  # by area
    ids: pl.Series
    registrars: pl.Series
    made: Ints  # by kind, area and year


@dataclass(frozen=True, slots=True)
class Places:
    """Where entries stand: area, number in its year; `is_placed` and `is_marked` as they tell."""

    kind: int
    area: Ints
    keeper: Ints
    date: Ints
    number: Ints
    is_placed: Flags
    is_marked: Flags

    @property
    def year(self) -> Ints:
        return parts(self.date)[0]


def offices(base: Ground) -> Offices:
    """One area for each unit where people are registered; nothing is numbered yet."""
    rng = chance(base.seed, "civil offices")
    units = base.units
    unit = np.nonzero((units.residents > 0) | (units.region == KOSOVO))[0]
    area = np.full(len(units.codes), NOBODY)
    area[unit] = np.arange(unit.size)
    return Offices(
        units=units,
        area=area,
        unit=unit,
        ids=ids(rng, unit.size),
        registrars=some_names(rng, base.pool, unit.size * REGISTRARS),
        made=np.zeros((len(KINDS), unit.size, YEARS), dtype=np.int64),
    )


def some_names(rng: np.random.Generator, pool: Texts, count: int) -> pl.Series:
    """Names of people who are not in the population register of this state."""
    zeros = np.zeros(count, dtype=np.int64)
    sex = np.where(rng.random(count) < 1 / 2, FEMALE, MALE)
    given = pool.given_pools.draw(rng, given_row(zeros, sex, zeros + REGISTRAR_BORN))
    surname = pool.surname_pools.draw(rng, surname_row(zeros, zeros))
    return words(pool.given, given) + " " + words(pool.surnames, surname)


def area_table(to: Offices) -> Table:
    units = to.units
    return {
        "id": to.ids,
        "name": words(units.names, to.unit),
        "unit": words(units.codes, to.unit),
        "keeper": words(units.codes, units.keeper[to.unit]),
        "seat": words(units.settlements, to.unit),
        "validFrom": days(np.full(to.unit.size, AREAS_SINCE)),
    }


def book_table(rng: np.random.Generator, to: Offices) -> Table:
    """A volume of each kind for each quarter of a century; the last ones are written in."""
    size = to.unit.size * len(KINDS) * len(VOLUMES)
    place = np.arange(size)
    volume, rest = place % len(VOLUMES), place // len(VOLUMES)
    first = FIRST_YEAR + volume * VOLUME_YEARS
    last = whole_numbers(first + VOLUME_YEARS - 1, volume < len(VOLUMES) - 1)
    return {
        "id": ids(rng, size),
        "area": to.ids.gather(rest // len(KINDS)),
        "kind": words(KINDS, rest % len(KINDS)),
        "volume": words(VOLUMES, volume),
        "firstYear": pl.Series(first),
        "lastYear": last,
        "firstNumber": repeated("1", size),
    }


def whole_numbers(values: Ints, known: Flags) -> pl.Series:
    """Numbers as they stand in a file; empty where not known."""
    text = pl.Series(values).cast(pl.String)
    return where(known, text, pl.Series([None], dtype=pl.String).new_from_index(0, values.size))


def placed(
    rng: np.random.Generator, to: Offices, kind: int, area: Ints, keeper: Ints, date: Ints
) -> Places:
    """Entries numbered; some lack the mark that they should have, some have nothing else."""
    year, _, _ = parts(date)
    number = counted(to, kind, area, date)
    is_unplaced = evenly(rng, area.size, NO_COORDINATES_SHARE)
    is_marked = (year >= MARKED_SINCE_YEAR) & (rng.random(area.size) >= NO_MARK_SHARE)
    return Places(kind, area, keeper, date, number, ~is_unplaced, is_marked | is_unplaced)


def counted(to: Offices, kind: int, area: Ints, date: Ints) -> Ints:
    """The next numbers of each area's year, by day."""
    year, _, _ = parts(date)
    key = area * YEARS + year - FIRST_YEAR
    order = np.lexsort((date, key))
    rank = np.empty(area.size, dtype=np.int64)
    rank[order] = ranks(key[order])
    made = to.made[kind]
    number = made[area, year - FIRST_YEAR] + rank + 1
    np.add.at(made, (area, year - FIRST_YEAR), 1)
    return np.asarray(number)


def place_columns(to: Offices, places: Places) -> Table:
    """What the columns of every entry begin with, but for the id."""
    year, is_placed = places.year, places.is_placed
    codes = to.units.codes
    numbers = pl.Series(places.number).cast(pl.String).str.zfill(6)
    unit = words(codes, to.unit[places.area])
    years = pl.Series(year).cast(pl.String)
    mark = repeated(MARKS[places.kind] + "-", year.size) + unit + "-" + years + "-" + numbers
    nothing = pl.Series([None], dtype=pl.String).new_from_index(0, year.size)
    return {
        "entryMark": where(places.is_marked, mark, nothing),
        "area": where(is_placed, to.ids.gather(places.area), nothing),
        "volume": where(is_placed, words(VOLUMES, volume_of(year)), nothing),
        "page": whole_numbers((places.number + 1) // PAGE_ENTRIES, is_placed),
        "number": whole_numbers(places.number, is_placed),
        "year": whole_numbers(year, is_placed),
        "enteredOn": days(places.date),
        "keeper": words(codes, places.keeper),
        "registrar": registrars(to, places.area, places.date),
    }


def volume_of(year: Ints) -> Ints:
    return np.asarray(np.minimum((year - FIRST_YEAR) // VOLUME_YEARS, len(VOLUMES) - 1))


def registrars(to: Offices, area: Ints, date: Ints) -> pl.Series:
    """Who was registrar of the area on that day."""
    year, _, _ = parts(np.where(date == NEVER, 0, date))
    return to.registrars.gather(area * REGISTRARS + year // REGISTRAR_YEARS % REGISTRARS)
