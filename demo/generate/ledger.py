"""How many entries of the roll each unit is owed: moves and second entries fill what is missing."""

from dataclasses import dataclass

import numpy as np

from demo.generate import rates
from demo.generate.days import NOBODY, Flags, Ints, Reals
from demo.generate.draws import ranks
from demo.generate.plan import FIRST_PEOPLE, Country, Kind, quotas

MISSING_MAX = 0.5  # entries that a unit may have too many, before more of its people moved there
ELDER_SHARE = 0.95  # of adults: old enough to have moved in the years of the roll's lags


@dataclass(frozen=True, slots=True)
class Ledger:
    """Entries owed to each unit, counted from chunk to chunk; what they may be for each person.

    At first each unit is owed the entries of people of others. With its own people it is owed their
    part of its voters, less the entries that they have. It ends near 0 for every unit.
    """

    owed: Reals  # by unit, changed in place
    per_person: Reals  # by unit and kind

    def count(self, unit: Ints, kind: Ints, has_entry: Flags) -> None:
        """The people of a chunk, and which of them have an entry where they live."""
        size = self.owed.size
        self.owed[:] += np.bincount(unit, self.per_person[unit, kind], size)
        self.owed[:] -= np.bincount(unit[has_entry], minlength=size)

    def take(self, rng: np.random.Generator, own: Ints) -> Ints:
        """Another unit for each entry, as its own units are; NOBODY where it fell on its own.

        The units are given by what they are owed: what is asked for in all is shared exactly.
        """
        if not own.size:
            return own
        weight = np.maximum(self.owed, 0.0)
        if not weight.any():
            return np.full(own.size, NOBODY)
        order = rng.permutation(weight.size)
        ends = np.rint(np.cumsum(weight[order]) * (own.size / weight.sum())).astype(np.int64)
        units = np.repeat(order, np.diff(ends, prepend=0))[: own.size]
        self.owed[:] -= np.bincount(units, minlength=weight.size)
        # Put side by side half a round apart, few fall on their own.
        place = np.argsort(own, kind="stable")
        found = np.empty(own.size, dtype=np.int64)
        found[place] = np.roll(np.sort(units), own.size // 2)
        is_own = found == own
        self.owed[:] += np.bincount(own[is_own], minlength=weight.size)
        return np.where(is_own, NOBODY, found)


def ledger(whole: Country, count: int, taken: Ints) -> Ledger:
    """The ledger of a state of `count` people; `taken` are the entries of the first ones."""
    scale = count / whole.total
    moved = (rates.UNDER_SIX_MONTHS_SHARE + rates.OVER_SIX_MONTHS_SHARE) * ELDER_SHARE
    moves = moved * whole.adults + rates.DOUBLE_ENTRY_SHARE * whole.voters
    moves = np.where(whole.voters > 0, moves, 0.0)
    cells = quotas(whole, max(count - FIRST_PEOPLE, 0)).reshape(whole.people.shape)
    own = np.maximum(whole.voters - moves, 0)
    shares = np.zeros(whole.people.shape)
    people = np.maximum(whole.people, 1e-9)
    shares[:, Kind.RESIDENT] = whole.adults / people[:, Kind.RESIDENT] * (1 - rates.INCAPABLE_SHARE)
    shares[:, Kind.AWAY] = 1 - rates.AWAY_MINORS_SHARE
    shares[:, Kind.DISPLACED] = 1
    shares[:, Kind.DEAD] = (
        rates.DECEASED_ON_ROLL_SHARE * whole.voters.sum() / whole.people[:, Kind.DEAD].sum()
    )
    expected = (shares * cells).sum(axis=1)
    wanted = np.maximum(own * scale - taken, 0)
    return Ledger(moves * scale, shares * (wanted / np.maximum(expected, 1e-9))[:, None])


def movers(rng: np.random.Generator, to: Ledger, unit: Ints, can: Flags, is_chosen: Flags) -> Flags:
    """As many as are chosen, but from units with too many entries as many as those can spare."""
    size = to.owed.size
    owed = to.owed + np.bincount(unit[is_chosen], minlength=size)
    here = np.bincount(unit[can], minlength=size)
    spare = np.minimum(np.ceil(np.maximum(-MISSING_MAX - owed, 0)), here).astype(np.int64)
    others = rng.permutation(np.nonzero(can & ~is_chosen)[0])
    added = others[ranks(unit[others]) < spare[unit[others]]]
    rich = rng.permutation(np.nonzero(is_chosen & (owed[unit] > 1))[0])
    result = is_chosen.copy()
    result[added] = True
    result[rich[: added.size]] = False
    return result
