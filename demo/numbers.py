"""Numbers of invented people: JMBG and EBS with their control digit, no two alike."""

from datetime import date

CONTROL_WEIGHTS = (7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
SERIALS = {"MALE": range(500), "FEMALE": range(500, 1000)}
HEAD_DIGITS = 9  # day, month, three digits of the year, area
FOREIGNER_AREA = "66"
DIPLOMATIC_AREA = "70"
FORMER_FEDERATION_AREAS = {"BA": "17", "HR": "33", "ME": "21", "MK": "45", "SI": "50"}

Taken = dict[tuple[str, str], int]


def compose(head: str, serial: int) -> str | None:
    """Head (9 digits), serial and control digit; None where the remainder is 1.

    Law on the unique master citizen number, Sl. glasnik RS 24/2018, article 4.
    """
    digits = f"{head}{serial:03}"
    weighted = zip(CONTROL_WEIGHTS, map(int, digits), strict=True)
    remainder = sum(weight * digit for weight, digit in weighted) % 11
    if remainder == 1:
        return None
    return digits + str((11 - remainder) % 11)


def issue(taken: Taken, born_on: date, area: str, sex: str) -> str | None:
    """The next free number of that day, area and sex; None when all 500 serials are gone."""
    head = f"{born_on.day:02}{born_on.month:02}{born_on.year % 1000:03}{area}"
    serials = SERIALS[sex]
    for serial in range(taken.get((head, sex), serials.start), serials.stop):
        value = compose(head, serial)
        if value is not None:
            taken[head, sex] = serial + 1
            return value
    return None


def reserve(taken: Taken, value: str, sex: str) -> None:
    """Never issue this number; lower serials of its day are passed over with it."""
    key = (value[:HEAD_DIGITS], sex)
    serial = int(value[HEAD_DIGITS : HEAD_DIGITS + 3])
    taken[key] = max(taken.get(key, 0), serial + 1)
