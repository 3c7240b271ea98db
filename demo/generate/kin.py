"""Who is whose parent, husband or wife, and when marriages began and ended."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from demo.generate.crowd import Crowd
from demo.generate.days import (
    NEVER,
    NOBODY,
    YEAR_DAYS,
    Flags,
    Ints,
    Reals,
    between,
    birthday,
)
from demo.generate.households import PARENT_GAP_YEARS, Homes, matched
from demo.generate.plan import Kind
from demo.generate.pyramid import ADULT, FEMALE, MALE
from demo.generate.vital import as_published

EVER_MARRIED_AGES = (20, 30, 40, 50, 60, 75, 100)
# Of people who live without husband or wife, by age.
EVER_MARRIED = (
    (0.0, 0.06, 0.2, 0.38, 0.58, 0.8, 0.9),  # men
    (0.0, 0.12, 0.3, 0.5, 0.7, 0.88, 0.92),  # women
)
DIVORCED_AGES = (30, 45, 60, 75, 90)
DIVORCED = (
    (1.0, 0.9, 0.7, 0.35, 0.15),  # men of these; the others outlived their wives
    (0.97, 0.8, 0.45, 0.15, 0.05),  # women
)
DIVORCED_DEAD_SHARE = 0.3  # of these shares: among the dead are those who died married
WIDOWED_AT_DEATH_SHARES = (0.2, 0.6)  # of the dead who had married and whose other is not found
WEDDING_YEARS, WEDDING_SPREAD_YEARS = (29.0, 26.0), 4.0  # of grooms, of brides
BEFORE_CHILD_SHARE = 0.8  # of couples with children who married before the first one
BEFORE_CHILD_DAYS = (30, 1_100)
LATELY_YEARS = 9
OF_AGE_DAYS = 1_000  # in which those marry who would have before they were of age
DIVORCE_YEARS = (2, 18)  # after the wedding
WIDOW_YEARS = 20  # a husband or wife who is not found died at most so long ago
MET_DAYS = 730  # both were of age for so long before the first of them died
AFTER_END_DAYS = 300  # a child born so soon after a marriage is of the husband


class Status(IntEnum):
    """Marital status today, or at death."""

    SINGLE = 0
    MARRIED = 1
    DIVORCED = 2
    WIDOWED = 3


@dataclass(frozen=True, slots=True)
class Kin:
    """By person: parents and the last husband or wife as places in the chunk, and that marriage.

    NOBODY where there is none or none who is in the chunk. `wed` is NEVER for the single; `ended`
    is the day of the divorce or of the first death, NEVER while the marriage lasts.
    """

    mother: Ints
    father: Ints
    spouse: Ints
    status: Ints
    wed: Ints
    ended: Ints


def kindred(rng: np.random.Generator, people: Crowd, home: Homes, apart: Ints, scale: float) -> Kin:
    """The kin of each person; those of `apart` married nobody but with whom they live.

    `scale` is how large a part of the country these people are.
    """
    status = statuses(rng, people, home, apart)
    spouse = spouses(rng, people, home, status)
    status = widowed_before_death(rng, people, spouse, status)
    mother, father = of_sons(people, home, spouse)
    wed = weddings(rng, people, mother, spouse, status, scale)
    ended = ends(rng, people, spouse, status, wed)
    father = of_lone_mothers(people, mother, father, spouse, ended)
    return Kin(mother, father, spouse, status, wed, ended)


def statuses(rng: np.random.Generator, people: Crowd, home: Homes, apart: Ints) -> Ints:
    """Couples are married; of the others some were, and of these some divorced."""
    age = (people.last - people.born) / YEAR_DAYS
    is_once = (home.partner == NOBODY) & (home.mother == NOBODY) & (people.kind != Kind.SECOND)
    is_once &= rng.random(people.size) < by_sex(people, age, EVER_MARRIED_AGES, EVER_MARRIED)
    is_once[apart] = False
    share = by_sex(people, age, DIVORCED_AGES, DIVORCED)
    share *= np.where(people.kind == Kind.DEAD, DIVORCED_DEAD_SHARE, 1.0)
    is_divorced = rng.random(people.size) < share
    left = np.where(people.kind == Kind.DEAD, Status.MARRIED, Status.WIDOWED)
    once = np.where(is_divorced, Status.DIVORCED, left)
    status = np.where(is_once, once, Status.SINGLE)
    # Of the old who live with a married son each had somebody.
    status = np.where((home.son != NOBODY) & (status == Status.SINGLE), Status.WIDOWED, status)
    return np.where(home.partner != NOBODY, Status.MARRIED, status)


def by_sex(
    people: Crowd, age: Reals, ages: tuple[int, ...], shares: tuple[tuple[float, ...], ...]
) -> Reals:
    men, women = (np.interp(age, ages, shares[sex]) for sex in (MALE, FEMALE))
    return np.where(people.sex == MALE, men, women)


def spouses(rng: np.random.Generator, people: Crowd, home: Homes, status: Ints) -> Ints:
    """Those who live together; the divorced of a unit, and its dead with its widowed."""
    spouse = home.partner.copy()
    is_dead = people.kind == Kind.DEAD
    is_open = (home.partner == NOBODY) & (people.kind != Kind.SECOND)
    is_divorced = is_open & ~is_dead & (status == Status.DIVORCED) & (home.son == NOBODY)
    is_widowed = is_open & ~is_dead & (status == Status.WIDOWED)
    is_left_by = is_open & is_dead & (status == Status.MARRIED)
    woman, man = people.sex == FEMALE, people.sex == MALE
    for wife, husband in (
        (is_divorced & woman, is_divorced & man),
        (is_widowed & woman, is_left_by & man),
        (is_left_by & woman, is_widowed & man),
    ):
        wives, husbands = matched(
            rng, people, people.unit, np.nonzero(wife)[0], np.nonzero(husband)[0]
        )
        grown = birthday(np.maximum(people.born[wives], people.born[husbands]), ADULT)
        met = grown + MET_DAYS < np.minimum(people.last[wives], people.last[husbands])
        wives, husbands = wives[met], husbands[met]
        spouse[wives], spouse[husbands] = husbands, wives
    return spouse


def widowed_before_death(
    rng: np.random.Generator, people: Crowd, spouse: Ints, status: Ints
) -> Ints:
    """Some of the dead whose husband or wife is not found outlived them."""
    share = np.where(people.sex == MALE, *WIDOWED_AT_DEATH_SHARES)
    is_widowed = (people.kind == Kind.DEAD) & (spouse == NOBODY) & (status == Status.MARRIED)
    is_widowed &= rng.random(people.size) < share
    return np.where(is_widowed, Status.WIDOWED, status)


def of_sons(people: Crowd, home: Homes, spouse: Ints) -> tuple[Ints, Ints]:
    """Mothers and fathers of the households, and of the sons with whom the old live."""
    mother, father = home.mother.copy(), home.father.copy()
    old = np.nonzero(home.son != NOBODY)[0]
    for parent in (old, spouse[old]):
        years = (people.born[home.son[old]] - people.born[parent]) / YEAR_DAYS
        is_woman = people.sex[parent] == FEMALE
        fits = (parent != NOBODY) & (years > PARENT_GAP_YEARS[0])
        fits &= (years < PARENT_GAP_YEARS[1]) | (parent == old)
        for links, are_these in ((mother, fits & is_woman), (father, fits & ~is_woman)):
            links[home.son[old[are_these]]] = parent[are_these]
    return mother, father


def weddings(
    rng: np.random.Generator,
    people: Crowd,
    mother: Ints,
    spouse: Ints,
    status: Ints,
    scale: float,
) -> Ints:
    """Days of weddings: both of age, and mostly before the first child."""
    other = np.where(spouse == NOBODY, np.arange(people.size), spouse)
    first = birthday(np.maximum(people.born, people.born[other]), ADULT)
    last = np.minimum(people.last, people.last[other]) - 2
    years = rng.normal(0.0, WEDDING_SPREAD_YEARS, people.size)
    years += np.where(people.sex == MALE, *WEDDING_YEARS)
    wed = people.born + (years * YEAR_DAYS).astype(np.int64)
    eldest = np.full(people.size, NEVER)
    children = np.nonzero(mother != NOBODY)[0]
    np.minimum.at(eldest, mother[children], people.born[children])
    is_before = (eldest != NEVER) & (rng.random(people.size) < BEFORE_CHILD_SHARE)
    before = eldest - rng.integers(*BEFORE_CHILD_DAYS, people.size)
    wed = np.where(is_before, np.minimum(wed, before), wed)
    soon = first + rng.integers(0, OF_AGE_DAYS, people.size)
    # Who lives with somebody already and would marry later did so in the last years.
    lately = LATELY_YEARS * YEAR_DAYS * (1 - np.sqrt(rng.random(people.size)))
    wed = np.where(wed > last, last - lately.astype(np.int64), wed)
    wed = np.maximum(np.minimum(np.where(wed < first, soon, wed), last), np.minimum(first, last))
    wed = np.where(status == Status.SINGLE, NEVER, wed)
    one = np.nonzero(is_entered(people, spouse, status))[0]
    wed = as_published(rng, wed, one, (first, last), scale)
    is_led = (people.sex == MALE) & (spouse != NOBODY)
    return np.where(is_led, wed[other], wed)


def is_entered(people: Crowd, spouse: Ints, status: Ints) -> Flags:
    """One of each couple, the wife where both are known; foreigners alone married elsewhere."""
    is_one = (spouse == NOBODY) & (people.kind != Kind.FOREIGNER)
    is_one |= (spouse != NOBODY) & (people.sex == FEMALE)
    return np.asarray(is_one & (status != Status.SINGLE))


def ends(rng: np.random.Generator, people: Crowd, spouse: Ints, status: Ints, wed: Ints) -> Ints:
    """Days of divorces and of the deaths that ended marriages."""
    other = np.where(spouse == NOBODY, np.arange(people.size), spouse)
    is_known = spouse != NOBODY
    last = np.minimum(people.last, people.last[other])
    years = rng.uniform(*DIVORCE_YEARS, people.size) * YEAR_DAYS
    divorced = np.minimum(wed, last) + years.astype(np.int64)
    sooner = between(rng, np.minimum(wed, last) + 1, last - 1)
    divorced = np.where(divorced < last, divorced, np.minimum(sooner, last - 1))
    divorced = np.where(is_known & (people.sex == MALE), divorced[other], divorced)
    recent = people.last - round(WIDOW_YEARS * YEAR_DAYS)
    alone = between(rng, np.maximum(np.minimum(wed, last) + 1, recent), people.last)
    widowed = np.where(is_known, people.died[other], alone)
    ended = np.where(status == Status.WIDOWED, widowed, people.died)
    ended = np.where(status == Status.DIVORCED, divorced, ended)
    return np.where(status == Status.SINGLE, NEVER, ended)


def of_lone_mothers(people: Crowd, mother: Ints, father: Ints, spouse: Ints, ended: Ints) -> Ints:
    """The father of a lone mother's child is her former husband, where the days allow it."""
    husband = np.where(mother == NOBODY, NOBODY, spouse[mother])
    years = (people.born - people.born[husband]) / YEAR_DAYS
    is_his = (father == NOBODY) & (husband != NOBODY) & (years > PARENT_GAP_YEARS[0])
    is_his &= people.born < ended[mother] + AFTER_END_DAYS
    return np.where(is_his, husband, father)
