"""Spouses as marriage entries state them, and where they lived."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from demo.generate import civil_rates as rates
from demo.generate.chunk import Chunk
from demo.generate.civil_bearers import (
    Bearers,
    address_on,
    birth_columns,
    given_on,
    jmbg_on,
    name_on,
    surname_on,
)
from demo.generate.civil_births import CITIZEN
from demo.generate.civil_homes import home_columns
from demo.generate.civil_marriages import Marriages
from demo.generate.columns import blank, repeated, where, words
from demo.generate.days import NOBODY, Flags, Ints, parts
from demo.generate.files import Table, stacked
from demo.generate.pyramid import FEMALE, MALE
from demo.generate.texts import given_row, surname_row

PROOF = "Извод из матичне књиге рођених"
OLDER_YEARS = 3  # how much older he is, where one of them is not known


@dataclass(frozen=True, slots=True)
class Spouses:
    """Both spouses of each entry, first all first ones, then all second ones."""

    entry: Ints
    ordinal: int
    person: Ints
    other: Ints
    ids: pl.Series


def spouses(chunk: Chunk, made: Marriages) -> tuple[Spouses, Spouses]:
    size = made.first.size
    ids, entry = chunk.ids("marriage_spouse", 2 * size), np.arange(size)
    return (
        Spouses(entry, 1, made.first, made.second, ids.slice(0, size)),
        Spouses(entry, 2, made.second, made.first, ids.slice(size)),
    )


def spouse_table(
    chunk: Chunk, made: Marriages, of: Bearers, both: tuple[Spouses, Spouses]
) -> Table:
    rng = chunk.chance("marriage_spouse")
    return stacked(rows_of(rng, chunk, made, of, one) for one in both)


def rows_of(
    rng: np.random.Generator, chunk: Chunk, made: Marriages, of: Bearers, one: Spouses
) -> Table:
    size, nothing = one.entry.size, blank(one.entry.size)
    known = one.person != NOBODY
    person = np.where(known, one.person, one.other)
    kin = chunk.who.kin
    drawn = drawn_spouses(rng, chunk, made, of, person)
    columns = birth_columns(chunk, person, known)
    is_whole = known & (made.wed >= rates.WHOLE_SINCE)
    return {
        "id": one.ids,
        "entry": made.ids.gather(one.entry),
        "ordinal": repeated(str(one.ordinal), size),
        "person": chunk.persons(one.person),
        "spouse": chunk.persons(one.other),
        "givenName": where(known, given_on(chunk, of, person, made.wed), drawn.given),
        "surnameBefore": where(known, surname_on(chunk, of, person, made.wed - 1), drawn.before),
        "surnameAfter": where(known, surname_on(chunk, of, person, made.wed), drawn.after),
        "jmbg": where(known, jmbg_on(chunk.who.numbers, person, made.wed), nothing),
        **columns,
        "born": where(known, columns["born"], drawn.year),
        "citizenship": where(
            known & (made.wed >= rates.CITIZENSHIP_SINCE), repeated(CITIZEN, size), nothing
        ),
        "statusBefore": repeated("SINGLE", size),
        "statusProof": where(is_whole, repeated(PROOF, size), nothing),
        "motherName": parent_names(chunk, of, kin.mother[person], made.wed, known),
        "fatherName": parent_names(chunk, of, kin.father[person], made.wed, known),
        "keeperCode": words(chunk.base.units.codes, made.keeper[one.entry]),
    }


def parent_names(chunk: Chunk, of: Bearers, parent: Ints, day: Ints, known: Flags) -> pl.Series:
    return name_on(chunk, of, np.where(known, parent, NOBODY), day)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Spouses who are in no register of this state."""

    given: pl.Series
    before: pl.Series
    after: pl.Series
    year: pl.Series


def drawn_spouses(
    rng: np.random.Generator, chunk: Chunk, made: Marriages, of: Bearers, other: Ints
) -> Drawn:
    """Husbands and wives for those whose own is not known: of their generation and language."""
    who, pool = chunk.who, chunk.base.pool
    sex = MALE + FEMALE - who.people.sex[other]
    year, _, _ = parts(who.people.born[other])
    year += np.where(sex == MALE, -OLDER_YEARS, OLDER_YEARS) + rng.integers(-2, 3, other.size)
    given = pool.given_pools.draw(rng, given_row(who.tongue[other], sex, year))
    region = chunk.base.units.region[who.people.unit[other]]
    own = words(pool.surnames, pool.surname_pools.draw(rng, surname_row(who.tongue[other], region)))
    before = surname_on(chunk, of, other, made.wed - 1)
    after = surname_on(chunk, of, other, made.wed)
    # Her new surname was his; his wife took the one that he has.
    is_husband, took = sex == MALE, (before != after).to_numpy()
    his = where(took, after, own)
    return Drawn(
        given=words(pool.given, given),
        before=where(is_husband, his, own),
        after=where(is_husband, his, before),
        year=pl.Series(year).cast(pl.String),
    )


def spouse_address_table(chunk: Chunk, made: Marriages, both: tuple[Spouses, Spouses]) -> Table:
    """Of entries kept electronically from their beginning."""
    rng = chunk.chance("marriage_spouse_address")
    return stacked(address_rows(rng, chunk, made, one) for one in both)


def address_rows(rng: np.random.Generator, chunk: Chunk, made: Marriages, one: Spouses) -> Table:
    taken = np.nonzero(made.wed >= rates.WHOLE_SINCE)[0]
    person, other = one.person[taken], one.other[taken]
    rows = address_on(chunk.on.rows, np.maximum(person, 0), made.wed[taken])
    rows = np.where(person == NOBODY, NOBODY, rows)
    unit = chunk.who.people.unit[made.first[taken]]
    return {
        "marriageSpouse": one.ids.gather(taken),
        "person": chunk.persons(person),
        "spouse": chunk.persons(other),
        **home_columns(rng, chunk, rows, unit, made.keeper[taken]),
    }
