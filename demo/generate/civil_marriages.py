"""Marriage entries: who married whom, where, before which witnesses, and how it ended."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from demo.generate import civil_rates as rates
from demo.generate.chunk import Chunk
from demo.generate.civil_bearers import Bearers, name_on
from demo.generate.civil_books import MARRIAGES, Offices, Places, place_columns, placed, some_names
from demo.generate.civil_homes import home_columns, hours
from demo.generate.columns import days, where, words
from demo.generate.days import NEVER, NOBODY, YESTERDAY, Ints, birthday
from demo.generate.files import Table
from demo.generate.kin import Status, is_entered
from demo.generate.plan import Kind
from demo.generate.pyramid import ADULT

DIVORCE, DEATH = 0, 1
ENDS = ("DIVORCE", "DEATH")
ABROAD_ENTERED_DAYS = (30, 400)
NEAR = 200  # how far in the chunk a witness is looked for: people of a unit stand together
WITNESSES = 2


@dataclass(frozen=True, slots=True)
class Marriages:
    """Marriage entries: both spouses as places in the chunk, the second one or NOBODY."""

    first: Ints
    second: Ints
    wed: Ints
    ended: Ints  # NEVER while it lasts
    end: Ints  # a place in ENDS; NOBODY while it lasts
    unit: Ints  # NOBODY abroad
    place: Ints  # of the chunk's texts of places
    country: Ints
    places: Places
    ids: pl.Series

    @property
    def keeper(self) -> Ints:
        return self.places.keeper


def marriage_entries(chunk: Chunk, to: Offices) -> Marriages:
    """One for each couple, and for those whose husband or wife is not in the register."""
    rng = chunk.chance("marriage entries")
    who, base = chunk.who, chunk.base
    kin, units, cradle = who.kin, base.units, base.cradle
    first = np.nonzero(is_entered(who.people, kin.spouse, kin.status))[0]
    size = first.size
    wed = kin.wed[first]
    elsewhere = cradle.elsewhere.draw(rng, np.full(size, len(cradle.areas)))
    home = who.people.unit[first]
    unit = np.where(rng.random(size) < rates.WED_AT_HOME_SHARE, home, elsewhere)
    is_abroad = rng.random(size) < rates.WED_ABROAD_SHARE
    abroad = cradle.abroad.draw(rng, np.zeros(size, dtype=np.int64))
    area = np.where(is_abroad, to.area[units.keeper[home]], to.area[unit])
    later = np.minimum(wed + rng.integers(*ABROAD_ENTERED_DAYS, size), YESTERDAY)
    date = np.where(is_abroad, later, wed)
    ended = kin.ended[first]
    is_divorced = kin.status[first] == Status.DIVORCED
    end = np.where(is_divorced, DIVORCE, DEATH)
    return Marriages(
        first=first,
        second=kin.spouse[first],
        wed=wed,
        ended=ended,
        end=np.where(ended == NEVER, NOBODY, end),
        unit=np.where(is_abroad, NOBODY, unit),
        place=np.where(is_abroad, len(units.codes) + abroad, unit),
        country=np.where(is_abroad, cradle.abroad_country[abroad], 0),
        places=placed(rng, to, MARRIAGES, area, units.keeper[to.unit[area]], date),
        ids=chunk.ids("marriage_entry", size),
    )


def marriage_table(chunk: Chunk, to: Offices, made: Marriages) -> Table:
    base = chunk.base
    rng = chunk.chance("marriage_entry")
    return {
        "id": made.ids,
        **place_columns(to, made.places),
        "person": chunk.person.gather(made.first),
        "spouse": chunk.persons(made.second),
        "marriedOn": days(made.wed),
        "marriedAt": hours(rng, made.first.size, rates.HOUR_UNKNOWN_SHARE),
        "place": words(base.cradle.places, made.place),
        "unit": words(base.units.codes, made.unit),
        "country": words(base.cradle.countries, made.country),
        "endedOn": days(made.ended),
        "endKind": words(ENDS, made.end),
    }


def witness_tables(chunk: Chunk, made: Marriages, of: Bearers) -> tuple[Table, Table]:
    """Two witnesses of each entry kept electronically from its beginning, with addresses."""
    rng = chunk.chance("marriage_witness")
    whole = np.nonzero(made.wed >= rates.WHOLE_SINCE)[0]
    entry = np.repeat(whole, WITNESSES)
    ordinal = np.tile(np.arange(1, WITNESSES + 1), whole.size)
    witness = witnesses(rng, chunk, made, entry, ordinal)
    drawn = some_names(rng, chunk.base.pool, entry.size)
    made_ids = chunk.ids("marriage_witness", entry.size)
    about: Table = {
        "person": chunk.person.gather(made.first[entry]),
        "spouse": chunk.persons(made.second[entry]),
        "witness": chunk.persons(witness),
    }
    known = name_on(chunk, of, witness, made.wed[entry])
    table = {
        "id": made_ids,
        "entry": made.ids.gather(entry),
        "ordinal": pl.Series(ordinal),
        **about,
        "name": where(witness != NOBODY, known, drawn),
        "keeperCode": words(chunk.base.units.codes, made.keeper[entry]),
    }
    rows = np.where(witness == NOBODY, NOBODY, chunk.on.rows.current[witness])
    unit = chunk.who.people.unit[made.first[entry]]
    homes = home_columns(rng, chunk, rows, unit, made.keeper[entry])
    return table, {"marriageWitness": made_ids, **about, **homes}


def witnesses(
    rng: np.random.Generator, chunk: Chunk, made: Marriages, entry: Ints, ordinal: Ints
) -> Ints:
    """Of some the person: a resident of the unit, of age and neither of the couple."""
    people = chunk.who.people
    first, second = made.first[entry], made.second[entry]
    # The second witness stands on the other side, so nobody witnesses a wedding twice.
    step = rng.integers(1, NEAR, entry.size) * np.where(ordinal == 1, 1, -1)
    near = first + step
    found = np.clip(near, 0, people.size - 1)
    fits = (found == near) & (found != second) & (people.kind[found] == Kind.RESIDENT)
    fits &= people.unit[found] == people.unit[first]
    fits &= birthday(people.born[found], ADULT) <= made.wed[entry]
    fits &= rng.random(entry.size) < rates.WITNESS_KNOWN_SHARE
    return np.where(fits, found, NOBODY)
