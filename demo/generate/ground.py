"""What all chunks of a state are made from, and what they count up between them."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from demo.generate import rates
from demo.generate.births import Cradles, cradles
from demo.generate.columns import ids
from demo.generate.crowd import ages_of
from demo.generate.days import Ints, Reals
from demo.generate.draws import Draws, Series, draws
from demo.generate.numbers import Taken, nothing_taken
from demo.generate.plan import Country, Kind, country
from demo.generate.pyramid import pyramids
from demo.generate.roll_tables import Counters, no_decisions
from demo.generate.special import enrolment_shares
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
    """Pools and figures; `by_voters` and the last four are counted up from chunk to chunk."""

    units: Units
    country: Country
    ages: Draws
    by_voters: Series  # units, as often as they have voters
    protections: Draws
    cradle: Cradles
    pool: Texts
    minority: Minorities
    enrolled: Reals
    overdue: float  # share of the dead whom the roll still holds
    places: Stations
    station: pl.Series
    taken: Taken
    made: Counters
    made_special: Counters
    seen: Ints


def ground(rng: np.random.Generator, count: int) -> Ground:
    """The ground of a state of `count` people; its stations are scaled to them."""
    units = read_units()
    pyramid = pyramids(units)
    whole = country(units, pyramid)
    pool = texts()
    minority = minorities(units)
    places = stations(rng, units, whole, count / whole.total, pool)
    by_voters = draws([(np.arange(whole.voters.size), whole.voters)])
    kept = rates.DECEASED_ON_ROLL_SHARE * whole.voters.sum()
    return Ground(
        units=units,
        country=whole,
        ages=ages_of(pyramid),
        by_voters=Series(by_voters, np.zeros(1, dtype=np.int64), float(rng.random())),
        protections=draws([((0, 1, 2), PROTECTION_SHARES)]),
        cradle=cradles(units),
        pool=pool,
        minority=minority,
        enrolled=enrolment_shares(minority, whole),
        overdue=float(kept / whole.people[:, Kind.DEAD].sum()),
        places=places,
        station=ids(rng, places.unit.size),
        taken=nothing_taken(),
        made=no_decisions(units),
        made_special=no_decisions(units),
        seen=np.zeros(len(minority.names), dtype=np.int64),
    )
