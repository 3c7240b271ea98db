"""Units as columns: their people, voters, regions, keepers and areas of numbers."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from demo.generate.days import NOBODY, Flags, Ints, Reals

UNIT_FILE = Path(__file__).parents[2] / "schema" / "data" / "unit.csv"
REGIONS = (
    "Београдски регион",
    "Регион Војводине",
    "Регион Шумадије и Западне Србије",
    "Регион Јужне и Источне Србије",
    "Регион Косово и Метохија",
)
KOSOVO = 4
# Census of 2022 (RZS, 25 May 2023): men, women; aged 0-14, 15-64, 65 and more.
CENSUS = (
    (794_413, 886_992, 254_270, 1_086_113, 341_022),
    (845_739, 894_491, 254_971, 1_108_342, 376_917),
    (895_840, 923_478, 258_234, 1_143_283, 417_801),
    (695_986, 710_064, 187_977, 884_958, 333_115),
)
CONSULAR_KEEPER = "70246"  # Stari grad in Belgrade keeps many entries delivered by consular posts


@dataclass(frozen=True, slots=True)
class Units:
    """All units of `unit.csv`, in its order. Those where nobody is registered hold zeros."""

    codes: tuple[str, ...]
    settlements: tuple[str, ...]  # what addresses and places of birth name
    names: tuple[str, ...]
    is_city: Flags
    is_belgrade: Flags
    keeper: Ints
    area: Ints
    region: Ints
    residents: Reals
    voters: Reals
    consular_keeper: int

    def index(self, code: str | None) -> int:
        return self.codes.index(code) if code else NOBODY


def read_units() -> Units:
    """Where people live: in Belgrade the city municipality, in other cities the city."""
    with UNIT_FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = {row["code"]: row["name"] for row in rows}
    codes = tuple(names)
    is_home = np.array([is_inhabited(row) for row in rows])
    region = np.array([REGIONS.index(row["region"]) for row in rows])
    voters = np.array([float(row["registeredVoters"] or 0) for row in rows]) * is_home
    return Units(
        codes=codes,
        settlements=tuple(names[row["parent"] or row["code"]] for row in rows),
        names=tuple(names.values()),
        is_city=np.array([row["kind"] == "CITY" for row in rows]) | (region == 0),
        is_belgrade=region == 0,
        keeper=np.array([codes.index(row["keeper"]) for row in rows]),
        area=np.array([int(row["jmbgArea"]) for row in rows]),
        region=region,
        residents=residents(rows, is_home, region),
        voters=voters,
        consular_keeper=codes.index(CONSULAR_KEEPER),
    )


def is_inhabited(row: dict[str, str]) -> bool:
    if row["kind"] == "CITY_OF_BELGRADE":
        return False
    return row["kind"] != "CITY_MUNICIPALITY" or row["keeper"] == row["code"]


def residents(rows: Sequence[dict[str, str]], is_home: Flags, region: Ints) -> Reals:
    """The census where it is known, else the estimate of 2020 scaled to the region's census."""
    census = np.array([float(row["populationCensus"] or 0) for row in rows]) * is_home
    estimate = np.array([float(row["populationEstimate"] or 0) for row in rows]) * is_home
    result = census.copy()
    for place, figures in enumerate(CENSUS):
        unknown = (region == place) & (census == 0) & is_home
        missing = sum(figures[:2]) - census[region == place].sum()
        if unknown.any():
            result[unknown] = estimate[unknown] * missing / estimate[unknown].sum()
    return result
