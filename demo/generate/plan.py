"""How many people of each kind every unit gets, and which of them a chunk holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from demo.generate import rates
from demo.generate.days import Ints, Reals
from demo.generate.pyramid import DEATH_ROW, Pyramids
from demo.generate.units import KOSOVO, Units

FIRST_PEOPLE = 8  # in no chunk
CHUNK_PEOPLE = 50_000  # fixed: it is part of what a seed means; about 150 MB while one is made
FIRST_PEOPLE = 8  # whom every state begins with; they are in no chunk
STATIONS = 8_396  # elections of 2 April 2017
STATIONS_ABROAD, STATIONS_PRISON, STATIONS_KOSOVO = 53, 29, 90


class Kind(IntEnum):
    """How a person came to have a row."""

    RESIDENT = 0  # with an open residence in the unit
    AWAY = 1  # on the unit's roll, or a child of such people, without a residence
    DISPLACED = 2  # on the unit's roll, with a residence in Kosovo and Metohija
    FOREIGNER = 3  # with a temporary residence
    DEAD = 4
    SECOND = 5  # a second record of a resident


@dataclass(frozen=True, slots=True)
class Country:
    """People by unit and kind; all of them are all rows of the population register."""

    people: Reals
    voters: Reals
    adults: Reals  # with a residence in the unit

    @property
    def total(self) -> float:
        return float(self.people.sum())


@dataclass(frozen=True, slots=True)
class Slots:
    """The people of one chunk: unit, kind, block (unit and kind) and place in the block."""

    chunk: int
    unit: Ints
    kind: Ints
    block: Ints
    quantile: Reals


def country(units: Units, pyramids: Pyramids) -> Country:
    """The country as a whole, of about 8.3 million rows."""
    is_kosovo = units.region == KOSOVO
    listed = units.voters * (1 - rates.DECEASED_ON_ROLL_SHARE - rates.DOUBLE_ENTRY_SHARE)
    here = listed * (1 - rates.KOSOVO_AWAY_SHARE)
    residents = np.where(is_kosovo, here / pyramids.adult_shares, units.residents)
    adults = residents * pyramids.adult_shares
    spare = np.maximum(listed - adults * (1 - rates.INCAPABLE_SHARE), 0)
    displaced = np.where(is_kosovo, 0, spare)
    displaced *= rates.DISPLACED / displaced.sum()
    people = np.zeros((units.voters.size, len(Kind)))
    people[:, Kind.RESIDENT] = residents
    people[:, Kind.AWAY] = (spare - displaced) / (1 - rates.AWAY_MINORS_SHARE)
    people[:, Kind.DISPLACED] = displaced
    people[:, Kind.FOREIGNER] = rates.FOREIGNERS * residents / residents.sum()
    people[:, Kind.DEAD] = rates.DEAD * residents / residents.sum()
    people[:, Kind.SECOND] = rates.SECOND_RECORDS_SHARE * residents
    return Country(people, units.voters, adults)


def quotas(whole: Country, count: int) -> Ints:
    """Whole people for each unit and kind, each within one of its share; the sum is `count`."""
    ends = np.rint(np.cumsum(whole.people.ravel()) * (count / whole.total)).astype(np.int64)
    ends[-1] = count
    return np.asarray(np.diff(ends, prepend=0))


def chunks(cells: Ints, rng_offset: float) -> Iterator[Slots]:
    """The people in order of unit and kind, cut into chunks; a block never spans two of them."""
    ends = np.cumsum(cells)
    for chunk, start in enumerate(range(0, int(ends[-1]), CHUNK_PEOPLE)):
        stop = min(start + CHUNK_PEOPLE, int(ends[-1]))
        here = np.minimum(ends, stop) - np.maximum(ends - cells, start)
        taken = np.nonzero(here > 0)[0]
        sizes = here[taken]
        block = np.repeat(np.arange(taken.size), sizes)
        first = np.cumsum(sizes) - sizes
        offset = (rng_offset + np.cumsum(np.ones(taken.size)) * np.sqrt(2) + chunk * np.e) % 1.0
        place = np.arange(stop - start) - first[block]
        yield Slots(
            chunk=chunk,
            unit=taken[block] // len(Kind),
            kind=taken[block] % len(Kind),
            block=block,
            quantile=(place + offset[block]) / sizes[block],
        )


def pyramid_rows(slots: Slots, unit_count: int) -> Ints:
    """Which row of the pyramids a person's age is drawn from."""
    extra = slots.kind - Kind.AWAY + unit_count
    is_of_unit = (slots.kind == Kind.RESIDENT) | (slots.kind == Kind.SECOND)
    return np.where(is_of_unit, slots.unit, np.minimum(extra, unit_count + DEATH_ROW))
