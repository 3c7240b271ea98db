"""Names of people: the family's surname, the generation's given names, names borne before."""

from dataclasses import dataclass, fields, replace

import numpy as np

from demo.generate import rates
from demo.generate.crowd import Crowd
from demo.generate.days import (
    NOBODY,
    YEAR_DAYS,
    Flags,
    Ints,
    ages,
    between,
    birthday,
    parts,
)
from demo.generate.draws import evenly
from demo.generate.fashions import TONGUES
from demo.generate.households import Homes
from demo.generate.pyramid import ADULT, FEMALE, MALE
from demo.generate.texts import Texts, given_row, surname_row

PLAIN, HYPHEN, SPACE = 0, 1, 2  # how two surnames are joined
MARRIAGE, DIVORCE, DECISION = 0, 1, 2
EVER_MARRIED_AGES = (20, 30, 40, 50, 60, 75, 100)
EVER_MARRIED = (0.0, 0.12, 0.3, 0.5, 0.7, 0.88, 0.92)  # of women living without a husband
WEDDING_YEARS, WEDDING_SPREAD_YEARS = 26.0, 4.0  # of the bride
DIVORCE_YEARS = (2, 18)  # after the wedding
SIBLING_ROUNDS = 3
PARENT_YEARS = 28
ORIGINAL_NAME_SHARES = {"bs": 0.2, "sq": 0.5}  # the others ask for it more often
ORIGINAL_NAME_SHARE = 0.65


@dataclass(frozen=True, slots=True)
class Former:
    """Names borne before: person, given name, surname, period and why it ended."""

    person: Ints
    given: Ints
    surname: Ints
    first: Ints
    last: Ints
    reason: Ints


@dataclass(frozen=True, slots=True)
class Names:
    """Current names as numbers of texts; `second` and `joint` where a surname is double."""

    given: Ints
    surname: Ints
    second: Ints
    joint: Ints
    parent: Ints
    is_entered: Flags  # the original form stands beside the Serbian one
    former: Former


@dataclass(frozen=True, slots=True)
class Surnames:
    """Surnames at birth and now, and the days on which they changed."""

    own: Ints
    current: Ints
    second: Ints
    joint: Ints
    married: Ints
    wed: Ints
    divorced: Ints
    takes: Flags
    reverts: Flags


def names(
    rng: np.random.Generator,
    people: Crowd,
    home: Homes,
    tongue: Ints,
    region: Ints,
    pool: Texts,
) -> Names:
    """The name of each person."""
    given = given_names(rng, people, home, tongue, pool)
    family = surnames(rng, people, home, tongue, region, pool)
    former = concatenated(
        maiden(family, people, given),
        married(family, given),
        decided(rng, people, tongue, region, given, family, pool),
    )
    share = np.array([ORIGINAL_NAME_SHARES.get(name, ORIGINAL_NAME_SHARE) for name in TONGUES])
    share[0] = 0.0
    return Names(
        given=given,
        surname=family.current,
        second=family.second,
        joint=family.joint,
        parent=parents(rng, people, home, tongue, given, pool),
        is_entered=(rng.random(people.size) < share[tongue]) & (family.joint == PLAIN),
        former=former,
    )


def given_names(
    rng: np.random.Generator, people: Crowd, home: Homes, tongue: Ints, pool: Texts
) -> Ints:
    """By language, sex and generation; no two children of a mother are named alike."""
    year, _, _ = parts(people.born)
    row = given_row(tongue, people.sex, year)
    given = pool.given_pools.draw(rng, row)
    children = np.nonzero(home.mother != NOBODY)[0]
    for _ in range(SIBLING_ROUNDS):
        order = children[np.lexsort((given[children], home.mother[children]))]
        is_again = (home.mother[order[1:]] == home.mother[order[:-1]]) & (
            given[order[1:]] == given[order[:-1]]
        )
        again = order[1:][is_again]
        given[again] = pool.given_pools.draw(rng, row[again])
    return given


def parents(
    rng: np.random.Generator, people: Crowd, home: Homes, tongue: Ints, given: Ints, pool: Texts
) -> Ints:
    """One parent's given name: of the father or mother in the household, else of its own."""
    year, _, _ = parts(people.born)
    sex = np.where(rng.random(people.size) < rates.FATHER_SHARE, MALE, FEMALE)
    parent = pool.given_pools.draw(rng, given_row(tongue, sex, year - PARENT_YEARS))
    is_fathers = (home.father != NOBODY) & (sex == MALE)
    parent = np.where(is_fathers, given[home.father], parent)
    is_mothers = (home.mother != NOBODY) & (sex == FEMALE)
    parent = np.where(is_mothers, given[home.mother], parent)
    old = np.nonzero((home.son != NOBODY) & (people.sex == MALE))[0]
    parent[home.son[old]] = given[old]
    return parent


def surnames(
    rng: np.random.Generator,
    people: Crowd,
    home: Homes,
    tongue: Ints,
    region: Ints,
    pool: Texts,
) -> Surnames:
    """Children bear the father's surname, else the mother's; most wives take the husband's."""
    row = surname_row(tongue, region)
    own = pool.surname_pools.draw(rng, row)
    father = np.nonzero((home.son != NOBODY) & (people.sex == MALE))[0]
    own[father] = own[home.son[father]]
    own = np.where(home.father != NOBODY, own[home.father], own)
    draw = rng.random(people.size)
    is_wife = (home.partner != NOBODY) & (people.sex == FEMALE)
    is_once = once_married(rng, people, home)
    is_grandmother = (home.son != NOBODY) & (people.sex == FEMALE)
    husband = pool.surname_pools.draw(rng, row)
    husband = np.where(is_wife, own[home.partner], husband)
    husband = np.where(is_grandmother, own[home.son], husband)
    differs = husband != own
    is_double = is_wife & differs & (tongue == 0) & (draw < rates.DOUBLE_SURNAME_SHARE)
    takes = is_wife & differs & ~is_double
    takes &= draw < rates.DOUBLE_SURNAME_SHARE + rates.TAKEN_SURNAME_SHARE
    takes |= (is_once | is_grandmother) & differs
    wed, divorced, reverts = weddings(rng, people, home, takes & is_once & ~is_grandmother)
    current = np.where(takes & ~reverts, husband, own)
    # A lone mother's children bear the name she bears now.
    is_hers = (home.mother != NOBODY) & (home.father == NOBODY)
    joint = np.where(rng.random(people.size) < rates.HYPHEN_SHARE, HYPHEN, SPACE)
    return Surnames(
        own=own,
        current=np.where(is_hers, current[home.mother], current),
        second=np.where(is_double, husband, NOBODY),
        joint=np.where(is_double, joint, PLAIN),
        married=husband,
        wed=wed,
        divorced=divorced,
        takes=takes | is_double,
        reverts=reverts,
    )


def once_married(rng: np.random.Generator, people: Crowd, home: Homes) -> Flags:
    """Women who live without a husband and had one: widows and the divorced."""
    age = ages(people.born)
    chance = np.interp(age, EVER_MARRIED_AGES, EVER_MARRIED)
    is_single = (home.partner == NOBODY) & (home.mother == NOBODY) & (people.sex == FEMALE)
    return np.asarray(is_single & (rng.random(people.size) < chance))


def weddings(
    rng: np.random.Generator, people: Crowd, home: Homes, is_once: Flags
) -> tuple[Ints, Ints, Flags]:
    """Day of the wedding, day of the divorce, and whether the own surname came back with it."""
    size = people.size
    partner_born = np.where(home.partner != NOBODY, people.born[home.partner], people.born)
    first = birthday(np.maximum(people.born, partner_born), ADULT)
    at_age = rng.normal(WEDDING_YEARS, WEDDING_SPREAD_YEARS, size) * YEAR_DAYS
    wed = np.maximum(first, people.born + at_age.astype(np.int64))
    wed = np.minimum(wed, people.last - 2)
    years = rng.uniform(*DIVORCE_YEARS, size) * YEAR_DAYS
    divorced = np.minimum(wed + years.astype(np.int64), people.last - 1)
    is_divorced = is_once & (rng.random(size) < rates.DIVORCED_SHARE) & (divorced > wed + 1)
    return wed, divorced, np.asarray(is_divorced & (rng.random(size) < rates.REVERTED_SHARE))


def maiden(family: Surnames, people: Crowd, given: Ints) -> Former:
    """Names from birth to the wedding."""
    who = np.nonzero(family.takes & (family.wed > people.born + 1))[0]
    return Former(
        person=who,
        given=given[who],
        surname=family.own[who],
        first=people.born[who],
        last=family.wed[who] - 1,
        reason=np.full(who.size, MARRIAGE),
    )


def married(family: Surnames, given: Ints) -> Former:
    """Names from the wedding to the divorce, of women who took their own surname back."""
    who = np.nonzero(family.takes & family.reverts)[0]
    return Former(
        person=who,
        given=given[who],
        surname=family.married[who],
        first=family.wed[who],
        last=family.divorced[who] - 1,
        reason=np.full(who.size, DIVORCE),
    )


def decided(
    rng: np.random.Generator,
    people: Crowd,
    tongue: Ints,
    region: Ints,
    given: Ints,
    family: Surnames,
    pool: Texts,
) -> Former:
    """Names changed by a decision on request: half the given name, half the surname."""
    year, _, _ = parts(people.born)
    is_chosen = evenly(rng, people.size, rates.DECIDED_NAME_SHARE)
    who = np.nonzero(is_chosen & people.is_adult & ~family.takes & (family.joint == PLAIN))[0]
    other = pool.given_pools.draw(rng, given_row(tongue, people.sex, year)[who])
    surname = pool.surname_pools.draw(rng, surname_row(tongue, region)[who])
    is_given = rng.random(who.size) < 1 / 2
    first = birthday(people.born[who], ADULT)
    return Former(
        person=who,
        given=np.where(is_given, other, given[who]),
        surname=np.where(is_given, family.current[who], surname),
        first=people.born[who],
        last=between(rng, np.minimum(first, people.last[who]), people.last[who]) - 1,
        reason=np.full(who.size, DECISION),
    )


def concatenated(*tables: Former) -> Former:
    return Former(
        *(
            np.concatenate([getattr(table, field.name) for table in tables])
            for field in fields(Former)
        )
    )


def copied(called: Names, to: Ints, source: Ints) -> Names:
    """The same names with those of `to` taken from `source`, who never bore another."""
    columns = {}
    for name in ("given", "surname", "second", "joint", "parent"):
        column = getattr(called, name).copy()
        column[to] = column[source]
        columns[name] = column
    is_entered = called.is_entered.copy()
    is_entered[to] = is_entered[source]
    keeps = ~np.isin(called.former.person, to)
    former = Former(*(getattr(called.former, field.name)[keeps] for field in fields(Former)))
    return replace(called, **columns, is_entered=is_entered, former=former)
