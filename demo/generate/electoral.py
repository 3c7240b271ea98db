"""The electoral roll's part of a state: stations, entries, choices, decisions, special rolls."""

from dataclasses import dataclass
from functools import partial

import polars as pl

from demo.generate.chunk import Chunk
from demo.generate.columns import ids
from demo.generate.days import Ints, Reals
from demo.generate.decisions import (
    Decisions,
    corrected,
    deleted,
    entered,
    found_absent,
    moved,
    renamed,
    supplemented,
)
from demo.generate.draws import chance
from demo.generate.files import TRUTH, Tables, stacked
from demo.generate.first_eight import first_voters
from demo.generate.ground import Ground
from demo.generate.producer import Part, Producer
from demo.generate.roll_tables import (
    Counters,
    decision_tables,
    no_decisions,
    special_table,
    station_table,
    voter_table,
    voting_place_table,
)
from demo.generate.special import enrolment_shares, enrolments, nobody_seen
from demo.generate.truth import roll_truth

NAME = "electoral"


@dataclass(frozen=True, slots=True)
class Offices:
    """Ids of stations, shares of the enrolled, and what is counted up from chunk to chunk."""

    station: pl.Series
    enrolled: Reals
    made: Counters
    made_special: Counters
    seen: Ints


def begin(base: Ground) -> Part:
    offices = Offices(
        station=ids(chance(base.seed, NAME), base.places.unit.size),
        enrolled=enrolment_shares(base.minority, base.country),
        made=no_decisions(base.units),
        made_special=no_decisions(base.units),
        seen=nobody_seen(base.minority),
    )
    stations = {"station": station_table(offices.station, base.places, base.units)}
    eight = first_voters(base.count, base.units, base.places, offices.station, offices.made)
    return Part({**stations, **eight}, partial(produce, offices))


def produce(offices: Offices, chunk: Chunk, _made: Tables) -> Tables:
    """The entries of a chunk's people, what they chose, and how their entries were changed."""
    base, who, on, person = chunk.base, chunk.who, chunk.on, chunk.person
    rng = chunk.chance(NAME)
    units, entries = base.units, on.entries
    voter = chunk.ids("voter", entries.person.size)
    enrolled = enrolments(
        rng, who.people, who.group, entries, on.row, offices.enrolled, offices.seen
    )
    decisions, changes = decision_tables(
        rng, offices.made, person, voter, entries, every_decision(chunk), units
    )
    truth = roll_truth(person, who.people, on.lag, on.voters.is_voter, entries, units)
    return {
        "voter": voter_table(person, voter, offices.station, entries, on.rows, units, base.pool),
        "voting_place": voting_place_table(
            rng, person, voter, offices.station, entries, on.chosen, base.places, units
        ),
        "special_roll_entry": special_table(
            rng, offices.made_special, person, entries, enrolled, base.minority
        ),
        "roll_decision": decisions,
        "roll_change": stacked(changes),
        TRUTH: stacked(truth),
    }


def every_decision(chunk: Chunk) -> tuple[Decisions, ...]:
    """The decisions by which the entries of a chunk were changed, kind by kind."""
    base, who, on = chunk.base, chunk.who, chunk.on
    rng = chunk.chance("decisions on the roll")
    return (
        entered(on.voters, on.entries, on.row),
        moved(who.people, on.entries, on.row, on.lag, on.rows, base.units, base.pool),
        *renamed(who.people, on.row, who.called, base.pool),
        corrected(on.row, who.numbers),
        supplemented(on.chosen, base.places, base.units),
        found_absent(rng, on.entries, on.rows),
        deleted(rng, who.people, on.entries),
    )


PRODUCER = Producer(
    (
        "station",
        "voter",
        "voting_place",
        "roll_decision",
        "roll_change",
        "special_roll_entry",
    ),
    begin,
)
