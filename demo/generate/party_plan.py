"""What is invented about the parties of `party.csv`: the days of their lives, as columns.

Nothing that the facts say of a party is repeated or contradicted here.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from demo.generate.days import NEVER, YESTERDAY, Ints, Reals, between, number
from demo.generate.draws import chance, draws
from demo.generate.ground import Ground

PARTY_FILE = Path(__file__).parents[2] / "schema" / "data" / "party.csv"
BELGRADE = "79014"
STAND_INS = 900_000  # after it come the numbers of the hub
# Entered under the law of 2009 (36/2009), older parties anew: 72 stood in the register in May 2010.
AGAIN = (number(date(2009, 9, 15)), number(date(2010, 4, 30)))
LAW_YEAR = 2009
UNKNOWN_YEARS = (1992, 2021)  # of founding, where the facts have none
FOUNDING_DAYS = (14, 260)  # in the year
APPLIED_DAYS = (30, 61)  # 30 days to apply after founding, 30 for the decision
ENTERED_DAYS = (10, 350)  # in a year that is known
# Shares of parties, invented: no published figure of changes is known here. Two cases of parties
# taken over with another name are known (2018).
RENAMED_SHARE, REPLACED_SHARE, AMENDED_SHARE, MOVED_SHARE = 0.12, 0.45, 0.5, 0.1
QUIET_DAYS = 200  # after the entry


@dataclass(frozen=True, slots=True)
class Parties:
    """Parties in the order of the facts; days as numbers, NEVER for what did not happen."""

    number: Ints
    name: tuple[str, ...]
    abbreviation: tuple[str | None, ...]
    home: Ints  # a unit in which its people live: that of the seat, else drawn
    minority: Ints  # as in `minority.csv`; 0 for none
    founded: Ints
    entered: Ints
    renamed: Ints
    replaced: Ints
    amended: Ints
    moved: Ints

    @property
    def size(self) -> int:
        return self.number.size


def parties(base: Ground) -> Parties:
    """The same for every chunk of a state, and for a state of any size."""
    rng = chance(base.seed, "parties")
    with PARTY_FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    founded, entered = beginnings(rng, rows)
    shares = (RENAMED_SHARE, REPLACED_SHARE, AMENDED_SHARE, MOVED_SHARE)
    renamed, replaced, amended, moved = (change(rng, entered, share) for share in shares)
    minority = np.array([base.minority.names.index(row["minority"]) for row in rows])
    return Parties(
        number=np.array([int(row["number"]) for row in rows]),
        name=tuple(row["name"] for row in rows),
        abbreviation=tuple(row["abbreviation"] or None for row in rows),
        home=homes(rng, base, [row["seatUnit"] for row in rows], minority),
        minority=minority,
        founded=founded,
        entered=entered,
        renamed=renamed,
        replaced=replaced,
        amended=amended,
        moved=moved,
    )


def homes(rng: np.random.Generator, base: Ground, seats: Sequence[str], minority: Ints) -> Ints:
    """Belgrade's people live in its city municipalities; where no seat is known, where there are
    people of the minority, or anywhere.
    """
    units = base.units
    seat = np.array([units.index(code) for code in seats])
    in_belgrade = np.array([code == BELGRADE for code in seats])
    of_group: Reals = units.residents[:, None] * base.minority.shares
    anywhere = draws((np.arange(units.residents.size), weights) for weights in of_group.T)
    drawn = anywhere.draw(rng, minority)
    capital = draws([(np.arange(units.residents.size), units.residents * units.is_belgrade)])
    of_capital = capital.draw(rng, np.zeros_like(seat))
    home = np.where(in_belgrade, of_capital, np.where(seat < 0, drawn, seat))
    return np.where(units.residents[home] > 0, home, drawn)


def beginnings(rng: np.random.Generator, rows: Sequence[dict[str, str]]) -> tuple[Ints, Ints]:
    """Days of the founding assembly and of the entry, in the years that the facts give."""
    size = len(rows)
    said, entry = (np.array([int(row[of] or 0) for row in rows]) for of in ("founded", "entered"))
    drawn = rng.integers(*UNKNOWN_YEARS, size)
    year = np.where(said > 0, said, np.where(entry > 0, entry, drawn))
    founded = first_days(year) + rng.integers(*FOUNDING_DAYS, size)
    again = between(rng, np.full(size, AGAIN[0]), np.full(size, AGAIN[1]))
    soon = founded + rng.integers(*APPLIED_DAYS, size)
    within = first_days(np.maximum(entry, 1)) + rng.integers(*ENTERED_DAYS, size)
    entered = np.where(year <= LAW_YEAR, again, soon)
    return founded, np.where((entry > 0) & (entry != year), within, entered)


def first_days(years: Ints) -> Ints:
    return np.asarray((years - 1970).astype("datetime64[Y]").astype("datetime64[D]").astype(int))


def change(rng: np.random.Generator, entered: Ints, share: float) -> Ints:
    """The day of the decision on a change of data, for a share of the parties."""
    size = entered.size
    day = between(rng, entered + QUIET_DAYS, np.full(size, YESTERDAY - 1))
    return np.where(rng.random(size) < share, day, NEVER)
