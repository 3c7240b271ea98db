"""Entries of the unified roll: who is on it, in which unit and station, on which basis."""

from dataclasses import dataclass

import numpy as np

from demo.generate import rates
from demo.generate.addresses import Addresses, Lags
from demo.generate.births import Births, Origin
from demo.generate.crowd import Crowd
from demo.generate.days import NEVER, NOBODY, YESTERDAY, Flags, Ints, between, birthday
from demo.generate.draws import evenly, evenly_of
from demo.generate.households import Homes
from demo.generate.identifiers import Identifiers
from demo.generate.ledger import Ledger
from demo.generate.plan import Kind
from demo.generate.pyramid import ADULT, MALE
from demo.generate.stations import Stations

ACTIVE, PASSIVE, DELETED = 0, 1, 2
BY_RESIDENCE, BY_DISPLACEMENT, BY_ABROAD = 0, 1, 2
CHOSE_TEMPORARY, CHOSE_ABROAD, CHOSE_DISPLACED = 0, 1, 2
CHOICE_DAYS = 1_500  # before the state day, in which places of voting were chosen


@dataclass(frozen=True, slots=True)
class Roll:
    """Entries; those of one person after one another, the second of a double entry last."""

    person: Ints
    unit: Ints
    station: Ints
    status: Ints
    basis: Ints
    since: Ints
    double: Ints  # persons entered twice
    double_unit: Ints
    deceased: Ints  # persons whose entry outlived them


@dataclass(frozen=True, slots=True)
class Choices:
    """Places of voting chosen for elections of the state; NOBODY where a column is empty."""

    voter: Ints
    kind: Ints
    unit: Ints
    station: Ints
    since: Ints


@dataclass(frozen=True, slots=True)
class Electors:
    """Who has or had an entry, since when they could, and whose outlived them."""

    is_voter: Flags
    able_since: Ints  # coming of age, or citizenship
    is_overdue: Flags


def electors(
    rng: np.random.Generator,
    people: Crowd,
    births: Births,
    numbers: Identifiers,
    overdue: float,
) -> Electors:
    """Adult citizens with the right to vote; `overdue` is a share of the dead."""
    is_resident = (people.kind == Kind.RESIDENT) & people.is_adult
    is_incapable = evenly_of(rng, is_resident, rates.INCAPABLE_SHARE)
    is_told = (people.kind != Kind.SECOND) & (births.origin != Origin.FOREIGN)
    is_naturalised = births.origin == Origin.NATURALISED
    grown = birthday(people.born, ADULT)
    number_since = numbers.first[numbers.current]
    able = np.where(is_naturalised, np.maximum(grown, number_since), grown)
    was_able = able <= np.minimum(people.died, YESTERDAY + 1)
    is_voter = np.asarray(is_told & ~is_incapable & was_able)
    is_overdue = evenly_of(rng, is_voter & (people.kind == Kind.DEAD), overdue)
    return Electors(is_voter, able, is_overdue)


def roll(
    rng: np.random.Generator,
    people: Crowd,
    home: Homes,
    lag: Lags,
    rows: Addresses,
    voters: Electors,
    places: Stations,
    to: Ledger,
) -> Roll:
    """The entries of a chunk."""
    who = np.nonzero(voters.is_voter)[0]
    unit = np.where(lag.unit != NOBODY, lag.unit, people.unit)[who]
    is_dead = people.kind[who] == Kind.DEAD
    status, basis = standing(rng, people.kind[who], voters.is_overdue[who])
    day = since(people, voters, lag, rows)[who]
    # Members of a household vote at one station.
    share = rng.random(people.size)[home.head[who]]
    living = np.nonzero((status == ACTIVE) & ~is_dead)[0]
    chosen = living[evenly(rng, living.size, rates.DOUBLE_ENTRY_SHARE)]
    other = to.take(rng, unit[chosen])
    chosen, other = chosen[other != NOBODY], other[other != NOBODY]
    order = np.argsort(np.concatenate([who, who[chosen]]), kind="stable")

    def both(first: Ints, second: Ints) -> Ints:
        return np.asarray(np.concatenate([first, second])[order])

    all_units = both(unit, other)
    all_shares = np.concatenate([share, share[chosen]])[order]
    offset = (all_shares * places.count[all_units]).astype(np.int64)
    return Roll(
        person=both(who, who[chosen]),
        unit=all_units,
        station=places.first[all_units] + offset,
        status=both(status, status[chosen]),
        basis=both(basis, np.full(chosen.size, BY_RESIDENCE)),
        since=both(day, day[chosen]),
        double=who[chosen],
        double_unit=other,
        deceased=who[voters.is_overdue[who]],
    )


def standing(rng: np.random.Generator, kind: Ints, is_kept: Flags) -> tuple[Ints, Ints]:
    """Status and basis of entries; `is_kept` tells whose outlived them."""
    is_away, is_dead = kind == Kind.AWAY, kind == Kind.DEAD
    is_passive = evenly_of(rng, is_away, rates.PASSIVE_SHARE)
    basis = np.where(kind == Kind.DISPLACED, BY_DISPLACEMENT, BY_RESIDENCE)
    basis = np.where(is_away & ~is_passive, BY_ABROAD, basis)
    status = np.where(is_passive, PASSIVE, np.where(is_dead & ~is_kept, DELETED, ACTIVE))
    return status, basis


def since(people: Crowd, voters: Electors, lag: Lags, rows: Addresses) -> Ints:
    """Being able to vote, the beginning of the roll, or six months after a move between units."""
    day = np.maximum(voters.able_since, rates.ROLL_BEGAN)
    has_former = (rows.former != NOBODY) & (lag.unit == NOBODY) & (rows.current != NOBODY)
    came = np.where(has_former, rows.first[rows.current], -NEVER)
    is_move = has_former & (rows.unit[rows.former] != people.unit)
    moved = np.where(is_move, came + rates.REVIEW_DAYS, -NEVER)
    is_after = moved > day
    return np.minimum(np.where(is_after, moved, day), people.last)


def choices(
    rng: np.random.Generator, people: Crowd, entries: Roll, rows: Addresses, places: Stations
) -> Choices:
    """Chosen places of voting: temporary residences, prisons, posts abroad; all displaced."""
    size = entries.person.size
    is_open = (entries.status == ACTIVE) & ~np.isin(entries.person, entries.double)
    stay = rows.stay[entries.person]
    stay_unit = np.where(stay != NOBODY, rows.unit[stay], NOBODY)
    is_displaced = entries.basis == BY_DISPLACEMENT
    is_temporary = is_open & (stay != NOBODY) & ~is_displaced & (stay_unit != entries.unit)
    is_temporary &= rng.random(size) < rates.CHOSEN_TEMPORARY_SHARE
    is_temporary &= places.count[stay_unit] > 0
    is_man = people.sex[entries.person] == MALE
    is_imprisoned = is_open & is_man & (entries.basis == BY_RESIDENCE) & ~is_temporary
    is_imprisoned &= people.kind[entries.person] == Kind.RESIDENT
    is_imprisoned &= evenly(rng, size, 2 * rates.IMPRISONED_SHARE)
    is_abroad = is_open & (entries.basis == BY_ABROAD)
    is_abroad &= rng.random(size) < rates.CHOSEN_ABROAD_SHARE
    who = np.nonzero(is_temporary | is_imprisoned | is_abroad | (is_displaced & is_open))[0]
    prison = rng.choice(places.prisons, size)
    post = rng.choice(places.abroad, size)
    unit = np.where(is_imprisoned, places.unit[prison], np.where(is_abroad, NOBODY, entries.unit))
    unit = np.where(is_temporary, stay_unit, unit)
    nearby = places.first[unit] + (rng.random(size) * places.count[unit]).astype(np.int64)
    station = np.where(is_temporary, nearby, entries.station)
    station = np.where(is_imprisoned, prison, np.where(is_abroad, post, station))
    kind = np.where(is_abroad, CHOSE_ABROAD, CHOSE_TEMPORARY)
    kind = np.where(is_displaced, CHOSE_DISPLACED, kind)
    first = np.maximum(entries.since, YESTERDAY - CHOICE_DAYS)
    day = between(rng, first, np.full(size, YESTERDAY))
    return Choices(who, kind[who], unit[who], station[who], day[who])
