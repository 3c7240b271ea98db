"""Decisions by which the roll was changed, and the values they replaced."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from demo.generate import rates
from demo.generate.addresses import Addresses, Lags
from demo.generate.columns import blank, civic_numbers, house_numbers, joined_names, repeated, words
from demo.generate.crowd import Crowd
from demo.generate.days import NOBODY, YESTERDAY, Flags, Ints, birthday
from demo.generate.identifiers import CORRECTION as CORRECTED
from demo.generate.identifiers import Identifiers
from demo.generate.naming import Names
from demo.generate.pyramid import ADULT
from demo.generate.roll import (
    BY_DISPLACEMENT,
    CHOSE_ABROAD,
    CHOSE_DISPLACED,
    DELETED,
    PASSIVE,
    Choices,
    Electors,
    Roll,
)
from demo.generate.stations import POSTS, Stations
from demo.generate.texts import Texts
from demo.generate.units import Units

KINDS = ("ENTRY", "DELETION", "CHANGE", "SUPPLEMENT", "CORRECTION")
ENTRY, DELETION, CHANGE, SUPPLEMENT, CORRECTION = range(5)
REPORT_DAYS = 20


@dataclass(frozen=True, slots=True)
class Change:
    """One field that a kind of decision changes: which of the decisions, from what, to what."""

    decisions: Ints
    field: str
    old: pl.Series
    new: pl.Series


@dataclass(frozen=True, slots=True)
class Decisions:
    """Decisions of one kind: each about one entry of the roll."""

    voter: Ints
    date: Ints
    kind: int
    is_requested: Flags
    changes: tuple[Change, ...]


def one_change(
    voter: Ints, date: Ints, kind: int, field: str, old: pl.Series, new: pl.Series
) -> Decisions:
    """Decisions made ex officio, each changing the one field."""
    never = np.zeros(voter.size, dtype=np.bool_)
    change = Change(np.arange(voter.size), field, old, new)
    return Decisions(voter, np.minimum(date, YESTERDAY), kind, never, (change,))


def first_rows(entries: Roll, size: int) -> Ints:
    """By person: the first entry of the roll, or NOBODY."""
    row = np.full(size, NOBODY)
    row[entries.person[::-1]] = np.arange(entries.person.size)[::-1]
    return row


def entered(voters: Electors, entries: Roll, row: Ints) -> Decisions:
    """Those who came of age or became citizens since the roll began, and second entries."""
    able = voters.able_since[entries.person]
    is_second = row[entries.person] != np.arange(entries.person.size)
    is_after = able > rates.ROLL_BEGAN
    who = np.nonzero(is_after | is_second)[0]
    date = np.where(is_after, able, entries.since)[who]
    return one_change(who, date, ENTRY, "status", blank(who.size), repeated("ACTIVE", who.size))


def deleted(rng: np.random.Generator, people: Crowd, entries: Roll) -> Decisions:
    """The dead whom the roll no longer holds."""
    who = np.nonzero(entries.status == DELETED)[0]
    died = people.died[entries.person[who]]
    date = died + rng.integers(2, REPORT_DAYS, who.size)
    old, new = repeated("ACTIVE", who.size), repeated("DELETED", who.size)
    return one_change(who, date, DELETION, "status", old, new)


def found_absent(rng: np.random.Generator, entries: Roll, rows: Addresses) -> Decisions:
    """Voters found not to live at their address."""
    current = rows.current[entries.person]
    who = np.nonzero((entries.status == PASSIVE) & (current != NOBODY))[0]
    left = np.maximum(rows.last[current[who]], rates.ROLL_BEGAN)
    date = left + rng.integers(2, REPORT_DAYS, who.size)
    old, new = repeated("ACTIVE", who.size), repeated("PASSIVE", who.size)
    return one_change(who, date, CHANGE, "status", old, new)


def moved(
    people: Crowd, entries: Roll, row: Ints, lag: Lags, rows: Addresses, units: Units, pool: Texts
) -> Decisions:
    """Moves since the roll began; to another unit it follows after six months (article 6)."""
    person = entries.person
    has_both = (rows.former[person] != NOBODY) & (rows.current[person] != NOBODY)
    came = np.where(has_both, rows.first[rows.current[person]], 0)
    after = np.maximum(birthday(people.born, ADULT)[person], rates.ROLL_BEGAN)
    has_both &= (came > after) & (lag.unit[person] == NOBODY)
    has_both &= (row[person] == np.arange(person.size)) & (entries.basis != BY_DISPLACEMENT)
    who = np.nonzero(has_both)[0]
    old, new = rows.former[person[who]], rows.current[person[who]]
    is_move = rows.unit[old] != rows.unit[new]
    date = came[who] + np.where(is_move, rates.REVIEW_DAYS, 3)
    between_units = np.nonzero(is_move)[0]
    return Decisions(
        voter=who,
        date=np.minimum(date, people.last[person[who]]),
        kind=CHANGE,
        is_requested=np.zeros(who.size, dtype=np.bool_),
        changes=(
            Change(
                np.arange(who.size), "residence", where_text(rows, old, pool),
                where_text(rows, new, pool),
            ),
            Change(
                between_units, "unit", words(units.codes, rows.unit[old[between_units]]),
                words(units.codes, rows.unit[new[between_units]]),
            ),
        ),
    )  # fmt: skip


def where_text(rows: Addresses, places: Ints, pool: Texts) -> pl.Series:
    """Street and number of rows of addresses."""
    streets = words(pool.streets, rows.place.street[places])
    houses = house_numbers(pool.house_numbers, rows.place.house[places], rows.place.flat[places])
    return streets + " " + houses


def renamed(people: Crowd, row: Ints, called: Names, pool: Texts) -> tuple[Decisions, Decisions]:
    """The last change of each person's surname, and of each given name, since the roll began."""
    former = called.former
    last = np.full(people.size, NOBODY)
    last[former.person] = np.arange(former.person.size)
    who = np.nonzero((last != NOBODY) & (row != NOBODY))[0]
    date = former.last[last[who]] + 1
    is_after = date > np.maximum(birthday(people.born[who], ADULT), rates.ROLL_BEGAN)
    who = who[is_after]
    is_given = former.given[last[who]] != called.given[who]
    surname, given = who[~is_given], who[is_given]
    return (
        one_change(
            row[surname], former.last[last[surname]] + 1, CHANGE, "surname",
            words(pool.surnames, former.surname[last[surname]]),
            joined_names(
                pool.surnames, called.surname[surname], called.second[surname],
                called.joint[surname],
            ),
        ),
        one_change(
            row[given], former.last[last[given]] + 1, CHANGE, "givenName",
            words(pool.given, former.given[last[given]]), words(pool.given, called.given[given]),
        ),
    )  # fmt: skip


def corrected(row: Ints, numbers: Identifiers) -> Decisions:
    """Numbers corrected since the roll began."""
    changed = numbers.first[numbers.current]
    has_former = (numbers.former != NOBODY) & (row != NOBODY) & (changed > rates.ROLL_BEGAN)
    who = np.nonzero(has_former & (numbers.reason[numbers.current] == CORRECTED))[0]
    return one_change(
        row[who], changed[who], CORRECTION, "jmbg",
        civic_numbers(numbers.value[numbers.former[who]]),
        civic_numbers(numbers.value[numbers.current[who]]),
    )  # fmt: skip


def supplemented(chosen: Choices, places: Stations, units: Units) -> Decisions:
    """Places of voting, entered on request; those of the displaced by the commissariat's report."""
    posts = [f"{country} {city}" for country, city in POSTS]
    abroad = words(posts, places.post[chosen.station])
    here = words(units.codes, chosen.unit)
    new = here.zip_with(pl.Series(chosen.kind != CHOSE_ABROAD), abroad)
    change = Change(np.arange(chosen.voter.size), "votingPlace", blank(chosen.voter.size), new)
    is_requested = chosen.kind != CHOSE_DISPLACED
    return Decisions(chosen.voter, chosen.since, SUPPLEMENT, is_requested, (change,))
