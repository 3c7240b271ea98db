"""Who lives with whom: couples, their children, lone mothers, parents of grown-up sons."""

from dataclasses import dataclass, fields

import numpy as np

from demo.generate.crowd import Crowd
from demo.generate.days import NOBODY, YEAR_DAYS, Flags, Ints, Reals, ages
from demo.generate.draws import ranks
from demo.generate.plan import Kind
from demo.generate.pyramid import FEMALE, MALE, OLD

# Chance to live with a husband or wife, by age (points between are on the line).
PARTNERED_AGES = (18, 20, 25, 30, 38, 55, 65, 75, 85, 100)
PARTNERED = (
    (0.0, 0.03, 0.2, 0.5, 0.72, 0.8, 0.82, 0.8, 0.68, 0.4),  # men
    (0.0, 0.1, 0.4, 0.68, 0.8, 0.8, 0.7, 0.5, 0.22, 0.03),  # women
)
AT_HOME_AGES = (0, 17, 20, 25, 30, 40, 50, 60)
AT_HOME = (1.0, 1.0, 0.97, 0.9, 0.8, 0.6, 0.35, 0.0)
LONE_MOTHER_SHARE = 0.26  # of women without a husband, aged 20 to 75
LONE_MOTHER_AGES = (20, 75)
WITH_SON_SHARE = 0.6  # of the old without husband or wife
HUSBAND_OLDER_YEARS, HUSBAND_SPREAD_YEARS = 3.0, 3.0
COUPLE_GAP_YEARS = (-9, 20)  # he is so much older
MOTHER_YEARS, MOTHER_SPREAD_YEARS = 28.0, 4.8  # at birth; mean 30.1 in 2021, less before
PARENT_GAP_YEARS = (17, 46)
WARD_GAP_YEARS = 18
ROUNDS = 6
SIBLING_DAYS = 290
BLOCK = 1 << 20  # days of birth, moved by OFFSET, fit between two blocks
OFFSET = 1 << 18


@dataclass(frozen=True, slots=True)
class Homes:
    """Head of the household, husband or wife, mother, father and grown-up son of each person."""

    head: Ints
    partner: Ints
    mother: Ints
    father: Ints
    son: Ints

    @property
    def is_alone(self) -> Flags:
        """Nobody is known who lives with the person."""
        size = np.bincount(self.head, minlength=self.head.size)
        return np.asarray(size[self.head] == 1)


def homes(rng: np.random.Generator, people: Crowd) -> tuple[Homes, Ints]:
    """Households within blocks, and days of birth in which close siblings became twins."""
    age = ages(people.born)
    lives = (people.kind != Kind.DEAD) & (people.kind < Kind.FOREIGNER)
    wives, husbands = couples(rng, people, age, lives)
    partner = np.full(people.size, NOBODY)
    partner[wives], partner[husbands] = husbands, wives
    is_single = lives & (partner == NOBODY)
    is_lone = is_single & (people.sex == FEMALE) & (rng.random(people.size) < LONE_MOTHER_SHARE)
    is_lone &= (age >= LONE_MOTHER_AGES[0]) & (age < LONE_MOTHER_AGES[1])
    stays = rng.random(people.size) < np.interp(age, AT_HOME_AGES, AT_HOME)
    children = np.nonzero(is_single & ~is_lone & stays)[0]
    mother, born = mothers(rng, people, children, np.nonzero(is_lone | wedded(partner, people))[0])
    father = np.where(mother == NOBODY, NOBODY, partner[mother])
    # A mother's husband who is too young for it is no father of hers.
    older = (born - people.born[father]) / YEAR_DAYS > PARENT_GAP_YEARS[0]
    father = np.where(older, father, NOBODY)
    is_free = is_single & (mother == NOBODY) & ~np.isin(np.arange(people.size), mother)
    son = sons(rng, people, np.nonzero(is_free & (age >= OLD))[0], husbands)
    head = np.arange(people.size)
    head[wives] = husbands
    head = np.where(mother == NOBODY, head, head[mother])
    head = np.where(son == NOBODY, head, son)
    minors = np.nonzero(lives & ~people.is_adult & (mother == NOBODY))[0]
    adults = np.nonzero(lives & people.is_adult & (mother == NOBODY))[0]
    kin = nearest(rng, people, minors, adults, MOTHER_YEARS * 2)
    old_enough = (people.born[minors] - people.born[kin]) / YEAR_DAYS >= WARD_GAP_YEARS
    is_kin = (kin != NOBODY) & old_enough
    head[minors[is_kin]] = head[kin[is_kin]]
    return Homes(head, partner, mother, father, son), born


def in_order(rng: np.random.Generator, people: Crowd, home: Homes) -> tuple[Crowd, Homes]:
    """The same people unit by unit, households by chance, members side by side from the eldest."""
    lot = rng.random(people.size)[home.head]
    order = np.lexsort((people.born, home.head, lot, people.unit))
    place = np.empty(people.size + 1, dtype=np.int64)
    place[order] = np.arange(people.size)
    place[NOBODY] = NOBODY
    ordered = Crowd(*(getattr(people, field.name)[order] for field in fields(people)))
    return ordered, Homes(*(place[getattr(home, field.name)[order]] for field in fields(home)))


def wedded(partner: Ints, people: Crowd) -> Flags:
    return np.asarray((partner != NOBODY) & (people.sex == FEMALE))


def keys(block: Ints, day: Ints) -> Ints:
    """Sort keys: by block, then by day."""
    return block * BLOCK + day + OFFSET


def couples(rng: np.random.Generator, people: Crowd, age: Ints, lives: Flags) -> tuple[Ints, Ints]:
    """Wives and the husbands with whom they live."""
    chance = np.where(
        people.sex == FEMALE,
        np.interp(age, PARTNERED_AGES, PARTNERED[FEMALE]),
        np.interp(age, PARTNERED_AGES, PARTNERED[MALE]),
    )
    is_willing = lives & (rng.random(people.size) < chance)
    wives = np.nonzero(is_willing & (people.sex == FEMALE))[0]
    husbands = np.nonzero(is_willing & (people.sex == MALE))[0]
    return matched(rng, people, people.block, wives, husbands)


def matched(
    rng: np.random.Generator, people: Crowd, group: Ints, wives: Ints, husbands: Ints
) -> tuple[Ints, Ints]:
    """Wives and their husbands: as many of either in a group, matched in order of age."""
    groups = int(group.max(initial=0)) + 1
    pairs = np.minimum(
        np.bincount(group[wives], minlength=groups),
        np.bincount(group[husbands], minlength=groups),
    )
    wives = some(rng, wives, group, pairs)
    husbands = some(rng, husbands, group, pairs)
    older = rng.normal(HUSBAND_OLDER_YEARS, HUSBAND_SPREAD_YEARS, husbands.size) * YEAR_DAYS
    wives = wives[np.argsort(keys(group[wives], people.born[wives]))]
    moved = people.born[husbands] + older.astype(np.int64)
    husbands = husbands[np.argsort(keys(group[husbands], moved))]
    gap = (people.born[wives] - people.born[husbands]) / YEAR_DAYS
    fits = (gap > COUPLE_GAP_YEARS[0]) & (gap < COUPLE_GAP_YEARS[1])
    return wives[fits], husbands[fits]


def some(rng: np.random.Generator, people: Ints, block: Ints, counts: Ints) -> Ints:
    """As many of each block as are wanted, by chance."""
    shuffled = rng.permutation(people)
    return np.asarray(shuffled[ranks(block[shuffled]) < counts[block[shuffled]]])


def nearest(
    rng: np.random.Generator, people: Crowd, young: Ints, elders: Ints, years: float | Reals
) -> Ints:
    """For each of the young an elder of the block born about so many years before, or NOBODY."""
    if not elders.size or not young.size:
        return np.full(young.size, NOBODY)
    order = elders[np.argsort(keys(people.block[elders], people.born[elders]))]
    sorted_keys = keys(people.block[order], people.born[order])
    wanted = people.born[young] - np.asarray(years * YEAR_DAYS).astype(np.int64)
    places = np.searchsorted(sorted_keys, keys(people.block[young], wanted))
    # One to either side as well: else one mother would get all children of a month.
    found = order[np.clip(places + rng.integers(-1, 2, young.size), 0, order.size - 1)]
    return np.where(people.block[found] == people.block[young], found, NOBODY)


def mothers(
    rng: np.random.Generator, people: Crowd, children: Ints, women: Ints
) -> tuple[Ints, Ints]:
    """Mothers of children, with plausible gaps to them and between siblings."""
    mother = np.full(people.size, NOBODY)
    waiting = children
    for _ in range(ROUNDS):
        years = rng.normal(MOTHER_YEARS, MOTHER_SPREAD_YEARS, waiting.size)
        found = nearest(rng, people, waiting, women, np.asarray(years))
        gap = (people.born[waiting] - people.born[found]) / YEAR_DAYS
        fits = (found != NOBODY) & (gap > PARENT_GAP_YEARS[0]) & (gap < PARENT_GAP_YEARS[1])
        mother[waiting[fits]] = found[fits]
        close = too_close(people.born, mother)
        last_mother = mother.copy()
        mother[close] = NOBODY
        waiting = np.concatenate([waiting[~fits], close])
    born = people.born.copy()
    twins = close
    mother[twins] = last_mother[twins]
    elder = np.full(people.size, NOBODY)
    placed = np.nonzero(mother != NOBODY)[0]
    order = placed[np.lexsort((people.born[placed], mother[placed]))]
    elder[order[1:]] = order[:-1]
    born[twins] = people.born[elder[twins]]
    return mother, born


def too_close(born: Ints, mother: Ints) -> Ints:
    """Children born too soon after an elder sibling, and not on the same day."""
    placed = np.nonzero(mother != NOBODY)[0]
    order = placed[np.lexsort((born[placed], mother[placed]))]
    apart = born[order[1:]] - born[order[:-1]]
    is_close = (mother[order[1:]] == mother[order[:-1]]) & (apart > 0) & (apart < SIBLING_DAYS)
    return np.asarray(order[1:][is_close])


def sons(rng: np.random.Generator, people: Crowd, old: Ints, husbands: Ints) -> Ints:
    """Grown-up married sons with whom some of the old live; a son has one of them."""
    son = np.full(people.size, NOBODY)
    old = old[rng.random(old.size) < WITH_SON_SHARE]
    if not old.size or not husbands.size:
        return son
    turned = np.asarray(-rng.normal(MOTHER_YEARS, MOTHER_SPREAD_YEARS, old.size))
    found = nearest(rng, people, old, husbands, turned)
    gap = (people.born[found] - people.born[old]) / YEAR_DAYS
    fits = (found != NOBODY) & (gap > PARENT_GAP_YEARS[0]) & (gap < PARENT_GAP_YEARS[1])
    fits &= ranks(found) == 0
    son[old[fits]] = found[fits]
    return son
