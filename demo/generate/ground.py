"""What all chunks of a state are made from, and what they have to count up between them."""

from dataclasses import dataclass

import numpy as np

from demo.generate import rates
from demo.generate.births import Cradles, cradles
from demo.generate.crowd import ages_of
from demo.generate.draws import Draws, Series, chance, draws
from demo.generate.numbers import Taken, nothing_taken
from demo.generate.plan import Country, Kind, country
from demo.generate.pyramid import pyramids
from demo.generate.stations import Stations, stations
from demo.generate.texts import Texts, texts
from demo.generate.tongues import Minorities, minorities
from demo.generate.units import Units, read_units

PROTECTION_SHARES = (
    1 - rates.PROTECTED_ADDRESS_SHARE - rates.PROTECTED_PERSON_SHARE,
    rates.PROTECTED_ADDRESS_SHARE,
    rates.PROTECTED_PERSON_SHARE,
)


@dataclass(frozen=True, slots=True)
class Ground:
    """Pools and figures; `by_voters` and `taken` are counted up from chunk to chunk."""

    count: int
    seed: int
    units: Units
    country: Country
    ages: Draws
    by_voters: Series  # units, as often as they have voters
    protections: Draws
    cradle: Cradles
    pool: Texts
    minority: Minorities
    overdue: float  # share of the dead whom the roll still holds
    places: Stations
    taken: Taken


def ground(count: int, seed: int) -> Ground:
    """The ground of a state of `count` people; its stations are scaled to them."""
    rng = chance(seed, "ground")
    units = read_units()
    pyramid = pyramids(units)
    whole = country(units, pyramid)
    pool = texts()
    minority = minorities(units)
    places = stations(rng, units, whole, count / whole.total, pool)
    by_voters = draws([(np.arange(whole.voters.size), whole.voters)])
    kept = rates.DECEASED_ON_ROLL_SHARE * whole.voters.sum()
    return Ground(
        count=count,
        seed=seed,
        units=units,
        country=whole,
        ages=ages_of(pyramid),
        by_voters=Series(by_voters, np.zeros(1, dtype=np.int64), float(rng.random())),
        protections=draws([((0, 1, 2), PROTECTION_SHARES)]),
        cradle=cradles(units),
        pool=pool,
        minority=minority,
        overdue=float(kept / whole.people[:, Kind.DEAD].sum()),
        places=places,
        taken=nothing_taken(),
    )
