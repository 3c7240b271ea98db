"""The people of a chunk with all that the population register knows of them, but for addresses."""

from dataclasses import dataclass, replace

import numpy as np

from demo.generate.births import Births, births
from demo.generate.births import copied as copied_births
from demo.generate.crowd import DAY, Crowd, crowd, homonyms, rounded
from demo.generate.days import NOBODY, Flags, Ints
from demo.generate.ground import Ground
from demo.generate.households import Homes, homes, in_order
from demo.generate.identifiers import Identifiers, numbered
from demo.generate.kin import Kin, kindred
from demo.generate.naming import Names, names
from demo.generate.naming import copied as copied_names
from demo.generate.plan import Kind, Slots
from demo.generate.tongues import groups, tongues


@dataclass(frozen=True, slots=True)
class Folk:
    """People as columns, their households and kin, minorities, births, numbers and names."""

    people: Crowd
    home: Homes
    kin: Kin
    group: Ints
    tongue: Ints
    births: Births
    numbers: Identifiers
    called: Names
    pairs: tuple[Ints, Ints]  # homonyms
    survivor: Ints  # of second records, else NOBODY


def folk(rng: np.random.Generator, base: Ground, slots: Slots) -> Folk:
    """Who they are, with whom they live, where they were born, what they are called."""
    people = crowd(rng, slots, base.ages, len(base.units.codes))
    home, born = homes(rng, people)
    people, home = in_order(rng, replace(people, born=born), home)
    people = rounded(people)
    pairs = homonyms(rng, people, home.is_alone)
    people = replace(people, born=copied(people.born, pairs[1], pairs[0]))
    people, survivor = merged(rng, people, home, pairs)
    to = np.nonzero(survivor != NOBODY)[0]
    group = groups(rng, people, home.head, base.minority)
    born_at = births(rng, people, base.units, base.cradle)
    born_at = copied_births(born_at, to, survivor[to])
    people, born_at, numbers = numbered(rng, base.taken, people, born_at)
    tongue = tongues(group, born_at, base.minority)
    region = base.units.region[people.unit]
    scale = people.size / base.country.total
    kin = kindred(rng, people, home, np.concatenate([pairs[1], to]), scale)
    called = names(rng, people, home, kin, tongue, region, base.pool)
    parent = called.parent
    called = replace(copied_names(called, pairs[1], pairs[0]), parent=parent)
    called = copied_names(called, to, survivor[to])
    tongue = copied(copied(tongue, pairs[1], pairs[0]), to, survivor[to])
    return Folk(people, home, kin, group, tongue, born_at, numbers, called, pairs, survivor)


def merged(
    rng: np.random.Generator, people: Crowd, home: Homes, pairs: tuple[Ints, Ints]
) -> tuple[Crowd, Ints]:
    """Second records get sex, birth and unit of a resident each; the others' survivor is NOBODY.

    Where a chunk has no resident, they become people who live away.
    """
    survivor = np.full(people.size, NOBODY)
    to = np.nonzero(people.kind == Kind.SECOND)[0]
    is_plain: Flags = (people.kind == Kind.RESIDENT) & people.is_adult & (people.precision == DAY)
    is_plain &= (home.partner == NOBODY) & ~np.isin(np.arange(people.size), np.concatenate(pairs))
    known = np.nonzero(is_plain)[0]
    if known.size < to.size:
        kind = people.kind.copy()
        kind[to] = Kind.AWAY
        return replace(people, kind=kind), survivor
    survivor[to] = rng.choice(known, to.size, replace=False)
    source = survivor[to]
    return replace(
        people,
        sex=copied(people.sex, to, source),
        born=copied(people.born, to, source),
        unit=copied(people.unit, to, source),
        precision=copied(people.precision, to, source),
    ), survivor


def copied(column: Ints, to: Ints, source: Ints) -> Ints:
    result = column.copy()
    result[to] = column[source]
    return result
