"""Weighted draws for whole columns: many pools side by side, one search for all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np

from demo.generate.days import Flags, Ints, Reals

# Multiples of it fill the unit interval evenly, so that quotas hold even for a few draws.
GOLDEN = 0.6180339887498949


def chance(seed: int, of: str, place: int = 0) -> np.random.Generator:
    """A stream of chance of its own for each purpose and, from 1, each chunk."""
    return np.random.default_rng([seed, place, crc32(of.encode())])


@dataclass(frozen=True, slots=True)
class Draws:
    """Pools, each a row; row r fills r to r+1 of `bounds`, so one search finds row and item."""

    bounds: Reals
    items: Ints

    def at(self, rows: Ints, quantiles: Reals) -> Ints:
        """The item at a quantile (0 to below 1) of each row."""
        return np.asarray(self.items[self.places(rows, quantiles)])

    def places(self, rows: Ints, quantiles: Reals) -> Ints:
        places = np.searchsorted(self.bounds, rows + quantiles, side="right")
        return np.asarray(np.minimum(places, self.bounds.size - 1))

    def draw(self, rng: np.random.Generator, rows: Ints) -> Ints:
        return self.at(rows, rng.random(rows.size))


def draws(pools: Iterable[tuple[Sequence[int] | Ints, Sequence[float] | Reals]]) -> Draws:
    """Pools of items and their weights; items that weigh nothing are left out."""
    bounds: list[Reals] = []
    items: list[Ints] = []
    for row, (pool, weights) in enumerate(pools):
        weighing = np.asarray(weights, dtype=np.float64)
        taken = weighing > 0
        if not taken.any():
            raise ValueError(f"pool {row} needs an item with a weight")
        cumulative = np.cumsum(weighing[taken]) / weighing[taken].sum()
        cumulative[-1] = 1.0
        bounds.append(row + cumulative)
        items.append(np.asarray(pool, dtype=np.int64)[taken])
    return Draws(np.concatenate(bounds), np.concatenate(items))


def ranks(keys: Ints) -> Ints:
    """The place of each element among those of its key, by order, from 0."""
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    is_first = np.ones(keys.size, dtype=np.bool_)
    is_first[1:] = ordered[1:] != ordered[:-1]
    places = np.arange(keys.size)
    first = np.maximum.accumulate(np.where(is_first, places, 0))
    result = np.empty(keys.size, dtype=np.int64)
    result[order] = places - first
    return result


def evenly(rng: np.random.Generator, count: int, share: Reals | float) -> Flags:
    """Flags for a share of a column, spread so that every stretch of it holds its part."""
    return np.asarray((rng.random() + np.arange(count) * GOLDEN) % 1.0 < share)


def evenly_of(rng: np.random.Generator, among: Flags, share: Reals | float) -> Flags:
    """The same for those flagged alone."""
    flags = np.zeros(among.size, dtype=np.bool_)
    who = np.nonzero(among)[0]
    flags[who] = evenly(rng, who.size, share)
    return flags
