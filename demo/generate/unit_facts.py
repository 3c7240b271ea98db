"""What the ministry tracks of units: employees, funds, municipal police, assemblies.

Each figure follows the unit's people. No published figure of a unit's employees, funds or officers
is known here: the rates are invented, and near what such units have.
"""

from datetime import date

import numpy as np
import polars as pl

from demo.generate.columns import blank, days, ids, repeated, where, words
from demo.generate.days import Ints, Reals, between, number
from demo.generate.draws import chance
from demo.generate.files import Table, stacked
from demo.generate.ground import Ground
from demo.generate.local_units import LocalUnits, local_units
from demo.generate.producer import Part, Producer
from demo.generate.unit_services import services

FIRST_YEAR, LAST_YEAR = 2022, 2025
YEARS = np.arange(FIRST_YEAR, LAST_YEAR + 1)
FORMS = ("PERMANENT", "FIXED_TERM", "SERVICE")
BODIES = ("ADMINISTRATION", "PUBLIC_COMPANY", "INSTITUTION")
# People at work for a thousand inhabitants, by form and body.
STAFF = ((3.2, 4.6, 5.1), (0.4, 0.6, 0.7), (0.25, 0.35, 0.5))
STAFF_LEAST = ((18, 12, 14), (1, 1, 1), (0, 0, 0))  # the smallest units have an administration too
UNIT_SPREAD, YEAR_SPREAD = 0.18, 0.03
PROGRAMME = "Систем локалне самоуправе"
GENERAL, EARMARKED = 4_800, 1_100  # dinars for an inhabitant in 2022
FUNDS_GROWTH = 1.07
EARMARKED_SHARE = 0.6  # of units, in a year
BELGRADE_GENERAL = 0.15  # of the rate: a rich city gets little
UNREPORTED_SHARE = 0.12  # of the last year
USED = (0.82, 1.0)
PARAS = 100
POLICE_SHARE = 0.35  # of municipalities; cities have it since 2009 or soon after
OFFICERS = 0.22  # for a thousand inhabitants
CITY_POLICE = (number(date(2009, 12, 1)), number(date(2013, 6, 1)))
MUNICIPAL_POLICE = (number(date(2019, 8, 8)), number(date(2021, 12, 31)))
SEATS_LEAST, SEATS_MOST, SEATS_BELGRADE = 19, 90, 110
ELECTIONS = (date(2020, 6, 21), date(2024, 6, 2))
ELECTION_BELGRADE = date(2022, 4, 3)  # instead of the first
EARLY_SHARE = 0.3  # of units, instead of the second of these
EARLY_ELECTION = date(2023, 12, 17)


def begin(base: Ground) -> Part:
    """All of it stands before the people: it is the same for a state of any size."""
    rng = chance(base.seed, "facts of units")
    local = local_units(base.units)
    codes = pl.Series(base.units.codes).gather(local.unit)
    facts = {
        "headcount": headcounts(rng, local, codes),
        "unit_fund": stacked((funds(rng, local, codes), funds(rng, local, codes, earmarked=True))),
        "municipal_police": police(rng, local, codes),
        "council": councils(rng, local, codes),
    }
    return Part({**facts, **services(rng, base, local, codes)}, lambda _, _made: {})


def headcounts(rng: np.random.Generator, local: LocalUnits, codes: pl.Series) -> Table:
    shape = (local.size, YEARS.size, len(FORMS), len(BODIES))
    rate = np.array(STAFF)[None, None] * local.people[:, None, None, None] / 1_000
    rate = rate * np.exp(rng.normal(0, UNIT_SPREAD, (local.size, 1, len(FORMS), len(BODIES))))
    count = np.maximum(rate * np.exp(rng.normal(0, YEAR_SPREAD, shape)), np.array(STAFF_LEAST))
    unit, year, form, body = (axis.ravel() for axis in np.indices(shape))
    return {
        "id": ids(rng, unit.size),
        "unit": codes.gather(unit),
        "year": pl.Series(YEARS[year]),
        "form": words(FORMS, form),
        "body": words(BODIES, body),
        "count": pl.Series(count.ravel().astype(np.int64)),
    }


def funds(
    rng: np.random.Generator, local: LocalUnits, codes: pl.Series, *, earmarked: bool = False
) -> Table:
    """Funds of a programme in each year, for one purpose or for any."""
    unit, year = (axis.ravel() for axis in np.indices((local.size, YEARS.size)))
    if earmarked:
        taken = np.nonzero(rng.random(unit.size) < EARMARKED_SHARE)[0]
        unit, year = unit[taken], year[taken]
    rate = np.where(local.is_belgrade & (not earmarked), BELGRADE_GENERAL, 1.0)
    rate = rate * (EARMARKED if earmarked else GENERAL)
    rate = rate * local.people * np.exp(rng.normal(0, UNIT_SPREAD, local.size))
    allocated = rate[unit] * FUNDS_GROWTH**year
    used = allocated * rng.uniform(*USED, unit.size)
    is_open = (YEARS[year] == LAST_YEAR) & (rng.random(unit.size) < UNREPORTED_SHARE)
    return {
        "id": ids(rng, unit.size),
        "unit": codes.gather(unit),
        "year": pl.Series(YEARS[year]),
        "programme": repeated(PROGRAMME, unit.size),
        "allocated": money(allocated),
        "used": where(is_open, blank(unit.size), money(used)),
        "earmarked": repeated(str(earmarked).lower(), unit.size),
    }


def money(dinars: Reals) -> pl.Series:
    """Amounts with two decimals, from whole paras: `4800.00`."""
    paras = np.rint(dinars * PARAS).astype(np.int64)
    whole = pl.Series(paras // PARAS).cast(pl.String)
    return whole + "." + pl.Series(paras % PARAS).cast(pl.String).str.zfill(2)


def police(rng: np.random.Generator, local: LocalUnits, codes: pl.Series) -> Table:
    """Municipal police of cities and of some municipalities, in the years since it began."""
    has_police = local.is_city | (rng.random(local.size) < POLICE_SHARE)
    has_police &= ~local.is_kosovo
    first = np.where(local.is_city, CITY_POLICE[0], MUNICIPAL_POLICE[0])
    last = np.where(local.is_city, CITY_POLICE[1], MUNICIPAL_POLICE[1])
    began = between(rng, first, last)
    officers = local.people / 1_000 * OFFICERS * np.exp(rng.normal(0, UNIT_SPREAD, local.size))
    unit, year = (axis.ravel() for axis in np.indices((local.size, YEARS.size)))
    taken = np.nonzero(has_police[unit])[0]
    unit, year = unit[taken], year[taken]
    growth = 1 + 0.02 * year
    return {
        "id": ids(rng, unit.size),
        "unit": codes.gather(unit),
        "year": pl.Series(YEARS[year]),
        "officers": pl.Series(np.maximum(officers[unit] * growth, 3).astype(np.int64)),
        "existsSince": days(began[unit]),
    }


def councils(rng: np.random.Generator, local: LocalUnits, codes: pl.Series) -> Table:
    """The assemblies of two elections; their size stands in the unit's statute and stays."""
    seats = 2 * np.rint(3.2 * np.log(local.people / 1_000 + 1) ** 1.45 / 2) + SEATS_LEAST
    seats = np.where(local.is_belgrade, SEATS_BELGRADE, np.minimum(seats, SEATS_MOST - 1))
    every = np.arange(local.size)
    elected = elections(rng, local)
    unit = np.concatenate([every, every])
    return {
        "id": ids(rng, unit.size),
        "unit": codes.gather(unit),
        "seats": pl.Series(seats[unit].astype(np.int64)),
        "electedOn": days(np.concatenate(elected)),
    }


def elections(rng: np.random.Generator, local: LocalUnits) -> tuple[Ints, Ints]:
    """The days of the last two elections of each unit."""
    first, second = (number(day) for day in ELECTIONS)
    is_early = rng.random(local.size) < EARLY_SHARE
    last = np.where(is_early & ~local.is_belgrade, number(EARLY_ELECTION), second)
    before = np.where(local.is_belgrade, number(ELECTION_BELGRADE), first)
    return before, last


PRODUCER = Producer(
    (
        *("headcount", "unit_fund", "municipal_police", "council"),
        *("cooperation_agreement", "agreement_unit", "portal_counter", "portal_administrator"),
    ),
    begin,
)
