"""Parents as birth entries state them, where they lived, and who reported the birth."""

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
    given_sexes,
    jmbg_on,
    name_on,
    surname_on,
)
from demo.generate.civil_births import CITIZEN, Births, Entered
from demo.generate.civil_homes import home_columns
from demo.generate.columns import blank, days, repeated, where, words
from demo.generate.days import NOBODY, Flags, Ints, parts
from demo.generate.files import Table, stacked
from demo.generate.naming import PARENT_YEARS
from demo.generate.pyramid import FEMALE, MALE
from demo.generate.texts import given_row, surname_row

ROLES = ("FATHER", "MOTHER")
INSTITUTION = "Здравствена установа: "
FATHER_YEARS = 3  # older than the mother
PARENT_SPREAD_YEARS = 6


@dataclass(frozen=True, slots=True)
class Stated:
    """Parents of one role as entries state them: the row of the entry; the person, or NOBODY."""

    role: int
    entry: Ints
    parent: Ints
    ids: pl.Series


def parents(chunk: Chunk, entries: Births) -> tuple[Stated, Stated]:
    """Fathers and mothers: all mothers but of found children, and most fathers."""
    rng = chunk.chance("stated parents")
    kin = chunk.who.kin
    mother, father = kin.mother[entries.person], kin.father[entries.person]
    is_told = entries.kind != Entered.FOUND
    share = np.where(mother == NOBODY, rates.FATHER_UNKNOWN_SHARE, rates.LONE_FATHER_UNKNOWN_SHARE)
    # Whose one parent by the population register is a man, of that person the father is known.
    is_his = given_sexes()[chunk.who.called.parent[entries.person]] == MALE
    is_unknown = (father == NOBODY) & (rng.random(father.size) < share)
    is_unknown &= ~is_his | (mother != NOBODY)
    fathers = np.nonzero(is_told & ~is_unknown)[0]
    mothers = np.nonzero(is_told)[0]
    made = chunk.ids("birth_parent", fathers.size + mothers.size)
    return (
        Stated(MALE, fathers, father[fathers], made.slice(0, fathers.size)),
        Stated(FEMALE, mothers, mother[mothers], made.slice(fathers.size)),
    )


def parent_table(chunk: Chunk, entries: Births, of: Bearers, both: tuple[Stated, Stated]) -> Table:
    rng = chunk.chance("birth_parent")
    return stacked(rows_of_role(rng, chunk, entries, of, stated) for stated in both)


def rows_of_role(
    rng: np.random.Generator, chunk: Chunk, entries: Births, of: Bearers, stated: Stated
) -> Table:
    child = entries.person[stated.entry]
    people, known = chunk.who.people, stated.parent != NOBODY
    size, nothing = child.size, blank(child.size)
    parent, day = np.where(known, stated.parent, child), entries.first[stated.entry]
    born = people.born[child]
    drawn = drawn_names(rng, chunk, of, stated, child)
    maiden = where(known, surname_on(chunk, of, parent, people.born[parent]), drawn.maiden)
    surname = where(known, surname_on(chunk, of, parent, born), drawn.surname)
    is_wife = (stated.role == FEMALE) & (maiden != surname).to_numpy()
    columns = birth_columns(chunk, parent, known)
    year = pl.Series(parts(born)[0] - drawn.years).cast(pl.String)
    is_citizen = known & (day >= rates.CITIZENSHIP_SINCE)
    return {
        "id": stated.ids,
        "entry": entries.ids.gather(stated.entry),
        "role": repeated(ROLES[stated.role], size),
        "child": chunk.person.gather(child),
        "parent": chunk.persons(stated.parent),
        "givenName": where(known, given_on(chunk, of, parent, born), drawn.given),
        "surname": surname,
        "surnameBeforeMarriage": where(is_wife, maiden, nothing),
        "jmbg": where(known, jmbg_on(chunk.who.numbers, parent, day), nothing),
        **columns,
        "born": where(known, columns["born"], year),
        "citizenship": where(is_citizen, repeated(CITIZEN, size), nothing),
        "keeperCode": words(chunk.base.units.codes, entries.keeper[stated.entry]),
    }


@dataclass(frozen=True, slots=True)
class Drawn:
    """Names and years of parents who are in no register of this state."""

    given: pl.Series
    surname: pl.Series
    maiden: pl.Series
    years: Ints  # older than the child


def drawn_names(
    rng: np.random.Generator, chunk: Chunk, of: Bearers, stated: Stated, child: Ints
) -> Drawn:
    """The one parent whom the population register names has that name; the child's surname."""
    who, pool, units = chunk.who, chunk.base.pool, chunk.base.units
    years = PARENT_YEARS + rng.integers(-PARENT_SPREAD_YEARS, PARENT_SPREAD_YEARS + 1, child.size)
    years += FATHER_YEARS * (stated.role == MALE)
    born = who.people.born[child]
    sex = np.full(child.size, stated.role)
    row = given_row(who.tongue[child], sex, parts(born)[0] - years)
    given = pool.given_pools.draw(rng, row)
    one = who.called.parent[child]
    given = np.where(given_sexes()[one] == stated.role, one, given)
    region = units.region[who.people.unit[child]]
    maiden = words(
        pool.surnames, pool.surname_pools.draw(rng, surname_row(who.tongue[child], region))
    )
    surname = surname_on(chunk, of, child, born)
    # A child with a mother alone bears her surname, not the father's.
    is_hers = (stated.role == MALE) & (who.kin.mother[child] != NOBODY)
    return Drawn(words(pool.given, given), where(is_hers, maiden, surname), maiden, years)


def parent_address_table(chunk: Chunk, entries: Births, both: tuple[Stated, Stated]) -> Table:
    """Of entries kept electronically from their beginning."""
    rng = chunk.chance("birth_parent_address")
    return stacked(address_rows(rng, chunk, entries, stated) for stated in both)


def address_rows(rng: np.random.Generator, chunk: Chunk, entries: Births, stated: Stated) -> Table:
    taken = np.nonzero(is_whole(entries)[stated.entry])[0]
    entry, parent = stated.entry[taken], stated.parent[taken]
    child = entries.person[entry]
    rows = address_on(chunk.on.rows, np.maximum(parent, 0), entries.first[entry])
    rows = np.where(parent == NOBODY, NOBODY, rows)
    return {
        "birthParent": stated.ids.gather(taken),
        "child": chunk.person.gather(child),
        "parent": chunk.persons(parent),
        **home_columns(rng, chunk, rows, chunk.who.people.unit[child], entries.keeper[entry]),
    }


def is_whole(entries: Births) -> Flags:
    return np.asarray(entries.first >= rates.WHOLE_SINCE)


def report_tables(chunk: Chunk, entries: Births, of: Bearers) -> tuple[Table, Table]:
    """Reports by the health institution, else by a parent, whose address is entered too."""
    rng = chunk.chance("birth_report")
    who, codes = chunk.who, chunk.base.units.codes
    is_told = is_whole(entries) & (entries.kind != Entered.ADOPTION)
    entry = np.nonzero(is_told)[0]
    child, day = entries.person[entry], entries.first[entry]
    by_person = rng.random(entry.size) >= rates.BORN_IN_INSTITUTION_SHARE
    by_person |= entries.kind[entry] != Entered.REGULAR
    reporter = np.where(
        who.kin.father[child] == NOBODY, who.kin.mother[child], who.kin.father[child]
    )
    reporter = np.where((reporter == NOBODY) & who.people.is_adult[child], child, reporter)
    by_person &= reporter != NOBODY
    reporter = np.where(by_person, reporter, NOBODY)
    place = words(chunk.base.cradle.places, who.births.place[child])
    institution = repeated(INSTITUTION, entry.size) + place
    born = who.people.born[child]
    reported = np.maximum(day - rng.integers(0, 3, entry.size), born)
    keeper = entries.keeper[entry]
    report = {
        "entry": entries.ids.gather(entry),
        "child": chunk.person.gather(child),
        "reporter": chunk.persons(reporter),
        "reporterKind": words(("INSTITUTION", "PERSON"), by_person.astype(np.int64)),
        "reporterName": where(by_person, name_on(chunk, of, reporter, day), institution),
        "reportedOn": days(reported),
        "keeperCode": words(codes, keeper),
    }
    own = np.nonzero(by_person)[0]
    rows = address_on(chunk.on.rows, reporter[own], day[own])
    unit = who.people.unit[child[own]]
    return report, {
        "report": entries.ids.gather(entry[own]),
        "child": chunk.person.gather(child[own]),
        "reporter": chunk.persons(reporter[own]),
        **home_columns(rng, chunk, rows, unit, keeper[own]),
    }
