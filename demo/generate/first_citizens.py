"""Citizenship of the eight people whom every state begins with.

Zoltán (5) went abroad as a young man, was released, came back and was admitted anew. Milan (2) was
in no record until his citizenship was determined. Božidar (7) stands in a book of citizens. The
second record of Jelena (6) has none: it stands with the first.
"""

from collections.abc import Sequence
from datetime import date

import numpy as np

from demo.generate.citizenship_acts import ADMISSION, RELEASE
from demo.generate.citizenship_books import FIRST_YEAR, VOLUMES, Books, era
from demo.generate.citizenship_tables import (
    BASE_AGAIN,
    BASES,
    DECISION,
    DETERMINATION,
    DISPUTE_DAYS,
    KINDS,
    MINISTRY,
    Evidence,
    numbered,
    ordinals,
)
from demo.generate.days import number
from demo.generate.files import Tables
from demo.generate.first_eight import Row, first_people, table
from demo.generate.fixed import NIS, NOVI_SAD, SUBOTICA, PersonRow, fixed_id
from demo.generate.ground import Ground

PERIOD, FOREIGN, IN_EVIDENCE, DETERMINED, IN_BOOK = range(40, 45)  # kinds of fixed ids
MILAN, ZOLTAN, JELENA_AGAIN, BOZIDAR = 2, 5, 6, 7
RELEASED, ADMITTED = date(2003, 5, 12), date(2009, 3, 20)
DETERMINED_ON = date(2008, 5, 20)
ENTERED_ON = date(1955, 9, 14)


def first_citizens(base: Ground, books: Books, made: Evidence) -> Tables:
    people = first_people(base.count)
    known = range(1, len(people) + 1)
    return {
        "citizenship": table([row for n in known for row in periods(n, people[n - 1])]),
        "foreign_citizenship": table([foreign() for n in known if n == ZOLTAN]),
        "citizenship_decision": table(
            [row for n in known if n == ZOLTAN for row in decided(people[n - 1], made)]
        ),
        "determination": table([determined(made) for n in known if n == MILAN]),
        "citizens_book_entry": table(
            [in_book(base, books, people[n - 1]) for n in known if n == BOZIDAR]
        ),
    }


def periods(place: int, row: PersonRow) -> Sequence[Row]:
    """One period from birth, but for those of whom there is more to say."""
    if place == JELENA_AGAIN:
        return ()
    since: Row = {
        "id": fixed_id(PERIOD, place, 1),
        "person": row.id,
        "since": row.born_on,
        "until": None,
        "ground": "DETERMINATION" if place == MILAN else "DESCENT",
        "endedBy": None,
    }
    if place != ZOLTAN:
        return (since,)
    last = date.fromordinal(RELEASED.toordinal() - 1)
    again: Row = {"id": fixed_id(PERIOD, place, 2), "since": ADMITTED, "ground": "ADMISSION"}
    return ({**since, "until": last, "endedBy": "RELEASE"}, {**since, **again})


def foreign() -> Row:
    return {
        "id": fixed_id(FOREIGN, ZOLTAN),
        "person": fixed_id(0, ZOLTAN),
        "country": "HU",
        "since": date(2003, 9, 1),
        "until": None,
    }


def decided(row: PersonRow, made: Evidence) -> Sequence[Row]:
    """A release under the older law, and the admission of a former citizen under today's."""
    steps = (
        (RELEASE, date(2002, 2, 4), date(2003, 4, 10), RELEASED, BASES[RELEASE][1]),
        (ADMISSION, date(2007, 10, 1), date(2009, 2, 18), ADMITTED, BASE_AGAIN),
    )
    homes = ("Сегедин", "Суботица")
    return [
        {
            "id": fixed_id(IN_EVIDENCE, ZOLTAN, position),
            "person": row.id,
            "kind": KINDS[kind],
            "ordinal": ordinals(made, np.array([kind]), days_of(on))[0],
            "requestNumber": f"204-{position}/{asked.year}",
            "requestedOn": asked,
            "number": numbered(made, DECISION, days_of(on))[0],
            "decidedOn": on,
            "effectiveOn": final,
            "legalBasis": basis,
            "surname": row.surname,
            "oneParent": row.parent_name,
            "givenName": row.given_name,
            "born": row.born_on,
            "birthPlace": row.birth_place,
            "birthCountry": row.birth_country,
            "residence": homes[position - 1],
            "foreignCitizenship": "Мађарска",
            "deliveredTo": "Градска управа: Суботица",
            "body": MINISTRY,
            "finalOn": final,
            "deliveredOn": date.fromordinal(final.toordinal() + 6),
            "deliveredUnit": SUBOTICA,
            "remedy": "ADMINISTRATIVE_DISPUTE" if kind == ADMISSION else None,
            "remedyDays": DISPUTE_DAYS if kind == ADMISSION else None,
        }
        for position, (kind, asked, on, final, basis) in enumerate(steps, 1)
    ]


def determined(made: Evidence) -> Row:
    return {
        "id": fixed_id(DETERMINED, MILAN),
        "person": fixed_id(0, MILAN),
        "number": numbered(made, DETERMINATION, days_of(DETERMINED_ON))[0],
        "decidedOn": DETERMINED_ON,
        "body": MINISTRY,
        "finalOn": date(2008, 6, 27),
        "deliveredOn": date(2008, 5, 27),
        "deliveredUnit": NIS,
        "remedy": "ADMINISTRATIVE_DISPUTE",
        "remedyDays": DISPUTE_DAYS,
    }


def in_book(base: Ground, books: Books, row: PersonRow) -> Row:
    keeper = int(books.place(np.array([base.units.index(NOVI_SAD)]))[0])
    year = ENTERED_ON.year
    books.made[keeper, year - FIRST_YEAR] += 1
    volume = int(era(np.array([year]))[0])
    return {
        "id": fixed_id(IN_BOOK, BOZIDAR),
        "book": books.id[keeper * len(VOLUMES) + volume],
        "person": row.id,
        "page": 1,
        "number": int(books.made[keeper, year - FIRST_YEAR]),
        "year": year,
        "enteredOn": ENTERED_ON,
        "text": f"Упис у књигу држављана: {row.surname} ({row.parent_name}) {row.given_name}.",
        "grounds": "Извод из матичне књиге рођених",
        "keeperCode": NOVI_SAD,
    }


def days_of(day: date) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    return np.array([number(day)], dtype=np.int64)
