"""The name pools in `names/`, and how the fashion of given names changes with the years."""

import csv
import math
from pathlib import Path

NAMES = Path(__file__).parents[1] / "names"
GENERATION_YEARS = 5  # name fashion changes slowly; finer steps would only cost memory
GENERATION_FIRST = 1910
GENERATION_LAST = 2030
FASHION_FLOOR = 0.004  # every name is given now and then, long after its peak

Row = dict[str, str]


def given_in(year: float, row: Row) -> float:
    """How often a given name was given in a year, against its peak."""
    distance = (year - int(row["peak"])) / int(row["spread"])
    return math.exp(-distance * distance / 2) + FASHION_FLOOR


def read(file_name: str) -> list[Row]:
    with (NAMES / file_name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
