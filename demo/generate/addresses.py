"""Addresses: where households live, where people lived before, where they stay for a time."""

from dataclasses import dataclass

import numpy as np

from demo.generate import rates
from demo.generate.crowd import Crowd
from demo.generate.days import (
    NEVER,
    NOBODY,
    TODAY,
    YEAR_DAYS,
    YESTERDAY,
    Flags,
    Ints,
    between,
    birthday,
)
from demo.generate.draws import Draws, evenly, evenly_of
from demo.generate.households import Homes
from demo.generate.ledger import Ledger, movers
from demo.generate.plan import Kind
from demo.generate.pyramid import ADULT
from demo.generate.texts import Texts
from demo.generate.units import Units

RESIDENCE, TEMPORARY = 0, 1
FLEEING = (10_744, 11_688)  # June 1999 to the end of 2001
FLATS = 60
HOUSEHOLD_YEARS = 30  # a household has lived at its address for at most so long
SINCE_BIRTH_SHARE = 0.35  # of people without husband or wife


@dataclass(frozen=True, slots=True)
class Lags:
    """Voters whom the roll still keeps where they lived before; NOBODY for all others."""

    unit: Ints
    is_under: Flags  # for less than six months
    moved: Ints


@dataclass(frozen=True, slots=True)
class Places:
    """Street and house as numbers of texts; flat 0 is none."""

    street: Ints
    house: Ints
    flat: Ints


@dataclass(frozen=True, slots=True)
class Addresses:
    """Rows of addresses, those of one person after one another; `last` is NEVER while open."""

    person: Ints
    kind: Ints
    unit: Ints
    place: Places
    first: Ints
    last: Ints
    current: Ints  # by person: its row of the last residence, or NOBODY
    former: Ints  # by person: its row of the residence before, or NOBODY
    stay: Ints  # by person: its row of the open temporary residence, or NOBODY


def lags(
    rng: np.random.Generator, people: Crowd, is_voter: Flags, is_overdue: Flags, to: Ledger
) -> Lags:
    """Who moved from another unit less than six months ago, and who was forgotten since."""
    size = people.size
    to.count(people.unit, people.kind, is_voter & ((people.kind != Kind.DEAD) | is_overdue))
    can = is_voter & (people.kind == Kind.RESIDENT)
    can &= birthday(people.born, ADULT) < TODAY - rates.MOVED_OVER_DAYS_MAX
    share = rates.UNDER_SIX_MONTHS_SHARE + rates.OVER_SIX_MONTHS_SHARE
    is_mover = movers(rng, to, people.unit, can, evenly_of(rng, can, share))
    is_under = evenly_of(rng, is_mover, rates.UNDER_SIX_MONTHS_SHARE / share)
    unit = np.full(size, NOBODY)
    who = np.nonzero(is_mover)[0]
    to.owed[:] += np.bincount(people.unit[who], minlength=to.owed.size)
    unit[who] = to.take(rng, people.unit[who])
    stays = who[unit[who] == NOBODY]
    to.owed[:] -= np.bincount(people.unit[stays], minlength=to.owed.size)
    under = between(rng, np.full(size, TODAY - rates.REVIEW_DAYS + 3), np.full(size, YESTERDAY - 2))
    over = between(
        rng,
        np.full(size, TODAY - rates.MOVED_OVER_DAYS_MAX),
        np.full(size, TODAY - rates.REVIEW_DAYS - 8),
    )
    return Lags(unit, is_under & (unit != NOBODY), np.where(is_under, under, over))


def moved_in(rng: np.random.Generator, people: Crowd, home: Homes) -> Ints:
    """The day on which each came to the last residence; children with their parents."""
    size = people.size
    spouse = np.where(home.partner != NOBODY, people.born[home.partner], people.born)
    grown = birthday(np.maximum(people.born, spouse), ADULT)
    last = people.last - 1
    first = np.maximum(grown, last - round(HOUSEHOLD_YEARS * YEAR_DAYS))
    day = between(rng, np.minimum(first, last), last)
    is_since_birth = (rng.random(size) < SINCE_BIRTH_SHARE) & (home.partner == NOBODY)
    day = np.where(is_since_birth | ~people.is_adult, people.born, day)
    leader = np.where(home.partner != NOBODY, home.head, np.arange(size))
    day = np.where(home.mother != NOBODY, np.maximum(day[home.head], people.born), day[leader])
    is_fleeing = people.kind == Kind.DISPLACED
    return np.asarray(np.where(is_fleeing, people.born, np.maximum(day, people.born)))


def places(rng: np.random.Generator, home: Ints, unit: Ints, units: Units, pool: Texts) -> Places:
    """A place for each household; the members of one have it in common."""
    rows = np.zeros(home.size, dtype=np.int64)
    has_flat = units.is_city[unit] & (rng.random(home.size) < rates.FLAT_SHARE)
    flat = np.where(has_flat, rng.integers(1, FLATS + 1, home.size), 0)
    street = pool.street_pool.draw(rng, rows)
    house = pool.number_pool.draw(rng, rows)
    return Places(street[home], house[home], flat[home])


def addresses(
    rng: np.random.Generator,
    people: Crowd,
    home: Homes,
    lag: Lags,
    units: Units,
    pool: Texts,
    elsewhere: Draws,
    kosovo_row: int,
) -> Addresses:
    """All addresses; nobody has two open residences."""
    who = np.arange(people.size)
    is_away = people.kind == Kind.AWAY
    is_displaced = people.kind == Kind.DISPLACED
    is_foreign = people.kind == Kind.FOREIGNER
    lives = people.kind != Kind.SECOND
    lives &= ~is_away | people.is_adult
    start = np.where(lag.unit != NOBODY, lag.moved, moved_in(rng, people, home))
    left = between(rng, start + 1, np.full(people.size, TODAY - rates.REVIEW_DAYS))
    end = np.where(is_away, np.maximum(left, start), np.minimum(people.died, NEVER))
    kosovo = elsewhere.draw(rng, np.full(people.size, kosovo_row))
    unit = np.where(is_displaced, kosovo, people.unit)
    current = rows_of(
        who[lives],
        np.where(is_foreign, TEMPORARY, RESIDENCE),
        unit,
        places(rng, home.head, unit, units, pool),
        start,
        end,
    )
    before = former(rng, people, lag, start, lives, units, pool, elsewhere)
    stays = stay(rng, people, lives, units, pool, elsewhere)
    return joined(people.size, current, before, stays)


def former(
    rng: np.random.Generator,
    people: Crowd,
    lag: Lags,
    start: Ints,
    lives: Flags,
    units: Units,
    pool: Texts,
    elsewhere: Draws,
) -> Addresses:
    """The residence before the last: of all whom the roll keeps there, of some others."""
    size = people.size
    was = lives & (people.kind != Kind.FOREIGNER) & (start > people.born + 1)
    was &= (lag.unit != NOBODY) | (rng.random(size) < rates.FORMER_ADDRESS_SHARE)
    stayed = rng.random(size) < rates.STAYED_SHARE
    # The roll follows a move to another unit after six months: later ones are kept by `lag`.
    stayed |= start > TODAY - rates.REVIEW_DAYS - 7
    other = elsewhere.draw(rng, np.full(size, elsewhere_row(elsewhere)))
    unit = np.where(stayed, people.unit, other)
    unit = np.where(lag.unit != NOBODY, lag.unit, unit)
    who = np.nonzero(was)[0]
    first = between(rng, people.born, start - 2)
    return rows_of(
        who, np.full(size, RESIDENCE), unit, places(rng, np.arange(size), unit, units, pool),
        first, start - 1,
    )  # fmt: skip


def elsewhere_row(elsewhere: Draws) -> int:
    """The row of the whole country, before that of Kosovo and Metohija."""
    return int(elsewhere.bounds[-1]) - 2


def stay(
    rng: np.random.Generator,
    people: Crowd,
    lives: Flags,
    units: Units,
    pool: Texts,
    elsewhere: Draws,
) -> Addresses:
    """Open temporary residences: of students and workers, and of all displaced."""
    size = people.size
    is_displaced = people.kind == Kind.DISPLACED
    stays = evenly(rng, size, rates.TEMPORARY_SHARE) & lives & people.is_adult
    stays &= people.kind == Kind.RESIDENT
    other = elsewhere.draw(rng, np.full(size, elsewhere_row(elsewhere)))
    unit = np.where(is_displaced, people.unit, other)
    fled = between(rng, np.full(size, FLEEING[0]), np.full(size, FLEEING[1]))
    recent = between(rng, np.maximum(birthday(people.born, ADULT), TODAY - 2_000), people.last)
    first = np.where(is_displaced, np.maximum(fled, people.born), recent)
    return rows_of(
        np.nonzero(stays | is_displaced)[0],
        np.full(size, TEMPORARY),
        unit,
        places(rng, np.arange(size), unit, units, pool),
        first,
        np.full(size, NEVER),
    )


def rows_of(who: Ints, kind: Ints, unit: Ints, place: Places, first: Ints, last: Ints) -> Addresses:
    nowhere = np.empty(0, dtype=np.int64)
    taken = Places(place.street[who], place.house[who], place.flat[who])
    return Addresses(
        who, kind[who], unit[who], taken, first[who], last[who], nowhere, nowhere, nowhere
    )


def joined(size: int, current: Addresses, before: Addresses, stays: Addresses) -> Addresses:
    """One table, former addresses before current ones, and where each person's rows stand."""
    tables = (before, current, stays)
    person = np.concatenate([table.person for table in tables])
    order = np.argsort(person, kind="stable")
    place = np.empty(order.size, dtype=np.int64)
    place[order] = np.arange(order.size)
    found = np.full((len(tables), size), NOBODY)
    starts = np.cumsum([0] + [table.person.size for table in tables])
    for number, table in enumerate(tables):
        found[number, table.person] = place[starts[number] : starts[number + 1]]

    def column(name: str) -> Ints:
        return np.asarray(np.concatenate([getattr(table, name) for table in tables])[order])

    def detail(name: str) -> Ints:
        return np.asarray(np.concatenate([getattr(t.place, name) for t in tables])[order])

    return Addresses(
        person=person[order],
        kind=column("kind"),
        unit=column("unit"),
        place=Places(detail("street"), detail("house"), detail("flat")),
        first=column("first"),
        last=column("last"),
        former=found[0],
        current=found[1],
        stay=found[2],
    )
