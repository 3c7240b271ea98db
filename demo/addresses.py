"""Registered addresses of invented people: where they live, where they lived before."""

from datetime import date, timedelta
from itertools import pairwise
from random import Random
from uuid import UUID

from demo.life import YEAR_DAYS, Life, identity, recorded
from demo.pools import Pool, pool
from demo.rows import INTERIOR_MINISTRY, POPULATION_REGISTER, AddressRow
from demo.units import UnitFact

MOVES = pool([(0, 0.69), (1, 0.21), (2, 0.10)])  # of those who lived long enough to move
MOVE_AFTER_DAYS = int(3 * YEAR_DAYS)
STAYED_SHARE = 0.6  # former addresses in the unit of the present one
TEMPORARY_SHARE = 0.03
DAY = timedelta(days=1)
NUMBERS = pool(
    [(str(number), 120 / (number + 6)) for number in range(1, 121)]
    + [(f"{number}{letter}", 0.12) for number in range(1, 60) for letter in "абв"]
    + [("бб", 18.0)]
)


def addresses(
    random: Random,
    person_id: UUID,
    life: Life,
    home: UnitFact,
    elsewhere: Pool[UnitFact],
    streets: Pool[str],
    today: date,
    *,
    kind: str,
    is_abroad: bool,
) -> tuple[AddressRow, ...]:
    """Addresses without overlap; the last is current unless the person died or moved abroad."""

    def address(kind: str, unit: UnitFact, start: date, end: date | None) -> AddressRow:
        return AddressRow(
            id=identity(random),
            person_id=person_id,
            kind=kind,
            unit=unit.code,
            settlement=unit.settlement,
            street=streets.draw(random),
            number=NUMBERS.draw(random),
            valid_from=start,
            valid_to=end,
            recorded_at=recorded(random, end or start, today),
            source_register=POPULATION_REGISTER,
            source_body=INTERIOR_MINISTRY,
        )

    last = life.died_on or today - DAY
    if is_abroad:
        last = between(random, life.born_on, last)
    starts = moves(random, life.born_on, last, is_adult=life.is_adult)
    rows = [
        address(
            kind,
            home if random.random() < STAYED_SHARE else elsewhere.draw(random),
            start,
            following - DAY,
        )
        for start, following in pairwise(starts)
    ]
    is_closed = is_abroad or life.died_on is not None
    rows.append(address(kind, home, starts[-1], last if is_closed else None))
    if not is_closed and life.is_adult and random.random() < TEMPORARY_SHARE:
        rows.append(address("TEMPORARY", elsewhere.draw(random), starts[-1], None))
    return tuple(rows)


def moves(random: Random, first: date, last: date, *, is_adult: bool) -> list[date]:
    """Days of coming to each address, in order, none twice; children are registered from birth."""
    if (last - first).days < MOVE_AFTER_DAYS:
        return [first]
    wanted = MOVES.draw(random) + 1
    days = {between(random, first, last) for _ in range(wanted)}
    ordered = sorted(days)
    return ordered if is_adult else [first, *ordered[1:]]


def between(random: Random, first: date, last: date) -> date:
    return date.fromordinal(
        first.toordinal() + int(random.random() * (last.toordinal() - first.toordinal() + 1))
    )
