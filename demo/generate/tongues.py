"""Languages and minorities of invented households, drawn for the unit where they live."""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from demo.generate.births import Births
from demo.generate.crowd import Crowd
from demo.generate.days import Ints, Reals
from demo.generate.draws import GOLDEN, Draws, draws
from demo.generate.fashions import TONGUES
from demo.generate.pools import read
from demo.generate.units import Units

MINORITY_FILE = Path(__file__).parent / "minority.csv"
MAJORITY = 0
ENROLLED_MAX = 0.8  # of a minority's voters: more of them than the name pools suppose
SHARE_MAX = 0.97  # of a unit's people, all minorities together


@dataclass(frozen=True, slots=True)
class Minorities:
    """Minorities in the order of `minority.csv`, from 1; 0 is nobody's."""

    names: tuple[str, ...]
    tongue: Ints  # of their names, as a place in TONGUES; 0 where the pools are Serbian
    rolled: Ints  # voters in the special roll of 2022
    shares: Reals  # of a unit's people
    by_unit: Draws


def minorities(units: Units) -> Minorities:
    """Shares by unit: those of the name pools, else by the weights of the minority's units."""
    with MINORITY_FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    shares = np.zeros((len(units.codes), len(rows) + 1))
    named = read("minority_share.csv")
    for place, row in enumerate(rows, start=1):
        for share in named:
            if row["tongue"] and share["language"] == row["tongue"]:
                shares[units.index(share["unit"]), place] = float(share["share"])
        could = shares[:, place] @ units.voters
        if row["tongue"] and (least := int(row["rolled"]) / ENROLLED_MAX) > could:
            shares[:, place] = np.minimum(shares[:, place] * least / could, SHARE_MAX)
        if not row["tongue"]:
            weights = unit_weights(row["units"], units)
            wanted = int(row["rolled"]) / float(row["enrolled"])
            shares[:, place] = wanted * weights / weights.sum() / np.maximum(units.voters, 1)
    minor = shares.sum(axis=1)
    shares *= np.minimum(1.0, SHARE_MAX / np.maximum(minor, SHARE_MAX))[:, None]
    shares[:, MAJORITY] = 1 - shares.sum(axis=1)
    known = np.arange(len(rows) + 1)
    return Minorities(
        names=("", *(row["minority"] for row in rows)),
        tongue=np.array([0] + [TONGUES.index(row["tongue"]) for row in rows]),
        rolled=np.array([0] + [int(row["rolled"]) for row in rows]),
        shares=shares,
        by_unit=draws((known, unit_shares) for unit_shares in shares),
    )


def unit_weights(text: str, units: Units) -> Reals:
    """`71072:3 *:1`: the unit three times as much as its voters weigh, all others as much."""
    weights = np.zeros(len(units.codes))
    for part in text.split():
        code, weight = part.split(":")
        if code == "*":
            weights = np.maximum(weights, float(weight) * units.voters)
        else:
            weights[units.index(code)] = float(weight) * units.voters[units.index(code)]
    return weights


def groups(rng: np.random.Generator, people: Crowd, head: Ints, pool: Minorities) -> Ints:
    """The minority of each person: that of the head of the household."""
    is_head = head == np.arange(head.size)
    quantiles: Reals = np.asarray((rng.random() + np.cumsum(is_head) * GOLDEN) % 1.0)
    return np.asarray(pool.by_unit.at(people.unit, quantiles)[head])


def tongues(group: Ints, births: Births, pool: Minorities) -> Ints:
    """The language of each person's name: a foreigner's own, else the minority's."""
    return np.where(births.tongue > 0, births.tongue, pool.tongue[group])
