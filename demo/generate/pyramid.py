"""Ages and sexes of each unit, so that every region has those of the census."""

from dataclasses import dataclass

import numpy as np

from demo.generate.days import STATE_DAY, YESTERDAY, Ints, Reals, number
from demo.generate.rates import DECEASED_ON_ROLL_SHARE, DOUBLE_ENTRY_SHARE, VOTERS_SHARE_MAX
from demo.generate.units import CENSUS, KOSOVO, Units

MALE, FEMALE = 0, 1
OLDEST = 105
ADULT, WORKING, OLD = 18, 15, 65
STEP = 5
# Thousands by five years of age, census of 2022, rounded; only the shape between the published
# group totals is taken from here.
PEOPLE = (303, 325, 328, 331, 331, 358, 397, 440, 471, 479, 452, 451, 492, 513, 455, 240, 163, 85)
PEOPLE_VERY_OLD = (27, 7, 1)
# Men among people of an age (points between are on the line); each region shifts them to its own.
MALE_AGES = (0, 18, 40, 50, 60, 70, 80, 90, 105)
MALE_SHARES = (0.514, 0.514, 0.508, 0.496, 0.478, 0.452, 0.405, 0.33, 0.25)
# Births, published for 2018 to 2021, 2023 and 2024; the others are invented between and after them.
BIRTHS = {
    2018: 63_975, 2019: 64_399, 2020: 61_692, 2021: 62_180, 2022: 61_600, 2023: 61_052,
    2024: 60_311, 2025: 59_700, 2026: 59_200,
}  # fmt: skip
HERE_SHARE = 0.985  # the other children live elsewhere, or have died since
THOUSAND = 1_000
ABROAD_WEIGHTS = ((18, 0.5), (30, 1.6), (45, 1.5), (60, 1.0), (75, 0.7), (95, 0.05))
DISPLACED_WEIGHTS = ((18, 0.5), (30, 0.9), (50, 1.2), (70, 1.0), (95, 0.05))
FOREIGN_WEIGHTS = ((0, 0.3), (18, 0.5), (28, 2.0), (45, 1.2), (65, 0.4), (90, 0.01))
DEATH_WEIGHTS = (
    (0, 0.25), (1, 0.03), (20, 0.06), (40, 0.25), (55, 1.0), (65, 2.0), (75, 3.2), (85, 3.2),
    (92, 1.2), (104, 0.02),
)  # fmt: skip
DEATH_MALE_SHARES = ((0, 0.55), (60, 0.63), (75, 0.48), (104, 0.3))
BISECTIONS = 60
AGES = np.arange(OLDEST)


@dataclass(frozen=True, slots=True)
class Pyramids:
    """Weights by row, sex and age; a row for each unit, then away, displaced, foreign, deaths."""

    weights: Reals
    adult_shares: Reals


DEATH_ROW = 3  # the last row, counted from the end of the units


def pyramids(units: Units) -> Pyramids:
    regional = np.array([region(*figures) for figures in CENSUS])
    of_unit = np.where(units.region == KOSOVO, KOSOVO - 1, units.region)
    base = regional[:, :, ADULT:].sum(axis=(1, 2)) / regional.sum(axis=(1, 2))
    adults = adult_shares(units, base[of_unit])
    weights = regional[of_unit] / regional.sum(axis=(1, 2))[of_unit, None, None]
    weights[:, :, ADULT:] *= (adults / base[of_unit])[:, None, None]
    weights[:, :, :ADULT] *= ((1 - adults) / (1 - base[of_unit]))[:, None, None]
    halves = np.full(OLDEST, 0.5)
    extra = [
        split(curve(ABROAD_WEIGHTS) * (AGES >= ADULT), halves),
        split(curve(DISPLACED_WEIGHTS) * (AGES >= ADULT), np.full(OLDEST, 0.48)),
        split(curve(FOREIGN_WEIGHTS), np.full(OLDEST, 0.55)),
        split(curve(DEATH_WEIGHTS), curve(DEATH_MALE_SHARES)),
    ]
    return Pyramids(np.concatenate([weights, np.array(extra)]), adults)


def region(men: int, women: int, young: int, working: int, old: int) -> Reals:
    """People of a region by sex and year of age, with exactly these sums."""
    people = single_years()
    groups = ((0, WORKING, young), (WORKING, OLD, working), (OLD, OLDEST, old))
    for first, last, total in groups:
        people[first:last] *= total / people[first:last].sum()
    shares = np.interp(AGES, MALE_AGES, MALE_SHARES)
    odds = np.log(shares / (1 - shares))
    low, high = -1.0, 1.0
    for _ in range(BISECTIONS):
        shift = (low + high) / 2
        is_too_many = (people / (1 + np.exp(-odds - shift))).sum() > men
        low, high = (low, shift) if is_too_many else (shift, high)
    result = split(people, 1 / (1 + np.exp(-odds - low)))
    result[FEMALE] *= women / result[FEMALE].sum()
    return result


def single_years() -> Reals:
    """Five-year groups cut to years along a line through their middles."""
    steps = np.array([*PEOPLE, *PEOPLE_VERY_OLD], dtype=np.float64)
    middles = np.arange(steps.size) * STEP + (STEP - 1) / 2
    years = np.interp(AGES, middles, steps)
    for place, total in enumerate(steps):
        group = slice(place * STEP, (place + 1) * STEP)
        years[group] *= total / years[group].sum()
    # A year of age at mid-year is half of one calendar year's births and half of the next one's.
    newest = STATE_DAY.year
    for age in range(newest - min(BIRTHS)):
        born = (BIRTHS[newest - age] + BIRTHS[newest - age - 1]) / 2
        years[age] = born * HERE_SHARE / THOUSAND
    return np.asarray(years)


def curve(points: tuple[tuple[int, float], ...]) -> Reals:
    return np.asarray(np.interp(AGES, [age for age, _ in points], [value for _, value in points]))


def split(people: Reals, male_shares: Reals) -> Reals:
    return np.array([people * male_shares, people * (1 - male_shares)])


def adult_shares(units: Units, base: Reals) -> Reals:
    """Adults among residents; fewer where the roll is short, the rest of the region makes up.

    Kosovo and Metohija had no census: its share is that of the south-east.
    """
    shares = base.copy()
    most = VOTERS_SHARE_MAX - DECEASED_ON_ROLL_SHARE - DOUBLE_ENTRY_SHARE
    with np.errstate(divide="ignore", invalid="ignore"):
        caps = np.where(units.residents > 0, most * units.voters / units.residents, 1.0)
    for place in range(KOSOVO):
        members = (units.region == place) & (units.residents > 0)
        wanted = (base * units.residents)[members].sum()
        low, high = 0.0, 1.0
        for _ in range(BISECTIONS):
            share = (low + high) / 2
            found = (np.minimum(share, caps) * units.residents)[members].sum()
            low, high = (share, high) if found < wanted else (low, share)
        shares[members] = np.minimum(high, caps[members])
    return shares


def birth_spans() -> tuple[Ints, Ints]:
    """For each age in full years the first and the last possible day of birth."""
    edges = np.array(
        [number(STATE_DAY.replace(year=STATE_DAY.year - age)) for age in range(OLDEST + 1)]
    )
    last = edges[:-1].copy()
    last[0] = YESTERDAY
    return edges[1:] + 1, last
