"""Pools of given names and surnames whose heads are as frequent as the census found them.

Ranks are published (census of 2022), counts only in the press: 130, 100 and 90 thousand bearers of
the first three surnames, 2,200 men named Dragan Jovanović, 1,900 women named Jelena Jovanović.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from demo.generate.days import STATE_DAY, Ints, Reals
from demo.generate.draws import Draws, draws
from demo.generate.pools import (
    GENERATION_FIRST,
    GENERATION_LAST,
    GENERATION_YEARS,
    Row,
    given_in,
    read,
)
from demo.generate.pyramid import single_years
from demo.generate.units import CENSUS, REGIONS

SEXES = ("MALE", "FEMALE")  # by number
TONGUES = ("", "hu", "sk", "ro", "sq", "bs", "rue", "hr")  # of names, by number; first Serbian
GENERATIONS = range(GENERATION_FIRST, GENERATION_LAST + 1, GENERATION_YEARS)
# Percent of all ages; the first follow from the counts of full names above, the rest falls off.
GIVEN_HEADS: Mapping[str, Mapping[str, float]] = {
    "FEMALE": {
        "Јелена": 2.85, "Милица": 2.6, "Марија": 2.4, "Драгана": 2.2, "Мирјана": 2.1,
        "Љиљана": 2.05, "Снежана": 2.0, "Ивана": 1.9, "Гордана": 1.85, "Ана": 1.8,
    },
    "MALE": {
        "Драган": 3.5, "Александар": 3.2, "Милан": 3.0, "Никола": 2.9, "Зоран": 2.8,
        "Марко": 2.6, "Милош": 2.4, "Горан": 2.3, "Дејан": 2.1, "Душан": 1.8,
    },
}  # fmt: skip
# First in their years of birth (published for women; for men only the order is), by the first
# generation of each.
LEADERS: Mapping[str, Mapping[int, str]] = {
    "FEMALE": {
        1910: "Радмила", 1945: "Мирјана", 1950: "Љиљана", 1960: "Снежана", 1965: "Весна",
        1970: "Биљана", 1975: "Јелена", 1995: "Милица", 2015: "Софија",
    },
    "MALE": {
        1940: "Милан", 1945: "Слободан", 1950: "Драган", 1960: "Зоран", 1965: "Горан",
        1970: "Дејан", 1975: "Александар", 1985: "Милош", 1995: "Никола", 2010: "Лука",
    },
}  # fmt: skip
LEAD = 1.04  # how far a leader is before the second
GIVEN_OTHERS_MAX = 1.7  # percent: nobody else is among the first ten
SURNAME_HEADS = (2.05, 1.58, 1.42)  # percent of Serbian names, which 95 % of people bear
SURNAME_FOURTH, SURNAME_BEND = 1.3, 4.0  # the rest falls by rank, as Zipf found
NORTHERN_SUFFIXES = ("ов", "ев", "ин", "ски", "ачки")  # more common in Vojvodina
NORTHERN_FACTOR, ELSEWHERE_FACTOR = 3.0, 0.4
ROUNDS = 40
PERCENT = 100.0


def given_pools(given: Sequence[Row], minority: Sequence[Row]) -> Draws:
    """Rows: for each sex the generations, then for each language the sexes."""
    rows = []
    for sex in SEXES:
        own = [place for place, row in enumerate(given) if row["sex"] == sex]
        rows += [(own, weights) for weights in fashion([given[place] for place in own], sex)]
    for tongue in TONGUES[1:]:
        for sex in SEXES:
            places = [
                len(given) + place
                for place, row in enumerate(minority)
                if (row["language"], row["sex"]) == (tongue, sex)
            ]
            rows.append((places, np.ones(len(places))))
    return draws(rows)


def fashion(rows: Sequence[Row], sex: str) -> Reals:
    """Weights by generation and row, raked until the heads of all ages are as published."""
    weights = np.array(
        [
            [float(row["weight"]) * given_in(year + GENERATION_YEARS / 2, row) for row in rows]
            for year in GENERATIONS
        ]
    )
    names = sorted({row["name"] for row in rows})
    name = np.array([names.index(row["name"]) for row in rows])
    heads = GIVEN_HEADS[sex]
    wanted = np.array([heads.get(text, 0.0) for text in names]) / PERCENT
    people = generation_shares()
    for _ in range(ROUNDS):
        weights /= weights.sum(axis=1, keepdims=True)
        found = np.bincount(name, people @ weights, minlength=len(names))
        factor = np.where(wanted > 0, wanted, np.minimum(found, GIVEN_OTHERS_MAX / PERCENT))
        weights *= (factor / found)[name]
        lead(weights, name, names, LEADERS[sex])
    return weights


def lead(weights: Reals, name: Ints, names: Sequence[str], leaders: Mapping[int, str]) -> None:
    """Lift the leader of each generation just above the others."""
    leader = -1
    for step, year in enumerate(GENERATIONS):
        leader = names.index(leaders[year]) if year in leaders else leader
        if leader < 0:
            continue
        shares = np.bincount(name, weights[step], minlength=len(names))
        own, shares[leader] = shares[leader], 0.0
        weights[step, name == leader] *= max(1.0, LEAD * shares.max() / own)


def generation_shares() -> Reals:
    """How many of the living were born in each generation."""
    years = single_years()
    born = STATE_DAY.year - np.arange(years.size)
    place = (np.clip(born, GENERATION_FIRST, GENERATION_LAST) - GENERATION_FIRST) // (
        GENERATION_YEARS
    )
    return np.asarray(np.bincount(place, years / years.sum(), len(GENERATIONS)), dtype=np.float64)


def surname_pools(surnames: Sequence[str], minority: Sequence[Row]) -> Draws:
    """Rows: Serbian surnames of each region, then each language's."""
    own = np.arange(len(surnames))
    rows = [(own, weights) for weights in regional(surnames, zipf(len(surnames)))]
    for tongue in TONGUES[1:]:
        places = [len(surnames) + p for p, row in enumerate(minority) if row["language"] == tongue]
        rows.append((np.array(places), np.ones(len(places))))
    return draws(rows)


def zipf(count: int) -> Reals:
    """Percent of surnames in the order of their file; the fall is as steep as 100 % allows."""
    place = np.arange(count - len(SURNAME_HEADS), dtype=np.float64) / SURNAME_BEND
    rest = PERCENT - sum(SURNAME_HEADS)
    low, high = 0.0, 3.0
    for _ in range(ROUNDS):
        fall = (low + high) / 2
        is_flat = (SURNAME_FOURTH * (1 + place) ** -fall).sum() > rest
        low, high = (fall, high) if is_flat else (low, fall)
    return np.array([*SURNAME_HEADS, *(SURNAME_FOURTH * (1 + place) ** -high)])


def regional(surnames: Sequence[str], shares: Reals) -> Reals:
    """Weights by region and surname: as frequent as ever in the country, but not everywhere."""
    factors = np.ones((len(REGIONS), len(surnames)))
    is_northern = np.array([name.endswith(NORTHERN_SUFFIXES) for name in surnames])
    factors[:, is_northern] = ELSEWHERE_FACTOR
    factors[REGIONS.index("Регион Војводине"), is_northern] = NORTHERN_FACTOR
    place = {name: number for number, name in enumerate(surnames)}
    for row in read("surname_region.csv"):
        factors[REGIONS.index(row["region"]), place[row["name"]]] = float(row["factor"])
    people = np.array([*(float(men + women) for men, women, *_ in CENSUS), 0.0])
    people /= people.sum()
    weights = factors * shares
    for _ in range(ROUNDS):
        weights /= weights.sum(axis=1, keepdims=True)
        weights *= shares / shares.sum() / (people @ weights)
    return np.asarray(weights)
