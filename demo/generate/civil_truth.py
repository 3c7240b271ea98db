"""Which entries of the civil registers err and how; never loaded."""

from collections.abc import Iterator

import numpy as np
import polars as pl

from demo.generate.chunk import Chunk
from demo.generate.civil_births import Births
from demo.generate.civil_books import Offices, Places
from demo.generate.civil_deaths import Deaths
from demo.generate.civil_marriages import Marriages
from demo.generate.civil_rates import MARKED_SINCE_YEAR
from demo.generate.columns import civic_numbers, days, repeated, words
from demo.generate.days import NOBODY, Ints
from demo.generate.files import Table
from demo.generate.truth import table


def civil_truth(
    chunk: Chunk,
    to: Offices,
    entries: Births,
    weddings: Marriages,
    dead: Deaths,
    forgotten: Ints,
) -> Iterator[Table]:
    """Errors of births, then of the marks and places of entries of all kinds."""
    person, numbers = chunk.person, chunk.who.numbers
    row = np.nonzero(entries.value == NOBODY)[0]
    who = entries.person[row]
    yield table(person, "BIRTH_ENTRY_WITHOUT_JMBG", who, entries.ids.gather(row))
    current = numbers.value[numbers.current[entries.person]]
    row = np.nonzero((entries.value != NOBODY) & (entries.value != current))[0]
    stated = civic_numbers(entries.value[row])
    yield table(person, "BIRTH_ENTRY_JMBG_DIFFERS", entries.person[row], stated)
    row = np.nonzero(entries.other_area != NOBODY)[0]
    unit = words(to.units.codes, to.unit[entries.other_area[row]])
    yield table(person, "BIRTH_ENTRY_IN_OTHER_AREA", entries.person[row], unit)
    wed = days(chunk.who.kin.wed[forgotten]).cast(pl.String)
    yield table(person, "MARRIAGE_NOT_NOTED", forgotten, wed)
    yield from mark_truth(person, entries.person, entries.places, "birth_entry")
    yield from mark_truth(person, weddings.first, weddings.places, "marriage_entry")
    yield from mark_truth(person, dead.person, dead.places, "death_entry")


def mark_truth(person: pl.Series, about: Ints, places: Places, file: str) -> Iterator[Table]:
    """Entries since the mark that have none, and entries that have nothing else."""
    is_missing = (places.year >= MARKED_SINCE_YEAR) & ~places.is_marked
    for name, flags in (
        ("ENTRY_WITHOUT_MARK", is_missing),
        ("ENTRY_WITHOUT_COORDINATES", ~places.is_placed),
    ):
        row = np.nonzero(flags)[0]
        yield table(person, name, about[row], repeated(file, row.size))
