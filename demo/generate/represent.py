"""Who represents a party: chosen in one place, for the registers of population and of parties."""

from dataclasses import dataclass

import numpy as np

from demo.generate.births import Origin
from demo.generate.chunk import Chunk
from demo.generate.days import NEVER, NOBODY, TODAY, YEAR_DAYS, Flags, Ints
from demo.generate.ground import Ground
from demo.generate.party_plan import Parties
from demo.generate.plan import CHUNK_PEOPLE, FIRST_PEOPLE, Kind, quotas
from demo.generate.roll import ACTIVE

LEAST_YEARS = 40  # of age when every party had been entered for long
FORMER, CURRENT = 0, 1


@dataclass(frozen=True, slots=True)
class Mandates:
    """Who of a chunk represents or represented which party: places in both."""

    party: Ints
    person: Ints
    turn: Ints


def mandates(chunk: Chunk, plan: Parties) -> Mandates:
    """The representatives who are in this chunk; fewer where it has too few people of age.

    Each lives where the seat is, and is of the party's minority, where such people are.
    """
    rng = chunk.chance("representatives")
    people = chunk.who.people
    free = candidates(chunk)
    order = rng.permutation(people.size)
    found: list[tuple[int, int, int]] = []
    here = np.nonzero(chunks_of(chunk.base, plan.home) == chunk.number)[0]
    for party in here:
        is_near = people.unit == plan.home[party]
        is_of = chunk.who.group == plan.minority[party]
        turns = (FORMER, CURRENT) if plan.replaced[party] != NEVER else (CURRENT,)
        for turn in turns:
            for wanted in (free & is_near & is_of, free & is_near, free):
                able = order[wanted[order]]
                if able.size:
                    found.append((int(party), int(able[0]), turn))
                    free[able[0]] = False
                    break
    rows = np.array(found, dtype=np.int64).reshape(-1, 3)
    return Mandates(rows[:, 0], rows[:, 1], rows[:, 2])


def candidates(chunk: Chunk) -> Flags:
    """Citizens by birth, on the roll where they live, whose address is no secret."""
    who, on = chunk.who, chunk.on
    people = who.people
    is_listed = (on.row != NOBODY) & (on.entries.status[on.row] == ACTIVE)
    is_old = people.born <= TODAY - LEAST_YEARS * YEAR_DAYS
    is_here = (people.kind == Kind.RESIDENT) & (who.births.origin == Origin.HERE)
    is_open = (chunk.codes.protection == 0) & (on.rows.current != NOBODY)
    return np.asarray(is_listed & is_old & is_here & is_open)


def chunks_of(base: Ground, unit: Ints) -> Ints:
    """The chunk in which the middle one of each unit's residents is."""
    cells = quotas(base.country, max(base.count - FIRST_PEOPLE, 0))
    middle = np.minimum(np.cumsum(cells) - (cells + 1) // 2, cells.sum() - 1)
    place = middle.reshape(-1, len(Kind))[unit, Kind.RESIDENT]
    return np.asarray(np.maximum(place, 0) // CHUNK_PEOPLE)
