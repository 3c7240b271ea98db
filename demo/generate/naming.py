"""Names of people: the family's surname, the generation's given names, names borne before."""

from dataclasses import dataclass, fields, replace

import numpy as np

from demo.generate import rates
from demo.generate.crowd import Crowd
from demo.generate.days import (
    NOBODY,
    Flags,
    Ints,
    between,
    birthday,
    parts,
)
from demo.generate.draws import evenly
from demo.generate.fashions import TONGUES
from demo.generate.households import Homes
from demo.generate.kin import Kin, Status
from demo.generate.pyramid import ADULT, FEMALE, MALE
from demo.generate.texts import Texts, given_row, surname_row

PLAIN, HYPHEN, SPACE = 0, 1, 2  # how two surnames are joined
MARRIAGE, DIVORCE, DECISION = 0, 1, 2
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
    """Surnames at birth and now, and who changed them by marriage and by divorce."""

    own: Ints
    current: Ints
    second: Ints
    joint: Ints
    married: Ints
    takes: Flags
    reverts: Flags


def names(
    rng: np.random.Generator,
    people: Crowd,
    home: Homes,
    kin: Kin,
    tongue: Ints,
    region: Ints,
    pool: Texts,
) -> Names:
    """The name of each person."""
    given = given_names(rng, people, kin, tongue, pool)
    family = surnames(rng, people, home, kin, surname_row(tongue, region), tongue, pool)
    former = concatenated(
        maiden(family, people, kin, given),
        married(family, kin, given),
        decided(rng, people, kin, tongue, region, given, family, pool),
    )
    share = np.array([ORIGINAL_NAME_SHARES.get(name, ORIGINAL_NAME_SHARE) for name in TONGUES])
    share[0] = 0.0
    return Names(
        given=given,
        surname=family.current,
        second=family.second,
        joint=family.joint,
        parent=parents(rng, people, kin, tongue, given, pool),
        is_entered=(rng.random(people.size) < share[tongue]) & (family.joint == PLAIN),
        former=former,
    )


def given_names(
    rng: np.random.Generator, people: Crowd, kin: Kin, tongue: Ints, pool: Texts
) -> Ints:
    """By language, sex and generation; no two children of a mother are named alike."""
    year, _, _ = parts(people.born)
    row = given_row(tongue, people.sex, year)
    given = pool.given_pools.draw(rng, row)
    children = np.nonzero(kin.mother != NOBODY)[0]
    for _ in range(SIBLING_ROUNDS):
        order = children[np.lexsort((given[children], kin.mother[children]))]
        is_again = (kin.mother[order[1:]] == kin.mother[order[:-1]]) & (
            given[order[1:]] == given[order[:-1]]
        )
        again = order[1:][is_again]
        given[again] = pool.given_pools.draw(rng, row[again])
    return given


def parents(
    rng: np.random.Generator, people: Crowd, kin: Kin, tongue: Ints, given: Ints, pool: Texts
) -> Ints:
    """One parent's given name: of the father or mother who is known, else one of its own."""
    year, _, _ = parts(people.born)
    sex = np.where(rng.random(people.size) < rates.FATHER_SHARE, MALE, FEMALE)
    parent = pool.given_pools.draw(rng, given_row(tongue, sex, year - PARENT_YEARS))
    is_fathers = (kin.father != NOBODY) & (sex == MALE)
    parent = np.where(is_fathers, given[kin.father], parent)
    is_mothers = (kin.mother != NOBODY) & (sex == FEMALE)
    return np.where(is_mothers, given[kin.mother], parent)


def surnames(
    rng: np.random.Generator,
    people: Crowd,
    home: Homes,
    kin: Kin,
    row: Ints,
    tongue: Ints,
    pool: Texts,
) -> Surnames:
    """Children bear the father's surname, else the mother's; most wives take the husband's."""
    own = own_surnames(rng, people, home, kin, row, pool)
    draw = rng.random(people.size)
    is_wife = (home.partner != NOBODY) & (people.sex == FEMALE)
    is_once = (kin.status != Status.SINGLE) & (people.sex == FEMALE) & ~is_wife
    is_grandmother = (home.son != NOBODY) & (people.sex == FEMALE)
    husband = pool.surname_pools.draw(rng, row)
    husband = np.where(kin.spouse != NOBODY, own[kin.spouse], husband)
    husband = np.where(is_grandmother, own[home.son], husband)
    differs = husband != own
    is_double = is_wife & differs & (tongue == 0) & (draw < rates.DOUBLE_SURNAME_SHARE)
    takes = is_wife & differs & ~is_double
    takes &= draw < rates.DOUBLE_SURNAME_SHARE + rates.TAKEN_SURNAME_SHARE
    takes |= (is_once | is_grandmother) & differs
    reverts = takes & is_once & ~is_grandmother & (kin.status == Status.DIVORCED)
    reverts &= rng.random(people.size) < rates.REVERTED_SHARE
    current = np.where(takes & ~reverts, husband, own)
    # A lone mother's children bear the name she bears now.
    is_hers = (home.mother != NOBODY) & (kin.father == NOBODY)
    joint = np.where(rng.random(people.size) < rates.HYPHEN_SHARE, HYPHEN, SPACE)
    return Surnames(
        own=own,
        current=np.where(is_hers, current[home.mother], current),
        second=np.where(is_double, husband, NOBODY),
        joint=np.where(is_double, joint, PLAIN),
        married=husband,
        takes=takes | is_double,
        reverts=reverts,
    )


def own_surnames(
    rng: np.random.Generator, people: Crowd, home: Homes, kin: Kin, row: Ints, pool: Texts
) -> Ints:
    """Surnames at birth: the old who live with a son, and the late father, bear that of the son."""
    own = pool.surname_pools.draw(rng, row)
    old = np.nonzero(home.son != NOBODY)[0]
    for father in (old, kin.spouse[old]):
        is_father = (father != NOBODY) & (people.sex[father] == MALE)
        own[father[is_father]] = own[home.son[old[is_father]]]
    return np.where(kin.father != NOBODY, own[kin.father], own)


def maiden(family: Surnames, people: Crowd, kin: Kin, given: Ints) -> Former:
    """Names from birth to the wedding."""
    who = np.nonzero(family.takes)[0]
    return Former(
        person=who,
        given=given[who],
        surname=family.own[who],
        first=people.born[who],
        last=kin.wed[who] - 1,
        reason=np.full(who.size, MARRIAGE),
    )


def married(family: Surnames, kin: Kin, given: Ints) -> Former:
    """Names from the wedding to the divorce, of women who took their own surname back."""
    who = np.nonzero(family.takes & family.reverts)[0]
    return Former(
        person=who,
        given=given[who],
        surname=family.married[who],
        first=kin.wed[who],
        last=kin.ended[who] - 1,
        reason=np.full(who.size, DIVORCE),
    )


def decided(
    rng: np.random.Generator,
    people: Crowd,
    kin: Kin,
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
    # Who was born with the father's surname has it still.
    is_given = (rng.random(who.size) < 1 / 2) | (kin.father[who] != NOBODY)
    first = birthday(people.born[who], ADULT)
    return Former(
        person=who,
        given=np.where(is_given, other, given[who]),
        surname=np.where(is_given, family.current[who], surname),
        first=people.born[who],
        last=between(rng, np.minimum(first, people.last[who]), people.last[who]) - 1,
        reason=np.full(who.size, DECISION),
    )


def at_birth(called: Names, people: Crowd) -> tuple[Ints, Ints]:
    """Given name and surname of each person at birth, as numbers of texts."""
    given, surname = called.given.copy(), called.surname.copy()
    former = called.former
    is_first = former.first == people.born[former.person]
    given[former.person[is_first]] = former.given[is_first]
    surname[former.person[is_first]] = former.surname[is_first]
    return given, surname


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
