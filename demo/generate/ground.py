"""What all chunks of a state are made from, and what they have to count up between them."""

from dataclasses import dataclass

import numpy as np

from demo.generate import rates
from demo.generate.births import Cradles, cradles
from demo.generate.crowd import ages_of
from demo.generate.days import Ints
from demo.generate.draws import Draws, chance, draws
from demo.generate.fixed import fixed_people
from demo.generate.ledger import Ledger, ledger
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
    """Pools and figures; `owed` and `taken` are counted up from chunk to chunk."""

    count: int
    seed: int
    units: Units
    country: Country
    ages: Draws
    owed: Ledger  # entries of the roll, by unit
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
    kept = rates.DECEASED_ON_ROLL_SHARE * whole.voters.sum()
    return Ground(
        count=count,
        seed=seed,
        units=units,
        country=whole,
        ages=ages_of(pyramid),
        owed=ledger(whole, count, first_entries(units, count)),
        protections=draws([((0, 1, 2), PROTECTION_SHARES)]),
        cradle=cradles(units),
        pool=pool,
        minority=minority,
        overdue=float(kept / whole.people[:, Kind.DEAD].sum()),
        places=places,
        taken=nothing_taken(),
    )


def first_entries(units: Units, count: int) -> Ints:
    """Entries of the roll that the first people have, by unit."""
    voters = [one for one in fixed_people()[:count] if one.status == "ACTIVE"]
    where = [units.index(one.roll_unit) for one in voters if one.roll_unit is not None]
    return np.bincount(np.array(where, dtype=np.int64), minlength=len(units.codes))
