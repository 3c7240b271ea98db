"""Which numbers an invented person carries and carried."""

from datetime import date, timedelta
from random import Random
from uuid import UUID

from demo.addresses import between
from demo.births import Birth, Origin
from demo.life import Life, identity, recorded
from demo.numbers import FOREIGNER_AREA, Taken, issue
from demo.rows import INTERIOR_MINISTRY, POPULATION_REGISTER, IdentifierRow

CORRECTED_SHARE = 0.01
NUMBERS_SINCE = date(1977, 1, 1)
ANOTHER_DAY = timedelta(days=11)
DAY = timedelta(days=1)


def next_number(taken: Taken, born_on: date, area: str, sex: str) -> tuple[str, date]:
    """A free number; when a day has none left, the birth is moved to a day before it."""
    value = issue(taken, born_on, area, sex)
    while value is None:
        born_on -= DAY
        value = issue(taken, born_on, area, sex)
    return value, born_on


def identifiers(
    random: Random, taken: Taken, person_id: UUID, life: Life, birth: Birth, today: date
) -> tuple[date, tuple[IdentifierRow, ...]]:
    """The day of birth that the current number tells, and all numbers, the current one last."""

    def identifier(
        kind: str, value: str, start: date, end: date | None, reason: str
    ) -> IdentifierRow:
        return IdentifierRow(
            id=identity(random),
            person_id=person_id,
            kind=kind,
            value=value,
            valid_from=start,
            valid_to=end,
            reason=reason,
            recorded_at=recorded(random, end or start, today),
            source_register=POPULATION_REGISTER,
            source_body=INTERIOR_MINISTRY,
        )

    value, born_on = next_number(taken, life.born_on, birth.area, life.sex)
    last = life.died_on or today - DAY
    first = min(max(born_on, NUMBERS_SINCE), last)
    changed = between(random, first, last)
    has_former = changed > first
    if birth.origin is Origin.FOREIGN:
        return born_on, (identifier("EBS", value, changed, None, "FIRST"),)
    if birth.origin is Origin.NATURALISED and has_former:
        ebs, _ = next_number(taken, born_on, FOREIGNER_AREA, life.sex)
        return born_on, (
            identifier("EBS", ebs, first, changed - DAY, "FIRST"),
            identifier("JMBG", value, changed, None, "NATURALISATION"),
        )
    if has_former and random.random() < CORRECTED_SHARE:
        former, _ = next_number(taken, born_on - ANOTHER_DAY, birth.area, life.sex)
        return born_on, (
            identifier("JMBG", former, first, changed - DAY, "FIRST"),
            identifier("JMBG", value, changed, None, "CORRECTION"),
        )
    return born_on, (identifier("JMBG", value, first, None, "FIRST"),)
