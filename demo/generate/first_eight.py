"""The eight people whom every state begins with, as rows of the files."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

import polars as pl

from demo.generate.files import HEADERS, Table
from demo.generate.fixed import PersonRow, fixed_id, fixed_people
from demo.generate.roll_tables import FIRST_YEAR, ROLL_PREFIX, Counters, bodies
from demo.generate.stations import Stations
from demo.generate.units import Units

VOTER, DECISION, CHANGE = 4, 5, 6  # kinds of fixed ids, after those of fixed.py
ROLL_BEGAN = date(2011, 12, 11)
DELETED = {7: date(2019, 12, 9)}
VOTERS = (1, 2, 3, 4, 5, 7)
Cell = str | int | date | UUID | None


def first_people(count: int) -> tuple[PersonRow, ...]:
    return fixed_people()[:count]


def first_tables(
    count: int, units: Units, places: Stations, station: pl.Series, made: Counters
) -> dict[str, Table]:
    """Their rows in each file; entries of the roll for the adults, deleted for the dead one."""
    people = first_people(count)
    voters = [number for number in VOTERS if number <= len(people)]
    decisions, changes = decision_rows(people, voters, units, made)
    rows: Mapping[str, Sequence[Sequence[Cell]]] = {
        "person": [person_row(row) for row in people],
        "one_parent": [(row.id, row.parent_name) for row in people],
        "identifier": [
            (n.id, row.id, n.kind, n.value, n.valid_from, n.valid_to, n.reason)
            for row in people
            for n in row.identifiers
        ],
        "address": [
            (a.id, row.id, a.kind, a.unit, a.settlement, a.street, a.number, a.valid_from,
             a.valid_to)
            for row in people
            for a in row.addresses
        ],
        "voter": [voter_row(number, people, units, places, station) for number in voters],
        "roll_decision": decisions,
        "roll_change": changes,
    }  # fmt: skip
    return {name: table(name, cells) for name, cells in rows.items()}


def table(name: str, rows: Sequence[Sequence[Cell]]) -> Table:
    columns = HEADERS[name].split(",")
    return {
        column: pl.Series(
            [None if row[place] is None else str(row[place]) for row in rows], dtype=pl.String
        )
        for place, column in enumerate(columns)
    }


def person_row(row: PersonRow) -> tuple[Cell, ...]:
    return (
        row.id, row.trail_id, row.status, row.protection, row.given_name, row.surname, row.sex,
        row.born_on, row.birth_unit, row.birth_place, row.birth_country, row.birth_keeper,
        row.roll_unit, row.residence_unit, row.merged_into, row.minority_given_name,
        row.minority_surname, row.minority_language,
    )  # fmt: skip


def voter_row(
    number: int,
    people: Sequence[PersonRow],
    units: Units,
    places: Stations,
    station: pl.Series,
) -> tuple[Cell, ...]:
    unit = people[number - 1].roll_unit
    status = "DELETED" if number in DELETED else "ACTIVE"
    return (
        fixed_id(VOTER, number), fixed_id(0, number), unit,
        station[int(places.first[units.index(unit)])], status, "RESIDENCE", ROLL_BEGAN, None, None,
    )  # fmt: skip


def decision_rows(
    people: Sequence[PersonRow], voters: Sequence[int], units: Units, made: Counters
) -> tuple[list[tuple[Cell, ...]], list[tuple[Cell, ...]]]:
    """Entries when the unified roll began, then deletions, each numbered in its unit and year."""
    steps: list[tuple[int, date, str, str | None, str]] = [
        (number, ROLL_BEGAN, "ENTRY", None, "ACTIVE") for number in voters
    ]
    steps += [
        (number, day, "DELETION", "ACTIVE", "DELETED")
        for number, day in DELETED.items()
        if number in voters
    ]
    decisions: list[tuple[Cell, ...]] = []
    changes: list[tuple[Cell, ...]] = []
    for number, day, kind, old, new in steps:
        unit = units.index(people[number - 1].roll_unit)
        made[unit, day.year - FIRST_YEAR] += 1
        label = f"{ROLL_PREFIX}{made[unit, day.year - FIRST_YEAR]}/{day.year}"
        position = 1 if kind == "ENTRY" else 2
        decision = fixed_id(DECISION, number, position)
        person = fixed_id(0, number)
        decisions.append(
            (decision, person, units.codes[unit], label, day, kind, "EX_OFFICIO",
             bodies(units)[unit])
        )  # fmt: skip
        changes.append(
            (fixed_id(CHANGE, number, position), decision, fixed_id(VOTER, number), person, kind,
             "status", old, new, day)
        )  # fmt: skip
    return decisions, changes
