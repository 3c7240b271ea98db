"""What people were called, which number they had and where they lived on a day of the past."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import polars as pl

from demo.generate.addresses import Addresses
from demo.generate.chunk import Chunk
from demo.generate.columns import blank, civic_numbers, joined_names, partial_days, where, words
from demo.generate.days import NOBODY, Flags, Ints
from demo.generate.fashions import SEXES
from demo.generate.files import Table
from demo.generate.identifiers import JMBG, Identifiers
from demo.generate.naming import Names
from demo.generate.pools import read


@dataclass(frozen=True, slots=True)
class Bearers:
    """By person: the rows of the first and of the second former name, or NOBODY."""

    called: Names
    first: Ints
    second: Ints


def bearers(called: Names) -> Bearers:
    person = called.former.person
    row = np.arange(person.size)
    first, second = np.full(called.given.size, NOBODY), np.full(called.given.size, NOBODY)
    first[person[::-1]] = row[::-1]
    others = row[first[person] != row]
    second[person[others]] = others
    return Bearers(called, first, second)


def former_on(of: Bearers, person: Ints, day: Ints) -> Ints:
    """The row of the former name borne on the day; NOBODY where it is the current one."""
    last = of.called.former.last
    first, second = of.first[person], of.second[person]
    is_second = (second != NOBODY) & (day <= at_rows(last, second))
    is_first = (first != NOBODY) & (day <= at_rows(last, first))
    return np.where(is_first, first, np.where(is_second, second, NOBODY))


def given_on(chunk: Chunk, of: Bearers, person: Ints, day: Ints) -> pl.Series:
    row, called = former_on(of, person, day), of.called
    former = at_rows(called.former.given, row)
    return words(chunk.base.pool.given, np.where(row == NOBODY, called.given[person], former))


def surname_on(chunk: Chunk, of: Bearers, person: Ints, day: Ints) -> pl.Series:
    row, called = former_on(of, person, day), of.called
    texts = chunk.base.pool.surnames
    now = joined_names(texts, called.surname[person], called.second[person], called.joint[person])
    return where(row == NOBODY, now, words(texts, at_rows(called.former.surname, row)))


def at_rows(column: Ints, row: Ints) -> Ints:
    """The values at these rows; something for NOBODY, also where there are none."""
    return column[np.maximum(row, 0)] if column.size else np.zeros(row.size, dtype=np.int64)


def name_on(chunk: Chunk, of: Bearers, person: Ints, day: Ints) -> pl.Series:
    """Given name and surname; empty for NOBODY."""
    known = np.maximum(person, 0)
    text = given_on(chunk, of, known, day) + " " + surname_on(chunk, of, known, day)
    return where(person != NOBODY, text, blank(person.size))


def jmbg_on(numbers: Identifiers, person: Ints, day: Ints) -> pl.Series:
    """The number that the person had on the day; empty before the first one."""
    current, former = numbers.current[person], numbers.former[person]
    is_current = (numbers.kind[current] == JMBG) & (numbers.first[current] <= day)
    is_former = ~is_current & (former != NOBODY) & (numbers.kind[former] == JMBG)
    is_former &= numbers.first[former] <= day
    value = numbers.value[np.where(is_former, former, current)]
    return where(is_current | is_former, civic_numbers(value), blank(person.size))


def address_on(rows: Addresses, person: Ints, day: Ints) -> Ints:
    """The row of the address where the person lived on the day, or NOBODY; see the register."""
    current, former = rows.current[person], rows.former[person]
    if not rows.first.size:
        return np.full(person.size, NOBODY)
    is_current = (current != NOBODY) & (rows.first[current] <= day) & (day <= rows.last[current])
    is_former = (former != NOBODY) & (rows.first[former] <= day) & (day <= rows.last[former])
    return np.where(is_current, current, np.where(is_former, former, NOBODY))


def birth_columns(chunk: Chunk, person: Ints, known: Flags) -> Table:
    """When and where people were born, as other entries state it; empty where not known."""
    who, base = chunk.who, chunk.base
    births, people = who.births, who.people
    nothing = blank(person.size)
    born = partial_days(people.born[person], people.precision[person])
    return {
        "born": where(known, born, nothing),
        "birthPlace": where(known, words(base.cradle.places, births.place[person]), nothing),
        "birthUnit": where(known, words(base.units.codes, births.unit[person]), nothing),
        "birthCountry": where(known, words(base.cradle.countries, births.country[person]), nothing),
    }


@cache
def given_sexes() -> Ints:
    """The sex of each given name, by its number."""
    rows = [*read("given.csv"), *read("minority_given.csv")]
    return np.array([SEXES.index(row["sex"]) for row in rows])
