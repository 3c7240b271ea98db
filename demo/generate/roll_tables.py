"""Rows of the roll as columns of text: stations, entries, choices, decisions, special roll."""

from collections.abc import Sequence

import numpy as np
import polars as pl
from numpy.typing import NDArray

from demo.generate.addresses import Addresses
from demo.generate.columns import blank, days, ids, repeated, words
from demo.generate.days import NEVER, NOBODY, Flags, Ints, parts
from demo.generate.decisions import KINDS, Decisions, where_text
from demo.generate.draws import ranks
from demo.generate.files import Table
from demo.generate.roll import BY_DISPLACEMENT, CHOSE_ABROAD, Choices, Roll
from demo.generate.special import Enrolments
from demo.generate.stations import KINDS as STATION_KINDS
from demo.generate.stations import OPENED, POSTS, Stations
from demo.generate.texts import Texts
from demo.generate.tongues import Minorities
from demo.generate.units import Units

STATUSES = ("ACTIVE", "PASSIVE", "DELETED")
BASES = ("RESIDENCE", "DISPLACED", "ABROAD")
CHOICE_KINDS = ("TEMPORARY", "ABROAD", "DISPLACED")
FIRST_YEAR, YEARS = 2000, 40
ROLL_PREFIX, SPECIAL_PREFIX = "208-", "90-"

Counters = NDArray[np.int64]


def no_decisions(units: Units) -> Counters:
    """How many decisions each unit numbered in each year."""
    return np.zeros((len(units.codes), YEARS), dtype=np.int64)


def station_table(station: pl.Series, places: Stations, units: Units) -> Table:
    size = places.unit.size
    accessible = [None if value is None else str(value).lower() for value in places.accessible]
    return {
        "id": station,
        "unit": words(units.codes, places.unit),
        "number": pl.Series(places.number),
        "name": pl.Series(places.name),
        "address": pl.Series(places.address),
        "kind": words(STATION_KINDS, places.kind),
        "accessible": pl.Series(accessible, dtype=pl.String),
        "validFrom": days(np.full(size, OPENED)),
        "validTo": days(np.full(size, NEVER)),
    }


def voter_table(
    person: pl.Series,
    voter: pl.Series,
    station: pl.Series,
    entries: Roll,
    rows: Addresses,
    units: Units,
    pool: Texts,
) -> Table:
    is_displaced = entries.basis == BY_DISPLACEMENT
    who = np.nonzero(is_displaced)[0]
    address = blank(entries.person.size)
    if who.size:
        address = address.scatter(who, where_text(rows, rows.stay[entries.person[who]], pool))
    return {
        "id": voter,
        "person": person.gather(entries.person),
        "unit": words(units.codes, entries.unit),
        "station": station.gather(entries.station),
        "status": words(STATUSES, entries.status),
        "basis": words(BASES, entries.basis),
        "since": days(entries.since),
        "displacedUnit": words(units.codes, np.where(is_displaced, entries.unit, NOBODY)),
        "displacedAddress": address,
    }


def voting_place_table(
    rng: np.random.Generator,
    person: pl.Series,
    voter: pl.Series,
    station: pl.Series,
    entries: Roll,
    chosen: Choices,
    places: Stations,
    units: Units,
) -> Table:
    size = chosen.voter.size
    post = np.where(chosen.kind == CHOSE_ABROAD, places.post[chosen.station], NOBODY)
    return {
        "id": ids(rng, size),
        "voter": voter.gather(chosen.voter),
        "person": person.gather(entries.person[chosen.voter]),
        "election": repeated("NATIONAL", size),
        "kind": words(CHOICE_KINDS, chosen.kind),
        "unit": words(units.codes, chosen.unit),
        "country": words([country for country, _ in POSTS], post),
        "post": words([city for _, city in POSTS], post),
        "station": station.gather(chosen.station),
        "validFrom": days(chosen.since),
        "validTo": days(np.full(size, NEVER)),
    }


def numbers(made: Counters, unit: Ints, date: Ints, prefix: str) -> pl.Series:
    """Numbers of decisions, counted by unit and year from chunk to chunk."""
    year, _, _ = parts(date)
    order = np.lexsort((date, year, unit))
    place = np.empty(unit.size, dtype=np.int64)
    place[order] = ranks((unit * YEARS + year - FIRST_YEAR)[order])
    number = made[unit, year - FIRST_YEAR] + place + 1
    np.add.at(made, (unit, year - FIRST_YEAR), 1)
    texts = [pl.Series(values).cast(pl.String) for values in (number, year)]
    return repeated(prefix, unit.size) + texts[0] + "/" + texts[1]


def bodies(units: Units) -> list[str]:
    """The administration that decides, in a form that needs no case: `Градска управа: Ниш`."""
    kinds = np.where(units.is_city, "Градска управа", "Општинска управа")
    kinds = np.where(units.is_belgrade, "Управа градске општине", kinds)
    return [f"{kind}: {name}" for kind, name in zip(kinds, units.names, strict=True)]


def decision_tables(
    rng: np.random.Generator,
    made: Counters,
    person: pl.Series,
    voter: pl.Series,
    entries: Roll,
    all_decisions: Sequence[Decisions],
    units: Units,
) -> tuple[Table, list[Table]]:
    """All decisions of a chunk, and the changes that each kind of them made."""
    row = np.concatenate([decisions.voter for decisions in all_decisions])
    date = np.concatenate([decisions.date for decisions in all_decisions])
    kinds = np.concatenate([np.full(d.voter.size, d.kind) for d in all_decisions])
    requested: Flags = np.concatenate([d.is_requested for d in all_decisions])
    decision = ids(rng, row.size)
    unit = entries.unit[row]
    table = {
        "id": decision,
        "person": person.gather(entries.person[row]),
        "unit": words(units.codes, unit),
        "number": numbers(made, unit, date, ROLL_PREFIX),
        "decidedOn": days(date),
        "kind": words(KINDS, kinds),
        "basis": words(("EX_OFFICIO", "ON_REQUEST"), requested.astype(np.int64)),
        "body": words(bodies(units), unit),
    }
    changes: list[Table] = []
    first = 0
    for decisions in all_decisions:
        own = decision.slice(first, decisions.voter.size)
        changes += change_tables(rng, own, person, voter, entries, decisions)
        first += decisions.voter.size
    return table, changes


def change_tables(
    rng: np.random.Generator,
    decision: pl.Series,
    person: pl.Series,
    voter: pl.Series,
    entries: Roll,
    decisions: Decisions,
) -> list[Table]:
    """What the decisions of one kind changed, field by field."""
    tables: list[Table] = []
    for change in decisions.changes:
        size = change.decisions.size
        about = decisions.voter[change.decisions]
        tables.append(
            {
                "id": ids(rng, size),
                "decision": decision.gather(change.decisions),
                "voter": voter.gather(about),
                "person": person.gather(entries.person[about]),
                "kind": repeated(KINDS[decisions.kind], size),
                "field": repeated(change.field, size),
                "oldValue": change.old,
                "newValue": change.new,
                "changedOn": days(decisions.date[change.decisions]),
            }
        )
    return tables


def special_table(
    rng: np.random.Generator,
    made: Counters,
    person: pl.Series,
    entries: Roll,
    enrolled: Enrolments,
    pool: Minorities,
) -> Table:
    return {
        "id": ids(rng, enrolled.voter.size),
        "person": person.gather(entries.person[enrolled.voter]),
        "minority": words(pool.names, enrolled.minority),
        "since": days(enrolled.since),
        "decisionNumber": numbers(
            made, entries.unit[enrolled.voter], enrolled.since, SPECIAL_PREFIX
        ),
    }
