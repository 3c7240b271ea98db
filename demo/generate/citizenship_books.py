"""Books of citizens, kept until 2005, and the entries of those who were born before."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import polars as pl
from numpy.typing import NDArray

from demo.generate import citizenship_rates as rates
from demo.generate.births import Origin
from demo.generate.chunk import Chunk
from demo.generate.citizenship_paths import Path, Ways
from demo.generate.columns import blank, days, ids, joined_names, repeated, where, words
from demo.generate.days import Ints, number, parts
from demo.generate.draws import chance, evenly_of, ranks
from demo.generate.files import Table
from demo.generate.ground import Ground
from demo.generate.units import Units

FIRST_DAY, LAST_DAY = number(date(1948, 1, 1)), number(date(2004, 12, 31))
FIRST_YEAR = 1948
ERAS = (1948, 1958, 1968, 1978, 1988, 2005)  # a volume begins with each but the last
VOLUMES = ("I", "II", "III", "IV", "V")
BORN_BEFORE = number(date(1990, 1, 1))
ENTERED_DAYS = 900  # after the birth, or after the books began
ON_A_PAGE = 20
DAY_SHARE = 0.9  # some entries of old books show the year only

Counters = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Books:
    """Books of every unit that keeps registers; how many entries each made in each year."""

    keeper: Ints  # units, in order
    id: pl.Series  # by place of the keeper, then volume
    made: Counters

    def place(self, unit: Ints) -> Ints:
        """The place of a keeper."""
        return np.asarray(np.searchsorted(self.keeper, unit))


def books(base: Ground) -> Books:
    keeper = np.unique(base.units.keeper)
    id_ = ids(chance(base.seed, "citizens_book"), keeper.size * len(VOLUMES))
    return Books(keeper, id_, np.zeros((keeper.size, ERAS[-1] - FIRST_YEAR), dtype=np.int64))


def book_table(all_books: Books, units: Units) -> Table:
    place = np.arange(all_books.keeper.size * len(VOLUMES))
    unit, volume = all_books.keeper[place // len(VOLUMES)], place % len(VOLUMES)
    return {
        "id": all_books.id,
        "keeper": words(units.codes, unit),
        "area": words(units.names, unit),
        "volume": words(VOLUMES, volume),
        "yearFrom": pl.Series(np.array(ERAS)[volume]),
        "yearTo": pl.Series(np.array(ERAS)[volume + 1] - 1),
    }


def era(year: Ints) -> Ints:
    """The volume of a year."""
    return np.asarray(np.searchsorted(ERAS, year, side="right") - 1)


def entry_table(chunk: Chunk, way: Ways, all_books: Books) -> Table:
    """Entries of a share of those who were citizens by birth here."""
    rng = chunk.chance("books of citizens")
    people, births, units = chunk.who.people, chunk.who.births, chunk.base.units
    can = (births.origin == Origin.HERE) & (people.born < BORN_BEFORE)
    can &= ~np.isin(way.path, (Path.NONE, Path.MISSING, Path.DETERMINED))
    who = np.nonzero(evenly_of(rng, can, rates.BOOK_SHARE))[0]
    entered = np.maximum(people.born[who], FIRST_DAY) + rng.integers(5, ENTERED_DAYS, who.size)
    entered = np.minimum(entered, LAST_DAY)
    year, _, _ = parts(entered)
    keeper = all_books.place(births.keeper[who])
    order = np.lexsort((entered, year, keeper))
    place = np.empty(who.size, dtype=np.int64)
    key = keeper * len(ERAS) * 100 + year
    place[order] = ranks(key[order])
    count = all_books.made[keeper, year - FIRST_YEAR] + place + 1
    np.add.at(all_books.made, (keeper, year - FIRST_YEAR), 1)
    has_day = rng.random(who.size) < DAY_SHARE
    return {
        "id": chunk.ids("citizens_book_entry", who.size),
        "book": all_books.id.gather(keeper * len(VOLUMES) + era(year)),
        "person": chunk.persons(who),
        "page": pl.Series((count - 1) // ON_A_PAGE + 1).cast(pl.String),
        "number": pl.Series(count),
        "year": pl.Series(year),
        "enteredOn": where(has_day, days(entered).cast(pl.String), blank(who.size)),
        "text": written(chunk, who),
        "grounds": repeated("Извод из матичне књиге рођених", who.size),
        "keeperCode": words(units.codes, births.keeper[who]),
    }


def written(chunk: Chunk, who: Ints) -> pl.Series:
    """`Упис у књигу држављана: Марковић (Драган) Јелена.`"""
    called, pool = chunk.who.called, chunk.base.pool
    surname = joined_names(
        pool.surnames, called.surname[who], called.second[who], called.joint[who]
    )
    parent, given = words(pool.given, called.parent[who]), words(pool.given, called.given[who])
    return "Упис у књигу држављана: " + surname + " (" + parent + ") " + given + "."
