"""Texts that people are given by number: names, streets, house numbers and their pools."""

from dataclasses import dataclass

import numpy as np

from demo.generate.days import Ints
from demo.generate.draws import Draws, draws
from demo.generate.fashions import GENERATIONS, given_pools, surname_pools
from demo.generate.pools import GENERATION_FIRST, GENERATION_LAST, GENERATION_YEARS, read
from demo.generate.units import REGIONS

HOUSE_NUMBERS = (
    *((str(number), 120 / (number + 6)) for number in range(1, 121)),
    *((f"{number}{letter}", 0.12) for number in range(1, 60) for letter in "абв"),
    ("бб", 18.0),
)  # with their weights


@dataclass(frozen=True, slots=True)
class Texts:
    """Words by number, the original form where a minority's language has one, and the pools."""

    given: tuple[str, ...]
    given_original: tuple[str | None, ...]
    surnames: tuple[str, ...]
    surname_original: tuple[str | None, ...]
    streets: tuple[str, ...]
    house_numbers: tuple[str, ...]
    given_pools: Draws
    surname_pools: Draws
    street_pool: Draws
    number_pool: Draws


def texts() -> Texts:
    given, minority_given = read("given.csv"), read("minority_given.csv")
    surnames, minority_surnames = read("surname.csv"), read("minority_surname.csv")
    streets = read("street.csv")
    own = [row["name"] for row in surnames]
    return Texts(
        given=(*(row["name"] for row in given), *(row["name"] for row in minority_given)),
        given_original=(*[None] * len(given), *(row["original"] for row in minority_given)),
        surnames=(*own, *(row["name"] for row in minority_surnames)),
        surname_original=(*[None] * len(own), *(row["original"] for row in minority_surnames)),
        streets=tuple(row["name"] for row in streets),
        house_numbers=tuple(number for number, _ in HOUSE_NUMBERS),
        given_pools=given_pools(given, minority_given),
        surname_pools=surname_pools(own, minority_surnames),
        street_pool=draws([(np.arange(len(streets)), np.ones(len(streets)))]),
        number_pool=draws(
            [(np.arange(len(HOUSE_NUMBERS)), [weight for _, weight in HOUSE_NUMBERS])]
        ),
    )


def given_row(tongue: Ints, sex: Ints, year: Ints) -> Ints:
    """The row of `given_pools` for a language, a sex and a year of birth."""
    generation = np.clip(year, GENERATION_FIRST, GENERATION_LAST) - GENERATION_FIRST
    serbian = sex * len(GENERATIONS) + generation // GENERATION_YEARS
    return np.where(tongue == 0, serbian, 2 * len(GENERATIONS) + (tongue - 1) * 2 + sex)


def surname_row(tongue: Ints, region: Ints) -> Ints:
    """The row of `surname_pools` for a language and a region."""
    return np.where(tongue == 0, region, len(REGIONS) + tongue - 1)
