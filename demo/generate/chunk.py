"""One chunk of a state: all that is known of its people before any register's rows are made."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from demo.generate.addresses import Addresses, Lags, addresses, lags
from demo.generate.columns import blank, ids, where
from demo.generate.days import NOBODY, Ints
from demo.generate.decisions import first_rows
from demo.generate.draws import chance
from demo.generate.folk import Folk, folk
from demo.generate.ground import Ground
from demo.generate.plan import Kind, Slots
from demo.generate.roll import Choices, Electors, Roll, choices, electors, roll


@dataclass(frozen=True, slots=True)
class Listed:
    """Where the people of a chunk live and vote."""

    lag: Lags
    rows: Addresses
    voters: Electors
    entries: Roll
    row: Ints  # by person: the first entry, or NOBODY
    chosen: Choices


@dataclass(frozen=True, slots=True)
class Codes:
    """By person: the units that decide who may see the person, NOBODY for none; the protection."""

    roll: Ints
    residence: Ints
    protection: Ints


@dataclass(frozen=True, slots=True)
class Chunk:
    """The people of a chunk by their place in it, 0 to `who.people.size` - 1.

    What is by person is a column in that order, and another person is told by the place, or NOBODY.
    """

    number: int
    base: Ground
    who: Folk
    on: Listed
    codes: Codes
    person: pl.Series  # ids

    def persons(self, places: Ints) -> pl.Series:
        """Ids of the persons at these places; empty for NOBODY."""
        known = self.person.gather(np.maximum(places, 0))
        return where(places != NOBODY, known, blank(places.size))

    def chance(self, of: str) -> np.random.Generator:
        """A stream of chance of its own, always from its beginning: others change nothing in it."""
        return chance(self.base.seed, of, self.number + 1)

    def ids(self, of: str, count: int) -> pl.Series:
        """Ids of the chunk's rows of a file: the same ones whichever register asks for them."""
        return ids(self.chance(f"ids of {of}"), count)


def chunk(base: Ground, slots: Slots) -> Chunk:
    """The people of these slots, put at their addresses and on the roll."""
    rng = chance(base.seed, "people", slots.chunk + 1)
    who = folk(rng, base, slots)
    on = listed(rng, base, who)
    reach = codes(rng, base, who, on)
    return Chunk(slots.chunk, base, who, on, reach, ids(rng, who.people.size))


def listed(rng: np.random.Generator, base: Ground, who: Folk) -> Listed:
    """Addresses and entries of the roll."""
    voters = electors(rng, who.people, who.births, who.numbers, base.overdue)
    lag = lags(rng, who.people, voters.is_voter, voters.is_overdue, base.owed)
    kosovo_row = len(base.cradle.areas) + 1
    rows = addresses(
        rng, who.people, who.home, lag, base.units, base.pool, base.cradle.elsewhere, kosovo_row
    )
    entries = roll(rng, who.people, who.home, lag, rows, voters, base.places, base.owed)
    row = first_rows(entries, who.people.size)
    chosen = choices(rng, who.people, entries, rows, base.places)
    return Listed(lag, rows, voters, entries, row, chosen)


def codes(rng: np.random.Generator, base: Ground, who: Folk, on: Listed) -> Codes:
    """Units that decide who may see a person; a second record has those of the first."""
    people = who.people
    roll_unit = np.where(on.row != NOBODY, on.entries.unit[on.row], NOBODY)
    address_unit = np.where(on.rows.current != NOBODY, on.rows.unit[on.rows.current], NOBODY)
    residence = np.where(people.kind == Kind.AWAY, NOBODY, address_unit)
    is_second = who.survivor != NOBODY
    return Codes(
        roll=np.where(is_second, roll_unit[who.survivor], roll_unit),
        residence=np.where(is_second, residence[who.survivor], residence),
        protection=base.protections.draw(rng, np.zeros(people.size, dtype=np.int64)),
    )
