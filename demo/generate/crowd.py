"""Who the people of a chunk are: unit, kind, sex, birth and, for the dead, death."""

from dataclasses import dataclass, replace

import numpy as np

from demo.generate import rates
from demo.generate.days import (
    NEVER,
    STATE_DAY,
    TODAY,
    YESTERDAY,
    Flags,
    Ints,
    Reals,
    between,
    number,
)
from demo.generate.draws import Draws, draws, evenly
from demo.generate.plan import Kind, Slots, pyramid_rows
from demo.generate.pyramid import ADULT, OLDEST, Pyramids, birth_spans
from demo.generate.vital import days_of_death

DAY, MONTH, YEAR = 0, 1, 2  # the smallest known part of a date of birth
GROWN_BORN = number(STATE_DAY.replace(year=STATE_DAY.year - ADULT))  # the last day to be born adult


@dataclass(frozen=True, slots=True)
class Crowd:
    """People as columns; `died` is NEVER for the living."""

    unit: Ints
    kind: Ints
    block: Ints
    sex: Ints
    born: Ints
    died: Ints
    precision: Ints

    @property
    def size(self) -> int:
        return self.unit.size

    @property
    def is_adult(self) -> Flags:
        return np.asarray(self.born <= GROWN_BORN)

    @property
    def last(self) -> Ints:
        """The last day that can be told of each person."""
        return np.minimum(self.died, YESTERDAY)


def ages_of(pyramids: Pyramids) -> Draws:
    """Sex and age at once: item = sex * OLDEST + age."""
    cells = np.arange(2 * OLDEST)
    return draws((cells, row.ravel() + 0.0) for row in filled(pyramids))


def filled(pyramids: Pyramids) -> list[Reals]:
    """Every row of the pyramids; cells stay even where nobody is, to keep cell = place."""
    return [np.maximum(row, 1e-12) for row in pyramids.weights]


def crowd(rng: np.random.Generator, slots: Slots, table: Draws, unit_count: int) -> Crowd:
    """People with the ages and sexes of their blocks, by quota; their order means nothing yet."""
    kind = slots.kind.copy()
    rows = pyramid_rows(slots, unit_count)
    places = table.places(rows, slots.quantile)
    cell = table.items[places]
    lower = np.where(cell == 0, rows, table.bounds[places - 1])
    share = (rows + slots.quantile - lower) / (table.bounds[places] - lower)
    first, last = birth_spans()
    age = cell % OLDEST
    span = last[age] - first[age] + 1
    born = first[age] + np.clip((share * span).astype(np.int64), 0, span - 1)
    is_dead = kind == Kind.DEAD
    died = np.where(is_dead, days_of_death(rng.random(born.size), is_dead), NEVER)
    born = np.where(is_dead, born - (TODAY - died), born)
    is_child = (kind == Kind.AWAY) & evenly(rng, born.size, rates.AWAY_MINORS_SHARE)
    born = np.where(
        is_child,
        between(rng, np.full(born.size, GROWN_BORN + 1), np.full(born.size, YESTERDAY)),
        born,
    )
    is_unsure = (born < rates.UNSURE_BEFORE) & (rng.random(born.size) < rates.UNSURE_SHARE)
    has_month = rng.random(born.size) < rates.UNSURE_MONTH_SHARE
    return Crowd(
        unit=slots.unit,
        kind=kind,
        block=slots.block,
        sex=cell // OLDEST,
        born=np.asarray(born),
        died=np.asarray(died),
        precision=np.where(is_unsure, np.where(has_month, MONTH, YEAR), DAY),
    )


def rounded(people: Crowd) -> Crowd:
    """Unknown days and months written as the first, as numbers write them."""
    months = people.born.astype("datetime64[D]").astype("datetime64[M]")
    years = months.astype("datetime64[Y]")
    born = np.where(
        people.precision == DAY,
        people.born,
        np.where(
            people.precision == MONTH,
            months.astype("datetime64[D]").astype(np.int64),
            years.astype("datetime64[D]").astype(np.int64),
        ),
    )
    return replace(people, born=np.asarray(born))


def homonyms(rng: np.random.Generator, people: Crowd, alone: Flags) -> tuple[Ints, Ints]:
    """First and second bearers, of one sex and living alone; the second takes birth and name."""
    wanted = int(people.size * rates.HOMONYM_SHARE + rng.random())
    can = np.nonzero(alone & (people.kind == Kind.RESIDENT) & (people.precision == DAY))[0]
    chosen = rng.permutation(can)[: 2 * wanted]
    chosen = chosen[np.argsort(people.sex[chosen], kind="stable")]
    pairs = chosen[: chosen.size // 2 * 2].reshape(-1, 2)
    pairs = pairs[people.sex[pairs[:, 0]] == people.sex[pairs[:, 1]]]
    return pairs[:, 0], pairs[:, 1]
