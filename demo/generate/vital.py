"""Deaths and weddings as often as published: by quota, so that a small state fits as well.

Published by the statistical office: deaths of 2021, 2023 and 2024, marriages of 2018 to 2020.
Deaths of other years are invented between them; those of 2020 and 2026 are of a part of the year.
"""

from datetime import date

import numpy as np

from demo.generate.days import TODAY, Flags, Ints, Reals, birthday, number, parts

DEATHS = (
    (date(2020, 9, 1), 43_250),
    (date(2021, 1, 1), 136_622),
    (date(2022, 1, 1), 109_000),
    (date(2023, 1, 1), 97_081),
    (date(2024, 1, 1), 98_041),
    (date(2025, 1, 1), 97_500),
    (date(2026, 1, 1), 48_500),
)  # the first day of a span and how many died in it
MARRIAGES = {2018: 36_321, 2019: 35_570, 2020: 23_599}
EDGES = np.array([*(number(day) for day, _ in DEATHS), TODAY])
SHARES = np.cumsum([0, *(count for _, count in DEATHS)]) / sum(count for _, count in DEATHS)


def days_of_death(draw: Reals, among: Flags) -> Ints:
    """A day for each of the dead, in every span as many as it has by its share; 0 for others."""
    who = np.nonzero(among)[0]
    place = np.empty(who.size)
    place[np.argsort(draw[who], kind="stable")] = np.arange(who.size)
    quantile = (place + draw[who]) / max(who.size, 1)
    result = np.zeros(among.size, dtype=np.int64)
    result[who] = np.interp(quantile, SHARES, EDGES).astype(np.int64)
    return np.minimum(result, TODAY - 1)


def as_published(
    rng: np.random.Generator, wed: Ints, one: Ints, limits: tuple[Ints, Ints], scale: float
) -> Ints:
    """Weddings put off or brought forward by a year until each published year has its number.

    `one` has one of each couple, `limits` the first and the last possible day of each person,
    `scale` how large a part of the country this is.
    """
    wed = wed.copy()
    for year, published in MARRIAGES.items():
        years, _, _ = parts(wed[one])
        spare = int(np.sum(years == year)) - round(published * scale)
        step = 1 if spare > 0 else -1
        among = one[years == (year if spare > 0 else year + 1)]
        moved = birthday(wed[among], step)
        can = (moved >= limits[0][among]) & (moved <= limits[1][among])
        chosen = rng.permutation(np.nonzero(can)[0])[: abs(spare)]
        wed[among[chosen]] = moved[chosen]
    return wed
