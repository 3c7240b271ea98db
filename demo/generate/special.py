"""The special roll of national minorities: entered on request, one minority for each voter."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from demo.generate import rates
from demo.generate.crowd import Crowd
from demo.generate.days import YESTERDAY, Ints, Reals, between, birthday, number
from demo.generate.draws import ranks
from demo.generate.plan import Country, Kind
from demo.generate.pyramid import ADULT
from demo.generate.roll import ACTIVE, Roll
from demo.generate.tongues import Minorities

BEGAN = number(date(2010, 4, 1))
CLOSED = number(date(2022, 10, 28))  # the closing whose figures are published


@dataclass(frozen=True, slots=True)
class Enrolments:
    """Entries of the special roll: row of the general roll, minority, day."""

    voter: Ints
    minority: Ints
    since: Ints


def nobody_seen(pool: Minorities) -> Ints:
    """How many voters of each minority were seen so far."""
    return np.zeros(len(pool.names), dtype=np.int64)


def enrolment_shares(pool: Minorities, whole: Country) -> Reals:
    """Which share of each minority's voters asked to be entered."""
    away = whole.people[:, Kind.AWAY] * (1 - rates.AWAY_MINORS_SHARE)
    active = whole.voters * (1 - rates.DECEASED_ON_ROLL_SHARE) - away * rates.PASSIVE_SHARE
    could = (pool.shares * active[:, None]).sum(axis=0)
    return np.asarray(np.minimum(pool.rolled / np.maximum(could, 1), 1.0))


def enrolments(
    rng: np.random.Generator,
    people: Crowd,
    group: Ints,
    entries: Roll,
    row: Ints,
    shares: Reals,
    seen: Ints,
) -> Enrolments:
    """Every so-many-th voter of a minority; `seen` counts them from chunk to chunk."""
    is_first = row[entries.person] == np.arange(entries.person.size)
    is_living = people.kind[entries.person] != Kind.DEAD
    can = (entries.status == ACTIVE) & is_first & is_living & (group[entries.person] > 0)
    who = np.nonzero(can)[0]
    minority = group[entries.person[who]]
    place = seen[minority] + ranks(minority)
    share = shares[minority]
    chosen = np.floor((place + 1) * share) > np.floor(place * share)
    seen += np.bincount(minority, minlength=seen.size)
    who, minority = who[chosen], minority[chosen]
    grown = birthday(people.born[entries.person[who]], ADULT)
    first = np.maximum(grown, BEGAN)
    last = np.where(first < CLOSED, CLOSED, YESTERDAY)
    return Enrolments(who, minority, between(rng, first, last))
