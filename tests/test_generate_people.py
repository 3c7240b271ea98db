"""Generated people have lawful numbers, periods that follow each other, plausible families."""

from uuid import UUID

import numpy as np
import polars as pl
import pytest

from demo.generate import days
from demo.generate.crowd import GROWN_BORN
from demo.generate.fixed import fixed_people
from demo.generate.numbers import issue, nothing_taken, reserve
from demo.generate.plan import Kind
from demo.generate.pyramid import MALE
from schema.jmbg import Ebs, Flag, Jmbg, Mode, check, check_ebs
from schema.jmbg import Sex as NumberSex
from schema.text import homoglyphs, unclean
from tests.generated import COUNT, SERBIAN, TODAY, UNITS, active, marked, people, tables


def test_the_first_eight_stand_first() -> None:
    persons = tables()["person"]
    numbers, addresses = tables()["identifier"], tables()["address"]
    for place, row in enumerate(fixed_people()):
        found = persons.row(place, named=True)
        assert found["id"] == str(row.id)
        assert found["trailId"] == str(row.trail_id)
        assert (found["givenName"], found["surname"]) == (row.given_name, row.surname)
        assert found["born"] == row.born_on.isoformat()
        assert (found["status"], found["protection"]) == (row.status, str(row.protection))
        assert (found["rollUnit"], found["residenceUnit"]) == (row.roll_unit, row.residence_unit)
        assert found["minorityGivenName"] == row.minority_given_name
    held = [number.value for row in fixed_people() for number in row.identifiers]
    assert numbers["value"][: len(held)].to_list() == held
    lived = [str(address.id) for row in fixed_people() for address in row.addresses]
    assert addresses["id"][: len(lived)].to_list() == lived


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
        unit = UNITS.index(row.birth_unit)
        assert UNITS.codes[UNITS.keeper[unit]] == row.birth_keeper
        assert UNITS.settlements[unit] == row.birth_place
        assert {int(number.value[7:9]) for number in row.identifiers} == {UNITS.area[unit]}


def test_the_adults_of_the_first_eight_are_on_the_roll() -> None:
    for row in fixed_people():
        entries = active().filter(pl.col("person") == str(row.id))
        is_on = row.status == "ACTIVE" and row.roll_unit is not None
        assert entries["unit"].to_list() == ([row.roll_unit] if is_on else [])


def test_nobody_has_two_open_residences() -> None:
    is_open = (pl.col("kind") == "RESIDENCE") & pl.col("validTo").is_null()
    residences = tables()["address"].filter(is_open)
    assert residences["person"].n_unique() == residences.height
    away = tables()["person"].filter(pl.col("residenceUnit").is_null())["id"]
    assert not residences["person"].is_in(away.implode()).any()
    dead = tables()["person"].filter(pl.col("status") != "ACTIVE")["id"]
    assert not residences["person"].is_in(dead.implode()).any()


@pytest.mark.parametrize("name", ["address", "former_name", "identifier"])
def test_periods_end_after_they_begin_and_none_in_the_future(name: str) -> None:
    table = tables()[name].with_columns(end=pl.col("validTo").fill_null(TODAY.isoformat()))
    assert (table["validFrom"] <= table["end"]).all()
    assert (table["end"] <= TODAY.isoformat()).all()
    born = tables()["person"].select("born", person="id")
    both = table.join(born, on="person")
    assert (both["validFrom"].str.slice(0, 4) >= both["born"].str.slice(0, 4)).all()


def test_former_residences_end_before_the_next_begins() -> None:
    residences = tables()["address"].filter(pl.col("kind") == "RESIDENCE")
    ordered = residences.sort("person", "validFrom")
    same = ordered["person"] == ordered["person"].shift(1)
    pairs = ordered.with_columns(before=pl.col("validTo").shift(1)).filter(
        same.fill_null(value=False)
    )
    assert pairs.height > COUNT / 10
    assert (pairs["before"] < pairs["validFrom"]).fill_null(value=False).all()


def test_second_records_name_an_active_first_one() -> None:
    persons = tables()["person"]
    merged = persons.filter(pl.col("status") == "MERGED")
    assert merged["mergedInto"].is_not_null().all()
    assert persons["mergedInto"].drop_nulls().len() == merged.height
    first = merged.join(persons, left_on="mergedInto", right_on="id")
    assert (first["status_right"] == "ACTIVE").all()
    assert (first["born"] == first["born_right"]).all()
    assert not tables()["voter"]["person"].is_in(merged["id"].implode()).any()


def test_entries_are_kept_by_the_units_keeper() -> None:
    keeper = {code: UNITS.codes[UNITS.keeper[place]] for place, code in enumerate(UNITS.codes)}
    here = tables()["person"].filter(pl.col("birthUnit").is_not_null())
    assert here["birthUnit"].replace_strict(keeper).equals(here["birthKeeper"], check_names=False)
    abroad = tables()["person"].filter(pl.col("birthUnit").is_null())
    assert (abroad["birthCountry"] != "RS").all()


def test_legal_names_are_serbian_and_no_word_mixes_scripts() -> None:
    for name, column in (
        ("person", "givenName"),
        ("person", "surname"),
        ("person", "birthPlace"),
        ("one_parent", "name"),
        ("former_name", "surname"),
        ("address", "street"),
        ("address", "settlement"),
    ):
        assert all(SERBIAN.fullmatch(text) for text in set(tables()[name][column]))
    for table in tables().values():
        for column in table.columns:
            for text in set(table[column].drop_nulls()[:2_000]):
                assert not homoglyphs(text)
                assert not unclean(text)


def test_no_number_is_given_twice() -> None:
    assert tables()["identifier"]["value"].n_unique() == tables()["identifier"].height


def test_every_number_is_valid_but_for_the_marked_ones() -> None:
    numbers = tables()["identifier"]
    legacy = set(marked("LEGACY_REMAINDER_ONE")["detail"])
    for row in numbers.iter_rows(named=True):
        if row["kind"] == "EBS":
            assert isinstance(check_ebs(row["value"], TODAY), Ebs)
            continue
        found = check(row["value"], Mode.TOLERANT, TODAY)
        assert isinstance(found, Jmbg)
        assert (found.flag is Flag.LEGACY_K0) == (row["id"] in legacy)


def test_the_current_number_tells_birth_and_sex() -> None:
    persons = tables()["person"]
    current = tables()["identifier"].filter(pl.col("validTo").is_null())
    both = current.join(persons, left_on="person", right_on="id")
    assert current["person"].n_unique() == current.height == persons.height
    for row in both.filter(pl.col("kind") == "JMBG").iter_rows(named=True):
        number = check(row["value"], Mode.TOLERANT, TODAY)
        assert isinstance(number, Jmbg)
        assert number.born_on.isoformat().startswith(row["born"])
        assert (number.sex is NumberSex.MALE) == (row["sex"] == "MALE")


def test_a_full_day_gives_its_neighbours_numbers() -> None:
    size = 1_500
    born = np.full(size, days.number(TODAY) - 10_000)
    area, lane = np.full(size, 71), np.full(size, MALE)
    moved, _, values = issue(nothing_taken(), born, area, lane, np.full(size, -1))
    assert np.unique(values).size == size
    assert set(born - moved) == {0, 1, 2, 3}
    assert all(isinstance(check(f"{v:013}", Mode.STRICT, TODAY), Jmbg) for v in values.tolist())


def test_a_full_area_gives_another_areas_numbers() -> None:
    size = 20_000
    born, lane = np.full(size, -7_000), np.full(size, MALE)
    moved, area, values = issue(nothing_taken(), born, np.full(size, 89), lane, np.full(size, -1))
    assert np.unique(values).size == size
    assert set(area) == {89, 71}
    assert (born - moved).max() < 25


def test_a_reserved_number_is_never_issued() -> None:
    taken = nothing_taken()
    reserve(taken, ["0703991710141"])
    born = np.full(10, days.number(TODAY.replace(year=1991, month=3, day=7)))
    _, _, values = issue(taken, born, np.full(10, 71), np.full(10, MALE), np.full(10, -1))
    assert values.min() > 703991710141


def test_households_have_plausible_ages() -> None:
    who, home = people().people, people().home
    years = who.born / days.YEAR_DAYS
    wives = np.nonzero((home.partner != days.NOBODY) & (who.sex != MALE))[0]
    gap = years[wives] - years[home.partner[wives]]
    assert -9 < gap.min() <= gap.max() < 20
    assert 2 < gap.mean() < 4
    children = np.nonzero(home.mother != days.NOBODY)[0]
    gap = years[children] - years[home.mother[children]]
    assert 16 < gap.min() <= gap.max() < 47.1
    assert 26 < gap.mean() < 31
    residents = who.kind == Kind.RESIDENT
    minors = residents & (who.born > GROWN_BORN)
    assert (home.mother[minors] != days.NOBODY).mean() > 0.95
    sizes = np.bincount(home.head[residents])
    assert 2.2 < sizes[sizes > 0].mean() < 2.8  # 2.64 at the census


def test_families_share_surname_and_address() -> None:
    who, home, called = people().people, people().home, people().called
    children = np.nonzero(home.father != days.NOBODY)[0]
    children = children[who.sex[children] == MALE]
    shared = called.surname[children] == called.surname[home.father[children]]
    assert shared.mean() > 0.97  # the others were changed by a decision or met a full day
    wives = np.nonzero((home.partner != days.NOBODY) & (who.sex != MALE))[0]
    assert 0.75 < (called.surname[wives] == called.surname[home.partner[wives]]).mean() < 0.9


def test_siblings_are_born_apart_or_on_one_day() -> None:
    who, home = people().people, people().home
    children = np.nonzero((home.mother != days.NOBODY) & (who.precision == 0))[0]
    order = children[np.lexsort((who.born[children], home.mother[children]))]
    same = home.mother[order[1:]] == home.mother[order[:-1]]
    apart = (who.born[order[1:]] - who.born[order[:-1]])[same]
    assert ((apart == 0) | (apart > 250)).mean() > 0.995
    assert (apart == 0).mean() < 0.03
