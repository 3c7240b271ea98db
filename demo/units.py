"""What the generator needs to know of each unit, read from the registers' own data file."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

UNIT_FILE = Path(__file__).parents[1] / "schema" / "data" / "unit.csv"


@dataclass(frozen=True, slots=True)
class UnitFact:
    """A unit and how many of an invented state's people live there."""

    code: str
    settlement: str  # the settlement that addresses and places of birth name
    keeper: str
    jmbg_area: str
    people: int
    is_in_kosovo: bool


def read_units() -> tuple[UnitFact, ...]:
    """All units of `unit.csv`."""
    with UNIT_FILE.open(encoding="utf-8", newline="") as file:
        return facts(list(csv.DictReader(file)))


def facts(rows: Sequence[dict[str, str]]) -> tuple[UnitFact, ...]:
    """Units as the generator sees them.

    People live in the unit that updates the roll for them: in Belgrade the city municipality,
    in the other four cities the city, so the other one of each pair has nobody.
    """
    names = {row["code"]: row["name"] for row in rows}
    return tuple(
        UnitFact(
            code=row["code"],
            settlement=names[row["parent"] or row["code"]],
            keeper=row["keeper"],
            jmbg_area=row["jmbgArea"],
            people=people(row),
            is_in_kosovo=row["code"].startswith("90"),
        )
        for row in rows
    )


def people(row: dict[str, str]) -> int:
    """The census, else the estimate; where neither was held, the voters."""
    has_residents = row["kind"] in {"CITY", "MUNICIPALITY"} or row["keeper"] == row["code"]
    if not has_residents or row["kind"] == "CITY_OF_BELGRADE":
        return 0
    return int(row["populationCensus"] or row["populationEstimate"] or row["registeredVoters"])
