"""The eight people whom every state begins with, as rows of the files."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

import polars as pl

from demo.generate.files import Table, Tables
from demo.generate.fixed import PersonRow, fixed_id, fixed_people
from demo.generate.roll_tables import FIRST_YEAR, ROLL_PREFIX, Counters, bodies
from demo.generate.stations import Stations
from demo.generate.units import Units

VOTER, DECISION, CHANGE = 4, 5, 6  # kinds of fixed ids, after those of fixed.py
ROLL_BEGAN = date(2011, 12, 11)
DELETED = {7: date(2019, 12, 9)}
VOTERS = (1, 2, 3, 4, 5, 7)
Cell = str | int | date | UUID | None
Row = Mapping[str, Cell]


def first_people(count: int) -> tuple[PersonRow, ...]:
    return fixed_people()[:count]


def first_persons(count: int) -> Tables:
    """Their rows in the files of the population register."""
    people = first_people(count)
    return {
        "person": table([person_row(row) for row in people]),
        "one_parent": table([{"person": row.id, "name": row.parent_name} for row in people]),
        "identifier": table(
            [
                {
                    "id": n.id,
                    "person": row.id,
                    "kind": n.kind,
                    "value": n.value,
                    "validFrom": n.valid_from,
                    "validTo": n.valid_to,
                    "reason": n.reason,
                }
                for row in people
                for n in row.identifiers
            ]
        ),
        "address": table(
            [
                {
                    "id": a.id,
                    "person": row.id,
                    "kind": a.kind,
                    "unit": a.unit,
                    "settlement": a.settlement,
                    "street": a.street,
                    "number": a.number,
                    "validFrom": a.valid_from,
                    "validTo": a.valid_to,
                }
                for row in people
                for a in row.addresses
            ]
        ),
    }


def first_voters(
    count: int, units: Units, places: Stations, station: pl.Series, made: Counters
) -> Tables:
    """Entries of the roll for the adults, deleted for the dead one, and the decisions on them."""
    people = first_people(count)
    voters = [number for number in VOTERS if number <= len(people)]
    decisions, changes = decision_rows(people, voters, units, made)
    return {
        "voter": table([voter_row(number, people, units, places, station) for number in voters]),
        "roll_decision": table(decisions),
        "roll_change": table(changes),
    }


def table(rows: Sequence[Row]) -> Table:
    """Rows as columns of text."""
    return {
        column: pl.Series(
            [None if row[column] is None else str(row[column]) for row in rows], dtype=pl.String
        )
        for column in (rows[0] if rows else ())
    }


def person_row(row: PersonRow) -> Row:
    return {
        "id": row.id,
        "trailId": row.trail_id,
        "status": row.status,
        "protection": row.protection,
        "givenName": row.given_name,
        "surname": row.surname,
        "sex": row.sex,
        "born": row.born_on,
        "birthUnit": row.birth_unit,
        "birthPlace": row.birth_place,
        "birthCountry": row.birth_country,
        "birthKeeper": row.birth_keeper,
        "rollUnit": row.roll_unit,
        "residenceUnit": row.residence_unit,
        "mergedInto": row.merged_into,
        "minorityGivenName": row.minority_given_name,
        "minoritySurname": row.minority_surname,
        "minorityLanguage": row.minority_language,
    }


def voter_row(
    number: int,
    people: Sequence[PersonRow],
    units: Units,
    places: Stations,
    station: pl.Series,
) -> Row:
    unit = people[number - 1].roll_unit
    return {
        "id": fixed_id(VOTER, number),
        "person": fixed_id(0, number),
        "unit": unit,
        "station": station[int(places.first[units.index(unit)])],
        "status": "DELETED" if number in DELETED else "ACTIVE",
        "basis": "RESIDENCE",
        "since": ROLL_BEGAN,
    }


def decision_rows(
    people: Sequence[PersonRow], voters: Sequence[int], units: Units, made: Counters
) -> tuple[list[Row], list[Row]]:
    """Entries when the unified roll began, then deletions, each numbered in its unit and year."""
    steps: list[tuple[int, date, str, str | None, str]] = [
        (number, ROLL_BEGAN, "ENTRY", None, "ACTIVE") for number in voters
    ]
    steps += [
        (number, day, "DELETION", "ACTIVE", "DELETED")
        for number, day in DELETED.items()
        if number in voters
    ]
    decisions: list[Row] = []
    changes: list[Row] = []
    for number, day, kind, old, new in steps:
        unit = units.index(people[number - 1].roll_unit)
        made[unit, day.year - FIRST_YEAR] += 1
        label = f"{ROLL_PREFIX}{made[unit, day.year - FIRST_YEAR]}/{day.year}"
        position = 1 if kind == "ENTRY" else 2
        decision = fixed_id(DECISION, number, position)
        person = fixed_id(0, number)
        decisions.append(
            {
                "id": decision,
                "person": person,
                "unit": units.codes[unit],
                "number": label,
                "decidedOn": day,
                "kind": kind,
                "basis": "EX_OFFICIO",
                "body": bodies(units)[unit],
            }
        )
        changes.append(
            {
                "id": fixed_id(CHANGE, number, position),
                "decision": decision,
                "voter": fixed_id(VOTER, number),
                "person": person,
                "kind": kind,
                "field": "status",
                "oldValue": old,
                "newValue": new,
                "changedOn": day,
            }
        )
    return decisions, changes
