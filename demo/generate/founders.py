"""Statements of founders: a small part of those who must have signed, spread over all chunks."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from demo.generate.chunk import Chunk
from demo.generate.days import NOBODY, Flags, Ints, between, number
from demo.generate.draws import GOLDEN, chance
from demo.generate.ground import Ground
from demo.generate.party_plan import AGAIN, Parties
from demo.generate.plan import CHUNK_PEOPLE, FIRST_PEOPLE, Kind

# Law on political parties: 10,000 founders, of a minority party 1,000. A tenth of them is made, in
# proportion to the people of the state, and one at least: all would be half a million statements.
NEEDED, NEEDED_MINORITY = 10_000, 1_000
MADE_SHARE = 0.1
AGAIN_DAYS, NEW_DAYS = (170, 40), (90, 1)  # before the entry anew; before the founding
NOTARIES_BEGAN = number(date(2014, 9, 1))


@dataclass(frozen=True, slots=True)
class Statements:
    """Statements by party and by the chunk whose people signed them."""

    party: Ints
    chunk: Ints


@dataclass(frozen=True, slots=True)
class Signed:
    """Statements of people of a chunk: places of parties and of persons, and when."""

    party: Ints
    person: Ints
    day: Ints

    @property
    def by_notary(self) -> Flags:
        """Whether a notary certified it, as they do since there are any."""
        return np.asarray(self.day >= NOTARIES_BEGAN)


def statements(base: Ground, plan: Parties) -> Statements:
    """How many there are of each party; each chunk gets its part."""
    scale = MADE_SHARE * base.count / base.country.total
    needed = np.where(plan.minority > 0, NEEDED_MINORITY, NEEDED)
    count = np.maximum((needed * scale).astype(np.int64), 1)
    party = np.repeat(np.arange(plan.size), count)
    offset = chance(base.seed, "founders").random()
    people = max(base.count - FIRST_PEOPLE, 1)
    place = (offset + np.arange(party.size) * GOLDEN) % 1.0 * people
    return Statements(party, np.asarray(place.astype(np.int64) // CHUNK_PEOPLE))


def signed(chunk: Chunk, plan: Parties, all_statements: Statements) -> Signed:
    """Who of the chunk signed for which party: nobody for two, of its minority where there are."""
    rng = chunk.chance("founders")
    free = able(chunk)
    order = rng.permutation(free.size)
    here = all_statements.party[all_statements.chunk == chunk.number]
    first, last = signing(plan)
    party, person = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    for one, count in zip(*np.unique(here, return_counts=True), strict=True):
        fits = free & (chunk.on.voters.able_since <= first[one])
        own = fits & (chunk.who.group == plan.minority[one])
        waiting = np.concatenate([order[own[order]], order[(fits & ~own)[order]]])[:count]
        free[waiting] = False
        party.append(np.full(waiting.size, one))
        person.append(waiting)
    parties, persons = np.concatenate(party), np.concatenate(person)
    return Signed(parties, persons, between(rng, first[parties], last[parties]))


def able(chunk: Chunk) -> Flags:
    """Voters who live where they are registered."""
    is_here = (chunk.who.people.kind == Kind.RESIDENT) & (chunk.on.rows.current != NOBODY)
    return np.asarray(is_here & chunk.on.voters.is_voter)


def signing(plan: Parties) -> tuple[Ints, Ints]:
    """The first and the last day of signing for each party."""
    is_new = plan.founded > AGAIN[1]
    first = np.where(is_new, plan.founded - NEW_DAYS[0], plan.entered - AGAIN_DAYS[0])
    last = np.where(is_new, plan.founded - NEW_DAYS[1], plan.entered - AGAIN_DAYS[1])
    return first, last
