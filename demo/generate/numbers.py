"""Numbers of people, JMBG and EBS, for whole columns: no two alike at any count.

Law on the unique master citizen number, Sl. glasnik RS 24/2018, article 4.
"""

from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from demo.generate.days import Ints, number, parts
from demo.generate.draws import ranks

Taken = NDArray[np.uint16]

CONTROL_WEIGHTS = (7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
SERIALS = (range(500), range(500, 1000))  # of men, of women
FOREIGNER_AREA = 66
DIPLOMATIC_AREA = 70
FORMER_FEDERATION_AREAS = {"BA": 17, "HR": 33, "ME": 21, "MK": 45, "SI": 50}
FIRST_DAY = number(date(1900, 1, 1))
DAYS = number(date(2030, 1, 1)) - FIRST_DAY
AREAS = 100
LANES = 4  # serials of men and of women; then those with remainder 1, men's and women's
LEGACY_LANE = 2
CHECK = 11
SERIALS_SEX = 500
OLD_YEAR = 800  # three digits of a year from 800 on are of the second millennium
DAYS_TRIED = 25  # near the day of birth, before another area is taken
ATTEMPTS_MAX = 2_000  # about half a billion people; more have no place in 13 digits
FIRST_AREA, AREAS_TRIED = 71, 19  # areas of Serbia without Kosovo and Metohija


def serial_table() -> tuple[Ints, Ints]:
    """Serials by lane and by remainder of the first nine digits, and how many there are."""
    table = np.zeros((LANES, CHECK, SERIALS_SEX), dtype=np.int64)
    sizes = np.zeros((LANES, CHECK), dtype=np.int64)
    for sex, serials in enumerate(SERIALS):
        every = np.arange(serials.start, serials.stop)
        for head in range(CHECK):
            is_legacy = (head + tail(every)) % CHECK == 1
            for lane, found in ((sex, every[~is_legacy]), (sex + LEGACY_LANE, every[is_legacy])):
                table[lane, head, : found.size] = found
                sizes[lane, head] = found.size
    return table, sizes


def tail(serial: Ints) -> Ints:
    """What the serial adds to the sum of the control digit."""
    digits = (serial // 100, serial // 10 % 10, serial % 10)
    weighted = zip(CONTROL_WEIGHTS[-3:], digits, strict=True)
    return np.asarray(sum(weight * digit for weight, digit in weighted))


TABLE, SIZES = serial_table()


def nothing_taken() -> Taken:
    """How many serials of each day, area and lane are gone: 38 MB whatever the count."""
    return np.zeros(DAYS * AREAS * LANES, dtype=np.uint16)


def heads(born: Ints, area: Ints) -> tuple[Ints, Ints]:
    """The first nine digits as a number, and the remainder of their weighted sum."""
    year, month, day = parts(born)
    head = ((day * 100 + month) * 1000 + year % 1000) * 100 + area
    total = np.zeros(born.size, dtype=np.int64)
    rest = head
    for weight in reversed(CONTROL_WEIGHTS[:9]):
        total += weight * (rest % 10)
        rest = rest // 10
    return head, total % CHECK


def issue(taken: Taken, born: Ints, area: Ints, lane: Ints, step: Ints) -> tuple[Ints, Ints, Ints]:
    """Day of birth, area and number of each; a full day moves by `step`, then to another area."""
    start, born, area = born, born.copy(), area.copy()
    value = np.full(born.size, -1)
    waiting = np.arange(born.size)
    for attempt in range(ATTEMPTS_MAX):
        value[waiting] = take(taken, born[waiting], area[waiting], lane[waiting])
        waiting = waiting[value[waiting] < 0]
        if not waiting.size:
            return born, area, value
        born[waiting] += step[waiting]
        if attempt % DAYS_TRIED == DAYS_TRIED - 1:
            area[waiting] = FIRST_AREA + (area[waiting] - FIRST_AREA + 1) % AREAS_TRIED
            round_ = attempt // DAYS_TRIED // AREAS_TRIED
            born[waiting] = start[waiting] + step[waiting] * DAYS_TRIED * round_
    raise ValueError("there are more people than numbers; generate fewer")


def take(taken: Taken, born: Ints, area: Ints, lane: Ints) -> Ints:
    """A free number for each, or -1 where the day, area and lane have none left."""
    key = ((born - FIRST_DAY) * AREAS + area) * LANES + lane
    head, remainder = heads(born, area)
    place = ranks(key) + taken[key]
    is_free = place < SIZES[lane, remainder]
    serial = TABLE[lane, remainder, np.minimum(place, SERIALS_SEX - 1)]
    np.maximum.at(taken, key[is_free], (place[is_free] + 1).astype(np.uint16))
    rest = (remainder + tail(serial)) % CHECK
    control = np.where(rest <= 1, 0, CHECK - rest)
    return np.where(is_free, (head * 1000 + serial) * 10 + control, -1)


def reserve(taken: Taken, values: Sequence[str]) -> None:
    """Never issue these numbers; lower serials of their day are passed over with them."""
    for value in values:
        year = int(value[4:7])
        born = date(year + (1000 if year >= OLD_YEAR else 2000), int(value[2:4]), int(value[:2]))
        day, area, serial = number(born), int(value[7:9]), int(value[9:12])
        lane = int(serial >= SERIALS_SEX)
        _, remainder = heads(np.array([day]), np.array([area]))
        row = TABLE[lane, remainder[0], : SIZES[lane, remainder[0]]]
        key = ((day - FIRST_DAY) * AREAS + area) * LANES + lane
        taken[key] = max(int(taken[key]), int(np.searchsorted(row, serial)) + 1)
