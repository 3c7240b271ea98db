"""Rows of the evidence matched to persons: the blocks, the order, and how often it is right."""

import random
import uuid
from collections import defaultdict
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from resolvers.matching import (
    PREFIX_LETTERS,
    SHOWN_MAX,
    Candidate,
    Row,
    TooManyError,
    blocks,
    is_in,
    near_days,
    rank,
)
from schema.citizenship_matching import CANDIDATES_MAX, Level
from schema.partial import Partial
from schema.text import fold_name
from tests import slips

BORN = Partial(1979, 3, 7)
ROW = Row("Петровић", "Милан", "Јована", BORN, "Ниш", "RS")
PERSON = Candidate(uuid.UUID(int=1), (("Петровић", "Јована"),), "Милан", BORN, "Ниш", "RS")


class Register:
    """People by what blocks ask for; stands for the database's indexes."""

    def __init__(self, people: list[Candidate]) -> None:
        self.by_day: dict[date, list[Candidate]] = defaultdict(list)
        self.by_prefix: dict[tuple[date, str], list[Candidate]] = defaultdict(list)
        self.by_name: dict[str, list[Candidate]] = defaultdict(list)
        for one in people:
            born = one.born.first_day()
            self.by_day[born].append(one)
            for surname, given in one.names:
                self.by_name[f"{fold_name(surname)} {fold_name(given)}"].append(one)
                for part in (fold_name(surname), fold_name(given)):
                    self.by_prefix[born, part[:PREFIX_LETTERS]].append(one)

    def meant(self, row: Row) -> list[Candidate]:
        asked = blocks(row)
        near = product(asked.near, asked.prefixes)
        found = [
            *self.by_day.get(asked.first, ()),
            *(one for key in near for one in self.by_prefix.get(key, ())),
            *(one for one in self.by_name.get(asked.name, ()) if is_in(asked, one)),
        ]
        return list({one.person: one for one in found}.values())


def measured(pairs: int, seed: int) -> tuple[float, float]:
    """Recall and precision of the likely ones, with a tenth of rows that mean nobody there."""
    rng = random.Random(seed)  # noqa: S311 - a seeded test
    everybody = slips.people(rng, pairs * 2)
    strangers = {one.person for one in everybody[: pairs // 10]}
    register = Register(everybody[pairs // 10 :])
    asked = [*everybody[: pairs // 10], *everybody[pairs // 10 :][:pairs]]
    right = claimed = 0
    for person in asked:
        row = slips.row_of(rng, person)
        found = rank(row, register.meant(row))
        if found and found[0].is_likely:
            claimed += 1
            right += found[0].person == person.person and person.person not in strangers
    return right / pairs, right / claimed


def test_a_thousand_pairs_are_matched() -> None:
    recall, precision = measured(1_000, seed=1)
    assert recall >= 0.98
    assert precision >= 0.99


@pytest.mark.long
def test_ten_thousand_pairs_are_matched() -> None:
    recall, precision = measured(10_000, seed=2)
    assert recall >= 0.98
    assert precision >= 0.99


def test_the_register_of_this_test_finds_who_stands_in_the_blocks() -> None:
    rng = random.Random(3)  # noqa: S311 - a seeded test
    people = slips.people(rng, 500)
    register = Register(people)
    for person in people[:50]:
        row = slips.row_of(rng, person)
        expected = {one.person for one in people if is_in(blocks(row), one)}
        assert {one.person for one in register.meant(row)} == expected


def test_at_most_ten_are_shown_the_best_first() -> None:
    others = [
        replace(PERSON, person=uuid.UUID(int=n), birth_place="Бор", one_parent="Иван")
        for n in range(2, 30)
    ]
    found = rank(ROW, [*others, PERSON])
    assert len(found) == SHOWN_MAX
    assert found[0].person == PERSON.person
    assert found[0].is_likely
    assert [one.is_likely for one in found[1:]] == [False] * (SHOWN_MAX - 1)
    assert [one.person.int for one in found[1:]] == list(range(2, 2 + SHOWN_MAX - 1))


def test_two_of_one_name_and_day_are_both_shown_and_neither_is_likely() -> None:
    found = rank(ROW, [PERSON, replace(PERSON, person=uuid.UUID(int=2))])
    assert [one.is_likely for one in found] == [False, False]


def test_a_twin_is_another_person() -> None:
    twin = replace(PERSON, names=(("Петровић", "Марко"),))
    assert rank(ROW, [twin])[0].levels["given_name"] is Level.OTHER
    assert not rank(ROW, [twin])[0].is_likely


@pytest.mark.parametrize(
    ("row", "field", "level"),
    [
        (replace(ROW, surname="PETROVIC"), "surname", Level.SAME),
        (replace(ROW, surname="Петроивћ"), "surname", Level.NEAR),
        (replace(ROW, surname="Петровић-Јовановић"), "surname", Level.PARTLY),
        (replace(ROW, surname="Јовановић"), "surname", Level.OTHER),
        (replace(ROW, one_parent=None), "one_parent", Level.UNKNOWN),
        (replace(ROW, born=Partial(1979, 7, 3)), "born", Level.NEAR),
        (replace(ROW, born=Partial(1979, 3, None)), "born", Level.PARTLY),
        (replace(ROW, born=Partial(1980, None, None)), "born", Level.OTHER),
        (replace(ROW, born=Partial(1961, 8, 20)), "born", Level.OTHER),
        (replace(ROW, birth_country="BA"), "birth_country", Level.OTHER),
    ],
)
def test_a_field_agrees_as_far_as_it_does(row: Row, field: str, level: Level) -> None:
    assert rank(row, [PERSON])[0].levels[field] is level


def test_names_in_each_others_place_and_former_names_are_found() -> None:
    turned = replace(ROW, surname="Јована", given_name="Петровић")
    assert rank(turned, [PERSON])[0].is_likely
    married = replace(PERSON, names=(("Илић", "Јована"), *PERSON.names))
    assert rank(ROW, [married])[0].is_likely


def test_the_near_days_of_a_day() -> None:
    near = near_days(date(1979, 3, 7))
    assert {date(1979, 7, 3), date(1979, 3, 1), date(1997, 3, 7), date(1978, 3, 7)} <= near
    assert {date(1979, 3, 6), date(1979, 3, 8), date(1980, 3, 7)} <= near
    assert date(1979, 3, 7) not in near
    assert date(1961, 8, 20) not in near
    assert near_days(date(1999, 12, 31)) >= {date(2000, 1, 1), date(1999, 12, 30)}
    assert len(near) < 60


@pytest.mark.parametrize(
    ("row", "stands"),
    [
        (ROW, True),
        (replace(ROW, surname="Илић", given_name="Ана"), True),  # the day is enough
        (replace(ROW, born=Partial(1979, 7, 3), surname="Петрвић"), True),
        (replace(ROW, born=Partial(1979, 7, 3), surname="Илић", given_name="Ана"), False),
        (replace(ROW, born=Partial(1961, 8, 20)), True),  # all three names are enough
        (replace(ROW, born=Partial(1961, 8, 20), one_parent=None), False),
        (replace(ROW, born=Partial(1979, None, None)), True),
        (replace(ROW, born=Partial(1979, 12, None)), True),
        (replace(ROW, born=Partial(1979, 2, None), one_parent="Иван"), False),
    ],
)
def test_who_stands_in_the_blocks(row: Row, *, stands: bool) -> None:
    assert is_in(blocks(row), PERSON) is stands


def test_prefixes_are_those_of_folded_names() -> None:
    assert blocks(ROW).prefixes == ("jov", "pet")
    assert all(len(one) == PREFIX_LETTERS for one in blocks(ROW).prefixes)


def test_more_than_the_limit_is_not_ranked() -> None:
    with pytest.raises(TooManyError):
        rank(ROW, [PERSON] * (CANDIDATES_MAX + 1))
    assert rank(ROW, []) == ()
    assert len(rank(ROW, [PERSON] * CANDIDATES_MAX)) == SHOWN_MAX
