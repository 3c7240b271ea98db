"""When invented people are born and die, and when the registers hear of it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID

from demo.pools import pool

YEAR_DAYS = 365.2425
ADULT_YEARS = 18
# Shares of the census of 2022 (RZS, 25 May 2023), cut to groups of five years.
AGES = pool(
    [
        (0, 4.6), (5, 4.9), (10, 4.9), (15, 4.8), (20, 5.2), (25, 5.6), (30, 6.1), (35, 6.7),
        (40, 7.1), (45, 7.2), (50, 6.8), (55, 6.9), (60, 7.1), (65, 7.6), (70, 6.6), (75, 3.7),
        (80, 2.6), (85, 1.2), (90, 0.4),
    ]
)  # fmt: skip
AGE_STEP_YEARS = 5
AGES_AT_DEATH = pool(
    [(0, 0.5), (15, 1.0), (30, 2.5), (45, 8.5), (55, 15.0), (65, 23.0), (75, 30.0), (85, 19.5)]
)
AGE_AT_DEATH_STEP_YEARS = 12
DEATHS_RECORDED_YEARS = 15
MALE_SHARES = ((15, 0.513), (50, 0.507), (65, 0.487), (200, 0.42))  # below that age; sums to 48.6 %
UNSURE_BEFORE_YEAR = 1950  # whole days were not always entered before
UNSURE_SHARE = 0.025
POPULATION_REGISTER_FROM = date(2020, 9, 1)
FIRST_LOAD_DAYS = 90
REPORT_DAYS = 5
OFFICE_OPENS_SECONDS = 6 * 3600
OFFICE_OPEN_SECONDS = 10 * 3600


@dataclass(frozen=True, slots=True)
class Life:
    """Sex, birth and, for the dead, death."""

    sex: str
    born_on: date
    born_precision: str
    died_on: date | None
    is_adult: bool


def live(random: Random, today: date, *, is_dead: bool) -> Life:
    """A life with the ages of the country, ended at the ages at which people die."""
    yesterday = today.toordinal() - 1
    died = yesterday - int(random.random() * DEATHS_RECORDED_YEARS * YEAR_DAYS)
    lowest, step, last = (
        (AGES_AT_DEATH.draw(random), AGE_AT_DEATH_STEP_YEARS, died)
        if is_dead
        else (AGES.draw(random), AGE_STEP_YEARS, yesterday)
    )
    age = lowest + random.random() * step
    born_on = date.fromordinal(last - int(age * YEAR_DAYS))
    draw = random.random()
    sex = "MALE" if draw < next(s for below, s in MALE_SHARES if age < below) else "FEMALE"
    precision = "DAY"
    if born_on.year < UNSURE_BEFORE_YEAR and random.random() < UNSURE_SHARE:
        is_month_known = random.random() < UNSURE_SHARE * 20
        precision = "MONTH" if is_month_known else "YEAR"
        born_on = born_on.replace(day=1, month=born_on.month if is_month_known else 1)
    return Life(
        sex=sex,
        born_on=born_on,
        born_precision=precision,
        died_on=date.fromordinal(died) if is_dead else None,
        is_adult=is_adult(born_on, today),
    )


def is_adult(born_on: date, today: date) -> bool:
    """Eighteen years are full on the birthday; for 29 February on 1 March."""
    years = today.year - born_on.year
    return years - ((today.month, today.day) < (born_on.month, born_on.day)) >= ADULT_YEARS


def recorded(random: Random, day: date, today: date) -> datetime:
    """When the population register took over a fact of that day: by its first load, or days on."""
    first, span = (
        (day, REPORT_DAYS)
        if day >= POPULATION_REGISTER_FROM
        else (POPULATION_REGISTER_FROM, FIRST_LOAD_DAYS)
    )
    taken_over = min(first + timedelta(days=int(random.random() * span)), today - timedelta(days=1))
    seconds = OFFICE_OPENS_SECONDS + int(random.random() * OFFICE_OPEN_SECONDS)
    midnight = datetime(taken_over.year, taken_over.month, taken_over.day, tzinfo=UTC)
    return midnight + timedelta(seconds=seconds)


def identity(random: Random) -> UUID:
    """A random UUID (version 4) that the seed decides."""
    return UUID(int=random.getrandbits(128), version=4)
