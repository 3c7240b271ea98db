"""Cooperation of units, and how they serve the eGovernment portal, as rows."""

from datetime import date

import numpy as np
import polars as pl

from demo.generate.columns import days, ids, repeated, where, words
from demo.generate.days import NEVER, NOBODY, YESTERDAY, Flags, Ints, between, number
from demo.generate.draws import ranks
from demo.generate.files import Table, Tables
from demo.generate.ground import Ground
from demo.generate.local_units import LocalUnits

# Agreements by unit: invented, no published figure is known here.
AT_HOME, ABROAD = 110, 160
GROUP = (2, 5)  # units of a district in one agreement, the last not reached
ABROAD_WITH_TWO_SHARE = 0.1
SUBJECTS = (
    "Заједничко управљање комуналним отпадом",
    "Заједничка инспекција",
    "Заједничко правобранилаштво",
    "Снабдевање водом за пиће",
    "Заштита од поплава",
    "Одржавање локалних путева",
    "Развој туризма",
)
SUBJECTS_ABROAD = (
    "Култура и образовање",
    "Развој привреде",
    "Заштита животне средине",
    "Размена младих",
    "Прекогранична сарадња",
)
PARTNERS = (
    *(("HU", name) for name in ("Сегедин", "Печуј", "Мохач", "Баја")),
    *(("RO", name) for name in ("Темишвар", "Решица", "Арад")),
    *(("HR", name) for name in ("Осијек", "Вуковар", "Пула")),
    *(("BA", name) for name in ("Бањалука", "Бијељина", "Тузла")),
    *(("MK", name) for name in ("Битољ", "Куманово", "Охрид")),
    *(("SI", name) for name in ("Марибор", "Крањ")),
    *(("ME", name) for name in ("Никшић", "Бијело Поље")),
    *(("BG", name) for name in ("Видин", "Перник", "Монтана")),
    *(("GR", name) for name in ("Солун", "Кавала")),
    *(("AT", name) for name in ("Грац", "Линц")),
    *(("DE", name) for name in ("Дортмунд", "Лајпциг")),
    *(("SK", name) for name in ("Нитра", "Жилина")),
)
SIGNED = (number(date(2004, 1, 1)), YESTERDAY - 200)
APPROVED_DAYS = (20, 120)  # before the signing; Law on Local Self-Government: with consent
BOUND_YEARS = (3, 11)
BOUND_SHARE = 0.55  # the others are for an indefinite time

APPOINTED_FIRST = 106  # units with administrators when the initiative was told of (seed 001)
BEGAN = number(date(2020, 12, 30))  # the initiative; the year is not in the source
FIRST_DAYS, LATER_DAYS = 60, 1_500  # in which those appointed, then all others
SCOPES = ("PORTAL", "EDELIVERY", "EID")
PEOPLE_OF_OFFICIAL = 18_000
KINDS = ("ADMINISTRATION", "TAX_OFFICE", "POST_OFFICE", "BANK")
PEOPLE_OF_COUNTER = (0, 25_000, 40_000, 120_000)  # a unit of so many has one of the kind
COUNTERS_MAX = 12
HOURS = (
    "радним даном 8-15",
    "радним даном 7.30-15.30",
    "радним даном 8-19, суботом 8-14",
    "радним даном 9-17",
)
CLOSED_SHARE = 0.04
COUNTER_DAYS = 90


def services(rng: np.random.Generator, base: Ground, local: LocalUnits, codes: pl.Series) -> Tables:
    """Agreements of units, administrators and counters of the portal."""
    agreements, bound = cooperation(rng, local, codes)
    appointed = appointments(rng, local)
    return {
        "cooperation_agreement": agreements,
        "agreement_unit": bound,
        "portal_administrator": administrators(rng, local, codes, appointed),
        "portal_counter": counters(rng, base, local, codes, appointed),
    }


def cooperation(
    rng: np.random.Generator, local: LocalUnits, codes: pl.Series
) -> tuple[Table, Table]:
    """Agreements within districts, then those with partners abroad."""
    groups = [neighbours(rng, local) for _ in range(AT_HOME)]
    can = np.nonzero(~local.is_kosovo)[0]
    share = np.log(local.people[can])
    for _ in range(ABROAD):
        count = 1 + int(rng.random() < ABROAD_WITH_TWO_SHARE)
        groups.append(rng.choice(can, count, replace=False, p=share / share.sum()))
    size = len(groups)
    is_abroad = np.arange(size) >= AT_HOME
    partner = np.where(is_abroad, rng.integers(0, len(PARTNERS), size), NOBODY)
    signed = between(rng, np.full(size, SIGNED[0]), np.full(size, SIGNED[1]))
    years = rng.integers(*BOUND_YEARS, size)
    until = np.where(rng.random(size) < BOUND_SHARE, signed + years * 365, NEVER)
    approved = signed - rng.integers(*APPROVED_DAYS, size)
    subject = rng.integers(0, len(SUBJECTS), size)
    agreement = ids(rng, size)
    of = np.repeat(np.arange(size), [group.size for group in groups])
    return {
        "id": agreement,
        "kind": words(("INTER_MUNICIPAL", "INTERNATIONAL"), is_abroad.astype(np.int64)),
        "subject": where(
            is_abroad,
            words(SUBJECTS_ABROAD, subject % len(SUBJECTS_ABROAD)),
            words(SUBJECTS, subject),
        ),
        "signedOn": days(signed),
        "until": days(until),
        "partner": words([name for _, name in PARTNERS], partner),
        "state": words([state for state, _ in PARTNERS], partner),
        "approvedByGovernmentOn": days(np.where(is_abroad, approved, NEVER)),
    }, {
        "id": ids(rng, of.size),
        "unit": codes.gather(np.concatenate(groups)),
        "agreement": agreement.gather(of),
    }


def neighbours(rng: np.random.Generator, local: LocalUnits) -> Ints:
    """Units of one district, all of them if it has few."""
    can = np.nonzero(~local.is_kosovo & ~local.is_belgrade)[0]
    district = local.district[int(rng.choice(can))]
    near = np.array([place for place in can if local.district[int(place)] == district])
    return np.asarray(rng.permutation(near)[: int(rng.integers(*GROUP))])


def appointments(rng: np.random.Generator, local: LocalUnits) -> Ints:
    """When each unit appointed its administrators: the larger ones rather among the first."""
    order = np.argsort(-np.log(local.people) + 3 * local.is_kosovo - rng.gumbel(size=local.size))
    place = np.empty(local.size, dtype=np.int64)
    place[order] = np.arange(local.size)
    is_first: Flags = place < APPOINTED_FIRST
    late = rng.integers(FIRST_DAYS, LATER_DAYS, local.size)
    return BEGAN + np.where(is_first, rng.integers(1, FIRST_DAYS, local.size), late)


def administrators(
    rng: np.random.Generator, local: LocalUnits, codes: pl.Series, appointed: Ints
) -> Table:
    unit, scope = (axis.ravel() for axis in np.indices((local.size, len(SCOPES))))
    officials = 1 + local.people / PEOPLE_OF_OFFICIAL * rng.uniform(0.7, 1.3, local.size)
    order = pl.Series(scope + 1 + 3 * rng.integers(1, 200, local.size)[unit]).cast(pl.String)
    decided = days(appointed[unit])
    return {
        "id": ids(rng, unit.size),
        "unit": codes.gather(unit),
        "scope": words(SCOPES, scope),
        "decisionNumber": repeated("031-", unit.size) + order + "/" + decided.dt.year().cast(str),
        "decidedOn": decided,
        "officials": pl.Series(officials[unit].astype(np.int64)),
    }


def counters(
    rng: np.random.Generator, base: Ground, local: LocalUnits, codes: pl.Series, appointed: Ints
) -> Table:
    """Counters opened soon after the appointment, more of them in larger units."""
    least = np.array(PEOPLE_OF_COUNTER)
    count = np.where(
        local.people[:, None] >= least, 1 + local.people[:, None] // np.maximum(least, 60_000), 0
    )
    count = np.minimum(count, COUNTERS_MAX).astype(np.int64)
    places = np.repeat(np.arange(count.size), count.ravel())
    unit, kind = places // len(KINDS), places % len(KINDS)
    none = np.zeros(unit.size, dtype=np.int64)
    street = words(base.pool.streets, base.pool.street_pool.draw(rng, none))
    house = words(base.pool.house_numbers, base.pool.number_pool.draw(rng, none))
    since = appointed[unit] + rng.integers(0, COUNTER_DAYS, unit.size) + 30 * (ranks(places) > 0)
    is_closed = (rng.random(unit.size) < CLOSED_SHARE) & (kind > 0)
    until = between(rng, since + 30, np.full(unit.size, YESTERDAY))
    hours = np.where(kind == 0, rng.integers(0, 2, unit.size), kind)
    return {
        "id": ids(rng, unit.size),
        "unit": codes.gather(unit),
        "kind": words(KINDS, kind),
        "address": street + " " + house,
        "hours": words(HOURS, hours),
        "activeSince": days(since),
        "activeUntil": days(np.where(is_closed, until, NEVER)),
    }
