"""Numbers that people carry and carried, with the periods of their validity."""

from dataclasses import dataclass, replace

import numpy as np

from demo.generate import rates
from demo.generate.births import Births, Origin
from demo.generate.crowd import DAY, MONTH, Crowd
from demo.generate.days import NEVER, NOBODY, Flags, Ints, between
from demo.generate.draws import evenly, evenly_of
from demo.generate.numbers import FOREIGNER_AREA, LEGACY_LANE, Taken, issue
from demo.generate.plan import Kind

JMBG, EBS = 0, 1
FIRST, CORRECTION, NATURALISATION = 0, 1, 2
ANOTHER_DAY = 11  # how far a corrected day of birth was off


@dataclass(frozen=True, slots=True)
class Identifiers:
    """Rows of numbers, the former one of a person before the current one."""

    person: Ints
    kind: Ints
    value: Ints
    first: Ints
    last: Ints
    reason: Ints
    current: Ints  # by person: its row
    former: Ints  # by person: its row, or NOBODY
    is_legacy: Flags  # by person


def numbered(
    rng: np.random.Generator, taken: Taken, people: Crowd, births: Births
) -> tuple[Crowd, Births, Identifiers]:
    """Numbers for all; a full day moves the birth of those who found it so."""
    can = (births.origin == Origin.HERE) & (people.born < rates.LEGACY_BEFORE)
    can &= people.kind < Kind.FOREIGNER
    is_legacy = evenly_of(rng, can, rates.LEGACY_SHARE)
    lane = people.sex + np.where(is_legacy, LEGACY_LANE, 0)
    step = np.where(people.precision == DAY, -1, 1)
    born, area, value = issue(taken, people.born, births.area, lane, step)
    moved = born != people.born
    precision = np.where(moved & (people.precision == MONTH), DAY, people.precision)
    people = replace(people, born=born, precision=precision)
    births = replace(births, area=area)
    first = np.minimum(np.maximum(born, rates.NUMBERS_BEGAN), people.last)
    changed = between(rng, first + 1, people.last)
    is_naturalised = births.origin == Origin.NATURALISED
    is_corrected = (births.origin == Origin.HERE) & ~is_legacy & (people.kind != Kind.SECOND)
    is_corrected &= evenly(rng, people.size, rates.CORRECTED_SHARE)
    has_former = (is_naturalised | is_corrected) & (changed <= people.last) & (changed > first)
    who = np.nonzero(has_former)[0]
    wrong = np.where(is_naturalised, born, born - ANOTHER_DAY)[who]
    wrong_area = np.where(is_naturalised, FOREIGNER_AREA, births.area)[who]
    _, _, former = issue(taken, wrong, wrong_area, people.sex[who], np.full(who.size, -1))
    is_foreign = births.origin == Origin.FOREIGN
    begins = np.where(has_former | is_foreign, changed, first)
    begins = np.minimum(begins, people.last)
    reason = np.where(is_naturalised, NATURALISATION, CORRECTION)
    return (
        people,
        births,
        rows(
            (who, is_naturalised[who] * EBS, former, first[who], changed[who] - 1),
            (value, is_foreign * EBS, begins, np.where(has_former, reason, FIRST)),
            is_legacy,
        ),
    )


def rows(
    former: tuple[Ints, Ints, Ints, Ints, Ints],
    current: tuple[Ints, Ints, Ints, Ints],
    is_legacy: Flags,
) -> Identifiers:
    """One table of former and current numbers, in order of persons."""
    who, former_kind, former_value, former_first, former_last = former
    value, kind, first, reason = current
    size = value.size
    person = np.concatenate([who, np.arange(size)])
    order = np.argsort(person, kind="stable")
    place = np.empty(order.size, dtype=np.int64)
    place[order] = np.arange(order.size)
    former_place = np.full(size, NOBODY)
    former_place[who] = place[: who.size]
    return Identifiers(
        person=person[order],
        kind=np.concatenate([former_kind, kind])[order],
        value=np.concatenate([former_value, value])[order],
        first=np.concatenate([former_first, first])[order],
        last=np.concatenate([former_last, np.full(size, NEVER)])[order],
        reason=np.concatenate([np.full(who.size, FIRST), reason])[order],
        current=place[who.size :],
        former=former_place,
        is_legacy=is_legacy,
    )
