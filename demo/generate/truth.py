"""Which rows err and how: for those who test what finds errors, never loaded into a register."""

from collections.abc import Iterator

import numpy as np
import polars as pl

from demo.generate.addresses import Lags
from demo.generate.births import Cradles, Origin
from demo.generate.columns import days, repeated, words
from demo.generate.crowd import DAY, Crowd
from demo.generate.days import NOBODY, Flags, Ints
from demo.generate.files import Table
from demo.generate.folk import Folk
from demo.generate.naming import PLAIN, Names
from demo.generate.plan import Kind
from demo.generate.roll import PASSIVE, Roll
from demo.generate.units import KOSOVO, Units

JOINTS = ("", "HYPHEN", "SPACE")
PRECISIONS = ("DAY", "MONTH", "YEAR")


def table(person: pl.Series, irregularity: str, who: Ints, detail: pl.Series) -> Table:
    return {
        "person": person.gather(who),
        "irregularity": repeated(irregularity, who.size),
        "detail": detail,
    }


def roll_truth(
    person: pl.Series, people: Crowd, lag: Lags, is_voter: Flags, entries: Roll, units: Units
) -> Iterator[Table]:
    """Errors of the roll; those without residence are voters whom no census counted."""
    is_away = people.kind[entries.person] == Kind.AWAY
    row = np.nonzero(is_away)[0]
    why = words(("ABROAD", "PASSIVE"), (entries.status[row] == PASSIVE).astype(np.int64))
    yield table(person, "VOTER_WITHOUT_RESIDENCE", entries.person[row], why)
    died = days(people.died[entries.deceased]).cast(pl.String)
    yield table(person, "DECEASED_ON_ROLL", entries.deceased, died)
    is_lagging = is_voter & (lag.unit != NOBODY)
    for name, kept in (
        ("ROLL_LAG_UNDER_SIX_MONTHS", is_lagging & lag.is_under),
        ("ROLL_LAG_OVER_SIX_MONTHS", is_lagging & ~lag.is_under),
    ):
        who = np.nonzero(kept)[0]
        yield table(person, name, who, days(lag.moved[who]).cast(pl.String))
    other = words(units.codes, entries.double_unit)
    yield table(person, "DOUBLE_ENTRY", entries.double, other)


def register_truth(
    person: pl.Series,
    identifier: pl.Series,
    folk: Folk,
    units: Units,
    cradle: Cradles,
) -> Iterator[Table]:
    """What is unusual in the population register, lawful or not."""
    people, births, numbers, called = folk.people, folk.births, folk.numbers, folk.called
    who = np.nonzero(numbers.is_legacy)[0]
    value = identifier.gather(numbers.current[who])
    yield table(person, "LEGACY_REMAINDER_ONE", who, value)
    differs = (births.unit != NOBODY) & (births.area != units.area[births.unit])
    who = np.nonzero(differs)[0]
    carried, own = (
        pl.Series(area).cast(pl.String) for area in (births.area[who], units.area[births.unit[who]])
    )
    yield table(person, "AREA_DIFFERS", who, carried + "/" + own)
    who = np.nonzero(called.joint != PLAIN)[0]
    yield table(person, "DOUBLE_SURNAME", who, words(JOINTS, called.joint[who]))
    who = np.nonzero(people.precision != DAY)[0]
    yield table(person, "UNKNOWN_BIRTH_DAY", who, words(PRECISIONS, people.precision[who]))
    is_kosovo = (births.unit != NOBODY) & (units.region[births.unit] == KOSOVO)
    who = np.nonzero(is_kosovo)[0]
    yield table(person, "KEPT_ELSEWHERE", who, words(units.codes, births.keeper[who]))
    who = np.nonzero(births.origin == Origin.ENTRY_ABROAD)[0]
    country = words(cradle.countries, births.country[who])
    yield table(person, "BORN_ABROAD_ENTERED", who, country)


def homonym_truth(
    person: pl.Series, people: Crowd, called: Names, pairs: tuple[Ints, Ints]
) -> Table:
    """Both of a pair, each with the other's id; a pair whom a full day moved apart is none."""
    first, second = pairs
    is_alike = (
        (people.born[first] == people.born[second])
        & (called.given[first] == called.given[second])
        & (called.surname[first] == called.surname[second])
        & (called.joint[first] == called.joint[second])
    )
    first, second = first[is_alike], second[is_alike]
    return table(
        person,
        "HOMONYM",
        np.concatenate([first, second]),
        person.gather(np.concatenate([second, first])),
    )
