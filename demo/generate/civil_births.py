"""Birth entries: whose birth is entered, how and when, and what the entry says of the child."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import polars as pl

from demo.generate import civil_rates as rates
from demo.generate.births import Origin
from demo.generate.chunk import Chunk
from demo.generate.citizenship_paths import Path, ways
from demo.generate.civil_bearers import Bearers, given_on, surname_on
from demo.generate.civil_books import BIRTHS, Offices, Places, place_columns, placed
from demo.generate.civil_homes import hours
from demo.generate.columns import (
    blank,
    civic_numbers,
    days,
    partial_days,
    repeated,
    where,
    words,
)
from demo.generate.crowd import DAY
from demo.generate.days import NEVER, NOBODY, YEAR_DAYS, YESTERDAY, Flags, Ints, between, parts
from demo.generate.draws import evenly_of
from demo.generate.fashions import SEXES, TONGUES
from demo.generate.files import Table
from demo.generate.identifiers import CORRECTION, JMBG
from demo.generate.plan import Kind

CITIZEN = "Република Србија"
# Whose loss was entered (Rulebook, art. 15), who did not return, and whose was never entered.
NOT_CITIZENS = (
    Path.MISSING,
    *(Path.RELEASED, Path.RELEASED_VOTER, Path.RENOUNCED),
    *(Path.TREATY_ENDED, Path.ADMISSION_ANNULLED, Path.ENTRY_ANNULLED),
)
KINDS = ("REGULAR", "LATE", "FOUND", "ABROAD", "ADOPTION")
REPORT_DAYS = 15  # Law on civil registers: reported within 15 days
LATE_DAYS = 31
ABROAD_DAYS = (60, 1_200)
ADOPTED_DAYS = (180, 2_900)


class Entered(IntEnum):
    """How a birth came to be entered, as a place in KINDS."""

    REGULAR = 0
    LATE = 1
    FOUND = 2
    ABROAD = 3
    ADOPTION = 4


@dataclass(frozen=True, slots=True)
class Births:
    """Birth entries in order of persons; `row` is by person, NOBODY who has none."""

    person: Ints
    row: Ints
    kind: Ints
    first: Ints  # the day of the first entry, also where an adoption closed it
    places: Places
    closed: Places  # of the first entries of the adopted, in order of persons
    is_closed: Flags  # by entry
    ids: pl.Series
    value: Ints  # the number that it states; NOBODY where it states none
    is_citizen: Flags  # by entry: what the column Državljanstvo says
    other_area: Ints  # the area of the birth where the entry stands in another one, else NOBODY

    @property
    def keeper(self) -> Ints:
        return self.places.keeper


def birth_entries(chunk: Chunk, to: Offices) -> Births:
    """Everybody has one but foreigners; of two records of one person the first has it."""
    rng = chunk.chance("birth entries")
    who = chunk.who
    people, births = who.people, who.births
    person = np.nonzero((people.kind != Kind.SECOND) & (births.keeper != NOBODY))[0]
    row = np.full(people.size, NOBODY)
    row[person] = np.arange(person.size)
    kind = kinds(rng, chunk)[person]
    first = first_days(rng, chunk)[person]
    first = np.where(kind == Entered.LATE, late(rng, chunk, person), first)
    keeper = births.keeper[person]
    unit = births.unit[person]
    own = to.area[np.where(unit == NOBODY, keeper, unit)]
    is_other = evenly_of(rng, unit != NOBODY, rates.OTHER_AREA_SHARE)
    area = np.where(is_other, (own + 1) % to.unit.size, own)
    is_closed = kind == Entered.ADOPTION
    adopted = between(rng, first + ADOPTED_DAYS[0], first + ADOPTED_DAYS[1])
    date = np.where(is_closed, np.minimum(adopted, YESTERDAY), first)
    return Births(
        person=person,
        row=row,
        kind=kind,
        first=first,
        places=placed(rng, to, BIRTHS, area, keeper, date),
        closed=placed(rng, to, BIRTHS, own[is_closed], keeper[is_closed], first[is_closed]),
        is_closed=is_closed,
        ids=chunk.ids("birth_entry", person.size),
        value=stated_numbers(rng, chunk, person),
        is_citizen=~np.isin(ways(chunk).path[person], NOT_CITIZENS),
        other_area=np.where(is_other, own, NOBODY),
    )


def kinds(rng: np.random.Generator, chunk: Chunk) -> Ints:
    """By person: how the birth was entered."""
    kin, people, births = chunk.who.kin, chunk.who.people, chunk.who.births
    is_here = births.origin == Origin.HERE
    kind = np.where(is_here, Entered.REGULAR, Entered.ABROAD)
    is_day = people.precision == DAY
    is_old = people.last - people.born > LATE_DAYS + REPORT_DAYS
    is_late = evenly_of(rng, is_here & is_day & is_old, rates.LATE_SHARE)
    kind = np.where(is_late, Entered.LATE, kind)
    is_alone = (kin.mother == NOBODY) & (kin.father == NOBODY)
    is_found = evenly_of(rng, is_here & is_alone & ~is_late, rates.FOUND_SHARE)
    kind = np.where(is_found, Entered.FOUND, kind)
    can = is_here & ~is_late & (kin.mother != NOBODY) & (kin.father != NOBODY)
    can &= (people.born >= rates.ADOPTION_SINCE) & (people.died == NEVER)
    can &= people.born < YESTERDAY - ADOPTED_DAYS[0] - REPORT_DAYS
    return np.where(evenly_of(rng, can, rates.ADOPTION_SHARE), Entered.ADOPTION, kind)


def first_days(rng: np.random.Generator, chunk: Chunk) -> Ints:
    """By person: the day of the entry; abroad on documents, of new citizens with that."""
    people, births, numbers = chunk.who.people, chunk.who.births, chunk.who.numbers
    soon = people.born + rng.integers(1, REPORT_DAYS + 1, people.size)
    later = people.born + rng.integers(*ABROAD_DAYS, people.size)
    date = np.where(births.origin == Origin.ENTRY_ABROAD, later, soon)
    made = numbers.first[numbers.current]
    date = np.where(births.origin == Origin.NATURALISED, made, date)
    return np.asarray(np.maximum(np.minimum(date, people.last), people.born))


def late(rng: np.random.Generator, chunk: Chunk, person: Ints) -> Ints:
    born, last = chunk.who.people.born[person], chunk.who.people.last[person]
    latest = np.minimum(born + round(rates.LATE_YEARS * YEAR_DAYS), last)
    return between(rng, born + LATE_DAYS, latest)


def stated_numbers(rng: np.random.Generator, chunk: Chunk, person: Ints) -> Ints:
    """The number in each entry; of few it is missing, or still the one before a correction."""
    numbers = chunk.who.numbers
    current, former = numbers.current[person], numbers.former[person]
    value = numbers.value[current]
    is_corrected = (former != NOBODY) & (numbers.reason[current] == CORRECTION)
    is_former = evenly_of(rng, is_corrected, rates.FORMER_NUMBER_SHARE)
    value = np.where(is_former, numbers.value[former], value)
    is_missing = evenly_of(rng, ~is_former, rates.NO_NUMBER_SHARE)
    return np.where(is_missing | (numbers.kind[current] != JMBG), NOBODY, value)


def birth_table(chunk: Chunk, to: Offices, entries: Births, of: Bearers) -> Table:
    rng = chunk.chance("birth_entry")
    who, base = chunk.who, chunk.base
    person, born = entries.person, who.people.born[entries.person]
    size = person.size
    nothing = blank(size)
    hour = hours(rng, size, rates.HOUR_UNKNOWN_SHARE)
    number = pl.Series(rng.integers(1, 900, size)).cast(pl.String)
    decided = entries.first - rng.integers(1, 11, size)
    decision = repeated("200-", size) + number + "/" + pl.Series(parts(decided)[0]).cast(pl.String)
    is_late = entries.kind == Entered.LATE
    return {
        "id": entries.ids,
        **place_columns(to, entries.places),
        "person": chunk.person.gather(person),
        "kind": words(KINDS, entries.kind),
        "givenName": given_on(chunk, of, person, born),
        "surname": surname_on(chunk, of, person, born),
        "sex": words(SEXES, who.people.sex[person]),
        "born": partial_days(born, who.people.precision[person]),
        "bornAt": where(born >= rates.HOURS_SINCE, hour, nothing),
        "birthPlace": words(base.cradle.places, who.births.place[person]),
        "birthUnit": words(base.units.codes, who.births.unit[person]),
        "birthCountry": words(base.cradle.countries, who.births.country[person]),
        "jmbg": where(
            entries.value != NOBODY, civic_numbers(np.maximum(entries.value, 0)), nothing
        ),
        "citizenship": where(entries.is_citizen, repeated(CITIZEN, size), nothing),
        "lateDecisionNumber": where(is_late, decision, nothing),
        "lateDecisionOn": days(np.where(is_late, decided, NEVER)),
        **minority_names(chunk, person),
    }


def minority_names(chunk: Chunk, person: Ints) -> Table:
    """The original form beside the Serbian one, of those who kept their name since birth."""
    pool, called, tongue = chunk.base.pool, chunk.who.called, chunk.who.tongue
    kept = called.is_entered & ~np.isin(np.arange(called.given.size), called.former.person)
    given = words(pool.given_original, called.given[person])
    surname = words(pool.surname_original, called.surname[person])
    is_whole = kept[person] & (given.is_not_null() & surname.is_not_null()).to_numpy()
    nothing = blank(person.size)
    return {
        "minorityGivenName": where(is_whole, given, nothing),
        "minoritySurname": where(is_whole, surname, nothing),
        "minorityLanguage": where(is_whole, words(TONGUES, tongue[person]), nothing),
    }
