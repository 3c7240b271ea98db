"""Weighted pools to draw from, and the name pools read from `names/`."""

import csv
import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Generic, TypeVar

NAMES = Path(__file__).parent / "names"
GENERATION_YEARS = 5  # name fashion changes slowly; finer steps would only cost memory
GENERATION_FIRST = 1910
GENERATION_LAST = 2030
FASHION_FLOOR = 0.004  # every name is given now and then, long after its peak

Item = TypeVar("Item")
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Pool(Generic[Item]):
    """Items with cumulative weights; a draw is one random number and one bisection."""

    items: tuple[Item, ...]
    bounds: tuple[float, ...]

    def draw(self, random: Random) -> Item:
        return self.items[bisect_right(self.bounds, random.random() * self.bounds[-1])]


@dataclass(frozen=True, slots=True)
class Name:
    """The legal Serbian form, and the original where another language has its own."""

    text: str
    original: str | None


@dataclass(frozen=True, slots=True)
class NamePools:
    """Names of all languages: Serbian given names by sex and generation, the rest by language."""

    given: dict[tuple[str, int], Pool[Name]]
    surnames: Pool[Name]
    minority_given: dict[tuple[str, str], Pool[Name]]
    minority_surnames: dict[str, Pool[Name]]
    shares: dict[str, Pool[str | None]]
    streets: Pool[str]


def pool(weighted: Iterable[tuple[Item, float]]) -> Pool[Item]:
    """A pool of the items that weigh anything."""
    pairs = [(item, weight) for item, weight in weighted if weight > 0]
    if not pairs:
        raise ValueError("a pool needs an item with a weight")
    return Pool(tuple(item for item, _ in pairs), tuple(accumulate(w for _, w in pairs)))


def generation(year: int) -> int:
    """The first year of the step of years to which a year of birth belongs."""
    year = min(max(year, GENERATION_FIRST), GENERATION_LAST)
    return year - year % GENERATION_YEARS


@cache
def name_pools() -> NamePools:
    """All pools, read once."""
    given = read("given.csv")
    minority_given = read("minority_given.csv")
    minority_surnames = read("minority_surname.csv")
    years = range(GENERATION_FIRST, GENERATION_LAST + 1, GENERATION_YEARS)
    return NamePools(
        given={
            (sex, year): fashion(given, sex, year) for sex in ("FEMALE", "MALE") for year in years
        },
        surnames=pool(
            (Name(row["name"], None), float(row["weight"])) for row in read("surname.csv")
        ),
        minority_given={
            (language, sex): originals(minority_given, language=language, sex=sex)
            for language, sex in {(row["language"], row["sex"]) for row in minority_given}
        },
        minority_surnames={
            language: originals(minority_surnames, language=language)
            for language in {row["language"] for row in minority_surnames}
        },
        shares=shares(read("minority_share.csv")),
        streets=pool((row["name"], 1.0) for row in read("street.csv")),
    )


def fashion(rows: Sequence[Row], sex: str, year: int) -> Pool[Name]:
    """Given names of one sex as they were given in one step of years."""
    middle = year + GENERATION_YEARS / 2
    return pool(
        (Name(row["name"], None), float(row["weight"]) * given_in(middle, row))
        for row in rows
        if row["sex"] == sex
    )


def given_in(year: float, row: Row) -> float:
    distance = (year - int(row["peak"])) / int(row["spread"])
    return math.exp(-distance * distance / 2) + FASHION_FLOOR


def originals(rows: Sequence[Row], **wanted: str) -> Pool[Name]:
    """Names whose columns have the wanted values; all are drawn alike."""
    return pool(
        (Name(row["name"], row["original"]), 1.0)
        for row in rows
        if all(row[column] == value for column, value in wanted.items())
    )


def shares(rows: Sequence[Row]) -> dict[str, Pool[str | None]]:
    """For each unit a pool of languages, None for Serbian."""
    by_unit: dict[str, list[tuple[str | None, float]]] = {}
    for row in rows:
        by_unit.setdefault(row["unit"], []).append((row["language"], float(row["share"])))
    return {
        unit: pool([*languages, (None, 1.0 - sum(share for _, share in languages))])
        for unit, languages in by_unit.items()
    }


def read(file_name: str) -> list[Row]:
    with (NAMES / file_name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
