"""Units of their own standing as columns, with their people; Belgrade is one."""

import csv
from dataclasses import dataclass

import numpy as np

from demo.generate.days import Flags, Ints, Reals
from demo.generate.units import KOSOVO, UNIT_FILE, Units

CITY_KINDS = {"CITY_OF_BELGRADE", "CITY"}
PEOPLE_FOR_A_VOTER = 1.25  # in Kosovo and Metohija, where no census was held
UNKNOWN_PEOPLE = 2_000.0  # of a unit without a figure; it still has an assembly


@dataclass(frozen=True, slots=True)
class LocalUnits:
    """The 174 units in the order of `unit.csv`; `unit` is their place in all units."""

    unit: Ints
    people: Reals
    is_city: Flags
    is_belgrade: Flags
    is_kosovo: Flags
    district: tuple[str, ...]  # Belgrade is in none

    @property
    def size(self) -> int:
        return self.unit.size


def local_units(units: Units) -> LocalUnits:
    with UNIT_FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    kinds = [row["kind"] for row in rows]
    unit = np.array([n for n, kind in enumerate(kinds) if kind != "CITY_MUNICIPALITY"])
    is_belgrade = np.array([kinds[n] == "CITY_OF_BELGRADE" for n in unit])
    people = np.maximum(units.residents[unit], units.voters[unit] * PEOPLE_FOR_A_VOTER)
    is_counted = units.residents[unit] > 0
    people = np.where(is_counted, units.residents[unit], people)
    people = np.where(is_belgrade, units.residents[units.is_belgrade].sum(), people)
    return LocalUnits(
        unit=unit,
        people=np.where(people > 0, people, UNKNOWN_PEOPLE),
        is_city=np.array([kinds[n] in CITY_KINDS for n in unit]),
        is_belgrade=is_belgrade,
        is_kosovo=units.region[unit] == KOSOVO,
        district=tuple(rows[n]["district"] for n in unit),
    )
