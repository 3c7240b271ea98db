"""Pairs of a generated person and a row of the evidence that means them, with typing errors."""

import csv
import random
import uuid
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from resolvers.matching import Candidate, Row, near_days
from schema.partial import Partial
from schema.text import latin

NAMES = Path(__file__).parents[1] / "demo" / "names"
KEYS = ("љњертзуиопш", "асдфгхјклчћ", "ѕџцвбнмђж")
FIRST = date(1979, 1, 1)
DAYS = 120  # so few that a day has as many people as in the country
PLACES = (
    "Ниш",
    "Београд",
    "Нови Сад",
    "Суботица",
    "Крагујевац",
    "Приштина",
    "Бања Лука",
    "Вуковар",
)


@dataclass(frozen=True)
class Pools:
    """Names with their weights."""

    surnames: list[str]
    surname_weights: list[int]
    given: list[str]
    given_weights: list[int]


def pools() -> Pools:
    surnames, given = (
        list(csv.DictReader((NAMES / f"{name}.csv").read_text("utf-8").splitlines()))
        for name in ("surname", "given")
    )
    return Pools(
        [row["name"] for row in surnames],
        [int(row["weight"]) for row in surnames],
        [row["name"] for row in given],
        [int(row["weight"]) for row in given],
    )


def people(rng: random.Random, count: int) -> list[Candidate]:
    """So many people, twins and namesakes among them."""
    names = pools()
    found: list[Candidate] = []
    while len(found) < count:
        surname = rng.choices(names.surnames, names.surname_weights)[0]
        if rng.random() < 0.05:
            surname += "-" + rng.choices(names.surnames, names.surname_weights)[0]
        one = Candidate(
            person=uuid.UUID(int=rng.getrandbits(128)),
            names=((surname, rng.choices(names.given, names.given_weights)[0]),),
            one_parent=rng.choices(names.given, names.given_weights)[0],
            born=partial(FIRST + timedelta(days=rng.randrange(DAYS))),
            birth_place=rng.choice(PLACES),
            birth_country=rng.choice(("RS", "RS", "RS", "BA", "HR")),
        )
        found.append(one)
        if rng.random() < 0.02:
            twin = rng.choices(names.given, names.given_weights)[0]
            found.append(
                replace(one, person=uuid.UUID(int=rng.getrandbits(128)), names=((surname, twin),))
            )
        if rng.random() < 0.1:
            former = rng.choices(names.surnames, names.surname_weights)[0]
            found[-1] = replace(
                found[-1], names=(*found[-1].names, (former, found[-1].names[0][1]))
            )
    return found[:count]


def row_of(rng: random.Random, person: Candidate) -> Row:
    """The person as a row of the evidence: by any of the names, each field with a slip at times."""
    surname, given = rng.choice(person.names)
    born, place = person.born.first_day(), person.birth_place or ""
    parent = person.one_parent if rng.random() > 0.05 else None
    row = Row(
        slipped(rng, surname, 0.12),
        None if parent is None else slipped(rng, parent, 0.12),
        slipped(rng, given, 0.12),
        partial(slipped_day(rng, born) if rng.random() < 0.08 else born),
        slipped(rng, place if rng.random() > 0.05 else rng.choice(PLACES), 0.1),
        person.birth_country or "RS",
    )
    if rng.random() < 0.02:
        row = replace(row, surname=row.given_name, given_name=row.surname)
    if rng.random() < 0.15:
        row = replace(row, surname=latin(row.surname), given_name=latin(row.given_name))
    return row


def slipped(rng: random.Random, word: str, chance: float) -> str:
    """The word with one slip of the fingers by that chance."""
    if rng.random() >= chance:
        return word
    place = rng.randrange(len(word))
    near = next((keys for keys in KEYS if word[place].lower() in keys), KEYS[0])
    match rng.randrange(4):
        case 0:
            return word[:place] + rng.choice(near) + word[place + 1 :]
        case 1:
            return word[:place] + word[place + 1 :] if len(word) > 2 else word
        case 2:
            return word[:place] + rng.choice(near) + word[place:]
        case _:
            return word[:place] + word[place : place + 2][::-1] + word[place + 2 :]


def slipped_day(rng: random.Random, day: date) -> date:
    """A day that one slip makes of it, never the day itself."""
    return rng.choice(sorted(near_days(day)))


def partial(day: date) -> Partial:
    return Partial(day.year, day.month, day.day)
