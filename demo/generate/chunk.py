"""One chunk of a state: its people put on the roll, and all their rows appended to the files."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from demo.generate.addresses import Addresses, Lags, addresses, lags
from demo.generate.columns import ids
from demo.generate.days import NOBODY, Ints
from demo.generate.decisions import (
    Decisions,
    corrected,
    deleted,
    entered,
    first_rows,
    found_absent,
    moved,
    renamed,
    supplemented,
)
from demo.generate.files import Files
from demo.generate.folk import Folk
from demo.generate.ground import Ground
from demo.generate.plan import Kind
from demo.generate.register_tables import (
    Codes,
    address_table,
    former_name_table,
    identifier_table,
    one_parent_table,
    person_table,
)
from demo.generate.roll import Choices, Electors, Roll, choices, electors, roll
from demo.generate.roll_tables import (
    decision_tables,
    special_table,
    voter_table,
    voting_place_table,
)
from demo.generate.special import enrolments
from demo.generate.truth import homonym_truth, register_truth, roll_truth


@dataclass(frozen=True, slots=True)
class Listed:
    """Where the people of a chunk live and vote."""

    lag: Lags
    rows: Addresses
    voters: Electors
    entries: Roll
    row: Ints  # by person: the first entry, or NOBODY
    chosen: Choices


def listed(rng: np.random.Generator, base: Ground, who: Folk) -> Listed:
    """Addresses and entries of the roll."""
    voters = electors(rng, who.people, who.births, who.numbers, base.overdue)
    lag = lags(rng, who.people, voters.is_voter, base.by_voters)
    kosovo_row = len(base.cradle.areas) + 1
    rows = addresses(
        rng, who.people, who.home, lag, base.units, base.pool, base.cradle.elsewhere, kosovo_row
    )
    entries = roll(rng, who.people, who.home, lag, rows, voters, base.places, base.by_voters)
    row = first_rows(entries, who.people.size)
    chosen = choices(rng, who.people, entries, rows, base.places)
    return Listed(lag, rows, voters, entries, row, chosen)


def write(files: Files, rng: np.random.Generator, base: Ground, who: Folk) -> None:
    """Append everything about the people of a chunk."""
    on = listed(rng, base, who)
    person, voter = ids(rng, who.people.size), ids(rng, on.entries.person.size)
    write_register(files, rng, base, who, on, person)
    write_roll(files, rng, base, who, on, person, voter)
    write_decisions(files, rng, base, who, on, person, voter)


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
        survivor=who.survivor,
        protection=base.protections.draw(rng, np.zeros(people.size, dtype=np.int64)),
    )


def write_register(
    files: Files,
    rng: np.random.Generator,
    base: Ground,
    who: Folk,
    on: Listed,
    person: pl.Series,
) -> None:
    units, pool = base.units, base.pool
    identifier = ids(rng, who.numbers.person.size)
    reach = codes(rng, base, who, on)
    files.write("person", person_table(rng, person, who, reach, units, pool, base.cradle))
    files.write("one_parent", one_parent_table(person, who.called, pool))
    files.write("former_name", former_name_table(rng, person, who.called, pool))
    files.write("identifier", identifier_table(person, identifier, who.numbers))
    files.write("address", address_table(rng, person, on.rows, units, pool))
    for table in register_truth(person, identifier, who, units, base.cradle):
        files.write("truth", table)
    files.write("truth", homonym_truth(person, who.people, who.called, who.pairs))


def write_roll(
    files: Files,
    rng: np.random.Generator,
    base: Ground,
    who: Folk,
    on: Listed,
    person: pl.Series,
    voter: pl.Series,
) -> None:
    units, entries = base.units, on.entries
    files.write(
        "voter",
        voter_table(person, voter, base.station, entries, on.rows, units, base.pool),
    )
    files.write(
        "voting_place",
        voting_place_table(
            rng, person, voter, base.station, entries, on.chosen, base.places, units
        ),
    )
    enrolled = enrolments(rng, who.people, who.group, entries, on.row, base.enrolled, base.seen)
    files.write(
        "special_roll_entry",
        special_table(rng, base.made_special, person, entries, enrolled, base.minority),
    )
    for table in roll_truth(person, who.people, on.lag, on.voters.is_voter, entries, units):
        files.write("truth", table)


def write_decisions(
    files: Files,
    rng: np.random.Generator,
    base: Ground,
    who: Folk,
    on: Listed,
    person: pl.Series,
    voter: pl.Series,
) -> None:
    people, entries = who.people, on.entries
    every: tuple[Decisions, ...] = (
        entered(on.voters, entries, on.row),
        moved(people, entries, on.row, on.lag, on.rows, base.units, base.pool),
        *renamed(people, on.row, who.called, base.pool),
        corrected(on.row, who.numbers),
        supplemented(on.chosen, base.places, base.units),
        found_absent(rng, entries, on.rows),
        deleted(rng, people, entries),
    )
    decisions, changes = decision_tables(rng, base.made, person, voter, entries, every, base.units)
    files.write("roll_decision", decisions)
    for table in changes:
        files.write("roll_change", table)
