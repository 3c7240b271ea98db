"""Entries of the eight people whom every state begins with: births, one death, a mother's child.

Jelena (1) is the mother of Vuk (8); his father and all other parents are in no register here.
"""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import polars as pl

from demo.generate.births import HOME
from demo.generate.civil_books import BIRTHS, DEATHS, Offices, Places, counted, place_columns
from demo.generate.civil_first_notes import first_notes
from demo.generate.days import number
from demo.generate.files import Table, Tables
from demo.generate.first_eight import Row, first_people, table
from demo.generate.fixed import PersonRow, fixed_id
from demo.generate.ground import Ground

BIRTH, DEATH, PARENT, NOTE = range(32, 36)  # kinds of fixed ids, far from those of others
CITIZEN = "Република Србија"
ENTERED_DAYS = 4
MOTHERS = {
    1: ("Гордана", "Марковић", "Илић"),
    2: ("Вера", "Стојановић", "Митић"),
    3: ("Снежана", "Ђорђевић", "Ристић"),
    4: ("Љиљана", "Цветковић", "Станковић"),
    5: ("Ева", "Ковач", "Нађ"),
    7: ("Даница", "Савић", "Ђукић"),
}  # given name, surname, surname before marriage; of those whose mother is nobody here
CHILDREN = {8: 1}  # the child's mother
DIED = {7: date(2019, 12, 1)}


def first_entries(base: Ground, to: Offices) -> Tables:
    """Birth entries, parents, notes of both columns, and the entry of the one death."""
    people = first_people(base.count)
    born = [(place, row) for place, row in enumerate(people, start=1) if row.merged_into is None]
    died = [(place, row) for place, row in born if place in DIED]
    return {
        "birth_entry": birth_rows(born, to),
        "birth_parent": table([cells for one in born for cells in parent_rows(*one, people)]),
        "birth_note": table([*first_notes(base, BIRTH, NOTE), *(note_row(*one) for one in died)]),
        "death_entry": death_rows(died, to),
        "death_fact": table([{"person": row.id, "died": DIED[place]} for place, row in died]),
    }


def stood(to: Offices, kind: int, units: Sequence[str], entered: Sequence[date]) -> Table:
    """Places in the books, numbered before all others."""
    day = np.array([number(one) for one in entered], dtype=np.int64)
    unit = np.array([to.units.index(code) for code in units], dtype=np.int64)
    area = to.area[unit]
    counts = counted(to, kind, area, day)
    is_placed = np.ones(day.size, dtype=np.bool_)
    keeper = to.units.keeper[unit]
    return place_columns(to, Places(kind, area, keeper, day, counts, is_placed, ~is_placed))


def birth_rows(born: Sequence[tuple[int, PersonRow]], to: Offices) -> Table:
    if not born:
        return {}
    entered = [row.born_on + timedelta(days=ENTERED_DAYS) for _, row in born]
    cells: list[Row] = [
        {
            "id": fixed_id(BIRTH, place),
            "person": row.id,
            "kind": "REGULAR",
            "givenName": row.given_name,
            "surname": row.surname,
            "sex": row.sex,
            "born": row.born_on,
            "birthPlace": row.birth_place,
            "birthUnit": row.birth_unit,
            "birthCountry": row.birth_country,
            "jmbg": row.identifiers[-1].value,
            "citizenship": CITIZEN,
            "minorityGivenName": row.minority_given_name,
            "minoritySurname": row.minority_surname,
            "minorityLanguage": row.minority_language,
        }
        for place, row in born
    ]
    units = [row.birth_unit for _, row in born]
    return {**table(cells), **strings(stood(to, BIRTHS, units, entered))}


def strings(columns: Table) -> Table:
    return {name: column.cast(pl.String) for name, column in columns.items()}


def parent_rows(place: int, row: PersonRow, people: Sequence[PersonRow]) -> list[Row]:
    """The father bears the name that the population register knows; a mother may be known."""
    about: Row = {"entry": fixed_id(BIRTH, place), "child": row.id, "keeperCode": row.birth_keeper}
    unknown: Row = {"parent": None, "jmbg": None, "born": None, "birthPlace": None}
    father: Row = {
        "id": fixed_id(PARENT, place, 1),
        "role": "FATHER",
        "givenName": row.parent_name,
        "surname": row.surname,
        "surnameBeforeMarriage": None,
        **about,
        **unknown,
    }
    if place in CHILDREN:
        mother = people[CHILDREN[place] - 1]
        known: Row = {
            "parent": mother.id,
            "givenName": mother.given_name,
            "surname": mother.surname,
            "surnameBeforeMarriage": None,
            "jmbg": mother.identifiers[-1].value,
            "born": mother.born_on,
            "birthPlace": mother.birth_place,
        }
        return [father, {"id": fixed_id(PARENT, place, 2), "role": "MOTHER", **about, **known}]
    given, surname, maiden = MOTHERS[place]
    named = {"givenName": given, "surname": surname, "surnameBeforeMarriage": maiden}
    return [
        father,
        {"id": fixed_id(PARENT, place, 2), "role": "MOTHER", **about, **unknown, **named},
    ]


def note_row(place: int, row: PersonRow) -> Row:
    return {
        "id": fixed_id(NOTE, place),
        "entry": fixed_id(BIRTH, place),
        "person": row.id,
        "writtenIn": "LATER_ENTRIES",
        "ordinal": 1,
        "kind": "DEATH",
        "enteredOn": DIED[place] + timedelta(days=ENTERED_DAYS * 2),
        "text": f"Смрт: {DIED[place]:%d.%m.%Y.}",
        "keeperCode": row.birth_keeper,
        "basisDocument": "Извод из матичне књиге умрлих",
        **dict.fromkeys(("basisNumber", "basisDated", "basisBody", "decision", "determination")),
    }


def death_rows(died: Sequence[tuple[int, PersonRow]], to: Offices) -> Table:
    if not died:
        return {}
    entered = [DIED[place] + timedelta(days=1) for place, _ in died]
    cells: list[Row] = [
        {
            "id": fixed_id(DEATH, place),
            "person": row.id,
            "givenName": row.given_name,
            "surname": row.surname,
            "sex": row.sex,
            "jmbg": row.identifiers[-1].value,
            "died": DIED[place],
            "place": row.birth_place,
            "unit": row.birth_unit,
            "country": HOME,
            "born": row.born_on,
            "birthPlace": row.birth_place,
            "citizenship": CITIZEN,
        }
        for place, row in died
    ]
    units = [row.birth_unit for _, row in died]
    return {**table(cells), **strings(stood(to, DEATHS, units, entered))}
