"""The invented state is the same for the same seed, lawful in form, and like the country."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from uuid import UUID

import pytest
from sqlalchemy import Table

from demo import state
from demo.fixed import fixed_people
from demo.numbers import compose, issue
from demo.people import people
from demo.pools import read
from demo.rows import AddressRow, IdentifierRow, PersonRow
from demo.units import read_units
from schema.population import POPULATION
from schema.table import METADATA

UNITS = read_units()
BY_CODE = {unit.code: unit for unit in UNITS}
TODAY = date(2026, 7, 1)
COUNT = 20_000
AREAS = {*range(1, 60), *range(66, 67), *range(70, 90), *range(91, 98)}
SERBIAN = re.compile("[АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШабвгдђежзијклљмнњопрстћуфхцчџш -]+")
CYRILLIC = re.compile("[Ѐ-ӿ]")
LATIN = re.compile("[A-Za-zÀ-ſȘ-ț]")


@cache
def crowd() -> list[PersonRow]:
    return list(people(COUNT, 7, UNITS, TODAY))


def share(count: int) -> float:
    return count / COUNT


def numbers() -> list[tuple[PersonRow, IdentifierRow]]:
    return [(row, number) for row in crowd() for number in row.identifiers]


def periods(row: PersonRow) -> list[tuple[date, date | None]]:
    addresses = [(address.valid_from, address.valid_to) for address in row.addresses]
    return addresses + [(number.valid_from, number.valid_to) for number in row.identifiers]


def test_the_same_seed_gives_the_same_people() -> None:
    assert list(people(2_000, 7, UNITS, TODAY)) == crowd()[:2_000]


def test_another_seed_gives_other_people_but_the_same_first_eight() -> None:
    others = list(people(100, 8, UNITS, TODAY))
    assert others[:8] == crowd()[:8]
    assert others[8:] != crowd()[8:100]


@pytest.mark.parametrize("count", [0, 1, 8, 9])
def test_the_count_is_the_count(count: int) -> None:
    assert list(people(count, 7, UNITS, TODAY)) == crowd()[:count]


def test_no_id_and_no_number_is_given_twice() -> None:
    values = [number.value for _, number in numbers()]
    assert len(set(values)) == len(values)
    ids = [row.id for row in crowd()] + [row.trail_id for row in crowd()]
    ids += [number.id for _, number in numbers()]
    ids += [address.id for row in crowd() for address in row.addresses]
    assert len(set(ids)) == len(ids)
    assert {id_.version for id_ in ids} == {4}


def test_every_number_passes_the_control_digit() -> None:
    for row, number in numbers():
        assert compose(number.value[:9], int(number.value[9:12])) == number.value
        assert (int(number.value[9:12]) < 500) == (row.sex == "MALE")
        assert int(number.value[7:9]) in AREAS
        assert (number.value[7:9] == "66") == (number.kind == "EBS")


def test_the_published_examples_have_the_published_control_digits() -> None:
    assert compose("070399171", 14) == "0703991710141"
    assert compose("121101982", 508) == "1211019825080"
    assert compose("121101982", 503) is None


def test_a_day_has_no_more_numbers_than_serials() -> None:
    taken: dict[tuple[str, str], int] = {}
    issued = [issue(taken, TODAY, "71", "MALE") for _ in range(501)]
    assert issued[-1] is None
    assert 440 < sum(value is not None for value in issued) < 460


def test_everyone_carries_one_current_number_that_tells_the_day_of_birth() -> None:
    for row in crowd():
        (current,) = (number for number in row.identifiers if number.valid_to is None)
        born = f"{row.born_on.day:02}{row.born_on.month:02}{row.born_on.year % 1000:03}"
        assert current.value[:7] == born
        assert current is row.identifiers[-1]


def test_periods_follow_each_other() -> None:
    for row in crowd():
        for former, current in pairwise(row.identifiers):
            assert former.valid_to == current.valid_from - timedelta(days=1)
        places = [address for address in row.addresses if address.kind == "RESIDENCE"]
        for before, after in pairwise(places):
            assert before.valid_to is not None
            assert before.valid_to < after.valid_from
        for start, end in periods(row):
            assert row.born_on <= start <= (end or TODAY)


def test_parts_name_their_person() -> None:
    for row in crowd():
        assert {part.person_id for part in row.identifiers} == {row.id}
        assert {part.person_id for part in row.addresses} <= {row.id}


def test_nobody_has_two_current_residences() -> None:
    for row in crowd():
        current = [a for a in row.addresses if a.kind == "RESIDENCE" and a.valid_to is None]
        assert len(current) <= 1
        if row.residence_unit is None or row.status != "ACTIVE":
            assert not current
        else:
            assert {a.unit for a in current} <= {row.residence_unit}


def test_nothing_was_recorded_before_the_register_or_after_the_day() -> None:
    moments = [row.recorded_at for row in crowd()]
    moments += [number.recorded_at for _, number in numbers()]
    moments += [address.recorded_at for row in crowd() for address in row.addresses]
    assert min(moments) >= datetime(2020, 9, 1, tzinfo=UTC)
    assert max(moments) < datetime(2026, 7, 1, tzinfo=UTC)


def test_every_code_is_a_unit_and_the_keeper_keeps_it() -> None:
    for row in crowd():
        assert {row.roll_unit, row.residence_unit, row.birth_keeper} <= {None, *BY_CODE}
        if row.birth_unit is not None:
            assert row.birth_keeper == BY_CODE[row.birth_unit].keeper
        assert (row.birth_unit is None) == (row.birth_country != "RS")


def test_minors_and_foreigners_are_not_on_the_roll() -> None:
    for row in crowd():
        is_minor = row.born_on > TODAY.replace(year=TODAY.year - 18)
        is_foreigner = row.identifiers[-1].kind == "EBS"
        assert (row.roll_unit is None) == (is_minor or is_foreigner)


def test_merged_records_name_an_earlier_active_one() -> None:
    active = set()
    for row in crowd():
        assert (row.status == "MERGED") == (row.merged_into is not None)
        assert row.merged_into is None or row.merged_into in active
        if row.status == "ACTIVE":
            active.add(row.id)


def test_legal_names_are_serbian_cyrillic_and_no_name_mixes_scripts() -> None:
    for row in crowd():
        for text in (row.given_name, row.surname, row.parent_name, row.birth_place):
            assert SERBIAN.fullmatch(text)
        for original in (row.minority_given_name, row.minority_surname):
            assert (original is None) == (row.minority_language is None)
            assert not (original and CYRILLIC.search(original) and LATIN.search(original))
        for address in row.addresses:
            assert SERBIAN.fullmatch(address.street)
            assert re.fullmatch("[0-9]+[абв]?|бб", address.number)


def test_the_pools_are_large_enough() -> None:
    assert len({row["name"] for row in read("given.csv")}) >= 300
    assert len({row["name"] for row in read("surname.csv")}) >= 1_000
    given = Counter(row["language"] for row in read("minority_given.csv"))
    surnames = Counter(row["language"] for row in read("minority_surname.csv"))
    assert given.keys() == surnames.keys() == {"hu", "sk", "ro", "sq", "bs", "rue", "hr"}
    assert min(given.values()) >= 25
    assert min(surnames.values()) >= 40


@pytest.mark.parametrize(
    ("what", "lowest", "highest"),
    [
        (lambda row: row.status == "DECEASED", 0.07, 0.09),
        (lambda row: row.status == "MERGED", 0.0004, 0.002),
        (lambda row: row.protection == 1, 0.003, 0.007),
        (lambda row: row.protection == 2, 0.0015, 0.005),
        (lambda row: row.birth_keeper is None, 0.006, 0.014),
        (lambda row: row.residence_unit is None, 0.033, 0.047),
        (lambda row: row.born_precision != "DAY", 0.0015, 0.005),
        (lambda row: row.sex == "MALE", 0.465, 0.505),
        (lambda row: row.born_on.year >= 2012, 0.10, 0.16),
        (lambda row: row.minority_language is not None, 0.02, 0.06),
        (lambda row: "-" in row.surname or " " in row.surname, 0.014, 0.026),
        (lambda row: any(n.reason == "CORRECTION" for n in row.identifiers), 0.006, 0.014),
        (lambda row: row.identifiers[-1].kind == "EBS", 0.005, 0.011),
        (lambda row: sum(a.kind == "RESIDENCE" for a in row.addresses) > 1, 0.25, 0.35),
        (lambda row: row.birth_keeper == "79022", 0.03, 0.06),
    ],
)  # fmt: skip
def test_shares_are_like_the_country(
    what: Callable[[PersonRow], bool], lowest: float, highest: float
) -> None:
    assert lowest < share(sum(map(what, crowd()))) < highest


def test_the_first_eight_keep_their_roles() -> None:
    rows = fixed_people()
    ids = [UUID(f"00000000-0000-4000-8000-{number:012}") for number in range(1, 9)]
    assert [row.id for row in rows] == ids
    assert [row.protection for row in rows] == [0, 0, 1, 2, 0, 0, 0, 0]
    assert [row.birth_keeper for row in rows[:4]] == ["79022"] * 4
    assert len(rows[0].addresses) == 2
    assert [number.reason for number in rows[1].identifiers] == ["FIRST", "CORRECTION"]
    assert (rows[4].birth_unit, rows[4].minority_language) == ("80438", "hu")
    assert (rows[5].status, rows[5].merged_into) == ("MERGED", rows[0].id)
    assert (rows[6].status, rows[6].birth_unit) == ("DECEASED", "89010")
    assert (rows[7].roll_unit, rows[7].residence_unit) == (None, "70645")
    for row in rows:
        unit = BY_CODE[row.birth_unit or ""]
        assert (row.birth_keeper, row.birth_place) == (unit.keeper, unit.settlement)
        assert all(number.value[7:9] == unit.jmbg_area for number in row.identifiers)


def test_every_field_of_a_row_is_written() -> None:
    parts = {"identifiers", "addresses"}
    names = {field.name for field in fields(PersonRow)} - parts
    assert names == state.STAGE_PERSON.keys() == {*state.PERSON, "parent_name"}
    assert [field.name for field in fields(IdentifierRow)] == [*state.IDENTIFIER]
    assert [field.name for field in fields(AddressRow)] == [*state.ADDRESS]


def test_every_column_that_is_written_stands_in_the_register() -> None:
    for name, columns in (
        ("person", state.PERSON),
        ("identifier", state.IDENTIFIER | dict.fromkeys(state.CODES, "")),
        ("address", state.ADDRESS | dict.fromkeys(state.CODES, "")),
    ):
        table = METADATA.tables[f"{POPULATION.name}.{name}"]
        assert {state.REGISTER_COLUMNS.get(column, column) for column in columns} == stored(table)


def stored(table: Table) -> set[str]:
    """The columns that the database does not fill itself."""
    return {one.name for one in table.c if one.computed is None and one.server_default is None}


@pytest.mark.parametrize(
    ("statement", "empty"),
    [
        (state.ONE_PARENT, set()),
        (state.STATIONS, {"accessible", "valid_to"}),
        (state.VOTERS, {"displaced_unit_code", "displaced_address"}),
    ],
)
def test_what_is_made_in_the_database_fills_its_columns(statement: str, empty: set[str]) -> None:
    found = re.search(r"INSERT INTO (\S+)\s+\(([^)]*)\)", statement)
    assert found
    written = {name.strip() for name in found[2].split(",")}
    assert stored(METADATA.tables[found[1]]) - written == empty
    assert written <= stored(METADATA.tables[found[1]])
